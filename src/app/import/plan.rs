//! From the rows of a list to the changes of one operation.

use super::departures::{RowDates, Votes, own_date};
use super::said::{Said, dates_said, without_empty};
use super::{Conflict, ImportPlan, ReadFile};
use crate::domain::change::{Change, DELETED, Entity, Value, departure_key};
use crate::domain::codes::{OutflowReason, ProductCategory};
use crate::domain::id::from_natural_key;
use crate::domain::names::{fold, sounds_like};
use crate::import::{Consent, ListRow};
use crate::store::imported::{Known, KnownCase};
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap, HashSet};
use uuid::Uuid;

/// Compares rows with what the file knows and collects the changes.
pub(super) struct Planner {
    known: Known,
    votes: Votes,
    changes: Vec<Change>,
    /// Things that this plan has made or mentioned already.
    made: HashSet<(Entity, Uuid)>,
    next_number: u32,
    today: NaiveDate,
    conflicts: Vec<Conflict>,
}

/// A row and the things it is about.
struct Placed<'a> {
    row: &'a ListRow,
    dates: RowDates,
    case: Uuid,
    client: Uuid,
    departure: Uuid,
    case_no: String,
    known: Option<usize>,
}

/// The cases that Uitloop itself numbers: U-0001 and on.
const NUMBER_PREFIX: &str = "U-";

impl Planner {
    pub(super) fn new(known: Known, today: NaiveDate) -> Self {
        let numbers = known.cases.iter().filter_map(|case| own_number(&case.case_no));
        let next_number = numbers.max().unwrap_or(0).saturating_add(1);
        Self {
            known,
            votes: Votes::default(),
            changes: Vec::new(),
            made: HashSet::new(),
            next_number,
            today,
            conflicts: Vec::new(),
        }
    }

    pub(super) fn plan(mut self, rows: &[ListRow], files: Vec<ReadFile>) -> ImportPlan {
        let given = rows.iter().filter_map(|row| own_number(row.case_no.as_deref()?));
        self.next_number = self.next_number.max(given.max().unwrap_or(0).saturating_add(1));
        let placed = self.place(rows);
        let listed: HashSet<usize> = placed.iter().filter_map(|row| row.known).collect();
        self.vote(&placed, &listed);
        self.departures(&placed);

        let (mut new, mut changed, mut unchanged) = (Vec::new(), Vec::new(), 0);
        for row in &placed {
            match self.row(row) {
                Outcome::New => new.push(row.case_no.clone()),
                Outcome::Changed => changed.push(row.case_no.clone()),
                Outcome::Unchanged => unchanged += 1,
            }
        }
        self.follow_departures(&listed);
        let vanished = self.vanished(&placed, &listed);
        let look_alikes = look_alikes(&placed);
        ImportPlan {
            files,
            new,
            changed,
            unchanged,
            vanished,
            look_alikes,
            conflicts: self.conflicts,
            changes: self.changes,
        }
    }

