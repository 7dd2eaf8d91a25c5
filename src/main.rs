//! Chooses between window and command line.

use clap::Parser;
use std::process::ExitCode;
use uitloop::cli::{self, Args};

fn main() -> ExitCode {
    let args = Args::parse();
    match &args.command {
        Some(command) => cli::run(command, &args),
        None => cli::no_display(),
    }
}
