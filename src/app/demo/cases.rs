//! The cases of the demo, as rows of client lists, and the facts beside them.

use super::people::{self, Age};
use super::providers::{self, Leaving, RunOff};
use super::{Beside, Days0, Demo, after, before};
use crate::app::import::case_id;
use crate::domain::bsn::Bsn;
use crate::domain::change::{Change, Entity};
use crate::domain::codes::{Law, OutflowReason, ProductCategory};
use crate::domain::id::from_natural_key;
use crate::domain::names::{PersonName, fold};
use crate::domain::partial_date::PartialDate;
use crate::domain::step::Step;
use crate::import::{Consent, ListRow};
use chrono::{Datelike, Months, NaiveDate};
use fastrand::Rng;

/// Children who had another place in time.
const PLACED: usize = 91;
/// Children still in care at a run-off provider.
const OPEN_YOUTH: usize = 60;
/// Elderly people who left: moved, Wlz, died.
const LEFT: [(OutflowReason, usize); 3] =
    [(OutflowReason::Moved, 9), (OutflowReason::Wlz, 22), (OutflowReason::Death, 13)];
/// Elderly people who have started at the receiver.
const STARTED: usize = 38;
/// People in one group that moves together.
const GROUP: usize = 8;

/// What becomes of a case.
#[derive(Debug, Clone, Copy)]
enum Story {
    Placed,
    OpenYouth,
    Left(OutflowReason),
    Started,
    /// Waits for the day of its group.
    InGroup(usize),
}

/// The story of the nth case: those of the region in order, and again for larger caseloads.
fn story(index: usize) -> Story {
    let mut place = index % super::CASES;
    for (count, story) in [(PLACED, Story::Placed), (OPEN_YOUTH, Story::OpenYouth)] {
        if place < count {
            return story;
        }
        place -= count;
    }
    for (reason, count) in LEFT {
        if place < count {
            return Story::Left(reason);
        }
        place -= count;
    }
    if place < STARTED { Story::Started } else { Story::InGroup((place - STARTED) / GROUP) }
}

/// Every row of the lists as they are today, and what became known beside them.
pub(super) fn all(demo: Demo, days: Days0) -> (Vec<ListRow>, Vec<Beside>) {
    let mut random = Rng::with_seed(demo.seed);
    let mut bsns = people::bsns();
    let (mut rows, mut beside) = (Vec::with_capacity(demo.cases), Vec::new());
    for index in 0..demo.cases {
        let story = story(index);
        let mut row = person(&mut random, index, story, bsns.next(), days);
        match story {
            Story::Placed => placed(&mut random, &mut row, index, days, &mut beside),
            Story::OpenYouth => open_youth(&mut random, &mut row, days, &mut beside),
            Story::Left(reason) => left(&mut random, &mut row, reason, days),
            Story::Started => started(&mut row, index, days, &mut beside),
            Story::InGroup(group) => in_group(&mut random, &mut row, group, days),
        }
        contacts(&mut random, &row, demo.contacts, days, &mut beside);
        rows.push(row);
    }
    (rows, beside)
}

fn person(random: &mut Rng, index: usize, story: Story, bsn: Option<Bsn>, days: Days0) -> ListRow {
    let is_youth = matches!(story, Story::Placed | Story::OpenYouth);
    let (law, age) = if is_youth { (Law::Jeugdwet, Age::Child) } else { (Law::Wmo, Age::Elderly) };
    let name = people::name(random, age);
    let (place, municipality) = people::home(random);
    let years = if is_youth { random.u32(5..18) } else { random.u32(71..96) };
    let born = days.today.checked_sub_months(Months::new(years * 12)).map(|day| before(day, random.u64(1..365)));
    let (provider, category, dates) =
        if is_youth { youth_provider(random, index, story, days) } else { day_care(index, days) };
    let name = PersonName::new(name.surname, name.prefix, name.given).expect("every surname of the demo is a name");
    let mut row = ListRow::new(law, name, provider);
    row.line = u32::try_from(index + 2).unwrap_or(u32::MAX);
    row.case_no = Some(format!("U-{:04}", index + 1));
    row.category = ProductCategory::new(law, category);
    row.product_code = Some(format!("{category}A{:02}", if is_youth { 4 } else { 12 }));
    row.birth_date = born.and_then(PartialDate::full);
    row.bsn = bsn;
    row.place = Some(place.to_owned());
    row.municipality = Some(municipality.to_owned());
    row.protected_address = random.u32(..60) == 0;
    (row.stop_date, row.run_off_end) = dates;
    let is_nobodys = matches!(story, Story::OpenYouth) && random.u32(..30) == 0;
    row.caseworker = (!is_nobodys).then(|| people::CASEWORKERS[index % people::CASEWORKERS.len()].to_owned());
    row.remark = Some("Synthetisch: deze persoon bestaat niet".to_owned());
    row
}

type Dates = (Option<NaiveDate>, Option<NaiveDate>);

