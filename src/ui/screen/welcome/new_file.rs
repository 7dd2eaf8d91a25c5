//! The form for a new file: where it lies and which passphrase opens it.

use super::dialog;
use crate::app::{Error, passphrase, place, words};
use crate::fl;
use crate::ui::icon;
use crate::ui::screen::entrance::Work;
use crate::ui::screen::entrance::passphrase::{Says, Secret, Sight, input, toggle};
use crate::ui::theme::size::space;
use crate::ui::widget::button;
use crate::ui::widget::field::{self, Help, field, labelled};
use crate::ui::widget::tab::go_to;
use iced::widget::column;
use iced::{Element, Task};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

const PATH: &str = "new-path";
const BROWSE: &str = "new-browse";
const PASSPHRASE: &str = "new-passphrase";
const SIGHT: &str = "new-sight";
const AGAIN: &str = "new-again";
const CREATE: &str = "new-create";

/// What stands in the form.
#[derive(Debug, Default)]
pub struct NewFile {
    path: String,
    passphrase: Secret,
    again: Secret,
    sight: Sight,
    faults: Faults,
    is_browsing: bool,
    is_judging: bool,
}

/// What happened in the form.
#[derive(Debug, Clone)]
pub enum Message {
    /// The path was typed.
    PathTyped(String),
    /// The user wants to point at a place.
    BrowsePressed,
    /// The user pointed at a place, or closed the dialog.
    PlacePicked(Option<PathBuf>),
    /// The passphrase was typed.
    PassphraseTyped(Secret),
    /// Enter in the passphrase.
    PassphraseEntered,
    /// The passphrase was typed once more.
    AgainTyped(Secret),
    /// The passphrases were shown or hidden.
    SightToggled,
    /// The user wants the file.
    Submitted,
    /// What is wrong with the place, if anything.
    PlaceJudged(PathBuf, Option<Error>),
}

/// What the form asks of the page.
pub enum Action {
    /// Nothing.
    None,
    /// A task to run.
    Run(Task<Message>),
    /// To make the file.
    Create {
        /// Where.
        path: PathBuf,
        /// What opens it.
        passphrase: Zeroizing<String>,
    },
}

#[derive(Debug, Default)]
struct Faults {
    place: Option<PlaceFault>,
    is_too_short: bool,
    is_different: bool,
}

#[derive(Debug)]
enum PlaceFault {
    Blank,
    Refused(Error),
}

impl Faults {
    /// The field to go to: the uppermost that is wrong.
    fn first(&self) -> Option<&'static str> {
        if self.place.is_some() {
            return Some(PATH);
        }
        if self.is_too_short {
            return Some(PASSPHRASE);
        }
        self.is_different.then_some(AGAIN)
    }
}

impl NewFile {
    /// The form with a proposal for the place. The caret is in the passphrase: the place can stay as it is.
    pub fn open(proposal: Option<PathBuf>) -> (Self, Task<Message>) {
        let path = proposal.map(|path| path.display().to_string()).unwrap_or_default();
        (Self { path, ..Self::default() }, go_to(PASSPHRASE))
    }

    /// The proposal came after the form was opened.
    pub(super) fn propose(&mut self, proposal: &Path) {
        if self.path.is_empty() {
            self.path = proposal.display().to_string();
        }
    }

