//! Cells to a `ListRow`: every cell is read, and everything that is wrong is gathered.
use chrono::{Days, Months, NaiveDate};

use super::cell;
use super::column::Column;
use super::csv::Row;
use super::date::{Assumption, ColumnOrder, DateError, DateReading, DateRules, Epoch, read_full, read_partial};
use super::formula::unguard;
use super::layout::Layout;
use super::list_row::{Consent, ListRow};
use super::problem::{Problem, RejectReason, Warning, WarningKind, discreet};
use crate::domain::bsn::Bsn;
use crate::domain::codes::{Law, OutflowReason, ProductCategory};
use crate::domain::names::PersonName;
use crate::domain::partial_date::PartialDate;

/// What is the same for all rows of a file.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) layout: Layout,
    pub(super) orders: [ColumnOrder; Column::COUNT],
    pub(super) epoch: Epoch,
    pub(super) today: NaiveDate,
}

impl Sheet {
    /// How the dates of a column are read: a birth is past, anything else may be planned.
    pub(super) fn date_rules(&self, column: Column) -> DateRules {
        const PLANNED_YEARS: u32 = 50;
        let latest = match column {
            Column::BirthDate => Some(self.today),
            _ => self.today.checked_add_months(Months::new(12 * PLANNED_YEARS)),
        };
        DateRules { order: self.orders[column as usize].order, latest: latest.unwrap_or(self.today), epoch: self.epoch }
    }
}

/// Reads one row. Gives the row with its warnings, or everything that is wrong with it.
pub(super) fn read_row(sheet: &Sheet, row: &Row) -> Result<(ListRow, Vec<Warning>), Vec<Problem>> {
    let mut reader = RowReader { sheet, row, problems: Vec::new(), warnings: Vec::new() };
    match reader.read() {
        Some(list_row) if reader.problems.is_empty() => Ok((list_row, reader.warnings)),
        _ => Err(reader.problems),
    }
}

struct RowReader<'a> {
    sheet: &'a Sheet,
    row: &'a Row,
    problems: Vec<Problem>,
    warnings: Vec<Warning>,
}

impl<'a> RowReader<'a> {
    /// `None` only after a problem was noted.
    fn read(&mut self) -> Option<ListRow> {
        use Column as C;
        // All cells are read before the first is missed, so that all problems are found at once.
        let law = self.law();
        let name = self.name();
        let departing_provider = self.required(C::DepartingProvider);
        let product_code = self.text(C::ProductCode).map(|code| code.to_uppercase());
        let category = law.and_then(|law| self.category(law, product_code.as_deref()));
        let birth_date = self.birth_date();
        let bsn = self.bsn();
        let waiting_weeks = self.waiting_weeks();
        let consent = self.consent();
        let (outflow_reason, unread_reason) = self.outflow_reason();
        let [stop_date, run_off_end, decision_end, assignment_end] =
            [C::StopDate, C::RunOffEnd, C::DecisionEnd, C::AssignmentEnd].map(|column| self.date(column));
        let [conversation, search, referred, accepted, introduction] =
            [C::Conversation, C::Search, C::Referred, C::Accepted, C::Introduction].map(|column| self.date(column));
        let [intake, handover, assignment, started, stopped] =
            [C::Intake, C::Handover, C::Assignment, C::Started, C::Stopped].map(|column| self.date(column));
        let [waiting_reported, earliest_start, last_contact, promised_contact, outflow_date] =
            [C::WaitingReported, C::EarliestStart, C::LastContact, C::PromisedContact, C::OutflowDate]
                .map(|column| self.date(column));
        if let (None, Some(_)) = (outflow_reason, outflow_date) {
            self.warn(C::OutflowReason, WarningKind::OutflowWithoutReason);
        }
        Some(ListRow {
            line: self.row.line,
            case_no: self.text(C::CaseNo),
            law: law?,
            category,
            product_code,
            name: name?,
            birth_date,
            bsn,
            postcode: self.postcode(),
            place: self.text(C::Place),
            municipality: self.text(C::Municipality),
            household: self.text(C::Household),
            protected_address: self.protected_address(),
            departing_provider: departing_provider?,
            stop_date,
            run_off_end,
            caseworker: self.text(C::Caseworker),
            decision_end,
            assignment_end,
            assignment_no: self.text(C::AssignmentNo),
            conversation,
            search,
            referred,
            accepted,
            introduction,
            intake,
            handover,
            assignment,
            started,
            stopped,
            new_provider: self.text(C::NewProvider),
            waiting_weeks,
            waiting_reported,
            earliest_start,
            consent,
            last_contact,
            promised_contact,
            // A date alone is outflow all the same.
            outflow_reason: outflow_reason.or(outflow_date.map(|_| OutflowReason::Other)),
            outflow_date,
            remark: self.remark(unread_reason),
        })
    }

