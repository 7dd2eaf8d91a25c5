//! A line under words: links are underlined, so that colour is not their only sign.

use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Layout, Renderer as _, Widget, layout, mouse, renderer};
use iced::{Element, Length, Rectangle, Renderer, Size, Theme};

/// Draws `words` with a line in the colour of the text around it.
pub fn underline<'a, Message: 'a>(words: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    Element::new(Underline { words: words.into() })
}

struct Underline<'a, Message> {
    words: Element<'a, Message>,
}

impl<Message> Widget<Message, Theme, Renderer> for Underline<'_, Message> {
    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.words)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.words));
    }

    fn size(&self) -> Size<Length> {
        self.words.as_widget().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        self.words.as_widget_mut().layout(&mut tree.children[0], renderer, limits)
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
        self.words.as_widget().draw(&tree.children[0], renderer, theme, style, layout, cursor, viewport);
        let bounds = layout.bounds();
        // Two pixels above the end of the line: just under the letters at every size in use.
        let line = Rectangle { y: bounds.y + bounds.height - 2.0, height: 1.0, ..bounds };
        renderer.fill_quad(renderer::Quad { bounds: line, ..renderer::Quad::default() }, style.text_color);
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        self.words.as_widget_mut().operate(&mut tree.children[0], layout, renderer, operation);
    }
}
