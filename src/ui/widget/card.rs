//! Cards, lines and the full-page message: what screens are built from.

use crate::ui::font;
use crate::ui::theme::level::Mark;
use crate::ui::theme::size::{height, space};
use crate::ui::theme::{surface, text};
use iced::widget::text::IntoFragment;
use iced::widget::{Column, Container, Row, Text, column, container, row, space as gap};
use iced::{Center, Element, Fill};

/// A card with a title at the left of its head and `aside` at the right.
pub fn card<'a, Message: 'a>(
    title: impl IntoFragment<'a>,
    aside: Option<Element<'a, Message>>,
    body: impl Into<Element<'a, Message>>,
) -> Container<'a, Message> {
    let head = Row::new().push(font::table_strong(title)).push(gap().width(Fill)).push(aside);
    let head = container(head.align_y(Center))
        .padding([0.0, space::X4])
        .width(Fill)
        .center_y(height::CARD_HEAD)
        .style(surface::card_head);
    // One pixel in, so that the head does not cover the border of the card.
    container(column![head, hairline(), body.into()]).padding(1).width(Fill).style(surface::card)
}

/// The verdict of a case: a head in the tint of its level, and the sum below.
pub fn verdict<'a, Message: 'a>(
    mark: Mark,
    head: impl Into<Element<'a, Message>>,
    body: impl Into<Element<'a, Message>>,
) -> Container<'a, Message> {
    let head = container(head).padding([space::X3, space::X6]).width(Fill).style(mark.card_head());
    let rule = container(gap()).width(Fill).height(1).style(mark.rule());
    container(column![head, rule, body.into()]).padding(1).width(Fill).style(mark.card())
}

/// The line between rows, across.
pub fn hairline<'a, Message: 'a>() -> Element<'a, Message> {
    container(gap()).width(Fill).height(1).style(surface::hairline).into()
}

/// The line around and between parts, across.
pub fn line<'a, Message: 'a>() -> Element<'a, Message> {
    container(gap()).width(Fill).height(1).style(surface::line).into()
}

/// The line between parts, upright.
pub fn upright<'a, Message: 'a>() -> Element<'a, Message> {
    container(gap()).width(1).height(Fill).style(surface::line).into()
}

/// An icon before a sentence; the sentence wraps beside it.
pub fn point<'a, Message: 'a>(icon: Text<'a>, words: impl IntoFragment<'a>) -> Element<'a, Message> {
    let icon = container(icon).padding(iced::padding::top(2));
    row![icon, font::table(words).width(Fill)].spacing(space::X2).into()
}

/// An empty list: icon, the fact, one line of explanation, one button.
pub fn empty<'a, Message: 'a>(
    icon: Text<'a>,
    fact: impl IntoFragment<'a>,
    explanation: impl IntoFragment<'a>,
    action: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    let words = Column::new()
        .push(icon.size(24).style(text::muted))
        .push(font::strong(fact))
        .push(font::body(explanation).style(text::muted))
        .push(action.map(|action| column![gap().height(space::X1), action]))
        .spacing(space::X1)
        .align_x(Center);
    container(words).padding(space::X4).center_x(Fill).into()
}

/// A bar at the top of a region that says what happened, with what can be done about it.
/// `style` is one of [`surface::error`], [`surface::warning`], [`surface::success`] and [`surface::info`].
pub fn bar<'a, Message: 'a>(
    style: fn(&iced::Theme) -> container::Style,
    icon: Text<'a>,
    words: impl IntoFragment<'a>,
    action: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    let content =
        Row::new().push(icon).push(font::table(words).width(Fill)).push(action).spacing(space::X2).align_y(Center);
    let padding = iced::Padding { top: 0.0, right: 6.0, bottom: 0.0, left: space::X3 };
    container(content).padding(padding).width(Fill).center_y(height::TOAST).style(style).into()
}

/// Grey in place of a text that is still being read.
pub fn placeholder<'a, Message: 'a>(width: f32) -> Element<'a, Message> {
    container(gap()).width(width).height(12).style(surface::placeholder).into()
}

/// A dialog: head, body and buttons at the right, 440 wide. The root lays it over the page.
pub fn dialog<'a, Message: 'a>(
    title: impl IntoFragment<'a>,
    body: impl Into<Element<'a, Message>>,
    buttons: impl IntoIterator<Item = Element<'a, Message>>,
) -> Container<'a, Message> {
    let buttons = Row::with_children(buttons).spacing(space::X2 + crate::ui::theme::ring::REACH);
    let content = column![font::head(title), body.into(), container(buttons).align_right(Fill)].spacing(space::X3);
    container(content)
        .padding([space::X5, space::X6])
        .width(crate::ui::theme::size::width::DIALOG)
        .style(surface::raised)
}
