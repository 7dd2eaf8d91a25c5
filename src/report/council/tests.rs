//! The council report from made-up cases, read by someone who tries to work back what it hides.

mod reader;

use proptest::prelude::*;

use super::*;
use crate::report::{RowKind, Table, Value};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

/// An open case from before the start.
fn case(law: &str, provider: &str) -> CaseLine {
    CaseLine {
        law: law.into(),
        provider: provider.into(),
        entered: day(1, 5),
        outflow: None,
        started: None,
        level: "on_track".into(),
    }
}

fn input(cases: Vec<CaseLine>) -> CouncilInput {
    CouncilInput { scope: "Regio Voorbeeld".into(), opening: day(6, 1), as_of: day(9, 21), cases }
}

/// Cases in turn open, gone and transferred, spread over levels and reasons.
fn mixed(law: &str, provider: &str, clients: usize) -> Vec<CaseLine> {
    const LEVELS: [&str; 6] = ["overdue", "critical", "at_risk", "attention", "on_track", "unknown"];
    const REASONS: [&str; 4] = ["moved", "wlz", "death", "no_longer_needed"];
    let one = |turn: usize| CaseLine {
        entered: if turn % 11 == 3 { day(7, 1) } else { day(1, 5) },
        outflow: (turn % 4 == 1).then(|| (REASONS[turn / 4 % 4].to_owned(), day(8, 3))),
        started: (turn % 3 == 2).then(|| day(9, 1)),
        level: LEVELS[turn % 6].to_owned(),
        ..case(law, provider)
    };
    (0..clients).map(one).collect()
}

fn two_laws() -> Vec<CaseLine> {
    [
        mixed("Jeugdwet", "De Wilgentak", 64),
        mixed("Jeugdwet", "Zorghuis Noorderlicht", 31),
        mixed("Jeugdwet", "Praktijk Vlierbes", 6),
        mixed("Jeugdwet", "Bureau Zandoog", 4),
        mixed("Wmo", "Dagcentrum Korenmaat", 88),
        mixed("Wmo", "De Wilgentak", 40),
        mixed("Wmo", "Atelier Duinroos", 23),
    ]
    .concat()
}

fn dutch(cases: Vec<CaseLine>) -> Council {
    council_report(&input(cases), &Texts::dutch(), Threshold::EXTERNAL).unwrap()
}

fn tables(council: &Council) -> impl Iterator<Item = &Table> {
    council.report.sections.iter().flat_map(|section| &section.tables)
}

/// The table as lines of text.
fn printed(table: &Table) -> Vec<String> {
    let word = |value: &Value| match value {
        Value::Text(words) | Value::Hidden(words) => words.clone(),
        Value::Number(count) => count.to_string(),
    };
    let headings = table.columns.iter().map(|column| column.heading.clone()).collect::<Vec<_>>().join("; ");
    let rows = table.rows.iter().map(|row| row.values.iter().map(word).collect::<Vec<_>>().join("; "));
    [headings].into_iter().chain(rows).collect()
}

