//! Uitloop keeps every client whose care provider leaves, and flags in time who may miss the deadline.
pub mod app;
pub mod cli;
pub mod domain;
pub mod import;
pub mod report;
pub mod store;
pub mod ui;
