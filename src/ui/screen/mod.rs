//! The screens. Each has a state, messages about what happened, and actions that ask something of its parent.

pub mod entrance;
pub mod unlock;
pub mod welcome;
