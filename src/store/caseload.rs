//! The whole caseload in one pass: for each case the facts of its risk and the words of its row in a list.
//!
//! Words that many cases share (providers, caseworkers) are kept once. The rows stay in memory while the window is
//! open (about 300 bytes a case), so that sorting and filtering never wait for the file.

use super::Store;
use super::error::Result;
use super::row::{Iso, date, iso};
use crate::domain::ball::Ball;
use crate::domain::codes::{Law, OutflowReason};
use crate::domain::deadline::{DeadlineDates, HardDeadline};
use crate::domain::id::CaseId;
use crate::domain::names::PersonName;
use crate::domain::risk::{Facts, LeadingCandidate, Level, ManualFlag};
use crate::domain::step::StepDates;
use crate::domain::track::Track;
use chrono::NaiveDate;
use rusqlite::{Row, params_from_iter};
use std::collections::HashMap;
use std::sync::Arc;

/// One case as a list shows it, with the facts of its risk.
#[derive(Debug, Clone)]
pub struct CaseRow {
    /// Local row number, as the search gives it.
    pub key: i64,
    /// The case.
    pub id: CaseId,
    /// The case's number, as people say it.
    pub case_no: Box<str>,
    /// The client's name as it is spoken: given names, prefix, surname.
    pub client: Box<str>,
    /// Where the surname begins in `client`: name lists are sorted by it, without prefix.
    surname_at: u16,
    /// Year of birth, when known.
    pub birth_year: Option<i32>,
    /// The departing provider's name; empty when nobody wrote it down.
    pub departing_provider: Arc<str>,
    /// The product category, two digits.
    pub category: Option<[u8; 2]>,
    /// The caseworker's name.
    pub caseworker: Option<Arc<str>>,
    /// The name of the leading candidate.
    pub new_provider: Option<Arc<str>>,
    /// Who holds the next move, when somebody wrote it down.
    pub ball_with: Option<Ball>,
    /// Since when.
    pub ball_since: Option<NaiveDate>,
    /// Why the client left, when the outflow is recorded.
    pub outflow_reason: Option<OutflowReason>,
    /// The first day on which the departing provider has no contract: from then the case counts in movements.
    pub stop_date: Option<NaiveDate>,
    /// The address is protected: whoever calls or writes must know.
    pub has_protected_address: bool,
    /// The facts of its risk.
    pub facts: Facts,
}

impl CaseRow {
    /// Sorts like a Dutch name list: by surname without prefix, accents folded.
    pub fn sort_key(&self) -> String {
        let (before, surname) = self.client.split_at_checked(self.surname_at.into()).unwrap_or(("", &self.client));
        crate::domain::names::fold(&format!("{surname}\u{1}{before}"))
    }
}

struct Departure {
    law: Law,
    category: Option<String>,
    provider: Arc<str>,
    dates: DeadlineDates,
}

#[derive(Default)]
struct Candidates {
    live: u32,
    declined: u32,
    last_change: Option<NaiveDate>,
    leading: Option<(Rank, LeadingCandidate, Option<Arc<str>>)>,
}

/// Accepted candidates first, then by preference, then in the order in which they were written down.
type Rank = (bool, i64, i64);

impl Store {
    /// Every case that is not deleted, in no particular order, as facts on `today`.
    ///
    /// `today` only decides which candidate leads: one that has accepted by then goes before all others.
    pub fn caseload(&self, today: NaiveDate) -> Result<Vec<CaseRow>> {
        self.rows(None, today)
    }

    /// One case, by its local key; `None` when it was deleted.
    pub fn case_row(&self, key: i64, today: NaiveDate) -> Result<Option<CaseRow>> {
        Ok(self.rows(Some(key), today)?.pop())
    }

    fn rows(&self, only: Option<i64>, today: NaiveDate) -> Result<Vec<CaseRow>> {
        let mut words = Words::default();
        let departures = self.departures(&mut words)?;
        let staff = self.names("SELECT key, name FROM staff", &mut words)?;
        let mut candidates = self.leading_candidates(only, today, &mut words)?;
        let all = include_str!("sql/caseload.sql");
        let one = concat!(include_str!("sql/caseload.sql"), " AND cases.key = ?1");
        let mut statement = self.connection.prepare_cached(if only.is_some() { one } else { all })?;
        let columns = Columns::of(&statement);
        let mut rows = statement.query(params_from_iter(only))?;
        let mut caseload = Vec::new();
        while let Some(row) = rows.next()? {
            let key = row.get(columns.key)?;
            let departure: Option<i64> = row.get(columns.departure)?;
            let departure = departure.and_then(|key| departures.get(&key));
            let found = candidates.remove(&key).unwrap_or_default();
            caseload.push(case_row(row, &columns, key, departure, found, &staff, &mut words)?);
        }
        Ok(caseload)
    }

