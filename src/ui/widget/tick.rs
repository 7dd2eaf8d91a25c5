//! A box to tick, for a row, for all rows and for a setting.

use super::ellipsis::word;
use super::focus::{Focusable, focusable};
use crate::ui::font;
use crate::ui::icon;
use crate::ui::theme::size::{height, radius, space};
use crate::ui::theme::surface;
use iced::widget::text::IntoFragment;
use iced::widget::{Row, container, space as gap};
use iced::{Center, Element};

/// How far a box is ticked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tick {
    /// Not.
    #[default]
    Off,
    /// Wholly.
    On,
    /// For a part of what it stands for.
    Partly,
}

impl From<bool> for Tick {
    fn from(is_on: bool) -> Self {
        if is_on { Self::On } else { Self::Off }
    }
}

/// The box alone; the caller makes its surroundings pressable.
pub fn mark<'a, Message: 'a>(tick: Tick) -> Element<'a, Message> {
    let (sign, style): (Element<'a, Message>, fn(&_) -> _) = match tick {
        Tick::Off => (gap().into(), surface::tick),
        Tick::On => (icon::check().size(12).into(), surface::tick_on),
        Tick::Partly => (icon::minus().size(12).into(), surface::tick_on),
    };
    container(sign).center(height::TICK).style(style).into()
}

/// A box with words that say what it turns on.
pub fn tick<'a, Message: Clone + 'a>(
    tick: Tick,
    words: impl IntoFragment<'a>,
    on_toggle: Message,
) -> Focusable<'a, Message> {
    let content = Row::new().push(mark(tick)).push(word(words, font::TABLE)).spacing(space::X2).align_y(Center);
    focusable(content).radius(radius::SMALL).on_activate(on_toggle)
}

/// A box without words, in a table. Its column head says what it is for.
pub fn bare<'a, Message: Clone + 'a>(tick: Tick, on_toggle: Message) -> Focusable<'a, Message> {
    focusable(mark(tick)).radius(radius::SMALL).on_activate(on_toggle)
}
