//! The store and the caseload at 100,000 cases and 1,000,000 contacts, each figure beside plain SQL on the same file.
//!
//! `cargo bench --bench caseload` measures everything, `-- sort doctor` only these; `-- --quick` does so on 5,000
//! cases, to see that everything runs.
//! The ratio is the median of the program over the median of plain SQL, measured in turn.

mod measure;
mod memory;
mod plain;
mod sample;

use chrono::{Days, NaiveDate};
use measure::{Budget, Figure, Outcome, alone, in_turn, print_head, print_row};
use sample::Size;
use std::fmt::Write as _;
use std::hint::black_box;
use std::path::PathBuf;
use uitloop::app::Office;
use uitloop::app::caseload::{Caseload, Filter, Sort, SortBy};
use uitloop::domain::step::{Moment, Step};
use uitloop::import::client_list;

/// Rows that a window shows at once.
const PAGE: usize = 40;

/// Rows of the imported list.
const LISTED: usize = 10_000;

/// Every workload that only looks, by the name that asks for it.
const READING: [(&str, Workload); 6] = [
    ("open", first_list),
    ("assess", assess_all),
    ("search", keystrokes),
    ("sort", sorts),
    ("dossier", dossier),
    ("doctor", doctor),
];

/// Every workload that writes: on a copy of the file.
const WRITING: [(&str, Workload); 2] = [("change", change), ("import", import)];

type Workload = fn(&mut Office) -> Outcome<()>;

fn main() -> Outcome<()> {
    if let Some(path) = memory::asked() {
        return memory::tell(&path);
    }
    let path = sample::file(Size::asked())?;
    print_head();
    if READING.iter().any(is_asked) {
        let mut office = sample::open(&path)?;
        READING.iter().filter(|workload| is_asked(workload)).try_for_each(|(_, run)| run(&mut office))?;
    }
    if WRITING.iter().any(is_asked) {
        let copy = sample::copy(&path)?;
        let mut office = sample::open(&copy)?;
        let done = WRITING.iter().filter(|workload| is_asked(workload)).try_for_each(|(_, run)| run(&mut office));
        drop(office);
        sample::remove_copy(&copy);
        done?;
    }
    memory::measure(&path)
}

/// With names on the command line only those workloads run.
fn is_asked((name, _): &(&str, Workload)) -> bool {
    let mut names = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).peekable();
    names.peek().is_none() || names.any(|asked| asked == *name)
}

fn first_list(office: &mut Office) -> Outcome<()> {
    let rows = plain::read_caseload(office.raw())?;
    let (ours, plain) = in_turn(
        9,
        office,
        |office| {
            let reader = office.reader()?;
            let caseload = reader.caseload(reader.today())?;
            show(&caseload, &Filter::default(), Sort::default());
            Ok(())
        },
        |office| {
            plain::read_caseload(office.reader()?.raw())?;
            Ok(())
        },
    )?;
    print_row("open (key known) to the whole list, cold", rows, ours, Some(plain), Budget::Watched);
    let first = alone(9, || {
        let reader = office.reader()?;
        show(&reader.first_cases(reader.today())?, &Filter::default(), Sort::default());
        Ok(())
    })?;
    print_row("open (key known) to first list, cold cache", 120, first, None, Budget::Millis(150));
    Ok(())
}

fn assess_all(office: &mut Office) -> Outcome<()> {
    let reader = &mut office.reader()?;
    let rows = plain::read_caseload(reader.raw())?;
    let (ours, plain) = in_turn(
        9,
        reader,
        |reader| {
            black_box(reader.caseload(reader.today())?);
            Ok(())
        },
        |reader| {
            plain::read_caseload(reader.raw())?;
            Ok(())
        },
    )?;
    print_row("read and assess all cases", rows, ours, Some(plain), Budget::Ratio(3));
    Ok(())
}

fn keystrokes(office: &mut Office) -> Outcome<()> {
    let (reader, caseload) = (&mut office.reader()?, &office.caseload(office.today())?);
    for typed in ["a", "ba", "bak", "bakk", "bakker"] {
        let (mut found, query) = (0, format!("\"{typed}\"*"));
        let (ours, plain) = in_turn(
            20,
            reader,
            |reader| {
                let filter = Filter { found: reader.search(typed)?, ..Filter::default() };
                found = filter.found.as_ref().map_or(0, Vec::len);
                show(caseload, &filter, Sort::default());
                Ok(())
            },
            |reader| {
                plain::read(reader.raw(), "SELECT rowid FROM search WHERE search MATCH ?1", [&query])?;
                Ok(())
            },
        )?;
        print_row(&format!("keystroke to filtered page: {typed}"), found, ours, Some(plain), Budget::Millis(50));
    }
    Ok(())
}

