//! The providers of the demo. All names are made up.

/// A youth provider that stops.
pub(super) struct Leaving {
    pub(super) name: &'static str,
    /// How the run-off ends; `None` without a run-off agreement.
    pub(super) run_off: Option<RunOff>,
}

/// When a run-off agreement ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RunOff {
    /// A year after the provider stopped, the longest there is.
    WholeYear,
    /// So many days from today: before today for the one that is over.
    In(i64),
}

const fn with(name: &'static str, run_off: RunOff) -> Leaving {
    Leaving { name, run_off: Some(run_off) }
}

const fn without(name: &'static str) -> Leaving {
    Leaving { name, run_off: None }
}

/// The 18 youth providers: 15 with a run-off agreement, 3 without.
pub(super) const YOUTH: [Leaving; 18] = [
    with("Stichting De Wilgen", RunOff::WholeYear),
    with("Jeugdpraktijk Lindeboom", RunOff::In(40)),
    with("Noorderzon Jeugdhulp", RunOff::In(-21)),
    with("De Kleine Kapitein", RunOff::WholeYear),
    with("Buitenkans Begeleiding", RunOff::WholeYear),
    with("Praktijk Regenwulp", RunOff::WholeYear),
    with("Gezinshulp Het Klaverblad", RunOff::WholeYear),
    with("Zonneveld Kinderpraktijk", RunOff::In(75)),
    with("Stap voor Stap Jeugd", RunOff::WholeYear),
    with("De Vuurvlieg", RunOff::WholeYear),
    with("Logeerhuis Eikenrode", RunOff::In(95)),
    with("Kompas Jongerenhulp", RunOff::WholeYear),
    with("Jeugdhuis Heidezicht", RunOff::WholeYear),
    with("Praktijk Meerkoet", RunOff::WholeYear),
    with("Samen Onderweg Jeugdzorg", RunOff::WholeYear),
    without("Ruimte voor Groei"),
    without("De Speelman Coaching"),
    without("Atelier Zevenster"),
];

/// The five day-care providers. Their clients go on until an agreed day.
pub(super) const DAY_CARE: [&str; 5] = [
    "Dagcentrum Merenrand",
    "Zorggroep De Oude Tuin",
    "Huis aan de Vecht",
    "Het Middelpunt",
    "Dagbesteding Korenbloem",
];

/// The one receiver that takes all others of the day care.
pub(super) const RECEIVER: &str = "Ontmoetingshuis De Ronde Tafel";

/// Youth providers that may take over.
pub(super) const NEXT: [&str; 9] = [
    "Vuurtoren Jeugdhulp",
    "Praktijk Zandkasteel",
    "Jeugdteam Kwikstaart",
    "De Brug Gezinsbegeleiding",
    "Pluspunt Jeugd",
    "Praktijk Waterlelie",
    "Jeugdhulp De Parel",
    "Centrum De Boomhut",
    "Gezinshuis Morgenster",
];
