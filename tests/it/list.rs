//! Client lists as text, row by row, in the columns of the template.

use std::collections::BTreeMap;
use std::sync::LazyLock;
use uitloop::domain::bsn::Bsn;

/// The day for which most lists here are made; a Monday.
pub(crate) const TODAY: &str = "2026-09-21";

/// One row: its filled cells by the name of their column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row(BTreeMap<&'static str, String>);

impl Row {
    /// A child at De Wilgen, whose run-off ends on 31 December 2026.
    pub(crate) fn youth(case_no: &str, surname: &str) -> Self {
        Self(BTreeMap::new())
            .with("Zaaknummer", case_no)
            .with("Regeling", "Jeugdwet")
            .with("Productcategorie", "45")
            .with("Achternaam", surname)
            .with("Voornamen", "Noor")
            .with("Latende aanbieder", "Jeugdhulp De Wilgen")
            .with("Stopdatum", "1-1-2026")
            .with("Einde uitloop", "31-12-2026")
            .with("Consulent", "Marit Hoekstra")
    }

    /// Somebody in the day care of De Oude Tuin, whose run-off ends on 31 December 2026.
    pub(crate) fn day_care(case_no: &str, surname: &str) -> Self {
        Self::youth(case_no, surname)
            .with("Regeling", "Wmo")
            .with("Productcategorie", "07")
            .with("Latende aanbieder", "Zorggroep De Oude Tuin")
    }

    /// The same with this cell.
    pub(crate) fn with(mut self, column: &'static str, text: impl Into<String>) -> Self {
        self.0.insert(column, text.into());
        self
    }

    /// The same with this cell empty.
    pub(crate) fn without(mut self, column: &'static str) -> Self {
        self.0.remove(column);
        self
    }

    /// The text of a cell.
    pub(crate) fn cell(&self, column: &str) -> &str {
        self.0.get(column).map_or("", String::as_str)
    }

    /// The row as a line of a file, without its end.
    pub(crate) fn line(&self) -> String {
        for column in self.0.keys() {
            assert!(columns().iter().any(|known| known == column), "there is no column {column}");
        }
        columns().iter().map(|column| self.cell(column)).collect::<Vec<_>>().join(";")
    }
}

/// The columns of the template.
pub(crate) fn columns() -> &'static [String] {
    static COLUMNS: LazyLock<Vec<String>> = LazyLock::new(|| {
        let template = uitloop::import::template();
        template.trim_start_matches('\u{feff}').trim_end().split(';').map(str::to_owned).collect()
    });
    &COLUMNS
}

/// A list of rows.
pub(crate) fn list<'a>(rows: impl IntoIterator<Item = &'a Row>) -> String {
    of_lines(rows.into_iter().map(Row::line))
}

/// A list of lines below the columns of the template.
pub(crate) fn of_lines(lines: impl IntoIterator<Item = String>) -> String {
    let header = columns().join(";");
    std::iter::once(header).chain(lines).map(|line| line + "\r\n").collect()
}

/// Citizen service numbers that nobody has: there are about nine thousand.
pub(crate) fn bsns() -> impl Iterator<Item = String> {
    (999_900_006_u32..=999_999_990).map(|number| number.to_string()).filter(|number| Bsn::parse(number).is_ok())
}
