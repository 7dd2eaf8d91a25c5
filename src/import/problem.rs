//! What can be wrong with a list: refused files, rejected rows, and warnings.
//!
//! The texts here are English and for logs and the command line; the window makes its own from the
//! same values. None of them ever holds a name or a BSN.
use std::fmt;

use chrono::NaiveDate;
use thiserror::Error;

use super::column::Column;
use super::date::DateError;
use super::file_kind::FileKind;
use crate::domain::bsn::BsnError;

/// Why a whole file is refused.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ImportError {
    /// Larger than [`MAX_BYTES`](super::MAX_BYTES).
    #[error("the file is larger than 25 MB; split it and import the parts")]
    TooLarge,
    /// More rows than [`MAX_ROWS`](super::MAX_ROWS).
    #[error("the list has more than 200,000 rows; split it and import the parts")]
    TooManyRows,
    /// Another kind of file.
    #[error("{0}")]
    NotAList(FileKind),
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Column names, but not one row below them.
    #[error("the list has column names but no rows")]
    NoRows,
    /// Columns that must be there are not. The found names are not repeated: without a header they
    /// would be the cells of a client.
    #[error("the list has no column {}", names(.0))]
    MissingColumns(Vec<Column>),
    /// Two columns with the same meaning: which one counts is not for the importer to choose.
    #[error("the column {column} is there twice: as \"{first}\" and as \"{second}\"")]
    DuplicateColumn {
        /// What both stand for.
        column: Column,
        /// The first header cell.
        first: String,
        /// The second header cell.
        second: String,
    },
}

fn names(columns: &[Column]) -> String {
    columns.iter().map(|column| column.name()).collect::<Vec<_>>().join(", ")
}

/// A row that was not imported, kept whole so that it can be mended.
#[derive(Clone, PartialEq, Eq)]
pub struct Reject {
    /// The row as a spreadsheet numbers it.
    pub line: u32,
    /// Everything that is wrong with it, never empty.
    pub problems: Vec<Problem>,
    /// The cells as they stood in the file.
    pub cells: Vec<String>,
}

impl fmt::Debug for Reject {
    /// Without the cells: they are a client's.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reject").field("line", &self.line).field("problems", &self.problems).finish_non_exhaustive()
    }
}

/// One thing that is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The column, when it lies in one.
    pub column: Option<Column>,
    /// The offending text, shortened. Absent for columns that say who somebody is; long numbers in
    /// it are blanked, because a BSN in the wrong column is still a BSN.
    pub text: Option<String>,
    /// What is wrong.
    pub reason: RejectReason,
}

/// Why a row is rejected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RejectReason {
    /// A cell that must be filled is empty.
    #[error("is empty")]
    Missing,
    /// Another law than the two this program knows.
    #[error("is not Jeugdwet or Wmo")]
    UnknownLaw,
    /// Not a BSN.
    #[error("{0}")]
    Bsn(BsnError),
    /// Not a date, or an impossible one.
    #[error("{0}")]
    Date(DateError),
    /// A date of birth after today.
    #[error("is in the future")]
    BornInFuture,
    /// A waiting time that is not a number of weeks.
    #[error("is not a number of weeks")]
    NotWeeks,
    /// A waiting time above ten years.
    #[error("is more than 520 weeks")]
    TooManyWeeks,
    /// The case number is already on an earlier row.
    #[error("is the case number of row {first_line} too")]
    DuplicateCaseNo {
        /// The earlier row.
        first_line: u32,
    },
    /// More or fewer cells than there are columns.
    #[error("the row has {found} cells, but there are {expected} columns")]
    Ragged {
        /// Cells in the row.
        found: usize,
        /// Columns in the header.
        expected: usize,
    },
    /// A quotation mark opens a cell and is not closed in its row.
    #[error("a quotation mark is not closed")]
    OpenQuote,
}

