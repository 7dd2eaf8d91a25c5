//! A list of ten thousand rows, of which some are bad, from first import to redo.

use crate::list::{Row, bsns, columns, of_lines};
use crate::workplace::{CASELOAD, Workplace};
use serde_json::Value;
use std::collections::BTreeMap;
use uitloop::app::clock::Clock;

const ROWS: usize = 10_000;

/// The good rows of the list.
fn rows() -> Vec<Row> {
    let surnames = ["Bakker", "Visser", "Smit", "Mulder", "Bos", "Peters", "Dekker", "Yılmaz", "Hendriks", "Brouwer"];
    let mut bsns = bsns();
    let row = |number: usize| {
        let case_no = format!("L-{number:05}");
        let surname = surnames[number % surnames.len()];
        let row = match number % 3 {
            0 => Row::day_care(&case_no, surname),
            _ => Row::youth(&case_no, surname),
        };
        let row = match number % 4 {
            0 => row.with("BSN", bsns.next().unwrap()),
            1 => row.with("Gesprek gevoerd", "31-8-2026").with("Toestemming", "ja"),
            2 => row.with("Gesprek gevoerd", "3-8-2026").with("Alternatief gekozen", "17 augustus 2026"),
            _ => row.with("Nieuwe aanbieder", "Praktijk Zandkasteel").with("Wachttijd (weken)", "6"),
        };
        let born = format!("{}-{}-{}", 1 + number % 28, 1 + number % 12, 1930 + number / 28 % 80);
        row.with("Voornamen", format!("Noor {number}")).with("Geboortedatum", born)
    };
    (0..ROWS).map(row).collect()
}

/// What makes a row bad, and what the reason says.
enum Fault {
    /// A cell with this text.
    Cell(&'static str, &'static str),
    /// The line of the file is something else.
    Line(fn(&str) -> String),
}

use Fault::{Cell, Line};

const FAULTS: [(Fault, &str); 37] = [
    (Cell("Regeling", ""), "Regeling: is empty"),
    (Cell("Regeling", "Wlz"), "Regeling \"Wlz\": is neither Jeugdwet nor Wmo"),
    (Cell("Regeling", "onbekend"), "Regeling: is empty"),
    (Cell("Achternaam", ""), "Achternaam: is empty"),
    (Cell("Achternaam", "n.v.t."), "Achternaam: is empty"),
    (Cell("Latende aanbieder", ""), "Latende aanbieder: is empty"),
    (Cell("Latende aanbieder", "?"), "Latende aanbieder: is empty"),
    (Cell("BSN", "999900007"), "BSN: is not right: a digit is wrong or two are swapped"),
    (Cell("BSN", "99990000x"), "BSN: a BSN has digits only"),
    (Cell("BSN", "99990"), "BSN: a BSN has nine digits"),
    (Cell("BSN", "9999000069"), "BSN: a BSN has nine digits"),
    (Cell("BSN", "000000000"), "BSN: this number means that the BSN is not known"),
    (Cell("BSN", "999999999"), "BSN: this number means that the BSN is not known"),
    (Cell("Geboortedatum", "31-12-2199"), "Geboortedatum \"31-12-2199\": lies in the future"),
    (
        Cell("Geboortedatum", "31-2-2015"),
        "Geboortedatum \"31-2-2015\": this day does not exist: February 2015 has 28 days",
    ),
    (Cell("Stopdatum", "z.s.m."), "Stopdatum \"z.s.m.\": not a date"),
    (Cell("Stopdatum", "31-4-2026"), "Stopdatum \"31-4-2026\": this day does not exist: April 2026 has 30 days"),
    (
        Cell("Einde uitloop", "29-2-2027"),
        "Einde uitloop \"29-2-2027\": this day does not exist: February 2027 has 28 days",
    ),
    (Cell("Einde uitloop", "12-2026"), "Einde uitloop \"12-2026\": the day is missing"),
    (Cell("Einde uitloop", "31 december"), "Einde uitloop \"31 december\": the year is missing"),
    (Cell("Einde beschikking", "2026-13-01"), "Einde beschikking \"2026-13-01\": there is no month 13"),
    (Cell("Einde toewijzing", "0-1-2027"), "Einde toewijzing \"0-1-2027\": the day is missing"),
    (Cell("Gesprek gevoerd", "ja"), "Gesprek gevoerd \"ja\": not a date"),
    (Cell("Alternatief gekozen", "dinsdag 21 september 2026"), "the day of the week does not belong to this date"),
    (Cell("Aangemeld", "week 38"), "Aangemeld \"week 38\": not a date"),
    (Cell("Gestart", "30-2-2026"), "Gestart \"30-2-2026\": this day does not exist"),
    (Cell("Toestemming", "31-11-2026"), "Toestemming \"31-11-2026\": this day does not exist"),
    (Cell("Laatste contact", "1-1-20266"), "Laatste contact \"…\": not a date"),
    (Cell("Uitstroomdatum", "na de zomer"), "Uitstroomdatum \"na de zomer\": not a date"),
    (Cell("Wachttijd (weken)", "lang"), "Wachttijd (weken) \"lang\": is not a number of weeks"),
    (Cell("Wachttijd (weken)", "600"), "Wachttijd (weken) \"600\": is more than 520 weeks"),
    (Cell("Wachttijd (weken)", "-3"), "Wachttijd (weken) \"-3\": is not a number of weeks"),
    (Cell("Wachttijd (weken)", "6 maanden"), "Wachttijd (weken) \"6 maanden\": is not a number of weeks"),
    (Cell("Zaaknummer", "L-00001"), "Zaaknummer: is the case number of row 3 too"),
    (
        Line(|line| line.split(';').take(12).collect::<Vec<_>>().join(";")),
        "the row has 12 cells, but there are 41 columns",
    ),
    (Line(|line| format!("{line};nog een;cel")), "the row has 43 cells, but there are 41 columns"),
    (Line(|line| line.replacen("Noor", "\"Noor", 1)), "a quotation mark is not closed"),
];

