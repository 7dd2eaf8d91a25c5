//! Bytes in, `ImportPlan` out. Nothing here touches the data.
mod cell;
pub mod client_list;
mod column;
mod csv;
pub mod date;
pub mod encoding;
mod file_kind;
pub mod formula;
mod layout;
mod list_row;
mod problem;
pub mod rejects;
mod row_check;
mod row_reader;
mod template;

pub use client_list::ClientList;
pub use column::Column;
pub use file_kind::FileKind;
pub use list_row::{Consent, ListRow};
pub use problem::{ImportError, Problem, Reject, RejectReason, Warning, WarningKind};
pub use template::template;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 25_000_000;
/// The most rows a list may have.
pub const MAX_ROWS: usize = 200_000;
