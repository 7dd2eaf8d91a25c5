//! Memory: what a fresh process holds once the whole caseload is open and searched.

use super::measure::Outcome;
use super::sample;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::Command;

/// With this argument the bench opens the file that follows, says what it holds, and ends.
const ARGUMENT: &str = "--hold";

/// What the store and the rows may take, so that the whole window stays under 150 MB.
const BUDGET_MB: u64 = 90;

/// The file to hold, when this process was started for that.
pub(crate) fn asked() -> Option<PathBuf> {
    let mut arguments = std::env::args_os().skip_while(|argument| argument != ARGUMENT);
    arguments.nth(1).map(PathBuf::from)
}

/// Starts a fresh process: what this one has done before is still in its memory.
#[allow(clippy::print_stdout, reason = "the figure is what a bench is for")]
pub(crate) fn measure(path: &Path) -> Outcome<()> {
    let told = Command::new(std::env::current_exe()?).arg(ARGUMENT).arg(path).output()?;
    print!("{}", String::from_utf8_lossy(&told.stdout));
    if told.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&told.stderr).into()) }
}

/// Opens the file as the window does, to work in it and to look, loads the caseload, searches and sorts.
#[allow(clippy::print_stdout, reason = "the figure is what a bench is for")]
pub(crate) fn tell(path: &Path) -> Outcome<()> {
    let office = sample::open(path)?;
    let reader = office.reader()?;
    let opened = resident_mb();
    let caseload = reader.caseload(reader.today())?;
    let loaded = resident_mb();
    for typed in ["a", "ba", "bak", "bakk", "bakker"] {
        black_box(reader.search(typed)?);
    }
    let (searched, peak) = (resident_mb(), field_mb("VmHWM:"));
    match (opened, loaded, searched, peak) {
        (Some(opened), Some(loaded), Some(searched), Some(peak)) => println!(
            "memory: {opened} MB opened, {loaded} MB with {} cases, {searched} MB after searching, {peak} MB at most; \
             budget {BUDGET_MB} MB: {}",
            caseload.cases.len(),
            if searched <= BUDGET_MB { "kept" } else { "MISSED" },
        ),
        _ => println!("memory: this system does not say"),
    }
    Ok(())
}

fn resident_mb() -> Option<u64> {
    field_mb("VmRSS:")
}

/// A field of the process's own status, where the system has one.
fn field_mb(name: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with(name))?;
    let kib: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kib / 1024)
}
