//! Who holds the next move ("bal ligt bij"). It explains a delay; it stops no clock.

use super::risk::Facts;
use super::step::{Milestone, Step};
use chrono::NaiveDate;

/// Who must act next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ball {
    /// The caseworker of the case.
    Caseworker,
    /// The provider that leaves.
    DepartingProvider,
    /// The provider that may take over.
    ReceivingProvider,
    /// The client, parents or relatives.
    Client,
    /// The back office that sends assignments.
    BackOffice,
    /// The body that decides on long-term care.
    Ciz,
}

impl Ball {
    /// Everybody who can hold the next move.
    pub const ALL: [Self; 6] =
        [Self::Caseworker, Self::DepartingProvider, Self::ReceivingProvider, Self::Client, Self::BackOffice, Self::Ciz];

    /// The stable name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Caseworker => "caseworker",
            Self::DepartingProvider => "departing_provider",
            Self::ReceivingProvider => "receiving_provider",
            Self::Client => "client",
            Self::BackOffice => "back_office",
            Self::Ciz => "ciz",
        }
    }

    /// The holder with this stable name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ball| ball.code() == code)
    }

    /// Who holds the next move when nobody wrote it down: it follows from the step that comes now.
    pub fn presumed(facts: &Facts, today: NaiveDate) -> Self {
        match facts.steps.current(today) {
            Milestone::Step(Step::Referral) if facts.referred.is_some_and(|day| day <= today) => {
                Self::ReceivingProvider
            }
            Milestone::Step(Step::Conversation | Step::Search | Step::Referral) => Self::Caseworker,
            Milestone::Step(Step::Introduction | Step::Intake) | Milestone::Start => Self::ReceivingProvider,
            Milestone::Step(Step::Handover) => Self::DepartingProvider,
            Milestone::Step(Step::Assignment) => Self::BackOffice,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::Law;
    use crate::domain::track::Track;

    #[test]
    fn after_the_referral_the_new_provider_must_answer() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 9, d).unwrap();
        let mut facts = Facts::new(Law::Wmo, Track::Other);
        assert_eq!(Ball::presumed(&facts, day(21)), Ball::Caseworker);
        facts.steps.set(Step::Search, Some(day(1)));
        assert_eq!(Ball::presumed(&facts, day(21)), Ball::Caseworker);
        facts.referred = Some(day(2));
        assert_eq!(Ball::presumed(&facts, day(21)), Ball::ReceivingProvider);
        for ball in Ball::ALL {
            assert_eq!(Ball::from_code(ball.code()), Some(ball));
        }
    }
}
