//! Recognises folders in which a live caseload would not survive.
//!
//! A caseload in use consists of several files that change together. A sync client copies them one
//! by one and at its own moments, and a network share does not keep the locks and the shared memory
//! that SQLite relies on: both end in a damaged file, or in two that each hold half of the truth.
//! Exchange files and backups may well lie there.
mod network;
mod sync;

use std::fs;
use std::path::{Path, PathBuf};

pub use sync::SyncClient;

/// Why a live caseload must not be kept in a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnsafeFolder {
    /// The folder is on another machine.
    NetworkShare,
    /// A program copies the folder to other machines.
    Synced(SyncClient),
}

/// Looks at the place of a caseload, or at a folder for it. The last parts of the path need not
/// exist yet. `None` when nothing speaks against it; a client that leaves no trace in names or
/// files is not seen, nor is a share on macOS.
pub fn recognise(path: &Path) -> Option<UnsafeFolder> {
    // Only Linux has this file. Elsewhere no mounts are known.
    let mounts = fs::read_to_string("/proc/self/mounts").unwrap_or_default();
    let typed = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    // A link may lead into a synced folder, and Windows tells here what a drive letter stands for.
    let real = real_path(&typed);
    [&typed, &real].into_iter().find_map(|path| recognise_on(path, &mounts))
}

fn recognise_on(path: &Path, mounts: &str) -> Option<UnsafeFolder> {
    let text = path.to_string_lossy();
    if network::is_unc(&text) || network::is_remote_mount(path, mounts) {
        return Some(UnsafeFolder::NetworkShare);
    }
    sync::by_name(&text).or_else(|| sync::by_marker(path)).map(UnsafeFolder::Synced)
}

/// The path without links, as far as it exists.
fn real_path(path: &Path) -> PathBuf {
    path.ancestors()
        .find_map(|ancestor| {
            let rest = path.strip_prefix(ancestor).ok()?;
            Some(fs::canonicalize(ancestor).ok()?.join(rest))
        })
        .unwrap_or_else(|| path.to_path_buf())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ordinary_folder_is_fine() {
        let folder = tempfile::tempdir().unwrap();
        for place in ["", "proef.uitloop", "nog/niet/gemaakt/proef.uitloop"] {
            assert_eq!(recognise(&folder.path().join(place)), None, "{place:?}");
        }
    }

    #[test]
    fn markers_are_seen_from_deep_inside_and_from_paths_to_be_made() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(".sync_0a1b2c.db"), "").unwrap();
        fs::create_dir_all(folder.path().join("team/zaken")).unwrap();
        for place in ["", "team/zaken", "team/zaken/proef.uitloop", "nieuw/proef.uitloop"] {
            let found = recognise(&folder.path().join(place));
            assert_eq!(found, Some(UnsafeFolder::Synced(SyncClient::Nextcloud)), "{place:?}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_into_a_synced_folder_is_followed() {
        let folder = tempfile::tempdir().unwrap();
        let synced = folder.path().join("Dropbox/zaken");
        fs::create_dir_all(&synced).unwrap();
        let link = folder.path().join("zaken");
        std::os::unix::fs::symlink(&synced, &link).unwrap();
        for place in ["", "proef.uitloop", "nieuw/proef.uitloop"] {
            let found = recognise(&link.join(place));
            assert_eq!(found, Some(UnsafeFolder::Synced(SyncClient::Dropbox)), "{place:?}");
        }
    }

    #[test]
    fn a_share_is_a_share_even_when_its_name_is_a_sync_clients() {
        for path in [r"\\server\OneDrive\zaken", "/mnt/team/Dropbox/zaken"] {
            let found = recognise_on(Path::new(path), "server:/team /mnt/team nfs4 rw 0 0\n");
            assert_eq!(found, Some(UnsafeFolder::NetworkShare), "{path}");
        }
    }

    #[test]
    fn odd_names_are_no_problem() {
        let folder = tempfile::tempdir().unwrap();
        for name in [".", "..", "a//b/", "\\", "C:", "\u{0}", "\u{fe0f}"] {
            assert_eq!(recognise(&folder.path().join(name)), None, "{name:?}");
        }
    }
}
