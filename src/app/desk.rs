//! The office on its own threads: the window asks, and never waits.
//!
//! One thread changes, one thread looks. A long change (an import) does not hold up the lists.

use super::error::{Error, Result};
use super::office::Office;
use crate::domain::calendar::Calendar;
use futures_channel::oneshot;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};

type Job = Box<dyn FnOnce(&mut Office) + Send>;

/// A handle to an open caseload. Cloning it is cheap; the file closes when the last one is dropped.
#[derive(Debug, Clone)]
pub struct Desk {
    changes: Sender<Job>,
    looks: Sender<Job>,
    about: About,
    calendar: Arc<Calendar>,
}

/// What the window shows of the file as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The name of the file, without its folder.
    pub file: String,
    /// The file itself; `None` for a replay in memory.
    pub path: Option<PathBuf>,
    /// It is the synthetic one.
    pub is_demo: bool,
    /// It is open to look at, not to change.
    pub is_read_only: bool,
}

impl Desk {
    /// Puts an office on its threads.
    pub fn open(office: Office) -> Result<Self> {
        let (about, calendar) = (office.about(), office.calendar());
        let reader = if about.is_read_only { None } else { Some(office.reader()?) };
        let changes = thread("store", office);
        // A file that is only looked at has one connection, and nothing that could hold it up.
        let looks = reader.map_or_else(|| changes.clone(), |reader| thread("reader", reader));
        Ok(Self { changes, looks, about, calendar })
    }

    /// What the window shows of the file as a whole.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// The working days of the caseload.
    pub fn calendar(&self) -> Arc<Calendar> {
        self.calendar.clone()
    }

    /// Changes something. The future only waits; it never blocks.
    pub fn change<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Office) -> Result<T> + Send + 'static,
    ) -> impl Future<Output = Result<T>> + Send + 'static {
        ask(&self.changes, work)
    }

    /// Looks something up, also while something is being changed.
    pub fn look<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Office) -> Result<T> + Send + 'static,
    ) -> impl Future<Output = Result<T>> + Send + 'static {
        ask(&self.looks, work)
    }
}

/// Does work that takes its time (making or opening a file) on a thread of its own.
pub fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> impl Future<Output = Result<T>> + Send + 'static {
    let (reply, answer) = oneshot::channel();
    let started = std::thread::Builder::new().name("aside".to_owned()).spawn(move || drop(reply.send(work())));
    async move {
        started.map_err(|error| Error::io("", error))?;
        answer.await.map_err(|_| Error::Closed)?
    }
}

fn thread(name: &str, mut office: Office) -> Sender<Job> {
    let (jobs, queue) = channel::<Job>();
    std::thread::Builder::new()
        .name(name.to_owned())
        .spawn(move || {
            for job in queue {
                job(&mut office);
            }
        })
        .expect("the system starts two threads for a program that it has just started");
    jobs
}

fn ask<T: Send + 'static>(
    jobs: &Sender<Job>,
    work: impl FnOnce(&mut Office) -> Result<T> + Send + 'static,
) -> impl Future<Output = Result<T>> + Send + 'static {
    let (reply, answer) = oneshot::channel();
    // An answer that nobody waits for any more (a search overtaken by the next letter) is dropped.
    let sent = jobs.send(Box::new(move |office| drop(reply.send(work(office)))));
    async move {
        sent.map_err(|_| Error::Closed)?;
        answer.await.map_err(|_| Error::Closed)?
    }
}
