//! The track of a case: which norms its path follows.

use super::codes::Law;
use serde::{Deserialize, Serialize};

/// Kinds of care that take about equally long to transfer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Track {
    /// Youth care without a stay.
    YouthOutpatient,
    /// Youth care with a stay or in a crisis (iJw product categories 43, 44, 46).
    YouthResidential,
    /// Day care for adults (iWmo product category 07).
    DayCare,
    /// Every other kind of social support.
    Other,
}

impl Track {
    /// All tracks, in the order of the norms table.
    pub const ALL: [Self; 4] = [Self::YouthOutpatient, Self::YouthResidential, Self::DayCare, Self::Other];

    /// The track of a law and a two-digit product category.
    ///
    /// Youth care of an unknown category counts as outpatient: that is what most of it is, and the
    /// path shows which norm was used.
    pub fn of(law: Law, category: Option<&str>) -> Self {
        match (law, category) {
            (Law::Jeugdwet, Some("43" | "44" | "46")) => Self::YouthResidential,
            (Law::Jeugdwet, _) => Self::YouthOutpatient,
            (Law::Wmo, Some("07")) => Self::DayCare,
            (Law::Wmo, _) => Self::Other,
        }
    }

    /// The stable name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::YouthOutpatient => "youth_outpatient",
            Self::YouthResidential => "youth_residential",
            Self::DayCare => "day_care",
            Self::Other => "other",
        }
    }

    /// Place in the norms table.
    pub const fn index(self) -> usize {
        self as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_track_follows_law_and_category() {
        for (law, category, track) in [
            (Law::Jeugdwet, Some("45"), Track::YouthOutpatient),
            (Law::Jeugdwet, None, Track::YouthOutpatient),
            (Law::Jeugdwet, Some("43"), Track::YouthResidential),
            (Law::Jeugdwet, Some("46"), Track::YouthResidential),
            (Law::Jeugdwet, Some("07"), Track::YouthOutpatient),
            (Law::Wmo, Some("07"), Track::DayCare),
            (Law::Wmo, Some("44"), Track::Other),
            (Law::Wmo, None, Track::Other),
        ] {
            assert_eq!(Track::of(law, category), track, "{law:?} {category:?}");
        }
    }
}
