//! The facts about one case that its risk depends on. Nothing else about it matters to the level.

use super::level::Level;
use crate::domain::codes::Law;
use crate::domain::deadline::HardDeadline;
use crate::domain::step::StepDates;
use crate::domain::track::Track;
use chrono::NaiveDate;

/// What is known about a case. `None` is "nobody wrote it down".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The law under which the care is given.
    pub law: Law,
    /// Which norms the path follows.
    pub track: Track,
    /// The last day on which the departing provider still delivers.
    pub deadline: Option<HardDeadline>,
    /// The dates of the path: done, or agreed when after today.
    pub steps: StepDates,
    /// When the client was referred to the leading candidate.
    pub referred: Option<NaiveDate>,
    /// First day at the new provider; agreed when after today.
    pub started: Option<NaiveDate>,
    /// A first day that was agreed but that nobody has confirmed.
    pub agreed_start: Option<NaiveDate>,
    /// Last day of care at the departing provider, as reported (stop message).
    pub care_stopped: Option<NaiveDate>,
    /// After-care checks at 6 and at 13 weeks, when done.
    pub after_care: [Option<NaiveDate>; 2],
    /// The day from which the client is out of the caseload for another reason than a transfer.
    pub outflow: Option<NaiveDate>,
    /// The candidate that the path counts on.
    pub leading: Option<LeadingCandidate>,
    /// Candidates that have not declined and were not withdrawn.
    pub live_candidates: u32,
    /// Candidates that declined or were declined.
    pub declined_candidates: u32,
    /// Date of birth, when known to the day.
    pub birth_date: Option<NaiveDate>,
    /// What follows after the 18th birthday is recorded.
    pub route_after_18: bool,
    /// Client (and who must sign beside or instead) agreed to share data.
    pub has_consent: bool,
    /// Somebody is responsible for the case.
    pub has_caseworker: bool,
    /// Last day of the municipality's decision.
    pub decision_end: Option<NaiveDate>,
    /// Last day of the assignment to the departing provider.
    pub assignment_end: Option<NaiveDate>,
    /// The last contact with client or relatives.
    pub last_contact: Option<NaiveDate>,
    /// The day on which somebody promised to be in touch again.
    pub promised_contact: Option<NaiveDate>,
    /// The last change of a candidate (asked, accepted, declined, withdrawn).
    pub last_candidate_change: Option<NaiveDate>,
    /// A level that a person set by hand.
    pub flag: Option<ManualFlag>,
}

impl Facts {
    /// A case of which only law and track are known.
    pub fn new(law: Law, track: Track) -> Self {
        Self {
            law,
            track,
            deadline: None,
            steps: StepDates::default(),
            referred: None,
            started: None,
            agreed_start: None,
            care_stopped: None,
            after_care: [None; 2],
            outflow: None,
            leading: None,
            live_candidates: 0,
            declined_candidates: 0,
            birth_date: None,
            route_after_18: false,
            has_consent: false,
            has_caseworker: false,
            decision_end: None,
            assignment_end: None,
            last_contact: None,
            promised_contact: None,
            last_candidate_change: None,
            flag: None,
        }
    }

    /// The start that is agreed for a day after today.
    pub fn coming_start(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.started.max(self.agreed_start).filter(|day| *day > today)
    }

    /// The client has started at the new provider.
    pub fn has_started(&self, today: NaiveDate) -> bool {
        self.started.is_some_and(|day| day <= today)
    }
}

/// The candidate that the path counts on: the accepted one, else the first by preference among the live ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LeadingCandidate {
    /// The day on which the provider accepted the client.
    pub accepted: Option<NaiveDate>,
    /// Waiting time that the provider reported, in weeks.
    pub waiting_weeks: Option<u32>,
    /// The day of that report.
    pub waiting_reported: Option<NaiveDate>,
    /// The first day on which the provider could start.
    pub earliest_start: Option<NaiveDate>,
}

/// A waiting time counts as stale after this many days.
pub const STALE_AFTER_DAYS: i64 = 28;

impl LeadingCandidate {
    /// The provider has accepted the client.
    pub fn has_accepted(&self, today: NaiveDate) -> bool {
        self.accepted.is_some_and(|day| day <= today)
    }

    /// There is a waiting time, and its report is older than four weeks or has no date.
    pub fn has_stale_waiting_time(&self, today: NaiveDate) -> bool {
        let is_stale = |day: NaiveDate| (today - day).num_days() > STALE_AFTER_DAYS;
        self.waiting_weeks.is_some() && self.waiting_reported.is_none_or(is_stale)
    }
}

/// A level that a person set by hand, with a reason that is kept in the file. It can only raise a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ManualFlag {
    /// At least this level.
    pub level: Level,
    /// The last day on which it counts; then it is to be looked at again.
    pub review: NaiveDate,
}
