//! "Waarom?": the sum behind a level, one line for each number, with its source and age.
//!
//! Only numbers and dates are here; the words are at the edge, in the language of the reader.

use super::facts::Facts;
use super::level::Level;
use super::norms::Norms;
use super::path::Path;
use super::path::{LegSource, age_in_days};
use super::{Assessment, Leg, Signal, lacks_candidate};
use crate::domain::calendar::Calendar;
use crate::domain::deadline::HardDeadline;
use crate::domain::step::{Milestone, Step};
use chrono::NaiveDate;

/// One line of the sum. The lines stand in the order in which a person would do it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// The sum begins at the deadline.
    Deadline {
        /// The date and its basis.
        deadline: HardDeadline,
        /// The working day from which is counted back: the deadline or the last working day before it.
        last_working_day: NaiveDate,
    },
    /// Minus the safety buffer, in working days.
    Buffer(u32),
    /// Minus a step. For a reported waiting time: how many days ago it was reported.
    Leg {
        /// The step, its length and source.
        leg: Leg,
        /// Age of the report in days.
        reported_days_ago: Option<i64>,
    },
    /// Is the latest day to begin `what`.
    Latest {
        /// The step (or the start) that comes now, or after the agreed date.
        what: Milestone,
        /// The latest day.
        date: NaiveDate,
    },
    /// Counted from today.
    Today(NaiveDate),
    /// Counted from the day on which this step is agreed.
    Agreed {
        /// The step that is agreed.
        step: Step,
        /// The agreed day.
        date: NaiveDate,
    },
    /// Counted from a first possible or agreed start, which comes after the path.
    HeldBack(NaiveDate),
    /// Leaves this slack in working days.
    Slack(i32),
    /// The deadline passed on this day.
    Passed(NaiveDate),
    /// Nobody wrote down when the care ends.
    NoDeadline,
    /// The search is done, but no candidate is known.
    NoCandidate,
    /// This earlier step has no date though a later one is done.
    Gap(Step),
    /// This fact raises the level.
    Signal(Signal),
    /// A person raised the level by hand, until this day.
    Flag {
        /// The level.
        level: Level,
        /// The last day on which it counts.
        review: NaiveDate,
    },
    /// The client started on this day.
    Started(NaiveDate),
    /// The client left the caseload on this day.
    Left(NaiveDate),
}

/// The sum behind an assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// The lines, in order.
    pub lines: Vec<Line>,
}

/// Explains an assessment of these facts on this day.
pub fn explain(
    facts: &Facts,
    assessment: &Assessment,
    norms: &Norms,
    calendar: &Calendar,
    today: NaiveDate,
) -> Explanation {
    let mut lines = Vec::new();
    let past = |date: Option<NaiveDate>| date.filter(|day| *day <= today);
    if let Some(left) = past(facts.outflow) {
        lines.push(Line::Left(left));
    } else if let Some(started) = past(facts.started) {
        lines.push(Line::Started(started));
    }
    if assessment.is_open() {
        let path = Path::ahead(facts, norms, calendar, today);
        sum(&mut lines, &path, assessment, calendar, today);
    }
    if assessment.is_open() && lacks_candidate(facts, today) {
        lines.push(Line::NoCandidate);
    }
    lines.extend(assessment.signals.iter().copied().map(Line::Signal));
    if let Some(flag) = facts.flag.filter(|flag| flag.review >= today && assessment.is_open()) {
        lines.push(Line::Flag { level: flag.level, review: flag.review });
    }
    if assessment.is_open() {
        lines.extend(facts.steps.gaps(today).map(Line::Gap));
    }
    Explanation { lines }
}

fn sum(lines: &mut Vec<Line>, path: &Path, assessment: &Assessment, calendar: &Calendar, today: NaiveDate) {
    let Some(deadline) = assessment.deadline else {
        lines.push(Line::NoDeadline);
        return;
    };
    let last_working_day = calendar.floor(deadline.date);
    lines.push(Line::Deadline { deadline, last_working_day });
    if let Some(start) = path.outlook.held_back_until {
        lines.push(Line::HeldBack(start));
    } else {
        lines.push(Line::Buffer(path.outlook.buffer));
        let agreed = |leg: &&Leg| matches!(leg.source, LegSource::Agreed(_));
        let counted: Vec<&Leg> = path.legs().rev().take_while(|leg| !agreed(leg)).collect();
        for leg in &counted {
            let reported_days_ago = match leg.source {
                LegSource::WaitingTime { reported, .. } => reported.map(|day| age_in_days(day, today)),
                LegSource::Norm | LegSource::Agreed(_) => None,
            };
            lines.push(Line::Leg { leg: **leg, reported_days_ago });
        }
        let what = counted.last().map_or(Milestone::Start, |leg| Milestone::Step(leg.step));
        let date = calendar.sub(last_working_day, path.outlook.buffer.saturating_add(path.outlook.typical_days));
        lines.push(Line::Latest { what, date });
        lines.push(match path.legs().rev().find(agreed) {
            Some(leg) => Line::Agreed { step: leg.step, date: path.outlook.anchor },
            None => Line::Today(today),
        });
    }
    lines.extend(assessment.slack.map(Line::Slack));
    if today > deadline.date {
        lines.push(Line::Passed(deadline.date));
    }
}
