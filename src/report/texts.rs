//! The words of the council report, in plain language (B1).
//!
//! Words between braces are filled in: `{date}` and `{from}` with a date, `{law}` with a law, `{k}` with the
//! threshold, `{most}` with the largest count that is hidden, `{below}` and `{mark}` with the two marks.

use chrono::{Datelike, NaiveDate};

use super::model::Language;

/// A code with the words that readers see for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The stable code.
    pub code: String,
    /// The words.
    pub words: String,
}

/// All words of the council report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts {
    /// The language itself.
    pub language: Language,
    /// Names of the months, from January.
    pub months: [String; 12],
    /// Title of the report.
    pub title: String,
    /// Line under the title: `{date}`.
    pub subtitle: String,
    /// First paragraphs: `{date}`, `{from}`.
    pub introduction: Vec<String>,
    /// Heading over the introduction.
    pub introduction_heading: String,
    /// Heading of the part about everyone.
    pub overview_heading: String,
    /// Caption of the table about everyone: `{from}`, `{date}`.
    pub overview_caption: String,
    /// Heading of the part about one law: `{law}`.
    pub law_heading: String,
    /// Caption of the movement by provider: `{law}`, `{from}`, `{date}`.
    pub movement_caption: String,
    /// Caption of the open cases by level: `{law}`, `{date}`.
    pub open_caption: String,
    /// Column heading: the law.
    pub law: String,
    /// Column heading: the departing provider.
    pub provider: String,
    /// Column heading: open at the start.
    pub start: String,
    /// Column heading: came in since.
    pub inflow: String,
    /// Column headings: the outflow reasons that have a column of their own, in order.
    pub reasons: Vec<Label>,
    /// Column heading: every other outflow reason.
    pub other_reasons: String,
    /// Column heading: started at a new provider.
    pub transferred: String,
    /// Column heading: still open.
    pub open: String,
    /// Column headings: the levels of open cases, in order.
    pub levels: Vec<Label>,
    /// Row: the small providers together.
    pub other_providers: String,
    /// Row: all providers of a law together.
    pub law_total: String,
    /// Row: all laws together.
    pub all_laws: String,
    /// The mark of a count that is hidden to protect another.
    pub mark: String,
    /// What the columns of a movement mean.
    pub movement_notes: Vec<String>,
    /// What the levels mean.
    pub level_notes: Vec<String>,
    /// Under a table with the row of small providers: `{k}`.
    pub other_providers_note: String,
    /// Under a table with a small count: `{below}`, `{most}`.
    pub below_note: String,
    /// Under a table with a protected count: `{mark}`.
    pub protected_note: String,
}

impl Texts {
    /// Dutch, as in the letters of a municipality.
    pub fn dutch() -> Self {
        Self {
            language: Language { tag: "nl".into(), page: "Pagina".into(), of: "van".into(), thousands: '.' },
            months: [
                "januari",
                "februari",
                "maart",
                "april",
                "mei",
                "juni",
                "juli",
                "augustus",
                "september",
                "oktober",
                "november",
                "december",
            ]
            .map(Into::into),
            title: "Overdracht van cliënten van stoppende aanbieders".into(),
            subtitle: "Stand op {date}, voor de Adviesraad Sociaal Domein".into(),
            introduction_heading: "Over dit rapport".into(),
            introduction: texts(&[
                "Sommige zorgaanbieders stoppen. Hun cliënten gaan naar een andere aanbieder. In dit rapport leest u \
                 hoe dat gaat. De cijfers gaan over de periode na {from} tot en met {date}.",
                "Kleine aantallen tonen we niet. Zo kan niemand zien om wie het gaat. In de tabellen staat dan een \
                 teken in plaats van een getal. Onder de tabel leest u wat het teken betekent.",
            ]),
            overview_heading: "Alle cliënten".into(),
            overview_caption: "Van begin naar nu, per wet".into(),
            law_heading: "{law}".into(),
            movement_caption: "Van begin naar nu, per aanbieder die stopt".into(),
            open_caption: "Nog open op {date}: halen we de einddatum?".into(),
            law: "Wet".into(),
            provider: "Aanbieder".into(),
            start: "Begin".into(),
            inflow: "Erbij gekomen".into(),
            reasons: labels(&[("moved", "Verhuisd"), ("wlz", "Naar Wlz"), ("death", "Overleden")]),
            other_reasons: "Andere reden".into(),
            transferred: "Gestart".into(),
            open: "Nog open".into(),
            levels: labels(&[
                ("overdue", "Te laat"),
                ("critical", "Kritiek"),
                ("at_risk", "Risico"),
                ("attention", "Aandacht"),
                ("on_track", "Op schema"),
                ("unknown", "Onbekend"),
            ]),
            other_providers: "Overige aanbieders".into(),
            law_total: "Samen".into(),
            all_laws: "Alle cliënten".into(),
            mark: "x".into(),
            movement_notes: texts(&[
                "Begin: cliënten op {from}. Verhuisd, Naar Wlz, Overleden en Andere reden: cliënten die geen nieuwe \
                 aanbieder meer nodig hebben. Gestart: de zorg bij de nieuwe aanbieder is begonnen. Nog open: de zorg \
                 bij de nieuwe aanbieder is nog niet begonnen. Iedere cliënt telt één keer mee.",
            ]),
            level_notes: texts(&[
                "Te laat: de einddatum is voorbij. Kritiek: als alles normaal loopt, halen we de einddatum niet. \
                 Risico: bij tegenslag halen we de einddatum niet. Aandacht: er is weinig tijd over. Op schema: er is \
                 genoeg tijd. Onbekend: we weten te weinig om dit te zeggen.",
            ]),
            other_providers_note: "Overige aanbieders: alle aanbieders met minder dan {k} cliënten bij deze wet, en \
                                   soms een andere kleine aanbieder."
                .into(),
            below_note: "{below} betekent: 1 tot en met {most} cliënten.".into(),
            protected_note: "{mark} betekent: dit getal tonen we niet. Anders kunt u een klein aantal uitrekenen. \
                             Achter {mark} kan elk getal staan."
                .into(),
        }
    }

