//! Everything about one case: what the dossier shows.

use super::Store;
use super::caseload::CaseRow;
use super::error::{Error, Result};
use super::row::date;
use crate::domain::id::{CandidateId, CaseId, ContactId};
use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};
use uuid::Uuid;

/// Everything about one case.
#[derive(Debug, Clone)]
pub struct Dossier {
    /// The row of the list and the facts of its risk.
    pub row: CaseRow,
    /// Date of birth as far as known: yyyy-mm-dd, yyyy-mm or yyyy.
    pub birth_date: Option<String>,
    /// Where the client lives.
    pub place: Option<String>,
    /// The municipality that is responsible.
    pub municipality: Option<String>,
    /// What members of one household share.
    pub household: Option<String>,
    /// The product, five characters.
    pub product_code: Option<String>,
    /// Number of the assignment to the departing provider.
    pub assignment_no: Option<String>,
    /// The day on which consent was given or refused.
    pub consent_on: Option<NaiveDate>,
    /// Consent was refused.
    pub has_refused_consent: bool,
    /// The remark of the list or of the caseworker.
    pub remark: Option<String>,
    /// Providers that may take the case over, the first choice first.
    pub candidates: Vec<Candidate>,
    /// Moments of contact, the newest first.
    pub contacts: Vec<Contact>,
}

/// A provider that may take the case over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The candidate.
    pub id: CandidateId,
    /// The provider's name.
    pub provider: String,
    /// When it was asked.
    pub asked_on: Option<NaiveDate>,
    /// When it accepted.
    pub accepted_on: Option<NaiveDate>,
    /// When it declined or was declined.
    pub declined_on: Option<NaiveDate>,
    /// Waiting time in weeks.
    pub waiting_weeks: Option<u32>,
    /// The day of that report.
    pub waiting_reported: Option<NaiveDate>,
    /// The first day on which it could start.
    pub earliest_start: Option<NaiveDate>,
}

/// A moment of contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The contact.
    pub id: ContactId,
    /// The day.
    pub day: Option<NaiveDate>,
    /// How: `phone`, `visit`, `message`, `letter`, or `list` when a client list told it.
    pub kind: String,
    /// With whom.
    pub who: Option<String>,
    /// What was said.
    pub text: Option<String>,
    /// Who wrote it down.
    pub by: Option<String>,
}

impl Store {
    /// The dossier of the case with this number, case and surrounding blanks ignored.
    pub fn dossier_by_number(&self, case_no: &str, today: NaiveDate) -> Result<Dossier> {
        let sql = "SELECT key FROM cases WHERE case_no = ?1 COLLATE NOCASE AND deleted = 0 AND born IS NOT NULL";
        let key = self.connection.prepare_cached(sql)?.query_row([case_no.trim()], |row| row.get(0)).optional()?;
        let missing = || Error::NoSuchCase(case_no.trim().to_owned());
        self.dossier_by_key(key.ok_or_else(missing)?, today)?.ok_or_else(missing)
    }

    /// The dossier of a case; `None` when it was deleted meanwhile.
    pub fn dossier(&self, id: CaseId, today: NaiveDate) -> Result<Option<Dossier>> {
        let sql = "SELECT key FROM cases WHERE id = ?1";
        let key = self.connection.prepare_cached(sql)?.query_row([Uuid::from(id)], |row| row.get(0)).optional()?;
        key.map_or(Ok(None), |key| self.dossier_by_key(key, today))
    }

    fn dossier_by_key(&self, key: i64, today: NaiveDate) -> Result<Option<Dossier>> {
        let Some(row) = self.case_row(key, today)? else {
            return Ok(None);
        };
        let (candidates, contacts) = (self.candidates_of(key)?, self.contacts_of(key)?);
        let mut statement = self.connection.prepare_cached(include_str!("sql/dossier.sql"))?;
        let dossier = statement.query_row(params![key], |found| {
            Ok(Dossier {
                row,
                birth_date: found.get("birth_date")?,
                place: found.get("place")?,
                municipality: found.get("municipality")?,
                household: found.get("household")?,
                product_code: found.get("product_code")?,
                assignment_no: found.get("assignment_no")?,
                consent_on: date(found, "consent_on")?,
                has_refused_consent: found.get::<_, Option<String>>("consent")?.as_deref() == Some("refused"),
                remark: found.get("remark")?,
                candidates,
                contacts,
            })
        })?;
        Ok(Some(dossier))
    }

    fn candidates_of(&self, case: i64) -> Result<Vec<Candidate>> {
        let mut statement = self.connection.prepare_cached(include_str!("sql/candidates_of_case.sql"))?;
        let candidates = statement.query_map([case], |row| {
            Ok(Candidate {
                id: CandidateId(row.get("id")?),
                provider: row.get("provider_name")?,
                asked_on: date(row, "asked_on")?,
                accepted_on: date(row, "accepted_on")?,
                declined_on: date(row, "declined_on")?,
                waiting_weeks: row.get("waiting_weeks")?,
                waiting_reported: date(row, "waiting_reported")?,
                earliest_start: date(row, "earliest_start")?,
            })
        })?;
        Ok(candidates.collect::<rusqlite::Result<_>>()?)
    }

    fn contacts_of(&self, case: i64) -> Result<Vec<Contact>> {
        let mut statement = self.connection.prepare_cached(include_str!("sql/contacts_of_case.sql"))?;
        let contacts = statement.query_map([case], |row| {
            Ok(Contact {
                id: ContactId(row.get("id")?),
                day: date(row, "day")?,
                kind: row.get("kind")?,
                who: row.get("who")?,
                text: row.get("text")?,
                by: row.get("by")?,
            })
        })?;
        Ok(contacts.collect::<rusqlite::Result<_>>()?)
    }
}
