//! The same numbers everywhere: table, list, chips, filters, footer, exit code and report.

use crate::council::tables;
use crate::list::{Row, TODAY, list};
use crate::workplace::{CASELOAD, Workplace, date};
use chrono::Days;
use fastrand::Rng;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use uitloop::app::caseload::{Caseload, Filter, Sort};
use uitloop::domain::codes::Law;
use uitloop::domain::risk::Level;

/// Days on which the same facts are something else: before, during and after the run-off.
const DAYS: [&str; 4] = ["2026-03-02", TODAY, "2026-12-31", "2027-02-01"];

/// A list in which anything can be the case.
fn any_list(seed: u64, count: usize) -> String {
    let mut random = Rng::with_seed(seed);
    let steps = [
        "Gesprek gevoerd",
        "Alternatief gekozen",
        "Aangemeld",
        "Geaccepteerd",
        "Kennismaking",
        "Intake",
        "Warme overdracht",
        "Toewijzing geregeld",
    ];
    let rows: Vec<Row> = (0..count)
        .map(|number| {
            let case_no = format!("G-{number:04}");
            let mut row =
                if random.bool() { Row::youth(&case_no, "Bakker") } else { Row::day_care(&case_no, "Visser") };
            row = row.with("Latende aanbieder", format!("Aanbieder {}", random.u32(..6)));
            let day = |random: &mut Rng| {
                let day = date(TODAY) + Days::new(random.u64(..300)) - Days::new(200);
                day.format("%d-%m-%Y").to_string()
            };
            let done = random.usize(..=steps.len());
            for step in &steps[..done] {
                row = row.with(step, day(&mut random));
            }
            if random.u32(..3) > 0 {
                row = row.with("Nieuwe aanbieder", "De Brug").with("Wachttijd (weken)", random.u32(..20).to_string());
            }
            for (column, chance) in [("Gestart", 6), ("Uitstroomdatum", 6), ("Einde uitloop", 4), ("Toestemming", 2)] {
                if random.u32(..chance) == 0 {
                    row = row.with(column, day(&mut random));
                }
            }
            if random.u32(..10) == 0 {
                row = row.without("Consulent").without("Einde uitloop").without("Stopdatum");
            }
            row
        })
        .collect();
    list(&rows)
}

fn generated() -> Workplace {
    let work = Workplace::with_caseload();
    work.file("lijst.csv", any_list(7, 240));
    assert_eq!(work.import("lijst.csv")["new"], 240);
    work
}

fn demo() -> Workplace {
    Workplace::with_demo(TODAY)
}

type Counts = BTreeMap<String, usize>;

/// How many cases of each level there are.
fn by_level<'a>(cases: impl IntoIterator<Item = &'a Value>) -> Counts {
    let mut counts = Counts::new();
    for case in cases {
        *counts.entry(case["level"].as_str().unwrap().to_owned()).or_default() += 1;
    }
    counts
}

/// The counts of the window, without the levels that do not occur.
fn chips(caseload: &Caseload, filter: &Filter) -> Counts {
    let counts = caseload.count(filter);
    let all = Level::ALL.into_iter().map(|level| (level.code().to_owned(), counts.get(level)));
    all.filter(|(_, count)| *count > 0).collect()
}

fn only(level: Level) -> Filter {
    Filter { levels: BTreeSet::from([level]), ..Filter::default() }
}

