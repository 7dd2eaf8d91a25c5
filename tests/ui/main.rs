//! The window, driven without a display: flows by mouse and keyboard, and pictures.

mod entry;
mod harness;
mod widgets;
