//! Use cases: the only door to the data for the command line and the window.

pub mod text;
