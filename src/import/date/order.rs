//! Day or month first: decided for a whole column, never for one cell.
use super::tokens::{self, Token};

/// What the first number of `3/4/2026` is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DayOrder {
    /// 3 April, as in Dutch.
    #[default]
    DayFirst,
    /// March 4th, as in American exports.
    MonthFirst,
}

/// What the cells of one column say about its order.
#[derive(Debug, Clone, Copy, Default)]
pub struct OrderTally {
    day_first: u32,
    month_first: u32,
    either: u32,
}

/// The order of one column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ColumnOrder {
    /// How its dates are read.
    pub order: DayOrder,
    /// Whether some of its cells can only be read the other way round.
    pub mixed: bool,
}

impl OrderTally {
    /// Counts one cell. Only `a-b-year` and `a/b/year` say anything: above 12 is a day.
    pub fn add(&mut self, text: &str) {
        match first_two(text) {
            Some((13..=31, 1..=12)) => self.day_first += 1,
            Some((1..=12, 13..=31)) => self.month_first += 1,
            Some((1..=12, 1..=12)) => self.either += 1,
            _ => {}
        }
    }
}

/// Decides the order of each column. What most cells show wins, and a tie is read the Dutch way.
/// A column that shows nothing follows the others when these all put the month first.
pub fn decide(tallies: &[OrderTally]) -> Vec<ColumnOrder> {
    let others_month_first =
        tallies.iter().any(|tally| tally.month_first > 0) && tallies.iter().all(|tally| tally.day_first == 0);
    let decide_one = |tally: &OrderTally| {
        let undecided = tally.day_first == 0 && tally.month_first == 0;
        let follows = undecided && tally.either > 0 && others_month_first;
        let month_first = follows || tally.month_first > tally.day_first;
        ColumnOrder {
            order: if month_first { DayOrder::MonthFirst } else { DayOrder::DayFirst },
            mixed: tally.day_first > 0 && tally.month_first > 0,
        }
    };
    tallies.iter().map(decide_one).collect()
}

/// Whether the order of the column changes what a cell means.
pub fn depends_on_order(text: &str) -> bool {
    first_two(text).is_some()
}

fn first_two(text: &str) -> Option<(u32, u32)> {
    // Cheap refusal first: this runs over every date cell of the file.
    if text.len() < 6 || text.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return None;
    }
    let tokens = tokens::split(tokens::without_time(text.trim())?)?;
    match tokens.items[..] {
        [Token::Number(one), Token::Number(two), Token::Number(_)] if one.digits <= 2 && tokens.order_can_vary() => {
            Some((one.value, two.value))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn orders(columns: &[&[&str]]) -> Vec<ColumnOrder> {
        let tallies: Vec<_> = columns
            .iter()
            .map(|cells| {
                let mut tally = OrderTally::default();
                cells.iter().for_each(|cell| tally.add(cell));
                tally
            })
            .collect();
        decide(&tallies)
    }

    #[test]
    fn one_day_above_twelve_decides_a_column() {
        const DAY: ColumnOrder = ColumnOrder { order: DayOrder::DayFirst, mixed: false };
        const MONTH: ColumnOrder = ColumnOrder { order: DayOrder::MonthFirst, mixed: false };
        let cases: &[(&[&[&str]], &[ColumnOrder])] = &[
            (&[&["3/4/2026"]], &[DAY]),
            (&[&["3/4/2026", "13/4/2026"]], &[DAY]),
            (&[&["3/4/2026", "4/13/2026"]], &[MONTH]),
            (&[&["3-4-26 0:00", "12-31-26 0:00"]], &[MONTH]),
            (&[&["3.4.2026", "4.13.2026", "2026-13-12", "12 maart 2026", ""]], &[DAY]),
            (&[&["12/31/2026"], &["6/1/2026"], &["1 mei 2026"]], &[MONTH, MONTH, DAY]),
            (&[&["12/31/2026"], &["31/12/2026"], &["6/1/2026"]], &[MONTH, DAY, DAY]),
        ];
        for (columns, expected) in cases {
            assert_eq!(orders(columns), *expected, "{columns:?}");
        }
    }

    #[test]
    fn what_most_cells_show_wins_over_a_slip() {
        let slip = ColumnOrder { order: DayOrder::DayFirst, mixed: true };
        assert_eq!(orders(&[&["13/4/2026", "14/4/2026", "4/15/2026"]]), [slip]);
        assert_eq!(orders(&[&["13/4/2026", "4/15/2026"]]), [slip]);
        let american = ColumnOrder { order: DayOrder::MonthFirst, mixed: true };
        assert_eq!(orders(&[&["13/4/2026", "4/14/2026", "4/15/2026"]]), [american]);
    }
}
