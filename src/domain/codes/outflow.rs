//! Why a client left without being transferred.
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::domain::names::fold;

/// A reason for outflow. The first three are those of the letters to the council; being
/// transferred is a success and no reason here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OutflowReason {
    /// Moved to another municipality.
    Moved,
    /// Care goes on under the long-term care act.
    Wlz,
    /// The client has died.
    Death,
    /// Care goes on under the health insurance act.
    Zvw,
    /// The client buys the care from a personal budget.
    Pgb,
    /// Came of age; care goes on in another domain.
    Adult,
    /// The help is no longer needed.
    NotNeeded,
    /// The client does not want the help any more.
    Withdrawn,
    /// Another reason, told in a remark.
    Other,
}

/// A stored outflow code that this version does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a known reason for outflow")]
pub struct UnknownOutflowReason;

impl OutflowReason {
    /// All reasons, in the order of lists and reports.
    pub const ALL: [Self; 9] = [
        Self::Moved,
        Self::Wlz,
        Self::Death,
        Self::Zvw,
        Self::Pgb,
        Self::Adult,
        Self::NotNeeded,
        Self::Withdrawn,
        Self::Other,
    ];

    /// The stable text for storage and exchange.
    pub fn code(self) -> &'static str {
        match self {
            Self::Moved => "moved",
            Self::Wlz => "wlz",
            Self::Death => "death",
            Self::Zvw => "zvw",
            Self::Pgb => "pgb",
            Self::Adult => "adult",
            Self::NotNeeded => "not_needed",
            Self::Withdrawn => "withdrawn",
            Self::Other => "other",
        }
    }

    /// Reads what people write: `verhuizing`, `Verhuisd naar Almere`, `overleden`, `Wlz-indicatie`.
    /// `None` when it is not surely one of the reasons: `Wlz aangevraagd` is not outflow to the Wlz.
    pub fn parse(text: &str) -> Option<Self> {
        let folded = fold(text);
        let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        // Where to does not change the reason.
        if let ["verhuisd" | "verhuizing", "naar" | "buiten", ..] | ["moved", "to" | "away", ..] = words[..] {
            return Some(Self::Moved);
        }
        let phrase = words.into_iter().filter(|word| !FILLERS.contains(word)).collect::<Vec<_>>().join(" ");
        Self::ALL.into_iter().find(|reason| reason.phrases().contains(&phrase.as_str()))
    }

    /// Phrases without the words of [`FILLERS`].
    fn phrases(self) -> &'static [&'static str] {
        match self {
            Self::Moved => &[
                "verhuizing",
                "verhuisd",
                "verhuist",
                "andere gemeente",
                "buiten gemeente",
                "moved",
                "move",
                "relocation",
            ],
            Self::Wlz => &[
                "wlz",
                "wlz indicatie",
                "wet langdurige",
                "wet langdurige wlz",
                "langdurige",
                "long term care",
                "long term care act",
            ],
            Self::Death => {
                &["overleden", "overlijden", "overlijden client", "client overleden", "death", "died", "deceased"]
            }
            Self::Zvw => &["zvw", "zorgverzekeringswet", "zorgverzekering", "health insurance", "health insurance act"],
            Self::Pgb => &["pgb", "persoonsgebonden budget", "personal budget"],
            Self::Adult => &[
                "18",
                "18 jaar",
                "18 geworden",
                "18 jaar geworden",
                "18e",
                "18 plus",
                "18 jaar ander domein",
                "18 ander domein",
                "leeftijd 18 ander domein",
                "volwassen",
                "volwassen geworden",
                "meerderjarig",
                "meerderjarig geworden",
                "adult",
                "turned 18",
                "aged 18",
                "aged 18 another domain",
                "came of age",
            ],
            Self::NotNeeded => &[
                "hulp niet meer nodig",
                "niet meer nodig",
                "geen hulp meer nodig",
                "geen hulp nodig",
                "hulp niet nodig",
                "volgens plan afgerond",
                "doelen behaald",
                "help no longer needed",
                "no longer needed",
                "not needed",
            ],
            Self::Withdrawn => &[
                "client ziet af",
                "ziet af",
                "client ziet af hulp",
                "ziet af hulp",
                "client stopt",
                "client trekt zich terug",
                "trekt zich terug",
                "eigen verzoek",
                "verzoek client",
                "client withdraws",
                "client withdrew",
                "withdrawn",
                "withdraws",
            ],
            Self::Other => &["anders", "overig", "overige", "other"],
        }
    }
}

/// Words that carry no reason of their own.
const FILLERS: &[&str] = &[
    "naar",
    "de",
    "het",
    "een",
    "in",
    "op",
    "via",
    "van",
    "wegens",
    "door",
    "doorstroom",
    "uitstroom",
    "overgang",
    "overstap",
    "zorg",
    "ivm",
    "to",
    "the",
    "into",
    "is",
    "s",
];

impl fmt::Display for OutflowReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for OutflowReason {
    type Err = UnknownOutflowReason;

    /// Reads the stored code only; [`OutflowReason::parse`] reads what people write.
    fn from_str(code: &str) -> Result<Self, UnknownOutflowReason> {
        Self::ALL.into_iter().find(|reason| reason.code() == code).ok_or(UnknownOutflowReason)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_write() {
        let cases = [
            ("Verhuizing", OutflowReason::Moved),
            ("verhuisd naar Almere", OutflowReason::Moved),
            ("Verhuizing buiten gemeente", OutflowReason::Moved),
            ("moved away", OutflowReason::Moved),
            ("WLZ", OutflowReason::Wlz),
            ("doorstroom naar zorg via de Wlz", OutflowReason::Wlz),
            ("Wlz-indicatie", OutflowReason::Wlz),
            ("Overleden", OutflowReason::Death),
            ("overlijden cliënt", OutflowReason::Death),
            ("Cliënt is overleden", OutflowReason::Death),
            ("naar Zvw", OutflowReason::Zvw),
            ("PGB", OutflowReason::Pgb),
            ("18 jaar geworden", OutflowReason::Adult),
            ("Meerderjarig", OutflowReason::Adult),
            ("Hulp niet meer nodig", OutflowReason::NotNeeded),
            ("Cliënt ziet af van hulp", OutflowReason::Withdrawn),
            ("Anders", OutflowReason::Other),
        ];
        for (text, reason) in cases {
            assert_eq!(OutflowReason::parse(text), Some(reason), "{text}");
        }
    }

    #[test]
    fn does_not_guess() {
        for text in [
            "",
            "geen Wlz",
            "Wlz aangevraagd",
            "Wlz of verhuizing",
            "nog onbekend",
            "verhuizing gaat niet door",
            "naar de",
        ] {
            assert_eq!(OutflowReason::parse(text), None, "{text}");
        }
    }

    #[test]
    fn codes_are_stable_and_read_by_people_too() {
        for reason in OutflowReason::ALL {
            assert_eq!(reason.code().parse(), Ok(reason));
            assert_eq!(serde_json::to_string(&reason).unwrap(), format!("\"{reason}\""));
            assert_eq!(OutflowReason::parse(reason.code()), Some(reason), "{reason}");
        }
        assert_eq!("verhuizing".parse::<OutflowReason>(), Err(UnknownOutflowReason));
    }
}
