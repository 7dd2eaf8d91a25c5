//! The columns of the client list: their Dutch names, and the other names they go by.
use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

use crate::domain::names::fold;

/// A column of the canonical client list, in the order of the template.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(
    missing_docs,
    reason = "the table below gives each its Dutch and English names"
)]
pub enum Column {
    CaseNo,
    Law,
    Category,
    ProductCode,
    Surname,
    Prefix,
    Given,
    BirthDate,
    Bsn,
    Postcode,
    Place,
    Municipality,
    Household,
    ProtectedAddress,
    DepartingProvider,
    StopDate,
    RunOffEnd,
    Caseworker,
    DecisionEnd,
    AssignmentEnd,
    AssignmentNo,
    Conversation,
    Search,
    Referred,
    Accepted,
    Introduction,
    Intake,
    Handover,
    Assignment,
    Started,
    Stopped,
    NewProvider,
    WaitingWeeks,
    WaitingReported,
    EarliestStart,
    Consent,
    LastContact,
    PromisedContact,
    OutflowReason,
    OutflowDate,
    Remark,
}

/// Column, Dutch name, and the other names it is recognised by.
const TABLE: [(Column, &str, &[&str]); 41] = [
    (
        Column::CaseNo,
        "Zaaknummer",
        &[
            "zaaknr",
            "zaak",
            "dossiernummer",
            "case number",
            "case no",
            "case",
        ],
    ),
    (
        Column::Law,
        "Regeling",
        &["wet", "wettelijk kader", "domein", "law", "act"],
    ),
    (
        Column::Category,
        "Productcategorie",
        &["categorie", "product category", "category"],
    ),
    (
        Column::ProductCode,
        "Productcode",
        &["product", "product code"],
    ),
    (
        Column::Surname,
        "Achternaam",
        &[
            "geslachtsnaam",
            "familienaam",
            "surname",
            "last name",
            "family name",
        ],
    ),
    (
        Column::Prefix,
        "Voorvoegsel",
        &[
            "voorvoegsels",
            "tussenvoegsel",
            "tussenvoegsels",
            "prefix",
            "surname prefix",
        ],
    ),
    (
        Column::Given,
        "Voornamen",
        &[
            "voornaam",
            "roepnaam",
            "voorletters",
            "given names",
            "given name",
            "first name",
            "first names",
            "initials",
        ],
    ),
    (
        Column::BirthDate,
        "Geboortedatum",
        &["geb datum", "geboren", "date of birth", "birth date", "dob"],
    ),
    (
        Column::Bsn,
        "BSN",
        &[
            "bsn nummer",
            "burgerservicenummer",
            "citizen service number",
        ],
    ),
    (Column::Postcode, "Postcode", &["pc", "postal code", "zip"]),
    (
        Column::Place,
        "Plaats",
        &["woonplaats", "place", "town", "city"],
    ),
    (
        Column::Municipality,
        "Gemeente",
        &["woongemeente", "municipality"],
    ),
    (
        Column::Household,
        "Huishouden",
        &["gezin", "household", "family"],
    ),
    (
        Column::ProtectedAddress,
        "Geheim adres",
        &[
            "geheimhouding",
            "geheim",
            "afgeschermd adres",
            "protected address",
            "secret address",
        ],
    ),
    (
        Column::DepartingProvider,
        "Latende aanbieder",
        &[
            "stoppende aanbieder",
            "huidige aanbieder",
            "oude aanbieder",
            "departing provider",
            "current provider",
        ],
    ),
    (
        Column::StopDate,
        "Stopdatum",
        &["stopdatum aanbieder", "datum stop", "stop date"],
    ),
    (
        Column::RunOffEnd,
        "Einde uitloop",
        &[
            "einddatum uitloop",
            "uitloop tot",
            "einde uitloopovereenkomst",
            "run-off end",
            "end of run-off",
        ],
    ),
    (
        Column::Caseworker,
        "Consulent",
        &[
            "jeugdconsulent",
            "wmo consulent",
            "caseworker",
            "case worker",
        ],
    ),
    (
        Column::DecisionEnd,
        "Einde beschikking",
        &[
            "einddatum beschikking",
            "beschikking tot",
            "decision end",
            "end of decision",
        ],
    ),
    (
        Column::AssignmentEnd,
        "Einde toewijzing",
        &[
            "einddatum toewijzing",
            "toewijzing tot",
            "assignment end",
            "end of assignment",
        ],
    ),
    (
        Column::AssignmentNo,
        "Toewijzingsnummer",
        &[
            "toewijzingnummer",
            "toewijzingsnr",
            "assignment number",
            "assignment no",
        ],
    ),
    (
        Column::Conversation,
        "Gesprek gevoerd",
        &[
            "gesprek",
            "datum gesprek",
            "conversation",
            "conversation held",
        ],
    ),
    (
        Column::Search,
        "Alternatief gekozen",
        &[
            "alternatief",
            "alternatief gevonden",
            "search",
            "alternative chosen",
            "alternative found",
        ],
    ),
    (
        Column::Referred,
        "Aangemeld",
        &["aanmelding", "datum aanmelding", "referred", "referral"],
    ),
    (
        Column::Accepted,
        "Geaccepteerd",
        &["acceptatie", "accepted"],
    ),
    (
        Column::Introduction,
        "Kennismaking",
        &["datum kennismaking", "introduction"],
    ),
    (Column::Intake, "Intake", &["intakegesprek", "datum intake"]),
    (
        Column::Handover,
        "Warme overdracht",
        &[
            "overdracht",
            "datum overdracht",
            "handover",
            "warm handover",
        ],
    ),
    (
        Column::Assignment,
        "Toewijzing geregeld",
        &[
            "toewijzing afgegeven",
            "assignment",
            "assignment arranged",
            "assignment issued",
        ],
    ),
    (
        Column::Started,
        "Gestart",
        &["start", "startdatum", "started", "start date"],
    ),
    (
        Column::Stopped,
        "Gestopt",
        &["gestopt bij latende aanbieder", "stopped"],
    ),
    (
        Column::NewProvider,
        "Nieuwe aanbieder",
        &[
            "ontvangende aanbieder",
            "new provider",
            "receiving provider",
        ],
    ),
    (
        Column::WaitingWeeks,
        "Wachttijd (weken)",
        &[
            "wachttijd",
            "wachttijd in weken",
            "waiting time",
            "waiting weeks",
            "waiting time (weeks)",
        ],
    ),
    (
        Column::WaitingReported,
        "Opgave van",
        &[
            "wachttijd opgave van",
            "datum opgave",
            "waiting reported",
            "waiting time reported",
            "reported on",
        ],
    ),
    (
        Column::EarliestStart,
        "Eerst mogelijke start",
        &[
            "eerst mogelijke startdatum",
            "vroegste start",
            "earliest start",
            "earliest possible start",
        ],
    ),
    (
        Column::Consent,
        "Toestemming",
        &["toestemming cliënt", "consent"],
    ),
    (
        Column::LastContact,
        "Laatste contact",
        &["datum laatste contact", "last contact"],
    ),
    (
        Column::PromisedContact,
        "Toegezegd contact",
        &["volgend contact", "promised contact", "next contact"],
    ),
    (
        Column::OutflowReason,
        "Uitstroomreden",
        &["reden uitstroom", "outflow reason", "reason for outflow"],
    ),
    (
        Column::OutflowDate,
        "Uitstroomdatum",
        &["datum uitstroom", "outflow date", "date of outflow"],
    ),
    (
        Column::Remark,
        "Opmerking",
        &[
            "opmerkingen",
            "toelichting",
            "bijzonderheden",
            "remark",
            "remarks",
            "note",
            "notes",
        ],
    ),
];

