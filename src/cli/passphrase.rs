//! The passphrase: from a file, the environment or a prompt, in that order.

use super::{Args, Failure};
use crate::app::Error;
use crate::app::passphrase::{SHORTEST, is_too_short};
use crate::fl;
use std::path::Path;
use zeroize::Zeroizing;

const VARIABLE: &str = "UITLOOP_PASSPHRASE";

/// The passphrase of an existing caseload.
pub(super) fn existing(args: &Args) -> Result<Zeroizing<String>, Failure> {
    match given(args)? {
        Some(passphrase) => Ok(passphrase),
        None => filled(ask(&fl!("cli-passphrase"))?),
    }
}

/// The passphrase of a new caseload; asked twice, so that a slip of the finger does not lock it for ever.
pub(super) fn new(args: &Args) -> Result<Zeroizing<String>, Failure> {
    if let Some(passphrase) = given(args)? {
        return long_enough(passphrase);
    }
    let first = long_enough(filled(ask(&fl!("cli-passphrase-new"))?)?)?;
    let second = ask(&fl!("cli-passphrase-again"))?;
    if *first != *second {
        return Err(Failure::Usage(fl!("error-passphrase-differs")));
    }
    Ok(first)
}

fn given(args: &Args) -> Result<Option<Zeroizing<String>>, Failure> {
    if let Some(path) = &args.passphrase_file {
        return filled(first_line(path)?).map(Some);
    }
    match std::env::var(VARIABLE) {
        Ok(passphrase) => filled(Zeroizing::new(passphrase)).map(Some),
        Err(_) => Ok(None),
    }
}

fn first_line(path: &Path) -> Result<Zeroizing<String>, Failure> {
    let text = Zeroizing::new(std::fs::read_to_string(path).map_err(|error| Error::io(path, error))?);
    let line = text.strip_prefix('\u{feff}').unwrap_or(&text).lines().next().unwrap_or_default();
    Ok(Zeroizing::new(line.to_owned()))
}

fn filled(passphrase: Zeroizing<String>) -> Result<Zeroizing<String>, Failure> {
    if passphrase.is_empty() { Err(Failure::Usage(fl!("cli-passphrase-empty"))) } else { Ok(passphrase) }
}

fn long_enough(passphrase: Zeroizing<String>) -> Result<Zeroizing<String>, Failure> {
    if is_too_short(&passphrase) {
        return Err(Failure::Usage(fl!("error-passphrase-short", count = SHORTEST)));
    }
    Ok(passphrase)
}

fn ask(prompt: &str) -> Result<Zeroizing<String>, Failure> {
    let typed = rpassword::prompt_password(format!("{prompt} "));
    typed.map(Zeroizing::new).map_err(|_| Failure::Usage(fl!("cli-passphrase-empty")))
}
