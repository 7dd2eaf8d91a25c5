//! Laws of the log: operations may come in any order and more than once; undoing gives back what was.

use super::apply::Projection;
use super::hlc::Hlc;
use super::log::{Op, SET};
use super::*;
use crate::domain::change::Label;
use proptest::prelude::*;

fn store() -> Store {
    let mut store = Store::in_memory().unwrap();
    store.access = Access::ReadWrite;
    store
}

fn by(minute: i64) -> By {
    let start: DateTime<Utc> = "2026-09-21T08:00:00Z".parse().unwrap();
    By { actor: "m.hoekstra".to_owned(), at: start + chrono::TimeDelta::minutes(minute) }
}

fn id(number: u8) -> Uuid {
    Uuid::from_u128(u128::from(number) + 1)
}

fn client(number: u8, surname: &str) -> Change {
    Change::to(Entity::Client, id(number)).set("surname", surname)
}

fn case(number: u8, client: u8) -> Change {
    Change::to(Entity::Case, id(100 + number)).set("case_no", format!("U-{number:04}")).set("client", id(client))
}

fn run(store: &mut Store, minute: i64, changes: Vec<Change>) {
    let label = Label::ContactAdded { case_no: format!("U-{minute}") };
    store.transact(&Operation::new(label, changes), &by(minute)).unwrap();
}

/// Everything that an operation can say about three clients and two cases.
fn any_change() -> impl Strategy<Value = Change> {
    let text = prop::option::of(prop::sample::select(vec!["Bakker", "van 't Hof", "Émile", ""]));
    prop_oneof![
        (0u8..3, text.clone()).prop_map(|(number, name)| Change::to(Entity::Client, id(number)).set("surname", name)),
        (0u8..3, text).prop_map(|(number, name)| Change::to(Entity::Client, id(number)).set("place", name)),
        (0u8..3, any::<bool>()).prop_map(|(number, gone)| Change::to(Entity::Client, id(number)).set(DELETED, gone)),
        (0u8..2, 0u8..3).prop_map(|(number, of)| case(number, of)),
        (0u8..2, any::<bool>())
            .prop_map(|(number, gone)| Change::to(Entity::Case, id(100 + number)).set(DELETED, gone)),
        (0u8..2, 1u32..28).prop_map(|(number, day)| {
            let day = chrono::NaiveDate::from_ymd_opt(2026, 9, day);
            Change::to(Entity::Contact, id(200 + number)).set("case_key", id(100 + number)).set("day", day)
        }),
    ]
}

fn ops(changes: &[Change]) -> Vec<Op> {
    let op = |(index, change): (usize, &Change)| Op {
        device: id(250 + (index % 2) as u8),
        seq: index as i64 + 1,
        hlc: Hlc(1000 + index as i64 / 2),
        group: id(240),
        actor: String::new(),
        at: String::new(),
        schema: 1,
        entity: entity::table(change.entity).name.to_owned(),
        entity_id: change.id,
        kind: SET.to_owned(),
        payload: log::payload(change),
        undo_of: None,
    };
    changes.iter().enumerate().map(op).collect()
}

