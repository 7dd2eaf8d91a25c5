//! Drives the window without a display: the driver of the tests, the benches and the pictures.
//!
//! It keeps the state of the widgets between events, as a window does, runs the tasks that an update
//! starts, and draws with the software renderer. Include it with
//! `#[path = "../tests/ui/harness.rs"] mod harness;`.
#![allow(dead_code, reason = "each of the tests, benches and pictures uses another part")]
#![allow(clippy::unwrap_used, reason = "a driver that cannot go on must stop the test")]

#[path = "harness/find.rs"]
pub(crate) mod find;
#[path = "harness/hands.rs"]
mod hands;
#[path = "harness/keys.rs"]
pub(crate) mod keys;
#[path = "harness/picture.rs"]
pub(crate) mod picture;

use find::{Collect, Found};
use iced::advanced::clipboard::{self, Clipboard};
use iced::advanced::renderer::{self, Headless};
use iced::advanced::widget::{Id, operation};
use iced::event::Status;
use iced::futures::StreamExt as _;
use iced::theme::Base as _;
use iced::{Element, Event, Size, Task, Theme, mouse, window};
use iced_runtime::user_interface::{Cache, UserInterface};
use iced_runtime::{Action, task};
use picture::Picture;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::{Duration, Instant};
use uitloop::ui::font;

/// What the harness must know of a window.
pub(crate) trait App {
    /// What its widgets say.
    type Message: Send + 'static;

    /// Takes in a message.
    fn update(&mut self, message: Self::Message) -> Task<Self::Message>;

    /// Builds the widgets.
    fn view(&self) -> Element<'_, Self::Message>;

    /// The colours.
    fn theme(&self) -> Theme;

    /// What the window's subscription makes of an event, such as a shortcut.
    fn hear(&self, _event: &Event, _status: Status) -> Option<Self::Message> {
        None
    }

    /// How much larger everything is drawn.
    fn zoom(&self) -> f32 {
        1.0
    }
}

/// A window without a display.
pub(crate) struct Harness<A: App> {
    /// The state of the window, for tests that look inside.
    pub(crate) app: A,
    /// What was copied last.
    pub(crate) copied: Copied,
    /// Whether the window closed itself.
    pub(crate) is_closed: bool,
    size: Size,
    scale: f32,
    cursor: mouse::Cursor,
    cache: Option<Cache>,
    renderer: iced::Renderer,
    // Widgets are told this time, so that a caret is never caught while it is off.
    now: Instant,
}

impl<A: App> Harness<A> {
    /// Opens a window of `size` logical pixels; `boot` is the task the state starts with.
    pub(crate) fn new(app: A, boot: Task<A::Message>, size: impl Into<Size>) -> Self {
        load_fonts();
        let size_of_text = font::BODY.size.into();
        let renderer = <iced::Renderer as Headless>::new(font::REGULAR, size_of_text, Some("tiny-skia"));
        let mut harness = Self {
            app,
            copied: Copied::default(),
            is_closed: false,
            size: size.into(),
            scale: 1.0,
            cursor: mouse::Cursor::Unavailable,
            cache: Some(Cache::new()),
            renderer: block_on(renderer).expect("the software renderer is always there"),
            now: Instant::now(),
        };
        harness.run(boot);
        harness.redraw();
        harness
    }

    /// Changes the size of the window, in logical pixels.
    pub(crate) fn resize(&mut self, size: impl Into<Size>) {
        self.size = size.into();
        self.send(&Event::Window(window::Event::Resized(self.size)));
    }

    /// Pixels of the screen per logical pixel, for pictures; 1 at first.
    pub(crate) fn set_scale(&mut self, scale: f32) {
        self.scale = scale;
    }

    /// Sends one event, then redraws as a window does.
    pub(crate) fn send(&mut self, event: &Event) {
        if let Event::Mouse(mouse::Event::CursorMoved { position }) = event {
            self.cursor = mouse::Cursor::Available(*position);
        }
        let mut copied = std::mem::take(&mut self.copied);
        let (messages, status) = self.interface(|ui, renderer, cursor| {
            let mut messages = Vec::new();
            let (_, statuses) = ui.update(std::slice::from_ref(event), cursor, renderer, &mut copied, &mut messages);
            (messages, statuses.first().copied().unwrap_or(Status::Ignored))
        });
        self.copied = copied;
        for message in messages {
            self.message(message);
        }
        if let Some(message) = self.app.hear(event, status) {
            self.message(message);
        }
        self.redraw();
    }

    /// Gives the window a message, and runs what follows from it.
    pub(crate) fn message(&mut self, message: A::Message) {
        let task = self.app.update(message);
        self.run(task);
    }

    /// Runs a task to its end, operations on widgets included.
    pub(crate) fn run(&mut self, task: Task<A::Message>) {
        let Some(mut actions) = task::into_stream(task) else {
            return;
        };
        while let Some(action) = block_on(actions.next()) {
            match action {
                Action::Output(message) => self.message(message),
                Action::Widget(mut operation) => loop {
                    let outcome = self.interface(|ui, renderer, _| {
                        ui.operate(renderer, operation.as_mut());
                        operation.finish()
                    });
                    match outcome {
                        operation::Outcome::Chain(next) => operation = next,
                        operation::Outcome::None | operation::Outcome::Some(()) => break,
                    }
                },
                Action::Clipboard(iced_runtime::clipboard::Action::Write { contents, .. }) => {
                    self.copied.0 = Some(contents);
                }
                Action::Clipboard(iced_runtime::clipboard::Action::Read { channel, .. }) => {
                    let _ = channel.send(self.copied.0.clone());
                }
                Action::System(iced_runtime::system::Action::GetTheme(channel)) => {
                    let _ = channel.send(iced::theme::Mode::Light);
                }
                Action::Exit | Action::Window(iced_runtime::window::Action::Close(_)) => {
                    self.is_closed = true;
                }
                Action::LoadFont { .. } | Action::Window(_) | Action::System(_) | Action::Image(_) | Action::Reload => {
                }
            }
        }
    }

