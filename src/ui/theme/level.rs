//! The looks of the risk levels. The weight follows the severity: solid, tint, outline, words only.

use super::size::radius;
use super::tokens;
use super::tokens::Tokens;
use crate::domain::risk::Level;
use crate::ui::icon;
use iced::widget::{Text, container, text};
use iced::{Color, Theme, border};

/// A level as the reader sees it, in the order lists show them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mark {
    /// Te laat.
    Overdue,
    /// Kritiek.
    Critical,
    /// Risico.
    AtRisk,
    /// Onbekend: right after what is known to be at risk, and never green.
    Unknown,
    /// Aandacht.
    Attention,
    /// Op schema.
    OnTrack,
    /// Gestart: the new care runs, the after-care checks do too.
    Started,
    /// Afgerond or uitgestroomd.
    Closed,
}

impl From<Level> for Mark {
    fn from(level: Level) -> Self {
        match level {
            Level::Overdue => Self::Overdue,
            Level::Critical => Self::Critical,
            Level::AtRisk => Self::AtRisk,
            Level::Unknown => Self::Unknown,
            Level::Attention => Self::Attention,
            Level::OnTrack => Self::OnTrack,
            Level::Started => Self::Started,
            Level::Closed => Self::Closed,
        }
    }
}

impl Mark {
    /// Every level, worst first.
    pub const ALL: [Self; 8] = [
        Self::Overdue,
        Self::Critical,
        Self::AtRisk,
        Self::Unknown,
        Self::Attention,
        Self::OnTrack,
        Self::Started,
        Self::Closed,
    ];

    /// The icon of this level. Each level has its own, so that colour is never the only sign.
    pub fn icon<'a>(self) -> Text<'a> {
        match self {
            Self::Overdue => icon::octagon_x(),
            Self::Critical => icon::octagon_alert(),
            Self::AtRisk => icon::triangle_alert(),
            Self::Unknown => icon::circle_question_mark(),
            Self::Attention => icon::eye(),
            Self::OnTrack => icon::circle_check(),
            Self::Started => icon::play(),
            Self::Closed => icon::archive(),
        }
    }

    /// The colour of text in this level's mood on an ordinary surface: the slack in a row.
    pub fn text(self) -> impl Fn(&Theme) -> text::Style {
        move |theme| text::Style { color: Some(self.ink(tokens(theme))) }
    }

    /// The box around icon and word.
    pub fn badge(self) -> impl Fn(&Theme) -> container::Style {
        move |theme| {
            let t = tokens(theme);
            let (fill, line, text) = match self {
                Self::Overdue => (Some(t.neg_solid), Color::TRANSPARENT, t.on_neg),
                Self::Critical | Self::AtRisk | Self::Unknown => (Some(self.area(t)), Color::TRANSPARENT, self.ink(t)),
                Self::Attention => (None, t.warn_line, t.warn),
                Self::OnTrack | Self::Started | Self::Closed => (None, Color::TRANSPARENT, self.ink(t)),
            };
            container::Style {
                text_color: Some(text),
                background: fill.map(Into::into),
                border: border::rounded(radius::SMALL).width(1).color(line),
                ..container::Style::default()
            }
        }
    }

    /// The badge on the head of a verdict, whose ground has the level's tint already.
    pub fn badge_on_tint(self) -> impl Fn(&Theme) -> container::Style {
        move |theme| match self {
            Self::Overdue => self.badge()(theme),
            Self::Critical
            | Self::AtRisk
            | Self::Unknown
            | Self::Attention
            | Self::OnTrack
            | Self::Started
            | Self::Closed => {
                let t = tokens(theme);
                container::Style {
                    text_color: Some(self.ink(t)),
                    background: Some(t.surface.into()),
                    border: border::rounded(radius::SMALL).width(1).color(self.line(t)),
                    ..container::Style::default()
                }
            }
        }
    }

    /// The border of the verdict.
    pub fn card(self) -> impl Fn(&Theme) -> container::Style {
        move |theme| {
            let t = tokens(theme);
            container::Style {
                text_color: Some(t.text),
                background: Some(t.surface.into()),
                border: border::rounded(radius::CARD).width(1).color(self.line(t)),
                ..container::Style::default()
            }
        }
    }

    /// The tinted head of the verdict; its upper corners follow the card.
    pub fn card_head(self) -> impl Fn(&Theme) -> container::Style {
        move |theme| {
            let t = tokens(theme);
            container::Style {
                text_color: Some(t.text),
                background: Some(self.area(t).into()),
                border: border::rounded(border::top(radius::CARD - 1.0)),
                ..container::Style::default()
            }
        }
    }

