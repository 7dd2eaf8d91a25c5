//! `uitloop doctor`: examines a caseload and changes nothing.

use super::{Args, Failure, Outcome, args, output, passphrase};
use crate::app::Office;
use crate::app::clock::Clock;
use crate::fl;

pub(super) fn run(doctor: &args::Doctor, args: &Args) -> Outcome {
    let office = Office::look(&doctor.file, &passphrase::existing(args)?, Clock::System)?;
    let health = office.doctor()?;
    for finding in &health.findings {
        let state = finding.problem.clone().unwrap_or_else(|| fl!("cli-ok"));
        output::say(&format!("{}: {state}", name(finding.check)))?;
    }
    if health.is_well() {
        output::say(&fl!("cli-doctor-well"))?;
        return Ok(());
    }
    output::complain(&fl!("cli-doctor-ill"));
    Err(Failure::Ill)
}

fn name(check: &str) -> String {
    match check {
        "pages" => fl!("doctor-pages"),
        "authenticity" => fl!("doctor-authenticity"),
        "references" => fl!("doctor-references"),
        "search" => fl!("doctor-search"),
        "log" => fl!("doctor-log"),
        "rebuild" => fl!("doctor-rebuild"),
        _ => fl!("doctor-orphans"),
    }
}
