//! Rejected rows as a file to mend and import again.
use csv::{Terminator, WriterBuilder};

use super::client_list::ClientList;
use super::column::Column;
use super::formula::guard;
use super::layout::{REASON_COLUMN, is_reason};
use super::problem::{Problem, Reject};

/// Writes the rejects of some lists in the columns of their sources, with the reason in a column `Reden` behind them:
/// UTF-8 with a byte order mark, `;`, Windows line breaks. Columns that the lists share are written once. Cells that a
/// spreadsheet would run get an apostrophe, which the import takes away again. `say` puts a problem into words.
pub fn write<'a>(lists: impl IntoIterator<Item = &'a ClientList>, say: impl Fn(&Problem) -> String) -> Vec<u8> {
    let mut columns = Columns::default();
    let placed: Vec<(&ClientList, Vec<Option<usize>>)> =
        lists.into_iter().map(|list| (list, columns.place(&list.header))).collect();
    let width = columns.0.len();
    let rejects = placed.iter().flat_map(|(list, places)| list.rejects.iter().map(move |reject| (reject, places)));
    let rows = rejects.map(|(reject, places)| {
        let mut cells = vec![String::new(); width];
        for (place, cell) in places.iter().zip(&reject.cells) {
            if let Some(place) = place {
                cells[*place].clone_from(cell);
            }
        }
        cells.push(reject.problems.iter().map(&say).collect::<Vec<_>>().join("; "));
        // Cells that had no column stand behind the reason, under no name.
        cells.extend(surplus(reject, places).iter().cloned());
        cells
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let widest = rows.iter().map(Vec::len).max().unwrap_or(width + 1);
    let mut header: Vec<String> = columns.0.into_iter().map(|(_, name)| name).collect();
    header.push(REASON_COLUMN.to_owned());
    to_csv(std::iter::once(header).chain(rows).map(|mut cells| {
        cells.resize(widest, String::new());
        cells
    }))
}

fn surplus<'a>(reject: &'a Reject, places: &[Option<usize>]) -> &'a [String] {
    reject.cells.get(places.len()..).unwrap_or_default()
}

/// The columns of all lists together, each with its name as it first stood in a file.
#[derive(Default)]
struct Columns(Vec<(Meaning, String)>);

/// What tells one column from another.
#[derive(PartialEq)]
enum Meaning {
    Known(Column),
    Unknown(String),
    Nameless,
}

impl Columns {
    /// Where each column of a list goes; the reason of an earlier time goes nowhere.
    fn place(&mut self, header: &[String]) -> Vec<Option<usize>> {
        let first_own = self.0.len();
        header.iter().map(|name| (!is_reason(name)).then(|| self.find(name, first_own))).collect()
    }

    /// A column without a name, or that is there twice in one list, is no other list's column.
    fn find(&mut self, name: &str, first_own: usize) -> usize {
        let meaning = match Column::parse(name) {
            Some(column) => Meaning::Known(column),
            None if name.trim().is_empty() => Meaning::Nameless,
            None => Meaning::Unknown(name.trim().to_owned()),
        };
        let of_others = self.0.iter().take(first_own);
        let shared = of_others.filter(|_| meaning != Meaning::Nameless).position(|(known, _)| *known == meaning);
        shared.unwrap_or_else(|| {
            self.0.push((meaning, name.to_owned()));
            self.0.len() - 1
        })
    }
}

