//! Words for what the domain says in codes, in the language in use. Shared by window, command line and reports.

mod errors;
mod explanation;
mod import;
mod operations;
mod orders;

pub use errors::error;
pub use explanation::{is_number, line, sum};
pub use import::{date_problem, problem, reject, warning};
pub use operations::{counts, label};
pub use orders::{order, order_in_row};

use super::text::{Lang, language};
use crate::domain::ball::Ball;
use crate::domain::codes::{Law, OutflowReason};
use crate::domain::deadline::DeadlineBasis;
use crate::domain::risk::{Level, SignalCode};
use crate::domain::step::{Milestone, Step};
use crate::fl;
use chrono::NaiveDate;

/// `21-09-2026`, in both languages: a date must not be read two ways on one team.
pub fn date(day: NaiveDate) -> String {
    day.format("%d-%m-%Y").to_string()
}

/// `21-09`: where the year is plain from its surroundings and the room is small.
pub fn short_date(day: NaiveDate) -> String {
    day.format("%d-%m").to_string()
}

/// A date, or a dash for "nobody wrote it down".
pub fn date_or_dash(day: Option<NaiveDate>) -> String {
    day.map_or_else(|| "–".to_owned(), date)
}

/// A count with its thousands apart: `100.000` in Dutch, `100,000` in English.
pub fn number(count: usize) -> String {
    let separator = match language() {
        Lang::Nl => '.',
        Lang::En => ',',
    };
    let digits = count.to_string();
    let mut number = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            number.push(separator);
        }
        number.push(digit);
    }
    number
}

/// A signed number with a real minus.
pub fn signed(number: i32) -> String {
    if number < 0 { format!("−{}", number.unsigned_abs()) } else { number.to_string() }
}

/// The name of a level.
pub fn level(level: Level) -> String {
    match level {
        Level::Overdue => fl!("level-overdue"),
        Level::Critical => fl!("level-critical"),
        Level::AtRisk => fl!("level-at-risk"),
        Level::Unknown => fl!("level-unknown"),
        Level::Attention => fl!("level-attention"),
        Level::OnTrack => fl!("level-on-track"),
        Level::Started => fl!("level-started"),
        Level::Closed => fl!("level-closed"),
    }
}

/// The name of a step.
pub fn step(step: Step) -> String {
    match step {
        Step::Conversation => fl!("step-conversation"),
        Step::Search => fl!("step-search"),
        Step::Referral => fl!("step-referral"),
        Step::Introduction => fl!("step-introduction"),
        Step::Intake => fl!("step-intake"),
        Step::Handover => fl!("step-handover"),
        Step::Assignment => fl!("step-assignment"),
    }
}

/// The name of what comes now; nothing when nothing does.
pub fn milestone(current: Option<Milestone>) -> String {
    match current {
        Some(Milestone::Step(found)) => step(found),
        Some(Milestone::Start) => fl!("step-start"),
        None => String::new(),
    }
}

/// The short name of a law.
pub fn law(law: Law) -> String {
    match law {
        Law::Jeugdwet => fl!("law-youth"),
        Law::Wmo => fl!("law-wmo"),
    }
}

/// Who holds the next move.
pub fn ball(ball: Ball) -> String {
    match ball {
        Ball::Caseworker => fl!("ball-caseworker"),
        Ball::DepartingProvider => fl!("ball-departing-provider"),
        Ball::ReceivingProvider => fl!("ball-receiving-provider"),
        Ball::Client => fl!("ball-client"),
        Ball::BackOffice => fl!("ball-back-office"),
        Ball::Ciz => fl!("ball-ciz"),
    }
}

/// Where a deadline comes from.
pub fn basis(basis: DeadlineBasis) -> String {
    match basis {
        DeadlineBasis::CaseExtension => fl!("basis-case-extension"),
        DeadlineBasis::CaseDate => fl!("basis-case-date"),
        DeadlineBasis::DepartureExtension => fl!("basis-departure-extension"),
        DeadlineBasis::RunOffEnd => fl!("basis-run-off-end"),
        DeadlineBasis::Agreed => fl!("basis-agreed"),
        DeadlineBasis::Stop => fl!("basis-stop"),
    }
}

/// Why somebody left.
pub fn outflow(reason: OutflowReason) -> String {
    match reason {
        OutflowReason::Moved => fl!("outflow-moved"),
        OutflowReason::Wlz => fl!("outflow-wlz"),
        OutflowReason::Death => fl!("outflow-death"),
        OutflowReason::Zvw => fl!("outflow-zvw"),
        OutflowReason::Pgb => fl!("outflow-pgb"),
        OutflowReason::Adult => fl!("outflow-adult"),
        OutflowReason::NotNeeded => fl!("outflow-not-needed"),
        OutflowReason::Withdrawn => fl!("outflow-withdrawn"),
        OutflowReason::Other => fl!("outflow-other"),
    }
}

/// What a signal says, and what clears it.
pub fn signal(code: SignalCode) -> String {
    match code {
        SignalCode::CareGap => fl!("signal-care-gap"),
        SignalCode::AssignmentEndsFirst => fl!("signal-assignment-ends-first"),
        SignalCode::Turns18 => fl!("signal-turns-18"),
        SignalCode::AllDeclined => fl!("signal-all-declined"),
        SignalCode::NoPlanB => fl!("signal-no-plan-b"),
        SignalCode::StaleWaitingTime => fl!("signal-stale-waiting-time"),
        SignalCode::PromiseOverdue => fl!("signal-promise-overdue"),
        SignalCode::ConsentMissing => fl!("signal-consent-missing"),
        SignalCode::StartUnconfirmed => fl!("signal-start-unconfirmed"),
        SignalCode::NoCaseworker => fl!("signal-no-caseworker"),
        SignalCode::AftercareDue => fl!("signal-aftercare-due"),
    }
}

/// How a contact took place.
pub fn contact_kind(kind: &str) -> String {
    match kind {
        "visit" => fl!("contact-visit"),
        "message" => fl!("contact-message"),
        "letter" => fl!("contact-letter"),
        "list" => fl!("contact-list"),
        _ => fl!("contact-phone"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_in_dutch() {
        for (count, written) in
            [(0, "0"), (289, "289"), (1_234, "1.234"), (100_000, "100.000"), (1_000_000, "1.000.000")]
        {
            assert_eq!(number(count), written);
        }
        assert_eq!((signed(-101), signed(5)), ("−101".to_owned(), "5".to_owned()));
    }
}
