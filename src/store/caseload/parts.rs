//! The caseload in parts that are read at the same time, each on a connection of its own.
//!
//! Decrypting and reading is most of the time that a first list takes, and no row needs another one. The parts must
//! show one moment: every transaction is counted in the file, so two connections that see the same count see the same
//! tables.

use super::{CaseRow, read as read_keys};
use crate::store::Store;
use crate::store::error::Result;
use crate::store::open::HELPER_CACHE;
use chrono::NaiveDate;
use rusqlite::Connection;
use std::ops::RangeInclusive;
use std::thread;

/// More connections than this gain little.
const MOST_PARTS: usize = 4;

/// A part of fewer cases is not worth a connection.
const LEAST_CASES: i64 = 2_000;

/// Every case, each as `judge` makes it.
pub(super) fn read<T: Send>(store: &Store, today: NaiveDate, judge: &(impl Fn(CaseRow) -> T + Sync)) -> Result<Vec<T>> {
    // The transaction keeps this connection at one moment.
    let transaction = store.connection.unchecked_transaction()?;
    let now = moment(&transaction)?;
    let (first, last) = keys(&transaction)?;
    let most = thread::available_parallelism().map_or(1, usize::from).min(MOST_PARTS);
    let [own, others @ ..] = &ranges(first, last, most)[..] else {
        return Ok(Vec::new());
    };
    let mut cases = Vec::with_capacity(usize::try_from(last - first + 1).unwrap_or(0));
    thread::scope(|scope| {
        let helpers: Vec<_> = others
            .iter()
            .map(|keys| {
                let open = store.opener();
                scope.spawn(move || {
                    let Some(open) = open else { return Ok(None) };
                    help(&open(HELPER_CACHE)?.connection, now, keys.clone(), today, judge)
                })
            })
            .collect();
        read_keys(&transaction, own.clone(), today, |row| cases.push(judge(row)))?;
        for (helper, keys) in helpers.into_iter().zip(others) {
            match helper.join() {
                Ok(Ok(Some(part))) => cases.extend(part),
                // It came too late, or could not open the file: what it left is read here.
                _ => read_keys(&transaction, keys.clone(), today, |row| cases.push(judge(row)))?,
            }
        }
        Ok(cases)
    })
}

/// Reads a part, unless somebody has written since the count was `now`.
fn help<T>(
    connection: &Connection,
    now: i64,
    keys: RangeInclusive<i64>,
    today: NaiveDate,
    judge: &impl Fn(CaseRow) -> T,
) -> Result<Option<Vec<T>>> {
    let transaction = connection.unchecked_transaction()?;
    if moment(&transaction)? != now {
        return Ok(None);
    }
    let mut part = Vec::with_capacity(usize::try_from(keys.end() - keys.start() + 1).unwrap_or(0));
    read_keys(&transaction, keys, today, |row| part.push(judge(row)))?;
    Ok(Some(part))
}

/// How many transactions this connection sees.
fn moment(connection: &Connection) -> Result<i64> {
    Ok(connection.prepare_cached("SELECT count FROM commits")?.query_row([], |row| row.get(0))?)
}

/// The first and the last local key.
fn keys(connection: &Connection) -> Result<(i64, i64)> {
    let sql = "SELECT coalesce((SELECT min(key) FROM cases), 1), coalesce((SELECT max(key) FROM cases), 0)";
    Ok(connection.prepare_cached(sql)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// The keys from `first` to `last` in at most `most` parts of about the same length; none when there are no keys.
fn ranges(first: i64, last: i64, most: usize) -> Vec<RangeInclusive<i64>> {
    let count = last - first + 1;
    let most = i64::try_from(most).unwrap_or(1);
    let parts = (count / LEAST_CASES).clamp(count.min(1), most);
    let start = |part: i64| first + count * part / parts;
    (0..parts).map(|part| start(part)..=start(part + 1) - 1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::change::{Change, Entity, Label, Operation};
    use crate::store::By;
    use crate::store::key::KdfCost;
    use crate::store::lock::Holder;
    use chrono::{DateTime, Utc};
    use uuid::Uuid;

    /// A file with enough cases for several parts, each with a candidate.
    fn large(folder: &tempfile::TempDir) -> Store {
        let at: DateTime<Utc> = "2026-09-21T08:00:00Z".parse().unwrap();
        let who = Holder { user: "m.hoekstra".to_owned(), machine: "test".to_owned(), since: at };
        let cost = KdfCost::for_demo_and_tests();
        let mut store = Store::create(&folder.path().join("large.uitloop"), "test", cost, &who).unwrap();
        let changes = (0..2 * LEAST_CASES as u128).flat_map(|number| {
            let case = Uuid::from_u128(1 << 64 | number);
            let candidate = Change::to(Entity::Candidate, Uuid::from_u128(2 << 64 | number));
            [
                Change::to(Entity::Case, case).set("case_no", format!("U-{number:05}")),
                candidate.set("case_key", case).set("preference", 1_i64),
            ]
        });
        let operation = Operation::new(Label::Created, changes.collect());
        store.transact(&operation, &By { actor: "m.hoekstra".to_owned(), at }).unwrap();
        store
    }

    #[test]
    fn the_parts_together_are_what_one_connection_reads() {
        let folder = tempfile::tempdir().unwrap();
        let store = large(&folder);
        let today = NaiveDate::from_ymd_opt(2026, 9, 21).unwrap();
        let row = |row: CaseRow| (row.case_no.to_string(), row.facts.live_candidates);
        let mut alone = Vec::new();
        read_keys(&store.connection, i64::MIN..=i64::MAX, today, |case| alone.push(row(case))).unwrap();
        let mut together = store.caseload(today, row).unwrap();
        together.sort_unstable();
        assert_eq!(together, alone);
        assert!(alone.iter().all(|(_, candidates)| *candidates == 1));
    }

    #[test]
    fn a_helper_that_sees_another_moment_reads_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let store = large(&folder);
        let helper = store.reader().unwrap();
        let now = moment(&store.connection).unwrap();
        let today = NaiveDate::from_ymd_opt(2026, 9, 21).unwrap();
        let read = |moment| help(&helper.connection, moment, 1..=10, today, &|row| row.key).unwrap();
        assert_eq!(read(now), Some((1..=10).collect()));
        assert_eq!(read(now - 1), None);
    }

    #[test]
    fn the_parts_hold_every_key_once() {
        for (first, last, most) in [(1, 0, 4), (1, 1, 4), (1, 3_999, 4), (1, 4_000, 4), (7, 100_003, 3), (1, 9_000, 1)]
        {
            let parts = ranges(first, last, most);
            assert!(parts.len() <= most, "{first}..={last}");
            let keys: Vec<i64> = parts.iter().cloned().flatten().collect();
            assert_eq!(keys, (first..=last).collect::<Vec<_>>(), "{first}..={last}");
        }
        assert_eq!(ranges(1, 289, 4).len(), 1, "a small caseload is read at once");
        assert_eq!(ranges(1, 100_000, 4).len(), 4);
    }
}
