//! `uitloop new`: a new, empty caseload.

use super::{Args, Outcome, args, output, passphrase};
use crate::app::Office;
use crate::app::clock::Clock;
use crate::fl;
use crate::store::key::KdfCost;
use crate::store::{Error, key_path};

pub(super) fn run(new: &args::New, args: &Args) -> Outcome {
    // Said before the passphrase is asked for: typing one for nothing is annoying.
    if new.file.exists() {
        return Err(Error::Exists(new.file.clone()).into());
    }
    let passphrase = passphrase::new(args)?;
    Office::create(&new.file, &passphrase, KdfCost::calibrated(), Clock::System)?;
    let key = key_path(&new.file);
    output::say(&fl!("cli-created", path = new.file.display().to_string(), key = key.display().to_string()))?;
    Ok(())
}
