//! From the clients at the start to the clients still open: every case counted exactly once.
//!
//! `opening + inflow = outflow by reason + transferred + open` for any cohort and any two dates. A movement runs
//! from the end of the day `from` to the end of the day `to`, so that the closing stand of one period is the
//! opening stand of the next.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use thiserror::Error;

/// The dates of one case that decide where it is counted. `R` is the key of an outflow reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact<R> {
    /// The day the case joined the cohort.
    pub entered: NaiveDate,
    /// Why and when the client left without a transfer.
    pub outflow: Option<(R, NaiveDate)>,
    /// The day care started at the receiving provider.
    pub started: Option<NaiveDate>,
}

/// What happened to a cohort between two dates, in cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement<R: Ord> {
    /// Open at the end of the first day.
    pub opening: u64,
    /// Came in after the first day, up to and including the last.
    pub inflow: u64,
    /// Left without a transfer in that period, by reason. A reason nobody left for is absent.
    pub outflow: BTreeMap<R, u64>,
    /// Started at a receiving provider in that period.
    pub transferred: u64,
    /// Open at the end of the last day.
    pub open: u64,
}

/// Why a movement cannot be given.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MovementError {
    /// The last day lies before the first.
    #[error("the period ends on {to}, before it starts on {from}")]
    DatesReversed {
        /// The first day asked for.
        from: NaiveDate,
        /// The last day asked for.
        to: NaiveDate,
    },
    /// Opening plus inflow is not outflow plus transferred plus open.
    #[error("{} cases do not balance", cases.len())]
    Unbalanced {
        /// The places in the slice of the cases that break the sum, in order.
        cases: Vec<usize>,
    },
}

impl<R: Ord + Copy> Movement<R> {
    /// Counts `facts` between the end of the day `from` and the end of the day `to`.
    ///
    /// A case leaves the open stock once, by what came first; outflow and start on the same day count as outflow,
    /// in the order of the risk levels. Dates after `to` have not happened yet.
    ///
    /// # Errors
    /// [`MovementError::Unbalanced`] names the cases that left before they came.
    pub fn between(facts: &[Fact<R>], from: NaiveDate, to: NaiveDate) -> Result<Self, MovementError> {
        if to < from {
            return Err(MovementError::DatesReversed { from, to });
        }
        let mut total = Self::empty();
        let mut cases = Vec::new();
        for (index, fact) in facts.iter().enumerate() {
            let one = Self::of_one(fact, from, to);
            if !one.balances() {
                cases.push(index);
            }
            total.add(&one);
        }
        if cases.is_empty() { Ok(total) } else { Err(MovementError::Unbalanced { cases }) }
    }

    /// Whether everyone who was there or came in is found back.
    pub fn balances(&self) -> bool {
        self.opening + self.inflow == self.outflow.values().sum::<u64>() + self.transferred + self.open
    }

    /// Every client the movement is about: those at the start and those who came in.
    pub fn clients(&self) -> u64 {
        self.opening + self.inflow
    }

    /// A movement without cases.
    pub fn empty() -> Self {
        Self { opening: 0, inflow: 0, outflow: BTreeMap::new(), transferred: 0, open: 0 }
    }

    /// Adds the cases of another movement over the same two dates.
    pub fn add(&mut self, other: &Self) {
        self.opening += other.opening;
        self.inflow += other.inflow;
        for (&reason, count) in &other.outflow {
            *self.outflow.entry(reason).or_default() += count;
        }
        self.transferred += other.transferred;
        self.open += other.open;
    }

    /// Each part is counted from the dates by itself, so that a case with impossible dates shows up as a sum that
    /// does not balance instead of being bent into shape.
    fn of_one(fact: &Fact<R>, from: NaiveDate, to: NaiveDate) -> Self {
        let exit = Exit::of(fact);
        let left_by = |day: NaiveDate| exit.is_some_and(|exit| exit.date <= day);
        let in_period = |day: NaiveDate| from < day && day <= to;

        let mut one = Self::empty();
        one.opening = u64::from(fact.entered <= from && !left_by(from));
        one.inflow = u64::from(in_period(fact.entered));
        one.open = u64::from(fact.entered <= to && !left_by(to));
        match exit.filter(|exit| in_period(exit.date) && fact.entered <= exit.date) {
            Some(Exit { reason: Some(reason), .. }) => {
                one.outflow.insert(reason, 1);
            }
            Some(Exit { reason: None, .. }) => one.transferred = 1,
            None => {}
        }
        one
    }
}

/// How a case left the open stock: for a reason, or (without one) by a transfer.
#[derive(Clone, Copy)]
struct Exit<R> {
    date: NaiveDate,
    reason: Option<R>,
}

