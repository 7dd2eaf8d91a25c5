//! Small-cell suppression: which counts may be shown, and proof that the hidden ones cannot be worked out.
//!
//! Three steps, each in its own file. Counts of 1 up to and including `k - 1` are hidden and shown as "<k". Other
//! counts are hidden with them until no reader can work back a small one ([`protect`]). The result is then attacked
//! as a reader would, with every sum that is published, and the exact range of each hidden count is found
//! (`attack`). For one table with totals there is [`suppress`]; tables that share counts are tied together with
//! [`Sums`], so that nothing can be worked out across them either.
//!
//! Not covered here: comparing with an earlier release, and what a reader knows about himself.

mod attack;
mod cell;
mod protect;
mod reveal;
mod sums;
mod table;
#[cfg(test)]
mod tests;
mod threshold;

pub use cell::{Cell, Verdict};
pub use protect::{Publication, protect};
pub use sums::{CellId, Node, Rank, Sums, SumsError};
pub use table::{Line, Place, SafeTable, Table, TableError, suppress};
pub use threshold::{Threshold, ThresholdError};
