//! Worked tables: what is published of them, to the letter.

mod laws;

use super::*;

fn labels(prefix: &str, count: usize) -> Vec<String> {
    (1..=count).map(|number| format!("{prefix} {number}")).collect()
}

fn table(counts: &[&[u64]]) -> Table {
    let columns = counts.first().map_or(0, |line| line.len());
    let counts: Vec<Vec<u64>> = counts.iter().map(|line| line.to_vec()).collect();
    Table::new(labels("row", counts.len()), labels("column", columns), counts).unwrap()
}

/// The published table with its totals, one line of text for each row.
fn printed(safe: &SafeTable) -> Vec<String> {
    let mark = |cell: &Cell| match cell {
        Cell::Shown(count) => count.to_string(),
        Cell::Below(k) => format!("<{k}"),
        Cell::Protected => "x".to_owned(),
    };
    let line = |cells: &[Cell], total: &Cell| {
        let cells: Vec<String> = cells.iter().map(mark).collect();
        format!("{} | {}", cells.join(" "), mark(total))
    };
    let rows = safe.cells.iter().zip(&safe.row_totals).map(|(cells, total)| line(cells, total));
    rows.chain([line(&safe.column_totals, &safe.grand_total)]).collect()
}

fn at(row: usize, column: usize) -> Place {
    Place { row: Line::At(row), column: Line::At(column) }
}

#[test]
fn what_is_published() {
    type Case<'a> = (&'a str, &'a [&'a [u64]], &'a [&'a str]);
    let cases: &[Case<'_>] = &[
        ("nothing to hide", &[&[12, 20], &[30, 0]], &["12 20 | 32", "30 0 | 30", "42 20 | 62"]),
        ("one small count hides its totals too", &[&[3]], &["<10 | <10", "<10 | <10"]),
        ("a partner of 12 or less leaves too few values, so the totals go", &[&[3, 12]], &["<10 12 | x", "<10 12 | x"]),
        (
            "a rectangle of partners keeps all totals",
            &[&[20, 7, 13, 25], &[20, 31, 34, 11]],
            &["x <10 13 25 | 65", "x x 34 11 | 96", "40 38 47 36 | 161"],
        ),
        (
            "nine single people under a small total would each be given away by 'at least one'",
            &[&[1, 1, 1, 1, 1, 1, 1, 1, 1], &[20, 20, 20, 20, 20, 20, 20, 20, 20]],
            &["<10 x x x x x x x x | <10", "x x x x x x x x x | x", "21 21 21 21 21 21 21 21 21 | 189"],
        ),
        ("no clients at all", &[&[0, 0]], &["0 0 | 0", "0 0 | 0"]),
        ("no rows", &[], &[" | 0"]),
    ];
    for (name, counts, expected) in cases {
        let safe = suppress(&table(counts), Threshold::EXTERNAL).unwrap();
        assert_eq!(printed(&safe), *expected, "{name}");
        assert!(!safe.verdict.is_fail(), "{name}");
    }
}

#[test]
fn a_lower_threshold_hides_less() {
    let counts: &[&[u64]] = &[&[7, 20], &[30, 40]];
    let safe = suppress(&table(counts), Threshold::INTERNAL).unwrap();
    assert_eq!(printed(&safe), ["7 20 | 27", "30 40 | 70", "37 60 | 97"]);
}

#[test]
fn a_group_that_is_all_in_one_place_is_reviewed() {
    let safe = suppress(&table(&[&[25, 0], &[30, 40]]), Threshold::EXTERNAL).unwrap();
    assert_eq!(safe.verdict, Verdict::Review(vec![at(0, 0)]));
    let tiny = suppress(&table(&[&[3, 0, 0], &[12, 30, 11], &[20, 0, 14]]), Threshold::EXTERNAL).unwrap();
    assert_eq!(printed(&tiny)[0], "<10 0 0 | <10");
    assert_eq!(tiny.verdict, Verdict::Review(vec![at(0, 0)]));
}

#[test]
fn a_single_column_says_nothing_about_a_group() {
    let safe = suppress(&table(&[&[25], &[40]]), Threshold::EXTERNAL).unwrap();
    assert_eq!(safe.verdict, Verdict::Pass);
}

/// Both columns of seven people add up to exactly 10 with another small count: whatever is hidden, too little room.
#[test]
fn a_table_that_cannot_be_saved_fails() {
    let safe = suppress(&table(&[&[3, 2, 2], &[50, 8, 8]]), Threshold::EXTERNAL).unwrap();
    assert!(matches!(safe.verdict, Verdict::Fail(places) if places.contains(&at(0, 0))));
}

#[test]
fn labels_and_counts_must_fit() {
    let two = || labels("row", 2);
    assert_eq!(Table::new(two(), two(), vec![vec![1, 2]]), Err(TableError::RowLabels { labels: 2, lines: 1 }));
    assert_eq!(Table::new(two(), two(), vec![vec![1, 2], vec![1]]), Err(TableError::Ragged(1)));
    assert!(matches!(
        Table::new(two(), two(), vec![vec![u64::MAX, u64::MAX], vec![1, 1]]),
        Err(TableError::Sums(SumsError::TooLarge(_)))
    ));
}
