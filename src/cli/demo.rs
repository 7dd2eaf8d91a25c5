//! `uitloop demo`: a made-up caseload to look around in.

use super::check::print_table;
use super::{Failure, Outcome, args, output};
use crate::app::caseload::{Filter, Sort};
use crate::app::clock::Clock;
use crate::app::demo::{CASES, Demo, FILE_NAME, PASSPHRASE, create};
use crate::app::{Error, Office};
use crate::domain::risk::Level;
use crate::fl;
use crate::store::key_path;
use directories::ProjectDirs;
use std::path::PathBuf;

/// The folder for application data of this user that does not roam to other machines.
pub fn default_folder() -> PathBuf {
    ProjectDirs::from("nl", "Uitloop", "Uitloop")
        .map_or_else(std::env::temp_dir, |dirs| dirs.data_local_dir().to_owned())
}

/// Without a window: makes the demo and prints the cases that need somebody.
pub(super) fn run(demo: &args::Demo) -> Outcome {
    let (path, office) = open_or_create(demo)?;
    let today = office.today();
    let caseload = office.caseload(today)?;
    output::complain(&fl!("cli-demo-found", path = path.display().to_string(), passphrase = PASSPHRASE));
    let flagged = Level::OPEN.into_iter().filter(|level| *level != Level::OnTrack).collect();
    let filter = Filter { levels: flagged, ..Filter::default() };
    print_table(&caseload, &caseload.select(&filter, Sort::default()))
}

/// The demo of today. One of an earlier day is made anew: its dates hang on today.
pub fn open_or_create(demo: &args::Demo) -> Result<(PathBuf, Office), Failure> {
    let folder = demo.folder.clone().unwrap_or_else(default_folder);
    let path = folder.join(FILE_NAME);
    let size = Demo { cases: demo.cases.unwrap_or(CASES), seed: demo.seed, ..Demo::default() };
    if path.exists() {
        let office = Office::open(&path, PASSPHRASE, Clock::System)?;
        if office.is_demo() && office.demo_is(size)? {
            return Ok((path, office));
        }
        if !office.is_demo() {
            return Err(crate::store::Error::Exists(path).into());
        }
        drop(office);
        for old in [path.clone(), key_path(&path)] {
            std::fs::remove_file(&old).map_err(|error| Error::io(&old, error))?;
        }
    }
    let office = create(&path, size, Clock::System)?;
    Ok((path, office))
}
