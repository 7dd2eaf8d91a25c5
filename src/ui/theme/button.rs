//! Styles of things that are pressed. Each says what the button is for, not how it looks.

use super::size::radius;
use super::tokens;
use super::tokens::Tokens;
use iced::widget::button::{Status, Style};
use iced::{Background, Color, Theme, border};

/// The one main action of a region.
pub fn primary(theme: &Theme, status: Status) -> Style {
    let t = tokens(theme);
    let fill = match status {
        Status::Active => t.accent,
        Status::Hovered => t.accent_hover,
        Status::Pressed => t.accent_press,
        Status::Disabled => return disabled(t),
    };
    solid(fill, t.on_accent)
}

/// Any other action.
pub fn secondary(theme: &Theme, status: Status) -> Style {
    let t = tokens(theme);
    let fill = match status {
        Status::Active => t.surface,
        Status::Hovered => t.sunken,
        Status::Pressed => t.accent_tint,
        Status::Disabled => return disabled(t),
    };
    outline(fill, t.control, t.text)
}

/// An action that may be overlooked: "Wis alles", "Kies".
pub fn quiet(theme: &Theme, status: Status) -> Style {
    let t = tokens(theme);
    match status {
        Status::Active => flat(t.link),
        Status::Hovered => solid(t.sunken, t.link),
        Status::Pressed => solid(t.accent_tint, t.link),
        Status::Disabled => flat(t.text3),
    }
}

/// An action that ends or removes something, before it is confirmed.
pub fn danger(theme: &Theme, status: Status) -> Style {
    let t = tokens(theme);
    match status {
        Status::Active => outline(t.surface, t.neg_line, t.neg),
        Status::Hovered => outline(t.neg_bg, t.neg_line, t.neg),
        Status::Pressed => solid(t.neg_solid, t.on_neg),
        Status::Disabled => disabled(t),
    }
}

/// The same action inside its confirmation.
pub fn danger_solid(theme: &Theme, status: Status) -> Style {
    let t = tokens(theme);
    match status {
        Status::Active | Status::Pressed => solid(t.neg_solid, t.on_neg),
        Status::Hovered => outline(t.neg_solid, t.neg_line, t.on_neg),
        Status::Disabled => disabled(t),
    }
}

/// A button that is only an icon; its name is in the tooltip.
pub fn icon(theme: &Theme, status: Status) -> Style {
    let t = tokens(theme);
    match status {
        Status::Active => flat(t.text2),
        Status::Hovered => solid(t.sunken, t.text),
        Status::Pressed => solid(t.neu_bg, t.text),
        Status::Disabled => flat(t.faded),
    }
}

/// A filter that can be set.
pub fn chip(theme: &Theme, status: Status) -> Style {
    let t = tokens(theme);
    match status {
        Status::Active => outline(t.surface, t.line, t.text),
        Status::Hovered => outline(t.sunken, t.control, t.text),
        Status::Pressed => outline(t.accent_tint, t.accent_line, t.text),
        Status::Disabled => disabled(t),
    }
}

/// A filter that is set.
pub fn chip_on(theme: &Theme, status: Status) -> Style {
    let t = tokens(theme);
    let line = match status {
        Status::Active | Status::Disabled => t.accent_line,
        Status::Hovered | Status::Pressed => t.accent,
    };
    outline(t.accent_tint, line, t.text)
}

/// A place in the navigation rail.
pub fn rail(theme: &Theme, status: Status) -> Style {
    let t = tokens(theme);
    match status {
        Status::Active | Status::Disabled => flat(t.rail_text),
        Status::Hovered | Status::Pressed => solid(t.rail_sel, t.on_rail),
    }
}

/// The place in the navigation rail where the reader is.
pub fn rail_on(theme: &Theme, _status: Status) -> Style {
    let t = tokens(theme);
    solid(t.rail_on, t.on_rail_on)
}

/// An action on a dark bar: a toast, the bulk bar.
pub fn on_rail(theme: &Theme, status: Status) -> Style {
    let t = tokens(theme);
    match status {
        Status::Active => flat(t.on_rail),
        Status::Hovered | Status::Pressed => solid(t.rail_sel, t.on_rail),
        Status::Disabled => flat(t.rail_text),
    }
}