/// Each column, beside the same order by plain SQL for the columns that are stored.
const SORTS: [(&str, SortBy, Option<&str>); 10] = [
    ("urgency", SortBy::Urgency, None),
    (
        "client",
        SortBy::Client,
        Some("SELECT cases.key FROM cases JOIN clients ON clients.key = client ORDER BY surname, given_names"),
    ),
    (
        "law",
        SortBy::Law,
        Some("SELECT cases.key FROM cases JOIN departures ON departures.key = departure ORDER BY law"),
    ),
    (
        "provider",
        SortBy::Provider,
        Some(
            "SELECT cases.key FROM cases JOIN departures ON departures.key = departure
             JOIN providers ON providers.key = provider ORDER BY name",
        ),
    ),
    ("deadline", SortBy::Deadline, None),
    ("slack", SortBy::Slack, None),
    ("step", SortBy::Step, None),
    ("next step", SortBy::NextStep, None),
    ("ball", SortBy::Ball, None),
    (
        "caseworker",
        SortBy::Caseworker,
        Some("SELECT cases.key FROM cases LEFT JOIN staff ON staff.key = caseworker ORDER BY name"),
    ),
];

fn sorts(office: &mut Office) -> Outcome<()> {
    let (reader, caseload) = (&mut office.reader()?, &office.caseload(office.today())?);
    let cases = caseload.cases.len();
    for (name, by, sql) in SORTS {
        let sort = Sort { by, is_reversed: false };
        let sorting = || {
            show(caseload, &Filter::default(), sort);
            Ok(())
        };
        let workload = format!("sort by {name}");
        if let Some(sql) = sql {
            let plain = |reader: &mut Office| plain::read(reader.raw(), sql, []).map(|_| ());
            let (ours, plain) = in_turn(7, reader, |_| sorting(), plain)?;
            print_row(&workload, cases, ours, Some(plain), Budget::Millis(50));
        } else {
            print_row(&workload, cases, alone(7, sorting)?, None, Budget::Millis(50));
        }
    }
    Ok(())
}

fn dossier(office: &mut Office) -> Outcome<()> {
    let (reader, caseload) = (&mut office.reader()?, &office.caseload(office.today())?);
    let today = reader.today();
    let mut ours_at = caseload.cases.iter().cycle().step_by(997);
    let mut plain_at = ours_at.clone();
    let (ours, plain) = in_turn(
        100,
        reader,
        |reader| {
            let case = ours_at.next().ok_or("a caseload has cases")?;
            black_box(reader.case(case.row.id, today)?);
            Ok(())
        },
        |reader| {
            let key = [plain_at.next().ok_or("a caseload has cases")?.row.key];
            let client = "SELECT * FROM cases LEFT JOIN clients ON clients.key = client WHERE cases.key = ?1";
            plain::read(reader.raw(), client, key)?;
            plain::read(reader.raw(), include_str!("../src/store/sql/candidates_of_case.sql"), key)?;
            plain::read(reader.raw(), include_str!("../src/store/sql/contacts_of_case.sql"), key)?;
            Ok(())
        },
    )?;
    print_row("dossier of one case", 1, ours, Some(plain), Budget::Millis(50));
    Ok(())
}

fn doctor(office: &mut Office) -> Outcome<()> {
    let log = "SELECT * FROM op";
    let ops = plain::read(office.raw(), log, [])?;
    let (ours, plain) = in_turn(
        1,
        office,
        |office| if office.doctor()?.is_well() { Ok(()) } else { Err("the doctor found something wrong".into()) },
        |office| plain::read(office.raw(), log, []).map(|_| ()),
    )?;
    print_row("doctor (plain: reading the log)", ops, ours, Some(plain), Budget::Watched);
    Ok(())
}

fn change(office: &mut Office) -> Outcome<()> {
    let today = office.today();
    let caseload = office.caseload(today)?;
    plain::make_change_table(office.raw())?;
    let mut open = caseload.cases.iter().filter(|case| case.assessment.is_open()).cycle().step_by(101);
    let mut day = today;
    let (ours, plain) = in_turn(
        200,
        office,
        |office| {
            let case = open.next().ok_or("some case is open")?;
            day = day - Days::new(1);
            black_box(office.set_date(case.row.id, Moment::Done(Step::Conversation), Some(day))?);
            Ok(())
        },
        |office| plain::change(office.raw()),
    )?;
    print_row("one durable change (set a step)", 1, ours, Some(plain), Budget::Millis(5));
    Ok(())
}