#[test]
fn check_and_the_window_count_the_same_on_every_day() {
    let mut seen = BTreeSet::new();
    for work in [demo(), generated()] {
        for day in DAYS {
            let cases = work.check(&format!("--today {day}"));
            let caseload = work.look().caseload(date(day)).unwrap();
            let counts = by_level(&cases);
            assert_eq!(chips(&caseload, &Filter::default()), counts, "{day}");
            assert_eq!(caseload.counts, caseload.count(&Filter::default()), "{day}");
            assert_eq!(caseload.counts.total(), cases.len(), "{day}");

            let shown: Vec<&str> = caseload.cases.iter().map(|case| &*case.row.case_no).collect();
            let printed: Vec<&str> = cases.iter().map(|case| case["case_no"].as_str().unwrap()).collect();
            assert_eq!(shown, printed, "{day}: the order of the list");

            for level in Level::ALL {
                let selected = caseload.select(&only(level), Sort::default());
                assert_eq!(selected.len(), counts.get(level.code()).copied().unwrap_or(0), "{day} {level:?}");
                assert!(selected.iter().all(|place| caseload.cases[*place].level() == level));
                assert_eq!(chips(&caseload, &only(level)), counts, "{day}: chips count what the others would show");
            }
            for law in [Law::Jeugdwet, Law::Wmo] {
                let filter = Filter { law: Some(law), ..Filter::default() };
                let of_law = cases.iter().filter(|case| case["law"] == law.code());
                assert_eq!(chips(&caseload, &filter), by_level(of_law), "{day} {law:?}");
            }
            let with_step = cases.iter().filter(|case| !case["current_step"].is_null()).count();
            assert_eq!(caseload.open(), with_step, "{day}: who has not started has a step to take");
            let asking = Filter { is_open: true, ..Filter::default() };
            let levels = Level::OPEN.map(|level| caseload.counts.get(level));
            let asked = caseload.select(&asking, Sort::default()).len();
            assert_eq!(asked, levels.iter().sum::<usize>(), "{day}: levels that ask for somebody");
            seen.extend(counts.into_keys());
        }
    }
    assert_eq!(seen.len(), Level::ALL.len(), "every level occurs: {seen:?}");
}

#[test]
fn the_footer_of_the_table_and_the_spreadsheet_count_the_same() {
    for work in [demo(), generated()] {
        for day in DAYS {
            let cases = work.check(&format!("--today {day}"));
            let counts = by_level(&cases);

            let table = work.run(&format!("check {CASELOAD} --today {day}")).done().out;
            let footer = table.lines().find(|line| line.contains(" · ")).unwrap();
            let told: Counts = footer
                .split(" · ")
                .map(|part| part.rsplit_once(' ').unwrap())
                .map(|(name, count)| (name.to_lowercase().replace(' ', "_"), count.parse().unwrap()))
                .collect();
            assert_eq!(told, counts, "{day}: {footer}");
            let open = cases.iter().filter(|case| !case["current_step"].is_null()).count();
            assert!(table.contains(&format!("{} cases, {open} of them open", cases.len())), "{day}: {footer}");
            let rows = table.lines().take_while(|line| !line.is_empty()).count() - 1;
            assert_eq!(rows, cases.len(), "{day}: a line for each case");

            let csv = work.run(&format!("check {CASELOAD} --today {day} --format csv")).done().out;
            let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(csv.as_bytes());
            let told: Vec<BTreeMap<String, String>> = reader.deserialize().map(Result::unwrap).collect();
            assert_eq!(told.len(), cases.len(), "{day}");
            for (told, case) in told.iter().zip(&cases) {
                for key in ["case_no", "level", "path_level", "slack", "deadline", "safe_finish", "current_step"] {
                    let expected = match &case[key] {
                        Value::Null => String::new(),
                        Value::String(text) => text.clone(),
                        number => number.to_string(),
                    };
                    assert_eq!(told[key], expected, "{day}: {key} of {case}");
                }
            }
        }
    }
}

#[test]
fn a_filter_on_the_command_line_shows_what_it_counts() {
    let work = generated();
    let day = format!("--today {TODAY}");
    let cases = work.check(&day);
    let of = |levels: &[&str]| -> Vec<&Value> {
        cases.iter().filter(|case| levels.contains(&case["level"].as_str().unwrap())).collect()
    };
    for levels in [&["overdue"][..], &["critical", "at_risk"], &["unknown"], &["attention", "on_track"], &["closed"]] {
        let shown = work.check(&format!("{day} --level {}", levels.join(",")));
        assert_eq!(shown.iter().collect::<Vec<_>>(), of(levels), "{levels:?}");
        let table = work.run(&format!("check {CASELOAD} {day} --level {}", levels.join(","))).done().out;
        assert!(table.contains(&format!("{} of {} cases shown", shown.len(), cases.len())), "{table}");
    }
    work.run(&format!("check {CASELOAD} --level late")).fails(2, "overdue, critical, at_risk");
}

