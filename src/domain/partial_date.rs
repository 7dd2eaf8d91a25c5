//! A date of which the day, or the day and the month, may be unknown.
use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A date of birth as the iJw/iWmo messages know it: full, month and year, or the year alone
/// (list COD170). "All unknown" is the absence of a value.
///
/// Sums take the first possible day (1 January for a year alone), as the messages do, so that an
/// eighteenth birthday is announced too early rather than too late.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate {
    // The derived order needs this order of fields; 0 is "unknown".
    year: u16,
    month: u8,
    day: u8,
}

/// Why a text is no partial date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a date of the form 2015-04-12, 2015-04 or 2015")]
pub struct PartialDateError;

/// Years with four digits: the text form has room for no other.
const YEARS: std::ops::RangeInclusive<i32> = 1000..=9999;

impl PartialDate {
    /// A fully known date. `None` outside the years 1000 to 9999.
    pub fn full(date: NaiveDate) -> Option<Self> {
        // A month is at most 12 and a day at most 31.
        Some(Self { day: date.day() as u8, month: date.month() as u8, ..Self::year(date.year())? })
    }

    /// A month of a year. `None` when there is no such month.
    pub fn month(year: i32, month: u32) -> Option<Self> {
        if !(1..=12).contains(&month) {
            return None;
        }
        Some(Self { month: month as u8, ..Self::year(year)? })
    }

    /// A year alone. `None` outside 1000 to 9999.
    pub fn year(year: i32) -> Option<Self> {
        if !YEARS.contains(&year) {
            return None;
        }
        Some(Self { year: year as u16, month: 0, day: 0 })
    }

    /// A date of birth from a message: the date with its `DatumGebruik` (COD170: 1 the day is
    /// unknown, 2 day and month, 3 everything). `Ok(None)` for 3, an error for another code.
    pub fn from_message(date: NaiveDate, usage: Option<u8>) -> Result<Option<Self>, PartialDateError> {
        let known = match usage {
            None => Self::full(date),
            Some(1) => Self::month(date.year(), date.month()),
            Some(2) => Self::year(date.year()),
            Some(3) => return Ok(None),
            Some(_) => return Err(PartialDateError),
        };
        known.map(Some).ok_or(PartialDateError)
    }

    /// The date, when every part of it is known.
    pub fn exact(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(i32::from(self.year), u32::from(self.month), u32::from(self.day))
    }

    /// The first day it can be.
    pub fn earliest(self) -> NaiveDate {
        let month = u32::from(self.month.max(1));
        let day = u32::from(self.day.max(1));
        NaiveDate::from_ymd_opt(i32::from(self.year), month, day)
            .expect("the constructors only let existing dates in, and every month has a first day")
    }

    /// Age in whole years, counted from the first possible day. `None` before birth.
    pub fn age_on(self, today: NaiveDate) -> Option<u32> {
        let born = self.earliest();
        let years = today.year() - born.year();
        let had_birthday = (today.month(), today.day()) >= (born.month(), born.day());
        u32::try_from(years - i32::from(!had_birthday)).ok()
    }

    /// The `nth` birthday, counted from the first possible day; 29 February becomes 1 March in
    /// a common year. `None` when it lies outside the calendar.
    pub fn birthday(self, nth: u32) -> Option<NaiveDate> {
        anniversary(self.earliest(), nth)
    }
}

/// The same day so many years later; 29 February becomes 1 March in a common year.
pub fn anniversary(date: NaiveDate, years: u32) -> Option<NaiveDate> {
    let year = date.year().checked_add(i32::try_from(years).ok()?)?;
    NaiveDate::from_ymd_opt(year, date.month(), date.day()).or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.month, self.day) {
            (0, _) => write!(f, "{:04}", self.year),
            (month, 0) => write!(f, "{:04}-{month:02}", self.year),
            (month, day) => write!(f, "{:04}-{month:02}-{day:02}", self.year),
        }
    }
}

impl fmt::Debug for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PartialDate({self})")
    }
}

impl FromStr for PartialDate {
    type Err = PartialDateError;

    /// Reads the stored form only; what people type is the importer's business.
    fn from_str(text: &str) -> Result<Self, PartialDateError> {
        let mut parts = text.split('-');
        let year = number(parts.next(), 4)?.ok_or(PartialDateError)? as i32;
        let month = number(parts.next(), 2)?;
        let day = number(parts.next(), 2)?;
        if parts.next().is_some() {
            return Err(PartialDateError);
        }
        match (month, day) {
            (None, _) => Self::year(year),
            (Some(month), None) => Self::month(year, month),
            (Some(month), Some(day)) => NaiveDate::from_ymd_opt(year, month, day).and_then(Self::full),
        }
        .ok_or(PartialDateError)
    }
}

fn number(part: Option<&str>, digits: usize) -> Result<Option<u32>, PartialDateError> {
    let Some(part) = part else { return Ok(None) };
    if part.len() != digits || !part.bytes().all(|b| b.is_ascii_digit()) {
        return Err(PartialDateError);
    }
    part.parse().map(Some).map_err(|_| PartialDateError)
}

