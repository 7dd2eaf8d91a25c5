//! What is wrong with a list, in words. The offending text is repeated only where it cannot name a person.

use super::date;
use crate::domain::bsn::BsnError;
use crate::fl;
use crate::import::date::DateError;
use crate::import::{FileKind, ImportError, Problem, Reject, RejectReason, Warning, WarningKind};

/// Why a whole file is refused, and what to do.
pub(super) fn refusal(error: &ImportError) -> String {
    match error {
        ImportError::TooLarge => fl!("list-too-large"),
        ImportError::TooManyRows => fl!("list-too-many-rows"),
        ImportError::NotAList(kind) => not_a_list(*kind),
        ImportError::Empty => fl!("list-empty"),
        ImportError::NoRows => fl!("list-no-rows"),
        ImportError::MissingColumns(columns) => {
            let names: Vec<&str> = columns.iter().map(|column| column.name()).collect();
            fl!("list-missing-columns", columns = names.join(", "))
        }
        ImportError::DuplicateColumn { column, first, second } => {
            fl!("list-duplicate-column", column = column.name(), first = first.as_str(), second = second.as_str())
        }
    }
}

fn not_a_list(kind: FileKind) -> String {
    match kind {
        FileKind::Workbook | FileKind::OldWorkbook | FileKind::OpenDocument => {
            fl!("list-is-workbook")
        }
        FileKind::Pdf => fl!("list-is-pdf"),
        FileKind::Xml => fl!("list-is-xml"),
        FileKind::Html => fl!("list-is-html"),
        FileKind::Archive => fl!("list-is-archive"),
        FileKind::Binary => fl!("list-is-binary"),
    }
}

/// Everything that is wrong with a row: `Einde uitloop "29-2-2027": februari 2027 heeft 28 dagen`.
pub fn reject(reject: &Reject) -> String {
    reject.problems.iter().map(problem).collect::<Vec<_>>().join("; ")
}

/// One thing that is wrong with a row.
pub fn problem(problem: &Problem) -> String {
    let why = reason(problem.reason);
    match (problem.column, &problem.text) {
        (Some(column), Some(text)) => format!("{} \"{text}\": {why}", column.name()),
        (Some(column), None) => format!("{}: {why}", column.name()),
        (None, _) => why,
    }
}

fn reason(reason: RejectReason) -> String {
    match reason {
        RejectReason::Missing => fl!("reject-missing"),
        RejectReason::UnknownLaw => fl!("reject-law"),
        RejectReason::Bsn(error) => match error {
            BsnError::NotDigits => fl!("reject-bsn-digits"),
            BsnError::Length => fl!("reject-bsn-length"),
            BsnError::Placeholder => fl!("reject-bsn-placeholder"),
            BsnError::Elfproef => fl!("reject-bsn-elfproef"),
        },
        RejectReason::Date(error) => date_problem(error),
        RejectReason::BornInFuture => fl!("reject-born-in-future"),
        RejectReason::NotWeeks => fl!("reject-weeks"),
        RejectReason::TooManyWeeks => fl!("reject-too-many-weeks"),
        RejectReason::DuplicateCaseNo { first_line } => fl!("reject-duplicate", line = first_line),
        RejectReason::Ragged { found, expected } => {
            fl!("reject-ragged", found = found, expected = expected)
        }
        RejectReason::OpenQuote => fl!("reject-quote"),
    }
}

/// Why a text is no date.
pub fn date_problem(error: DateError) -> String {
    match error {
        DateError::NoSuchDay { year, month, days } => {
            fl!("reject-no-such-day", month = month_name(month), year = year.to_string(), days = days)
        }
        DateError::NoSuchMonth(month) => fl!("reject-no-such-month", month = month),
        DateError::NoSuchYear(year) => fl!("reject-no-such-year", year = year.to_string()),
        DateError::NoYear => fl!("reject-no-year"),
        DateError::NoDay => fl!("reject-no-day"),
        DateError::OtherWeekday(_) => fl!("reject-weekday"),
        DateError::Unreadable => fl!("reject-date"),
    }
}

/// The name of a month, 1 to 12.
fn month_name(month: u32) -> String {
    let names = fl!("months");
    let name = names.split(' ').nth(month.saturating_sub(1) as usize);
    name.unwrap_or_default().to_owned()
}

/// A warning, without its row: `Einde uitloop: de uitloop eindigt voor de stopdatum`.
pub fn warning(warning: &Warning) -> String {
    let what = kind(&warning.kind);
    match warning.column {
        Some(column) => format!("{}: {what}", column.name()),
        None => what,
    }
}

fn kind(kind: &WarningKind) -> String {
    match kind {
        WarningKind::UnknownColumn(name) => fl!("warn-unknown-column", name = name.as_str()),
        WarningKind::UnnamedColumn(number) => fl!("warn-unnamed-column", number = (*number)),
        WarningKind::RowsAboveHeader(count) => fl!("warn-rows-above", count = (*count)),
        WarningKind::DamagedText => fl!("warn-damaged-text"),
        WarningKind::MonthFirst => fl!("warn-month-first"),
        WarningKind::MixedDateOrder => fl!("warn-mixed-order"),
        WarningKind::Century(year) => fl!("warn-century", year = year.to_string()),
        WarningKind::SerialNumber(day) => fl!("warn-serial", date = date(*day)),
        WarningKind::FarAway(day) => fl!("warn-far-away", date = date(*day)),
        WarningKind::NotKnown => fl!("warn-not-known"),
        WarningKind::NoDeadline => fl!("warn-no-deadline"),
        WarningKind::NeedsExtension { latest } => fl!("warn-extension", date = date(*latest)),
        WarningKind::RunOffBeforeStop => fl!("warn-run-off-before-stop"),
        WarningKind::OutflowWithoutDate => fl!("warn-outflow-date"),
        WarningKind::OutflowWithoutReason => fl!("warn-outflow-reason"),
        WarningKind::UnknownOutflowReason => fl!("warn-outflow-unknown"),
        WarningKind::UnknownCategory(code) => fl!("warn-category", code = code.as_str()),
        WarningKind::OtherCategory(code) => fl!("warn-other-category", code = code.as_str()),
        WarningKind::OutOfOrder(column) => fl!("warn-out-of-order", column = column.name()),
        WarningKind::UnusualPostcode => fl!("warn-postcode"),
        WarningKind::UnclearProtection => fl!("warn-protection"),
        WarningKind::UnclearConsent => fl!("warn-consent"),
    }
}
