//! Buttons by purpose. Each is a Tab stop; one without a message is disabled.
//!
//! ```ignore
//! button::primary(fl!("button-save")).icon(icon::check()).key("Ctrl Enter").on_press(Message::Saved)
//! ```

use super::badge;
use super::ellipsis::word;
use super::focus::{Focusable, focusable};
use super::underline::underline;
use crate::ui::font::{self, Role};
use crate::ui::theme;
use crate::ui::theme::size::{height, radius, space};
use iced::advanced::widget::Id;
use iced::widget::button::{Status, Style};
use iced::widget::text::{Fragment, IntoFragment};

use iced::widget::{Row, Text, container, row, tooltip};
use iced::{Center, Element, Length, Shrink, Theme};
use std::borrow::Cow;
use std::time::Duration;

/// How long the pointer rests before a tooltip shows.
pub const TOOLTIP_DELAY: Duration = Duration::from_millis(400);

/// The one main action of a region.
pub fn primary<'a, Message>(label: impl IntoFragment<'a>) -> Button<'a, Message> {
    Button { is_filled: true, ..button(label, theme::button::primary) }
}

/// Any other action.
pub fn secondary<'a, Message>(label: impl IntoFragment<'a>) -> Button<'a, Message> {
    button(label, theme::button::secondary)
}

/// An action that may be overlooked.
pub fn quiet<'a, Message>(label: impl IntoFragment<'a>) -> Button<'a, Message> {
    Button { padding: space::X2, ..button(label, theme::button::quiet) }
}

/// An action that ends or removes something.
pub fn danger<'a, Message>(label: impl IntoFragment<'a>) -> Button<'a, Message> {
    button(label, theme::button::danger)
}

/// The same action inside its confirmation.
pub fn danger_solid<'a, Message>(label: impl IntoFragment<'a>) -> Button<'a, Message> {
    Button { is_filled: true, ..button(label, theme::button::danger_solid) }
}

/// An action on a dark bar.
pub fn on_rail<'a, Message>(label: impl IntoFragment<'a>) -> Button<'a, Message> {
    Button { is_filled: true, padding: space::X2, ..button(label, theme::button::on_rail) }
}

/// A button of any of the styles in [`crate::ui::theme::button`].
pub fn button<'a, Message>(label: impl IntoFragment<'a>, style: fn(&Theme, Status) -> Style) -> Button<'a, Message> {
    Button {
        label: label.into_fragment(),
        icon: None,
        icon_after: None,
        key: None,
        style,
        role: font::TABLE_STRONG,
        height: height::BUTTON,
        padding: space::X3,
        width: Shrink,
        is_filled: false,
        id: None,
        on_press: None,
    }
}

/// See [`primary`] and its neighbours.
#[must_use]
pub struct Button<'a, Message> {
    label: Fragment<'a>,
    icon: Option<Text<'a>>,
    icon_after: Option<Text<'a>>,
    key: Option<Cow<'a, str>>,
    style: fn(&Theme, Status) -> Style,
    role: Role,
    height: f32,
    padding: f32,
    width: Length,
    is_filled: bool,
    id: Option<Id>,
    on_press: Option<Message>,
}

impl<'a, Message> Button<'a, Message> {
    /// An icon before the words.
    pub fn icon(mut self, icon: Text<'a>) -> Self {
        self.icon = Some(icon);
        self
    }

    /// An icon after the words: the chevron of a menu, the cross of a chip.
    pub fn icon_after(mut self, icon: Text<'a>) -> Self {
        self.icon_after = Some(icon);
        self
    }

