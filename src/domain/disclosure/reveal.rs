//! Groups whose people are all in one place: no number leaks, but something about each of them does.

use super::{Cell, CellId, Sums};

/// The cells that hold everyone of a group, while the zeros beside them are shown.
pub(super) fn reveals(sums: &Sums, cells: &[Cell]) -> Vec<CellId> {
    sums.groups.iter().filter_map(|&group| holds_everyone(sums, cells, group)).collect()
}

fn holds_everyone(sums: &Sums, cells: &[Cell], group: usize) -> Option<CellId> {
    let parts: Vec<usize> = sums.touching[group].iter().copied().filter(|&id| sums.entries[id].from == group).collect();
    let mut filled = parts.iter().copied().filter(|&id| sums.entries[id].count > 0);
    let (whole, None) = (filled.next()?, filled.next()) else {
        return None;
    };
    let zeros_are_shown = parts.iter().all(|&id| id == whole || cells[id] == Cell::Shown(0));
    (parts.len() > 1 && zeros_are_shown).then(|| CellId::at(whole))
}
