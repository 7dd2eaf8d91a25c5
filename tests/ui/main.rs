//! The window, driven without a display: flows by mouse and keyboard, and pictures.

mod harness;
mod widgets;
