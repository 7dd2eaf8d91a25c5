//! Files as they really come in: other kinds, other encodings, several at once, and into the demo.

use crate::list::{Row, columns, list};
use crate::workplace::{CASELOAD, Workplace};
use serde_json::json;

#[test]
fn a_file_that_is_no_list_is_refused_with_what_to_do() {
    let header = columns().join(";");
    let large = vec![b'x'; 25_000_001];
    let refused: [(&str, &[u8], &str); 14] = [
        (
            "lijst.xlsx",
            b"PK\x03\x04....[Content_Types].xml....xl/workbook.xml",
            "this is a spreadsheet of Excel or LibreOffice. Save",
        ),
        ("lijst.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1....", "this is a spreadsheet of Excel or LibreOffice. Save"),
        ("lijst.ods", b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "this is a spreadsheet"),
        ("lijst.zip", b"PK\x03\x04....lijst.csv", "ZIP"),
        ("lijst.pdf", b"%PDF-1.7\n", "PDF"),
        ("lijst.xml", b"<?xml version=\"1.0\"?><Bericht/>", "XML"),
        ("lijst.html", b"<html><table></table></html>", "web page"),
        ("foto.csv", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x00", "this is not text"),
        ("leeg.csv", b"", "empty"),
        ("blanco.csv", b"\r\n\r\n;;;\r\n", "empty"),
        ("kop.csv", header.as_bytes(), "no rows"),
        ("kolommen.csv", b"Naam;Geboren\r\nBakker;1-1-2015\r\n", "Regeling, Achternaam, Latende aanbieder"),
        (
            "dubbel.csv",
            b"Regeling;Achternaam;Latende aanbieder;Stopdatum;Stop date\r\nWmo;Bos;X;1-1-2027;\r\n",
            "twice",
        ),
        ("groot.csv", &large, "larger than 25 MB"),
    ];
    let work = Workplace::with_rows(&[Row::youth("V-1", "Bakker")]);
    let before = work.look().fingerprint().unwrap();
    for (name, content, why) in refused {
        work.file(name, content);
        let ran = work.run(&format!("import {name} --into {CASELOAD} --rejects {name}.rejects")).fails(1, why);
        assert!(ran.err.contains(name) && ran.out.is_empty(), "{name}: {}", ran.err);
        assert!(!work.path(&format!("{name}.rejects")).exists(), "{name}");
    }
    work.run(&format!("import weg.csv --into {CASELOAD}")).fails(1, "weg.csv");
    assert_eq!(work.look().history().unwrap().len(), 2, "a refused file leaves no trace in the log");
    assert_eq!(work.look().fingerprint().unwrap(), before);
}

#[test]
fn one_bad_file_among_several_stops_the_whole_import() {
    let work = Workplace::with_caseload();
    work.file("goed.csv", list([&Row::youth("V-1", "Bakker")]));
    work.file("fout.csv", "%PDF-1.7");
    work.run(&format!("import goed.csv fout.csv --into {CASELOAD}")).fails(1, "fout.csv");
    assert!(work.check("").is_empty());
}

#[test]
fn accents_survive_every_encoding_and_separator() {
    let text = list([&Row::youth("V-1", "Özdemir").with("Voornamen", "Zoë").with("Opmerking", "cliënt belt zélf")]);
    let (cp1252, _, damaged) = encoding_rs::WINDOWS_1252.encode(&text);
    assert!(!damaged);
    let utf_16: Vec<u8> = "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    for (name, bytes) in [
        ("utf8.csv", text.clone().into_bytes()),
        ("bom.csv", format!("\u{feff}{text}").into_bytes()),
        ("cp1252.csv", cp1252.into_owned()),
        ("utf16.csv", utf_16),
        ("komma.csv", text.replace(';', ",").into_bytes()),
        ("tab.csv", text.replace(';', "\t").into_bytes()),
        ("unix.csv", text.replace("\r\n", "\n").into_bytes()),
    ] {
        let work = Workplace::with_caseload();
        work.file(name, bytes);
        let said = work.import(name);
        assert_eq!((&said["new"], &said["rejects"], &said["warnings"]), (&json!(1), &json!([]), &json!([])), "{name}");
        assert_eq!(work.check("")[0]["client"], "Zoë Özdemir", "{name}");
        let remark = work.look().case_numbered("V-1", work.look().today()).unwrap().dossier.remark;
        assert_eq!(remark.as_deref(), Some("cliënt belt zélf"), "{name}");
    }
}

