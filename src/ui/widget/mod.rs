//! The few parts that iced lacks, and the parts every screen shares.
