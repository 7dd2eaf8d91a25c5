//! The office: an open caseload with its clock, norms and calendar, and everything that can be done with it.

use super::caseload::{Case, Caseload};
use super::clock::{Clock, day_of, end_of};
use super::desk::About;
use super::error::{Error, Result};
use crate::domain::calendar::Calendar;
use crate::domain::change::{Change, Changes, Entity, Label, Operation};
use crate::domain::id::CaseId;
use crate::domain::risk::{Explanation, Norms, Path as CarePath, explain};
use crate::domain::step::{Moment, Step};
use crate::store::dossier::Dossier;
use crate::store::key::KdfCost;
use crate::store::lock::Holder;
use crate::store::{Access, By, Entry, Health, Store, UndoPlan};
use chrono::NaiveDate;
use std::path::Path;
use std::sync::Arc;
use uuid::Uuid;

/// The setting that marks the demo caseload.
pub const DEMO: &str = "demo";

/// More rows than any screen shows.
const FIRST_CASES: usize = 120;

/// An open caseload. Cheap parts (norms, calendar) are shared with the reader thread.
#[derive(Debug)]
pub struct Office {
    store: Store,
    clock: Clock,
    actor: String,
    norms: Arc<Norms>,
    calendar: Arc<Calendar>,
    is_demo: bool,
}

/// A case with everything about it, judged and explained.
#[derive(Debug, Clone)]
pub struct OpenCase {
    /// Everything that is known.
    pub dossier: Dossier,
    /// The row as the list shows it, judged today.
    pub case: Case,
    /// The sum behind the level.
    pub explanation: Explanation,
    /// The day on which each open step must be done at the latest, by [`Step::index`].
    pub latest: [Option<NaiveDate>; 7],
}

/// A contact to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewContact {
    /// The day on which it took place; not after today.
    pub day: NaiveDate,
    /// How: `phone`, `visit`, `message` or `letter`.
    pub kind: &'static str,
    /// With whom.
    pub who: String,
    /// What was said.
    pub text: String,
    /// The day on which somebody will be in touch again.
    pub promised: Option<NaiveDate>,
}

impl Office {
    /// Makes a new, empty caseload.
    pub fn create(path: &Path, passphrase: &str, cost: KdfCost, clock: Clock) -> Result<Self> {
        let actor = person();
        let mut store = Store::create(path, passphrase, cost, &holder(clock))?;
        let by = By { actor: actor.clone(), at: clock.now() };
        store.transact(&Operation::new(Label::Created, Vec::new()), &by)?;
        Self::around(store, clock, actor)
    }

    /// Opens a caseload to work in it.
    pub fn open(path: &Path, passphrase: &str, clock: Clock) -> Result<Self> {
        let store = Store::open(path, passphrase, Access::ReadWrite, &holder(clock))?;
        Self::around(store, clock, person())
    }

    /// Opens a caseload only to look at it; works while somebody else is working in it.
    pub fn look(path: &Path, passphrase: &str, clock: Clock) -> Result<Self> {
        let store = Store::open(path, passphrase, Access::ReadOnly, &holder(clock))?;
        Self::around(store, clock, person())
    }

    fn around(store: Store, clock: Clock, actor: String) -> Result<Self> {
        let is_demo = store.setting(DEMO)?.is_some();
        Ok(Self {
            store,
            clock,
            actor,
            norms: Arc::new(Norms::default()),
            calendar: Arc::new(Calendar::default()),
            is_demo,
        })
    }

    /// A second office on the same file, only for looking, for another thread.
    pub fn reader(&self) -> Result<Self> {
        Ok(Self {
            store: self.store.reader()?,
            clock: self.clock,
            actor: self.actor.clone(),
            norms: self.norms.clone(),
            calendar: self.calendar.clone(),
            is_demo: self.is_demo,
        })
    }

    /// The caseload as it was known at the end of `day`, in memory, only for looking.
    pub fn as_of(&self, day: NaiveDate) -> Result<Self> {
        let store = self.store.as_of(end_of(day))?;
        let norms = self.norms.clone();
        let calendar = self.calendar.clone();
        Ok(Self { store, clock: Clock::noon(day), actor: self.actor.clone(), norms, calendar, is_demo: self.is_demo })
    }

    /// The first day about which the log says something.
    pub fn log_begins(&self) -> Result<Option<NaiveDate>> {
        Ok(self.store.log_begins()?.map(day_of))
    }

    /// Today in Amsterdam.
    pub fn today(&self) -> NaiveDate {
        self.clock.today()
    }

