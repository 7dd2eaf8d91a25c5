//! How much work it takes to try one passphrase.
use std::time::{Duration, Instant};

use super::{KeyError, slot};

/// The price of one attempt at the passphrase: Argon2id with one lane over this much memory.
///
/// Dear for somebody who guesses, bearable for somebody who unlocks once in the morning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KdfCost {
    memory_kib: u32,
    passes: u32,
}

const MIB: u32 = 1024;

/// What one attempt may take on this machine.
const SHORTEST: Duration = Duration::from_millis(300);
const LONGEST: Duration = Duration::from_secs(1);
/// What calibration aims at, so that a busy moment does not fall outside the range.
const AIM: Duration = Duration::from_millis(600);

/// Limits for costs read from a file, which may come from anyone. The second is memory times
/// passes: some ten seconds on a slow machine.
const MOST_MEMORY_KIB: u32 = 1024 * MIB;
const MOST_WORK_KIB: u64 = 4096 * MIB as u64;
/// Argon2 needs two blocks of 1 KiB in each of its four slices.
const LEAST_MEMORY_KIB: u32 = 8;

impl KdfCost {
    /// 128 MiB, three passes: 0.4 s on a laptop of today.
    pub const DEFAULT: Self = Self { memory_kib: 128 * MIB, passes: 3 };

    /// The least that protects a real caseload, however slow the machine: 64 MiB, three passes.
    pub const FLOOR: Self = Self { memory_kib: 64 * MIB, passes: 3 };

    /// Next to nothing. Only for a caseload whose passphrase is published, such as the demo, and
    /// for tests: it protects nothing.
    pub const fn for_demo_and_tests() -> Self {
        Self { memory_kib: MIB, passes: 1 }
    }

    /// The cost that makes one attempt take 0.3 to 1 second on this machine, never less than
    /// [`KdfCost::FLOOR`]. Makes one attempt at the default cost to find out.
    pub fn calibrated() -> Self {
        let start = Instant::now();
        match slot::stretch("", &[0; slot::SALT], Self::DEFAULT) {
            Ok(_) => Self::for_speed(start.elapsed()),
            // Too little memory for the default.
            Err(_) => Self::FLOOR,
        }
    }

    /// The cost for a machine on which the default takes this long. Time grows with memory and
    /// with passes.
    fn for_speed(default_took: Duration) -> Self {
        let Self { memory_kib, passes } = Self::DEFAULT;
        let factor = AIM.as_secs_f64() / default_took.as_secs_f64();
        if default_took > LONGEST {
            let mib = f64::from(memory_kib / MIB) * factor;
            return Self { memory_kib: (mib as u32 * MIB).max(Self::FLOOR.memory_kib), passes };
        }
        if default_took < SHORTEST {
            let most = MOST_WORK_KIB / u64::from(memory_kib);
            let passes = (f64::from(passes) * factor).round().min(most as f64);
            return Self { memory_kib, passes: passes as u32 };
        }
        Self::DEFAULT
    }

    /// A cost as it stands in a file.
    pub(super) fn from_file(memory_kib: u32, passes: u32) -> Result<Self, KeyError> {
        let work = u64::from(memory_kib) * u64::from(passes);
        let possible = memory_kib >= LEAST_MEMORY_KIB && passes >= 1;
        if !possible || memory_kib > MOST_MEMORY_KIB || work > MOST_WORK_KIB {
            return Err(KeyError::CostRefused { memory_kib, passes });
        }
        Ok(Self { memory_kib, passes })
    }

    /// Memory per attempt, in KiB.
    pub fn memory_kib(self) -> u32 {
        self.memory_kib
    }

    /// Passes over that memory.
    pub fn passes(self) -> u32 {
        self.passes
    }
}

impl Default for KdfCost {
    fn default() -> Self {
        Self::DEFAULT
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How long a cost takes on a machine on which the default takes this long.
    fn time(cost: KdfCost, default_took: Duration) -> Duration {
        let work = |cost: KdfCost| f64::from(cost.memory_kib) * f64::from(cost.passes);
        default_took.mul_f64(work(cost) / work(KdfCost::DEFAULT))
    }

    #[test]
    fn calibration_lands_between_a_third_and_a_whole_second() {
        for milliseconds in 43..=2_000 {
            let speed = Duration::from_millis(milliseconds);
            let cost = KdfCost::for_speed(speed);
            let took = time(cost, speed);
            let floor = cost == KdfCost::FLOOR;
            assert!(took >= SHORTEST, "{milliseconds} ms: {cost:?} takes {took:?}");
            assert!(took <= LONGEST || floor, "{milliseconds} ms: {cost:?} takes {took:?}");
        }
    }

    #[test]
    fn calibration_keeps_within_its_bounds_on_any_machine() {
        for speed in [Duration::ZERO, Duration::from_nanos(1), Duration::from_millis(5)] {
            let cost = KdfCost::for_speed(speed);
            assert_eq!((cost.memory_kib(), cost.passes()), (128 * 1024, 32), "{speed:?}");
        }
        for speed in [Duration::from_secs(3), Duration::from_mins(10), Duration::MAX] {
            assert_eq!(KdfCost::for_speed(speed), KdfCost::FLOOR, "{speed:?}");
        }
        assert_eq!(KdfCost::for_speed(Duration::from_millis(400)), KdfCost::DEFAULT);
    }

    #[test]
    fn calibration_here_gives_a_cost_that_protects() {
        let cost = KdfCost::calibrated();
        assert!(cost.memory_kib() >= KdfCost::FLOOR.memory_kib(), "{cost:?}");
        assert!(cost.passes() >= KdfCost::FLOOR.passes(), "{cost:?}");
    }

    #[test]
    fn whatever_is_written_can_be_read() {
        let slow_and_fast = [0, 1, 50, 299, 1_001, 5_000].map(Duration::from_millis);
        let costs = slow_and_fast.map(KdfCost::for_speed).into_iter();
        for cost in costs.chain([KdfCost::DEFAULT, KdfCost::FLOOR, KdfCost::for_demo_and_tests()]) {
            assert_eq!(KdfCost::from_file(cost.memory_kib, cost.passes).unwrap(), cost);
        }
    }

    #[test]
    fn unreasonable_costs_are_refused() {
        for (memory_kib, passes) in [
            (0, 3),
            (7, 3),
            (128 * MIB, 0),
            (1024 * MIB + 1, 1),
            (1024 * MIB, 5),
            (64 * MIB, 65),
            (8, u32::MAX),
            (u32::MAX, u32::MAX),
            (100 * 1024 * MIB, 1),
        ] {
            let refused = KdfCost::from_file(memory_kib, passes);
            assert!(matches!(refused, Err(KeyError::CostRefused { .. })), "{memory_kib} {passes}");
        }
        for (memory_kib, passes) in [(8, 1), (1024 * MIB, 4), (64 * MIB, 64)] {
            assert!(KdfCost::from_file(memory_kib, passes).is_ok(), "{memory_kib} {passes}");
        }
    }
}