/// The places of the bad rows, spread over the list.
fn place(fault: usize) -> usize {
    60 + fault * 263
}

/// The list with its bad rows.
fn bad_list(rows: &[Row]) -> String {
    let mut lines: Vec<String> = rows.iter().map(Row::line).collect();
    for (number, (fault, _)) in FAULTS.iter().enumerate() {
        let row = &rows[place(number)];
        lines[place(number)] = match fault {
            Cell(column, text) => row.clone().with(column, *text).line(),
            Line(spoil) => spoil(&row.line()),
        };
    }
    of_lines(lines)
}

/// The file of rejects with every cell as it should be: what somebody does in a spreadsheet.
fn mended(rejects: &[u8], rows: &[Row]) -> Vec<u8> {
    let text = std::str::from_utf8(rejects).unwrap().trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').flexible(true).from_reader(text.as_bytes());
    let header = reader.headers().unwrap().clone();
    assert!(header.iter().take(columns().len()).eq(columns()), "the same columns: {header:?}");
    assert_eq!(header.iter().nth(columns().len()), Some("Reden"));
    let mut writer = csv::WriterBuilder::new().delimiter(b';').flexible(true).from_writer(Vec::new());
    writer.write_record(header.iter().take(columns().len() + 1)).unwrap();
    for (number, record) in reader.records().enumerate() {
        let reason = record.unwrap()[columns().len()].to_owned();
        assert!(reason.contains(FAULTS[number].1), "{number}: {reason}");
        let good = columns().iter().map(|column| rows[place(number)].cell(column)).chain([reason.as_str()]);
        writer.write_record(good).unwrap();
    }
    writer.into_inner().unwrap()
}

fn numbers(said: &Value) -> [usize; 4] {
    ["new", "changed", "unchanged", "rejects"].map(|name| match &said[name] {
        Value::Array(all) => all.len(),
        number => usize::try_from(number.as_u64().unwrap()).unwrap(),
    })
}

#[test]
fn ten_thousand_rows_come_in_but_for_the_bad_ones_and_go_out_and_in_again() {
    let rows = rows();
    let work = Workplace::with_caseload();
    work.file("lijst.csv", bad_list(&rows));
    let fingerprint = || work.look().fingerprint().unwrap();
    let empty = fingerprint();

    let said = work.import("lijst.csv --rejects afgewezen.csv");
    assert_eq!(numbers(&said), [ROWS - FAULTS.len(), 0, 0, FAULTS.len()]);
    for (number, (_, why)) in FAULTS.iter().enumerate() {
        let reject = &said["rejects"][number];
        assert_eq!(reject["line"], place(number) + 2, "as a spreadsheet numbers it");
        assert!(reject["reason"].as_str().unwrap().contains(why), "{number}: {reject} should say {why:?}");
    }
    let imported = fingerprint();
    assert_ne!(imported, empty);

    assert_eq!(numbers(&work.import("lijst.csv")), [0, 0, ROWS - FAULTS.len(), FAULTS.len()]);
    assert_eq!(fingerprint(), imported, "importing it again changes nothing");

    work.run("undo proef.uitloop").done();
    assert_eq!(fingerprint(), empty, "undo brings the file back to before");
    assert!(work.check("").is_empty());

    let log = work.run("undo proef.uitloop --list").done().out;
    let entries: Vec<&str> = log.lines().skip(1).collect();
    assert_eq!(entries.len(), 4, "{log}");
    for (entry, name) in entries.iter().zip([
        "Undone: Import lijst.csv, 9963 rows",
        "Import lijst.csv, 0 rows",
        "Import lijst.csv, 9963 rows",
        "File made",
    ]) {
        assert!(entry.contains(name), "{entry} should say {name:?}");
    }

    let mut office = work.open(Clock::System);
    office.redo().unwrap().unwrap();
    drop(office);
    assert_eq!(fingerprint(), imported, "redo brings it back");

    work.file("verbeterd.csv", mended(&work.read("afgewezen.csv"), &rows));
    assert_eq!(numbers(&work.import("verbeterd.csv")), [FAULTS.len(), 0, 0, 0]);
    let numbers: BTreeMap<String, usize> = work.check("").iter().fold(BTreeMap::new(), |mut numbers, case| {
        *numbers.entry(case["case_no"].as_str().unwrap().to_owned()).or_default() += 1;
        numbers
    });
    assert!(numbers.len() == ROWS && numbers.values().all(|times| *times == 1), "every row is there once");
    assert!(work.look().doctor().unwrap().is_well());
    assert!(work.path(CASELOAD).is_file());
}
