//! Golden pictures of every screen. `UPDATE_GOLDEN=1 cargo test --test ui pictures` makes them anew; look at each
//! of them before committing it.

use crate::harness::Harness;
use crate::harness::picture::assert_golden;
use crate::window::{demo, opened, window};
use uitloop::app::Office;
use uitloop::app::clock::Clock;
use uitloop::app::demo::Demo;
use uitloop::store::key::KdfCost;
use uitloop::ui::theme::Look;
use uitloop::ui::{Start, Ui};

const LARGE: (f32, f32) = (1440.0, 900.0);
const SMALL: (f32, f32) = (1024.0, 700.0);

fn on_demo(look: Look, size: (f32, f32), check: impl FnOnce(&mut Harness<Ui>)) {
    let folder = tempfile::tempdir().unwrap();
    check(&mut window(demo(folder.path(), Demo::default()), look, size));
}

#[test]
fn the_list_of_cases() {
    for (name, look, size) in [
        ("cases-light", Look::Light, LARGE),
        ("cases-dark", Look::Dark, LARGE),
        ("cases-contrast", Look::ContrastLight, LARGE),
        ("cases-small", Look::Light, SMALL),
    ] {
        on_demo(look, size, |window| assert_golden(name, &window.picture()));
    }
}

#[test]
fn the_dossier() {
    for (name, look, size) in
        [("case-light", Look::Light, LARGE), ("case-dark", Look::Dark, LARGE), ("case-small", Look::Light, SMALL)]
    {
        on_demo(look, size, |window| {
            // Somebody who waits: the sum has a reported waiting time in it.
            window.click("at_risk");
            window.press("Home");
            window.press("Enter");
            window.press("Ctrl+I");
            assert_golden(name, &window.picture());
        });
    }
}

#[test]
fn a_dossier_with_a_wrong_date_and_a_contact_just_kept() {
    on_demo(Look::Light, LARGE, |window| {
        window.click("attention");
        window.press("Home");
        window.press("Enter");
        window.press("Ctrl+N");
        window.type_text("vader");
        window.press("Ctrl+Enter");
        window.click("edit-assignment");
        window.press("Ctrl+A");
        window.type_text("31-2");
        window.press("Enter");
        assert_golden("case-busy", &window.picture());
    });
}

#[test]
fn a_search_without_result_and_an_empty_file() {
    on_demo(Look::Light, SMALL, |window| {
        window.type_text("zzzz");
        assert_golden("cases-nothing-found", &window.picture());
    });
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::noon(crate::window::today());
    let cost = KdfCost::for_demo_and_tests();
    let empty = Office::create(&folder.path().join("leeg.uitloop"), "zeven paarse fietsen", cost, clock).unwrap();
    assert_golden("cases-empty", &window(empty, Look::Dark, SMALL).picture());
}

#[test]
fn the_entrance() {
    assert_golden("welcome-light", &opened(Start::Welcome, Look::Light, LARGE).picture());
    assert_golden("welcome-small-dark", &opened(Start::Welcome, Look::Dark, SMALL).picture());
    let missing = || Start::File("overdrachten.uitloop".into());
    assert_golden("unlock-error-light", &opened(missing(), Look::Light, LARGE).picture());
    assert_golden("unlock-error-dark", &opened(missing(), Look::Dark, SMALL).picture());
}
