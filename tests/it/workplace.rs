//! A place to work: a folder of its own, the program in an environment of its own, caseloads that open quickly.

use crate::list::{Row, list};
use assert_cmd::Command;
use chrono::{DateTime, Utc};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::time::Duration;
use tempfile::TempDir;
use uitloop::app::Office;
use uitloop::app::clock::Clock;
use uitloop::app::demo::{self, Demo};
use uitloop::app::import::ImportPlan;
use uitloop::store::key::KdfCost;
use uitloop::store::lock::Holder;
use uitloop::store::{Access, Store};

/// The passphrase of every caseload that is made here, as of the demo.
pub(crate) const PASSPHRASE: &str = demo::PASSPHRASE;

/// The name of the caseload that most tests work in.
pub(crate) const CASELOAD: &str = "proef.uitloop";

/// No run of the program in a test takes this long, however busy the machine is.
const LONGEST: Duration = Duration::from_mins(2);

/// The program itself.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_uitloop");

/// A folder that disappears with the test.
pub(crate) struct Workplace {
    folder: TempDir,
}

impl Workplace {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["home", "data", "tmp"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        Self { folder }
    }

    /// A workplace with an empty caseload, [`CASELOAD`].
    pub(crate) fn with_caseload() -> Self {
        let work = Self::new();
        work.create(CASELOAD, Clock::System);
        work
    }

    /// A workplace with a caseload in which these rows were imported.
    pub(crate) fn with_rows<'a>(rows: impl IntoIterator<Item = &'a Row>) -> Self {
        let work = Self::new();
        let mut office = work.create(CASELOAD, Clock::System);
        import(&mut office, list(rows));
        work
    }

    /// A workplace with the demo caseload as made on this day, under the name [`CASELOAD`].
    pub(crate) fn with_demo(day: &str) -> Self {
        let work = Self::new();
        demo::create(&work.path(CASELOAD), Demo::default(), noon(day)).unwrap();
        work
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, content).unwrap();
        path
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Makes an empty caseload. Its passphrase costs next to nothing to check, so that tests are quick.
    pub(crate) fn create(&self, name: &str, clock: Clock) -> Office {
        Office::create(&self.path(name), PASSPHRASE, KdfCost::for_demo_and_tests(), clock).unwrap()
    }

    /// Opens [`CASELOAD`] to work in it.
    pub(crate) fn open(&self, clock: Clock) -> Office {
        Office::open(&self.path(CASELOAD), PASSPHRASE, clock).unwrap()
    }

    /// Opens [`CASELOAD`] only to look at it.
    pub(crate) fn look(&self) -> Office {
        Office::look(&self.path(CASELOAD), PASSPHRASE, Clock::System).unwrap()
    }

    /// Opens the store of [`CASELOAD`] to work in it, under a name that others will hear.
    pub(crate) fn store(&self) -> Store {
        Store::open(&self.path(CASELOAD), PASSPHRASE, Access::ReadWrite, &colleague()).unwrap()
    }

    /// The program with nothing of the user's: no display, own folders, the passphrase of the tests.
    pub(crate) fn prepared(&self, program: &Path) -> std::process::Command {
        let mut command = std::process::Command::new(program);
        command.current_dir(self.folder.path());
        for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "LC_ALL", "LC_MESSAGES", "LANGUAGE"] {
            command.env_remove(name);
        }
        let home = self.path("home");
        for name in ["HOME", "USERPROFILE", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"] {
            command.env(name, &home);
        }
        for name in ["XDG_DATA_HOME", "LOCALAPPDATA", "APPDATA"] {
            command.env(name, self.path("data"));
        }
        for name in ["TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"] {
            command.env(name, self.path("tmp"));
        }
        command.env("USER", "m.hoekstra").env("LANG", "en_US.UTF-8").env("UITLOOP_PASSPHRASE", PASSPHRASE);
        command
    }

    /// Runs the program in the folder: `work.run("check proef.uitloop --format json")`.
    pub(crate) fn run(&self, words: &str) -> Ran {
        self.run_with(words, |command| command)
    }

    /// The same, with something else in its surroundings.
    pub(crate) fn run_with(&self, words: &str, set: impl FnOnce(&mut Command) -> &mut Command) -> Ran {
        let mut command = Command::from_std(self.prepared(Path::new(PROGRAM)));
        command.args(["--lang", "en"]).args(words.split_whitespace()).timeout(LONGEST);
        Ran::of(words, set(&mut command).output().unwrap())
    }

    /// Imports a list with the program and gives what it says.
    pub(crate) fn import(&self, list: &str) -> Value {
        self.run(&format!("import {list} --into {CASELOAD} --format json")).done().json()
    }

    /// What `check` says about [`CASELOAD`], as JSON.
    pub(crate) fn check(&self, options: &str) -> Vec<Value> {
        let Value::Array(cases) = self.run(&format!("check {CASELOAD} --format json {options}")).done().json() else {
            panic!("check gives an array");
        };
        cases
    }

    /// Makes the folder hold exactly these files.
    pub(crate) fn restore(&self, files: &Files) {
        for name in self.files().keys().filter(|name| !files.contains_key(*name)) {
            fs::remove_file(self.path(name)).unwrap();
        }
        for (name, content) in files {
            self.file(name, content);
        }
    }

    /// Every file of the folder and the folders in it.
    pub(crate) fn files(&self) -> Files {
        let mut files = BTreeMap::new();
        collect(self.folder.path(), self.folder.path(), &mut files);
        files
    }
}

