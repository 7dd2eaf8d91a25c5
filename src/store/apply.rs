//! Projection: what an operation of the log does to the tables.
//!
//! The same code runs for a change that is made now, for a replay to a date and for a rebuild. A field takes the
//! value with the greatest clock, so operations may come in any order and more than once.

use super::entity::{Kind, Table, table, table_named};
use super::error::{Error, Result};
use super::log::Op;
use crate::domain::change::{DELETED, Entity};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension, params, params_from_iter};
use serde_json::Value as Json;
use std::collections::{BTreeSet, HashMap};
use std::fmt::Write as _;
use uuid::Uuid;

/// Applies operations to the tables of one connection, and knows which cases must be searched anew.
pub(crate) struct Projection<'a> {
    connection: &'a Connection,
    keys: HashMap<(Entity, Uuid), i64>,
    statements: HashMap<(Entity, Vec<&'static str>), (String, String)>,
    /// Cases whose words in the search may have changed.
    pub(crate) touched_cases: BTreeSet<i64>,
    touched_contacts: BTreeSet<i64>,
}

/// A field of an operation, ready for its column.
struct Cell {
    name: &'static str,
    value: Sql,
}

impl<'a> Projection<'a> {
    pub(crate) fn new(connection: &'a Connection) -> Self {
        Self {
            connection,
            keys: HashMap::new(),
            statements: HashMap::new(),
            touched_cases: BTreeSet::new(),
            touched_contacts: BTreeSet::new(),
        }
    }

    /// Applies one operation. One that this version does not understand stays in the log and changes nothing.
    pub(crate) fn apply(&mut self, op: &Op) -> Result<()> {
        let Some(table) = table_named(&op.entity).filter(|_| op.kind == super::log::SET) else {
            return Ok(());
        };
        let cells = self.cells(table, op)?;
        let clock = op.clock().to_bytes();
        let key = match self.find(table, op.entity_id)? {
            None => {
                self.note_clocks_of_birth(op.entity_id, &cells, &clock)?;
                self.insert(table, op.entity_id, &cells, &clock)?
            }
            Some((key, None)) => {
                // A row that so far was only referred to: this operation makes it.
                self.note_clocks_of_birth(op.entity_id, &cells, &clock)?;
                self.update(table, key, cells)?;
                let sql = format!("UPDATE {} SET born = ?2 WHERE key = ?1", table.name);
                self.connection.prepare_cached(&sql)?.execute(params![key, clock])?;
                key
            }
            Some((key, Some(born))) => {
                let winning = self.winning(table, key, op.entity_id, cells, &clock, &born)?;
                self.update(table, key, winning)?;
                key
            }
        };
        self.touch(table.entity, key)
    }

    /// Puts the search words and the last contacts in order after the last operation.
    pub(crate) fn finish(mut self) -> Result<()> {
        let summarise = include_str!("sql/last_contact.sql");
        for case in std::mem::take(&mut self.touched_contacts) {
            self.connection.prepare_cached(summarise)?.execute([case])?;
        }
        for case in std::mem::take(&mut self.touched_cases) {
            super::search::index(self.connection, case)?;
        }
        Ok(())
    }

    fn cells(&mut self, table: &'static Table, op: &Op) -> Result<Vec<Cell>> {
        let unreadable = |why: String| Error::Log { device: 0, seq: op.seq, why };
        let fields = op.fields().map_err(|error| unreadable(error.to_string()))?;
        let mut cells = Vec::with_capacity(fields.len());
        for (name, value) in fields {
            // A field of a newer version: kept in the log, applied after an upgrade.
            let Some(field) = table.field(&name) else {
                continue;
            };
            let value = match (field.kind, value) {
                (_, Json::Null) => Sql::Null,
                (Kind::Text, Json::String(text)) => Sql::Text(text),
                (Kind::Int, Json::Number(number)) if number.is_i64() => Sql::Integer(number.as_i64().unwrap_or(0)),
                (Kind::Ref(entity), Json::String(id)) => {
                    let id = id.parse().map_err(|_| unreadable(format!("{name} is not an id")))?;
                    Sql::Integer(self.key_of(entity, id)?)
                }
                _ => return Err(unreadable(format!("{name} has a value of the wrong kind"))),
            };
            cells.push(Cell { name: field.name, value });
        }
        Ok(cells)
    }

