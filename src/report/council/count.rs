//! Cases counted by law and departing provider.

use std::collections::BTreeMap;

use super::super::texts::Texts;
use super::{CaseLine, CouncilError, CouncilInput};
use crate::domain::disclosure::Threshold;
use crate::domain::movements::{Fact, Movement};

/// The counts of one law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Law {
    pub(super) name: String,
    /// Providers by name, the others together at the end.
    pub(super) groups: Vec<Group>,
}

/// The counts of one provider, or of several together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    /// The name of the provider; absent for the small ones together.
    pub(super) provider: Option<String>,
    pub(super) counts: Counts,
}

/// The counts of some clients.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Counts {
    pub(super) start: u64,
    pub(super) inflow: u64,
    /// By reason in the order of the texts, then the other reasons, then the transfers.
    pub(super) outcomes: Vec<u64>,
    /// Open cases by level, in the order of the texts.
    pub(super) levels: Vec<u64>,
}

impl Counts {
    pub(super) fn clients(&self) -> u64 {
        self.start + self.inflow
    }

    pub(super) fn open(&self) -> u64 {
        self.levels.iter().sum()
    }

    fn add(&mut self, other: &Self) {
        self.start += other.start;
        self.inflow += other.inflow;
        add(&mut self.outcomes, &other.outcomes);
        add(&mut self.levels, &other.levels);
    }

    /// The counts of all together.
    pub(super) fn sum<'a>(parts: impl Iterator<Item = &'a Self>) -> Self {
        let mut sum = Self::default();
        parts.for_each(|part| sum.add(part));
        sum
    }
}

fn add(to: &mut Vec<u64>, more: &[u64]) {
    to.resize(to.len().max(more.len()), 0);
    to.iter_mut().zip(more).for_each(|(to, more)| *to += more);
}

impl Law {
    pub(super) fn counts(&self) -> Counts {
        Counts::sum(self.groups.iter().map(|group| &group.counts))
    }

    /// Puts providers with fewer clients than the threshold together.
    pub(super) fn join_small(&mut self, threshold: Threshold) {
        while self.smallest_named().is_some_and(|clients| clients < threshold.get()) {
            self.join_smallest();
        }
    }

    /// The number of clients of the smallest provider that stands by its name.
    pub(super) fn smallest_named(&self) -> Option<u64> {
        self.named().map(|group| group.counts.clients()).min()
    }

    fn named(&self) -> impl Iterator<Item = &Group> {
        self.groups.iter().filter(|group| group.provider.is_some())
    }

    /// Takes the name of the smallest provider away and adds its counts to those of the others together.
    pub(super) fn join_smallest(&mut self) {
        let Some(size) = self.smallest_named() else {
            return;
        };
        let is_smallest = |group: &Group| group.provider.is_some() && group.counts.clients() == size;
        let Some(place) = self.groups.iter().position(is_smallest) else {
            return;
        };
        let small = self.groups.remove(place);
        match self.groups.last_mut().filter(|group| group.provider.is_none()) {
            Some(others) => others.counts.add(&small.counts),
            None => self.groups.push(Group { provider: None, counts: small.counts }),
        }
    }
}

/// Counts the cases. Laws and providers come in the order of their names.
pub(super) fn count(input: &CouncilInput, texts: &Texts) -> Result<Vec<Law>, CouncilError> {
    let facts: Vec<Fact<usize>> = input.cases.iter().map(|case| fact(case, texts)).collect();
    // Over all cases first, so that the error names places in the whole list.
    Movement::between(&facts, input.opening, input.as_of)?;

    let mut groups: BTreeMap<(&str, String, &str), Counts> = BTreeMap::new();
    for (index, (case, fact)) in input.cases.iter().zip(&facts).enumerate() {
        let movement = Movement::between(std::slice::from_ref(fact), input.opening, input.as_of)?;
        if movement.clients() == 0 {
            continue;
        }
        let key = (case.law.as_str(), case.provider.to_lowercase(), case.provider.as_str());
        let counts = counts(index, case, &movement, texts)?;
        groups.entry(key).or_default().add(&counts);
    }

    let mut laws: Vec<Law> = Vec::new();
    for ((law, _, provider), counts) in groups {
        let group = Group { provider: Some(provider.to_owned()), counts };
        match laws.last_mut().filter(|last| last.name == law) {
            Some(last) => last.groups.push(group),
            None => laws.push(Law { name: law.to_owned(), groups: vec![group] }),
        }
    }
    Ok(laws)
}

/// The key of a reason is the place of its column.
fn fact(case: &CaseLine, texts: &Texts) -> Fact<usize> {
    let column =
        |code: &str| texts.reasons.iter().position(|reason| reason.code == code).unwrap_or(texts.reasons.len());
    Fact {
        entered: case.entered,
        outflow: case.outflow.as_ref().map(|(code, date)| (column(code), *date)),
        started: case.started,
    }
}

fn counts(index: usize, case: &CaseLine, movement: &Movement<usize>, texts: &Texts) -> Result<Counts, CouncilError> {
    let mut outcomes: Vec<u64> =
        (0..=texts.reasons.len()).map(|column| movement.outflow.get(&column).copied().unwrap_or(0)).collect();
    outcomes.push(movement.transferred);
    let mut levels = vec![0; texts.levels.len()];
    if movement.open > 0 {
        let level = texts.levels.iter().position(|level| level.code == case.level);
        let level = level.ok_or_else(|| CouncilError::UnknownLevel { case: index, level: case.level.clone() })?;
        levels[level] = movement.open;
    }
    Ok(Counts { start: movement.opening, inflow: movement.inflow, outcomes, levels })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn law(clients: &[(&str, u64)]) -> Law {
        let group = |&(name, start): &(&str, u64)| Group {
            provider: Some(name.to_owned()),
            counts: Counts { start, levels: vec![start], ..Counts::default() },
        };
        Law { name: "Jeugdwet".into(), groups: clients.iter().map(group).collect() }
    }

    fn rows(law: &Law) -> Vec<(&str, u64)> {
        law.groups.iter().map(|group| (group.provider.as_deref().unwrap_or("others"), group.counts.clients())).collect()
    }

    #[test]
    fn providers_below_the_threshold_stand_together_at_the_end() {
        let mut law = law(&[("Aster", 4), ("Beuk", 10), ("Ceder", 9), ("Den", 30)]);
        law.join_small(Threshold::EXTERNAL);
        assert_eq!(rows(&law), [("Beuk", 10), ("Den", 30), ("others", 13)]);
    }

    #[test]
    fn the_smallest_name_goes_first_until_none_is_left() {
        let mut law = law(&[("Aster", 40), ("Beuk", 20), ("Ceder", 20)]);
        law.join_smallest();
        assert_eq!(rows(&law), [("Aster", 40), ("Ceder", 20), ("others", 20)]);
        law.join_smallest();
        law.join_smallest();
        law.join_smallest();
        assert_eq!(rows(&law), [("others", 80)]);
        assert_eq!((law.smallest_named(), law.counts().open()), (None, 80));
    }
}
