//! Signals: single facts that raise a level, each with the action that clears it.
//!
//! The definition of risk names more signals than stand here. Those about groups, places and wishes
//! (`group_after_deadline`, `precondition_late`, `capacity_overclaimed`, `wish_missing`) come with the
//! facts they need: a signal about a fact that nobody can write down could never be cleared.

use super::facts::Facts;
use super::level::Level;
use super::path::Outlook;
use crate::domain::calendar::Calendar;
use crate::domain::codes::Law;
use crate::domain::partial_date::anniversary;
use crate::domain::step::Step;
use chrono::{Days, NaiveDate};

/// What kind of fact raises the level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SignalCode {
    /// Care has stopped and has not started elsewhere.
    CareGap,
    /// The decision or the assignment ends before the client can have started.
    AssignmentEndsFirst,
    /// The client turns 18 before the deadline.
    Turns18,
    /// Every candidate declined or was declined.
    AllDeclined,
    /// One live candidate that has not accepted, and little time.
    NoPlanB,
    /// The waiting time that the path counts on is more than four weeks old.
    StaleWaitingTime,
    /// A promised contact did not take place.
    PromiseOverdue,
    /// No consent, ten working days after the conversation.
    ConsentMissing,
    /// An agreed start passed five working days ago and nobody confirmed it.
    StartUnconfirmed,
    /// Nobody is responsible for the case.
    NoCaseworker,
    /// An after-care check is past due.
    AftercareDue,
}

impl SignalCode {
    /// All signals, the most urgent first.
    pub const ALL: [Self; 11] = [
        Self::CareGap,
        Self::AssignmentEndsFirst,
        Self::Turns18,
        Self::AllDeclined,
        Self::NoPlanB,
        Self::StaleWaitingTime,
        Self::PromiseOverdue,
        Self::ConsentMissing,
        Self::StartUnconfirmed,
        Self::NoCaseworker,
        Self::AftercareDue,
    ];

    /// The stable name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::CareGap => "care_gap",
            Self::AssignmentEndsFirst => "assignment_ends_first",
            Self::Turns18 => "turns_18",
            Self::AllDeclined => "all_declined",
            Self::NoPlanB => "no_plan_b",
            Self::StaleWaitingTime => "stale_waiting_time",
            Self::PromiseOverdue => "promise_overdue",
            Self::ConsentMissing => "consent_missing",
            Self::StartUnconfirmed => "start_unconfirmed",
            Self::NoCaseworker => "no_caseworker",
            Self::AftercareDue => "aftercare_due",
        }
    }
}

/// A fact that raises the level to at least `level`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signal {
    /// What kind of fact.
    pub code: SignalCode,
    /// The least level of a case with this signal.
    pub level: Level,
    /// The date that the fact is about, when there is one.
    pub date: Option<NaiveDate>,
}

/// A first check four to six weeks, a second three months after the start (lesson of a closure where
/// "placed" was reported and did not hold).
pub const AFTER_CARE_WEEKS: [u64; 2] = [6, 13];

/// Calendar days around the 18th birthday in which a route must be known.
const ROUTE_NEEDED_DAYS: i64 = 90;
/// Working days after the conversation by which consent is expected.
const CONSENT_DAYS: i32 = 10;
/// Working days after an agreed start by which it is confirmed.
const CONFIRM_DAYS: u32 = 5;
/// Below this slack, in working days, one candidate is not enough.
const PLAN_B_SLACK: i32 = 30;

