//! A report: headings, paragraphs and tables, ready to be written to any file.
//!
//! All words are in the language of the reader already, and all numbers have been through disclosure control.

use chrono::NaiveDate;

/// One report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What the report is about.
    pub title: String,
    /// For whom, and on which date things stand as they are said.
    pub subtitle: String,
    /// Whose clients: the municipality or region, the cohort.
    pub scope: String,
    /// The date on which things stand as they are said. Also the date of the file: no clock is read.
    pub as_of: NaiveDate,
    /// The language of all words.
    pub language: Language,
    /// The chapters.
    pub sections: Vec<Section>,
}

/// The language of a report, with the few words a file needs of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// The tag of the language, such as `nl` (RFC 5646).
    pub tag: String,
    /// The word before the number of a page: "Pagina".
    pub page: String,
    /// The word between the number of a page and the number of pages: "van".
    pub of: String,
    /// What stands between the thousands of a number: `.` in Dutch.
    pub thousands: char,
}

/// A chapter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// Text under the heading.
    pub paragraphs: Vec<String>,
    /// Tables under the text.
    pub tables: Vec<Table>,
}

/// A table. The first cell of a row is the heading of the row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// Headings, one for each cell of a row.
    pub columns: Vec<Column>,
    /// Rows, each as long as `columns`.
    pub rows: Vec<Row>,
    /// What the numbers and the marks mean, under the table.
    pub notes: Vec<String>,
}

/// The heading of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The words.
    pub heading: String,
    /// How the column is aligned.
    pub align: Align,
}

/// How a column is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Words, from the left.
    Text,
    /// Numbers, to the right.
    Number,
}

/// A line of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// One value for each column.
    pub values: Vec<Value>,
    /// Whether the row is one of many or the sum of them.
    pub kind: RowKind,
}

/// What a row stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// One of many.
    Body,
    /// The rows above it together.
    Total,
}

/// A value in a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Words.
    Text(String),
    /// A count.
    Number(u64),
    /// A count that is not shown, with the mark that stands in its place.
    Hidden(String),
}

impl Column {
    /// A column of words.
    pub fn text(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), align: Align::Text }
    }

    /// A column of numbers.
    pub fn number(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), align: Align::Number }
    }
}

impl Language {
    /// A count as it is printed: 12.345 in Dutch.
    pub fn number(&self, count: u64) -> String {
        let digits = count.to_string();
        let mut printed = String::with_capacity(digits.len() * 4 / 3);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                printed.push(self.thousands);
            }
            printed.push(digit);
        }
        printed
    }

    /// A value as it is printed.
    pub fn value(&self, value: &Value) -> String {
        match value {
            Value::Text(words) | Value::Hidden(words) => words.clone(),
            Value::Number(count) => self.number(*count),
        }
    }

    /// "Pagina 2 van 3".
    pub fn page_number(&self, page: usize, pages: usize) -> String {
        format!("{} {page} {} {pages}", self.page, self.of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_thousands() {
        let dutch = Language { tag: "nl".into(), page: "Pagina".into(), of: "van".into(), thousands: '.' };
        for (count, printed) in [(0, "0"), (999, "999"), (1000, "1.000"), (12_345, "12.345"), (1_234_567, "1.234.567")]
        {
            assert_eq!(dutch.number(count), printed);
        }
        assert_eq!(dutch.page_number(2, 3), "Pagina 2 van 3");
    }
}
