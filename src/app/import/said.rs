//! What a list said of a case, kept so that the next list can be read as a difference.
//!
//! A field that the caseworker changed since is only touched again when the *list* says something new about it.

use super::departures::RowDates;
use crate::domain::change::{self, Change, Entity};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What a list said of one case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
pub(super) struct Said {
    stop_date: Option<chrono::NaiveDate>,
    run_off_end: Option<chrono::NaiveDate>,
    /// Filled fields by the entity they belong to. A field that is not there was empty.
    fields: BTreeMap<String, Map<String, Value>>,
}

impl Said {
    /// Notes what a row says: its dates and its fields.
    pub(super) fn of(dates: RowDates, changes: &[Change]) -> Self {
        let fields = changes.iter().map(|change| {
            let filled = change.fields.iter().filter(|(_, value)| *value != change::Value::Null);
            (key(change), filled.map(|(name, value)| ((*name).to_owned(), value.to_json())).collect())
        });
        Self { stop_date: dates.stop_date, run_off_end: dates.run_off_end, fields: fields.collect() }
    }

    /// Reads what was noted. Something unreadable counts as nothing said: the list is then compared as if new.
    pub(super) fn parse(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// As it is kept in the file.
    pub(super) fn to_text(&self) -> String {
        serde_json::to_string(self).expect("a list row is plain data")
    }

    /// The dates of the row.
    pub(super) fn dates(&self) -> RowDates {
        RowDates { stop_date: self.stop_date, run_off_end: self.run_off_end }
    }

    /// The candidates that the list named.
    pub(super) fn candidates(&self) -> BTreeSet<Uuid> {
        self.fields.keys().filter_map(|key| key.strip_prefix("candidate/")?.parse().ok()).collect()
    }

    /// Of these changes, the fields that say something else than last time.
    pub(super) fn news(&self, changes: Vec<Change>) -> Vec<Change> {
        let news = changes.into_iter().filter_map(|mut change| {
            let Some(before) = self.fields.get(&key(&change)) else {
                return Some(without_empty(change));
            };
            change.fields.retain(|(name, value)| *before.get(*name).unwrap_or(&Value::Null) != value.to_json());
            (!change.fields.is_empty()).then_some(change)
        });
        news.collect()
    }
}

/// The dates of a row, read from what was noted of it without the rest: a plan looks at very many rows.
pub(super) fn dates_said(text: &str) -> RowDates {
    serde_json::from_str(text).unwrap_or_default()
}

/// A new thing does not need its empty fields.
pub(super) fn without_empty(mut change: Change) -> Change {
    change.fields.retain(|(_, value)| *value != change::Value::Null);
    change
}

fn key(change: &Change) -> String {
    let entity = match change.entity {
        Entity::Client => "client",
        Entity::Case => "case",
        Entity::Candidate => "candidate",
        Entity::Contact => "contact",
        _ => "other",
    };
    format!("{entity}/{}", change.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(place: Option<&str>, remark: Option<&str>) -> Vec<Change> {
        vec![
            Change::to(Entity::Client, Uuid::from_u128(1)).set("place", place),
            Change::to(Entity::Case, Uuid::from_u128(2)).set("remark", remark),
        ]
    }

    #[test]
    fn the_dates_are_read_without_the_rest() {
        let dates = RowDates { stop_date: chrono::NaiveDate::from_ymd_opt(2027, 1, 1), run_off_end: None };
        assert_eq!(dates_said(&Said::of(dates, &row(Some("Huizen"), None)).to_text()), dates);
        assert_eq!(dates_said("not a note"), RowDates::default());
    }

    #[test]
    fn only_what_the_list_says_anew_is_news() {
        let said = Said::parse(&Said::of(RowDates::default(), &row(Some("Huizen"), None)).to_text());
        assert!(said.news(row(Some("Huizen"), None)).is_empty());
        let remarked = said.news(row(Some("Huizen"), Some("verhuist")));
        assert_eq!(remarked, vec![Change::to(Entity::Case, Uuid::from_u128(2)).set("remark", "verhuist")]);
        let moved = said.news(row(Some("Laren"), None));
        assert_eq!(moved, vec![Change::to(Entity::Client, Uuid::from_u128(1)).set("place", "Laren")]);
        let emptied = said.news(row(None, None));
        assert_eq!(emptied[0].fields, vec![("place", change::Value::Null)]);
    }
}
