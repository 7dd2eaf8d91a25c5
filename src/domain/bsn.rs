//! The citizen service number (BSN), checked before anybody may hold one.
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A BSN that passes the elfproef (the weighted sum 9, 8, ..., 2, -1 is a multiple of 11).
///
/// It has no `Display`, and its `Debug` shows no digit: the number is only written where somebody
/// asks for [`Bsn::digits`]. The order is that of the number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Bsn(u32);

/// Why a text is no BSN. Never carries the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BsnError {
    /// Something else than digits and separators between them.
    #[error("a BSN has digits only")]
    NotDigits,
    /// Fewer than seven digits (two leading zeros lost) or more than nine.
    #[error("a BSN has nine digits")]
    Length,
    /// One of the numbers that stand for "no BSN": 000000000 (unborn) and 999999999 (unknown).
    #[error("this number stands for an unknown BSN")]
    Placeholder,
    /// A digit is wrong or two are swapped.
    #[error("the BSN fails the elfproef: a digit is wrong or two are swapped")]
    Elfproef,
}

/// What Statistics Netherlands writes for an unborn child and for an unknown BSN.
const PLACEHOLDERS: [u32; 2] = [0, 999_999_999];
/// No BSN starts with more than two zeros, so a shorter number has lost more than leading zeros.
const FEWEST_DIGITS: usize = 7;

impl Bsn {
    /// Reads a BSN, also as spreadsheets spoil it: without its leading zeros, as `123456782.0`,
    /// with spaces, or grouped as `1234.56.782`.
    pub fn parse(text: &str) -> Result<Self, BsnError> {
        let digits = plain_digits(text)?;
        let number = digits.bytes().fold(0_u64, |sum, digit| (sum * 10 + u64::from(digit - b'0')).min(1_000_000_000));
        let number = u32::try_from(number).map_err(|_| BsnError::Length)?;
        if number > 999_999_999 {
            return Err(BsnError::Length);
        }
        if PLACEHOLDERS.contains(&number) {
            return Err(BsnError::Placeholder);
        }
        if !(FEWEST_DIGITS..=9).contains(&digits.len()) {
            return Err(BsnError::Length);
        }
        if !passes_elfproef(number) {
            return Err(BsnError::Elfproef);
        }
        Ok(Self(number))
    }

    /// The nine digits, leading zeros included. For the place where the user asked to see them.
    pub fn digits(self) -> String {
        format!("{:09}", self.0)
    }

    /// Whether the number lies in the range reserved for tests and demonstrations.
    pub fn is_test(self) -> bool {
        (999_900_006..=999_999_990).contains(&self.0)
    }
}

impl fmt::Debug for Bsn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Bsn(*********)")
    }
}

impl FromStr for Bsn {
    type Err = BsnError;

    fn from_str(text: &str) -> Result<Self, BsnError> {
        Self::parse(text)
    }
}

impl TryFrom<String> for Bsn {
    type Error = BsnError;

    fn try_from(text: String) -> Result<Self, BsnError> {
        Self::parse(&text)
    }
}

impl From<Bsn> for String {
    fn from(bsn: Bsn) -> Self {
        bsn.digits()
    }
}

/// The digits of a text without the separators people and spreadsheets put between them.
fn plain_digits(text: &str) -> Result<String, BsnError> {
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let compact = without_zero_decimals(&compact);
    let groups: Vec<&str> = compact.split(['.', '-']).collect();
    let all_digits = groups.iter().all(|group| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit()));
    // A last group of another length would be decimals, not a grouping.
    let grouped = groups.len() == 1 || groups.last().is_some_and(|last| last.len() == 3);
    if !all_digits || !grouped {
        return Err(BsnError::NotDigits);
    }
    Ok(groups.concat())
}

/// `123456782.0` and `123456782,00` are whole numbers that passed through a spreadsheet.
fn without_zero_decimals(text: &str) -> &str {
    match text.split_once([',', '.']) {
        Some((whole, zeros)) if (1..=2).contains(&zeros.len()) && zeros.bytes().all(|b| b == b'0') => whole,
        _ => text,
    }
}

fn passes_elfproef(number: u32) -> bool {
    let mut rest = i64::from(number);
    let mut sum = -(rest % 10);
    for weight in 2..=9 {
        rest /= 10;
        sum += weight * (rest % 10);
    }
    sum % 11 == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_and_spreadsheets_write() {
        let cases = [
            ("999900006", "999900006"),
            (" 999990019 ", "999990019"),
            ("123456782", "123456782"),
            ("1234.56.782", "123456782"),
            ("123 456 782", "123456782"),
            ("123456782.0", "123456782"),
            ("123456782,00", "123456782"),
            ("010000008", "010000008"),
            ("10000008", "010000008"),
        ];
        for (text, digits) in cases {
            let bsn = Bsn::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!(bsn.digits(), digits, "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_bsn() {
        let cases = [
            ("", BsnError::NotDigits),
            ("12345678A", BsnError::NotDigits),
            ("-123456782", BsnError::NotDigits),
            ("9,999E+08", BsnError::NotDigits),
            ("12345678.2", BsnError::NotDigits),
            ("123456", BsnError::Length),
            ("1234567820", BsnError::Length),
            ("99999999999999999999999999", BsnError::Length),
            ("0", BsnError::Placeholder),
            ("000000000", BsnError::Placeholder),
            ("999999999", BsnError::Placeholder),
            ("123456783", BsnError::Elfproef),
            ("213456782", BsnError::Elfproef),
        ];
        for (text, error) in cases {
            assert_eq!(Bsn::parse(text), Err(error), "{text:?}");
        }
    }

    #[test]
    fn knows_the_test_range() {
        let cases = [("999900006", true), ("999996770", true), ("999999990", true), ("123456782", false)];
        for (text, is_test) in cases {
            assert_eq!(Bsn::parse(text).unwrap().is_test(), is_test, "{text}");
        }
    }

    #[test]
    fn debug_and_errors_show_no_digit() {
        let bsn = Bsn::parse("999900006").unwrap();
        assert!(!format!("{bsn:?}").contains(|c: char| c.is_ascii_digit()));
        let error = Bsn::parse("123456783").unwrap_err();
        assert!(!format!("{error:?} {error}").contains(|c: char| c.is_ascii_digit()));
    }

    #[test]
    fn travels_as_text() {
        let bsn = Bsn::parse("10000008").unwrap();
        let json = serde_json::to_string(&bsn).unwrap();
        assert_eq!(json, "\"010000008\"");
        assert_eq!(serde_json::from_str::<Bsn>(&json).unwrap(), bsn);
        assert!(serde_json::from_str::<Bsn>("\"123456783\"").is_err());
    }

    proptest::proptest! {
        #[test]
        fn never_panics_and_gives_back_nine_digits(text in "\\PC{0,14}|[0-9. -]{0,14}") {
            if let Ok(bsn) = Bsn::parse(&text) {
                proptest::prop_assert_eq!(bsn.digits().len(), 9);
                proptest::prop_assert_eq!(Bsn::parse(&bsn.digits()), Ok(bsn));
            }
        }

        #[test]
        fn one_wrong_digit_is_always_found(place in 0_usize..9, other in 1_u8..10) {
            let mut digits = Bsn::parse("999996770").unwrap().digits().into_bytes();
            digits[place] = b'0' + (digits[place] - b'0' + other) % 10;
            let text = String::from_utf8(digits).unwrap();
            proptest::prop_assert!(Bsn::parse(&text).is_err());
        }
    }
}
