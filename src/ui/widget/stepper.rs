//! The seven steps of a case as dots on a line: done, now, later.

use super::ellipsis::word;
use crate::ui::font;
use crate::ui::icon;
use crate::ui::theme::size::space;
use crate::ui::theme::stepper as style;
use crate::ui::theme::text;
use iced::widget::{Row, column, container, row, space as gap};
use iced::{Center, Element, Fill};

pub use style::Standing;

/// One step: its name and, under it, the date done or the last day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The name in the language in use.
    pub name: String,
    /// "gedaan op 24-08", "uiterlijk 28-09".
    pub note: String,
    /// Where it stands.
    pub standing: Standing,
}

/// The steps side by side, each as wide as the others, 64 high.
pub fn stepper<'a, Message: 'a>(steps: impl IntoIterator<Item = Step>) -> Element<'a, Message> {
    let mut steps: Vec<_> = steps.into_iter().collect();
    let last = steps.pop();
    let cells = steps.into_iter().map(|step| {
        let line = container(gap()).width(Fill).height(2).style(style::line(step.standing));
        cell(row![dot(step.standing), line].align_y(Center).into(), step)
    });
    let last = last.map(|step| cell(dot(step.standing), step));
    Row::with_children(cells).push(last).into()
}

/// Seven short bars, for a narrow panel.
pub fn bars<'a, Message: 'a>(standings: impl IntoIterator<Item = Standing>) -> Element<'a, Message> {
    let bars =
        standings.into_iter().map(|standing| container(gap()).width(Fill).height(4).style(style::bar(standing)).into());
    Row::with_children(bars).spacing(space::X1).into()
}

fn cell<'a, Message: 'a>(mark: Element<'a, Message>, step: Step) -> Element<'a, Message> {
    let name = word(step.name, font::TABLE_STRONG);
    let name = match step.standing {
        Standing::Now => name.style(text::warning),
        Standing::Done | Standing::Later => name,
    };
    let note = word(step.note, font::NOTE).style(text::muted);
    column![mark, gap().height(6), name, note].width(Fill).into()
}

fn dot<'a, Message: 'a>(standing: Standing) -> Element<'a, Message> {
    let sign: Element<'a, Message> = match standing {
        Standing::Done => icon::check().size(12).into(),
        Standing::Now => icon::arrow_right().size(12).into(),
        Standing::Later => gap().into(),
    };
    container(sign).center(space::X5).style(style::dot(standing)).into()
}
