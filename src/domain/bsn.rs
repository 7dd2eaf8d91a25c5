//! bsn
