//! The dossier: one case with its verdict, the sum behind it, the path, and the forms to move it on.

mod contact;
mod parts;
mod path;
mod view;

use crate::app::caseload::Case as Judged;
use crate::app::{self, Desk, OpenCase, typed_date, words};
use crate::domain::calendar::Calendar;
use crate::domain::change::{Changes, Entity};
use crate::domain::id::CaseId;
use crate::domain::step::Moment;
use crate::fl;
use crate::ui::keys;
use crate::ui::widget::tab::{go_to, go_to_text};
use chrono::NaiveDate;
pub use contact::Form;

use iced::Task;
use iced::widget::operation::{self, AbsoluteOffset};
use std::sync::Arc;

/// The id of the scrolling part.
pub const BODY: &str = "case-body";
/// The id of the first field of the contact form.
pub const CONTACT: &str = "contact-who";

/// The state of the dossier.
#[derive(Debug)]
pub struct CaseScreen {
    id: CaseId,
    open: Option<Box<OpenCase>>,
    /// What is being typed in the field of a step, and what is wrong with it.
    editing: Option<Editing>,
    /// The step whose field was closed: once its row shows the new date, the keyboard goes back to its button.
    returns_to: Option<Moment>,
    form: Form,
    /// Every number of the sum is shown with its source.
    is_explained: bool,
    /// A change was handed over and not answered yet: pressing twice must not record twice.
    saving: Option<Saving>,
    calendar: Arc<Calendar>,
    today: NaiveDate,
}

/// What handed a change over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Saving {
    /// The contact form.
    Contact,
    /// The field of a step.
    Field,
    /// A button of a step. What is typed for another step stays.
    Button,
}

/// A date that is being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Editing {
    moment: Moment,
    typed: String,
    problem: Option<String>,
}

/// What happens in the dossier.
#[derive(Debug, Clone)]
pub enum Message {
    /// The case was read.
    Loaded(CaseId, Result<Option<Box<OpenCase>>, app::Error>),
    /// Back to the list.
    BackPressed,
    /// "Waarom?" was asked, or answered.
    WhyPressed,
    /// The date of a step is to be typed.
    EditPressed(Moment),
    /// Something was typed in the field of a step.
    DateTyped(String),
    /// The typed date is to be kept.
    DateSubmitted,
    /// A step was done today.
    TodayPressed(Moment),
    /// The date of a step is to be taken away.
    ClearPressed(Moment),
    /// Something happened in the contact form.
    Contact(contact::Message),
}

/// What the parent must do.
#[derive(Debug)]
pub enum Action {
    /// Nothing.
    None,
    /// Run this.
    Run(Task<Message>),
    /// Show the list.
    Back,
    /// Give a step a date, or take it away.
    SetDate(Moment, Option<NaiveDate>),
    /// Record a contact.
    AddContact(app::NewContact),
    /// Say what went wrong.
    Failed(app::Error),
}

impl CaseScreen {
    /// Opens a case, with what was typed there before it was left.
    pub fn open(id: CaseId, draft: Option<Form>, today: NaiveDate, desk: &Desk) -> (Self, Task<Message>) {
        let screen = Self {
            id,
            open: None,
            editing: None,
            returns_to: None,
            form: draft.unwrap_or_default(),
            is_explained: false,
            saving: None,
            calendar: desk.calendar(),
            today,
        };
        let load = screen.load(desk);
        (screen, load)
    }

    /// What was typed and is in no file yet.
    pub fn draft(&self) -> Option<Form> {
        self.form.has_draft().then(|| self.form.clone())
    }

    /// The case.
    pub fn id(&self) -> CaseId {
        self.id
    }

    /// The case as it was read last.
    pub fn judged(&self) -> Option<&Judged> {
        self.open.as_ref().map(|open| &open.case)
    }

    /// The day has changed, or something in the file: the case is read again. What is being typed stays.
    pub fn changed(&mut self, today: NaiveDate, desk: &Desk) -> Task<Message> {
        self.today = today;
        self.load(desk)
    }

    fn load(&self, desk: &Desk) -> Task<Message> {
        let (id, today) = (self.id, self.today);
        let answer = desk.look(move |office| Ok(office.case(id, today)?.map(Box::new)));
        Task::perform(answer, move |open| Message::Loaded(id, open))
    }

