//! The AGB code: the eight digits by which the Vektis register knows a care provider or its branch.
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// An AGB code. One provider has several: one for the enterprise, one for each branch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AgbCode(u32);

/// Why a text is no AGB code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("an AGB code has eight digits")]
pub struct AgbError;

impl AgbCode {
    /// Reads eight digits. Shorter texts are refused: the first two digits are the kind of
    /// provider, so a lost zero would make it another kind.
    pub fn parse(text: &str) -> Result<Self, AgbError> {
        let text = text.trim();
        if text.len() != 8 || !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(AgbError);
        }
        match text.parse() {
            Ok(0) | Err(_) => Err(AgbError),
            Ok(number) => Ok(Self(number)),
        }
    }
}

impl fmt::Display for AgbCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08}", self.0)
    }
}

impl FromStr for AgbCode {
    type Err = AgbError;

    fn from_str(text: &str) -> Result<Self, AgbError> {
        Self::parse(text)
    }
}

impl TryFrom<String> for AgbCode {
    type Error = AgbError;

    fn try_from(text: String) -> Result<Self, AgbError> {
        Self::parse(&text)
    }
}

impl From<AgbCode> for String {
    fn from(code: AgbCode) -> Self {
        code.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_leading_zeros() {
        for text in ["01000001", "98765432", "00000001"] {
            assert_eq!(AgbCode::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(AgbCode::parse(" 01000001 "), AgbCode::parse("01000001"));
    }

    #[test]
    fn refuses_everything_else() {
        for text in ["", "1000001", "123456789", "00000000", "1234567A", "+1234567", "1234 567", "é234567"] {
            assert_eq!(AgbCode::parse(text), Err(AgbError), "{text:?}");
        }
    }

    #[test]
    fn travels_as_text() {
        let code = AgbCode::parse("01000001").unwrap();
        assert_eq!(serde_json::to_string(&code).unwrap(), "\"01000001\"");
        assert_eq!(serde_json::from_str::<AgbCode>("\"01000001\"").unwrap(), code);
    }
}
