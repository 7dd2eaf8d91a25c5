//! The columns of the client list: their Dutch names, and the other names they go by.
mod names;

use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

use crate::domain::names::fold;
use names::TABLE;

/// A column of the canonical client list, in the order of the template. [`Column::name`] gives each
/// its Dutch name; [`ListRow`](super::ListRow) tells what its cells mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

static BY_KEY: LazyLock<HashMap<String, Column>> = LazyLock::new(|| {
    TABLE
        .iter()
        .flat_map(|(column, name, others)| others.iter().chain([name]).map(|name| (key(name), *column)))
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
    fold(header).chars().filter(|c| c.is_alphanumeric()).collect()
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
