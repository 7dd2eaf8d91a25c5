//! `uitloop check`: the caseload with its levels.

use super::{Args, Failure, Outcome, args, output, passphrase};
use crate::app::caseload::{Case, Caseload, Filter, Sort};
use crate::app::clock::Clock;
use crate::app::{Office, words};
use crate::domain::ball::Ball;
use crate::domain::risk::Level;
use crate::domain::step::Milestone;
use crate::fl;
use crate::import::formula::guard;
use chrono::NaiveDate;
use serde::Serialize;

pub(super) fn run(check: &args::Check, args: &Args) -> Outcome {
    let office = Office::look(&check.file, &passphrase::existing(args)?, Clock::System)?;
    let office = match check.as_of {
        Some(day) => replayed(&office, day)?,
        None => office,
    };
    let today = check.today.or(check.as_of).unwrap_or_else(|| office.today());
    let caseload = office.caseload(today)?;
    let filter = Filter { levels: check.level.iter().copied().collect(), ..Filter::default() };
    let shown = caseload.select(&filter, Sort::default());
    match check.format {
        args::ListFormat::Table => print_table(&caseload, &shown, today)?,
        args::ListFormat::Json => output::json(&records(&caseload, &shown, today))?,
        args::ListFormat::Csv => print_csv(&records(&caseload, &shown, today))?,
    }
    match check.fail_on {
        Some(level) => fail_on(&caseload, level),
        None => Ok(()),
    }
}

fn replayed(office: &Office, day: NaiveDate) -> Result<Office, Failure> {
    let begins = office.log_begins()?;
    let then = office.as_of(day)?;
    if let Some(begins) = begins.filter(|begins| *begins > day) {
        output::complain(&fl!("cli-as-of-empty", begins = words::date(begins), date = words::date(day)));
    }
    Ok(then)
}

fn fail_on(caseload: &Caseload, level: Level) -> Outcome {
    let reached = caseload.cases.iter().filter(|case| case.level() >= level).count();
    if reached == 0 {
        return Ok(());
    }
    output::complain(&fl!("cli-fail-on", count = reached, level = words::level(level).to_lowercase()));
    Err(Failure::Reached)
}

/// One case, as programs read it.
#[derive(Debug, Serialize)]
struct Record<'a> {
    case_no: &'a str,
    client: &'a str,
    law: &'static str,
    track: &'static str,
    departing_provider: &'a str,
    new_provider: Option<&'a str>,
    caseworker: Option<&'a str>,
    deadline: Option<NaiveDate>,
    deadline_basis: Option<&'static str>,
    level: &'static str,
    path_level: &'static str,
    slack: Option<i32>,
    buffer: Option<u32>,
    typical_finish: Option<NaiveDate>,
    safe_finish: Option<NaiveDate>,
    latest_start: Option<NaiveDate>,
    current_step: Option<&'static str>,
    next_step: Option<String>,
    ball: Option<&'static str>,
    signals: Vec<SignalRecord>,
    silent: bool,
    last_event: Option<NaiveDate>,
}

#[derive(Debug, Serialize)]
struct SignalRecord {
    code: &'static str,
    level: &'static str,
}

fn records<'a>(caseload: &'a Caseload, shown: &[usize], today: NaiveDate) -> Vec<Record<'a>> {
    shown.iter().map(|place| record(&caseload.cases[*place], today)).collect()
}

fn record(case: &Case, today: NaiveDate) -> Record<'_> {
    let (row, found) = (&case.row, &case.assessment);
    let signal =
        |signal: &crate::domain::risk::Signal| SignalRecord { code: signal.code.code(), level: signal.level.code() };
    Record {
        case_no: &row.case_no,
        client: &row.client,
        law: row.facts.law.code(),
        track: row.facts.track.code(),
        departing_provider: &row.departing_provider,
        new_provider: row.new_provider.as_deref(),
        caseworker: row.caseworker.as_deref(),
        deadline: found.deadline.map(|deadline| deadline.date),
        deadline_basis: found.deadline.map(|deadline| deadline.basis.code()),
        level: found.level.code(),
        path_level: found.path_level.code(),
        slack: found.slack,
        buffer: found.outlook.map(|outlook| outlook.buffer),
        typical_finish: found.outlook.map(|outlook| outlook.typical_finish),
        safe_finish: found.outlook.map(|outlook| outlook.safe_finish),
        latest_start: found.latest_start,
        current_step: found.current.map(Milestone::code),
        next_step: case.next.map(|next| words::order(next, row.new_provider.as_deref(), today)),
        ball: case.ball.map(Ball::code),
        signals: found.signals.iter().map(signal).collect(),
        silent: found.is_silent,
        last_event: found.last_event,
    }
}

