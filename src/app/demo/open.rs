//! Opening the demo: the one that was made today, or a new one.

use super::{Demo, FILE_NAME, PASSPHRASE, create};
use crate::app::clock::Clock;
use crate::app::error::{Error, Result};
use crate::app::office::Office;
use crate::app::place::default_folder;
use crate::store::{self, key_path};
use std::fs;
use std::path::{Path, PathBuf};

/// Where the demo lies when nobody says otherwise.
pub fn default_path() -> PathBuf {
    default_folder().join(FILE_NAME)
}

/// Opens the demo at this path. One of an earlier day or another size is made anew: its dates hang on today.
/// A file that is no demo is never touched.
pub fn open_or_create(path: &Path, demo: Demo, clock: Clock) -> Result<Office> {
    if !path.exists() {
        // A key that was left behind opens nothing.
        remove(&key_path(path))?;
        return create(path, demo, clock);
    }
    let office = Office::open(path, PASSPHRASE, clock)?;
    if !office.is_demo() {
        return Err(store::Error::Exists(path.to_owned()).into());
    }
    // What somebody did in the demo is theirs, also the next day.
    if office.demo_is(demo)? || office.next_undo_and_redo()?.0.is_some() {
        return Ok(office);
    }
    drop(office);
    remove(path)?;
    remove(&key_path(path))?;
    create(path, demo, clock)
}

fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::io(path, error)),
        _ => Ok(()),
    }
}
