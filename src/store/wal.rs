//! The `-wal` file beside a caseload: changes that are not in the file itself yet.
//!
//! SQLite takes any `-wal` file that it finds for the newest changes, also one that was left behind when another copy
//! of the file was put in its place, and passes over one that it cannot read. Both would take acknowledged changes
//! back without a word. So before a file is used together with a `-wal` file, the two are compared.

use super::error::{Error, Result};
use super::key::DataKey;
use super::log;
use super::open::{connect, immutable};
use rusqlite::{Connection, OpenFlags};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// The first bytes of a `-wal` file: with its checksums in one byte order or in the other.
const MAGIC: [[u8; 4]; 2] = [[0x37, 0x7f, 0x06, 0x82], [0x37, 0x7f, 0x06, 0x83]];

/// KiB of pages for a connection that is open for a moment.
const CACHE: i64 = 1024;

/// The `-wal` file of a caseload.
pub(super) fn path_of(caseload: &Path) -> PathBuf {
    let mut name = caseload.as_os_str().to_owned();
    name.push("-wal");
    name.into()
}

/// There is a `-wal` file with something in it: somebody works in the caseload, or it was not closed.
pub(super) fn has_changes(caseload: &Path) -> bool {
    path_of(caseload).metadata().is_ok_and(|wal| wal.len() > 0)
}

/// Counts a transaction, as a part of it: what [`refuse_foreign`] compares.
pub(super) fn count_commit(transaction: &Connection) -> Result<()> {
    transaction.prepare_cached("UPDATE commits SET count = count + 1")?.execute([])?;
    Ok(())
}

/// Refuses a `-wal` file of garbage, of another caseload or of an earlier time.
pub(super) fn refuse_foreign(caseload: &Path, key: &DataKey) -> Result<()> {
    let commits = |connection: &Connection| {
        let count: i64 = connection.query_row("SELECT count FROM commits", [], |row| row.get(0))?;
        Ok(count)
    };
    refuse_when_less(caseload, key, commits)
}

/// Refuses one of a later time than the file: with it the log has a gap. Reads the whole log, so it is only for
/// writing in a file that was not closed.
pub(super) fn refuse_gaps(caseload: &Path, key: &DataKey) -> Result<()> {
    let is_whole = |connection: &Connection| Ok(log::first_break(connection)?.is_none());
    refuse_when_less(caseload, key, is_whole)
}

/// Looks at the file alone and at the file with its changes, and refuses the changes when they take something away.
fn refuse_when_less<T: PartialOrd>(
    caseload: &Path,
    key: &DataKey,
    look: impl Fn(&Connection) -> Result<T>,
) -> Result<()> {
    if !has_changes(caseload) {
        return Ok(());
    }
    let foreign = || Err(Error::ForeignWal(path_of(caseload)));
    if !starts_well(&path_of(caseload)) {
        return foreign();
    }
    // Connections that may only read never write the changes into the file.
    let read = |path: &Path, flags| connect(path, key, flags, CACHE).and_then(|connection| look(&connection));
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
    // The file alone goes first: a writer that works meanwhile only adds to what is found together. A file that
    // cannot be read alone was left while changes were being written into it, and needs them.
    let Ok(alone) = read(&immutable(caseload), flags | OpenFlags::SQLITE_OPEN_URI) else {
        return Ok(());
    };
    match read(caseload, flags) {
        Ok(together) if together >= alone => Ok(()),
        Ok(_) | Err(Error::Damaged(_)) => foreign(),
        // Opening will meet the same error, and names it better.
        Err(_) => Ok(()),
    }
}

/// It begins as SQLite writes it. One that is short or blank at its start never held an acknowledged change.
fn starts_well(wal: &Path) -> bool {
    const HEADER: u64 = 32;
    let mut start = Vec::new();
    let read = File::open(wal).and_then(|file| file.take(HEADER).read_to_end(&mut start));
    let is_blank = start.iter().all(|byte| *byte == 0);
    read.is_err() || is_blank || start.len() < HEADER as usize || MAGIC.iter().any(|magic| start.starts_with(magic))
}
