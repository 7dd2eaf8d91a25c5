//! The whole caseload in one pass: for each case the facts of its risk and the words of its row in a list.
//!
//! Words that many cases share (providers, caseworkers) are kept once. The rows stay in memory while the window is
//! open (some 400 bytes a case, judged), so that sorting and filtering never wait for the file.

mod candidates;
mod fill;
mod lookup;
mod parts;

use super::Store;
use super::error::Result;
use crate::domain::ball::Ball;
use crate::domain::codes::OutflowReason;
use crate::domain::id::CaseId;
use crate::domain::risk::Facts;
use candidates::InOrder;
use chrono::NaiveDate;
use fill::Columns;
use lookup::Lookup;
use rusqlite::{Connection, params};
use std::ops::RangeInclusive;
use std::sync::Arc;

/// One case as a list shows it, with the facts of its risk.
#[derive(Debug, Clone)]
pub struct CaseRow {
    /// Local row number, as the search gives it.
    pub key: i64,
    /// The case.
    pub id: CaseId,
    /// The case's number, as people say it.
    pub case_no: Arc<str>,
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

impl Store {
    /// Every case that is not deleted, in no particular order, as facts on `today`; `judge` makes of each what the
    /// caller keeps, so that no second copy of the caseload is ever in memory.
    ///
    /// `today` only decides which candidate leads: one that has accepted by then goes before all others.
    pub fn caseload<T: Send>(&self, today: NaiveDate, judge: impl Fn(CaseRow) -> T + Sync) -> Result<Vec<T>> {
        parts::read(self, today, &judge)
    }

    /// Some open cases whose deadline comes first, for a list that is on screen before everything has been read.
    pub fn first_cases(&self, today: NaiveDate, most: usize) -> Result<Vec<CaseRow>> {
        let connection = &self.connection;
        let mut keys = Vec::new();
        let mut departures = connection.prepare_cached(include_str!("sql/departures_by_deadline.sql"))?;
        let mut open = connection.prepare_cached(include_str!("sql/open_cases_of_departure.sql"))?;
        let mut rows = departures.query([])?;
        while let Some(row) = rows.next()? {
            let left = i64::try_from(most - keys.len()).unwrap_or(0);
            let found = open.query_map(params![row.get::<_, i64>(0)?, left], |row| row.get(0))?;
            keys.extend(found.collect::<rusqlite::Result<Vec<i64>>>()?);
            if keys.len() >= most {
                break;
            }
        }
        let mut cases = Vec::with_capacity(keys.len());
        let lookup = Lookup::read(connection)?;
        for key in keys {
            read_with(connection, &lookup, key..=key, today, |row| cases.push(row))?;
        }
        Ok(cases)
    }

    /// One case, by its local key; `None` when it was deleted.
    pub fn case_row(&self, key: i64, today: NaiveDate) -> Result<Option<CaseRow>> {
        let mut found = None;
        read(&self.connection, key..=key, today, |row| found = Some(row))?;
        Ok(found)
    }
}

/// Hands each case of these local keys to `each`, in their order.
fn read(connection: &Connection, keys: RangeInclusive<i64>, today: NaiveDate, each: impl FnMut(CaseRow)) -> Result<()> {
    read_with(connection, &Lookup::read(connection)?, keys, today, each)
}

fn read_with(
    connection: &Connection,
    lookup: &Lookup,
    keys: RangeInclusive<i64>,
    today: NaiveDate,
    mut each: impl FnMut(CaseRow),
) -> Result<()> {
    let keys = params![keys.start(), keys.end()];
    let mut statement = connection.prepare_cached(include_str!("sql/candidates.sql"))?;
    let mut candidates = InOrder::new(statement.query(keys)?)?;
    let mut statement = connection.prepare_cached(include_str!("sql/caseload.sql"))?;
    let columns = Columns::of(&statement);
    let mut rows = statement.query(keys)?;
    while let Some(row) = rows.next()? {
        let candidates = candidates.of(columns.key(row)?, today)?;
        each(columns.case(row, &candidates, lookup)?);
    }
    Ok(())
}
