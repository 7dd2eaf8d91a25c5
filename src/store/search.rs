//! Search: words and prefixes with accents folded, and any part of a case number.
//!
//! What the user types is never SQL or FTS syntax: each word is quoted, so `van 't`, `"` and `-` are safe.

use super::error::Result;
use crate::domain::names::fold;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Puts the words of one case in the search, or takes a deleted case out.
pub(crate) fn index(connection: &Connection, case: i64) -> Result<()> {
    connection.prepare_cached("DELETE FROM search WHERE rowid = ?1")?.execute([case])?;
    connection.prepare_cached("DELETE FROM search_number WHERE rowid = ?1")?.execute([case])?;
    let words = |row: &Row<'_>| {
        let mut words: [Option<String>; 6] = Default::default();
        for (index, word) in words.iter_mut().enumerate() {
            *word = row.get::<_, Option<String>>(index)?.map(|word| fold(&word));
        }
        Ok((words, row.get::<_, i64>("deleted")?))
    };
    let found = connection.prepare_cached(include_str!("sql/search_words.sql"))?.query_row([case], words).optional()?;
    let Some((words, 0)) = found else {
        return Ok(());
    };
    let [client, case_no, place, provider, new_provider, caseworker] = words;
    connection
        .prepare_cached(
            "INSERT INTO search (rowid, client, case_no, place, provider, new_provider, caseworker)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![case, client, case_no, place, provider, new_provider, caseworker])?;
    connection
        .prepare_cached("INSERT INTO search_number (rowid, case_no) VALUES (?1, ?2)")?
        .execute(params![case, case_no])?;
    Ok(())
}

/// The cases (local keys, sorted) in which every typed word occurs as a word or its beginning,
/// and those whose number contains the typed text. `None` when nothing searchable was typed.
pub(crate) fn find(connection: &Connection, typed: &str) -> Result<Option<Vec<i64>>> {
    let typed = fold(typed);
    let Some(words) = words_query(&typed) else {
        return Ok(None);
    };
    let mut keys = keys(connection, "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid", &words)?;
    if let Some(part) = number_query(&typed) {
        keys.extend(self::keys(connection, "SELECT rowid FROM search_number WHERE search_number MATCH ?1", &part)?);
        keys.sort_unstable();
        keys.dedup();
    }
    Ok(Some(keys))
}

fn keys(connection: &Connection, sql: &str, query: &str) -> Result<Vec<i64>> {
    let mut statement = connection.prepare_cached(sql)?;
    let keys = statement.query_map([query], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(keys)
}

/// Each typed word as a quoted prefix. Words without a letter or digit (a lone `'`) are left out:
/// the tokenizer would make nothing of them and nothing would match.
fn words_query(typed: &str) -> Option<String> {
    let words: Vec<String> = typed
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| format!("\"{word}\"*"))
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// The typed text as a piece of a case number: three characters or more, in one piece.
fn number_query(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let is_piece = typed.chars().count() >= 3 && !typed.contains(char::is_whitespace);
    is_piece.then(|| format!("\"{}\"", typed.replace('"', "\"\"")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_never_syntax() {
        for (typed, query) in [
            ("van 't", Some("\"van\"* \"t\"*")),
            ("\"; DROP", Some("\"DROP\"*")),
            ("D'Angelo-de Vries", Some("\"D\"* \"Angelo\"* \"de\"* \"Vries\"*")),
            ("  ' - ", None),
            ("", None),
        ] {
            assert_eq!(words_query(typed).as_deref(), query, "{typed}");
        }
        assert_eq!(number_query("0\"14").as_deref(), Some("\"0\"\"14\""));
        assert_eq!(number_query("14"), None);
        assert_eq!(number_query("de boer"), None);
    }
}
