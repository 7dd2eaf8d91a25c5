//! The log: append-only, hash-chained per device. The one place where changes of the data begin.

use super::error::{Error, Result};
use super::hlc::{Clock, Hlc};
use super::row::columns;
use crate::domain::change::Change;
use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde_json::Map;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The hash before the first operation of a device.
const GENESIS: [u8; 32] = [0; 32];

/// One row of the log.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Op {
    pub(crate) device: Uuid,
    pub(crate) seq: i64,
    pub(crate) hlc: Hlc,
    pub(crate) group: Uuid,
    pub(crate) actor: String,
    pub(crate) at: String,
    pub(crate) schema: i64,
    /// Name of the entity's table. Text, because a newer version may know more entities.
    pub(crate) entity: String,
    pub(crate) entity_id: Uuid,
    pub(crate) kind: String,
    pub(crate) payload: String,
    pub(crate) undo_of: Option<Uuid>,
}

/// The only kind of operation so far.
pub(crate) const SET: &str = "set";

impl Op {
    /// When the fields of this operation got their values.
    pub(crate) fn clock(&self) -> Clock {
        Clock { hlc: self.hlc, device: *self.device.as_bytes(), seq: self.seq }
    }

    /// The fields and their new values.
    pub(crate) fn fields(&self) -> std::result::Result<Map<String, serde_json::Value>, serde_json::Error> {
        serde_json::from_str(&self.payload)
    }

    /// SHA-256 over every field, each with its length before it, and the hash of the operation before.
    pub(crate) fn hash(&self, before: &[u8; 32]) -> [u8; 32] {
        let mut hasher = Sha256::new();
        let mut add = |bytes: &[u8]| {
            hasher.update((bytes.len() as u64).to_le_bytes());
            hasher.update(bytes);
        };
        add(self.device.as_bytes());
        add(&self.seq.to_le_bytes());
        add(&self.hlc.0.to_le_bytes());
        add(self.group.as_bytes());
        add(self.actor.as_bytes());
        add(self.at.as_bytes());
        add(&self.schema.to_le_bytes());
        add(self.entity.as_bytes());
        add(self.entity_id.as_bytes());
        add(self.kind.as_bytes());
        add(self.payload.as_bytes());
        add(self.undo_of.as_ref().map_or(&[], |id| id.as_bytes()));
        add(before);
        hasher.finalize().into()
    }
}

columns! {
    /// Where each column of a query for operations stands.
    Columns:
    device_id, seq, hlc, op_group, actor, at, schema, entity, entity_id, kind, payload, undo_of,
}

impl Columns {
    fn op(&self, row: &Row<'_>) -> rusqlite::Result<Op> {
        Ok(Op {
            device: row.get(self.device_id)?,
            seq: row.get(self.seq)?,
            hlc: Hlc(row.get(self.hlc)?),
            group: row.get(self.op_group)?,
            actor: row.get(self.actor)?,
            at: row.get(self.at)?,
            schema: row.get(self.schema)?,
            entity: row.get(self.entity)?,
            entity_id: row.get(self.entity_id)?,
            kind: row.get(self.kind)?,
            payload: row.get(self.payload)?,
            undo_of: row.get(self.undo_of)?,
        })
    }
}

/// The fields of a change as the payload of an operation.
pub(crate) fn payload(change: &Change) -> String {
    let fields: Map<_, _> = change.fields.iter().map(|(name, value)| ((*name).to_owned(), value.to_json())).collect();
    serde_json::Value::Object(fields).to_string()
}

/// A moment as the log writes it: UTC, to the millisecond.
pub(crate) fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// Adds operations of this device to the log. Lives as long as one transaction.
pub(crate) struct Writer<'a> {
    connection: &'a Connection,
    device_key: i64,
    pub(crate) device: Uuid,
    seq: i64,
    hlc: Hlc,
    hash: [u8; 32],
    now: DateTime<Utc>,
}

