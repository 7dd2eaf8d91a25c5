//! A date as people type it in a field: `31-12`, `31-12-2026`, `vandaag`, `morgen`, `+10wd`, `+7`.

use crate::domain::calendar::Calendar;
use crate::import::date::{DateError, DateRules, DayOrder, Epoch, read_full};
use chrono::{Datelike, Days, NaiveDate};

/// Reads a typed date. A day and month without a year is the nearest such day, before or after today.
pub fn read(text: &str, today: NaiveDate, calendar: &Calendar) -> Result<NaiveDate, DateError> {
    let text = text.trim().to_lowercase();
    match text.as_str() {
        "vandaag" | "today" | "v" | "t" => return Ok(today),
        "morgen" | "tomorrow" => return Ok(moved(today, 1)),
        "gisteren" | "yesterday" => return Ok(moved(today, -1)),
        _ => {}
    }
    if let Some(day) = counted(&text, today, calendar) {
        return Ok(day);
    }
    if let Some(day) = without_year(&text, today) {
        return day;
    }
    // A date of the future is as likely as one of the past.
    let latest = moved(today, 50 * 365);
    let rules = DateRules { order: DayOrder::DayFirst, latest, epoch: Epoch::Year1900 };
    read_full(&text, rules).map(|(day, _)| day)
}

/// `+10` and `-3` days, `+10wd` working days, `+2w` weeks.
fn counted(text: &str, today: NaiveDate, calendar: &Calendar) -> Option<NaiveDate> {
    let signed = text.strip_prefix('+').map(|rest| (1, rest)).or_else(|| text.strip_prefix('-').map(|rest| (-1, rest)));
    let (sign, rest) = signed?;
    let digits = rest.trim_end_matches(|c: char| c.is_alphabetic() || c == ' ');
    let count: i32 = digits.trim().parse().ok().filter(|count| (0..10_000).contains(count))?;
    match rest[digits.len()..].trim() {
        "" | "d" => Some(moved(today, sign * count)),
        "w" => Some(moved(today, sign * count * 7)),
        "wd" => Some(calendar.moved(today, sign * count)),
        _ => None,
    }
}

/// A day and a month; `None` when it is something else.
fn without_year(text: &str, today: NaiveDate) -> Option<Result<NaiveDate, DateError>> {
    let (day, month) = text.split_once(['-', '/', '.'])?;
    let (day, month): (u32, u32) = (day.trim().parse().ok()?, month.trim().parse().ok()?);
    let years = [today.year() - 1, today.year(), today.year() + 1];
    let days = years.into_iter().filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
    let nearest = days.min_by_key(|day| (*day - today).num_days().abs());
    Some(nearest.ok_or_else(|| no_such_day(today.year(), month)))
}

/// Why no year near this one has that day.
fn no_such_day(year: i32, month: u32) -> DateError {
    match NaiveDate::from_ymd_opt(year, month, 1) {
        Some(first) => DateError::NoSuchDay { year, month, days: first.num_days_in_month().into() },
        None => DateError::NoSuchMonth(month),
    }
}

fn moved(day: NaiveDate, days: i32) -> NaiveDate {
    let count = Days::new(days.unsigned_abs().into());
    let moved = if days < 0 { day.checked_sub_days(count) } else { day.checked_add_days(count) };
    moved.unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_can_be_typed_in_many_ways() {
        let today: NaiveDate = "2026-11-21".parse().unwrap();
        let calendar = Calendar::default();
        for (typed, expected) in [
            ("vandaag", "2026-11-21"),
            ("Morgen", "2026-11-22"),
            ("gisteren", "2026-11-20"),
            ("+7", "2026-11-28"),
            ("+2w", "2026-12-05"),
            ("+10wd", "2026-12-04"),
            ("-1 wd", "2026-11-20"),
            ("31-12", "2026-12-31"),
            ("3/1", "2027-01-03"),
            ("1-11", "2026-11-01"),
            ("31-12-2027", "2027-12-31"),
            ("2027-01-05", "2027-01-05"),
            ("5 jan 2027", "2027-01-05"),
        ] {
            assert_eq!(read(typed, today, &calendar), Ok(expected.parse().unwrap()), "{typed}");
        }
        assert_eq!(read("31-2", today, &calendar), Err(DateError::NoSuchDay { year: 2026, month: 2, days: 28 }));
        assert_eq!(read("1-13", today, &calendar), Err(DateError::NoSuchMonth(13)));
        for wrong in ["", "--5", "+-5", "+99999999999", "31-2", "30-2-2027", "soon", "+", "+xwd", "12"] {
            assert!(read(wrong, today, &calendar).is_err(), "{wrong}");
        }
    }
}
