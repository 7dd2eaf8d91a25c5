//! The house as a whole: its rules, and what it does to real files.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod list;
mod source;
mod workplace;

mod crash;
mod damage;
mod import_again;
mod import_files;
mod import_large;
mod packaging;
mod sharing;
mod tidy;
