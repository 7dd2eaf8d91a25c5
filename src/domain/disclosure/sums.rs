//! Counts tied together by the sums between them.
//!
//! A count is an arrow between two nodes, and at every node as much comes in as goes out: a row node takes in the
//! row total and gives out the cells of the row, a column node takes in the cells and gives out the column total.
//! Tables with a shared count share its arrow. In this shape the range that is left for a hidden count is found
//! exactly, by pushing people around the arrows (see `attack`).

use thiserror::Error;

/// A place where counts add up. Belongs to the [`Sums`] that made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Node(usize);

/// One published count. Belongs to the [`Sums`] that made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellId(usize);

/// How much readers miss a count when it is hidden: a total more than one of its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// A cell inside a table.
    Detail,
    /// The total of a row or a column.
    Subtotal,
    /// The total of everything.
    Total,
}

/// Why counts cannot be checked.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SumsError {
    /// At these nodes what comes in is not what goes out.
    #[error("counts do not add up in {} places", .0.len())]
    Unbalanced(Vec<Node>),
    /// A count above a billion is not a count of clients.
    #[error("a count is impossibly large")]
    TooLarge(CellId),
}

const LARGEST: u64 = 1_000_000_000;

/// All counts of one publication and the sums between them.
#[derive(Debug, Clone, Default)]
pub struct Sums {
    pub(super) entries: Vec<Entry>,
    /// For each node the entries that touch it, in the order in which they were added.
    pub(super) touching: Vec<Vec<usize>>,
    /// The nodes that stand for a group of people.
    pub(super) groups: Vec<usize>,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) count: u64,
    pub(super) rank: Rank,
}

impl CellId {
    pub(super) fn at(index: usize) -> Self {
        Self(index)
    }

    /// The place of the cell in the order in which cells were added, from 0.
    pub fn index(self) -> usize {
        self.0
    }
}

impl Sums {
    /// No counts yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a place where counts add up.
    pub fn node(&mut self) -> Node {
        self.touching.push(Vec::new());
        Node(self.touching.len() - 1)
    }

    /// Adds a place that stands for a group of people, such as the clients of one provider: the counts that leave
    /// it say what became of them. When all are in one of those, that is worth a look.
    pub fn group(&mut self) -> Node {
        let group = self.node();
        self.groups.push(group.0);
        group
    }

    /// Adds a count that is a part of what leaves `from` and of what enters `to`.
    pub fn cell(&mut self, from: Node, to: Node, count: u64, rank: Rank) -> CellId {
        let id = self.entries.len();
        self.entries.push(Entry { from: from.0, to: to.0, count, rank });
        self.touching[from.0].push(id);
        if from != to {
            self.touching[to.0].push(id);
        }
        CellId(id)
    }

    /// The true count.
    pub fn count(&self, cell: CellId) -> u64 {
        self.entries[cell.0].count
    }

    /// Every cell, in the order in which they were added.
    pub fn cells(&self) -> impl Iterator<Item = CellId> + use<> {
        (0..self.entries.len()).map(CellId)
    }

    /// Whether every sum holds and every count can be one.
    ///
    /// # Errors
    /// [`SumsError`] names the nodes or the cell.
    pub fn check(&self) -> Result<(), SumsError> {
        if let Some(id) = self.entries.iter().position(|entry| entry.count > LARGEST) {
            return Err(SumsError::TooLarge(CellId(id)));
        }
        let mut surplus = vec![0_i128; self.touching.len()];
        for entry in &self.entries {
            surplus[entry.from] -= i128::from(entry.count);
            surplus[entry.to] += i128::from(entry.count);
        }
        let unbalanced: Vec<Node> = (0..surplus.len()).filter(|&node| surplus[node] != 0).map(Node).collect();
        if unbalanced.is_empty() { Ok(()) } else { Err(SumsError::Unbalanced(unbalanced)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_that_does_not_hold_is_named() {
        let mut sums = Sums::new();
        let (total, parts, elsewhere) = (sums.node(), sums.node(), sums.node());
        sums.cell(total, parts, 7, Rank::Total);
        sums.cell(parts, total, 3, Rank::Detail);
        assert_eq!(sums.check(), Err(SumsError::Unbalanced(vec![total, parts])));
        sums.cell(parts, total, 4, Rank::Detail);
        assert_eq!(sums.check(), Ok(()));
        let huge = sums.cell(elsewhere, elsewhere, u64::MAX, Rank::Detail);
        assert_eq!(sums.check(), Err(SumsError::TooLarge(huge)));
    }
}
