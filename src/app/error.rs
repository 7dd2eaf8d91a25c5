//! What can go wrong in a use case. The sentences for the user are in `app::words`, in both languages.

use crate::store::key::KeyError;
use crate::store::{self, Error as StoreError};
use chrono::NaiveDate;
use std::path::PathBuf;
use std::sync::Arc;

/// A failure of a use case.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// The file, its key or its log.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The case was deleted meanwhile (an import was undone).
    #[error("the case is no longer there")]
    CaseGone,
    /// A contact is something that has taken place.
    #[error("a contact cannot take place on {0}, which is still to come")]
    ContactInFuture(NaiveDate),
    /// A list cannot be read at all.
    #[error("{file}: {source}")]
    Import {
        /// The file.
        file: PathBuf,
        /// Why not.
        source: Arc<crate::import::ImportError>,
    },
    /// Real persons may not be written in the demo, whose passphrase is public.
    #[error("the demo cannot receive real persons")]
    RealPersonInDemo,
    /// The report cannot be made.
    #[error("the report cannot be made: {0}")]
    Report(String),
    /// A file beside the caseload cannot be read or written.
    #[error("{path}: {source}")]
    Io {
        /// The file.
        path: PathBuf,
        /// The system's answer.
        source: Arc<std::io::Error>,
    },
    /// The thread that holds the file has ended.
    #[error("the caseload was closed")]
    Closed,
}

impl Error {
    /// An answer of the file system about this path.
    pub fn io(path: impl Into<PathBuf>, source: std::io::Error) -> Self {
        Self::Io { path: path.into(), source: Arc::new(source) }
    }

    /// The passphrase is not that of the file.
    pub fn is_wrong_passphrase(&self) -> bool {
        matches!(self.key(), Some(KeyError::WrongPassphrase))
    }

    /// The file cannot be worked in here and now, but it can be opened to read.
    pub fn allows_reading(&self) -> bool {
        matches!(self, Self::Store(StoreError::Lock(_) | StoreError::UnsafeFolder { .. } | StoreError::ReadOnly))
    }

    /// A new file can be made, but not in this place.
    pub fn is_about_place(&self) -> bool {
        use StoreError::{Exists, Io, Lock, UnsafeFolder};
        matches!(self, Self::Store(Exists(_) | Io { .. } | Lock(_) | UnsafeFolder { .. }))
            || matches!(self.key(), Some(KeyError::Io(_)))
    }

    fn key(&self) -> Option<&KeyError> {
        match self {
            Self::Store(StoreError::Key(error)) => Some(error),
            _ => None,
        }
    }
}

/// The result of a use case.
pub type Result<T> = std::result::Result<T, Error>;
