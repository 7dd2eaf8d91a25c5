//! The pages before a file is open, against real files: making, opening, unlocking, and everything that can be wrong.

use crate::harness::{App, Harness};
use iced::keyboard::{self, Key, key::Named};
use iced::widget::operation::{focus_next, focus_previous};
use iced::{Element, Event, Size, Task, Theme, event};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use uitloop::app::clock::Clock;
use uitloop::app::demo::CASES;
use uitloop::app::place::key_name;
use uitloop::app::{Error, Office, words};
use uitloop::fl;
use uitloop::store::key::KdfCost;
use uitloop::ui::screen::unlock::{self, Unlock};
use uitloop::ui::screen::welcome::{self, Welcome, new_file, open_file};
use uitloop::ui::theme::Look;

const PASSPHRASE: &str = "zeven paarse fietsen";

/// The parent of both pages, and the file that was opened in the end.
struct Entry {
    page: Page,
    look: Look,
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
    TabPressed,
    ShiftTabPressed,
    EscapePressed,
}

impl Entry {
    fn at(page: Page) -> Self {
        let (picks, asked, office) = (None, Vec::new(), None);
        Self { page, look: Look::Light, picks, demos: 0, asked, office, is_slow: false }
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
                self.demos += 1;
                page.busy();
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
            Message::TabPressed => focus_next(),
            Message::ShiftTabPressed => focus_previous(),
            Message::EscapePressed => match self.page {
                Page::Welcome(_) => self.update_welcome(welcome::Message::BackPressed),
                Page::Unlock(_) => self.update_unlock(unlock::Message::BackPressed),
            },
        }
    }

    fn view(&self) -> Element<'_, Message> {
        match &self.page {
            Page::Welcome(page) => page.view().map(Message::Welcome),
            Page::Unlock(page) => page.view().map(Message::Unlock),
        }
    }

    fn theme(&self) -> Theme {
        self.look.theme()
    }

    fn hear(&self, event: &Event, status: event::Status) -> Option<Message> {
        let Event::Keyboard(keyboard::Event::KeyPressed { key: Key::Named(key), modifiers, .. }) = event else {
            return None;
        };
        match key {
            // A text field takes Esc for itself; the page hears it all the same.
            Named::Escape => Some(Message::EscapePressed),
            Named::Tab if status == event::Status::Ignored && modifiers.shift() => Some(Message::ShiftTabPressed),
            Named::Tab if status == event::Status::Ignored => Some(Message::TabPressed),
            _ => None,
        }
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
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("zaken.uitloop");
    (folder, path)
}

