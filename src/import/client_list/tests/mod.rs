//! What a list gives: here its rows and warnings, beside it the rejects, whole files and any input.
mod any_input;
mod files;
mod rejected;

use super::*;
use crate::domain::bsn::BsnError;
use crate::domain::codes::{Law, OutflowReason, ProductCategory};
use crate::import::date::DateError;
use crate::import::list_row::Consent;
use crate::import::{FileKind, template};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn read_text(text: &str) -> Result<ClientList, ImportError> {
    read(text.as_bytes(), day("2026-09-21"))
}

/// Column names with what stands below them.
type Cells = &'static [(&'static str, &'static str)];

/// A list of one row: the required columns, a stop date, and the given cells.
fn one_row(cells: &[(&str, &str)]) -> ClientList {
    let basis = [
        ("Regeling", "Jeugdwet"),
        ("Achternaam", "Bakker"),
        ("Latende aanbieder", "De Wilgen"),
        ("Stopdatum", "1-1-2026"),
    ];
    let kept = basis.into_iter().filter(|(name, _)| cells.iter().all(|(other, _)| other != name));
    let (names, values): (Vec<_>, Vec<_>) =
        kept.chain(cells.iter().copied()).map(|(name, value)| (name, format!("\"{value}\""))).unzip();
    read_text(&format!("{}\n{}\n", names.join(";"), values.join(";"))).unwrap()
}

fn warnings(list: &ClientList) -> Vec<(Option<Column>, WarningKind)> {
    list.warnings.iter().map(|warning| (warning.column, warning.kind.clone())).collect()
}

/// The reasons for which the only row is rejected.
fn reasons(list: &ClientList) -> Vec<(Option<Column>, RejectReason)> {
    assert!(list.rows.is_empty());
    list.rejects[0].problems.iter().map(|problem| (problem.column, problem.reason)).collect()
}

#[test]
fn reads_every_column_in_its_type() {
    let text = "\
Zaaknummer;Regeling;Productcategorie;Productcode;Achternaam;Voorvoegsel;Voornamen;Geboortedatum;BSN;Postcode;Plaats;Gemeente;Huishouden;\
Geheim adres;Latende aanbieder;Stopdatum;Einde uitloop;Consulent;Einde beschikking;Einde toewijzing;Toewijzingsnummer;Gesprek gevoerd;\
Alternatief gekozen;Aangemeld;Geaccepteerd;Kennismaking;Intake;Warme overdracht;Toewijzing geregeld;Gestart;Gestopt;Nieuwe aanbieder;\
Wachttijd (weken);Opgave van;Eerst mogelijke start;Toestemming;Laatste contact;Toegezegd contact;Uitstroomreden;Uitstroomdatum;Opmerking\n\
Z-1;Wmo;7;07a12;Bakker;van den;Noor;12-04-1950;999900006;1271ab;Huizen;Huizen;H1;ja;De Wilgen;1-1-2026;31-12-2026;A. Consulent;1-1-2027;\
2-1-2027;123;1-2-2026;2-2-2026;3-2-2026;4-2-2026;5-2-2026;6-2-2026;7-2-2026;8-2-2026;1-10-2026;30-9-2026;Huis aan de Haven;\
10,5;3-9-2026;1-11-2026;2-9-2026;4-9-2026;1-10-2026;Wlz;5-9-2026;let op\n";
    let list = read_text(text).unwrap();
    assert!(list.rejects.is_empty() && list.warnings.is_empty(), "{:?} {:?}", list.rejects, list.warnings);
    assert_eq!((list.encoding, list.separator, list.header.len()), ("UTF-8", ';', Column::COUNT));
    let row = &list.rows[0];
    assert_eq!(row.line, 2);
    assert_eq!(row.law, Law::Wmo);
    assert_eq!(row.name.to_string(), "Noor van den Bakker");
    assert!(row.bsn.is_some_and(|bsn| bsn.digits() == "999900006"));
    assert!(row.protected_address);
    assert_eq!(row.waiting_weeks, Some(11));
    assert_eq!(row.consent, Some(Consent::Given(Some(day("2026-09-02")))));
    assert_eq!(row.outflow_reason, Some(OutflowReason::Wlz));
    let texts = [
        (row.case_no.clone(), "Z-1"),
        (row.category.map(ProductCategory::code), "07"),
        (row.product_code.clone(), "07A12"),
        (row.birth_date.map(|date| date.to_string()), "1950-04-12"),
        (row.postcode.clone(), "1271 AB"),
        (row.place.clone(), "Huizen"),
        (row.municipality.clone(), "Huizen"),
        (row.household.clone(), "H1"),
        (Some(row.departing_provider.clone()), "De Wilgen"),
        (row.caseworker.clone(), "A. Consulent"),
        (row.assignment_no.clone(), "123"),
        (row.new_provider.clone(), "Huis aan de Haven"),
        (row.remark.clone(), "let op"),
    ];
    for (found, expected) in texts {
        assert_eq!(found.as_deref(), Some(expected));
    }
    let dates = [
        (row.stop_date, "2026-01-01"),
        (row.run_off_end, "2026-12-31"),
        (row.decision_end, "2027-01-01"),
        (row.assignment_end, "2027-01-02"),
        (row.conversation, "2026-02-01"),
        (row.search, "2026-02-02"),
        (row.referred, "2026-02-03"),
        (row.accepted, "2026-02-04"),
        (row.introduction, "2026-02-05"),
        (row.intake, "2026-02-06"),
        (row.handover, "2026-02-07"),
        (row.assignment, "2026-02-08"),
        (row.started, "2026-10-01"),
        (row.stopped, "2026-09-30"),
        (row.waiting_reported, "2026-09-03"),
        (row.earliest_start, "2026-11-01"),
        (row.last_contact, "2026-09-04"),
        (row.promised_contact, "2026-10-01"),
        (row.outflow_date, "2026-09-05"),
    ];
    for (found, expected) in dates {
        assert_eq!(found, Some(day(expected)));
    }
}

