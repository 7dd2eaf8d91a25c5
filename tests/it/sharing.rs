//! Several people at one caseload: one works, the others look.

use crate::list::Row;
use crate::workplace::{CASELOAD, Workplace};

fn rows() -> Vec<Row> {
    (0..3).map(|number| Row::youth(&format!("V-{number:03}"), "Bakker")).collect()
}

#[test]
fn a_second_writer_hears_who_is_first_and_a_reader_works_meanwhile() {
    let work = Workplace::with_rows(&rows());
    work.file("lijst.csv", crate::list::list(&[Row::youth("V-100", "Visser")]));
    let first = work.store();
    for words in ["undo proef.uitloop", "import lijst.csv --into proef.uitloop"] {
        work.run(words).fails(1, "s.boukhari has the file open on LT-0042 since 21-09-2026");
    }
    for words in ["check proef.uitloop", "explain proef.uitloop V-001", "doctor proef.uitloop"] {
        work.run(words).done();
    }
    work.run("import lijst.csv --into proef.uitloop --dry-run").done();
    drop(first);
    assert_eq!(work.import("lijst.csv")["new"], 1);
    assert_eq!(work.check("").len(), 4);
}

#[test]
fn a_reader_sees_every_change_at_once_and_no_half_of_one() {
    let work = Workplace::with_rows(&rows());
    let mut office = work.open(uitloop::app::clock::Clock::System);
    let reader = work.look();
    let cases = || reader.caseload(reader.today()).unwrap().cases.len();
    assert_eq!(cases(), 3);
    office.undo().unwrap().unwrap();
    assert_eq!((cases(), work.check("").len()), (0, 0));
    office.redo().unwrap().unwrap();
    assert_eq!((cases(), work.check("").len()), (3, 3));
}

#[test]
fn a_lock_file_that_was_left_behind_locks_nobody_out() {
    let work = Workplace::with_rows(&rows());
    work.file("proef.uitloop-lock", "");
    work.file("proef.uitloop-holder", r#"{"user":"x","machine":"y","since":"2026-01-01T00:00:00Z"}"#);
    work.run("undo proef.uitloop").done();
}

#[cfg(unix)]
mod read_only {
    use super::{CASELOAD, Workplace, rows};
    use crate::workplace::{PROGRAM, Ran};
    use std::fs::{self, Permissions};
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;
    use std::path::Path;

    /// Runs the program as somebody who may only read the folder.
    ///
    /// Permissions do not stop the administrator, so that a test that runs as root lets "nobody" run it.
    fn run_without_rights(work: &Workplace, words: &str) -> Ran {
        let folder = work.path("");
        let is_root = fs::metadata(&folder).unwrap().uid() == 0;
        let mut command = if is_root {
            let program = work.path("program");
            fs::copy(PROGRAM, &program).unwrap();
            let mut command = work.prepared(&program);
            command.uid(65_534).gid(65_534);
            command
        } else {
            work.prepared(Path::new(PROGRAM))
        };
        let files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        for path in files.iter().filter(|path| path.is_file()) {
            fs::set_permissions(path, Permissions::from_mode(0o555)).unwrap();
        }
        fs::set_permissions(&folder, Permissions::from_mode(0o555)).unwrap();
        let output = command.args(["--lang", "en"]).args(words.split_whitespace()).output().unwrap();
        fs::set_permissions(&folder, Permissions::from_mode(0o755)).unwrap();
        Ran::of(words, output)
    }

    #[test]
    fn a_caseload_in_a_folder_that_may_only_be_read_can_be_looked_at() {
        let work = Workplace::with_rows(&rows());
        fs::remove_file(work.path("proef.uitloop-lock")).unwrap();
        let before = work.read(CASELOAD);
        let ran = run_without_rights(&work, "check proef.uitloop").done();
        assert!(ran.out.contains("3 cases, 3 of them open"), "{}", ran.out);
        run_without_rights(&work, "doctor proef.uitloop").done();
        run_without_rights(&work, "undo proef.uitloop").fails(1, "cannot be opened to work in it");
        assert!(work.read(CASELOAD) == before);
    }

    #[test]
    fn changes_that_wait_in_a_wal_file_are_not_left_out_silently() {
        let work = Workplace::with_rows(&rows());
        let mut office = work.open(uitloop::app::clock::Clock::System);
        office.undo().unwrap().unwrap();
        let copy = Workplace::new();
        for name in [CASELOAD, "proef.uitloop-key", "proef.uitloop-wal"] {
            copy.file(name, work.read(name));
        }
        let ran = run_without_rights(&copy, "check proef.uitloop");
        assert!(ran.code == Some(1) || ran.out.contains("0 cases"), "{ran:?}");
        assert!(!ran.err.contains("fault of Uitloop"), "{ran:?}");
    }
}
