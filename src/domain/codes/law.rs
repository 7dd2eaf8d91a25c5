//! The law under which a municipality pays for care.
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::domain::names::fold;

/// The two laws of this house. Wlz and Zvw are where clients flow out to, not laws of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Law {
    /// Youth Act (Jeugdwet, standard iJw).
    Jeugdwet,
    /// Social Support Act 2015 (Wmo 2015, standard iWmo).
    Wmo,
}

/// A stored law code that this version does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a known law")]
pub struct UnknownLaw;

impl Law {
    /// Both laws, in the order of lists and reports.
    pub const ALL: [Self; 2] = [Self::Jeugdwet, Self::Wmo];

    /// The stable text for storage and exchange.
    pub fn code(self) -> &'static str {
        match self {
            Self::Jeugdwet => "Jeugdwet",
            Self::Wmo => "Wmo",
        }
    }

    /// Reads what people write: `Jw`, `Jeugd`, `Jeugdwet`, `iWmo`, `Wmo 2015`, `Youth Act`.
    pub fn parse(text: &str) -> Option<Self> {
        let key: String = fold(text).chars().filter(|c| c.is_alphanumeric()).collect();
        Self::ALL.into_iter().find(|law| law.words().contains(&key.as_str()))
    }

    fn words(self) -> &'static [&'static str] {
        match self {
            Self::Jeugdwet => {
                &["jeugdwet", "jw", "ijw", "jeugd", "jeugdhulp", "jeugdzorg", "jeugdwet2015", "youthact", "youth"]
            }
            Self::Wmo => &[
                "wmo",
                "iwmo",
                "wmo2015",
                "wetmaatschappelijkeondersteuning",
                "wetmaatschappelijkeondersteuning2015",
                "socialsupportact",
                "socialsupportact2015",
                "socialsupport",
            ],
        }
    }
}

impl fmt::Display for Law {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Law {
    type Err = UnknownLaw;

    /// Reads the stored code only; [`Law::parse`] reads what people write.
    fn from_str(code: &str) -> Result<Self, UnknownLaw> {
        Self::ALL.into_iter().find(|law| law.code() == code).ok_or(UnknownLaw)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_write() {
        let cases = [
            ("Jeugdwet", Some(Law::Jeugdwet)),
            ("JW", Some(Law::Jeugdwet)),
            ("jeugd", Some(Law::Jeugdwet)),
            ("i-Jw", Some(Law::Jeugdwet)),
            ("Youth Act", Some(Law::Jeugdwet)),
            (" wmo ", Some(Law::Wmo)),
            ("Wmo 2015", Some(Law::Wmo)),
            ("WMO-2015", Some(Law::Wmo)),
            ("iWmo", Some(Law::Wmo)),
            ("Wet maatschappelijke ondersteuning", Some(Law::Wmo)),
            ("Wlz", None),
            ("Jeugdwet/Wmo", None),
            ("", None),
        ];
        for (text, law) in cases {
            assert_eq!(Law::parse(text), law, "{text:?}");
        }
    }

    #[test]
    fn codes_are_stable() {
        for (law, code) in [(Law::Jeugdwet, "Jeugdwet"), (Law::Wmo, "Wmo")] {
            assert_eq!(law.to_string(), code);
            assert_eq!(code.parse(), Ok(law));
            assert_eq!(serde_json::to_string(&law).unwrap(), format!("\"{code}\""));
        }
        assert_eq!("wmo".parse::<Law>(), Err(UnknownLaw));
    }
}
