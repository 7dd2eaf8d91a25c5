//! The seven steps, the referral and the start, each with its date, its latest date, and the means to change it.

use super::{Editing, Message};
use crate::app::{OpenCase, words};
use crate::domain::step::{Milestone, Moment, Step};
use crate::fl;
use crate::ui::font;
use crate::ui::icon;
use crate::ui::theme::size::space;
use crate::ui::theme::stepper::Standing;
use crate::ui::theme::text;
use crate::ui::widget::button;
use crate::ui::widget::card::hairline;
use crate::ui::widget::ellipsis::word;
use crate::ui::widget::field::{Validity, field, input};
use crate::ui::widget::stepper;
use chrono::NaiveDate;
use iced::widget::{Column, Row, container, row, space as gap};
use iced::{Center, Element, Fill};

/// The date of a moment: past, or agreed.
pub(super) fn date_of(open: &OpenCase, moment: Moment) -> Option<NaiveDate> {
    let facts = &open.case.row.facts;
    match moment {
        Moment::Done(step) => facts.steps.get(step),
        Moment::Referred => facts.referred,
        Moment::Start => facts.started.or(facts.agreed_start),
    }
}

/// The id of the field in which the date of a moment is typed.
pub(super) fn field_id(moment: Moment) -> String {
    format!("date-{}", moment.code())
}

/// The id of the button that opens that field.
pub(super) fn edit_id(moment: Moment) -> String {
    format!("edit-{}", moment.code())
}

fn latest_of(open: &OpenCase, moment: Moment) -> Option<NaiveDate> {
    let found = &open.case.assessment;
    match moment {
        Moment::Done(step) => open.latest[step.index()],
        // The third step begins with the referral, so it is the latest start of that step.
        Moment::Referred => found.latest_start.filter(|_| is_now(open, moment)),
        Moment::Start => found.deadline.filter(|_| found.is_open()).map(|found| found.date),
    }
}

/// This is what is to be done now.
fn is_now(open: &OpenCase, moment: Moment) -> bool {
    let current = open.case.assessment.current;
    let is_referral = current == Some(Milestone::Step(Step::Referral));
    match moment {
        Moment::Referred => is_referral && open.case.row.facts.referred.is_none(),
        Moment::Done(Step::Referral) => is_referral,
        Moment::Done(step) => current == Some(Milestone::Step(step)),
        Moment::Start => current == Some(Milestone::Start),
    }
}

fn standing(open: &OpenCase, moment: Moment, today: NaiveDate) -> Standing {
    if date_of(open, moment).is_some_and(|day| day <= today) {
        Standing::Done
    } else if is_now(open, moment) {
        Standing::Now
    } else {
        Standing::Later
    }
}

/// Done on, agreed on, at the latest, or forgotten.
fn note(open: &OpenCase, moment: Moment, today: NaiveDate, date: impl Fn(NaiveDate) -> String) -> String {
    let facts = &open.case.row.facts;
    let is_forgotten =
        || open.case.assessment.is_open() && facts.steps.gaps(today).any(|gap| Moment::Done(gap) == moment);
    match (date_of(open, moment), latest_of(open, moment)) {
        (Some(day), _) if day <= today => fl!("step-done-on", date = date(day)),
        (Some(day), _) => fl!("step-agreed-on", date = date(day)),
        (None, Some(day)) => fl!("step-before", date = date(day)),
        (None, None) if is_forgotten() => fl!("step-no-date"),
        (None, None) => String::new(),
    }
}

/// The same in the width of a dot's label.
fn short_note(open: &OpenCase, moment: Moment, today: NaiveDate) -> String {
    let short = |day: NaiveDate| words::short_date(day, today);
    match date_of(open, moment).filter(|day| *day > today) {
        Some(day) => fl!("step-agreed-short", date = short(day)),
        None => note(open, moment, today, short),
    }
}

/// The steps as dots on a line.
pub(super) fn dots<'a, Message: 'a>(open: &OpenCase, today: NaiveDate) -> Element<'a, Message> {
    let milestones = Step::ALL.into_iter().map(|step| (Moment::Done(step), words::step(step)));
    let milestones = milestones.chain([(Moment::Start, words::moment(Moment::Start))]);
    stepper::stepper(milestones.map(|(moment, name)| stepper::Step {
        name,
        note: short_note(open, moment, today),
        standing: standing(open, moment, today),
    }))
}

/// The steps as rows with buttons.
pub(super) fn rows<'a>(open: &'a OpenCase, editing: Option<&'a Editing>, today: NaiveDate) -> Element<'a, Message> {
    let mut rows = Column::new();
    for (index, moment) in Moment::all().enumerate() {
        if index > 0 {
            rows = rows.push(hairline());
        }
        let editing = editing.filter(|editing| editing.moment == moment);
        rows = rows.push(match editing {
            Some(editing) => edited(moment, editing),
            None => shown(open, moment, today),
        });
    }
    rows.into()
}

fn shown(open: &OpenCase, moment: Moment, today: NaiveDate) -> Element<'_, Message> {
    let sign = match standing(open, moment, today) {
        Standing::Done => icon::check().style(text::positive),
        Standing::Now => icon::arrow_right().style(text::warning),
        Standing::Later => icon::circle().style(text::faint),
    };
    let id = |what: &str| format!("{what}-{}", moment.code());
    let date = date_of(open, moment);
    let small = |name: String, id: String, message: Message| {
        Element::from(button::quiet(name).small().id(id).on_press(message))
    };
    let today_button = date.is_none().then(|| small(fl!("button-today"), id("today"), Message::TodayPressed(moment)));
    let clear = date.is_some().then(|| small(fl!("button-clear"), id("clear"), Message::ClearPressed(moment)));
    let name = word(words::moment(moment), font::TABLE_STRONG);
    Row::new()
        .push(sign.size(14))
        .push(container(name).width(108))
        .push(word(note(open, moment, today, words::date), font::TABLE).style(text::muted))
        .push(gap().width(Fill))
        .push(today_button)
        .push(small(fl!("button-date"), edit_id(moment), Message::EditPressed(moment)))
        .push(clear)
        .spacing(space::X2)
        .padding([0.0, space::X4])
        .align_y(Center)
        .height(40)
        .into()
}

fn edited(moment: Moment, editing: &Editing) -> Element<'_, Message> {
    let typing = input("31-12", &editing.typed)
        .id(field_id(moment))
        .on_input(Message::DateTyped)
        .on_submit(Message::DateSubmitted);
    let validity = if editing.problem.is_some() { Validity::Wrong } else { Validity::Fine };
    let words_below = match &editing.problem {
        Some(problem) => font::note(problem.as_str()).style(text::negative),
        None => font::note(fl!("date-forms")).style(text::muted),
    };
    let keep = button::secondary(fl!("button-record")).small().id("date-keep").on_press(Message::DateSubmitted);
    let line = row![
        container(word(words::moment(moment), font::TABLE_STRONG)).width(130),
        container(Element::from(field(typing).holding(&editing.typed).validity(validity))).width(140),
        Element::from(keep),
    ]
    .spacing(space::X2)
    .align_y(Center);
    Column::new().push(line).push(words_below).spacing(space::X1).padding([space::X2, space::X4]).into()
}