impl<R: Copy> Exit<R> {
    fn of(fact: &Fact<R>) -> Option<Self> {
        let left = fact.outflow.map(|(reason, date)| Self { date, reason: Some(reason) });
        let moved = fact.started.map(|date| Self { date, reason: None });
        match (left, moved) {
            (Some(left), Some(moved)) => Some(if moved.date < left.date { moved } else { left }),
            (left, moved) => left.or(moved),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Day `n` of the transfer year; negative days lie before it.
    fn day(n: i64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + chrono::Duration::days(n)
    }

    fn fact(entered: i64, outflow: Option<(&'static str, i64)>, started: Option<i64>) -> Fact<&'static str> {
        Fact {
            entered: day(entered),
            outflow: outflow.map(|(reason, on)| (reason, day(on))),
            started: started.map(day),
        }
    }

    fn counts(movement: &Movement<&'static str>) -> (u64, u64, u64, u64, u64) {
        (movement.opening, movement.inflow, movement.outflow.values().sum(), movement.transferred, movement.open)
    }

    #[test]
    fn every_case_is_counted_where_its_dates_say() {
        // (case, opening, inflow, outflow, transferred, open) between the end of day 0 and the end of day 100.
        let table = [
            ("open all along", fact(-5, None, None), (1, 0, 0, 0, 1)),
            ("entered on the first day is opening", fact(0, None, None), (1, 0, 0, 0, 1)),
            ("came in", fact(1, None, None), (0, 1, 0, 0, 1)),
            ("came in on the last day", fact(100, None, None), (0, 1, 0, 0, 1)),
            ("comes in later", fact(101, None, None), (0, 0, 0, 0, 0)),
            ("moved away", fact(-5, Some(("moved", 50)), None), (1, 0, 1, 0, 0)),
            ("left on the first day: gone at the opening", fact(-5, Some(("moved", 0)), None), (0, 0, 0, 0, 0)),
            ("left on the last day", fact(-5, Some(("moved", 100)), None), (1, 0, 1, 0, 0)),
            ("will leave later", fact(-5, Some(("moved", 101)), None), (1, 0, 0, 0, 1)),
            ("transferred", fact(-5, None, Some(50)), (1, 0, 0, 1, 0)),
            ("came in and transferred", fact(10, None, Some(50)), (0, 1, 0, 1, 0)),
            ("transferred first, died later", fact(-5, Some(("death", 80)), Some(50)), (1, 0, 0, 1, 0)),
            ("left first, start never undone", fact(-5, Some(("wlz", 50)), Some(80)), (1, 0, 1, 0, 0)),
            ("both on one day is outflow", fact(-5, Some(("wlz", 50)), Some(50)), (1, 0, 1, 0, 0)),
            ("transferred before, died in the period", fact(-50, Some(("death", 20)), Some(-9)), (0, 0, 0, 0, 0)),
        ];
        for (name, fact, expected) in table {
            let movement = Movement::between(&[fact], day(0), day(100)).unwrap();
            assert_eq!(counts(&movement), expected, "{name}");
        }
    }

    #[test]
    fn reasons_are_kept_apart() {
        let facts =
            [fact(0, Some(("moved", 3)), None), fact(0, Some(("death", 4)), None), fact(0, Some(("moved", 5)), None)];
        let movement = Movement::between(&facts, day(0), day(10)).unwrap();
        assert_eq!(movement.outflow, BTreeMap::from([("moved", 2), ("death", 1)]));
    }

    #[test]
    fn a_case_that_left_before_it_came_is_named() {
        let facts = [
            fact(0, None, None),
            fact(20, Some(("moved", 10)), None),
            fact(0, None, Some(5)),
            fact(20, None, Some(-4)),
        ];
        assert_eq!(Movement::between(&facts, day(0), day(100)), Err(MovementError::Unbalanced { cases: vec![1, 3] }));
    }

    #[test]
    fn reversed_dates_are_refused() {
        assert_eq!(
            Movement::<u8>::between(&[], day(9), day(0)),
            Err(MovementError::DatesReversed { from: day(9), to: day(0) })
        );
    }

    fn any_fact() -> impl Strategy<Value = Fact<u8>> {
        (-40i64..140, proptest::option::of((0u8..4, 0i64..200)), proptest::option::of(0i64..200)).prop_map(
            |(entered, outflow, started)| Fact {
                entered: day(entered),
                outflow: outflow.map(|(reason, after)| (reason, day(entered + after))),
                started: started.map(|after| day(entered + after)),
            },
        )
    }

    proptest! {
        #[test]
        fn consistent_dates_always_balance(facts in proptest::collection::vec(any_fact(), 0..40), from in -20i64..60, length in 0i64..80) {
            let movement = Movement::between(&facts, day(from), day(from + length));
            prop_assert!(movement.is_ok_and(|movement| movement.balances()));
        }

        #[test]
        fn two_periods_add_up_to_the_whole(facts in proptest::collection::vec(any_fact(), 0..40), first in 0i64..60, second in 0i64..60) {
            let one = Movement::between(&facts, day(0), day(first)).unwrap();
            let two = Movement::between(&facts, day(first), day(first + second)).unwrap();
            let whole = Movement::between(&facts, day(0), day(first + second)).unwrap();
            prop_assert_eq!(one.open, two.opening);
            prop_assert_eq!(one.transferred + two.transferred, whole.transferred);
            prop_assert_eq!(one.inflow + two.inflow, whole.inflow);
            prop_assert_eq!(two.open, whole.open);
        }
    }
}
