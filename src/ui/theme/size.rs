//! Distances, heights and corners, in logical pixels.

/// Distances between things: multiples of four, named by their factor.
pub mod space {
    /// 4: between an icon and its word.
    pub const X1: f32 = 4.0;
    /// 8: between buttons.
    pub const X2: f32 = 8.0;
    /// 12: the padding of list screens.
    pub const X3: f32 = 12.0;
    /// 16: the padding of a card, the gap between cards.
    pub const X4: f32 = 16.0;
    /// 20: the padding of a dialog.
    pub const X5: f32 = 20.0;
    /// 24: the padding of a screen, the gap between columns.
    pub const X6: f32 = 24.0;
    /// 32: between parts of a form.
    pub const X8: f32 = 32.0;
    /// 40: the head of a full page.
    pub const X10: f32 = 40.0;
    /// 52: the margin of the picture on the welcome page.
    pub const X13: f32 = 52.0;
}

/// Heights of things that stand in a row.
pub mod height {
    /// A row of a table.
    pub const ROW: f32 = 36.0;
    /// A row of two lines.
    pub const ROW_DOUBLE: f32 = 44.0;
    /// A row of the candidates.
    pub const ROW_CANDIDATE: f32 = 60.0;
    /// A column head of one line.
    pub const COLUMN_HEAD: f32 = 32.0;
    /// A column head of two lines.
    pub const COLUMN_HEAD_DOUBLE: f32 = 40.0;
    /// The head of a card.
    pub const CARD_HEAD: f32 = 36.0;
    /// A button in a dense place.
    pub const BUTTON_SMALL: f32 = 28.0;
    /// A button.
    pub const BUTTON: f32 = 32.0;
    /// The one button of a page.
    pub const BUTTON_LARGE: f32 = 40.0;
    /// A field to type in.
    pub const FIELD: f32 = 32.0;
    /// A filter chip.
    pub const CHIP: f32 = 28.0;
    /// A level badge.
    pub const BADGE: f32 = 24.0;
    /// A tag, a key cap.
    pub const TAG: f32 = 20.0;
    /// The box of a tick.
    pub const TICK: f32 = 16.0;
    /// The bar at the top.
    pub const TOP_BAR: f32 = 48.0;
    /// The bar at the bottom.
    pub const STATUS_BAR: f32 = 28.0;
    /// A toast.
    pub const TOAST: f32 = 44.0;
}

/// Widths that every screen shares.
pub mod width {
    /// The navigation rail.
    pub const RAIL: f32 = 72.0;
    /// A dialog.
    pub const DIALOG: f32 = 440.0;
    /// The bar at the left of a chosen row.
    pub const SELECTION_BAR: f32 = 4.0;
    /// The form of the page that unlocks a file.
    pub const FORM: f32 = 440.0;
    /// The choices and the forms of the welcome page.
    pub const FORM_WIDE: f32 = 520.0;
    /// The window from which the welcome page has room for its picture.
    pub const WITH_PICTURE: f32 = 900.0;
    /// The lines of text under that picture.
    pub const MOTTO: f32 = 340.0;
}

/// Corners.
pub mod radius {
    /// Squares of a legend.
    pub const MARK: f32 = 2.0;
    /// Badge, tag, bar.
    pub const SMALL: f32 = 4.0;
    /// Button, field, chip, tile of the rail.
    pub const CONTROL: f32 = 6.0;
    /// Card, dialog, menu, toast.
    pub const CARD: f32 = 8.0;
    /// A dot, a circle of initials: any that is larger than half the side.
    pub const ROUND: f32 = 999.0;
}
