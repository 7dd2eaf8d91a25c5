//! The colours of the interface by meaning, not by hue.
//!
//! Screens never name a colour: they take a style of this folder, which reads these tokens.

use iced::Color;

/// One set of colours. `neg`, `warn`, `pos`, `neu` and `info` are the moods: too late and wrong,
/// at risk, on track, unknown, explanation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tokens {
    /// Behind the work area: top bar, status bar, the margin of a wide window.
    pub canvas: Color,
    /// The work area, a card, a row.
    pub surface: Color,
    /// Column heads and quiet areas; a row under the pointer.
    pub sunken: Color,
    /// Menus, dialogs, the preview panel.
    pub raised: Color,
    /// The line between rows. Decoration only.
    pub hairline: Color,
    /// The border of cards and tables. Decoration only.
    pub line: Color,
    /// The border of fields and buttons.
    pub control: Color,
    /// An icon that cannot be pressed now.
    pub faded: Color,
    /// Main text.
    pub text: Color,
    /// Supporting text.
    pub text2: Color,
    /// Text in passing: counts, placeholders.
    pub text3: Color,
    /// Links and numbers that can be pressed.
    pub link: Color,
    /// The main button; a choice that is on.
    pub accent: Color,
    /// The main button under the pointer.
    pub accent_hover: Color,
    /// The main button held down.
    pub accent_press: Color,
    /// Text on `accent`.
    pub on_accent: Color,
    /// The chosen row, the chosen menu item.
    pub accent_tint: Color,
    /// The border of a chosen area.
    pub accent_line: Color,
    /// Text: too late, critical, error.
    pub neg: Color,
    /// Area: critical, error.
    pub neg_bg: Color,
    /// Border of the above, and the line of the end date.
    pub neg_line: Color,
    /// Area: too late.
    pub neg_solid: Color,
    /// Text on `neg_solid`.
    pub on_neg: Color,
    /// Text: at risk, attention.
    pub warn: Color,
    /// Area: at risk.
    pub warn_bg: Color,
    /// Border: attention.
    pub warn_line: Color,
    /// Text: on track, done.
    pub pos: Color,
    /// Area: on track, done.
    pub pos_bg: Color,
    /// Border of the above.
    pub pos_line: Color,
    /// Text: unknown, neutral.
    pub neu: Color,
    /// Area: unknown, neutral, disabled.
    pub neu_bg: Color,
    /// Border: unknown.
    pub neu_line: Color,
    /// Text of an explanation.
    pub info: Color,
    /// Area of an explanation.
    pub info_bg: Color,
    /// The outer focus ring. Yellow is for focus alone.
    pub focus: Color,
    /// The inner focus ring, and text on `focus`.
    pub focus_ink: Color,
    /// The navigation rail; toasts and the bulk bar.
    pub rail: Color,
    /// Text on `rail`.
    pub rail_text: Color,
    /// A chosen part of a dark bar.
    pub rail_sel: Color,
    /// Strong text on `rail`.
    pub on_rail: Color,
    /// The chosen item of the navigation rail.
    pub rail_on: Color,
    /// Text on `rail_on`.
    pub on_rail_on: Color,
    /// First series of a chart: the waiting time.
    pub seg1: Color,
    /// Second series: the intake.
    pub seg2: Color,
    /// Third series: the handover.
    pub seg3: Color,
    /// What a dialog lays over the page. The one token that lets the page shine through.
    pub scrim: Color,
}