/// The content of files by their names.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

fn collect(root: &Path, folder: &Path, files: &mut Files) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            files.insert(name, fs::read(&path).unwrap());
        }
    }
}

/// What a run of the program came to.
#[derive(Debug)]
pub(crate) struct Ran {
    words: String,
    /// The exit code; absent when it was killed.
    pub(crate) code: Option<i32>,
    /// Standard output.
    pub(crate) out: String,
    /// Standard error.
    pub(crate) err: String,
}

impl Ran {
    pub(crate) fn of(words: &str, output: Output) -> Self {
        Self {
            words: words.to_owned(),
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// It went well.
    #[track_caller]
    pub(crate) fn done(self) -> Self {
        self.ends_with(0)
    }

    /// It ended with this code.
    #[track_caller]
    pub(crate) fn ends_with(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "uitloop {}\n{}\n{}", self.words, self.out, self.err);
        self
    }

    /// It ended with this code and said this on standard error.
    #[track_caller]
    pub(crate) fn fails(self, code: i32, said: &str) -> Self {
        let ran = self.ends_with(code);
        assert!(ran.err.contains(said), "uitloop {} should say {said:?}, but says\n{}", ran.words, ran.err);
        ran
    }

    /// Standard output as JSON.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("uitloop {}: {error}\n{}", self.words, self.out))
    }
}

/// Imports a list that is in memory.
pub(crate) fn import(office: &mut Office, list: impl Into<Vec<u8>>) -> ImportPlan {
    let plan = |office: &Office, list: &[u8]| office.plan_import_of(vec![(PathBuf::from("lijst.csv"), list.to_vec())]);
    let list = list.into();
    let said = plan(office, &list).unwrap();
    let plan = plan(office, &list).unwrap();
    office.apply_import(plan).unwrap();
    said
}

/// A clock that stands still at noon of this day.
pub(crate) fn noon(day: &str) -> Clock {
    Clock::noon(date(day))
}

/// An ISO date.
pub(crate) fn date(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

/// Somebody else who has a caseload open.
pub(crate) fn colleague() -> Holder {
    let since: DateTime<Utc> = "2026-09-21T08:30:00Z".parse().unwrap();
    Holder { user: "s.boukhari".to_owned(), machine: "LT-0042".to_owned(), since }
}