    /// The clock.
    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// Another name in the log than that of the user of the machine.
    pub fn set_actor(&mut self, actor: &str) {
        actor.clone_into(&mut self.actor);
    }

    /// Another clock, for tests and for writing history.
    pub fn set_clock(&mut self, clock: Clock) {
        self.clock = clock;
    }

    /// The caseload is the synthetic one: its passphrase is public, so no real person may be written in it.
    pub fn is_demo(&self) -> bool {
        self.is_demo
    }

    /// What the window shows of the file as a whole.
    pub fn about(&self) -> About {
        let file = self.store.path().and_then(Path::file_name);
        About {
            file: file.map_or_else(String::new, |name| name.to_string_lossy().into_owned()),
            path: self.store.path().map(Path::to_owned),
            is_demo: self.is_demo,
            is_read_only: self.store.access() == Access::ReadOnly,
        }
    }

    /// Remembers that the demo mark was written.
    pub(super) fn note_demo(&mut self) {
        self.is_demo = true;
    }

    /// The working days.
    pub fn calendar(&self) -> Arc<Calendar> {
        self.calendar.clone()
    }

    /// The store, for the modules of this layer.
    pub(super) fn store(&self) -> &Store {
        &self.store
    }

    /// The connection, for measuring raw SQL beside the program. Not for changes of the data.
    #[doc(hidden)]
    pub fn raw(&self) -> &crate::store::Raw {
        self.store.raw()
    }

    /// Every case, judged on `today`.
    pub fn caseload(&self, today: NaiveDate) -> Result<Caseload> {
        let (norms, calendar) = (&*self.norms, &*self.calendar);
        Ok(Caseload::of(self.store.caseload(today, |row| Case::new(row, norms, calendar, today))?))
    }

    /// The open cases whose deadline comes first, judged on `today`: enough for a screen, long before all are read.
    pub fn first_cases(&self, today: NaiveDate) -> Result<Caseload> {
        let rows = self.store.first_cases(today, FIRST_CASES)?;
        let judge = |row| Case::new(row, &self.norms, &self.calendar, today);
        Ok(Caseload { is_partial: true, ..Caseload::of(rows.into_iter().map(judge).collect()) })
    }

    /// One row of the caseload, judged on `today`; `None` when it was deleted meanwhile.
    pub fn case_keyed(&self, key: i64, today: NaiveDate) -> Result<Option<Case>> {
        let row = self.store.case_row(key, today)?;
        Ok(row.map(|row| Case::new(row, &self.norms, &self.calendar, today)))
    }

    /// Local keys of the cases that match what was typed; `None` when nothing searchable was typed.
    pub fn search(&self, typed: &str) -> Result<Option<Vec<i64>>> {
        Ok(self.store.search(typed)?)
    }

    /// Everything about the case with this number, judged and explained.
    pub fn case_numbered(&self, case_no: &str, today: NaiveDate) -> Result<OpenCase> {
        Ok(self.opened(self.store.dossier_by_number(case_no, today)?, today))
    }

    /// Everything about a case; `None` when it was deleted meanwhile.
    pub fn case(&self, id: CaseId, today: NaiveDate) -> Result<Option<OpenCase>> {
        Ok(self.store.dossier(id, today)?.map(|dossier| self.opened(dossier, today)))
    }

    fn opened(&self, dossier: Dossier, today: NaiveDate) -> OpenCase {
        let case = Case::new(dossier.row.clone(), &self.norms, &self.calendar, today);
        let facts = &case.row.facts;
        let explanation = explain(facts, &case.assessment, &self.norms, &self.calendar, today);
        let latest = match facts.deadline.filter(|_| case.assessment.is_open()) {
            Some(deadline) => CarePath::ahead(facts, &self.norms, &self.calendar, today)
                .latest_dates(&self.calendar, self.calendar.floor(deadline.date)),
            None => [None; 7],
        };
        OpenCase { dossier, case, explanation, latest }
    }