    /// The key that does the same, as a cap after the words.
    pub fn key(mut self, key: impl Into<Cow<'a, str>>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// 28 high, for dense places.
    pub fn small(mut self) -> Self {
        self.height = height::BUTTON_SMALL;
        self.padding = space::X2;
        self
    }

    /// 40 high, for the one button of a page.
    pub fn large(mut self) -> Self {
        self.height = height::BUTTON_LARGE;
        self.padding = space::X4;
        self.role = font::STRONG;
        self
    }

    /// The words in another role than that of a button.
    pub fn role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    /// The width; as wide as its words by default.
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    /// The name by which tasks and tests find it.
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// What it says when pressed.
    pub fn on_press(self, message: Message) -> Self {
        self.on_press_maybe(Some(message))
    }

    /// As [`Self::on_press`]; `None` disables it. Say beside it what is missing.
    pub fn on_press_maybe(mut self, message: Option<Message>) -> Self {
        self.on_press = message;
        self
    }
}

impl<'a, Message: Clone + 'a> From<Button<'a, Message>> for Element<'a, Message> {
    fn from(button: Button<'a, Message>) -> Self {
        let key = button.key.map(|key| if button.is_filled { badge::key_on_fill(key) } else { badge::key(key) });
        let content = Row::new()
            .push(button.icon)
            .push(word(button.label, button.role))
            .push(button.icon_after)
            .push(key)
            .spacing(space::X2)
            .align_y(Center);
        let content = container(content)
            .padding([0.0, button.padding])
            .width(button.width)
            .align_x(Center)
            .center_y(button.height);
        named(focusable(content).style(button.style), button.id).on_activate_maybe(button.on_press).into()
    }
}

/// A button that is only an icon. `name` says what it does, in its tooltip.
pub fn icon<'a, Message: Clone + 'a>(
    icon: Text<'a>,
    name: impl IntoFragment<'a>,
    id: impl Into<Id>,
    on_press: Option<Message>,
) -> Element<'a, Message> {
    let square = container(icon).center(height::BUTTON);
    let button = focusable(square).style(theme::button::icon).id(id).on_activate_maybe(on_press);
    hint(button, name)
}

/// Shows `words` when the pointer rests on `content`.
pub fn hint<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
    words: impl IntoFragment<'a>,
) -> Element<'a, Message> {
    let bubble = container(font::note(words)).padding([4, 8]).max_width(320).style(theme::surface::raised);
    tooltip(content, bubble, tooltip::Position::Bottom).gap(space::X2).delay(TOOLTIP_DELAY).into()
}

/// Underlined words that lead somewhere: every number that counts cases is one.
pub fn link<'a, Message: Clone + 'a>(
    words: impl IntoFragment<'a>,
    role: Role,
    on_press: Message,
) -> Focusable<'a, Message> {
    focusable(underline(word(words, role))).style(theme::button::link).radius(radius::SMALL).on_activate(on_press)
}

/// A choice as large as a card: icon, title, one line, an arrow.
pub fn choice<'a, Message: Clone + 'a>(
    icon: Text<'a>,
    title: impl IntoFragment<'a>,
    note: impl IntoFragment<'a>,
    advice: Advice,
    on_press: Message,
) -> Focusable<'a, Message> {
    let style = match advice {
        Advice::This => theme::button::card_on,
        Advice::OrThis => theme::button::card,
    };
    let ground = match advice {
        Advice::This => theme::surface::icon_ground_on,
        Advice::OrThis => theme::surface::icon_ground,
    };
    let ground = container(icon.size(20)).center(space::X10).style(ground);
    let words = iced::widget::column![font::choice(title), font::table(note).style(theme::text::muted)];
    let content =
        row![ground, words.width(iced::Fill), crate::ui::icon::chevron_right()].spacing(space::X4).align_y(Center);
    let card = container(content).padding([0.0, space::X5]).width(iced::Fill).center_y(84);
    focusable(card).style(style).radius(radius::CARD).on_activate(on_press)
}

/// Whether a large choice is the advised one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advice {
    /// The advised choice of the page.
    This,
    /// Another choice.
    OrThis,
}

fn named<Message>(focusable: Focusable<'_, Message>, id: Option<Id>) -> Focusable<'_, Message> {
    match id {
        Some(id) => focusable.id(id),
        None => focusable,
    }
}
