//! Sizes and colours on paper, in points (1/72 inch) and RGB.

/// A4.
pub(super) const PAGE_WIDTH: f32 = 595.28;
/// A4.
pub(super) const PAGE_HEIGHT: f32 = 841.89;
pub(super) const MARGIN_SIDE: f32 = 62.0;
pub(super) const MARGIN_TOP: f32 = 62.0;
/// The text ends here; the foot of the page is below.
pub(super) const MARGIN_BOTTOM: f32 = 78.0;
pub(super) const TEXT_WIDTH: f32 = PAGE_WIDTH - 2.0 * MARGIN_SIDE;
pub(super) const BOTTOM: f32 = PAGE_HEIGHT - MARGIN_BOTTOM;
pub(super) const FOOT_BASELINE: f32 = PAGE_HEIGHT - 46.0;

/// A colour.
pub(super) type Rgb = [u8; 3];

/// Text and strong lines; 17:1 on white.
pub(super) const INK: Rgb = [0x00, 0x1a, 0x40];
/// What is said beside the matter; 7.6:1 on white, 6.9:1 on [`VEIL`].
pub(super) const SOFT: Rgb = [0x3d, 0x53, 0x74];
/// Lines between rows: help for the eye only.
pub(super) const HAIR: Rgb = [0xd5, 0xda, 0xe2];
/// Behind a count that is not shown.
pub(super) const VEIL: Rgb = [0xef, 0xf1, 0xf3];

/// Which of the two fonts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Semibold,
}

/// How a line of text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Style {
    pub(super) weight: Weight,
    /// Font size.
    pub(super) size: f32,
    /// From one line to the next.
    pub(super) leading: f32,
    pub(super) colour: Rgb,
}

const fn style(weight: Weight, size: f32, leading: f32, colour: Rgb) -> Style {
    Style { weight, size, leading, colour }
}

pub(super) const SCOPE: Style = style(Weight::Regular, 9.5, 13.0, SOFT);
pub(super) const TITLE: Style = style(Weight::Semibold, 19.0, 24.0, INK);
pub(super) const SUBTITLE: Style = style(Weight::Regular, 10.5, 15.0, SOFT);
pub(super) const HEADING: Style = style(Weight::Semibold, 12.5, 17.0, INK);
pub(super) const BODY: Style = style(Weight::Regular, 9.5, 14.0, INK);
pub(super) const CAPTION: Style = style(Weight::Semibold, 9.5, 13.0, INK);
pub(super) const COLUMN: Style = style(Weight::Regular, 8.0, 10.5, SOFT);
pub(super) const CELL: Style = style(Weight::Regular, 9.0, 12.0, INK);
pub(super) const HIDDEN: Style = style(Weight::Regular, 9.0, 12.0, SOFT);
pub(super) const TOTAL: Style = style(Weight::Semibold, 9.0, 12.0, INK);
pub(super) const NOTE: Style = style(Weight::Regular, 8.0, 11.0, SOFT);
pub(super) const FOOT: Style = style(Weight::Regular, 8.0, 11.0, SOFT);
