//! Working in an open caseload: the list, the dossier, undo, and the day that changes at midnight.

use crate::app::caseload::Caseload;
use crate::app::clock::Clock;
use crate::app::{self, Desk, words};
use crate::domain::change::{Changes, Entity, Label};
use crate::domain::id::CaseId;
use crate::fl;
use crate::ui::keys::Shortcut;
use crate::ui::screen::case::{self, CaseScreen};
use crate::ui::screen::cases::{self, Cases};
use crate::ui::widget::tab::{go_to, go_to_text};
use chrono::NaiveDate;
use iced::Task;
use std::collections::HashMap;

/// The state of an open caseload.
pub struct Work {
    pub(super) desk: Desk,
    clock: Clock,
    pub(super) today: NaiveDate,
    pub(super) caseload: Caseload,
    /// The caseload has been read at least once.
    pub(super) is_loaded: bool,
    pub(super) cases: Cases,
    pub(super) case: Option<CaseScreen>,
    pub(super) undo: Option<Label>,
    pub(super) redo: Option<Label>,
    pub(super) toast: Option<Toast>,
    /// What went wrong last, until it is dismissed.
    pub(super) error: Option<String>,
    /// When the last change was kept, as the clock on the wall says it.
    pub(super) saved_at: Option<String>,
    toasts: u64,
    /// The toast that asks whether a whole list may be taken away again.
    asked_undo: Option<u64>,
    /// What was typed in cases that were left before it was kept.
    drafts: HashMap<CaseId, case::Form>,
}

/// What was just done, with undo beside it.
pub(super) struct Toast {
    pub(super) words: String,
    pub(super) can_undo: bool,
    number: u64,
}

/// What happens while working.
#[derive(Debug, Clone)]
pub enum Message {
    /// All cases were read and judged.
    Loaded(NaiveDate, Result<Box<Caseload>, app::Error>),
    /// One case was read and judged after a change.
    Reloaded(i64, Result<Box<Option<app::caseload::Case>>, app::Error>),
    /// What can be undone and redone was read.
    HistoryRead(Result<(Option<Label>, Option<Label>), app::Error>),
    /// Something in the list.
    Cases(cases::Message),
    /// Something in the dossier.
    Case(case::Message),
    /// A change was kept, or not.
    Changed(CaseId, Result<Changes, app::Error>),
    /// Undo was asked for.
    UndoPressed,
    /// Redo was asked for.
    RedoPressed,
    /// Something was undone or done again.
    Undone(Done, Result<Option<(Label, Changes)>, app::Error>),
    /// A toast has been shown long enough.
    ToastFaded(u64),
    /// The error was read.
    ErrorDismissed,
    /// Time has passed; perhaps it is another day.
    Ticked,
}

/// Undone, or done again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// Undone.
    Undo,
    /// Done again.
    Redo,
}

impl Work {
    /// Starts working; everything is read on other threads.
    pub fn open(desk: Desk, clock: Clock) -> (Self, Task<Message>) {
        let work = Self {
            desk,
            clock,
            today: clock.today(),
            caseload: Caseload::default(),
            is_loaded: false,
            cases: Cases::default(),
            case: None,
            undo: None,
            redo: None,
            toast: None,
            error: None,
            saved_at: None,
            toasts: 0,
            asked_undo: None,
            drafts: HashMap::new(),
        };
        let tasks = Task::batch([work.load_first(), work.load(), work.read_history()]);
        (work, tasks)
    }

    fn load(&self) -> Task<Message> {
        let today = self.today;
        let answer = self.desk.look(move |office| office.caseload(today).map(Box::new));
        Task::perform(answer, move |caseload| Message::Loaded(today, caseload))
    }

    /// The most pressing cases, shown while all of them are read.
    fn load_first(&self) -> Task<Message> {
        let today = self.today;
        let answer = self.desk.look(move |office| office.first_cases(today).map(Box::new));
        Task::perform(answer, move |caseload| Message::Loaded(today, caseload))
    }

    fn read_history(&self) -> Task<Message> {
        let answer = self.desk.look(move |office| office.next_undo_and_redo());
        Task::perform(answer, Message::HistoryRead)
    }

