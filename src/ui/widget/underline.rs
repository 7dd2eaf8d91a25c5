//! A line under words: links are underlined, so that colour is not their only sign.

use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Layout, Renderer as _, Widget, layout, mouse, renderer};
use iced::widget::Text;
use iced::{Element, Length, Rectangle, Renderer, Size, Theme};

/// Draws `words` with a line in the colour of the text around it.
pub fn underline(words: Text<'_>) -> Underline<'_> {
    Underline { words }
}

/// See [`underline`].
#[must_use]
pub struct Underline<'a> {
    words: Text<'a>,
}

type Words<'a, Message> = dyn Widget<Message, Theme, Renderer> + 'a;

impl<'a> Underline<'a> {
    fn words<Message>(&self) -> &Words<'a, Message> {
        &self.words
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Underline<'_> {
    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(self.words::<Message>())]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&[self.words::<Message>()]);
    }

    fn size(&self) -> Size<Length> {
        self.words::<Message>().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        Widget::<Message, Theme, Renderer>::layout(&mut self.words, &mut tree.children[0], renderer, limits)
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
        self.words::<Message>().draw(&tree.children[0], renderer, theme, style, layout, cursor, viewport);
        let bounds = layout.bounds();
        // Two pixels above the end of the line: just under the letters at every size in use.
        let line = Rectangle { y: bounds.y + bounds.height - 2.0, height: 1.0, ..bounds };
        renderer.fill_quad(renderer::Quad { bounds: line, ..renderer::Quad::default() }, style.text_color);
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        Widget::<Message, Theme, Renderer>::operate(
            &mut self.words,
            &mut tree.children[0],
            layout,
            renderer,
            operation,
        );
    }
}

impl<'a, Message: 'a> From<Underline<'a>> for Element<'a, Message> {
    fn from(widget: Underline<'a>) -> Self {
        Element::new(widget)
    }
}
