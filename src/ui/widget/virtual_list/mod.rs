//! A list of any length of which only the rows in sight exist.
//!
//! All rows have one height, so the place of a row is its index times that height.

mod thumb;
mod window;

use crate::ui::theme::surface;
use iced::widget::scrollable::{Direction, Scrollbar, Viewport};
use iced::widget::{responsive, scrollable};
use iced::{Element, Fill};
use std::ops::Range;
use thumb::Thumb;
use window::Window;

/// Rows that exist above and below the window, so that a quick scroll never shows an empty edge.
const OVERSCAN: usize = 4;
/// The shortest thumb that can be grabbed, in logical pixels.
const THUMB: f32 = 28.0;

/// What a list needs to know of itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rows {
    /// How many rows there are. Above about 100,000 rows of 36 the place of a row is no longer exact.
    pub total: usize,
    /// The height of each, in logical pixels.
    pub height: f32,
    /// How far the list is scrolled, in logical pixels, from [`Viewport::absolute_offset`].
    pub offset: f32,
}

impl Rows {
    /// The rows that must exist for a window of this height, in logical pixels.
    pub fn visible(&self, window: f32) -> Range<usize> {
        let count = (window.max(0.0) / self.height).ceil() as usize + 1;
        // A list that became shorter than its offset shows its end.
        let first = ((self.offset.max(0.0) / self.height) as usize).min(self.total.saturating_sub(count));
        first.saturating_sub(OVERSCAN)..(first + count + OVERSCAN).min(self.total)
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

    /// Where the thumb of the scroll bar begins and ends; `None` when all rows are in sight.
    fn thumb(&self, window: f32) -> Option<Range<f32>> {
        let beyond = self.beyond(window);
        if beyond <= 0.0 {
            return None;
        }
        let length = (window * window / self.content()).max(THUMB).min(window);
        let top = (self.offset / beyond).clamp(0.0, 1.0) * (window - length);
        Some(top..top + length)
    }

    /// The offset that puts the thumb at `top`.
    fn offset_at(&self, top: f32, window: f32) -> f32 {
        let length = self.thumb(window).map_or(window, |thumb| thumb.end - thumb.start);
        let way = (window - length).max(1.0);
        (top / way).clamp(0.0, 1.0) * self.beyond(window).max(0.0)
    }

    fn content(&self) -> f32 {
        self.total as f32 * self.height
    }

    fn beyond(&self, window: f32) -> f32 {
        self.content() - window
    }
}

/// The rows in sight of a list. `row` makes the widget of an index; `on_scroll` gives the new offset.
///
/// Rows are not Tab stops: the list is one as a whole, see [`super::focus::pressable`].
pub fn virtual_list<'a, Message: 'a>(
    id: &'static str,
    rows: Rows,
    row: impl Fn(usize) -> Element<'a, Message> + 'a,
    on_scroll: impl Fn(Viewport) -> Message + Clone + 'a,
) -> Element<'a, Message> {
    responsive(move |size| {
        let range = rows.visible(size.height);
        let window = Window::new(rows, range.start, range.map(&row).collect());
        let list = scrollable(Element::new(window))
            .id(id)
            .direction(Direction::Vertical(Scrollbar::hidden()))
            .on_scroll(on_scroll.clone())
            .style(surface::scroll)
            .width(Fill)
            .height(Fill);
        Element::new(Thumb::new(rows, list.into()))
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
            (Rows { offset: 36.0 * 1000.0, ..ROWS }, 360.0, 996..1015),
            (Rows { offset: 3_599_999.0, ..ROWS }, 360.0, 99_985..100_000),
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

    #[test]
    fn a_list_in_sight_has_no_thumb_and_a_long_one_has_one_to_grab() {
        assert_eq!(Rows { total: 10, ..ROWS }.thumb(360.0), None);
        assert_eq!(Rows { total: 20, ..ROWS }.thumb(360.0), Some(0.0..180.0));
        assert_eq!(ROWS.thumb(360.0), Some(0.0..28.0));
        let end = Rows { offset: 3_600_000.0 - 360.0, ..ROWS };
        assert_eq!(end.thumb(360.0), Some(332.0..360.0));
    }

    proptest! {
        #[test]
        fn every_row_in_the_window_exists(total in 0_usize..200_000, offset in 0.0_f32..4.0e6, window in 0.0_f32..3000.0) {
            let rows = Rows { total, height: 36.0, offset: 0.0 };
            let offset = offset.min(rows.beyond(window).max(0.0));
            let range = Rows { offset, ..rows }.visible(window);
            prop_assert!(range.start <= range.end && range.end <= total);
            prop_assert!(range.start as f32 * 36.0 <= offset);
            prop_assert!(range.end == total || range.end as f32 * 36.0 >= offset + window);
            prop_assert!(range.len() as f32 <= window / 36.0 + (2 * OVERSCAN + 3) as f32);
        }

        #[test]
        fn the_thumb_leads_to_its_offset(total in 100_usize..100_000, part in 0.0_f32..1.0, window in 100.0_f32..2000.0) {
            let rows = Rows { total, height: 36.0, offset: 0.0 };
            let offset = part * rows.beyond(window);
            let Some(thumb) = Rows { offset, ..rows }.thumb(window) else { return Ok(()) };
            let back = rows.offset_at(thumb.start, window);
            prop_assert!((back - offset).abs() <= rows.content() * 1e-5, "{offset} became {back}");
        }
    }
}
