//! What many cases share: departures, and the names of providers and caseworkers, each kept once.

use crate::domain::codes::Law;
use crate::domain::deadline::DeadlineDates;
use crate::domain::track::Track;
use crate::store::error::Result;
use crate::store::row::date;
use rusqlite::Connection;
use std::collections::HashMap;
use std::sync::Arc;

type Names = HashMap<i64, Arc<str>>;

/// Everything shared, by local key.
pub(super) struct Lookup {
    pub(super) departures: HashMap<i64, Departure>,
    pub(super) providers: Names,
    pub(super) staff: Names,
    /// The name of a provider that nobody wrote down.
    pub(super) nobody: Arc<str>,
}

/// A departure, as far as the cases of its clients need it.
pub(super) struct Departure {
    law: Law,
    track: Track,
    /// Two digits.
    pub(super) category: Option<[u8; 2]>,
    pub(super) provider: Option<i64>,
    pub(super) dates: DeadlineDates,
}

impl Departure {
    /// Under which law the care is given, and which norms the path follows.
    pub(super) fn kind(&self) -> (Law, Track) {
        (self.law, self.track)
    }
}

impl Lookup {
    pub(super) fn read(connection: &Connection) -> Result<Self> {
        Ok(Self {
            departures: departures(connection)?,
            providers: names(connection, "SELECT key, name FROM providers WHERE name IS NOT NULL")?,
            staff: names(connection, "SELECT key, name FROM staff WHERE name IS NOT NULL")?,
            nobody: Arc::from(""),
        })
    }
}

fn names(connection: &Connection, sql: &str) -> Result<Names> {
    let mut statement = connection.prepare_cached(sql)?;
    let names = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?.into())))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

fn departures(connection: &Connection) -> Result<HashMap<i64, Departure>> {
    let mut statement = connection.prepare_cached(include_str!("../sql/departures.sql"))?;
    let departures = statement.query_map([], |row| {
        let (law, category): (Law, Option<String>) = (row.get("law")?, row.get("category")?);
        let departure = Departure {
            law,
            track: Track::of(law, category.as_deref()),
            category: category.and_then(|code| code.as_bytes().try_into().ok()),
            provider: row.get("provider")?,
            dates: DeadlineDates {
                departure_extension: date(row, "extension_date")?,
                run_off_end: date(row, "run_off_end")?,
                agreed: date(row, "agreed_date")?,
                stop_date: date(row, "stop_date")?,
                ..DeadlineDates::default()
            },
        };
        Ok((row.get("key")?, departure))
    })?;
    Ok(departures.collect::<rusqlite::Result<_>>()?)
}