#[test]
fn large_counts_are_printed_as_they_are() {
    let mut cases: Vec<CaseLine> = Vec::new();
    for (provider, size) in [("Aster", 1), ("Beuk", 2)] {
        for (turn, one) in std::iter::repeat_n(case("Jeugdwet", provider), 90 * size).enumerate() {
            cases.push(match turn % 6 {
                0 => CaseLine { outflow: Some(("moved".into(), day(8, 1))), ..one },
                1 => CaseLine { outflow: Some(("wlz".into(), day(8, 1))), ..one },
                2 => CaseLine { outflow: Some(("death".into(), day(8, 1))), ..one },
                3 => CaseLine { outflow: Some(("private".into(), day(8, 1))), ..one },
                4 => CaseLine { started: Some(day(8, 1)), ..one },
                _ => one,
            });
        }
    }
    let council = dutch(cases);
    let tables: Vec<&Table> = tables(&council).collect();
    assert_eq!(
        printed(tables[0]),
        [
            "Wet; Begin; Verhuisd; Naar Wlz; Overleden; Andere reden; Gestart; Nog open",
            "Jeugdwet; 270; 45; 45; 45; 45; 45; 45",
        ]
    );
    assert_eq!(
        printed(tables[1]),
        [
            "Aanbieder; Begin; Verhuisd; Naar Wlz; Overleden; Andere reden; Gestart; Nog open",
            "Aster; 90; 15; 15; 15; 15; 15; 15",
            "Beuk; 180; 30; 30; 30; 30; 30; 30",
            "Samen; 270; 45; 45; 45; 45; 45; 45",
        ]
    );
    assert_eq!(
        printed(tables[2]),
        [
            "Aanbieder; Nog open; Te laat; Kritiek; Risico; Aandacht; Op schema; Onbekend",
            "Aster; 15; 0; 0; 0; 0; 15; 0",
            "Beuk; 30; 0; 0; 0; 0; 30; 0",
            "Samen; 45; 0; 0; 0; 0; 45; 0",
        ]
    );
    // Everyone who is open at Aster is on track: no number leaks, but a person should look at it.
    let place = |provider: &str| Place {
        law: Some("Jeugdwet".into()),
        provider: Some(provider.into()),
        measure: "Op schema".into(),
    };
    assert_eq!(council.verdict, Verdict::Review(vec![place("Aster"), place("Beuk")]));
}

#[test]
fn no_small_count_is_printed_and_none_can_be_worked_out() {
    let council = dutch(two_laws());
    assert!(!council.verdict.is_fail());
    let hidden = tables(&council).flat_map(|table| &table.rows).flat_map(|row| &row.values);
    assert!(hidden.filter(|value| matches!(value, Value::Hidden(mark) if mark == "<10")).count() > 20);
    reader::try_to_work_back(&council, &count_plainly(&two_laws(), &council));
}

#[test]
fn small_providers_lose_their_name() {
    let council = dutch(two_laws());
    let csv = String::from_utf8(crate::report::to_csv(&council.report)).unwrap();
    for name in ["Praktijk Vlierbes", "Bureau Zandoog"] {
        assert!(!csv.contains(name), "{name}");
    }
    assert!(csv.contains("Overige aanbieders;"));
    assert!(csv.contains("minder dan 10 cliënten"));
}

/// Two columns of the open cases add up to exactly ten, from eight and two: whatever is hidden, the two stay known.
#[test]
fn providers_that_cannot_be_told_apart_safely_are_joined() {
    let cases = [mixed("Jeugdwet", "Aster", 47), mixed("Jeugdwet", "Beuk", 11)].concat();
    let council = dutch(cases.clone());
    assert!(!council.verdict.is_fail());
    assert!(!has_row(&council, "Jeugdwet", "Aster") && !has_row(&council, "Jeugdwet", "Beuk"));
    reader::try_to_work_back(&council, &count_plainly(&cases, &council));
}

#[test]
fn marks_are_explained_only_where_they_stand() {
    let council = dutch(two_laws());
    for table in tables(&council) {
        let has = |mark: &str| {
            table.rows.iter().flat_map(|row| &row.values).any(|value| *value == Value::Hidden(mark.into()))
        };
        let explains = |start: &str| table.notes.iter().any(|note| note.starts_with(start));
        assert_eq!(has("<10"), explains("<10 betekent: 1 tot en met 9"), "{}", table.caption);
        assert_eq!(has("x"), explains("x betekent"), "{}", table.caption);
    }
}

#[test]
fn no_blank_is_left_unfilled() {
    for texts in [Texts::dutch(), Texts::english()] {
        let council = council_report(&input(two_laws()), &texts, Threshold::EXTERNAL).unwrap();
        let words = format!("{:?}", council.report);
        for blank in ["{date}", "{from}", "{law}", "{k}", "{most}", "{below}", "{mark}"] {
            assert!(!words.contains(blank), "{blank}");
        }
    }
}

