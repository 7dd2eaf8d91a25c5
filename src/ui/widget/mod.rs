//! The few parts that iced lacks, and the parts every screen shares.

pub mod badge;
pub mod button;
pub mod card;
pub mod chip;
pub mod ellipsis;
pub mod field;
pub mod focus;
pub mod logo;
pub mod row;
pub mod stepper;
pub mod tab;
pub mod tick;
pub mod toast;
pub mod underline;
pub mod virtual_list;
