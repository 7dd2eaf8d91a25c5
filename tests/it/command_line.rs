//! The program at a prompt: help, passphrases, exit codes, pipes, and a machine without a display.

use crate::list::{Row, TODAY, list};
use crate::workplace::{CASELOAD, PASSPHRASE, PROGRAM, Ran, Workplace, noon};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Stdio;
use uitloop::app::demo::{self, Demo};

fn small() -> Workplace {
    Workplace::with_rows(&[Row::youth("V-1", "Bakker"), Row::day_care("W-1", "Visser")])
}

#[test]
fn every_command_explains_itself() {
    let work = Workplace::new();
    let all = work.run("--help").done().out;
    for command in ["new", "demo", "open", "import", "check", "explain", "report", "undo", "doctor"] {
        assert!(all.contains(&format!("\n  {command} ")), "{command} is missing in\n{all}");
        for help in [format!("{command} --help"), format!("{command} -h"), format!("help {command}")] {
            let said = work.run(&help).done().out;
            assert!(said.contains(&format!("Usage: uitloop {command}")), "{help}: {said}");
        }
    }
    let said = work.run("report council --help").done().out;
    assert!(said.contains("--as-of <DATE>") && said.contains(".pdf or .csv"), "{said}");
    let said = work.run("check --help").done().out;
    assert!(said.contains("--today") && said.contains("the log is replayed"), "{said}");
    for code in ["0 done", "1 failed", "2 wrong usage", "3 --fail-on", "4 passphrase", "5 the doctor"] {
        assert!(all.contains(code), "{code} is missing in\n{all}");
    }
    assert_eq!(work.run("--version").done().out.trim(), concat!("uitloop ", env!("CARGO_PKG_VERSION")));
}

#[test]
fn wrong_usage_ends_with_2_and_touches_nothing() {
    let work = small();
    let before = work.files();
    for words in [
        "chekc proef.uitloop",
        "check",
        "check proef.uitloop --today 31-9-2026",
        "check proef.uitloop --format xml",
        "check proef.uitloop --fail-on green",
        "import --into proef.uitloop",
        "import lijst.csv",
        "explain proef.uitloop",
        "report proef.uitloop",
        "undo proef.uitloop --lang de",
    ] {
        let ran = work.run(words).ends_with(2);
        assert!(ran.out.is_empty() && !ran.err.is_empty(), "{words}");
    }
    assert_eq!(work.files(), before);
}

mod passphrase {
    use super::{PASSPHRASE, Ran, Workplace, small};

    /// Runs `check` with this in the environment, or with nothing there.
    fn check(work: &Workplace, options: &str, variable: Option<&str>) -> Ran {
        work.run_with(&format!("check proef.uitloop {options}"), |command| match variable {
            Some(passphrase) => command.env("UITLOOP_PASSPHRASE", passphrase),
            None => command.env_remove("UITLOOP_PASSPHRASE"),
        })
    }

    #[test]
    fn comes_from_the_environment_or_from_the_first_line_of_a_file() {
        let work = small();
        check(&work, "", Some(PASSPHRASE)).done();
        for content in ["", "\n", "\r\nanother line\r\n"] {
            work.file("wachtzin.txt", format!("{PASSPHRASE}{content}"));
            check(&work, "--passphrase-file wachtzin.txt", None).done();
        }
        work.file("wachtzin.txt", format!("\u{feff}{PASSPHRASE}\n"));
        check(&work, "--passphrase-file wachtzin.txt", None).done();
        check(&work, "--passphrase-file wachtzin.txt", Some("wrong")).done();
    }

    #[test]
    fn that_is_wrong_ends_with_4() {
        let work = small();
        work.file("wachtzin.txt", "wrong\n");
        for wrong in ["wrong", &PASSPHRASE.to_uppercase(), &format!("{PASSPHRASE} ")] {
            check(&work, "", Some(wrong)).fails(4, "does not fit");
        }
        check(&work, "--passphrase-file wachtzin.txt", Some(PASSPHRASE)).fails(4, "does not fit");
    }