    /// Takes in what happened.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::PathTyped(path) => {
                self.path = path;
                self.faults.place = None;
            }
            Message::BrowsePressed if self.is_browsing => {}
            Message::BrowsePressed => {
                self.is_browsing = true;
                return Action::Run(Task::perform(dialog::place_for_new(place::new(&self.path)), Message::PlacePicked));
            }
            Message::PlacePicked(picked) => {
                self.is_browsing = false;
                let Some(path) = picked else { return Action::None };
                self.path = path.display().to_string();
                self.faults.place = None;
                return Action::Run(go_to(PASSPHRASE));
            }
            Message::PassphraseTyped(secret) => {
                self.passphrase = secret;
                self.faults.is_too_short = false;
                self.faults.is_different = false;
            }
            Message::PassphraseEntered if self.again.reveal().is_empty() => return Action::Run(go_to(AGAIN)),
            Message::AgainTyped(secret) => {
                self.again = secret;
                self.faults.is_different = false;
            }
            Message::SightToggled => self.sight = self.sight.toggled(),
            Message::PassphraseEntered | Message::Submitted => return self.submit(),
            Message::PlaceJudged(path, problem) => return self.judged(path, problem),
        }
        Action::None
    }

    fn submit(&mut self) -> Action {
        if self.is_judging {
            return Action::None;
        }
        let Some(path) = place::new(&self.path) else {
            self.faults = Faults { place: Some(PlaceFault::Blank), ..self.faults_of_passphrase() };
            return self.to_first_fault();
        };
        // From here on the field says what will be made.
        self.path = path.display().to_string();
        self.is_judging = true;
        let judge = async move {
            let problem = place::problem_of_new(&path);
            (path, problem)
        };
        Action::Run(Task::perform(judge, |(path, problem)| Message::PlaceJudged(path, problem)))
    }

    fn judged(&mut self, path: PathBuf, problem: Option<Error>) -> Action {
        self.is_judging = false;
        if self.path != path.display().to_string() {
            return Action::None;
        }
        self.faults = Faults { place: problem.map(PlaceFault::Refused), ..self.faults_of_passphrase() };
        if self.faults.first().is_some() {
            return self.to_first_fault();
        }
        Action::Create { path, passphrase: self.passphrase.copied() }
    }

    fn faults_of_passphrase(&self) -> Faults {
        let is_too_short = passphrase::is_too_short(self.passphrase.reveal());
        Faults { place: None, is_too_short, is_different: !is_too_short && self.passphrase != self.again }
    }

    fn to_first_fault(&self) -> Action {
        self.faults.first().map_or(Action::None, |field| Action::Run(go_to(field)))
    }

    /// The file could not be made. Whether the form can say why under a field.
    pub(super) fn refused(&mut self, error: &Error) -> bool {
        let is_ours = error.is_about_place();
        if is_ours {
            self.faults.place = Some(PlaceFault::Refused(error.clone()));
        }
        is_ours
    }

    /// The fields.
    pub(super) fn fields(&self, work: Work) -> Element<'_, Message> {
        column![self.place(work), self.first(work), self.second(work)].spacing(space::X4).into()
    }

    fn place(&self, work: Work) -> Element<'_, Message> {
        let path = field::input("", &self.path).id(PATH);
        let path = match work {
            Work::Idle => path.on_input(Message::PathTyped).on_submit(Message::Submitted),
            Work::Busy => path,
        };
        let browse = button::quiet(fl!("welcome-choose-place")).icon(icon::folder_open()).small().id(BROWSE);
        let browse = browse.on_press_maybe(work.unless_busy(Message::BrowsePressed));
        let help = match &self.faults.place {
            Some(PlaceFault::Blank) => Help::Error(fl!("error-required")),
            Some(PlaceFault::Refused(error)) => Help::Error(words::error(error)),
            None => Help::Advice(fl!("welcome-place-advice")),
        };
        labelled(fl!("welcome-place"), field(path).after(browse), help)
    }

    fn first(&self, work: Work) -> Element<'_, Message> {
        let says = Says { on_type: Message::PassphraseTyped, on_enter: Message::PassphraseEntered };
        let field = input(PASSPHRASE, &self.passphrase, self.sight, work.unless_busy(says));
        let toggle = toggle(SIGHT, self.sight, work.unless_busy(Message::SightToggled));
        let help = if self.faults.is_too_short {
            Help::Error(fl!("error-passphrase-short", count = passphrase::SHORTEST))
        } else {
            Help::Advice(fl!("passphrase-advice", count = passphrase::SHORTEST))
        };
        labelled(fl!("passphrase"), field.after(toggle), help)
    }

    fn second(&self, work: Work) -> Element<'_, Message> {
        let says = Says { on_type: Message::AgainTyped, on_enter: Message::Submitted };
        let field = input(AGAIN, &self.again, self.sight, work.unless_busy(says));
        let help = if self.faults.is_different { Help::Error(fl!("error-passphrase-differs")) } else { Help::None };
        labelled(fl!("passphrase-again"), field, help)
    }

    /// The button that makes the file.
    pub(super) fn create<'a>(work: Work) -> button::Button<'a, Message> {
        let words = match work {
            Work::Idle => fl!("welcome-create"),
            Work::Busy => fl!("welcome-creating"),
        };
        button::primary(words).large().id(CREATE).on_press_maybe(work.unless_busy(Message::Submitted))
    }
}
