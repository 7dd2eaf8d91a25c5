//! Dutch working days: adding, subtracting, counting.
//!
//! A working day is Monday-Friday, not a holiday and not one of the municipality's own closures.
//! The arithmetic is the one of the risk definition and is asked for millions of times, so nothing
//! here walks from day to day: weekdays are counted by a formula, and the weekdays on which nobody
//! works stand in one sorted list.
mod holidays;
mod ranks;

use chrono::{Datelike, NaiveDate, Weekday};

pub use holidays::{easter, holidays};
use ranks::Ranks;

/// The years whose holidays are known: every year that fits in four digits, so that a date typed as
/// 0206 and an open end written as 9999-12-31 are counted as exactly as any other.
const YEARS: std::ops::RangeInclusive<i32> = 0..=9999;

/// The working days of one municipality.
///
/// Every answer is exact for the years 0-9999. Beyond them weekends are the only free days, and a
/// result that no [`NaiveDate`] can hold becomes the first or the last one that exists; nothing
/// panics.
///
/// ```
/// # use chrono::NaiveDate;
/// # use uitloop::domain::calendar::Calendar;
/// let day = |text: &str| text.parse::<NaiveDate>().unwrap();
/// let calendar = Calendar::new([day("2026-12-28")]);
/// // Christmas, a weekend and the closure lie between.
/// assert_eq!(calendar.add(day("2026-12-24"), 1), day("2026-12-29"));
/// assert_eq!(calendar.between(day("2026-12-24"), day("2026-12-31")), 3);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// Numbers (see [`weekday_number`]) of the weekdays on which nobody works.
    free: Ranks,
    /// For each of `free`: the number of the last working day before it.
    worked_before: Ranks,
}

impl Calendar {
    /// The national holidays plus these days on which the municipality is closed. A closure on a
    /// weekend or a holiday changes nothing, nor does one outside the years 0-9999.
    pub fn new(closures: impl IntoIterator<Item = NaiveDate>) -> Self {
        let closures = closures.into_iter().filter(|day| YEARS.contains(&day.year()));
        let mut free: Vec<i32> =
            YEARS.flat_map(holidays).chain(closures).filter(|day| !is_weekend(*day)).map(weekday_number).collect();
        free.sort_unstable();
        free.dedup();
        let worked_before = (1..).zip(&free).map(|(nth, number)| number - nth).collect();
        Self { free: Ranks::new(free), worked_before: Ranks::new(worked_before) }
    }

    /// Whether people work on this day.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        let number = weekday_number(day);
        !is_weekend(day) && self.free.up_to(number) == self.free.up_to(number - 1)
    }

    /// The `n`-th working day after `day`; with `n` = 0 the day itself, also when it is not a
    /// working day.
    pub fn add(&self, day: NaiveDate, n: u32) -> NaiveDate {
        if n == 0 {
            return day;
        }
        self.working_day(i64::from(self.number_of(day)) + i64::from(n))
    }

    /// The `n`-th working day before `day`; with `n` = 0 the day itself, also when it is not a
    /// working day.
    pub fn sub(&self, day: NaiveDate, n: u32) -> NaiveDate {
        if n == 0 {
            return day;
        }
        let last_before = self.number_of(day) - i32::from(self.is_working_day(day));
        self.working_day(i64::from(last_before) - i64::from(n) + 1)
    }

    /// `day` moved by `n` working days: forwards when positive, backwards when negative.
    pub fn moved(&self, day: NaiveDate, n: i32) -> NaiveDate {
        if n < 0 { self.sub(day, n.unsigned_abs()) } else { self.add(day, n.unsigned_abs()) }
    }

    /// `day`, or the last working day before it. A deadline that is counted backwards is not
    /// prolonged over a weekend (Algemene termijnenwet, article 1 paragraph 2): the work must be
    /// done before.
    pub fn floor(&self, day: NaiveDate) -> NaiveDate {
        self.working_day(i64::from(self.number_of(day)))
    }

    /// The working days after `a` up to and including `b`; when `b` is earlier, minus those after
    /// `b` up to and including `a`.
    pub fn between(&self, a: NaiveDate, b: NaiveDate) -> i32 {
        self.number_of(b) - self.number_of(a)
    }

    /// The running number of `day`, or of the last working day before it. Working days that follow
    /// each other have numbers that follow each other; where the numbering starts is no matter.
    fn number_of(&self, day: NaiveDate) -> i32 {
        let weekdays = weekday_number(day);
        weekdays - self.free.up_to(weekdays) as i32
    }

    /// The working day with this number, or the nearest date that exists.
    fn working_day(&self, number: i64) -> NaiveDate {
        // Numbers far beyond any date are moved nearer, still beyond any date.
        let number = number.clamp(-i64::from(i32::MAX), i64::from(i32::MAX)) as i32;
        let skipped = self.worked_before.up_to(number - 1);
        weekday(i64::from(number) + skipped as i64)
    }
}

