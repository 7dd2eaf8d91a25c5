//! The system's own windows to choose a file in.
//!
//! They come from the desktop. Where there is none to give them the answer is `None`, as when the user
//! cancels; the field for a typed path is there for that.

use crate::app::place;
use crate::fl;
use rfd::AsyncFileDialog;
use std::path::{Path, PathBuf};

/// A place for a new file; the window starts at `proposal`.
pub(super) async fn place_for_new(proposal: Option<PathBuf>) -> Option<PathBuf> {
    let proposal = proposal.unwrap_or_else(place::suggested);
    let name = proposal.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let dialog = dialog(fl!("welcome-choose-place"), proposal.parent()).set_file_name(name);
    dialog.save_file().await.map(PathBuf::from)
}

/// A file that exists; the window starts in the folder of `typed`.
pub(super) async fn existing(typed: Option<PathBuf>) -> Option<PathBuf> {
    let folder = typed.and_then(|path| path.parent().map(Path::to_owned)).unwrap_or_else(place::default_folder);
    dialog(fl!("welcome-choose-file"), Some(&folder)).pick_file().await.map(PathBuf::from)
}

fn dialog(title: String, folder: Option<&Path>) -> AsyncFileDialog {
    let dialog = AsyncFileDialog::new().set_title(title).add_filter(fl!("app-name"), &[place::EXTENSION]);
    // The folder of the application is not there before the first file is.
    match folder.and_then(|folder| folder.ancestors().find(|folder| folder.is_dir())) {
        Some(folder) => dialog.set_directory(folder),
        None => dialog,
    }
}
