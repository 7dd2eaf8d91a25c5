//! What can be typed, and the help that teaches it.

#![allow(clippy::doc_markdown, reason = "these comments are the help that people read in a terminal")]

use crate::app::text::Lang;
use crate::domain::risk::Level;
use chrono::NaiveDate;
use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Keeps every client whose care provider leaves, and flags in time who may miss the deadline.
///
/// Without a command the window opens. Every command but `open` works without a display.
///
/// The passphrase is asked for, or taken from the environment variable UITLOOP_PASSPHRASE, or from --passphrase-file.
#[derive(Debug, Parser)]
#[command(version, about, after_help = EXAMPLES)]
pub struct Args {
    /// What to do; nothing opens the window.
    #[command(subcommand)]
    pub command: Option<Command>,

    /// Read the passphrase from the first line of this file.
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,

    /// The language of the output: nl or en. Without it, that of the system.
    #[arg(long, global = true, value_parser = language)]
    pub lang: Option<Lang>,
}

const EXAMPLES: &str = "\
Examples:
  uitloop demo                                      look around in a made-up caseload
  uitloop import --template list.csv                an empty client list with all columns
  uitloop new transfers.uitloop                     a new, encrypted caseload
  uitloop import list.csv --into transfers.uitloop  read a provider's client list
  uitloop check transfers.uitloop --level overdue,critical
  uitloop explain transfers.uitloop U-0147          why is this case at risk?

Exit codes: 0 done, 1 failed, 2 wrong usage or no display, 3 --fail-on level reached,
4 passphrase or key file does not open the caseload, 5 the doctor found something.";

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a new, empty, encrypted caseload.
    New(New),
    /// Open a made-up caseload; without a display, print its flagged cases.
    Demo(Demo),
    /// Open a caseload in the window.
    Open(Open),
    /// Read client lists (CSV) into a caseload, as one operation that can be undone.
    Import(Import),
    /// List the cases with their level, slack and next step.
    Check(Check),
    /// Explain why a case has its level: the sum, with the source of every number.
    Explain(Explain),
    /// Make a report.
    Report(Report),
    /// Undo the last operation, or list them all.
    Undo(Undo),
    /// Examine a caseload: is the file whole, and are the tables what the log says?
    Doctor(Doctor),
}

/// `uitloop new`.
#[derive(Debug, ClapArgs)]
pub struct New {
    /// The file to make, for instance transfers.uitloop. Its key file is made beside it.
    pub file: PathBuf,
}

/// `uitloop demo`.
#[derive(Debug, ClapArgs)]
pub struct Demo {
    /// The folder for the demo; without it, the folder for application data of this user.
    pub folder: Option<PathBuf>,
    /// Make this many cases instead of those of the modelled region.
    #[arg(long, value_name = "N")]
    pub cases: Option<usize>,
    /// The same seed gives the same people.
    #[arg(long, value_name = "SEED", default_value_t = 1)]
    pub seed: u64,
}

/// `uitloop open`.
#[derive(Debug, ClapArgs)]
pub struct Open {
    /// The caseload.
    pub file: PathBuf,
}

/// `uitloop import`.
#[derive(Debug, ClapArgs)]
pub struct Import {
    /// The client lists.
    #[arg(required_unless_present = "template")]
    pub files: Vec<PathBuf>,
    /// The caseload that receives them.
    #[arg(long, value_name = "FILE", required_unless_present = "template")]
    pub into: Option<PathBuf>,
    /// Only say what would happen.
    #[arg(long)]
    pub dry_run: bool,
    /// Write the rows that do not fit to this file, with the reason, to be mended and imported again.
    #[arg(long, value_name = "OUT.csv")]
    pub rejects: Option<PathBuf>,
    /// How the outcome is printed.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
    /// Write an empty client list with all columns, and do nothing else.
    #[arg(long, value_name = "OUT.csv", conflicts_with_all = ["files", "into"])]
    pub template: Option<PathBuf>,
}

