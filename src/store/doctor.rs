//! The doctor: is the file whole, and are the tables what the log says?

use super::entity::{Kind, TABLES, Table, table};
use super::error::{Error, Result};
use super::{Store, log};
use crate::domain::change::Entity;
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// One thing that the doctor looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Stable name of the check.
    pub check: &'static str,
    /// What is wrong, without names of persons; `None` when all is well.
    pub problem: Option<String>,
}

/// 256 bits that tell one table from another.
type Digest256 = [u64; 4];

/// What the doctor found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// Every check, in the order in which they were made.
    pub findings: Vec<Finding>,
}

impl Health {
    /// All is well.
    pub fn is_well(&self) -> bool {
        self.findings.iter().all(|finding| finding.problem.is_none())
    }
}

impl Store {
    /// Examines the file. Changes nothing.
    pub fn doctor(&self) -> Result<Health> {
        let connection = &self.connection;
        let mut findings = vec![
            finding("pages", pragma_says(connection, "PRAGMA quick_check", "ok")),
            finding("authenticity", pragma_says(connection, "PRAGMA cipher_integrity_check", "")),
            finding("references", broken_references(connection)),
            finding("search", search_is_whole(connection)),
            finding("log", log::first_break(connection).map(|broken| broken.map(|error| error.to_string()))),
        ];
        findings.push(finding("rebuild", self.differs_from_log()));
        findings.push(finding("orphans", orphans(connection)));
        Ok(Health { findings })
    }

    /// The first table that is not what the log makes of it.
    fn differs_from_log(&self) -> Result<Option<String>> {
        let rebuilt = Self::rebuilt(&self.connection)?;
        for table in &TABLES {
            let ours = digest(&self.connection, table.name, EVERY_ROW)?;
            let theirs = digest(&rebuilt.connection, table.name, EVERY_ROW)?;
            if ours != theirs {
                return Ok(Some(format!("table {} differs from what the log says", table.name)));
            }
        }
        Ok(None)
    }

    /// A digest of what the caseload says, independent of local row numbers and of how it came to say so: the names of
    /// operations and what was deleted are left out. Two caseloads that say the same have the same fingerprint.
    pub fn fingerprint(&self) -> Result<String> {
        self.digests(TABLES.iter().filter(|table| table.entity != Entity::Operation), LIVING_ROWS)
    }

    /// A digest of every row of every table: what two replays of one log have in common.
    #[cfg(test)]
    pub(super) fn digest_of_tables(&self) -> Result<String> {
        self.digests(TABLES.iter(), EVERY_ROW)
    }

    fn digests(&self, tables: impl Iterator<Item = &'static Table>, rows: &str) -> Result<String> {
        let mut text = String::new();
        for table in tables {
            for part in digest(&self.connection, table.name, rows)? {
                let _ = write!(text, "{part:016x}");
            }
        }
        Ok(text)
    }
}

/// A check that itself fails (a damaged page on the way) is a problem too, not the end of the examination.
fn finding(check: &'static str, outcome: Result<Option<String>>) -> Finding {
    Finding { check, problem: outcome.unwrap_or_else(|error| Some(error.to_string())) }
}

fn pragma_says(connection: &Connection, sql: &str, well: &str) -> Result<Option<String>> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    let mut said = Vec::new();
    while let Some(row) = rows.next()? {
        said.push(row.get::<_, String>(0)?);
    }
    Ok((said.join("; ") != well).then(|| said.join("; ")))
}

fn broken_references(connection: &Connection) -> Result<Option<String>> {
    let sql = "SELECT count(*) FROM pragma_foreign_key_check";
    let broken: i64 = connection.query_row(sql, [], |row| row.get(0))?;
    Ok((broken > 0).then(|| format!("{broken} rows refer to something that is not there")))
}

fn search_is_whole(connection: &Connection) -> Result<Option<String>> {
    // Reading is enough: FTS5 answers "corrupt" when its index does not hold together.
    let sql = "SELECT (SELECT count(*) FROM search), (SELECT count(*) FROM search_number),
               (SELECT count(*) FROM cases WHERE deleted = 0 AND born IS NOT NULL)";
    let (words, numbers, cases): (i64, i64, i64) =
        connection.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let is_whole = words == cases && numbers == cases;
    Ok((!is_whole).then(|| format!("{cases} cases, but {words} and {numbers} in the search")))
}

/// Rows that are referred to, but that no operation has made yet.
fn orphans(connection: &Connection) -> Result<Option<String>> {
    for table in &TABLES {
        let sql = format!("SELECT count(*) FROM {} WHERE born IS NULL", table.name);
        let count: i64 = connection.query_row(&sql, [], |row| row.get(0))?;
        if count > 0 {
            return Ok(Some(format!("{count} in {} are referred to but were never made", table.name)));
        }
    }
    Ok(None)
}

const EVERY_ROW: &str = "TRUE";
const LIVING_ROWS: &str = "t.deleted = 0 AND t.born IS NOT NULL";

fn digest(connection: &Connection, name: &str, rows: &str) -> Result<Digest256> {
    let found = super::entity::table_named(name)
        .ok_or_else(|| Error::NoSuchField { entity: "schema", field: name.to_owned() })?;
    let mut columns = String::from("t.born IS NULL");
    let mut joins = String::new();
    for field in found.fields {
        if let Kind::Ref(entity) = field.kind {
            let (target, alias) = (table(entity).name, format!("r_{}", field.name));
            let _ = write!(columns, ", {alias}.id");
            let _ = write!(joins, " LEFT JOIN {target} AS {alias} ON {alias}.key = t.{}", field.name);
        } else {
            let _ = write!(columns, ", t.{}", field.name);
        }
    }
    if name == "cases" {
        columns.push_str(", t.last_contact");
    }
    digest_of(connection, &format!("SELECT t.id, {columns} FROM {name} AS t{joins} WHERE {rows}"))
}

/// The sum of the hashes of all rows: the same in whatever order they come, so that nothing needs to be sorted.
fn digest_of(connection: &Connection, sql: &str) -> Result<Digest256> {
    let mut statement = connection.prepare(sql)?;
    let columns = statement.column_count();
    let mut rows = statement.query([])?;
    let mut sum = Digest256::default();
    while let Some(row) = rows.next()? {
        let mut hasher = Sha256::new();
        for index in 0..columns {
            match row.get_ref(index)? {
                ValueRef::Null => add(&mut hasher, 0, &[]),
                ValueRef::Integer(number) => add(&mut hasher, 1, &number.to_le_bytes()),
                ValueRef::Real(number) => add(&mut hasher, 2, &number.to_le_bytes()),
                ValueRef::Text(text) => add(&mut hasher, 3, text),
                ValueRef::Blob(blob) => add(&mut hasher, 4, blob),
            }
        }
        for (sum, part) in sum.iter_mut().zip(hasher.finalize().chunks_exact(8)) {
            *sum = sum.wrapping_add(u64::from_le_bytes(part.try_into().expect("a chunk of eight bytes")));
        }
    }
    Ok(sum)
}

fn add(hasher: &mut Sha256, kind: u8, bytes: &[u8]) {
    hasher.update([kind]);
    hasher.update((bytes.len() as u64).to_le_bytes());
    hasher.update(bytes);
}
