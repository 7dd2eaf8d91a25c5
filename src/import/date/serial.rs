//! Day numbers of spreadsheets.
use chrono::{Days, NaiveDate};

use super::{Assumption, DateError, DateReading};
use crate::domain::partial_date::PartialDate;

/// The day a spreadsheet counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Epoch {
    /// The usual one: 1 is 1 January 1900 (and 60 the day that never was).
    #[default]
    Year1900,
    /// Workbooks from old Macs: 0 is 1 January 1904.
    Year1904,
}

/// Serial numbers of four digits up to here would be years (1850 to 2199) in a date column.
const FIRST: u32 = 2_200;
/// Longer numbers are no dates; in the 1900 system this is in the year 2173.
const LAST: u32 = 99_999;

/// Reads a serial number, with or without a fraction for the time of day. `None` when it is none.
pub(super) fn read(text: &str, epoch: Epoch) -> Option<Result<DateReading, DateError>> {
    let (days, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let is_number = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let has_fraction = days.len() < text.len();
    // With four digits before the point it is "2026.03", not a fraction.
    let fits = days.len() == 5 || (days.len() == 4 && !has_fraction);
    if !fits || !is_number(days) || !is_number(fraction) || (has_fraction && fraction.is_empty()) {
        return None;
    }
    let days: u32 = days.parse().ok()?;
    if !(FIRST..=LAST).contains(&days) {
        return None;
    }
    let date = epoch.zero().checked_add_days(Days::new(u64::from(days))).and_then(PartialDate::full);
    let reading = date.map(|date| DateReading { date, assumed: Some(Assumption::SerialNumber) });
    Some(reading.ok_or(DateError::Unreadable))
}

impl Epoch {
    /// The day that number zero would be, for all numbers after the day that never was.
    fn zero(self) -> NaiveDate {
        let date = match self {
            Self::Year1900 => NaiveDate::from_ymd_opt(1899, 12, 30),
            Self::Year1904 => NaiveDate::from_ymd_opt(1904, 1, 1),
        };
        date.expect("both days exist")
    }
}
