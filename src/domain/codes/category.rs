//! Product categories: what kind of care is given (lists JZ020 of iJw 3.2 and WMO020 of iWmo 3.2).
use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

use super::Law;
use crate::domain::names::fold;

/// A category of the official list of its law: Jeugdwet 45, Wmo 07.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProductCategory {
    law: Law,
    number: u8,
}

/// The same number means different care under the two laws.
struct Lists {
    youth: List,
    support: List,
}

type List = BTreeMap<u8, Label>;

struct Label {
    official: &'static str,
    folded: String,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists {
    youth: read_list(include_str!("data/jz020.csv")),
    support: read_list(include_str!("data/wmo020.csv")),
});

impl ProductCategory {
    /// The category with this two-digit code. `None` when the law's list does not have it.
    pub fn new(law: Law, code: &str) -> Option<Self> {
        if code.len() != 2 || !code.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let number = code.parse().ok()?;
        list(law).contains_key(&number).then_some(Self { law, number })
    }

    /// Reads what people write: `45`, `7` (a lost zero), `45 Jeugdhulp ambulant`, `Dagbesteding`.
    pub fn parse(law: Law, text: &str) -> Option<Self> {
        let folded = fold(text);
        let digits = folded.len() - folded.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (code, label) = folded.split_at(digits);
        // "45A04" is a product code, not a category.
        if digits > 0 && label.starts_with(char::is_alphanumeric) {
            return None;
        }
        if digits > 0 {
            return Self::new(law, &format!("{code:0>2}"));
        }
        let (&number, _) = list(law).iter().find(|(_, known)| known.folded == label)?;
        Some(Self { law, number })
    }

    /// The category of a five-character product code: `45A04` is 45. `None` when the first two
    /// characters are no category of the law.
    pub fn of_product(law: Law, product_code: &str) -> Option<Self> {
        Self::new(law, product_code.trim().get(..2)?)
    }

    /// All categories of a law, in the order of the list.
    pub fn all(law: Law) -> impl Iterator<Item = Self> {
        list(law).keys().map(move |&number| Self { law, number })
    }

    /// The law whose list this is from.
    pub fn law(self) -> Law {
        self.law
    }

    /// The two digits: `45`, `07`.
    pub fn code(self) -> String {
        format!("{:02}", self.number)
    }

    /// The official Dutch label: `Jeugdhulp ambulant`.
    pub fn label(self) -> &'static str {
        let label = list(self.law).get(&self.number);
        label.expect("a category is only made from its list").official
    }
}

impl fmt::Display for ProductCategory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02} {}", self.number, self.label())
    }
}

fn list(law: Law) -> &'static List {
    match law {
        Law::Jeugdwet => &LISTS.youth,
        Law::Wmo => &LISTS.support,
    }
}

fn read_list(csv: &'static str) -> List {
    csv.lines()
        .filter_map(|line| line.split_once(';'))
        .filter_map(|(code, official)| Some((code.parse().ok()?, Label { official, folded: fold(official) })))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_complete() {
        assert_eq!(ProductCategory::all(Law::Jeugdwet).count(), 24);
        assert_eq!(ProductCategory::all(Law::Wmo).count(), 18);
        for law in Law::ALL {
            for category in ProductCategory::all(law) {
                assert_eq!(ProductCategory::new(law, &category.code()), Some(category));
                assert_eq!(ProductCategory::parse(law, category.label()), Some(category), "{category}");
                assert_eq!(ProductCategory::parse(law, &category.to_string()), Some(category));
            }
        }
    }

    #[test]
    fn reads_what_people_write() {
        let cases = [
            (Law::Jeugdwet, "45", Some("45 Jeugdhulp ambulant")),
            (Law::Jeugdwet, "45 - jeugdhulp ambulant", Some("45 Jeugdhulp ambulant")),
            (Law::Jeugdwet, "JEUGDHULP AMBULANT", Some("45 Jeugdhulp ambulant")),
            (Law::Wmo, "07", Some("07 Dagbesteding")),
            (Law::Wmo, "7", Some("07 Dagbesteding")),
            (Law::Wmo, "dagbesteding", Some("07 Dagbesteding")),
            (Law::Wmo, "45", None),
            (Law::Jeugdwet, "07", None),
            (Law::Jeugdwet, "45A04", None),
            (Law::Jeugdwet, "145", None),
            (Law::Jeugdwet, "ambulant", None),
            (Law::Jeugdwet, "", None),
        ];
        for (law, text, expected) in cases {
            let found = ProductCategory::parse(law, text).map(|category| category.to_string());
            assert_eq!(found.as_deref(), expected, "{law} {text:?}");
        }
    }

    #[test]
    fn a_product_code_starts_with_its_category() {
        let cases = [
            (Law::Jeugdwet, "45A04", Some("45")),
            (Law::Wmo, "07A12", Some("07")),
            (Law::Wmo, "45A04", None),
            (Law::Wmo, "é7", None),
            (Law::Wmo, "0", None),
        ];
        for (law, code, expected) in cases {
            let found = ProductCategory::of_product(law, code).map(ProductCategory::code);
            assert_eq!(found.as_deref(), expected, "{law} {code}");
        }
    }

    #[test]
    fn the_same_number_is_other_care_under_another_law() {
        assert_eq!(ProductCategory::new(Law::Wmo, "03").map(ProductCategory::label), Some("Persoonlijke verzorging"));
        assert_eq!(
            ProductCategory::new(Law::Jeugdwet, "40").map(ProductCategory::label),
            Some("Persoonlijke verzorging")
        );
    }
}
