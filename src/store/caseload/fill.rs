//! From a row of `caseload.sql` to a case.

use super::CaseRow;
use super::candidates::Candidates;
use super::lookup::{Departure, Lookup};
use crate::domain::ball::Ball;
use crate::domain::codes::Law;
use crate::domain::deadline::DeadlineDates;
use crate::domain::id::CaseId;
use crate::domain::names::spoken;
use crate::domain::risk::{Facts, Level, ManualFlag};
use crate::domain::step::StepDates;
use crate::domain::track::Track;
use crate::store::row::{columns, date, iso};
use rusqlite::Row;

columns! {
    /// Where each column of `caseload.sql` stands.
    Columns:
    key,
    id,
    case_no,
    departure,
    caseworker,
    surname,
    prefix,
    given_names,
    birth_date,
    protected_address,
    own_date,
    extension_date,
    conversation,
    search,
    referred,
    referral,
    introduction,
    intake,
    handover,
    assignment,
    started,
    agreed_start,
    care_stopped,
    after_care_first,
    after_care_second,
    outflow_on,
    outflow_reason,
    decision_end,
    assignment_end,
    consent,
    promised_contact,
    route_after_18,
    flag_level,
    flag_review,
    ball_with,
    ball_since,
    last_contact,
}

impl Columns {
    /// The local key of the case.
    pub(super) fn key(&self, row: &Row<'_>) -> rusqlite::Result<i64> {
        row.get(self.key)
    }

    /// The case, with what its candidates come to.
    pub(super) fn case(&self, row: &Row<'_>, candidates: &Candidates, lookup: &Lookup) -> rusqlite::Result<CaseRow> {
        let at = self;
        let day = |index: usize| date(row, index);
        let text = |index: usize| -> rusqlite::Result<Option<&str>> { Ok(row.get_ref(index)?.as_str_or_null()?) };
        let departure: Option<i64> = row.get(at.departure)?;
        let departure = departure.and_then(|key| lookup.departures.get(&key));
        let provider = departure.and_then(|departure| lookup.providers.get(&departure.provider?));
        // A case whose departure nobody wrote down yet: its deadline, and so its level, is unknown.
        let (law, track) = departure.map_or((Law::Jeugdwet, Track::of(Law::Jeugdwet, None)), Departure::kind);
        let dates = DeadlineDates {
            case_extension: day(at.extension_date)?,
            case_date: day(at.own_date)?,
            ..departure.map(|departure| departure.dates).unwrap_or_default()
        };
        let leading = candidates.leading.as_ref();
        let birth_date = text(at.birth_date)?;
        let flag = match text(at.flag_level)?.and_then(Level::from_code) {
            Some(level) => day(at.flag_review)?.map(|review| ManualFlag { level, review }),
            None => None,
        };
        let surname = text(at.surname)?.unwrap_or("");
        let client = spoken(text(at.given_names)?.unwrap_or(""), text(at.prefix)?.unwrap_or(""), surname);
        let caseworker: Option<i64> = row.get(at.caseworker)?;
        let caseworker = caseworker.and_then(|key| lookup.staff.get(&key)).cloned();
        Ok(CaseRow {
            key: at.key(row)?,
            id: CaseId(row.get(at.id)?),
            case_no: text(at.case_no)?.unwrap_or("").into(),
            surname_at: u16::try_from(client.len() - surname.len()).unwrap_or(0),
            client: client.into(),
            birth_year: birth_date.and_then(|date| date.get(..4)?.parse().ok()),
            departing_provider: provider.unwrap_or(&lookup.nobody).clone(),
            category: departure.and_then(|departure| departure.category),
            caseworker: caseworker.clone(),
            new_provider: leading.and_then(|leading| lookup.providers.get(&leading.provider?)).cloned(),
            ball_with: text(at.ball_with)?.and_then(Ball::from_code),
            ball_since: day(at.ball_since)?,
            outflow_reason: text(at.outflow_reason)?.and_then(|code| code.parse().ok()),
            stop_date: dates.stop_date,
            has_protected_address: row.get::<_, Option<bool>>(at.protected_address)?.unwrap_or(false),
            facts: Facts {
                law,
                track,
                deadline: dates.hard_deadline(),
                steps: StepDates([
                    day(at.conversation)?,
                    day(at.search)?,
                    day(at.referral)?,
                    day(at.introduction)?,
                    day(at.intake)?,
                    day(at.handover)?,
                    day(at.assignment)?,
                ]),
                referred: day(at.referred)?,
                started: day(at.started)?,
                agreed_start: day(at.agreed_start)?,
                care_stopped: day(at.care_stopped)?,
                after_care: [day(at.after_care_first)?, day(at.after_care_second)?],
                outflow: day(at.outflow_on)?,
                leading: leading.map(|leading| leading.facts),
                live_candidates: candidates.live,
                declined_candidates: candidates.declined,
                birth_date: birth_date.and_then(iso),
                route_after_18: text(at.route_after_18)?.is_some_and(|route| !route.is_empty()),
                has_consent: text(at.consent)? == Some("given"),
                has_caseworker: caseworker.is_some(),
                decision_end: day(at.decision_end)?,
                assignment_end: day(at.assignment_end)?,
                last_contact: day(at.last_contact)?,
                promised_contact: day(at.promised_contact)?,
                last_candidate_change: candidates.last_change,
                flag,
            },
        })
    }
}
