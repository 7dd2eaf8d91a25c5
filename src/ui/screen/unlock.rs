//! The page that asks for the passphrase of a file.

use super::entrance::passphrase::{Says, Secret, Sight, input, toggle};
use super::entrance::{self, Work};
use crate::app::{Error, demo, place, words};
use crate::fl;
use crate::ui::theme::size::{space, width};
use crate::ui::theme::{surface, text};
use crate::ui::widget::button;
use crate::ui::widget::card;
use crate::ui::widget::ellipsis::ellipsis;
use crate::ui::widget::field::{Help, labelled};
use crate::ui::widget::tab::{go_to, go_to_text};
use crate::ui::{font, icon};
use iced::widget::{Column, column, container, row};
use iced::{Center, Element, Fill, Task};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

const PASSPHRASE: &str = "unlock-passphrase";
const SIGHT: &str = "unlock-sight";
const UNLOCK: &str = "unlock";
const READ_ONLY: &str = "unlock-read-only";
const OTHER: &str = "unlock-other";

/// The state of the page.
#[derive(Debug)]
pub struct Unlock {
    path: PathBuf,
    passphrase: Secret,
    sight: Sight,
    work: Work,
    fault: Option<Fault>,
}

#[derive(Debug)]
enum Fault {
    /// Nothing was typed.
    Blank,
    /// The file did not open.
    Refused(Error),
}

/// What happened on the page.
#[derive(Debug, Clone)]
pub enum Message {
    /// What is wrong with the file before its passphrase is known, if anything.
    FileJudged(Option<Error>),
    /// The passphrase was typed.
    PassphraseTyped(Secret),
    /// The passphrase was shown or hidden.
    SightToggled,
    /// The user wants to work in the file.
    Submitted,
    /// The user wants to read the file.
    ReadOnlyPressed,
    /// The user wants another file: the link, and Esc from wherever the focus is.
    BackPressed,
}

/// What the page asks of its parent.
pub enum Action {
    /// Nothing.
    None,
    /// A task to run.
    Run(Task<Message>),
    /// To open the file.
    Unlock {
        /// What was typed.
        passphrase: Zeroizing<String>,
        /// Whether only to read in it.
        read_only: bool,
    },
    /// To go back to the welcome page.
    Back,
}

impl Unlock {
    /// The page for this file, ready to type. Says at once when the file or its key file is gone.
    pub fn open(path: PathBuf) -> (Self, Task<Message>) {
        let judged = path.clone();
        let judge = Task::perform(async move { place::problem_of_existing(&judged) }, Message::FileJudged);
        let page = Self { path, passphrase: Secret::default(), sight: Sight::default(), work: Work::Idle, fault: None };
        (page, go_to(PASSPHRASE).chain(judge))
    }

    /// The file that is asked for.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The parent began to open the file: the page shows so and nothing on it can be changed.
    pub fn busy(&mut self) {
        self.work = Work::Busy;
        self.fault = None;
    }

    /// The file did not open: the page says why and the caret goes to what helps.
    pub fn failed(&mut self, error: &Error) -> Task<Message> {
        self.work = Work::Idle;
        self.fault = Some(Fault::Refused(error.clone()));
        if error.is_wrong_passphrase() {
            self.passphrase = Secret::default();
            return go_to(PASSPHRASE);
        }
        if error.allows_reading() {
            return go_to(READ_ONLY);
        }
        go_to_text(PASSPHRASE)
    }

