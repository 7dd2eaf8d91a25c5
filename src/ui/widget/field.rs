//! A box to type in: border, focus ring, icon before, help or error below.
//!
//! ```ignore
//! field::labelled(fl!("passphrase"), field(field::input("", &self.passphrase).secure(true)).large(), Help::None)
//! ```

use super::focus::{draw_ring, is_typed_in};
use crate::ui::font::{self, REGULAR, Role};
use crate::ui::icon;
use crate::ui::theme::ring::Place;
use crate::ui::theme::size::{height, radius, space};
use crate::ui::theme::{self, tokens};
use iced::advanced::widget::operation::Focusable;
use iced::advanced::widget::{Id, Operation, Tree};
use iced::advanced::{Clipboard, Layout, Renderer as _, Shell, Widget, layout, mouse, overlay, renderer};
use iced::keyboard;
use iced::widget::{Column, Row, Text, TextInput, container, row, text_input};
use iced::{Center, Element, Event, Fill, Length, Padding, Rectangle, Renderer, Size, Theme, Vector, border};

/// A text input for inside a [`field`].
pub fn input<'a, Message: Clone>(placeholder: &str, value: &str) -> TextInput<'a, Message> {
    input_as(font::TABLE, placeholder, value)
}

/// A text input in another size, for a large field.
pub fn input_as<'a, Message: Clone>(role: Role, placeholder: &str, value: &str) -> TextInput<'a, Message> {
    text_input(placeholder, value)
        .font(REGULAR)
        .size(role.size)
        .line_height(role.line_height())
        .padding(0)
        .style(theme::input::bare)
}

/// The box around an [`input`], or around a text editor with the style [`theme::input::bare_editor`].
pub fn field<'a, Message: 'a>(input: impl Into<Element<'a, Message>>) -> Field<'a, Message> {
    Field {
        input: input.into(),
        icon: None,
        after: None,
        height: height::FIELD.into(),
        state: Validity::Fine,
        has_text: false,
    }
}

/// Whether what stands in a field can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Validity {
    /// It can, as far as is known.
    #[default]
    Fine,
    /// It cannot; the sentence below says what to do.
    Wrong,
    /// It cannot be changed now.
    Locked,
}

/// See [`field`].
#[must_use]
pub struct Field<'a, Message> {
    input: Element<'a, Message>,
    icon: Option<Text<'a>>,
    after: Option<Element<'a, Message>>,
    height: Length,
    state: Validity,
    has_text: bool,
}

impl<'a, Message: 'a> Field<'a, Message> {
    /// An icon before the text.
    pub fn icon(mut self, icon: Text<'a>) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Something after the text: a key cap, a button.
    pub fn after(mut self, after: impl Into<Element<'a, Message>>) -> Self {
        self.after = Some(after.into());
        self
    }

    /// 40 high, for the one field of a page.
    pub fn large(mut self) -> Self {
        self.height = height::BUTTON_LARGE.into();
        self
    }

    /// As high as its text, for a text editor.
    pub fn tall(mut self) -> Self {
        self.height = Length::Shrink;
        self
    }

    /// What stands in it. While that is being typed, Ctrl+Z is not the undo of the file.
    pub fn holding(mut self, text: &str) -> Self {
        self.has_text = !text.is_empty();
        self
    }

    /// How it looks for what stands in it.
    pub fn validity(mut self, validity: Validity) -> Self {
        self.state = validity;
        self
    }
}

impl<'a, Message: 'a> From<Field<'a, Message>> for Element<'a, Message> {
    fn from(field: Field<'a, Message>) -> Self {
        let content = Row::new()
            .push(field.icon.map(|icon| icon.style(theme::text::muted)))
            .push(field.input)
            .push(field.after)
            .spacing(space::X2)
            .align_y(Center);
        let vertical = if field.height == Length::Shrink { 6.0 } else { 0.0 };
        let padding = Padding { top: vertical, right: space::X2, bottom: vertical, left: 10.0 };
        let content = container(content).padding(padding).width(Fill).height(field.height).align_y(Center);
        Element::new(Frame { content: content.into(), state: field.state, has_text: field.has_text })
    }
}

/// What stands under a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Help {
    /// Nothing.
    None,
    /// How to fill it in.
    Advice(String),
    /// What is wrong and what to do.
    Error(String),
}

