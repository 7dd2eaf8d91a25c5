//! Separators, headers, row numbers and quotation marks.
use super::*;

const HEADER: &str = "Regeling;Achternaam;Latende aanbieder;Opmerking";

fn rows(text: &str) -> Vec<(u32, Vec<String>, bool)> {
    let table = Table::find(text).unwrap();
    table
        .rows(text)
        .filter(|row| !row.is_blank())
        .map(|row| (row.line, row.cells.iter().map(str::to_owned).collect(), row.open_quote))
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
        let text = [HEADER, "a;b;c;d", "", ";;;", "e;f;g;\"two\nlines\"", "", "", "h;i;j;k", ""].join(end);
        assert_eq!(lines(&text), [2, 5, 8], "{end:?}");
        assert_eq!(lines(&format!("sep=;{end}{text}")), [2, 5, 8], "sep {end:?}");
        assert_eq!(lines(&format!("{end}{text}")), [3, 6, 9], "blank first {end:?}");
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
        assert_eq!(found.iter().map(|row| row.0).collect::<Vec<_>>(), [2, 3, 4], "{body:?}");
        assert_eq!(found.iter().map(|row| row.2).collect::<Vec<_>>(), [true, false, false], "{body:?}");
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
    assert_eq!(rows(&text), [(2, ["a;1", "b \"x\"", "c\r\nd", "5\" breed"].map(str::to_owned).to_vec(), false)]);
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