impl Default for Calendar {
    /// The national holidays, without closures.
    fn default() -> Self {
        Self::new([])
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Counts the days Monday-Friday through from Monday 0001-01-01, which is 1. A weekend has the
/// number of its Friday.
fn weekday_number(day: NaiveDate) -> i32 {
    let days = day.num_days_from_ce();
    5 * days.div_euclid(7) + days.rem_euclid(7).min(5)
}

/// The weekday with this number, or the nearest date that exists.
fn weekday(number: i64) -> NaiveDate {
    let days = 7 * (number - 1).div_euclid(5) + (number - 1).rem_euclid(5) + 1;
    let nearest = if number < 0 { NaiveDate::MIN } else { NaiveDate::MAX };
    i32::try_from(days).ok().and_then(NaiveDate::from_num_days_from_ce_opt).unwrap_or(nearest)
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use chrono::Days;
    use proptest::prelude::*;

    use super::*;

    /// A calendar with closures: a week in summer, a bridge day after Ascension Day, a weekend and
    /// a holiday.
    static CLOSED: LazyLock<Calendar> = LazyLock::new(|| {
        Calendar::new(
            [
                "2026-07-20",
                "2026-07-21",
                "2026-07-22",
                "2026-07-23",
                "2026-07-24",
                "2026-05-15",
                "2026-08-01",
                "2026-12-25",
                "2026-05-15",
                "0004-03-01",
                "9999-12-30",
            ]
            .map(date),
        )
    });
    static OPEN: LazyLock<Calendar> = LazyLock::new(Calendar::default);

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date in a test")
    }

    /// The definition, one day at a time.
    fn add_by_walking(calendar: &Calendar, mut day: NaiveDate, n: u32) -> NaiveDate {
        for _ in 0..n {
            day = day + Days::new(1);
            while !calendar.is_working_day(day) {
                day = day + Days::new(1);
            }
        }
        day
    }

    fn sub_by_walking(calendar: &Calendar, mut day: NaiveDate, n: u32) -> NaiveDate {
        for _ in 0..n {
            day = day - Days::new(1);
            while !calendar.is_working_day(day) {
                day = day - Days::new(1);
            }
        }
        day
    }

    fn between_by_walking(calendar: &Calendar, a: NaiveDate, b: NaiveDate) -> i32 {
        if b < a {
            return -between_by_walking(calendar, b, a);
        }
        a.iter_days().skip(1).take_while(|day| *day <= b).filter(|day| calendar.is_working_day(*day)).count() as i32
    }

    /// A day on which people work by the rules alone, without the list that the calendar keeps.
    fn is_working_day_by_rule(day: NaiveDate) -> bool {
        !is_weekend(day) && !holidays(day.year()).any(|holiday| holiday == day)
    }

    /// Mostly days of our time, sometimes a mistyped or open-ended one.
    fn any_day() -> impl Strategy<Value = NaiveDate> {
        let from = |first: &str, last: &str| {
            (date(first).num_days_from_ce()..=date(last).num_days_from_ce())
                .prop_map(|days| NaiveDate::from_num_days_from_ce_opt(days).expect("between two dates"))
        };
        prop_oneof![
            4 => from("2025-06-01", "2027-06-30"),
            2 => from("1990-01-01", "2100-12-31"),
            1 => from("-0002-01-01", "0010-12-31"),
            1 => from("9990-01-01", "+10002-12-31"),
            1 => from("-0300-01-01", "+10300-12-31"),
        ]
    }

    proptest! {
        #[test]
        fn arithmetic_equals_walking_day_by_day(a in any_day(), n in 0..400_u32) {
            for calendar in [&*OPEN, &*CLOSED] {
                let b = calendar.add(a, n);
                prop_assert_eq!(b, add_by_walking(calendar, a, n));
                prop_assert_eq!(calendar.sub(a, n), sub_by_walking(calendar, a, n));
                prop_assert_eq!(calendar.between(a, b), between_by_walking(calendar, a, b));
                prop_assert_eq!(calendar.between(b, a), between_by_walking(calendar, b, a));
            }
        }

        #[test]
        fn adding_is_counted_back_by_between(day in any_day(), n in 0..3_000_u32) {
            for calendar in [&*OPEN, &*CLOSED] {
                prop_assert_eq!(calendar.between(day, calendar.add(day, n)), n as i32);
                prop_assert_eq!(calendar.moved(day, n as i32), calendar.add(day, n));
                prop_assert_eq!(calendar.moved(day, -(n as i32)), calendar.sub(day, n));
                if n > 0 {
                    prop_assert!(calendar.is_working_day(calendar.add(day, n)));
                    prop_assert!(calendar.is_working_day(calendar.sub(day, n)));
                }
                if calendar.is_working_day(day) {
                    prop_assert_eq!(calendar.between(day, calendar.sub(day, n)), -(n as i32));
                    prop_assert_eq!(calendar.sub(calendar.add(day, n), n), day);
                }
            }
        }

        #[test]
        fn adding_in_two_steps_is_adding_at_once(
            day in any_day(),
            n in 0..300_u32,
            m in 0..300_u32,
        ) {
            prop_assert_eq!(CLOSED.add(CLOSED.add(day, n), m), CLOSED.add(day, n + m));
            prop_assert_eq!(CLOSED.sub(CLOSED.sub(day, n), m), CLOSED.sub(day, n + m));
        }

        #[test]
        fn between_adds_up_and_turns_round(a in any_day(), b in any_day(), c in any_day()) {
            prop_assert_eq!(CLOSED.between(a, b), -CLOSED.between(b, a));
            prop_assert_eq!(CLOSED.between(a, b) + CLOSED.between(b, c), CLOSED.between(a, c));
            prop_assert_eq!(CLOSED.between(a, a), 0);
        }

        #[test]
        fn floor_is_the_last_working_day_so_far(day in any_day()) {
            for calendar in [&*OPEN, &*CLOSED] {
                let floor = calendar.floor(day);
                prop_assert!(floor <= day);
                prop_assert!(calendar.is_working_day(floor));
                prop_assert_eq!(calendar.between(floor, day), 0);
                prop_assert_eq!(calendar.floor(floor), floor);
            }
        }

        #[test]
        fn a_day_is_free_by_the_rules_in_any_year(day in any_day()) {
            prop_assume!((0..=9999).contains(&day.year()));
            prop_assert_eq!(OPEN.is_working_day(day), is_working_day_by_rule(day));
        }
    }

    #[test]
    fn every_day_of_our_time_is_free_by_the_rules() {
        for day in date("1990-01-01").iter_days().take_while(|day| day.year() <= 2100) {
            assert_eq!(OPEN.is_working_day(day), is_working_day_by_rule(day), "{day}");
        }
    }

    #[test]
    fn closures_are_free_days_and_count_once() {
        // (from, working days, to) around the closed week in July, the bridge day and Christmas.
        for (from, n, to) in [
            ("2026-07-17", 1, "2026-07-27"),
            ("2026-07-22", 1, "2026-07-27"),
            ("2026-05-13", 1, "2026-05-18"),
            ("2026-12-24", 1, "2026-12-28"),
            ("2026-07-31", 1, "2026-08-03"),
        ] {
            assert_eq!(CLOSED.add(date(from), n), date(to), "{from} + {n}");
            assert_eq!(CLOSED.between(date(from), date(to)), n as i32, "{from} .. {to}");
        }
        assert_eq!(CLOSED.floor(date("2026-07-26")), date("2026-07-17"));
        assert_eq!(OPEN.floor(date("2026-07-26")), date("2026-07-24"));
    }

    #[test]
    fn the_example_in_the_documentation_holds() {
        let calendar = Calendar::new([date("2026-12-28")]);
        assert_eq!(calendar.add(date("2026-12-24"), 1), date("2026-12-29"));
        assert_eq!(calendar.between(date("2026-12-24"), date("2026-12-31")), 3);
    }

    #[test]
    fn dates_of_the_worked_examples() {
        let today = date("2026-09-21");
        for (n, expected) in
            [(58, "2026-12-10"), (85, "2027-01-20"), (43, "2026-11-19"), (36, "2026-11-10"), (23, "2026-10-22")]
        {
            assert_eq!(OPEN.add(today, n), date(expected), "{n}");
        }
        for (finish, deadline, slack) in [
            ("2027-01-20", "2026-12-31", -13),
            ("2026-12-23", "2026-12-31", 5),
            ("2026-11-10", "2026-12-31", 36),
            ("2027-01-20", "2026-09-30", -78),
            ("2027-01-20", "2026-09-18", -86),
        ] {
            assert_eq!(OPEN.between(date(finish), date(deadline)), slack, "{finish} .. {deadline}");
        }
        assert_eq!(OPEN.floor(date("2026-09-20")), date("2026-09-18"));
    }

    #[test]
    fn nothing_panics_at_the_end_of_time() {
        let dates = [NaiveDate::MIN, NaiveDate::MAX, date("0000-01-01"), date("9999-12-31"), date("2026-09-21")];
        for a in dates {
            for n in [0, 1, 400, u32::MAX / 2, u32::MAX] {
                assert!(CLOSED.add(a, n) >= a);
                assert!(CLOSED.sub(a, n) <= a);
            }
            assert!(CLOSED.floor(a) <= a);
            assert_eq!(CLOSED.add(a, u32::MAX), NaiveDate::MAX);
            assert_eq!(CLOSED.sub(a, u32::MAX), NaiveDate::MIN);
            assert_eq!(CLOSED.moved(a, i32::MIN), NaiveDate::MIN);
            for b in dates {
                assert_eq!(CLOSED.between(a, b).signum(), b.cmp(&a) as i32, "{a} .. {b}");
            }
        }
    }
}
