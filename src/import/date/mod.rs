//! Dates as people and spreadsheets write them, in Dutch and English.
//!
//! Written by hand: the date library reads `21` as the year 21 and knows no Dutch months.
mod order;
mod serial;
mod tokens;
mod words;

use chrono::{Datelike, NaiveDate, Weekday};
use thiserror::Error;

use crate::domain::partial_date::PartialDate;
pub use order::{ColumnOrder, DayOrder, OrderTally, decide, depends_on_order};
pub use serial::Epoch;
use tokens::Token;

/// How to read the cells of one column.
#[derive(Debug, Clone, Copy)]
pub struct DateRules {
    /// Whether `3/4/2026` is 3 April or March 4th: decided for the whole column by [`decide`].
    pub order: DayOrder,
    /// A year of two digits is in the century that makes the date fall on or before this day.
    pub latest: NaiveDate,
    /// What day a spreadsheet's serial number counts from.
    pub epoch: Epoch,
}

/// A date that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateReading {
    /// The date, in so far as the cell gives it.
    pub date: PartialDate,
    /// What had to be assumed.
    pub assumed: Option<Assumption>,
}

/// What a cell leaves open and the reader filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assumption {
    /// The year has two digits; this is the year it was taken for.
    Century(i32),
    /// The cell holds a spreadsheet's day number.
    SerialNumber,
}

/// Why a cell is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DateError {
    /// The day is past the end of its month.
    #[error("{} {year} has {days} days", words::MONTHS[*month as usize - 1])]
    NoSuchDay {
        /// Year of the impossible date.
        year: i32,
        /// Month, 1 to 12.
        month: u32,
        /// How many days that month really has.
        days: u32,
    },
    /// A month above 12.
    #[error("there is no month {0}")]
    NoSuchMonth(u32),
    /// A year outside 1850 to 2199.
    #[error("the year {0} cannot be right")]
    NoSuchYear(u32),
    /// Day and month without a year.
    #[error("the year is missing")]
    NoYear,
    /// A month or a year where a full date is needed.
    #[error("the day is missing")]
    NoDay,
    /// The day of the week is not that of the date.
    #[error("that day is a {}", words::WEEKDAYS[*.0 as usize])]
    OtherWeekday(Weekday),
    /// None of the known forms.
    #[error("not a date; write it as day-month-year")]
    Unreadable,
}

/// Years a date in a client list can lie in.
const YEARS: std::ops::RangeInclusive<u32> = 1850..=2199;

/// Reads a date, or a month or a year alone.
///
/// Forms: `12-3-2026`, `12/3/2026`, `12.3.2026`, `2026-03-12`, `20260312`, `12-3-26`,
/// `12 maart 2026`, `3 okt 2026`, `12th March 2026`, `March 12, 2026`, `do 12 mrt 2026`, a time of
/// day behind any of them, serial numbers, `03-2026`, `2026-03`, `maart 2026`, `2026`, and zeros for
/// unknown parts (`00-03-2026`).
pub fn read_partial(text: &str, rules: DateRules) -> Result<DateReading, DateError> {
    let text = tokens::without_time(text.trim()).ok_or(DateError::Unreadable)?;
    if let Some(reading) = serial::read(text, rules.epoch) {
        return reading;
    }
    let (weekday, text) = words::split_weekday(text);
    let reading = read_tokens(text, rules)?;
    match (weekday, reading.date.exact()) {
        (Some(weekday), Some(date)) if weekday != date.weekday() => Err(DateError::OtherWeekday(date.weekday())),
        _ => Ok(reading),
    }
}

/// Reads a date of which every part must be there. Same forms as [`read_partial`].
pub fn read_full(text: &str, rules: DateRules) -> Result<(NaiveDate, Option<Assumption>), DateError> {
    let reading = read_partial(text, rules)?;
    Ok((reading.date.exact().ok_or(DateError::NoDay)?, reading.assumed))
}

fn read_tokens(text: &str, rules: DateRules) -> Result<DateReading, DateError> {
    use Token::{Number, Word};
    let tokens = tokens::split(text).ok_or(DateError::Unreadable)?;
    match tokens.items[..] {
        [Number(year)] if year.digits == 4 => build(year, 0, 0, rules),
        [Number(day)] if day.digits == 8 => compact(day.value, rules),
        [Number(year), Number(month)] if year.digits == 4 && tokens.one_separator() => {
            build(year, month.value, 0, rules)
        }
        [Number(month), Number(year)] if year.digits == 4 && tokens.one_separator() => {
            build(year, month.value, 0, rules)
        }
        [Number(_), Number(_)] => Err(DateError::NoYear),
        [Number(year), Number(month), Number(day)] if year.digits == 4 && tokens.one_separator() => {
            build(year, month.value, day.value, rules)
        }
        [Number(one), Number(two), Number(year)] if tokens.one_separator() => {
            let (day, month) = match rules.order {
                DayOrder::MonthFirst if tokens.order_can_vary() => (two, one),
                _ => (one, two),
            };
            build(year, month.value, day.value, rules)
        }
        [Number(day), Word(month), Number(year)] | [Word(month), Number(day), Number(year)] => {
            build(year, month_number(month)?, day.value, rules)
        }
        [Word(month), Number(year)] if year.digits == 4 => build(year, month_number(month)?, 0, rules),
        [Number(_), Word(month)] | [Word(month), Number(_)] => {
            month_number(month)?;
            Err(DateError::NoYear)
        }
        _ => Err(DateError::Unreadable),
    }
}

fn month_number(word: &str) -> Result<u32, DateError> {
    words::month(word).ok_or(DateError::Unreadable)
}

/// `20260312`, also with zeros for what is unknown.
fn compact(value: u32, rules: DateRules) -> Result<DateReading, DateError> {
    let year = tokens::Digits { value: value / 10_000, digits: 4 };
    build(year, value / 100 % 100, value % 100, rules)
}

/// Puts a date together; zero means that the part is unknown.
fn build(year: tokens::Digits, month: u32, day: u32, rules: DateRules) -> Result<DateReading, DateError> {
    if month > 12 {
        return Err(DateError::NoSuchMonth(month));
    }
    let (year, assumed) = match year.digits {
        4 if YEARS.contains(&year.value) => (year.value as i32, None),
        4 => return Err(DateError::NoSuchYear(year.value)),
        2 => {
            let year = full_year(year.value as i32, month, day, rules.latest);
            (year, Some(Assumption::Century(year)))
        }
        _ => return Err(DateError::Unreadable),
    };
    let date = match (month, day) {
        (0, 0) => PartialDate::year(year),
        (0, _) => return Err(DateError::NoSuchMonth(0)),
        (_, 0) => PartialDate::month(year, month),
        _ => NaiveDate::from_ymd_opt(year, month, day).and_then(PartialDate::full),
    };
    let date = date.ok_or_else(|| DateError::NoSuchDay { year, month, days: days_in(year, month) })?;
    Ok(DateReading { date, assumed })
}

/// The latest year with these two digits in which the date is not after `latest`.
fn full_year(two_digits: i32, month: u32, day: u32, latest: NaiveDate) -> i32 {
    let year = latest.year().div_euclid(100) * 100 + two_digits;
    let is_after = (year, month, day) > (latest.year(), latest.month(), latest.day());
    if is_after { year - 100 } else { year }
}

fn days_in(year: i32, month: u32) -> u32 {
    (28..=31).rev().find(|&day| NaiveDate::from_ymd_opt(year, month, day).is_some()).unwrap_or(31)
}

#[cfg(test)]
mod tests;
