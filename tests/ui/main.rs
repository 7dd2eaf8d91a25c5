//! The window, driven without a display: flows by mouse and keyboard, and pictures.

mod entry;
mod flows;
mod gallery;
mod harness;
mod pictures;
mod widgets;
#[allow(dead_code, reason = "flows use what they need")]
mod window;
