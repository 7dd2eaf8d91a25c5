//! Reading and replacing the key file on disk.
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use super::{KeyError, KeyFile, format};

impl KeyFile {
    /// Reads a key file.
    pub fn read(path: &Path) -> Result<Self, KeyError> {
        let bytes = read_start(path)?.ok_or(KeyError::Missing)?;
        Self::from_bytes(&bytes)
    }

    /// Puts the file at `path`, so that at every moment either the whole old or the whole new file
    /// is there. The old one is kept as `NAME.uitloop-key.bak`, where it still opens with the old
    /// passphrase; what was no readable key file becomes `.damaged` and leaves the `.bak` alone.
    pub fn write_atomically(&self, path: &Path) -> Result<(), KeyError> {
        let bytes = self.to_bytes();
        match read_start(path)? {
            Some(old) if old == bytes => return Ok(()),
            Some(old) if Self::from_bytes(&old).is_ok() => replace(&beside(path, ".bak"), &old)?,
            Some(old) => replace(&beside(path, ".damaged"), &old)?,
            None => {}
        }
        Ok(replace(path, &bytes)?)
    }
}

/// The bytes of a file, or its start when it is longer than a key file can be. `None`: no file.
fn read_start(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let file = match File::open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        opened => opened?,
    };
    let mut bytes = Vec::new();
    file.take(format::LONGEST as u64).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

/// Writes beside the place, makes sure it is on the disk, then takes the place in one step.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let temporary = beside(path, ".tmp");
    let written = write_through(&temporary, bytes).and_then(|()| fs::rename(&temporary, path));
    if let Err(error) = written {
        // The first error tells what is wrong; a leftover is harmless and overwritten next time.
        let _ = fs::remove_file(&temporary);
        return Err(error);
    }
    sync_folder(path)
}

fn write_through(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// A new name is only sure to survive a power cut once its folder is written too. Windows does so
/// by itself and cannot open a folder as a file.
fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::super::KdfCost;
    use super::*;

    fn example(passphrase: &str) -> KeyFile {
        KeyFile::create(passphrase, KdfCost::for_demo_and_tests()).unwrap().0
    }

    /// A folder and the place of the key file in it.
    fn place() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("proef.uitloop-key");
        (folder, path)
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_written_file_is_read_back() {
        let (folder, path) = place();
        let file = example("een");
        file.write_atomically(&path).unwrap();
        assert_eq!(KeyFile::read(&path).unwrap(), file);
        assert_eq!(names(folder.path()), ["proef.uitloop-key"]);
    }

    #[test]
    fn the_previous_file_is_kept() {
        let (folder, path) = place();
        let (old, new) = (example("oud"), example("nieuw"));
        old.write_atomically(&path).unwrap();
        new.write_atomically(&path).unwrap();
        // The same once more is no change, and must not push the old one out of the `.bak`.
        new.write_atomically(&path).unwrap();
        assert_eq!(KeyFile::read(&path).unwrap(), new);
        assert_eq!(KeyFile::read(&beside(&path, ".bak")).unwrap(), old);
        assert_eq!(names(folder.path()), ["proef.uitloop-key", "proef.uitloop-key.bak"]);
    }

    #[test]
    fn a_damaged_file_does_not_replace_a_good_one_in_the_bak() {
        let (_folder, path) = place();
        let (first, second) = (example("een"), example("twee"));
        first.write_atomically(&path).unwrap();
        second.write_atomically(&path).unwrap();
        fs::write(&path, b"UITLOOPK half").unwrap();
        second.write_atomically(&path).unwrap();
        assert_eq!(KeyFile::read(&path).unwrap(), second);
        assert_eq!(KeyFile::read(&beside(&path, ".bak")).unwrap(), first);
        assert_eq!(fs::read(beside(&path, ".damaged")).unwrap(), b"UITLOOPK half");
    }

    #[test]
    fn a_failed_write_leaves_the_old_file() {
        let (_folder, path) = place();
        let old = example("oud");
        old.write_atomically(&path).unwrap();
        // A folder in the way of the temporary file.
        fs::create_dir(beside(&path, ".tmp")).unwrap();
        let failed = example("nieuw").write_atomically(&path);
        assert!(matches!(failed, Err(KeyError::Io(_))), "{failed:?}");
        assert_eq!(KeyFile::read(&path).unwrap(), old);
    }

    #[test]
    fn leftovers_of_a_crash_are_overwritten() {
        let (folder, path) = place();
        fs::write(beside(&path, ".tmp"), vec![7; 5_000]).unwrap();
        let file = example("een");
        file.write_atomically(&path).unwrap();
        assert_eq!(KeyFile::read(&path).unwrap(), file);
        assert_eq!(names(folder.path()), ["proef.uitloop-key"]);
    }

    #[test]
    fn what_is_wrong_with_a_file_is_told_apart() {
        let (folder, path) = place();
        assert!(matches!(KeyFile::read(&path), Err(KeyError::Missing)));
        assert!(matches!(KeyFile::read(folder.path()), Err(KeyError::Io(_))));
        fs::write(&path, b"").unwrap();
        assert!(matches!(KeyFile::read(&path), Err(KeyError::Damaged)));
        fs::write(&path, "aantekeningen").unwrap();
        assert!(matches!(KeyFile::read(&path), Err(KeyError::NotAKeyFile)));
        fs::write(&path, [&b"UITLOOPK"[..], &vec![0; 2 * format::LONGEST]].concat()).unwrap();
        assert!(matches!(KeyFile::read(&path), Err(KeyError::Damaged)));
        example("een").write_atomically(&path).unwrap();
        let wrong = KeyFile::read(&path).unwrap().unlock("twee");
        assert!(matches!(wrong, Err(KeyError::WrongPassphrase)));
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_reads_the_file() {
        use std::os::unix::fs::PermissionsExt;
        let (_folder, path) = place();
        example("een").write_atomically(&path).unwrap();
        example("twee").write_atomically(&path).unwrap();
        for file in [path.clone(), beside(&path, ".bak")] {
            assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }
}
