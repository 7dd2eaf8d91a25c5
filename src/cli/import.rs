//! `uitloop import`: client lists into a caseload.

use super::{Args, Outcome, args, output, passphrase};
use crate::app::clock::Clock;
use crate::app::import::{ImportPlan, ReadFile};
use crate::app::{Error, Office, words};
use crate::fl;
use crate::import::{Column, rejects, template};
use crate::store::key_path;
use serde::Serialize;
use std::fs;
use std::path::Path;

/// A table for people stops here; the rejects file has them all.
const MOST_LINES: usize = 40;

pub(super) fn run(import: &args::Import, args: &Args) -> Outcome {
    if let Some(path) = &import.template {
        return write_template(path);
    }
    let Some(into) = &import.into else {
        return Ok(());
    };
    let passphrase = passphrase::existing(args)?;
    let mut office = if import.dry_run {
        Office::look(into, &passphrase, Clock::System)?
    } else {
        Office::open(into, &passphrase, Clock::System)?
    };
    let plan = office.plan_import(&import.files)?;
    if let Some(path) = &import.rejects {
        let in_use = [into.clone(), key_path(into)];
        if in_use.iter().chain(&import.files).any(|used| is_same_file(used, path)) {
            return Err(crate::store::Error::Exists(path.clone()).into());
        }
        write_rejects(path, &plan)?;
    }
    let told = match import.format {
        args::Format::Json => output::to_json(&summary(&plan, import)),
        args::Format::Table => told(&plan, import),
    };
    // First done, then said: nobody needs to read what is said.
    if !import.dry_run {
        office.apply_import(plan)?;
    }
    output::say(&told)?;
    Ok(())
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    fs::canonicalize(one).is_ok_and(|one| fs::canonicalize(other).is_ok_and(|other| one == other))
}

fn write_template(path: &Path) -> Outcome {
    if path.exists() {
        return Err(crate::store::Error::Exists(path.to_owned()).into());
    }
    fs::write(path, template()).map_err(|error| Error::io(path, error))?;
    let columns = Column::REQUIRED.map(Column::name).join(", ");
    output::say(&fl!("cli-template-written", path = path.display().to_string(), columns = columns))?;
    Ok(())
}

/// The rejects of all files in one file.
fn write_rejects(path: &Path, plan: &ImportPlan) -> Outcome {
    let written = rejects::write(plan.files.iter().map(|file| &file.list), words::problem);
    let count = plan.rejects().count();
    fs::write(path, written).map_err(|error| Error::io(path, error))?;
    output::complain(&fl!("cli-rejects-written", count = count, path = path.display().to_string()));
    Ok(())
}

/// The plan for people: first what needs somebody, then the numbers.
fn told(plan: &ImportPlan, import: &args::Import) -> String {
    let mut lines = Vec::new();
    let rejects = plan.rejects().map(|(file, reject)| (place(plan, file, Some(reject.line)), words::reject(reject)));
    tell_rows(&mut lines, &fl!("cli-rejects"), rejects, plan.rejects().count());
    let warnings = plan.warnings().map(|(file, found)| (place(plan, file, found.line), words::warning(found)));
    tell_rows(&mut lines, &fl!("cli-warnings"), warnings, plan.warnings().count());
    if !plan.conflicts.is_empty() {
        let rows = plan.conflicts.iter().map(|row| match row.case_no.as_str() {
            "" => fl!("cli-row", line = row.line),
            case_no => format!("{case_no} ({})", fl!("cli-row", line = row.line)),
        });
        let rows: Vec<_> = rows.collect();
        lines.extend([fl!("cli-conflicts"), format!("  {}\n", rows.join(", "))]);
    }
    if !plan.vanished.is_empty() {
        lines.extend([fl!("cli-vanished"), format!("  {}\n", plan.vanished.join(", "))]);
    }
    if !plan.look_alikes.is_empty() {
        let pairs: Vec<_> = plan.look_alikes.iter().map(|(one, other)| format!("{one} / {other}")).collect();
        lines.extend([fl!("cli-look-alikes"), format!("  {}\n", pairs.join(", "))]);
    }
    let (new, changed, unchanged) = (plan.new.len(), plan.changed.len(), plan.unchanged);
    let (rejects, warnings) = (plan.rejects().count() + plan.conflicts.len(), plan.warnings().count());
    lines.push(if import.dry_run {
        fl!(
            "cli-import-dry",
            new = new,
            changed = changed,
            unchanged = unchanged,
            rejects = rejects,
            warnings = warnings
        )
    } else {
        fl!(
            "cli-import-done",
            new = new,
            changed = changed,
            unchanged = unchanged,
            rejects = rejects,
            warnings = warnings
        )
    });
    lines.join("\n")
}

fn tell_rows(lines: &mut Vec<String>, head: &str, rows: impl Iterator<Item = (String, String)>, count: usize) {
    if count == 0 {
        return;
    }
    lines.push(format!("{head} ({count})"));
    lines.extend(rows.take(MOST_LINES).map(|(place, what)| format!("  {place}: {what}")));
    if count > MOST_LINES {
        lines.push(format!("  {}", fl!("cli-more", count = (count - MOST_LINES))));
    }
    lines.push(String::new());
}

/// `rij 12`, with the file when there are several.
fn place(plan: &ImportPlan, file: &ReadFile, line: Option<u32>) -> String {
    let row = line.map_or_else(|| fl!("cli-file"), |line| fl!("cli-row", line = line));
    let name = file.path.file_name().unwrap_or_default().to_string_lossy();
    if plan.files.len() > 1 { format!("{name}, {row}") } else { row }
}

/// The outcome for programs.
#[derive(Debug, Serialize)]
struct Summary<'a> {
    dry_run: bool,
    new: usize,
    changed: usize,
    unchanged: usize,
    vanished: &'a [String],
    look_alikes: &'a [(String, String)],
    /// Case numbers of rows that were left out because the number belongs to somebody else.
    conflicts: Vec<&'a str>,
    rejects: Vec<Remark>,
    warnings: Vec<Remark>,
}

#[derive(Debug, Serialize)]
struct Remark {
    file: String,
    line: Option<u32>,
    reason: String,
}

fn summary<'a>(plan: &'a ImportPlan, import: &args::Import) -> Summary<'a> {
    let remark = |file: &ReadFile, line, reason| Remark { file: file.path.display().to_string(), line, reason };
    Summary {
        dry_run: import.dry_run,
        new: plan.new.len(),
        changed: plan.changed.len(),
        unchanged: plan.unchanged,
        vanished: &plan.vanished,
        look_alikes: &plan.look_alikes,
        conflicts: plan.conflicts.iter().map(|row| row.case_no.as_str()).collect(),
        rejects: plan.rejects().map(|(file, reject)| remark(file, Some(reject.line), words::reject(reject))).collect(),
        warnings: plan.warnings().map(|(file, found)| remark(file, found.line, words::warning(found))).collect(),
    }
}
