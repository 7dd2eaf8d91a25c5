//! The message at the bottom after a change: what was done, and the way back.

use super::button;
use crate::fl;
use crate::ui::font;
use crate::ui::icon;
use crate::ui::theme::size::{height, space};
use crate::ui::theme::surface;
use iced::widget::text::{IntoFragment, Wrapping};
use iced::widget::{Row, container};
use iced::{Center, Element, Fill, Shrink};
use std::time::Duration;

/// How long a toast stays. Errors stay until they are handled, so they are no toasts.
pub const SHOWN_FOR: Duration = Duration::from_secs(8);

/// "4 zaken overgedragen aan Ilse van Dongen. Ongedaan maken".
pub fn toast<'a, Message: Clone + 'a>(words: impl IntoFragment<'a>, on_undo: Option<Message>) -> Element<'a, Message> {
    let undo =
        on_undo.map(|message| button::on_rail(fl!("button-undo")).key("Ctrl Z").on_press(message).id("toast-undo"));
    let content = Row::new()
        .push(icon::circle_check())
        .push(font::table(words).wrapping(Wrapping::None))
        .push(undo)
        .spacing(space::X3)
        .align_y(Center);
    let padding = iced::Padding { top: 0.0, right: 6.0, bottom: 0.0, left: space::X4 };
    container(content).padding(padding).width(Shrink).center_y(height::TOAST).style(surface::toast).into()
}

/// Places a toast at the bottom, in the middle of the main area, `above` the status bar.
pub fn layer<'a, Message: 'a>(toast: impl Into<Element<'a, Message>>, above: f32) -> Element<'a, Message> {
    container(toast).center_x(Fill).align_bottom(Fill).padding(iced::padding::bottom(above)).into()
}