fn youth_provider(random: &mut Rng, index: usize, story: Story, days: Days0) -> (&'static str, &'static str, Dates) {
    // Only run-off providers still have open cases; the three without had placed everybody.
    let count = if matches!(story, Story::Placed) { providers::YOUTH.len() } else { providers::YOUTH.len() - 3 };
    let Leaving { name, run_off } = &providers::YOUTH[index % count];
    let end = run_off.map(|run_off| match run_off {
        RunOff::WholeYear => days.run_off_end(),
        RunOff::In(offset) => days.today + chrono::TimeDelta::days(offset),
    });
    let category = match name {
        name if name.contains("Logeerhuis") => "44",
        _ if random.u32(..12) == 0 => "43",
        _ => "45",
    };
    (name, category, (Some(days.stop), end))
}

fn day_care(index: usize, days: Days0) -> (&'static str, &'static str, Dates) {
    let name = providers::DAY_CARE[index % providers::DAY_CARE.len()];
    (name, "07", (Some(days.stop), Some(days.run_off_end())))
}

/// Fills the first `count` steps, the last one `since` days ago, each some weeks after the one before.
fn walk(random: &mut Rng, row: &mut ListRow, count: usize, last: NaiveDate) {
    let mut day = last;
    for step in Step::ALL.into_iter().take(count).rev() {
        *step_of(row, step) = Some(weekday(day));
        day = before(day, random.u64(9..24));
        if step == Step::Referral {
            row.referred = Some(weekday(before(day, 2)));
            day = before(day, 7);
        }
    }
}

fn step_of(row: &mut ListRow, step: Step) -> &mut Option<NaiveDate> {
    match step {
        Step::Conversation => &mut row.conversation,
        Step::Search => &mut row.search,
        Step::Referral => &mut row.accepted,
        Step::Introduction => &mut row.introduction,
        Step::Intake => &mut row.intake,
        Step::Handover => &mut row.handover,
        Step::Assignment => &mut row.assignment,
    }
}

/// People meet on weekdays.
fn weekday(day: NaiveDate) -> NaiveDate {
    before(day, u64::from(day.weekday().number_from_monday().saturating_sub(5)))
}

/// Found another place before the provider stopped, and it held.
fn placed(random: &mut Rng, row: &mut ListRow, index: usize, days: Days0, beside: &mut Vec<Beside>) {
    let start = weekday(before(days.stop, random.u64(1..28)));
    walk(random, row, 7, before(start, 4));
    row.started = Some(start);
    row.stopped = Some(start);
    row.consent = row.conversation.map(|day| Consent::Given(Some(day)));
    row.new_provider = Some(providers::NEXT[random.usize(..providers::NEXT.len())].to_owned());
    after_care(row, start, [true, !index.is_multiple_of(23)], days, beside);
}

/// Checks that took place, each some days before it was due.
fn after_care(row: &ListRow, start: NaiveDate, done: [bool; 2], days: Days0, beside: &mut Vec<Beside>) {
    let Some(case) = row.case_no.as_deref().map(case_id) else {
        return;
    };
    for (field, weeks, done) in [("after_care_first", 6, done[0]), ("after_care_second", 13, done[1])] {
        let day = weekday(before(after(start, weeks * 7), 3));
        if done && day <= days.today {
            beside.push(Beside { known: day, change: Change::to(Entity::Case, case).set(field, day) });
        }
    }
}

/// Still in care at a run-off provider, somewhere on the path.
fn open_youth(random: &mut Rng, row: &mut ListRow, days: Days0, beside: &mut Vec<Beside>) {
    let done = [0, 0, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 7][random.usize(..20)];
    let last = before(days.today, random.u64(3..30));
    walk(random, row, done, last);
    row.consent = row.conversation.filter(|_| random.u32(..8) != 0).map(|day| Consent::Given(Some(day)));
    if done >= 2 {
        // Now and then the search is ticked off, but nobody wrote down where to.
        let is_known = random.u32(..10) != 0;
        row.new_provider = is_known.then(|| providers::NEXT[random.usize(..providers::NEXT.len())].to_owned());
    }
    if done == 2 {
        waits(random, row, days, beside);
    }
    if (3..7).contains(&done) && random.u32(..3) == 0 {
        let next = Step::ALL[done];
        *step_of(row, next) = Some(weekday(after(days.today, random.u64(8..25))));
    }
    if done == 7 {
        row.started = Some(weekday(after(days.today, random.u64(9..30))));
    }
    if random.u32(..9) == 0 {
        row.promised_contact = Some(weekday(before(days.today, random.u64(1..12))));
    }
}

/// The search is done: the first choice is asked, and sometimes there is a second one.
fn waits(random: &mut Rng, row: &mut ListRow, days: Days0, beside: &mut Vec<Beside>) {
    let Some(first) = row.new_provider.clone() else {
        return;
    };
    if random.bool() {
        row.waiting_weeks = Some(random.u16(2..13));
        row.waiting_reported = Some(weekday(before(days.today, random.u64(4..45))));
    }
    if random.u32(..3) != 0 {
        row.referred = row.search.map(|day| weekday(after(day, 2)));
    }
    let second = providers::NEXT[random.usize(..providers::NEXT.len())];
    if random.bool() && second != first {
        let (Some(case), Some(known)) = (row.case_no.as_deref().map(case_id), row.search) else {
            return;
        };
        let id = from_natural_key("candidate", &[&case.to_string(), second]);
        let provider = from_natural_key("provider", &[&fold(second)]);
        beside.push(Beside { known, change: Change::to(Entity::Provider, provider).set("name", second) });
        let change = Change::to(Entity::Candidate, id).set("case_key", case).set("provider", provider);
        beside.push(Beside { known, change: change.set("preference", 2_i64) });
    }
}

