//! Bytes to text: which encoding a file has, and whether it is a text at all.
use std::fmt;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::FileKind;

/// The text of a file, and how it was read. Its `Debug` does not show the text.
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// The name of the encoding: `UTF-8`, `windows-1252`.
    pub encoding: &'static str,
    /// Whether some bytes meant nothing in that encoding and became a replacement character.
    pub damaged: bool,
}

impl fmt::Debug for Decoded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Decoded")
            .field("encoding", &self.encoding)
            .field("damaged", &self.damaged)
            .finish_non_exhaustive()
    }
}

/// How many bytes the detector sees: enough to tell, and quick for a large file.
const SAMPLE: usize = 64 * 1024;

/// Decodes a file. A byte order mark decides; else valid UTF-8 is UTF-8; else the encoding is
/// detected from the 64 KB around the first byte that is not UTF-8.
///
/// # Errors
/// The kind of the file, when it is recognisably something else than a text.
pub fn decode(bytes: &[u8]) -> Result<Decoded, FileKind> {
    if let Some(kind) = FileKind::of(bytes) {
        return Err(kind);
    }
    let encoding = encoding_of(bytes);
    let (text, encoding, damaged) = encoding.decode(bytes);
    if text.contains('\0') {
        return Err(FileKind::Binary);
    }
    Ok(Decoded { text: text.into_owned(), encoding: encoding.name(), damaged })
}

fn encoding_of(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    // Plain letters in UTF-16 are also valid UTF-8, with a zero byte beside each of them.
    if let Some(encoding) = utf_16_without_mark(bytes) {
        return encoding;
    }
    let Err(error) = std::str::from_utf8(bytes) else {
        return UTF_8;
    };
    // A list that is plain ASCII for pages still shows its encoding at the first accent.
    let start = error.valid_up_to().saturating_sub(SAMPLE / 2);
    let sample = &bytes[start..bytes.len().min(start + SAMPLE)];
    if is_mostly_utf_8(sample) {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    detector.guess(Some(b"nl"), Utf8Detection::Deny)
}

/// A UTF-8 file with a few damaged bytes: reading it as windows-1252 would spoil every accent.
fn is_mostly_utf_8(sample: &[u8]) -> bool {
    let text = String::from_utf8_lossy(sample);
    let damaged = text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    let accents = text.chars().filter(|c| !c.is_ascii()).count() - damaged;
    accents > 4 * damaged
}

/// In UTF-16 every other byte of a Dutch text is zero.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(1024)];
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let most = sample.len() * 2 / 5;
    match (zeros(0), zeros(1)) {
        (0, low) if low > most => Some(UTF_16LE),
        (high, 0) if high > most => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf_16(text: &str, mark: &[u8], bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
        mark.iter().copied().chain(text.encode_utf16().flat_map(bytes_of)).collect()
    }

    #[test]
    fn reads_every_encoding_a_spreadsheet_saves() {
        let text = "Regeling;Achternaam;Opmerking\r\nJeugdwet;Écharlier;Zoë is op reis, één week\r\n";
        let cp1252 = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
        let late = [vec![b'a'; 70_000], cp1252.clone()].concat();
        let cases = [
            (text.as_bytes().to_vec(), "UTF-8", text.to_owned()),
            ([b"\xEF\xBB\xBF", text.as_bytes()].concat(), "UTF-8", text.to_owned()),
            (utf_16(text, b"\xFF\xFE", u16::to_le_bytes), "UTF-16LE", text.to_owned()),
            (utf_16(text, b"\xFE\xFF", u16::to_be_bytes), "UTF-16BE", text.to_owned()),
            (utf_16(text, b"", u16::to_le_bytes), "UTF-16LE", text.to_owned()),
            (cp1252, "windows-1252", text.to_owned()),
            (late, "windows-1252", format!("{}{text}", "a".repeat(70_000))),
        ];
        for (bytes, encoding, expected) in cases {
            let decoded = decode(&bytes).unwrap();
            assert_eq!(decoded.encoding, encoding);
            assert_eq!(decoded.text, expected);
            assert!(!decoded.damaged);
        }
    }

    #[test]
    fn one_damaged_byte_does_not_spoil_the_accents() {
        let bytes = ["Zoë, Émilie, één, Noël, ".as_bytes(), b"\xFF"].concat();
        let decoded = decode(&bytes).unwrap();
        assert_eq!(decoded.text, "Zoë, Émilie, één, Noël, \u{FFFD}");
        assert!(decoded.damaged);
    }

    #[test]
    fn a_zero_byte_is_no_text() {
        assert_eq!(decode(b"Regeling;\0;Achternaam").unwrap_err(), FileKind::Binary);
    }

    proptest::proptest! {
        #[test]
        fn never_panics(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400)) {
            if let Ok(decoded) = decode(&bytes) {
                proptest::prop_assert!(!decoded.text.contains('\0'));
            }
        }
    }
}
