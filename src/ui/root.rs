//! The root of the window: which stage it is in, and what holds in every stage.

use super::keys::{self, Shortcut};
use super::screen::unlock::{self, Unlock};
use super::screen::welcome::{self, Welcome};
use super::shell;
use super::theme::Look;
use super::widget::tab::tab;
use super::work::{self, Work};
use crate::app::clock::Clock;
use crate::app::text::{Lang, language, set_language};
use crate::app::{self, Desk, KdfCost, Office, aside, demo};
use iced::event::Status;
use iced::{Element, Event, Task, Theme};
use std::path::PathBuf;

/// With what the window opens.
#[derive(Debug, Clone)]
pub enum Start {
    /// The welcome page.
    Welcome,
    /// A file that must be unlocked first.
    File(PathBuf),
    /// A caseload that is open already.
    Desk(Desk),
}

/// The state of the window.
pub struct Ui {
    stage: Stage,
    clock: Clock,
    look: Look,
    zoom: f32,
    /// Counts the updates: the window is drawn whole after each of them; see [`super::theme::window`].
    generation: u64,
    /// The file that is open or was chosen last.
    file: Option<PathBuf>,
}

enum Stage {
    Welcome(Welcome),
    Unlock(Unlock),
    Work(Box<Work>),
}

/// What happens in the window.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something on the welcome page.
    Welcome(welcome::Message),
    /// Something on the unlock page.
    Unlock(unlock::Message),
    /// Something in the frame of an open caseload.
    Shell(shell::Message),
    /// A file was opened or made, or not.
    Opened(PathBuf, Result<Desk, app::Error>),
    /// A shortcut was pressed.
    Pressed(Shortcut),
    /// The system switched between light and dark.
    SystemLook(iced::theme::Mode),
    /// Time has passed.
    Ticked,
    /// The toast with this number has been shown long enough.
    ToastFaded(u64),
}

/// Zoom goes in these steps.
const ZOOM_STEP: f32 = 0.1;

impl Ui {
    /// Opens the window's first stage.
    pub fn new(start: Start, clock: Clock) -> (Self, Task<Message>) {
        let mut ui = Self {
            stage: Stage::Welcome(Welcome::open().0),
            clock,
            look: Look::Light,
            zoom: 1.0,
            generation: 0,
            file: None,
        };
        let task = match start {
            Start::Welcome => ui.welcome(),
            Start::File(path) => ui.unlock(path),
            Start::Desk(desk) => ui.work(desk),
        };
        (ui, task)
    }

    fn welcome(&mut self) -> Task<Message> {
        let (welcome, task) = Welcome::open();
        self.stage = Stage::Welcome(welcome);
        task.map(Message::Welcome)
    }

    fn unlock(&mut self, path: PathBuf) -> Task<Message> {
        let (unlock, task) = Unlock::open(path.clone());
        self.file = Some(path);
        self.stage = Stage::Unlock(unlock);
        task.map(Message::Unlock)
    }

    fn work(&mut self, desk: Desk) -> Task<Message> {
        self.file.clone_from(&desk.about().path);
        let (work, task) = Work::open(desk, self.clock);
        self.stage = Stage::Work(Box::new(work));
        working(task)
    }

