//! Rows with the numbers a spreadsheet gives them, and quotation marks that were never closed.
use std::ops::RangeInclusive;

use csv::{ReaderBuilder, StringRecord};

/// One row of a file. It has no `Debug`: the cells are a client's.
pub(in crate::import) struct Row {
    /// As a spreadsheet numbers it: a cell with line breaks in it is still one row.
    pub(in crate::import) line: u32,
    /// The cells.
    pub(in crate::import) cells: StringRecord,
    /// Whether a quotation mark opens a cell and is not closed where it should be. Such a row was
    /// read as if it had no quotation marks, so that the rows below it are not swallowed.
    pub(in crate::import) open_quote: bool,
}

impl Row {
    /// Whether there is nothing in it.
    pub(in crate::import) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// Lists with fewer columns have remarks with as many separators as a row.
const MANY: usize = 8;

/// Reads rows and keeps count of them.
pub(super) struct Rows<'a> {
    text: &'a str,
    separator: u8,
    /// How many cells a row may have, once the header is known: its last columns may be nameless.
    pub(super) columns: Option<RangeInclusive<usize>>,
    reader: csv::Reader<&'a [u8]>,
    /// Where in the text the reader started.
    start: usize,
    /// Where in the text the last row ended.
    pub(super) end: usize,
    /// The number of the last row.
    line: u32,
}

impl<'a> Rows<'a> {
    pub(super) fn new(text: &'a str, start: usize, separator: u8, line: u32) -> Self {
        let reader = reader(&text[start..], separator);
        Self { text, separator, columns: None, reader, start, end: start, line }
    }

    /// Where the next row begins, and how many empty lines lie before it.
    fn next_start(&self) -> (usize, u32) {
        let mut start = self.end;
        // The reader stops between the two signs of a Windows line break.
        let is_inside_break = self.text[..start].ends_with('\r') && self.text[start..].starts_with('\n');
        start += usize::from(is_inside_break);
        let mut blank = 0;
        loop {
            match line_break(&self.text[start..]) {
                0 => return (start, blank),
                length => start += length,
            }
            blank += 1;
        }
    }

    /// Reads one line without looking at quotation marks, and starts anew behind it.
    fn read_plainly(&mut self, start: usize) -> StringRecord {
        let rest = &self.text[start..];
        let length = rest.find(['\r', '\n']).unwrap_or(rest.len());
        let separator = char::from(self.separator);
        self.end = start + length + line_break(&rest[length..]);
        self.start = self.end;
        self.reader = reader(&self.text[self.end..], self.separator);
        rest[..length].split(separator).collect::<Vec<_>>().into()
    }

    /// Whether a row of several lines is several rows behind an unclosed quotation mark.
    fn swallows_rows(&self, raw: &str, cells: &StringRecord) -> bool {
        let is_one_line = !raw.contains(['\r', '\n']);
        let Some(columns) = self.columns.as_ref().filter(|_| !is_one_line) else {
            return false;
        };
        if !columns.contains(&cells.len()) || !is_well_formed(raw, self.separator) {
            return true;
        }
        // By chance a later mark may close it at the end of a row. No remark has that many separators.
        let separators = raw.bytes().filter(|byte| *byte == self.separator).count();
        *columns.start() > MANY && separators >= 2 * (columns.start() - 1)
    }
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        let (start, blank) = self.next_start();
        let mut cells = StringRecord::new();
        // The text is UTF-8 and rows may have any length, so that reading cannot fail.
        if !self.reader.read_record(&mut cells).unwrap_or(false) {
            return None;
        }
        self.end = self.start + self.reader.position().byte() as usize;
        self.line += blank + 1;
        let raw = self.text[start..self.end].trim_end_matches(['\r', '\n']);
        if !self.swallows_rows(raw, &cells) {
            return Some(Row { line: self.line, cells, open_quote: false });
        }
        let cells = self.read_plainly(start);
        Some(Row { line: self.line, cells, open_quote: true })
    }
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().delimiter(separator).flexible(true).has_headers(false).from_reader(text.as_bytes())
}

/// The length of the line break that a text starts with.
pub(super) fn line_break(text: &str) -> usize {
    if text.starts_with("\r\n") {
        return 2;
    }
    usize::from(text.starts_with(['\r', '\n']))
}

/// Whether every quotation mark that opens a cell is closed right before the next separator.
fn is_well_formed(raw: &str, separator: u8) -> bool {
    let mut bytes = raw.bytes().peekable();
    while let Some(first) = bytes.next() {
        if first == separator || matches!(first, b'\r' | b'\n') {
            continue;
        }
        if first != b'"' {
            while bytes.next_if(|byte| *byte != separator).is_some() {}
            continue;
        }
        loop {
            match bytes.next() {
                None => return false,
                Some(b'"') if bytes.next_if_eq(&b'"').is_none() => break,
                Some(_) => {}
            }
        }
        if bytes.peek().is_some_and(|byte| *byte != separator) {
            return false;
        }
    }
    true
}