    /// A line in the colour of the verdict's border.
    pub fn rule(self) -> impl Fn(&Theme) -> container::Style {
        move |theme| container::Style::default().background(self.line(tokens(theme)))
    }

    /// The square of a legend, a part of a stacked bar.
    pub fn square(self) -> impl Fn(&Theme) -> container::Style {
        move |theme| {
            let t = tokens(theme);
            let (fill, line) = match self {
                Self::Overdue => (t.neg_solid, t.neg_solid),
                Self::Critical => (t.neg_bg, t.neg_line),
                Self::AtRisk => (t.warn_line, t.warn_line),
                Self::Attention => (t.surface, t.warn_line),
                Self::OnTrack => (t.pos_bg, t.pos_line),
                Self::Unknown => (t.neu_bg, t.neu_line),
                Self::Started => (t.info_bg, t.info),
                Self::Closed => (t.surface, t.neu_line),
            };
            container::Style::default().background(fill).border(border::rounded(radius::MARK).width(1).color(line))
        }
    }

    fn ink(self, t: &Tokens) -> Color {
        match self {
            Self::Overdue | Self::Critical => t.neg,
            Self::AtRisk | Self::Attention => t.warn,
            Self::OnTrack => t.pos,
            Self::Unknown | Self::Closed => t.neu,
            Self::Started => t.info,
        }
    }

    fn area(self, t: &Tokens) -> Color {
        match self {
            Self::Overdue | Self::Critical => t.neg_bg,
            Self::AtRisk | Self::Attention => t.warn_bg,
            Self::OnTrack => t.pos_bg,
            Self::Unknown | Self::Closed => t.neu_bg,
            Self::Started => t.info_bg,
        }
    }

    fn line(self, t: &Tokens) -> Color {
        match self {
            Self::Overdue | Self::Critical => t.neg_line,
            Self::AtRisk | Self::Attention => t.warn_line,
            Self::OnTrack => t.pos_line,
            Self::Unknown | Self::Closed => t.neu_line,
            Self::Started => t.info,
        }
    }
}

/// A mood that is not a level: the colour of a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mood {
    /// A plain fact: "Gezin".
    #[default]
    Neutral,
    /// Late, refused: "stop".
    Negative,
    /// Old, missing: "61 dagen oud".
    Warning,
    /// In order: "Ja".
    Positive,
    /// An explanation: "Tekent dan mee".
    Info,
}

impl Mood {
    /// Every mood, for the gallery.
    pub const ALL: [Self; 5] = [Self::Neutral, Self::Negative, Self::Warning, Self::Positive, Self::Info];

    /// The box of a tag.
    pub fn tag(self) -> impl Fn(&Theme) -> container::Style {
        move |theme| {
            let t = tokens(theme);
            let (fill, text) = match self {
                Self::Neutral => (t.neu_bg, t.neu),
                Self::Negative => (t.neg_bg, t.neg),
                Self::Warning => (t.warn_bg, t.warn),
                Self::Positive => (t.pos_bg, t.pos),
                Self::Info => (t.info_bg, t.info),
            };
            container::Style {
                text_color: Some(text),
                background: Some(fill.into()),
                border: border::rounded(radius::SMALL),
                ..container::Style::default()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::Look;

    /// The heaviest look is solid, then a tint, then an outline, then only words.
    #[test]
    fn the_weight_follows_the_severity() {
        for look in Look::ALL {
            let theme = look.theme();
            let style = |mark: Mark| mark.badge()(&theme);
            assert_eq!(style(Mark::Overdue).background, Some(look.tokens().neg_solid.into()));
            for mark in [Mark::Critical, Mark::AtRisk, Mark::Unknown] {
                assert!(style(mark).background.is_some_and(|fill| fill != look.tokens().neg_solid.into()), "{mark:?}");
            }
            let outline = style(Mark::Attention);
            assert!(outline.background.is_none() && outline.border.color.a > 0.0);
            for mark in [Mark::OnTrack, Mark::Started, Mark::Closed] {
                let plain = style(mark);
                assert!(plain.background.is_none() && plain.border.color.a == 0.0, "{mark:?}");
            }
        }
    }

    #[test]
    fn unknown_never_looks_like_on_track() {
        for look in Look::ALL {
            let theme = look.theme();
            assert_ne!(Mark::Unknown.text()(&theme), Mark::OnTrack.text()(&theme));
            assert_ne!(Mark::Unknown.square()(&theme), Mark::OnTrack.square()(&theme));
        }
    }
}