    /// Lets time pass for what waits in a widget, such as a tooltip.
    pub(crate) fn wait(&mut self, time: Duration) {
        self.now += time;
        self.redraw();
    }

    /// Everything with a text or an id, in the order of the tree.
    pub(crate) fn all(&mut self) -> Vec<Found> {
        let mut collect = Collect::new(self.layout_size());
        self.interface(|ui, renderer, _| ui.operate(renderer, &mut collect));
        collect.found
    }

    /// The first that reads `words` or has that id, shown or scrolled away.
    pub(crate) fn find(&mut self, words: &str) -> Option<Found> {
        self.all().into_iter().find(|found| found.is(words))
    }

    /// The first that reads `words` or has that id, inside the container with the id `scope`.
    pub(crate) fn find_in(&mut self, scope: &str, words: &str) -> Option<Found> {
        self.all().into_iter().find(|found| found.is(words) && found.is_in(scope))
    }

    /// Whether a text or an id is there and in sight.
    pub(crate) fn sees(&mut self, words: &str) -> bool {
        self.all().into_iter().any(|found| found.is(words) && found.visible.is_some())
    }

    /// Every text in sight, from top to bottom as the tree has them.
    pub(crate) fn texts(&mut self) -> Vec<String> {
        let in_sight = self.all().into_iter().filter(|found| found.visible.is_some());
        in_sight.filter_map(|found| found.text).collect()
    }

    /// The id of what has the focus, when it has an id.
    pub(crate) fn focused(&mut self) -> Option<Id> {
        self.all().into_iter().find(|found| found.is_focused).and_then(|found| found.id)
    }

    /// Whether anything has the focus.
    pub(crate) fn has_focus(&mut self) -> bool {
        self.all().into_iter().any(|found| found.is_focused)
    }

    /// Draws the window.
    pub(crate) fn picture(&mut self) -> Picture {
        let (size, pixels) = self.frame();
        Picture::new(size.width, size.height, &pixels)
    }

    /// Draws the window and gives the pixels as the renderer has them: red, green, blue, opacity.
    pub(crate) fn frame(&mut self) -> (Size<u32>, Vec<u8>) {
        self.redraw();
        let theme = self.app.theme();
        let base = theme.base();
        let style = renderer::Style { text_color: base.text_color };
        let redraw = Event::Window(window::Event::RedrawRequested(self.now));
        self.interface(|ui, renderer, cursor| {
            // In the same widgets: some keep what they look like from the request to the drawing.
            let _ = ui.update(&[redraw], cursor, renderer, &mut clipboard::Null, &mut Vec::new());
            ui.draw(renderer, &theme, &style, cursor);
        });
        let physical =
            Size::new((self.size.width * self.scale).round() as u32, (self.size.height * self.scale).round() as u32);
        let scale = self.scale * self.app.zoom();
        (physical, self.renderer.screenshot(physical, scale, base.background_color))
    }

    fn layout_size(&self) -> Size {
        self.size * (1.0 / self.app.zoom())
    }

    /// Redraws until nothing more follows from it.
    fn redraw(&mut self) {
        let event = Event::Window(window::Event::RedrawRequested(self.now));
        for _ in 0..10 {
            let messages = self.interface(|ui, renderer, cursor| {
                let mut messages = Vec::new();
                let _ = ui.update(std::slice::from_ref(&event), cursor, renderer, &mut clipboard::Null, &mut messages);
                messages
            });
            if messages.is_empty() {
                return;
            }
            for message in messages {
                self.message(message);
            }
        }
        panic!("the window keeps sending messages while it is only redrawn");
    }

    fn interface<T>(
        &mut self,
        act: impl FnOnce(&mut UserInterface<'_, A::Message, Theme, iced::Renderer>, &mut iced::Renderer, mouse::Cursor) -> T,
    ) -> T {
        let size = self.layout_size();
        let cache = self.cache.take().expect("it is always put back below");
        let mut ui = UserInterface::build(self.app.view(), size, cache, &mut self.renderer);
        let result = act(&mut ui, &mut self.renderer, self.cursor);
        self.cache = Some(ui.into_cache());
        result
    }
}

/// A clipboard of the window's own.
#[derive(Debug, Default)]
pub(crate) struct Copied(pub(crate) Option<String>);

impl Clipboard for Copied {
    fn read(&self, _kind: clipboard::Kind) -> Option<String> {
        self.0.clone()
    }

    fn write(&mut self, _kind: clipboard::Kind, contents: String) {
        self.0 = Some(contents);
    }
}

fn load_fonts() {
    let mut system = iced::advanced::graphics::text::font_system().write().unwrap();
    for file in font::files() {
        system.load_font(file);
    }
}

/// Waits for a future on this thread; what it waits for runs on others, such as the store's.
fn block_on<F: Future>(future: F) -> F::Output {
    struct Unpark(Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(output) => return output,
            Poll::Pending => thread::park(),
        }
    }
}
