//! Making and opening a caseload file.

use super::error::{Error, Result};
use super::key::{DataKey, KdfCost, KeyFile};
use super::lock::{Holder, WriterLock};
use super::{Store, folder, migrations, wal};
use rusqlite::{Connection, OpenFlags};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use zeroize::Zeroizing;

/// What a store may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Read and change. One at a time, guarded by the lock file.
    ReadWrite,
    /// Read only. Works beside a writer, and in a folder where nothing may be written.
    ReadOnly,
}

/// Pages kept in memory, in KiB. The rows of a list stay in memory as cases, so what is read again and again is only
/// the search and the tops of the indexes.
const WRITER_CACHE: i64 = 16 * 1024;
const READER_CACHE: i64 = 16 * 1024;

/// While a large operation is written. Ids are random, so its index entries fall all over the file; a page that finds
/// no room is encrypted, written, and soon read and decrypted again.
const BULK_CACHE: i64 = 96 * 1024;

/// An operation of this many changes is a large one.
const MANY_CHANGES: usize = 1_000;

/// For a connection that reads everything once.
pub(super) const HELPER_CACHE: i64 = 2 * 1024;

/// Bytes of a page: what SQLCipher 4 makes.
const PAGE: u64 = 4096;

/// The key file that belongs to a caseload: `NAME.uitloop` has `NAME.uitloop-key`.
pub fn key_path(caseload: &Path) -> PathBuf {
    caseload.with_extension("uitloop-key")
}

impl Store {
    /// Makes a new caseload and opens it. Never overwrites anything.
    pub fn create(path: &Path, passphrase: &str, cost: KdfCost, who: &Holder) -> Result<Self> {
        let key_file_path = key_path(path);
        for taken in [path, &key_file_path] {
            if taken.exists() {
                return Err(Error::Exists(taken.to_owned()));
            }
        }
        refuse_unsafe_folder(path)?;
        if let Some(parent) = path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
            fs::create_dir_all(parent).map_err(|error| Error::io(parent, error))?;
        }
        let lock = WriterLock::acquire(path, who)?;
        let (key_file, key) = KeyFile::create(passphrase, cost)?;
        key_file.write_atomically(&key_file_path)?;
        let made = connect(path, &key, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE, WRITER_CACHE)
            .and_then(|mut connection| {
                connection.pragma_update(None, "journal_mode", "WAL")?;
                migrations::start(&mut connection)?;
                Ok(connection)
            });
        match made {
            Ok(connection) => Ok(Self {
                connection,
                access: Access::ReadWrite,
                path: Some(path.to_owned()),
                key: Some(Arc::new(key)),
                _lock: Some(lock),
            }),
            Err(error) => {
                // Nothing was in these files yet: leave no half caseload behind.
                let _ = fs::remove_file(path);
                let _ = fs::remove_file(&key_file_path);
                Err(error)
            }
        }
    }

    /// Opens a caseload with its passphrase.
    pub fn open(path: &Path, passphrase: &str, access: Access, who: &Holder) -> Result<Self> {
        if !path.is_file() {
            return Err(Error::NotFound(path.to_owned()));
        }
        let key = Arc::new(KeyFile::read(&key_path(path))?.unlock(passphrase)?);
        refuse_cut_off(path)?;
        match access {
            Access::ReadWrite => Self::open_to_write(path, key, who),
            Access::ReadOnly => {
                wal::refuse_foreign(path, &key)?;
                Self::open_to_read(path, key, READER_CACHE)
            }
        }
    }

    fn open_to_write(path: &Path, key: Arc<DataKey>, who: &Holder) -> Result<Self> {
        refuse_unsafe_folder(path)?;
        let lock = WriterLock::acquire(path, who)?;
        wal::refuse_foreign(path, &key)?;
        wal::refuse_gaps(path, &key)?;
        let mut connection = connect(path, &key, OpenFlags::SQLITE_OPEN_READ_WRITE, WRITER_CACHE)?;
        migrations::check(&connection)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        migrations::migrate(&mut connection)?;
        Ok(Self {
            connection,
            access: Access::ReadWrite,
            path: Some(path.to_owned()),
            key: Some(key),
            _lock: Some(lock),
        })
    }

    fn open_to_read(path: &Path, key: Arc<DataKey>, cache: i64) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
        let connection = connect(path, &key, flags, cache).or_else(|error| {
            if !matches!(error, Error::Sqlite(_) | Error::ReadOnly) {
                return Err(error);
            }
            // A folder where nothing may be written has no room for the -shm file that WAL needs.
            // Without changes in the -wal file the main file is complete, and nobody can change it there.
            if wal::has_changes(path) {
                return Err(Error::WaitingChanges(wal::path_of(path)));
            }
            connect(&immutable(path), &key, flags | OpenFlags::SQLITE_OPEN_URI, cache)
        })?;
        migrations::check(&connection)?;
        if migrations::version(&connection)? < migrations::newest() {
            // An older file is read through a migrated copy in memory: the file itself stays as it is.
            return Self::in_memory()?.replaying(&connection, None);
        }
        Ok(Self { connection, access: Access::ReadOnly, path: Some(path.to_owned()), key: Some(key), _lock: None })
    }

    /// A second connection to the same file, for lists that must stay live while something is written.
    pub fn reader(&self) -> Result<Self> {
        self.opener().map_or(Err(Error::ReadOnly), |open| open(READER_CACHE))
    }

    /// Opens one more connection to the same file, with a cache of so many KiB, on any thread; `None` for a replay
    /// in memory, which only its own connection sees.
    pub(super) fn opener(&self) -> Option<impl Fn(i64) -> Result<Self> + Send + use<>> {
        let (path, key) = (self.path.clone()?, self.key.clone()?);
        Some(move |cache| Self::open_to_read(&path, key.clone(), cache))
    }

    /// An empty caseload in memory. Nothing of it is ever written to disk.
    pub(crate) fn in_memory() -> Result<Self> {
        let mut connection = Connection::open_in_memory()?;
        connection.pragma_update(None, "temp_store", "MEMORY")?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        migrations::start(&mut connection)?;
        Ok(Self { connection, access: Access::ReadOnly, path: None, key: None, _lock: None })
    }
}

