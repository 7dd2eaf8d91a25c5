//! Which cell of a row belongs to which column: the header of one file.
use super::column::{Column, key};
use super::problem::{ImportError, Warning, WarningKind};

/// The header of a list.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    /// The header cells as they stood in the file.
    names: Vec<String>,
    position: [Option<usize>; Column::COUNT],
}

/// The column that a file of rejects has on top of its source: written, never read.
pub(super) const REASON_COLUMN: &str = "Reden";

impl Layout {
    /// Reads a header. Columns that are not known give a warning, because what stands in them is
    /// not imported.
    ///
    /// # Errors
    /// When a required column is missing, or two columns have the same meaning.
    pub(super) fn read(header: &[&str]) -> Result<(Self, Vec<Warning>), ImportError> {
        let mut warnings = Vec::new();
        let mut position = [None; Column::COUNT];
        for (index, &name) in header.iter().enumerate() {
            let Some(column) = Column::parse(name) else {
                if !name.trim().is_empty() && !is_reason(name) {
                    let kind = WarningKind::UnknownColumn(name.trim().to_owned());
                    warnings.push(Warning { line: None, column: None, kind });
                }
                continue;
            };
            if let Some(first) = position[column as usize].replace(index) {
                return Err(ImportError::DuplicateColumn {
                    column,
                    first: header[first].trim().to_owned(),
                    second: name.trim().to_owned(),
                });
            }
        }
        let missing: Vec<Column> =
            Column::REQUIRED.into_iter().filter(|column| position[*column as usize].is_none()).collect();
        if !missing.is_empty() {
            return Err(ImportError::MissingColumns(missing));
        }
        let width = header.iter().rposition(|name| !name.trim().is_empty()).map_or(0, |last| last + 1);
        let names = header[..width].iter().map(|&name| name.to_owned()).collect();
        Ok((Self { names, position }, warnings))
    }

    /// How many cells of a row are known columns: what tells a header from other rows.
    pub(super) fn recognised<'a>(cells: impl Iterator<Item = &'a str>) -> usize {
        cells.filter(|cell| Column::parse(cell).is_some()).count()
    }

    /// The header cells as they stood in the file, up to the last that has a name.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// Where in a row a column stands, counted from 0.
    pub(super) fn position(&self, column: Column) -> Option<usize> {
        self.position[column as usize]
    }
}

/// Whether a header cell names the reason a row was rejected before.
pub(super) fn is_reason(name: &str) -> bool {
    matches!(key(name).as_str(), "reden" | "reason")
}

#[cfg(test)]
mod tests {
    use super::*;

    const REQUIRED: [&str; 3] = ["Regeling", "Achternaam", "Latende aanbieder"];

    fn header<'a>(extra: &[&'a str]) -> Vec<&'a str> {
        REQUIRED.iter().copied().chain(extra.iter().copied()).collect()
    }

    #[test]
    fn columns_may_stand_in_any_order() {
        let (layout, warnings) = Layout::read(&["stop date", "Departing provider", "LAW", "surname", ""]).unwrap();
        assert_eq!(layout.position(Column::StopDate), Some(0));
        assert_eq!(layout.position(Column::Law), Some(2));
        assert_eq!(layout.position(Column::Bsn), None);
        assert_eq!(layout.names().len(), 4);
        assert!(warnings.is_empty());
    }

    #[test]
    fn every_missing_required_column_is_named() {
        let error = Layout::read(&["Zaaknummer", "Achternaam"]).unwrap_err();
        assert_eq!(error, ImportError::MissingColumns(vec![Column::Law, Column::DepartingProvider]));
        assert_eq!(error.to_string(), "the list has no column Regeling, Latende aanbieder");
    }

    #[test]
    fn two_columns_with_one_meaning_are_refused() {
        let error = Layout::read(&header(&["Stopdatum", "Stop date"])).unwrap_err();
        assert_eq!(
            error,
            ImportError::DuplicateColumn {
                column: Column::StopDate,
                first: "Stopdatum".to_owned(),
                second: "Stop date".to_owned()
            }
        );
    }

    #[test]
    fn unknown_columns_are_named_but_the_reason_column_is_ours() {
        let (layout, warnings) = Layout::read(&header(&["Kleur", "Reden"])).unwrap();
        let kinds: Vec<_> = warnings.into_iter().map(|warning| warning.kind).collect();
        assert_eq!(kinds, [WarningKind::UnknownColumn("Kleur".to_owned())]);
        assert_eq!(layout.names().len(), 5);
    }
}
