//! CSV text to rows: separator, header, row numbers, and quotation marks that were never closed.
use std::ops::RangeInclusive;

use csv::{ReaderBuilder, StringRecord};

use super::layout::Layout;

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

/// One row of a file.
#[derive(Debug)]
pub(super) struct Row {
    /// As a spreadsheet numbers it: a cell with line breaks in it is still one row.
    pub(super) line: u32,
    /// The cells.
    pub(super) cells: StringRecord,
    /// Whether a quotation mark opens a cell and is not closed where it should be. Such a row was
    /// read as if it had no quotation marks, so that the rows below it are not swallowed.
    pub(super) open_quote: bool,
}

impl Row {
    /// Whether there is nothing in it.
    pub(super) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

const SEPARATORS: [u8; 3] = *b";,\t";
/// Lists often have a title above the column names.
const HEADER_WITHIN: usize = 10;

impl Table {
    /// Finds separator and header: the combination with which most columns are recognised.
    /// `None` when there is no filled row.
    pub(super) fn find(text: &str) -> Option<Self> {
        let (told, text_start) =
            separator_line(text).map_or((None, 0), |(told, start)| (Some(told), start));
        let candidates = told
            .as_ref()
            .map_or(SEPARATORS.as_slice(), std::slice::from_ref);
        let mut best: Option<((usize, usize), Self)> = None;
        for &separator in candidates {
            let mut rows = Rows::new(text, text_start, separator, 0);
            let mut rows_above = 0;
            while let (true, Some(row)) = (rows_above < HEADER_WITHIN, rows.next()) {
                if row.is_blank() || is_only_separators(&row.cells) {
                    continue;
                }
                let recognised = Layout::recognised(row.cells.iter());
                let score = (
                    recognised,
                    if rows_above == 0 { row.cells.len() } else { 0 },
                );
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
    let filled = cells
        .iter()
        .enumerate()
        .filter(|(_, cell)| !cell.trim().is_empty());
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
    if !name.eq_ignore_ascii_case("sep")
        || separator.is_ascii_alphanumeric()
        || matches!(separator, b'"' | b'\0')
    {
        return None;
    }
    let end = line.len() + line_break(&text[line.len()..]);
    Some((separator, end))
}

/// Reads rows and keeps count of them.
struct Rows<'a> {
    text: &'a str,
    separator: u8,
    /// How many cells a row may have, once the header is known: its last columns may be nameless.
    columns: Option<RangeInclusive<usize>>,
    reader: csv::Reader<&'a [u8]>,
    /// Where in the text the reader started.
    start: usize,
    /// Where in the text the last row ended.
    end: usize,
    /// The number of the last row.
    line: u32,
}

impl<'a> Rows<'a> {
    fn new(text: &'a str, start: usize, separator: u8, line: u32) -> Self {
        let reader = reader(&text[start..], separator);
        Self {
            text,
            separator,
            columns: None,
            reader,
            start,
            end: start,
            line,
        }
    }

    /// Where the next row begins, and how many empty lines lie before it.
    fn next_start(&self) -> (usize, u32) {
        let mut start = self.end;
        // The reader stops between the two signs of a Windows line break.
        let is_inside_break =
            self.text[..start].ends_with('\r') && self.text[start..].starts_with('\n');
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
        const MANY: usize = 8;
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
            return Some(Row {
                line: self.line,
                cells,
                open_quote: false,
            });
        }
        let cells = self.read_plainly(start);
        Some(Row {
            line: self.line,
            cells,
            open_quote: true,
        })
    }
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes())
}

/// The length of the line break that a text starts with.
fn line_break(text: &str) -> usize {
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

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "Regeling;Achternaam;Latende aanbieder;Opmerking";

    fn rows(text: &str) -> Vec<(u32, Vec<String>, bool)> {
        let table = Table::find(text).unwrap();
        table
            .rows(text)
            .filter(|row| !row.is_blank())
            .map(|row| {
                (
                    row.line,
                    row.cells.iter().map(str::to_owned).collect(),
                    row.open_quote,
                )
            })
            .collect()
    }

    fn lines(text: &str) -> Vec<u32> {
        rows(text).into_iter().map(|(line, ..)| line).collect()
    }

    #[test]
    fn finds_the_separator_by_the_columns_it_gives() {
        for (separator, expected) in [(";", ';'), (",", ','), ("\t", '\t')] {
            let text = format!("{}\nWmo{separator}Bos", HEADER.replace(';', separator));
            let table = Table::find(&text).unwrap();
            assert_eq!(table.separator, expected);
            assert_eq!(table.header.len(), 4);
        }
        let told = Table::find("sep=|\r\nRegeling|Achternaam\r\n").unwrap();
        assert_eq!((told.separator, told.header.len()), ('|', 2));
        let commas = Table::find("\"Regeling\",\"Achternaam\",\"Stop; of niet\"").unwrap();
        assert_eq!((commas.separator, commas.header.len()), (',', 3));
    }

    #[test]
    fn finds_the_header_below_a_title() {
        let text = format!("Lijst; per 1 september\n\n{HEADER}\nWmo;Bos;De Wilgen;");
        let table = Table::find(&text).unwrap();
        assert_eq!(table.rows_above, 1);
        assert_eq!(&table.header[1], "Achternaam");
        assert_eq!(lines(&text), [4]);
    }

    #[test]
    fn numbers_rows_as_a_spreadsheet_does() {
        for end in ["\n", "\r\n", "\r"] {
            let text = [
                HEADER,
                "a;b;c;d",
                "",
                ";;;",
                "e;f;g;\"two\nlines\"",
                "",
                "",
                "h;i;j;k",
                "",
            ]
            .join(end);
            assert_eq!(lines(&text), [2, 5, 8], "{end:?}");
            assert_eq!(
                lines(&format!("sep=;{end}{text}")),
                [2, 5, 8],
                "sep {end:?}"
            );
            assert_eq!(
                lines(&format!("{end}{text}")),
                [3, 6, 9],
                "blank first {end:?}"
            );
        }
    }

    #[test]
    fn an_unclosed_quotation_mark_costs_one_row_only() {
        let cases = [
            // In the last cell, up to the end of the file.
            "a;b;c;\"zei: ja\ne;f;g;h\ni;j;k;l",
            // In the middle, up to the end.
            "a;\"b;c;d\ne;f;g;h\ni;j;k;l",
            // Closed by accident by the next one.
            "a;b;\"c;d\ne;f;g;h\ni;j;k;\"l\"",
            "a;b;c;\"d\r\ne;f;g;\"h\" x\r\ni;j;k;l",
        ];
        for body in cases {
            let text = format!("{HEADER}\n{body}\n");
            let found = rows(&text);
            assert_eq!(
                found.iter().map(|row| row.0).collect::<Vec<_>>(),
                [2, 3, 4],
                "{body:?}"
            );
            assert_eq!(
                found.iter().map(|row| row.2).collect::<Vec<_>>(),
                [true, false, false],
                "{body:?}"
            );
            assert!(found.iter().all(|row| row.1.len() == 4), "{found:?}");
        }
    }

    #[test]
    fn a_mark_closed_by_chance_does_not_swallow_rows_either() {
        let columns = 12;
        let header = format!("{HEADER}{}", ";x".repeat(columns - 4));
        let row = |last: &str| format!("{}{last}", "a;".repeat(columns - 1));
        let text = [header, row("\"zei: ja"), row("b"), row("12\""), row("d")].join("\n");
        assert_eq!(lines(&text), [2, 3, 4, 5]);
    }

    #[test]
    fn quoted_cells_keep_separators_marks_and_line_breaks() {
        let text = format!("{HEADER}\n\"a;1\";\"b \"\"x\"\"\";\"c\r\nd\";5\" breed\n");
        assert_eq!(
            rows(&text),
            [(
                2,
                ["a;1", "b \"x\"", "c\r\nd", "5\" breed"]
                    .map(str::to_owned)
                    .to_vec(),
                false
            )]
        );
    }

    #[test]
    fn nothing_in_it_is_no_table() {
        for text in ["", "\n\r\n", "sep=;\n", " \n;;\n"] {
            assert!(Table::find(text).is_none(), "{text:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_cell_is_lost(text in "[a\";\n\r]{0,60}") {
            let text = format!("{HEADER}\n{text}");
            let letters = |text: &str| text.matches('a').count();
            let table = Table::find(&text).unwrap();
            let found: usize = table.rows(&text).flat_map(|row| row.cells.iter().map(letters).collect::<Vec<_>>()).sum();
            proptest::prop_assert_eq!(found, letters(&text) - letters(HEADER));
        }

        #[test]
        fn row_numbers_only_grow(text in "[a\";,=\t\n\rsep]{0,60}") {
            if let Some(table) = Table::find(&text) {
                let lines: Vec<u32> = table.rows(&text).map(|row| row.line).collect();
                proptest::prop_assert!(lines.is_sorted_by(|one, next| one < next));
            }
        }
    }
}
