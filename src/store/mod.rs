//! The only SQL: the encrypted file, its key, the log and the tables made from it.
pub mod folder;
pub mod key;
pub mod lock;
