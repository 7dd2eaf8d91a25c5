//! What the candidates of a case come to. They are read beside the cases, both in the order of the local key.

use crate::domain::risk::LeadingCandidate;
use crate::store::row::date;
use chrono::NaiveDate;
use rusqlite::{Row, Rows};

/// The candidates of one case.
#[derive(Default)]
pub(super) struct Candidates {
    /// How many have not declined and were not withdrawn.
    pub(super) live: u32,
    /// How many declined or were declined.
    pub(super) declined: u32,
    /// The last day on which one was asked, accepted, declined or was withdrawn.
    pub(super) last_change: Option<NaiveDate>,
    /// The one that the path counts on.
    pub(super) leading: Option<Leading>,
}

/// The leading candidate of a case.
pub(super) struct Leading {
    rank: Rank,
    pub(super) provider: Option<i64>,
    pub(super) facts: LeadingCandidate,
}

/// Accepted candidates first, then by preference, then in the order in which they were written down.
type Rank = (bool, i64, i64);

impl Candidates {
    fn add(&mut self, written: &Written, today: NaiveDate) {
        let is_past = |date: Option<NaiveDate>| date.is_some_and(|day| day <= today);
        let changes = [written.asked, written.accepted, written.declined, written.withdrawn];
        self.last_change = changes.into_iter().flatten().filter(|day| *day <= today).chain(self.last_change).max();
        if is_past(written.declined) {
            self.declined += 1;
            return;
        }
        if is_past(written.withdrawn) {
            return;
        }
        self.live += 1;
        let rank = (!is_past(written.accepted), written.preference.unwrap_or(i64::MAX), written.key);
        if self.leading.as_ref().is_none_or(|leading| rank < leading.rank) {
            self.leading = Some(Leading { rank, provider: written.provider, facts: written.facts });
        }
    }
}

/// A row of `candidates.sql`.
struct Written {
    case: i64,
    key: i64,
    provider: Option<i64>,
    preference: Option<i64>,
    asked: Option<NaiveDate>,
    accepted: Option<NaiveDate>,
    declined: Option<NaiveDate>,
    withdrawn: Option<NaiveDate>,
    facts: LeadingCandidate,
}

impl Written {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let accepted = date(row, 5)?;
        Ok(Self {
            case: row.get(0)?,
            key: row.get(1)?,
            provider: row.get(2)?,
            preference: row.get(3)?,
            asked: date(row, 4)?,
            accepted,
            declined: date(row, 6)?,
            withdrawn: date(row, 7)?,
            facts: LeadingCandidate {
                accepted,
                waiting_weeks: row.get(8)?,
                waiting_reported: date(row, 9)?,
                earliest_start: date(row, 10)?,
            },
        })
    }
}

/// Candidates in the order of their cases.
pub(super) struct InOrder<'a> {
    rows: Rows<'a>,
    ahead: Option<Written>,
}

impl<'a> InOrder<'a> {
    /// Takes the rows of `candidates.sql`.
    pub(super) fn new(rows: Rows<'a>) -> rusqlite::Result<Self> {
        let mut candidates = Self { rows, ahead: None };
        candidates.advance()?;
        Ok(candidates)
    }

    /// Those of one case. Cases must be asked for in the order of their keys; those of a case in between (a deleted
    /// one) are left out.
    pub(super) fn of(&mut self, case: i64, today: NaiveDate) -> rusqlite::Result<Candidates> {
        let mut candidates = Candidates::default();
        while let Some(written) = self.ahead.as_ref().filter(|written| written.case <= case) {
            if written.case == case {
                candidates.add(written, today);
            }
            self.advance()?;
        }
        Ok(candidates)
    }

    fn advance(&mut self) -> rusqlite::Result<()> {
        self.ahead = self.rows.next()?.map(Written::read).transpose()?;
        Ok(())
    }
}
