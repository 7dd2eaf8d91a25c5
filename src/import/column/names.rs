//! The Dutch name of every column, and the other names it goes by.
use super::Column;

/// Column, Dutch name, and the other names it is recognised by.
pub(super) const TABLE: [(Column, &str, &[&str]); 41] = [
    (Column::CaseNo, "Zaaknummer", &["zaaknr", "zaak", "dossiernummer", "case number", "case no", "case"]),
    (Column::Law, "Regeling", &["wet", "wettelijk kader", "domein", "law", "act"]),
    (Column::Category, "Productcategorie", &["categorie", "product category", "category"]),
    (Column::ProductCode, "Productcode", &["product", "product code"]),
    (Column::Surname, "Achternaam", &["geslachtsnaam", "familienaam", "surname", "last name", "family name"]),
    (Column::Prefix, "Voorvoegsel", &["voorvoegsels", "tussenvoegsel", "tussenvoegsels", "prefix", "surname prefix"]),
    (
        Column::Given,
        "Voornamen",
        &["voornaam", "roepnaam", "voorletters", "given names", "given name", "first name", "first names", "initials"],
    ),
    (Column::BirthDate, "Geboortedatum", &["geb datum", "geboren", "date of birth", "birth date", "dob"]),
    (Column::Bsn, "BSN", &["bsn nummer", "burgerservicenummer", "citizen service number"]),
    (Column::Postcode, "Postcode", &["pc", "postal code", "zip"]),
    (Column::Place, "Plaats", &["woonplaats", "place", "town", "city"]),
    (Column::Municipality, "Gemeente", &["woongemeente", "municipality"]),
    (Column::Household, "Huishouden", &["gezin", "household", "family"]),
    (
        Column::ProtectedAddress,
        "Geheim adres",
        &["geheimhouding", "geheim", "afgeschermd adres", "protected address", "secret address"],
    ),
    (
        Column::DepartingProvider,
        "Latende aanbieder",
        &["stoppende aanbieder", "huidige aanbieder", "oude aanbieder", "departing provider", "current provider"],
    ),
    (Column::StopDate, "Stopdatum", &["stopdatum aanbieder", "datum stop", "stop date"]),
    (
        Column::RunOffEnd,
        "Einde uitloop",
        &["einddatum uitloop", "uitloop tot", "einde uitloopovereenkomst", "run-off end", "end of run-off"],
    ),
    (Column::Caseworker, "Consulent", &["jeugdconsulent", "wmo consulent", "caseworker", "case worker"]),
    (
        Column::DecisionEnd,
        "Einde beschikking",
        &["einddatum beschikking", "beschikking tot", "decision end", "end of decision"],
    ),
    (
        Column::AssignmentEnd,
        "Einde toewijzing",
        &["einddatum toewijzing", "toewijzing tot", "assignment end", "end of assignment"],
    ),
    (
        Column::AssignmentNo,
        "Toewijzingsnummer",
        &["toewijzingnummer", "toewijzingsnr", "assignment number", "assignment no"],
    ),
    (Column::Conversation, "Gesprek gevoerd", &["gesprek", "datum gesprek", "conversation", "conversation held"]),
    (
        Column::Search,
        "Alternatief gekozen",
        &["alternatief", "alternatief gevonden", "search", "alternative chosen", "alternative found"],
    ),
    (Column::Referred, "Aangemeld", &["aanmelding", "datum aanmelding", "referred", "referral"]),
    (Column::Accepted, "Geaccepteerd", &["acceptatie", "accepted"]),
    (Column::Introduction, "Kennismaking", &["datum kennismaking", "introduction"]),
    (Column::Intake, "Intake", &["intakegesprek", "datum intake"]),
    (Column::Handover, "Warme overdracht", &["overdracht", "datum overdracht", "handover", "warm handover"]),
    (
        Column::Assignment,
        "Toewijzing geregeld",
        &["toewijzing afgegeven", "assignment", "assignment arranged", "assignment issued"],
    ),
    (Column::Started, "Gestart", &["start", "startdatum", "started", "start date"]),
    (Column::Stopped, "Gestopt", &["gestopt bij latende aanbieder", "stopped"]),
    (Column::NewProvider, "Nieuwe aanbieder", &["ontvangende aanbieder", "new provider", "receiving provider"]),
    (
        Column::WaitingWeeks,
        "Wachttijd (weken)",
        &["wachttijd", "wachttijd in weken", "waiting time", "waiting weeks", "waiting time (weeks)"],
    ),
    (
        Column::WaitingReported,
        "Opgave van",
        &["wachttijd opgave van", "datum opgave", "waiting reported", "waiting time reported", "reported on"],
    ),
    (
        Column::EarliestStart,
        "Eerst mogelijke start",
        &["eerst mogelijke startdatum", "vroegste start", "earliest start", "earliest possible start"],
    ),
    (Column::Consent, "Toestemming", &["toestemming cliënt", "consent"]),
    (Column::LastContact, "Laatste contact", &["datum laatste contact", "last contact"]),
    (Column::PromisedContact, "Toegezegd contact", &["volgend contact", "promised contact", "next contact"]),
    (Column::OutflowReason, "Uitstroomreden", &["reden uitstroom", "outflow reason", "reason for outflow"]),
    (Column::OutflowDate, "Uitstroomdatum", &["datum uitstroom", "outflow date", "date of outflow"]),
    (
        Column::Remark,
        "Opmerking",
        &["opmerkingen", "toelichting", "bijzonderheden", "remark", "remarks", "note", "notes"],
    ),
];
