//! Older files are brought to the schema of today, one step at a time, each in one transaction.

use super::error::{Error, Result};
use rusqlite::{Connection, TransactionBehavior};

/// 'Uitl': tells a caseload from any other SQLite file.
pub(crate) const APPLICATION_ID: i64 = 1_432_974_444;

/// The schema that a new file gets.
const SCHEMA: &str = include_str!("../../../schema.sql");

/// Step n brings a file of schema n to schema n + 1.
const STEPS: &[&str] = &[include_str!("0001_start.sql")];

/// The newest schema that this version knows.
pub(crate) fn newest() -> i64 {
    i64::try_from(STEPS.len()).unwrap_or(i64::MAX)
}

/// The schema of a file; 0 for an empty one.
pub(crate) fn version(connection: &Connection) -> Result<i64> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Refuses a file of another program or of a newer version, without touching it.
pub(crate) fn check(connection: &Connection) -> Result<()> {
    let id: i64 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if id != APPLICATION_ID {
        return Err(Error::Damaged("it is a database, but not a caseload".to_owned()));
    }
    let found = version(connection)?;
    if found > newest() {
        return Err(Error::Newer { found, known: newest() });
    }
    Ok(())
}

/// Gives a new file the schema of today.
pub(crate) fn start(connection: &mut Connection) -> Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    transaction.execute_batch(SCHEMA)?;
    Ok(transaction.commit()?)
}

/// Brings an older file to the newest schema. Does nothing to a file that is there already.
pub(crate) fn migrate(connection: &mut Connection) -> Result<()> {
    migrate_with(connection, STEPS)
}

fn migrate_with(connection: &mut Connection, steps: &[&str]) -> Result<()> {
    let from = usize::try_from(version(connection)?).unwrap_or(0);
    for (index, step) in steps.iter().enumerate().skip(from) {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
        transaction.execute_batch(step)?;
        let broken: i64 =
            transaction.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
        if broken > 0 {
            return Err(Error::Damaged(format!("step {} would leave {broken} broken references", index + 1)));
        }
        transaction.pragma_update(None, "user_version", i64::try_from(index + 1).unwrap_or(i64::MAX))?;
        super::wal::count_commit(&transaction)?;
        transaction.commit()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn objects(connection: &Connection) -> Vec<(String, String)> {
        let sql = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name";
        let mut statement = connection.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        rows.map(std::result::Result::unwrap).collect()
    }

    #[test]
    fn the_schema_is_all_steps_in_order() {
        let mut migrated = Connection::open_in_memory().unwrap();
        migrate(&mut migrated).unwrap();
        let mut fresh = Connection::open_in_memory().unwrap();
        start(&mut fresh).unwrap();
        assert_eq!(objects(&migrated), objects(&fresh));
        assert_eq!(version(&migrated).unwrap(), version(&fresh).unwrap());
        assert_eq!(version(&fresh).unwrap(), newest());
        check(&fresh).unwrap();
    }

    #[test]
    fn a_step_that_fails_leaves_the_file_as_it_was() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        let before = objects(&connection);
        let broken = [STEPS[0], "CREATE TABLE half (id INTEGER); SELECT no_such_function();"];
        assert!(migrate_with(&mut connection, &broken).is_err());
        assert_eq!(objects(&connection), before);
        assert_eq!(version(&connection).unwrap(), 1);
    }

    #[test]
    fn a_file_of_another_program_or_a_newer_version_is_refused() {
        let connection = Connection::open_in_memory().unwrap();
        assert!(matches!(check(&connection), Err(Error::Damaged(_))));
        connection.execute_batch(SCHEMA).unwrap();
        connection.pragma_update(None, "user_version", newest() + 1).unwrap();
        assert!(matches!(check(&connection), Err(Error::Newer { found, known }) if found == known + 1));
    }
}