/// `uitloop check`.
#[derive(Debug, ClapArgs)]
pub struct Check {
    /// The caseload.
    pub file: PathBuf,
    /// Judge what the file holds as if today were this date (yyyy-mm-dd or dd-mm-yyyy). A fact dated later is then
    /// an agreed date.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<NaiveDate>,
    /// Judge what the file knew at the end of this date: the log is replayed to it.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: Option<NaiveDate>,
    /// Only these levels: overdue, critical, at_risk, unknown, attention, on_track, started, closed.
    #[arg(long, value_name = "LEVELS", value_delimiter = ',', value_parser = level)]
    pub level: Vec<Level>,
    /// How the cases are printed.
    #[arg(long, value_enum, default_value_t = ListFormat::Table)]
    pub format: ListFormat,
    /// End with exit code 3 when a case is at this level or worse.
    #[arg(long, value_name = "LEVEL", value_parser = level)]
    pub fail_on: Option<Level>,
}

/// `uitloop explain`.
#[derive(Debug, ClapArgs)]
pub struct Explain {
    /// The caseload.
    pub file: PathBuf,
    /// The number of the case.
    pub case_no: String,
    /// Judge as if today were this date.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<NaiveDate>,
}

/// `uitloop report`.
#[derive(Debug, ClapArgs)]
pub struct Report {
    /// Which report.
    #[command(subcommand)]
    pub kind: ReportKind,
}

/// The reports.
#[derive(Debug, Subcommand)]
pub enum ReportKind {
    /// For the advisory council: movements and levels, counts under 10 hidden, no person traceable.
    Council(Council),
}

/// `uitloop report council`.
#[derive(Debug, ClapArgs)]
pub struct Council {
    /// The caseload.
    pub file: PathBuf,
    /// The reference date.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: NaiveDate,
    /// The file to make; it ends in .pdf or .csv.
    #[arg(long, value_name = "OUT")]
    pub out: PathBuf,
}

/// `uitloop undo`.
#[derive(Debug, ClapArgs)]
pub struct Undo {
    /// The caseload.
    pub file: PathBuf,
    /// Only list the operations, the newest first.
    #[arg(long)]
    pub list: bool,
}

/// `uitloop doctor`.
#[derive(Debug, ClapArgs)]
pub struct Doctor {
    /// The caseload.
    pub file: PathBuf,
}

/// Two ways to print an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Table,
    /// For programs.
    Json,
}

/// Three ways to print a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// For people.
    Table,
    /// For programs: an array, one object for each case, dates ISO, absent facts null.
    Json,
    /// For a spreadsheet: UTF-8, semicolons.
    Csv,
}

fn date(text: &str) -> Result<NaiveDate, String> {
    let parsed = ["%Y-%m-%d", "%d-%m-%Y"].into_iter().find_map(|form| NaiveDate::parse_from_str(text, form).ok());
    let in_range = parsed.filter(|day| (1900..=2199).contains(&chrono::Datelike::year(day)));
    in_range.ok_or_else(|| "write it as 2026-12-31 or 31-12-2026".to_owned())
}

fn level(text: &str) -> Result<Level, String> {
    Level::from_code(text.trim()).ok_or_else(|| {
        let codes: Vec<_> = Level::ALL.iter().map(|level| level.code()).collect();
        format!("choose from {}", codes.join(", "))
    })
}

fn language(text: &str) -> Result<Lang, String> {
    Lang::ALL.into_iter().find(|lang| lang.tag() == text).ok_or_else(|| "choose nl or en".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_definition_of_the_command_line_is_sound() {
        Args::command().debug_assert();
    }

    #[test]
    fn dates_are_iso_or_dutch_and_exist() {
        assert_eq!(date("2026-12-31"), date("31-12-2026"));
        for wrong in ["2026-02-29", "26-12-31", "31/12/2026", "tomorrow", ""] {
            assert!(date(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_import_needs_files_and_a_caseload_or_asks_for_a_template() {
        let parse = |words: &str| Args::try_parse_from(words.split(' ')).is_ok();
        assert!(parse("uitloop import a.csv b.csv --into c.uitloop --dry-run"));
        assert!(parse("uitloop import --template out.csv"));
        assert!(!parse("uitloop import a.csv"));
        assert!(!parse("uitloop import --into c.uitloop"));
    }
}
