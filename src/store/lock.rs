//! One writer at a time, and who that is.
//!
//! Whoever opens a caseload for writing holds the operating system's lock on `NAME.uitloop-lock`.
//! The system lets go of it when the program ends, also when it is killed or the power fails, so a
//! lock file that is merely there locks nobody out and nothing ever needs to be tidied up by hand.
//!
//! Who holds it stands in `NAME.uitloop-holder`: on Windows a locked file cannot be read by others.
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Who has a caseload open for writing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Name of the user's account.
    pub user: String,
    /// Name of the machine.
    pub machine: String,
    /// When the caseload was opened.
    pub since: DateTime<Utc>,
}

/// Why a caseload cannot be opened for writing.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Somebody else has it open, perhaps the same user in another window.
    #[error("the caseload is open elsewhere")]
    Held {
        /// Who that is; `None` when it cannot be told.
        by: Option<Holder>,
    },
    /// The lock file cannot be made or locked, for instance in a folder that may only be read.
    #[error("the lock file could not be used: {0}")]
    Io(#[from] io::Error),
}

/// The right to write in a caseload, until dropped.
#[derive(Debug)]
pub struct WriterLock {
    holder: PathBuf,
    /// Carries the lock.
    file: File,
}

impl WriterLock {
    /// Takes the lock of this caseload, or says at once who has it.
    ///
    /// The caseload itself need not exist yet, its folder must. Links are followed first, so that
    /// two names of one caseload have one lock.
    pub fn acquire(caseload: &Path, who: &Holder) -> Result<Self, LockError> {
        let caseload = real_path(caseload)?;
        let holder = with_suffix(&caseload, "-holder");
        // Never removed: a program that had already opened the removed file would lock that one,
        // and the next program a new one.
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(with_suffix(&caseload, "-lock"))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(LockError::Held { by: read(&holder) }),
            Err(TryLockError::Error(error)) => return Err(LockError::Io(error)),
        }
        // The lock holds without this text; it only makes the message to others friendlier.
        let _ = write(&holder, who);
        Ok(Self { holder, file })
    }
}

impl Drop for WriterLock {
    fn drop(&mut self) {
        // Before the lock goes, so that nobody reads an old name beside a new lock.
        let _ = fs::remove_file(&self.holder);
        // Closing lets go as well, but not while a program that is just being started still has a copy of the handle.
        let _ = self.file.unlock();
    }
}

/// The path without links, also for a file that does not exist yet.
fn real_path(path: &Path) -> io::Result<PathBuf> {
    match fs::canonicalize(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        resolved => return resolved,
    }
    let name = path.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    Ok(fs::canonicalize(folder.unwrap_or(Path::new(".")))?.join(name))
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    PathBuf::from(name)
}

fn read(path: &Path) -> Option<Holder> {
    serde_json::from_slice(&fs::read(path).ok()?).ok()
}

