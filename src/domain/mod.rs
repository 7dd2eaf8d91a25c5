//! What a transfer is and when it is at risk. Pure: no I/O, no clock, no SQL, no window.
pub mod agb;
pub mod ball;
pub mod bsn;
pub mod calendar;
pub mod change;
pub mod codes;
pub mod deadline;
pub mod disclosure;
pub mod id;
pub mod movements;
pub mod names;
pub mod next_step;
pub mod partial_date;
pub mod risk;
pub mod step;
pub mod track;
