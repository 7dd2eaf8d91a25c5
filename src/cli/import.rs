//! `uitloop import`: client lists into a caseload.

use super::{Args, Outcome, args, output, passphrase};
use crate::app::clock::Clock;
use crate::app::import::{ImportPlan, ReadFile};
use crate::app::{Error, Office, words};
use crate::fl;
use crate::import::{Column, Problem, rejects, template};
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
        write_rejects(path, &plan)?;
    }
    let summary = summary(&plan, import);
    match import.format {
        args::Format::Json => output::json(&summary)?,
        args::Format::Table => print(&plan, import)?,
    }
    if !import.dry_run {
        office.apply_import(plan)?;
    }
    Ok(())
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

/// The rejects of all files in one file: the columns of the first, each list with its own header where they differ.
fn write_rejects(path: &Path, plan: &ImportPlan) -> Outcome {
    let say = |problem: &Problem| words::problem(problem);
    let mut written = Vec::new();
    for file in plan.files.iter().filter(|file| !file.list.rejects.is_empty() || plan.files.len() == 1) {
        written.extend(rejects::write(&file.list, say));
    }
    let count = plan.rejects().count();
    fs::write(path, written).map_err(|error| Error::io(path, error))?;
    output::complain(&fl!("cli-rejects-written", count = count, path = path.display().to_string()));
    Ok(())
}

fn print(plan: &ImportPlan, import: &args::Import) -> Outcome {
    let rejects = plan.rejects().map(|(file, reject)| (place(plan, file, Some(reject.line)), words::reject(reject)));
    print_lines(&fl!("cli-rejects"), rejects, plan.rejects().count())?;
    let warnings = plan.warnings().map(|(file, found)| (place(plan, file, found.line), words::warning(found)));
    print_lines(&fl!("cli-warnings"), warnings, plan.warnings().count())?;
    if !plan.vanished.is_empty() {
        output::say(&fl!("cli-vanished"))?;
        output::say(&format!("  {}\n", plan.vanished.join(", ")))?;
    }
    if !plan.look_alikes.is_empty() {
        let pairs: Vec<_> = plan.look_alikes.iter().map(|(one, other)| format!("{one} / {other}")).collect();
        output::say(&fl!("cli-look-alikes"))?;
        output::say(&format!("  {}\n", pairs.join(", ")))?;
    }
    let (new, changed, unchanged) = (plan.new.len(), plan.changed.len(), plan.unchanged);
    let (rejects, warnings) = (plan.rejects().count(), plan.warnings().count());
    output::say(&if import.dry_run {
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
    })?;
    Ok(())
}

fn print_lines(head: &str, lines: impl Iterator<Item = (String, String)>, count: usize) -> Outcome {
    if count == 0 {
        return Ok(());
    }
    output::say(&format!("{head} ({count})"))?;
    for (place, what) in lines.take(MOST_LINES) {
        output::say(&format!("  {place}: {what}"))?;
    }
    if count > MOST_LINES {
        output::say(&format!("  {}", fl!("cli-more", count = (count - MOST_LINES))))?;
    }
    output::say("")?;
    Ok(())
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
        rejects: plan.rejects().map(|(file, reject)| remark(file, Some(reject.line), words::reject(reject))).collect(),
        warnings: plan.warnings().map(|(file, found)| remark(file, found.line, words::warning(found))).collect(),
    }
}
