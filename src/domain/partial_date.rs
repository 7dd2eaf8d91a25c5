//! stand-in
use chrono::{Datelike, NaiveDate};
/// The nth birthday.
pub fn nth_birthday(born: NaiveDate, n: i32) -> Option<NaiveDate> {
    let year = born.year().checked_add(n)?;
    born.with_year(year)
        .or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
}
