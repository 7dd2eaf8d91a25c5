//! Laws that hold for every input, however damaged.
use proptest::prelude::*;

use super::*;

/// A valid list of a few rows with one of everything in it.
const SAMPLE: &str = "\
Zaaknummer;Regeling;Achternaam;Voorvoegsel;Geboortedatum;BSN;Latende aanbieder;Stopdatum;Einde uitloop;Wachttijd (weken);Toestemming;Opmerking\r\n\
1;Jw;Bakker;van den;12-4-2015;999900006;De Wilgen;1-1-2026;31-12-2026;10 weken;ja;\"twee\r\nregels; en \"\"meer\"\"\"\r\n\
2;Wmo;Écharlier;;april 1950;;De Wilgen;2026-01-01;;10,5;3 okt 2026;'=1+1\r\n";

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..600)) {
        let _ = read(&bytes, day("2026-09-21"));
    }

    #[test]
    fn a_damaged_list_never_loses_a_row(
        changes in proptest::collection::vec((0_usize..SAMPLE.len(), proptest::num::u8::ANY), 1..12)
    ) {
        let mut bytes = SAMPLE.as_bytes().to_vec();
        for (place, byte) in changes {
            bytes[place] = byte;
        }
        if let Ok(list) = read(&bytes, day("2026-09-21")) {
            let imported = list.rows.iter().map(|row| row.line);
            let mut lines: Vec<u32> = imported.chain(list.rejects.iter().map(|reject| reject.line)).collect();
            lines.sort_unstable();
            lines.dedup();
            prop_assert_eq!(lines.len(), list.rows.len() + list.rejects.len());
            prop_assert!(list.rejects.iter().all(|reject| !reject.problems.is_empty()));
            let again = crate::import::rejects::write([&list], ToString::to_string);
            if !list.rejects.is_empty() {
                let again = read(&again, day("2026-09-21")).map(|again| again.rows.len() + again.rejects.len());
                prop_assert_eq!(again, Ok(list.rejects.len()));
            }
        }
    }

    #[test]
    fn cells_of_any_text_are_read_or_refused(cells in proptest::collection::vec("\\PC{0,12}|[0-9./,-]{0,10}", 11)) {
        let quoted: Vec<String> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        let header = SAMPLE.lines().next().unwrap_or_default();
        let text = format!("{header}\n{};\"x\"\n", quoted.join(";"));
        let list = read_text(&text).unwrap();
        prop_assert_eq!(list.rows.len() + list.rejects.len(), 1);
    }
}
