//! Hides small counts, and just enough others that no small one can be worked out.
//!
//! A hidden small count is safe when the published sums leave it at least `k - 1` values, as many as its mark
//! promises. Where the attack finds fewer, the cheapest further counts are hidden that give it room: parts before
//! totals, low counts before high ones. What turns out to be superfluous afterwards is shown again.

use super::attack::{Attack, Way};
use super::reveal::reveals;
use super::sums::Entry;
use super::{Cell, CellId, Rank, Sums, SumsError, Threshold, Verdict};

/// The counts of a publication as readers see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    cells: Vec<Cell>,
    /// Whether this may be published. After [`Verdict::Fail`] it must not.
    pub verdict: Verdict<CellId>,
}

impl Publication {
    /// What is published for one count.
    pub fn cell(&self, id: CellId) -> Cell {
        self.cells[id.index()]
    }
}

/// Hides what must not be published of `sums`. The same input gives the same output.
///
/// # Errors
/// [`SumsError`] when the counts do not add up: then no sum can be trusted.
pub fn protect(sums: &Sums, threshold: Threshold) -> Result<Publication, SumsError> {
    sums.check()?;
    let mut work = Work { sums, threshold, cells: primary(sums, threshold) };
    let exposed: Vec<CellId> = work.small().into_iter().filter(|&id| !work.make_room(id)).collect();
    if !exposed.is_empty() {
        return Ok(Publication { cells: work.cells, verdict: Verdict::Fail(exposed) });
    }
    work.show_superfluous();
    work.show_determined();

    let exposed = work.exposed();
    let reveals = reveals(sums, &work.cells);
    let verdict = match (exposed.is_empty(), reveals.is_empty()) {
        (false, _) => Verdict::Fail(exposed),
        (true, false) => Verdict::Review(reveals),
        (true, true) => Verdict::Pass,
    };
    Ok(Publication { cells: work.cells, verdict })
}

/// Every count by itself, without a thought for the others.
fn primary(sums: &Sums, threshold: Threshold) -> Vec<Cell> {
    sums.entries.iter().map(|entry| alone(entry.count, threshold)).collect()
}

fn alone(count: u64, threshold: Threshold) -> Cell {
    if threshold.is_small(count) { Cell::Below(threshold.get()) } else { Cell::Shown(count) }
}

struct Work<'a> {
    sums: &'a Sums,
    threshold: Threshold,
    cells: Vec<Cell>,
}

impl Work<'_> {
    fn small(&self) -> Vec<CellId> {
        self.sums.cells().filter(|&id| self.threshold.is_small(self.sums.count(id))).collect()
    }

    /// Hides further counts until `id` has room. Gives up, and then changes nothing, when nothing helps.
    fn make_room(&mut self, id: CellId) -> bool {
        let before = self.cells.clone();
        if self.widen(id) {
            return true;
        }
        // "<k" says "at least 1". Among a handful of people that alone can give them away; the other mark does not.
        self.cells.clone_from(&before);
        self.cells[id.index()] = Cell::Protected;
        if self.widen(id) {
            return true;
        }
        self.cells = before;
        false
    }

    fn widen(&mut self, id: CellId) -> bool {
        let prices = self.sums.entries.iter().zip(&self.cells).map(|(entry, &cell)| self.price(*entry, cell)).collect();
        let mut attack = Attack::on(self.sums, &self.cells, self.threshold).may_open(prices);
        let wide = self.is_wide(&mut attack, id);
        for &opened in attack.opened() {
            self.cells[opened.index()] = Cell::Protected;
        }
        wide
    }

    /// Whether at least `k - 1` values are left for a small count.
    fn is_wide(&self, attack: &mut Attack<'_>, id: CellId) -> bool {
        let enough = self.threshold.get() - 2;
        let up = attack.push(id, Way::Up, enough);
        up + attack.push(id, Way::Down, enough - up) >= enough
    }

    fn exposed(&self) -> Vec<CellId> {
        let mut attack = Attack::on(self.sums, &self.cells, self.threshold);
        self.small().into_iter().filter(|&id| !self.is_wide(&mut attack, id)).collect()
    }

    fn is_exposed(&self) -> bool {
        let mut attack = Attack::on(self.sums, &self.cells, self.threshold);
        self.small().into_iter().any(|id| !self.is_wide(&mut attack, id))
    }

    /// What readers lose when one more count is hidden. Low counts are the cheapest, and totals cost more than
    /// their parts. A zero is a poor partner (it cannot go down), and the mark "<k" is only given up when needed.
    fn price(&self, entry: Entry, cell: Cell) -> Option<u64> {
        let k = self.threshold.get();
        match cell {
            Cell::Protected => None,
            Cell::Below(_) => Some(100 * k),
            Cell::Shown(0) => Some(20 * k),
            Cell::Shown(count) => {
                let weight = match entry.rank {
                    Rank::Detail => 1,
                    Rank::Subtotal => 4,
                    Rank::Total => 16,
                };
                Some(weight * (count + k))
            }
        }
    }

    /// Shows again what was hidden on the way and is not needed in the end, dearest first.
    fn show_superfluous(&mut self) {
        let mut hidden: Vec<(u64, CellId)> = self.protected().map(|id| (self.loss(id), id)).collect();
        hidden.sort_by_key(|&(loss, id)| (std::cmp::Reverse(loss), id));
        for (_, id) in hidden {
            self.cells[id.index()] = alone(self.sums.count(id), self.threshold);
            if self.is_exposed() {
                self.cells[id.index()] = Cell::Protected;
            }
        }
    }

    fn loss(&self, id: CellId) -> u64 {
        let entry = self.sums.entries[id.index()];
        self.price(entry, alone(entry.count, self.threshold)).unwrap_or(0)
    }

    /// Shows counts that a reader can work out anyway: a mark that hides nothing only misleads.
    fn show_determined(&mut self) {
        let mut attack = Attack::on(self.sums, &self.cells, self.threshold);
        let determined: Vec<CellId> =
            self.protected().filter(|&id| attack.push(id, Way::Up, 1) + attack.push(id, Way::Down, 1) == 0).collect();
        for id in determined {
            self.cells[id.index()] = alone(self.sums.count(id), self.threshold);
        }
    }

    fn protected(&self) -> impl Iterator<Item = CellId> + use<'_> {
        self.sums.cells().filter(|id| self.cells[id.index()] == Cell::Protected)
    }
}
