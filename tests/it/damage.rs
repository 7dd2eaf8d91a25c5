//! What a user hears when something is wrong with the file, the key or the passphrase; nothing is touched meanwhile.

use crate::list::Row;
use crate::workplace::{CASELOAD, Files, Workplace, noon};
use std::collections::BTreeMap;
use std::fs;
use uitloop::app::clock::Clock;
use uitloop::app::{NewContact, Office};

const KEY: &str = "proef.uitloop-key";
const WAL: &str = "proef.uitloop-wal";
const PAGE: usize = 4096;

fn rows(count: usize) -> Vec<Row> {
    (0..count).map(|number| Row::youth(&format!("V-{number:03}"), "Bakker")).collect()
}

/// A way in which a caseload can be spoilt, and what the user then hears.
struct Harm {
    name: &'static str,
    spoil: fn(&Workplace),
    code: i32,
    says: &'static str,
}

const HARMS: &[Harm] = &[
    Harm { name: "no file", spoil: |work| remove(work, CASELOAD), code: 1, says: "There is no file proef.uitloop" },
    Harm {
        name: "a folder of that name",
        spoil: |work| {
            remove(work, CASELOAD);
            fs::create_dir(work.path(CASELOAD)).unwrap();
        },
        code: 1,
        says: "There is no file proef.uitloop",
    },
    Harm { name: "no key file", spoil: |work| remove(work, KEY), code: 4, says: "The key file is missing" },
    Harm {
        name: "a byte of the key file",
        spoil: |work| flip(work, KEY, 100),
        code: 4,
        says: "The key file is damaged",
    },
    Harm { name: "half a key file", spoil: |work| cut(work, KEY, 80), code: 4, says: "The key file is damaged" },
    Harm {
        name: "a letter instead of a key file",
        spoil: |work| {
            work.file(KEY, "Geachte collega");
        },
        code: 4,
        says: "The key file is not a key file of Uitloop",
    },
    Harm { name: "a byte of the first page", spoil: |work| flip(work, CASELOAD, 300), code: 1, says: "is damaged" },
    Harm { name: "a byte of the salt", spoil: |work| flip(work, CASELOAD, 3), code: 1, says: "is damaged" },
    Harm {
        name: "a byte of every other page",
        spoil: |work| {
            let mut bytes = work.read(CASELOAD);
            bytes.chunks_mut(PAGE).skip(1).for_each(|page| page[17] ^= 1);
            work.file(CASELOAD, bytes);
        },
        code: 1,
        says: "is damaged",
    },
    Harm {
        name: "half the file",
        spoil: |work| cut(work, CASELOAD, work.read(CASELOAD).len() / 2 / PAGE * PAGE),
        code: 1,
        says: "is damaged",
    },
    Harm {
        name: "all but the last bytes of the file",
        spoil: |work| cut(work, CASELOAD, work.read(CASELOAD).len() - 100),
        code: 1,
        says: "is damaged",
    },
    Harm { name: "an empty file", spoil: |work| cut(work, CASELOAD, 0), code: 1, says: "is damaged" },
    Harm {
        name: "a letter instead of a caseload",
        spoil: |work| {
            work.file(CASELOAD, "Geachte collega");
        },
        code: 1,
        says: "is damaged",
    },
    Harm {
        name: "a file of a newer version",
        spoil: |work| {
            work.store().raw().pragma_update(None, "user_version", 99).unwrap();
        },
        code: 1,
        says: "made with a newer version of Uitloop (schema 99",
    },
    Harm {
        name: "a -wal file of garbage",
        spoil: |work| {
            work.file(WAL, vec![7; 50_000]);
        },
        code: 1,
        says: "proef.uitloop-wal, which does not belong to it",
    },
    Harm {
        name: "a -wal file of an earlier time",
        spoil: old_wal,
        code: 1,
        says: "proef.uitloop-wal, which does not belong to it",
    },
    Harm {
        name: "a -wal file of another caseload",
        spoil: |work| {
            let wal = wal_of(&Workplace::with_rows(&rows(3)));
            work.file(WAL, wal);
        },
        code: 1,
        says: "proef.uitloop-wal, which does not belong to it",
    },
];

