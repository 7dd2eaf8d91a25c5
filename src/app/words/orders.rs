//! The next step as an order: "Meld uiterlijk 28-09 aan bij Vuurtoren Jeugdhulp".

use super::date;
use crate::domain::next_step::{NextStep, Order};
use crate::fl;

/// The order with its day and, where it matters, the provider.
pub fn order(next: NextStep, provider: Option<&str>) -> String {
    let what = order_short(next.order, provider);
    match (next.order, next.by) {
        (Order::KeepAppointment(_), Some(day)) => fl!("order-on", order = what, date = date(day)),
        (_, Some(day)) => fl!("order-by", order = what, date = date(day)),
        (_, None) => what,
    }
}

/// The order without its day.
pub fn order_short(order: Order, provider: Option<&str>) -> String {
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
