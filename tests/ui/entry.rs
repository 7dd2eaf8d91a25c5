//! The pages before a file is open, against real files: the parent that drives them, and what the tests share.

mod unlock_page;
mod welcome_page;

use crate::harness::{App, Harness};
use iced::event::Status;
use iced::{Element, Event, Size, Task, Theme};
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use uitloop::app::clock::Clock;
use uitloop::app::{Error, Office, words};
use uitloop::fl;
use uitloop::store::key::KdfCost;
use uitloop::ui::keys::{Shortcut, shortcut};
use uitloop::ui::screen::unlock::{self, Unlock};
use uitloop::ui::screen::welcome::{self, Welcome, new_file, open_file};
use uitloop::ui::theme::Look;
use uitloop::ui::widget::tab::tab;

const PASSPHRASE: &str = "zeven paarse fietsen";

/// The parent of both pages, and the file that was opened in the end.
struct Entry {
    page: Page,
    /// What the system's dialog answers; a dialog on the screen would keep the test waiting.
    picks: Option<PathBuf>,
    demos: usize,
    asked: Vec<PathBuf>,
    office: Option<Office>,
    /// Whether the parent leaves the page waiting instead of doing what is asked.
    is_slow: bool,
}

enum Page {
    Welcome(Welcome),
    Unlock(Unlock),
}

#[derive(Debug, Clone)]
enum Message {
    Welcome(welcome::Message),
    Unlock(unlock::Message),
    Pressed(Shortcut),
}

impl Entry {
    fn at(page: Page) -> Self {
        let (picks, asked, office) = (None, Vec::new(), None);
        Self { page, picks, demos: 0, asked, office, is_slow: false }
    }

    fn update_welcome(&mut self, message: welcome::Message) -> Task<Message> {
        use new_file::Message::{BrowsePressed as BrowsePlace, PlacePicked};
        use open_file::Message::{BrowsePressed as BrowseFile, FilePicked};
        let Page::Welcome(page) = &mut self.page else { return Task::none() };
        let message = match message {
            welcome::Message::New(BrowsePlace) => welcome::Message::New(PlacePicked(self.picks.take())),
            welcome::Message::Open(BrowseFile) => welcome::Message::Open(FilePicked(self.picks.take())),
            // The proposal depends on the machine.
            welcome::Message::PlaceProposed(_) => return Task::none(),
            message => message,
        };
        match page.update(message) {
            welcome::Action::None => {}
            welcome::Action::Run(task) => return task.map(Message::Welcome),
            welcome::Action::OpenDemo => {
                page.busy();
                self.demos += 1;
            }
            welcome::Action::Create { path, passphrase } => {
                page.busy();
                self.asked.push(path.clone());
                match Office::create(&path, &passphrase, KdfCost::for_demo_and_tests(), Clock::System) {
                    Ok(office) => self.office = Some(office),
                    Err(error) => page.failed(&error),
                }
            }
            welcome::Action::Unlock(path) => {
                let (page, task) = Unlock::open(path);
                self.page = Page::Unlock(page);
                return task.map(Message::Unlock);
            }
        }
        Task::none()
    }

    fn update_unlock(&mut self, message: unlock::Message) -> Task<Message> {
        let Page::Unlock(page) = &mut self.page else { return Task::none() };
        match page.update(message) {
            unlock::Action::None => Task::none(),
            unlock::Action::Run(task) => task.map(Message::Unlock),
            unlock::Action::Back => {
                let (page, task) = Welcome::open();
                self.page = Page::Welcome(page);
                task.map(Message::Welcome)
            }
            unlock::Action::Unlock { passphrase, read_only } => {
                page.busy();
                self.asked.push(page.path().to_owned());
                if self.is_slow {
                    return Task::none();
                }
                let open = if read_only { Office::look } else { Office::open };
                match open(page.path(), &passphrase, Clock::System) {
                    Ok(office) => self.office = Some(office),
                    Err(error) => return page.failed(&error).map(Message::Unlock),
                }
                Task::none()
            }
        }
    }
}

impl App for Entry {
    type Message = Message;

    fn update(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Welcome(message) => self.update_welcome(message),
            Message::Unlock(message) => self.update_unlock(message),
            Message::Pressed(Shortcut::Focus(step)) => tab(step, None),
            Message::Pressed(Shortcut::Escape) => match self.page {
                Page::Welcome(_) => self.update_welcome(welcome::Message::BackPressed),
                Page::Unlock(_) => self.update_unlock(unlock::Message::BackPressed),
            },
            Message::Pressed(_) => Task::none(),
        }
    }

    fn view(&self) -> Element<'_, Message> {
        match &self.page {
            Page::Welcome(page) => page.view().map(Message::Welcome),
            Page::Unlock(page) => page.view().map(Message::Unlock),
        }
    }

    fn theme(&self) -> Theme {
        Look::Light.theme()
    }

    fn hear(&self, event: &Event, status: Status) -> Option<Message> {
        shortcut(event, status).map(Message::Pressed)
    }
}

const SIZE: Size = Size::new(1440.0, 900.0);

fn welcome() -> Harness<Entry> {
    let (page, task) = Welcome::open();
    Harness::new(Entry::at(Page::Welcome(page)), task.map(Message::Welcome), SIZE)
}

fn unlock(path: &Path) -> Harness<Entry> {
    let (page, task) = Unlock::open(path.to_owned());
    Harness::new(Entry::at(Page::Unlock(page)), task.map(Message::Unlock), SIZE)
}

fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder for temporary files");
    let path = folder.path().join("zaken.uitloop");
    (folder, path)
}

/// A folder with a caseload in it that nobody has open.
fn caseload() -> (TempDir, PathBuf) {
    let (folder, path) = folder();
    Office::create(&path, PASSPHRASE, KdfCost::for_demo_and_tests(), Clock::System).expect("an empty folder");
    (folder, path)
}

impl Harness<Entry> {
    /// Puts `text` in place of what stands in the field that has the focus.
    fn retype(&mut self, text: &str) {
        self.press("Ctrl+A");
        self.press("Delete");
        self.type_text(text);
    }

    fn focus_is(&mut self, id: &'static str) -> bool {
        self.focused() == Some(id.into())
    }

    /// Whether the sentence of this error is in sight.
    fn says(&mut self, error: impl Into<Error>) -> bool {
        self.sees(&words::error(&error.into()))
    }

    fn is_at_choices(&mut self) -> bool {
        self.sees(&fl!("welcome-title"))
    }
}
