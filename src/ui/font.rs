//! The bundled typeface and the roles text can have. Nothing else sets a font, a size or a line height.
//!
//! Inter, renamed so that a copy on the machine is never taken for it, with digits, plus and minus
//! of one width. See `assets/fonts/README.md`.

use iced::font::{Family, Weight};
use iced::widget::text::{IntoFragment, LineHeight, Shaping};
use iced::widget::{Text, text};
use iced::{Font, Pixels};
use std::borrow::Cow;

/// The files of the typeface and of the icons, for `iced::Settings::fonts`.
pub const FILES: [&[u8]; 5] = [
    include_bytes!("../../assets/fonts/Inter-Regular.otf"),
    include_bytes!("../../assets/fonts/Inter-Medium.otf"),
    include_bytes!("../../assets/fonts/Inter-SemiBold.otf"),
    include_bytes!("../../assets/fonts/Inter-Bold.otf"),
    super::icon::BYTES,
];

/// Weight 400, the default font of the window.
pub const REGULAR: Font = weighing(Weight::Normal);
/// Weight 500.
pub const MEDIUM: Font = weighing(Weight::Medium);
/// Weight 600.
pub const SEMIBOLD: Font = weighing(Weight::Semibold);
/// Weight 700.
pub const BOLD: Font = weighing(Weight::Bold);

const fn weighing(weight: Weight) -> Font {
    let Font { stretch, style, .. } = Font::DEFAULT;
    Font { family: Family::Name("Uitloop Sans"), weight, stretch, style }
}

/// Letters are kerned, also where there are no accents: a name then has one width everywhere. Costs a
/// third more than the simple way: 12 microseconds for a cell.
pub const SHAPING: Shaping = Shaping::Advanced;

/// [`FILES`] in the form the settings of iced take.
pub fn files() -> Vec<Cow<'static, [u8]>> {
    FILES.into_iter().map(Cow::Borrowed).collect()
}

/// What a text is for: its size, its line and its weight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Role {
    /// Height of the letters, in logical pixels.
    pub size: f32,
    /// Height of a line, in logical pixels.
    pub line: f32,
    /// The font, with its weight.
    pub font: Font,
}

impl Role {
    const fn new(size: f32, line: f32, font: Font) -> Self {
        Self { size, line, font }
    }

    /// The height of a line in the form iced takes.
    pub const fn line_height(self) -> LineHeight {
        LineHeight::Absolute(Pixels(self.line))
    }

    /// A text in this role. It wraps at words.
    pub fn text<'a>(self, content: impl IntoFragment<'a>) -> Text<'a> {
        text(content).font(self.font).size(self.size).line_height(self.line_height())
    }
}

/// The number of a key figure, the slack in the verdict: 28/32, 600.
pub const DISPLAY: Role = Role::new(28.0, 32.0, SEMIBOLD);
/// The title of a screen, the name of a client: 24/32, 600.
pub const TITLE: Role = Role::new(24.0, 32.0, SEMIBOLD);
/// The sentence of the verdict, the title of a panel: 18/24, 600.
pub const HEAD: Role = Role::new(18.0, 24.0, SEMIBOLD);
/// The title of a large choice: 16/24, 600.
pub const CHOICE: Role = Role::new(16.0, 24.0, SEMIBOLD);
/// A task in a row, the title of a section: 14/20, 600.
pub const STRONG: Role = Role::new(14.0, 20.0, SEMIBOLD);
/// The name of a view: 14/20, 500.
pub const TAB: Role = Role::new(14.0, 20.0, MEDIUM);
/// Running text: 14/20, 400.
pub const BODY: Role = Role::new(14.0, 20.0, REGULAR);
/// Cells and fields: 13/20, 400.
pub const TABLE: Role = Role::new(13.0, 20.0, REGULAR);
/// Buttons, titles of cards, what stands out in a cell: 13/20, 600.
pub const TABLE_STRONG: Role = Role::new(13.0, 20.0, SEMIBOLD);
/// Column heads, field labels, navigation: 12/16, 500.
pub const LABEL: Role = Role::new(12.0, 16.0, MEDIUM);
/// A second line, a source, help: 12/16, 400.
pub const NOTE: Role = Role::new(12.0, 16.0, REGULAR);
/// Badges: 12/16, 600.
pub const NOTE_STRONG: Role = Role::new(12.0, 16.0, SEMIBOLD);

macro_rules! roles {
    ($($name:ident = $role:ident,)*) => {
        $(
            #[doc = concat!("A text in the role [`", stringify!($role), "`].")]
            pub fn $name<'a>(content: impl IntoFragment<'a>) -> Text<'a> {
                $role.text(content)
            }
        )*

        /// Every role with its name, for the gallery.
        pub const ALL: &[(&str, Role)] = &[$((stringify!($name), $role),)*];
    };
}

roles! {
    display = DISPLAY,
    title = TITLE,
    head = HEAD,
    choice = CHOICE,
    strong = STRONG,
    tab = TAB,
    body = BODY,
    table = TABLE,
    table_strong = TABLE_STRONG,
    label = LABEL,
    note = NOTE,
    note_strong = NOTE_STRONG,
}

/// Makes the typeface known, as `iced::Settings::fonts` does for a window.
#[cfg(test)]
pub(crate) fn load_for_test() {
    let mut system =
        iced::advanced::graphics::text::font_system().write().expect("no other test panicked while it held the fonts");
    for file in files() {
        system.load_font(file);
    }
}

/// How wide a text is, in logical pixels.
#[cfg(test)]
pub(crate) fn width_of(content: &str, font: Font, size: f32) -> f32 {
    use iced::advanced::text::{self, Paragraph as _};
    load_for_test();
    <iced::Renderer as text::Renderer>::Paragraph::with_text(text::Text {
        content,
        bounds: iced::Size::INFINITE,
        size: size.into(),
        line_height: LineHeight::default(),
        font,
        align_x: text::Alignment::Default,
        align_y: iced::alignment::Vertical::Top,
        shaping: Shaping::Basic,
        wrapping: text::Wrapping::None,
    })
    .min_width()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// It also shows that the bundled files are found by their name: those of the system differ.
    #[test]
    fn digits_and_signs_have_one_width_in_every_weight() {
        for (font, per_em) in [(REGULAR, 1824.0), (MEDIUM, 1856.0), (SEMIBOLD, 1888.0), (BOLD, 1920.0)] {
            let expect = 100.0 * per_em / 2816.0;
            for sign in "0123456789+\u{2212}=\u{d7}".chars() {
                let width = width_of(&sign.to_string(), font, 100.0);
                assert!((width - expect).abs() < 0.1, "{sign} in {:?} is {width}, not {expect}", font.weight);
            }
        }
    }

    #[test]
    fn every_letter_of_a_dutch_name_is_in_the_file() {
        let missing = width_of("\u{e000}", REGULAR, 100.0);
        for letter in "ÀÉËÏÖÜàéëïöüçÇñÑßŁłŠšŽžĞğİıŞşŐőŰűĂăȘșȚțĄąĘęřěůĐđŊŋẞọệ€…–—‘’“”→←↑↓•".chars()
        {
            let width = width_of(&letter.to_string(), REGULAR, 100.0);
            assert!(width > 0.0 && (width - missing).abs() > 0.01, "{letter} is missing");
        }
    }
}