fn remove(work: &Workplace, name: &str) {
    fs::remove_file(work.path(name)).unwrap();
}

fn flip(work: &Workplace, name: &str, at: usize) {
    let mut bytes = work.read(name);
    bytes[at] ^= 1;
    work.file(name, bytes);
}

fn cut(work: &Workplace, name: &str, length: usize) {
    work.file(name, &work.read(name)[..length]);
}

/// The -wal file as it is while a change is in it.
fn wal_of(work: &Workplace) -> Vec<u8> {
    let mut office = work.open(Clock::System);
    office.undo().unwrap().unwrap();
    work.read(WAL)
}

/// Puts a -wal file back that was beside the file when it had fewer changes.
fn old_wal(work: &Workplace) {
    let wal = wal_of(work);
    let mut office = work.open(Clock::System);
    office.redo().unwrap().unwrap();
    drop(office);
    assert!(!work.path(WAL).exists(), "closing writes everything into the file itself");
    work.file(WAL, wal);
}

#[test]
fn every_damage_has_its_own_message_and_changes_nothing() {
    let work = Workplace::with_rows(&rows(40));
    let whole = work.files();
    for harm in HARMS {
        (harm.spoil)(&work);
        let before = work.files();
        for words in ["check proef.uitloop", "undo proef.uitloop"] {
            let ran = work.run(words);
            assert_eq!((ran.code, ran.out.as_str()), (Some(harm.code), ""), "{}: {words}: {}", harm.name, ran.err);
            assert!(ran.err.contains(harm.says), "{}: {words}: {}", harm.name, ran.err);
            assert_untouched(&before, &work.files(), harm.name);
        }
        if work.path(CASELOAD).is_dir() {
            fs::remove_dir(work.path(CASELOAD)).unwrap();
        }
        work.restore(&whole);
    }
    work.run("doctor proef.uitloop").done();
}

/// Nothing was changed or taken away; at most the empty files that readers and writers need were made.
fn assert_untouched(before: &Files, after: &Files, name: &str) {
    for (file, content) in before {
        assert!(after.get(file) == Some(content), "{name}: {file} was changed");
    }
    let is_empty = |file: &str, content: &[u8]| content.is_empty() || file.ends_with("-shm");
    for (file, content) in after.iter().filter(|(file, _)| !before.contains_key(*file)) {
        assert!(is_empty(file, content), "{name}: {file} was made");
    }
}

fn phone(office: &mut Office, text: String) {
    let id = office.case_numbered("V-001", office.today()).unwrap().case.row.id;
    let contact = NewContact { day: office.today(), kind: "phone", who: String::new(), text, promised: None };
    office.add_contact(id, &contact).unwrap();
}

#[test]
fn an_old_wal_file_takes_no_change_back_however_far_the_file_has_grown() {
    for grown in [1, 40, 200] {
        let work = Workplace::with_rows(&rows(3));
        // Pages that were used before and are free: so the file grows no longer.
        let filler = "CREATE TABLE filler (bytes); INSERT INTO filler VALUES (zeroblob(2000000)); DROP TABLE filler;";
        work.store().raw().execute_batch(filler).unwrap();
        let mut office = work.open(Clock::System);
        phone(&mut office, "first".to_owned());
        let old = work.read(WAL);
        (0..grown).for_each(|number| phone(&mut office, number.to_string()));
        drop(office);
        work.file(WAL, old);
        let before = work.read(CASELOAD);
        work.run("undo proef.uitloop").fails(1, "proef.uitloop-wal, which does not belong to it");
        assert!(work.read(CASELOAD) == before, "{grown}");
        remove(&work, WAL);
        work.run("undo proef.uitloop").done();
        assert_eq!(work.open(Clock::System).history().unwrap().len(), grown + 4, "{grown}");
    }
}

