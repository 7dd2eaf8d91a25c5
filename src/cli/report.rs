//! `uitloop report`: files for readers outside.

use super::{Args, Failure, Outcome, args, output, passphrase};
use crate::app::clock::Clock;
use crate::app::report::ReportFormat;
use crate::app::{Error, Office, words};
use crate::fl;

pub(super) fn run(report: &args::Report, args: &Args) -> Outcome {
    let args::ReportKind::Council(council) = &report.kind;
    let format = match council.out.extension().and_then(|extension| extension.to_str()) {
        Some(extension) if extension.eq_ignore_ascii_case("pdf") => ReportFormat::Pdf,
        Some(extension) if extension.eq_ignore_ascii_case("csv") => ReportFormat::Csv,
        _ => {
            let path = council.out.display().to_string();
            return Err(Failure::Usage(fl!("cli-bad-report-name", path = path)));
        }
    };
    let office = Office::look(&council.file, &passphrase::existing(args)?, Clock::System)?;
    let made = office.council_report(council.as_of, format)?;
    std::fs::write(&council.out, made.bytes).map_err(|error| Error::io(&council.out, error))?;
    let date = words::date(council.as_of);
    if let Some(begins) = made.worked_out_before {
        let begins = words::date(begins);
        output::complain(&fl!("cli-report-before-log", begins = begins, date = date.clone()));
    }
    let path = council.out.display().to_string();
    output::say(&fl!("cli-report-written", path = path, date = date))?;
    Ok(())
}