/// Prepared statements kept: one for each set of fields that operations change.
const STATEMENTS: usize = 256;

pub(super) fn connect(path: &Path, key: &DataKey, flags: OpenFlags, cache: i64) -> Result<Connection> {
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.pragma_update(None, "cipher_log_level", "NONE")?;
    let pragma = Zeroizing::new(format!("PRAGMA key = \"{}\"", key.to_pragma().as_str()));
    connection.execute_batch(&pragma)?;
    // The key file has authenticated the passphrase, so a page that does not decrypt is damage.
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "mmap_size", 0)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "cache_size", -cache)?;
    Ok(connection)
}

/// Writes an operation of so many changes, with the memory that it needs.
pub(super) fn with_room_for<T>(
    connection: &mut Connection,
    changes: usize,
    write: impl FnOnce(&mut Connection) -> Result<T>,
) -> Result<T> {
    if changes < MANY_CHANGES {
        return write(connection);
    }
    connection.pragma_update(None, "cache_size", -BULK_CACHE)?;
    let written = write(connection);
    connection.pragma_update(None, "cache_size", -WRITER_CACHE)?;
    written
}

/// The path as a URI that promises SQLite that nobody changes the file.
pub(super) fn immutable(path: &Path) -> PathBuf {
    let mut uri = String::from("file:");
    for byte in path.to_string_lossy().bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' => uri.push(char::from(byte)),
            _ => {
                let _ = write!(uri, "%{byte:02x}");
            }
        }
    }
    uri.push_str("?immutable=1");
    uri.into()
}

/// A file that was closed has whole pages. SQLite itself only misses pages that are gone altogether.
fn refuse_cut_off(path: &Path) -> Result<()> {
    let length = path.metadata().map_err(|error| Error::io(path, error))?.len();
    if length % PAGE != 0 && !wal::has_changes(path) {
        return Err(Error::Damaged("its end is missing".to_owned()));
    }
    Ok(())
}

fn refuse_unsafe_folder(path: &Path) -> Result<()> {
    match folder::recognise(path) {
        Some(why) => Err(Error::UnsafeFolder { path: path.to_owned(), why }),
        None => Ok(()),
    }
}
