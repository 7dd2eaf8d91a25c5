//! partial_date
