//! The rows that exist, each at its own place in the whole list.

use super::Rows;
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer};
use iced::{Element, Event, Fill, Length, Point, Rectangle, Renderer, Size, Theme, Vector};

/// Takes the height of all rows and holds those from `first` on.
pub(super) struct Window<'a, Message> {
    rows: Rows,
    first: usize,
    content: Vec<Element<'a, Message>>,
}

impl<'a, Message> Window<'a, Message> {
    pub(super) fn new(rows: Rows, first: usize, content: Vec<Element<'a, Message>>) -> Self {
        Self { rows, first, content }
    }
}

/// The index of the first row that has widgets.
struct First(usize);

impl<Message> Widget<Message, Theme, Renderer> for Window<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<First>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(First(self.first))
    }

    fn children(&self) -> Vec<Tree> {
        self.content.iter().map(Tree::new).collect()
    }

    /// While the list scrolls, the rows that stay keep their widgets: their texts are not shaped again.
    fn diff(&self, tree: &mut Tree) {
        let before = std::mem::replace(&mut tree.state.downcast_mut::<First>().0, self.first);
        let children = &mut tree.children;
        if self.first >= before {
            children.drain(..(self.first - before).min(children.len()));
        } else if before - self.first < self.content.len() {
            let above = std::iter::repeat_with(Tree::empty).take(before - self.first);
            children.splice(..0, above);
        } else {
            children.clear();
        }
        tree.diff_children(&self.content);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Fill, Length::Fixed(self.rows.content()))
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let width = limits.max().width;
        let limits = layout::Limits::new(Size::ZERO, Size::new(width, self.rows.height));
        let nodes = self.content.iter_mut().zip(&mut tree.children).enumerate().map(|(index, (row, tree))| {
            let node = row.as_widget_mut().layout(tree, renderer, &limits);
            node.move_to(Point::new(0.0, (self.first + index) as f32 * self.rows.height))
        });
        layout::Node::with_children(Size::new(width, self.rows.content()), nodes.collect())
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        operation.traverse(&mut |operation| {
            for ((row, tree), layout) in self.content.iter_mut().zip(&mut tree.children).zip(layout.children()) {
                row.as_widget_mut().operate(tree, layout, renderer, operation);
            }
        });
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
        for ((row, tree), layout) in self.content.iter_mut().zip(&mut tree.children).zip(layout.children()) {
            row.as_widget_mut().update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
        }
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
        for ((row, tree), layout) in self.content.iter().zip(&tree.children).zip(layout.children()) {
            if layout.bounds().intersects(viewport) {
                row.as_widget().draw(tree, renderer, theme, style, layout, cursor, viewport);
            }
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let rows = self.content.iter().zip(&tree.children).zip(layout.children());
        rows.map(|((row, tree), layout)| row.as_widget().mouse_interaction(tree, layout, cursor, viewport, renderer))
            .max()
            .unwrap_or_default()
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        overlay::from_children(&mut self.content, tree, layout, renderer, viewport, translation)
    }
}
