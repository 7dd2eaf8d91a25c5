//! Rows that are rejected, and what is said of them.
use super::*;

#[test]
fn a_row_that_does_not_fit_is_rejected_with_its_reason() {
    let no_such_day = RejectReason::Date(DateError::NoSuchDay { year: 2027, month: 2, days: 28 });
    let unreadable = RejectReason::Date(DateError::Unreadable);
    let cases: &[(&str, &str, Column, RejectReason)] = &[
        ("Regeling", "", Column::Law, RejectReason::Missing),
        ("Regeling", "Wlz", Column::Law, RejectReason::UnknownLaw),
        ("Achternaam", " ", Column::Surname, RejectReason::Missing),
        ("Latende aanbieder", "-", Column::DepartingProvider, RejectReason::Missing),
        ("BSN", "999900007", Column::Bsn, RejectReason::Bsn(BsnError::Elfproef)),
        ("BSN", "999999999", Column::Bsn, RejectReason::Bsn(BsnError::Placeholder)),
        ("Einde uitloop", "29-2-2027", Column::RunOffEnd, no_such_day),
        ("Gesprek gevoerd", "ja", Column::Conversation, unreadable),
        ("Gesprek gevoerd", "maart 2026", Column::Conversation, RejectReason::Date(DateError::NoDay)),
        ("Toestemming", "29-2-2027", Column::Consent, no_such_day),
        (
            "Geboortedatum",
            "31-4-2015",
            Column::BirthDate,
            RejectReason::Date(DateError::NoSuchDay { year: 2015, month: 4, days: 30 }),
        ),
        ("Geboortedatum", "22-9-2026", Column::BirthDate, RejectReason::BornInFuture),
        ("Wachttijd (weken)", "-3", Column::WaitingWeeks, RejectReason::NotWeeks),
        ("Wachttijd (weken)", "521", Column::WaitingWeeks, RejectReason::TooManyWeeks),
    ];
    for (name, value, column, reason) in cases {
        assert_eq!(reasons(&one_row(&[(name, value)])), [(Some(*column), *reason)], "{name} {value}");
    }
}

#[test]
fn everything_that_is_wrong_with_a_row_is_told_at_once() {
    let list = one_row(&[("Regeling", "Wlz"), ("BSN", "12"), ("Intake", "32-1-2026"), ("Achternaam", "")]);
    let columns: Vec<_> = list.rejects[0].problems.iter().filter_map(|problem| problem.column).collect();
    assert_eq!(columns, [Column::Law, Column::Surname, Column::Bsn, Column::Intake]);
}

#[test]
fn the_second_row_with_a_case_number_is_rejected() {
    let text = "Zaaknummer;Regeling;Achternaam;Latende aanbieder;Stopdatum\n\
                z-1;Wlz;A;P;1-1-2026\nZ-1;Wmo;B;P;1-1-2026\n z-1 ;Wmo;C;P;1-1-2026\n;Wmo;D;P;1-1-2026\n;Wmo;E;P;1-1-2026\n";
    let list = read_text(text).unwrap();
    let lines: Vec<u32> = list.rows.iter().map(|row| row.line).collect();
    assert_eq!(lines, [3, 5, 6]);
    assert_eq!(list.rejects[1].line, 4);
    assert_eq!(list.rejects[1].problems[0].reason, RejectReason::DuplicateCaseNo { first_line: 3 });
}

#[test]
fn no_message_repeats_a_name_or_a_bsn() {
    let list = one_row(&[
        ("Achternaam", "Geheimerd"),
        ("BSN", "999900007"),
        ("Intake", "999900006"),
        ("Zaaknummer", "Geheimerd-1"),
        ("Wachttijd (weken)", "9999.00.006"),
        ("Opmerking", "Geheimerd"),
    ]);
    let shown = format!("{:?} {}", list, list.rejects[0]);
    assert_eq!(list.rejects[0].problems.len(), 3);
    for secret in ["Geheimerd", "999900", "9999.00"] {
        assert!(!shown.contains(secret), "{shown}");
    }
}