fn import(office: &mut Office) -> Outcome<()> {
    read_list(office.today())?;
    plan_import(office)?;
    apply_import(office)
}

fn read_list(today: NaiveDate) -> Outcome<()> {
    let list = list(0, today);
    let (ours, plain) = in_turn(
        7,
        &mut (),
        |()| {
            black_box(client_list::read(list.as_bytes(), today)?);
            Ok(())
        },
        |()| {
            let mut rows = csv::ReaderBuilder::new().delimiter(b';').from_reader(list.as_bytes());
            let mut row = csv::StringRecord::new();
            while rows.read_record(&mut row)? {
                black_box(&row);
            }
            Ok(())
        },
    )?;
    print_row("read a client list (plain: csv alone)", LISTED, ours, Some(plain), Budget::Watched);
    Ok(())
}

fn plan_import(office: &mut Office) -> Outcome<()> {
    let list = list(0, office.today());
    let known = include_str!("../src/store/sql/known_cases.sql");
    let (ours, plain) = in_turn(
        5,
        office,
        |office| {
            black_box(office.plan_import_of(vec![named(&list)])?);
            Ok(())
        },
        |office| plain::read(office.raw(), known, []).map(|_| ()),
    )?;
    print_row("plan the import (plain: known cases)", LISTED, ours, Some(plain), Budget::Watched);
    Ok(())
}

/// Tables that an import writes in.
const WRITTEN: [&str; 7] = ["op", "clients", "cases", "candidates", "contacts", "list_rows", "departures"];

fn apply_import(office: &mut Office) -> Outcome<()> {
    let (mut our_runs, mut plain_runs, mut written) = (Vec::new(), Vec::new(), 0);
    for batch in 1..=3 {
        let mut planned = Some(office.plan_import_of(vec![named(&list(batch, office.today()))])?);
        let before = plain::last_rows(office.raw(), &WRITTEN)?;
        let ours = alone(1, || {
            office.apply_import(planned.take().ok_or("a plan is applied once")?)?;
            Ok(())
        })?;
        let rows = plain::rows_after(office.raw(), &before)?;
        let plain = alone(1, || {
            written = plain::write(office.raw(), &rows)?;
            Ok(())
        })?;
        our_runs.push(ours.median);
        plain_runs.push(plain.median);
    }
    let (ours, plain) = (Figure::of(our_runs), Figure::of(plain_runs));
    print_row("apply the import (rows written)", written, ours, Some(plain), Budget::Watched);
    Ok(())
}

fn named(list: &str) -> (PathBuf, Vec<u8>) {
    (PathBuf::from("list.csv"), list.as_bytes().to_vec())
}

/// A client list as a provider sends it: new people, in each batch other ones.
fn list(batch: usize, today: NaiveDate) -> String {
    let mut text = String::from(
        "Zaaknummer;Regeling;Productcategorie;Achternaam;Voorvoegsel;Voornamen;Geboortedatum;Plaats;Gemeente;\
         Latende aanbieder;Stopdatum;Einde uitloop;Consulent;Gesprek gevoerd;Alternatief gekozen;Aangemeld;\
         Nieuwe aanbieder;Wachttijd (weken);Opgave van;Laatste contact\n",
    );
    for index in 0..LISTED {
        let day = |back: usize| today - Days::new(back as u64);
        let surname = ["Bakker", "Haddad", "Özdemir", "Visser", "Yılmaz"][index % 5];
        let _ = writeln!(
            text,
            "P{batch}-{index:05};Jeugdwet;45;{surname};{};Noor;{};Huizen;Huizen;Stichting De Wilgen;2026-01-01;\
             2026-12-31;Marit Hoekstra;{};{};{};Vuurtoren Jeugdhulp;{};{};{}",
            if index % 3 == 0 { "van" } else { "" },
            day(4_000 + index % 2_500).format("%d-%m-%Y"),
            day(60 + index % 30).format("%d-%m-%Y"),
            day(40 + index % 20).format("%d-%m-%Y"),
            day(30 + index % 20).format("%d-%m-%Y"),
            index % 12,
            day(index % 40).format("%d-%m-%Y"),
            day(index % 60).format("%d-%m-%Y"),
        );
    }
    text
}

/// What a list shows first.
fn show(caseload: &Caseload, filter: &Filter, sort: Sort) {
    let places = caseload.select(filter, sort);
    for place in places.into_iter().take(PAGE) {
        black_box(&caseload.cases[place]);
    }
}
