//! Chooses between window and command line.

use clap::Parser;
use std::process::ExitCode;
use uitloop::app::clock::Clock;
use uitloop::cli::{self, Args, Command};
use uitloop::ui::{self, Start};

fn main() -> ExitCode {
    // First of all: the renderer can only be chosen while there is one thread.
    ui::choose_renderer();
    let args = Args::parse();
    cli::choose_language(&args);
    let start = match &args.command {
        None => Start::Welcome,
        Some(Command::Open(open)) => Start::File(open.file.clone()),
        Some(Command::Demo(demo)) if ui::has_display() => match cli::demo_desk(demo) {
            Ok(desk) => Start::Desk(desk),
            Err(code) => return code,
        },
        Some(command) => return cli::run(command, &args),
    };
    if !ui::has_display() {
        return cli::no_display();
    }
    match ui::run(start, Clock::System) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => cli::no_window(&error.to_string()),
    }
}