#[test]
fn fail_on_ends_with_3_as_soon_as_one_case_is_that_bad() {
    let rows = [
        Row::youth("on-track", "Bakker").with("Geaccepteerd", "18-9-2026").with("Nieuwe aanbieder", "De Brug"),
        Row::youth("at-risk", "Visser"),
    ];
    let work = Workplace::with_rows(&rows);
    let day = format!("check {CASELOAD} --today {TODAY} --format json");
    let worst = work.check(&format!("--today {TODAY}"))[0]["level"].clone();
    assert_eq!(worst, "at_risk");
    for level in Level::ALL {
        let ran = work.run(&format!("{day} --fail-on {}", level.code()));
        let is_reached = level <= Level::AtRisk;
        assert_eq!(ran.code, Some(if is_reached { 3 } else { 0 }), "{level:?}: {}", ran.err);
        assert_eq!(ran.json().as_array().unwrap().len(), 2, "{level:?}: the list is printed all the same");
        assert_eq!(ran.err.is_empty(), !is_reached, "{level:?}: {}", ran.err);
    }
    // What is asked for is the whole caseload, not the part that is shown.
    work.run(&format!("{day} --level closed --fail-on at_risk")).ends_with(3);
}

#[test]
fn the_report_shows_the_open_cases_that_check_counts() {
    for (work, days) in [(demo(), ["2026-05-01", TODAY]), (generated(), ["2026-12-31", "2027-02-01"])] {
        for day in days {
            work.run(&format!("report council {CASELOAD} --as-of {day} --out r.csv")).done();
            let report = String::from_utf8(work.read("r.csv")).unwrap();
            let known = if work.look().log_begins().unwrap().unwrap() > date(day) { "--today" } else { "--as-of" };
            let cases = work.check(&format!("{known} {day}"));
            let open: Vec<&Value> = cases.iter().filter(|case| !case["current_step"].is_null()).collect();
            let shown = compare(&report, &open);
            assert!(shown > 5, "{day}: only {shown} numbers to compare\n{report}");
        }
    }
}

/// Compares every shown or bounded count of open cases with the cases themselves; gives how many were shown.
fn compare(report: &str, open: &[&Value]) -> usize {
    let columns = [
        ("overdue", "Overdue"),
        ("critical", "Critical"),
        ("at_risk", "At risk"),
        ("attention", "Attention"),
        ("on_track", "On track"),
        ("unknown", "Unknown"),
    ];
    let mut shown = 0;
    let tables = tables(report);
    let chapters: Vec<_> = tables.iter().filter(|table| table.columns.contains(&"On track".to_owned())).collect();
    assert!(!chapters.is_empty(), "{report}");
    for table in chapters {
        let law = if table.chapter.contains("Wmo") { "Wmo" } else { "Jeugdwet" };
        let named: Vec<&str> = table.rows.iter().map(|row| row[0].as_str()).collect();
        for row in &named {
            let is_in_row = |case: &&&Value| {
                let provider = case["departing_provider"].as_str().unwrap();
                let is_named = named.contains(&provider);
                case["law"] == law && (*row == "Together" || provider == *row || *row == "Other providers" && !is_named)
            };
            let cases: Vec<&Value> = open.iter().filter(is_in_row).copied().collect();
            let counts = by_level(cases.iter().copied());
            let levels = columns.iter().map(|(code, name)| (*name, counts.get(*code).copied().unwrap_or(0)));
            for (column, count) in levels.chain([("Still open", cases.len())]) {
                match table.cell(row, column) {
                    "x" => {}
                    "<10" => assert!((1..10).contains(&count), "{law} {row} {column}: {count}\n{report}"),
                    number => {
                        assert_eq!(number, count.to_string(), "{law} {row} {column}\n{report}");
                        shown += usize::from(count > 0);
                    }
                }
            }
        }
    }
    shown
}

#[test]
fn the_first_cases_are_open_and_judged_like_all_others() {
    let place = tempfile::tempdir().unwrap();
    let clock = uitloop::app::clock::Clock::noon("2026-09-21".parse().unwrap());
    let office =
        uitloop::app::demo::create(&place.path().join("demo.uitloop"), uitloop::app::demo::Demo::default(), clock)
            .unwrap();
    let (first, all) = (office.first_cases(office.today()).unwrap(), office.caseload(office.today()).unwrap());
    assert!(first.is_partial && !all.is_partial && !first.cases.is_empty());
    for case in &first.cases {
        let same = all.cases.iter().find(|other| other.row.id == case.row.id).unwrap();
        assert_eq!(case.assessment, same.assessment);
    }
    assert_eq!(first.cases[0].row.id, all.cases[0].row.id, "the most urgent case is among them");
}
