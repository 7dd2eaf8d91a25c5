//! One line of text that is cut off with "…" where its cell ends.
//!
//! Text that runs out of its cell is not only ugly: the software renderer then draws it through a
//! mask, which makes a frame six times as expensive. The height is that of the line, whatever the
//! text, so that rows keep theirs.

use crate::ui::font::{self, Role};
use iced::advanced::text::{self, Paragraph as _, Renderer as _};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Layout, Widget, layout, mouse, renderer};
use iced::alignment::{Horizontal, Vertical};
use iced::widget::text::{Catalog as _, Fragment, IntoFragment, Style, StyleFn};
use iced::{Element, Fill, Length, Point, Rectangle, Renderer, Shrink, Size, Theme};
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

type Paragraph = <Renderer as text::Renderer>::Paragraph;

const MARK: char = '…';

/// A line of text in `role` that fills its cell and is cut off at the end of it.
pub fn ellipsis<'a>(content: impl IntoFragment<'a>, role: Role) -> Ellipsis<'a> {
    Ellipsis {
        content: content.into_fragment(),
        role,
        width: Fill,
        align_x: Horizontal::Left,
        class: <Theme as iced::widget::text::Catalog>::default(),
    }
}

/// A word or a few that are never cut off: the label of a button, the word of a badge. As wide as the
/// text, rounded up to whole pixels, so that a border around it is sharp on both sides.
pub fn word<'a>(content: impl IntoFragment<'a>, role: Role) -> Ellipsis<'a> {
    ellipsis(content, role).width(Shrink)
}

/// See [`ellipsis`].
#[must_use]
pub struct Ellipsis<'a> {
    content: Fragment<'a>,
    role: Role,
    width: Length,
    align_x: Horizontal,
    class: StyleFn<'a, Theme>,
}

impl<'a> Ellipsis<'a> {
    /// The width of the cell; `Fill` by default.
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    /// On which side the text stands; numbers stand right.
    pub fn align_x(mut self, align_x: impl Into<Horizontal>) -> Self {
        self.align_x = align_x.into();
        self
    }

    /// The colour, from [`crate::ui::theme::text`] or [`crate::ui::theme::level::Mark::text`].
    pub fn style(mut self, style: impl Fn(&Theme) -> Style + 'a) -> Self {
        self.class = Box::new(style);
        self
    }
}

#[derive(Default)]
struct State {
    /// What the paragraph was made for.
    content: String,
    role: Option<Role>,
    available: f32,
    paragraph: Paragraph,
}

impl State {
    fn fit(&mut self, content: &str, role: Role, available: f32) {
        let is_same = self.role == Some(role)
            && self.available.to_bits() == available.to_bits()
            && self.content == content
            && self.paragraph.compare(line("", role).with_content(())) == text::Difference::None;
        if is_same {
            return;
        }
        content.clone_into(&mut self.content);
        self.role = Some(role);
        self.available = available;
        self.paragraph = shaped(&single_line(content), role, available);
    }
}

/// Where a text must be cut for a width. Kept across rows: while a list scrolls, each cell takes over
/// the text of its neighbour, and only the shaping of what is shown has to be done again.
#[derive(Debug, Clone, Copy)]
enum Cut {
    Nowhere,
    /// A byte index.
    At(usize),
}

/// Texts of some hundred screens; beyond it the memory starts again.
const REMEMBERED: usize = 20_000;

thread_local! {
    static CUTS: RefCell<HashMap<u64, Cut>> = RefCell::default();
}

fn shaped(content: &str, role: Role, available: f32) -> Paragraph {
    let key = key(content, role, available);
    match CUTS.with_borrow(|cuts| cuts.get(&key).copied()) {
        Some(Cut::Nowhere) => return Paragraph::with_text(line(content, role)),
        Some(Cut::At(index)) => {
            if let Some(head) = content.get(..index) {
                return Paragraph::with_text(line(&marked(head), role));
            }
        }
        None => {}
    }
    let (cut, paragraph) = cut(content, role, available);
    CUTS.with_borrow_mut(|cuts| {
        if cuts.len() >= REMEMBERED {
            cuts.clear();
        }
        cuts.insert(key, cut);
    });
    paragraph
}

fn cut(content: &str, role: Role, available: f32) -> (Cut, Paragraph) {
    let whole = Paragraph::with_text(line(content, role));
    if whole.min_width() <= available {
        return (Cut::Nowhere, whole);
    }
    let room = available - Paragraph::with_text(line("…", role)).min_width();
    if room < 0.0 {
        return (Cut::At(0), Paragraph::with_text(line("", role)));
    }
    let guess = whole.hit_test(Point::new(room, role.line / 2.0)).map_or(0, text::Hit::cursor);
    let mut index = floor_char_boundary(content, guess);
    loop {
        let paragraph = Paragraph::with_text(line(&marked(&content[..index]), role));
        if index == 0 || paragraph.min_width() <= available {
            return (Cut::At(index), paragraph);
        }
        index = floor_char_boundary(content, index - 1);
    }
}

