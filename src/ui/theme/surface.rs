//! Styles of areas: pages, cards, bars, tags, lines and scroll bars.

use super::size::radius;
use super::{Look, tokens};
use iced::widget::container::Style;
use iced::widget::{container, scrollable};
use iced::{Color, Theme, border};

/// Behind the work area.
pub fn canvas(theme: &Theme) -> Style {
    let t = tokens(theme);
    filled(t.canvas, t.text)
}

/// The work area.
pub fn page(theme: &Theme) -> Style {
    let t = tokens(theme);
    filled(t.surface, t.text)
}

/// The navigation rail and other dark areas.
pub fn rail(theme: &Theme) -> Style {
    let t = tokens(theme);
    filled(t.rail, t.rail_text)
}

/// A column head, a quiet area.
pub fn sunken(theme: &Theme) -> Style {
    let t = tokens(theme);
    filled(t.sunken, t.text2)
}

/// A chosen area, such as the row that the panel shows.
pub fn chosen(theme: &Theme) -> Style {
    let t = tokens(theme);
    filled(t.accent_tint, t.text)
}

/// The bar at the left of a chosen row, and the line under the shown tab.
pub fn accent(theme: &Theme) -> Style {
    let t = tokens(theme);
    filled(t.accent, t.on_accent)
}

/// A card.
pub fn card(theme: &Theme) -> Style {
    let t = tokens(theme);
    boxed(t.surface, t.line, t.text)
}

/// The head of a card; its upper corners follow the card.
pub fn card_head(theme: &Theme) -> Style {
    let t = tokens(theme);
    filled(t.sunken, t.text).border(border::rounded(border::top(radius::CARD - 1.0)))
}

/// A menu, a dialog.
pub fn raised(theme: &Theme) -> Style {
    let t = tokens(theme);
    boxed(t.raised, t.line, t.text)
}

/// What a dialog lays over the page.
pub fn scrim(theme: &Theme) -> Style {
    Style::default().background(tokens(theme).scrim)
}

/// A toast, the bulk bar. On a dark page its border has to set it apart.
pub fn toast(theme: &Theme) -> Style {
    let t = tokens(theme);
    let line = match Look::of(theme) {
        Look::Light | Look::ContrastLight => t.rail_sel,
        Look::Dark | Look::ContrastDark => t.accent_line,
    };
    boxed(t.rail, line, t.on_rail)
}

/// A bar that says what went wrong.
pub fn error(theme: &Theme) -> Style {
    let t = tokens(theme);
    boxed(t.neg_bg, t.neg_line, t.neg)
}

/// A bar that asks for attention.
pub fn warning(theme: &Theme) -> Style {
    let t = tokens(theme);
    boxed(t.warn_bg, t.warn_line, t.warn)
}

/// A bar that says what went right.
pub fn success(theme: &Theme) -> Style {
    let t = tokens(theme);
    boxed(t.pos_bg, t.pos_line, t.pos)
}

/// A bar that explains.
pub fn info(theme: &Theme) -> Style {
    let t = tokens(theme);
    boxed(t.info_bg, t.info_bg, t.info)
}

/// A number on a place in the rail.
pub fn rail_count(theme: &Theme) -> Style {
    let t = tokens(theme);
    filled(t.on_rail, t.rail).border(border::rounded(radius::CARD))
}

/// The number on the chosen place in the rail.
pub fn rail_count_on(theme: &Theme) -> Style {
    let t = tokens(theme);
    filled(t.accent, t.on_accent).border(border::rounded(radius::CARD))
}

/// A key cap.
pub fn key(theme: &Theme) -> Style {
    let t = tokens(theme);
    small(t.surface, t.line, t.text2)
}

/// A key cap on a main button or a dark bar: it takes the colour of the text around it.
pub fn key_on_fill(theme: &Theme) -> Style {
    Style::default().border(border::rounded(radius::SMALL).width(1).color(tokens(theme).seg2))
}

/// The box of a tick that is off.
pub fn tick(theme: &Theme) -> Style {
    let t = tokens(theme);
    small(t.surface, t.control, t.text)
}

/// The box of a tick that is on, or on for a part.
pub fn tick_on(theme: &Theme) -> Style {
    let t = tokens(theme);
    small(t.accent, t.accent, t.on_accent)
}

/// The circle of initials.
pub fn initials(theme: &Theme) -> Style {
    let t = tokens(theme);
    filled(t.accent_tint, t.accent).border(border::rounded(radius::ROUND))
}

/// The ground of an icon beside a choice.
pub fn icon_ground(theme: &Theme) -> Style {
    let t = tokens(theme);
    filled(t.neu_bg, t.text2).border(border::rounded(radius::CARD))
}

/// The ground of an icon beside the advised choice.
pub fn icon_ground_on(theme: &Theme) -> Style {
    let t = tokens(theme);
    filled(t.accent, t.on_accent).border(border::rounded(radius::CARD))
}

/// The line between rows.
pub fn hairline(theme: &Theme) -> Style {
    let t = tokens(theme);
    filled(t.hairline, t.text)
}

/// The line around and between parts.
pub fn line(theme: &Theme) -> Style {
    let t = tokens(theme);
    filled(t.line, t.text)
}

/// A grey bar in place of text that is still being read.
pub fn placeholder(theme: &Theme) -> Style {
    let t = tokens(theme);
    filled(t.neu_bg, t.neu).border(border::rounded(radius::SMALL))
}

/// Something to scroll: a thin bar that darkens under the pointer.
pub fn scroll(theme: &Theme, status: scrollable::Status) -> scrollable::Style {
    let t = tokens(theme);
    let (mut vertical, mut horizontal) = (t.line, t.line);
    match status {
        scrollable::Status::Active { .. } => {}
        scrollable::Status::Hovered { is_vertical_scrollbar_hovered, is_horizontal_scrollbar_hovered, .. } => {
            if is_vertical_scrollbar_hovered {
                vertical = t.control;
            }
            if is_horizontal_scrollbar_hovered {
                horizontal = t.control;
            }
        }
        scrollable::Status::Dragged { is_vertical_scrollbar_dragged, is_horizontal_scrollbar_dragged, .. } => {
            if is_vertical_scrollbar_dragged {
                vertical = t.text2;
            }
            if is_horizontal_scrollbar_dragged {
                horizontal = t.text2;
            }
        }
    }
    let bar = |color: Color| scrollable::Rail {
        background: None,
        border: border::rounded(radius::SMALL),
        scroller: scrollable::Scroller { background: color.into(), border: border::rounded(radius::SMALL) },
    };
    scrollable::Style {
        container: container::Style::default(),
        vertical_rail: bar(vertical),
        horizontal_rail: bar(horizontal),
        gap: None,
        auto_scroll: scrollable::AutoScroll {
            background: t.raised.into(),
            border: border::rounded(radius::CARD).width(1).color(t.line),
            shadow: iced::Shadow::default(),
            icon: t.text2,
        },
    }
}

fn filled(fill: Color, text: Color) -> Style {
    Style { text_color: Some(text), background: Some(fill.into()), ..Style::default() }
}

fn boxed(fill: Color, line: Color, text: Color) -> Style {
    filled(fill, text).border(border::rounded(radius::CARD).width(1).color(line))
}

fn small(fill: Color, line: Color, text: Color) -> Style {
    filled(fill, text).border(border::rounded(radius::SMALL).width(1).color(line))
}
