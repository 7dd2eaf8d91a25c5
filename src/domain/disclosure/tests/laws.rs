//! Laws of suppression, checked against a reader who tries every table that fits what is published.

use proptest::prelude::*;

use super::super::attack::{Attack, Way};
use super::*;

/// A table of counts as sums, cell by cell with its totals: the lines of [`Table`] with one more row and column.
struct Grid {
    sums: Sums,
    ids: Vec<Vec<CellId>>,
}

impl Grid {
    fn of(counts: &[Vec<u64>]) -> Self {
        let mut sums = Sums::new();
        let (end, start) = (sums.node(), sums.node());
        let columns: Vec<Node> = counts[0].iter().map(|_| sums.node()).collect();
        let mut ids = Vec::new();
        for line in counts {
            let row = sums.group();
            let mut cells: Vec<CellId> = line
                .iter()
                .zip(&columns)
                .map(|(&count, &column)| sums.cell(row, column, count, Rank::Detail))
                .collect();
            cells.push(sums.cell(start, row, line.iter().sum(), Rank::Subtotal));
            ids.push(cells);
        }
        let mut last: Vec<CellId> = Vec::new();
        for (at, &column) in columns.iter().enumerate() {
            last.push(sums.cell(column, end, counts.iter().map(|line| line[at]).sum(), Rank::Subtotal));
        }
        last.push(sums.cell(end, start, counts.iter().flatten().sum(), Rank::Total));
        ids.push(last);
        Self { sums, ids }
    }
}

/// The lowest and highest count a reader cannot exclude from a mark alone, up to `cap`.
///
/// He is taken to know of a protected cell whether it is small, though nobody tells him.
fn guesses(cell: Cell, truth: u64, k: u64, cap: u64) -> (u64, u64) {
    match cell {
        Cell::Shown(count) => (count, count),
        Cell::Below(_) => (1, k - 1),
        Cell::Protected if truth < k => (0, k - 1),
        Cell::Protected => (k, cap),
    }
}

/// The lowest and highest value of every cell (totals last) over all tables that fit the published one.
fn read(cells: &[Vec<Cell>], truth: &[Vec<u64>], k: u64) -> Vec<Vec<(u64, u64)>> {
    // Two people more or fewer in one cell never take more than two in another, so nothing lies further off.
    let cap = truth.iter().flatten().max().unwrap() + 2;
    let full = with_totals(truth);
    let range =
        |row: usize, column: usize| guesses(cells[row][column], full[row][column], k, cap.max(full[row][column] + 2));
    let (rows, columns) = (truth.len(), truth[0].len());

    let mut seen = vec![vec![(u64::MAX, 0); columns + 1]; rows + 1];
    let lowest = |row: usize| (0..columns).map(|column| range(row, column).0).collect();
    let mut trial: Vec<Vec<u64>> = (0..rows).map(lowest).collect();
    loop {
        let totals = with_totals(&trial);
        let fits = (0..=rows).all(|row| {
            (0..=columns).all(|column| {
                let (low, high) = range(row, column);
                (low..=high).contains(&totals[row][column])
            })
        });
        if fits {
            for (seen, value) in seen.iter_mut().flatten().zip(totals.iter().flatten()) {
                *seen = (seen.0.min(*value), seen.1.max(*value));
            }
        }
        // The next table: count on like an odometer.
        let wheel = (0..rows * columns).find(|&place| {
            let (row, column) = (place / columns, place % columns);
            let (low, high) = range(row, column);
            let turns = trial[row][column] == high;
            trial[row][column] = if turns { low } else { trial[row][column] + 1 };
            !turns
        });
        if wheel.is_none() {
            return seen;
        }
    }
}

fn with_totals(counts: &[Vec<u64>]) -> Vec<Vec<u64>> {
    let mut full: Vec<Vec<u64>> = counts.to_vec();
    full.push((0..counts[0].len()).map(|column| counts.iter().map(|line| line[column]).sum()).collect());
    for line in &mut full {
        line.push(line.iter().sum());
    }
    full
}

fn any_counts(most: u64) -> impl Strategy<Value = Vec<Vec<u64>>> {
    (1_usize..=3, 1_usize..=3).prop_flat_map(move |(rows, columns)| {
        let count = prop_oneof![Just(0), 0..=most];
        proptest::collection::vec(proptest::collection::vec(count, columns), rows)
    })
}

