//! The bundled typeface and the roles text can have. Nothing else sets a font, a size or a line height.
//!
//! Inter, renamed so that a copy on the machine is never taken for it, with digits, plus and minus
//! of one width. See `assets/fonts/README.md`.

use iced::font::{Family, Weight};
use iced::widget::text::{IntoFragment, LineHeight, Wrapping};
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

/// A short text that stays on one line: the word of a badge, the label of a button, a date.
pub fn unbroken(text: Text<'_>) -> Text<'_> {
    text.wrapping(Wrapping::None)
}