#[test]
fn a_row_to_look_at_is_imported_with_a_warning() {
    use WarningKind as W;
    let cases: &[(Cells, Column, WarningKind)] = &[
        (&[("Stopdatum", "")], Column::StopDate, W::NoDeadline),
        (&[("Einde uitloop", "1-1-2027")], Column::RunOffEnd, W::NeedsExtension { latest: day("2026-12-31") }),
        (
            &[("Stopdatum", "29-2-2024"), ("Einde uitloop", "1-3-2025")],
            Column::RunOffEnd,
            W::NeedsExtension { latest: day("2025-02-28") },
        ),
        (&[("Einde uitloop", "31-12-2025")], Column::RunOffEnd, W::RunOffBeforeStop),
        (&[("Uitstroomreden", "Wlz")], Column::OutflowDate, W::OutflowWithoutDate),
        (&[("Uitstroomdatum", "1-9-2026")], Column::OutflowReason, W::OutflowWithoutReason),
        (
            &[("Uitstroomreden", "kwijt"), ("Uitstroomdatum", "1-9-2026")],
            Column::OutflowReason,
            W::UnknownOutflowReason,
        ),
        (&[("Productcategorie", "07")], Column::Category, W::UnknownCategory("07".to_owned())),
        (&[("Productcode", "07A12")], Column::ProductCode, W::UnknownCategory("07A12".to_owned())),
        (
            &[("Productcategorie", "45"), ("Productcode", "54001")],
            Column::ProductCode,
            W::OtherCategory("54".to_owned()),
        ),
        (
            &[("Gesprek gevoerd", "2-3-2026"), ("Aangemeld", "1-3-2026")],
            Column::Referred,
            W::OutOfOrder(Column::Conversation),
        ),
        (&[("Intake", "2-3-26")], Column::Intake, W::Century(2026)),
        (&[("Intake", "46022")], Column::Intake, W::SerialNumber(day("2025-12-31"))),
        (&[("Intake", "2-3-2062")], Column::Intake, W::FarAway(day("2062-03-02"))),
        (&[("Intake", "onbekend")], Column::Intake, W::NotKnown),
        (&[("Geboortedatum", "00-00-0000")], Column::BirthDate, W::NotKnown),
        (&[("Geboortedatum", "1-2-15")], Column::BirthDate, W::Century(2015)),
        (&[("Postcode", "B-1000")], Column::Postcode, W::UnusualPostcode),
        (&[("Geheim adres", "misschien")], Column::ProtectedAddress, W::UnclearProtection),
        (&[("Toestemming", "mondeling")], Column::Consent, W::UnclearConsent),
    ];
    for (cells, column, kind) in cases {
        let list = one_row(cells);
        assert!(list.rejects.is_empty(), "{cells:?}: {:?}", list.rejects);
        assert_eq!(warnings(&list), [(Some(*column), kind.clone())], "{cells:?}");
        assert_eq!(list.warnings[0].line, Some(2), "{cells:?}");
    }
}

#[test]
fn these_need_no_warning() {
    let cases: &[&[(&str, &str)]] = &[
        &[("Einde uitloop", "31-12-2026")],
        &[("Einde uitloop", "1-1-2026")],
        &[("Stopdatum", ""), ("Einde uitloop", "31-12-2026")],
        &[("Gesprek gevoerd", "1-3-2026"), ("Aangemeld", "1-3-2026"), ("Gestart", "1-12-2026")],
        &[("Geboortedatum", "april 2015"), ("BSN", ""), ("Postcode", "-"), ("Toestemming", "nee")],
        &[("Uitstroomreden", "overleden"), ("Uitstroomdatum", "1-9-2026")],
        &[("Productcategorie", "45 Jeugdhulp ambulant"), ("Productcode", "45A04")],
    ];
    for cells in cases {
        let list = one_row(cells);
        assert_eq!((list.rows.len(), warnings(&list)), (1, vec![]), "{cells:?}");
    }
}

#[test]
fn outflow_needs_a_date_and_keeps_a_text_it_does_not_know() {
    let unknown =
        one_row(&[("Uitstroomreden", "naar tante in Oss"), ("Uitstroomdatum", "1-9-2026"), ("Opmerking", "let op")]);
    assert_eq!(unknown.rows[0].outflow_reason, Some(OutflowReason::Other));
    assert_eq!(unknown.rows[0].remark.as_deref(), Some("let op\nUitstroomreden: naar tante in Oss"));
    let bare = one_row(&[("Uitstroomdatum", "1-9-2026")]);
    assert_eq!(bare.rows[0].outflow_reason, Some(OutflowReason::Other));
    assert_eq!(bare.rows[0].remark, None);
    let undated = one_row(&[("Uitstroomreden", "Wlz")]);
    assert_eq!((undated.rows[0].outflow_reason, undated.rows[0].outflow_date), (Some(OutflowReason::Wlz), None));
}
