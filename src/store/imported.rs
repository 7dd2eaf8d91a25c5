//! What the file knows already, for comparing a client list with it.

use super::Store;
use super::error::Result;
use super::row::date;
use crate::domain::change::Entity;
use crate::domain::id::CaseId;
use chrono::NaiveDate;
use rusqlite::Row;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// A case that is in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownCase {
    /// The case.
    pub id: CaseId,
    /// Its client.
    pub client: Uuid,
    /// Its number.
    pub case_no: String,
    /// Its departing provider.
    pub departing_provider: String,
    /// Its departure.
    pub departure: Option<Uuid>,
    /// Its own last day of care, where it deviates from the departure.
    pub own_date: Option<NaiveDate>,
    /// What a list said of it last time (JSON), when it came from a list.
    pub said: Option<String>,
}

/// What the file knows.
#[derive(Debug, Default)]
pub struct Known {
    /// Every case, in the order in which they were made.
    pub cases: Vec<KnownCase>,
    /// Place in `cases` by folded number.
    pub by_number: HashMap<String, usize>,
    /// Places in `cases` by natural key (see [`Known::natural_key`]), the one that was made first before the others.
    pub by_natural_key: HashMap<String, Vec<usize>>,
    /// Payloads of providers, staff, departures and clients as they are now.
    pub entities: HashMap<(Entity, Uuid), HashMap<&'static str, String>>,
    /// Things that were deleted (an import that was undone), and come back when they are imported again.
    pub deleted: HashSet<Uuid>,
}

impl Known {
    /// What makes a row without a case number the same case as last time.
    pub fn natural_key(person: &str, provider: Uuid, law: &str, category: &str) -> String {
        format!("{person}\u{1f}{provider}\u{1f}{law}\u{1f}{category}")
    }
}

impl Store {
    /// Everything that a client list is compared with.
    pub fn known(&self) -> Result<Known> {
        let mut known = Known::default();
        self.each(include_str!("sql/known_cases.sql"), |row| {
            let case = KnownCase {
                id: CaseId(row.get("id")?),
                client: row.get("client_id")?,
                case_no: row.get("case_no")?,
                departing_provider: row.get("provider_name")?,
                departure: row.get("departure_id")?,
                own_date: date(row, "own_date")?,
                said: row.get("said")?,
            };
            let place = known.cases.len();
            known.by_number.insert(crate::domain::names::fold(&case.case_no), place);
            // Not in SQL: SQLite knows no capitals with an accent.
            let person = row.get::<_, String>("person")?.to_lowercase();
            let (law, category): (String, String) = (row.get("law")?, row.get("category")?);
            let provider: Option<Uuid> = row.get("provider_id")?;
            let key = Known::natural_key(&person, provider.unwrap_or_default(), &law, &category);
            known.by_natural_key.entry(key).or_default().push(place);
            known.cases.push(case);
            Ok(())
        })?;
        for (entity, sql) in [
            (Entity::Provider, "SELECT id, name, NULL AS other FROM providers WHERE deleted = 0 AND born IS NOT NULL"),
            (Entity::Staff, "SELECT id, name, NULL AS other FROM staff WHERE deleted = 0 AND born IS NOT NULL"),
        ] {
            self.each(sql, |row| {
                let name: Option<String> = row.get("name")?;
                known.entities.insert((entity, row.get("id")?), name.map(|name| ("name", name)).into_iter().collect());
                Ok(())
            })?;
        }
        self.each("SELECT id, stop_date, run_off_end FROM departures WHERE deleted = 0 AND born IS NOT NULL", |row| {
            let dates = ["stop_date", "run_off_end"].into_iter();
            let mut fields = HashMap::new();
            for name in dates {
                if let Some(date) = date(row, name)? {
                    fields.insert(name, date.to_string());
                }
            }
            known.entities.insert((Entity::Departure, row.get("id")?), fields);
            Ok(())
        })?;
        for table in ["providers", "staff", "departures", "clients", "cases", "candidates", "contacts", "list_rows"] {
            self.each(&format!("SELECT id FROM {table} WHERE deleted = 1"), |row| {
                known.deleted.insert(row.get(0)?);
                Ok(())
            })?;
        }
        Ok(known)
    }

    fn each(&self, sql: &str, mut with: impl FnMut(&Row<'_>) -> rusqlite::Result<()>) -> Result<()> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            with(row)?;
        }
        Ok(())
    }
}