    /// Takes in what happened.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            // An answer about a case that was open before.
            Message::Loaded(id, _) if id != self.id => {}
            Message::Loaded(_, Ok(Some(open))) => {
                self.open = Some(open);
                if let Some(moment) = self.returns_to.take() {
                    return Action::Run(go_to(path::edit_id(moment)));
                }
            }
            // The case is gone: an import was undone. The list is the place to be.
            Message::Loaded(_, Ok(None)) | Message::BackPressed => return Action::Back,
            Message::Loaded(_, Err(error)) => return Action::Failed(error),
            Message::WhyPressed => self.is_explained = !self.is_explained,
            Message::EditPressed(moment) => return self.edit(moment),
            Message::DateTyped(typed) => {
                if let Some(editing) = &mut self.editing {
                    (editing.typed, editing.problem) = (typed, None);
                }
            }
            Message::DateSubmitted => return self.submit(),
            Message::TodayPressed(moment) => {
                return self.saving(Saving::Button, Action::SetDate(moment, Some(self.today)));
            }
            Message::ClearPressed(moment) => {
                return self.saving(Saving::Button, Action::SetDate(moment, None));
            }
            Message::Contact(message) => {
                return match self.form.update(message, self.today, &self.calendar) {
                    contact::Action::None => Action::None,
                    contact::Action::Focus(id) => Action::Run(go_to(id)),
                    contact::Action::Add(contact) => self.saving(Saving::Contact, Action::AddContact(contact)),
                };
            }
        }
        Action::None
    }

    /// A change of this screen was kept: what it came from is empty again, and nothing else.
    pub fn kept(&mut self, changes: &Changes) {
        let saved = self.saving.take();
        // Also when the dossier was left and opened again since: the form then holds the same words as a draft.
        if changes.entities.contains(&Entity::Contact) {
            self.form.kept();
        }
        if saved == Some(Saving::Field) {
            self.returns_to = self.editing.take().map(|editing| editing.moment);
        }
    }

    /// A change was not kept: what was typed stays.
    pub fn not_kept(&mut self) {
        self.saving = None;
    }

    fn saving(&mut self, what: Saving, action: Action) -> Action {
        if self.saving.is_some() {
            return Action::None;
        }
        self.saving = Some(what);
        action
    }

    /// Esc closes what is open, one thing at a time.
    pub fn escape(&mut self) -> Action {
        match self.editing.take() {
            Some(editing) => Action::Run(go_to(path::edit_id(editing.moment))),
            None => Action::Back,
        }
    }

    /// A shortcut of the dossier.
    pub fn shortcut(&mut self, shortcut: keys::Shortcut) -> Action {
        match shortcut {
            keys::Shortcut::Escape => self.escape(),
            keys::Shortcut::Why => self.update(Message::WhyPressed),
            keys::Shortcut::Contact => Action::Run(go_to(CONTACT)),
            keys::Shortcut::Save if self.editing.is_some() => self.submit(),
            keys::Shortcut::Save => self.update(Message::Contact(contact::Message::Saved)),
            keys::Shortcut::Move(step) => Action::Run(scroll(step)),
            _ => Action::None,
        }
    }

    fn edit(&mut self, moment: Moment) -> Action {
        let known = self.open.as_ref().and_then(|open| path::date_of(open, moment));
        let typed = known.map(words::date).unwrap_or_default();
        self.editing = Some(Editing { moment, typed, problem: None });
        Action::Run(go_to_text(path::field_id(moment)))
    }

    fn submit(&mut self) -> Action {
        let Some(editing) = &mut self.editing else { return Action::None };
        match typed_date::read(&editing.typed, self.today, &self.calendar) {
            Ok(date) => {
                let moment = editing.moment;
                self.saving(Saving::Field, Action::SetDate(moment, Some(date)))
            }
            Err(error) => {
                editing.problem = Some(fl!("date-problem", why = words::date_problem(error)));
                Action::Run(go_to(path::field_id(editing.moment)))
            }
        }
    }
}

fn scroll(step: keys::Step) -> Task<Message> {
    let y = match step {
        keys::Step::Up => -40.0,
        keys::Step::Down => 40.0,
        keys::Step::PageUp => -400.0,
        keys::Step::PageDown => 400.0,
        keys::Step::First => -100_000.0,
        keys::Step::Last => 100_000.0,
    };
    operation::scroll_by(BODY, AbsoluteOffset { x: 0.0, y })
}
