//! CSV text to rows: which separator, which row is the header, what lies below it.
mod rows;

use csv::StringRecord;

use super::layout::Layout;
pub(super) use rows::Row;
use rows::{Rows, line_break};

/// The rows of a file. The header and what stands above it are set apart.
#[derive(Debug)]
pub(super) struct Table {
    /// `;`, `,` or a tab; or what a `sep=` line in the file says.
    pub(super) separator: char,
    /// How many filled rows stand above the header.
    pub(super) rows_above: usize,
    /// The cells of the header.
    pub(super) header: StringRecord,
    header_end: usize,
    header_line: u32,
}

const SEPARATORS: [u8; 3] = *b";,\t";
/// Lists often have a title above the column names.
const HEADER_WITHIN: usize = 10;

impl Table {
    /// Finds separator and header: the combination with which most columns are recognised.
    /// `None` when there is no filled row.
    pub(super) fn find(text: &str) -> Option<Self> {
        let (told, text_start) = separator_line(text).map_or((None, 0), |(told, start)| (Some(told), start));
        let candidates = told.as_ref().map_or(SEPARATORS.as_slice(), std::slice::from_ref);
        let mut best: Option<((usize, usize), Self)> = None;
        for &separator in candidates {
            let mut rows = Rows::new(text, text_start, separator, 0);
            let mut rows_above = 0;
            while let (true, Some(row)) = (rows_above < HEADER_WITHIN, rows.next()) {
                if row.is_blank() || is_only_separators(&row.cells) {
                    continue;
                }
                let recognised = Layout::recognised(row.cells.iter());
                let score = (recognised, if rows_above == 0 { row.cells.len() } else { 0 });
                if best.as_ref().is_none_or(|(most, _)| score > *most) {
                    let table = Self {
                        separator: char::from(separator),
                        rows_above,
                        header: row.cells,
                        header_end: rows.end,
                        header_line: row.line,
                    };
                    best = Some((score, table));
                }
                rows_above += 1;
            }
        }
        best.map(|(_, table)| table)
    }

    /// The rows below the header of the text that the table was found in, blank ones too.
    pub(super) fn rows<'a>(&self, text: &'a str) -> impl Iterator<Item = Row> + use<'a> {
        let separator = u8::try_from(self.separator).unwrap_or(b';');
        let mut rows = Rows::new(text, self.header_end, separator, self.header_line);
        let named = filled_width(&self.header);
        rows.columns = Some(named..=self.header.len());
        rows
    }
}

/// How many cells there are up to the last that is filled.
pub(super) fn filled_width(cells: &StringRecord) -> usize {
    let filled = cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
    filled.last().map_or(0, |(last, _)| last + 1)
}

/// An empty row of a file with another separator.
fn is_only_separators(cells: &StringRecord) -> bool {
    let is_separator = |byte: u8| SEPARATORS.contains(&byte) || byte == b' ';
    cells.iter().all(|cell| cell.bytes().all(is_separator))
}

/// Excel's own hint in the first line: `sep=;`. Spreadsheets do not show it as a row.
fn separator_line(text: &str) -> Option<(u8, usize)> {
    let line = text.split(['\r', '\n']).next()?;
    let (name, value) = line.split_once('=')?;
    let [separator] = *value.as_bytes() else {
        return None;
    };
    if !name.eq_ignore_ascii_case("sep") || separator.is_ascii_alphanumeric() || matches!(separator, b'"' | b'\0') {
        return None;
    }
    let end = line.len() + line_break(&text[line.len()..]);
    Some((separator, end))
}

#[cfg(test)]
mod tests;
