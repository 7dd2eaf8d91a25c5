//! The command line: everything that matters works without a window.
//!
//! Exit codes: 0 done · 1 it failed · 2 wrong usage, or no display for the window · 3 a case is at the `--fail-on`
//! level or worse · 4 the passphrase or the key file does not open the caseload · 5 the doctor found something.

mod args;
mod check;
mod demo;
mod doctor;
mod explain;
mod import;
mod new;
mod output;
mod passphrase;
mod report;
mod undo;

pub use args::{Args, Command};

use crate::app::text::{Lang, set_language};
use crate::app::words;
use crate::app::{Desk, Error};
use crate::store::Error as StoreError;
use crate::store::key::KeyError;
use std::process::ExitCode;

/// Why a command ended without success.
#[derive(Debug)]
pub enum Failure {
    /// A use case failed.
    App(Error),
    /// The command was used in a way that cannot work; the sentence says how it can.
    Usage(String),
    /// A case is at the asked level or worse.
    Reached,
    /// The doctor found something.
    Ill,
    /// Nobody reads the output any more (`| head`).
    Unread,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::App(error)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::App(error.into())
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::BrokenPipe => Self::Unread,
            // A full disk behind `> list.csv` must not look like success.
            _ => Self::App(Error::io("stdout", error)),
        }
    }
}

/// What a command comes to.
type Outcome = Result<(), Failure>;

/// Carries out a command that needs no window.
pub fn run(command: &Command, args: &Args) -> ExitCode {
    let outcome = match command {
        Command::New(new) => new::run(new, args),
        Command::Demo(demo) => demo::run(demo),
        Command::Import(import) => import::run(import, args),
        Command::Check(check) => check::run(check, args),
        Command::Explain(explain) => explain::run(explain, args),
        Command::Report(report) => report::run(report, args),
        Command::Undo(undo) => undo::run(undo, args),
        Command::Doctor(doctor) => doctor::run(doctor, args),
        Command::Open(_) => Err(Failure::Usage(crate::fl!("cli-no-display"))),
    };
    match outcome {
        Ok(()) | Err(Failure::Unread) => ExitCode::SUCCESS,
        Err(failure) => failed(&failure),
    }
}

/// The language of texts: asked for, else that of the system.
pub fn choose_language(args: &Args) {
    set_language(args.lang.unwrap_or_else(Lang::of_system));
}

/// There is no display and the command needs one: says so, names what works, and ends with 2.
pub fn no_display() -> ExitCode {
    failed(&Failure::Usage(crate::fl!("cli-no-display")))
}

/// There is a display, but it does not take a window.
pub fn no_window(why: &str) -> ExitCode {
    failed(&Failure::Usage(crate::fl!("cli-no-window", why = why)))
}

/// The demo, open for a window.
pub fn demo_desk(demo: &args::Demo) -> Result<Desk, ExitCode> {
    demo::open(demo).and_then(|(_, office)| Desk::open(office)).map_err(|error| failed(&error.into()))
}

fn failed(failure: &Failure) -> ExitCode {
    let (sentence, code) = match failure {
        Failure::App(error) => (words::error(error), code_of(error)),
        Failure::Usage(sentence) => (sentence.clone(), 2),
        Failure::Reached => (String::new(), 3),
        Failure::Ill => (String::new(), 5),
        Failure::Unread => (String::new(), 0),
    };
    output::complain(&sentence);
    ExitCode::from(code)
}

fn code_of(error: &Error) -> u8 {
    match error {
        Error::Store(StoreError::Key(key)) if !matches!(**key, KeyError::Io(_)) => 4,
        _ => 1,
    }
}
