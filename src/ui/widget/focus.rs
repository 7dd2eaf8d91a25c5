//! A part that can be reached with Tab and pressed with Enter, Space or the mouse.
//!
//! iced gives focus to text fields only; everything else that can be used stands in one of these.

use crate::ui::theme::ring::{self, Place};
use crate::ui::theme::{size::radius, tokens};
use iced::advanced::widget::{Id, Operation, Tree, operation, tree};
use iced::advanced::{Clipboard, Layout, Renderer as _, Shell, Widget, layout, mouse, overlay, renderer};
use iced::keyboard::{self, Key, Modifiers, key::Named};
use iced::widget::button::{Status, Style};
use iced::widget::text_input;
use iced::{Background, Color, Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector, touch, window};

type Paragraph = <Renderer as iced::advanced::text::Renderer>::Paragraph;
type OnKey<'a, Message> = Box<dyn Fn(&Key, Modifiers) -> Option<Message> + 'a>;

/// Wraps `content` in a Tab stop. Without [`Focusable::on_activate`] and [`Focusable::on_key`] it
/// is a disabled one: drawn so, and skipped by Tab.
pub fn focusable<'a, Message>(content: impl Into<Element<'a, Message>>) -> Focusable<'a, Message> {
    Focusable {
        content: content.into(),
        id: None,
        on_activate: None,
        on_key: None,
        style: None,
        place: Place::Outside,
        radius: radius::CONTROL,
        in_tab_order: true,
    }
}

/// Wraps `content` so that the mouse alone can press it: a row of a list that is one Tab stop as a whole.
pub fn pressable<'a, Message>(content: impl Into<Element<'a, Message>>) -> Focusable<'a, Message> {
    Focusable { in_tab_order: false, ..focusable(content) }
}

/// See [`focusable`].
#[must_use]
pub struct Focusable<'a, Message> {
    content: Element<'a, Message>,
    id: Option<Id>,
    on_activate: Option<Message>,
    on_key: Option<OnKey<'a, Message>>,
    style: Option<fn(&Theme, Status) -> Style>,
    place: Place,
    radius: f32,
    in_tab_order: bool,
}

impl<'a, Message> Focusable<'a, Message> {
    /// The name by which tasks and tests find it.
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// What Enter, Space and a click say.
    pub fn on_activate(self, message: Message) -> Self {
        self.on_activate_maybe(Some(message))
    }

    /// As [`Self::on_activate`]; `None` disables it.
    pub fn on_activate_maybe(mut self, message: Option<Message>) -> Self {
        self.on_activate = message;
        self
    }

    /// What other keys say while it has the focus: the arrows in a list. Asked before Enter and Space
    /// activate; `None` leaves the key to the rest of the window.
    pub fn on_key(mut self, on_key: impl Fn(&Key, Modifiers) -> Option<Message> + 'a) -> Self {
        self.on_key = Some(Box::new(on_key));
        self
    }

    /// Draws a ground and sets the colour of the text, like a button.
    pub fn style(mut self, style: fn(&Theme, Status) -> Style) -> Self {
        self.style = Some(style);
        self
    }

    /// Where the ring runs; outside by default.
    pub fn ring(mut self, place: Place) -> Self {
        self.place = place;
        self
    }

    /// The corners of the content, which the ring follows.
    pub fn radius(mut self, radius: f32) -> Self {
        self.radius = radius;
        self
    }

    fn is_stop(&self) -> bool {
        self.in_tab_order && (self.on_activate.is_some() || self.on_key.is_some())
    }
}

#[derive(Debug, Default)]
struct State {
    focus: Option<By>,
    is_hovered: bool,
    is_pressed: bool,
}

/// How the focus came. Only the keyboard makes the ring visible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Keyboard,
    Pointer,
}

impl operation::Focusable for State {
    fn is_focused(&self) -> bool {
        self.focus.is_some()
    }

    fn focus(&mut self) {
        self.focus = Some(By::Keyboard);
    }

    fn unfocus(&mut self) {
        self.focus = None;
    }
}

