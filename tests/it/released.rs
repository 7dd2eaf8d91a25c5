//! Files of released versions: one of each is kept, and every later version must open it.

use std::fs;
use std::path::Path;
use uitloop::app::Office;
use uitloop::app::clock::Clock;
use uitloop::app::demo::PASSPHRASE;
use uitloop::domain::risk::Level;

/// The versions, with the number of cases in their file. The demo made them: nobody in them exists.
const RELEASED: [(&str, usize); 1] = [("0.1.0", 12)];

#[test]
fn a_file_of_every_released_version_opens_is_whole_and_can_be_changed() {
    for (version, cases) in RELEASED {
        let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/released");
        let folder = tempfile::tempdir().unwrap();
        for ending in ["uitloop", "uitloop-key"] {
            let name = format!("{version}.{ending}");
            fs::copy(kept.join(&name), folder.path().join(&name)).unwrap();
        }
        let path = folder.path().join(format!("{version}.uitloop"));
        let mut office = Office::open(&path, PASSPHRASE, Clock::System).unwrap();
        let today = office.today();
        let caseload = office.caseload(today).unwrap();
        assert_eq!(caseload.counts.total(), cases, "{version}");
        assert!(Level::ALL.into_iter().any(|level| caseload.counts.get(level) > 0));
        assert!(office.doctor().unwrap().is_well(), "{version}");
        let first = caseload.cases[0].row.id;
        assert!(!office.set_date(first, uitloop::domain::step::Moment::Start, Some(today)).unwrap().is_empty());
        assert!(office.undo().unwrap().is_some(), "{version}");
    }
}
