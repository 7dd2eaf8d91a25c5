//! The canonical client list: bytes in, typed rows, rejects and warnings out.
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::NaiveDate;

use super::column::Column;
use super::csv::{Row, Table, filled_width};
use super::date::{ColumnOrder, DayOrder, Epoch, OrderTally, decide, depends_on_order, read_partial};
use super::encoding::decode;
use super::formula::unguard;
use super::layout::Layout;
use super::list_row::ListRow;
use super::problem::{ImportError, Problem, Reject, RejectReason, Warning, WarningKind};
use super::row_check::check;
use super::row_reader::{Sheet, read_row};
use super::{MAX_BYTES, MAX_ROWS};
use crate::domain::names::fold;

/// A client list as it was read. Every filled row of the file is in `rows` or in `rejects`.
#[derive(Debug, Clone)]
pub struct ClientList {
    /// The rows that can be imported, in the order of the file.
    pub rows: Vec<ListRow>,
    /// The rows that cannot, in the order of the file.
    pub rejects: Vec<Reject>,
    /// What the user should look at: first the file and its columns, then row by row.
    pub warnings: Vec<Warning>,
    /// The column names as they stand in the file.
    pub header: Vec<String>,
    /// The name of the encoding: `UTF-8`, `windows-1252`.
    pub encoding: &'static str,
    /// What separates the cells.
    pub separator: char,
}

impl ClientList {
    /// A list of rows that did not come from a file, such as those of the demo.
    pub fn of(rows: Vec<ListRow>) -> Self {
        Self { rows, rejects: Vec::new(), warnings: Vec::new(), header: Vec::new(), encoding: "UTF-8", separator: ';' }
    }
}

/// Reads a client list. The columns may stand in any order, in Dutch or English; a row that does
/// not fit becomes a reject and stops no other row.
///
/// # Errors
/// Only when the file as a whole cannot be read as a client list.
pub fn read(bytes: &[u8], today: NaiveDate) -> Result<ClientList, ImportError> {
    if bytes.len() > MAX_BYTES {
        return Err(ImportError::TooLarge);
    }
    let decoded = decode(bytes).map_err(ImportError::NotAList)?;
    let table = Table::find(&decoded.text).ok_or(ImportError::Empty)?;
    let header: Vec<&str> = table.header.iter().collect();
    let (layout, unknown_columns) = Layout::read(&header)?;
    let rows: Vec<Row> = table.rows(&decoded.text).filter(|row| !row.is_blank()).take(MAX_ROWS + 1).collect();
    if rows.is_empty() {
        return Err(ImportError::NoRows);
    }
    if rows.len() > MAX_ROWS {
        return Err(ImportError::TooManyRows);
    }

    let mut warnings = file_warnings(decoded.damaged, table.rows_above);
    warnings.extend(unknown_columns);
    warnings.extend(unnamed_columns(&layout, &rows));
    let (orders, order_warnings) = date_orders(&layout, &rows);
    warnings.extend(order_warnings);
    let sheet = Sheet { layout, orders, epoch: Epoch::default(), today };
    let mut list = ClientList {
        rows: Vec::with_capacity(rows.len()),
        rejects: Vec::new(),
        warnings,
        header: sheet.layout.names().to_vec(),
        encoding: decoded.encoding,
        separator: table.separator,
    };
    read_rows(&sheet, &rows, &mut list);
    Ok(list)
}

fn read_rows(sheet: &Sheet, rows: &[Row], list: &mut ClientList) {
    let mut case_numbers = HashMap::new();
    for row in rows {
        let read =
            check_shape(&sheet.layout, row).and_then(|()| read_row(sheet, row)).and_then(|(list_row, warnings)| {
                claim_case_number(&list_row, &mut case_numbers)?;
                Ok((list_row, warnings))
            });
        match read {
            Ok((list_row, warnings)) => {
                list.warnings.extend(warnings);
                list.warnings.extend(check(&list_row));
                list.rows.push(list_row);
            }
            Err(problems) => list.rejects.push(reject(sheet, row, problems)),
        }
    }
}

