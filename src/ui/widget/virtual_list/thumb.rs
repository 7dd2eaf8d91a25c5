//! The scroll bar of a long list. That of iced shrinks to two pixels; this one can always be grabbed.

use super::Rows;
use crate::ui::theme::size::radius;
use crate::ui::theme::tokens;
use iced::advanced::widget::operation::Scrollable;
use iced::advanced::widget::operation::scrollable::AbsoluteOffset;
use iced::advanced::widget::{Id, Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Renderer as _, Shell, Widget, layout, mouse, overlay, renderer};
use iced::{Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector, border};

/// Where the pointer can grab it, from the right edge.
const REACH: f32 = 14.0;
const WIDTH: f32 = 6.0;
const MARGIN: f32 = 3.0;

/// Draws the thumb over `list` and moves the list with it.
pub(super) struct Thumb<'a, Message> {
    rows: Rows,
    list: Element<'a, Message>,
}

impl<'a, Message> Thumb<'a, Message> {
    pub(super) fn new(rows: Rows, list: Element<'a, Message>) -> Self {
        Self { rows, list }
    }

    fn area(&self, list: Rectangle) -> Option<Rectangle> {
        let thumb = self.rows.thumb(list.height)?;
        let x = list.x + list.width - WIDTH - MARGIN;
        Some(Rectangle { x, y: list.y + thumb.start, width: WIDTH, height: thumb.end - thumb.start })
    }

    fn scroll(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, top: f32) {
        let offset = self.rows.offset_at(top, layout.bounds().height);
        self.list.as_widget_mut().operate(tree, layout, renderer, &mut ScrollTo(offset));
    }
}

#[derive(Default)]
struct State {
    /// How far below the top of the thumb it is held.
    held_at: Option<f32>,
    is_hovered: bool,
}

impl<Message> Widget<Message, Theme, Renderer> for Thumb<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.list)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.list));
    }

    fn size(&self) -> Size<Length> {
        self.list.as_widget().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        self.list.as_widget_mut().layout(&mut tree.children[0], renderer, limits)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        self.list.as_widget_mut().operate(&mut tree.children[0], layout, renderer, operation);
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        let bounds = layout.bounds();
        let lane = Rectangle { x: bounds.x + bounds.width - REACH, width: REACH, ..bounds };
        let is_over = cursor.is_over(lane);
        let list = &mut tree.children[0];
        let state = tree.state.downcast_mut::<State>();
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)) if is_over => {
                let Some((thumb, pointer)) = self.area(bounds).zip(cursor.position()) else {
                    return;
                };
                let below = pointer.y - thumb.y;
                // Beside the thumb, its middle comes to the pointer.
                let held_at = if (0.0..thumb.height).contains(&below) { below } else { thumb.height / 2.0 };
                state.held_at = Some(held_at);
                self.scroll(list, layout, renderer, pointer.y - held_at - bounds.y);
                shell.capture_event();
                shell.request_redraw();
                return;
            }
            Event::Mouse(mouse::Event::CursorMoved { position }) => {
                if let Some(held_at) = state.held_at {
                    self.scroll(list, layout, renderer, position.y - held_at - bounds.y);
                    shell.capture_event();
                    shell.request_redraw();
                    return;
                }
                if state.is_hovered != is_over {
                    shell.request_redraw();
                }
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)) if state.held_at.is_some() => {
                state.held_at = None;
                shell.capture_event();
                shell.request_redraw();
                return;
            }
            Event::Window(iced::window::Event::RedrawRequested(_)) => state.is_hovered = is_over,
            _ => {}
        }
        self.list.as_widget_mut().update(list, event, layout, cursor, renderer, clipboard, shell, viewport);
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        self.list.as_widget().draw(&tree.children[0], renderer, theme, style, layout, cursor, viewport);
        let Some(area) = self.area(layout.bounds()) else {
            return;
        };
        let t = tokens(theme);
        let state = tree.state.downcast_ref::<State>();
        let color = match (state.held_at, state.is_hovered) {
            (Some(_), _) => t.text2,
            (None, true) => t.control,
            (None, false) => t.faded,
        };
        // A layer of its own, or the rows would be drawn over it.
        renderer.with_layer(area.expand(1.0), |renderer| {
            let border = border::rounded(radius::SMALL);
            renderer.fill_quad(renderer::Quad { bounds: area, border, ..renderer::Quad::default() }, color);
        });
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.list.as_widget().mouse_interaction(&tree.children[0], layout, cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        self.list.as_widget_mut().overlay(&mut tree.children[0], layout, renderer, viewport, translation)
    }
}

/// Scrolls the list itself, and nothing inside it.
struct ScrollTo(f32);

impl Operation for ScrollTo {
    fn traverse(&mut self, _operate: &mut dyn FnMut(&mut dyn Operation)) {}

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        _bounds: Rectangle,
        _content_bounds: Rectangle,
        _translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        state.scroll_to(AbsoluteOffset { x: None, y: Some(self.0) });
    }
}