impl Problem {
    /// A problem in a column, with the text that is wrong as far as it may be repeated.
    pub(super) fn in_cell(column: Column, text: &str, reason: RejectReason) -> Self {
        let text = (!text.is_empty() && !column.is_personal()).then(|| discreet(text));
        Self { column: Some(column), text, reason }
    }

    /// A problem of the row as a whole.
    pub(super) fn of_row(reason: RejectReason) -> Self {
        Self { column: None, text: None, reason }
    }
}

impl fmt::Display for Problem {
    /// `Einde uitloop "29-2-2027": February 2027 has 28 days`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.column, &self.text) {
            (Some(column), Some(text)) => write!(f, "{column} \"{text}\": {}", self.reason),
            (Some(column), None) => write!(f, "{column}: {}", self.reason),
            (None, _) => write!(f, "{}", self.reason),
        }
    }
}

impl fmt::Display for Reject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "row {}: ", self.line)?;
        for (index, problem) in self.problems.iter().enumerate() {
            let comma = if index == 0 { "" } else { "; " };
            write!(f, "{comma}{problem}")?;
        }
        Ok(())
    }
}

/// Something the user should look at. What it is about was imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// The row as a spreadsheet numbers it; absent when it is about the whole file or column.
    pub line: Option<u32>,
    /// The column, when it is about one.
    pub column: Option<Column>,
    /// What to look at.
    pub kind: WarningKind,
}

/// What a warning is about.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum WarningKind {
    /// A column that is not read.
    #[error("the column \"{0}\" is not known and was not read")]
    UnknownColumn(String),
    /// Filled cells below an empty header cell between the columns. The number counts from 1.
    #[error("column {0} has no name and was not read")]
    UnnamedColumn(usize),
    /// Rows above the column names.
    #[error("{0} rows above the column names were not read")]
    RowsAboveHeader(usize),
    /// Bytes that mean nothing in the file's encoding.
    #[error("some characters could not be read and show as \u{FFFD}")]
    DamagedText,
    /// The dates of the column are read month first.
    #[error("the dates are read as month/day/year")]
    MonthFirst,
    /// Some dates of the column have the day first, others the month; most of them decided.
    #[error("day and month are swapped in some of the dates")]
    MixedDateOrder,
    /// A year of two digits, and the year it was taken for.
    #[error("the year has two digits and was read as {0}")]
    Century(i32),
    /// A day number of a spreadsheet that was read as a date.
    #[error("the day number was read as {0}")]
    SerialNumber(NaiveDate),
    /// A date more than ten years from today.
    #[error("{0} is more than ten years away")]
    FarAway(NaiveDate),
    /// The cell says that it is not known, and was left empty.
    #[error("is not known")]
    NotKnown,
    /// Neither a stop date nor an end of the run-off: the case has no deadline unless its
    /// departure has one.
    #[error("neither a stop date nor an end of the run-off")]
    NoDeadline,
    /// The run-off ends later than a year after the stop date: an extension must be recorded.
    #[error("the run-off may last until {latest} without an extension record")]
    NeedsExtension {
        /// The last day of that year.
        latest: NaiveDate,
    },
    /// The run-off ends before the stop date.
    #[error("the run-off ends before the stop date")]
    RunOffBeforeStop,
    /// Outflow without a date is not counted.
    #[error("outflow without a date is not counted as outflow")]
    OutflowWithoutDate,
    /// Outflow without a reason: taken for "other".
    #[error("outflow without a reason is counted as \"other\"")]
    OutflowWithoutReason,
    /// The reason was not understood: taken for "other", the text is in the remark.
    #[error("the reason is not known; it is counted as \"other\" and the text kept in the remark")]
    UnknownOutflowReason,
    /// A product category that is not on the list of the law.
    #[error("\"{0}\" is not a product category of this law")]
    UnknownCategory(String),
    /// The product code belongs to another category than the one given.
    #[error("the product code belongs to category {0}")]
    OtherCategory(String),
    /// A step dated before the one that comes earlier on the path.
    #[error("lies before \"{0}\"")]
    OutOfOrder(Column),
    /// Not a Dutch postcode; kept as it is.
    #[error("is not a Dutch postcode")]
    UnusualPostcode,
    /// Neither yes nor no: the address was protected to be safe.
    #[error("is neither yes nor no; the address is protected to be safe")]
    UnclearProtection,
    /// Neither yes, no nor a date: left empty.
    #[error("is neither yes, no nor a date, and was left empty")]
    UnclearConsent,
}