    /// Takes in what happened.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Loaded(day, _) if day != self.today => Task::none(),
            // The first few come late, because all are here already; or there is nobody among them.
            Message::Loaded(_, Ok(caseload))
                if caseload.is_partial && (self.is_loaded || caseload.cases.is_empty()) =>
            {
                Task::none()
            }
            Message::Loaded(_, Ok(caseload)) => {
                let selected = self.cases.selected(&self.caseload);
                self.caseload = *caseload;
                self.cases.refresh(&self.caseload, selected);
                if self.is_loaded {
                    return Task::none();
                }
                self.is_loaded = true;
                go_to(cases::SEARCH)
            }
            Message::Reloaded(key, Ok(case)) => {
                let selected = self.cases.selected(&self.caseload);
                self.caseload.put(key, *case);
                self.cases.refresh(&self.caseload, selected);
                Task::none()
            }
            Message::HistoryRead(Ok((undo, redo))) => {
                (self.undo, self.redo) = (undo, redo);
                Task::none()
            }
            Message::Cases(message) => {
                let action = self.cases.update(message, &self.caseload, &self.desk);
                self.follow_cases(action)
            }
            Message::Case(message) => self.with_case(|case| case.update(message)),
            Message::Changed(id, Ok(changes)) => self.kept(id, &changes),
            Message::Changed(id, Err(error)) => {
                if let Some(case) = self.case.as_mut().filter(|case| case.id() == id) {
                    case.not_kept();
                }
                self.failed(&error)
            }
            Message::UndoPressed => self.undo(),
            Message::RedoPressed => self.undo_or_redo(Done::Redo),
            Message::Undone(done, Ok(Some((label, _)))) => self.undone(done, &label),
            Message::Undone(_, Ok(None)) => Task::none(),
            Message::ToastFaded(number) => {
                self.toast.take_if(|toast| toast.number == number);
                Task::none()
            }
            Message::ErrorDismissed => {
                self.error = None;
                Task::none()
            }
            Message::Ticked => self.new_day(),
            Message::Loaded(_, Err(error))
            | Message::Reloaded(_, Err(error))
            | Message::HistoryRead(Err(error))
            | Message::Undone(_, Err(error)) => self.failed(&error),
        }
    }

    /// A shortcut that means something here.
    pub fn shortcut(&mut self, shortcut: Shortcut) -> Task<Message> {
        match shortcut {
            Shortcut::Undo => self.undo(),
            Shortcut::Redo => self.undo_or_redo(Done::Redo),
            Shortcut::Cases => self.back(),
            Shortcut::Search if self.case.is_some() => {
                let back = self.back();
                back.chain(go_to_text(cases::SEARCH))
            }
            Shortcut::Search => go_to_text(cases::SEARCH),
            _ if self.case.is_some() => self.with_case(|case| case.shortcut(shortcut)),
            Shortcut::Move(step) => self.in_list(cases::Message::Moved(step)),
            Shortcut::Enter => self.in_list(cases::Message::Entered),
            Shortcut::Escape if !self.cases.is_plain() => self.in_list(cases::Message::Cleared),
            _ => Task::none(),
        }
    }

    fn in_list(&mut self, message: cases::Message) -> Task<Message> {
        let action = self.cases.update(message, &self.caseload, &self.desk);
        self.follow_cases(action)
    }

    fn follow_cases(&mut self, action: cases::Action) -> Task<Message> {
        match action {
            cases::Action::None => Task::none(),
            cases::Action::Run(task) => task.map(Message::Cases),
            cases::Action::Open(id) => {
                let draft = self.drafts.remove(&id);
                let (case, task) = CaseScreen::open(id, draft, self.today, &self.desk);
                self.case = Some(case);
                task.map(Message::Case)
            }
            cases::Action::Failed(error) => self.failed(&error),
        }
    }

    fn with_case(&mut self, act: impl FnOnce(&mut CaseScreen) -> case::Action) -> Task<Message> {
        let Some(case) = &mut self.case else { return Task::none() };
        let id = case.id();
        match act(case) {
            case::Action::None => Task::none(),
            case::Action::Run(task) => task.map(Message::Case),
            case::Action::Back => self.back(),
            case::Action::SetDate(moment, date) => self.change(id, move |office| office.set_date(id, moment, date)),
            case::Action::AddContact(contact) => self.change(id, move |office| office.add_contact(id, &contact)),
            case::Action::Failed(error) => self.failed(&error),
        }
    }

    fn change(
        &self,
        id: CaseId,
        work: impl FnOnce(&mut app::Office) -> app::Result<Changes> + Send + 'static,
    ) -> Task<Message> {
        Task::perform(self.desk.change(work), move |outcome| Message::Changed(id, outcome))
    }

    fn back(&mut self) -> Task<Message> {
        if let Some(case) = self.case.take()
            && let Some(draft) = case.draft()
        {
            self.drafts.insert(case.id(), draft);
        }
        self.cases.returned().map(Message::Cases)
    }

    /// A change is in the file: what it came from is emptied, and the case and its row are read again.
    fn kept(&mut self, id: CaseId, changes: &Changes) -> Task<Message> {
        self.error = None;
        self.saved_at = Some(wall_clock(self.clock));
        self.say(fl!("kept"), true);
        if changes.entities.contains(&Entity::Contact) {
            self.drafts.remove(&id);
        }
        let row = self.caseload.cases.iter().find(|case| case.row.id == id).map(|case| case.row.key);
        let read = match self.case.as_mut().filter(|case| case.id() == id) {
            Some(case) => {
                case.kept(changes);
                case.changed(self.today, &self.desk).map(Message::Case)
            }
            None => Task::none(),
        };
        Task::batch([read, self.reload(row), self.read_history()])
    }

    /// Reads one row again; all of them when it is not known which.
    fn reload(&self, row: Option<i64>) -> Task<Message> {
        let (Some(key), today) = (row, self.today) else { return self.load() };
        let answer = self.desk.look(move |office| office.case_keyed(key, today).map(Box::new));
        Task::perform(answer, move |case| Message::Reloaded(key, case))
    }

    /// Undoes the last operation. Where that takes away a whole list, the second time that it is asked for.
    fn undo(&mut self) -> Task<Message> {
        let is_asked = self.toast.as_ref().is_some_and(|toast| Some(toast.number) == self.asked_undo);
        let mut label = self.undo.as_ref();
        while let Some(Label::Redo { of }) = label {
            label = Some(of);
        }
        if let Some(Label::Import { file, rows }) = label
            && !is_asked
        {
            let question = fl!("undo-import-ask", file = file.clone(), count = rows);
            self.say(question, false);
            self.asked_undo = Some(self.toasts);
            return Task::none();
        }
        self.undo_or_redo(Done::Undo)
    }

    fn undo_or_redo(&mut self, done: Done) -> Task<Message> {
        let answer = self.desk.change(move |office| match done {
            Done::Undo => office.undo(),
            Done::Redo => office.redo(),
        });
        Task::perform(answer, move |outcome| Message::Undone(done, outcome))
    }

    fn undone(&mut self, done: Done, label: &Label) -> Task<Message> {
        let what = words::label(label);
        let said = match done {
            Done::Undo => fl!("undone", what = what),
            Done::Redo => fl!("redone", what = what),
        };
        self.saved_at = Some(wall_clock(self.clock));
        self.say(said, false);
        let case = match &mut self.case {
            Some(case) => case.changed(self.today, &self.desk).map(Message::Case),
            None => Task::none(),
        };
        Task::batch([case, self.load(), self.read_history()])
    }

    fn say(&mut self, words: String, can_undo: bool) {
        self.toasts += 1;
        self.toast = Some(Toast { words, can_undo, number: self.toasts });
    }

    fn failed(&mut self, error: &app::Error) -> Task<Message> {
        self.error = Some(words::error(error));
        Task::none()
    }

    /// After midnight everything is judged anew.
    fn new_day(&mut self) -> Task<Message> {
        let today = self.clock.today();
        if today == self.today {
            return Task::none();
        }
        self.today = today;
        let case = match &mut self.case {
            Some(case) => case.changed(today, &self.desk).map(Message::Case),
            None => Task::none(),
        };
        Task::batch([self.load(), case])
    }

    /// The number of the toast that is shown: the root lets it fade.
    pub fn toast_number(&self) -> Option<u64> {
        self.toast.as_ref().map(|toast| toast.number)
    }

    /// Every case, judged today.
    pub fn caseload(&self) -> &Caseload {
        &self.caseload
    }

    /// How many rows the list has.
    pub fn shown(&self) -> usize {
        self.cases.len()
    }

    /// The client of the row that the keyboard is on.
    pub fn selected_client(&self) -> Option<String> {
        let id = self.cases.selected(&self.caseload)?;
        self.caseload.cases.iter().find(|case| case.row.id == id).map(|case| case.row.client.to_string())
    }

    /// Another clock, so that a test can let midnight pass.
    pub fn set_clock(&mut self, clock: Clock) {
        self.clock = clock;
    }
}

fn wall_clock(clock: Clock) -> String {
    clock.now().with_timezone(&chrono_tz::Europe::Amsterdam).format("%H.%M").to_string()
}