    /// The trimmed cell. `None` when it is empty, or says that it is not known.
    fn filled(&mut self, column: Column) -> Option<&'a str> {
        let position = self.sheet.layout.position(column)?;
        let cell = unguard(self.row.cells.get(position)?.trim()).trim();
        if cell::is_empty(cell) {
            return None;
        }
        // Somebody may be called so, and a remark may say so.
        let may_be_literal = matches!(column, Column::Surname | Column::Remark | Column::Consent);
        // Zeros as a BSN stand for somebody without one, and are refused.
        let is_unknown_date = column.has_dates() && cell::is_zero_date(cell);
        if !may_be_literal && (cell::says_unknown(cell) || is_unknown_date) {
            self.warn(column, WarningKind::NotKnown);
            return None;
        }
        Some(cell)
    }

    fn text(&mut self, column: Column) -> Option<String> {
        self.filled(column).map(cell::one_line).filter(|text| !text.is_empty())
    }

    fn required(&mut self, column: Column) -> Option<String> {
        match self.text(column) {
            Some(text) => Some(text),
            None => self.refuse(column, "", RejectReason::Missing),
        }
    }

    fn law(&mut self) -> Option<Law> {
        let Some(cell) = self.filled(Column::Law) else {
            return self.refuse(Column::Law, "", RejectReason::Missing);
        };
        match Law::parse(cell) {
            Some(law) => Some(law),
            None => self.refuse(Column::Law, cell, RejectReason::UnknownLaw),
        }
    }

    fn name(&mut self) -> Option<PersonName> {
        let [surname, prefix, given] =
            [Column::Surname, Column::Prefix, Column::Given].map(|column| self.text(column).unwrap_or_default());
        match PersonName::new(&surname, &prefix, &given) {
            Some(name) => Some(name),
            None => self.refuse(Column::Surname, "", RejectReason::Missing),
        }
    }

    fn category(&mut self, law: Law, product_code: Option<&str>) -> Option<ProductCategory> {
        let of_product = product_code.and_then(|code| ProductCategory::of_product(law, code));
        let Some(cell) = self.filled(Column::Category) else {
            if let (None, Some(code)) = (of_product, product_code) {
                self.warn(Column::ProductCode, WarningKind::UnknownCategory(discreet(code)));
            }
            return of_product;
        };
        let category = ProductCategory::parse(law, cell);
        if category.is_none() {
            self.warn(Column::Category, WarningKind::UnknownCategory(discreet(cell)));
        }
        if let (Some(given), Some(other)) = (category, of_product)
            && given != other
        {
            self.warn(Column::ProductCode, WarningKind::OtherCategory(other.code()));
        }
        category
    }

    fn birth_date(&mut self) -> Option<PartialDate> {
        let column = Column::BirthDate;
        let cell = self.filled(column)?;
        let reading = match read_partial(cell, self.sheet.date_rules(column)) {
            Ok(reading) => reading,
            Err(error) => return self.refuse(column, cell, RejectReason::Date(error)),
        };
        if reading.date.earliest() > self.sheet.today {
            return self.refuse(column, cell, RejectReason::BornInFuture);
        }
        self.note_assumption(column, reading);
        Some(reading.date)
    }

    fn date(&mut self, column: Column) -> Option<NaiveDate> {
        let cell = self.filled(column)?;
        match self.read_date(column, cell) {
            Ok(date) => Some(date),
            Err(error) => self.refuse(column, cell, RejectReason::Date(error)),
        }
    }

    fn read_date(&mut self, column: Column, cell: &str) -> Result<NaiveDate, DateError> {
        const TEN_YEARS: Days = Days::new(3_653);
        let (date, assumed) = read_full(cell, self.sheet.date_rules(column))?;
        if let Some(date) = PartialDate::full(date) {
            self.note_assumption(column, DateReading { date, assumed });
        }
        let today = self.sheet.today;
        let is_near = today.checked_sub_days(TEN_YEARS).is_none_or(|first| first <= date)
            && today.checked_add_days(TEN_YEARS).is_none_or(|last| date <= last);
        if !is_near {
            self.warn(column, WarningKind::FarAway(date));
        }
        Ok(date)
    }

    fn note_assumption(&mut self, column: Column, reading: DateReading) {
        match reading.assumed {
            Some(Assumption::Century(year)) => self.warn(column, WarningKind::Century(year)),
            Some(Assumption::SerialNumber) => {
                let date = reading.date.earliest();
                self.warn(column, WarningKind::SerialNumber(date));
            }
            None => {}
        }
    }

    fn bsn(&mut self) -> Option<Bsn> {
        let cell = self.filled(Column::Bsn)?;
        match Bsn::parse(cell) {
            Ok(bsn) => Some(bsn),
            Err(error) => self.refuse(Column::Bsn, cell, RejectReason::Bsn(error)),
        }
    }

    fn postcode(&mut self) -> Option<String> {
        let text = self.text(Column::Postcode)?;
        let dutch = cell::postcode(&text);
        if dutch.is_none() {
            self.warn(Column::Postcode, WarningKind::UnusualPostcode);
        }
        Some(dutch.unwrap_or(text))
    }

    fn protected_address(&mut self) -> bool {
        let Some(cell) = self.filled(Column::ProtectedAddress) else {
            return false;
        };
        let answer = cell::yes_or_no(cell);
        if answer.is_none() {
            self.warn(Column::ProtectedAddress, WarningKind::UnclearProtection);
        }
        answer.unwrap_or(true)
    }

    fn waiting_weeks(&mut self) -> Option<u16> {
        let cell = self.filled(Column::WaitingWeeks)?;
        match cell::weeks(cell) {
            Ok(weeks) => Some(weeks),
            Err(reason) => self.refuse(Column::WaitingWeeks, cell, reason),
        }
    }

    fn consent(&mut self) -> Option<Consent> {
        let column = Column::Consent;
        let cell = self.filled(column)?;
        match cell::yes_or_no(cell) {
            Some(true) => return Some(Consent::Given(None)),
            Some(false) => return Some(Consent::Refused),
            None => {}
        }
        match self.read_date(column, cell) {
            Ok(date) => Some(Consent::Given(Some(date))),
            Err(DateError::Unreadable) => {
                self.warn(column, WarningKind::UnclearConsent);
                None
            }
            Err(error) => self.refuse(column, cell, RejectReason::Date(error)),
        }
    }

    /// The reason, and the text when it was not understood.
    fn outflow_reason(&mut self) -> (Option<OutflowReason>, Option<&'a str>) {
        let Some(cell) = self.filled(Column::OutflowReason) else {
            return (None, None);
        };
        let reason = OutflowReason::parse(cell);
        if reason.is_some() {
            return (reason, None);
        }
        self.warn(Column::OutflowReason, WarningKind::UnknownOutflowReason);
        (Some(OutflowReason::Other), Some(cell))
    }

    fn remark(&mut self, unread_reason: Option<&str>) -> Option<String> {
        let remark = self.filled(Column::Remark).map(cell::lines);
        let reason = unread_reason.map(|text| format!("{}: {}", Column::OutflowReason, cell::one_line(text)));
        let both: Vec<String> = remark.into_iter().chain(reason).filter(|text| !text.is_empty()).collect();
        (!both.is_empty()).then(|| both.join("\n"))
    }

    /// Notes a problem; gives the `None` that stands for the unread cell.
    fn refuse<T>(&mut self, column: Column, text: &str, reason: RejectReason) -> Option<T> {
        self.problems.push(Problem::in_cell(column, text, reason));
        None
    }

    fn warn(&mut self, column: Column, kind: WarningKind) {
        self.warnings.push(Warning { line: Some(self.row.line), column: Some(column), kind });
    }
}
