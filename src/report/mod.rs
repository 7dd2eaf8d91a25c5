//! Report models, and the files made from them.
//!
//! A report is words and tables ([`Report`]) that were made safe before they came here. The files say nothing the
//! model does not say: no author, no clock, no path. The same report gives the same bytes.

pub mod council;
mod csv;
mod model;
mod pdf;
pub mod texts;

pub use self::csv::to_csv;
pub use model::{Align, Column, Language, Report, Row, RowKind, Section, Table, Value};
pub use pdf::{Fonts, PdfError, to_pdf};
