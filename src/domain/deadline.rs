//! The hard deadline: the last day on which the departing provider still delivers.

use chrono::{Months, NaiveDate};

/// Where a hard deadline comes from, in order of precedence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeadlineBasis {
    /// An extension recorded for this case.
    CaseExtension,
    /// The case's own date, where its list deviates from its departure.
    CaseDate,
    /// An extension recorded for the departure.
    DepartureExtension,
    /// The end of the run-off agreement.
    RunOffEnd,
    /// A date agreed without a run-off agreement.
    Agreed,
    /// The day before the provider stops.
    Stop,
}

impl DeadlineBasis {
    /// The stable name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::CaseExtension => "case_extension",
            Self::CaseDate => "case_date",
            Self::DepartureExtension => "departure_extension",
            Self::RunOffEnd => "run_off_end",
            Self::Agreed => "agreed",
            Self::Stop => "stop",
        }
    }
}

/// A last day of care, and why it is that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HardDeadline {
    /// The last day on which the departing provider still delivers. Due on it is not late.
    pub date: NaiveDate,
    /// What the date rests on.
    pub basis: DeadlineBasis,
}

/// Every date that can make a hard deadline. All of them are last days of care but `stop_date`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DeadlineDates {
    /// Extension recorded for the case.
    pub case_extension: Option<NaiveDate>,
    /// The case's own last day, where its list deviates.
    pub case_date: Option<NaiveDate>,
    /// Extension recorded for the departure.
    pub departure_extension: Option<NaiveDate>,
    /// End of the run-off agreement.
    pub run_off_end: Option<NaiveDate>,
    /// Agreed last day.
    pub agreed: Option<NaiveDate>,
    /// First day without care.
    pub stop_date: Option<NaiveDate>,
}

impl DeadlineDates {
    /// The first of the dates that exists; `None` when nobody wrote one down.
    pub fn hard_deadline(&self) -> Option<HardDeadline> {
        let stop = self.stop_date.map(last_day_before);
        [
            (self.case_extension, DeadlineBasis::CaseExtension),
            (self.case_date, DeadlineBasis::CaseDate),
            (self.departure_extension, DeadlineBasis::DepartureExtension),
            (self.run_off_end, DeadlineBasis::RunOffEnd),
            (self.agreed, DeadlineBasis::Agreed),
            (stop, DeadlineBasis::Stop),
        ]
        .into_iter()
        .find_map(|(date, basis)| date.map(|date| HardDeadline { date, basis }))
    }
}

/// The last day of care when the provider stops on `stop_date`.
pub fn last_day_before(stop_date: NaiveDate) -> NaiveDate {
    stop_date.pred_opt().unwrap_or(stop_date)
}

/// The latest day on which a run-off agreement that starts on `start` may end: at most one year.
///
/// Letter of the region: existing clients stay in care "for at most one year" (start 1 January: 31 December).
pub fn latest_run_off_end(start: NaiveDate) -> NaiveDate {
    last_day_before(start).checked_add_months(Months::new(12)).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, m, d).unwrap()
    }

    #[test]
    fn the_first_date_that_exists_counts() {
        let mut dates = DeadlineDates::default();
        assert_eq!(dates.hard_deadline(), None);
        dates.stop_date = Some(day(10, 1));
        let found = dates.hard_deadline().unwrap();
        assert_eq!((found.date, found.basis), (day(9, 30), DeadlineBasis::Stop));
        dates.agreed = Some(day(11, 1));
        assert_eq!(dates.hard_deadline().unwrap().basis, DeadlineBasis::Agreed);
        dates.run_off_end = Some(day(12, 31));
        assert_eq!(dates.hard_deadline().unwrap().date, day(12, 31));
        dates.departure_extension = Some(day(12, 30));
        assert_eq!(dates.hard_deadline().unwrap().basis, DeadlineBasis::DepartureExtension);
        dates.case_date = Some(day(6, 1));
        assert_eq!(dates.hard_deadline().unwrap().basis, DeadlineBasis::CaseDate);
        dates.case_extension = Some(day(7, 1));
        assert_eq!(dates.hard_deadline().unwrap().date, day(7, 1));
    }

    #[test]
    fn a_run_off_lasts_at_most_a_year() {
        assert_eq!(latest_run_off_end(day(1, 1)), day(12, 31));
        assert_eq!(
            latest_run_off_end(NaiveDate::from_ymd_opt(2024, 2, 29).unwrap()),
            NaiveDate::from_ymd_opt(2025, 2, 28).unwrap()
        );
    }
}