/// A row of a list.
pub fn row(theme: &Theme, status: Status) -> Style {
    let t = tokens(theme);
    let fill = match status {
        Status::Active | Status::Disabled => None,
        Status::Hovered | Status::Pressed => Some(Background::Color(t.sunken)),
    };
    Style { background: fill, text_color: t.text, ..Style::default() }
}

/// The chosen row of a list.
pub fn row_on(theme: &Theme, _status: Status) -> Style {
    let t = tokens(theme);
    Style { background: Some(t.accent_tint.into()), text_color: t.text, ..Style::default() }
}

/// One of a set of choices of which one is on.
pub fn segment(theme: &Theme, status: Status) -> Style {
    let t = tokens(theme);
    match status {
        Status::Active => outline(t.surface, t.control, t.text),
        Status::Hovered | Status::Pressed => outline(t.sunken, t.control, t.text),
        Status::Disabled => disabled(t),
    }
}

/// The choice of the set that is on.
pub fn segment_on(theme: &Theme, _status: Status) -> Style {
    let t = tokens(theme);
    outline(t.accent_tint, t.accent, t.accent)
}

/// The name of a view above a list.
pub fn tab(theme: &Theme, status: Status) -> Style {
    let t = tokens(theme);
    match status {
        Status::Active | Status::Disabled => flat(t.text2),
        Status::Hovered | Status::Pressed => flat(t.text),
    }
}

/// The view that is shown.
pub fn tab_on(theme: &Theme, _status: Status) -> Style {
    flat(tokens(theme).text)
}

/// A choice as large as a card.
pub fn card(theme: &Theme, status: Status) -> Style {
    let t = tokens(theme);
    let fill = match status {
        Status::Active => t.surface,
        Status::Hovered => t.sunken,
        Status::Pressed => t.accent_tint,
        Status::Disabled => return disabled(t),
    };
    card_of(fill, t.control, t.text)
}

/// The choice as large as a card that is advised.
pub fn card_on(theme: &Theme, status: Status) -> Style {
    let t = tokens(theme);
    let line = match status {
        Status::Active | Status::Disabled => t.accent,
        Status::Hovered => t.accent_hover,
        Status::Pressed => t.accent_press,
    };
    let mut style = card_of(t.accent_tint, line, t.text);
    style.border.width = 2.0;
    style
}

/// An item of a menu, a result of the search.
pub fn item(theme: &Theme, status: Status) -> Style {
    let t = tokens(theme);
    match status {
        Status::Active => flat(t.text),
        Status::Hovered | Status::Pressed => solid(t.accent_tint, t.text),
        Status::Disabled => flat(t.text3),
    }
}

/// The item of a menu that the arrow keys are on.
pub fn item_on(theme: &Theme, _status: Status) -> Style {
    let t = tokens(theme);
    solid(t.accent_tint, t.text)
}

/// Underlined words in a sentence; nothing but their colour is drawn.
pub fn link(theme: &Theme, status: Status) -> Style {
    let t = tokens(theme);
    match status {
        Status::Active => flat(t.link),
        Status::Hovered | Status::Pressed => flat(t.accent),
        Status::Disabled => flat(t.text3),
    }
}

fn flat(text_color: Color) -> Style {
    Style { text_color, border: border::rounded(radius::CONTROL), ..Style::default() }
}

fn solid(fill: Color, text_color: Color) -> Style {
    Style { background: Some(fill.into()), ..flat(text_color) }
}

fn outline(fill: Color, line: Color, text_color: Color) -> Style {
    let border = border::rounded(radius::CONTROL).width(1).color(line);
    Style { border, ..solid(fill, text_color) }
}

fn disabled(t: &Tokens) -> Style {
    outline(t.neu_bg, t.hairline, t.text3)
}

fn card_of(fill: Color, line: Color, text_color: Color) -> Style {
    let border = border::rounded(radius::CARD).width(1).color(line);
    Style { border, ..solid(fill, text_color) }
}