impl<'a> Writer<'a> {
    /// Continues the chain of this device; a file without a device gets one.
    pub(crate) fn resume(connection: &'a Connection, now: DateTime<Utc>) -> Result<Self> {
        let (device_key, device) = this_device(connection)?;
        let sql = "SELECT seq, hash FROM op WHERE device = ?1 ORDER BY seq DESC LIMIT 1";
        let last: Option<(i64, [u8; 32])> =
            connection.prepare_cached(sql)?.query_row([device_key], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        let (seq, hash) = last.unwrap_or((0, GENESIS));
        let sql = "SELECT coalesce(max(hlc), 0) FROM op WHERE device = ?1 AND seq = ?2";
        let hlc = connection.prepare_cached(sql)?.query_row([device_key, seq], |row| row.get(0))?;
        Ok(Self { connection, device_key, device, seq, hlc: Hlc(hlc), hash, now })
    }

    /// The operation that comes next, not yet written.
    pub(crate) fn next(&mut self, group: Uuid, actor: &str, table: &str, id: Uuid, payload: String) -> Op {
        self.seq += 1;
        self.hlc = self.hlc.next(self.now);
        Op {
            device: self.device,
            seq: self.seq,
            hlc: self.hlc,
            group,
            actor: actor.to_owned(),
            at: moment(self.now),
            schema: super::migrations::newest(),
            entity: table.to_owned(),
            entity_id: id,
            kind: SET.to_owned(),
            payload,
            undo_of: None,
        }
    }

    /// Writes an operation that [`Self::next`] made.
    pub(crate) fn write(&mut self, op: &Op) -> Result<()> {
        let hash = op.hash(&self.hash);
        self.connection.prepare_cached(include_str!("sql/insert_op.sql"))?.execute(named_params! {
            ":device": self.device_key,
            ":seq": op.seq,
            ":hlc": op.hlc.0,
            ":op_group": op.group,
            ":actor": op.actor,
            ":at": op.at,
            ":schema": op.schema,
            ":entity": op.entity,
            ":entity_id": op.entity_id,
            ":kind": op.kind,
            ":payload": op.payload,
            ":undo_of": op.undo_of,
            ":prev_hash": self.hash,
            ":hash": hash,
        })?;
        self.hash = hash;
        Ok(())
    }
}

/// The device that writes in this file, made when there is none.
fn this_device(connection: &Connection) -> Result<(i64, Uuid)> {
    let sql = "SELECT key, id FROM device WHERE is_this = 1";
    let found = connection.prepare_cached(sql)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    if let Some(device) = found {
        return Ok(device);
    }
    let id = Uuid::now_v7();
    connection.execute("INSERT INTO device (id, is_this) VALUES (?1, 1)", [id])?;
    Ok((connection.last_insert_rowid(), id))
}

/// Calls `each` with every operation up to `until` (exclusive, UTC text of the log), as they lie in the file: they
/// may be applied in any order, and to sort a whole log takes more memory than the file itself.
pub(crate) fn replay(
    connection: &Connection,
    until: Option<&str>,
    mut each: impl FnMut(&Op) -> Result<()>,
) -> Result<()> {
    let mut statement = connection.prepare(include_str!("sql/replay.sql"))?;
    let columns = Columns::of(&statement);
    let mut rows = statement.query(named_params! { ":until": until })?;
    while let Some(row) = rows.next()? {
        each(&columns.op(row)?)?;
    }
    Ok(())
}

/// All operations of a group or on an entity, in clock order.
pub(crate) fn ops_where(connection: &Connection, column: Column, id: Uuid) -> Result<Vec<Op>> {
    let sql = match column {
        Column::Group => include_str!("sql/ops_of_group.sql"),
        Column::Entity => include_str!("sql/ops_of_entity.sql"),
    };
    let mut statement = connection.prepare_cached(sql)?;
    let columns = Columns::of(&statement);
    let ops = statement.query_map([id], |row| columns.op(row))?.collect::<rusqlite::Result<_>>()?;
    Ok(ops)
}

/// By which column operations are looked up.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Column {
    Group,
    Entity,
}

/// The first place where the chain of hashes is broken, when there is one.
pub(crate) fn first_break(connection: &Connection) -> Result<Option<Error>> {
    let mut statement = connection.prepare(include_str!("sql/chain.sql"))?;
    let columns = Columns::of(&statement);
    let mut rows = statement.query([])?;
    let mut at: (i64, i64, [u8; 32]) = (0, 0, GENESIS);
    while let Some(row) = rows.next()? {
        let (device, seq): (i64, i64) = (row.get("device")?, row.get("seq")?);
        let (seq_before, hash_before) = if device == at.0 { (at.1, at.2) } else { (0, GENESIS) };
        let (stored_before, stored): ([u8; 32], [u8; 32]) = (row.get("prev_hash")?, row.get("hash")?);
        let broken = |why: &str| Ok(Some(Error::Log { device, seq, why: why.to_owned() }));
        if seq != seq_before + 1 {
            return broken("an operation before this one is missing");
        }
        if stored_before != hash_before || stored != columns.op(row)?.hash(&hash_before) {
            return broken("the content does not match its hash");
        }
        at = (device, seq, stored);
    }
    Ok(None)
}
