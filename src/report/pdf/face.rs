//! A font to measure and draw with, and what to print for a character it lacks.

use std::collections::HashMap;

use krilla::text::Font;
use unicode_normalization::UnicodeNormalization;

use super::sfnt;

/// One style of the letters.
pub(super) struct Face {
    /// The font, as it is embedded.
    pub(super) font: Font,
    widths: HashMap<char, f32>,
}

impl Face {
    /// Reads the bytes of an OpenType file.
    pub(super) fn new(data: &[u8]) -> Option<Self> {
        let widths = sfnt::widths(data)?;
        let font = Font::new(data.to_vec().into(), 0)?;
        widths.contains_key(&' ').then_some(Self { font, widths })
    }

    /// The text with only characters that can be printed: a letter without its accent before a question mark.
    pub(super) fn printable(&self, text: &str) -> String {
        text.nfc()
            .filter(|&character| !is_invisible(character))
            .flat_map(|character| self.stand_in(character))
            .collect()
    }

    fn stand_in(&self, character: char) -> Vec<char> {
        if character.is_whitespace() && !self.has(character) || character.is_control() {
            return vec![' '];
        }
        if self.has(character) {
            return vec![character];
        }
        let bare: Vec<char> = character.nfkd().filter(|&part| self.has(part)).collect();
        if bare.is_empty() { vec![if self.has('?') { '?' } else { ' ' }] } else { bare }
    }

    fn has(&self, character: char) -> bool {
        self.widths.contains_key(&character) && !is_private(character)
    }

    /// How wide printable text is at a font size, in points. Kerning is left out: it only makes text narrower.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().filter_map(|character| self.widths.get(&character)).sum::<f32>() * size
    }

    /// Breaks printable text into lines that fit; a word that is too long for a line by itself is cut.
    pub(super) fn wrap(&self, text: &str, size: f32, width: f32) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        for word in text.split_whitespace() {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if self.width(&longer, size) <= width {
                line = longer;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            for letter in word.chars() {
                line.push(letter);
                if self.width(&line, size) > width && line.chars().count() > 1 {
                    line.pop();
                    lines.push(std::mem::replace(&mut line, letter.to_string()));
                }
            }
        }
        // A place that is empty still has a line: a screen reader must find something in every cell.
        if !line.is_empty() || lines.is_empty() {
            lines.push(line);
        }
        lines
    }
}

/// Marks for layout only, such as a soft hyphen: left out rather than replaced.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Characters that mean something else in every font: not allowed in an archive.
fn is_private(character: char) -> bool {
    matches!(character, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn face() -> Face {
        Face::new(include_bytes!("../../../assets/fonts/Inter-Regular.otf")).unwrap()
    }

    #[test]
    fn missing_characters_are_replaced_by_what_comes_closest() {
        let table = [
            ("Cliënten", "Cliënten"),
            ("Clie\u{308}nten", "Cliënten"),
            ("永", "?"),
            ("a\tb\nc", "a b c"),
            ("over\u{ad}dracht\u{200b}", "overdracht"),
            ("５ ﬀ ①", "5 ff 1"),
            ("\u{e000}", "?"),
            ("\u{0}", " "),
        ];
        for (text, printed) in table {
            assert_eq!(face().printable(text), printed, "{text:?}");
        }
    }

    #[test]
    fn lines_fit_and_lose_nothing() {
        let face = face();
        let text = "Aanbieders met minder dan tien cliënten staan samen onder overigeaanbiedersindezeregio.";
        for width in [30.0, 60.0, 200.0, 2000.0] {
            let lines = face.wrap(text, 10.0, width);
            assert!(lines.iter().all(|line| face.width(line, 10.0) <= width));
            assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        }
        assert_eq!(face.wrap("", 10.0, 50.0), [""]);
    }
}
