//! When is a case at risk? The one definition that badge, list, count, report and command line show.
//!
//! [`assess`] is a pure function of the facts, the norms, the calendar and today. Nothing it says is stored,
//! so it can never be stale. It judges the process, never the person.

mod explain;
mod facts;
mod level;
mod norms;
mod path;
mod signal;
#[cfg(test)]
mod tests;

pub use explain::{Explanation, Line, explain};
pub use facts::{Facts, LeadingCandidate, ManualFlag, STALE_AFTER_DAYS};
pub use level::{Level, LevelCounts};
pub use norms::{Norm, Norms, NormsError};
pub use path::{Leg, LegSource, Outlook, Path, age_in_days};
pub use signal::{AFTER_CARE_WEEKS, Signal, SignalCode};

use crate::domain::calendar::Calendar;
use crate::domain::deadline::HardDeadline;
use crate::domain::step::{Milestone, Step};
use chrono::NaiveDate;

/// What the facts of a case come to on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// The level, signals, flags and missing facts counted in.
    pub level: Level,
    /// The level from the dates alone.
    pub path_level: Level,
    /// The last day on which the departing provider still delivers.
    pub deadline: Option<HardDeadline>,
    /// What is to be done now; `None` once the client has started or left.
    pub current: Option<Milestone>,
    /// Where the path leads; `None` once the client has started or left.
    pub outlook: Option<Outlook>,
    /// Working days between the safe finish and the deadline; negative when it does not fit.
    pub slack: Option<i32>,
    /// The day on which the current step must begin at the latest.
    pub latest_start: Option<NaiveDate>,
    /// The facts that raise the level, the most urgent first.
    pub signals: Vec<Signal>,
    /// The last contact, step or change of a candidate.
    pub last_event: Option<NaiveDate>,
    /// Nothing has happened for longer than the level allows.
    pub is_silent: bool,
}

impl Assessment {
    /// The case still needs a place.
    pub fn is_open(&self) -> bool {
        self.outlook.is_some()
    }
}

/// Judges one case. Pure: the same facts on the same day always give the same answer.
pub fn assess(facts: &Facts, norms: &Norms, calendar: &Calendar, today: NaiveDate) -> Assessment {
    let last_event = last_event(facts, today);
    let settled = |path_level, level, signals| Assessment {
        level,
        path_level,
        deadline: facts.deadline,
        current: None,
        outlook: None,
        slack: None,
        latest_start: None,
        signals,
        last_event,
        is_silent: false,
    };
    let is_past = |date: Option<NaiveDate>| date.is_some_and(|day| day <= today);
    if is_past(facts.outflow) {
        return settled(Level::Closed, Level::Closed, Vec::new());
    }
    if let Some(started) = facts.started.filter(|day| *day <= today) {
        if is_past(facts.after_care[1]) {
            return settled(Level::Closed, Level::Closed, Vec::new());
        }
        let signals = signal::after_start(facts, started, today);
        return settled(Level::Started, raised(Level::Started, &signals), signals);
    }

    let outlook = Path::ahead(facts, norms, calendar, today).outlook;
    let slack = facts.deadline.map(|deadline| slack(&outlook, deadline.date, calendar));
    let path_level = path_level(facts, &outlook, slack, today);
    let signals = signal::before_start(facts, &outlook, slack, calendar, today);
    let mut level =
        if path_level == Level::OnTrack && lacks_candidate(facts, today) { Level::Unknown } else { path_level };
    level = raised(level, &signals);
    if let Some(flag) = facts.flag.filter(|flag| flag.review >= today) {
        level = level.raised_to(flag.level);
    }
    Assessment {
        level,
        path_level,
        deadline: facts.deadline,
        current: Some(facts.steps.current(today)),
        outlook: Some(outlook),
        slack,
        latest_start: slack.map(|slack| calendar.moved(today, slack)),
        signals,
        last_event,
        is_silent: is_silent(level, last_event, calendar, today),
    }
}

/// Working days between a finish that is safe and the deadline; negative when it does not fit.
///
/// A start that was agreed on a Saturday after a deadline on Friday is no working day too late, and yet too late: RISK.md
/// says that what does not fit is negative, so it is one day short.
fn slack(outlook: &Outlook, deadline: NaiveDate, calendar: &Calendar) -> i32 {
    let slack = calendar.between(outlook.safe_finish, calendar.floor(deadline));
    if outlook.safe_finish > deadline { slack.min(-1) } else { slack }
}

/// The level from the dates alone: the first row of the table of levels that applies.
fn path_level(facts: &Facts, outlook: &Outlook, slack: Option<i32>, today: NaiveDate) -> Level {
    let (Some(deadline), Some(slack)) = (facts.deadline, slack) else {
        return Level::Unknown;
    };
    let care_stopped = facts.care_stopped.is_some_and(|day| day < today);
    if today > deadline.date {
        Level::Overdue
    } else if care_stopped || outlook.typical_finish > deadline.date {
        Level::Critical
    } else if outlook.safe_finish > deadline.date {
        Level::AtRisk
    } else if slack < i32::try_from(outlook.buffer.div_ceil(2)).unwrap_or(i32::MAX).max(5) {
        Level::Attention
    } else {
        Level::OnTrack
    }
}

/// The search is done, but there is nobody to go to.
fn lacks_candidate(facts: &Facts, today: NaiveDate) -> bool {
    facts.live_candidates == 0 && facts.steps.last_done(today).is_some_and(|step| step >= Step::Search)
}

fn raised(level: Level, signals: &[Signal]) -> Level {
    signals.iter().fold(level, |level, signal| level.raised_to(signal.level))
}

/// The last contact, step or change of a candidate that has taken place.
fn last_event(facts: &Facts, today: NaiveDate) -> Option<NaiveDate> {
    let events = [facts.last_contact, facts.referred, facts.last_candidate_change];
    facts.steps.0.into_iter().chain(events).flatten().filter(|day| *day <= today).max()
}

/// Nothing has happened for 30 working days on track, 15 at attention, 10 above. No event known is silence.
fn is_silent(level: Level, last_event: Option<NaiveDate>, calendar: &Calendar, today: NaiveDate) -> bool {
    let limit = match level {
        Level::Closed | Level::Started => return false,
        Level::OnTrack => 30,
        Level::Attention => 15,
        Level::Unknown | Level::AtRisk | Level::Critical | Level::Overdue => 10,
    };
    last_event.is_none_or(|day| calendar.between(day, today) >= limit)
}