/// A folder with a caseload in it that nobody has open.
fn caseload() -> (TempDir, PathBuf) {
    let (folder, path) = folder();
    Office::create(&path, PASSPHRASE, KdfCost::for_demo_and_tests(), Clock::System).unwrap();
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

#[test]
fn tab_goes_over_the_choices_and_enter_opens_the_demo() {
    let mut window = welcome();
    for id in ["welcome-demo", "welcome-new", "welcome-open"] {
        window.press("Tab");
        assert!(window.focus_is(id), "{id}");
    }
    for _ in 0..2 {
        window.press("Shift+Tab");
    }
    window.press("Enter");
    assert_eq!(window.app.demos, 1);
    assert!(window.sees(&fl!("welcome-demo-busy")), "the page says that the demo is being made");
    window.press("Enter");
    window.click(&fl!("welcome-new"));
    assert_eq!(window.app.demos, 1, "while it is being made nothing else can be started");
    assert!(window.is_at_choices());
}

#[test]
fn a_demo_that_fails_says_why_and_can_be_tried_again() {
    let mut window = welcome();
    window.click(&fl!("welcome-demo"));
    let Page::Welcome(page) = &mut window.app.page else { panic!("the page is still there") };
    page.failed(&uitloop::store::Error::DiskFull.into());
    assert!(window.says(uitloop::store::Error::DiskFull));
    assert!(window.sees(&fl!("welcome-demo-note", count = CASES)));
    window.click(&fl!("welcome-demo"));
    assert_eq!(window.app.demos, 2);
    assert!(!window.says(uitloop::store::Error::DiskFull), "the old error is gone");
}

#[test]
fn a_new_file_is_made_by_keyboard_alone() {
    let (_folder, path) = folder();
    let mut window = welcome();
    window.press("Tab");
    window.press("Tab");
    window.press("Space");
    assert!(window.focus_is("new-passphrase"));
    for id in ["new-browse", "new-path"] {
        window.press("Shift+Tab");
        assert!(window.focus_is(id), "{id}");
    }
    window.retype(path.with_extension("").to_str().unwrap());
    for id in ["new-browse", "new-passphrase"] {
        window.press("Tab");
        assert!(window.focus_is(id), "{id}");
    }
    window.type_text(PASSPHRASE);
    window.press("Enter");
    assert!(window.focus_is("new-again"), "Enter goes on to what is still empty");
    window.type_text(PASSPHRASE);
    for id in ["new-create", "welcome-back"] {
        window.press("Tab");
        assert!(window.focus_is(id), "{id}");
    }
    window.press("Shift+Tab");
    window.press("Enter");
    assert_eq!(window.app.asked, [path.clone()], "the ending was added");
    assert!(window.app.office.take().is_some());
    assert!(path.exists() && Office::open(&path, PASSPHRASE, Clock::System).is_ok());
}

#[test]
fn a_new_file_is_made_by_mouse_in_the_place_that_was_pointed_at() {
    let (_folder, path) = folder();
    let mut window = welcome();
    window.click(&fl!("welcome-new"));
    window.click(&fl!("welcome-choose-place"));
    assert!(window.focus_is("new-browse"), "a cancelled dialog changes nothing");
    window.app.picks = Some(path.clone());
    window.click(&fl!("welcome-choose-place"));
    assert!(window.sees(path.to_str().unwrap()));
    window.click("new-passphrase");
    window.type_text(PASSPHRASE);
    window.click("new-again");
    window.type_text(PASSPHRASE);
    window.click(&fl!("welcome-create"));
    assert!(window.app.office.is_some());
    assert!(window.sees(&fl!("welcome-creating")), "the page waits until its parent goes on");
}

#[test]
fn what_is_wrong_with_a_new_file_stands_under_its_field() {
    let (folder, path) = caseload();
    let short = fl!("error-passphrase-short", count = 12);
    let mut window = welcome();
    window.click(&fl!("welcome-new"));

    window.click("new-create");
    assert!(window.sees(&fl!("error-required")) && window.sees(&short));
    assert!(window.focus_is("new-path"), "the uppermost fault comes first");

    window.type_text(path.to_str().unwrap());
    assert!(!window.sees(&fl!("error-required")), "what is typed anew is no longer wrong");
    window.press("Enter");
    assert!(window.says(uitloop::store::Error::Exists(path.clone())));

    window.retype(folder.path().join("Dropbox/zaken").to_str().unwrap());
    window.press("Enter");
    let unsafe_place = folder.path().join("Dropbox/zaken.uitloop");
    assert!(window.sees(&fl!("error-folder-synced", path = unsafe_place.to_str().unwrap())));

    window.retype(folder.path().join("nieuw").to_str().unwrap());
    window.press("Enter");
    assert!(window.focus_is("new-passphrase"));
    window.type_text("elf tekens!");
    window.press("Tab");
    window.press("Tab");
    window.type_text("elf tekens!");
    window.press("Enter");
    assert!(window.sees(&short) && window.focus_is("new-passphrase"));

    window.retype(PASSPHRASE);
    assert!(!window.sees(&short));
    window.press("Enter");
    assert!(window.sees(&fl!("error-passphrase-differs")) && window.focus_is("new-again"));

    window.retype(PASSPHRASE);
    assert!(window.app.asked.is_empty());
    window.press("Enter");
    assert_eq!(window.app.asked, [folder.path().join("nieuw.uitloop")]);
}

#[test]
fn a_place_that_only_writing_refuses_is_said_in_the_form_too() {
    let (folder, _) = folder();
    // A file where a folder should be.
    fs::write(folder.path().join("vol"), "").unwrap();
    let mut window = welcome();
    window.click(&fl!("welcome-new"));
    window.press("Shift+Tab");
    window.press("Shift+Tab");
    window.type_text(folder.path().join("vol/zaken.uitloop").to_str().unwrap());
    for field in ["new-passphrase", "new-again"] {
        window.click(field);
        window.type_text(PASSPHRASE);
    }
    window.press("Enter");
    assert_eq!(window.app.asked.len(), 1);
    let refused = format!("{}: ", folder.path().join("vol").display());
    assert!(window.texts().iter().any(|text| text.starts_with(&refused)), "{:?}", window.texts());
    assert!(window.sees(&fl!("welcome-create")), "and it can be tried again");
}

#[test]
fn passphrases_are_dots_until_they_are_shown() {
    let mut window = welcome();
    window.click(&fl!("welcome-new"));
    window.type_text(PASSPHRASE);
    assert!(!window.sees(PASSPHRASE));
    window.press("Tab");
    window.press("Enter");
    assert!(window.sees(PASSPHRASE) && window.sees(&fl!("button-hide")));
    window.click(&fl!("button-hide"));
    assert!(!window.sees(PASSPHRASE));
}

#[test]
fn esc_goes_back_to_the_choice_it_came_from() {
    for (card, field) in [("welcome-new", "new-passphrase"), ("welcome-open", "open-path")] {
        let mut window = welcome();
        window.click(card);
        assert!(window.focus_is(field));
        window.press("Esc");
        assert!(window.is_at_choices() && window.focus_is(card), "{card}");
        window.press("Esc");
        assert!(window.is_at_choices(), "there is nothing to go back to");
    }
}

#[test]
fn a_file_is_opened_with_the_dialog_and_its_passphrase_by_mouse() {
    let (_folder, path) = caseload();
    let mut window = welcome();
    window.app.picks = Some(path.clone());
    window.click(&fl!("welcome-open"));
    assert!(window.sees("zaken") && window.focus_is("unlock-passphrase"));
    window.type_text(PASSPHRASE);
    window.click(&fl!("button-unlock"));
    assert_eq!(window.app.asked, [path]);
    assert!(window.app.office.is_some());
}

#[test]
fn a_file_is_opened_with_a_typed_path_by_keyboard_alone() {
    let (folder, path) = caseload();
    let mut window = welcome();
    for _ in 0..3 {
        window.press("Tab");
    }
    window.press("Enter");
    assert!(window.focus_is("open-path"), "the dialog was cancelled, the field is there");
    window.press("Enter");
    assert!(window.sees(&fl!("error-required")));

    let elsewhere = folder.path().join("elders.uitloop");
    window.type_text(elsewhere.to_str().unwrap());
    window.press("Enter");
    assert!(window.says(uitloop::store::Error::NotFound(elsewhere)));
    // What was typed is selected: the next letters take its place.
    window.type_text(path.to_str().unwrap());
    window.press("Enter");
    window.type_text(PASSPHRASE);
    window.press("Enter");
    assert!(window.app.office.is_some());
}

#[test]
fn tab_goes_through_the_unlock_page_and_esc_leads_to_another_file() {
    let (_folder, path) = caseload();
    let mut window = unlock(&path);
    for id in ["unlock-passphrase", "unlock-sight", "unlock"] {
        assert!(window.focus_is(id), "{id}");
        window.press("Tab");
    }
    window.press("Tab");
    assert!(window.focus_is("unlock-other"));
    window.press("Enter");
    assert!(window.is_at_choices());

    let mut window = unlock(&path);
    window.press("Esc");
    assert!(window.is_at_choices(), "also while the caret is in the field");
}

#[test]
fn a_wrong_passphrase_empties_the_field_and_can_be_typed_anew() {
    let (_folder, path) = caseload();
    let mut window = unlock(&path);
    window.press("Enter");
    assert!(window.sees(&fl!("error-required")));
    window.type_text("zeven paarse fietzen");
    assert!(!window.sees(&fl!("error-required")));
    window.press("Enter");
    let wrong = fl!("error-passphrase-wrong");
    assert!(window.sees(&wrong) && window.focus_is("unlock-passphrase"));
    window.type_text(PASSPHRASE);
    assert!(!window.sees(&wrong));
    window.press("Enter");
    assert!(window.app.office.is_some());
}

#[test]
fn the_key_file_is_missed_before_the_passphrase_is_typed() {
    let (folder, path) = caseload();
    let (key, aside) = (folder.path().join(key_name(&path)), folder.path().join("aside"));
    fs::rename(&key, &aside).unwrap();
    let mut window = unlock(&path);
    assert!(window.sees(&fl!("error-key-missing")));
    window.type_text(PASSPHRASE);
    assert!(window.sees(&fl!("error-key-missing")), "typing does not bring the key file back");
    window.press("Enter");
    assert!(window.sees(&fl!("error-key-missing")));
    fs::rename(&aside, &key).unwrap();
    window.press("Enter");
    assert!(window.app.office.is_some(), "the passphrase was kept");
}

#[test]
fn a_damaged_key_file_is_not_blamed_on_the_passphrase() {
    let (folder, path) = caseload();
    let key = folder.path().join(key_name(&path));
    let mut bytes = fs::read(&key).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&key, bytes).unwrap();
    let mut window = unlock(&path);
    window.type_text(PASSPHRASE);
    window.press("Enter");
    assert!(window.sees(&fl!("error-key-damaged")) && !window.sees(&fl!("error-passphrase-wrong")));
    assert!(!window.sees(&fl!("status-read-only")), "reading would not help");
}

