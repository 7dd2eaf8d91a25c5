//! The mark of the application: two doorposts and the way from one to the other.

use crate::ui::theme;
use iced::widget::canvas::{self, Canvas, Frame, Geometry, LineCap, Path, Stroke, path};
use iced::{Element, Point, Rectangle, Renderer, Size, Theme, mouse};

/// The mark as a square of `side` logical pixels, the same in every look.
pub fn logo<'a, Message: 'a>(side: f32) -> Element<'a, Message> {
    Canvas::new(Logo).width(side).height(side).into()
}

struct Logo;

/// The drawing is on a grid of 32, like `assets/icons/app/uitloop.svg`.
const GRID: f32 = 32.0;

impl<Message> canvas::Program<Message> for Logo {
    type State = canvas::Cache;

    fn draw(
        &self,
        cache: &canvas::Cache,
        renderer: &Renderer,
        _theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        vec![cache.draw(renderer, bounds.size(), |frame| {
            frame.scale(bounds.width / GRID);
            draw(frame);
        })]
    }
}

fn draw(frame: &mut Frame) {
    let tile = Path::rounded_rectangle(Point::ORIGIN, Size::new(GRID, GRID), 7.0.into());
    frame.fill(&tile, theme::palette::LOGO_TILE);
    let posts = |post: &mut path::Builder| {
        for x in [8.0, 24.0] {
            post.move_to(Point::new(x, 8.0));
            post.line_to(Point::new(x, 24.0));
        }
    };
    let way = |way: &mut path::Builder| {
        way.move_to(Point::new(12.5, 16.0));
        way.line_to(Point::new(18.5, 16.0));
        way.move_to(Point::new(16.6, 12.4));
        way.line_to(Point::new(20.2, 16.0));
        way.line_to(Point::new(16.6, 19.6));
    };
    let pen = |width| Stroke::default().with_width(width).with_line_cap(LineCap::Square);
    frame.stroke(&Path::new(posts), pen(3.0).with_color(theme::palette::LOGO_POSTS));
    frame.stroke(&Path::new(way), pen(2.5).with_color(theme::palette::LOGO_WAY));
}
