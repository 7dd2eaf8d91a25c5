//! The next step as an order: what is to be done now, and by when.

use super::risk::{Assessment, Facts, Level, SignalCode};
use super::step::{Milestone, Step};
use chrono::NaiveDate;

/// What is to be done. The words are at the edge ("Meld uiterlijk 28-09 aan bij ...").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Order {
    /// Arrange bridging care: the deadline or the care itself has passed.
    ArrangeBridgingCare,
    /// Ask the departing provider until when it delivers.
    AskDeadline,
    /// Choose a candidate: there is none.
    ChooseCandidate,
    /// Have the conversation.
    HaveConversation,
    /// Choose an alternative.
    ChooseAlternative,
    /// Refer the client to the leading candidate.
    Refer,
    /// Ask the leading candidate for its answer.
    AskAnswer,
    /// Plan the introduction.
    PlanIntroduction,
    /// Plan the intake.
    PlanIntake,
    /// Plan the warm handover.
    PlanHandover,
    /// Arrange the assignment.
    ArrangeAssignment,
    /// Confirm that the client has started.
    ConfirmStart,
    /// The step is agreed for this day: see that it takes place.
    KeepAppointment(Step),
    /// Do the after-care check.
    CheckAfterCare,
}

/// An order and its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextStep {
    /// What is to be done.
    pub order: Order,
    /// By which day, or on which day it is agreed.
    pub by: Option<NaiveDate>,
}

/// The next step of a case; `None` when there is nothing more to do.
pub fn next_step(facts: &Facts, assessment: &Assessment, today: NaiveDate) -> Option<NextStep> {
    let has = |code| assessment.signals.iter().find(|signal| signal.code == code);
    if let Some(due) = has(SignalCode::AftercareDue) {
        return Some(NextStep { order: Order::CheckAfterCare, by: due.date });
    }
    let current = assessment.current?;
    if assessment.path_level == Level::Overdue || has(SignalCode::CareGap).is_some() {
        return Some(NextStep { order: Order::ArrangeBridgingCare, by: Some(today) });
    }
    if assessment.deadline.is_none() {
        return Some(NextStep { order: Order::AskDeadline, by: Some(today) });
    }
    let Milestone::Step(step) = current else {
        let agreed = facts.coming_start(today);
        return Some(NextStep { order: Order::ConfirmStart, by: agreed.or(assessment.latest_start) });
    };
    if let Some(day) = facts.steps.get(step).filter(|day| *day > today) {
        return Some(NextStep { order: Order::KeepAppointment(step), by: Some(day) });
    }
    let is_referred = facts.referred.is_some_and(|day| day <= today);
    let order = match step {
        Step::Conversation => Order::HaveConversation,
        Step::Search => Order::ChooseAlternative,
        _ if facts.live_candidates == 0 => Order::ChooseCandidate,
        Step::Referral if is_referred => Order::AskAnswer,
        Step::Referral => Order::Refer,
        Step::Introduction => Order::PlanIntroduction,
        Step::Intake => Order::PlanIntake,
        Step::Handover => Order::PlanHandover,
        Step::Assignment => Order::ArrangeAssignment,
    };
    Some(NextStep { order, by: assessment.latest_start })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::Calendar;
    use crate::domain::codes::Law;
    use crate::domain::deadline::{DeadlineBasis, HardDeadline};
    use crate::domain::risk::{LeadingCandidate, Norms, assess};
    use crate::domain::track::Track;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn order(facts: &Facts) -> Option<NextStep> {
        let today = day("2026-09-21");
        let assessment = assess(facts, &Norms::default(), &Calendar::default(), today);
        next_step(facts, &assessment, today)
    }

    #[test]
    fn every_open_case_has_an_order_with_a_day() {
        let deadline = HardDeadline { date: day("2026-12-31"), basis: DeadlineBasis::RunOffEnd };
        let open = Facts {
            deadline: Some(deadline),
            leading: Some(LeadingCandidate::default()),
            live_candidates: 1,
            ..Facts::new(Law::Jeugdwet, Track::YouthOutpatient)
        };
        let done = |step, facts: &Facts| {
            let mut facts = facts.clone();
            facts.steps.set(step, Some(day("2026-09-01")));
            facts
        };
        let searched = done(Step::Search, &open);
        let mut agreed = done(Step::Referral, &open);
        agreed.steps.set(Step::Introduction, Some(day("2026-10-05")));
        for (facts, expected) in [
            (Facts { deadline: None, ..open.clone() }, Some((Order::AskDeadline, "2026-09-21"))),
            (open.clone(), Some((Order::HaveConversation, "2026-09-02"))),
            (
                Facts { live_candidates: 0, leading: None, ..searched.clone() },
                Some((Order::ChooseCandidate, "2026-09-28")),
            ),
            (searched.clone(), Some((Order::Refer, "2026-09-28"))),
            (Facts { referred: Some(day("2026-09-18")), ..searched }, Some((Order::AskAnswer, "2026-09-28"))),
            (agreed, Some((Order::KeepAppointment(Step::Introduction), "2026-10-05"))),
            (
                Facts { care_stopped: Some(day("2026-09-01")), ..open.clone() },
                Some((Order::ArrangeBridgingCare, "2026-09-21")),
            ),
            (Facts { started: Some(day("2026-08-01")), ..open.clone() }, Some((Order::CheckAfterCare, "2026-09-12"))),
            (Facts { started: Some(day("2026-09-01")), ..open.clone() }, None),
            (Facts { outflow: Some(day("2026-09-01")), ..open }, None),
        ] {
            let found = order(&facts).map(|next| (next.order, next.by.unwrap()));
            assert_eq!(found, expected.map(|(order, by)| (order, day(by))));
        }
    }
}
