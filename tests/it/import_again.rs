//! A second list: only what it says anew changes something, and nobody disappears because a row is missing.

use crate::list::{Row, TODAY, list};
use crate::workplace::{CASELOAD, Workplace, date, import, noon};
use std::collections::BTreeMap;
use uitloop::app::Office;
use uitloop::app::import::ImportPlan;
use uitloop::domain::step::{Moment, Step};

fn office() -> (Workplace, Office) {
    let work = Workplace::new();
    let office = work.create(CASELOAD, noon(TODAY));
    (work, office)
}

/// New, changed and unchanged rows.
fn counts(plan: &ImportPlan) -> (usize, usize, usize) {
    (plan.new.len(), plan.changed.len(), plan.unchanged)
}

/// The date of the conversation, and the place where the client lives.
fn conversation_and_place(office: &Office, case_no: &str) -> (Option<String>, Option<String>) {
    let case = office.case_numbered(case_no, date(TODAY)).unwrap();
    let conversation = case.case.row.facts.steps.get(Step::Conversation);
    (conversation.map(|day| day.to_string()), case.dossier.place)
}

#[test]
fn what_a_caseworker_changed_stays_until_the_list_says_something_new_about_it() {
    let (_work, mut office) = office();
    let row = Row::youth("V-1", "Bakker").with("Gesprek gevoerd", "7-9-2026").with("Plaats", "Huizen");
    import(&mut office, list([&row]));
    let id = office.case_numbered("V-1", date(TODAY)).unwrap().case.row.id;
    office.set_date(id, Moment::Done(Step::Conversation), Some(date("2026-09-14"))).unwrap();

    let told = |day: &str, place: &str| (Some(day.to_owned()), Some(place.to_owned()));
    assert_eq!(counts(&import(&mut office, list([&row]))), (0, 0, 1), "the list says what it said");
    assert_eq!(conversation_and_place(&office, "V-1"), told("2026-09-14", "Huizen"));

    let moved = row.with("Plaats", "Laren");
    assert_eq!(counts(&import(&mut office, list([&moved]))), (0, 1, 0));
    assert_eq!(conversation_and_place(&office, "V-1"), told("2026-09-14", "Laren"), "only the place is news");

    let corrected = moved.with("Gesprek gevoerd", "10-9-2026");
    assert_eq!(counts(&import(&mut office, list([&corrected]))), (0, 1, 0));
    assert_eq!(conversation_and_place(&office, "V-1"), told("2026-09-10", "Laren"), "now the list says it anew");

    let emptied = corrected.without("Plaats").without("Gesprek gevoerd");
    assert_eq!(counts(&import(&mut office, list([&emptied]))), (0, 1, 0));
    assert_eq!(conversation_and_place(&office, "V-1"), (None, None), "an emptied cell is news too");

    for _ in 0..3 {
        office.undo().unwrap().unwrap();
    }
    assert_eq!(conversation_and_place(&office, "V-1"), told("2026-09-14", "Huizen"), "back before the three lists");
}

#[test]
fn somebody_who_is_missing_from_a_newer_list_is_named_and_stays() {
    let (_work, mut office) = office();
    let rows = ["V-1", "V-2", "V-3"].map(|number| Row::youth(number, "Bakker"));
    let elsewhere = Row::day_care("W-1", "Visser");
    import(&mut office, list(&rows));
    assert!(
        import(&mut office, list([&elsewhere])).vanished.is_empty(),
        "another provider's list says nothing of them"
    );

    let newer = import(&mut office, list([&rows[0], &rows[2]]));
    assert_eq!((counts(&newer), newer.vanished), ((0, 0, 2), vec!["V-2".to_owned()]));
    assert_eq!(office.caseload(date(TODAY)).unwrap().cases.len(), 4);

    let again = import(&mut office, list([&rows[0], &rows[2], &rows[1]]));
    assert_eq!((counts(&again), again.vanished.len()), ((0, 0, 3), 0));
}

#[test]
fn an_import_that_was_undone_comes_in_again_as_if_it_had_never_been_there() {
    let with_numbers = ["V-1", "V-2"].map(|number| Row::youth(number, "Bakker").with("Nieuwe aanbieder", "De Brug"));
    let without_numbers = with_numbers.clone().map(|row| row.without("Zaaknummer"));
    for rows in [with_numbers, without_numbers] {
        let (_work, mut office) = office();
        let empty = office.fingerprint().unwrap();
        assert_eq!(counts(&import(&mut office, list(&rows))), (2, 0, 0));
        let first = office.fingerprint().unwrap();
        for _ in 0..2 {
            office.undo().unwrap().unwrap();
            assert_eq!(office.fingerprint().unwrap(), empty);
            assert_eq!(counts(&import(&mut office, list(&rows))), (2, 0, 0));
            assert_eq!(office.fingerprint().unwrap(), first);
        }
        office.undo().unwrap().unwrap();
        office.redo().unwrap().unwrap();
        assert_eq!(office.fingerprint().unwrap(), first);
        assert!(office.doctor().unwrap().is_well());
    }
}