/// The signals of a client who has not started and is not out of the caseload.
pub(super) fn before_start(
    facts: &Facts,
    outlook: &Outlook,
    slack: Option<i32>,
    calendar: &Calendar,
    today: NaiveDate,
) -> Vec<Signal> {
    let mut signals = Vec::new();
    let mut raise = |code, level, date| signals.push(Signal { code, level, date });
    if let Some(stopped) = facts.care_stopped.filter(|day| *day < today) {
        raise(SignalCode::CareGap, Level::Critical, Some(stopped));
    }
    if let Some(end) = first_end_before_start(facts, outlook, today) {
        raise(SignalCode::AssignmentEndsFirst, Level::AtRisk, Some(end));
    }
    if let Some((birthday, level)) = turns_18(facts, today) {
        raise(SignalCode::Turns18, level, Some(birthday));
    }
    if facts.live_candidates == 0 && facts.declined_candidates > 0 {
        raise(SignalCode::AllDeclined, Level::Attention, None);
    }
    let has_accepted = facts.leading.is_some_and(|leading| leading.has_accepted(today));
    if facts.live_candidates == 1 && !has_accepted && slack.is_some_and(|slack| slack < PLAN_B_SLACK) {
        raise(SignalCode::NoPlanB, Level::Attention, None);
    }
    // Once accepted, the waiting time is no longer counted on, so its age does not matter.
    if let Some(leading) =
        facts.leading.filter(|leading| outlook.awaits_answer && leading.has_stale_waiting_time(today))
    {
        raise(SignalCode::StaleWaitingTime, Level::Attention, leading.waiting_reported);
    }
    if let Some(promised) = broken_promise(facts, today) {
        raise(SignalCode::PromiseOverdue, Level::Attention, Some(promised));
    }
    let conversation = facts.steps.get(Step::Conversation).filter(|day| *day <= today);
    if let Some(day) = conversation.filter(|day| !facts.has_consent && calendar.between(*day, today) >= CONSENT_DAYS) {
        raise(SignalCode::ConsentMissing, Level::Attention, Some(day));
    }
    if let Some(day) = facts.agreed_start.filter(|day| calendar.add(*day, CONFIRM_DAYS) < today) {
        raise(SignalCode::StartUnconfirmed, Level::Attention, Some(day));
    }
    if !facts.has_caseworker {
        raise(SignalCode::NoCaseworker, Level::Attention, None);
    }
    signals.sort_by_key(|signal| std::cmp::Reverse(signal.level));
    signals
}

/// The signals of a client who has started: is the new place holding?
pub(super) fn after_start(facts: &Facts, started: NaiveDate, today: NaiveDate) -> Vec<Signal> {
    let due = AFTER_CARE_WEEKS.map(|weeks| started.checked_add_days(Days::new(weeks * 7)).unwrap_or(NaiveDate::MAX));
    let missed =
        due.into_iter().zip(facts.after_care).find(|(due, done)| *due < today && done.is_none_or(|day| day > today));
    missed
        .map(|(due, _)| Signal { code: SignalCode::AftercareDue, level: Level::Attention, date: Some(due) })
        .into_iter()
        .collect()
}

/// The first of decision and assignment that ends before the client can have started.
fn first_end_before_start(facts: &Facts, outlook: &Outlook, today: NaiveDate) -> Option<NaiveDate> {
    let start = facts.coming_start(today);
    [facts.decision_end, facts.assignment_end]
        .into_iter()
        .flatten()
        .filter(|end| *end < outlook.safe_finish && start.is_none_or(|start| *end < start))
        .min()
}

/// Somebody who turns 18 before the deadline asks for attention. Within 90 days without a route it is at risk, whatever
/// the deadline: youth care ends then, and the new provider may be the wrong one. The same holds for 90 days after the
/// birthday, so that the case does not turn calm on the very day that the gap opens; who is longer past 18 has
/// extended care, which is a decision of its own.
fn turns_18(facts: &Facts, today: NaiveDate) -> Option<(NaiveDate, Level)> {
    if facts.law != Law::Jeugdwet {
        return None;
    }
    let birthday = anniversary(facts.birth_date?, 18)?;
    let days = (birthday - today).num_days();
    if days.abs() <= ROUTE_NEEDED_DAYS && !facts.route_after_18 {
        return Some((birthday, Level::AtRisk));
    }
    let is_before_deadline = facts.deadline.is_some_and(|deadline| birthday <= deadline.date);
    (days >= 0 && is_before_deadline).then_some((birthday, Level::Attention))
}

fn broken_promise(facts: &Facts, today: NaiveDate) -> Option<NaiveDate> {
    let promised = facts.promised_contact.filter(|day| *day < today)?;
    let is_kept = facts.last_contact.is_some_and(|day| day >= promised && day <= today);
    (!is_kept).then_some(promised)
}
