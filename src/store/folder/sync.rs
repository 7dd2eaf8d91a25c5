//! Folders that a sync client copies to other machines.
use std::fs;
use std::path::Path;

/// The clients that are recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SyncClient {
    /// Microsoft OneDrive.
    OneDrive,
    /// Dropbox.
    Dropbox,
    /// Apple iCloud Drive.
    ICloud,
    /// Nextcloud.
    Nextcloud,
    /// ownCloud.
    OwnCloud,
    /// Google Drive.
    GoogleDrive,
    /// Syncthing.
    Syncthing,
    /// Another client that keeps its folders where macOS tells such clients to.
    Other,
}

/// How the clients name their folders, in lower case. An account or a number may follow.
const NAMES: [(&str, SyncClient); 8] = [
    ("onedrive", SyncClient::OneDrive),
    ("dropbox", SyncClient::Dropbox),
    ("icloud drive", SyncClient::ICloud),
    ("iclouddrive", SyncClient::ICloud),
    ("nextcloud", SyncClient::Nextcloud),
    ("owncloud", SyncClient::OwnCloud),
    ("google drive", SyncClient::GoogleDrive),
    ("googledrive", SyncClient::GoogleDrive),
];

/// Folders that carry exactly these names, in lower case. The last four are what Google Drive shows
/// under its drive letter, in English and in Dutch.
const EXACT_NAMES: [(&str, SyncClient); 5] = [
    ("mobile documents", SyncClient::ICloud),
    ("my drive", SyncClient::GoogleDrive),
    ("mijn drive", SyncClient::GoogleDrive),
    ("shared drives", SyncClient::GoogleDrive),
    ("gedeelde drives", SyncClient::GoogleDrive),
];

/// Where macOS puts the folders of sync clients, each named `Client-account`.
const CLOUD_STORAGE: &str = "cloudstorage";

/// What the clients leave in the topmost folder that they copy.
const MARKERS: [(Marker, SyncClient); 9] = [
    // In the home folder of a Linux user `.dropbox` is a folder with settings, which is no sign.
    (Marker::File(".dropbox"), SyncClient::Dropbox),
    (Marker::Folder(".dropbox.cache"), SyncClient::Dropbox),
    (Marker::File(".owncloudsync.log"), SyncClient::OwnCloud),
    (Marker::File(".nextcloudsync.log"), SyncClient::Nextcloud),
    // Both write this one; Nextcloud is met far more often.
    (Marker::Database, SyncClient::Nextcloud),
    (Marker::Folder(".tmp.drivedownload"), SyncClient::GoogleDrive),
    (Marker::Folder(".tmp.driveupload"), SyncClient::GoogleDrive),
    // Also in the libraries of SharePoint, whose folders do not carry the name of OneDrive.
    (Marker::File(".849C9593-D756-4E56-8D6E-42412F2A707B"), SyncClient::OneDrive),
    (Marker::Folder(".stfolder"), SyncClient::Syncthing),
];