/// A field with its label above, and help or the error below. An error also colours the border.
pub fn labelled<'a, Message: 'a>(label: String, field: Field<'a, Message>, help: Help) -> Element<'a, Message> {
    let (field, below): (_, Option<Element<'a, Message>>) = match help {
        Help::None => (field, None),
        Help::Advice(words) => (field, Some(font::note(words).style(theme::text::muted).into())),
        Help::Error(words) => {
            let sign = container(icon::circle_alert().size(12)).padding(iced::padding::top(2));
            let sentence = row![sign, font::note(words).width(Fill)].spacing(space::X1);
            let sentence = container(sentence).style(|theme| container::Style {
                text_color: theme::text::negative(theme).color,
                ..container::Style::default()
            });
            (field.validity(Validity::Wrong), Some(sentence.into()))
        }
    };
    Column::new().push(font::note_strong(label)).push(field).push(below).spacing(space::X1).width(Fill).into()
}

/// The border of a field; it shows the ring while its input has the focus, however that came.
struct Frame<'a, Message> {
    content: Element<'a, Message>,
    state: Validity,
    has_text: bool,
}

/// What a key with Ctrl means while something is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Combination {
    /// The input knows it: copy, cut, paste, select all.
    OfTheInput,
    /// Undo, which is meant for the text; the input has none, and the file must not be touched.
    UndoOfText,
    /// A shortcut of the window. The input would take it for a letter.
    OfTheWindow,
}

fn combination(event: &Event) -> Option<Combination> {
    let Event::Keyboard(keyboard::Event::KeyPressed { key: keyboard::Key::Character(letter), modifiers, .. }) = event
    else {
        return None;
    };
    if !modifiers.command() {
        return None;
    }
    Some(match letter.to_lowercase().as_str() {
        "a" | "c" | "v" | "x" => Combination::OfTheInput,
        "z" | "y" => Combination::UndoOfText,
        _ => Combination::OfTheWindow,
    })
}

impl<Message> Widget<Message, Theme, Renderer> for Frame<'_, Message> {
    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        self.content.as_widget_mut().layout(&mut tree.children[0], renderer, limits)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        self.content.as_widget_mut().operate(&mut tree.children[0], layout, renderer, operation);
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
        let tree = &mut tree.children[0];
        let had_focus = is_typed_in(tree);
        match combination(event).filter(|_| had_focus) {
            Some(Combination::UndoOfText) if self.has_text => return shell.capture_event(),
            Some(Combination::UndoOfText | Combination::OfTheWindow) => return,
            Some(Combination::OfTheInput) | None => {}
        }
        self.content.as_widget_mut().update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
        let is_press = matches!(event, Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)));
        if is_press && !shell.is_event_captured() && cursor.is_over(layout.bounds()) && self.state != Validity::Locked {
            // The icon and the padding belong to the field.
            self.content.as_widget_mut().operate(tree, layout, renderer, &mut FocusFirst::default());
            shell.capture_event();
        }
        if had_focus != is_typed_in(tree) {
            shell.request_redraw();
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
        let t = tokens(theme);
        let bounds = layout.bounds();
        let is_focused = is_typed_in(&tree.children[0]);
        let (ground, line, width) = match self.state {
            Validity::Fine if is_focused => (t.surface, t.focus_ink, 1.0),
            Validity::Fine => (t.surface, t.control, 1.0),
            Validity::Wrong => (t.surface, t.neg_line, 2.0),
            Validity::Locked => (t.neu_bg, t.hairline, 1.0),
        };
        let border = border::rounded(radius::CONTROL).width(width).color(line);
        renderer.fill_quad(renderer::Quad { bounds, border, ..renderer::Quad::default() }, ground);
        if is_focused {
            draw_ring(renderer, theme, bounds, radius::CONTROL, Place::Outside);
        }
        self.content.as_widget().draw(&tree.children[0], renderer, theme, style, layout, cursor, viewport);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let inner = self.content.as_widget().mouse_interaction(&tree.children[0], layout, cursor, viewport, renderer);
        let is_text = inner == mouse::Interaction::None && cursor.is_over(layout.bounds());
        if is_text && self.state != Validity::Locked { mouse::Interaction::Text } else { inner }
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        self.content.as_widget_mut().overlay(&mut tree.children[0], layout, renderer, viewport, translation)
    }
}

#[derive(Default)]
struct FocusFirst {
    is_done: bool,
}

impl Operation for FocusFirst {
    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if !self.is_done {
            state.focus();
            self.is_done = true;
        }
    }

    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }
}
