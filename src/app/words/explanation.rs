//! "Waarom?" in words: the sum on one line, and each number with its source and age.

use super::{basis, date, level, signal, signed, step};
use crate::domain::risk::{Explanation, Leg, LegSource, Line};
use crate::domain::step::Milestone;
use crate::fl;

/// `31-12-2026 − 24 wd marge − 3 toewijzing ... = uiterlijk 28-09-2026; vandaag 21-09-2026: 5 werkdagen speling`.
pub fn sum(explanation: &Explanation) -> String {
    let mut sum = String::new();
    for line in &explanation.lines {
        match line {
            Line::Deadline { last_working_day, .. } => sum.push_str(&date(*last_working_day)),
            Line::Buffer(days) => sum.push_str(&fl!("sum-buffer", days = (*days))),
            Line::Leg { leg, .. } => sum.push_str(&leg_of_sum(leg)),
            Line::Latest { date: day, .. } => sum.push_str(&fl!("sum-latest", date = date(*day))),
            Line::Today(day) => sum.push_str(&fl!("sum-today", date = date(*day))),
            Line::Agreed { step: agreed, date: day } => {
                sum.push_str(&fl!("sum-agreed", step = step(*agreed), date = date(*day)));
            }
            Line::HeldBack(day) => sum.push_str(&fl!("sum-held-back", date = date(*day))),
            Line::Slack(days) => sum.push_str(&fl!("sum-slack", count = (*days), days = signed(*days))),
            Line::Passed(_)
            | Line::NoDeadline
            | Line::NoCandidate
            | Line::Gap(_)
            | Line::Signal(_)
            | Line::Flag { .. }
            | Line::Started(_)
            | Line::Left(_) => {}
        }
    }
    sum
}

fn leg_of_sum(leg: &Leg) -> String {
    let name = step(leg.step).to_lowercase();
    let days = leg.norm.typical;
    match leg.source {
        LegSource::WaitingTime { .. } => fl!("sum-wait", days = days, step = name),
        LegSource::Norm | LegSource::Agreed(_) => fl!("sum-leg", days = days, step = name),
    }
}

/// One line of the sum, with its source and age.
pub fn line(line: &Line) -> String {
    match line {
        Line::Deadline { deadline, last_working_day } if deadline.date == (*last_working_day) => {
            fl!("why-deadline", date = date(deadline.date), basis = basis(deadline.basis))
        }
        Line::Deadline { deadline, last_working_day } => fl!(
            "why-deadline-floored",
            date = date(deadline.date),
            basis = basis(deadline.basis),
            working = date(*last_working_day)
        ),
        Line::Buffer(days) => fl!("why-buffer", days = (*days)),
        Line::Leg { leg, reported_days_ago } => leg_line(leg, *reported_days_ago),
        Line::Latest { what: Milestone::Step(found), date: day } => {
            fl!("why-latest-step", step = step(*found), date = date(*day))
        }
        Line::Latest { what: Milestone::Start, date: day } => fl!("why-latest-start", date = date(*day)),
        Line::Today(day) => fl!("why-today", date = date(*day)),
        Line::Agreed { step: agreed, date: day } => fl!("why-agreed", step = step(*agreed), date = date(*day)),
        Line::HeldBack(day) => fl!("why-held-back", date = date(*day)),
        Line::Slack(days) => fl!("why-slack", days = signed(*days)),
        Line::Passed(day) => fl!("why-passed", date = date(*day)),
        Line::NoDeadline => fl!("why-no-deadline"),
        Line::NoCandidate => fl!("why-no-candidate"),
        Line::Gap(found) => fl!("why-gap", step = step(*found)),
        Line::Signal(found) => match found.date {
            Some(day) => {
                fl!("why-signal-dated", signal = signal(found.code), date = date(day), level = level(found.level))
            }
            None => fl!("why-signal", signal = signal(found.code), level = level(found.level)),
        },
        Line::Flag { level: raised, review } => fl!("why-flag", level = level(*raised), date = date(*review)),
        Line::Started(day) => fl!("why-started", date = date(*day)),
        Line::Left(day) => fl!("why-left", date = date(*day)),
    }
}

fn leg_line(leg: &Leg, reported_days_ago: Option<i64>) -> String {
    let (name, days, slow) = (step(leg.step), leg.norm.typical, leg.norm.slow);
    match (leg.source, reported_days_ago) {
        (LegSource::WaitingTime { weeks, reported: Some(reported), .. }, Some(age)) => fl!(
            "why-wait",
            step = name,
            days = days,
            slow = slow,
            weeks = weeks,
            date = date(reported),
            age = age,
            waited = leg.waited
        ),
        (LegSource::WaitingTime { weeks, .. }, _) => {
            fl!("why-wait-undated", step = name, days = days, slow = slow, weeks = weeks, waited = leg.waited)
        }
        (LegSource::Norm | LegSource::Agreed(_), _) => {
            fl!("why-norm", step = name, days = days, slow = slow)
        }
    }
}

/// The line is a number of the sum; the others are facts that need somebody.
pub fn is_number(line: &Line) -> bool {
    matches!(
        line,
        Line::Deadline { .. }
            | Line::Buffer(_)
            | Line::Leg { .. }
            | Line::Latest { .. }
            | Line::Today(_)
            | Line::Agreed { .. }
            | Line::HeldBack(_)
            | Line::Slack(_)
    )
}
