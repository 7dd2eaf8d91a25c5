//! From which count on a number may be shown.

use thiserror::Error;

/// The smallest count `k` that may be shown; counts of 1 up to and including `k - 1` are hidden.
///
/// Zero is not hidden by itself: it says something about nobody, unless all of a group are somewhere else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Threshold(u64);

/// A threshold outside 3-20.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a threshold lies between 3 and 20, not at {0}")]
pub struct ThresholdError(pub u64);

impl Threshold {
    /// For everything that leaves the municipality.
    pub const EXTERNAL: Self = Self(10);
    /// For readers inside the municipality.
    pub const INTERNAL: Self = Self(5);

    /// Accepts 3 up to and including 20. Below 3 nothing would be protected; above 20 nothing would be left to read.
    ///
    /// # Errors
    /// [`ThresholdError`] carries the refused number.
    pub fn new(k: u64) -> Result<Self, ThresholdError> {
        if (3..=20).contains(&k) { Ok(Self(k)) } else { Err(ThresholdError(k)) }
    }

    /// The number `k` itself.
    pub fn get(self) -> u64 {
        self.0
    }

    /// Whether a count points at so few people that it must be hidden.
    pub fn is_small(self, count: u64) -> bool {
        (1..self.0).contains(&count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_three_to_twenty_is_accepted() {
        for k in [3, 5, 10, 20] {
            assert_eq!(Threshold::new(k).map(Threshold::get), Ok(k));
        }
        for k in [0, 1, 2, 21, u64::MAX] {
            assert_eq!(Threshold::new(k), Err(ThresholdError(k)));
        }
    }

    #[test]
    fn small_is_from_one_up_to_the_threshold() {
        let small: Vec<u64> = (0..14).filter(|&count| Threshold::EXTERNAL.is_small(count)).collect();
        assert_eq!(small, (1..=9).collect::<Vec<_>>());
    }
}
