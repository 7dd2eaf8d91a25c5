//! The hybrid logical clock: orders changes of several laptops, also when a clock is off.
//!
//! 48 bits of milliseconds since 1970 and 16 bits of counter in one number, so that it can be compared and indexed.

use chrono::{DateTime, Utc};

const COUNTER_BITS: u32 = 16;

/// A moment of the hybrid logical clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(crate) struct Hlc(pub(crate) i64);

impl Hlc {
    /// The next moment: the wall clock, or just after `self` when that clock stands still or runs behind.
    pub(crate) fn next(self, now: DateTime<Utc>) -> Self {
        let wall = Self(now.timestamp_millis().clamp(0, i64::MAX >> COUNTER_BITS) << COUNTER_BITS);
        // A counter that overflows carries into the milliseconds, which keeps the order.
        if wall > self { wall } else { Self(self.0.saturating_add(1)) }
    }
}

/// When a field got its value: greatest wins, the same on every laptop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Clock {
    pub(crate) hlc: Hlc,
    pub(crate) device: [u8; 16],
    pub(crate) seq: i64,
}

impl Clock {
    /// As bytes that sort like the clock itself.
    pub(crate) fn to_bytes(self) -> [u8; 32] {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&self.hlc.0.to_be_bytes());
        bytes[8..24].copy_from_slice(&self.device);
        bytes[24..].copy_from_slice(&self.seq.to_be_bytes());
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(millis: i64) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(millis).unwrap()
    }

    #[test]
    fn a_clock_that_goes_back_does_not_take_the_order_back() {
        let first = Hlc::default().next(at(1_000_000));
        let second = first.next(at(999_000));
        let third = second.next(at(1_000_001));
        assert!(first < second && second < third);
    }

    proptest! {
        #[test]
        fn the_next_moment_is_always_later(start in 0i64..(1 << 46), walls in prop::collection::vec(0i64..(1 << 46), 1..50)) {
            let mut clock = Hlc::default().next(at(start));
            for wall in walls {
                let next = clock.next(at(wall));
                prop_assert!(next > clock);
                clock = next;
            }
        }

        #[test]
        fn bytes_sort_like_clocks(a in (0i64..i64::MAX, any::<[u8; 16]>(), 1i64..i64::MAX), b in (0i64..i64::MAX, any::<[u8; 16]>(), 1i64..i64::MAX)) {
            let clock = |(hlc, device, seq)| Clock { hlc: Hlc(hlc), device, seq };
            prop_assert_eq!(clock(a).cmp(&clock(b)), clock(a).to_bytes().cmp(&clock(b).to_bytes()));
        }
    }
}
