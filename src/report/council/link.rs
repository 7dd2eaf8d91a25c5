//! All tables of the report as one system of sums.
//!
//! Clients flow from "start" and "came in", through all laws, a law and a provider, to what became of them, and back
//! together through the law to all laws. The open ones of a provider flow on through their levels. So every count of
//! every table is one arrow, and a count that two tables share is the same arrow.

use super::super::texts::Texts;
use super::Place;
use super::count::{Counts, Law};
use crate::domain::disclosure::{CellId, Node, Rank, Sums};

/// The sums, and where each row of a table finds its counts.
pub(super) struct Linked {
    pub(super) sums: Sums,
    /// What each cell is called, in the order of the cells.
    pub(super) places: Vec<Place>,
    /// Headings of the columns of a movement, without the first.
    pub(super) measures: Vec<String>,
    /// All laws together; absent when there is only one, whose counts they would repeat.
    pub(super) all: Option<Line>,
    pub(super) laws: Vec<LawLines>,
}

/// The rows about one law.
pub(super) struct LawLines {
    pub(super) total: Line,
    /// In the order of the groups.
    pub(super) groups: Vec<Line>,
}

/// The cells of a row.
#[derive(Default)]
pub(super) struct Line {
    /// One for each measure.
    pub(super) movement: Vec<CellId>,
    /// One for each level. Absent for all laws together.
    pub(super) levels: Vec<CellId>,
}

impl Line {
    /// The open cases, the last measure.
    pub(super) fn open(&self) -> Option<CellId> {
        self.movement.last().copied()
    }
}

/// Where clients come from and where they go to, seen from all laws or from one.
struct Doors {
    sources: Vec<Node>,
    outcomes: Vec<Node>,
    open: Node,
}

/// Ties all counts together.
pub(super) fn link(laws: &[Law], texts: &Texts) -> Linked {
    let with_inflow = laws.iter().any(|law| law.counts().inflow > 0);
    let mut sources = vec![texts.start.clone()];
    sources.extend(with_inflow.then(|| texts.inflow.clone()));
    let reasons = texts.reasons.iter().map(|reason| reason.words.clone());
    let outcomes: Vec<String> = reasons.chain([texts.other_reasons.clone(), texts.transferred.clone()]).collect();
    let measures = [sources.clone(), outcomes.clone(), vec![texts.open.clone()]].concat();

    let mut builder =
        Builder { sums: Sums::new(), places: Vec::new(), measures: &measures, sources: sources.len(), texts };
    let outside = builder.sums.node();
    let ends = Doors { sources: vec![outside; sources.len()], outcomes: vec![outside; outcomes.len()], open: outside };
    let several = laws.len() > 1;
    let (all, shared) = if several {
        let counts: Vec<Counts> = laws.iter().map(Law::counts).collect();
        let doors = builder.doors(outcomes.len());
        let line = builder.total(&Counts::sum(counts.iter()), &ends, &doors, Rank::Total, None);
        (Some(line), doors)
    } else {
        (None, ends)
    };
    let laws = laws.iter().map(|law| builder.law(law, &shared, outcomes.len())).collect();
    let Builder { sums, places, .. } = builder;
    Linked { sums, places, measures, all, laws }
}

struct Builder<'a> {
    sums: Sums,
    places: Vec<Place>,
    measures: &'a [String],
    /// How many of the measures are sources.
    sources: usize,
    texts: &'a Texts,
}

impl Builder<'_> {
    fn doors(&mut self, outcomes: usize) -> Doors {
        Doors {
            sources: (0..self.sources).map(|_| self.sums.node()).collect(),
            outcomes: (0..outcomes).map(|_| self.sums.node()).collect(),
            open: self.sums.node(),
        }
    }

    /// The counts of everyone between two sets of doors.
    fn total(&mut self, counts: &Counts, outer: &Doors, inner: &Doors, rank: Rank, law: Option<&str>) -> Line {
        let mut line = Line::default();
        let enters = [counts.start, counts.inflow];
        for (index, count) in enters.into_iter().take(self.sources).enumerate() {
            line.movement.push(self.cell(outer.sources[index], inner.sources[index], count, rank, (law, None, index)));
        }
        for (index, &count) in counts.outcomes.iter().enumerate() {
            let place = (law, None, self.sources + index);
            line.movement.push(self.cell(inner.outcomes[index], outer.outcomes[index], count, rank, place));
        }
        let place = (law, None, self.measures.len() - 1);
        line.movement.push(self.cell(inner.open, outer.open, counts.open(), rank, place));
        line
    }

    fn law(&mut self, law: &Law, shared: &Doors, outcomes: usize) -> LawLines {
        let name = Some(law.name.as_str());
        let counts = law.counts();
        let doors = self.doors(outcomes);
        let mut total = self.total(&counts, shared, &doors, Rank::Subtotal, name);
        let levels: Vec<Node> = counts.levels.iter().map(|_| self.sums.node()).collect();
        for (index, (&count, &level)) in counts.levels.iter().zip(&levels).enumerate() {
            let cell = self.sums.cell(level, doors.open, count, Rank::Subtotal);
            self.places.push(self.level(name, None, index));
            total.levels.push(cell);
        }
        let groups = law
            .groups
            .iter()
            .map(|group| {
                let provider = group.provider.as_deref().unwrap_or(&self.texts.other_providers);
                self.group(&group.counts, &doors, &levels, name, provider)
            })
            .collect();
        LawLines { total, groups }
    }

    fn group(&mut self, counts: &Counts, doors: &Doors, levels: &[Node], law: Option<&str>, provider: &str) -> Line {
        let provider = Some(provider);
        let (clients, open) = (self.sums.group(), self.sums.group());
        let mut line = Line::default();
        for (index, count) in [counts.start, counts.inflow].into_iter().take(self.sources).enumerate() {
            let cell = self.cell(doors.sources[index], clients, count, Rank::Subtotal, (law, provider, index));
            line.movement.push(cell);
        }
        for (index, &count) in counts.outcomes.iter().enumerate() {
            let place = (law, provider, self.sources + index);
            line.movement.push(self.cell(clients, doors.outcomes[index], count, Rank::Detail, place));
        }
        let place = (law, provider, self.measures.len() - 1);
        line.movement.push(self.cell(clients, open, counts.open(), Rank::Subtotal, place));
        for (index, (&count, &level)) in counts.levels.iter().zip(levels).enumerate() {
            line.levels.push(self.sums.cell(open, level, count, Rank::Detail));
            self.places.push(self.level(law, provider, index));
        }
        line
    }

    fn cell(
        &mut self,
        from: Node,
        to: Node,
        count: u64,
        rank: Rank,
        (law, provider, measure): (Option<&str>, Option<&str>, usize),
    ) -> CellId {
        self.places.push(place(law, provider, &self.measures[measure]));
        self.sums.cell(from, to, count, rank)
    }

    fn level(&self, law: Option<&str>, provider: Option<&str>, level: usize) -> Place {
        place(law, provider, &self.texts.levels[level].words)
    }
}

fn place(law: Option<&str>, provider: Option<&str>, measure: &str) -> Place {
    Place { law: law.map(str::to_owned), provider: provider.map(str::to_owned), measure: measure.to_owned() }
}
