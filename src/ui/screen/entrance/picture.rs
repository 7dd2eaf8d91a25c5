//! The picture of what the application is for: blocks that wait above a line and land below it.

use crate::ui::theme::Look;
use crate::ui::theme::picture::{Blocks, blocks};
use iced::widget::canvas::{self, Canvas, Frame, Geometry, Path};
use iced::{Color, Element, Fill, Point, Rectangle, Renderer, Size, Theme, mouse};
use std::cell::Cell;

/// How many wait in each column.
const WAITING: [u8; COLUMNS] = [11, 11, 11, 10, 10, 9, 9, 9, 8, 7, 7, 6, 6, 5, 5, 4, 3, 3, 2, 1, 1, 0];
/// How many have landed in each column.
const LANDED: [u8; COLUMNS] = [0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 6, 7, 8, 9, 9, 10, 11];
/// The column whose uppermost block is the client who is looked after.
const LOOKED_AFTER: usize = 14;

const COLUMNS: usize = 22;
/// The highest column above the line, and the deepest below it.
const ROWS: usize = 11;

/// All lengths are in sixteenths of the side of a block.
const STEP: f32 = 24.0 / 16.0;
const CORNER: f32 = 3.0 / 16.0;
/// From the blocks above to those below; the line is in the middle of it.
const RIVER: f32 = 24.0 / 16.0;
const LINE: f32 = 2.0 / 16.0;

/// Sides of a block that the whole picture is wide and high.
const WIDTH: f32 = (COLUMNS - 1) as f32 * STEP + 1.0;
const HEIGHT: f32 = 2.0 * ((ROWS - 1) as f32 * STEP + 1.0) + RIVER;

/// The picture, as large as fits: at the left of its place and in the middle of its height.
pub(super) fn picture<'a, Message: 'a>() -> Element<'a, Message> {
    Canvas::new(Picture).width(Fill).height(Fill).into()
}

struct Picture;

#[derive(Default)]
struct Drawn {
    cache: canvas::Cache,
    look: Cell<Look>,
}

impl<Message> canvas::Program<Message> for Picture {
    type State = Drawn;

    fn draw(
        &self,
        drawn: &Drawn,
        renderer: &Renderer,
        theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        // The cache knows about its size and not about colours.
        let look = Look::of(theme);
        if drawn.look.replace(look) != look {
            drawn.cache.clear();
        }
        vec![drawn.cache.draw(renderer, bounds.size(), |frame| draw(frame, &blocks(theme)))]
    }
}

fn draw(frame: &mut Frame, paint: &Blocks) {
    // Whole pixels: a block with a blurred edge looks out of line.
    let side = (frame.width() / WIDTH).min(frame.height() / HEIGHT).floor();
    if side < 1.0 {
        return;
    }
    let step = (side * STEP).round();
    let corner = side * CORNER;
    let block = |frame: &mut Frame, column: usize, y: f32, color: Color| {
        let at = Point::new(column as f32 * step, y);
        frame.fill(&Path::rounded_rectangle(at, Size::new(side, side), corner.into()), color);
    };
    let above = (ROWS - 1) as f32 * step + side;
    let river = (side * RIVER).round();
    let top = ((frame.height() - 2.0 * above - river) / 2.0).max(0.0).round();

    for (column, &height) in WAITING.iter().enumerate() {
        for row in 0..height {
            let is_last = row + 1 == height;
            let color = match (is_last, column) {
                (true, LOOKED_AFTER) => paint.looked_after,
                (true, _) => paint.next,
                (false, _) => paint.waiting,
            };
            block(frame, column, top + above - side - f32::from(row) * step, color);
        }
    }
    let thick = (side * LINE).round().max(1.0);
    let line = Point::new(0.0, top + above + ((river - thick) / 2.0).round());
    frame.fill_rectangle(line, Size::new((COLUMNS - 1) as f32 * step + side, thick), paint.line);
    for (column, &depth) in LANDED.iter().enumerate() {
        for row in 0..depth {
            let color = if row + 1 == depth { paint.arrived } else { paint.landed };
            block(frame, column, top + above + river + f32::from(row) * step, color);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_fill_the_height_and_waiting_turns_into_landed() {
        assert_eq!(usize::from(WAITING[0]), ROWS);
        assert_eq!(usize::from(LANDED[COLUMNS - 1]), ROWS);
        assert!(WAITING.is_sorted_by(|one, next| one >= next));
        assert!(LANDED.is_sorted());
        assert!(WAITING[LOOKED_AFTER] > 0);
    }
}
