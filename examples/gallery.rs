//! Draws every part of the design in every look, to judge with the eye: `cargo run --example gallery [folder]`.

#[path = "../tests/ui/gallery.rs"]
mod gallery;
#[path = "../tests/ui/harness.rs"]
mod harness;

use gallery::Gallery;
use std::path::PathBuf;
use uitloop::ui::theme::Look;

fn main() {
    let folder = std::env::args().nth(1).map_or_else(|| PathBuf::from("target/gallery"), PathBuf::from);
    for look in Look::ALL {
        for focused in ["focused", "filter"] {
            let name = format!("{look:?}-{focused}.png").to_lowercase();
            Gallery::open(look, focused).picture().write(&folder.join(name));
        }
    }
}