#[test]
fn a_newer_wal_file_beside_an_older_copy_of_the_file_is_refused() {
    let work = Workplace::with_rows(&rows(3));
    let older = work.read(CASELOAD);
    let mut office = work.open(Clock::System);
    (0..30).for_each(|number| phone(&mut office, number.to_string()));
    drop(office);
    let newer = work.read(CASELOAD);
    let wal = wal_of(&work);
    work.file(CASELOAD, &older);
    work.file(WAL, &wal);
    work.run("undo proef.uitloop").fails(1, "proef.uitloop-wal, which does not belong to it");
    assert!(work.read(CASELOAD) == older && work.read(WAL) == wal);
    work.file(CASELOAD, newer);
    work.run("undo proef.uitloop").done();
}

#[test]
fn a_wrong_passphrase_is_not_called_damage() {
    let work = Workplace::with_rows(&rows(1));
    let before = work.files();
    let ran = work.run_with("check proef.uitloop", |command| command.env("UITLOOP_PASSPHRASE", "demo demo demo"));
    ran.fails(4, "This passphrase does not fit this file");
    assert_untouched(&before, &work.files(), "wrong passphrase");
}

#[test]
fn the_doctor_calls_a_file_that_cannot_be_read_ill() {
    let work = Workplace::with_rows(&rows(1));
    flip(&work, CASELOAD, 300);
    work.run("doctor proef.uitloop").fails(5, "is damaged");
}

#[test]
fn a_flipped_byte_on_any_page_is_found_by_the_doctor() {
    let work = Workplace::with_rows(&rows(5));
    let whole = work.read(CASELOAD);
    assert!(whole.len() > 40 * PAGE && whole.len().is_multiple_of(PAGE));
    for page in 0..whole.len() / PAGE {
        let mut bytes = whole.clone();
        bytes[page * PAGE + 1234] ^= 1;
        work.file(CASELOAD, bytes);
        let opened = Office::look(&work.path(CASELOAD), crate::workplace::PASSPHRASE, Clock::System);
        let is_well = opened.is_ok_and(|office| office.doctor().is_ok_and(|health| health.is_well()));
        assert!(!is_well, "page {}", page + 1);
    }
}

#[test]
fn what_was_changed_beside_the_log_is_found_by_the_doctor() {
    let work = Workplace::with_rows(&rows(5));
    for (tampering, check) in [
        ("UPDATE clients SET surname = 'Visser' WHERE key = 1", "Rebuilding from the log: table clients"),
        ("UPDATE op SET actor = 'x' WHERE seq = 3", "Chain of the log: "),
        ("DELETE FROM search_number WHERE rowid = 1", "Search index: 5 cases"),
    ] {
        let whole = work.files();
        assert_eq!(work.store().raw().execute(tampering, []).unwrap(), 1, "{tampering}");
        let ran = work.run("doctor proef.uitloop").fails(5, "Something is not well");
        assert!(ran.out.contains(check), "{tampering}: {}", ran.out);
        work.restore(&whole);
    }
}

#[test]
fn the_file_is_kept_by_an_encrypting_sqlite_without_the_known_wal_fault() {
    let work = Workplace::with_caseload();
    let store = work.store();
    let version = |pragma: &str| store.raw().query_row(pragma, [], |row| row.get::<_, String>(0)).unwrap();
    assert!(version("PRAGMA cipher_version").starts_with("4."), "not SQLCipher 4");
    let parts = version("SELECT sqlite_version()");
    let parts: Vec<u32> = parts.split('.').map(|part| part.parse().unwrap()).collect();
    assert!(parts >= vec![3, 51, 3], "SQLite {parts:?} can lose a change when a -wal file is started anew");
    assert_eq!(version("PRAGMA journal_mode"), "wal");
}

#[test]
fn two_caseloads_have_nothing_in_common() {
    let work = Workplace::with_caseload();
    work.create("ander.uitloop", noon("2026-09-21"));
    let pages: Vec<BTreeMap<Vec<u8>, usize>> = [CASELOAD, "ander.uitloop"]
        .map(|name| work.read(name).chunks(16).enumerate().map(|(place, block)| (block.to_vec(), place)).collect())
        .into();
    assert!(pages[0].keys().all(|block| !pages[1].contains_key(block)));
}
