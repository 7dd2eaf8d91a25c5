//! Nobody who only has the files learns who is in them.

use crate::list::{Row, list};
use crate::workplace::{CASELOAD, Workplace, import, noon};
use uitloop::app::{NewContact, Office};

/// Texts that occur nowhere by chance, each in a place of its own.
const SECRETS: [(&str, &str); 7] = [
    ("Achternaam", "Zwanenburgwal"),
    ("Voornamen", "Quirijntje"),
    ("BSN", "999990019"),
    ("Plaats", "Schiermonnikoog"),
    ("Zaaknummer", "GEHEIM-7391"),
    ("Nieuwe aanbieder", "Kwekerij Paardenbloem"),
    ("Opmerking", "moeder wil niet gebeld worden"),
];

/// What a caseworker types.
const TYPED: &str = "huilde aan de telefoon";

fn secret_list() -> String {
    let row = Row::youth("GEHEIM-7391", "Zwanenburgwal").with("Laatste contact", "1-9-2026");
    list([&SECRETS.into_iter().fold(row, |row, (column, text)| row.with(column, text))])
}

/// A text in the forms in which a program may write it.
fn forms(secret: &str) -> Vec<Vec<u8>> {
    let words = secret.split(' ').filter(|word| word.len() > 5);
    let texts = [secret, &secret.to_lowercase()].map(str::to_owned).into_iter().chain(words.map(str::to_lowercase));
    let utf_16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    texts.flat_map(|text| [utf_16(&text), text.into_bytes()]).collect()
}

/// The secrets that stand in some file of the folder, each with the file.
fn told(work: &Workplace) -> Vec<(String, String)> {
    let secrets: Vec<&str> = SECRETS.iter().map(|(_, text)| *text).chain([TYPED]).collect();
    let mut told = Vec::new();
    for (name, bytes) in work.files() {
        for secret in &secrets {
            let contains = |form: Vec<u8>| bytes.windows(form.len()).any(|window| window == form);
            if forms(secret).into_iter().any(contains) {
                told.push((name.clone(), (*secret).to_owned()));
            }
        }
    }
    told
}

#[test]
fn the_eyes_of_these_tests_see_a_secret_in_plain_text() {
    let work = Workplace::new();
    work.file("lijst.csv", secret_list());
    assert_eq!(told(&work).len(), SECRETS.len());
    work.file("lijst.csv", TYPED.to_uppercase().to_lowercase());
    assert_eq!(told(&work).len(), 1);
}

#[test]
fn no_file_ever_holds_a_client_in_plain_text() {
    let (work, elsewhere) = (Workplace::with_caseload(), Workplace::new());
    let incoming = elsewhere.file("lijst.csv", secret_list());
    let report = elsewhere.path("rapport.csv");
    for words in [
        format!("import {} --into {CASELOAD}", incoming.display()),
        format!("check {CASELOAD}"),
        format!("explain {CASELOAD} GEHEIM-7391"),
        format!("report council {CASELOAD} --as-of 2026-09-21 --out {}", report.display()),
        format!("doctor {CASELOAD}"),
        format!("undo {CASELOAD}"),
        format!("import {} --into {CASELOAD}", incoming.display()),
        format!("undo {CASELOAD} --list"),
    ] {
        work.run(&words).done();
        assert_eq!(told(&work), [], "{words}");
    }
}

#[test]
fn not_while_somebody_works_in_it_and_not_after_a_kill_either() {
    let work = Workplace::with_caseload();
    let mut office = work.open(noon("2026-09-21"));
    import(&mut office, secret_list());
    let case = office.case_numbered("GEHEIM-7391", office.today()).unwrap();
    let who = "moeder".to_owned();
    let contact = NewContact { day: office.today(), kind: "phone", who, text: TYPED.to_owned(), promised: None };
    office.add_contact(case.case.row.id, &contact).unwrap();
    assert_eq!(office.search("zwanenburg").unwrap().map(|found| found.len()), Some(1));
    assert!(office.doctor().unwrap().is_well());

    let files = work.files();
    assert!(files["proef.uitloop-wal"].len() > 10_000, "the changes are in the -wal file now");
    for name in ["proef.uitloop", "proef.uitloop-shm", "proef.uitloop-key", "proef.uitloop-holder"] {
        assert!(files.contains_key(name), "{name}");
    }
    assert_eq!(told(&work), []);
}

#[test]
fn a_wrong_passphrase_leaves_no_trace_of_what_was_typed() {
    let work = Workplace::with_rows(&[Row::youth("V-1", "Bakker")]);
    let ran = work.run_with("check proef.uitloop", |command| command.env("UITLOOP_PASSPHRASE", "Zwanenburgwal"));
    let ran = ran.ends_with(4);
    assert!(!ran.err.contains("Zwanenburgwal") && told(&work).is_empty());
}

#[test]
fn messages_about_rows_name_no_person() {
    let work = Workplace::with_caseload();
    let row = Row::youth("GEHEIM-7391", "Zwanenburgwal").with("Voornamen", "Quirijntje").with("BSN", "999990018");
    work.file(
        "lijst.csv",
        list([&row.with("Opmerking", "moeder wil niet gebeld worden").with("Stopdatum", "999990019")]),
    );
    for format in ["table", "json"] {
        let ran = work.run(&format!("import lijst.csv --into {CASELOAD} --format {format}")).done();
        let said = ran.out + &ran.err;
        assert!(said.contains("BSN"), "{said}");
        for secret in ["Zwanenburgwal", "Quirijntje", "999990018", "999990019", "moeder"] {
            assert!(!said.contains(secret), "{secret}: {said}");
        }
    }
}

#[test]
fn the_key_file_is_for_its_owner_alone() {
    let work = Workplace::with_caseload();
    let key = work.path("proef.uitloop-key");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(key.metadata().unwrap().permissions().mode() & 0o077, 0);
    }
    let passphrase_is_there = forms(crate::workplace::PASSPHRASE).into_iter().any(|form| {
        let bytes = std::fs::read(&key).unwrap();
        bytes.windows(form.len()).any(|window| window == form)
    });
    assert!(!passphrase_is_there);
    let office = Office::look(&work.path(CASELOAD), "another passphrase", noon("2026-09-21"));
    assert!(office.is_err());
}