static BY_KEY: LazyLock<HashMap<String, Column>> = LazyLock::new(|| {
    TABLE
        .iter()
        .flat_map(|(column, name, others)| {
            others.iter().chain([name]).map(|name| (key(name), *column))
        })
        .collect()
});

impl Column {
    /// How many columns the canonical list has.
    pub const COUNT: usize = TABLE.len();
    /// Columns without which a list cannot be read, and cells without which a row cannot.
    pub const REQUIRED: [Self; 3] = [Self::Law, Self::Surname, Self::DepartingProvider];

    /// All columns, in the order of the template.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|(column, ..)| *column)
    }

    /// The Dutch name, as in the template.
    pub fn name(self) -> &'static str {
        TABLE[self as usize].1
    }

    /// The column that a header cell stands for. Case, accents, spaces and punctuation do not count.
    pub fn parse(header: &str) -> Option<Self> {
        BY_KEY.get(&key(header)).copied()
    }

    /// Whether its cells hold dates, so that day and month may be swapped in it.
    pub fn has_dates(self) -> bool {
        use Column as C;
        matches!(
            self,
            C::BirthDate
                | C::StopDate
                | C::RunOffEnd
                | C::DecisionEnd
                | C::AssignmentEnd
                | C::Conversation
                | C::Search
                | C::Referred
                | C::Accepted
                | C::Introduction
                | C::Intake
                | C::Handover
                | C::Assignment
                | C::Started
                | C::Stopped
                | C::WaitingReported
                | C::EarliestStart
                | C::Consent
                | C::LastContact
                | C::PromisedContact
                | C::OutflowDate
        )
    }

    /// Whether its cells say who somebody is. Their text is never repeated in a message.
    pub fn is_personal(self) -> bool {
        use Column as C;
        matches!(
            self,
            C::CaseNo
                | C::Surname
                | C::Prefix
                | C::Given
                | C::Bsn
                | C::Postcode
                | C::Household
                | C::AssignmentNo
                | C::Remark
        )
    }
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What two spellings of a column name share.
pub(super) fn key(header: &str) -> String {
    fold(header)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_every_column_once_and_in_order() {
        for (index, column) in Column::all().enumerate() {
            assert_eq!(column as usize, index, "{column}");
        }
    }

    #[test]
    fn no_name_stands_for_two_columns() {
        for (column, name, others) in TABLE {
            for name in others.iter().chain([&name]) {
                assert_eq!(Column::parse(name), Some(column), "{name}");
            }
        }
    }

    #[test]
    fn case_accents_spaces_and_punctuation_do_not_count() {
        let cases = [
            ("ACHTERNAAM", Some(Column::Surname)),
            (" Latende  Aanbieder: ", Some(Column::DepartingProvider)),
            ("einde_uitloop", Some(Column::RunOffEnd)),
            ("Wachttijd\n(weken)", Some(Column::WaitingWeeks)),
            ("Toestemming cliënt", Some(Column::Consent)),
            ("Run-off end", Some(Column::RunOffEnd)),
            ("Date of Birth", Some(Column::BirthDate)),
            ("Reden", None),
            ("", None),
        ];
        for (header, column) in cases {
            assert_eq!(Column::parse(header), column, "{header:?}");
        }
    }
}