    #[test]
    fn that_is_empty_or_lost_says_where_it_can_come_from() {
        let work = small();
        check(&work, "", Some("")).fails(2, "UITLOOP_PASSPHRASE");
        work.file("wachtzin.txt", "\nsecond line\n");
        check(&work, "--passphrase-file wachtzin.txt", None).fails(2, "--passphrase-file");
        check(&work, "--passphrase-file weg.txt", None).fails(1, "weg.txt");
    }
}

#[test]
fn a_new_caseload_opens_with_its_passphrase_and_takes_the_place_of_nothing() {
    let work = Workplace::new();
    let short = work.run_with("new map/eigen.uitloop", |command| command.env("UITLOOP_PASSPHRASE", "kort"));
    short.fails(2, "at least 12 characters");
    assert!(work.files().is_empty());
    let said = work.run("new map/eigen.uitloop").done().out;
    assert!(said.contains("eigen.uitloop-key"), "{said}");
    assert_eq!(work.run("check map/eigen.uitloop --format json").done().out.trim(), "[]");
    work.run("doctor map/eigen.uitloop").done();
    let before = work.files();
    work.run("new map/eigen.uitloop").fails(1, "exists already and is not overwritten");
    assert_eq!(work.files(), before);

    // The key of a caseload that was lost may still open a backup.
    std::fs::remove_file(work.path("map/eigen.uitloop")).unwrap();
    work.run("new map/eigen.uitloop").fails(1, "eigen.uitloop-key exists already");
    assert_eq!(work.read("map/eigen.uitloop-key"), before["map/eigen.uitloop-key"]);
}

#[test]
fn a_caseload_in_a_folder_that_is_copied_away_is_not_made() {
    let work = Workplace::new();
    std::fs::create_dir(work.path("Dropbox")).unwrap();
    work.run("new Dropbox/eigen.uitloop").fails(1, "is copied by another program");
    assert!(!work.files().keys().any(|name| name.contains("eigen")));
}

#[test]
fn undo_says_what_it_takes_back() {
    let work = Workplace::with_caseload();
    work.file("lijst.csv", list([&Row::youth("V-1", "Bakker")]));
    work.import("lijst.csv");
    let said = work.run("undo proef.uitloop").done().out;
    assert!(said.contains("Undone: Import lijst.csv, 1 row") && said.contains("1 client"), "{said}");
    let before = work.read(CASELOAD);
    assert!(work.run("undo proef.uitloop").done().out.contains("There is nothing to undo"));
    assert!(work.read(CASELOAD) == before);
    let said = work.run("undo proef.uitloop --list").done().out;
    assert!(said.contains("m.hoekstra") && said.contains("can be done again"), "{said}");
}

/// Starts the program with this output and gives what it comes to.
fn run_into(work: &Workplace, words: &str, output: Stdio, read: impl FnOnce(&mut std::process::Child)) -> Ran {
    let mut command = work.prepared(Path::new(PROGRAM));
    command.args(["--lang", "en"]).args(words.split(' ')).stdout(output).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    read(&mut child);
    Ran::of(words, child.wait_with_output().unwrap())
}

#[test]
fn a_reader_who_has_seen_enough_is_no_failure() {
    let work = Workplace::with_demo(TODAY);
    for format in ["json", "csv", "table"] {
        let words = format!("check {CASELOAD} --format {format} --today {TODAY}");
        // As `| head -1`: one line, and then nobody reads any more.
        let ran = run_into(&work, &words, Stdio::piped(), |child| {
            let line = BufReader::new(child.stdout.take().unwrap()).lines().next().unwrap().unwrap();
            assert!(!line.is_empty());
        });
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{format}");
    }
}

