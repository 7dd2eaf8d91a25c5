//! A report as PDF on A4: tagged, for the archive (PDF/A-2a) and for screen readers (PDF/UA-1).
//!
//! First the report is laid out on pages (`layout`, `table`, on a `Paper`), because "page 2 of 3" can only be
//! written when all pages are known; then the pages are drawn (`draw`).

mod draw;
mod face;
mod layout;
mod paper;
mod sfnt;
mod style;
mod table;

use thiserror::Error;

use self::face::Face;
use super::model::Report;

/// The two fonts of a report, as the bytes of OpenType files.
#[derive(Debug, Clone, Copy)]
pub struct Fonts<'a> {
    /// For text and numbers.
    pub regular: &'a [u8],
    /// For headings and totals.
    pub semibold: &'a [u8],
}

/// Why a PDF could not be made.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PdfError {
    /// The bytes are not an OpenType font.
    #[error("the font for {0} cannot be read")]
    Font(&'static str),
    /// The file would not keep to PDF/A-2a and PDF/UA-1. The text is for the log, not for the reader.
    #[error("the PDF was refused: {0}")]
    Refused(String),
}

/// The fonts, ready to measure and draw with.
struct Faces {
    regular: Face,
    semibold: Face,
}

/// Writes a report as PDF. Characters that a font lacks are replaced by what comes closest, in the end by `?`.
///
/// # Errors
/// [`PdfError`] when a font is unreadable or a rule of the two standards is broken.
pub fn to_pdf(report: &Report, fonts: Fonts<'_>) -> Result<Vec<u8>, PdfError> {
    let faces = Faces {
        regular: Face::new(fonts.regular).ok_or(PdfError::Font("text"))?,
        semibold: Face::new(fonts.semibold).ok_or(PdfError::Font("headings"))?,
    };
    draw::draw(report, &layout::lay_out(report, &faces), &faces)
}

#[cfg(test)]
mod tests;
