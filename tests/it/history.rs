//! "As it was on": what the file knew on a day, which is not what it knows now about that day.

use crate::list::{Row, list};
use crate::workplace::{CASELOAD, Workplace, date, import, noon};
use chrono::{Datelike, Days, NaiveDate};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use uitloop::domain::codes::Law;
use uitloop::domain::movements::{Fact, Movement};
use uitloop::domain::step::{Moment, Step};

const DEMO_DAY: &str = "2026-09-21";

/// Three days on which something became known about two clients.
fn three_days(work: &Workplace) -> [Row; 3] {
    let first = Row::youth("V-1", "Bakker");
    let second = first.clone().with("Gesprek gevoerd", "1-9-2026");
    let third = second.clone().with("Alternatief gekozen", "10-9-2026").with("Nieuwe aanbieder", "De Brug");
    let mut office = work.create(CASELOAD, noon("2026-08-24"));
    import(&mut office, list([&first]));
    office.set_clock(noon("2026-09-02"));
    import(&mut office, list([&second, &Row::day_care("W-1", "Visser")]));
    office.set_clock(noon("2026-09-14"));
    import(&mut office, list([&third]));
    [first, second, third]
}

#[test]
fn as_of_gives_what_check_gave_on_that_day() {
    let work = Workplace::new();
    three_days(&work);
    for (days, rows) in
        [(["2026-08-24", "2026-09-01"], 1), (["2026-09-02", "2026-09-13"], 2), (["2026-09-14", "2026-09-30"], 3)]
    {
        for day in days {
            // A caseload in which nothing came after that day.
            let then = Workplace::new();
            let mut office = then.create(CASELOAD, noon("2026-08-24"));
            let [first, second, third] = three_days(&Workplace::new());
            import(&mut office, list([&first]));
            if rows > 1 {
                import(&mut office, list([&second, &Row::day_care("W-1", "Visser")]));
            }
            if rows > 2 {
                import(&mut office, list([&third]));
            }
            drop(office);
            assert_eq!(work.check(&format!("--as-of {day}")), then.check(&format!("--today {day}")), "{day}");
        }
    }
}

#[test]
fn today_judges_what_is_known_now_and_as_of_what_was_known_then() {
    let work = Workplace::new();
    three_days(&work);
    let one = |options: &str| work.check(options).into_iter().find(|case| case["case_no"] == "V-1").unwrap();
    let told = |case: &Value| json!([case["current_step"], case["last_event"], case["new_provider"]]);

    // On 25 August nobody had spoken with anybody, and nobody knew that somebody would on 1 September.
    assert_eq!(told(&one("--as-of 2026-08-25")), json!(["conversation", null, null]));
    // What is known now, seen from 25 August: the conversation on 1 September is an agreed date.
    assert_eq!(told(&one("--today 2026-08-25")), json!(["conversation", null, "De Brug"]));
    assert_ne!(one("--today 2026-08-25")["typical_finish"], one("--as-of 2026-08-25")["typical_finish"]);
    // Both: what was known on 25 August, judged as if it were still so on 14 September.
    assert_eq!(told(&one("--as-of 2026-08-25 --today 2026-09-14")), json!(["conversation", null, null]));
    assert_eq!(told(&one("--today 2026-09-14")), json!(["referral", "2026-09-10", "De Brug"]));
    assert_eq!(one("--today 2026-09-14"), one("--as-of 2026-09-14"));
}

#[test]
fn a_day_counts_to_its_end_and_before_the_log_there_is_nothing() {
    let work = Workplace::new();
    let mut office = work.create(CASELOAD, noon("2026-08-24"));
    let at = |moment: &str| uitloop::app::clock::Clock::Fixed(moment.parse().unwrap());
    // In Amsterdam it is still the 24th, a minute before midnight.
    office.set_clock(at("2026-08-24T21:59:00Z"));
    import(&mut office, list([&Row::youth("V-1", "Bakker")]));
    office.set_clock(at("2026-08-24T22:00:00Z"));
    import(&mut office, list([&Row::youth("V-2", "Bakker")]));
    drop(office);
    for (day, cases) in [("2026-08-23", 0), ("2026-08-24", 1), ("2026-08-25", 2)] {
        assert_eq!(work.check(&format!("--as-of {day}")).len(), cases, "{day}");
    }
    let ran = work.run("check proef.uitloop --as-of 2026-08-23").done();
    assert!(ran.err.contains("This file begins on 24-08-2026"), "{}", ran.err);
    let ran = work.run("check proef.uitloop --as-of 2026-08-24").done();
    assert_eq!(ran.err, "");
}

