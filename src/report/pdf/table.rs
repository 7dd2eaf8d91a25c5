//! Puts a table on paper: column widths, rows, and the headings again on every page.

use super::super::model::{Align, Column, Report, Row, RowKind, Table, Value};
use super::Faces;
use super::layout::caption;
use super::paper::{Paper, Part, Tag};
use super::style::{CAPTION, CELL, COLUMN, HAIR, HIDDEN, INK, MARGIN_SIDE, Style, TEXT_WIDTH, TOTAL, VEIL};

/// Room above and below the text of a row.
const PAD: f32 = 3.6;
/// Room between a number and the right side of its column.
const INSET: f32 = 6.0;
/// Room between two columns.
const GAP: f32 = 10.0;
/// The first column takes at most this part of the width; longer words go to a next line.
const LABEL_SHARE: f32 = 0.34;

/// A table of at most this height is never parted.
const SHORT: f32 = 300.0;

/// A cell, broken into lines.
struct Block {
    lines: Vec<String>,
    style: Style,
    align: Align,
    veiled: bool,
}

/// A table that knows its sizes, but not yet its place.
pub(super) struct Prepared<'a> {
    table: &'a Table,
    widths: Vec<f32>,
    head: Vec<Block>,
    rows: Vec<Vec<Block>>,
    /// Height of the notes that belong under the last row.
    notes: f32,
}

impl<'a> Prepared<'a> {
    /// Measures a table with notes of a certain height.
    pub(super) fn new(report: &Report, table: &'a Table, notes: f32, faces: &Faces) -> Self {
        let widths = widths(report, table, faces);
        let heading = |(column, width): (&Column, &f32)| Block {
            lines: faces.wrap(&column.heading, COLUMN, width - GAP),
            style: COLUMN,
            align: column.align,
            veiled: false,
        };
        let head = table.columns.iter().zip(&widths).map(heading).collect();
        let rows = table.rows.iter().map(|row| blocks(report, table, row, &widths, faces)).collect();
        Self { table, widths, head, rows, notes }
    }

    /// What must fit on the page where the table starts: all of a short table, the first rows of a long one.
    pub(super) fn start(&self) -> f32 {
        let first = |rows: usize| {
            CAPTION.leading + height(&self.head) + self.rows.iter().take(rows).map(|row| height(row)).sum::<f32>()
        };
        let whole = first(self.rows.len()) + self.notes;
        if whole <= SHORT { whole } else { first(3) }
    }

    /// What must fit on the page with a row: a total is not parted from the row above it, nor notes from the end.
    fn with_row(&self, index: usize) -> f32 {
        let next_is_total = self.table.rows.get(index + 1).is_some_and(|next| next.kind == RowKind::Total);
        let last = if next_is_total { index + 1 } else { index };
        let notes = if last + 1 == self.rows.len() { self.notes } else { 0.0 };
        self.rows[index..=last].iter().map(|row| height(row)).sum::<f32>() + notes
    }

    /// Puts the table on paper, over as many pages as it needs.
    pub(super) fn lay_out(&self, paper: &mut Paper, faces: &Faces) {
        paper.keep(self.start());
        let part = paper.root(Tag::Table);
        if !self.table.caption.is_empty() {
            caption(paper, faces, part, &self.table.caption);
        }
        let head = paper.part(part, Tag::Head);
        let head_row = paper.part(head, Tag::Row);
        let headings: Vec<Part> = self.head.iter().map(|_| paper.part(head_row, Tag::ColumnHeading)).collect();
        line_of_head(paper, &self.head, &self.widths, &headings, faces);

        let body = paper.part(part, Tag::Body);
        let mut under_head = true;
        for (index, (row, blocks)) in self.table.rows.iter().zip(&self.rows).enumerate() {
            if !paper.fits(self.with_row(index)) && !under_head {
                paper.rule(0.5, HAIR);
                paper.turn();
                line_of_head(paper, &self.head, &self.widths, &[], faces);
                under_head = true;
            }
            match row.kind {
                RowKind::Total => paper.rule(0.8, INK),
                RowKind::Body if !under_head => paper.rule(0.5, HAIR),
                RowKind::Body => {}
            }
            under_head = false;
            let row = paper.part(body, Tag::Row);
            let tag = |column| {
                if column == 0 { Tag::RowHeading } else { Tag::Cell }
            };
            let cells: Vec<Part> = (0..blocks.len()).map(|column| paper.part(row, tag(column))).collect();
            line_of_cells(paper, blocks, &self.widths, &cells, faces);
        }
        paper.rule(0.5, HAIR);
    }
}

