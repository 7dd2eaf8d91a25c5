//! The path of a transfer: seven steps, then the start.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A step of the path, in the order in which they are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The talk with client and relatives about what must stay and what may change.
    Conversation,
    /// An alternative provider has been chosen.
    Search,
    /// The alternative has accepted the client.
    Referral,
    /// Client and new provider have met (introduction, tour, trial day).
    Introduction,
    /// The intake at the new provider is done.
    Intake,
    /// The warm handover between the old and the new provider is done.
    Handover,
    /// The old assignment is ended and the new one is sent.
    Assignment,
}

impl Step {
    /// All steps, in order.
    pub const ALL: [Self; 7] = [
        Self::Conversation,
        Self::Search,
        Self::Referral,
        Self::Introduction,
        Self::Intake,
        Self::Handover,
        Self::Assignment,
    ];

    /// Place in the path, from 0.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The stable name: in the file, on the command line, in `norms.toml`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Conversation => "conversation",
            Self::Search => "search",
            Self::Referral => "referral",
            Self::Introduction => "introduction",
            Self::Intake => "intake",
            Self::Handover => "handover",
            Self::Assignment => "assignment",
        }
    }

    /// The step with this stable name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.code() == code)
    }
}

/// What is to be done now: a step, or the start itself when all steps are done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Milestone {
    /// A step of the path.
    Step(Step),
    /// The first day at the new provider.
    Start,
}

impl Milestone {
    /// The stable name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Step(step) => step.code(),
            Self::Start => "start",
        }
    }
}

/// A moment of the path that somebody can give a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Moment {
    /// A step is done.
    Done(Step),
    /// The client is referred: the third step has begun, and the waiting time runs.
    Referred,
    /// The first day at the new provider.
    Start,
}

impl Moment {
    /// All moments, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        Step::ALL
            .into_iter()
            .flat_map(|step| {
                let begun = (step == Step::Referral).then_some(Self::Referred);
                begun.into_iter().chain([Self::Done(step)])
            })
            .chain([Self::Start])
    }

    /// The stable name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Done(step) => step.code(),
            Self::Referred => "referred",
            Self::Start => "start",
        }
    }
}

/// The date of each step: done when it is not after today, agreed when it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StepDates(pub [Option<NaiveDate>; 7]);

impl StepDates {
    /// The date of one step.
    pub fn get(&self, step: Step) -> Option<NaiveDate> {
        self.0[step.index()]
    }

    /// Sets or clears the date of one step.
    pub fn set(&mut self, step: Step, date: Option<NaiveDate>) {
        self.0[step.index()] = date;
    }

    /// The last step that is done today.
    pub fn last_done(&self, today: NaiveDate) -> Option<Step> {
        Step::ALL.into_iter().rev().find(|step| self.get(*step).is_some_and(|date| date <= today))
    }

    /// The step to take now: the one after the last that is done.
    ///
    /// An earlier step without a date is a gap in the data (see [`Self::gaps`]); it is not waited for.
    pub fn current(&self, today: NaiveDate) -> Milestone {
        match self.last_done(today) {
            None => Milestone::Step(Step::Conversation),
            Some(done) => Step::ALL.get(done.index() + 1).map_or(Milestone::Start, |step| Milestone::Step(*step)),
        }
    }

    /// Steps before the last done one that have no date: facts that somebody forgot to write down.
    pub fn gaps(&self, today: NaiveDate) -> impl Iterator<Item = Step> + '_ {
        let last = self.last_done(today).map_or(0, Step::index);
        Step::ALL.into_iter().take(last).filter(|step| self.get(*step).is_none())
    }

    /// The steps still to take, in order: those after the last done one, and earlier ones that are agreed
    /// for a day to come.
    pub fn open(&self, today: NaiveDate) -> impl Iterator<Item = Step> + '_ {
        let first = self.last_done(today).map_or(0, |step| step.index() + 1);
        let is_agreed = move |step: Step| self.get(step).is_some_and(|date| date > today);
        Step::ALL.into_iter().filter(move |step| step.index() >= first || is_agreed(*step))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 9, d).unwrap()
    }

    #[test]
    fn codes_go_both_ways() {
        for step in Step::ALL {
            assert_eq!(Step::from_code(step.code()), Some(step));
            assert_eq!(Step::ALL[step.index()], step);
        }
        assert_eq!(Step::from_code("start"), None);
    }

    #[test]
    fn a_forgotten_step_is_a_gap_and_not_the_current_one() {
        let mut dates = StepDates::default();
        assert_eq!(dates.current(day(21)), Milestone::Step(Step::Conversation));
        dates.set(Step::Referral, Some(day(18)));
        dates.set(Step::Search, Some(day(25)));
        assert_eq!(dates.current(day(21)), Milestone::Step(Step::Introduction));
        assert_eq!(dates.gaps(day(21)).collect::<Vec<_>>(), [Step::Conversation]);
        assert_eq!(dates.open(day(21)).count(), 5, "the agreed search is still to come");
    }

    #[test]
    fn a_date_is_agreed_until_its_day_and_done_on_it() {
        let mut dates = StepDates::default();
        dates.set(Step::Assignment, Some(day(22)));
        assert_eq!(dates.current(day(21)), Milestone::Step(Step::Conversation));
        assert_eq!(dates.current(day(22)), Milestone::Start);
    }
}
