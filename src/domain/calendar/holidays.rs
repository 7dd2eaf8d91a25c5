//! The Dutch holidays of a year, among them those that move with Easter.
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The days that the Algemene termijnenwet (articles 3 and 4) counts as holidays, with Good Friday,
/// which it equates with them: 1 January, Good Friday, Easter Monday, King's Day, 5 May, Ascension
/// Day, Whit Monday, Christmas Day and the day after.
///
/// King's Day is 27 April, or 26 April when that is a Sunday. The rules of today are used for every
/// year, also for those before the law. Ascension Day may be 5 May too; then that day is given
/// twice. Empty for a year that [`NaiveDate`] does not know.
pub fn holidays(year: i32) -> impl Iterator<Item = NaiveDate> {
    let easter = easter(year);
    let on = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    let after_easter = |days| easter?.checked_add_days(Days::new(days));
    [
        on(1, 1),
        easter.and_then(|easter| easter.checked_sub_days(Days::new(2))),
        after_easter(1),
        kings_day(year),
        on(5, 5),
        after_easter(39),
        after_easter(50),
        on(12, 25),
        on(12, 26),
    ]
    .into_iter()
    .flatten()
}

/// Easter Sunday in the Gregorian calendar, by the anonymous computus (also known as
/// Meeus/Jones/Butcher). `None` for a year that [`NaiveDate`] does not know.
pub fn easter(year: i32) -> Option<NaiveDate> {
    let century = year.div_euclid(100);
    let year_of_century = year.rem_euclid(100);
    let golden = year.rem_euclid(19);
    // The moon drifts against the calendar: skipped leap days and a lunar correction of 8 days in
    // 2500 years.
    let lunar_correction = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let moon = (19 * golden + century - century.div_euclid(4) - lunar_correction + 15).rem_euclid(30);
    let weekday =
        (32 + 2 * century.rem_euclid(4) + 2 * (year_of_century / 4) - moon - year_of_century % 4).rem_euclid(7);
    // Keeps Easter from falling later than 25 April.
    let early = (golden + 11 * moon + 22 * weekday) / 451;
    let day_of_march = (moon + weekday - 7 * early + 22) as u64;
    NaiveDate::from_ymd_opt(year, 3, 1)?.checked_add_days(Days::new(day_of_march - 1))
}

fn kings_day(year: i32) -> Option<NaiveDate> {
    let day = NaiveDate::from_ymd_opt(year, 4, 27)?;
    if day.weekday() == Weekday::Sun { day.pred_opt() } else { Some(day) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holidays_of_known_years() {
        // Easter and Ascension as published; the rest follows the law. 2014 and 2025 have King's
        // Day on a Saturday because the 27th is a Sunday; 2008 and 2016 have Ascension Day in the
        // first days of May.
        let table = [
            (2008, "01-01 03-21 03-24 04-26 05-05 05-01 05-12 12-25 12-26"),
            (2014, "01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26"),
            (2016, "01-01 03-25 03-28 04-27 05-05 05-05 05-16 12-25 12-26"),
            (2024, "01-01 03-29 04-01 04-27 05-05 05-09 05-20 12-25 12-26"),
            (2025, "01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26"),
            (2026, "01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26"),
            (2027, "01-01 03-26 03-29 04-27 05-05 05-06 05-17 12-25 12-26"),
            (2028, "01-01 04-14 04-17 04-27 05-05 05-25 06-05 12-25 12-26"),
            (2038, "01-01 04-23 04-26 04-27 05-05 06-03 06-14 12-25 12-26"),
        ];
        for (year, expected) in table {
            let found: Vec<String> = holidays(year).map(|day| day.format("%m-%d").to_string()).collect();
            assert_eq!(found.join(" "), expected, "{year}");
        }
    }

    #[test]
    fn easter_at_its_limits_and_exceptions() {
        // Earliest (1818, 2285) and latest (1943, 2038) dates, and the two exceptions of the lunar
        // table (1954, 1981).
        for (year, expected) in [
            (1583, "1583-04-10"),
            (1818, "1818-03-22"),
            (1943, "1943-04-25"),
            (1954, "1954-04-18"),
            (1961, "1961-04-02"),
            (1981, "1981-04-19"),
            (2000, "2000-04-23"),
            (2019, "2019-04-21"),
            (2038, "2038-04-25"),
            (2049, "2049-04-18"),
            (2285, "2285-03-22"),
        ] {
            assert_eq!(easter(year).unwrap().to_string(), expected);
        }
    }

    /// Easter by the older road of golden number and epact, which shares no step with the computus
    /// above.
    fn easter_by_epact(year: i32) -> NaiveDate {
        let golden = year % 19 + 1;
        let century = year / 100 + 1;
        let dropped_leap_years = 3 * century / 4 - 12;
        let moon_shift = (8 * century + 5) / 25 - 5;
        let sunday = 5 * year / 4 - dropped_leap_years - 10;
        let mut epact = (11 * golden + 20 + moon_shift - dropped_leap_years).rem_euclid(30);
        if epact == 24 || (epact == 25 && golden > 11) {
            epact += 1;
        }
        let full_moon = if epact > 23 { 74 - epact } else { 44 - epact };
        let day_of_march = full_moon + 7 - (sunday + full_moon) % 7;
        NaiveDate::from_ymd_opt(year, 3, 1).unwrap() + chrono::TimeDelta::days(i64::from(day_of_march) - 1)
    }

    #[test]
    fn two_ways_to_find_easter_agree() {
        for year in 1583..=9999 {
            assert_eq!(easter(year).unwrap(), easter_by_epact(year));
        }
    }

    #[test]
    fn easter_is_a_sunday_in_its_season_in_any_year() {
        for year in -6000..=12_000 {
            let day = easter(year).unwrap();
            assert_eq!(day.weekday(), Weekday::Sun, "{day}");
            assert!((81..=116).contains(&day.ordinal()), "{day}");
        }
    }

    #[test]
    fn a_year_without_dates_has_no_holidays() {
        for year in [i32::MIN, i32::MAX, NaiveDate::MAX.year() + 1, NaiveDate::MIN.year() - 1] {
            assert_eq!(holidays(year).count(), 0, "{year}");
            assert_eq!(easter(year), None, "{year}");
        }
        assert_eq!(holidays(NaiveDate::MAX.year()).count(), 9);
        assert_eq!(holidays(NaiveDate::MIN.year()).count(), 9);
    }
}
