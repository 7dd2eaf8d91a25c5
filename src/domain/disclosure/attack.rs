//! The attack of a reader: how far can a hidden count be moved while everything published stays true?
//!
//! The true counts are one solution of all published sums. Every other solution differs from it by people moved
//! around closed rounds of arrows, so the range of one count is found by looking for such rounds through it: the
//! largest flow that fits, a whole number each time. This is exact, not an estimate.
//!
//! The reader is taken to be clever. He knows of each protected cell whether it is below the threshold, which he
//! is never told. So nothing rests on the second mark being a riddle.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::{Cell, CellId, Sums, Threshold};

/// The values a reader cannot exclude for a count from its mark alone, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Range {
    low: i64,
    high: i64,
}

/// Far above any count, far below overflow.
const UNBOUNDED: i64 = i64::MAX / 4;

impl Range {
    fn of(cell: Cell, count: u64, threshold: Threshold) -> Self {
        match cell {
            Cell::Shown(_) => Self { low: signed(count), high: signed(count) },
            Cell::Below(_) => Self { low: 1, high: signed(threshold.get()) - 1 },
            Cell::Protected => Self::when_protected(count, threshold),
        }
    }

    fn when_protected(count: u64, threshold: Threshold) -> Self {
        let k = signed(threshold.get());
        if signed(count) < k { Self { low: 0, high: k - 1 } } else { Self { low: k, high: UNBOUNDED } }
    }
}

/// Which way a count is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
}

/// One arrow on a round, and how many people fit through.
#[derive(Debug, Clone, Copy)]
struct Step {
    entry: usize,
    way: Way,
    room: i64,
}

/// The counts as the reader sees them, some of them moved.
#[derive(Debug, Clone)]
pub(super) struct Attack<'a> {
    sums: &'a Sums,
    threshold: Threshold,
    ranges: Vec<Range>,
    /// What hiding a further count would cost; `None` when it must stay as it is.
    prices: Vec<Option<u64>>,
    moved: Vec<i64>,
    opened: Vec<CellId>,
}

impl<'a> Attack<'a> {
    /// An attack on `cells`, one for each entry of `sums`.
    pub(super) fn on(sums: &'a Sums, cells: &[Cell], threshold: Threshold) -> Self {
        let ranges =
            sums.entries.iter().zip(cells).map(|(entry, &cell)| Range::of(cell, entry.count, threshold)).collect();
        let size = sums.entries.len();
        Self { sums, threshold, ranges, prices: vec![None; size], moved: vec![0; size], opened: Vec::new() }
    }

    /// Lets rounds run through counts that are not yet protected, cheapest first; they are then opened.
    pub(super) fn may_open(mut self, prices: Vec<Option<u64>>) -> Self {
        self.prices = prices;
        self
    }

    /// The cells that had to be opened so far, each once.
    pub(super) fn opened(&self) -> &[CellId] {
        &self.opened
    }

    /// Moves one count as far as it will go, at most `want`, from the true counts. Returns how far it went.
    pub(super) fn push(&mut self, cell: CellId, way: Way, want: u64) -> u64 {
        self.moved.fill(0);
        let id = cell.index();
        let entry = self.sums.entries[id];
        if entry.from == entry.to {
            return want.min(unsigned(self.closed_room(id, way)));
        }
        // One more person through the arrow has to come back from its head to its tail, one fewer the other way.
        let (start, goal) = match way {
            Way::Up => (entry.to, entry.from),
            Way::Down => (entry.from, entry.to),
        };
        let mut left = signed(want).min(self.closed_room(id, way));
        let wanted = left;
        while left > 0 {
            let Some(round) = self.cheapest(start, goal, id) else {
                break;
            };
            let room = round.iter().map(|step| step.room).fold(left, i64::min);
            for step in round {
                self.shift(step, room);
            }
            self.shift(Step { entry: id, way, room }, room);
            left -= room;
        }
        unsigned(wanted - left)
    }

    fn shift(&mut self, step: Step, people: i64) {
        let id = step.entry;
        self.moved[id] += if step.way == Way::Up { people } else { -people };
        let now = signed(self.sums.entries[id].count) + self.moved[id];
        if now < self.ranges[id].low || self.ranges[id].high < now {
            self.ranges[id] = Range::when_protected(self.sums.entries[id].count, self.threshold);
            self.prices[id] = None;
            self.opened.push(CellId::at(id));
        }
    }

    /// The cheapest way from `start` to `goal` without the arrow `without`; ties go to what was added first.
    fn cheapest(&self, start: usize, goal: usize, without: usize) -> Option<Vec<Step>> {
        let mut cost = vec![u64::MAX; self.sums.touching.len()];
        let mut came: Vec<Option<(usize, Step)>> = vec![None; cost.len()];
        let mut queue = BinaryHeap::from([Reverse((0, start))]);
        cost[start] = 0;
        while let Some(Reverse((so_far, node))) = queue.pop() {
            if node == goal {
                break;
            }
            if cost[node] < so_far {
                continue;
            }
            for &id in self.sums.touching[node].iter().filter(|&&id| id != without) {
                let entry = self.sums.entries[id];
                let (next, way) = if entry.from == node { (entry.to, Way::Up) } else { (entry.from, Way::Down) };
                let Some((price, room)) = self.passage(id, way) else {
                    continue;
                };
                let total = so_far + price;
                if total < cost[next] {
                    cost[next] = total;
                    came[next] = Some((node, Step { entry: id, way, room }));
                    queue.push(Reverse((total, next)));
                }
            }
        }
        let mut round = Vec::new();
        let mut node = goal;
        while node != start {
            let (before, step) = came[node]?;
            round.push(step);
            node = before;
        }
        Some(round)
    }

    /// What it costs to pass through an entry, and for how many people.
    fn passage(&self, id: usize, way: Way) -> Option<(u64, i64)> {
        let closed = self.closed_room(id, way);
        if closed > 0 {
            return Some((0, closed));
        }
        let price = self.prices[id]?;
        let open = self.room(id, way, Range::when_protected(self.sums.entries[id].count, self.threshold));
        (open > 0).then_some((price, open))
    }

    fn closed_room(&self, id: usize, way: Way) -> i64 {
        self.room(id, way, self.ranges[id])
    }

    fn room(&self, id: usize, way: Way, range: Range) -> i64 {
        let now = signed(self.sums.entries[id].count) + self.moved[id];
        match way {
            Way::Up => range.high - now,
            Way::Down => now - range.low,
        }
    }
}

/// Counts are checked to be far below the limit before an attack starts.
fn signed(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(UNBOUNDED)
}

fn unsigned(people: i64) -> u64 {
    u64::try_from(people).unwrap_or(0)
}