    /// Takes in what happened.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::FileJudged(Some(problem)) => self.fault = Some(Fault::Refused(problem)),
            Message::FileJudged(None) => {}
            // What was pressed while the file is being opened.
            _ if self.work == Work::Busy => {}
            Message::PassphraseTyped(secret) => {
                self.passphrase = secret;
                if self.fault.as_ref().is_some_and(Fault::is_about_passphrase) {
                    self.fault = None;
                }
            }
            Message::SightToggled => self.sight = self.sight.toggled(),
            Message::Submitted | Message::ReadOnlyPressed if self.passphrase.reveal().is_empty() => {
                self.fault = Some(Fault::Blank);
                return Action::Run(go_to(PASSPHRASE));
            }
            Message::Submitted => return Action::Unlock { passphrase: self.passphrase.copied(), read_only: false },
            Message::ReadOnlyPressed => {
                return Action::Unlock { passphrase: self.passphrase.copied(), read_only: true };
            }
            Message::BackPressed => return Action::Back,
        }
        Action::None
    }

    /// The page.
    pub fn view(&self) -> Element<'_, Message> {
        entrance::page(width::FORM, || {
            let field = column![self.field(), self.button()].spacing(space::X5);
            let facts = column![
                entrance::caution(fl!("welcome-fact-shared")),
                card::point(icon::key_round().style(text::muted), fl!("unlock-key-file", key = self.key_name())),
            ];
            Column::new()
                .push(entrance::head(fl!("unlock-title"), fl!("unlock-lead")))
                .push(entrance::with_failure(self.file(), self.failure()))
                .push(field)
                .push(card::hairline())
                .push(facts.spacing(space::X2))
                .spacing(space::X6)
                .into()
        })
    }

    fn file(&self) -> Element<'_, Message> {
        let name = self.path.file_stem().unwrap_or_default().to_string_lossy();
        let folder = self.path.parent().unwrap_or(Path::new("")).to_string_lossy();
        let words = column![ellipsis(name, font::STRONG), ellipsis(folder, font::NOTE).style(text::muted)];
        let other = button::link(fl!("unlock-other-file"), font::TABLE, Message::BackPressed).id(OTHER);
        let other = other.on_activate_maybe(self.work.unless_busy(Message::BackPressed));
        let content = row![icon::lock().size(20).style(text::muted), words, other].spacing(space::X3).align_y(Center);
        container(content).padding([space::X3, space::X4]).width(Fill).style(surface::card).into()
    }

    fn field(&self) -> Element<'_, Message> {
        let says = Says { on_type: Message::PassphraseTyped, on_enter: Message::Submitted };
        let field = input(PASSPHRASE, &self.passphrase, self.sight, self.work.unless_busy(says));
        let toggle = toggle(SIGHT, self.sight, self.work.unless_busy(Message::SightToggled));
        let help = match &self.fault {
            Some(Fault::Blank) => Help::Error(fl!("error-required")),
            Some(Fault::Refused(error)) if error.is_wrong_passphrase() => Help::Error(words::error(error)),
            Some(Fault::Refused(_)) | None => Help::Advice(self.advice()),
        };
        labelled(fl!("passphrase"), field.after(toggle).large(), help)
    }

    fn advice(&self) -> String {
        // Whoever locked the demo never typed its passphrase.
        let is_demo = self.path.file_name().is_some_and(|name| name == demo::FILE_NAME);
        if is_demo { fl!("unlock-demo", passphrase = demo::PASSPHRASE) } else { fl!("unlock-exact") }
    }

    fn button(&self) -> Element<'_, Message> {
        let button = match self.work {
            Work::Idle => button::primary(fl!("button-unlock")).key(fl!("key-enter")),
            Work::Busy => button::primary(fl!("unlock-busy")),
        };
        button.large().width(Fill).id(UNLOCK).on_press_maybe(self.work.unless_busy(Message::Submitted)).into()
    }

    /// What is wrong with the file itself, with the way that is left.
    fn failure(&self) -> Option<Element<'_, Message>> {
        let Some(Fault::Refused(error)) = &self.fault else { return None };
        if error.is_wrong_passphrase() {
            return None;
        }
        let read_only = error.allows_reading().then(|| {
            let button = button::secondary(fl!("status-read-only")).icon(icon::eye()).id(READ_ONLY);
            button.on_press(Message::ReadOnlyPressed).into()
        });
        Some(entrance::failure(words::error(error), read_only))
    }

    fn key_name(&self) -> String {
        place::key_name(&self.path)
    }
}

impl Fault {
    /// It is over once something else is typed.
    fn is_about_passphrase(&self) -> bool {
        match self {
            Self::Blank => true,
            Self::Refused(error) => error.is_wrong_passphrase(),
        }
    }
}
