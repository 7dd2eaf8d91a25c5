//! Importing client lists: the plan first, then one named operation that can be undone.

mod departures;
mod plan;
mod said;

pub(super) use plan::case_id;

use super::error::{Error, Result};
use super::office::Office;
use crate::domain::change::{Change, Changes, Label};
use crate::import::{ClientList, Reject, Warning, client_list};
use chrono::NaiveDate;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What an import would do, said before it is done.
#[derive(Debug)]
pub struct ImportPlan {
    /// The files, in the order given, each with its rejects and warnings.
    pub files: Vec<ReadFile>,
    /// Numbers of the cases that are new.
    pub new: Vec<String>,
    /// Numbers of the cases of which the list says something else than last time.
    pub changed: Vec<String>,
    /// How many cases the list says the same of as last time.
    pub unchanged: usize,
    /// Numbers of cases that an earlier list of these providers had and this one has not. Nothing happens
    /// to them: somebody must ask why.
    pub vanished: Vec<String>,
    /// Pairs of clients that may be the same person, as case numbers. Never merged silently.
    pub look_alikes: Vec<(String, String)>,
    /// Rows that were left out because their case number or BSN belongs to somebody else.
    pub conflicts: Vec<Conflict>,
    /// The changes that [`Office::apply_import`] makes.
    changes: Vec<Change>,
}

/// A row whose case number or BSN belongs to somebody else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The case number; empty when the row has none.
    pub case_no: String,
    /// The row as a spreadsheet numbers it.
    pub line: u32,
}

/// One file of an import.
#[derive(Debug)]
pub struct ReadFile {
    /// Where it lies.
    pub path: PathBuf,
    /// What was read, the good rows taken out.
    pub list: ClientList,
}

impl ImportPlan {
    /// Rows that were not imported.
    pub fn rejects(&self) -> impl Iterator<Item = (&ReadFile, &Reject)> {
        self.files.iter().flat_map(|file| file.list.rejects.iter().map(move |reject| (file, reject)))
    }

    /// Things to look at in what was imported.
    pub fn warnings(&self) -> impl Iterator<Item = (&ReadFile, &Warning)> {
        self.files.iter().flat_map(|file| file.list.warnings.iter().map(move |warning| (file, warning)))
    }

    /// Rows that are new or changed.
    pub fn rows(&self) -> usize {
        self.new.len() + self.changed.len()
    }
}

impl Office {
    /// Reads client lists and compares them with the caseload. Changes nothing.
    pub fn plan_import(&self, paths: &[PathBuf]) -> Result<ImportPlan> {
        let mut files = Vec::new();
        for path in paths {
            let bytes = std::fs::read(path).map_err(|error| Error::io(path, error))?;
            files.push((path.clone(), bytes));
        }
        self.plan_import_of(files)
    }

    /// The same for bytes that are in memory already.
    pub fn plan_import_of(&self, files: Vec<(PathBuf, Vec<u8>)>) -> Result<ImportPlan> {
        let today = self.today();
        let read = files.into_iter().map(|(path, bytes)| read(path, &bytes, today)).collect::<Result<Vec<_>>>()?;
        self.plan(read)
    }

    /// Compares lists that were read with the caseload.
    pub(super) fn plan(&self, mut files: Vec<ReadFile>) -> Result<ImportPlan> {
        let rows: Vec<_> = files.iter_mut().flat_map(|file| std::mem::take(&mut file.list.rows)).collect();
        if self.is_demo() && rows.iter().any(|row| row.bsn.as_ref().is_some_and(|bsn| !bsn.is_test())) {
            return Err(Error::RealPersonInDemo);
        }
        Ok(plan::Planner::new(self.store().known()?, self.today()).plan(&rows, files))
    }

    /// Carries out a plan: all of it, or nothing. An import that found nothing new is noted in the log too.
    pub fn apply_import(&mut self, plan: ImportPlan) -> Result<Changes> {
        let file = plan.files.iter().map(|file| file_name(&file.path)).collect::<Vec<_>>().join(", ");
        let rows = plan.rows();
        self.run(Label::Import { file, rows }, plan.changes)
    }

    /// Carries out a plan under another name: the demo is made of imports.
    pub(super) fn apply_as(&mut self, label: Label, plan: ImportPlan, beside: Vec<Change>) -> Result<Changes> {
        let changes = plan.changes.into_iter().chain(beside).collect();
        self.run(label, changes)
    }
}

fn read(path: PathBuf, bytes: &[u8], today: NaiveDate) -> Result<ReadFile> {
    match client_list::read(bytes, today) {
        Ok(list) => Ok(ReadFile { path, list }),
        Err(error) => Err(Error::Import { file: path, source: Arc::new(error) }),
    }
}

/// The name without the folder: folders may say more than the log should keep.
fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}
