//! The seven steps and the start, each with its date, its latest date, and the means to change it.

use super::{Editing, Message};
use crate::app::{OpenCase, words};
use crate::domain::step::{Milestone, Step};
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

/// The seven steps, then the start.
fn milestones() -> impl Iterator<Item = Milestone> {
    Step::ALL.into_iter().map(Milestone::Step).chain([Milestone::Start])
}

/// The date of a milestone, done or agreed.
pub(super) fn date_of(open: &OpenCase, milestone: Milestone) -> Option<NaiveDate> {
    let facts = &open.case.row.facts;
    match milestone {
        Milestone::Step(step) => facts.steps.get(step),
        Milestone::Start => facts.started.or(facts.agreed_start),
    }
}

/// The id of the field in which the date of a milestone is typed.
pub(super) fn field_id(milestone: Milestone) -> String {
    format!("date-{}", milestone.code())
}

fn latest_of(open: &OpenCase, milestone: Milestone) -> Option<NaiveDate> {
    match milestone {
        Milestone::Step(step) => open.latest[step.index()],
        Milestone::Start => {
            open.case.assessment.deadline.filter(|_| open.case.assessment.is_open()).map(|found| found.date)
        }
    }
}

fn standing(open: &OpenCase, milestone: Milestone, today: NaiveDate) -> Standing {
    if date_of(open, milestone).is_some_and(|day| day <= today) {
        Standing::Done
    } else if open.case.assessment.current == Some(milestone) {
        Standing::Now
    } else {
        Standing::Later
    }
}

/// Done on, agreed on, at the latest, or forgotten.
fn note(open: &OpenCase, milestone: Milestone, today: NaiveDate, date: fn(NaiveDate) -> String) -> String {
    let is_forgotten = || match milestone {
        Milestone::Step(step) => {
            open.case.assessment.is_open() && open.case.row.facts.steps.gaps(today).any(|gap| gap == step)
        }
        Milestone::Start => false,
    };
    match (date_of(open, milestone), latest_of(open, milestone)) {
        (Some(day), _) if day <= today => fl!("step-done-on", date = date(day)),
        (Some(day), _) => fl!("step-agreed-on", date = date(day)),
        (None, Some(day)) => fl!("step-before", date = date(day)),
        (None, None) if is_forgotten() => fl!("step-no-date"),
        (None, None) => String::new(),
    }
}

/// The same in the width of a dot's label.
fn short_note(open: &OpenCase, milestone: Milestone, today: NaiveDate) -> String {
    match date_of(open, milestone).filter(|day| *day > today) {
        Some(day) => fl!("step-agreed-short", date = words::short_date(day)),
        None => note(open, milestone, today, words::short_date),
    }
}

/// The steps as dots on a line.
pub(super) fn dots<'a, Message: 'a>(open: &OpenCase, today: NaiveDate) -> Element<'a, Message> {
    stepper::stepper(milestones().map(|milestone| stepper::Step {
        name: words::milestone(Some(milestone)),
        note: short_note(open, milestone, today),
        standing: standing(open, milestone, today),
    }))
}

/// The steps as rows with buttons.
pub(super) fn rows<'a>(open: &'a OpenCase, editing: Option<&'a Editing>, today: NaiveDate) -> Element<'a, Message> {
    let mut rows = Column::new();
    for (index, milestone) in milestones().enumerate() {
        if index > 0 {
            rows = rows.push(hairline());
        }
        let editing = editing.filter(|editing| editing.milestone == milestone);
        rows = rows.push(match editing {
            Some(editing) => edited(milestone, editing),
            None => shown(open, milestone, today),
        });
    }
    rows.into()
}

fn shown(open: &OpenCase, milestone: Milestone, today: NaiveDate) -> Element<'_, Message> {
    let sign = match standing(open, milestone, today) {
        Standing::Done => icon::check().style(text::positive),
        Standing::Now => icon::arrow_right().style(text::warning),
        Standing::Later => icon::circle().style(text::faint),
    };
    let id = |what: &str| format!("{what}-{}", milestone.code());
    let date = date_of(open, milestone);
    let small = |name: String, what: &str, message: Message| {
        Element::from(button::quiet(name).small().id(id(what)).on_press(message))
    };
    let today_button = date.is_none().then(|| small(fl!("button-today"), "today", Message::TodayPressed(milestone)));
    let clear = date.is_some().then(|| small(fl!("button-clear"), "clear", Message::ClearPressed(milestone)));
    let name = word(words::milestone(Some(milestone)), font::TABLE_STRONG);
    Row::new()
        .push(sign.size(14))
        .push(container(name).width(100))
        .push(word(note(open, milestone, today, words::date), font::TABLE).style(text::muted))
        .push(gap().width(Fill))
        .push(today_button)
        .push(small(fl!("button-date"), "edit", Message::EditPressed(milestone)))
        .push(clear)
        .spacing(space::X2)
        .padding([0.0, space::X4])
        .align_y(Center)
        .height(40)
        .into()
}

fn edited(milestone: Milestone, editing: &Editing) -> Element<'_, Message> {
    let typing = input("31-12", &editing.typed)
        .id(field_id(milestone))
        .on_input(Message::DateTyped)
        .on_submit(Message::DateSubmitted);
    let validity = if editing.problem.is_some() { Validity::Wrong } else { Validity::Fine };
    let words_below = match &editing.problem {
        Some(problem) => font::note(problem.as_str()).style(text::negative),
        None => font::note(fl!("date-forms")).style(text::muted),
    };
    let keep = button::secondary(fl!("button-record")).small().id("date-keep").on_press(Message::DateSubmitted);
    let line = row![
        container(word(words::milestone(Some(milestone)), font::TABLE_STRONG)).width(122),
        container(Element::from(field(typing).validity(validity))).width(140),
        Element::from(keep),
    ]
    .spacing(space::X2)
    .align_y(Center);
    Column::new().push(line).push(words_below).spacing(space::X1).padding([space::X2, space::X4]).into()
}
