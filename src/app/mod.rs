//! Use cases: the only door to the data for the command line and the window.
pub mod caseload;
pub mod clock;
pub mod demo;
mod desk;
mod error;
pub mod import;
mod office;
pub mod passphrase;
pub mod place;
pub mod report;
pub mod text;
pub mod typed_date;
pub mod words;

pub use crate::store::key::KdfCost;
pub use crate::store::{Entry, Finding, Health, UndoPlan};
pub use desk::{About, Desk, aside};
pub use error::{Error, Result};
pub use office::{DEMO, NewContact, Office, OpenCase};