    /// Finds out which case, client and departure each row is about.
    fn place<'a>(&mut self, rows: &'a [ListRow]) -> Vec<Placed<'a>> {
        let mut seen: HashMap<String, usize> = HashMap::new();
        let mut numbers: HashSet<String> = HashSet::new();
        let mut people = self.people();
        let mut placed = Vec::with_capacity(rows.len());
        for row in rows {
            if self.is_of_another_client(row, &mut numbers, &mut people) {
                continue;
            }
            let provider = provider_id(&row.departing_provider);
            let category = row.category.map(ProductCategory::code);
            let departure = departure_key(provider, row.law, category.as_deref());
            let natural = Known::natural_key(&person(row), provider, row.law.code(), category.as_deref().unwrap_or(""));
            // Two rows about the same person and care are two cases (two products), in the order of the list.
            let times = seen.entry(natural.clone()).or_default();
            *times += 1;
            let known = match &row.case_no {
                Some(number) => self.known.by_number.get(&fold(number)).copied(),
                None => self.known.by_natural_key.get(&natural).and_then(|places| places.get(*times - 1)).copied(),
            };
            let case = match (known, &row.case_no) {
                (Some(place), _) => self.known.cases[place].id.into(),
                (None, Some(number)) => case_id(number),
                (None, None) => from_natural_key("case", &[&natural, &times.to_string()]),
            };
            let client = match (known, &row.bsn) {
                (Some(place), _) => self.known.cases[place].client,
                (None, Some(bsn)) => from_natural_key("client", &[&bsn.digits()]),
                // The same name and birth date may be two people: only a BSN makes two cases one client.
                (None, None) => from_natural_key("client of", &[&case.to_string()]),
            };
            let case_no = match (known, &row.case_no) {
                (Some(place), _) => self.known.cases[place].case_no.clone(),
                (None, Some(number)) => number.clone(),
                (None, None) => self.number(),
            };
            let dates = RowDates { stop_date: row.stop_date, run_off_end: row.run_off_end };
            placed.push(Placed { row, dates, case, client, departure, case_no, known });
        }
        placed
    }

    /// A case number names one case, and a BSN one person. A row that uses those of somebody else is left out and told.
    fn is_of_another_client(
        &mut self,
        row: &ListRow,
        numbers: &mut HashSet<String>,
        people: &mut HashMap<String, Person>,
    ) -> bool {
        let number = row.case_no.as_deref().map(fold);
        let known = number.as_ref().and_then(|number| self.known.by_number.get(number));
        let known = known.map(|place| &self.known.cases[*place]);
        let is_number_taken =
            number.is_some_and(|number| !numbers.insert(number)) || known.is_some_and(|known| contradicts(row, known));
        // The case itself may get another name and birth date: its number and its BSN say who it is.
        let is_same_case = known.is_some_and(|known| known.bsn.is_some());
        let is_taken = is_number_taken || (!is_same_case && is_bsn_of_another(row, people));
        if is_taken {
            self.conflicts.push(Conflict { case_no: row.case_no.clone().unwrap_or_default(), line: row.line });
        }
        is_taken
    }

    /// Who has which BSN, as the file knows it.
    fn people(&self) -> HashMap<String, Person> {
        let people = self.known.cases.iter().filter_map(|case| {
            let person = Person { surname: fold(&case.surname), birth_date: case.birth_date.clone() };
            Some((case.bsn.clone()?, person))
        });
        people.collect()
    }

    fn number(&mut self) -> String {
        let number = self.next_number;
        self.next_number = self.next_number.saturating_add(1);
        format!("{NUMBER_PREFIX}{number:04}")
    }

    /// Lets every row say what it knows about its departure, also the rows of earlier lists that this one leaves out.
    fn vote(&mut self, placed: &[Placed<'_>], listed: &HashSet<usize>) {
        for row in placed {
            self.votes.add(row.departure, row.dates);
        }
        let concerned: HashSet<Uuid> = placed.iter().map(|row| row.departure).collect();
        for (place, case) in self.known.cases.iter().enumerate() {
            let departure = case.departure.filter(|departure| concerned.contains(departure));
            if let (false, Some(said), Some(departure)) = (listed.contains(&place), &case.said, departure) {
                self.votes.add(departure, dates_said(said));
            }
        }
    }

    /// Makes the providers and departures of the rows, and gives the departures their dates.
    fn departures(&mut self, placed: &[Placed<'_>]) {
        for row in placed {
            let provider = self.provider(&row.row.departing_provider);
            if !self.made.insert((Entity::Departure, row.departure)) {
                continue;
            }
            let dates = self.votes.of(row.departure);
            let before = self.known.entities.get(&(Entity::Departure, row.departure));
            let mut change = Change::to(Entity::Departure, row.departure);
            if before.is_none() {
                let category = row.row.category.map(ProductCategory::code);
                change = change.set("provider", provider).set("law", row.row.law.code()).set_some("category", category);
            }
            for (field, date) in [("stop_date", dates.stop_date), ("run_off_end", dates.run_off_end)] {
                let known = before.and_then(|fields| fields.get(field)).and_then(|date| date.parse().ok());
                // Also a date that no row gives any more is news: it would keep a deadline that nobody stands for.
                if date != known {
                    change = change.set(field, date);
                }
            }
            let is_new = before.is_none();
            self.emit(change, is_new);
        }
    }

    fn provider(&mut self, name: &str) -> Uuid {
        let id = provider_id(name);
        self.named(Entity::Provider, id, Change::to(Entity::Provider, id).set("name", name));
        id
    }

    /// Makes a named thing that is not there yet.
    fn named(&mut self, entity: Entity, id: Uuid, change: Change) {
        if self.made.insert((entity, id)) && !self.known.entities.contains_key(&(entity, id)) {
            self.emit(change, true);
        }
    }

    fn row(&mut self, placed: &Placed<'_>) -> Outcome {
        let known = placed.known.map(|place| self.known.cases[place].clone());
        let is_new = known.is_none();
        let changes = self.changes_of(placed);
        let said = Said::of(placed.dates, &changes);
        let before = known.as_ref().and_then(|known| known.said.as_deref()).map(Said::parse);
        let mut news = match &before {
            Some(before) => before.news(changes),
            None => changes,
        };
        if let Some(before) = &before {
            news.extend(self.candidates_that_changed(before, &said));
        }
        // Compared with the file and not with the last list: the departure may have moved without this row.
        let own = self.own_date(placed);
        if own != known.and_then(|known| known.own_date) {
            news.push(Change::to(Entity::Case, placed.case).set("own_date", own));
        }
        // Other dates may leave the case as it is and still count for its departure, now and with the next list.
        if news.is_empty() && before.is_some_and(|before| before.dates() == placed.dates) {
            return Outcome::Unchanged;
        }
        for change in news {
            self.emit(change, is_new);
        }
        let list_row = from_natural_key("list row", &[&placed.case.to_string()]);
        let note = Change::to(Entity::ListRow, list_row).set("case_key", placed.case).set("said", said.to_text());
        self.emit(note, is_new);
        if is_new { Outcome::New } else { Outcome::Changed }
    }

    /// A candidate that the list no longer names is withdrawn; one that it names anew is so no longer.
    fn candidates_that_changed(&self, before: &Said, now: &Said) -> Vec<Change> {
        let (before, now) = (before.candidates(), now.candidates());
        let gone = before.difference(&now).map(|id| Change::to(Entity::Candidate, *id).set("withdrawn_on", self.today));
        let back = now.difference(&before).map(|id| Change {
            entity: Entity::Candidate,
            id: *id,
            fields: vec![("withdrawn_on", Value::Null)],
        });
        gone.chain(back).collect()
    }

    /// Adds a change. A new thing leaves out its empty fields, unless it was deleted before and comes back.
    fn emit(&mut self, change: Change, is_new: bool) {
        let comes_back = self.known.deleted.contains(&change.id);
        let change = match (comes_back, is_new) {
            (true, _) => change.set(DELETED, false),
            (false, true) => without_empty(change),
            (false, false) => change,
        };
        if !change.fields.is_empty() {
            self.changes.push(change);
        }
    }

    /// Everything that a row says, also that a field is empty.
    fn changes_of(&mut self, placed: &Placed<'_>) -> Vec<Change> {
        let row = placed.row;
        let caseworker = row.caseworker.as_deref().map(|name| {
            let id = from_natural_key("staff", &[&fold(name)]);
            let staff = Change::to(Entity::Staff, id).set("name", name).set("role", "caseworker");
            self.named(Entity::Staff, id, staff);
            id
        });
        let new_provider = row.new_provider.as_deref().map(|name| self.provider(name));
        let mut changes = vec![client_change(placed), case_change(placed, caseworker)];
        if !self.made.insert((Entity::Client, placed.client)) {
            changes.remove(0);
        }
        if let Some(provider) = new_provider {
            changes.push(candidate_change(placed, provider));
        }
        if let Some(day) = row.last_contact {
            let id = from_natural_key("contact of list", &[&placed.case.to_string(), &day.to_string()]);
            let contact = Change::to(Entity::Contact, id).set("case_key", placed.case).set("day", day);
            changes.push(contact.set("kind", "list"));
        }
        changes
    }

    fn own_date(&self, placed: &Placed<'_>) -> Option<NaiveDate> {
        own_date(placed.dates, self.votes.of(placed.departure))
    }

    /// A departure whose dates have changed may make other rows deviate, or no longer.
    fn follow_departures(&mut self, listed: &HashSet<usize>) {
        let mut changes = Vec::new();
        for (place, case) in self.known.cases.iter().enumerate() {
            let (false, Some(said), Some(departure)) = (listed.contains(&place), &case.said, case.departure) else {
                continue;
            };
            if !self.made.contains(&(Entity::Departure, departure)) {
                continue;
            }
            let own = own_date(dates_said(said), self.votes.of(departure));
            if own != case.own_date {
                changes.push(Change::to(Entity::Case, case.id).set("own_date", own));
            }
        }
        self.changes.extend(changes);
    }

    fn vanished(&self, placed: &[Placed<'_>], listed: &HashSet<usize>) -> Vec<String> {
        let providers: BTreeSet<String> = placed.iter().map(|row| fold(&row.row.departing_provider)).collect();
        let is_missing = |(place, case): &(usize, &KnownCase)| {
            case.said.is_some() && !listed.contains(place) && providers.contains(&fold(&case.departing_provider))
        };
        let missing = self.known.cases.iter().enumerate().filter(is_missing);
        missing.map(|(_, case)| case.case_no.clone()).collect()
    }
}

enum Outcome {
    New,
    Changed,
    Unchanged,
}

fn client_change(placed: &Placed<'_>) -> Change {
    let row = placed.row;
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Change::to(Entity::Client, placed.client)
        .set("surname", row.name.surname.as_str())
        .set("prefix", text(&row.name.prefix))
        .set("given_names", text(&row.name.given))
        .set("birth_date", row.birth_date.map(|date| date.to_string()))
        .set("bsn", row.bsn.as_ref().map(|bsn| bsn.digits()))
        .set("postcode", row.postcode.clone())
        .set("place", row.place.clone())
        .set("municipality", row.municipality.clone())
        .set("household", row.household.clone())
        .set("protected_address", row.protected_address)
}

fn case_change(placed: &Placed<'_>, caseworker: Option<Uuid>) -> Change {
    let row = placed.row;
    let (consent, consent_on) = match row.consent {
        Some(Consent::Given(on)) => (Some("given"), on),
        Some(Consent::Refused) => (Some("refused"), None),
        None => (None, None),
    };
    Change::to(Entity::Case, placed.case)
        .set("case_no", placed.case_no.as_str())
        .set("client", placed.client)
        .set("departure", placed.departure)
        .set("product_code", row.product_code.clone())
        .set("caseworker", caseworker)
        .set("conversation", row.conversation)
        .set("search", row.search)
        .set("referred", row.referred)
        .set("referral", row.accepted)
        .set("introduction", row.introduction)
        .set("intake", row.intake)
        .set("handover", row.handover)
        .set("assignment", row.assignment)
        .set("started", row.started)
        .set("care_stopped", row.stopped)
        // Outflow counts from its date; without one nobody knows when, and the importer has warned.
        .set("outflow_on", row.outflow_date)
        .set("outflow_reason", row.outflow_reason.filter(|_| row.outflow_date.is_some()).map(OutflowReason::code))
        .set("decision_end", row.decision_end)
        .set("assignment_end", row.assignment_end)
        .set("assignment_no", row.assignment_no.clone())
        .set("consent", consent)
        .set("consent_on", consent_on)
        .set("promised_contact", row.promised_contact)
        .set("remark", row.remark.clone())
}

fn candidate_change(placed: &Placed<'_>, provider: Uuid) -> Change {
    let row = placed.row;
    let id = from_natural_key("candidate", &[&placed.case.to_string(), &provider.to_string()]);
    Change::to(Entity::Candidate, id)
        .set("case_key", placed.case)
        .set("provider", provider)
        .set("preference", 1_i64)
        .set("asked_on", row.referred)
        .set("accepted_on", row.accepted)
        .set("waiting_weeks", row.waiting_weeks.map(u32::from))
        .set("waiting_reported", row.waiting_reported)
        .set("earliest_start", row.earliest_start)
}

/// By what two people with one BSN are told apart.
struct Person {
    surname: String,
    birth_date: Option<String>,
}

/// The BSN is known of somebody with another surname and another birth date. One of the two alone may be a marriage or
/// a correction.
fn is_bsn_of_another(row: &ListRow, people: &mut HashMap<String, Person>) -> bool {
    let Some(bsn) = &row.bsn else { return false };
    let surname = fold(&row.name.surname);
    let birth_date = row.birth_date.map(|date| date.to_string());
    let first = || Person { surname: surname.clone(), birth_date: birth_date.clone() };
    let known = people.entry(bsn.digits()).or_insert_with(first);
    let is_other_birth = known.birth_date.as_ref().zip(birth_date.as_ref()).is_some_and(|(known, ours)| known != ours);
    is_other_birth && known.surname != surname
}

/// The row cannot be about the client of this case.
fn contradicts(row: &ListRow, known: &KnownCase) -> bool {
    if let (Some(ours), Some(theirs)) = (&known.bsn, &row.bsn) {
        return *ours != theirs.digits();
    }
    let is_other_birth = match (&known.birth_date, row.birth_date) {
        (Some(ours), Some(theirs)) => *ours != theirs.to_string(),
        _ => false,
    };
    is_other_birth && fold(&known.surname) != fold(&row.name.surname)
}

/// The identity of a case that has a number: the same on every laptop.
pub(in crate::app) fn case_id(number: &str) -> Uuid {
    from_natural_key("case", &[&fold(number)])
}

fn provider_id(name: &str) -> Uuid {
    from_natural_key("provider", &[&fold(name)])
}

/// Who a row is about, in the form of `known_cases.sql`.
fn person(row: &ListRow) -> String {
    match &row.bsn {
        Some(bsn) => bsn.digits(),
        None => {
            let birth = row.birth_date.map(|date| date.to_string()).unwrap_or_default();
            let name = &row.name;
            format!("{}|{}|{}|{birth}", name.surname, name.prefix, name.given).to_lowercase()
        }
    }
}

fn own_number(case_no: &str) -> Option<u32> {
    case_no.strip_prefix(NUMBER_PREFIX)?.parse().ok()
}

/// Pairs of rows with another client but the same birth date and a surname that sounds alike.
fn look_alikes(placed: &[Placed<'_>]) -> Vec<(String, String)> {
    let mut seen: HashMap<(String, String), &Placed<'_>> = HashMap::new();
    let mut pairs = Vec::new();
    for row in placed {
        let Some(birth) = row.row.birth_date else {
            continue;
        };
        let key = (birth.to_string(), sounds_like(&row.row.name.surname));
        match seen.get(&key) {
            Some(other) if other.client != row.client => pairs.push((other.case_no.clone(), row.case_no.clone())),
            Some(_) => {}
            None => {
                seen.insert(key, row);
            }
        }
    }
    pairs
}
