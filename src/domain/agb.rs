//! agb
