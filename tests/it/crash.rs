//! Killed without warning: what was acknowledged is there, and no half of anything.

use crate::list::{Row, list};
use crate::workplace::{CASELOAD, PROGRAM, Workplace};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use uitloop::app::clock::Clock;
use uitloop::app::{NewContact, Office};

const ROWS: usize = 600;

/// How large the -wal file and the file itself are, and whether the lock was made.
#[derive(Debug, Clone, Copy)]
struct Sizes {
    wal: u64,
    file: u64,
    is_locked: bool,
}

impl Sizes {
    fn of(work: &Workplace) -> Self {
        let length = |name: &str| work.path(name).metadata().map_or(0, |file| file.len());
        let is_locked = work.path("proef.uitloop-holder").exists();
        Self { wal: length("proef.uitloop-wal"), file: length(CASELOAD), is_locked }
    }
}

/// Kills the program as soon as the files look like this. Says whether it was in time.
fn kill_when(work: &Workplace, child: &mut Child, is_moment: impl Fn(Sizes) -> bool) -> bool {
    while child.try_wait().unwrap().is_none() {
        if is_moment(Sizes::of(work)) {
            child.kill().unwrap();
            return !child.wait().unwrap().success();
        }
        std::thread::yield_now();
    }
    false
}

#[test]
fn an_import_that_is_killed_is_there_whole_or_not_at_all() {
    let rows: Vec<Row> = (0..ROWS).map(|number| Row::youth(&format!("V-{number:04}"), "Bakker")).collect();
    let work = Workplace::with_caseload();
    work.file("lijst.csv", list(&rows));
    let before = work.files();
    let start = Sizes::of(&work);

    // What a whole import comes to, to choose the moments by.
    let whole = {
        let mut office = work.open(Clock::System);
        crate::workplace::import(&mut office, work.read("lijst.csv"));
        let wal = Sizes::of(&work).wal;
        drop(office);
        Sizes { wal, ..Sizes::of(&work) }
    };
    assert!(whole.wal > 1_000_000 && whole.file > start.file, "{whole:?}");

    let (mut killed, mut nothing, mut all) = (0, 0, 0);
    for round in 0..12 {
        work.restore(&before);
        let mut command = work.prepared(Path::new(PROGRAM));
        command.args(["import", "lijst.csv", "--into", CASELOAD]).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let is_moment = |now: Sizes| match round {
            0 => now.is_locked,
            1..10 => now.wal > whole.wal * (round - 1) / 9,
            10 => now.wal >= whole.wal,
            _ => now.file > start.file,
        };
        killed += usize::from(kill_when(&work, &mut child, is_moment));
        let seen_at_once = cases(&work.look());
        match work.open(Clock::System).history().unwrap().len() {
            1 => nothing += 1,
            2 => all += 1,
            more => panic!("round {round}: {more} operations"),
        }
        let office = work.look();
        let found = cases(&office);
        assert!(found == 0 || found == ROWS, "round {round}: {found} cases of {ROWS}");
        assert_eq!(found, seen_at_once, "round {round}: who looks first sees the same as who works later");
        assert!(office.doctor().unwrap().is_well(), "round {round}: {:?}", office.doctor());
    }
    assert!(killed >= 4, "only {killed} of the runs were killed in time");
    assert!(nothing > 0 && nothing + all == 12, "{nothing} without and {all} with the import");
}

fn cases(office: &Office) -> usize {
    office.caseload(office.today()).unwrap().cases.len()
}

