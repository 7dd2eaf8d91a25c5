//! The screens. Each knows its own state and messages, and tells its parent what to do through an `Action`.

pub mod case;
pub mod cases;
pub mod entrance;
pub mod unlock;
pub mod welcome;
