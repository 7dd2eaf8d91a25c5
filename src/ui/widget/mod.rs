//! The few parts that iced lacks, and the parts every screen shares.

pub mod ellipsis;
pub mod focus;