#[test]
fn a_file_that_is_in_use_can_be_opened_to_read() {
    let (_folder, path) = caseload();
    let other = Office::open(&path, PASSPHRASE, Clock::System).unwrap();
    for by_keyboard in [true, false] {
        let mut window = unlock(&path);
        window.type_text(PASSPHRASE);
        window.press("Enter");
        assert!(window.app.office.is_none() && window.focus_is("unlock-read-only"));
        if by_keyboard {
            window.press("Enter");
        } else {
            window.click(&fl!("status-read-only"));
        }
        let office = window.app.office.take().expect("the passphrase was kept");
        assert_eq!(office.fingerprint().unwrap(), other.fingerprint().unwrap());
    }
}

#[test]
fn nothing_can_be_pressed_twice_while_the_file_is_being_opened() {
    let (_folder, path) = caseload();
    let mut window = unlock(&path);
    window.app.is_slow = true;
    window.type_text(PASSPHRASE);
    window.press("Enter");
    assert!(window.sees(&fl!("unlock-busy")));
    window.press("Enter");
    window.click("unlock");
    window.press("Esc");
    window.type_text("x");
    assert_eq!(window.app.asked.len(), 1);
    assert!(window.sees(&fl!("unlock-busy")));
}

#[test]
fn a_message_with_a_passphrase_does_not_show_it_to_who_debugs() {
    let typed = || PASSPHRASE.to_owned().into();
    let messages = [
        Message::Unlock(unlock::Message::PassphraseTyped(typed())),
        Message::Welcome(welcome::Message::New(new_file::Message::PassphraseTyped(typed()))),
        Message::Welcome(welcome::Message::New(new_file::Message::AgainTyped(typed()))),
    ];
    for message in messages {
        assert!(!format!("{message:?}").contains("paarse"), "{message:?}");
    }
    let (_folder, path) = caseload();
    let mut window = unlock(&path);
    window.type_text(PASSPHRASE);
    let Page::Unlock(page) = &window.app.page else { panic!("the page is still there") };
    assert!(!format!("{page:?}").contains("paarse"));
}

#[test]
fn what_is_typed_survives_a_window_that_grows_and_shrinks() {
    let mut window = welcome();
    window.click(&fl!("welcome-new"));
    window.press("Shift+Tab");
    window.press("Shift+Tab");
    window.type_text("/data/team/zaken");
    assert!(window.sees(&fl!("app-motto")));
    window.resize(Size::new(700.0, 500.0));
    assert!(!window.sees(&fl!("app-motto")), "no room for the picture");
    assert!(window.sees("/data/team/zaken") && window.focus_is("new-path"));
    window.resize(SIZE);
    assert!(window.sees(&fl!("app-motto")) && window.focus_is("new-path"));
}
