//! Styles of the path of a case.

use super::size::radius;
use super::tokens;
use iced::widget::container::Style;
use iced::{Theme, border};

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It has a date in the past.
    Done,
    /// It is the one to work on.
    Now,
    /// It comes after.
    Later,
}

/// The dot of a step: filled, outlined or empty.
pub fn dot(standing: Standing) -> impl Fn(&Theme) -> Style {
    move |theme| {
        let t = tokens(theme);
        let (fill, line, text) = match standing {
            Standing::Done => (t.accent, t.accent, t.on_accent),
            Standing::Now => (t.surface, t.warn_line, t.warn),
            Standing::Later => (t.surface, t.line, t.text3),
        };
        Style {
            text_color: Some(text),
            background: Some(fill.into()),
            border: border::rounded(radius::ROUND).width(2).color(line),
            ..Style::default()
        }
    }
}

/// The line from a step to the next.
pub fn line(standing: Standing) -> impl Fn(&Theme) -> Style {
    move |theme| {
        let t = tokens(theme);
        let fill = match standing {
            Standing::Done => t.accent,
            Standing::Now | Standing::Later => t.line,
        };
        Style::default().background(fill)
    }
}

/// The short bar of a step in a narrow panel.
pub fn bar(standing: Standing) -> impl Fn(&Theme) -> Style {
    move |theme| {
        let t = tokens(theme);
        let fill = match standing {
            Standing::Done => t.accent,
            Standing::Now => t.warn_line,
            Standing::Later => t.hairline,
        };
        Style::default().background(fill).border(border::rounded(radius::MARK))
    }
}
