//! A row of a list: the bar of the chosen one, the cells, the line under it.

use super::card::hairline;
use super::chip::Choice;
use super::focus::{Focusable, pressable};
use crate::ui::theme::size::{space, width};
use crate::ui::theme::{button, surface};
use iced::widget::{Row, column, container, row as across, space as gap};
use iced::{Center, Element, Fill, Padding};

/// A row of `height` that the mouse can press; the keyboard works on the list as a whole.
pub fn row<'a, Message: Clone + 'a>(
    height: f32,
    choice: Choice,
    cells: impl Into<Element<'a, Message>>,
) -> Focusable<'a, Message> {
    let bar = container(gap()).width(width::SELECTION_BAR).height(Fill);
    let (bar, style) = match choice {
        Choice::On => (bar.style(surface::accent), button::row_on as fn(&_, _) -> _),
        Choice::Off => (bar, button::row as fn(&_, _) -> _),
    };
    // The line takes the last pixel, so the first stays free: what is centred between them falls on
    // whole pixels, and badges have sharp edges.
    let padding = Padding { top: 1.0, right: space::X3, bottom: 0.0, left: space::X2 };
    let cells = container(cells).padding(padding).width(Fill).center_y(Fill);
    pressable(column![across![bar, cells].height(Fill), hairline()].height(height)).style(style).radius(0.0)
}

/// The cells of a row side by side, 12 apart; give each its width.
pub fn cells<'a, Message: 'a>(cells: impl IntoIterator<Item = Element<'a, Message>>) -> Row<'a, Message> {
    Row::with_children(cells).spacing(space::X3).align_y(Center)
}
