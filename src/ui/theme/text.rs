//! Colours of text, for `.style(theme::text::muted)`.

use super::tokens;
use super::tokens::Tokens;
use iced::widget::text::Style;
use iced::{Color, Theme};

fn paint(theme: &Theme, pick: fn(&Tokens) -> Color) -> Style {
    Style { color: Some(pick(tokens(theme))) }
}

/// Main text, where the surroundings would make it something else.
pub fn main(theme: &Theme) -> Style {
    paint(theme, |t| t.text)
}

/// Supporting text.
pub fn muted(theme: &Theme) -> Style {
    paint(theme, |t| t.text2)
}

/// Text in passing: counts, placeholders.
pub fn faint(theme: &Theme) -> Style {
    paint(theme, |t| t.text3)
}

/// Something that can be pressed.
pub fn link(theme: &Theme) -> Style {
    paint(theme, |t| t.link)
}

/// The choice that is on.
pub fn accent(theme: &Theme) -> Style {
    paint(theme, |t| t.accent)
}

/// Too late, critical, wrong.
pub fn negative(theme: &Theme) -> Style {
    paint(theme, |t| t.neg)
}

/// At risk, attention.
pub fn warning(theme: &Theme) -> Style {
    paint(theme, |t| t.warn)
}

/// On track, done.
pub fn positive(theme: &Theme) -> Style {
    paint(theme, |t| t.pos)
}

/// Unknown.
pub fn neutral(theme: &Theme) -> Style {
    paint(theme, |t| t.neu)
}

/// An explanation.
pub fn info(theme: &Theme) -> Style {
    paint(theme, |t| t.info)
}

/// Strong text on the dark rail, a toast or the bulk bar.
pub fn on_rail(theme: &Theme) -> Style {
    paint(theme, |t| t.on_rail)
}

/// Text on the dark rail, a toast or the bulk bar.
pub fn rail(theme: &Theme) -> Style {
    paint(theme, |t| t.rail_text)
}
