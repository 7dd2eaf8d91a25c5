//! Names of operations, for undo "in words" and its list.

use super::{date, moment};
use crate::app::UndoPlan;
use crate::domain::change::{Entity, Label};
use crate::fl;

/// The name of an operation.
pub fn label(of: &Label) -> String {
    match of {
        Label::Created => fl!("did-created"),
        Label::Demo { cases } => fl!("did-demo", count = (*cases)),
        Label::DemoMonth { month } => fl!("did-demo-month", date = date(*month)),
        Label::Import { file, rows } => fl!("did-import", file = file.as_str(), rows = (*rows)),
        Label::DateSet { moment: found, case_no } => {
            fl!("did-date-set", what = moment(*found), case = case_no.as_str())
        }
        Label::DateCleared { moment: found, case_no } => {
            fl!("did-date-cleared", what = moment(*found), case = case_no.as_str())
        }
        Label::ContactAdded { case_no } => fl!("did-contact", case = case_no.as_str()),
        Label::Undo { of } => fl!("did-undo", what = label(of)),
        Label::Redo { of } => fl!("did-redo", what = label(of)),
        Label::Unknown => fl!("did-unknown"),
    }
}

/// What undoing changes: "94 zaken, 94 cliënten, 3 kandidaten".
pub fn counts(plan: &UndoPlan) -> String {
    let words = plan.counts.iter().filter_map(|(entity, count)| {
        let count = *count;
        Some(match entity {
            Entity::Case => fl!("count-cases", count = count),
            Entity::Client => fl!("count-clients", count = count),
            Entity::Contact => fl!("count-contacts", count = count),
            Entity::Candidate => fl!("count-candidates", count = count),
            Entity::Departure => fl!("count-departures", count = count),
            Entity::Provider => fl!("count-providers", count = count),
            Entity::Staff => fl!("count-staff", count = count),
            Entity::Operation | Entity::Setting | Entity::ListRow => return None,
        })
    });
    words.collect::<Vec<_>>().join(", ")
}
