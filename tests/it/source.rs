//! Reads the source tree for the tests that look at the code itself.

use std::fs;
use std::path::Path;

/// A text file of this project.
pub(crate) struct Source {
    /// Path from the root of the project, with `/`.
    pub(crate) path: String,
    /// What is in it.
    pub(crate) text: String,
}

impl Source {
    /// The text without comment lines; the numbers of the other lines stay the same.
    pub(crate) fn code(&self) -> String {
        let lines = self.text.lines();
        lines.map(|line| if line.trim_start().starts_with("//") { "" } else { line }).collect::<Vec<_>>().join("\n")
    }

    /// The layer this file belongs to: `src/store/log.rs` is in `store`. None for `main.rs` and `lib.rs`.
    pub(crate) fn layer(&self) -> Option<&str> {
        let (layer, _) = self.path.strip_prefix("src/")?.split_once('/')?;
        Some(layer)
    }

    /// How many modules deep this file is: `src/store/mod.rs` is 1, `src/store/log.rs` is 2.
    pub(crate) fn depth(&self) -> usize {
        let folders = self.path.matches('/').count();
        if self.path.ends_with("/mod.rs") { folders - 1 } else { folders }
    }

    /// Path and line of a place in [`Self::code`], as an editor understands it.
    pub(crate) fn place(&self, code: &str, offset: usize) -> String {
        let line = 1 + code[..offset].matches('\n').count();
        format!("{}:{line}", self.path)
    }
}

/// The text of one file, by its path from the root of the project.
pub(crate) fn read(path: &str) -> String {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&place).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Whether there is a file or folder of this name.
pub(crate) fn exists(path: &str) -> bool {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path).exists()
}

/// All Rust files below these folders, by path. A folder that is not there has none.
pub(crate) fn rust_files(folders: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    for folder in folders.iter().filter(|folder| exists(folder)) {
        collect(folder, &mut found);
    }
    assert!(!found.is_empty(), "no Rust file below {folders:?}: the tests look in the wrong place");
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn collect(folder: &str, found: &mut Vec<Source>) {
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{folder}/{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            collect(&path, found);
        } else if Path::new(&path).extension().is_some_and(|kind| kind == "rs") {
            let text = read(&path);
            found.push(Source { path, text });
        }
    }
}

/// Fails with everything that was found, and with what to do about it.
#[track_caller]
pub(crate) fn assert_none(found: &[String], advice: &str) {
    assert!(found.is_empty(), "\n{}\n\n{advice}\n", found.join("\n"));
}
