//! Reads from an OpenType file which characters it has and how wide they are. Nothing else: drawing is krilla's.

use std::collections::HashMap;

/// Widths of the characters of a font, in parts of the font size.
pub(super) fn widths(data: &[u8]) -> Option<HashMap<char, f32>> {
    let units_per_em = f32::from(u16_at(table(data, *b"head")?, 18)?);
    let advances = Advances::read(data)?;
    let glyphs = glyphs(table(data, *b"cmap")?)?;
    let width = |(character, glyph)| Some((character, f32::from(advances.of(glyph)?) / units_per_em));
    glyphs.into_iter().map(width).collect()
}

/// Advance widths: the last one listed holds for all glyphs after it.
struct Advances<'a> {
    metrics: &'a [u8],
    listed: u16,
}

impl<'a> Advances<'a> {
    fn read(data: &'a [u8]) -> Option<Self> {
        let listed = u16_at(table(data, *b"hhea")?, 34)?;
        (listed > 0).then_some(Self { metrics: table(data, *b"hmtx")?, listed })
    }

    fn of(&self, glyph: u16) -> Option<u16> {
        u16_at(self.metrics, 4 * usize::from(glyph.min(self.listed - 1)))
    }
}

fn table(data: &[u8], tag: [u8; 4]) -> Option<&[u8]> {
    let tables = usize::from(u16_at(data, 4)?);
    let record = (0..tables).map(|index| 12 + 16 * index).find(|&at| data.get(at..at + 4) == Some(&tag))?;
    let (start, length) = (usize_at(data, record + 8)?, usize_at(data, record + 12)?);
    data.get(start..start.checked_add(length)?)
}

/// The glyph of each character: from the full map when there is one, else from that of the first 65,536.
fn glyphs(cmap: &[u8]) -> Option<HashMap<char, u16>> {
    let records = (0..usize::from(u16_at(cmap, 2)?)).map(|index| 4 + 8 * index);
    let maps: Vec<&[u8]> = records.filter_map(|at| cmap.get(usize_at(cmap, at + 4)?..)).collect();
    let of_format = |format| maps.iter().copied().find(|map| u16_at(map, 0) == Some(format));
    match (of_format(12), of_format(4)) {
        (Some(full), _) => full_map(full),
        (None, Some(short)) => short_map(short),
        (None, None) => None,
    }
}

/// Format 12: runs of characters with runs of glyphs.
fn full_map(map: &[u8]) -> Option<HashMap<char, u16>> {
    let mut glyphs = HashMap::new();
    for group in 0..usize_at(map, 12)? {
        let at = 16 + 12 * group;
        let (first, last, glyph) = (u32_at(map, at)?, u32_at(map, at + 4)?, u32_at(map, at + 8)?);
        for code in first..=last.min(u32::from(char::MAX)) {
            let glyph = u16::try_from(glyph.checked_add(code - first)?).ok()?;
            glyphs.extend(char::from_u32(code).map(|character| (character, glyph)));
        }
    }
    Some(glyphs)
}

/// Format 4: segments of characters, with glyphs either shifted or looked up.
fn short_map(map: &[u8]) -> Option<HashMap<char, u16>> {
    let size = usize::from(u16_at(map, 6)?);
    let (ends, starts, shifts, offsets) = (14, 16 + size, 16 + 2 * size, 16 + 3 * size);
    let mut glyphs = HashMap::new();
    for segment in (0..size).step_by(2) {
        let (first, last) = (u16_at(map, starts + segment)?, u16_at(map, ends + segment)?);
        let (shift, offset) = (u16_at(map, shifts + segment)?, u16_at(map, offsets + segment)?);
        for code in first..=last {
            let glyph = if offset == 0 {
                code.wrapping_add(shift)
            } else {
                let at = offsets + segment + usize::from(offset) + 2 * usize::from(code - first);
                // The last segment may point nowhere: it only ends the list.
                match u16_at(map, at).unwrap_or(0) {
                    0 => 0,
                    found => found.wrapping_add(shift),
                }
            };
            if glyph > 0 {
                glyphs.extend(char::from_u32(u32::from(code)).map(|character| (character, glyph)));
            }
        }
    }
    Some(glyphs)
}

fn u16_at(data: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(data.get(at..)?.first_chunk().copied()?))
}

fn u32_at(data: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(data.get(at..)?.first_chunk().copied()?))
}

fn usize_at(data: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32_at(data, at)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/Inter-Regular.otf");

    #[test]
    fn letters_have_the_widths_of_the_font() {
        let widths = widths(REGULAR).unwrap();
        let same = |one, other| (widths[&one] - widths[&other]).abs() < 0.001;
        assert!(widths[&'i'] < widths[&'n'] && widths[&'n'] < widths[&'W'], "narrow, middle, wide");
        assert!(same('n', 'ñ'), "an accent adds no width");
        assert!(('0'..='9').all(|digit| same(digit, '8')), "numbers line up");
        for character in "Cliënten, naïef: žluťoučký §€ – ‘ja’ …".chars() {
            assert!(widths.contains_key(&character), "{character}");
        }
        assert!(!widths.contains_key(&'永'));
    }

    #[test]
    fn what_is_not_a_font_is_refused() {
        assert_eq!(widths(b""), None);
        assert_eq!(widths(b"%PDF-1.7"), None);
        assert_eq!(widths(&REGULAR[..REGULAR.len() / 4]), None);
    }
}
