//! Cells that a spreadsheet would run as a formula are made text, and made themselves again.
use std::borrow::Cow;

/// Signs with which a formula, or a command to the spreadsheet, can begin.
const DANGEROUS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The cell with an apostrophe before a dangerous first sign: `'=1+1`.
pub fn guard(cell: &str) -> Cow<'_, str> {
    if is_dangerous(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// Takes one apostrophe of [`guard`] away again; other cells (`'t Hart`) stay as they are.
pub fn unguard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_dangerous(rest) => rest,
        _ => cell,
    }
}

/// A guarded cell counts as dangerous too, so that guarding it again can be taken back.
fn is_dangerous(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(DANGEROUS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text() {
        let cases = [
            ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
            ("+31 35", "'+31 35"),
            ("-", "'-"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("'=1", "''=1"),
            ("'t Hart", "'t Hart"),
            ("1-2-2026", "1-2-2026"),
            ("", ""),
        ];
        for (cell, guarded) in cases {
            assert_eq!(guard(cell), guarded, "{cell:?}");
            assert_eq!(unguard(guarded), cell, "{guarded:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn guarding_can_be_taken_back(cell in "['=+@\t\r a-]{0,6}") {
            let guarded = guard(&cell);
            proptest::prop_assert!(!guarded.starts_with(DANGEROUS));
            proptest::prop_assert_eq!(unguard(&guarded), cell.as_str());
        }
    }
}
