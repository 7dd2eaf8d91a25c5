//! The demo caseload: synthetic, but modelled on the numbers of a real region.
//!
//! 18 youth providers stop, 15 with a run-off agreement and 3 without; 91 children had another place in time and a
//! second group is still in care at the run-off providers. Five day-care providers stop too: of 138 elderly people
//! 44 left (moved, Wlz, died) and one receiver takes the other 94 in small groups. All dates hang on today, so that
//! every level occurs on any day. The same seed gives the same people.

mod cases;
mod open;
mod people;
mod providers;

pub use open::{default_path, open_or_create};

use super::error::Result;
use super::import::ReadFile;
use super::office::{DEMO, Office};
use crate::domain::change::{Change, Entity, Label};
use crate::domain::id::from_natural_key;
use crate::import::{ClientList, ListRow};
use crate::store::key::KdfCost;
use crate::store::setting;
use chrono::{Days, Months, NaiveDate};
use std::path::{Path, PathBuf};

use super::clock::Clock;

/// The demo's passphrase. Public, so the file may hold no real person.
pub const PASSPHRASE: &str = "demo demo demo demo";

/// The name of the demo's file.
pub const FILE_NAME: &str = "demo.uitloop";

/// The cases of the region on which the demo is modelled: 91 + 60 children and 138 elderly people.
pub const CASES: usize = 289;

/// A larger caseload gets no history: it is for trying the size.
const MOST_WITH_HISTORY: usize = 2_000;

/// What demo caseload is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Demo {
    /// How many cases.
    pub cases: usize,
    /// Contacts for each case, beside the last one.
    pub contacts: usize,
    /// The same seed gives the same people.
    pub seed: u64,
}

impl Default for Demo {
    fn default() -> Self {
        Self { cases: CASES, contacts: 2, seed: 1 }
    }
}

/// The days that everything hangs on.
#[derive(Debug, Clone, Copy)]
struct Days0 {
    today: NaiveDate,
    /// First day without contracts: the first of a month, about nine months ago.
    stop: NaiveDate,
}

impl Days0 {
    fn of(today: NaiveDate) -> Self {
        let nine_months_ago = today.checked_sub_months(Months::new(9)).unwrap_or(today);
        let stop = nine_months_ago.format("%Y-%m-01").to_string().parse().unwrap_or(nine_months_ago);
        Self { today, stop }
    }

    /// The last day of a run-off of a whole year.
    fn run_off_end(self) -> NaiveDate {
        crate::domain::deadline::latest_run_off_end(self.stop)
    }
}

/// A fact beside the list, and the day on which it became known.
struct Beside {
    known: NaiveDate,
    change: Change,
}

/// Makes the demo caseload at this path and opens it.
pub fn create(path: &Path, demo: Demo, clock: Clock) -> Result<Office> {
    let mut office = Office::create(path, PASSPHRASE, KdfCost::for_demo_and_tests(), clock)?;
    write(&mut office, demo)?;
    office.set_clock(clock);
    Ok(office)
}

fn write(office: &mut Office, demo: Demo) -> Result<()> {
    let (clock, days) = (office.clock(), Days0::of(office.today()));
    let (rows, beside) = cases::all(demo, days);
    let moments = if demo.cases <= MOST_WITH_HISTORY { moments(days) } else { vec![days.today] };
    let first = moments[0];
    for (index, moment) in moments.iter().enumerate() {
        let is_last = index + 1 == moments.len();
        office.set_clock(if is_last { clock } else { Clock::noon(*moment) });
        let known: Vec<ListRow> = rows.iter().map(|row| cases::known_on(row, *moment, days.today)).collect();
        let since = if index == 0 { NaiveDate::MIN } else { moments[index - 1] };
        let mut changes = if index == 0 { about_the_demo(&mark(demo, days.today)) } else { Vec::new() };
        let came = beside.iter().filter(|fact| fact.known > since && fact.known <= *moment);
        changes.extend(came.map(|fact| fact.change.clone()));
        let plan = office.plan(vec![ReadFile { path: PathBuf::new(), list: ClientList::of(known) }])?;
        let label =
            if *moment == first { Label::Demo { cases: demo.cases } } else { Label::DemoMonth { month: *moment } };
        office.apply_as(label, plan, changes)?;
    }
    office.note_demo();
    Ok(())
}

/// The list comes in two months before the providers stop, and is brought up to date every month.
fn moments(days: Days0) -> Vec<NaiveDate> {
    let start = days.stop.checked_sub_months(Months::new(2)).unwrap_or(days.stop);
    let firsts = (0..).map_while(|month| start.checked_add_months(Months::new(month)));
    let mut moments: Vec<NaiveDate> = firsts.take_while(|day| *day < days.today).collect();
    moments.push(days.today);
    moments
}

/// What tells one demo from another: its day, its size and its seed.
fn mark(demo: Demo, today: NaiveDate) -> String {
    format!("{today} {} {} {}", demo.cases, demo.contacts, demo.seed)
}

impl Office {
    /// The file is this demo, made today.
    pub fn demo_is(&self, demo: Demo) -> Result<bool> {
        Ok(self.store().setting(DEMO)?.is_some_and(|found| found == mark(demo, self.today())))
    }
}

fn about_the_demo(mark: &str) -> Vec<Change> {
    let lead = Change::to(Entity::Staff, from_natural_key("staff", &["team lead"]));
    vec![setting(DEMO, mark), lead.set("name", people::TEAM_LEAD).set("role", "team_lead")]
}

/// `days` after `date`; the calendar is long enough for a demo.
fn after(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_add_days(Days::new(days)).unwrap_or(date)
}

/// `days` before `date`.
fn before(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_sub_days(Days::new(days)).unwrap_or(date)
}