#[test]
fn an_import_of_which_nobody_reads_the_outcome_is_done_all_the_same() {
    let work = Workplace::with_caseload();
    work.file("lijst.csv", list([&Row::youth("V-1", "Bakker")]));
    for (format, cases) in [("table", 1), ("json", 1)] {
        let words = format!("import lijst.csv --into {CASELOAD} --format {format}");
        let ran = run_into(&work, &words, Stdio::piped(), |child| drop(child.stdout.take()));
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{format}");
        assert_eq!(work.check("").len(), cases, "{format}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_a_failure() {
    let work = small();
    for words in ["check proef.uitloop", "check proef.uitloop --format json", "check proef.uitloop --format csv"] {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        run_into(&work, words, full.into(), |_| {}).fails(1, "No space left on device");
    }
}

/// Elsewhere there is always a display.
#[cfg(target_os = "linux")]
mod without_a_display {
    use super::{CASELOAD, Demo, PROGRAM, Path, Workplace, demo, noon, small};
    use crate::workplace::Ran;
    use uitloop::store::key::KdfCost;

    #[test]
    fn a_window_is_refused_in_one_sentence_that_says_what_works() {
        let work = small();
        for words in ["", "open proef.uitloop"] {
            let ran = work.run(words).ends_with(2);
            assert_eq!((ran.out.as_str(), ran.err.lines().count()), ("", 1), "{words}: {}", ran.err);
            for command in ["check", "explain", "import", "report", "undo", "doctor"] {
                assert!(ran.err.contains(command), "{command} is missing in {}", ran.err);
            }
        }
    }

    #[test]
    fn the_language_is_that_of_the_system_unless_asked_otherwise() {
        let work = small();
        let said = |system: &str, words: &[&str]| {
            let output = work.prepared(Path::new(PROGRAM)).env("LANG", system).args(words).output().unwrap();
            Ran::of(&words.join(" "), output).err
        };
        for (system, words, sentence) in [
            ("nl_NL.UTF-8", &[][..], "Er is geen scherm"),
            ("en_GB.UTF-8", &[], "There is no display"),
            ("C", &[], "Er is geen scherm"),
            ("en_GB.UTF-8", &["--lang", "nl"], "Er is geen scherm"),
            ("nl_NL.UTF-8", &["open", "proef.uitloop", "--lang", "en"], "There is no display"),
        ] {
            assert!(said(system, words).contains(sentence), "{system} {words:?}");
        }
    }

    #[test]
    fn the_demo_prints_its_flagged_cases() {
        let work = Workplace::new();
        let first = work.run("demo").done();
        for text in ["Overdue", "Critical", "At risk", "Unknown", "Attention", "289 cases", " of 289 cases shown"] {
            assert!(first.out.contains(text), "{text} is missing in\n{}", first.out);
        }
        assert!(!first.out.lines().take_while(|line| !line.is_empty()).any(|line| line.starts_with(" On track")));
        assert!(first.err.contains("demo demo demo demo"), "{}", first.err);
        let made: Vec<String> = work.files().into_keys().filter(|name| name.ends_with(".uitloop")).collect();
        assert_eq!(made.len(), 1, "in the folder for data of this user: {made:?}");
        assert!(made[0].starts_with("data/"), "{made:?}");

        let before = work.read(&made[0]);
        let second = work.run("demo").done();
        assert!(second.out == first.out && work.read(&made[0]) == before, "the same demo is not made twice");
    }

    #[test]
    fn a_demo_of_another_day_or_size_is_made_anew() {
        let work = Workplace::new();
        std::fs::create_dir(work.path("map")).unwrap();
        demo::create(&work.path("map/demo.uitloop"), Demo::default(), noon("2020-03-02")).unwrap();
        let said = work.run("demo map --cases 12 --seed 3").done().out;
        assert!(said.contains("12 cases") && !said.contains("2020"), "{said}");
        let again = work.run("demo map --cases 12 --seed 3").done().out;
        assert_eq!(again, said);
        assert_ne!(work.run("demo map --cases 12 --seed 4").done().out, said, "another seed, other people");
    }

    #[test]
    fn a_caseload_of_real_people_is_never_taken_for_the_demo() {
        let work = Workplace::new();
        for (folder, passphrase, code) in [("een", "demo demo demo demo", 1), ("twee", "een eigen wachtzin", 4)] {
            let path = work.path(folder).join("demo.uitloop");
            std::fs::create_dir(work.path(folder)).unwrap();
            let cost = KdfCost::for_demo_and_tests();
            drop(uitloop::app::Office::create(&path, passphrase, cost, noon("2026-09-21")).unwrap());
            let before = work.files();
            work.run(&format!("demo {folder}")).ends_with(code);
            assert_eq!(work.files(), before);
        }
        assert!(!work.path(CASELOAD).exists());
    }
}
