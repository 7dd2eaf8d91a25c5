//! Reading typed values out of rows.

use crate::domain::codes::Law;
use chrono::{Datelike, NaiveDate};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use rusqlite::{Row, RowIndex};

/// Places of columns, looked up by name once for all rows: `columns! { Name: column, column }`.
macro_rules! columns {
    ($(#[$meta:meta])* $type:ident: $($name:ident),+ $(,)?) => {
        $(#[$meta])*
        pub(super) struct $type { $($name: usize),+ }

        impl $type {
            pub(super) fn of(statement: &rusqlite::Statement<'_>) -> Self {
                $(let $name = statement.column_index(stringify!($name)).expect("the query names this column");)+
                Self { $($name),+ }
            }
        }
    };
}
pub(crate) use columns;

/// 1970-01-01, counted from the first day of the calendar: day 0 of the tables.
const DAY_ZERO: i32 = 719_163;

/// A date as the tables keep it. The log keeps ISO text.
pub(crate) fn day_number(date: NaiveDate) -> i64 {
    i64::from(date.num_days_from_ce() - DAY_ZERO)
}

/// A date in a column, when there is one.
pub(crate) fn date(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Option<NaiveDate>> {
    Ok(row.get::<_, Option<Day>>(column)?.map(|day| day.0))
}

struct Day(NaiveDate);

impl FromSql for Day {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let number = value.as_i64()?;
        let day = i32::try_from(number).ok().and_then(|number| number.checked_add(DAY_ZERO));
        day.and_then(NaiveDate::from_num_days_from_ce_opt).map(Self).ok_or(FromSqlError::OutOfRange(number))
    }
}

/// `yyyy-mm-dd`, read by position: a caseload has a date of birth for every case.
pub(crate) fn iso(text: &str) -> Option<NaiveDate> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else {
        return None;
    };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0')))
    };
    let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok()?;
    NaiveDate::from_ymd_opt(year, number(&[m1, m2])?, number(&[d1, d2])?)
}

impl FromSql for Law {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_bytes()? {
            b"Jeugdwet" => Ok(Self::Jeugdwet),
            b"Wmo" => Ok(Self::Wmo),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::Connection;

    #[test]
    fn only_whole_iso_dates_are_dates() {
        assert_eq!(iso("2026-12-31"), NaiveDate::from_ymd_opt(2026, 12, 31));
        for text in ["2026-02-29", "2026-1-01", "31-12-2026", "2026-12-31 ", "2026-12", "", "20x6-12-31"] {
            assert_eq!(iso(text), None, "{text}");
        }
    }

    #[test]
    fn a_date_comes_back_as_it_went_in() {
        let connection = Connection::open_in_memory().unwrap();
        for text in ["1970-01-01", "2026-02-28", "1899-12-31", "0206-03-01", "9999-12-31"] {
            let day: NaiveDate = text.parse().unwrap();
            let sql = "SELECT ?1, date(?1 * 86400, 'unixepoch')";
            let found = connection.query_row(sql, [day_number(day)], |row| Ok((date(row, 0)?, row.get(1)?))).unwrap();
            assert_eq!(found, (Some(day), text.to_owned()));
        }
    }

    #[test]
    fn what_is_no_date_is_an_error_and_nothing_is_none() {
        let connection = Connection::open_in_memory().unwrap();
        let read = |sql: &str| connection.query_row(sql, [], |row| date(row, 0));
        assert_eq!(read("SELECT NULL").unwrap(), None);
        for sql in ["SELECT '2026-12-31'", "SELECT 9223372036854775807", "SELECT 2000000000"] {
            assert!(read(sql).is_err(), "{sql}");
        }
    }
}
