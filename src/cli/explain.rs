//! `uitloop explain`: the "Waarom?" sum of one case.

use super::{Args, Outcome, args, output, passphrase};
use crate::app::clock::Clock;
use crate::app::{Office, words};
use crate::fl;

pub(super) fn run(explain: &args::Explain, args: &Args) -> Outcome {
    let office = Office::look(&explain.file, &passphrase::existing(args)?, Clock::System)?;
    let today = explain.today.unwrap_or_else(|| office.today());
    let open = office.case_numbered(&explain.case_no, today)?;
    let (row, found) = (&open.case.row, &open.case.assessment);
    output::say(&format!("{}  {}  {}", row.case_no, row.client, words::level(found.level)))?;
    if let Some(next) = open.case.next {
        output::say(&words::order(next, row.new_provider.as_deref(), today))?;
    }
    let sum = words::sum(&open.explanation);
    if !sum.is_empty() {
        output::say("")?;
        output::say(&sum)?;
    }
    output::say("")?;
    output::say(&fl!("why-level", level = words::level(found.level)))?;
    for line in &open.explanation.lines {
        output::say(&format!("  {}", words::line(line)))?;
    }
    Ok(())
}
