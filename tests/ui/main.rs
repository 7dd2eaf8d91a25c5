//! The window, driven without a display: flows by mouse and keyboard, and pictures.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod entry;
mod flows;
mod gallery;
mod harness;
mod pictures;
mod widgets;
#[allow(dead_code, reason = "flows use what they need")]
mod window;
