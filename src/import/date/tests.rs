//! Every form of date, read back.
use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Dates are read as on Monday 2026-09-21; two digits may lie in the future.
fn rules() -> DateRules {
    DateRules { order: DayOrder::DayFirst, latest: day("2076-09-21"), epoch: Epoch::Year1900 }
}

fn read(text: &str) -> Result<String, DateError> {
    read_partial(text, rules()).map(|reading| reading.date.to_string())
}

#[test]
fn reads_every_form() {
    let cases = [
        ("12-3-2021", "2021-03-12"),
        ("12-03-2021", "2021-03-12"),
        ("12/3/2021", "2021-03-12"),
        ("12.3.2021", "2021-03-12"),
        ("12 3 2021", "2021-03-12"),
        ("12\u{2013}03\u{2013}2021", "2021-03-12"),
        ("2021-03-12", "2021-03-12"),
        ("2021/3/12", "2021-03-12"),
        ("20210312", "2021-03-12"),
        ("12 maart 2021", "2021-03-12"),
        ("12 Maart 2021", "2021-03-12"),
        ("3 okt 2026", "2026-10-03"),
        ("3 okt. 2026", "2026-10-03"),
        ("3-okt-2026", "2026-10-03"),
        ("3-mrt.-2026", "2026-03-03"),
        ("3e oktober 2026", "2026-10-03"),
        ("12th March 2021", "2021-03-12"),
        ("March 12, 2021", "2021-03-12"),
        ("donderdag 12 maart 2026", "2026-03-12"),
        ("do. 12 mrt 2026", "2026-03-12"),
        ("Thursday, March 12, 2026", "2026-03-12"),
        ("2026-01-01 00:00:00", "2026-01-01"),
        ("2026-01-01T00:00:00.000Z", "2026-01-01"),
        ("1-1-2026 0:00", "2026-01-01"),
        ("1-1-2026 13:45", "2026-01-01"),
        ("1/1/2026 12:00:00 AM", "2026-01-01"),
        (" 12-3-2021\u{a0}", "2021-03-12"),
        ("46022", "2025-12-31"),
        ("46022,0", "2025-12-31"),
        ("46022.75", "2025-12-31"),
        ("9500", "1926-01-03"),
        ("29-2-2024", "2024-02-29"),
        ("2015", "2015"),
        ("2015-04", "2015-04"),
        ("04-2015", "2015-04"),
        ("4/2015", "2015-04"),
        ("april 2015", "2015-04"),
        ("00-04-2015", "2015-04"),
        ("00-00-2015", "2015"),
        ("20150400", "2015-04"),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text).as_deref(), Ok(expected), "{text:?}");
    }
}

#[test]
fn says_why_a_date_is_impossible() {
    let cases = [
        ("29-2-2027", DateError::NoSuchDay { year: 2027, month: 2, days: 28 }),
        ("30 februari 2024", DateError::NoSuchDay { year: 2024, month: 2, days: 29 }),
        ("2026-04-31", DateError::NoSuchDay { year: 2026, month: 4, days: 30 }),
        ("32-1-2026", DateError::NoSuchDay { year: 2026, month: 1, days: 31 }),
        ("12-13-2026", DateError::NoSuchMonth(13)),
        ("2026-13-01", DateError::NoSuchMonth(13)),
        ("12-00-2026", DateError::NoSuchMonth(0)),
        ("1-1-0021", DateError::NoSuchYear(21)),
        ("1-1-2206", DateError::NoSuchYear(2206)),
        ("31-12", DateError::NoYear),
        ("31 december", DateError::NoYear),
        ("vrijdag 12 maart 2026", DateError::OtherWeekday(Weekday::Thu)),
    ];
    for (text, error) in cases {
        assert_eq!(read(text), Err(error), "{text:?}");
    }
    assert_eq!(read("29-2-2027").unwrap_err().to_string(), "February 2027 has 28 days");
    assert_eq!(read("vrijdag 12 maart 2026").unwrap_err().to_string(), "that day is a Thursday");
}

#[test]
fn does_not_guess() {
    for text in [
        "ja",
        "z.s.m.",
        "21",
        "123456",
        "1-2/2026",
        "1--2--2026",
        "-1-2-2026",
        "1-2-202",
        "12 blauw 2026",
        "week 12 2026",
        "eind maart 2026",
        "2026-08-31T22:00:00Z",
        "1-1-2026 of 1-2-2026",
        "#####",
        "1-1-2026?",
        "١-١-٢٠٢٦",
        "99999999999999",
    ] {
        assert_eq!(read(text), Err(DateError::Unreadable), "{text:?}");
    }
}