    fn names(&self, sql: &str, words: &mut Words) -> Result<HashMap<i64, Arc<str>>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut names = HashMap::new();
        while let Some(row) = rows.next()? {
            if let Some(name) = row.get_ref(1)?.as_str_or_null().unwrap_or(None) {
                names.insert(row.get(0)?, words.keep(name));
            }
        }
        Ok(names)
    }

    fn departures(&self, words: &mut Words) -> Result<HashMap<i64, Departure>> {
        let mut statement = self.connection.prepare_cached(include_str!("sql/departures.sql"))?;
        let mut rows = statement.query([])?;
        let mut departures = HashMap::new();
        while let Some(row) = rows.next()? {
            let departure = Departure {
                law: row.get("law")?,
                category: row.get("category")?,
                provider: words.keep(row.get::<_, Option<String>>("provider_name")?.as_deref().unwrap_or("")),
                dates: DeadlineDates {
                    departure_extension: date(row, "extension_date")?,
                    run_off_end: date(row, "run_off_end")?,
                    agreed: date(row, "agreed_date")?,
                    stop_date: date(row, "stop_date")?,
                    ..DeadlineDates::default()
                },
            };
            departures.insert(row.get("key")?, departure);
        }
        Ok(departures)
    }

    fn leading_candidates(
        &self,
        only: Option<i64>,
        today: NaiveDate,
        words: &mut Words,
    ) -> Result<HashMap<i64, Candidates>> {
        let providers = self.names("SELECT key, name FROM providers", words)?;
        let all = include_str!("sql/candidates.sql");
        let one = concat!(include_str!("sql/candidates.sql"), " AND case_key = ?1");
        let mut statement = self.connection.prepare_cached(if only.is_some() { one } else { all })?;
        let mut rows = statement.query(params_from_iter(only))?;
        let mut all: HashMap<i64, Candidates> = HashMap::new();
        while let Some(row) = rows.next()? {
            let day = |index: usize| row.get::<_, Option<Iso>>(index).map(|iso| iso.map(|iso| iso.0));
            let case = all.entry(row.get(0)?).or_default();
            let [asked, accepted, declined, withdrawn] = [day(4)?, day(5)?, day(6)?, day(7)?];
            let changes = [asked, accepted, declined, withdrawn].into_iter().flatten().filter(|day| *day <= today);
            case.last_change = case.last_change.max(changes.max());
            let is_past = |date: Option<NaiveDate>| date.is_some_and(|day| day <= today);
            if is_past(declined) {
                case.declined += 1;
                continue;
            }
            if is_past(withdrawn) {
                continue;
            }
            case.live += 1;
            let rank = (!is_past(accepted), row.get::<_, Option<i64>>(3)?.unwrap_or(i64::MAX), row.get(1)?);
            if case.leading.as_ref().is_none_or(|(best, ..)| rank < *best) {
                let provider: Option<i64> = row.get(2)?;
                let leading = LeadingCandidate {
                    accepted,
                    waiting_weeks: row.get(8)?,
                    waiting_reported: day(9)?,
                    earliest_start: day(10)?,
                };
                case.leading = Some((rank, leading, provider.and_then(|key| providers.get(&key).cloned())));
            }
        }
        Ok(all)
    }
}

/// Words that many rows share.
#[derive(Default)]
struct Words(HashMap<Box<str>, Arc<str>>);

impl Words {
    fn keep(&mut self, word: &str) -> Arc<str> {
        if let Some(kept) = self.0.get(word) {
            return kept.clone();
        }
        let kept: Arc<str> = word.into();
        self.0.insert(word.into(), kept.clone());
        kept
    }
}

/// Places of the columns, looked up by name once for all rows.
macro_rules! columns {
    ($($name:ident),+ $(,)?) => {
        struct Columns { $($name: usize),+ }

        impl Columns {
            fn of(statement: &rusqlite::Statement<'_>) -> Self {
                $(let $name = statement.column_index(stringify!($name)).expect("caseload.sql names this column");)+
                Self { $($name),+ }
            }
        }
    };
}

