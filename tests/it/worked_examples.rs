//! The worked examples of the definition of risk through the whole house: from a list to what `check` and `explain` say.

use crate::list::{Row, TODAY, list};
use crate::workplace::Workplace;
use serde_json::{Value, json};

/// A row of the table of worked examples: the facts, then typical finish, safe finish, slack and path level.
type Example = (Row, Option<[&'static str; 2]>, i32, &'static str);

fn examples() -> Vec<Example> {
    let youth = |case_no: &str| Row::youth(case_no, "Bakker");
    let searched =
        |case_no: &str| youth(case_no).with("Gesprek gevoerd", "31-8-2026").with("Alternatief gekozen", "14-9-2026");
    let waits = |row: Row, weeks: &str, reported: &str| {
        row.with("Nieuwe aanbieder", "Praktijk Zandkasteel")
            .with("Wachttijd (weken)", weeks)
            .with("Opgave van", reported)
    };
    let accepted = |row: Row| row.with("Nieuwe aanbieder", "Praktijk Zandkasteel").with("Geaccepteerd", "18-9-2026");
    let referred = waits(youth("referred"), "10", "3-9-2026")
        .with("Gesprek gevoerd", "17-8-2026")
        .with("Alternatief gekozen", "24-8-2026")
        .with("Aangemeld", "24-8-2026");
    let done =
        ["Gesprek gevoerd", "Alternatief gekozen", "Kennismaking", "Intake", "Warme overdracht", "Toewijzing geregeld"]
            .into_iter()
            .fold(accepted(youth("all-done")), |row, step| row.with(step, "18-9-2026"));
    vec![
        (youth("nothing"), Some(["2026-12-10", "2027-01-20"]), -13, "at_risk"),
        (searched("searched"), Some(["2026-11-19", "2026-12-23"]), 5, "attention"),
        (waits(searched("waits"), "10", "3-9-2026"), Some(["2027-01-04", "2027-01-22"]), -15, "critical"),
        (referred, Some(["2026-12-03", "2026-12-23"]), 5, "attention"),
        (waits(searched("stale"), "4", "3-8-2026"), Some(["2026-11-19", "2026-12-11"]), 13, "on_track"),
        (accepted(youth("accepted")), Some(["2026-10-22", "2026-11-10"]), 36, "on_track"),
        (
            accepted(Row::day_care("day-care", "Visser")).with("Kennismaking", "30-11-2026"),
            Some(["2026-12-17", "2026-12-28"]),
            3,
            "attention",
        ),
        (youth("residential").with("Productcategorie", "43"), Some(["2027-01-25", "2027-03-25"]), -59, "critical"),
        (
            done.with("Latende aanbieder", "Today").with("Einde uitloop", "21-9-2026"),
            Some(["2026-09-21", "2026-09-21"]),
            0,
            "attention",
        ),
        (
            youth("passed").with("Latende aanbieder", "Yesterday").with("Einde uitloop", "20-9-2026"),
            None,
            -86,
            "overdue",
        ),
        (
            youth("stops").with("Latende aanbieder", "October").without("Einde uitloop").with("Stopdatum", "1-10-2026"),
            Some(["2026-12-10", "2027-01-20"]),
            -78,
            "critical",
        ),
    ]
}

fn imported() -> Workplace {
    let work = Workplace::with_caseload();
    let rows: Vec<Row> = examples().into_iter().map(|(row, ..)| row).collect();
    work.file("lijst.csv", list(&rows));
    let said = work.import("lijst.csv");
    assert_eq!((&said["new"], &said["rejects"], &said["warnings"]), (&json!(11), &json!([]), &json!([])));
    work
}

#[test]
fn check_gives_the_numbers_of_the_table() {
    let work = imported();
    let cases = work.check(&format!("--today {TODAY}"));
    for (row, finish, slack, path_level) in examples() {
        let number = row.cell("Zaaknummer");
        let case = cases.iter().find(|case| case["case_no"] == number).unwrap();
        assert_eq!((&case["slack"], &case["path_level"]), (&json!(slack), &json!(path_level)), "{number}: {case:#}");
        if let Some([typical, safe]) = finish {
            let found = (&case["typical_finish"], &case["safe_finish"]);
            assert_eq!(found, (&json!(typical), &json!(safe)), "{number}: {case:#}");
        }
    }
    let stale = cases.iter().find(|case| case["case_no"] == "stale").unwrap();
    assert_eq!(stale["level"], "attention");
    let signals: Vec<&Value> = stale["signals"].as_array().unwrap().iter().map(|signal| &signal["code"]).collect();
    assert!(signals.contains(&&json!("stale_waiting_time")), "{signals:?}");
}

#[test]
fn every_case_has_exactly_the_promised_keys_and_iso_dates() {
    let promised = [
        "case_no",
        "client",
        "law",
        "track",
        "departing_provider",
        "caseworker",
        "deadline",
        "level",
        "path_level",
        "slack",
        "buffer",
        "typical_finish",
        "safe_finish",
        "latest_start",
        "current_step",
        "signals",
        "silent",
    ];
    let work = imported();
    for case in work.check(&format!("--today {TODAY}")) {
        for key in promised {
            assert!(case.get(key).is_some(), "{key} is missing in {case:#}");
        }
        for key in ["deadline", "typical_finish", "safe_finish", "latest_start"] {
            assert!(case[key].as_str().unwrap().parse::<chrono::NaiveDate>().is_ok(), "{key}: {case:#}");
        }
        assert!(case["silent"].is_boolean() && case["slack"].is_i64() && case["buffer"].is_u64());
    }
}

#[test]
fn explain_prints_a_sum_that_ends_in_the_slack() {
    let work = imported();
    let said = work.run(&format!("explain proef.uitloop searched --today {TODAY}")).done().out;
    let sum = said.lines().find(|line| line.starts_with("31-12-2026")).unwrap_or_else(|| panic!("no sum in {said}"));
    for part in
        ["24", "3 assignment", "5 handover", "10 intake", "5 introduction", "20 referral", "28-09-2026", "21-09-2026"]
    {
        assert!(sum.contains(part), "{part} is missing in {sum}");
    }
    assert!(sum.contains("5 working days"), "{sum}");
    // The same case by another spelling of its number; and one that is not there.
    assert_eq!(work.run(&format!("explain proef.uitloop SEARCHED --today {TODAY}")).done().out, said);
    work.run("explain proef.uitloop V-999").fails(1, "There is no case V-999");
}
