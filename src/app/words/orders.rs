//! The next step as an order: "Meld uiterlijk 28-09 aan bij Vuurtoren Jeugdhulp".

use super::date;
use crate::domain::next_step::{NextStep, Order};
use crate::fl;
use chrono::NaiveDate;

/// The order with its day and, where it matters, the provider. What should have been begun already is to be done now.
pub fn order(next: NextStep, provider: Option<&str>, today: NaiveDate) -> String {
    dated(next, provider, today, date)
}

/// The same for a row of a list, with a short date.
pub fn order_in_row(next: NextStep, provider: Option<&str>, today: NaiveDate) -> String {
    dated(next, provider, today, |day| super::short_date(day, today))
}

fn dated(next: NextStep, provider: Option<&str>, today: NaiveDate, date: impl Fn(NaiveDate) -> String) -> String {
    let what = undated(next.order, provider);
    match (next.order, next.by) {
        (Order::KeepAppointment(_), Some(day)) => fl!("order-on", order = what, date = date(day)),
        (_, Some(day)) if day <= today => fl!("order-now", order = what),
        (_, Some(day)) => fl!("order-by", order = what, date = date(day)),
        (_, None) => what,
    }
}

/// The order without its day.
fn undated(order: Order, provider: Option<&str>) -> String {
    match (order, provider) {
        (Order::ArrangeBridgingCare, _) => fl!("order-bridging-care"),
        (Order::AskDeadline, _) => fl!("order-ask-deadline"),
        (Order::ChooseCandidate, _) => fl!("order-choose-candidate"),
        (Order::HaveConversation, _) => fl!("order-conversation"),
        (Order::ChooseAlternative, _) => fl!("order-choose-alternative"),
        (Order::Refer, Some(provider)) => fl!("order-refer-to", provider = provider),
        (Order::Refer, None) => fl!("order-refer"),
        (Order::AskAnswer, Some(provider)) => fl!("order-ask-answer-of", provider = provider),
        (Order::AskAnswer, None) => fl!("order-ask-answer"),
        (Order::PlanIntroduction, _) => fl!("order-introduction"),
        (Order::PlanIntake, _) => fl!("order-intake"),
        (Order::PlanHandover, _) => fl!("order-handover"),
        (Order::ArrangeAssignment, _) => fl!("order-assignment"),
        (Order::ConfirmStart, _) => fl!("order-confirm-start"),
        (Order::KeepAppointment(step), _) => fl!("order-appointment", step = super::step(step)),
        (Order::CheckAfterCare, _) => fl!("order-after-care"),
    }
}