fn marked(head: &str) -> String {
    let mut text = head.trim_end().to_owned();
    text.push(MARK);
    text
}

fn floor_char_boundary(content: &str, index: usize) -> usize {
    (0..=index.min(content.len())).rev().find(|&index| content.is_char_boundary(index)).unwrap_or(0)
}

fn single_line(content: &str) -> Cow<'_, str> {
    if content.contains(['\n', '\r']) {
        return content.replace(['\n', '\r'], " ").into();
    }
    content.into()
}

fn key(content: &str, role: Role, available: f32) -> u64 {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    role.font.hash(&mut hasher);
    role.size.to_bits().hash(&mut hasher);
    available.to_bits().hash(&mut hasher);
    hasher.finish()
}

fn line(content: &str, role: Role) -> text::Text<&str, iced::Font> {
    text::Text {
        content,
        bounds: Size::new(f32::INFINITY, role.line),
        size: role.size.into(),
        line_height: role.line_height(),
        font: role.font,
        align_x: text::Alignment::Default,
        align_y: Vertical::Top,
        shaping: font::SHAPING,
        wrapping: text::Wrapping::None,
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Ellipsis<'_> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn size(&self) -> Size<Length> {
        Size::new(self.width, Length::Fixed(self.role.line))
    }

    fn layout(&mut self, tree: &mut Tree, _renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let limits = limits.width(self.width).height(self.role.line);
        let state = tree.state.downcast_mut::<State>();
        state.fit(&self.content, self.role, limits.max().width);
        let text = Size::new(state.paragraph.min_width().ceil(), self.role.line);
        layout::Node::new(limits.resolve(self.width, self.role.line, text))
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        defaults: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let bounds = layout.bounds();
        let paragraph = &tree.state.downcast_ref::<State>().paragraph;
        let free = bounds.width - paragraph.min_width();
        let x = match self.align_x {
            Horizontal::Left => bounds.x,
            // Whole pixels, so that the digits of one column have one shape.
            Horizontal::Center => (bounds.x + free / 2.0).floor(),
            Horizontal::Right => (bounds.x + free).floor(),
        };
        let color = theme.style(&self.class).color.unwrap_or(defaults.text_color);
        renderer.fill_paragraph(paragraph, Point::new(x, bounds.y), color, *viewport);
    }

    fn operate(&mut self, _tree: &mut Tree, layout: Layout<'_>, _renderer: &Renderer, operation: &mut dyn Operation) {
        operation.text(None, layout.bounds(), &self.content);
    }
}

impl<'a, Message: 'a> From<Ellipsis<'a>> for Element<'a, Message> {
    fn from(widget: Ellipsis<'a>) -> Self {
        Element::new(widget)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(content: &str, available: f32) -> (String, f32) {
        font::load_for_test();
        let content = single_line(content);
        let (cut, paragraph) = cut(&content, font::TABLE, available);
        let text = match cut {
            Cut::Nowhere => content.into_owned(),
            Cut::At(0) if paragraph.min_width() == 0.0 => String::new(),
            Cut::At(index) => marked(&content[..index]),
        };
        (text, paragraph.min_width())
    }

    #[test]
    fn cuts_where_the_cell_ends() {
        for (content, available, expect) in [
            ("Noor", 200.0, "Noor"),
            ("", 200.0, ""),
            ("Stichting De Wilgen", 90.0, "Stichting De…"),
            ("Stichting De Wilgen", 14.0, "…"),
            ("Stichting De Wilgen", 3.0, ""),
            ("regel een\nregel twee", 200.0, "regel een regel twee"),
        ] {
            assert_eq!(shown(content, available).0, expect, "{content:?} in {available}");
        }
    }

    #[test]
    fn the_remembered_cut_is_the_one_that_was_found() {
        font::load_for_test();
        let long = "Huis aan de Haven, locatie Zuiderkade";
        let (_, fresh) = cut(long, font::TABLE, 120.0);
        for _ in 0..2 {
            let again = shaped(long, font::TABLE, 120.0);
            assert!((again.min_width() - fresh.min_width()).abs() < f32::EPSILON);
        }
    }

    proptest! {
        #[test]
        fn never_overflows(content in "\\PC{0,60}", available in 0.0_f32..400.0) {
            let (text, width) = shown(&content, available);
            prop_assert!(width <= available, "{text:?} is {width} wide in {available}");
        }

        #[test]
        fn a_cut_text_begins_as_the_whole(content in "[a-zé ]{0,60}", available in 20.0_f32..400.0) {
            let (text, _) = shown(&content, available);
            let head = text.trim_end_matches(MARK);
            prop_assert!(content.starts_with(head));
        }
    }
}
