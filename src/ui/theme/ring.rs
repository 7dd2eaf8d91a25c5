//! The focus ring: two nested frames, so that one of them stands out on any ground.

use super::tokens::Tokens;
use iced::{Border, Color, Rectangle, border};

/// Where the ring runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Place {
    /// Around the widget; its surroundings keep [`REACH`] pixels free.
    #[default]
    Outside,
    /// Along the inner edge, for rows and whole lists.
    Inside,
}

/// How far a ring outside reaches, in logical pixels.
pub const REACH: f32 = INK + GLOW;

const INK: f32 = 2.0;
const GLOW: f32 = 3.0;

/// The frames to draw around `bounds`, whose own corners have `radius`.
pub fn frames(tokens: &Tokens, bounds: Rectangle, radius: f32, place: Place) -> Vec<(Rectangle, Border)> {
    let (ink, glow) = match place {
        Place::Outside => (bounds.expand(INK), bounds.expand(REACH)),
        Place::Inside => (bounds.shrink(GLOW), bounds),
    };
    let corner = |grown: Rectangle| (radius + (grown.width - bounds.width) / 2.0).max(0.0);
    let frame = |at: Rectangle, width: f32, color: Color| (at, border::rounded(corner(at)).width(width).color(color));
    // On a dark surface the ink would not be seen: yellow alone is enough there.
    if is_dark(tokens.surface) {
        let at = match place {
            Place::Outside => ink,
            Place::Inside => glow,
        };
        return vec![frame(at, INK, tokens.focus)];
    }
    vec![frame(glow, GLOW, tokens.focus), frame(ink, INK, tokens.focus_ink)]
}

fn is_dark(color: Color) -> bool {
    color.r + color.g + color.b < 1.5
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::Look;
    use iced::{Point, Size};

    #[test]
    fn the_ring_stays_on_its_side_of_the_edge() {
        let button = Rectangle::new(Point::new(10.0, 10.0), Size::new(100.0, 32.0));
        for look in Look::ALL {
            for (rectangle, _) in frames(look.tokens(), button, 6.0, Place::Outside) {
                assert!(button.is_within(&rectangle) && rectangle.is_within(&button.expand(REACH)), "{look:?}");
            }
            for (rectangle, _) in frames(look.tokens(), button, 0.0, Place::Inside) {
                assert!(rectangle.is_within(&button), "{look:?}");
            }
        }
    }

    #[test]
    fn light_looks_have_two_frames_that_touch() {
        let button = Rectangle::new(Point::new(10.0, 10.0), Size::new(100.0, 32.0));
        for place in [Place::Outside, Place::Inside] {
            let rings = frames(Look::Light.tokens(), button, 6.0, place);
            let [(glow, outer), (ink, inner)] = rings.as_slice() else { panic!("two frames") };
            assert_eq!(glow.shrink(outer.width), *ink, "{place:?}");
            assert!(
                (outer.radius.top_left - inner.radius.top_left - outer.width).abs() < 0.01 || place == Place::Inside
            );
        }
        assert_eq!(frames(Look::Dark.tokens(), button, 6.0, Place::Outside).len(), 1);
    }
}
