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
use std::cmp::Ordering;
use std::collections::BTreeSet;

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
}

/// Every case of a day.
#[derive(Debug, Clone, Default)]
pub struct Caseload {
    /// The cases, the most urgent first.
    pub cases: Vec<Case>,
    /// How many there are at each level.
    pub counts: LevelCounts,
}

impl Caseload {
    /// Judges all cases and puts the most urgent first.
    pub fn assess(rows: Vec<CaseRow>, norms: &Norms, calendar: &Calendar, today: NaiveDate) -> Self {
        let mut cases: Vec<Case> = rows.into_iter().map(|row| Case::new(row, norms, calendar, today)).collect();
        cases.sort_by(most_urgent_first);
        let counts = cases.iter().map(Case::level).collect();
        Self { cases, counts }
    }

    /// Puts a case that was judged anew in its place; `None` takes a deleted case out.
    pub fn put(&mut self, key: i64, case: Option<Case>) {
        self.cases.retain(|old| old.row.key != key);
        if let Some(case) = case {
            let place = self.cases.partition_point(|other| most_urgent_first(other, &case).is_lt());
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
        // The cases stand most urgent first already; a stable sort keeps that order among equals.
        match sort.by {
            SortBy::Urgency => {}
            SortBy::Client => found.sort_by_cached_key(|place| self.cases[*place].row.sort_key()),
            by => found.sort_by(|a, b| by.compare(&self.cases[*a], &self.cases[*b])),
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

/// Worse levels first, then less slack, then the earlier deadline, then the number.
fn most_urgent_first(a: &Case, b: &Case) -> Ordering {
    let key = |case: &Case| {
        let deadline = case.assessment.deadline.map_or(NaiveDate::MAX, |deadline| deadline.date);
        (std::cmp::Reverse(case.level()), case.assessment.slack.unwrap_or(i32::MAX), deadline)
    };
    key(a).cmp(&key(b)).then_with(|| a.row.case_no.cmp(&b.row.case_no))
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

impl SortBy {
    fn compare(self, a: &Case, b: &Case) -> Ordering {
        let deadline = |case: &Case| case.assessment.deadline.map_or(NaiveDate::MAX, |deadline| deadline.date);
        let step = |case: &Case| case.assessment.current;
        let due = |case: &Case| case.next.and_then(|next| next.by).unwrap_or(NaiveDate::MAX);
        match self {
            Self::Urgency | Self::Client => most_urgent_first(a, b),
            Self::Law => a.row.facts.law.cmp(&b.row.facts.law),
            Self::Provider => a.row.departing_provider.cmp(&b.row.departing_provider),
            Self::Deadline => deadline(a).cmp(&deadline(b)),
            Self::Slack => a.assessment.slack.unwrap_or(i32::MAX).cmp(&b.assessment.slack.unwrap_or(i32::MAX)),
            Self::Step => step(a).cmp(&step(b)),
            Self::NextStep => due(a).cmp(&due(b)),
            Self::Ball => a.ball.cmp(&b.ball),
            Self::Caseworker => a.row.caseworker.cmp(&b.row.caseworker),
        }
    }
}

/// The order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sort {
    /// By what.
    pub by: SortBy,
    /// Backwards.
    pub is_reversed: bool,
}
