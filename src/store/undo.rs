//! Undo and redo of named operations. They survive a restart, because they are read from the log.
//!
//! To undo is to write the inverse as a new operation: the log only grows. A field that somebody else has changed
//! since is left alone and counted as a conflict.

use super::entity::{Kind, table_named};
use super::error::{Error, Result};
use super::log::{self, Column, Op};
use super::{By, Store};
use crate::domain::change::{Change, Changes, DELETED, Entity, Label, Operation, Value};
use serde_json::Value as Json;
use std::collections::{BTreeMap, HashSet};
use uuid::Uuid;

/// Values of fields by their names.
type Fields = BTreeMap<String, Json>;

/// A named operation in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its identity.
    pub id: Uuid,
    /// Its name.
    pub label: Label,
    /// Who did it.
    pub actor: String,
    /// When, in UTC.
    pub at: String,
    /// How many things it changed.
    pub changes: usize,
    /// Its effect stands: it can be undone once all later ones are.
    pub can_undo: bool,
    /// It was undone and can be done again.
    pub can_redo: bool,
    undo_of: Option<Uuid>,
}

/// What undoing or redoing would do, said before it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndoPlan {
    /// The operation that is inverted.
    pub label: Label,
    /// Who did it, and when (UTC).
    pub by: (String, String),
    /// How many things of each kind change.
    pub counts: BTreeMap<Entity, usize>,
    /// Fields that are left alone because somebody changed them since.
    pub conflicts: usize,
    group: Uuid,
    changes: Vec<Change>,
}

impl Store {
    /// All named operations, the newest first.
    pub fn history(&self) -> Result<Vec<Entry>> {
        let mut entries = self.entries()?;
        let (undo, redo) = stacks(&entries);
        for entry in &mut entries {
            entry.can_undo = undo.contains(&entry.id);
            entry.can_redo = redo.contains(&entry.id);
        }
        entries.reverse();
        Ok(entries)
    }

    /// What undo would do now; `None` when there is nothing to undo.
    pub fn undo_plan(&self) -> Result<Option<UndoPlan>> {
        let entries = self.entries()?;
        let (undo, _) = stacks(&entries);
        self.plan(&entries, undo.last().copied())
    }

    /// What redo would do now; `None` when nothing was undone last.
    pub fn redo_plan(&self) -> Result<Option<UndoPlan>> {
        let entries = self.entries()?;
        let (_, redo) = stacks(&entries);
        self.plan(&entries, redo.last().copied())
    }

    /// Undoes the last operation whose effect stands.
    pub fn undo(&mut self, by: &By) -> Result<Option<(Label, Changes)>> {
        let plan = self.undo_plan()?;
        self.invert(plan, by, |of| Label::Undo { of })
    }

    /// Does again what was undone last.
    pub fn redo(&mut self, by: &By) -> Result<Option<(Label, Changes)>> {
        let plan = self.redo_plan()?;
        self.invert(plan, by, |of| Label::Redo { of })
    }

    fn invert(
        &mut self,
        plan: Option<UndoPlan>,
        by: &By,
        label: impl Fn(Box<Label>) -> Label,
    ) -> Result<Option<(Label, Changes)>> {
        let Some(plan) = plan else { return Ok(None) };
        let operation = Operation::new(label(Box::new(plan.label.clone())), plan.changes);
        let changes = self.write(&operation, by, Some(plan.group))?;
        Ok(Some((plan.label, changes)))
    }

    fn entries(&self) -> Result<Vec<Entry>> {
        let mut statement = self.connection.prepare_cached(include_str!("sql/operations.sql"))?;
        let entries = statement.query_map([], |row| {
            let label: String = row.get("label")?;
            let undo_of: Option<String> = row.get("undo_of")?;
            Ok(Entry {
                id: row.get("id")?,
                label: serde_json::from_str(&label).unwrap_or(Label::Unknown),
                actor: row.get("actor")?,
                at: row.get("at")?,
                changes: usize::try_from(row.get::<_, i64>("changes")?).unwrap_or(0),
                can_undo: false,
                can_redo: false,
                undo_of: undo_of.and_then(|id| id.parse().ok()),
            })
        })?;
        Ok(entries.collect::<rusqlite::Result<_>>()?)
    }

