//! What a consultant does all day, by mouse and by keyboard alone, on a real file.

use crate::harness::Harness;
use crate::window::{demo, opened, today, window};
use tempfile::TempDir;
use uitloop::app::Office;
use uitloop::app::clock::Clock;
use uitloop::app::demo::{Demo, PASSPHRASE};
use uitloop::domain::risk::Level;
use uitloop::store::key::KdfCost;
use uitloop::ui::screen::cases::ROWS;
use uitloop::ui::theme::Look;
use uitloop::ui::{Message, Start, Ui};

const SIZE: (f32, f32) = (1440.0, 900.0);

fn open() -> (Harness<Ui>, TempDir) {
    open_with(Demo::default())
}

fn open_with(cases: Demo) -> (Harness<Ui>, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    (window(demo(folder.path(), cases), Look::Light, SIZE), folder)
}

#[test]
fn the_first_screen_shows_the_most_urgent_cases_and_counts_every_level() {
    let (mut window, _folder) = open();
    assert!(window.sees("Te laat"), "{:?}", window.texts());
    let work = window.app.open_work().unwrap();
    let counts = work.caseload().counts;
    for level in Level::OPEN {
        assert!(counts.get(level) > 0, "{level:?} occurs in the demo");
    }
    let first = work.caseload().cases[0].row.client.to_string();
    for level in Level::OPEN {
        let chip = window.find_in(level.code(), &counts.get(level).to_string());
        assert!(chip.is_some(), "the chip of {level:?} shows {}", counts.get(level));
    }
    assert!(window.sees(&first));
}

#[test]
fn typing_finds_a_client_and_escape_shows_everybody_again() {
    let (mut window, _folder) = open();
    let name = window.app.open_work().unwrap().caseload().cases[20].row.client.to_string();
    let before = window.app.open_work().unwrap().shown();
    window.type_text(&name);
    assert!(window.sees(&name), "{:?}", window.texts());
    assert!(window.app.open_work().unwrap().shown() < before);
    window.press("Esc");
    assert_eq!(window.app.open_work().unwrap().shown(), before);
    window.type_text("yyyy");
    window.press("Ctrl+F");
    window.type_text("zzzz");
    assert!(window.sees("zzzz"), "in the place of the old words: {:?}", window.texts());
    assert!(window.sees("Geen zaak past bij deze filters."));
    window.click("Wis alles");
    assert_eq!(window.app.open_work().unwrap().shown(), before);
}

#[test]
fn a_level_and_a_law_narrow_the_list() {
    let (mut window, _folder) = open();
    let counts = window.app.open_work().unwrap().caseload().counts;
    window.click("critical");
    assert_eq!(window.app.open_work().unwrap().shown(), counts.get(Level::Critical));
    window.click("overdue");
    let both = counts.get(Level::Critical) + counts.get(Level::Overdue);
    assert_eq!(window.app.open_work().unwrap().shown(), both);
    window.click("Wmo");
    assert!(window.app.open_work().unwrap().shown() < both);
    window.click("cases-clear");
    window.click("Alleen open");
    assert_eq!(window.app.open_work().unwrap().shown(), 289, "also who has started or left");
}

#[test]
fn a_contact_is_recorded_and_undone_with_the_keyboard_alone() {
    let (mut window, _folder) = open();
    window.press("Enter");
    assert!(window.sees("Contact vastleggen"));
    window.press("Ctrl+N");
    window.type_text("moeder");
    window.press("Tab");
    window.press("Tab");
    window.type_text("Gebeld, geen gehoor");
    window.press("Tab");
    window.type_text("+3wd");
    window.press("Ctrl+Enter");
    assert!(window.sees("Gebeld, geen gehoor"), "{:?}", window.texts());
    assert!(window.find("24-09-2026").is_some(), "the promise is among the facts");
    assert!(window.sees("Opgeslagen."));
    window.press("Ctrl+Z");
    assert!(!window.sees("Gebeld, geen gehoor"));
    window.press("Ctrl+Shift+Z");
    assert!(window.sees("Gebeld, geen gehoor"));
    window.press("Esc");
    assert!(window.sees("Volgende stap"), "back in the list");
}

