//! The form for a file that exists: the system's dialog, or a typed path where there is none.

use super::dialog;
use crate::app::{Error, place, words};
use crate::fl;
use crate::ui::icon;
use crate::ui::screen::entrance::Work;
use crate::ui::widget::button;
use crate::ui::widget::field::{self, Help, field, labelled};
use crate::ui::widget::tab::{go_to, go_to_text};
use iced::{Element, Task};
use std::path::PathBuf;

const PATH: &str = "open-path";
const BROWSE: &str = "open-browse";
const OPEN: &str = "open-file";

/// What stands in the form.
#[derive(Debug, Default)]
pub struct OpenFile {
    path: String,
    fault: Option<Fault>,
    is_browsing: bool,
}

/// What happened in the form.
#[derive(Debug, Clone)]
pub enum Message {
    /// The path was typed.
    PathTyped(String),
    /// The dialog was asked for.
    BrowsePressed,
    /// The user pointed at a file, or closed the dialog.
    FilePicked(Option<PathBuf>),
    /// The user wants the file that was typed.
    Submitted,
    /// What is wrong with the file, if anything.
    FileJudged(PathBuf, Option<Error>),
}

/// What the form asks of the page.
pub enum Action {
    /// Nothing.
    None,
    /// A task to run.
    Run(Task<Message>),
    /// To go on with this file.
    Unlock(PathBuf),
}

#[derive(Debug)]
enum Fault {
    Blank,
    Refused(Error),
}

impl OpenFile {
    /// The form, with the dialog on top of it at once: that is what most come for.
    pub fn open() -> (Self, Task<Message>) {
        (Self::default(), go_to(PATH).chain(Task::done(Message::BrowsePressed)))
    }

    /// Takes in what happened.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::PathTyped(path) => {
                self.path = path;
                self.fault = None;
                Action::None
            }
            Message::BrowsePressed if self.is_browsing => Action::None,
            Message::BrowsePressed => {
                self.is_browsing = true;
                Action::Run(Task::perform(dialog::existing(place::existing(&self.path)), Message::FilePicked))
            }
            Message::FilePicked(picked) => {
                self.is_browsing = false;
                match picked {
                    Some(path) => self.judge(path),
                    None => Action::None,
                }
            }
            Message::Submitted => match place::existing(&self.path) {
                Some(path) => self.judge(path),
                None => {
                    self.fault = Some(Fault::Blank);
                    Action::Run(go_to(PATH))
                }
            },
            Message::FileJudged(_, Some(problem)) => {
                self.fault = Some(Fault::Refused(problem));
                Action::Run(go_to_text(PATH))
            }
            Message::FileJudged(path, None) => Action::Unlock(path),
        }
    }

    fn judge(&mut self, path: PathBuf) -> Action {
        self.path = path.display().to_string();
        self.fault = None;
        let judge = async move {
            let problem = place::problem_of_existing(&path);
            (path, problem)
        };
        Action::Run(Task::perform(judge, |(path, problem)| Message::FileJudged(path, problem)))
    }

    /// The field.
    pub(super) fn fields(&self, work: Work) -> Element<'_, Message> {
        let path = field::input("", &self.path).id(PATH);
        let path = match work {
            Work::Idle => path.on_input(Message::PathTyped).on_submit(Message::Submitted),
            Work::Busy => path,
        };
        let browse = button::quiet(fl!("welcome-choose-file")).icon(icon::folder_open()).small().id(BROWSE);
        let browse = browse.on_press_maybe(work.unless_busy(Message::BrowsePressed));
        let help = match &self.fault {
            Some(Fault::Blank) => Help::Error(fl!("error-required")),
            Some(Fault::Refused(error)) => Help::Error(words::error(error)),
            None => Help::None,
        };
        labelled(fl!("welcome-file"), field(path).after(browse), help)
    }

    /// The button that goes on to the passphrase.
    pub(super) fn button<'a>(work: Work) -> button::Button<'a, Message> {
        button::primary(fl!("button-open")).large().id(OPEN).on_press_maybe(work.unless_busy(Message::Submitted))
    }
}
