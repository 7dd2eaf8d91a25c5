//! Whole files: encodings, shapes, headers, and what is refused.
use super::*;
use crate::domain::bsn::Bsn;

#[test]
fn english_columns_in_another_encoding_and_order_give_the_same() {
    let text = "Surname,Law,Stop date,Departing provider,First name\nEcharlier,Youth Act,2026-01-01,De Wilgen,Zoë\n";
    let bytes = encoding_rs::WINDOWS_1252.encode(text).0;
    let list = read(&bytes, day("2026-09-21")).unwrap();
    assert_eq!((list.encoding, list.separator), ("windows-1252", ','));
    assert_eq!(list.rows[0].name.to_string(), "Zoë Echarlier");
    assert!(list.rejects.is_empty() && list.warnings.is_empty());
}

#[test]
fn unicode_text_from_a_spreadsheet_and_its_separator_line_are_understood() {
    let text = "Regeling\tAchternaam\tLatende aanbieder\tStopdatum\r\nWmo\tÉcharlier\tDe Wilgen\t1-1-2026\r\n";
    let utf_16 = [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes);
    let list = read(&utf_16.collect::<Vec<u8>>(), day("2026-09-21")).unwrap();
    assert_eq!((list.encoding, list.separator), ("UTF-16LE", '\t'));
    assert_eq!(list.rows[0].name.surname, "Écharlier");

    let told = format!("sep=|\r\n{}", text.replace('\t', "|"));
    let list = read_text(&told).unwrap();
    assert_eq!((list.rows[0].line, list.separator), (2, '|'));
}

#[test]
fn rows_of_another_length_are_rejected_whole() {
    let text = "Regeling;Achternaam;Latende aanbieder;Stopdatum;;\n\
                Wmo;A;P\nWmo;B;P;1-1-2026;;\nWmo;C;P;1-1-2026\nWmo;D;P;1-1-2026;;te veel\nWmo;E;\"P;1-1-2026\nWmo;F;P;1-1-2026\n";
    let list = read_text(text).unwrap();
    let lines: Vec<u32> = list.rows.iter().map(|row| row.line).collect();
    assert_eq!(lines, [3, 4, 7]);
    let reasons: Vec<_> = list.rejects.iter().map(|reject| (reject.line, reject.problems[0].reason)).collect();
    assert_eq!(
        reasons,
        [
            (2, RejectReason::Ragged { found: 3, expected: 4 }),
            (5, RejectReason::Ragged { found: 6, expected: 4 }),
            (6, RejectReason::OpenQuote),
        ]
    );
}

#[test]
fn an_american_column_is_read_month_first_and_says_so() {
    let text = "Regeling;Achternaam;Latende aanbieder;Stopdatum;Intake\n\
                Wmo;A;P;1/31/2026;3/4/2026\nWmo;B;P;2/1/2026;13 maart 2026\n";
    let list = read_text(text).unwrap();
    assert_eq!(list.rows[1].stop_date, Some(day("2026-02-01")));
    assert_eq!(list.rows[0].intake, Some(day("2026-03-04")));
    let kinds = [Column::StopDate, Column::Intake].map(|column| (Some(column), WarningKind::MonthFirst));
    assert_eq!(warnings(&list), kinds);
}

#[test]
fn columns_that_are_not_read_are_named() {
    let text = "Lijst van de aanbieder\nRegeling;Kleur;Achternaam;;Latende aanbieder;Stopdatum;Reden\n\
                Wmo;rood;A;hier;P;1-1-2026;\n";
    let list = read_text(text).unwrap();
    assert_eq!(list.rows[0].line, 3);
    let expected = [
        WarningKind::RowsAboveHeader(1),
        WarningKind::UnknownColumn("Kleur".to_owned()),
        WarningKind::UnnamedColumn(4),
    ];
    assert_eq!(warnings(&list), expected.map(|kind| (None, kind)));
}

#[test]
fn files_that_are_no_list_are_refused_with_a_reason() {
    let missing = ImportError::MissingColumns(Column::REQUIRED.to_vec());
    let header = "Regeling;Achternaam;Latende aanbieder\n";
    let rows = "Wmo;A;P\n".repeat(MAX_ROWS + 1);
    let cases: Vec<(Vec<u8>, ImportError)> = vec![
        (vec![], ImportError::Empty),
        (b" \r\n;;\r\n".to_vec(), ImportError::Empty),
        (template().into_bytes(), ImportError::NoRows),
        (format!("{header};;\n").into_bytes(), ImportError::NoRows),
        (b"Bakker;Noor;12-4-2015\n".to_vec(), missing),
        (b"PK\x03\x04[Content_Types].xml".to_vec(), ImportError::NotAList(FileKind::Workbook)),
        (b"%PDF-1.7".to_vec(), ImportError::NotAList(FileKind::Pdf)),
        (vec![0, 1, 2, 3], ImportError::NotAList(FileKind::Binary)),
        (vec![b'a'; MAX_BYTES + 1], ImportError::TooLarge),
        (format!("{header}{rows}").into_bytes(), ImportError::TooManyRows),
    ];
    for (bytes, error) in cases {
        assert_eq!(read(&bytes, day("2026-09-21")).unwrap_err(), error);
    }
}

#[test]
fn the_example_list_is_imported_whole() {
    let list = read(include_bytes!("../../../../assets/demo/clientenlijst-voorbeeld.csv"), day("2026-09-21")).unwrap();
    assert!(list.rejects.is_empty() && list.warnings.is_empty(), "{:?} {:?}", list.rejects, list.warnings);
    assert_eq!(list.header.len(), Column::COUNT);
    assert!(list.rows.len() >= 25);
    assert!(list.rows.iter().all(|row| row.bsn.is_none_or(Bsn::is_test)));
    assert!(list.rows.iter().all(|row| { row.remark.as_deref().is_some_and(|remark| remark.contains("Synthetisch")) }));
}
