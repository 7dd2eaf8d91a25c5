//! Draws every screen on demo data, without a display: `cargo run --release --example pictures -- FOLDER`.
#![allow(clippy::unwrap_used, reason = "a tool that cannot go on must stop")]
#![allow(clippy::print_stdout, reason = "says what it made")]

#[path = "../tests/ui/harness.rs"]
mod harness;
#[path = "../tests/ui/window.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod window;

use harness::Harness;
use std::path::Path;
use uitloop::app::demo::Demo;
use uitloop::ui::theme::Look;
use uitloop::ui::{Start, Ui};

const LARGE: (f32, f32) = (1440.0, 900.0);
const SMALL: (f32, f32) = (1024.0, 700.0);

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "pictures".to_owned());
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder).unwrap();
    for (name, look, size) in [
        ("light", Look::Light, LARGE),
        ("dark", Look::Dark, LARGE),
        ("small", Look::Light, SMALL),
        ("contrast", Look::ContrastLight, LARGE),
    ] {
        let keep = |screen: &str, window: &mut Harness<Ui>| {
            let path = folder.join(format!("{screen}-{name}.png"));
            window.picture().write(&path);
            println!("{}", path.display());
        };
        keep("welcome", &mut window::opened(Start::Welcome, look, size));
        keep("unlock", &mut window::opened(Start::File("overdrachten.uitloop".into()), look, size));

        let place = tempfile::tempdir().unwrap();
        let mut open = window::window(window::demo(place.path(), Demo::default()), look, size);
        keep("cases", &mut open);
        open.press("Down");
        open.press("Enter");
        keep("case", &mut open);
    }
}
