//! stand-in
use chrono::{Datelike, NaiveDate};
/// The nth birthday.
pub fn anniversary(born: NaiveDate, n: u32) -> Option<NaiveDate> {
    let year = born.year().checked_add(n as i32)?;
    born.with_year(year)
        .or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
}
