//! The empty client list, to fill in.
use super::column::Column;
use super::rejects::to_csv;

/// A file with the canonical Dutch columns and no rows, as spreadsheets open it.
pub fn template() -> String {
    let header = Column::all().map(|column| column.name().to_owned()).collect();
    String::from_utf8(to_csv(std::iter::once(header))).expect("column names are text")
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::import::client_list::read;
    use crate::import::problem::ImportError;

    #[test]
    fn the_template_is_a_list_without_rows() {
        let today = NaiveDate::from_ymd_opt(2026, 9, 21).unwrap();
        assert_eq!(read(template().as_bytes(), today).unwrap_err(), ImportError::NoRows);
        assert!(template().starts_with("\u{FEFF}Zaaknummer;Regeling;Productcategorie;"));
        assert!(template().ends_with(";Uitstroomreden;Uitstroomdatum;Opmerking\r\n"));
    }

    #[test]
    fn a_filled_in_template_has_every_column() {
        let today = NaiveDate::from_ymd_opt(2026, 9, 21).unwrap();
        let cells = Column::all().map(|column| match column {
            Column::Law => "Wmo",
            Column::Surname => "Bos",
            Column::DepartingProvider => "De Wilgen",
            Column::StopDate => "1-1-2027",
            _ => "",
        });
        let text = format!("{}{}\r\n", template(), cells.collect::<Vec<_>>().join(";"));
        let list = read(text.as_bytes(), today).unwrap();
        assert_eq!((list.rows.len(), list.rejects.len(), list.warnings.len()), (1, 0, 0));
        assert_eq!(list.header.len(), Column::COUNT);
    }
}
