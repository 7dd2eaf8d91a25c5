//! One table of counts with its totals, and the same table made safe.

use thiserror::Error;

use super::{Cell, CellId, Node, Rank, Sums, SumsError, Threshold, Verdict, protect};

/// Counts by two fixed classifications, without the totals: those are added up here.
///
/// Rows are groups of people, columns are what is said about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    rows: Vec<String>,
    columns: Vec<String>,
    counts: Vec<Vec<u64>>,
}

/// Why counts do not make a table.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TableError {
    /// There is not one line of counts for each row label.
    #[error("{labels} row labels for {lines} lines of counts")]
    RowLabels {
        /// Number of labels given.
        labels: usize,
        /// Number of lines given.
        lines: usize,
    },
    /// In this row there is not one count for each column label.
    #[error("row {0} has another number of counts than there are column labels")]
    Ragged(usize),
    /// The counts cannot be checked.
    #[error(transparent)]
    Sums(#[from] SumsError),
}

/// A row or a column: one of the classification, or the total of all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Line {
    /// The n-th label, from 0.
    At(usize),
    /// The total.
    Total,
}

/// A cell by its row and column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The row.
    pub row: Line,
    /// The column.
    pub column: Line,
}

/// A table as it may be published, if [`SafeTable::verdict`] does not say otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SafeTable {
    /// Row labels.
    pub rows: Vec<String>,
    /// Column labels.
    pub columns: Vec<String>,
    /// Cells by row, then column.
    pub cells: Vec<Vec<Cell>>,
    /// Total of each row.
    pub row_totals: Vec<Cell>,
    /// Total of each column.
    pub column_totals: Vec<Cell>,
    /// Total of everything.
    pub grand_total: Cell,
    /// What came out of the check.
    pub verdict: Verdict<Place>,
}

impl Table {
    /// Takes one line of counts for each row label, each as long as the column labels.
    ///
    /// # Errors
    /// [`TableError`] when labels and counts do not fit together.
    pub fn new(rows: Vec<String>, columns: Vec<String>, counts: Vec<Vec<u64>>) -> Result<Self, TableError> {
        if rows.len() != counts.len() {
            return Err(TableError::RowLabels { labels: rows.len(), lines: counts.len() });
        }
        if let Some(row) = counts.iter().position(|line| line.len() != columns.len()) {
            return Err(TableError::Ragged(row));
        }
        let table = Self { rows, columns, counts };
        Layout::of(&table).sums.check()?;
        Ok(table)
    }
}

/// Hides what must not be published of one table.
///
/// # Errors
/// [`TableError::Sums`] when the counts cannot be checked.
pub fn suppress(table: &Table, threshold: Threshold) -> Result<SafeTable, TableError> {
    let layout = Layout::of(table);
    let publication = protect(&layout.sums, threshold)?;
    let seen = |row: Line, column: Line| publication.cell(layout.id(Place { row, column }));
    let rows = 0..table.rows.len();
    let columns = 0..table.columns.len();
    Ok(SafeTable {
        rows: table.rows.clone(),
        columns: table.columns.clone(),
        cells: rows
            .clone()
            .map(|row| columns.clone().map(|column| seen(Line::At(row), Line::At(column))).collect())
            .collect(),
        row_totals: rows.map(|row| seen(Line::At(row), Line::Total)).collect(),
        column_totals: columns.map(|column| seen(Line::Total, Line::At(column))).collect(),
        grand_total: seen(Line::Total, Line::Total),
        verdict: publication.verdict.clone().map(|id| layout.place(id)),
    })
}

/// The table as sums: cells run from their row to their column, row totals into the rows, column totals out of
/// the columns, and the grand total back from all column totals to all row totals.
struct Layout {
    sums: Sums,
    rows: usize,
    columns: usize,
}

impl Layout {
    fn of(table: &Table) -> Self {
        let mut sums = Sums::new();
        let (end, start) = (sums.node(), sums.node());
        let row_nodes: Vec<Node> = table.rows.iter().map(|_| sums.group()).collect();
        let column_nodes: Vec<Node> = table.columns.iter().map(|_| sums.node()).collect();
        // Totals saturate: a table that large is refused by the check of the sums.
        let mut column_totals = vec![0_u64; table.columns.len()];
        let mut grand_total = 0_u64;
        for (line, &row) in table.counts.iter().zip(&row_nodes) {
            let mut row_total = 0_u64;
            for ((&count, &column), total) in line.iter().zip(&column_nodes).zip(&mut column_totals) {
                sums.cell(row, column, count, Rank::Detail);
                row_total = row_total.saturating_add(count);
                *total = total.saturating_add(count);
            }
            sums.cell(start, row, row_total, Rank::Subtotal);
            grand_total = grand_total.saturating_add(row_total);
        }
        for (&total, &column) in column_totals.iter().zip(&column_nodes) {
            sums.cell(column, end, total, Rank::Subtotal);
        }
        sums.cell(end, start, grand_total, Rank::Total);
        Self { sums, rows: table.rows.len(), columns: table.columns.len() }
    }

    /// Cells were added row by row, each row with its total, then the line of column totals with the grand total.
    fn id(&self, place: Place) -> CellId {
        let row = match place.row {
            Line::At(row) => row,
            Line::Total => self.rows,
        };
        let column = match place.column {
            Line::At(column) => column,
            Line::Total => self.columns,
        };
        CellId::at(row * (self.columns + 1) + column)
    }

    fn place(&self, id: CellId) -> Place {
        let (row, column) = (id.index() / (self.columns + 1), id.index() % (self.columns + 1));
        Place {
            row: if row == self.rows { Line::Total } else { Line::At(row) },
            column: if column == self.columns { Line::Total } else { Line::At(column) },
        }
    }
}
