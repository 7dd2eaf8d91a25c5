//! Looking at the demo, making a file, opening one, and everything that can be wrong.

use super::{PASSPHRASE, Page, SIZE, caseload, folder, welcome};
use iced::Size;
use std::fs;
use uitloop::app::Office;
use uitloop::app::clock::Clock;
use uitloop::app::demo::CASES;
use uitloop::fl;

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
    assert_eq!(window.app.asked, std::slice::from_ref(&path), "the ending was added");
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