/// In a row with too few or too many cells any cell may be in the wrong column, so none is read.
fn check_shape(layout: &Layout, row: &Row) -> Result<(), Vec<Problem>> {
    let expected = layout.names().len();
    let filled = filled_width(&row.cells);
    if row.open_quote {
        return Err(vec![Problem::of_row(RejectReason::OpenQuote)]);
    }
    if row.cells.len() < expected {
        return Err(vec![Problem::of_row(RejectReason::Ragged { found: row.cells.len(), expected })]);
    }
    if filled > expected {
        return Err(vec![Problem::of_row(RejectReason::Ragged { found: filled, expected })]);
    }
    Ok(())
}

/// A case number belongs to the first row that has it and can be read.
fn claim_case_number(row: &ListRow, taken: &mut HashMap<String, u32>) -> Result<(), Vec<Problem>> {
    let Some(case_no) = &row.case_no else {
        return Ok(());
    };
    match taken.entry(fold(case_no)) {
        Entry::Vacant(free) => {
            free.insert(row.line);
            Ok(())
        }
        Entry::Occupied(first) => {
            let reason = RejectReason::DuplicateCaseNo { first_line: *first.get() };
            Err(vec![Problem::in_cell(Column::CaseNo, case_no, reason)])
        }
    }
}

/// Keeps a row for mending. Dates that could be read are kept as year-month-day: among a few
/// rejects the order of day and month can no longer be told.
fn reject(sheet: &Sheet, row: &Row, problems: Vec<Problem>) -> Reject {
    let mut cells: Vec<String> = row.cells.iter().map(|cell| unguard(cell).to_owned()).collect();
    let is_in_place = check_shape(&sheet.layout, row).is_ok();
    for column in Column::all().filter(|column| is_in_place && column.has_dates()) {
        let Some(cell) = sheet.layout.position(column).and_then(|position| cells.get_mut(position)) else {
            continue;
        };
        if let (true, Ok(reading)) = (depends_on_order(cell), read_partial(cell, sheet.date_rules(column))) {
            *cell = reading.date.to_string();
        }
    }
    Reject { line: row.line, problems, cells }
}

fn file_warnings(damaged: bool, rows_above: usize) -> Vec<Warning> {
    let damaged = damaged.then_some(WarningKind::DamagedText);
    let above = (rows_above > 0).then_some(WarningKind::RowsAboveHeader(rows_above));
    damaged.into_iter().chain(above).map(|kind| Warning { line: None, column: None, kind }).collect()
}

/// Columns without a name that hold something all the same.
fn unnamed_columns(layout: &Layout, rows: &[Row]) -> Vec<Warning> {
    let is_filled =
        |index: usize| rows.iter().any(|row| row.cells.get(index).is_some_and(|cell| !cell.trim().is_empty()));
    let unnamed = layout.names().iter().enumerate().filter(|(_, name)| name.trim().is_empty());
    unnamed
        .filter(|(index, _)| is_filled(*index))
        .map(|(index, _)| Warning { line: None, column: None, kind: WarningKind::UnnamedColumn(index + 1) })
        .collect()
}

/// Decides for each column of dates whether the day or the month comes first.
fn date_orders(layout: &Layout, rows: &[Row]) -> ([ColumnOrder; Column::COUNT], Vec<Warning>) {
    let columns: Vec<(Column, usize)> = Column::all()
        .filter(|column| column.has_dates())
        .filter_map(|column| Some((column, layout.position(column)?)))
        .collect();
    let mut tallies = vec![OrderTally::default(); columns.len()];
    for row in rows {
        for (tally, (_, position)) in tallies.iter_mut().zip(&columns) {
            row.cells.get(*position).into_iter().for_each(|cell| tally.add(cell));
        }
    }
    let mut orders = [ColumnOrder::default(); Column::COUNT];
    let mut warnings = Vec::new();
    for ((column, _), decided) in columns.into_iter().zip(decide(&tallies)) {
        orders[column as usize] = decided;
        let month_first = (decided.order == DayOrder::MonthFirst).then_some(WarningKind::MonthFirst);
        let mixed = decided.mixed.then_some(WarningKind::MixedDateOrder);
        let kinds = month_first.into_iter().chain(mixed);
        warnings.extend(kinds.map(|kind| Warning { line: None, column: Some(column), kind }));
    }
    (orders, warnings)
}

#[cfg(test)]
mod tests;
