//! One scroll step of the case list at 1920x1080 with the software renderer: layout and drawing, the whole window
//! damaged. `cargo bench --bench window`, or with `-- --quick` on a small caseload.
//!
//! Beside it stands what an empty window costs to draw in the same run: the part that no list could do without.
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on must stop")]
#![allow(clippy::print_stdout, reason = "prints what it measured")]

#[path = "../tests/ui/harness.rs"]
mod harness;
#[path = "../tests/ui/window.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod window;

use harness::{App, Harness};
use iced::{Element, Task, Theme};
use std::time::{Duration, Instant};
use uitloop::app::demo::Demo;
use uitloop::ui::theme::Look;

const SIZE: (f32, f32) = (1920.0, 1080.0);
const FRAMES: usize = 120;
/// A turn of the wheel moves about three rows.
const STEP: f32 = 108.0;

fn main() {
    let is_quick = std::env::args().any(|argument| argument == "--quick");
    let cases = if is_quick { 2_000 } else { 100_000 };
    let folder = tempfile::tempdir().unwrap();
    println!("{cases} cases, {FRAMES} frames of {} x {}, one thread, software renderer\n", SIZE.0, SIZE.1);

    let empty = measured(&mut Harness::new(Empty, Task::none(), SIZE), |_| {});
    let office = window::demo(folder.path(), Demo { cases, contacts: 0, seed: 1 });
    let mut list = window::window(office, Look::Light, SIZE);
    // Cold letters are shaped once; a consultant scrolls more than once.
    list.scroll(STEP);
    let layout = timed(FRAMES, || list.scroll(STEP));
    let scroll = measured(&mut list, |list| list.scroll(STEP));
    list.press("End");
    let end = measured(&mut list, |list| list.scroll(-STEP));
    println!("{:34} {:>9} {:>9}", "", "median", "p95");
    for (name, times) in [
        ("an empty window, drawn", &empty),
        ("one scroll step, update and layout", &layout),
        ("one scroll step, layout and drawing", &scroll),
        ("the same at the end of the list", &end),
    ] {
        println!("{name:34} {:>6.1} ms {:>6.1} ms", millis(times, 50), millis(times, 95));
    }
    let ratio = millis(&scroll, 50) / millis(&empty, 50);
    println!("\none scroll step is {ratio:.1} times an empty window; the budget of a frame is 16 ms");
}

/// Acts and draws, once for each frame.
fn measured<A: App>(window: &mut Harness<A>, mut act: impl FnMut(&mut Harness<A>)) -> Vec<Duration> {
    timed(FRAMES, || {
        act(window);
        drop(window.frame());
    })
}

fn timed(times: usize, mut act: impl FnMut()) -> Vec<Duration> {
    let mut all: Vec<Duration> = (0..times)
        .map(|_| {
            let begun = Instant::now();
            act();
            begun.elapsed()
        })
        .collect();
    all.sort_unstable();
    all
}

fn millis(sorted: &[Duration], percentile: usize) -> f64 {
    sorted[(sorted.len() - 1) * percentile / 100].as_secs_f64() * 1000.0
}

/// A window with nothing in it.
struct Empty;

impl App for Empty {
    type Message = ();

    fn update(&mut self, (): ()) -> Task<()> {
        Task::none()
    }

    fn view(&self) -> Element<'_, ()> {
        iced::widget::space().into()
    }

    fn theme(&self) -> Theme {
        Look::Light.theme()
    }
}