fn project<'a>(ops: impl IntoIterator<Item = &'a Op>) -> String {
    let store = store();
    let mut projection = Projection::new(&store.connection);
    for op in ops {
        projection.apply(op).unwrap();
    }
    projection.finish().unwrap();
    store.digest_of_tables().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn operations_may_come_in_any_order_and_more_than_once(
        changes in prop::collection::vec(any_change(), 1..12),
        order in Just((0..24).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let ops = ops(&changes);
        let shuffled = order.into_iter().map(|place| &ops[place % ops.len()]);
        prop_assert_eq!(project(&ops), project(shuffled.chain(&ops)));
    }

    #[test]
    fn undoing_gives_back_what_was_and_redoing_what_became(
        first in prop::collection::vec(any_change(), 1..6),
        second in prop::collection::vec(any_change(), 1..6),
    ) {
        let mut store = store();
        run(&mut store, 1, first);
        let before = values(&store);
        run(&mut store, 2, second);
        let after = values(&store);
        prop_assert!(store.undo(&by(3)).unwrap().is_some());
        prop_assert_eq!(values(&store), before);
        prop_assert!(store.redo(&by(4)).unwrap().is_some());
        prop_assert_eq!(values(&store), after);
        prop_assert!(store.doctor().unwrap().findings.iter().all(|finding| finding.check == "authenticity" || finding.check == "orphans" || finding.problem.is_none()));
    }
}

/// What a reader sees: rows that are made and not deleted.
fn values(store: &Store) -> Vec<String> {
    let mut seen = Vec::new();
    for sql in [
        "SELECT hex(id) || coalesce(surname, '-') || coalesce(place, '-') FROM clients WHERE deleted = 0 AND born IS NOT NULL ORDER BY 1",
        "SELECT hex(id) || coalesce(case_no, '-') || coalesce(client, '-') || coalesce(last_contact, '-') FROM cases WHERE deleted = 0 AND born IS NOT NULL ORDER BY 1",
        "SELECT hex(id) || coalesce(day, '-') FROM contacts WHERE deleted = 0 AND born IS NOT NULL ORDER BY 1",
    ] {
        let mut statement = store.connection.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
        seen.extend(rows.map(std::result::Result::unwrap));
    }
    seen
}

#[test]
fn undo_goes_back_one_name_at_a_time_and_a_new_change_ends_redo() {
    let mut store = store();
    run(&mut store, 1, vec![client(1, "Bakker"), case(1, 1)]);
    run(&mut store, 2, vec![client(1, "Visser")]);
    assert_eq!(store.undo(&by(3)).unwrap().unwrap().0, Label::ContactAdded { case_no: "U-2".into() });
    assert_eq!(store.undo(&by(4)).unwrap().unwrap().0, Label::ContactAdded { case_no: "U-1".into() });
    assert_eq!(store.undo(&by(5)).unwrap(), None);
    assert_eq!(store.search("bakker").unwrap(), Some(vec![]));
    assert!(store.redo(&by(6)).unwrap().is_some());
    assert_eq!(store.search("bakker").unwrap().map(|found| found.len()), Some(1));
    run(&mut store, 7, vec![client(1, "Smit")]);
    assert_eq!(store.redo(&by(8)).unwrap(), None, "what was undone before a new change stays undone");
    let history = store.history().unwrap();
    assert_eq!(history.len(), 6, "undoing adds to the log");
    assert!(history[0].can_undo && !history[0].can_redo);
}

#[test]
fn an_empty_operation_is_noted_but_is_nothing_to_undo() {
    let mut store = store();
    run(&mut store, 1, vec![client(1, "Bakker")]);
    run(&mut store, 2, vec![]);
    assert_eq!(store.history().unwrap().len(), 2);
    assert_eq!(store.undo_plan().unwrap().unwrap().label, Label::ContactAdded { case_no: "U-1".into() });
}

#[test]
fn a_wrong_clock_changes_no_order() {
    let mut store = store();
    run(&mut store, 500_000, vec![client(1, "Bakker")]);
    run(&mut store, 0, vec![client(1, "Visser")]);
    let name: String = store.connection.query_row("SELECT surname FROM clients", [], |row| row.get(0)).unwrap();
    assert_eq!(name, "Visser", "the laptop's clock went back a year; the later change still counts");
    assert!(log::first_break(&store.connection).unwrap().is_none());
}

#[test]
fn the_chain_of_hashes_shows_every_tampering() {
    for tampering in [
        "UPDATE op SET payload = replace(payload, 'Bakker', 'Visser')",
        "UPDATE op SET actor = 'somebody else' WHERE seq = 2",
        "UPDATE op SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 1",
        "DELETE FROM op WHERE seq = 2",
        "UPDATE op SET hash = zeroblob(32) WHERE seq = 3",
    ] {
        let mut store = store();
        run(&mut store, 1, vec![client(1, "Bakker"), client(2, "Smit")]);
        assert!(log::first_break(&store.connection).unwrap().is_none());
        assert!(store.connection.execute(tampering, []).unwrap() > 0);
        assert!(log::first_break(&store.connection).unwrap().is_some(), "{tampering}");
    }
}

#[test]
fn a_table_that_was_changed_beside_the_log_is_found() {
    let mut store = store();
    run(&mut store, 1, vec![client(1, "Bakker"), case(1, 1)]);
    store.connection.execute("UPDATE clients SET surname = 'Visser'", []).unwrap();
    let health = store.doctor().unwrap();
    let rebuild = health.findings.iter().find(|finding| finding.check == "rebuild").unwrap();
    assert!(rebuild.problem.as_ref().unwrap().contains("clients"));
}

#[test]
fn search_folds_accents_and_finds_pieces_of_a_number() {
    let mut store = store();
    run(
        &mut store,
        1,
        vec![
            client(1, "'t Hof").set("prefix", "van").set("given_names", "Émile"),
            case(1, 1).set("case_no", "2026-00147-W"),
            client(2, "Bakker"),
            case(2, 2),
        ],
    );
    for (typed, found) in [
        ("emile", 1),
        ("EMI", 1),
        ("van 't hof", 1),
        ("\"hof\"", 1),
        ("0147", 1),
        ("147-w", 1),
        ("bakk", 1),
        ("bakker emile", 0),
        ("u-0002", 1),
        ("%", 0),
    ] {
        let keys = store.search(typed).unwrap().map_or(0, |keys| keys.len());
        assert_eq!(keys, found, "{typed}");
    }
}

#[test]
fn an_operation_of_a_newer_version_is_kept_and_changes_nothing() {
    let store = store();
    let mut newer = ops(&[client(1, "Bakker")]).remove(0);
    newer.entity = "drones".to_owned();
    let mut field = ops(&[client(1, "Bakker")]).remove(0);
    field.payload = r#"{"surname":"Bakker","favourite_colour":"blue"}"#.to_owned();
    let mut projection = Projection::new(&store.connection);
    projection.apply(&newer).unwrap();
    projection.apply(&field).unwrap();
    projection.finish().unwrap();
    assert_eq!(values(&store).len(), 1);
}
