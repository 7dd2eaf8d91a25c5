//! The colours of the picture on the pages before a file is open.
//!
//! It stands on the dark of the rail in every look, so two of its colours are those of charts for a dark ground.

use super::{palette, tokens};
use iced::{Color, Theme};

/// What the blocks of the picture are painted with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Blocks {
    /// A client who waits.
    pub waiting: Color,
    /// A client who is about to move.
    pub next: Color,
    /// The one client who is looked after now.
    pub looked_after: Color,
    /// The line between waiting and landed.
    pub line: Color,
    /// A client who moved lately.
    pub arrived: Color,
    /// A client who has landed.
    pub landed: Color,
}

/// The colours of the look that is drawn.
pub fn blocks(theme: &Theme) -> Blocks {
    let t = tokens(theme);
    Blocks {
        waiting: t.rail_sel,
        next: palette::DARK.seg2,
        looked_after: t.focus,
        line: t.rail_text,
        arrived: t.rail_text,
        landed: palette::LIGHT.seg2,
    }
}
