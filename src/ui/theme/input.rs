//! Styles of fields to type or choose in.

use super::size::radius;
use super::tokens;
use iced::overlay::menu;
use iced::widget::{pick_list, text_editor, text_input};
use iced::{Background, Border, Color, Theme, border};

/// The input inside a [`crate::ui::widget::field::Field`], which draws the box and the ring.
pub fn bare(theme: &Theme, status: text_input::Status) -> text_input::Style {
    let t = tokens(theme);
    let value = match status {
        text_input::Status::Disabled => t.text3,
        text_input::Status::Active | text_input::Status::Hovered | text_input::Status::Focused { .. } => t.text,
    };
    text_input::Style {
        background: Background::Color(Color::TRANSPARENT),
        border: Border::default(),
        icon: t.text2,
        placeholder: t.text3,
        value,
        selection: t.accent_line,
    }
}

/// A text of several lines inside a [`crate::ui::widget::field::Field`].
pub fn bare_editor(theme: &Theme, status: text_editor::Status) -> text_editor::Style {
    let t = tokens(theme);
    let value = match status {
        text_editor::Status::Disabled => t.text3,
        text_editor::Status::Active | text_editor::Status::Hovered | text_editor::Status::Focused { .. } => t.text,
    };
    text_editor::Style {
        background: Background::Color(Color::TRANSPARENT),
        border: Border::default(),
        placeholder: t.text3,
        value,
        selection: t.accent_line,
    }
}

/// A list to choose from.
pub fn choice(theme: &Theme, status: pick_list::Status) -> pick_list::Style {
    let t = tokens(theme);
    let line = match status {
        pick_list::Status::Active => t.control,
        pick_list::Status::Hovered | pick_list::Status::Opened { .. } => t.text,
    };
    pick_list::Style {
        text_color: t.text,
        placeholder_color: t.text3,
        handle_color: t.text2,
        background: t.surface.into(),
        border: border::rounded(radius::CONTROL).width(1).color(line),
    }
}

/// The menu of a list to choose from.
pub fn choice_menu(theme: &Theme) -> menu::Style {
    let t = tokens(theme);
    menu::Style {
        background: t.raised.into(),
        border: border::rounded(radius::CONTROL).width(1).color(t.line),
        text_color: t.text,
        selected_text_color: t.text,
        selected_background: t.accent_tint.into(),
        shadow: iced::Shadow::default(),
    }
}