impl TryFrom<String> for PartialDate {
    type Error = PartialDateError;

    fn try_from(text: String) -> Result<Self, PartialDateError> {
        text.parse()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn text_form_round_trips() {
        for text in ["2015-04-12", "2015-04", "2015", "2024-02-29", "1000-01-01", "9999-12-31"] {
            assert_eq!(text.parse::<PartialDate>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn refuses_other_texts() {
        for text in [
            "",
            "15",
            "2015-4",
            "2015-04-1",
            "2015-13",
            "2015-00",
            "2015-02-29",
            "2015-04-12-",
            "+015",
            "2015-+4",
            "12-04-2015",
            "0999",
            "2015 ",
        ] {
            assert_eq!(text.parse::<PartialDate>(), Err(PartialDateError), "{text:?}");
        }
    }

    #[test]
    fn message_codes_say_what_is_unknown() {
        let date = day("2015-04-12");
        let cases = [
            (None, Ok(Some("2015-04-12"))),
            (Some(1), Ok(Some("2015-04"))),
            (Some(2), Ok(Some("2015"))),
            (Some(3), Ok(None)),
            (Some(4), Err(PartialDateError)),
        ];
        for (usage, expected) in cases {
            let found = PartialDate::from_message(date, usage).map(|known| known.map(|d| d.to_string()));
            assert_eq!(found, expected.map(|text| text.map(str::to_owned)), "{usage:?}");
        }
    }

    #[test]
    fn age_changes_on_the_birthday() {
        let cases = [
            ("2008-09-22", "2026-09-21", Some(17)),
            ("2008-09-22", "2026-09-22", Some(18)),
            ("2008-02-29", "2026-02-28", Some(17)),
            ("2008-02-29", "2026-03-01", Some(18)),
            ("2008-02-29", "2028-02-29", Some(20)),
            ("2008-09", "2026-08-31", Some(17)),
            ("2008-09", "2026-09-01", Some(18)),
            ("2008", "2026-01-01", Some(18)),
            ("2026-09-21", "2026-09-21", Some(0)),
            ("2026-09-22", "2026-09-21", None),
        ];
        for (born, today, age) in cases {
            assert_eq!(born.parse::<PartialDate>().unwrap().age_on(day(today)), age, "{born} on {today}");
        }
    }

    #[test]
    fn birthdays_of_leap_day_children_fall_on_the_first_of_march() {
        let cases = [
            ("2008-02-29", 18, "2026-03-01"),
            ("2008-02-29", 20, "2028-02-29"),
            ("2008-05", 18, "2026-05-01"),
            ("2008", 18, "2026-01-01"),
        ];
        for (born, nth, expected) in cases {
            assert_eq!(born.parse::<PartialDate>().unwrap().birthday(nth), Some(day(expected)), "{born}");
        }
        assert_eq!("2008".parse::<PartialDate>().unwrap().birthday(u32::MAX), None);
    }

    #[test]
    fn only_a_full_date_is_exact() {
        assert_eq!("2015-04-12".parse::<PartialDate>().unwrap().exact(), Some(day("2015-04-12")));
        assert_eq!("2015-04".parse::<PartialDate>().unwrap().exact(), None);
        assert_eq!("2015".parse::<PartialDate>().unwrap().exact(), None);
    }

    prop_compose! {
        fn any_date()(days in 0_i64..400_000) -> NaiveDate {
            day("1000-01-01") + chrono::Duration::days(days)
        }
    }

    proptest! {
        #[test]
        fn every_date_survives_storage(date in any_date()) {
            let full = PartialDate::full(date).unwrap();
            let month = PartialDate::month(date.year(), date.month()).unwrap();
            let year = PartialDate::year(date.year()).unwrap();
            for partial in [full, month, year] {
                prop_assert_eq!(partial.to_string().parse(), Ok(partial));
                prop_assert!(partial.earliest() <= date);
            }
            prop_assert_eq!(full.exact(), Some(date));
        }

        #[test]
        fn age_and_birthday_agree(date in any_date(), nth in 1_u32..120) {
            let born = PartialDate::full(date).unwrap();
            let birthday = born.birthday(nth).unwrap();
            prop_assert_eq!(born.age_on(birthday), Some(nth));
            prop_assert_eq!(born.age_on(birthday.pred_opt().unwrap()), Some(nth - 1));
        }

        #[test]
        fn order_follows_the_calendar(one in any_date(), other in any_date()) {
            prop_assert_eq!(PartialDate::full(one).cmp(&PartialDate::full(other)), one.cmp(&other));
        }

        #[test]
        fn never_panics(text in "\\PC{0,12}|[0-9-]{0,12}") {
            if let Ok(date) = text.parse::<PartialDate>() {
                prop_assert_eq!(date.to_string(), text);
            }
        }
    }
}
