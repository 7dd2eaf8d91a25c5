//! The dates of a departure: what most rows of its clients say. A row that says otherwise keeps its own date.

use crate::domain::deadline::last_day_before;
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::HashMap;
use uuid::Uuid;

/// What one row says about when its departing provider stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub(super) struct RowDates {
    /// First day without a contract.
    pub(super) stop_date: Option<NaiveDate>,
    /// Last day of care under the run-off agreement.
    pub(super) run_off_end: Option<NaiveDate>,
}

/// Counts what the rows of each departure say.
#[derive(Debug, Default)]
pub(super) struct Votes(HashMap<Uuid, (Count, Count)>);

type Count = HashMap<NaiveDate, usize>;

impl Votes {
    /// Counts one row.
    pub(super) fn add(&mut self, departure: Uuid, row: RowDates) {
        let (stop, run_off) = self.0.entry(departure).or_default();
        for (count, date) in [(stop, row.stop_date), (run_off, row.run_off_end)] {
            if let Some(date) = date {
                *count.entry(date).or_default() += 1;
            }
        }
    }

    /// The dates that most rows give. With as many rows for two dates the earlier one counts: it is the safe one.
    pub(super) fn of(&self, departure: Uuid) -> RowDates {
        let most = |count: &Count| {
            count.iter().max_by_key(|(date, votes)| (**votes, std::cmp::Reverse(**date))).map(|(date, _)| *date)
        };
        let Some((stop, run_off)) = self.0.get(&departure) else {
            return RowDates::default();
        };
        RowDates { stop_date: most(stop), run_off_end: most(run_off) }
    }
}

/// The last day of care that a row keeps for itself because it differs from its departure.
///
/// The end of the run-off goes before the stop date; a row without dates follows its departure.
pub(super) fn own_date(row: RowDates, departure: RowDates) -> Option<NaiveDate> {
    if row.run_off_end.is_some() {
        return row.run_off_end.filter(|_| row.run_off_end != departure.run_off_end);
    }
    row.stop_date.filter(|_| row.stop_date != departure.stop_date).map(last_day_before)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dates(stop: Option<&str>, run_off: Option<&str>) -> RowDates {
        let day = |text: &str| text.parse().unwrap();
        RowDates { stop_date: stop.map(day), run_off_end: run_off.map(day) }
    }

    #[test]
    fn the_departure_takes_what_most_rows_say_and_the_earlier_of_two_equals() {
        let (most, tied) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let mut votes = Votes::default();
        for run_off in ["2026-12-31", "2026-12-31", "2026-06-30"] {
            votes.add(most, dates(Some("2026-01-01"), Some(run_off)));
        }
        votes.add(tied, dates(Some("2026-05-01"), None));
        votes.add(tied, dates(Some("2026-04-01"), None));
        assert_eq!(votes.of(most), dates(Some("2026-01-01"), Some("2026-12-31")));
        assert_eq!(votes.of(tied), dates(Some("2026-04-01"), None));
        assert_eq!(votes.of(Uuid::from_u128(3)), RowDates::default());
    }

    #[test]
    fn only_a_row_that_says_otherwise_keeps_its_own_date() {
        let departure = dates(Some("2026-01-01"), Some("2026-12-31"));
        let day = |text: &str| Some(text.parse().unwrap());
        for (row, own) in [
            (dates(None, None), None),
            (dates(Some("2026-01-01"), None), None),
            (dates(Some("2026-01-01"), Some("2026-12-31")), None),
            (dates(None, Some("2026-06-30")), day("2026-06-30")),
            (dates(Some("2026-02-01"), None), day("2026-01-31")),
            (dates(Some("2026-02-01"), Some("2026-12-31")), None),
        ] {
            assert_eq!(own_date(row, departure), own, "{row:?}");
        }
    }
}
