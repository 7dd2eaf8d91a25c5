//! Level badges, tags, counts and legend squares: status is icon, word and colour together.

use super::ellipsis::word;
use crate::fl;
use crate::ui::font;
use crate::ui::icon;
use crate::ui::theme::level::{Mark, Mood};
use crate::ui::theme::size::{height, space};
use crate::ui::theme::surface;
use iced::widget::text::IntoFragment;
use iced::widget::{Container, Text, container, row, space as gap};
use iced::{Center, Element, Shrink, Theme};

/// The name of a level in the language in use.
pub fn name(mark: Mark) -> String {
    match mark {
        Mark::Overdue => fl!("level-overdue"),
        Mark::Critical => fl!("level-critical"),
        Mark::AtRisk => fl!("level-at-risk"),
        Mark::Unknown => fl!("level-unknown"),
        Mark::Attention => fl!("level-attention"),
        Mark::OnTrack => fl!("level-on-track"),
        Mark::Started => fl!("level-started"),
        Mark::Closed => fl!("level-closed"),
    }
}

/// One sentence about what a level means, for tooltips and legends.
pub fn meaning(mark: Mark) -> String {
    match mark {
        Mark::Overdue => fl!("level-overdue-meaning"),
        Mark::Critical => fl!("level-critical-meaning"),
        Mark::AtRisk => fl!("level-at-risk-meaning"),
        Mark::Unknown => fl!("level-unknown-meaning"),
        Mark::Attention => fl!("level-attention-meaning"),
        Mark::OnTrack => fl!("level-on-track-meaning"),
        Mark::Started => fl!("level-started-meaning"),
        Mark::Closed => fl!("level-closed-meaning"),
    }
}

/// The badge of a level: icon and word, 24 high.
pub fn badge<'a, Message: 'a>(mark: Mark) -> Element<'a, Message> {
    level(mark, name(mark)).style(mark.badge()).into()
}

/// The badge on the tinted head of a verdict.
pub fn badge_on_tint<'a, Message: 'a>(mark: Mark) -> Element<'a, Message> {
    level(mark, name(mark)).style(mark.badge_on_tint()).into()
}

/// Icon and count, where there is no room for the word.
pub fn count<'a, Message: 'a>(mark: Mark, cases: usize) -> Element<'a, Message> {
    level(mark, cases.to_string()).style(mark.badge()).into()
}

fn level<'a, Message: 'a>(mark: Mark, words: String) -> Container<'a, Message> {
    let content = row![mark.icon().size(14), word(words, font::NOTE_STRONG)].spacing(5).align_y(Center);
    container(content).padding([0, 6]).height(height::BADGE).align_y(Center)
}

/// A fact in a small box, 20 high: "Gezin", "61 dagen oud".
pub fn tag<'a, Message: 'a>(mood: Mood, content: impl IntoFragment<'a>) -> Element<'a, Message> {
    boxed(mood, word(content, font::LABEL).into())
}

/// A [`tag`] with an icon before the words.
pub fn tag_with_icon<'a, Message: 'a>(
    mood: Mood,
    icon: Text<'a>,
    content: impl IntoFragment<'a>,
) -> Element<'a, Message> {
    let content = row![icon.size(12), word(content, font::LABEL)].spacing(space::X1).align_y(Center);
    boxed(mood, content.into())
}

fn boxed<'a, Message: 'a>(mood: Mood, content: Element<'a, Message>) -> Element<'a, Message> {
    container(content).padding([0, 6]).height(height::TAG).align_y(Center).style(mood.tag()).into()
}

/// "stil 31": working days without a meaningful event. Its own axis beside the level.
pub fn silent<'a, Message: 'a>(days: i64) -> Element<'a, Message> {
    let content = row![icon::clock_alert().size(14), word(fl!("silent", days = days), font::LABEL)];
    container(content.spacing(3).align_y(Center)).style(warning).into()
}

fn warning(theme: &Theme) -> container::Style {
    container::Style { text_color: crate::ui::theme::text::warning(theme).color, ..container::Style::default() }
}

/// The square of a legend.
pub fn square<'a, Message: 'a>(mark: Mark) -> Element<'a, Message> {
    container(gap()).width(12).height(12).style(mark.square()).into()
}

/// A key cap: "Ctrl F".
pub fn key<'a, Message: 'a>(name: impl IntoFragment<'a>) -> Element<'a, Message> {
    cap(name).style(surface::key).into()
}

/// A key cap on a main button, a toast or the bulk bar.
pub fn key_on_fill<'a, Message: 'a>(name: impl IntoFragment<'a>) -> Element<'a, Message> {
    cap(name).style(surface::key_on_fill).into()
}

fn cap<'a, Message: 'a>(name: impl IntoFragment<'a>) -> Container<'a, Message> {
    container(word(name, font::LABEL)).padding([0, 5]).width(Shrink).height(height::TAG).center_y(height::TAG)
}
