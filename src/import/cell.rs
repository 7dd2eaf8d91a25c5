//! Single cells that are no date: empty marks, yes and no, weeks, postcodes, tidy text.
use super::problem::RejectReason;

/// What people put in a cell that has nothing to say.
const EMPTY: [&str; 6] = ["-", "--", "\u{2013}", "n.v.t.", "nvt", "n/a"];
/// What people put in a cell that they cannot fill yet.
const UNKNOWN: [&str; 10] =
    ["onbekend", "unknown", "?", "??", "n.n.b.", "nnb", "nog niet bekend", "n.t.b.", "ntb", "tbd"];

/// Whether a trimmed cell is empty, or says so.
pub(super) fn is_empty(cell: &str) -> bool {
    cell.is_empty() || is_one_of(cell, &EMPTY)
}

/// Whether a trimmed cell says that it is not known.
pub(super) fn says_unknown(cell: &str) -> bool {
    is_one_of(cell, &UNKNOWN)
}

/// Whether a trimmed cell is a date that is not known: all zeros (`00-00-0000`).
pub(super) fn is_zero_date(cell: &str) -> bool {
    cell.len() >= 8 && cell.starts_with('0') && cell.bytes().all(|b| matches!(b, b'0' | b'-' | b'/' | b'.'))
}

/// Reads a yes or a no.
pub(super) fn yes_or_no(cell: &str) -> Option<bool> {
    if is_one_of(cell, &["ja", "j", "yes", "y", "x", "1", "waar", "true"]) {
        return Some(true);
    }
    is_one_of(cell, &["nee", "neen", "n", "no", "0", "onwaar", "false"]).then_some(false)
}

fn is_one_of(cell: &str, words: &[&str]) -> bool {
    words.iter().any(|word| cell.eq_ignore_ascii_case(word))
}

/// Reads a waiting time: `10`, `10 weken`, `10,5`, `10.5 wk`. Parts of a week are rounded up.
pub(super) fn weeks(cell: &str) -> Result<u16, RejectReason> {
    const MOST: u16 = 520;
    let number_end = cell.find(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.')).unwrap_or(cell.len());
    let (number, unit) = cell.split_at(number_end);
    // "10 wk." ends in a point, "10." does too.
    let unit = unit.trim().trim_end_matches('.');
    if !unit.is_empty() && !is_one_of(unit, &["weken", "week", "wk", "wkn", "w", "weeks"]) {
        return Err(RejectReason::NotWeeks);
    }
    let (whole, fraction) = number.split_once([',', '.']).unwrap_or((number, ""));
    // Three decimals would be thousands.
    let is_number = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !is_number(whole) || !is_number(fraction) || fraction.len() > 2 {
        return Err(RejectReason::NotWeeks);
    }
    let begun = u16::from(fraction.bytes().any(|digit| digit != b'0'));
    let whole: u16 = whole.parse().map_err(|_| RejectReason::TooManyWeeks)?;
    match whole.saturating_add(begun) {
        weeks if weeks <= MOST => Ok(weeks),
        _ => Err(RejectReason::TooManyWeeks),
    }
}

/// A Dutch postcode as `1234 AB`. `None` when it is none.
pub(super) fn postcode(cell: &str) -> Option<String> {
    let compact: String = cell.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
    let (digits, letters) = compact.split_at_checked(4)?;
    let is_dutch = !digits.starts_with('0')
        && digits.bytes().all(|b| b.is_ascii_digit())
        && letters.len() == 2
        && letters.bytes().all(|b| b.is_ascii_uppercase());
    is_dutch.then(|| format!("{digits} {letters}"))
}

/// A text on one line, spaces made single, control characters left out.
pub(super) fn one_line(cell: &str) -> String {
    let words = cell.split(|c: char| c.is_whitespace() || c.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A text of several lines with one kind of line break and no other control characters.
pub(super) fn lines(cell: &str) -> String {
    let unix = cell.replace("\r\n", "\n").replace('\r', "\n");
    unix.chars().filter(|c| *c == '\n' || *c == '\t' || !c.is_control()).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_are_whole_and_rounded_up() {
        let cases = [
            ("10", Ok(10)),
            ("10 weken", Ok(10)),
            ("1 week", Ok(1)),
            ("10wk.", Ok(10)),
            ("10,5", Ok(11)),
            ("10.5 weken", Ok(11)),
            ("10,0", Ok(10)),
            ("0", Ok(0)),
            ("520", Ok(520)),
            ("520,1", Err(RejectReason::TooManyWeeks)),
            ("521", Err(RejectReason::TooManyWeeks)),
            ("99999999999", Err(RejectReason::TooManyWeeks)),
            ("-1", Err(RejectReason::NotWeeks)),
            ("1.000", Err(RejectReason::NotWeeks)),
            ("8-10 weken", Err(RejectReason::NotWeeks)),
            ("3 maanden", Err(RejectReason::NotWeeks)),
            ("lang", Err(RejectReason::NotWeeks)),
            (",5", Err(RejectReason::NotWeeks)),
            ("1,2,3", Err(RejectReason::NotWeeks)),
            ("", Err(RejectReason::NotWeeks)),
        ];
        for (cell, expected) in cases {
            assert_eq!(weeks(cell), expected, "{cell:?}");
        }
    }

    #[test]
    fn postcodes_get_one_form() {
        let cases = [
            ("1271ab", Some("1271 AB")),
            ("1271  AB", Some("1271 AB")),
            ("0271 AB", None),
            ("1271", None),
            ("B-1000", None),
            ("12é1AB", None),
        ];
        for (cell, expected) in cases {
            assert_eq!(postcode(cell).as_deref(), expected, "{cell}");
        }
    }

    #[test]
    fn marks_for_nothing_and_for_not_known() {
        for cell in ["", "-", "N.v.t.", "NVT", "\u{2013}"] {
            assert!(is_empty(cell) && !says_unknown(cell), "{cell:?}");
        }
        for cell in ["Onbekend", "?", "n.n.b."] {
            assert!(says_unknown(cell) && !is_zero_date(cell) && !is_empty(cell), "{cell:?}");
        }
        for cell in ["00-00-0000", "00000000"] {
            assert!(is_zero_date(cell) && !says_unknown(cell) && !is_empty(cell), "{cell:?}");
        }
        for cell in ["0", "00-04-2015", "Jansen", "nee"] {
            assert!(!says_unknown(cell) && !is_zero_date(cell) && !is_empty(cell), "{cell:?}");
        }
    }

    #[test]
    fn yes_and_no() {
        let cases =
            [("Ja", Some(true)), ("x", Some(true)), ("NEE", Some(false)), ("0", Some(false)), ("misschien", None)];
        for (cell, expected) in cases {
            assert_eq!(yes_or_no(cell), expected, "{cell}");
        }
    }

    #[test]
    fn texts_are_tidied() {
        assert_eq!(one_line(" De \u{a0} Wilgen\r\nHuizen\u{7} "), "De Wilgen Huizen");
        assert_eq!(lines(" a\r\nb\rc\u{7} "), "a\nb\nc");
    }
}
