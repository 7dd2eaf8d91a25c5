//! Uitloop keeps every client whose care provider leaves, and flags in time who may miss the deadline.
//!
//! This is the map of the house. A client list comes in, a flagged caseload is on screen, a summary goes out:
//!
//! ```text
//! bytes ──import──> rows ──app──> operation ──store──> log ──> tables ──> facts ──domain::risk──> levels
//!                                                                            │
//!                                     window (ui), command line (cli), reports <── app
//! ```
//!
//! # The rooms
//!
//! * [`domain`]: what a transfer is and when it is at risk. Pure: no I/O, no clock, no SQL, no window; `today` is a
//!   parameter. Start at [`domain::risk`], the one definition that every badge, list, count, report and command shows;
//!   then [`domain::change`], the vocabulary of the log, and [`domain::disclosure`], which keeps small counts hidden.
//! * [`store`]: the only SQL. The encrypted file, its key, the log, and the tables made from it. Start at
//!   [`store::Store::transact`].
//! * [`import`]: bytes in, typed rows out, with rejects and warnings. Touches no data.
//! * [`report`]: report models, and the PDF and CSV made from them.
//! * [`app`]: use cases around an open caseload, [`app::Office`]; on its threads for the window, [`app::Desk`]; what
//!   everybody shows, [`app::caseload::Caseload`]; the words for codes, [`app::words`], in Dutch and English.
//! * [`cli`]: the command line. [`ui`]: the window, the only iced; its root is [`ui::Ui`].
//!
//! # What always holds
//!
//! Each of these is a test; the first ones in `tests/it/tidy.rs`.
//!
//! 1. **Layers.** `domain` <- `store`, `import`, `report` <- `app` <- `cli`, `ui`. A file may `use crate::` only leftwards.
//! 2. **One log.** Every change of the data is an operation, appended to the log in the transaction that updates the
//!    tables. Nothing else writes the tables. From that log come audit, undo, "as it was on" and, later, sync.
//!    A rebuild from the log equals the tables; the doctor checks it.
//! 3. **One definition of risk.** Nothing about risk is stored, so it can never be stale.
//! 4. **`schema.sql` is the schema.** It is what a new file gets, and equals all migrations in order.
//! 5. **No personal data** in titles, names of files, labels of operations, errors, panics or the council's report.
//! 6. **The window never waits.** SQL runs on the threads of [`app::Desk`].
//! 7. **Errors are values.** One enum a layer; sentences for people only in [`app::words`].
//! 8. **Nothing is guessed silently.** A row that does not fit is rejected with its reason; a fact that nobody wrote
//!    down is "unknown", never green.
//!
//! # Where the definitions leave room
//!
//! Decisions that a reader may look for: `unknown` stands between `attention` and `at_risk`
//! ([`domain::risk::Level`]); a waiting time is shortened by the days since the referral, a norm is not
//! (`domain::risk::path`); with as many rows for two dates a departure takes the earlier one
//! (`app::import::departures`); signals about groups, places and wishes come with the facts they need
//! (`domain::risk::signal`).

pub mod app;
pub mod cli;
pub mod domain;
pub mod import;
pub mod report;
pub mod store;
pub mod ui;
