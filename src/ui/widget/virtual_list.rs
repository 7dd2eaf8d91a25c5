//! A list of any length of which only the rows in sight exist.
//!
//! All rows have one height, so the place of a row is its index times that height: a spacer above,
//! the rows in sight, a spacer below.

use crate::ui::theme::surface;
use iced::widget::scrollable::{Direction, Scrollbar, Viewport};
use iced::widget::{column, responsive, scrollable, space};
use iced::{Element, Fill};
use std::ops::Range;

/// Rows above and below the window that exist already.
const OVERSCAN: usize = 4;
/// The first row is a multiple of this. Between two multiples a scroll moves the same widgets and
/// nothing is shaped again; smaller would shape more often, larger would shape more at once.
const BLOCK: usize = 8;

/// What a list needs to know of itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rows {
    /// How many rows there are.
    pub total: usize,
    /// The height of each, in logical pixels.
    pub height: f32,
    /// How far the list is scrolled, in logical pixels, from [`Viewport::absolute_offset`].
    pub offset: f32,
}

impl Rows {
    /// The rows that must exist for a window of this height, in logical pixels.
    pub fn visible(&self, window: f32) -> Range<usize> {
        let first = (self.offset.max(0.0) / self.height) as usize;
        let count = (window.max(0.0) / self.height).ceil() as usize + 1;
        // A list that became shorter under its offset shows its end.
        let first = first.min(self.total.saturating_sub(count));
        let start = first.saturating_sub(OVERSCAN) / BLOCK * BLOCK;
        start..(first + count + OVERSCAN).min(self.total)
    }

    /// The offset at which `row` is wholly in sight in a window of this height, when it is not yet:
    /// the arrow keys move the list no further than needed.
    pub fn reveal(&self, row: usize, window: f32) -> Option<f32> {
        let top = row as f32 * self.height;
        let bottom = top + self.height;
        if top < self.offset {
            return Some(top);
        }
        (bottom > self.offset + window).then_some((bottom - window).max(0.0))
    }
}

/// The rows in sight of a list. `row` makes the widget of an index; every row must have
/// [`Rows::height`] and keep the same root widget. `on_scroll` gives the new offset.
///
/// Rows are not Tab stops: the list is one, see [`super::focus::pressable`].
pub fn virtual_list<'a, Message: 'a>(
    id: &'static str,
    rows: Rows,
    row: impl Fn(usize) -> Element<'a, Message> + 'a,
    on_scroll: impl Fn(Viewport) -> Message + Clone + 'a,
) -> Element<'a, Message> {
    responsive(move |size| {
        let range = rows.visible(size.height);
        let above = range.start as f32 * rows.height;
        let below = (rows.total - range.end) as f32 * rows.height;
        let shown = column(range.map(&row)).width(Fill);
        scrollable(column![space().height(above), shown, space().height(below)].width(Fill))
            .id(id)
            .direction(Direction::Vertical(Scrollbar::new().width(8).scroller_width(4).margin(2)))
            .on_scroll(on_scroll.clone())
            .style(surface::scroll)
            .width(Fill)
            .height(Fill)
            .into()
    })
    .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ROWS: Rows = Rows { total: 100_000, height: 36.0, offset: 0.0 };

    #[test]
    fn only_the_rows_in_sight_exist() {
        for (rows, window, expect) in [
            (ROWS, 360.0, 0..15),
            (Rows { offset: 36.0 * 1000.0, ..ROWS }, 360.0, 992..1015),
            (Rows { offset: 3_599_999.0, ..ROWS }, 360.0, 99_984..100_000),
            (Rows { total: 3, ..ROWS }, 360.0, 0..3),
            (Rows { total: 3, offset: 9000.0, ..ROWS }, 360.0, 0..3),
            (Rows { total: 0, ..ROWS }, 360.0, 0..0),
            (ROWS, 0.0, 0..5),
        ] {
            assert_eq!(rows.visible(window), expect, "{rows:?} in {window}");
        }
    }

    #[test]
    fn the_arrow_keys_move_no_further_than_needed() {
        let rows = Rows { offset: 360.0, ..ROWS };
        for (row, expect) in [(10, None), (19, None), (9, Some(324.0)), (20, Some(396.0)), (0, Some(0.0))] {
            assert_eq!(rows.reveal(row, 360.0), expect, "row {row}");
        }
    }

    proptest! {
        #[test]
        fn every_row_in_the_window_exists(total in 0_usize..200_000, offset in 0.0_f32..4.0e6, window in 0.0_f32..3000.0) {
            let content = total as f32 * 36.0;
            let offset = offset.min((content - window).max(0.0));
            let rows = Rows { total, height: 36.0, offset };
            let range = rows.visible(window);
            prop_assert!(range.start <= range.end && range.end <= total);
            prop_assert!(range.start as f32 * 36.0 <= offset);
            prop_assert!(range.end == total || range.end as f32 * 36.0 >= offset + window);
            prop_assert!(range.len() as f32 <= window / 36.0 + (BLOCK + 2 * OVERSCAN + 3) as f32);
        }
    }
}