fn write(path: &Path, who: &Holder) -> io::Result<()> {
    fs::write(path, serde_json::to_vec(who)?)
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader, Write};
    use std::process::{Command, Stdio};

    use super::*;

    fn holder(user: &str) -> Holder {
        let since = "2026-09-21T08:30:00Z".parse().unwrap();
        Holder { user: user.into(), machine: "LT-0042".into(), since }
    }

    /// A folder and the place of a caseload in it.
    fn place() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let caseload = folder.path().join("proef.uitloop");
        (folder, caseload)
    }

    fn held_by(result: Result<WriterLock, LockError>) -> Option<Holder> {
        match result {
            Err(LockError::Held { by }) => by,
            other => panic!("expected a held lock, got {other:?}"),
        }
    }

    #[test]
    fn the_second_hears_who_is_first() {
        let (_folder, caseload) = place();
        let first = WriterLock::acquire(&caseload, &holder("eerste")).unwrap();
        let second = WriterLock::acquire(&caseload, &holder("tweede"));
        assert_eq!(held_by(second), Some(holder("eerste")));
        // Being refused must not spoil what the first one left.
        let third = WriterLock::acquire(&caseload, &holder("derde"));
        assert_eq!(held_by(third), Some(holder("eerste")));
        drop(first);
        assert!(!with_suffix(&caseload, "-holder").exists());
        let fourth = WriterLock::acquire(&caseload, &holder("vierde")).unwrap();
        let fifth = WriterLock::acquire(&caseload, &holder("vijfde"));
        assert_eq!(held_by(fifth), Some(holder("vierde")));
        drop(fourth);
    }

    #[test]
    fn two_caseloads_in_a_folder_do_not_bother_each_other() {
        let (folder, caseload) = place();
        let _one = WriterLock::acquire(&caseload, &holder("een")).unwrap();
        WriterLock::acquire(&folder.path().join("ander.uitloop"), &holder("een")).unwrap();
    }

    #[test]
    fn files_left_behind_lock_nobody_out() {
        let (folder, caseload) = place();
        fs::write(folder.path().join("proef.uitloop-lock"), "left behind").unwrap();
        let left = serde_json::to_vec(&holder("weg")).unwrap();
        fs::write(folder.path().join("proef.uitloop-holder"), left).unwrap();
        let _lock = WriterLock::acquire(&caseload, &holder("hier")).unwrap();
        let second = WriterLock::acquire(&caseload, &holder("tweede"));
        assert_eq!(held_by(second), Some(holder("hier")));
    }

    #[test]
    fn an_unreadable_holder_still_means_held() {
        let (folder, caseload) = place();
        let _lock = WriterLock::acquire(&caseload, &holder("een")).unwrap();
        for text in ["", "{", "null", "{\"user\": 3}"] {
            fs::write(folder.path().join("proef.uitloop-holder"), text).unwrap();
            assert_eq!(held_by(WriterLock::acquire(&caseload, &holder("twee"))), None, "{text}");
        }
        fs::remove_file(folder.path().join("proef.uitloop-holder")).unwrap();
        assert_eq!(held_by(WriterLock::acquire(&caseload, &holder("twee"))), None);
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error() {
        let (folder, _) = place();
        let nowhere = folder.path().join("nergens/proef.uitloop");
        for path in [nowhere, PathBuf::new()] {
            let result = WriterLock::acquire(&path, &holder("een"));
            assert!(matches!(result, Err(LockError::Io(_))), "{path:?}: {result:?}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_has_the_lock_of_what_it_points_to() {
        let (folder, caseload) = place();
        fs::write(&caseload, "").unwrap();
        let link = folder.path().join("snelkoppeling.uitloop");
        std::os::unix::fs::symlink(&caseload, &link).unwrap();
        let _lock = WriterLock::acquire(&caseload, &holder("een")).unwrap();
        assert_eq!(held_by(WriterLock::acquire(&link, &holder("twee"))), Some(holder("een")));
    }

    /// The test runs itself as a second process, which holds the lock until it is killed.
    #[test]
    fn a_killed_process_lets_go() {
        const CASELOAD: &str = "UITLOOP_TEST_HOLD_LOCK_OF";
        if let Some(caseload) = std::env::var_os(CASELOAD) {
            let _lock = WriterLock::acquire(Path::new(&caseload), &holder("kind")).unwrap();
            io::stderr().write_all(b"holding\n").unwrap();
            // Ends when the parent does, should that fail before it kills.
            io::stdin().lines().count();
            return;
        }
        let (_folder, caseload) = place();
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "store::lock::tests::a_killed_process_lets_go", "--nocapture"])
            .env(CASELOAD, &caseload)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stderr.take().unwrap()).lines();
        assert!(said.any(|line| line.unwrap() == "holding"), "the second process ended early");
        let refused = WriterLock::acquire(&caseload, &holder("ouder"));
        assert_eq!(held_by(refused), Some(holder("kind")));
        child.kill().unwrap();
        child.wait().unwrap();
        WriterLock::acquire(&caseload, &holder("ouder")).unwrap();
    }
}
