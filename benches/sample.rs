//! The caseload that is measured: synthetic, made once and kept beside the build between runs.
#![allow(dead_code, reason = "each bench uses the part that it needs")]

use super::measure::Outcome;
use chrono::NaiveDate;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::Instant;
use uitloop::app::Office;
use uitloop::app::clock::Clock;
use uitloop::app::demo::{self, Demo, FILE_NAME, PASSPHRASE};
use uitloop::store::key_path;

/// How large the measured caseload is.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Size {
    /// 100,000 cases and 1,000,000 contacts.
    Full,
    /// 5,000 cases: only shows that the bench runs.
    Quick,
}

impl Size {
    /// As the command line asks for it: `--quick`, or the environment variable `UITLOOP_BENCH_QUICK`.
    pub(crate) fn asked() -> Self {
        let is_quick =
            std::env::args().any(|arg| arg == "--quick") || std::env::var_os("UITLOOP_BENCH_QUICK").is_some();
        if is_quick { Self::Quick } else { Self::Full }
    }

    /// What to make.
    pub(crate) fn demo(self) -> Demo {
        let cases = match self {
            Self::Full => 100_000,
            Self::Quick => 5_000,
        };
        Demo { cases, contacts: 10, seed: 1 }
    }
}

/// A clock that stands still, so that the kept file stays the same from day to day.
pub(crate) fn clock() -> Clock {
    Clock::noon(NaiveDate::from_ymd_opt(2026, 9, 21).expect("a day of the calendar"))
}

/// The file of this size, made when it is not there yet.
pub(crate) fn file(size: Size) -> Outcome<PathBuf> {
    let demo = size.demo();
    let path = folder(demo.cases).join(FILE_NAME);
    if path.exists() && is_whole(&path, demo) {
        return Ok(path);
    }
    let _ = fs::remove_dir_all(folder(demo.cases));
    fs::create_dir_all(folder(demo.cases))?;
    say(&format!("making {} cases and {} contacts (once) ...", demo.cases, demo.cases * demo.contacts));
    let start = Instant::now();
    drop(demo::create(&path, demo, clock())?);
    let size = fs::metadata(&path)?.len() / (1024 * 1024);
    say(&format!("made in {:.1} s: {size} MB", start.elapsed().as_secs_f64()));
    Ok(path)
}

/// A copy that a workload may write in.
pub(crate) fn copy(of: &Path) -> Outcome<PathBuf> {
    let folder = of.with_file_name("copy");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    let path = folder.join(FILE_NAME);
    fs::copy(of, &path)?;
    fs::copy(key_path(of), key_path(&path))?;
    Ok(path)
}

/// Takes the copy away again: it is as large as the caseload.
pub(crate) fn remove_copy(path: &Path) {
    if let Some(folder) = path.parent() {
        let _ = fs::remove_dir_all(folder);
    }
}

/// Opens the file to work in it.
pub(crate) fn open(path: &Path) -> Outcome<Office> {
    Ok(Office::open(path, PASSPHRASE, clock())?)
}

/// A file whose making was cut short, or of another size or seed, is made anew.
fn is_whole(path: &Path, demo: Demo) -> bool {
    open(path).is_ok_and(|office| office.demo_is(demo).unwrap_or(false))
}

/// One folder for each size and schema: a file of yesterday's schema would measure yesterday.
fn folder(cases: usize) -> PathBuf {
    let mut hasher = DefaultHasher::new();
    include_str!("../schema.sql").hash(&mut hasher);
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("caseload-{cases}-{:08x}", hasher.finish() as u32))
}

#[allow(clippy::print_stderr, reason = "making the file takes a while: say so")]
fn say(text: &str) {
    eprintln!("{text}");
}