/// A CSV file as Dutch spreadsheets open it by a double click.
pub(super) fn to_csv(rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let bytes = "\u{FEFF}".as_bytes().to_vec();
    let mut writer =
        WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).flexible(true).from_writer(bytes);
    for row in rows {
        writer.write_record(row.iter().map(|cell| guard(cell).into_owned())).expect("a vector takes every write");
    }
    writer.into_inner().expect("a vector takes every write")
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::import::client_list::read;
    use crate::import::problem::RejectReason;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 9, 21).unwrap()
    }

    fn written(text: &str) -> String {
        let list = read(text.as_bytes(), today()).unwrap();
        String::from_utf8(write([&list], Problem::to_string)).unwrap()
    }

    #[test]
    fn rejects_keep_their_columns_and_say_why() {
        let text = "Kleur,Regeling,Achternaam,Latende aanbieder,Stopdatum\n\
                    rood,Jeugdwet,Bos,De Wilgen,1-1-2026\n\
                    groen,Wlz,\"Veer; van 't\",De Wilgen,29-2-2027\n";
        let expected = "\u{FEFF}Kleur;Regeling;Achternaam;Latende aanbieder;Stopdatum;Reden\r\n\
                        groen;Wlz;\"Veer; van 't\";De Wilgen;29-2-2027;\
                        \"Regeling \"\"Wlz\"\": is not Jeugdwet or Wmo; \
                        Stopdatum \"\"29-2-2027\"\": February 2027 has 28 days\"\r\n";
        assert_eq!(written(text), expected);
    }

    #[test]
    fn a_mended_file_is_imported_and_its_reasons_are_ignored() {
        let text = "Regeling;Achternaam;Latende aanbieder;Stopdatum;Opmerking\n\
                    Wlz;Bos;De Wilgen;1-1-2026;=1+1\n";
        let mended = written(text).replace("\nWlz;", "\nWmo;");
        assert!(mended.contains("'=1+1"));
        let list = read(mended.as_bytes(), today()).unwrap();
        assert!(list.rejects.is_empty() && list.warnings.is_empty());
        assert_eq!(list.rows[0].remark.as_deref(), Some("=1+1"));
    }

    #[test]
    fn rejecting_twice_writes_the_same_file() {
        let text = "Regeling;Achternaam;Latende aanbieder;Opmerking\n\
                    Wlz;Bos;De Wilgen;-\n\
                    Wmo;;'t Anker;'=1\n\
                    Wmo;Bos;De Wilgen;a;b\n";
        // The reason itself counts one cell more the second time.
        let write_shortly = |text: &str| {
            let list = read(text.as_bytes(), today()).unwrap();
            String::from_utf8(write([&list], |_| "fout".to_owned())).unwrap()
        };
        let once = write_shortly(text);
        assert_eq!(once.lines().count(), 4);
        assert_eq!(write_shortly(&once), once);
    }

    #[test]
    fn the_rejects_of_several_lists_share_their_columns() {
        let lists = [
            "Kleur;Regeling;Achternaam;Latende aanbieder\nrood;Wlz;Bos;De Wilgen\n",
            "Latende aanbieder;Wet;Achternaam;Vorm\nDe Brug;Zvw;Smit;rond;over\n",
        ];
        let lists = lists.map(|text| read(text.as_bytes(), today()).unwrap());
        let written = String::from_utf8(write(&lists, |_| "fout".to_owned())).unwrap();
        let expected = "\u{FEFF}Kleur;Regeling;Achternaam;Latende aanbieder;Vorm;Reden;\r\n\
                        rood;Wlz;Bos;De Wilgen;;fout;\r\n\
                        ;Zvw;Smit;De Brug;rond;fout;over\r\n";
        assert_eq!(written, expected);
    }

    #[test]
    fn cells_without_a_column_are_kept_and_stay_rejected() {
        let text = "Regeling;Achternaam;Latende aanbieder\nWmo;Bos;De Wilgen;over\n";
        let again = read(written(text).as_bytes(), today()).unwrap();
        assert_eq!(again.rejects[0].cells.last().map(String::as_str), Some("over"));
        assert!(matches!(again.rejects[0].problems[0].reason, RejectReason::Ragged { .. }));
    }

    #[test]
    fn day_and_month_do_not_turn_around_among_few_rejects() {
        let american = "Regeling;Achternaam;Latende aanbieder;Stopdatum;Einde uitloop\n\
                        Wlz;Bos;De Wilgen;1/2/2026;6/1/2026\n\
                        Wmo;Bos;De Wilgen;1/31/2026;6/1/2026\n";
        let mended = written(american).replace("\nWlz;", "\nWmo;");
        let list = read(mended.as_bytes(), today()).unwrap();
        assert_eq!(list.rows[0].stop_date, NaiveDate::from_ymd_opt(2026, 1, 2));
        assert_eq!(list.rows[0].run_off_end, NaiveDate::from_ymd_opt(2026, 6, 1));
    }
}
