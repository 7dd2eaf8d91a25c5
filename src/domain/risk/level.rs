//! The level of a case, from closed to overdue.

use serde::{Deserialize, Serialize};

/// How near a case is to missing its deadline.
///
/// The order is the order of urgency: a signal raises a level to a greater one. `Unknown` stands above
/// `Attention`, because a fact that nobody knows may hide anything; it is never counted as green.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Outflow recorded, or settled at the new place.
    Closed,
    /// Started at the new provider; after-care still to come.
    Started,
    /// Fits, with slack.
    OnTrack,
    /// Fits, with little slack, or something asks for attention.
    Attention,
    /// A fact is missing without which nobody can say that it fits.
    Unknown,
    /// Does not fit if the norms run out.
    AtRisk,
    /// Does not fit even if everything takes its typical time, or care has stopped.
    Critical,
    /// The deadline has passed and the client has not started.
    Overdue,
}

impl Level {
    /// All levels, the most urgent first.
    pub const ALL: [Self; 8] = [
        Self::Overdue,
        Self::Critical,
        Self::AtRisk,
        Self::Unknown,
        Self::Attention,
        Self::OnTrack,
        Self::Started,
        Self::Closed,
    ];

    /// The levels of cases that still need a place, the most urgent first.
    pub const OPEN: [Self; 6] =
        [Self::Overdue, Self::Critical, Self::AtRisk, Self::Unknown, Self::Attention, Self::OnTrack];

    /// The stable name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Started => "started",
            Self::OnTrack => "on_track",
            Self::Attention => "attention",
            Self::Unknown => "unknown",
            Self::AtRisk => "at_risk",
            Self::Critical => "critical",
            Self::Overdue => "overdue",
        }
    }

    /// The level with this stable name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.code() == code)
    }

    /// This level, or `floor` when that is more urgent. A closed case stays closed.
    #[must_use]
    pub fn raised_to(self, floor: Self) -> Self {
        if self == Self::Closed { self } else { self.max(floor) }
    }
}

/// How many cases are at each level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LevelCounts([usize; Level::ALL.len()]);

impl LevelCounts {
    /// Counts one more case.
    pub fn add(&mut self, level: Level) {
        self.0[level as usize] += 1;
    }

    /// Cases at this level.
    pub fn get(&self, level: Level) -> usize {
        self.0[level as usize]
    }

    /// Cases at any level.
    pub fn total(&self) -> usize {
        self.0.iter().sum()
    }
}

impl FromIterator<Level> for LevelCounts {
    fn from_iter<T: IntoIterator<Item = Level>>(levels: T) -> Self {
        let mut counts = Self::default();
        for level in levels {
            counts.add(level);
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_is_only_raised() {
        assert_eq!(Level::OnTrack.raised_to(Level::Attention), Level::Attention);
        assert_eq!(Level::Critical.raised_to(Level::Attention), Level::Critical);
        assert_eq!(Level::Unknown.raised_to(Level::Attention), Level::Unknown);
        assert_eq!(Level::Started.raised_to(Level::Attention), Level::Attention);
        assert_eq!(Level::Closed.raised_to(Level::Critical), Level::Closed);
    }

    #[test]
    fn codes_go_both_ways_and_counts_add_up() {
        for level in Level::ALL {
            assert_eq!(Level::from_code(level.code()), Some(level));
        }
        let counts: LevelCounts = [Level::Closed, Level::Overdue, Level::Overdue].into_iter().collect();
        assert_eq!((counts.get(Level::Overdue), counts.total()), (2, 3));
    }
}
