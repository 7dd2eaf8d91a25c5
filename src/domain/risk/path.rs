//! The forward pass over the open steps, and the latest date of each of them.
//!
//! One safety buffer is shared by the whole path: the root of the summed squares of (slow - typical).
//! Adding up all worst cases would call every case late, and nobody would look at the list any more.

use super::facts::Facts;
use super::norms::{Norm, Norms};
use crate::domain::calendar::Calendar;
use crate::domain::step::Step;
use chrono::NaiveDate;

/// Where the length of a leg comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LegSource {
    /// The norm of the track.
    Norm,
    /// The waiting time that the leading candidate reported.
    WaitingTime {
        /// Weeks, as reported.
        weeks: u32,
        /// The day of the report, when known.
        reported: Option<NaiveDate>,
        /// Older than four weeks, or undated: the slow case is made slower.
        is_stale: bool,
    },
    /// A date agreed with somebody; the leg ends on it.
    Agreed(NaiveDate),
}

/// One step that is still to be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leg {
    /// The step.
    pub step: Step,
    /// Working days it takes. Nought for an agreed date.
    pub norm: Norm,
    /// Working days already waited since the referral, taken off.
    pub waited: u32,
    /// Where the length comes from.
    pub source: LegSource,
}

/// Where the path leads: small enough to keep for every case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outlook {
    /// From where the working days are counted: today, or the last agreed date that holds.
    pub anchor: NaiveDate,
    /// Typical working days after the anchor.
    pub typical_days: u32,
    /// Safety buffer in working days.
    pub buffer: u32,
    /// The day on which the path ends when everything takes its typical time.
    pub typical_finish: NaiveDate,
    /// The day on which it ends when the buffer is used up too.
    pub safe_finish: NaiveDate,
    /// A start that cannot be earlier (candidate's first possible or agreed start) and that decided the finish.
    pub held_back_until: Option<NaiveDate>,
    /// The answer of a provider is still waited for.
    pub awaits_answer: bool,
}

/// The path that remains: at most seven legs, kept without allocating.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Path {
    legs: [Option<Leg>; 7],
    /// Where it leads.
    pub outlook: Outlook,
}

impl Path {
    /// The forward pass of the definition of risk.
    pub fn ahead(facts: &Facts, norms: &Norms, calendar: &Calendar, today: NaiveDate) -> Self {
        let mut legs = [None; 7];
        let (mut anchor, mut total, mut variance) = (today, 0_u32, 0_u64);
        for step in facts.steps.open(today) {
            let (norm, waited, source) = length(step, facts, norms, calendar, today);
            let agreed = facts.steps.get(step).filter(|day| *day > today && *day >= calendar.add(anchor, total));
            let leg = if let Some(day) = agreed {
                (anchor, total, variance) = (day, 0, 0);
                Leg { step, norm: Norm { typical: 0, slow: 0 }, waited: 0, source: LegSource::Agreed(day) }
            } else {
                total = total.saturating_add(norm.typical);
                variance += u64::from(norm.slow - norm.typical).pow(2);
                Leg { step, norm, waited, source }
            };
            legs[step.index()] = Some(leg);
        }
        let buffer = root_rounded_up(variance);
        let typical = calendar.add(anchor, total);
        let safe = calendar.add(anchor, total.saturating_add(buffer));
        let earliest = facts.leading.and_then(|leading| leading.earliest_start);
        let floor = earliest.max(facts.coming_start(today));
        let outlook = Outlook {
            anchor,
            typical_days: total,
            buffer,
            typical_finish: floor.map_or(typical, |floor| floor.max(typical)),
            safe_finish: floor.map_or(safe, |floor| floor.max(safe)),
            held_back_until: floor.filter(|floor| *floor > safe),
            awaits_answer: legs[Step::Referral.index()].is_some(),
        };
        Self { legs, outlook }
    }

    /// The steps still to take, in order.
    pub fn legs(&self) -> impl DoubleEndedIterator<Item = &Leg> {
        self.legs.iter().flatten()
    }

    /// The day on which each open step must be done at the latest to be in time.
    ///
    /// `last_working_day` is the deadline, or the last working day before it.
    pub fn latest_dates(&self, calendar: &Calendar, last_working_day: NaiveDate) -> [Option<NaiveDate>; 7] {
        let mut latest = [None; 7];
        let mut after = self.outlook.buffer;
        for leg in self.legs().rev() {
            latest[leg.step.index()] = Some(match leg.source {
                LegSource::Agreed(day) => day,
                LegSource::Norm | LegSource::WaitingTime { .. } => calendar.sub(last_working_day, after),
            });
            after = after.saturating_add(leg.norm.typical);
        }
        latest
    }
}

/// How long a step takes from now, what was taken off for waiting already done, and by whose word.
fn length(step: Step, facts: &Facts, norms: &Norms, calendar: &Calendar, today: NaiveDate) -> (Norm, u32, LegSource) {
    let norm = norms.get(facts.track, step);
    let reported = if step == Step::Referral { reported_wait(facts, today) } else { None };
    let Some((norm, source)) = reported else {
        return (norm, 0, LegSource::Norm);
    };
    // A waiting time runs from the referral: days waited since then are not waited again. The norm runs from the
    // end of the search, like every norm from the end of the step before it, and is not shortened.
    let Some(referred) = facts.referred.filter(|day| *day <= today) else {
        return (norm, 0, source);
    };
    let gone = calendar.between(referred, today).unsigned_abs();
    let typical = norm.typical.saturating_sub(gone);
    let left = Norm { typical, slow: typical.max(norm.slow.saturating_sub(gone)) };
    (left, gone.min(norm.typical), source)
}

/// The waiting time that the leading candidate reported, as a norm.
fn reported_wait(facts: &Facts, today: NaiveDate) -> Option<(Norm, LegSource)> {
    let leading = facts.leading?;
    let weeks = leading.waiting_weeks?;
    let is_stale = leading.has_stale_waiting_time(today);
    let typical = weeks.saturating_mul(5);
    let slow = if is_stale { (typical + 5).max((3 * typical).div_ceil(2)) } else { typical + 5 };
    let source = LegSource::WaitingTime { weeks, reported: leading.waiting_reported, is_stale };
    Some((Norm { typical, slow }, source))
}

/// The least whole number whose square is not below `square`.
fn root_rounded_up(square: u64) -> u32 {
    let root = square.isqrt();
    let up = if root * root == square { root } else { root + 1 };
    u32::try_from(up).unwrap_or(u32::MAX)
}

/// Days since a report, for showing its age.
pub fn age_in_days(reported: NaiveDate, today: NaiveDate) -> i64 {
    (today - reported).num_days().max(0)
}

#[cfg(test)]
mod tests {
    use super::root_rounded_up;

    #[test]
    fn the_root_is_rounded_up() {
        for (square, root) in [(0, 0), (1, 1), (2, 2), (4, 2), (5, 3), (179, 14), (625, 25), (626, 26)] {
            assert_eq!(root_rounded_up(square), root, "{square}");
        }
    }
}
