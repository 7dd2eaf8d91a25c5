//! Laws, care categories and reasons: the official code lists, and the words people use for them.
mod category;
mod law;
mod outflow;

pub use category::ProductCategory;
pub use law::{Law, UnknownLaw};
pub use outflow::{OutflowReason, UnknownOutflowReason};
