//! Chooses window or command line.
fn main() {}
