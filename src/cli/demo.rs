//! `uitloop demo` without a window: the cases that need somebody.

use super::check::print_table;
use super::{Outcome, args, output};
use crate::app::Office;
use crate::app::caseload::{Filter, Sort};
use crate::app::clock::Clock;
use crate::app::demo::{CASES, Demo, FILE_NAME, PASSPHRASE, default_path, open_or_create};
use crate::domain::risk::Level;
use crate::fl;
use std::path::PathBuf;

/// Makes the demo where there is none and prints its flagged cases.
pub(super) fn run(demo: &args::Demo) -> Outcome {
    let (path, office) = open(demo)?;
    let today = office.today();
    let caseload = office.caseload(today)?;
    output::complain(&fl!("cli-demo-found", path = path.display().to_string(), passphrase = PASSPHRASE));
    let flagged = Level::OPEN.into_iter().filter(|level| *level != Level::OnTrack).collect();
    let filter = Filter { levels: flagged, ..Filter::default() };
    print_table(&caseload, &caseload.select(&filter, Sort::default()), today)
}

/// The demo that was asked for.
pub(super) fn open(demo: &args::Demo) -> crate::app::Result<(PathBuf, Office)> {
    let path = demo.folder.as_ref().map_or_else(default_path, |folder| folder.join(FILE_NAME));
    let size = Demo { cases: demo.cases.unwrap_or(CASES), seed: demo.seed, ..Demo::default() };
    let office = open_or_create(&path, size, Clock::System)?;
    Ok((path, office))
}