fn published(safe: &SafeTable) -> Vec<Vec<Cell>> {
    let rows = safe.cells.iter().zip(&safe.row_totals);
    let mut lines: Vec<Vec<Cell>> = rows.map(|(cells, &total)| [cells.as_slice(), &[total]].concat()).collect();
    lines.push([safe.column_totals.as_slice(), &[safe.grand_total]].concat());
    lines
}

fn index(line: Line, total: usize) -> usize {
    match line {
        Line::At(index) => index,
        Line::Total => total,
    }
}

fn suppressed(counts: &[Vec<u64>], threshold: Threshold) -> SafeTable {
    let columns = counts[0].len();
    let table = Table::new(labels("row", counts.len()), labels("column", columns), counts.to_vec()).unwrap();
    suppress(&table, threshold).unwrap()
}

proptest! {
    #[test]
    fn no_reader_works_back_a_hidden_count(counts in any_counts(5), k in 3_u64..=4) {
        let safe = suppressed(&counts, Threshold::new(k).unwrap());
        prop_assume!(!safe.verdict.is_fail());
        let cells = published(&safe);
        let seen = read(&cells, &counts, k);
        for ((cell, truth), (low, high)) in cells.iter().flatten().zip(with_totals(&counts).iter().flatten()).zip(seen.iter().flatten()) {
            prop_assert!(low <= truth && truth <= high);
            if (1..k).contains(truth) {
                prop_assert!(high - low + 1 >= k - 1, "{truth} is between {low} and {high}");
            } else if cell.is_hidden() {
                prop_assert!(low < high, "{truth} is known");
            }
        }
    }

    /// A failure is no excuse: each place it names can really be narrowed down by someone.
    #[test]
    fn a_failure_names_counts_a_reader_finds(counts in any_counts(5), k in 3_u64..=4) {
        let safe = suppressed(&counts, Threshold::new(k).unwrap());
        let Verdict::Fail(places) = &safe.verdict else { return Ok(()) };
        let seen = read(&published(&safe), &counts, k);
        for place in places {
            let (low, high) = seen[index(place.row, counts.len())][index(place.column, counts[0].len())];
            prop_assert!(high - low + 1 < k - 1);
        }
    }

    #[test]
    fn marks_say_what_they_mean(counts in any_counts(40), k in 3_u64..=20) {
        let safe = suppressed(&counts, Threshold::new(k).unwrap());
        for (cell, &truth) in published(&safe).iter().flatten().zip(with_totals(&counts).iter().flatten()) {
            match cell {
                Cell::Shown(count) => prop_assert!(*count == truth && !(1..k).contains(&truth)),
                Cell::Below(shown) => prop_assert!(*shown == k && (1..k).contains(&truth)),
                Cell::Protected => {}
            }
        }
    }

    #[test]
    fn the_same_table_gives_the_same_answer(counts in any_counts(40)) {
        prop_assert_eq!(suppressed(&counts, Threshold::EXTERNAL), suppressed(&counts, Threshold::EXTERNAL));
    }

    /// Whatever is hidden, sensibly or not: the attack finds the range a patient reader finds.
    #[test]
    fn the_attack_is_exact(counts in any_counts(5), k in 3_u64..=4, hide in proptest::collection::vec(0_u8..3, 16)) {
        let threshold = Threshold::new(k).unwrap();
        let grid = Grid::of(&counts);
        let truth = with_totals(&counts);
        let mut hide = hide.into_iter();
        let cells: Vec<Vec<Cell>> = truth.iter().map(|line| line.iter().map(|&count| match hide.next() {
            Some(0) | None => Cell::Shown(count),
            Some(1) if threshold.is_small(count) => Cell::Below(k),
            Some(_) => Cell::Protected,
        }).collect()).collect();
        let mut in_order = vec![Cell::Protected; grid.sums.cells().count()];
        for (&id, &cell) in grid.ids.iter().flatten().zip(cells.iter().flatten()) {
            in_order[id.index()] = cell;
        }

        let mut attack = Attack::on(&grid.sums, &in_order, threshold);
        let seen = read(&cells, &counts, k);
        for ((&id, &truth), &(low, high)) in grid.ids.iter().flatten().zip(truth.iter().flatten()).zip(seen.iter().flatten()) {
            prop_assert_eq!(attack.push(id, Way::Up, 2), (high - truth).min(2), "up from {}", truth);
            prop_assert_eq!(attack.push(id, Way::Down, 2), (truth - low).min(2), "down from {}", truth);
        }
    }
}
