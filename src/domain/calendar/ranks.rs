//! A sorted list of whole numbers that says in constant time how many of them are not above a given
//! one.

/// Numbers per block. A year has some 261 weekdays and 8 free ones, so a block holds about four.
const BLOCK: i32 = 128;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ranks {
    /// Ascending.
    values: Vec<i32>,
    /// For each block, from that of the first value on: how many values lie before it. Closed by
    /// the total.
    before_block: Vec<u32>,
}

impl Ranks {
    /// Takes the values in ascending order.
    pub(super) fn new(values: Vec<i32>) -> Self {
        debug_assert!(values.is_sorted());
        let blocks = match (values.first(), values.last()) {
            (Some(first), Some(last)) => block(*first)..=block(*last) + 1,
            _ => 0..=0,
        };
        let before_block = blocks.map(|index| values.partition_point(|value| block(*value) < index) as u32).collect();
        Self { values, before_block }
    }

    /// How many values are at most `limit`.
    pub(super) fn up_to(&self, limit: i32) -> usize {
        let Some(first) = self.values.first() else {
            return 0;
        };
        let Ok(index) = usize::try_from(block(limit) - block(*first)) else {
            return 0;
        };
        let (Some(start), Some(end)) = (self.before_block.get(index), self.before_block.get(index + 1)) else {
            return self.values.len();
        };
        let (start, end) = (*start as usize, *end as usize);
        start + self.values[start..end].partition_point(|value| *value <= limit)
    }
}

fn block(value: i32) -> i32 {
    value.div_euclid(BLOCK)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn counts_like_a_plain_loop(
            mut values in prop::collection::vec(-2_000..2_000_i32, 0..40),
            limit in -3_000..3_000_i32,
        ) {
            values.sort_unstable();
            let counted = values.iter().filter(|value| **value <= limit).count();
            prop_assert_eq!(Ranks::new(values).up_to(limit), counted);
        }
    }

    #[test]
    fn far_limits_count_none_or_all() {
        let ranks = Ranks::new(vec![-500, -128, 0, 0, 127, 128, 900]);
        for (limit, expected) in [
            (i32::MIN, 0),
            (-501, 0),
            (-500, 1),
            (-128, 2),
            (-1, 2),
            (0, 4),
            (127, 5),
            (128, 6),
            (899, 6),
            (i32::MAX, 7),
        ] {
            assert_eq!(ranks.up_to(limit), expected, "{limit}");
        }
        assert_eq!(Ranks::new(Vec::new()).up_to(0), 0);
    }
}