#[test]
fn rows_without_a_case_number_are_known_again_by_the_person_and_the_care() {
    let (_work, mut office) = office();
    let nameless = |surname: &str| Row::youth("", surname).with("Geboortedatum", "1-5-2014");
    let rows = [
        nameless("Bakker"),
        nameless("Özdemir"),
        nameless("ÉMILE"),
        nameless("Visser").with("BSN", "999900006"),
        // One person with two kinds of help, and two products of one kind.
        nameless("Visser").with("BSN", "999900006").with("Productcategorie", "44"),
        nameless("Smit").with("Productcode", "45A04"),
        nameless("Smit").with("Productcode", "45A05"),
        Row::youth("U-0007", "Mulder"),
    ];
    assert_eq!(counts(&import(&mut office, list(&rows))), (8, 0, 0));
    let numbers = |office: &Office| -> BTreeMap<String, String> {
        let cases = office.caseload(date(TODAY)).unwrap().cases;
        cases.into_iter().map(|case| (case.row.case_no.to_string(), case.row.client.to_string())).collect()
    };
    let first = numbers(&office);
    assert_eq!(first.len(), 8, "every case has a number of its own: {first:?}");
    let fingerprint = office.fingerprint().unwrap();

    assert_eq!(counts(&import(&mut office, list(&rows))), (0, 0, 8));
    assert_eq!((numbers(&office), office.fingerprint().unwrap()), (first, fingerprint));

    let newcomer = nameless("Peters");
    assert_eq!(import(&mut office, list(rows.iter().chain([&newcomer]))).new, ["U-0015"]);
}

#[test]
fn the_departure_takes_what_most_rows_say_and_the_others_keep_their_own_date() {
    let (_work, mut office) = office();
    let row = |number: &str| Row::youth(number, "Bakker");
    let rows = [
        row("most-1"),
        row("most-2"),
        row("most-3"),
        row("earlier").with("Einde uitloop", "30-6-2026"),
        row("blank").without("Einde uitloop").without("Stopdatum"),
        row("stop-only").without("Einde uitloop"),
        row("other-stop").without("Einde uitloop").with("Stopdatum", "1-3-2026"),
        row("other-care").with("Productcategorie", "44").with("Einde uitloop", "30-9-2026"),
        row("tie-1").with("Latende aanbieder", "De Speelman").with("Einde uitloop", "30-11-2026"),
        row("tie-2").with("Latende aanbieder", "De Speelman").with("Einde uitloop", "31-10-2026"),
        row("no-run-off").with("Latende aanbieder", "Atelier Zevenster").without("Einde uitloop"),
        row("nothing").with("Latende aanbieder", "De Vuurvlieg").without("Einde uitloop").without("Stopdatum"),
    ];
    import(&mut office, list(&rows));
    assert_deadlines(
        &office,
        &[
            ("most-1", "2026-12-31 run_off_end"),
            ("earlier", "2026-06-30 case_date"),
            ("blank", "2026-12-31 run_off_end"),
            ("stop-only", "2026-12-31 run_off_end"),
            ("other-stop", "2026-02-28 case_date"),
            ("other-care", "2026-09-30 run_off_end"),
            ("tie-1", "2026-11-30 case_date"),
            ("tie-2", "2026-10-31 run_off_end"),
            ("no-run-off", "2025-12-31 stop"),
            ("nothing", "none"),
        ],
    );

    // Two of the three change their mind: now the earlier date is that of the departure.
    let newer = ["most-1", "most-2"].map(|number| row(number).with("Einde uitloop", "30-6-2026"));
    assert_eq!(counts(&import(&mut office, list(&newer))), (0, 2, 0));
    assert_deadlines(
        &office,
        &[
            ("most-1", "2026-06-30 run_off_end"),
            ("most-3", "2026-12-31 case_date"),
            ("earlier", "2026-06-30 run_off_end"),
            ("blank", "2026-06-30 run_off_end"),
            ("other-stop", "2026-02-28 case_date"),
        ],
    );
    office.undo().unwrap().unwrap();
    assert_deadlines(&office, &[("most-1", "2026-12-31 run_off_end"), ("earlier", "2026-06-30 case_date")]);
}

#[track_caller]
fn assert_deadlines(office: &Office, expected: &[(&str, &str)]) {
    for (number, deadline) in expected {
        let found = office.case_numbered(number, date(TODAY)).unwrap().case.assessment.deadline;
        let found = found.map_or("none".to_owned(), |found| format!("{} {}", found.date, found.basis.code()));
        assert_eq!(found, *deadline, "{number}");
    }
}

#[test]
fn two_clients_who_may_be_one_are_shown_and_not_merged() {
    let (_work, mut office) = office();
    let born = |number: &str, surname: &str| Row::youth(number, surname).with("Geboortedatum", "1-5-2014");
    let rows = [born("V-1", "Meijer"), born("V-2", "Meyer"), born("V-3", "Visser")];
    let plan = import(&mut office, list(&rows));
    assert_eq!(plan.look_alikes, [("V-1".to_owned(), "V-2".to_owned())]);
    assert_eq!(office.caseload(date(TODAY)).unwrap().cases.len(), 3);
}

#[test]
fn a_bsn_does_not_turn_one_person_into_another() {
    let (_work, mut office) = office();
    let noor = Row::youth("V-1", "Bakker").with("Geboortedatum", "3-4-2014").with("BSN", "999900006");
    import(&mut office, list([&noor]));

    let emir = Row::youth("X-9", "Yilmaz").with("Geboortedatum", "8-11-2011").with("BSN", "999900006");
    let plan = import(&mut office, list([&emir]));
    assert_eq!((counts(&plan), plan.conflicts[0].case_no.as_str()), ((0, 0, 0), "X-9"));
    let name = |office: &Office| office.case_numbered("V-1", date(TODAY)).unwrap().case.row.client.to_string();
    assert!(name(&office).contains("Bakker"));

    let married = Row::youth("X-10", "Yilmaz").with("Geboortedatum", "3-4-2014").with("BSN", "999900006");
    assert_eq!(counts(&import(&mut office, list([&married]))).0, 1, "one person with another name");
    let (work, mut office) = self::office();
    let plan = import(&mut office, list([&noor.without("Zaaknummer"), &emir.without("Zaaknummer")]));
    assert_eq!((plan.new.len(), plan.conflicts.len()), (1, 1), "also within one list");
    drop((office, work));
}