impl<'a, Message: Clone + 'a> Widget<Message, Theme, Renderer> for Focusable<'a, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn size_hint(&self) -> Size<Length> {
        self.content.as_widget().size_hint()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        self.content.as_widget_mut().layout(&mut tree.children[0], renderer, limits)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        if self.is_stop() {
            operation.focusable(self.id.as_ref(), layout.bounds(), tree.state.downcast_mut::<State>());
        }
        operation.container(self.id.as_ref(), layout.bounds());
        operation.traverse(&mut |operation| {
            self.content.as_widget_mut().operate(&mut tree.children[0], layout, renderer, operation);
        });
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        let content = &mut tree.children[0];
        self.content.as_widget_mut().update(content, event, layout, cursor, renderer, clipboard, shell, viewport);

        let is_over = cursor.is_over(layout.bounds());
        let state = tree.state.downcast_mut::<State>();
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(button)) => {
                self.press(state, *button, is_over, has_focus(content), shell);
            }
            Event::Touch(touch::Event::FingerPressed { .. }) => {
                self.press(state, mouse::Button::Left, is_over, has_focus(content), shell);
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerLifted { .. })
                if state.is_pressed =>
            {
                state.is_pressed = false;
                shell.capture_event();
                shell.request_redraw();
                if is_over && let Some(message) = &self.on_activate {
                    shell.publish(message.clone());
                }
            }
            Event::Touch(touch::Event::FingerLost { .. }) => state.is_pressed = false,
            Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, repeat, .. })
                if state.focus.is_some() && self.is_stop() && !shell.is_event_captured() =>
            {
                if let Some(message) = self.answer(key, *modifiers, *repeat) {
                    state.focus = Some(By::Keyboard);
                    shell.publish(message);
                    shell.capture_event();
                    shell.request_redraw();
                }
            }
            Event::Window(window::Event::RedrawRequested(_)) => state.is_hovered = is_over,
            _ if self.style.is_some() && state.is_hovered != is_over => shell.request_redraw(),
            _ => {}
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        defaults: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let bounds = layout.bounds();
        let state = tree.state.downcast_ref::<State>();
        let mut text_color = defaults.text_color;
        if let Some(style) = self.style {
            let style = style(theme, self.status(state));
            text_color = style.text_color;
            if style.background.is_some() || style.border.width > 0.0 {
                renderer.fill_quad(
                    renderer::Quad { bounds, border: style.border, ..renderer::Quad::default() },
                    style.background.unwrap_or(Background::Color(Color::TRANSPARENT)),
                );
            }
        }
        let defaults = renderer::Style { text_color };
        self.content.as_widget().draw(&tree.children[0], renderer, theme, &defaults, layout, cursor, viewport);
        if state.focus == Some(By::Keyboard) && self.is_stop() {
            draw_ring(renderer, theme, bounds, self.radius, self.place);
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let inner = self.content.as_widget().mouse_interaction(&tree.children[0], layout, cursor, viewport, renderer);
        if inner == mouse::Interaction::None && self.on_activate.is_some() && cursor.is_over(layout.bounds()) {
            return mouse::Interaction::Pointer;
        }
        inner
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        self.content.as_widget_mut().overlay(&mut tree.children[0], layout, renderer, viewport, translation)
    }
}

impl<Message: Clone> Focusable<'_, Message> {
    fn press(
        &self,
        state: &mut State,
        button: mouse::Button,
        is_over: bool,
        is_focus_within: bool,
        shell: &mut Shell<'_, Message>,
    ) {
        let focus = (is_over && self.is_stop() && !is_focus_within).then_some(By::Pointer);
        if state.focus != focus {
            state.focus = focus;
            shell.request_redraw();
        }
        let is_ours = is_over && button == mouse::Button::Left && !shell.is_event_captured();
        if is_ours && self.on_activate.is_some() {
            state.is_pressed = true;
            shell.capture_event();
            shell.request_redraw();
        }
    }

    fn answer(&self, key: &Key, modifiers: Modifiers, repeat: bool) -> Option<Message> {
        if let Some(message) = self.on_key.as_ref().and_then(|on_key| on_key(key, modifiers)) {
            return Some(message);
        }
        let activates = matches!(key, Key::Named(Named::Enter | Named::Space));
        // A key held down activates once; with Ctrl or Alt it is a shortcut of the window.
        if !activates || repeat || modifiers.command() || modifiers.alt() {
            return None;
        }
        self.on_activate.clone()
    }

    fn status(&self, state: &State) -> Status {
        if self.on_activate.is_none() {
            return Status::Disabled;
        }
        match (state.is_hovered, state.is_pressed) {
            (true, true) => Status::Pressed,
            (true, false) => Status::Hovered,
            (false, _) => Status::Active,
        }
    }
}

impl<'a, Message: Clone + 'a> From<Focusable<'a, Message>> for Element<'a, Message> {
    fn from(widget: Focusable<'a, Message>) -> Self {
        Element::new(widget)
    }
}

/// Whether a part or a text field in this tree has the focus.
pub(super) fn has_focus(tree: &Tree) -> bool {
    let is_part = tree.tag == tree::Tag::of::<State>() && tree.state.downcast_ref::<State>().focus.is_some();
    is_part || is_typed_in_here(tree) || tree.children.iter().any(has_focus)
}

/// Whether a text field in this tree has the focus, and not a button beside it.
pub(super) fn is_typed_in(tree: &Tree) -> bool {
    is_typed_in_here(tree) || tree.children.iter().any(is_typed_in)
}

fn is_typed_in_here(tree: &Tree) -> bool {
    tree.tag == tree::Tag::of::<text_input::State<Paragraph>>()
        && tree.state.downcast_ref::<text_input::State<Paragraph>>().is_focused()
}

/// Draws the focus ring of the current look.
pub(super) fn draw_ring(renderer: &mut Renderer, theme: &Theme, bounds: Rectangle, radius: f32, place: Place) {
    for (bounds, border) in ring::frames(tokens(theme), bounds, radius, place) {
        renderer.fill_quad(renderer::Quad { bounds, border, ..renderer::Quad::default() }, Color::TRANSPARENT);
    }
}
