//! Projection: what an operation of the log does to the tables.
//!
//! The same code runs for a change that is made now, for a replay to a date and for a rebuild. A field takes the
//! value with the greatest clock, so operations may come in any order and more than once.

use super::entity::{Kind, Table, table, table_named};
use super::error::{Error, Result};
use super::log::Op;
use super::row::day_number;
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
    statements: HashMap<(Entity, Vec<&'static str>), Statements>,
    /// Rows that were changed; asked only at the end, and once, which cases they belong to.
    touched: BTreeSet<(Entity, i64)>,
    /// Cases whose words in the search may have changed.
    touched_cases: BTreeSet<i64>,
    /// Cases whose last contact may have changed.
    touched_contacts: BTreeSet<i64>,
}

/// `INSERT` and `UPDATE` of a row, for one set of fields.
struct Statements {
    insert: String,
    update: String,
}

impl Statements {
    fn new(table: &Table, names: &[&'static str]) -> Self {
        let (mut columns, mut places, mut sets) = (String::new(), String::new(), String::new());
        for (index, name) in names.iter().enumerate() {
            let _ = write!(columns, ", {name}");
            let _ = write!(places, ", ?{}", index + 3);
            let _ = write!(sets, "{}{name} = ?{}", if index == 0 { "" } else { ", " }, index + 2);
        }
        Self {
            insert: format!("INSERT INTO {} (id, born{columns}) VALUES (?1, ?2{places})", table.name),
            update: format!("UPDATE {} SET {sets} WHERE key = ?1", table.name),
        }
    }
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
            touched: BTreeSet::new(),
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
                // Nothing refers to it yet, so no case changes but the one that it refers to itself.
                let case = case_in(&cells);
                let key = self.insert(table, op.entity_id, cells, &clock)?;
                self.touch_new(table.entity, key, case);
                return Ok(());
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
        self.touched.insert((table.entity, key));
        Ok(())
    }

    /// Puts everything in order that is made from the tables, after the last operation.
    pub(crate) fn finish(mut self) -> Result<()> {
        self.finish_tables()?;
        for case in std::mem::take(&mut self.touched_cases) {
            super::search::index(self.connection, case)?;
        }
        Ok(())
    }

    /// Puts the last contacts in order.
    pub(crate) fn finish_tables(&mut self) -> Result<()> {
        for (entity, key) in std::mem::take(&mut self.touched) {
            self.touch_dependents(entity, key)?;
        }
        let mut summarise = self.connection.prepare_cached(include_str!("sql/last_contact.sql"))?;
        for case in std::mem::take(&mut self.touched_contacts) {
            summarise.execute([case])?;
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
                (Kind::Day, Json::String(text)) => {
                    let day = text.parse().map_err(|_| unreadable(format!("{name} is not a date")))?;
                    Sql::Integer(day_number(day))
                }
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

    fn insert(&mut self, table: &'static Table, id: Uuid, cells: Vec<Cell>, clock: &[u8]) -> Result<i64> {
        let connection = self.connection;
        let mut insert = connection.prepare_cached(&self.sql(table, &cells).insert)?;
        let own = [Sql::Blob(id.as_bytes().to_vec()), Sql::Blob(clock.to_vec())];
        insert.execute(params_from_iter(own.into_iter().chain(cells.into_iter().map(|cell| cell.value))))?;
        let key = connection.last_insert_rowid();
        if table.entity.is_referred_to() {
            self.keys.insert((table.entity, id), key);
        }
        Ok(key)
    }

    fn update(&mut self, table: &'static Table, key: i64, cells: Vec<Cell>) -> Result<()> {
        if cells.is_empty() {
            return Ok(());
        }
        let connection = self.connection;
        let mut update = connection.prepare_cached(&self.sql(table, &cells).update)?;
        let values = std::iter::once(Sql::Integer(key)).chain(cells.into_iter().map(|cell| cell.value));
        update.execute(params_from_iter(values))?;
        Ok(())
    }

    /// The statements for exactly these fields, made once for each set of fields.
    fn sql(&mut self, table: &'static Table, cells: &[Cell]) -> &Statements {
        let names: Vec<&'static str> = cells.iter().map(|cell| cell.name).collect();
        self.statements.entry((table.entity, names)).or_insert_with_key(|(_, names)| Statements::new(table, names))
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

    /// Notes which case a row that was just made changes.
    fn touch_new(&mut self, entity: Entity, key: i64, case: Option<i64>) {
        match entity {
            Entity::Case => self.touched_cases.insert(key),
            Entity::Candidate => case.is_some_and(|case| self.touched_cases.insert(case)),
            Entity::Contact => case.is_some_and(|case| self.touched_contacts.insert(case)),
            _ => false,
        };
    }

    /// Notes the cases that refer to a row that has changed, or to which it refers.
    fn touch_dependents(&mut self, entity: Entity, key: i64) -> Result<()> {
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

/// The local key of the case that these fields refer to.
fn case_in(cells: &[Cell]) -> Option<i64> {
    match cells.iter().find(|cell| cell.name == "case_key")?.value {
        Sql::Integer(key) => Some(key),
        _ => None,
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
