//! Bytes in, `ImportPlan` out. Nothing here touches the data.
pub mod date;
pub mod encoding;
mod file_kind;

pub use file_kind::FileKind;
