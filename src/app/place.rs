//! Where caseloads lie.

use directories::ProjectDirs;
use std::path::PathBuf;

/// The folder for application data of this user that does not roam to other machines.
pub fn default_folder() -> PathBuf {
    ProjectDirs::from("nl", "Uitloop", "Uitloop")
        .map_or_else(std::env::temp_dir, |dirs| dirs.data_local_dir().to_owned())
}
