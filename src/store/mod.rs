//! The only SQL: the encrypted file, its key, the log and the tables made from it.
//!
//! Every change goes through [`Store::transact`]: one IMMEDIATE transaction that appends to the log and applies the
//! same operations to the tables. Nothing else writes the tables, so audit, undo, "as it was on" and a rebuild
//! all come from the one log.

mod apply;
mod as_of;
pub mod caseload;
mod doctor;
pub mod dossier;
mod entity;
mod error;
pub mod folder;
mod hlc;
pub mod imported;
pub mod key;
pub mod lock;
mod log;
mod migrations;
mod open;
mod row;
mod search;
#[cfg(test)]
mod tests;
mod undo;
mod wal;

pub use doctor::{Finding, Health};
pub use error::{Error, Result};
/// A connection, named for those who measure raw SQL beside the program.
#[doc(hidden)]
pub use rusqlite::Connection as Raw;

pub use open::{Access, key_path};
pub use undo::{Entry, UndoPlan};

use crate::domain::change::{Change, Changes, DELETED, Entity, Operation, Value};
use apply::{Projection, check_fields};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, TransactionBehavior, params};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use uuid::Uuid;

/// An open caseload: a file, or a replay of one in memory.
pub struct Store {
    connection: Connection,
    access: Access,
    path: Option<PathBuf>,
    key: Option<Arc<key::DataKey>>,
    /// Held as long as this store may write.
    _lock: Option<lock::WriterLock>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Store").field("access", &self.access).finish_non_exhaustive()
    }
}

/// Who changes something, and when.
#[derive(Debug, Clone)]
pub struct By {
    /// Name of the person, as the log keeps it.
    pub actor: String,
    /// The moment, from the clock of the machine.
    pub at: DateTime<Utc>,
}

impl Store {
    /// Carries out a named operation: all of it, or nothing.
    ///
    /// An operation without changes is noted in the log (an import that found nothing new is worth knowing),
    /// but there is nothing in it to undo.
    pub fn transact(&mut self, operation: &Operation, by: &By) -> Result<Changes> {
        self.write(operation, by, None)
    }

    fn write(&mut self, operation: &Operation, by: &By, undo_of: Option<Uuid>) -> Result<Changes> {
        if self.access == Access::ReadOnly {
            return Err(Error::ReadOnly);
        }
        for change in &operation.changes {
            check_fields(change)?;
        }
        open::with_room_for(&mut self.connection, operation.changes.len(), |connection| {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let changes = append(&transaction, operation, by, undo_of)?;
            wal::count_commit(&transaction)?;
            transaction.commit()?;
            Ok(changes)
        })
    }

    /// The folder and name of the file; `None` for a replay in memory.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Whether changes are possible.
    pub fn access(&self) -> Access {
        self.access
    }

    /// The value of a setting.
    pub fn setting(&self, name: &str) -> Result<Option<String>> {
        let sql = "SELECT value FROM settings WHERE name = ?1 AND deleted = 0 ORDER BY key LIMIT 1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(params![name])?;
        Ok(match rows.next()? {
            Some(row) => row.get(0)?,
            None => None,
        })
    }

    /// Local keys of the cases that match what was typed; `None` when nothing searchable was typed.
    pub fn search(&self, typed: &str) -> Result<Option<Vec<i64>>> {
        search::find(&self.connection, typed)
    }

    /// A handle with which another thread stops a query that takes too long.
    pub fn interrupt_handle(&self) -> rusqlite::InterruptHandle {
        self.connection.get_interrupt_handle()
    }

    /// The connection, for measuring raw SQL beside the program. Not for changes.
    #[doc(hidden)]
    pub fn raw(&self) -> &Connection {
        &self.connection
    }
}

/// The change that gives a setting a value.
pub fn setting(name: &str, value: &str) -> Change {
    let id = crate::domain::id::from_natural_key("setting", &[name]);
    Change::to(Entity::Setting, id).set("name", name).set("value", value)
}

/// The change that deletes something. It can be undone: deleting is a field.
pub fn deletion(entity: Entity, id: Uuid) -> Change {
    Change { entity, id, fields: vec![(DELETED, Value::Int(1))] }
}

fn append(connection: &Connection, operation: &Operation, by: &By, undo_of: Option<Uuid>) -> Result<Changes> {
    let group = Uuid::now_v7();
    let mut writer = log::Writer::resume(connection, by.at)?;
    let mut projection = Projection::new(connection);
    let label = serde_json::to_string(&operation.label).expect("a label is plain data");
    let about_itself = Change::to(Entity::Operation, group)
        .set("label", label)
        .set("actor", by.actor.as_str())
        .set("at", log::moment(by.at))
        .set_some("undo_of", undo_of.map(|id| id.to_string()));
    let mut changes = Changes::default();
    for change in std::iter::once(&about_itself).chain(&operation.changes) {
        if change.fields.is_empty() {
            continue;
        }
        let table = entity::table(change.entity).name;
        let mut op = writer.next(group, &by.actor, table, change.id, log::payload(change));
        op.undo_of = undo_of;
        writer.write(&op)?;
        projection.apply(&op)?;
        if change.entity != Entity::Operation {
            changes.entities.insert(change.entity);
            changes.count += 1;
        }
    }
    projection.finish()?;
    Ok(changes)
}
