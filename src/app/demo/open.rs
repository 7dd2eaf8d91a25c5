//! Opening the demo: the one that was made today, or a new one.

use super::{Demo, FILE_NAME, PASSPHRASE, create};
use crate::app::clock::Clock;
use crate::app::error::{Error, Result};
use crate::app::office::Office;
use crate::app::place::default_folder;
use crate::store::key::KeyFile;
use crate::store::{self, key_path};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Where the demo lies when nobody says otherwise.
pub fn default_path() -> PathBuf {
    default_folder().join(FILE_NAME)
}

/// Opens the demo at this path. One of an earlier day or another size is made anew: its dates hang on today.
/// A file that is no demo is never touched.
pub fn open_or_create(path: &Path, demo: Demo, clock: Clock) -> Result<Office> {
    if path.exists() {
        let office = Office::open(path, PASSPHRASE, clock)?;
        if !office.is_demo() {
            return Err(store::Error::Exists(path.to_owned()).into());
        }
        // What somebody did in the demo is theirs, also the next day.
        if office.demo_is(demo)? || office.next_undo_and_redo()?.0.is_some() {
            return Ok(office);
        }
    } else if !is_ours(&key_path(path)) {
        return Err(store::Error::Exists(key_path(path)).into());
    }
    make(path, demo, clock)
}

/// Nobody else's key: there is none, or it is that of a demo of which the file is gone.
fn is_ours(key: &Path) -> bool {
    !key.exists() || KeyFile::read(key).is_ok_and(|key| key.unlock(PASSPHRASE).is_ok())
}

/// Makes the demo beside its place and puts it there when it is finished: a program that is stopped half-way leaves
/// no half demo behind that looks like a whole one.
fn make(path: &Path, demo: Demo, clock: Clock) -> Result<Office> {
    let unfinished = path.with_extension("unfinished.uitloop");
    let beside = |suffix: &str| {
        let mut name = unfinished.as_os_str().to_owned();
        name.push(suffix);
        PathBuf::from(name)
    };
    let leftovers = ["", "-key", "-wal", "-shm"].map(beside);
    leftovers.iter().try_for_each(|file| remove(file))?;
    drop(create(&unfinished, demo, clock)?);
    remove(path)?;
    // The key goes first: without its file it does no harm, and a file without its key is of no use to anybody.
    for (from, to) in [(key_path(&unfinished), key_path(path)), (unfinished.clone(), path.to_owned())] {
        fs::rename(&from, &to).map_err(|error| Error::io(&to, error))?;
    }
    remove(&beside("-lock"))?;
    Office::open(path, PASSPHRASE, clock)
}

fn remove(file: &Path) -> Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Error::io(file, error)),
        _ => Ok(()),
    }
}
