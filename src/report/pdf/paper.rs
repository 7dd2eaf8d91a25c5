//! Pages with what is on them, and the tree that tells a screen reader what it is and in which order.

use super::style::{BOTTOM, MARGIN_SIDE, MARGIN_TOP, Rgb, Style, TEXT_WIDTH};

/// What a part of the text is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Tag {
    /// The title, with its words.
    Title(String),
    /// The heading of a section, with its words.
    Heading(String),
    Paragraph,
    Table,
    Caption,
    Head,
    Body,
    Row,
    /// The heading of a column.
    ColumnHeading,
    /// The heading of a row.
    RowHeading,
    Cell,
}

/// A part of the tree. Belongs to the [`Paper`] that made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part(usize);

/// A child in the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Child {
    Part(Part),
    /// The n-th line of text that is read aloud.
    Line(usize),
}

/// A part with its children in reading order.
#[derive(Debug, Clone)]
pub(super) struct Branch {
    pub(super) tag: Tag,
    pub(super) children: Vec<Child>,
}

/// Something on a page. `y` runs downwards from the top.
#[derive(Debug, Clone)]
pub(super) enum Item {
    /// A line of text; `line` is its number when it is read aloud, and absent when it only repeats or decorates.
    Text { words: String, x: f32, baseline: f32, style: Style, line: Option<usize> },
    /// A filled rectangle, for the eye only.
    Box { x: f32, y: f32, width: f32, height: f32, colour: Rgb },
}

/// A place to jump to from the outline.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    pub(super) words: String,
    pub(super) page: usize,
    pub(super) y: f32,
}

/// Pages that are being filled from top to bottom.
#[derive(Debug, Default)]
pub(super) struct Paper {
    pub(super) pages: Vec<Vec<Item>>,
    /// Parts at the top of the tree.
    pub(super) roots: Vec<Part>,
    pub(super) branches: Vec<Branch>,
    pub(super) marks: Vec<Mark>,
    /// Number of lines that are read aloud.
    pub(super) lines: usize,
    /// Where the next thing comes on the last page.
    y: f32,
}

impl Paper {
    /// One empty page.
    pub(super) fn new() -> Self {
        Self { pages: vec![Vec::new()], y: MARGIN_TOP, ..Self::default() }
    }

    /// Where the next thing comes.
    pub(super) fn y(&self) -> f32 {
        self.y
    }

    /// Leaves room, except at the top of a page.
    pub(super) fn space(&mut self, height: f32) {
        if self.y > MARGIN_TOP {
            self.y += height;
        }
    }

    /// Uses up the height of something that was drawn.
    pub(super) fn advance(&mut self, height: f32) {
        self.y += height;
    }

    /// Whether something of this height still fits on the page.
    pub(super) fn fits(&self, height: f32) -> bool {
        self.y + height <= BOTTOM
    }

    /// Starts a page unless this height still fits. What is higher than a page gets one of its own.
    pub(super) fn keep(&mut self, height: f32) {
        if !self.fits(height) && self.y > MARGIN_TOP {
            self.turn();
        }
    }

    /// Starts a page.
    pub(super) fn turn(&mut self) {
        self.pages.push(Vec::new());
        self.y = MARGIN_TOP;
    }

    /// Adds a part at the top of the tree.
    pub(super) fn root(&mut self, tag: Tag) -> Part {
        let part = self.branch(tag);
        self.roots.push(part);
        part
    }

    /// Adds a part inside another.
    pub(super) fn part(&mut self, parent: Part, tag: Tag) -> Part {
        let part = self.branch(tag);
        self.branches[parent.0].children.push(Child::Part(part));
        part
    }

    fn branch(&mut self, tag: Tag) -> Part {
        self.branches.push(Branch { tag, children: Vec::new() });
        Part(self.branches.len() - 1)
    }

    /// The branch of a part.
    pub(super) fn of(&self, part: Part) -> &Branch {
        &self.branches[part.0]
    }

    /// Puts a line of text on the page that is read aloud as a piece of `part`.
    pub(super) fn text(&mut self, part: Part, words: String, x: f32, baseline: f32, style: Style) {
        let line = self.lines;
        self.lines += 1;
        self.branches[part.0].children.push(Child::Line(line));
        self.put(Item::Text { words, x, baseline, style, line: Some(line) });
    }

    /// Puts a line of text on the page that a screen reader passes over.
    pub(super) fn echo(&mut self, words: String, x: f32, baseline: f32, style: Style) {
        self.put(Item::Text { words, x, baseline, style, line: None });
    }

    /// Puts a filled rectangle on the page.
    pub(super) fn fill(&mut self, x: f32, y: f32, width: f32, height: f32, colour: Rgb) {
        self.put(Item::Box { x, y, width, height, colour });
    }

    /// Draws a line over the width of the text, at the place of the next thing.
    pub(super) fn rule(&mut self, height: f32, colour: Rgb) {
        self.fill(MARGIN_SIDE, self.y, TEXT_WIDTH, height, colour);
    }

    /// Adds an entry to the outline that leads to the next thing.
    pub(super) fn mark(&mut self, words: &str) {
        self.marks.push(Mark { words: words.to_owned(), page: self.pages.len() - 1, y: self.y });
    }

    fn put(&mut self, item: Item) {
        self.pages.last_mut().expect("paper starts with a page and never loses one").push(item);
    }
}
