//! The people of the demo: common names put together at random. Nobody is meant.

use crate::domain::bsn::Bsn;
use fastrand::Rng;

/// Who leads the team.
pub(super) const TEAM_LEAD: &str = "Annelies Verbeek";

/// The four caseworkers.
pub(super) const CASEWORKERS: [&str; 4] = ["Marit Hoekstra", "Samira Boukhari", "Joost van Dalen", "Ingrid Postma"];

const CHILDREN: [&str; 32] = [
    "Noor", "Daan", "Yara", "Mees", "Tess", "Jayden", "Sem", "Lina", "Fenna", "Adam", "Lotte", "Milan", "Sofie",
    "Finn", "Zoë", "Luuk", "Evi", "Noah", "Sara", "Thijs", "Amira", "Bram", "Julia", "Ryan", "Emma", "Ilias", "Fleur",
    "Jesse", "Hailey", "Mohamed", "Roos", "Levi",
];

const ELDERLY: [&str; 28] = [
    "Hendrik", "Ria", "Johanna", "Piet", "Cor", "Wil", "Greet", "Jan", "Willy", "Gerrit", "Annie", "Henk", "Bep",
    "Kees", "Truus", "Dirk", "Nel", "Arie", "Corrie", "Teunis", "Jannie", "Bertus", "Mien", "Klaas", "Toos", "Simon",
    "Riet", "Leendert",
];

const SURNAMES: [(&str, &str); 44] = [
    ("", "Bakker"),
    ("", "Verhoeven"),
    ("", "Molenaar"),
    ("", "Smit"),
    ("", "Pinas"),
    ("", "Koopman"),
    ("de", "Wit"),
    ("", "Mulder"),
    ("", "Schouten"),
    ("", "Haddad"),
    ("", "Dijkstra"),
    ("van", "Leeuwen"),
    ("", "Benali"),
    ("", "Brouwer"),
    ("", "Hofman"),
    ("", "Jansen"),
    ("van den", "Berg"),
    ("", "Visser"),
    ("de", "Boer"),
    ("", "El Amrani"),
    ("", "Kuipers"),
    ("van 't", "Hof"),
    ("", "Yılmaz"),
    ("", "Veenstra"),
    ("van der", "Meer"),
    ("", "Scholten"),
    ("", "Kowalski"),
    ("de", "Graaf"),
    ("", "Postma"),
    ("ten", "Hove"),
    ("", "Wouters"),
    ("", "Özdemir"),
    ("", "Huisman"),
    ("van", "Dijk"),
    ("", "Peeters"),
    ("", "Maas"),
    ("", "Vermeulen"),
    ("", "Bouzid"),
    ("de", "Vries"),
    ("", "Timmermans"),
    ("", "Kramer"),
    ("", "Prins"),
    ("", "Groen"),
    ("", "Hermans"),
];

/// Places of the region with the municipality they are in.
const PLACES: [(&str, &str); 12] = [
    ("Hilversum", "Hilversum"),
    ("Hilversum", "Hilversum"),
    ("Hilversum", "Hilversum"),
    ("Huizen", "Huizen"),
    ("Huizen", "Huizen"),
    ("Bussum", "Gooise Meren"),
    ("Naarden", "Gooise Meren"),
    ("Muiden", "Gooise Meren"),
    ("Laren", "Laren"),
    ("Blaricum", "Blaricum"),
    ("Eemnes", "Eemnes"),
    ("Kortenhoef", "Wijdemeren"),
];

/// A name in its three parts.
pub(super) struct Name {
    pub(super) given: &'static str,
    pub(super) prefix: &'static str,
    pub(super) surname: &'static str,
}

/// How old somebody is, roughly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Age {
    Child,
    Elderly,
}

/// Somebody's name.
pub(super) fn name(random: &mut Rng, age: Age) -> Name {
    let given = match age {
        Age::Child => CHILDREN[random.usize(..CHILDREN.len())],
        Age::Elderly => ELDERLY[random.usize(..ELDERLY.len())],
    };
    let (prefix, surname) = SURNAMES[random.usize(..SURNAMES.len())];
    Name { given, prefix, surname }
}

/// A place and its municipality.
pub(super) fn home(random: &mut Rng) -> (&'static str, &'static str) {
    PLACES[random.usize(..PLACES.len())]
}

/// Citizen service numbers that are never given to anybody: 999900006 to 999999990.
pub(super) fn bsns() -> impl Iterator<Item = Bsn> {
    (999_900_006_u32..=999_999_990).filter_map(|number| Bsn::parse(&number.to_string()).ok())
}
