//! Where a caseload lies: the place that is proposed, what somebody means by a typed path, and what is wrong with it.

use super::error::Error;
use crate::store::{Error as StoreError, folder, key_path};
use directories::{BaseDirs, ProjectDirs};
use std::path::{Path, PathBuf};

/// The ending of a caseload's name, without the dot.
pub const EXTENSION: &str = "uitloop";

/// The name of a new caseload, without its ending.
const NAME: &str = "overdrachten";

/// The folder for application data of this user that does not roam to other machines.
pub fn default_folder() -> PathBuf {
    ProjectDirs::from("nl", "Uitloop", "Uitloop")
        .map_or_else(std::env::temp_dir, |dirs| dirs.data_local_dir().to_owned())
}

/// A place for a new caseload at which nothing stands yet. Looks at the disk.
pub fn suggested() -> PathBuf {
    free_in(&default_folder())
}

fn free_in(folder: &Path) -> PathBuf {
    let numbered = (2..).map(|number| format!("{NAME}-{number}.{EXTENSION}"));
    std::iter::once(format!("{NAME}.{EXTENSION}"))
        .chain(numbered)
        .map(|name| folder.join(name))
        .find(|path| taken(path).is_none())
        .expect("the numbers go on and a folder does not")
}

/// The existing file that somebody means by what was typed; `None` when nothing was.
///
/// Quotes around it are taken off (Windows copies a path with them), `~` is the home folder, and a
/// name alone lies in [`default_folder`].
pub fn existing(typed: &str) -> Option<PathBuf> {
    let typed = typed.trim().trim_matches(['"', '\'']).trim();
    if typed.is_empty() {
        return None;
    }
    let path = match typed.strip_prefix("~/").zip(BaseDirs::new()) {
        Some((rest, dirs)) => dirs.home_dir().join(rest),
        None => PathBuf::from(typed),
    };
    // `join` keeps a path that is whole by itself.
    Some(default_folder().join(path))
}

/// The new file that somebody means by what was typed: as [`existing`], with the ending added when
/// it lacks one, and the usual name in a folder.
pub fn new(typed: &str) -> Option<PathBuf> {
    let path = existing(typed)?;
    if typed.trim_end().ends_with(['/', '\\']) {
        return Some(path.join(NAME).with_extension(EXTENSION));
    }
    Some(with_ending(path))
}

fn with_ending(path: PathBuf) -> PathBuf {
    let has_ending = path.extension().is_some_and(|found| found.eq_ignore_ascii_case(EXTENSION));
    if has_ending {
        return path;
    }
    let mut path = path.into_os_string();
    path.push(".");
    path.push(EXTENSION);
    path.into()
}

/// Why no caseload can be made here. Looks at the disk; what only writing can tell is not known yet.
pub fn problem_of_new(path: &Path) -> Option<Error> {
    if let Some(taken) = taken(path) {
        return Some(StoreError::Exists(taken).into());
    }
    let why = folder::recognise(path)?;
    Some(StoreError::UnsafeFolder { path: path.to_owned(), why }.into())
}

/// Why no caseload can be opened here, as far as is seen before the passphrase is known: the file or its key file is
/// not there.
pub fn problem_of_existing(path: &Path) -> Option<Error> {
    if !path.is_file() {
        return Some(StoreError::NotFound(path.to_owned()).into());
    }
    let has_key = key_path(path).exists();
    (!has_key).then(|| StoreError::from(crate::store::key::KeyError::Missing).into())
}

/// The name of the key file that stands beside a caseload.
pub fn key_name(caseload: &Path) -> String {
    key_path(caseload).file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn taken(path: &Path) -> Option<PathBuf> {
    [path.to_owned(), key_path(path)].into_iter().find(|path| path.exists())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::folder::{SyncClient, UnsafeFolder};
    use crate::store::key::KeyError;
    use std::fs;

    #[test]
    fn a_typed_path_is_understood_as_it_was_meant() {
        let home = BaseDirs::new().expect("a home folder").home_dir().to_owned();
        let default = default_folder();
        let cases = [
            ("/data/zaken.uitloop", Some(PathBuf::from("/data/zaken.uitloop"))),
            ("  \"/data/zaken.uitloop\" ", Some(PathBuf::from("/data/zaken.uitloop"))),
            ("~/zaken.uitloop", Some(home.join("zaken.uitloop"))),
            ("zaken", Some(default.join("zaken"))),
            ("", None),
            (" '' ", None),
        ];
        for (typed, expect) in cases {
            assert_eq!(existing(typed), expect, "{typed:?}");
        }
    }

    #[test]
    fn a_new_file_gets_the_ending_and_a_folder_gets_a_name() {
        for (typed, expect) in [
            ("/data/zaken", "/data/zaken.uitloop"),
            ("/data/zaken.uitloop", "/data/zaken.uitloop"),
            ("/data/zaken.UITLOOP", "/data/zaken.UITLOOP"),
            ("/data/zaken 2026.1", "/data/zaken 2026.1.uitloop"),
            ("/data/", "/data/overdrachten.uitloop"),
        ] {
            assert_eq!(new(typed), Some(PathBuf::from(expect)), "{typed:?}");
        }
        assert_eq!(new("  "), None);
    }

    #[test]
    fn the_proposal_keeps_clear_of_what_is_there() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        assert_eq!(free_in(folder.path()), at("overdrachten.uitloop"));
        fs::write(at("overdrachten.uitloop"), "").unwrap();
        // A key file alone is enough: it may be the only key to a file that was moved.
        fs::write(at("overdrachten-2.uitloop-key"), "").unwrap();
        assert_eq!(free_in(folder.path()), at("overdrachten-3.uitloop"));
    }

    #[test]
    fn a_place_for_a_new_file_is_free_and_safe() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        assert!(problem_of_new(&at("zaken.uitloop")).is_none());
        fs::write(at("zaken.uitloop-key"), "").unwrap();
        let problem = problem_of_new(&at("zaken.uitloop"));
        assert!(matches!(problem, Some(Error::Store(StoreError::Exists(path))) if path == at("zaken.uitloop-key")));
        let problem = problem_of_new(&at("Dropbox/zaken.uitloop"));
        let synced = UnsafeFolder::Synced(SyncClient::Dropbox);
        assert!(matches!(problem, Some(Error::Store(StoreError::UnsafeFolder { why, .. })) if why == synced));
    }

    #[test]
    fn a_file_without_its_key_file_cannot_be_opened() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("zaken.uitloop");
        for not_a_file in [&path, folder.path()] {
            let problem = problem_of_existing(not_a_file);
            assert!(matches!(problem, Some(Error::Store(StoreError::NotFound(_)))), "{not_a_file:?}");
        }
        fs::write(&path, "").unwrap();
        let problem = problem_of_existing(&path);
        assert!(
            matches!(problem, Some(Error::Store(StoreError::Key(why))) if matches!(*why, KeyError::Missing)),
            "the key file is missed before the passphrase is asked for"
        );
        fs::write(folder.path().join(key_name(&path)), "").unwrap();
        assert!(problem_of_existing(&path).is_none());
    }
}