/// Moved, went to the Wlz or died.
fn left(random: &mut Rng, row: &mut ListRow, reason: OutflowReason, days: Days0) {
    let span = (days.today - days.stop).num_days().unsigned_abs();
    let day = before(days.today, random.u64(6..span.max(7)));
    row.outflow_reason = Some(reason);
    row.outflow_date = Some(day);
    row.stopped = Some(day);
}

/// The groups that have gone to the receiver, one every two weeks, the last one a week ago.
fn started(row: &mut ListRow, index: usize, days: Days0, beside: &mut Vec<Beside>) {
    let left: usize = LEFT.iter().map(|(_, count)| count).sum();
    let group = (index % super::CASES - PLACED - OPEN_YOUTH - left) / GROUP;
    let start = weekday(before(days.today, 7 + 14 * (4 - group as u64)));
    walk(&mut Rng::with_seed(group as u64), row, 7, before(start, 5));
    row.started = Some(start);
    row.stopped = Some(before(start, 1));
    row.consent = row.conversation.map(|day| Consent::Given(Some(day)));
    row.new_provider = Some(providers::RECEIVER.to_owned());
    after_care(row, start, [!index.is_multiple_of(5), false], days, beside);
}

/// The groups to come, one a week. The location of the last one is ready too late.
fn in_group(random: &mut Rng, row: &mut ListRow, group: usize, days: Days0) {
    let last_group = (super::CASES - PLACED - OPEN_YOUTH - 44 - STARTED) / GROUP - 1;
    let start =
        if group == last_group { after(days.run_off_end(), 11) } else { after(days.today, 9 + 7 * group as u64) };
    let done = if group < 2 { 5 } else { 3 };
    let last = before(days.today, random.u64(4..20));
    walk(random, row, done, last);
    row.started = Some(weekday(start));
    row.new_provider = Some(providers::RECEIVER.to_owned());
    row.consent = row.conversation.filter(|_| random.u32(..12) != 0).map(|day| Consent::Given(Some(day)));
}

/// What was said at a contact, with whom and how.
const SAID: [(&str, &str, &str); 6] = [
    ("phone", "moeder", "Gebeld over de voortgang. Geen nieuwe vragen."),
    ("phone", "latende aanbieder", "Stuurt deze week de stukken voor de overdracht."),
    ("visit", "cliënt en naasten", "Gesproken over wat moet blijven en wat mag veranderen."),
    ("message", "nieuwe aanbieder", "Gevraagd naar de wachttijd."),
    ("phone", "cliënt", "Geen gehoor, later terugbellen."),
    ("letter", "cliënt", "Brief gestuurd met uitleg over de overstap."),
];

fn contacts(random: &mut Rng, row: &ListRow, count: usize, days: Days0, beside: &mut Vec<Beside>) {
    let Some(case) = row.case_no.as_deref().map(case_id) else {
        return;
    };
    let end = row.outflow_date.or(row.started).unwrap_or(days.today).min(days.today);
    let span = (end - days.stop).num_days().max(20).unsigned_abs();
    for nth in 0..count {
        let newest = if nth == 0 { random.u64(0..30) } else { random.u64(20..span + 10) };
        let day = weekday(before(end, newest));
        let (kind, who, text) = SAID[random.usize(..SAID.len())];
        let id = from_natural_key("demo contact", &[&case.to_string(), &nth.to_string()]);
        let change = Change::to(Entity::Contact, id).set("case_key", case).set("day", day);
        let by = row.caseworker.clone();
        let change = change.set("kind", kind).set("who", who).set("text", text).set_some("by", by);
        beside.push(Beside { known: day, change });
    }
}

/// The row as the list of that day had it: facts dated later were not known yet.
pub(super) fn known_on(row: &ListRow, day: NaiveDate, today: NaiveDate) -> ListRow {
    let mut row = row.clone();
    if day >= today {
        return row;
    }
    let hide = |date: &mut Option<NaiveDate>| *date = date.filter(|date| *date <= day);
    for step in Step::ALL {
        hide(step_of(&mut row, step));
    }
    for date in [
        &mut row.referred,
        &mut row.started,
        &mut row.stopped,
        &mut row.outflow_date,
        &mut row.waiting_reported,
        &mut row.promised_contact,
    ] {
        hide(date);
    }
    row.consent = row.consent.filter(|_| row.conversation.is_some());
    row.outflow_reason = row.outflow_reason.filter(|_| row.outflow_date.is_some());
    row.waiting_weeks = row.waiting_weeks.filter(|_| row.waiting_reported.is_some());
    row.new_provider = row.new_provider.filter(|_| row.search.is_some() || row.started.is_some());
    row
}
