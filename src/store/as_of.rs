//! "As it was on": the log replayed to a moment, in memory.

use super::apply::Projection;
use super::error::Result;
use super::{Store, log};
use chrono::{DateTime, Utc};
use rusqlite::Connection;

impl Store {
    /// The caseload as it was known before `until`, in memory; the same screens and reports read it.
    pub fn as_of(&self, until: DateTime<Utc>) -> Result<Self> {
        Self::in_memory()?.replaying(&self.connection, Some(&log::moment(until)))
    }

    /// Fills an empty store in memory with what the log of `source` comes to.
    pub(super) fn replaying(self, source: &Connection, until: Option<&str>) -> Result<Self> {
        let transaction = self.connection.unchecked_transaction()?;
        replay(source, until, &transaction)?.finish()?;
        transaction.commit()?;
        Ok(self)
    }

    /// What the log of `source` makes of the tables, without the search.
    pub(super) fn rebuilt(source: &Connection) -> Result<Self> {
        let rebuilt = Self::in_memory()?;
        let transaction = rebuilt.connection.unchecked_transaction()?;
        replay(source, None, &transaction)?.finish_tables()?;
        transaction.commit()?;
        Ok(rebuilt)
    }

    /// The moment of the first operation in the log.
    pub fn log_begins(&self) -> Result<Option<DateTime<Utc>>> {
        // Every operation of the log belongs to a named one of the same moment, and those are few.
        let sql = "SELECT min(at) FROM operations";
        let at: Option<String> = self.connection.query_row(sql, [], |row| row.get(0))?;
        Ok(at.and_then(|at| at.parse().ok()))
    }
}

fn replay<'a>(source: &Connection, until: Option<&str>, into: &'a Connection) -> Result<Projection<'a>> {
    let mut projection = Projection::new(into);
    log::replay(source, until, |op| projection.apply(op))?;
    Ok(projection)
}
