//! A report as CSV for a Dutch spreadsheet program: UTF-8 with a byte order mark, `;` and CRLF.
//!
//! The tables stand under each other, each with the heading of its chapter and its caption above it and its notes
//! below it, and an empty line between them.
//! Counts are plain digits. Words that a spreadsheet would take for a formula are made harmless.

use csv::{Terminator, WriterBuilder};

use super::model::{Report, Table, Value};

/// Tells spreadsheet programs that the file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";
const LINE_END: &[u8] = b"\r\n";

/// Writes a report as CSV.
pub fn to_csv(report: &Report) -> Vec<u8> {
    let mut bytes = BYTE_ORDER_MARK.as_bytes().to_vec();
    bytes.extend(lines(&[
        vec![harmless(&report.title)],
        vec![harmless(&report.subtitle)],
        vec![harmless(&report.scope)],
    ]));
    for section in &report.sections {
        for table in &section.tables {
            bytes.extend(LINE_END);
            bytes.extend(lines(&[vec![harmless(&section.heading)]]));
            bytes.extend(lines(&records(table)));
        }
    }
    bytes
}

fn records(table: &Table) -> Vec<Vec<String>> {
    let caption = vec![harmless(&table.caption)];
    let headings = table.columns.iter().map(|column| harmless(&column.heading)).collect();
    let rows = table.rows.iter().map(|row| row.values.iter().map(cell).collect());
    let notes = table.notes.iter().map(|note| vec![harmless(note)]);
    [caption, headings].into_iter().chain(rows).chain(notes).collect()
}

fn cell(value: &Value) -> String {
    match value {
        Value::Text(words) | Value::Hidden(words) => harmless(words),
        Value::Number(count) => count.to_string(),
    }
}

/// A spreadsheet runs what starts with one of these signs (OWASP ASVS 1.2.10). With `'` before it, it is words.
fn harmless(words: &str) -> String {
    const DANGEROUS: [char; 12] = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];
    if words.starts_with(DANGEROUS) { format!("'{words}") } else { words.to_owned() }
}

fn lines(records: &[Vec<String>]) -> Vec<u8> {
    let mut writer =
        WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).flexible(true).from_writer(Vec::new());
    for record in records {
        writer.write_record(record).expect("memory does not refuse a write, and lines may differ in length");
    }
    writer.into_inner().expect("memory does not refuse a write")
}

#[cfg(test)]
mod tests {
    use super::super::model::{Column, Language, Row, RowKind, Section};
    use super::*;

    fn report(tables: Vec<Table>) -> Report {
        Report {
            title: "Overdracht".into(),
            subtitle: "Stand per 21 september 2026".into(),
            scope: "Regio".into(),
            as_of: chrono::NaiveDate::from_ymd_opt(2026, 9, 21).unwrap(),
            language: Language { tag: "nl".into(), page: "Pagina".into(), of: "van".into(), thousands: '.' },
            sections: vec![Section { heading: "Een".into(), paragraphs: vec![], tables }],
        }
    }

    fn table(caption: &str, name: &str) -> Table {
        Table {
            caption: caption.into(),
            columns: vec![Column::text("Aanbieder"), Column::number("Begin"), Column::number("Open")],
            rows: vec![Row {
                values: vec![Value::Text(name.into()), Value::Number(1234), Value::Hidden("<10".into())],
                kind: RowKind::Body,
            }],
            notes: vec!["<10: 1 tot en met 9".into()],
        }
    }

    #[test]
    fn tables_stand_under_each_other() {
        let csv = to_csv(&report(vec![table("Eerste", "De Brug; Zorg"), table("Tweede", "Cliënt \"eerst\"")]));
        let expected = "\u{feff}Overdracht\r\nStand per 21 september 2026\r\nRegio\r\n\
            \r\nEen\r\nEerste\r\nAanbieder;Begin;Open\r\n\"De Brug; Zorg\";1234;<10\r\n<10: 1 tot en met 9\r\n\
            \r\nEen\r\nTweede\r\nAanbieder;Begin;Open\r\n\"Cliënt \"\"eerst\"\"\";1234;<10\r\n<10: 1 tot en met 9\r\n";
        assert_eq!(String::from_utf8(csv).unwrap(), expected);
    }

    #[test]
    fn nothing_starts_a_formula() {
        for start in ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝"] {
            let csv = to_csv(&report(vec![table("Tabel", &format!("{start}SUM(A1)"))]));
            let read = csv::ReaderBuilder::new()
                .delimiter(b';')
                .flexible(true)
                .has_headers(false)
                .from_reader(csv.as_slice())
                .into_records();
            let cells: Vec<String> =
                read.flat_map(|record| record.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()).collect();
            assert!(cells.contains(&format!("'{start}SUM(A1)")), "{start:?}");
        }
    }
}
