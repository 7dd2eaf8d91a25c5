//! Asking for the passphrase of a file, and every way in which it does not open.

use super::{Message, PASSPHRASE, Page, SIZE, caseload, unlock};
use crate::window;
use std::fs;
use std::path::Path;
use uitloop::app::Office;
use uitloop::app::clock::Clock;
use uitloop::app::demo;
use uitloop::app::place::key_name;
use uitloop::fl;
use uitloop::ui::Start;
use uitloop::ui::screen::unlock as page;
use uitloop::ui::screen::welcome::{self, new_file};
use uitloop::ui::theme::Look;

#[test]
fn tab_goes_through_the_unlock_page_and_esc_leads_to_another_file() {
    let (_folder, path) = caseload();
    let mut window = unlock(&path);
    for id in ["unlock-passphrase", "unlock-sight", "unlock"] {
        assert!(window.focus_is(id), "{id}");
        window.press("Tab");
    }
    assert!(window.focus_is("unlock-other"));
    window.press("Enter");
    assert!(window.is_at_choices());

    let mut window = unlock(&path);
    window.press("Esc");
    assert!(window.is_at_choices(), "also while the caret is in the field");
}

#[test]
fn the_unlock_page_of_the_demo_tells_its_passphrase() {
    for (name, expect) in [("demo.uitloop", true), ("zaken.uitloop", false)] {
        let mut window = unlock(Path::new(name));
        assert_eq!(window.sees(&fl!("unlock-demo", passphrase = demo::PASSPHRASE)), expect, "{name}");
    }
}

#[test]
fn the_whole_window_stays_shut_until_the_passphrase_is_right() {
    let (_folder, path) = caseload();
    let mut window = window::opened(Start::File(path), Look::Light, SIZE);
    window.type_text("zeven paarse fietzen");
    window.press("Enter");
    assert!(window.sees(&fl!("error-passphrase-wrong")) && window.app.open_work().is_none());
    window.type_text(PASSPHRASE);
    window.press("Enter");
    assert!(window.app.open_work().is_some());
    window.press("Ctrl+L");
    assert!(window.app.open_work().is_none() && window.sees(&fl!("unlock-title")));
    window.press("Esc");
    assert!(window.sees(&fl!("welcome-title")));
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
        Message::Unlock(page::Message::PassphraseTyped(typed())),
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
