//! `uitloop doctor`: examines a caseload and changes nothing.

use super::{Args, Failure, Outcome, args, output, passphrase};
use crate::app::clock::Clock;
use crate::app::{Error, Office, words};
use crate::fl;
use crate::store::Error as StoreError;

pub(super) fn run(doctor: &args::Doctor, args: &Args) -> Outcome {
    let office = match Office::look(&doctor.file, &passphrase::existing(args)?, Clock::System) {
        // So badly damaged that it does not open: that is what the doctor found.
        Err(error @ Error::Store(StoreError::Damaged(_))) => {
            output::complain(&words::error(&error));
            return Err(Failure::Ill);
        }
        opened => opened?,
    };
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
