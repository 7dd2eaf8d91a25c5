//! Puts a report on paper: title, headings, paragraphs and notes, with tables in their place.

use super::super::model::{Report, Section, Table};
use super::Faces;
use super::paper::{Paper, Part, Tag};
use super::style::{
    BODY, CAPTION, FOOT, FOOT_BASELINE, HEADING, MARGIN_SIDE, NOTE, PAGE_WIDTH, SCOPE, SUBTITLE, Style, TEXT_WIDTH,
    TITLE, Weight,
};
use super::table::Prepared;

/// How far below the top of a line its letters stand, in parts of the leading.
const BASELINE: f32 = 0.75;
const ABOVE_HEADING: f32 = 20.0;
const BELOW_HEADING: f32 = 3.0;
const ABOVE_TABLE: f32 = 12.0;
const ABOVE_NOTES: f32 = 5.0;

impl Faces {
    pub(super) fn of(&self, weight: Weight) -> &super::face::Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Semibold => &self.semibold,
        }
    }

    /// Lines of text that fit a width.
    pub(super) fn wrap(&self, words: &str, style: Style, width: f32) -> Vec<String> {
        let face = self.of(style.weight);
        face.wrap(&face.printable(words), style.size, width)
    }

    /// How wide a line is that has been wrapped before.
    pub(super) fn width(&self, line: &str, style: Style) -> f32 {
        self.of(style.weight).width(line, style.size)
    }
}

/// The pages of a report.
pub(super) fn lay_out(report: &Report, faces: &Faces) -> Paper {
    let mut paper = Paper::new();
    let scope = paper.root(Tag::Paragraph);
    block(&mut paper, faces, scope, &report.scope, SCOPE);
    paper.mark(&report.title);
    let title = paper.root(Tag::Title(report.title.clone()));
    block(&mut paper, faces, title, &report.title, TITLE);
    let subtitle = paper.root(Tag::Paragraph);
    block(&mut paper, faces, subtitle, &report.subtitle, SUBTITLE);
    for section in &report.sections {
        lay_out_section(&mut paper, report, section, faces);
    }
    foot(&mut paper, report, faces);
    paper
}

fn lay_out_section(paper: &mut Paper, report: &Report, section: &Section, faces: &Faces) {
    let tables: Vec<Prepared<'_>> =
        section.tables.iter().map(|table| Prepared::new(report, table, notes_height(table, faces), faces)).collect();
    // A heading is never left alone at the foot of a page.
    let first = match (section.paragraphs.first(), tables.first()) {
        (Some(words), _) => BODY.leading * faces.wrap(words, BODY, TEXT_WIDTH).len() as f32,
        (None, Some(table)) => ABOVE_TABLE + table.start(),
        (None, None) => 0.0,
    };
    paper.space(ABOVE_HEADING);
    paper.keep(HEADING.leading + BELOW_HEADING + first);
    paper.mark(&section.heading);
    let heading = paper.root(Tag::Heading(section.heading.clone()));
    block(paper, faces, heading, &section.heading, HEADING);
    paper.space(BELOW_HEADING);
    for words in &section.paragraphs {
        let paragraph = paper.root(Tag::Paragraph);
        block(paper, faces, paragraph, words, BODY);
        paper.space(5.0);
    }
    for (table, prepared) in section.tables.iter().zip(&tables) {
        paper.space(ABOVE_TABLE);
        prepared.lay_out(paper, faces);
        paper.space(ABOVE_NOTES);
        for words in &table.notes {
            let note = paper.root(Tag::Paragraph);
            block(paper, faces, note, words, NOTE);
        }
    }
}

fn notes_height(table: &Table, faces: &Faces) -> f32 {
    let lines: usize = table.notes.iter().map(|words| faces.wrap(words, NOTE, TEXT_WIDTH).len()).sum();
    ABOVE_NOTES + NOTE.leading * lines as f32
}

/// A block of text over the full width, broken over pages between lines.
pub(super) fn block(paper: &mut Paper, faces: &Faces, part: Part, words: &str, style: Style) {
    let lines = faces.wrap(words, style, TEXT_WIDTH);
    let last = lines.len() - 1;
    for (number, line) in lines.into_iter().enumerate() {
        paper.keep(style.leading);
        let baseline = paper.y() + BASELINE * style.leading;
        // The space between two words is also said when a line ends there.
        let line = if number == last { line } else { format!("{line} ") };
        paper.text(part, line, MARGIN_SIDE, baseline, style);
        paper.advance(style.leading);
    }
}

/// The caption of a table, inside its part of the tree.
pub(super) fn caption(paper: &mut Paper, faces: &Faces, table: Part, words: &str) {
    let part = paper.part(table, Tag::Caption);
    block(paper, faces, part, words, CAPTION);
}

fn foot(paper: &mut Paper, report: &Report, faces: &Faces) {
    let pages = paper.pages.len();
    let title = faces.regular.printable(&report.title);
    for (index, page) in paper.pages.iter_mut().enumerate() {
        let number = faces.regular.printable(&report.language.page_number(index + 1, pages));
        let right = PAGE_WIDTH - MARGIN_SIDE - faces.width(&number, FOOT);
        for (words, x) in [(title.clone(), MARGIN_SIDE), (number, right)] {
            page.push(super::paper::Item::Text { words, x, baseline: FOOT_BASELINE, style: FOOT, line: None });
        }
    }
}
