//! One row of the client list, with every cell in its type.
use std::fmt;

use chrono::NaiveDate;

use crate::domain::bsn::Bsn;
use crate::domain::codes::{Law, OutflowReason, ProductCategory};
use crate::domain::names::PersonName;
use crate::domain::partial_date::PartialDate;

/// What the list says about one client and one kind of care. `None` is an empty cell.
///
/// Its `Debug` shows the row number alone: the rest is a client's.
#[derive(Clone, PartialEq, Eq)]
pub struct ListRow {
    /// The row as a spreadsheet numbers it.
    pub line: u32,
    /// The case number of the list's owner, unique in the file; made by the program when absent.
    pub case_no: Option<String>,
    /// The law that pays for the care.
    pub law: Law,
    /// The kind of care, from its own column or else from the product code.
    pub category: Option<ProductCategory>,
    /// The product code, in capitals: `45A04`.
    pub product_code: Option<String>,
    /// The client.
    pub name: PersonName,
    /// Date of birth, as far as it is known.
    pub birth_date: Option<PartialDate>,
    /// Citizen service number.
    pub bsn: Option<Bsn>,
    /// `1234 AB`, or a foreign one as it was written.
    pub postcode: Option<String>,
    /// Town.
    pub place: Option<String>,
    /// Municipality that pays.
    pub municipality: Option<String>,
    /// What the members of one household have in common in this list.
    pub household: Option<String>,
    /// Whether the address must not be passed on.
    pub protected_address: bool,
    /// The provider that leaves.
    pub departing_provider: String,
    /// The first day without the departing provider.
    pub stop_date: Option<NaiveDate>,
    /// The last day of the run-off agreement.
    pub run_off_end: Option<NaiveDate>,
    /// Name of the caseworker.
    pub caseworker: Option<String>,
    /// The last day of the municipality's decision.
    pub decision_end: Option<NaiveDate>,
    /// The last day of the assignment to the departing provider.
    pub assignment_end: Option<NaiveDate>,
    /// The number of that assignment.
    pub assignment_no: Option<String>,
    /// Step 1: the conversation with the client.
    pub conversation: Option<NaiveDate>,
    /// Step 2: an alternative was chosen.
    pub search: Option<NaiveDate>,
    /// Step 3 begins: referred to the new provider.
    pub referred: Option<NaiveDate>,
    /// Step 3 is done: the new provider accepted.
    pub accepted: Option<NaiveDate>,
    /// Step 4: introduction.
    pub introduction: Option<NaiveDate>,
    /// Step 5: intake.
    pub intake: Option<NaiveDate>,
    /// Step 6: warm handover.
    pub handover: Option<NaiveDate>,
    /// Step 7: the assignment to the new provider was arranged.
    pub assignment: Option<NaiveDate>,
    /// The new care started. A date in the future on any step is an agreed date.
    pub started: Option<NaiveDate>,
    /// The departing provider stopped for this client.
    pub stopped: Option<NaiveDate>,
    /// The provider that receives the client.
    pub new_provider: Option<String>,
    /// Waiting time that the new provider reported, in whole weeks, rounded up.
    pub waiting_weeks: Option<u16>,
    /// When it was reported.
    pub waiting_reported: Option<NaiveDate>,
    /// The first day on which the new provider can start.
    pub earliest_start: Option<NaiveDate>,
    /// Consent to share the dossier.
    pub consent: Option<Consent>,
    /// The last contact with the client or family.
    pub last_contact: Option<NaiveDate>,
    /// The next contact that was promised.
    pub promised_contact: Option<NaiveDate>,
    /// Why the client left without being transferred.
    pub outflow_reason: Option<OutflowReason>,
    /// From which day. Without it the row is no outflow.
    pub outflow_date: Option<NaiveDate>,
    /// Free text.
    pub remark: Option<String>,
}

/// Consent as the list tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// Given, and when, if the cell holds a date.
    Given(Option<NaiveDate>),
    /// Asked and refused.
    Refused,
}

impl fmt::Debug for ListRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ListRow").field("line", &self.line).finish_non_exhaustive()
    }
}

impl ListRow {
    /// A row of which only the required cells are filled.
    pub fn new(law: Law, name: PersonName, departing_provider: &str) -> Self {
        Self {
            line: 0,
            case_no: None,
            law,
            category: None,
            product_code: None,
            name,
            birth_date: None,
            bsn: None,
            postcode: None,
            place: None,
            municipality: None,
            household: None,
            protected_address: false,
            departing_provider: departing_provider.to_owned(),
            stop_date: None,
            run_off_end: None,
            caseworker: None,
            decision_end: None,
            assignment_end: None,
            assignment_no: None,
            conversation: None,
            search: None,
            referred: None,
            accepted: None,
            introduction: None,
            intake: None,
            handover: None,
            assignment: None,
            started: None,
            stopped: None,
            new_provider: None,
            waiting_weeks: None,
            waiting_reported: None,
            earliest_start: None,
            consent: None,
            last_contact: None,
            promised_contact: None,
            outflow_reason: None,
            outflow_date: None,
            remark: None,
        }
    }
}