columns!(
    key,
    id,
    case_no,
    departure,
    caseworker,
    surname,
    prefix,
    given_names,
    birth_date,
    protected_address,
    own_date,
    extension_date,
    conversation,
    search,
    referred,
    referral,
    introduction,
    intake,
    handover,
    assignment,
    started,
    agreed_start,
    care_stopped,
    after_care_first,
    after_care_second,
    outflow_on,
    outflow_reason,
    decision_end,
    assignment_end,
    consent,
    promised_contact,
    route_after_18,
    flag_level,
    flag_review,
    ball_with,
    ball_since,
    last_contact,
);

fn case_row(
    row: &Row<'_>,
    at: &Columns,
    key: i64,
    departure: Option<&Departure>,
    candidates: Candidates,
    staff: &HashMap<i64, Arc<str>>,
    words: &mut Words,
) -> rusqlite::Result<CaseRow> {
    let day = |index: usize| date(row, index);
    let text = |index: usize| -> rusqlite::Result<&str> { Ok(row.get_ref(index)?.as_str_or_null()?.unwrap_or("")) };
    // A case whose departure nobody wrote down yet: its deadline, and so its level, is unknown.
    let law = departure.map_or(Law::Jeugdwet, |departure| departure.law);
    let category = departure.and_then(|departure| departure.category.as_deref());
    let dates = DeadlineDates {
        case_extension: day(at.extension_date)?,
        case_date: day(at.own_date)?,
        ..departure.map(|departure| departure.dates).unwrap_or_default()
    };
    let deadline: Option<HardDeadline> = dates.hard_deadline();
    let caseworker: Option<i64> = row.get(at.caseworker)?;
    let caseworker = caseworker.and_then(|key| staff.get(&key).cloned());
    let (_, leading, new_provider) =
        candidates.leading.map_or((None, None, None), |(rank, leading, name)| (Some(rank), Some(leading), name));
    let birth_date = text(at.birth_date)?;
    let flag = match (Level::from_code(text(at.flag_level)?), day(at.flag_review)?) {
        (Some(level), Some(review)) => Some(ManualFlag { level, review }),
        _ => None,
    };
    let surname = text(at.surname)?;
    let name = PersonName {
        surname: surname.to_owned(),
        prefix: text(at.prefix)?.to_owned(),
        given: text(at.given_names)?.to_owned(),
    };
    let client = name.to_string();
    Ok(CaseRow {
        key,
        id: CaseId(row.get(at.id)?),
        case_no: text(at.case_no)?.into(),
        surname_at: u16::try_from(client.len() - surname.len()).unwrap_or(0),
        client: client.into(),
        birth_year: birth_date.get(..4).and_then(|year| year.parse().ok()),
        departing_provider: departure.map_or_else(|| words.keep(""), |departure| departure.provider.clone()),
        category: category.and_then(|code| code.as_bytes().try_into().ok()),
        caseworker: caseworker.clone(),
        new_provider,
        ball_with: Ball::from_code(text(at.ball_with)?),
        ball_since: day(at.ball_since)?,
        outflow_reason: text(at.outflow_reason)?.parse().ok(),
        stop_date: dates.stop_date,
        has_protected_address: row.get::<_, Option<bool>>(at.protected_address)?.unwrap_or(false),
        facts: Facts {
            law,
            track: Track::of(law, category),
            deadline,
            steps: StepDates([
                day(at.conversation)?,
                day(at.search)?,
                day(at.referral)?,
                day(at.introduction)?,
                day(at.intake)?,
                day(at.handover)?,
                day(at.assignment)?,
            ]),
            referred: day(at.referred)?,
            started: day(at.started)?,
            agreed_start: day(at.agreed_start)?,
            care_stopped: day(at.care_stopped)?,
            after_care: [day(at.after_care_first)?, day(at.after_care_second)?],
            outflow: day(at.outflow_on)?,
            leading,
            live_candidates: candidates.live,
            declined_candidates: candidates.declined,
            birth_date: iso(birth_date.as_bytes()),
            route_after_18: !text(at.route_after_18)?.is_empty(),
            has_consent: text(at.consent)? == "given",
            has_caseworker: caseworker.is_some(),
            decision_end: day(at.decision_end)?,
            assignment_end: day(at.assignment_end)?,
            last_contact: day(at.last_contact)?,
            promised_contact: day(at.promised_contact)?,
            last_candidate_change: candidates.last_change,
            flag,
        },
    })
}