#[derive(Clone, Copy)]
enum Marker {
    File(&'static str),
    Folder(&'static str),
    /// `.sync_*.db`, in older versions `._sync_*.db`.
    Database,
}

/// The client whose folder a path names. The path may be of any system.
pub(super) fn by_name(path: &str) -> Option<SyncClient> {
    let parts: Vec<String> = path.split(['/', '\\']).map(str::to_lowercase).collect();
    let by_part = parts.iter().find_map(|part| of_part(part));
    by_part.or_else(|| {
        let mut pairs = parts.iter().zip(parts.iter().skip(1));
        let (_, folder) = pairs.find(|(parent, child)| *parent == CLOUD_STORAGE && !child.is_empty())?;
        Some(of_cloud_storage(folder))
    })
}

fn of_part(part: &str) -> Option<SyncClient> {
    let exact = EXACT_NAMES.iter().find(|(name, _)| *name == part);
    let named = || NAMES.iter().find(|(name, _)| part.strip_prefix(name).is_some_and(is_account));
    exact.or_else(named).map(|(_, client)| *client)
}

/// Whether this follows the name of a client in its folder's name: nothing, " - Gemeente",
/// " (Persoonlijk)", or the number of a second account.
fn is_account(rest: &str) -> bool {
    let number = rest.chars().all(|letter| letter.is_ascii_digit());
    number || rest.starts_with(" - ") || rest.starts_with(" (")
}

fn of_cloud_storage(folder: &str) -> SyncClient {
    let client = NAMES.iter().find(|(name, _)| folder.starts_with(name));
    client.map_or(SyncClient::Other, |(_, client)| *client)
}

/// The client that left its marker in this folder or in one above it.
pub(super) fn by_marker(path: &Path) -> Option<SyncClient> {
    path.ancestors().find_map(|folder| {
        let left = MARKERS.iter().find(|(marker, _)| marker.is_in(folder));
        left.map(|(_, client)| *client)
    })
}

impl Marker {
    fn is_in(self, folder: &Path) -> bool {
        match self {
            Self::File(name) => folder.join(name).is_file(),
            Self::Folder(name) => folder.join(name).is_dir(),
            Self::Database => has_sync_database(folder),
        }
    }
}

fn has_sync_database(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else {
        return false;
    };
    entries.flatten().any(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let body = name.strip_prefix(".sync_").or_else(|| name.strip_prefix("._sync_"));
        body.is_some_and(|body| body.strip_suffix(".db").is_some_and(|body| !body.is_empty()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_recognised_by_name() {
        use SyncClient::{Dropbox, GoogleDrive, ICloud, Nextcloud, OneDrive, Other, OwnCloud};
        for (path, expected) in [
            (r"C:\Users\j\OneDrive\zaken", Some(OneDrive)),
            (r"C:\Users\j\OneDrive - Gemeente Voorbeeld\Documenten", Some(OneDrive)),
            (r"c:\users\j\onedrive", Some(OneDrive)),
            (r"C:\Users\j\Dropbox\zaken", Some(Dropbox)),
            (r"C:\Users\j\Dropbox (Team)\zaken", Some(Dropbox)),
            (r"C:\Users\j\iCloudDrive\zaken", Some(ICloud)),
            (r"G:\My Drive\zaken", Some(GoogleDrive)),
            (r"G:\Mijn Drive", Some(GoogleDrive)),
            (r"G:\Gedeelde drives\Team", Some(GoogleDrive)),
            ("/Users/j/Library/Mobile Documents/com~apple~CloudDocs/zaken", Some(ICloud)),
            ("/Users/j/Library/CloudStorage/OneDrive-Gemeente/zaken", Some(OneDrive)),
            ("/Users/j/Library/CloudStorage/GoogleDrive-j@example.nl", Some(GoogleDrive)),
            ("/Users/j/Library/CloudStorage/Box-Box/zaken", Some(Other)),
            ("/werk/Nextcloud/zaken", Some(Nextcloud)),
            ("/werk/Nextcloud2/zaken", Some(Nextcloud)),
            ("/werk/ownCloud/zaken", Some(OwnCloud)),
            ("/werk/Google Drive/zaken", Some(GoogleDrive)),
            ("/Users/j/Library/CloudStorage", None),
            ("/Users/j/Library/CloudStorage/", None),
            ("/werk/zaken/Dropbox.uitloop", None),
            ("/werk/nextcloud-export/zaken", None),
            ("/werk/Dropboxen", None),
            ("/werk/drive/zaken", None),
            (r"C:\Users\j\AppData\Local\Uitloop", None),
            ("", None),
        ] {
            assert_eq!(by_name(path), expected, "{path}");
        }
    }

    #[test]
    fn folders_are_recognised_by_what_the_client_leaves() {
        use SyncClient::{Dropbox, GoogleDrive, Nextcloud, OneDrive, OwnCloud, Syncthing};
        // (name, ends in / when it is a folder; who leaves it)
        for (left, expected) in [
            (".dropbox", Some(Dropbox)),
            (".dropbox/", None),
            (".dropbox.cache/", Some(Dropbox)),
            (".owncloudsync.log", Some(OwnCloud)),
            (".nextcloudsync.log", Some(Nextcloud)),
            (".sync_f00.db", Some(Nextcloud)),
            ("._sync_f00.db", Some(Nextcloud)),
            (".tmp.drivedownload/", Some(GoogleDrive)),
            (".849C9593-D756-4E56-8D6E-42412F2A707B", Some(OneDrive)),
            (".stfolder/", Some(Syncthing)),
            (".sync_.db", None),
            (".sync_f00.db-wal", None),
            ("sync_f00.db", None),
            ("proef.uitloop", None),
        ] {
            let root = tempfile::tempdir().unwrap();
            let inside = root.path().join("team/zaken");
            fs::create_dir_all(&inside).unwrap();
            match left.strip_suffix('/') {
                Some(folder) => fs::create_dir(root.path().join(folder)).unwrap(),
                None => fs::write(root.path().join(left), "").unwrap(),
            }
            assert_eq!(by_marker(&inside), expected, "{left}");
            assert_eq!(by_marker(root.path()), expected, "{left}");
        }
    }
}