#[test]
fn as_of_looks_at_a_copy_and_leaves_the_file_alone() {
    let work = Workplace::new();
    three_days(&work);
    let before = work.read(CASELOAD);
    let then = work.look().as_of(date("2026-09-02")).unwrap();
    assert_eq!(then.caseload(date("2026-09-02")).unwrap().cases.len(), 2);
    let mut then = then;
    let id = then.case_numbered("V-1", date("2026-09-02")).unwrap().case.row.id;
    assert!(
        then.set_date(id, Moment::Done(Step::Search), Some(date("2026-09-01"))).is_err(),
        "the past cannot be changed"
    );
    assert!(work.read(CASELOAD) == before);
}

/// The first of every month from `first`, and `last`.
fn months(first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> =
        first.iter_days().take_while(|day| *day < last).filter(|day| day.day() == 1).collect();
    days.push(last);
    days
}

#[test]
fn the_movement_of_the_demo_balances_on_every_month_from_138_elderly_on() {
    let work = Workplace::with_demo(DEMO_DAY);
    let office = work.look();
    let begins = office.log_begins().unwrap().unwrap();
    assert_eq!(begins, date("2025-10-01"), "two months before the providers stop on 1 December");

    let mut before = (138, 0, 0);
    for month in months(begins, date(DEMO_DAY)) {
        let cases = office.as_of(month).unwrap().caseload(month).unwrap().cases;
        let elderly: Vec<_> = cases.iter().filter(|case| case.row.facts.law == Law::Wmo).collect();
        let facts: Vec<Fact<u8>> = elderly
            .iter()
            .map(|case| Fact {
                entered: begins,
                outflow: case.row.facts.outflow.map(|day| (0, day)),
                started: case.row.facts.started,
            })
            .collect();
        let movement = Movement::between(&facts, begins, month).unwrap();
        let left: u64 = movement.outflow.values().sum();
        assert!(movement.balances() && movement.opening == 138, "{month}: {movement:?}");
        let open = elderly.iter().filter(|case| case.assessment.is_open()).count();
        assert_eq!(movement.open, open as u64, "{month}: the screens count the same people as open");
        assert!(movement.open <= before.0 && left >= before.1 && movement.transferred >= before.2, "{month}");
        before = (movement.open, left, movement.transferred);
    }
    assert_eq!(before, (138 - 44 - 38, 44, 38));
}

#[test]
fn the_demo_was_known_in_october_and_not_before() {
    let work = Workplace::with_demo(DEMO_DAY);
    assert_eq!(work.check("--as-of 2025-10-01").len(), 289);
    let ran = work.run("check proef.uitloop --as-of 2025-09-30 --format json").done();
    assert_eq!(ran.json(), json!([]));
    assert!(ran.err.contains("01-10-2025"), "{}", ran.err);
    // Month by month more is known: nobody who had left is back later.
    let mut left: BTreeMap<String, NaiveDate> = BTreeMap::new();
    for month in months(date("2025-10-01"), date(DEMO_DAY)) {
        let closed: Vec<Value> = work.check(&format!("--as-of {month} --level closed"));
        let closed: Vec<&str> = closed.iter().map(|case| case["case_no"].as_str().unwrap()).collect();
        assert!(left.keys().all(|number| closed.contains(&number.as_str())), "{month}");
        for number in closed {
            left.entry(number.to_owned()).or_insert(month);
        }
    }
    assert!(left.len() > 100 && left.values().any(|month| *month < date(DEMO_DAY) - Days::new(100)));
}
