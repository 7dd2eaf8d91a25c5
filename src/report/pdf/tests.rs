//! What a reader, an archive and a screen reader get.

use chrono::NaiveDate;

use super::paper::Item;
use super::style::{BOTTOM, FOOT_BASELINE, MARGIN_SIDE, MARGIN_TOP, PAGE_WIDTH};
use super::*;
use crate::report::{Column, Language, Row, RowKind, Section, Table, Value};

const FONTS: Fonts<'_> = Fonts {
    regular: include_bytes!("../../../assets/fonts/Inter-Regular.otf"),
    semibold: include_bytes!("../../../assets/fonts/Inter-SemiBold.otf"),
};

fn report(sections: Vec<Section>) -> Report {
    Report {
        title: "Overdracht van cliënten".into(),
        subtitle: "Stand op 21 september 2026".into(),
        scope: "Regio Voorbeeld".into(),
        as_of: NaiveDate::from_ymd_opt(2026, 9, 21).unwrap(),
        language: Language { tag: "nl".into(), page: "Pagina".into(), of: "van".into(), thousands: '.' },
        sections,
    }
}

fn section(tables: Vec<Table>) -> Section {
    Section { heading: "Jeugdwet".into(), paragraphs: vec!["Een alinea.".into()], tables }
}

/// A table with a total; `rows` includes it.
fn table(rows: usize) -> Table {
    let row = |number: usize| Row {
        values: vec![
            Value::Text(format!("Aanbieder {number}")),
            Value::Number(1000 + number as u64),
            Value::Hidden("<10".into()),
        ],
        kind: if number + 1 == rows { RowKind::Total } else { RowKind::Body },
    };
    Table {
        caption: "Per aanbieder".into(),
        columns: vec![Column::text("Naam"), Column::number("Begin"), Column::number("Nog open")],
        rows: (0..rows).map(row).collect(),
        notes: vec!["<10 betekent: 1 tot en met 9.".into()],
    }
}

fn faces() -> Faces {
    Faces { regular: Face::new(FONTS.regular).unwrap(), semibold: Face::new(FONTS.semibold).unwrap() }
}

/// How often a name stands in the part of the file that is not compressed, such as the tree of tags.
fn count(pdf: &[u8], name: &str) -> usize {
    pdf.windows(name.len()).filter(|bytes| *bytes == name.as_bytes()).count()
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let report = report(vec![section(vec![table(80)])]);
    let first = to_pdf(&report, FONTS).unwrap();
    assert_eq!(first, to_pdf(&report, FONTS).unwrap());
    let later = Report { as_of: report.as_of.succ_opt().unwrap(), ..report };
    assert_ne!(first, to_pdf(&later, FONTS).unwrap());
}

#[test]
fn the_file_keeps_to_both_standards_and_names_nobody() {
    let pdf = to_pdf(&report(vec![section(vec![table(4)])]), FONTS).unwrap();
    for claim in ["<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "2026-09-21T00:00:00Z"] {
        assert!(count(&pdf, claim) > 0, "{claim}");
    }
    for trace in ["/Author", "dc:creator", "/Producer", "/Keywords"] {
        assert_eq!(count(&pdf, trace), 0, "{trace}");
    }
}

#[test]
fn a_screen_reader_finds_headings_and_tables_once() {
    // Three pages: the headings repeated on the second and third are not read again.
    let pdf = to_pdf(&report(vec![section(vec![table(70)])]), FONTS).unwrap();
    let expected = [
        ("/S/H1/", 1),
        ("/S/H2/", 1),
        ("/S/Table/", 1),
        ("/S/Caption/", 1),
        ("/Scope/Column", 3),
        ("/Scope/Row", 70),
        ("/S/TR/", 71),
        ("/S/TD/", 140),
        ("NPages>3<", 1),
    ];
    for (name, times) in expected {
        assert_eq!(count(&pdf, name), times, "{name}");
    }
}

#[test]
fn every_page_of_a_long_table_says_what_it_shows() {
    let paper = layout::lay_out(&report(vec![section(vec![table(70)])]), &faces());
    assert_eq!(paper.pages.len(), 3);
    for (index, page) in paper.pages.iter().enumerate() {
        let words: Vec<&str> = page
            .iter()
            .filter_map(|item| match item {
                Item::Text { words, .. } => Some(words.trim_end()),
                Item::Box { .. } => None,
            })
            .collect();
        assert!(words.contains(&format!("Pagina {} van 3", index + 1).as_str()));
        assert!(words.contains(&"Nog open"));
    }
    // The total is not alone on its page, and the note stands under it.
    let last: Vec<String> = paper.pages[2]
        .iter()
        .filter_map(|item| match item {
            Item::Text { words, line: Some(_), .. } => Some(words.clone()),
            _ => None,
        })
        .collect();
    assert!(last.contains(&"Aanbieder 68".to_owned()) && last.contains(&"Aanbieder 69".to_owned()));
    assert_eq!(last.last().unwrap(), "<10 betekent: 1 tot en met 9.");
}

#[test]
fn nothing_is_printed_outside_the_margins() {
    let faces = faces();
    let mut wide = table(60);
    wide.rows[7].values[0] = Value::Text("Een aanbieder met een naam die nooit op één regel past, ".repeat(4));
    wide.columns.extend((0..6).map(|_| Column::number("Verantwoordelijkheidsgebied")));
    wide.rows.iter_mut().for_each(|row| row.values.extend((0..6).map(|_| Value::Number(12_345))));
    let paper = layout::lay_out(&report(vec![section(vec![wide, table(12), table(2)])]), &faces);
    for item in paper.pages.iter().flatten() {
        match item {
            Item::Text { words, x, baseline, style, .. } => {
                let right = x + faces.width(words.trim_end(), *style);
                assert!(*x >= MARGIN_SIDE - 0.1 && right <= PAGE_WIDTH - MARGIN_SIDE + 0.1, "{words:?}");
                assert!(*baseline >= MARGIN_TOP && (*baseline <= BOTTOM || *baseline == FOOT_BASELINE), "{words:?}");
            }
            Item::Box { y, height, .. } => assert!(*y >= MARGIN_TOP && y + height <= BOTTOM + 1.0),
        }
    }
}

#[test]
fn unusual_reports_are_written_too() {
    let strange = "永\u{e000}\u{feff}\u{0}\u{202e}ﬀ \u{1f600}e\u{301}\t";
    let mut odd = table(3);
    odd.caption = strange.into();
    odd.columns[1].heading = String::new();
    odd.rows[0].values[0] = Value::Text(strange.into());
    odd.rows[1].values[0] = Value::Text(String::new());
    let cases = [
        ("no sections", vec![]),
        ("an empty section", vec![Section { heading: "Leeg".into(), ..Section::default() }]),
        ("a table without rows", vec![section(vec![table(0)])]),
        ("a table without a caption", vec![section(vec![Table { caption: String::new(), ..table(2) }])]),
        ("one column", vec![section(vec![Table { columns: vec![Column::text("Naam")], ..table(2) }])]),
        ("characters no font has", vec![section(vec![odd])]),
    ];
    for (name, sections) in cases {
        assert_eq!(to_pdf(&report(sections), FONTS).map(|pdf| pdf.starts_with(b"%PDF-1.7")), Ok(true), "{name}");
    }
}

#[test]
fn what_is_no_font_is_refused() {
    let fonts = Fonts { semibold: b"not a font", ..FONTS };
    assert_eq!(to_pdf(&report(vec![]), fonts), Err(PdfError::Font("headings")));
}
