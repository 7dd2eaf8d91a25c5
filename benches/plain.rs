//! The counterparts: the same rows read or written by plain SQL, column by column, with nothing made of them.

use super::measure::Outcome;
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, Params, params_from_iter};
use std::hint::black_box;

/// What the caseload is made of.
const CASELOAD: [&str; 2] =
    [include_str!("../src/store/sql/caseload.sql"), include_str!("../src/store/sql/candidates.sql")];
const DEPARTURES: &str = include_str!("../src/store/sql/departures.sql");

/// Reads every row of the caseload: cases with their clients, departures, candidates.
pub(crate) fn read_caseload(connection: &Connection) -> Outcome<usize> {
    let all = [i64::MIN, i64::MAX];
    let [cases, candidates] = CASELOAD.map(|sql| read(connection, sql, all));
    Ok(cases? + candidates? + read(connection, DEPARTURES, [])?)
}

/// Steps through all rows of a query and looks at every column.
pub(crate) fn read(connection: &Connection, sql: &str, parameters: impl Params) -> Outcome<usize> {
    let mut statement = connection.prepare_cached(sql)?;
    let columns = statement.column_count();
    let mut rows = statement.query(parameters)?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        for column in 0..columns {
            // Text is looked at as bytes, as it lies in the page.
            match row.get_ref(column)? {
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => _ = black_box(bytes),
                value => _ = black_box(value),
            }
        }
        count += 1;
    }
    Ok(count)
}

/// Rows that were written, kept to be written once more beside them.
pub(crate) struct Rows {
    insert: String,
    rows: Vec<Vec<Value>>,
}

/// The rows of these tables above their last row numbers of before, and empty tables of the same shape (columns,
/// constraints, indexes) to write them in.
pub(crate) fn rows_after(connection: &Connection, before: &[(&'static str, i64)]) -> Outcome<Vec<Rows>> {
    before.iter().map(|(table, last)| rows_of(connection, table, *last)).collect()
}

/// The last row number of each table.
pub(crate) fn last_rows(connection: &Connection, tables: &[&'static str]) -> Outcome<Vec<(&'static str, i64)>> {
    let last = |table: &&'static str| {
        let sql = format!("SELECT coalesce(max(rowid), 0) FROM {table}");
        Ok((*table, connection.query_row(&sql, [], |row| row.get(0))?))
    };
    tables.iter().map(last).collect()
}

fn rows_of(connection: &Connection, table: &str, last: i64) -> Outcome<Rows> {
    make_twin(connection, table)?;
    let mut statement = connection.prepare(&format!("SELECT * FROM {table} WHERE rowid > ?1"))?;
    let columns = statement.column_count();
    let places: Vec<String> = (1..=columns).map(|place| format!("?{place}")).collect();
    let values = |row: &rusqlite::Row<'_>| (0..columns).map(|column| row.get(column)).collect();
    let rows = statement.query_map([last], values)?.collect::<rusqlite::Result<_>>()?;
    Ok(Rows { insert: format!("INSERT INTO plain_{table} VALUES ({})", places.join(", ")), rows })
}

/// An empty table of the same shape.
fn make_twin(connection: &Connection, table: &str) -> Outcome<()> {
    let mut statement = connection.prepare("SELECT sql FROM sqlite_schema WHERE tbl_name = ?1 AND sql IS NOT NULL")?;
    let made: Vec<String> = statement.query_map([table], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    connection.execute(&format!("DROP TABLE IF EXISTS plain_{table}"), [])?;
    for sql in made {
        let sql = sql
            .replacen(&format!("TABLE {table} "), &format!("TABLE plain_{table} "), 1)
            .replacen(&format!(" ON {table} "), &format!(" ON plain_{table} "), 1)
            .replacen("INDEX ", "INDEX plain_", 1);
        connection.execute(&sql, [])?;
    }
    Ok(())
}

/// Writes the rows, all in one transaction.
pub(crate) fn write(connection: &Connection, tables: &[Rows]) -> Outcome<usize> {
    let transaction = connection.unchecked_transaction()?;
    let mut count = 0;
    for table in tables {
        let mut insert = transaction.prepare(&table.insert)?;
        for row in &table.rows {
            insert.execute(params_from_iter(row))?;
        }
        count += table.rows.len();
    }
    transaction.commit()?;
    Ok(count)
}

/// A table for [`change`].
pub(crate) fn make_change_table(connection: &Connection) -> Outcome<()> {
    let sql = "CREATE TABLE IF NOT EXISTS plain_change (key INTEGER PRIMARY KEY, told TEXT, times INTEGER);
               INSERT OR REPLACE INTO plain_change VALUES (0, '', 0);";
    Ok(connection.execute_batch(sql)?)
}

/// The least that a change with a log does: one row added, one row changed, on the disk.
pub(crate) fn change(connection: &Connection) -> Outcome<()> {
    let transaction = connection.unchecked_transaction()?;
    transaction.prepare_cached("INSERT INTO plain_change (told) VALUES (?1)")?.execute(["x".repeat(300)])?;
    transaction.prepare_cached("UPDATE plain_change SET times = times + 1 WHERE key = 0")?.execute([])?;
    Ok(transaction.commit()?)
}
