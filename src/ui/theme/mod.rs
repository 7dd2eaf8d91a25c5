//! How everything looks: colours, sizes and styles. No other folder names a colour.
//!
//! A screen styles a widget with a function from here, such as `.style(theme::button::primary)`;
//! a widget that draws for itself asks [`tokens()`] for the colours of the current look.

pub mod button;
pub mod input;
pub mod level;
pub mod palette;
pub mod picture;
pub mod ring;
pub mod size;
pub mod stepper;
pub mod surface;
pub mod text;
pub mod tokens;

use iced::Theme;
use iced::theme::{self, Base, Palette};
use std::sync::LazyLock;
use tokens::Tokens;

/// Which set of colours the window wears.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    /// Dark text on white.
    #[default]
    Light,
    /// Light text on dark blue.
    Dark,
    /// Black on white, every pair at least 7 to 1.
    ContrastLight,
    /// White on black, every pair at least 7 to 1.
    ContrastDark,
}

static THEMES: LazyLock<[Theme; 4]> = LazyLock::new(|| Look::ALL.map(build));

impl Look {
    /// Every look, in the order the settings offer them.
    pub const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::ContrastLight, Self::ContrastDark];

    /// The colours of this look.
    pub const fn tokens(self) -> &'static Tokens {
        match self {
            Self::Light => &palette::LIGHT,
            Self::Dark => &palette::DARK,
            Self::ContrastLight => &palette::CONTRAST_LIGHT,
            Self::ContrastDark => &palette::CONTRAST_DARK,
        }
    }

    /// The iced theme of this look. Cheap: a shared pointer.
    pub fn theme(self) -> Theme {
        THEMES[self as usize].clone()
    }

    /// The look behind an iced theme; `Light` for a theme that is not ours.
    pub fn of(theme: &Theme) -> Self {
        let name = theme.name();
        Self::ALL.into_iter().find(|look| look.name() == name).unwrap_or_default()
    }

    /// Light text on a dark ground.
    pub const fn is_dark(self) -> bool {
        matches!(self, Self::Dark | Self::ContrastDark)
    }

    /// The light look for a dark one, and the other way round.
    #[must_use]
    pub const fn toggled(self) -> Self {
        match self {
            Self::Light => Self::Dark,
            Self::Dark => Self::Light,
            Self::ContrastLight => Self::ContrastDark,
            Self::ContrastDark => Self::ContrastLight,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Light => "Uitloop light",
            Self::Dark => "Uitloop dark",
            Self::ContrastLight => "Uitloop contrast light",
            Self::ContrastDark => "Uitloop contrast dark",
        }
    }
}

/// The colours of the theme that is being drawn.
pub fn tokens(theme: &Theme) -> &'static Tokens {
    Look::of(theme).tokens()
}

/// The style of the window as a whole. `generation` counts the updates that changed more than a few
/// rows: each step flips the background by an invisible amount, so that the software renderer
/// repaints the window at once instead of clipping every text to the damaged rectangles, which is
/// five times slower.
pub fn window(theme: &Theme, generation: u64) -> theme::Style {
    let tokens = tokens(theme);
    let mut background_color = tokens.canvas;
    if generation % 2 == 1 {
        let step = 1.0 / 255.0;
        background_color.b =
            if background_color.b > 0.5 { background_color.b - step } else { background_color.b + step };
    }
    theme::Style { background_color, text_color: tokens.text }
}

fn build(look: Look) -> Theme {
    let tokens = look.tokens();
    Theme::custom(
        look.name(),
        Palette {
            background: tokens.surface,
            text: tokens.text,
            primary: tokens.accent,
            success: tokens.pos_line,
            warning: tokens.warn_line,
            danger: tokens.neg_line,
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use iced::Color;

    #[test]
    fn a_theme_leads_back_to_its_look() {
        for look in Look::ALL {
            assert_eq!(Look::of(&look.theme()), look);
        }
        assert_eq!(Look::of(&Theme::Dracula), Look::Light);
    }

    #[test]
    fn every_generation_looks_new_to_the_renderer() {
        for look in Look::ALL {
            let theme = look.theme();
            let (even, odd) = (window(&theme, 0).background_color, window(&theme, 1).background_color);
            assert_ne!(even, odd);
            assert!((even.b - odd.b).abs() <= 0.004, "nobody can see it");
            assert_eq!(Color { b: even.b, ..odd }, even);
            assert_eq!(window(&theme, 2).background_color, even);
        }
    }
}
