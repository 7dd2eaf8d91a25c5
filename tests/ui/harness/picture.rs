//! Pictures of the window: writing, reading and comparing PNG files.

use std::fs::{self, File};
use std::io::{BufReader, BufWriter};
use std::path::{Path, PathBuf};

/// A channel may differ this much, of 255, before a pixel counts as another.
const STEP: u8 = 12;
/// One pixel in this many may be another.
const ONE_IN: usize = 1000;

/// Pixels in rows from the top, red, green, blue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    /// In pixels.
    pub(crate) width: u32,
    /// In pixels.
    pub(crate) height: u32,
    rgb: Vec<u8>,
}

impl Picture {
    /// A picture of what the renderer gives: red, green, blue and opacity.
    pub(crate) fn new(width: u32, height: u32, rgba: &[u8]) -> Self {
        let rgb = rgba.as_chunks::<4>().0.iter().flat_map(|&[r, g, b, _]| [r, g, b]).collect();
        Self { width, height, rgb }
    }

    /// Writes a PNG file, and the folders on the way to it.
    pub(crate) fn write(&self, path: &Path) {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).unwrap();
        }
        let mut encoder = png::Encoder::new(BufWriter::new(File::create(path).unwrap()), self.width, self.height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(png::Compression::High);
        encoder.write_header().unwrap().write_image_data(&self.rgb).unwrap();
    }

    /// Reads a PNG file that [`Self::write`] made; `None` when it is not there.
    pub(crate) fn read(path: &Path) -> Option<Self> {
        let mut reader = png::Decoder::new(BufReader::new(File::open(path).ok()?)).read_info().unwrap();
        let mut rgb = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut rgb).unwrap();
        Some(Self { width: info.width, height: info.height, rgb })
    }

    /// How many pixels are visibly another, and a picture in which those are black.
    pub(crate) fn difference(&self, other: &Self) -> (usize, Self) {
        let pairs = self.rgb.as_chunks::<3>().0.iter().zip(other.rgb.as_chunks::<3>().0);
        let differs: Vec<bool> =
            pairs.map(|(one, two)| one.iter().zip(two).any(|(one, two)| one.abs_diff(*two) > STEP)).collect();
        let rgb = differs.iter().flat_map(|&differs| [if differs { 0 } else { 255 }; 3]).collect();
        let count = differs.iter().filter(|&&differs| differs).count();
        (count, Self { width: self.width, height: self.height, rgb })
    }
}

/// Compares with `tests/ui/golden/<name>.png`, with a little room for another machine's rounding.
///
/// `UPDATE_GOLDEN=1` writes the picture instead; look at it before committing it. A difference leaves
/// `<name>.actual.png` and `<name>.diff.png` beside it.
#[track_caller]
pub(crate) fn assert_golden(name: &str, picture: &Picture) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/ui/golden");
    let [golden, actual, diff] =
        ["png", "actual.png", "diff.png"].map(|ending| folder.join(format!("{name}.{ending}")));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        picture.write(&golden);
        return;
    }
    let Some(expected) = Picture::read(&golden) else {
        picture.write(&actual);
        panic!("{name}.png is not there yet: look at {name}.actual.png, then run with UPDATE_GOLDEN=1");
    };
    if (expected.width, expected.height) != (picture.width, picture.height) {
        picture.write(&actual);
        panic!("{name}.png has another size: see {name}.actual.png");
    }
    let (count, difference) = expected.difference(picture);
    let total = (picture.width * picture.height) as usize;
    if count * ONE_IN > total {
        picture.write(&actual);
        difference.write(&diff);
        panic!("{count} of {total} pixels differ from {name}.png: see {name}.actual.png and {name}.diff.png");
    }
    for leftover in [actual, diff] {
        let _ = fs::remove_file(leftover);
    }
}