    /// Gives a moment of the path a date, or takes it away. A date after today is an agreed date.
    ///
    /// Referring and accepting are also what happens to the leading candidate. A start to come is only agreed: once
    /// its day has passed, somebody must confirm it.
    pub fn set_date(&mut self, id: CaseId, moment: Moment, date: Option<NaiveDate>) -> Result<Changes> {
        let today = self.today();
        let dossier = self.store.dossier(id, today)?.ok_or(Error::CaseGone)?;
        let case = Change::to(Entity::Case, id);
        let mut changes = vec![match moment {
            Moment::Done(step) => case.set(step.code(), date),
            Moment::Referred => case.set("referred", date),
            Moment::Start => case
                .set("started", date.filter(|day| *day <= today))
                .set("agreed_start", date.filter(|day| *day > today)),
        }];
        let of_candidate = match moment {
            Moment::Done(Step::Referral) => Some("accepted_on"),
            Moment::Referred => Some("asked_on"),
            Moment::Done(_) | Moment::Start => None,
        };
        let leading = dossier.candidates.iter().find(|candidate| candidate.declined_on.is_none());
        if let (Some(field), Some(leading)) = (of_candidate, leading) {
            changes.push(Change::to(Entity::Candidate, leading.id).set(field, date));
        }
        let case_no = dossier.row.case_no.to_string();
        let label = match date {
            Some(_) => Label::DateSet { moment, case_no },
            None => Label::DateCleared { moment, case_no },
        };
        self.run(label, changes)
    }

    /// Records a contact. What was promised replaces an earlier promise.
    pub fn add_contact(&mut self, id: CaseId, contact: &NewContact) -> Result<Changes> {
        if contact.day > self.today() {
            return Err(Error::ContactInFuture(contact.day));
        }
        let dossier = self.store.dossier(id, self.today())?.ok_or(Error::CaseGone)?;
        let text = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_owned());
        let change = Change::to(Entity::Contact, Uuid::now_v7())
            .set("case_key", Uuid::from(id))
            .set("day", contact.day)
            .set("kind", contact.kind)
            .set_some("who", text(&contact.who))
            .set_some("text", text(&contact.text))
            .set("by", self.actor.as_str());
        let mut changes = vec![change];
        if contact.promised.is_some() {
            changes.push(Change::to(Entity::Case, id).set("promised_contact", contact.promised));
        }
        let case_no = dossier.row.case_no.to_string();
        self.run(Label::ContactAdded { case_no }, changes)
    }

    /// Writes changes under one name.
    pub(super) fn run(&mut self, label: Label, changes: Vec<Change>) -> Result<Changes> {
        Ok(self.store.transact(&Operation::new(label, changes), &self.by())?)
    }

    /// The names of what undo and redo would do now, without working out how.
    pub fn next_undo_and_redo(&self) -> Result<(Option<Label>, Option<Label>)> {
        Ok(self.store.next_undo_and_redo()?)
    }

    /// What undo would do now.
    pub fn undo_plan(&self) -> Result<Option<UndoPlan>> {
        Ok(self.store.undo_plan()?)
    }

    /// What redo would do now.
    pub fn redo_plan(&self) -> Result<Option<UndoPlan>> {
        Ok(self.store.redo_plan()?)
    }

    /// Undoes the last operation; `None` when there is nothing to undo.
    pub fn undo(&mut self) -> Result<Option<(Label, Changes)>> {
        let by = self.by();
        Ok(self.store.undo(&by)?)
    }

    /// Does the last undone operation again; `None` when there is none.
    pub fn redo(&mut self) -> Result<Option<(Label, Changes)>> {
        let by = self.by();
        Ok(self.store.redo(&by)?)
    }

    /// Every named operation, the newest first.
    pub fn history(&self) -> Result<Vec<Entry>> {
        Ok(self.store.history()?)
    }

    /// Examines the file.
    pub fn doctor(&self) -> Result<Health> {
        Ok(self.store.doctor()?)
    }

    /// A digest of what the caseload says: two that say the same have the same, however they came to it.
    pub fn fingerprint(&self) -> Result<String> {
        Ok(self.store.fingerprint()?)
    }

    fn by(&self) -> By {
        By { actor: self.actor.clone(), at: self.clock.now() }
    }
}

/// The user of the machine, as the log names them.
fn person() -> String {
    let name = ["USER", "USERNAME", "LOGNAME"].into_iter().find_map(|name| std::env::var(name).ok());
    // Some services set no name; the home folder is named after its user.
    let home = || std::env::home_dir().and_then(|home| Some(home.file_name()?.to_string_lossy().into_owned()));
    name.filter(|name| !name.trim().is_empty()).or_else(home).unwrap_or_else(|| "?".to_owned())
}

fn holder(clock: Clock) -> Holder {
    let machine = std::env::var("COMPUTERNAME").ok().or_else(|| std::fs::read_to_string("/etc/hostname").ok());
    let machine = machine.map_or_else(|| "?".to_owned(), |name| name.trim().to_owned());
    Holder { user: person(), machine, since: clock.now() }
}
