//! What time it is. Everything inward of this gets `today` as a parameter.

use chrono::{DateTime, Days, NaiveDate, TimeZone, Utc};
use chrono_tz::Europe::Amsterdam;

/// Where the time comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Clock {
    /// The clock of the machine.
    #[default]
    System,
    /// A moment that stands still, for tests, pictures and the demo.
    Fixed(DateTime<Utc>),
}

impl Clock {
    /// A clock that stands still at noon of this day in Amsterdam.
    pub fn noon(day: NaiveDate) -> Self {
        Self::Fixed(midnight(day) + chrono::TimeDelta::hours(12))
    }

    /// Now, in UTC.
    pub fn now(self) -> DateTime<Utc> {
        match self {
            Self::System => Utc::now(),
            Self::Fixed(moment) => moment,
        }
    }

    /// Today in Amsterdam, whatever zone the laptop is set to: deadlines are Dutch dates.
    pub fn today(self) -> NaiveDate {
        self.now().with_timezone(&Amsterdam).date_naive()
    }
}

/// The moment at which this day begins in Amsterdam.
pub fn midnight(day: NaiveDate) -> DateTime<Utc> {
    let local = day.and_hms_opt(0, 0, 0).expect("every day has a midnight");
    // Summer time never changes at midnight in Amsterdam, so there is exactly one.
    let moment = Amsterdam.from_local_datetime(&local).earliest();
    moment.map_or_else(|| Utc.from_utc_datetime(&local), |moment| moment.with_timezone(&Utc))
}

/// The moment at which this day is over.
pub fn end_of(day: NaiveDate) -> DateTime<Utc> {
    midnight(day.checked_add_days(Days::new(1)).unwrap_or(day))
}

/// The day in Amsterdam of a moment that the log wrote.
pub fn day_of(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&Amsterdam).date_naive()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_ends_at_midnight_in_amsterdam_in_summer_and_winter() {
        let at = |text: &str| Clock::Fixed(text.parse().unwrap()).today().to_string();
        assert_eq!(at("2026-07-01T21:59:59Z"), "2026-07-01");
        assert_eq!(at("2026-07-01T22:00:00Z"), "2026-07-02");
        assert_eq!(at("2026-12-01T22:59:59Z"), "2026-12-01");
        assert_eq!(at("2026-12-01T23:00:00Z"), "2026-12-02");
        let day = "2026-03-29".parse().unwrap();
        assert_eq!(end_of(day) - midnight(day), chrono::TimeDelta::hours(23), "summer time begins");
        assert_eq!(Clock::noon(day).today(), day);
    }
}
