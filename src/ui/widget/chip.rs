//! Filter chips, tabs of saved views and sets of which one is on.

use super::button::{Button, button};
use super::ellipsis::word;
use super::focus::{Focusable, focusable};
use crate::ui::font;
use crate::ui::icon;
use crate::ui::theme;
use crate::ui::theme::size::{height, space};
use iced::widget::text::IntoFragment;
use iced::widget::{Row, column, container, row, space as gap, stack};
use iced::{Center, Element, Fill, Shrink};

/// A filter that is set: "Stand: **open** ×". Pressing it removes it.
pub fn active<'a, Message: Clone + 'a>(
    field: impl IntoFragment<'a>,
    value: impl IntoFragment<'a>,
    on_remove: Message,
) -> Focusable<'a, Message> {
    let words =
        row![word(field, font::TABLE), word(value, font::TABLE_STRONG), icon::x().size(14).style(theme::text::muted),];
    let content = container(words.spacing(6).align_y(Center)).padding([0.0, space::X2]).center_y(height::CHIP);
    focusable(content).style(theme::button::chip_on).on_activate(on_remove)
}

/// A filter that can be set: "+ Filter".
pub fn add<'a, Message>(label: impl IntoFragment<'a>) -> Button<'a, Message> {
    button(label, theme::button::chip).icon(icon::plus().size(14)).small().role(font::TABLE)
}

/// Whether one of a set is the one that is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// The one that is on.
    On,
    /// One of the others.
    Off,
}

impl From<bool> for Choice {
    fn from(is_on: bool) -> Self {
        if is_on { Self::On } else { Self::Off }
    }
}

/// The name of a saved view with the number of its cases; the shown one has a line under it.
pub fn tab<'a, Message: Clone + 'a>(
    name: impl IntoFragment<'a>,
    count: Option<String>,
    choice: Choice,
    on_press: Message,
) -> Focusable<'a, Message> {
    let (role, style): (_, fn(&_, _) -> _) = match choice {
        Choice::On => (font::STRONG, theme::button::tab_on),
        Choice::Off => (font::TAB, theme::button::tab),
    };
    let count = count.map(|count| word(count, font::LABEL).style(theme::text::faint));
    let words = Row::new().push(word(name, role)).push(count).spacing(6).align_y(Center);
    let words = container(words).padding([0.0, space::X3]).center_y(space::X10);
    let line = container(gap()).width(Fill).height(3);
    let line = match choice {
        Choice::On => line.style(theme::surface::accent),
        Choice::Off => line,
    };
    let content = stack![words, column![gap().height(Fill), line]].width(Shrink);
    focusable(content).style(style).ring(theme::ring::Place::Inside).radius(0.0).on_activate(on_press)
}

/// A row of choices of which one is on: "Alles | Jeugd | Wmo". Each item is name, choice and message.
pub fn segments<'a, Message: Clone + 'a>(
    items: impl IntoIterator<Item = (String, Choice, Message)>,
) -> Element<'a, Message> {
    let items = items.into_iter().map(|(name, choice, message)| {
        let style: fn(&_, _) -> _ = match choice {
            Choice::On => theme::button::segment_on,
            Choice::Off => theme::button::segment,
        };
        button(name, style).on_press(message).into()
    });
    Row::with_children(items).spacing(space::X1).into()
}
