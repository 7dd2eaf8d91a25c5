//! What an operation changes: the vocabulary of the log.
//!
//! A named [`Operation`] is the unit of undo. It holds [`Change`]s: fields of one entity that get new values.
//! Deleting is a field too, so that every change can be undone and merged in the same way.

use super::codes::Law;
use super::step::Moment;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use uuid::Uuid;

/// A kind of thing that the log keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Entity {
    /// A named operation itself.
    Operation,
    /// A setting of the caseload.
    Setting,
    /// A caseworker or team lead.
    Staff,
    /// A care provider.
    Provider,
    /// A provider that leaves, for one law and product category.
    Departure,
    /// A person in care.
    Client,
    /// One transfer.
    Case,
    /// A provider that may take a case over.
    Candidate,
    /// A moment of contact.
    Contact,
    /// What a provider's list said of a case, last time.
    ListRow,
}

/// The field that hides an entity: 1 is deleted.
pub const DELETED: &str = "deleted";

/// A new value of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// No value: "unknown".
    Null,
    /// Text; dates are ISO text.
    Text(String),
    /// A whole number; yes is 1 and no is 0.
    Int(i64),
    /// Another entity.
    Ref(Uuid),
}

impl Value {
    /// The value as the log writes it.
    pub fn to_json(&self) -> serde_json::Value {
        match self {
            Self::Null => serde_json::Value::Null,
            Self::Text(text) => text.as_str().into(),
            Self::Int(number) => (*number).into(),
            Self::Ref(id) => id.to_string().into(),
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<NaiveDate> for Value {
    fn from(date: NaiveDate) -> Self {
        Self::Text(date.to_string())
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Int(number.into())
    }
}

impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Self::Int(yes.into())
    }
}

impl From<Uuid> for Value {
    fn from(id: Uuid) -> Self {
        Self::Ref(id)
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// New values for fields of one entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What kind of thing.
    pub entity: Entity,
    /// Which one; it is made when it does not exist yet.
    pub id: Uuid,
    /// Field names (columns of `schema.sql`) with their new values.
    pub fields: Vec<(&'static str, Value)>,
}

impl Change {
    /// A change of nothing yet.
    pub fn to(entity: Entity, id: impl Into<Uuid>) -> Self {
        Self { entity, id: id.into(), fields: Vec::new() }
    }

    /// Gives a field a value; `None` empties it.
    #[must_use]
    pub fn set(mut self, field: &'static str, value: impl Into<Value>) -> Self {
        self.fields.push((field, value.into()));
        self
    }

    /// Gives a field a value when there is one; leaves it alone otherwise.
    #[must_use]
    pub fn set_some<T: Into<Value>>(self, field: &'static str, value: Option<T>) -> Self {
        match value {
            Some(value) => self.set(field, value),
            None => self,
        }
    }
}

/// The name of an operation, as shown in the undo list. Kept as data, so that it can be read in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Label {
    /// The caseload was made.
    Created,
    /// The demo caseload was written.
    Demo {
        /// How many cases.
        cases: usize,
    },
    /// What happened to the demo caseload in a month.
    DemoMonth {
        /// A day of that month.
        month: NaiveDate,
    },
    /// A client list was imported.
    Import {
        /// The name of the file, without its folder.
        file: String,
        /// Rows that were new or changed.
        rows: usize,
    },
    /// A moment of the path got a date.
    DateSet {
        /// Which moment.
        moment: Moment,
        /// The case's number.
        case_no: String,
    },
    /// A moment of the path lost its date.
    DateCleared {
        /// Which moment.
        moment: Moment,
        /// The case's number.
        case_no: String,
    },
    /// A contact was recorded.
    ContactAdded {
        /// The case's number.
        case_no: String,
    },
    /// An earlier operation was undone.
    Undo {
        /// The name of that operation.
        of: Box<Label>,
    },
    /// An undone operation was done again.
    Redo {
        /// The name of that operation.
        of: Box<Label>,
    },
    /// An operation of a newer version, or of another program.
    #[serde(other)]
    Unknown,
}

impl Label {
    /// The name of what was done in the first place, whatever was undone and done again since.
    #[must_use]
    pub fn root(&self) -> Self {
        match self {
            Self::Undo { of } | Self::Redo { of } => of.root(),
            label => label.clone(),
        }
    }
}

/// Changes that belong together, under one name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operation {
    /// The name.
    pub label: Label,
    /// What changes.
    pub changes: Vec<Change>,
}

impl Operation {
    /// A named operation.
    pub fn new(label: Label, changes: Vec<Change>) -> Self {
        Self { label, changes }
    }
}

/// What an operation touched, so that screens know what to read again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// The kinds of things that changed.
    pub entities: BTreeSet<Entity>,
    /// How many fields of how many entities changed: nothing when 0.
    pub count: usize,
}

impl Changes {
    /// Nothing has changed.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }
}

/// The natural key of a departure: who leaves, under which law, with which kind of care.
pub fn departure_key(provider: Uuid, law: Law, category: Option<&str>) -> Uuid {
    super::id::from_natural_key("departure", &[&provider.to_string(), &format!("{law:?}"), category.unwrap_or("")])
}
