//! How long each step takes, per track: the defaults in `assets/norms.toml` and what a caseload changes of them.

use crate::domain::step::Step;
use crate::domain::track::Track;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Working days that a step takes, from the end of the previous step to its own end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "[u32; 2]")]
pub struct Norm {
    /// Half of the cases take at most this long (P50).
    pub typical: u32,
    /// 85 % of the cases take at most this long (P85); never less than `typical`.
    pub slow: u32,
}

impl Norm {
    /// A norm, or `None` when slow is quicker than typical.
    pub fn new(typical: u32, slow: u32) -> Option<Self> {
        (typical <= slow).then_some(Self { typical, slow })
    }
}

impl TryFrom<[u32; 2]> for Norm {
    type Error = String;

    fn try_from([typical, slow]: [u32; 2]) -> Result<Self, Self::Error> {
        Self::new(typical, slow)
            .ok_or_else(|| format!("a slow case ({slow}) cannot be quicker than a typical one ({typical})"))
    }
}

/// The norms of every track, each with its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Norms {
    steps: [[Norm; 7]; 4],
    sources: [String; 4],
}

/// Norms that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NormsError {
    /// Not TOML, or a value of the wrong form.
    #[error("the norms cannot be read: {0}")]
    Unreadable(String),
    /// A track or a step has no norm.
    #[error("the norms say nothing about {track}.{step}")]
    Missing {
        /// The track's code.
        track: &'static str,
        /// The step's code, or `source`.
        step: &'static str,
    },
}

#[derive(Deserialize)]
struct TrackNorms {
    source: String,
    #[serde(flatten)]
    steps: BTreeMap<String, Norm>,
}

static DEFAULTS: LazyLock<Norms> = LazyLock::new(|| {
    Norms::parse(include_str!("../../../assets/norms.toml")).expect("a test reads the norms that come with Uitloop")
});

impl Default for Norms {
    fn default() -> Self {
        DEFAULTS.clone()
    }
}

impl Norms {
    /// Reads norms in the form of `assets/norms.toml`.
    pub fn parse(text: &str) -> Result<Self, NormsError> {
        let tracks: BTreeMap<String, TrackNorms> =
            toml::from_str(text).map_err(|error| NormsError::Unreadable(error.to_string()))?;
        let mut norms = Self { steps: [[Norm { typical: 0, slow: 0 }; 7]; 4], sources: Default::default() };
        for track in Track::ALL {
            let found = tracks.get(track.code()).ok_or(NormsError::Missing { track: track.code(), step: "source" })?;
            norms.sources[track.index()].clone_from(&found.source);
            for step in Step::ALL {
                let missing = NormsError::Missing { track: track.code(), step: step.code() };
                norms.steps[track.index()][step.index()] = *found.steps.get(step.code()).ok_or(missing)?;
            }
        }
        Ok(norms)
    }

    /// The norm of one step.
    pub fn get(&self, track: Track, step: Step) -> Norm {
        self.steps[track.index()][step.index()]
    }

    /// Where the norms of a track come from.
    pub fn source(&self, track: Track) -> &str {
        &self.sources[track.index()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows of the table in the definition of risk: youth outpatient, youth residential, day care, other.
    const TABLE: [(Step, [(u32, u32); 4]); 7] = [
        (Step::Conversation, [(5, 10), (5, 10), (5, 10), (5, 10)]),
        (Step::Search, [(10, 20), (20, 40), (5, 10), (10, 15)]),
        (Step::Referral, [(20, 40), (30, 65), (10, 30), (15, 30)]),
        (Step::Introduction, [(5, 10), (10, 15), (5, 10), (5, 10)]),
        (Step::Intake, [(10, 20), (10, 20), (5, 10), (5, 10)]),
        (Step::Handover, [(5, 10), (10, 15), (5, 5), (5, 10)]),
        (Step::Assignment, [(3, 5), (3, 5), (3, 5), (3, 5)]),
    ];

    #[test]
    fn the_defaults_are_the_table_and_every_track_names_its_source() {
        let norms = Norms::default();
        for (step, row) in TABLE {
            for (track, (typical, slow)) in Track::ALL.into_iter().zip(row) {
                assert_eq!(norms.get(track, step), Norm { typical, slow }, "{track:?} {step:?}");
                assert!(!norms.source(track).is_empty());
            }
        }
    }

    #[test]
    fn norms_that_cannot_be_are_refused() {
        let text = include_str!("../../../assets/norms.toml");
        let upside_down = text.replacen("[5, 10]", "[10, 5]", 1);
        assert!(matches!(Norms::parse(&upside_down), Err(NormsError::Unreadable(_))));
        let gap = text.replacen("handover", "handing_over", 1);
        let missing = NormsError::Missing { track: "youth_outpatient", step: "handover" };
        assert_eq!(Norms::parse(&gap), Err(missing));
        assert!(Norms::parse("").is_err());
    }
}