    /// English.
    pub fn english() -> Self {
        Self {
            language: Language { tag: "en".into(), page: "Page".into(), of: "of".into(), thousands: ',' },
            months: [
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ]
            .map(Into::into),
            title: "Transfer of clients of departing providers".into(),
            subtitle: "As on {date}, for the social advisory council".into(),
            introduction_heading: "About this report".into(),
            introduction: texts(&[
                "Some care providers stop. Their clients go to another provider. This report tells you how that is \
                 going. The figures are about the period after {from} up to and including {date}.",
                "We do not show small numbers. That way nobody can see whom they are about. A mark stands in place \
                 of the number. Under each table you can read what the mark means.",
            ]),
            overview_heading: "All clients".into(),
            overview_caption: "From the start to now, by law".into(),
            law_heading: "{law}".into(),
            movement_caption: "From the start to now, by departing provider".into(),
            open_caption: "Still open on {date}: will the deadline be met?".into(),
            law: "Law".into(),
            provider: "Provider".into(),
            start: "Start".into(),
            inflow: "Came in".into(),
            reasons: labels(&[("moved", "Moved away"), ("wlz", "To Wlz"), ("death", "Died")]),
            other_reasons: "Other reason".into(),
            transferred: "Started".into(),
            open: "Still open".into(),
            levels: labels(&[
                ("overdue", "Overdue"),
                ("critical", "Critical"),
                ("at_risk", "At risk"),
                ("attention", "Attention"),
                ("on_track", "On track"),
                ("unknown", "Unknown"),
            ]),
            other_providers: "Other providers".into(),
            law_total: "Together".into(),
            all_laws: "All clients".into(),
            mark: "x".into(),
            movement_notes: texts(&[
                "Start: clients on {from}. Moved away, To Wlz, Died and Other reason: clients who no longer need a \
                 new provider. Started: care at the new provider has begun. Still open: care at the new provider \
                 has not begun yet. Every client counts once.",
            ]),
            level_notes: texts(&[
                "Overdue: the deadline has passed. Critical: if all goes as usual, we miss the deadline. At risk: \
                 with setbacks, we miss the deadline. Attention: little time is left. On track: there is enough \
                 time. Unknown: we know too little to say.",
            ]),
            other_providers_note: "Other providers: all providers with fewer than {k} clients under this law, and \
                                   sometimes another small one."
                .into(),
            below_note: "{below} means: 1 up to and including {most} clients.".into(),
            protected_note: "{mark} means: we do not show this number. Otherwise you could work out a small one. \
                             Any number can stand behind {mark}."
                .into(),
        }
    }

    /// A date in words: "21 september 2026".
    pub fn date(&self, date: NaiveDate) -> String {
        format!("{} {} {}", date.day(), self.months[date.month0() as usize], date.year())
    }
}

fn texts(words: &[&str]) -> Vec<String> {
    words.iter().map(|&words| words.to_owned()).collect()
}

fn labels(labels: &[(&str, &str)]) -> Vec<Label> {
    labels.iter().map(|&(code, words)| Label { code: code.to_owned(), words: words.to_owned() }).collect()
}