fn blocks(report: &Report, table: &Table, row: &Row, widths: &[f32], faces: &Faces) -> Vec<Block> {
    let block = |((value, column), width): ((&Value, &Column), &f32)| {
        let veiled = matches!(value, Value::Hidden(_));
        let style = match (row.kind, veiled) {
            (RowKind::Total, _) => TOTAL,
            (RowKind::Body, true) => HIDDEN,
            (RowKind::Body, false) => CELL,
        };
        let lines = faces.wrap(&report.language.value(value), style, width - GAP);
        Block { lines, style, align: column.align, veiled }
    };
    row.values.iter().zip(&table.columns).zip(widths).map(block).collect()
}

/// The headings; without `parts` they only repeat what was read aloud on an earlier page.
fn line_of_head(paper: &mut Paper, head: &[Block], widths: &[f32], parts: &[Part], faces: &Faces) {
    let height = height(head);
    let mut left = MARGIN_SIDE;
    for (index, (block, width)) in head.iter().zip(widths).enumerate() {
        // Headings stand on the line under them, whatever the number of their lines.
        let above = height - PAD - block.style.leading * block.lines.len() as f32;
        print(paper, block, left, paper.y() + above, *width, parts.get(index).copied(), faces);
        left += width;
    }
    paper.advance(height);
    paper.rule(0.8, INK);
}

fn line_of_cells(paper: &mut Paper, cells: &[Block], widths: &[f32], parts: &[Part], faces: &Faces) {
    let height = height(cells);
    let mut left = MARGIN_SIDE;
    for ((block, width), &part) in cells.iter().zip(widths).zip(parts) {
        if block.veiled {
            // A white line stays free on all sides, so that neighbours remain two cells.
            paper.fill(left + 1.0, paper.y() + 1.0, width - 1.0, height - 1.5, VEIL);
        }
        print(paper, block, left, paper.y() + PAD, *width, Some(part), faces);
        left += width;
    }
    paper.advance(height);
}

fn print(paper: &mut Paper, block: &Block, left: f32, top: f32, width: f32, part: Option<Part>, faces: &Faces) {
    let last = block.lines.len() - 1;
    for (number, line) in block.lines.iter().enumerate() {
        let x = match block.align {
            Align::Text => left,
            Align::Number => left + width - INSET - faces.width(line, block.style),
        };
        let baseline = top + block.style.leading * (number as f32 + 0.75);
        let words = if number == last && !line.is_empty() { line.clone() } else { format!("{line} ") };
        match part {
            Some(part) => paper.text(part, words, x, baseline, block.style),
            None => paper.echo(words, x, baseline, block.style),
        }
    }
}

fn height(blocks: &[Block]) -> f32 {
    let text = blocks.iter().map(|block| block.style.leading * block.lines.len() as f32).fold(0.0, f32::max);
    text + 2.0 * PAD
}

/// Columns fill the width of the text: each gets what it needs, and those after the first share what is left.
/// Headings are broken into words only where the room is short.
fn widths(report: &Report, table: &Table, faces: &Faces) -> Vec<f32> {
    let whole = needs(report, table, faces, |heading| faces.width(heading, COLUMN));
    let fits = whole.iter().sum::<f32>() <= TEXT_WIDTH;
    let longest_word =
        |heading: &str| heading.split_whitespace().map(|word| faces.width(word, COLUMN)).fold(0.0, f32::max);
    let mut widths = if fits { whole } else { needs(report, table, faces, longest_word) };
    let needed: f32 = widths.iter().sum();
    match widths.as_mut_slice() {
        [] => {}
        [only] => *only = TEXT_WIDTH,
        [_, others @ ..] if needed <= TEXT_WIDTH => {
            let share = (TEXT_WIDTH - needed) / others.len() as f32;
            for width in others {
                *width += share;
            }
        }
        all => all.iter_mut().for_each(|width| *width *= TEXT_WIDTH / needed),
    }
    widths
}

/// What each column needs at least, when its heading needs `heading`.
fn needs(report: &Report, table: &Table, faces: &Faces, heading: impl Fn(&str) -> f32) -> Vec<f32> {
    let need = |(index, column): (usize, &Column)| {
        let values = table.rows.iter().filter_map(|row| row.values.get(index));
        let widest = values
            .map(|value| faces.width(&faces.semibold.printable(&report.language.value(value)), TOTAL))
            .fold(heading(&faces.regular.printable(&column.heading)), f32::max);
        let most = if index == 0 { TEXT_WIDTH * LABEL_SHARE } else { TEXT_WIDTH };
        (widest + GAP).min(most)
    };
    table.columns.iter().enumerate().map(need).collect()
}
