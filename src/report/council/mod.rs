//! The report for the advisory council, first version: from the clients at the start to those still open.
//!
//! By law and by departing provider: clients at the start, outflow by reason, transfers, and open cases by level.
//! All tables of one report are made safe together, as one system of sums ([`link`](self)): a count that stands in
//! two tables is shown or hidden in both, and what can be worked out across tables has been tried.
//!
//! Not covered yet: a comparison with an earlier report, levels over all laws together (the sums would no longer be
//! a network, and the attack no longer exact), rounding instead of hiding totals, and case summaries.

mod count;
mod link;
mod pages;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use thiserror::Error;

use self::count::Law;
use super::model::Report;
use super::texts::Texts;
use crate::domain::disclosure::{SumsError, Threshold, Verdict, protect};
use crate::domain::movements::MovementError;

/// What the report is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CouncilInput {
    /// Whose clients, as printed above the title: the municipality or region, the cohort.
    pub scope: String,
    /// The start: what happened after this day is counted.
    pub opening: NaiveDate,
    /// The end: what happened up to and including this day is counted.
    pub as_of: NaiveDate,
    /// Every case of the cohort.
    pub cases: Vec<CaseLine>,
}

/// What the report needs to know of one case. No more than this comes near it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseLine {
    /// The law, as readers know it.
    pub law: String,
    /// The name of the departing provider.
    pub provider: String,
    /// The day the case joined the cohort.
    pub entered: NaiveDate,
    /// The code of the reason and the day the client left without a transfer.
    pub outflow: Option<(String, NaiveDate)>,
    /// The day care started at the new provider.
    pub started: Option<NaiveDate>,
    /// The code of the level on the end day. Only that of open cases is looked at.
    pub level: String,
}

/// A report, with what came out of the check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Council {
    /// The report itself.
    pub report: Report,
    /// Whether it may leave the house. After [`Verdict::Fail`] it must not.
    pub verdict: Verdict<Place>,
}

/// A count in the report, named as readers see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The law; absent for all laws together.
    pub law: Option<String>,
    /// The provider; absent for all providers together.
    pub provider: Option<String>,
    /// The heading of the column.
    pub measure: String,
}

/// Why there is no report.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CouncilError {
    /// The dates of some cases cannot be; the places are those in [`CouncilInput::cases`].
    #[error(transparent)]
    Movement(#[from] MovementError),
    /// An open case has a level that has no column.
    #[error("case {case} has the unknown level {level:?}")]
    UnknownLevel {
        /// The place in [`CouncilInput::cases`].
        case: usize,
        /// The code.
        level: String,
    },
    /// The tables do not add up.
    #[error(transparent)]
    Sums(#[from] SumsError),
}

/// Makes the report. Providers with fewer clients than the threshold under a law stand together.
///
/// # Errors
/// [`CouncilError`] names the cases that stand in the way. A report that cannot be made safe is no error: it comes
/// with a [`Verdict::Fail`].
pub fn council_report(input: &CouncilInput, texts: &Texts, threshold: Threshold) -> Result<Council, CouncilError> {
    let mut laws = count::count(input, texts)?;
    for law in &mut laws {
        law.join_small(threshold);
    }
    loop {
        let linked = link::link(&laws, texts);
        let publication = protect(&linked.sums, threshold)?;
        if publication.verdict.is_fail() && join_smallest(&mut laws) {
            continue;
        }
        let report = pages::report(input, texts, threshold, &laws, &linked, &publication);
        return Ok(Council { report, verdict: publication.verdict.map(|id| linked.places[id.index()].clone()) });
    }
}

/// Joins the smallest provider that still has its name with the others of its law. False when there is none left.
fn join_smallest(laws: &mut [Law]) -> bool {
    let smallest = laws.iter_mut().filter_map(|law| Some((law.smallest_named()?, law))).min_by_key(|(size, _)| *size);
    let Some((_, law)) = smallest else {
        return false;
    };
    law.join_smallest();
    true
}
