//! The report for the advisory council: what leaves the house leads back to nobody.

use crate::list::Row;
use crate::workplace::{CASELOAD, Workplace};

/// The day for which the demo here is made.
const DAY: &str = "2026-09-21";

/// A table of a report in CSV.
#[derive(Debug)]
pub(crate) struct Table {
    /// The heading of the chapter that it stands in.
    pub(crate) chapter: String,
    pub(crate) columns: Vec<String>,
    /// Rows, each with its name first.
    pub(crate) rows: Vec<Vec<String>>,
}

impl Table {
    /// The cell in the row of this name.
    pub(crate) fn cell(&self, row: &str, column: &str) -> &str {
        let place = self.columns.iter().position(|name| name == column);
        let row = self.rows.iter().find(|cells| cells[0] == row);
        let (Some(place), Some(row)) = (place, row) else {
            panic!("no {row:?} or {column} in {self:#?}");
        };
        &row[place]
    }
}

/// The tables of a report in CSV: below a chapter and a caption, one cell each, up to the notes.
pub(crate) fn tables(csv: &str) -> Vec<Table> {
    let text = csv.trim_start_matches('\u{feff}');
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').flexible(true).has_headers(false).from_reader(text.as_bytes());
    let records = reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect::<Vec<_>>());
    let mut single: Vec<String> = Vec::new();
    let mut tables: Vec<Table> = Vec::new();
    let mut in_table = false;
    for record in records {
        if let [line] = &record[..] {
            single.push(line.clone());
            in_table = false;
        } else if in_table {
            tables.last_mut().unwrap().rows.push(record);
        } else {
            // Above the columns stands the caption, and above that the chapter.
            let chapter = single.iter().rev().nth(1).cloned().unwrap_or_default();
            tables.push(Table { chapter, columns: record, rows: Vec::new() });
            in_table = true;
        }
    }
    tables
}

fn demo_report(work: &Workplace, name: &str) -> Vec<u8> {
    work.run(&format!("report council {CASELOAD} --as-of {DAY} --out {name}")).done();
    work.read(name)
}

#[test]
fn the_report_tells_how_138_elderly_became_fewer() {
    let work = Workplace::with_demo(DAY);
    let csv = String::from_utf8(demo_report(&work, "rapport.csv")).unwrap();
    let tables = tables(&csv);
    assert_eq!(tables[0].cell("Wmo", "Start"), "138", "{csv}");
    assert_eq!(tables[0].cell("All clients", "Start"), "289", "{csv}");
    assert!(!tables[0].columns.contains(&"Came in".to_owned()), "everybody was there from the start\n{csv}");
    assert!(tables.iter().skip(1).any(|table| table.chapter.contains("Wmo")), "{tables:#?}");
}

#[test]
fn the_report_shows_no_count_from_one_to_nine_and_no_person() {
    let work = Workplace::with_demo(DAY);
    let csv = String::from_utf8(demo_report(&work, "rapport.csv")).unwrap();
    let mut counts = 0;
    for table in tables(&csv) {
        for cell in table.rows.iter().flat_map(|row| &row[1..]) {
            let shown: Option<u64> = cell.parse().ok();
            assert!(shown.is_none_or(|count| count == 0 || count >= 10), "{cell} in {table:#?}");
            assert!(shown.is_some() || cell == "<10" || cell == "x", "{cell} in {table:#?}");
            counts += usize::from(shown.is_some_and(|count| count >= 10));
        }
    }
    assert!(counts > 20, "something must be left to read\n{csv}");
    let cases = work.check(&format!("--today {DAY}"));
    assert_eq!(cases.len(), 289);
    for case in cases {
        for key in ["case_no", "client", "caseworker"] {
            let Some(secret) = case[key].as_str() else { continue };
            assert!(!csv.contains(secret), "{secret}\n{csv}");
        }
    }
    let digits = csv.split(|sign: char| !sign.is_ascii_digit());
    assert!(digits.filter(|number| number.len() == 9).count() == 0, "a number as long as a BSN\n{csv}");
}

#[test]
fn the_same_report_has_the_same_bytes() {
    let work = Workplace::with_demo(DAY);
    for kind in ["csv", "pdf", "PDF"] {
        let [one, other] = ["een", "twee"].map(|name| demo_report(&work, &format!("{name}.{kind}")));
        assert!(one == other, "{kind}");
        let start: &[u8] = if kind == "csv" { "\u{feff}".as_bytes() } else { b"%PDF-" };
        assert!(one.starts_with(start) && one.len() > 1_000, "{kind}");
    }
}

#[test]
fn only_a_name_that_says_which_kind_makes_a_report() {
    let work = Workplace::with_rows(&[Row::youth("V-1", "Bakker")]);
    for name in ["rapport.xlsx", "rapport", "rapport.csv.txt", "pdf"] {
        let ran = work.run(&format!("report council {CASELOAD} --as-of {DAY} --out {name}"));
        let ran = ran.fails(2, "choose a name that ends in .pdf or .csv");
        assert!(ran.err.contains(name) && !work.path(name).exists(), "{name}: {}", ran.err);
    }
    work.run(&format!("report council {CASELOAD} --as-of 31-9-2026 --out r.csv")).fails(2, "--as-of");
    work.run(&format!("report council {CASELOAD} --as-of {DAY} --out nergens/r.csv")).fails(1, "nergens");
}

#[test]
fn a_date_before_the_log_is_worked_out_and_says_so() {
    let work = Workplace::with_demo(DAY);
    let ran = work.run(&format!("report council {CASELOAD} --as-of 2025-09-01 --out r.csv")).done();
    assert!(ran.err.contains("begins on 01-10-2025"), "{}", ran.err);
    let csv = String::from_utf8(work.read("r.csv")).unwrap();
    assert!(csv.contains("1 September 2025"), "{csv}");
    let ran = work.run(&format!("report council {CASELOAD} --as-of 2025-10-01 --out r.csv")).done();
    assert_eq!(ran.err, "");
}

#[test]
fn a_handful_of_clients_gives_a_report_without_any_number() {
    let work = Workplace::with_rows(&[Row::youth("V-1", "Bakker"), Row::day_care("W-1", "Visser")]);
    work.run(&format!("report council {CASELOAD} --as-of {DAY} --out r.csv")).done();
    let csv = String::from_utf8(work.read("r.csv")).unwrap();
    let cells: Vec<String> =
        tables(&csv).into_iter().flat_map(|table| table.rows).flat_map(|row| row[1..].to_vec()).collect();
    assert!(cells.iter().all(|cell| ["0", "<10", "x"].contains(&cell.as_str())), "{csv}");
    assert!(!csv.contains("De Wilgen") && !csv.contains("De Oude Tuin"), "too few to name the provider\n{csv}");
}
