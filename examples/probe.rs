use rusqlite::Connection;
use rusqlite::types::ValueRef;
use std::hint::black_box;
use uitloop::app::Office;
use uitloop::app::clock::Clock;
fn cpu() -> f64 {
    let s = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    s.split(' ').next().unwrap().parse::<f64>().unwrap() / 1e6
}
fn read(c: &Connection, sql: &str) -> usize {
    let mut st = c.prepare(sql).unwrap();
    let n = st.column_count();
    let mut rows = st.query([]).unwrap();
    let mut count = 0;
    while let Some(row) = rows.next().unwrap() {
        for i in 0..n {
            match row.get_ref(i).unwrap() { ValueRef::Text(b) | ValueRef::Blob(b) => {black_box(b);}, v => {black_box(v);} }
        }
        count += 1;
    }
    count
}
fn main() {
    let path = std::path::PathBuf::from(std::env::args().nth(1).unwrap());
    let clock = Clock::noon("2026-09-21".parse().unwrap());
    let office = Office::open(&path, uitloop::app::demo::PASSPHRASE, clock).unwrap();
    let caseload = include_str!("/tmp/uitloop/bench/src/store/sql/caseload.sql");
    let dep = include_str!("/tmp/uitloop/bench/src/store/sql/departures.sql");
    let cand = include_str!("/tmp/uitloop/bench/src/store/sql/candidates.sql");
    let variants: Vec<(&str, &str)> = vec![
        ("caseload", caseload), ("dep", dep), ("candidates", cand),
        ("cases pages", "SELECT count(last_contact) FROM cases WHERE deleted=0"),
        ("clients pages", "SELECT count(protected_address) FROM clients"),
        ("candidates pages", "SELECT count(earliest_start) FROM candidates"),
        ("join pages", "SELECT count(protected_address) FROM cases LEFT JOIN clients ON clients.key = cases.client"),
        ("cases rowid only", "SELECT count(*) FROM cases NOT INDEXED"),
        ("cases all cols concat", "SELECT cases.key, cases.id, case_no, departure, caseworker, concat_ws(',', conversation, search, referred, referral, introduction, intake, handover, assignment, started, agreed_start, care_stopped, after_care_first, after_care_second, outflow_on, outflow_reason, decision_end, assignment_end, consent, promised_contact, last_contact) FROM cases"),
        ("cases 37 cols no join", "SELECT cases.key, cases.id, case_no, departure, caseworker, case_no, case_no, case_no, case_no, case_no,
  own_date, extension_date,
  conversation, search, referred, referral, introduction, intake, handover, assignment,
  started, agreed_start, care_stopped, after_care_first, after_care_second,
  outflow_on, outflow_reason, decision_end, assignment_end,
  consent, promised_contact, route_after_18, flag_level, flag_review,
  ball_with, ball_since, last_contact FROM cases"),
    ];
    for (name, sql) in &variants {
        let mut cold = vec![]; let mut warm = vec![]; let mut n = 0;
        for _ in 0..5 {
            let r = office.reader().unwrap();
            let t = cpu(); n = read(r.raw(), sql); cold.push(cpu() - t);
            let t = cpu(); read(r.raw(), sql); warm.push(cpu() - t);
        }
        cold.sort_by(f64::total_cmp); warm.sort_by(f64::total_cmp);
        println!("{name:<24} {n:>8} cold {:>8.1} warm {:>8.1} ms cpu", cold[2], warm[2]);
    }
    for t in ["cases","clients","candidates","op","contacts","field_clock","list_rows","op_by_entity","op_by_group","search_data","search_number_data","sqlite_autoindex_op_1","sqlite_autoindex_contacts_1","contacts_by_case"] {
        let mb: f64 = office.raw().query_row("SELECT sum(pgsize)/1048576.0 FROM dbstat WHERE name=?1 AND aggregate=1", [t], |r| r.get(0)).unwrap_or(-1.0);
        println!("{t}: {mb:.1} MB");
    }
    let mut sizes = 0; let r = office.reader().unwrap();
    let t = cpu(); let c = r.caseload(r.today()).unwrap(); println!("caseload cold own thread {:.1} ms", cpu() - t);
    let t = cpu(); let c2 = r.caseload(r.today()).unwrap(); println!("caseload warm own thread {:.1} ms", cpu() - t);
    for x in &c.cases { sizes += x.row.client.len() + x.row.case_no.len() + x.assessment.signals.len() * 12; } drop(c2);
    println!("Case {} row {} facts {} assess {} heap/row {}", size_of::<uitloop::app::caseload::Case>(), size_of::<uitloop::store::caseload::CaseRow>(), size_of::<uitloop::domain::risk::Facts>(), size_of::<uitloop::domain::risk::Assessment>(), sizes / c.cases.len());
}
