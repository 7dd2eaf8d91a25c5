//! `uitloop undo`: back one operation, in words; or the list of all.

use super::{Args, Outcome, args, output, passphrase};
use crate::app::clock::{Clock, day_of};
use crate::app::{Office, words};
use crate::fl;

pub(super) fn run(undo: &args::Undo, args: &Args) -> Outcome {
    let passphrase = passphrase::existing(args)?;
    if undo.list {
        return list(&Office::look(&undo.file, &passphrase, Clock::System)?);
    }
    let mut office = Office::open(&undo.file, &passphrase, Clock::System)?;
    let Some(plan) = office.undo_plan()? else {
        output::say(&fl!("cli-nothing-to-undo"))?;
        return Ok(());
    };
    office.undo()?;
    output::say(&fl!("cli-undone", what = words::label(&plan.label), counts = words::counts(&plan)))?;
    if plan.conflicts > 0 {
        output::say(&fl!("cli-undo-conflicts", count = plan.conflicts))?;
    }
    Ok(())
}

fn list(office: &Office) -> Outcome {
    let heads = [fl!("cli-when"), fl!("cli-who"), fl!("cli-what"), fl!("cli-changes"), fl!("cli-status")];
    let mut table = output::table(&heads);
    output::align_right(&mut table, 3);
    for entry in office.history()? {
        let when = entry.at.parse().map_or_else(|_| entry.at.clone(), |at| words::date(day_of(at)));
        let state = match (entry.can_undo, entry.can_redo) {
            (true, _) => fl!("cli-can-undo"),
            (_, true) => fl!("cli-can-redo"),
            _ => String::new(),
        };
        table.add_row([when, entry.actor, words::label(&entry.label), entry.changes.to_string(), state]);
    }
    output::print(&table)?;
    Ok(())
}