impl fmt::Display for Warning {
    /// `row 12, Einde uitloop: the run-off ends before the stop date`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.line, self.column) {
            (Some(line), Some(column)) => write!(f, "row {line}, {column}: {}", self.kind),
            (Some(line), None) => write!(f, "row {line}: {}", self.kind),
            (None, Some(column)) => write!(f, "{column}: {}", self.kind),
            (None, None) => write!(f, "{}", self.kind),
        }
    }
}

/// A text shortened for a message, with every number of seven digits or more blanked.
pub(super) fn discreet(text: &str) -> String {
    const LONGEST: usize = 40;
    let text = text.trim();
    let mut shown: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    blank_long_numbers(&shown)
}

fn blank_long_numbers(text: &str) -> String {
    const LONG: usize = 7;
    let mut blanked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let number = &rest[start..];
        // Grouping signs keep a BSN together: 1234.56.782.
        let end = number.find(|c: char| !c.is_ascii_digit() && !GROUPING.contains(&c)).unwrap_or(number.len());
        let digits = number[..end].bytes().filter(u8::is_ascii_digit).count();
        blanked.push_str(&rest[..start]);
        blanked.push_str(if digits >= LONG && !looks_like_date(&number[..end]) { "…" } else { &number[..end] });
        rest = &number[end..];
    }
    blanked + rest
}

const GROUPING: [char; 4] = [' ', '.', '-', '/'];

/// `12.3.2026` and `2026-03-12` may be shown; `1234.56.782` may not.
fn looks_like_date(number: &str) -> bool {
    let lengths: Vec<usize> = number.trim().split(GROUPING).map(str::len).collect();
    matches!(lengths[..], [1..=2, 1..=2, 2 | 4] | [4, 1..=2, 1..=2])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_never_repeat_a_number_that_may_be_a_bsn() {
        let cases = [
            ("29-2-2027", "29-2-2027"),
            ("29.2.2027", "29.2.2027"),
            ("z.s.m.", "z.s.m."),
            ("999900006", "…"),
            ("9999.00.006", "…"),
            ("9999-00-006", "…"),
            ("999 900 006", "…"),
            ("BSN 999900006 (oud)", "BSN …(oud)"),
            ("2026-02-30", "2026-02-30"),
            ("a\tb", "a b"),
        ];
        for (text, shown) in cases {
            assert_eq!(discreet(text), shown, "{text:?}");
        }
        assert_eq!(discreet(&"x".repeat(100)), format!("{}…", "x".repeat(40)));
    }

    #[test]
    fn problems_in_personal_columns_carry_no_text() {
        let bsn = Problem::in_cell(Column::Bsn, "999900007", RejectReason::Bsn(BsnError::Elfproef));
        assert_eq!(bsn.to_string(), "BSN: the BSN fails the elfproef: a digit is wrong or two are swapped");
        let date = Problem::in_cell(
            Column::RunOffEnd,
            "29-2-2027",
            RejectReason::Date(DateError::NoSuchDay { year: 2027, month: 2, days: 28 }),
        );
        let reject = Reject { line: 12, problems: vec![date, bsn], cells: vec!["Bakker".to_owned()] };
        assert_eq!(
            reject.to_string(),
            "row 12: Einde uitloop \"29-2-2027\": February 2027 has 28 days; \
             BSN: the BSN fails the elfproef: a digit is wrong or two are swapped"
        );
        assert!(!format!("{reject:?}").contains("Bakker"));
    }
}
