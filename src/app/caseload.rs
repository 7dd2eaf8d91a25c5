//! The caseload of one day: every case with its assessment, filtered and sorted for a list.
//!
//! Badge, list, count chips, `check` and reports all read this one value.

use crate::domain::ball::Ball;
use crate::domain::calendar::Calendar;
use crate::domain::codes::Law;
use crate::domain::next_step::{NextStep, next_step};
use crate::domain::risk::{Assessment, Level, LevelCounts, Norms, assess};
use crate::store::caseload::CaseRow;
use chrono::NaiveDate;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A case and what its facts come to.
#[derive(Debug, Clone)]
pub struct Case {
    /// The row and the facts.
    pub row: CaseRow,
    /// The assessment of that day.
    pub assessment: Assessment,
    /// What is to be done now.
    pub next: Option<NextStep>,
    /// Who holds the next move; nobody once the client has started or left.
    pub ball: Option<Ball>,
}

impl Case {
    /// Judges one case.
    pub fn new(row: CaseRow, norms: &Norms, calendar: &Calendar, today: NaiveDate) -> Self {
        let assessment = assess(&row.facts, norms, calendar, today);
        let next = next_step(&row.facts, &assessment, today);
        let ball = assessment.is_open().then(|| row.ball_with.unwrap_or_else(|| Ball::presumed(&row.facts, today)));
        Self { row, assessment, next, ball }
    }

    /// The level, as shown.
    pub fn level(&self) -> Level {
        self.assessment.level
    }

    /// Worse levels first, then less slack, then the earlier deadline, then the number.
    ///
    /// The beginning of the number goes before it as one integer, so that comparing seldom has to look up the text.
    fn urgency(&self) -> (Reverse<Level>, i32, NaiveDate, u128, Arc<str>) {
        let number = &self.row.case_no;
        let mut beginning = [0; 16];
        beginning.iter_mut().zip(number.bytes()).for_each(|(place, byte)| *place = byte);
        let beginning = u128::from_be_bytes(beginning);
        (Reverse(self.level()), self.slack(), self.deadline(), beginning, number.clone())
    }

    /// The deadline; unknown is last.
    fn deadline(&self) -> NaiveDate {
        self.assessment.deadline.map_or(NaiveDate::MAX, |deadline| deadline.date)
    }

    /// Working days left; unknown is most.
    fn slack(&self) -> i32 {
        self.assessment.slack.unwrap_or(i32::MAX)
    }

    /// The day of the next step; a case without one is last.
    fn due(&self) -> NaiveDate {
        self.next.and_then(|next| next.by).unwrap_or(NaiveDate::MAX)
    }
}

/// Every case of a day.
#[derive(Debug, Clone, Default)]
pub struct Caseload {
    /// The cases, the most urgent first.
    pub cases: Vec<Case>,
    /// How many there are at each level.
    pub counts: LevelCounts,
    /// Only the first cases have been read yet: the counts say nothing.
    pub is_partial: bool,
}

impl Caseload {
    /// Puts judged cases in order, the most urgent first, and counts them.
    pub fn of(mut cases: Vec<Case>) -> Self {
        cases.sort_by_cached_key(Case::urgency);
        let counts = cases.iter().map(Case::level).collect();
        Self { cases, counts, is_partial: false }
    }

    /// Puts a case that was judged anew in its place; `None` takes a deleted case out.
    pub fn put(&mut self, key: i64, case: Option<Case>) {
        self.cases.retain(|old| old.row.key != key);
        if let Some(case) = case {
            let urgency = case.urgency();
            let place = self.cases.partition_point(|other| other.urgency() < urgency);
            self.cases.insert(place, case);
        }
        self.counts = self.cases.iter().map(Case::level).collect();
    }

    /// How many cases still need a place. Somebody who has started no longer does, also when the after-care asks for
    /// attention.
    pub fn open(&self) -> usize {
        self.cases.iter().filter(|case| case.assessment.is_open()).count()
    }

    /// Places in `cases` of those that the filter lets through, in the order of `sort`.
    pub fn select(&self, filter: &Filter, sort: Sort) -> Vec<usize> {
        let mut found: Vec<usize> = (0..self.cases.len()).filter(|place| filter.admits(&self.cases[*place])).collect();
        let case = |place: &usize| &self.cases[*place];
        // The cases stand most urgent first already; these sorts keep that order among equals. Each key is taken
        // once: comparing in the cases themselves would jump through all of the memory that they take.
        match sort.by {
            SortBy::Urgency => {}
            SortBy::Client => found.sort_by_cached_key(|place| case(place).row.sort_key()),
            SortBy::Law => found.sort_by_cached_key(|place| case(place).row.facts.law),
            SortBy::Provider => found.sort_by_cached_key(|place| &*case(place).row.departing_provider),
            SortBy::Deadline => found.sort_by_cached_key(|place| case(place).deadline()),
            SortBy::Slack => found.sort_by_cached_key(|place| case(place).slack()),
            SortBy::Step => found.sort_by_cached_key(|place| case(place).assessment.current),
            SortBy::NextStep => found.sort_by_cached_key(|place| case(place).due()),
            SortBy::Ball => found.sort_by_cached_key(|place| case(place).ball),
            SortBy::Caseworker => found.sort_by_cached_key(|place| case(place).row.caseworker.as_deref()),
        }
        if sort.is_reversed {
            found.reverse();
        }
        found
    }

    /// How many cases of each level a filter lets through, whatever levels it asks for: the numbers on the chips.
    pub fn count(&self, filter: &Filter) -> LevelCounts {
        let any_level = Filter { levels: BTreeSet::new(), ..filter.clone() };
        self.cases.iter().filter(|case| any_level.admits(case)).map(Case::level).collect()
    }
}

/// Which cases a list shows. An empty set asks for nothing in particular.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Only these levels; when empty, every level.
    pub levels: BTreeSet<Level>,
    /// Only this law.
    pub law: Option<Law>,
    /// Only levels that ask for somebody: not those that started or closed, unless their after-care is due.
    pub is_open: bool,
    /// Only these cases: what a search found (local keys, sorted).
    pub found: Option<Vec<i64>>,
}

impl Filter {
    /// The case is shown.
    pub fn admits(&self, case: &Case) -> bool {
        (self.levels.is_empty() || self.levels.contains(&case.level()))
            && self.law.is_none_or(|law| law == case.row.facts.law)
            && (!self.is_open || Level::OPEN.contains(&case.level()))
            && self.found.as_ref().is_none_or(|found| found.binary_search(&case.row.key).is_ok())
    }
}

/// By what a list is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SortBy {
    /// Level, then slack.
    #[default]
    Urgency,
    /// The client's surname.
    Client,
    /// The law.
    Law,
    /// The departing provider.
    Provider,
    /// The deadline; unknown last.
    Deadline,
    /// Working days left; unknown last.
    Slack,
    /// The step that comes now.
    Step,
    /// The day of the next step.
    NextStep,
    /// Who holds the next move.
    Ball,
    /// The caseworker.
    Caseworker,
}

/// The order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sort {
    /// By what.
    pub by: SortBy,
    /// Backwards.
    pub is_reversed: bool,
}