#[test]
fn a_contact_without_words_or_in_the_future_is_refused_and_nothing_typed_is_lost() {
    let (mut window, _folder) = open();
    window.press("Enter");
    window.click("contact-save");
    assert!(window.sees("Vul in met wie u sprak of wat er is gezegd."));
    window.press("Ctrl+N");
    window.type_text("vader");
    window.click("contact-day");
    window.type_text("morgen");
    window.click("contact-save");
    assert!(window.sees("Een contact kan niet op 22-09-2026 zijn geweest: die dag moet nog komen."));
    assert!(window.sees("vader"), "what was typed is still there: {:?}", window.texts());
}

#[test]
fn a_step_gets_a_date_today_by_typing_and_loses_it_again() {
    let (mut window, _folder) = open();
    // Somebody who has not had the conversation yet.
    let work = window.app.open_work().unwrap();
    let place = work
        .caseload()
        .cases
        .iter()
        .position(|case| case.assessment.current.is_some_and(|now| now.code() == "conversation"));
    let name = work.caseload().cases[place.unwrap()].row.case_no.to_string();
    window.type_text(&name);
    window.press("Enter");
    window.click("today-conversation");
    assert!(window.sees("gedaan op 21-09-2026"), "{:?}", window.texts());
    window.click("edit-search");
    window.type_text("31-2");
    window.press("Enter");
    assert!(window.texts().iter().any(|text| text.starts_with("Deze datum klopt niet: ")), "{:?}", window.texts());
    window.press("Ctrl+A");
    window.type_text("+5wd");
    window.press("Enter");
    assert!(window.sees("afgesproken op 28-09-2026"), "{:?}", window.texts());
    window.click("clear-conversation");
    assert!(!window.sees("gedaan op 21-09-2026"));
    window.press("Ctrl+Z");
    assert!(window.sees("gedaan op 21-09-2026"));
}

#[test]
fn why_is_one_key_away() {
    let (mut window, _folder) = open();
    window.press("Enter");
    let number =
        |window: &mut Harness<Ui>| window.texts().iter().any(|text| text.starts_with("Laatste dag van zorg: "));
    assert!(!number(&mut window));
    window.press("Ctrl+I");
    assert!(number(&mut window), "{:?}", window.texts());
}

#[test]
fn a_head_sorts_and_sorts_backwards() {
    let (mut window, _folder) = open();
    window.click("head-Client");
    let first = window.app.open_work().unwrap().selected_client().unwrap();
    window.click("head-Client");
    let last = window.app.open_work().unwrap().selected_client().unwrap();
    assert_ne!(first, last);
}

#[test]
fn after_midnight_everything_is_judged_anew() {
    let (mut window, _folder) = open();
    let slack = |window: &mut Harness<Ui>| {
        let cases = &window.app.open_work().unwrap().caseload().cases;
        let waiting = cases.iter().find(|case| case.assessment.current.is_some_and(|now| now.code() == "conversation"));
        waiting.and_then(|case| case.assessment.slack).unwrap()
    };
    let before = slack(&mut window);
    window.app.open_work().unwrap().set_clock(Clock::noon(today() + chrono::Days::new(7)));
    window.message(Message::Ticked);
    assert!(slack(&mut window) < before, "a week later there is less slack");
    assert!(window.sees("Stand van vandaag, 28-09-2026"));
}

#[test]
fn the_list_is_where_it_was_after_a_case() {
    let (mut window, _folder) = open_with(Demo { cases: 3000, contacts: 1, seed: 1 });
    window.press("End");
    window.press("Up");
    let here = window.app.open_work().unwrap().selected_client();
    let before = window.texts();
    window.press("Enter");
    window.press("Esc");
    assert_eq!(window.app.open_work().unwrap().selected_client(), here);
    assert_eq!(window.texts(), before);
}

#[test]
fn an_answer_that_comes_too_late_changes_nothing() {
    let (mut window, folder) = open();
    let before = window.texts();
    let late = Message::Opened(folder.path().join("demo.uitloop"), Err(uitloop::app::Error::Closed));
    window.message(late);
    assert_eq!(window.texts(), before);
}