#[test]
fn two_digit_years_take_the_century_that_fits_the_column() {
    let born = DateRules { latest: day("2026-09-21"), ..rules() };
    let cases = [
        ("12-3-15", born, "2015-03-12"),
        ("21-9-26", born, "2026-09-21"),
        ("22-9-26", born, "1926-09-22"),
        ("1-1-31", born, "1931-01-01"),
        ("12 maart '15", born, "2015-03-12"),
        ("31-12-26", rules(), "2026-12-31"),
        ("1-1-76", rules(), "2076-01-01"),
        ("1-1-77", rules(), "1977-01-01"),
    ];
    for (text, rules, expected) in cases {
        let reading = read_partial(text, rules).unwrap();
        assert_eq!(reading.date.to_string(), expected, "{text}");
        let year = reading.date.earliest().year();
        assert_eq!(reading.assumed, Some(Assumption::Century(year)), "{text}");
    }
    assert_eq!(read_partial("29-2-27", born), Err(DateError::NoSuchDay { year: 1927, month: 2, days: 28 }));
}

#[test]
fn a_full_date_is_asked_for_where_one_is_needed() {
    assert_eq!(read_full("april 2026", rules()), Err(DateError::NoDay));
    assert_eq!(read_full("2026", rules()), Err(DateError::NoDay));
    assert_eq!(read_full("1-4-2026", rules()), Ok((day("2026-04-01"), None)));
}

#[test]
fn the_order_only_turns_dates_with_dashes_and_slashes() {
    let american = DateRules { order: DayOrder::MonthFirst, ..rules() };
    let cases = [
        ("3/4/2026", "2026-03-04"),
        ("3-4-2026", "2026-03-04"),
        ("3.4.2026", "2026-04-03"),
        ("2026-03-04", "2026-03-04"),
        ("3 april 2026", "2026-04-03"),
    ];
    for (text, expected) in cases {
        assert_eq!(read_partial(text, american).unwrap().date.to_string(), expected, "{text}");
    }
    assert_eq!(read_partial("31/12/2026", american), Err(DateError::NoSuchMonth(31)));
}

const DUTCH: [(&str, &str); 12] = [
    ("januari", "jan"),
    ("februari", "feb"),
    ("maart", "mrt"),
    ("april", "apr"),
    ("mei", "mei"),
    ("juni", "jun"),
    ("juli", "jul"),
    ("augustus", "aug"),
    ("september", "sep"),
    ("oktober", "okt"),
    ("november", "nov"),
    ("december", "dec"),
];

/// A date in every unambiguous form with four-digit years.
fn all_forms(date: NaiveDate) -> Vec<String> {
    let (y, m, d) = (date.year(), date.month(), date.day());
    let (full, short) = DUTCH[date.month0() as usize];
    let english = words::MONTHS[date.month0() as usize];
    let weekday = words::WEEKDAYS[date.weekday() as usize];
    let mut forms: Vec<String> = ["-", "/", "."]
        .iter()
        .flat_map(|s| [format!("{d}{s}{m}{s}{y}"), format!("{d:02}{s}{m:02}{s}{y}"), format!("{y}{s}{m:02}{s}{d:02}")])
        .collect();
    forms.extend([
        format!("{y}{m:02}{d:02}"),
        format!("{d} {full} {y}"),
        format!("{d} {short} {y}"),
        format!("{d:02}-{short}-{y}"),
        format!("{d} {english} {y}"),
        format!("{english} {d}, {y}"),
        format!("{weekday} {d} {english} {y}"),
        format!("{d} {} {y}", &english[..3]),
        format!("{} {d}, {y}", full.to_uppercase()),
        format!("{d}-{m}-{y} 00:00:00"),
    ]);
    forms
}

prop_compose! {
    fn any_date()(days in 0_i64..120_000) -> NaiveDate {
        day("1851-01-01") + chrono::Duration::days(days)
    }
}

proptest! {
    #[test]
    fn every_form_of_every_date_reads_back(date in any_date()) {
        for form in all_forms(date) {
            prop_assert_eq!(read_full(&form, rules()), Ok((date, None)), "{}", form);
        }
    }

    #[test]
    fn month_first_reads_back(date in any_date()) {
        let american = DateRules { order: DayOrder::MonthFirst, ..rules() };
        for form in [date.format("%m/%d/%Y").to_string(), date.format("%m-%d-%Y").to_string()] {
            prop_assert_eq!(read_full(&form, american), Ok((date, None)), "{}", form);
        }
    }

    #[test]
    fn two_digits_read_back_within_a_century(days in 0_i64..36_500) {
        let date = day("1976-09-22") + chrono::Duration::days(days);
        let form = date.format("%d-%m-%y").to_string();
        prop_assert_eq!(read_full(&form, rules()), Ok((date, Some(Assumption::Century(date.year())))));
    }

    #[test]
    fn serial_numbers_count_days(serial in 2_200_u32..=99_999) {
        let (in_1900, _) = read_full(&serial.to_string(), rules()).unwrap();
        prop_assert_eq!((in_1900 - day("1899-12-30")).num_days(), i64::from(serial));
        let (in_1904, _) = read_full(&serial.to_string(), DateRules { epoch: Epoch::Year1904, ..rules() }).unwrap();
        prop_assert_eq!((in_1904 - in_1900).num_days(), 1_462);
    }

    #[test]
    fn never_panics(text in "\\PC{0,20}|[0-9a-zT:. /-]{0,24}") {
        let _ = read_partial(&text, rules());
        OrderTally::default().add(&text);
    }
}
