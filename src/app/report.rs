//! Reports from the caseload. All of them count with the assessments that the screens show.

use super::caseload::{Case, Caseload};
use super::error::{Error, Result};
use super::office::Office;
use super::text::{Lang, language};
use super::words;
use crate::domain::disclosure::{Threshold, Verdict};
use crate::domain::risk::Level;
use crate::fl;
use crate::report::council::{CaseLine, Council, CouncilInput, Place, council_report};
use crate::report::texts::Texts;
use crate::report::{Fonts, to_csv, to_pdf};
use chrono::NaiveDate;

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportFormat {
    /// Tagged PDF.
    Pdf,
    /// UTF-8, semicolons.
    Csv,
}

/// A report that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The file.
    pub bytes: Vec<u8>,
    /// The first day of the log, when the reference date lies before it and the stand was worked out from the dates
    /// of the facts themselves.
    pub worked_out_before: Option<NaiveDate>,
}

const FONTS: Fonts<'_> = Fonts {
    regular: include_bytes!("../../assets/fonts/Inter-Regular.otf"),
    semibold: include_bytes!("../../assets/fonts/Inter-SemiBold.otf"),
};

impl Office {
    /// The report for the advisory council on a reference date. Refused when it cannot be made safe.
    pub fn council_report(&self, as_of: NaiveDate, format: ReportFormat) -> Result<Made> {
        let begins = self.log_begins()?.filter(|begins| *begins > as_of);
        let caseload = match begins {
            // The log cannot say what was known then, but the facts have dates of their own.
            Some(_) => self.caseload(as_of)?,
            None => self.as_of(as_of)?.caseload(as_of)?,
        };
        let council = self.council(&caseload, as_of)?;
        let bytes = match format {
            ReportFormat::Csv => to_csv(&council.report),
            ReportFormat::Pdf => to_pdf(&council.report, FONTS).map_err(|error| Error::Report(error.to_string()))?,
        };
        Ok(Made { bytes, worked_out_before: begins })
    }

    /// The report as a model, from a caseload that was judged on `as_of`.
    pub fn council(&self, caseload: &Caseload, as_of: NaiveDate) -> Result<Council> {
        let texts = match language() {
            Lang::Nl => Texts::dutch(),
            Lang::En => Texts::english(),
        };
        let opening = opening(caseload, as_of);
        let cases: Vec<CaseLine> = caseload.cases.iter().map(|case| line(case, opening)).collect();
        let scope = if self.is_demo() { fl!("report-scope-demo") } else { fl!("report-scope") };
        let input = CouncilInput { scope, opening, as_of, cases };
        let council =
            council_report(&input, &texts, Threshold::EXTERNAL).map_err(|error| Error::Report(error.to_string()))?;
        match &council.verdict {
            Verdict::Pass | Verdict::Review(_) => Ok(council),
            Verdict::Fail(places) => {
                let places: Vec<String> = places.iter().map(name).collect();
                Err(Error::Report(fl!("error-report-unsafe", places = places.join("; "))))
            }
        }
    }
}

/// The day before anything happened to anybody: everybody who is on a list was there at the start.
fn opening(caseload: &Caseload, as_of: NaiveDate) -> NaiveDate {
    let events = |case: &Case| [case.row.stop_date, case.row.facts.outflow, case.row.facts.started];
    let first = caseload.cases.iter().flat_map(events).flatten().min();
    first.map_or(as_of, |day| day.min(as_of)).pred_opt().unwrap_or(as_of)
}

/// What the report may know of a case.
fn line(case: &Case, opening: NaiveDate) -> CaseLine {
    let (row, facts) = (&case.row, &case.row.facts);
    let level = if case.assessment.is_open() { case.level() } else { Level::OnTrack };
    CaseLine {
        law: words::law(facts.law),
        provider: row.departing_provider.to_string(),
        entered: opening,
        outflow: facts.outflow.map(|day| (row.outflow_reason.map_or("other", |reason| reason.code()).to_owned(), day)),
        started: facts.started,
        level: level.code().to_owned(),
    }
}

fn name(place: &Place) -> String {
    [place.law.as_deref(), place.provider.as_deref(), Some(place.measure.as_str())]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}
