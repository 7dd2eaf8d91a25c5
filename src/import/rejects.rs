//! Rejected rows as a file to mend and import again.
use csv::{Terminator, WriterBuilder};

use super::client_list::ClientList;
use super::formula::guard;
use super::layout::{REASON_COLUMN, is_reason};
use super::problem::Problem;

/// Writes the rejects in the columns of their source, with the reason in a column `Reden` behind
/// them: UTF-8 with a byte order mark, `;`, Windows line breaks. Cells that a spreadsheet would run
/// get an apostrophe, which the import takes away again. `say` puts a problem into words.
pub fn write(list: &ClientList, say: impl Fn(&Problem) -> String) -> Vec<u8> {
    let kept: Vec<usize> = (0..list.header.len()).filter(|index| !is_reason(&list.header[*index])).collect();
    // Cells that had no column stand behind the reason, under no name.
    let most = list.rejects.iter().map(|reject| reject.cells.len()).max().unwrap_or(0);
    let surplus = list.header.len()..most.max(list.header.len());

    let names = kept.iter().map(|index| list.header[*index].as_str());
    let header: Vec<&str> = names.chain([REASON_COLUMN]).chain(surplus.clone().map(|_| "")).collect();
    let rows = list.rejects.iter().map(|reject| {
        let cell = |index: usize| reject.cells.get(index).cloned().unwrap_or_default();
        let reason = reject.problems.iter().map(&say).collect::<Vec<_>>().join("; ");
        kept.iter().map(|index| cell(*index)).chain([reason]).chain(surplus.clone().map(cell)).collect::<Vec<_>>()
    });
    let header = header.into_iter().map(str::to_owned).collect();
    to_csv(std::iter::once(header).chain(rows))
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
        String::from_utf8(write(&list, Problem::to_string)).unwrap()
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
            String::from_utf8(write(&list, |_| "fout".to_owned())).unwrap()
        };
        let once = write_shortly(text);
        assert_eq!(once.lines().count(), 4);
        assert_eq!(write_shortly(&once), once);
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