#[test]
fn a_demo_that_is_killed_while_it_is_made_is_made_again() {
    let work = Workplace::new();
    std::fs::create_dir(work.path("map")).unwrap();
    let size = || -> u64 {
        let files = std::fs::read_dir(work.path("map")).unwrap().flatten();
        files.filter_map(|file| file.metadata().ok()).map(|file| file.len()).sum()
    };
    for least in [1, 100, 100_000, 400_000, 1_500_000, 3_000_000, 4_200_000] {
        let mut command = work.prepared(Path::new(PROGRAM));
        let mut child = command.args(["demo", "map"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        kill_when(&work, &mut child, |_| size() >= least);
        let said = work.run("demo map").done().out;
        assert!(said.contains("289 cases"), "{least}: {said}");
        work.run("doctor map/demo.uitloop").done();
        let left: Vec<String> = work.files().into_keys().filter(|name| name.contains("unfinished")).collect();
        assert!(left.is_empty(), "{least}: {left:?}");
        for name in work.files().keys() {
            std::fs::remove_file(work.path(name)).unwrap();
        }
    }
}

/// A disk that takes no more: files may not grow over this many blocks.
#[cfg(unix)]
#[test]
fn a_write_that_fails_half_way_leaves_the_file_as_it_was() {
    let rows: Vec<Row> = (0..ROWS).map(|number| Row::youth(&format!("V-{number:04}"), "Bakker")).collect();
    let work = Workplace::with_rows(&rows[..20]);
    work.file("lijst.csv", list(&rows));
    let before = work.look().fingerprint().unwrap();
    for blocks in [600, 1_000, 1_400, 2_000] {
        let mut shell = work.prepared(Path::new("sh"));
        let limited = format!("trap '' XFSZ; ulimit -f {blocks}; exec {PROGRAM} import lijst.csv --into {CASELOAD}");
        let ran = shell.args(["-c", &limited]).output().unwrap();
        assert_eq!(ran.status.code(), Some(1), "{blocks}: {}", String::from_utf8_lossy(&ran.stderr));
        assert!(ran.stdout.is_empty(), "{blocks}: nothing was imported, and nothing is said to be");
        assert_eq!(work.look().fingerprint().unwrap(), before, "{blocks}");
        work.run("doctor proef.uitloop").done();
    }
    assert_eq!(work.import("lijst.csv")["new"], ROWS - 20);
}

/// Tells this test, when it runs in a process of its own, to write until it is killed.
const WRITE: &str = "UITLOOP_TEST_WRITES_IN";

#[test]
fn every_change_that_was_acknowledged_is_found_after_a_kill() {
    if let Some(path) = std::env::var_os(WRITE) {
        write_until_killed(Path::new(&path));
    }
    let work = Workplace::with_rows(&[Row::youth("V-1", "Bakker")]);
    let mut written = 0;
    for acknowledged in [1, 2, 3, 9, 14, 30, 31, 50] {
        let last = kill_after(&work, acknowledged);
        let found = contacts(&work);
        let expected: Vec<usize> = (1..=found.len()).collect();
        assert_eq!(found, expected, "none is missing in between");
        assert!(found.len() >= last && last >= written + acknowledged, "{last} acknowledged, {} found", found.len());
        written = found.len();
    }
}

/// Runs this very test as another process, kills it after so many acknowledgements, and gives the last one.
fn kill_after(work: &Workplace, acknowledgements: usize) -> usize {
    let name = "crash::every_change_that_was_acknowledged_is_found_after_a_kill";
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", name, "--nocapture", "--test-threads", "1"])
        .env(WRITE, work.path(CASELOAD))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    let mut acknowledged = lines.filter_map(|line| line.strip_prefix("written ")?.parse().ok());
    let last = acknowledged.by_ref().take(acknowledgements).last().unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    // What it said before it was killed counts too.
    acknowledged.last().unwrap_or(last)
}

/// Adds contacts, each with the next number, and says so after each.
fn write_until_killed(path: &Path) -> ! {
    let mut office = Office::open(path, crate::workplace::PASSPHRASE, Clock::System).unwrap();
    let case = office.case_numbered("V-1", office.today()).unwrap();
    let id = case.case.row.id;
    let mut number = case.dossier.contacts.len();
    let mut stdout = std::io::stdout();
    loop {
        number += 1;
        let day = office.today();
        let text = number.to_string();
        let contact = NewContact { day, kind: "phone", who: String::new(), text, promised: None };
        office.add_contact(id, &contact).unwrap();
        // Written straight through: what a test prints is otherwise kept until it ends.
        stdout.write_all(format!("written {number}\n").as_bytes()).unwrap();
    }
}

/// The numbers of the contacts that are in the file, in order.
fn contacts(work: &Workplace) -> Vec<usize> {
    let office = work.open(Clock::System);
    assert!(office.doctor().unwrap().is_well());
    let case = office.case_numbered("V-1", office.today()).unwrap();
    let texts = case.dossier.contacts.iter().filter_map(|contact| contact.text.as_deref());
    let mut numbers: Vec<usize> = texts.map(|text| text.parse().unwrap()).collect();
    numbers.sort_unstable();
    numbers
}
