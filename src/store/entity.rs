//! Which table and which fields each entity has: the bridge between the log and `schema.sql`.
//!
//! Only what stands here is ever put into SQL as a name, so a payload cannot smuggle in SQL.

use crate::domain::change::{DELETED, Entity};

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Int,
    /// A date: ISO text in the log, a number in the table (see [`super::row`]).
    Day,
    /// Another entity: its id in the log, its local key in the table.
    Ref(Entity),
}

/// A field of an entity: a column of its table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
}

/// The table of an entity.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) entity: Entity,
    /// Name of the table, and of the entity in the log.
    pub(crate) name: &'static str,
    pub(crate) fields: &'static [Field],
}

impl Table {
    /// The field with this name.
    pub(crate) fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

const fn text(name: &'static str) -> Field {
    Field { name, kind: Kind::Text }
}

const fn day(name: &'static str) -> Field {
    Field { name, kind: Kind::Day }
}

const fn int(name: &'static str) -> Field {
    Field { name, kind: Kind::Int }
}

const fn to(name: &'static str, entity: Entity) -> Field {
    Field { name, kind: Kind::Ref(entity) }
}

const DELETED_FIELD: Field = int(DELETED);

/// Every entity, in an order in which references point backwards.
pub(crate) static TABLES: [Table; 10] = [
    Table {
        entity: Entity::Operation,
        name: "operations",
        fields: &[DELETED_FIELD, text("label"), text("actor"), text("at"), text("undo_of")],
    },
    Table { entity: Entity::Setting, name: "settings", fields: &[DELETED_FIELD, text("name"), text("value")] },
    Table { entity: Entity::Staff, name: "staff", fields: &[DELETED_FIELD, text("name"), text("role")] },
    Table { entity: Entity::Provider, name: "providers", fields: &[DELETED_FIELD, text("name"), text("agb")] },
    Table {
        entity: Entity::Departure,
        name: "departures",
        fields: &[
            DELETED_FIELD,
            to("provider", Entity::Provider),
            text("law"),
            text("category"),
            day("stop_date"),
            day("run_off_start"),
            day("run_off_end"),
            day("agreed_date"),
            day("extension_date"),
            text("extension_reason"),
            text("extension_approved_by"),
            day("extension_approved_on"),
        ],
    },
    Table {
        entity: Entity::Client,
        name: "clients",
        fields: &[
            DELETED_FIELD,
            text("surname"),
            text("prefix"),
            text("given_names"),
            text("birth_date"),
            text("bsn"),
            text("postcode"),
            text("place"),
            text("municipality"),
            text("household"),
            int("protected_address"),
        ],
    },
    Table {
        entity: Entity::Case,
        name: "cases",
        fields: &[
            DELETED_FIELD,
            text("case_no"),
            to("client", Entity::Client),
            to("departure", Entity::Departure),
            text("product_code"),
            to("caseworker", Entity::Staff),
            day("own_date"),
            day("extension_date"),
            text("extension_reason"),
            text("extension_approved_by"),
            day("extension_approved_on"),
            day("conversation"),
            day("search"),
            day("referred"),
            day("referral"),
            day("introduction"),
            day("intake"),
            day("handover"),
            day("assignment"),
            day("started"),
            day("agreed_start"),
            day("care_stopped"),
            day("after_care_first"),
            day("after_care_second"),
            day("outflow_on"),
            text("outflow_reason"),
            day("decision_end"),
            day("assignment_end"),
            text("assignment_no"),
            text("consent"),
            day("consent_on"),
            day("promised_contact"),
            text("route_after_18"),
            text("flag_level"),
            text("flag_reason"),
            day("flag_review"),
            text("ball_with"),
            day("ball_since"),
            text("remark"),
        ],
    },
    Table {
        entity: Entity::Candidate,
        name: "candidates",
        fields: &[
            DELETED_FIELD,
            to("case_key", Entity::Case),
            to("provider", Entity::Provider),
            int("preference"),
            day("asked_on"),
            day("accepted_on"),
            day("declined_on"),
            text("declined_reason"),
            day("withdrawn_on"),
            int("waiting_weeks"),
            day("waiting_reported"),
            day("earliest_start"),
        ],
    },
    Table {
        entity: Entity::Contact,
        name: "contacts",
        fields: &[
            DELETED_FIELD,
            to("case_key", Entity::Case),
            day("day"),
            text("kind"),
            text("who"),
            text("text"),
            text("by"),
        ],
    },
    Table {
        entity: Entity::ListRow,
        name: "list_rows",
        fields: &[DELETED_FIELD, to("case_key", Entity::Case), text("said")],
    },
];

impl Entity {
    /// Other entities have fields that refer to this one.
    pub(crate) fn is_referred_to(self) -> bool {
        matches!(self, Self::Staff | Self::Provider | Self::Departure | Self::Client | Self::Case)
    }
}

/// The table of an entity.
pub(crate) fn table(entity: Entity) -> &'static Table {
    let table = &TABLES[entity as usize];
    debug_assert_eq!(table.entity, entity, "the tables stand in the order of the enum");
    table
}

/// The table with this name in the log; `None` for an entity of a newer version.
pub(crate) fn table_named(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::Connection;
    use std::collections::BTreeSet;

    #[test]
    fn what_fields_refer_to_is_known_as_such() {
        for table in &TABLES {
            for field in table.fields {
                assert!(!matches!(field.kind, Kind::Ref(entity) if !entity.is_referred_to()), "{}", field.name);
            }
        }
    }

    #[test]
    fn every_field_is_a_column_and_every_column_a_field() {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(include_str!("../../schema.sql")).unwrap();
        for (index, table) in TABLES.iter().enumerate() {
            assert_eq!(table.entity as usize, index, "{}", table.name);
            let mut statement = connection.prepare("SELECT name FROM pragma_table_info(?1)").unwrap();
            let columns: BTreeSet<String> =
                statement.query_map([table.name], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
            let mut fields: BTreeSet<String> = table.fields.iter().map(|field| field.name.to_owned()).collect();
            fields.extend(["key", "id", "born"].map(str::to_owned));
            if table.name == "cases" {
                fields.insert("last_contact".to_owned());
            }
            assert_eq!(columns, fields, "{}", table.name);
        }
    }
}
