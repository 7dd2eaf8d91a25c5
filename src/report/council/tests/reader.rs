//! A reader with a pencil: writes down every sum he knows from the printed tables and narrows down what is hidden.

use std::collections::BTreeMap;

use super::*;

/// A count by (law, provider, column); the same key in two tables is the same count.
type Key = (String, String, String);

/// Checks every printed number against `truth`, then tries to work back the hidden ones.
pub(super) fn try_to_work_back(council: &Council, truth: &Truth) {
    let printed = read(council);
    let mut known: BTreeMap<Key, (u64, u64)> = BTreeMap::new();
    for (key, value) in &printed {
        let true_count = truth.get(key).copied().unwrap_or(0);
        let range = match value {
            Value::Number(count) => {
                assert_eq!(*count, true_count, "{key:?}");
                assert!(*count == 0 || *count >= 10, "{key:?} is small");
                (*count, *count)
            }
            Value::Hidden(mark) if mark == "<10" => {
                assert!((1..10).contains(&true_count), "{key:?} is not below 10");
                (1, 9)
            }
            Value::Hidden(_) => (0, 100_000),
            Value::Text(words) => panic!("{words} is no count"),
        };
        known.insert(key.clone(), range);
    }
    narrow(&mut known, &sums(&printed));
    for (key, value) in &printed {
        let (low, high) = known[key];
        let true_count = truth.get(key).copied().unwrap_or(0);
        assert!(low <= true_count && true_count <= high, "{key:?}: the sums do not hold");
        match value {
            Value::Hidden(mark) if mark == "<10" => {
                assert_eq!((low, high), (1, 9), "{key:?} is narrowed down");
            }
            Value::Hidden(_) => assert!(low < high, "{key:?} is found"),
            _ => {}
        }
    }
}

/// All counts of all tables. A count that stands in two tables must look the same in both.
fn read(council: &Council) -> BTreeMap<Key, Value> {
    let mut printed: BTreeMap<Key, Value> = BTreeMap::new();
    for section in &council.report.sections {
        for table in &section.tables {
            let by_law = table.columns[0].heading == "Wet";
            for row in &table.rows {
                let Value::Text(heading) = &row.values[0] else { panic!("a row without a heading") };
                for (column, value) in table.columns.iter().zip(&row.values).skip(1) {
                    let (law, provider) =
                        if by_law { (heading, "Samen") } else { (&section.heading, heading.as_str()) };
                    let key = (law.clone(), provider.to_owned(), column.heading.clone());
                    let before = printed.insert(key.clone(), value.clone());
                    assert!(before.is_none_or(|before| before == *value), "{key:?} differs between two tables");
                }
                assert!(row.kind == RowKind::Body || heading == "Samen" || heading == "Alle cliënten");
            }
        }
    }
    printed
}

/// Two lists of counts with the same sum.
type Sum = (Vec<Key>, Vec<Key>);

fn sums(printed: &BTreeMap<Key, Value>) -> Vec<Sum> {
    const SOURCES: [&str; 2] = ["Begin", "Erbij gekomen"];
    const OUTCOMES: [&str; 6] = ["Verhuisd", "Naar Wlz", "Overleden", "Andere reden", "Gestart", "Nog open"];
    const LEVELS: [&str; 6] = ["Te laat", "Kritiek", "Risico", "Aandacht", "Op schema", "Onbekend"];
    let mut sums: Vec<Sum> = Vec::new();
    let existing = |law: &str, provider: &str, columns: &[&str]| -> Vec<Key> {
        let key = |column: &&str| (law.to_owned(), provider.to_owned(), (*column).to_owned());
        columns.iter().map(key).filter(|key| printed.contains_key(key)).collect()
    };
    let mut rows: Vec<(&String, &String)> = printed.keys().map(|(law, provider, _)| (law, provider)).collect();
    rows.dedup();
    for (law, provider) in rows {
        sums.push((existing(law, provider, &SOURCES), existing(law, provider, &OUTCOMES)));
        sums.push((existing(law, provider, &["Nog open"]), existing(law, provider, &LEVELS)));
    }
    for key @ (law, provider, column) in printed.keys() {
        let parts: Vec<Key> = printed
            .keys()
            .filter(|(part_law, part_provider, part_column)| {
                let is_part = if law == "Alle cliënten" {
                    part_law != law && part_provider == "Samen"
                } else {
                    part_law == law && part_provider != "Samen"
                };
                provider == "Samen" && part_column == column && is_part
            })
            .cloned()
            .collect();
        sums.push((vec![key.clone()], parts));
    }
    sums.retain(|(left, right)| !left.is_empty() && !right.is_empty());
    sums
}

/// Narrows every range by every sum until nothing changes.
fn narrow(known: &mut BTreeMap<Key, (u64, u64)>, sums: &[Sum]) {
    loop {
        let before = known.clone();
        for (left, right) in sums.iter().flat_map(|(left, right)| [(left, right), (right, left)]) {
            let total = |keys: &[Key], without: Option<&Key>| {
                let ranges = keys.iter().filter(|key| Some(*key) != without).map(|key| known[key]);
                ranges.fold((0, 0), |sum, range| (sum.0 + range.0, sum.1 + range.1))
            };
            let other = total(right, None);
            let narrowed: Vec<(Key, (u64, u64))> = left
                .iter()
                .map(|key| {
                    let rest = total(left, Some(key));
                    let (low, high) = known[key];
                    (key.clone(), (low.max(other.0.saturating_sub(rest.1)), high.min(other.1.saturating_sub(rest.0))))
                })
                .collect();
            known.extend(narrowed);
        }
        if *known == before {
            return;
        }
    }
}
