//! The icons: one function per glyph of the bundled subset of Lucide.
//!
//! The name of a function is Lucide's own name with underscores, so the drawing can be looked up
//! at lucide.dev. A new icon is a new line here and a run of `assets/icons/subset.py`.

use iced::widget::text::LineHeight;
use iced::widget::{Text, text};
use iced::{Center, Font};

/// The bundled subset, ready for `iced::Settings::fonts`.
pub const BYTES: &[u8] = include_bytes!("../../assets/icons/lucide.ttf");

const FONT: Font = Font::with_name("lucide");

/// The size an icon has beside body text, in logical pixels. Others in use: 12, 14, 20 and 24.
pub const SIZE: f32 = 16.0;

fn glyph<'a>(code: char) -> Text<'a> {
    // The icon is a square of its size at every size, so that rows keep their height.
    text(code)
        .font(FONT)
        .size(SIZE)
        .line_height(LineHeight::Relative(1.0))
        .align_x(Center)
        .shaping(text::Shaping::Basic)
}

macro_rules! icons {
    ($($name:ident = $code:literal,)*) => {
        $(
            #[doc = concat!("Lucide `", stringify!($name), "`.")]
            pub fn $name<'a>() -> Text<'a> {
                glyph($code)
            }
        )*

        /// Every icon with its name, for the gallery and the tests.
        pub const ALL: &[(&str, fn() -> Text<'static>)] = &[$((stringify!($name), $name),)*];

        #[cfg(test)]
        const CODES: &[(&str, char)] = &[$((stringify!($name), $code),)*];
    };
}

icons! {
    archive = '\u{e041}',
    arrow_down = '\u{e042}',
    arrow_down_right = '\u{e045}',
    arrow_left = '\u{e048}',
    arrow_right = '\u{e049}',
    arrow_right_left = '\u{e417}',
    arrow_up = '\u{e04a}',
    ban = '\u{e051}',
    banknote = '\u{e052}',
    bell = '\u{e059}',
    book_open = '\u{e05f}',
    briefcase = '\u{e062}',
    building_2 = '\u{e290}',
    bus = '\u{e1d4}',
    calendar = '\u{e063}',
    calendar_check = '\u{e2b7}',
    calendar_clock = '\u{e304}',
    calendar_days = '\u{e2b9}',
    chart_column = '\u{e2a3}',
    check = '\u{e06c}',
    chevron_down = '\u{e06d}',
    chevron_left = '\u{e06e}',
    chevron_right = '\u{e06f}',
    chevron_up = '\u{e070}',
    chevrons_up_down = '\u{e211}',
    circle = '\u{e076}',
    circle_alert = '\u{e077}',
    circle_arrow_right = '\u{e07a}',
    circle_check = '\u{e226}',
    circle_dot = '\u{e345}',
    circle_question_mark = '\u{e082}',
    circle_x = '\u{e084}',
    clipboard_list = '\u{e086}',
    clock = '\u{e087}',
    clock_alert = '\u{e62a}',
    columns_3 = '\u{e099}',
    contrast = '\u{e09d}',
    copy = '\u{e09e}',
    database = '\u{e0ad}',
    download = '\u{e0b2}',
    ellipsis = '\u{e0b6}',
    external_link = '\u{e0b9}',
    eye = '\u{e0ba}',
    eye_off = '\u{e0bb}',
    file_chart_column = '\u{e311}',
    file_diff = '\u{e317}',
    file_input = '\u{e0c5}',
    file_plus = '\u{e0c9}',
    file_spreadsheet = '\u{e326}',
    file_text = '\u{e0cc}',
    flag = '\u{e0d1}',
    folder_open = '\u{e247}',
    git_compare_arrows = '\u{e553}',
    hammer = '\u{e0ec}',
    hand = '\u{e1d7}',
    handshake = '\u{e5c0}',
    hard_drive = '\u{e0ed}',
    history = '\u{e1f5}',
    hourglass = '\u{e296}',
    house = '\u{e0f5}',
    info = '\u{e0f9}',
    key_round = '\u{e4a3}',
    keyboard = '\u{e284}',
    landmark = '\u{e23a}',
    languages = '\u{e0fe}',
    layers = '\u{e529}',
    link = '\u{e102}',
    list_checks = '\u{e1d0}',
    list_filter = '\u{e460}',
    list_todo = '\u{e4c3}',
    loader_circle = '\u{e10a}',
    lock = '\u{e10b}',
    lock_open = '\u{e10c}',
    log_out = '\u{e10e}',
    mail = '\u{e10f}',
    map_pin = '\u{e111}',
    merge = '\u{e43f}',
    message_square = '\u{e117}',
    minus = '\u{e11c}',
    moon = '\u{e11e}',
    octagon_alert = '\u{e127}',
    octagon_x = '\u{e128}',
    paperclip = '\u{e12d}',
    pencil = '\u{e1f9}',
    phone = '\u{e133}',
    pin = '\u{e259}',
    play = '\u{e13c}',
    plus = '\u{e13d}',
    printer = '\u{e141}',
    quote = '\u{e239}',
    redo_2 = '\u{e2a0}',
    refresh_cw = '\u{e145}',
    route = '\u{e53e}',
    save = '\u{e14d}',
    scroll_text = '\u{e45f}',
    search = '\u{e151}',
    settings = '\u{e154}',
    shield_check = '\u{e1ff}',
    sprout = '\u{e1eb}',
    square = '\u{e167}',
    square_check = '\u{e559}',
    star = '\u{e176}',
    sun = '\u{e178}',
    table = '\u{e17d}',
    tag = '\u{e17f}',
    trash_2 = '\u{e18e}',
    triangle_alert = '\u{e193}',
    truck = '\u{e194}',
    undo_2 = '\u{e2a1}',
    upload = '\u{e19e}',
    user = '\u{e19f}',
    user_check = '\u{e1a0}',
    user_plus = '\u{e1a2}',
    user_round = '\u{e468}',
    users = '\u{e1a4}',
    users_round = '\u{e46e}',
    wifi_off = '\u{e1af}',
    x = '\u{e1b2}',
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::font::width_of;

    #[test]
    fn every_icon_is_in_the_file() {
        assert!(width_of("\u{e000}", FONT, SIZE) < 0.01, "what is missing takes no room");
        for (name, code) in CODES {
            let width = width_of(&code.to_string(), FONT, SIZE);
            assert!((width - SIZE).abs() < 0.01, "{name} is not in lucide.ttf: run assets/icons/subset.py");
        }
    }
}