    fn plan(&self, entries: &[Entry], group: Option<Uuid>) -> Result<Option<UndoPlan>> {
        let Some(entry) = entries.iter().find(|entry| Some(entry.id) == group) else {
            return Ok(None);
        };
        let mut label = entry.label.clone();
        while let Label::Undo { of } | Label::Redo { of } = label {
            label = *of;
        }
        let mut plan = UndoPlan {
            label,
            by: (entry.actor.clone(), entry.at.clone()),
            counts: BTreeMap::new(),
            conflicts: 0,
            group: entry.id,
            changes: Vec::new(),
        };
        let mut seen = HashSet::new();
        for op in log::ops_where(&self.connection, Column::Group, entry.id)? {
            if seen.insert(op.entity_id) {
                self.invert_entity(&op, &mut plan)?;
            }
        }
        // Backwards, so that what refers is taken away before what it refers to.
        plan.changes.reverse();
        Ok(Some(plan))
    }

    /// Adds the inverse of everything that the plan's group did to the entity of `first`.
    fn invert_entity(&self, first: &Op, plan: &mut UndoPlan) -> Result<()> {
        let Some(table) = table_named(&first.entity).filter(|table| table.entity != Entity::Operation) else {
            return Ok(());
        };
        let history = log::ops_where(&self.connection, Column::Entity, first.entity_id)?;
        let unreadable = |op: &Op, why: String| Error::Log { device: 0, seq: op.seq, why };
        let existed = history.iter().any(|op| op.clock() < first.clock());
        let (mut before, mut set, mut now) = (Fields::new(), Fields::new(), Fields::new());
        for op in &history {
            let fields = op.fields().map_err(|error| unreadable(op, error.to_string()))?;
            if op.group == plan.group {
                set.extend(fields.clone());
            } else if op.clock() < first.clock() {
                before.extend(fields.clone());
            }
            now.extend(fields);
        }
        let mut change = Change::to(table.entity, first.entity_id);
        if !existed {
            change.fields.push((DELETED, Value::Int(1)));
        }
        for (name, value) in set.iter().filter(|_| existed) {
            let Some(field) = table.field(name) else {
                continue;
            };
            // Compared by value, because a later change that was itself undone stands in nobody's way.
            if now.get(name) != Some(value) {
                plan.conflicts += 1;
                continue;
            }
            change.fields.push((field.name, value_before(field.name, field.kind, before.get(name))));
        }
        if !change.fields.is_empty() {
            *plan.counts.entry(table.entity).or_default() += 1;
            plan.changes.push(change);
        }
        Ok(())
    }
}

/// The value that a field had; a thing that was never deleted was not deleted.
fn value_before(name: &str, kind: Kind, before: Option<&Json>) -> Value {
    match (kind, before) {
        (_, None | Some(Json::Null)) if name == DELETED => Value::Int(0),
        (Kind::Int, Some(Json::Number(number))) => number.as_i64().map_or(Value::Null, Value::Int),
        (Kind::Text | Kind::Day, Some(Json::String(text))) => Value::Text(text.clone()),
        (Kind::Ref(_), Some(Json::String(id))) => id.parse().map_or(Value::Null, Value::Ref),
        _ => Value::Null,
    }
}

/// What can be undone and what can be redone, each with the next one last.
fn stacks(entries: &[Entry]) -> (Vec<Uuid>, Vec<Uuid>) {
    let (mut undo, mut redo): (Vec<Uuid>, Vec<Uuid>) = (Vec::new(), Vec::new());
    for entry in entries {
        match (&entry.label, entry.undo_of) {
            (Label::Redo { .. }, Some(of)) => {
                redo.retain(|id| *id != of);
                undo.push(entry.id);
            }
            (_, Some(of)) => {
                undo.retain(|id| *id != of);
                redo.push(entry.id);
            }
            (Label::Created | Label::Demo { .. } | Label::DemoMonth { .. }, None) => {}
            (_, None) if entry.changes == 0 => {}
            (_, None) => {
                undo.push(entry.id);
                redo.clear();
            }
        }
    }
    (undo, redo)
}
