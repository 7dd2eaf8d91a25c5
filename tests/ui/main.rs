//! The window, driven without a display: flows by mouse and keyboard, and pictures.

mod gallery;
mod harness;
mod widgets;