#[test]
fn several_lists_come_in_as_one_operation_and_each_reject_names_its_file() {
    let work = Workplace::with_caseload();
    work.file(
        "een.csv",
        list([&Row::youth("V-1", "Bakker"), &Row::youth("V-2", "Visser").with("Stopdatum", "31-2-2026")]),
    );
    work.file("twee.csv", list([&Row::day_care("W-1", "Smit"), &Row::day_care("W-2", "")]));
    let said = work.import("een.csv twee.csv --rejects afgewezen.csv");
    assert_eq!(said["new"], 2);
    let rejects = said["rejects"].as_array().unwrap();
    let places: Vec<_> =
        rejects.iter().map(|reject| (reject["file"].as_str().unwrap(), reject["line"].clone())).collect();
    assert_eq!(places, [("een.csv", json!(3)), ("twee.csv", json!(3))]);

    work.run("undo proef.uitloop").done();
    assert!(work.check("").is_empty(), "one undo takes both back");

    let mended = String::from_utf8(work.read("afgewezen.csv")).unwrap();
    let mended = mended.replace("31-2-2026", "1-1-2026").replace("W-2;Wmo;07;;;", "W-2;Wmo;07;;Mulder;");
    work.file("verbeterd.csv", mended);
    let said = work.import("verbeterd.csv");
    assert_eq!((&said["new"], &said["rejects"]), (&json!(2), &json!([])), "{said}");
}

#[test]
fn the_demo_takes_no_real_person() {
    let work = Workplace::with_demo("2026-09-21");
    let before = work.read(CASELOAD);
    let test_person = Row::youth("V-1", "Bakker").with("BSN", "999990019");
    // The number that the textbooks use: it lies outside the range for tests.
    let real_person = Row::youth("V-2", "Visser").with("BSN", "123456782");
    work.file("echt.csv", list([&test_person, &real_person]));
    for words in ["", " --dry-run"] {
        let ran = work.run(&format!("import echt.csv --into {CASELOAD}{words}"));
        ran.fails(1, "The demo cannot hold real persons");
    }
    assert!(work.read(CASELOAD) == before);
    work.file("proef.csv", list([&test_person]));
    assert_eq!(work.import("proef.csv")["new"], 1);
}

#[test]
fn a_dry_run_says_what_would_happen_and_does_nothing() {
    let work = Workplace::with_rows(&[Row::youth("V-1", "Bakker"), Row::youth("V-2", "Visser")]);
    let before = work.read(CASELOAD);
    let rows = [Row::youth("V-1", "Bakker").with("Plaats", "Laren"), Row::youth("V-3", "Smit"), Row::youth("V-4", "")];
    work.file("lijst.csv", list(&rows));
    let said = work.import("lijst.csv --dry-run --rejects afgewezen.csv");
    let told = json!([said["dry_run"], said["new"], said["changed"], said["unchanged"], said["vanished"]]);
    assert_eq!(told, json!([true, 1, 1, 0, ["V-2"]]));
    assert_eq!(said["rejects"][0]["reason"], "Achternaam: is empty");
    assert!(work.read(CASELOAD) == before && work.path("afgewezen.csv").exists());
    let said = work.run(&format!("import lijst.csv --into {CASELOAD} --dry-run")).done().out;
    assert!(said.contains("Nothing changed yet (--dry-run): 1 new, 1 changed"), "{said}");
}

#[test]
fn rejects_never_take_the_place_of_a_list_or_of_the_caseload() {
    let work = Workplace::with_caseload();
    let text = list([&Row::youth("V-1", "Bakker"), &Row::youth("V-2", "")]);
    work.file("lijst.csv", &text);
    for taken in ["lijst.csv", "./lijst.csv", CASELOAD, "proef.uitloop-key"] {
        let before = work.read(taken);
        work.run(&format!("import lijst.csv --into {CASELOAD} --rejects {taken}")).fails(1, "is not overwritten");
        assert!(work.read(taken) == before, "{taken}");
    }
    assert!(work.check("").is_empty(), "nothing was imported either");
}

#[test]
fn a_template_that_was_filled_in_is_a_list() {
    let work = Workplace::with_caseload();
    let said = work.run("import --template leeg.csv").done().out;
    assert!(said.contains("Regeling, Achternaam, Latende aanbieder"), "{said}");
    work.run("import --template leeg.csv").fails(1, "is not overwritten");
    let mut filled = work.read("leeg.csv");
    filled.extend(Row::youth("V-1", "Bakker").line().into_bytes());
    work.file("lijst.csv", filled);
    assert_eq!(work.import("lijst.csv")["new"], 1);
}