#[test]
fn cases_that_cannot_be_counted_are_named() {
    let open = |level: &str| CaseLine { level: level.into(), ..case("Wmo", "Aster") };
    let cases = vec![open("on_track"), open("purple")];
    assert_eq!(
        council_report(&input(cases), &Texts::dutch(), Threshold::EXTERNAL),
        Err(CouncilError::UnknownLevel { case: 1, level: "purple".into() })
    );
    let gone = CaseLine { outflow: Some(("moved".into(), day(7, 1))), ..open("purple") };
    let backwards = CaseLine { entered: day(8, 1), ..gone.clone() };
    assert_eq!(
        council_report(&input(vec![gone, open("on_track"), backwards]), &Texts::dutch(), Threshold::EXTERNAL),
        Err(CouncilError::Movement(MovementError::Unbalanced { cases: vec![2] }))
    );
}

#[test]
fn cases_outside_the_period_are_left_out() {
    let mut cases = mixed("Jeugdwet", "De Wilgentak", 60);
    let before = dutch(cases.clone());
    cases.push(CaseLine { started: Some(day(3, 1)), ..case("Jeugdwet", "De Wilgentak") });
    cases.push(CaseLine { entered: day(10, 1), ..case("Jeugdwet", "Nooit geteld") });
    assert_eq!(dutch(cases), before);
}

#[test]
fn a_report_without_cases_has_no_rows() {
    let council = dutch(Vec::new());
    assert_eq!(council.verdict, Verdict::Pass);
    assert_eq!(tables(&council).map(|table| table.rows.len()).sum::<usize>(), 0);
}

/// True counts by (law, provider in print, column), counted without any of the code under test.
type Truth = std::collections::BTreeMap<(String, String, String), u64>;

fn count_plainly(cases: &[CaseLine], council: &Council) -> Truth {
    let texts = Texts::dutch();
    let is_counted = |case: &&CaseLine| case.entered <= day(9, 21);
    let mut truth = Truth::new();
    for case in cases.iter().filter(is_counted) {
        let reason = case.outflow.as_ref().map(|(code, _)| {
            texts.reasons.iter().find(|label| label.code == *code).map_or("Andere reden", |label| &label.words)
        });
        // In the cases above nobody starts before leaving: a start only counts without a reason.
        let outcome = match (reason, case.started) {
            (Some(reason), _) => vec![reason],
            (None, Some(_)) => vec!["Gestart"],
            (None, None) => {
                let level = texts.levels.iter().find(|label| label.code == case.level).unwrap();
                vec!["Nog open", &level.words]
            }
        };
        let source = if case.entered <= day(6, 1) { "Begin" } else { "Erbij gekomen" };
        let provider = if has_row(council, &case.law, &case.provider) { &case.provider } else { "Overige aanbieders" };
        for measure in [vec![source], outcome].concat() {
            for (law, provider) in [(case.law.as_str(), provider), (&case.law, "Samen"), ("Alle cliënten", "Samen")] {
                *truth.entry((law.into(), provider.into(), measure.into())).or_default() += 1;
            }
        }
    }
    truth
}

fn has_row(council: &Council, law: &str, provider: &str) -> bool {
    let sections = council.report.sections.iter().filter(|section| section.heading == law);
    let mut rows = sections.flat_map(|section| &section.tables).flat_map(|table| &table.rows);
    rows.any(|row| row.values[0] == Value::Text(provider.to_owned()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_cohort_keeps_its_secrets(sizes in proptest::collection::vec((0_usize..2, 10_usize..60), 1..7)) {
        let laws = ["Jeugdwet", "Wmo"];
        let cases: Vec<CaseLine> = sizes
            .iter()
            .enumerate()
            .flat_map(|(index, &(law, clients))| mixed(laws[law], &format!("Aanbieder {index}"), clients))
            .collect();
        let council = dutch(cases.clone());
        prop_assume!(!council.verdict.is_fail());
        reader::try_to_work_back(&council, &count_plainly(&cases, &council));
    }
}
