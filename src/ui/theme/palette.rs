//! The values of the tokens in each look.
//!
//! The status colours of `LIGHT` follow the "voorbeeld" theme of the NL Design System. Every pair of
//! text and background is held to WCAG 2.2 by the test below: 4.5 to 1, and 7 to 1 in the two looks
//! of high contrast.

use super::tokens::Tokens;
use iced::Color;

const fn hex(rgb: u32) -> Color {
    Color::from_rgb8((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
}

const fn veil(rgb: u32, opacity: f32) -> Color {
    let mut color = hex(rgb);
    color.a = opacity;
    color
}

/// The ground of the mark of the application.
pub const LOGO_TILE: Color = hex(0xff_ffff);
/// The doorposts of the mark.
pub const LOGO_POSTS: Color = hex(0x0a_5560);
/// The way between them.
pub const LOGO_WAY: Color = hex(0xac_501b);

/// For a bright room; the default.
pub const LIGHT: Tokens = Tokens {
    canvas: hex(0xf7_f5f1),
    surface: hex(0xff_ffff),
    sunken: hex(0xf4_f5f7),
    raised: hex(0xff_ffff),
    hairline: hex(0xe2_e6eb),
    line: hex(0xc0_c7d2),
    control: hex(0x58_6c88),
    faded: hex(0xc0_c7d2),
    text: hex(0x00_1a40),
    text2: hex(0x3d_5374),
    text3: hex(0x58_6c88),
    link: hex(0x00_568b),
    accent: hex(0x0a_5560),
    accent_hover: hex(0x08_4650),
    accent_press: hex(0x06_363e),
    on_accent: hex(0xff_ffff),
    accent_tint: hex(0xe2_f0f1),
    accent_line: hex(0x8f_bdc2),
    neg: hex(0xa0_1d23),
    neg_bg: hex(0xfe_eded),
    neg_line: hex(0xcd_262d),
    neg_solid: hex(0xa0_1d23),
    on_neg: hex(0xff_ffff),
    warn: hex(0x86_3d15),
    warn_bg: hex(0xff_eee1),
    warn_line: hex(0xac_501b),
    pos: hex(0x10_5f26),
    pos_bg: hex(0xdd_f7e4),
    pos_line: hex(0x15_7b31),
    neu: hex(0x3d_5374),
    neu_bg: hex(0xef_f1f3),
    neu_line: hex(0x58_6c88),
    info: hex(0x00_568b),
    info_bg: hex(0xe3_f3fd),
    focus: hex(0xff_dd00),
    focus_ink: hex(0x0b_0c0c),
    rail: hex(0x0b_2b33),
    rail_text: hex(0xc4_d9dc),
    rail_sel: hex(0x1d_4750),
    on_rail: hex(0xff_ffff),
    rail_on: hex(0xf7_f5f1),
    on_rail_on: hex(0x0b_2b33),
    seg1: hex(0x0a_5560),
    seg2: hex(0x3b_7780),
    seg3: hex(0x9c_c5c9),
    scrim: veil(0x00_1428, 0.6),
};

/// For a dark room.
pub const DARK: Tokens = Tokens {
    canvas: hex(0x0c_1420),
    surface: hex(0x13_1d2b),
    sunken: hex(0x0f_1825),
    raised: hex(0x1a_2637),
    hairline: hex(0x26_354a),
    line: hex(0x3a_4c66),
    control: hex(0x7f_92ad),
    faded: hex(0x3a_4c66),
    text: hex(0xe9_eef6),
    text2: hex(0xb7_c4d6),
    text3: hex(0x93_a4bb),
    link: hex(0x8c_c8f5),
    accent: hex(0x5f_c3cd),
    accent_hover: hex(0x7d_d1d9),
    accent_press: hex(0x9b_dde3),
    on_accent: hex(0x05_252a),
    accent_tint: hex(0x15_343d),
    accent_line: hex(0x2f_6670),
    neg: hex(0xff_b4ae),
    neg_bg: hex(0x43_171b),
    neg_line: hex(0xc9_575a),
    neg_solid: hex(0xe5_686b),
    on_neg: hex(0x2a_0709),
    warn: hex(0xff_c79b),
    warn_bg: hex(0x40_240f),
    warn_line: hex(0xc0_7a45),
    pos: hex(0x93_dfa6),
    pos_bg: hex(0x0f_3520),
    pos_line: hex(0x4f_9d66),
    neu: hex(0xc1_ccdb),
    neu_bg: hex(0x24_3246),
    neu_line: hex(0x7f_92ad),
    info: hex(0xa4_d4f8),
    info_bg: hex(0x0f_3350),
    focus: hex(0xff_dd00),
    focus_ink: hex(0x0b_0c0c),
    rail: hex(0x0a_1a22),
    rail_text: hex(0xa9_c1c6),
    rail_sel: hex(0x17_333c),
    on_rail: hex(0xff_ffff),
    rail_on: hex(0x22_505a),
    on_rail_on: hex(0xff_ffff),
    seg1: hex(0x5f_c3cd),
    seg2: hex(0x4b_a3ad),
    seg3: hex(0x2b_626b),
    scrim: veil(0x00_0408, 0.7),
};

/// High contrast on white.
pub const CONTRAST_LIGHT: Tokens = Tokens {
    canvas: hex(0xff_ffff),
    surface: hex(0xff_ffff),
    sunken: hex(0xf2_f2f2),
    raised: hex(0xff_ffff),
    hairline: hex(0x8a_8a8a),
    line: hex(0x00_0000),
    control: hex(0x00_0000),
    faded: hex(0x8a_8a8a),
    text: hex(0x00_0000),
    text2: hex(0x1a_1a1a),
    text3: hex(0x33_3333),
    link: hex(0x00_317a),
    accent: hex(0x00_363d),
    accent_hover: hex(0x00_2a30),
    accent_press: hex(0x00_1c20),
    on_accent: hex(0xff_ffff),
    accent_tint: hex(0xd9_ecee),
    accent_line: hex(0x00_363d),
    neg: hex(0x7a_0008),
    neg_bg: hex(0xff_eaea),
    neg_line: hex(0x7a_0008),
    neg_solid: hex(0x7a_0008),
    on_neg: hex(0xff_ffff),
    warn: hex(0x5c_2500),
    warn_bg: hex(0xff_f0e0),
    warn_line: hex(0x5c_2500),
    pos: hex(0x00_401a),
    pos_bg: hex(0xe3_f7e8),
    pos_line: hex(0x00_401a),
    neu: hex(0x1a_2a40),
    neu_bg: hex(0xee_f0f2),
    neu_line: hex(0x1a_2a40),
    info: hex(0x00_317a),
    info_bg: hex(0xe3_f0ff),
    focus: hex(0xff_dd00),
    focus_ink: hex(0x00_0000),
    rail: hex(0x00_1418),
    rail_text: hex(0xff_ffff),
    rail_sel: hex(0x00_363d),
    on_rail: hex(0xff_ffff),
    rail_on: hex(0xff_ffff),
    on_rail_on: hex(0x00_0000),
    seg1: hex(0x00_363d),
    seg2: hex(0x2a_6872),
    seg3: hex(0x6f_a3a9),
    scrim: veil(0x00_0000, 0.7),
};

/// High contrast on black.
pub const CONTRAST_DARK: Tokens = Tokens {
    canvas: hex(0x00_0000),
    surface: hex(0x00_0000),
    sunken: hex(0x0d_0d0d),
    raised: hex(0x14_1414),
    hairline: hex(0x8a_8a8a),
    line: hex(0xff_ffff),
    control: hex(0xff_ffff),
    faded: hex(0x8a_8a8a),
    text: hex(0xff_ffff),
    text2: hex(0xf0_f0f0),
    text3: hex(0xd9_d9d9),
    link: hex(0x9f_d4ff),
    accent: hex(0x7f_e3ee),
    accent_hover: hex(0xa5_edf5),
    accent_press: hex(0xc8_f5fa),
    on_accent: hex(0x00_0000),
    accent_tint: hex(0x0a_3038),
    accent_line: hex(0x7f_e3ee),
    neg: hex(0xff_c2bd),
    neg_bg: hex(0x3a_0d10),
    neg_line: hex(0xff_8f8a),
    neg_solid: hex(0xff_9e99),
    on_neg: hex(0x00_0000),
    warn: hex(0xff_d2ad),
    warn_bg: hex(0x3a_1f08),
    warn_line: hex(0xff_b066),
    pos: hex(0xa9_edba),
    pos_bg: hex(0x06_280f),
    pos_line: hex(0x6f_d98a),
    neu: hex(0xe6_ecf5),
    neu_bg: hex(0x1f_2a3a),
    neu_line: hex(0xe6_ecf5),
    info: hex(0xb9_defa),
    info_bg: hex(0x06_2a47),
    focus: hex(0xff_dd00),
    focus_ink: hex(0x00_0000),
    rail: hex(0x00_0000),
    rail_text: hex(0xff_ffff),
    rail_sel: hex(0x0a_3038),
    on_rail: hex(0xff_ffff),
    rail_on: hex(0x7f_e3ee),
    on_rail_on: hex(0x00_0000),
    seg1: hex(0x7f_e3ee),
    seg2: hex(0x4f_b7c2),
    seg3: hex(0x2b_7c87),
    scrim: veil(0x30_3030, 0.8),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::Look;

    /// WCAG 2.2 relative luminance.
    fn luminance(color: Color) -> f32 {
        let [r, g, b, _] = color.into_linear();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn contrast(one: Color, other: Color) -> f32 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    type Pair = (&'static str, Color, Color);

    fn text_pairs(t: &Tokens) -> Vec<Pair> {
        let mut pairs = Vec::new();
        let everywhere = [
            ("canvas", t.canvas),
            ("surface", t.surface),
            ("sunken", t.sunken),
            ("raised", t.raised),
            ("accent_tint", t.accent_tint),
        ];
        for (_, ground) in everywhere {
            pairs.extend([
                ("text", t.text, ground),
                ("text2", t.text2, ground),
                ("text3", t.text3, ground),
                ("link", t.link, ground),
                ("neg", t.neg, ground),
                ("warn", t.warn, ground),
                ("pos", t.pos, ground),
                ("neu", t.neu, ground),
            ]);
        }
        for (mood, ground) in
            [(t.neg, t.neg_bg), (t.warn, t.warn_bg), (t.pos, t.pos_bg), (t.neu, t.neu_bg), (t.info, t.info_bg)]
        {
            pairs.extend([("mood on its area", mood, ground), ("text on a mood", t.text, ground)]);
        }
        pairs.extend([
            ("on_accent", t.on_accent, t.accent),
            ("on_accent hover", t.on_accent, t.accent_hover),
            ("on_accent press", t.on_accent, t.accent_press),
            ("accent on its tint", t.accent, t.accent_tint),
            ("on_neg", t.on_neg, t.neg_solid),
            ("focus_ink", t.focus_ink, t.focus),
            ("rail_text", t.rail_text, t.rail),
            ("rail_text on rail_sel", t.rail_text, t.rail_sel),
            ("on_rail", t.on_rail, t.rail),
            ("on_rail on rail_sel", t.on_rail, t.rail_sel),
            ("on_rail_on", t.on_rail_on, t.rail_on),
        ]);
        pairs
    }

    fn mark_pairs(t: &Tokens) -> Vec<Pair> {
        vec![
            ("control", t.control, t.surface),
            ("neg_line", t.neg_line, t.surface),
            ("warn_line", t.warn_line, t.surface),
            ("pos_line", t.pos_line, t.surface),
            ("neu_line", t.neu_line, t.surface),
            ("accent", t.accent, t.surface),
            ("seg1", t.seg1, t.surface),
            ("seg2", t.seg2, t.surface),
        ]
    }

    #[test]
    fn everything_can_be_read() {
        for look in Look::ALL {
            let least = match look {
                Look::Light | Look::Dark => 4.5,
                Look::ContrastLight | Look::ContrastDark => 7.0,
            };
            for (name, text, ground) in text_pairs(look.tokens()) {
                let ratio = contrast(text, ground);
                assert!(ratio >= least, "{look:?}: {name} has {ratio:.2} on {ground:?}, needs {least}");
            }
            for (name, mark, ground) in mark_pairs(look.tokens()) {
                let ratio = contrast(mark, ground);
                assert!(ratio >= 3.0, "{look:?}: {name} has {ratio:.2}, needs 3");
            }
        }
    }

    #[test]
    fn contrast_follows_the_standard() {
        for (one, other, expect) in [
            (Color::BLACK, Color::WHITE, 21.0),
            (Color::WHITE, Color::WHITE, 1.0),
            (hex(0x77_7777), Color::WHITE, 4.48),
        ] {
            assert!((contrast(one, other) - expect).abs() < 0.01, "{one:?} on {other:?}");
        }
    }
}