/// Prints cases as a table, with the counts per level under it.
pub(super) fn print_table(caseload: &Caseload, shown: &[usize], today: NaiveDate) -> Outcome {
    let heads = [
        fl!("column-level"),
        fl!("column-case"),
        fl!("column-client"),
        fl!("column-law"),
        fl!("column-departing"),
        fl!("column-deadline"),
        fl!("column-slack"),
        fl!("column-step"),
        fl!("column-next"),
        fl!("column-ball"),
        fl!("column-caseworker"),
    ];
    let mut table = output::table(&heads);
    output::align_right(&mut table, 6);
    for case in shown.iter().map(|place| &caseload.cases[*place]) {
        table.add_row(cells(case, today));
    }
    output::print(&table)?;
    output::say("")?;
    let counted = Level::ALL.into_iter().filter(|level| caseload.counts.get(*level) > 0);
    let counts: Vec<String> =
        counted.map(|level| format!("{} {}", words::level(level), caseload.counts.get(level))).collect();
    output::say(&counts.join(" · "))?;
    let total = caseload.counts.total();
    output::say(&fl!("cli-summary", total = total, open = caseload.counts.open()))?;
    if shown.len() < total {
        output::say(&fl!("cli-shown", shown = shown.len(), total = total))?;
    }
    Ok(())
}

fn cells(case: &Case, today: NaiveDate) -> [String; 11] {
    let (row, found) = (&case.row, &case.assessment);
    [
        words::level(found.level),
        row.case_no.to_string(),
        row.client.to_string(),
        words::law(row.facts.law),
        row.departing_provider.to_string(),
        words::date_or_dash(found.deadline.map(|deadline| deadline.date)),
        found.slack.map_or_else(|| "–".to_owned(), words::signed),
        words::milestone(found.current),
        case.next.map(|next| words::order(next, row.new_provider.as_deref(), today)).unwrap_or_default(),
        case.ball.map(words::ball).unwrap_or_default(),
        row.caseworker.as_deref().unwrap_or("–").to_owned(),
    ]
}

fn print_csv(records: &[Record<'_>]) -> Outcome {
    let text = |text: &str| guard(text).into_owned();
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
    let mut out = csv::WriterBuilder::new().delimiter(b';').from_writer(std::io::stdout().lock());
    out.write_record(HEADS).map_err(io_error)?;
    for record in records {
        let signals: Vec<_> = record.signals.iter().map(|signal| signal.code).collect();
        out.write_record(&[
            text(record.case_no),
            text(record.client),
            record.law.to_owned(),
            record.track.to_owned(),
            text(record.departing_provider),
            text(record.new_provider.unwrap_or_default()),
            text(record.caseworker.unwrap_or_default()),
            day(record.deadline),
            record.level.to_owned(),
            record.path_level.to_owned(),
            number(record.slack.map(i64::from)),
            number(record.buffer.map(i64::from)),
            day(record.typical_finish),
            day(record.safe_finish),
            day(record.latest_start),
            record.current_step.unwrap_or_default().to_owned(),
            text(record.next_step.as_deref().unwrap_or_default()),
            record.ball.unwrap_or_default().to_owned(),
            signals.join(" "),
            u8::from(record.silent).to_string(),
        ])
        .map_err(io_error)?;
    }
    out.flush()?;
    Ok(())
}

/// The answer of the system, which the CSV writer passes on in its own kind of error.
fn io_error(error: csv::Error) -> std::io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        kind => std::io::Error::other(format!("{kind:?}")),
    }
}

const HEADS: [&str; 20] = [
    "case_no",
    "client",
    "law",
    "track",
    "departing_provider",
    "new_provider",
    "caseworker",
    "deadline",
    "level",
    "path_level",
    "slack",
    "buffer",
    "typical_finish",
    "safe_finish",
    "latest_start",
    "current_step",
    "next_step",
    "ball",
    "signals",
    "silent",
];
