//! The house as a whole: its rules, and what it does to real files.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod list;
mod source;
mod workplace;

mod command_line;
mod council;
mod crash;
mod damage;
mod history;
mod import_again;
mod import_files;
mod import_large;
mod numbers;
mod packaging;
mod released;
mod secrecy;
mod sharing;
mod tidy;
mod worked_examples;