    /// Takes in what happened.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        self.generation += 1;
        match (message, &mut self.stage) {
            (Message::Welcome(message), Stage::Welcome(welcome)) => {
                let action = welcome.update(message);
                self.follow_welcome(action)
            }
            (Message::Unlock(message), Stage::Unlock(unlock)) => {
                let action = unlock.update(message);
                self.follow_unlock(action)
            }
            (Message::Shell(message), _) => self.follow_shell(message),
            (Message::Opened(_, Ok(desk)), _) => self.work(desk),
            (Message::Opened(_, Err(error)), Stage::Unlock(unlock)) => unlock.failed(&error).map(Message::Unlock),
            (Message::Opened(_, Err(error)), Stage::Welcome(welcome)) => {
                welcome.failed(&error);
                Task::none()
            }
            (Message::Pressed(shortcut), _) => self.shortcut(shortcut),
            (Message::SystemLook(mode), _) => {
                match mode {
                    iced::theme::Mode::Dark => self.look = Look::Dark,
                    iced::theme::Mode::Light => self.look = Look::Light,
                    iced::theme::Mode::None => {}
                }
                Task::none()
            }
            (Message::Ticked, Stage::Work(work)) => working(work.update(work::Message::Ticked)),
            (Message::ToastFaded(number), Stage::Work(work)) => working(work.update(work::Message::ToastFaded(number))),
            // An answer that comes when its stage is gone.
            _ => Task::none(),
        }
    }

    fn follow_welcome(&mut self, action: welcome::Action) -> Task<Message> {
        match action {
            welcome::Action::None => Task::none(),
            welcome::Action::Run(task) => task.map(Message::Welcome),
            welcome::Action::OpenDemo => {
                let clock = self.clock;
                self.busy();
                opening(demo::default_path(), move |path| {
                    demo::open_or_create(path, demo::Demo::default(), clock).and_then(Desk::open)
                })
            }
            welcome::Action::Create { path, passphrase } => {
                let clock = self.clock;
                self.busy();
                opening(path, move |path| {
                    Office::create(path, &passphrase, KdfCost::calibrated(), clock).and_then(Desk::open)
                })
            }
            welcome::Action::Unlock(path) => self.unlock(path),
        }
    }

    fn follow_unlock(&mut self, action: unlock::Action) -> Task<Message> {
        match action {
            unlock::Action::None => Task::none(),
            unlock::Action::Run(task) => task.map(Message::Unlock),
            unlock::Action::Back => self.welcome(),
            unlock::Action::Unlock { passphrase, read_only } => {
                let (Some(path), clock) = (self.file.clone(), self.clock) else { return self.welcome() };
                self.busy();
                opening(path, move |path| {
                    let open = if read_only { Office::look } else { Office::open };
                    open(path, &passphrase, clock).and_then(Desk::open)
                })
            }
        }
    }

    /// The page shows that something takes its time.
    fn busy(&mut self) {
        match &mut self.stage {
            Stage::Welcome(welcome) => welcome.busy(),
            Stage::Unlock(unlock) => unlock.busy(),
            Stage::Work(_) => {}
        }
    }

    fn follow_shell(&mut self, message: shell::Message) -> Task<Message> {
        match (message, &mut self.stage) {
            (shell::Message::Work(message), Stage::Work(work)) => working(work.update(message)),
            (shell::Message::CasesPressed, Stage::Work(work)) => working(work.shortcut(Shortcut::Cases)),
            (shell::Message::LockPressed, _) => self.lock(),
            (shell::Message::LookPressed, _) => {
                self.look = self.look.toggled();
                Task::none()
            }
            (shell::Message::LanguagePressed, _) => {
                set_language(match language() {
                    Lang::Nl => Lang::En,
                    Lang::En => Lang::Nl,
                });
                Task::none()
            }
            _ => Task::none(),
        }
    }

    /// Closes the file; its threads end with the last handle.
    fn lock(&mut self) -> Task<Message> {
        match self.file.clone() {
            Some(path) if matches!(self.stage, Stage::Work(_)) => self.unlock(path),
            _ => Task::none(),
        }
    }

    fn shortcut(&mut self, shortcut: Shortcut) -> Task<Message> {
        match (shortcut, &mut self.stage) {
            (Shortcut::Focus(step), _) => tab(step, None),
            (Shortcut::ZoomIn, _) => self.zoomed(self.zoom + ZOOM_STEP),
            (Shortcut::ZoomOut, _) => self.zoomed(self.zoom - ZOOM_STEP),
            (Shortcut::ZoomReset, _) => self.zoomed(1.0),
            (Shortcut::Lock, _) => self.lock(),
            (Shortcut::Escape, Stage::Welcome(_)) => self.update(Message::Welcome(welcome::Message::BackPressed)),
            (Shortcut::Escape, Stage::Unlock(_)) => self.update(Message::Unlock(unlock::Message::BackPressed)),
            (shortcut, Stage::Work(work)) => working(work.shortcut(shortcut)),
            _ => Task::none(),
        }
    }

    fn zoomed(&mut self, zoom: f32) -> Task<Message> {
        self.zoom = ((zoom * 10.0).round() / 10.0).clamp(0.8, 2.0);
        Task::none()
    }

    /// The widgets.
    pub fn view(&self) -> Element<'_, Message> {
        match &self.stage {
            Stage::Welcome(welcome) => welcome.view().map(Message::Welcome),
            Stage::Unlock(unlock) => unlock.view().map(Message::Unlock),
            Stage::Work(work) => shell::view(work, self.look).map(Message::Shell),
        }
    }

    /// What the window makes of an event that no widget used.
    pub fn hear(event: &Event, status: Status) -> Option<Message> {
        keys::shortcut(event, status).map(Message::Pressed)
    }

    /// The colours.
    pub fn theme(&self) -> Theme {
        self.look.theme()
    }

    /// How much larger everything is drawn.
    pub fn zoom(&self) -> f32 {
        self.zoom
    }

    /// How many updates there have been.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// The caseload that is open.
    pub fn open_work(&mut self) -> Option<&mut Work> {
        match &mut self.stage {
            Stage::Work(work) => Some(work),
            Stage::Welcome(_) | Stage::Unlock(_) => None,
        }
    }

    /// The number of the toast that is shown.
    pub(super) fn toast_number(&self) -> Option<u64> {
        match &self.stage {
            Stage::Work(work) => work.toast_number(),
            Stage::Welcome(_) | Stage::Unlock(_) => None,
        }
    }

    /// The same window in another look, for pictures.
    #[must_use]
    pub fn in_look(self, look: Look) -> Self {
        Self { look, ..self }
    }
}

fn working(task: Task<work::Message>) -> Task<Message> {
    task.map(|message| Message::Shell(shell::Message::Work(message)))
}

fn opening(path: PathBuf, open: impl FnOnce(&std::path::Path) -> app::Result<Desk> + Send + 'static) -> Task<Message> {
    let for_thread = path.clone();
    Task::perform(aside(move || open(&for_thread)), move |desk| Message::Opened(path.clone(), desk))
}