    /// Local key and birth clock of a row.
    fn find(&mut self, table: &Table, id: Uuid) -> Result<Option<(i64, Option<Vec<u8>>)>> {
        let sql = format!("SELECT key, born FROM {} WHERE id = ?1", table.name);
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement.query_row([id], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
    }

    /// The local key of an entity. One that is only referred to yet gets an empty row.
    fn key_of(&mut self, entity: Entity, id: Uuid) -> Result<i64> {
        if let Some(key) = self.keys.get(&(entity, id)) {
            return Ok(*key);
        }
        let table = table(entity);
        let key = match self.find(table, id)? {
            Some((key, _)) => key,
            None => {
                let sql = format!("INSERT INTO {} (id) VALUES (?1)", table.name);
                self.connection.prepare_cached(&sql)?.execute([id])?;
                self.connection.last_insert_rowid()
            }
        };
        self.keys.insert((entity, id), key);
        Ok(key)
    }

    fn insert(&mut self, table: &'static Table, id: Uuid, cells: &[Cell], clock: &[u8]) -> Result<i64> {
        let (insert, _) = self.sql(table, cells);
        let own = [Sql::Blob(id.as_bytes().to_vec()), Sql::Blob(clock.to_vec())];
        let values = own.into_iter().chain(cells.iter().map(|cell| cell.value.clone()));
        self.connection.prepare_cached(&insert)?.execute(params_from_iter(values))?;
        let key = self.connection.last_insert_rowid();
        self.keys.insert((table.entity, id), key);
        Ok(key)
    }

    fn update(&mut self, table: &'static Table, key: i64, cells: Vec<Cell>) -> Result<()> {
        if cells.is_empty() {
            return Ok(());
        }
        let (_, update) = self.sql(table, &cells);
        let values = std::iter::once(Sql::Integer(key)).chain(cells.into_iter().map(|cell| cell.value));
        self.connection.prepare_cached(&update)?.execute(params_from_iter(values))?;
        Ok(())
    }

    /// `INSERT` and `UPDATE` for exactly these fields, made once for each set of fields.
    fn sql(&mut self, table: &'static Table, cells: &[Cell]) -> (String, String) {
        let names: Vec<&'static str> = cells.iter().map(|cell| cell.name).collect();
        let made = self.statements.entry((table.entity, names.clone())).or_insert_with(|| {
            let (mut columns, mut places, mut sets) = (String::new(), String::new(), String::new());
            for (index, name) in names.iter().enumerate() {
                let _ = write!(columns, ", {name}");
                let _ = write!(places, ", ?{}", index + 3);
                let _ = write!(sets, "{}{name} = ?{}", if index == 0 { "" } else { ", " }, index + 2);
            }
            (
                format!("INSERT INTO {} (id, born{columns}) VALUES (?1, ?2{places})", table.name),
                format!("UPDATE {} SET {sets} WHERE key = ?1", table.name),
            )
        });
        made.clone()
    }

    /// The cells whose clock is greater than what the field has now; their clocks are noted.
    ///
    /// A field without a row in `field_clock` has the clock of the birth when the birth set it, and none when it
    /// did not: then also an older operation, arriving late from another laptop, sets it.
    fn winning(
        &self,
        table: &Table,
        key: i64,
        id: Uuid,
        cells: Vec<Cell>,
        clock: &[u8],
        born: &[u8],
    ) -> Result<Vec<Cell>> {
        let mut winning = Vec::with_capacity(cells.len());
        for cell in cells {
            let sql = "SELECT clock FROM field_clock WHERE entity_id = ?1 AND field = ?2";
            let known: Option<Vec<u8>> =
                self.connection.prepare_cached(sql)?.query_row(params![id, cell.name], |row| row.get(0)).optional()?;
            let wins = match known {
                Some(known) => clock > known.as_slice(),
                None => clock > born || self.was_never_set(table, key, cell.name)?,
            };
            if wins {
                self.note_clock(id, cell.name, clock)?;
                winning.push(cell);
            }
        }
        Ok(winning)
    }

    fn was_never_set(&self, table: &Table, key: i64, field: &str) -> Result<bool> {
        if field == DELETED {
            return Ok(true);
        }
        let sql = format!("SELECT {field} IS NULL FROM {} WHERE key = ?1", table.name);
        Ok(self.connection.prepare_cached(&sql)?.query_row([key], |row| row.get(0))?)
    }

    fn note_clock(&self, id: Uuid, field: &str, clock: &[u8]) -> Result<()> {
        let sql = "INSERT INTO field_clock (entity_id, field, clock) VALUES (?1, ?2, ?3)
                   ON CONFLICT (entity_id, field) DO UPDATE SET clock = excluded.clock";
        self.connection.prepare_cached(sql)?.execute(params![id, field, clock])?;
        Ok(())
    }

    /// Fields that a birth empties or deletes: unlike the others, their value does not tell that they were set.
    fn note_clocks_of_birth(&self, id: Uuid, cells: &[Cell], clock: &[u8]) -> Result<()> {
        for cell in cells.iter().filter(|cell| cell.name == DELETED || cell.value == Sql::Null) {
            self.note_clock(id, cell.name, clock)?;
        }
        Ok(())
    }

    fn touch(&mut self, entity: Entity, key: i64) -> Result<()> {
        let cases = match entity {
            Entity::Case => {
                self.touched_cases.insert(key);
                return Ok(());
            }
            Entity::Client => "SELECT key FROM cases WHERE client = ?1",
            Entity::Staff => "SELECT key FROM cases WHERE caseworker = ?1",
            Entity::Departure => "SELECT key FROM cases WHERE departure = ?1",
            Entity::Provider => {
                "SELECT key FROM cases WHERE departure IN (SELECT key FROM departures WHERE provider = ?1)
                 UNION SELECT case_key FROM candidates WHERE provider = ?1 AND case_key IS NOT NULL"
            }
            Entity::Candidate => "SELECT case_key FROM candidates WHERE key = ?1 AND case_key IS NOT NULL",
            Entity::Contact => "SELECT case_key FROM contacts WHERE key = ?1 AND case_key IS NOT NULL",
            Entity::Operation | Entity::Setting | Entity::ListRow => return Ok(()),
        };
        let mut statement = self.connection.prepare_cached(cases)?;
        let found = statement.query_map([key], |row| row.get::<_, i64>(0))?;
        let touched = if entity == Entity::Contact { &mut self.touched_contacts } else { &mut self.touched_cases };
        for case in found {
            touched.insert(case?);
        }
        Ok(())
    }
}

/// A change may only name fields that exist: checked before anything is written.
pub(crate) fn check_fields(change: &crate::domain::change::Change) -> Result<()> {
    let table = table(change.entity);
    match change.fields.iter().find(|(name, _)| *name != DELETED && table.field(name).is_none()) {
        Some((name, _)) => Err(Error::NoSuchField { entity: table.name, field: (*name).to_owned() }),
        None => Ok(()),
    }
}
