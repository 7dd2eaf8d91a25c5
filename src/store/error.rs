//! What can go wrong with a caseload file. Each variant is another sentence to the user.

use super::folder::UnsafeFolder;
use super::key::KeyError;
use super::lock::LockError;
use std::path::PathBuf;
use std::sync::Arc;

/// A failure of the store. Cloned into messages of the window, hence the `Arc`s.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// There is no such file.
    #[error("there is no file {0}")]
    NotFound(PathBuf),
    /// A new caseload would overwrite a file.
    #[error("{0} exists already")]
    Exists(PathBuf),
    /// The folder is on a network share or is copied by a sync client.
    #[error("a caseload cannot be kept in {path}: {why:?}")]
    UnsafeFolder {
        /// The folder.
        path: PathBuf,
        /// What was recognised.
        why: UnsafeFolder,
    },
    /// The key file is missing, damaged, newer, or the passphrase is wrong.
    #[error(transparent)]
    Key(#[from] Arc<KeyError>),
    /// Somebody else writes in the file.
    #[error(transparent)]
    Lock(#[from] Arc<LockError>),
    /// The key is right, but the file is not a caseload, or its pages are damaged.
    #[error("the caseload is damaged: {0}")]
    Damaged(String),
    /// The `-wal` file beside the caseload is not its own: garbage, of another caseload or of an earlier time.
    #[error("{0} does not belong to the caseload")]
    ForeignWal(PathBuf),
    /// Changes stand in the `-wal` file, and in a folder where nothing may be written they cannot be read.
    #[error("{0} cannot be read in a folder where nothing may be written")]
    WaitingChanges(PathBuf),
    /// A newer version of Uitloop wrote the file. It has not been touched.
    #[error("the caseload has schema {found}; this version knows {known}")]
    Newer {
        /// The file's schema.
        found: i64,
        /// The newest schema that this version knows.
        known: i64,
    },
    /// A change names a field that the schema does not have: a fault of the program.
    #[error("{entity} has no field {field}")]
    NoSuchField {
        /// The table.
        entity: &'static str,
        /// The field.
        field: String,
    },
    /// There is no case with this number.
    #[error("there is no case {0}")]
    NoSuchCase(String),
    /// The store was opened for reading only.
    #[error("the caseload is open for reading only")]
    ReadOnly,
    /// The disk is full. What was acknowledged is kept; the last change is not.
    #[error("the disk is full")]
    DiskFull,
    /// The log holds something that cannot be read.
    #[error("the log cannot be read at {device}/{seq}: {why}")]
    Log {
        /// Key of the device.
        device: i64,
        /// Number of the operation on that device.
        seq: i64,
        /// What is wrong.
        why: String,
    },
    /// SQLite says no.
    #[error("the database answers: {0}")]
    Sqlite(Arc<rusqlite::Error>),
    /// The file system says no.
    #[error("{path}: {source}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The system's answer.
        source: Arc<std::io::Error>,
    },
}

impl Error {
    /// An answer of the file system about this path.
    pub(crate) fn io(path: impl Into<PathBuf>, source: std::io::Error) -> Self {
        if source.kind() == std::io::ErrorKind::StorageFull {
            return Self::DiskFull;
        }
        Self::Io { path: path.into(), source: Arc::new(source) }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged(error.to_string()),
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            _ => Self::Sqlite(Arc::new(error)),
        }
    }
}

impl From<KeyError> for Error {
    fn from(error: KeyError) -> Self {
        Self::Key(Arc::new(error))
    }
}

impl From<LockError> for Error {
    fn from(error: LockError) -> Self {
        Self::Lock(Arc::new(error))
    }
}

/// The result of everything that touches the file.
pub type Result<T> = std::result::Result<T, Error>;
