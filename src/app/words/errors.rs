//! Errors in words that say what happened and what to do. No names of persons, ever.

use super::date;
use crate::app::Error;
use crate::fl;
use crate::store::Error as StoreError;
use crate::store::folder::UnsafeFolder;
use crate::store::key::KeyError;
use crate::store::lock::LockError;

/// The sentence for the user.
pub fn error(error: &Error) -> String {
    match error {
        Error::Store(error) => store(error),
        Error::CaseGone => fl!("error-case-gone"),
        Error::ContactInFuture(day) => fl!("error-contact-in-future", date = date(*day)),
        Error::Import { file, source } => {
            fl!("error-import", file = file.display().to_string(), why = super::import::refusal(source))
        }
        Error::RealPersonInDemo => fl!("error-real-person-in-demo"),
        Error::Report(why) => fl!("error-report", why = why.as_str()),
        Error::Io { path, source } => {
            fl!("error-io", path = path.display().to_string(), why = source.to_string())
        }
        Error::Closed => fl!("error-closed"),
    }
}

fn store(error: &StoreError) -> String {
    match error {
        StoreError::NotFound(path) => fl!("error-not-found", path = path.display().to_string()),
        StoreError::Exists(path) => fl!("error-exists", path = path.display().to_string()),
        StoreError::UnsafeFolder { path, why } => {
            let path = path.display().to_string();
            match why {
                UnsafeFolder::NetworkShare => fl!("error-folder-share", path = path),
                UnsafeFolder::Synced(_) => fl!("error-folder-synced", path = path),
            }
        }
        StoreError::Key(error) => key(error),
        StoreError::Lock(error) => lock(error),
        StoreError::Damaged(why) | StoreError::Log { why, .. } => fl!("error-damaged", why = why.as_str()),
        StoreError::ForeignWal(path) => fl!("error-foreign-wal", path = path.display().to_string()),
        StoreError::WaitingChanges(path) => fl!("error-waiting-changes", path = path.display().to_string()),
        StoreError::Newer { found, known } => {
            fl!("error-newer", found = (*found), known = (*known))
        }
        StoreError::NoSuchCase(case_no) => fl!("error-no-such-case", case = case_no.as_str()),
        StoreError::ReadOnly => fl!("error-read-only"),
        StoreError::DiskFull => fl!("error-disk-full"),
        StoreError::NoSuchField { .. } | StoreError::Sqlite(_) => {
            fl!("error-internal", why = error.to_string())
        }
        StoreError::Io { path, source } => {
            fl!("error-io", path = path.display().to_string(), why = source.to_string())
        }
    }
}

fn key(error: &KeyError) -> String {
    match error {
        KeyError::Missing => fl!("error-key-missing"),
        KeyError::NotAKeyFile | KeyError::CostRefused { .. } => fl!("error-key-foreign"),
        KeyError::Damaged => fl!("error-key-damaged"),
        KeyError::NewerVersion { .. } => fl!("error-key-newer"),
        KeyError::WrongPassphrase => fl!("error-passphrase-wrong"),
        KeyError::OutOfMemory => fl!("error-key-memory"),
        KeyError::NoRandomness(_) => fl!("error-internal", why = error.to_string()),
        KeyError::Io(source) => fl!("error-key-io", why = source.to_string()),
    }
}

fn lock(error: &LockError) -> String {
    match error {
        LockError::Held { by: Some(holder) } => fl!(
            "error-held-by",
            user = holder.user.as_str(),
            machine = holder.machine.as_str(),
            since = date(crate::app::clock::day_of(holder.since))
        ),
        LockError::Held { by: None } => fl!("error-held"),
        LockError::Io(source) => fl!("error-lock-io", why = source.to_string()),
    }
}
