//! Rows that can be read but do not add up: dates against each other, outflow without its other half.
use chrono::NaiveDate;

use super::column::Column;
use super::list_row::ListRow;
use super::problem::{Warning, WarningKind};
use crate::domain::partial_date::anniversary;

/// What the user should look at in a row that was imported.
pub(super) fn check(row: &ListRow) -> Vec<Warning> {
    let found = [deadline(row), outflow(row), step_order(row)];
    found
        .into_iter()
        .flatten()
        .map(|(column, kind)| Warning { line: Some(row.line), column: Some(column), kind })
        .collect()
}

type Found = Option<(Column, WarningKind)>;

fn deadline(row: &ListRow) -> Found {
    let kind = match (row.stop_date, row.run_off_end) {
        (None, None) => return Some((Column::StopDate, WarningKind::NoDeadline)),
        (Some(stop), Some(end)) if end < stop => WarningKind::RunOffBeforeStop,
        (Some(stop), Some(end)) => {
            let latest = last_day_of_run_off(stop).filter(|latest| end > *latest)?;
            WarningKind::NeedsExtension { latest }
        }
        _ => return None,
    };
    Some((Column::RunOffEnd, kind))
}

/// The run-off lasts at most one year from the stop date: from 2026-01-01 until 2026-12-31.
fn last_day_of_run_off(stop: NaiveDate) -> Option<NaiveDate> {
    anniversary(stop, 1)?.pred_opt()
}

fn outflow(row: &ListRow) -> Found {
    match (row.outflow_reason, row.outflow_date) {
        (Some(_), None) => Some((Column::OutflowDate, WarningKind::OutflowWithoutDate)),
        _ => None,
    }
}

/// The first step that is dated before an earlier step of the path.
fn step_order(row: &ListRow) -> Found {
    let steps = [
        (Column::Conversation, row.conversation),
        (Column::Search, row.search),
        (Column::Referred, row.referred),
        (Column::Accepted, row.accepted),
        (Column::Introduction, row.introduction),
        (Column::Intake, row.intake),
        (Column::Handover, row.handover),
        (Column::Assignment, row.assignment),
        (Column::Started, row.started),
    ];
    let dated: Vec<(Column, NaiveDate)> =
        steps.into_iter().filter_map(|(column, date)| Some((column, date?))).collect();
    dated.windows(2).find(|pair| pair[1].1 < pair[0].1).map(|pair| (pair[1].0, WarningKind::OutOfOrder(pair[0].0)))
}
