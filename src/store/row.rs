//! Reading typed values out of rows, by the name of the column.

use crate::domain::codes::Law;
use chrono::NaiveDate;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use rusqlite::{Row, RowIndex};

/// ISO text as a date. The only form that the log and the tables hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Iso(pub(crate) NaiveDate);

impl FromSql for Iso {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        iso(value.as_bytes()?).map(Self).ok_or(FromSqlError::InvalidType)
    }
}

/// `yyyy-mm-dd`, read by position: a caseload has two million of them.
pub(crate) fn iso(text: &[u8]) -> Option<NaiveDate> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text else {
        return None;
    };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0')))
    };
    let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok()?;
    NaiveDate::from_ymd_opt(year, number(&[m1, m2])?, number(&[d1, d2])?)
}

/// A date in a column, when there is one.
pub(crate) fn date(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Option<NaiveDate>> {
    Ok(row.get::<_, Option<Iso>>(column)?.map(|iso| iso.0))
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
    use super::iso;
    use chrono::NaiveDate;

    #[test]
    fn only_whole_iso_dates_are_dates() {
        assert_eq!(iso(b"2026-12-31"), NaiveDate::from_ymd_opt(2026, 12, 31));
        for text in ["2026-02-29", "2026-1-01", "31-12-2026", "2026-12-31 ", "", "20x6-12-31"] {
            assert_eq!(iso(text.as_bytes()), None, "{text}");
        }
    }
}