#[test]
fn locking_leaves_no_name_on_the_screen() {
    let folder = tempfile::tempdir().unwrap();
    drop(demo(folder.path(), Demo::default()));
    let path = folder.path().join("demo.uitloop");
    let mut window = opened(Start::File(path), Look::Light, SIZE);
    window.type_text(PASSPHRASE);
    window.press("Enter");
    let name = window.app.open_work().unwrap().caseload().cases[0].row.client.to_string();
    assert!(window.sees(&name), "{:?}", window.texts());
    window.press("Ctrl+L");
    assert!(!window.sees(&name), "{:?}", window.texts());
    assert!(window.app.open_work().is_none(), "the file is closed");
    window.type_text(PASSPHRASE);
    window.press("Enter");
    assert!(window.sees(&name), "and opens again");
}

#[test]
fn a_whole_list_goes_away_only_when_undo_is_asked_for_twice() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("eigen.uitloop");
    let cost = KdfCost::for_demo_and_tests();
    let mut office = Office::create(&path, "vier losse woorden samen", cost, Clock::noon(today())).unwrap();
    let list = b"Zaaknummer;Achternaam;Regeling;Latende aanbieder\r\nV-1;Bakker;Jeugdwet;Jeugdhulp De Wilgen\r\n";
    let plan = office.plan_import_of(vec![("lijst.csv".into(), list.to_vec())]).unwrap();
    office.apply_import(plan).unwrap();
    let mut window = window(office, Look::Light, SIZE);
    let shown = |window: &mut Harness<Ui>| window.app.open_work().unwrap().shown();
    assert_eq!(shown(&mut window), 1);
    window.press("Ctrl+Z");
    assert_eq!(shown(&mut window), 1);
    assert!(
        window.sees("Dit haalt de hele lijst lijst.csv weer weg (rijen: 1). Maak nog eens ongedaan om dat te doen."),
        "{:?}",
        window.texts()
    );
    window.press("Ctrl+Z");
    assert_eq!(shown(&mut window), 0);
    window.press("Ctrl+Shift+Z");
    assert_eq!(shown(&mut window), 1);
    window.press("Ctrl+Z");
    assert_eq!(shown(&mut window), 1, "asked again");
}

#[test]
fn the_keyboard_stays_where_the_work_is() {
    let (mut window, _folder) = open();
    window.press("Enter");
    window.press("Tab");
    window.press("Esc");
    assert_eq!(window.focused(), Some(ROWS.into()), "back on the rows");
    window.press("Enter");
    assert!(window.sees("Contact vastleggen"), "the case opens again");

    window.click("edit-intake");
    window.type_text("morgen");
    window.press("Enter");
    assert_eq!(window.focused(), Some("edit-intake".into()), "after a date that was kept");
    window.press("Enter");
    window.type_text("x");
    window.press("Esc");
    assert_eq!(window.focused(), Some("edit-intake".into()), "after a date that was given up");
    assert!(window.sees("Contact vastleggen"), "still in the dossier");
}

#[test]
fn what_is_typed_for_one_step_stays_while_another_gets_its_date() {
    let (mut window, _folder) = open();
    window.press("Enter");
    window.click("edit-assignment");
    window.type_text("24-12-2026");
    window.click("today-intake");
    assert!(window.sees("24-12-2026"), "{:?}", window.texts());
}

#[test]
fn in_a_small_window_the_form_comes_into_sight() {
    let (mut window, _folder) = open();
    window.resize((1024.0, 700.0));
    window.press("Enter");
    let is_in_sight = |window: &mut Harness<Ui>, words: &str| {
        let place = window.find(words).unwrap().bounds;
        place.y >= 0.0 && place.y + place.height <= 700.0
    };
    assert!(!is_in_sight(&mut window, "contact-who"), "there is more than fits");
    window.press("Ctrl+N");
    assert!(is_in_sight(&mut window, "contact-who"));
    window.press("Ctrl+Enter");
    assert!(is_in_sight(&mut window, "contact-text"), "where something is missing");
}
