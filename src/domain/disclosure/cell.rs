//! What a reader sees in the place of a count, and what came out of the check.

/// A count as it is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cell {
    /// The count itself.
    Shown(u64),
    /// Hidden because it is small: 1 up to and including `k - 1`. Printed as "<k".
    Below(u64),
    /// Hidden so that another count cannot be worked out. Printed with a mark of its own; it can be any number.
    Protected,
}

impl Cell {
    /// Whether the reader does not see the number.
    pub fn is_hidden(self) -> bool {
        !matches!(self, Self::Shown(_))
    }
}

/// The outcome of the check, with the places it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict<P> {
    /// May be published.
    Pass,
    /// No number can be worked out, but everyone of a group is in one of these places: a reader learns
    /// something about each of them. A person decides.
    Review(Vec<P>),
    /// The small counts in these places can be narrowed down. Must not be published as it is.
    Fail(Vec<P>),
}

impl<P> Verdict<P> {
    /// The same verdict with its places named in another way.
    pub fn map<Q>(self, name: impl FnMut(P) -> Q) -> Verdict<Q> {
        match self {
            Self::Pass => Verdict::Pass,
            Self::Review(places) => Verdict::Review(places.into_iter().map(name).collect()),
            Self::Fail(places) => Verdict::Fail(places.into_iter().map(name).collect()),
        }
    }

    /// Whether publishing is forbidden.
    pub fn is_fail(&self) -> bool {
        matches!(self, Self::Fail(_))
    }
}
