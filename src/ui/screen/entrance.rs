//! What the pages before a file is open share: the picture, the frame around a form, the facts below it.

pub mod passphrase;
mod picture;

use crate::fl;
use crate::ui::theme::size::{space, width};
use crate::ui::theme::{ring, surface, text};
use crate::ui::widget::card;
use crate::ui::widget::ellipsis::word;
use crate::ui::widget::logo::logo;
use crate::ui::{font, icon};
use iced::widget::text::IntoFragment;
use iced::widget::{Column, Text, column, container, responsive, row, scrollable, space as gap};
use iced::{Center, Element, Fill, FillPortion};

/// Side of the mark beside the name, in logical pixels.
const LOGO: f32 = 32.0;

/// How the width is divided, after the drawing: 624 for the picture and 816 for the form.
const PICTURE_SHARE: u16 = 13;
const FORM_SHARE: u16 = 17;

/// Whether the parent is at work on what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Work {
    /// No: everything can be used.
    #[default]
    Idle,
    /// Yes: nothing can be changed until it is done.
    Busy,
}

impl Work {
    /// What a part says when it can be used.
    pub(super) fn unless_busy<T>(self, says: T) -> Option<T> {
        (self == Self::Idle).then_some(says)
    }
}

/// The whole page: the picture at the left where there is room for it, `form` in the middle of the rest and at most
/// `form_width` wide.
pub(super) fn page<'a, Message: 'a>(
    form_width: f32,
    form: impl Fn() -> Element<'a, Message> + 'a,
) -> Element<'a, Message> {
    let page = responsive(move |size| {
        // The row has two parts at every width, so that the form keeps its focus. (A part with a width of 0
        // would be left out.)
        let left = if size.width < width::WITH_PICTURE { gap().into() } else { left() };
        row![left, right(form_width, form())].into()
    });
    container(page).style(surface::page).into()
}

fn left<'a, Message: 'a>() -> Element<'a, Message> {
    let name = row![logo(LOGO), font::head(fl!("app-name")).style(text::on_rail)].spacing(space::X3).align_y(Center);
    let motto = column![
        font::display(fl!("app-motto")).style(text::on_rail),
        font::body(fl!("welcome-picture")).style(text::rail)
    ];
    let motto = motto.spacing(space::X2).max_width(width::MOTTO);
    let content = column![name, picture::picture(), motto].spacing(space::X8);
    let panel = container(content).padding([space::X10, space::X13]).style(surface::rail);
    panel.width(FillPortion(PICTURE_SHARE)).height(Fill).into()
}

fn right<'a, Message: 'a>(form_width: f32, form: Element<'a, Message>) -> Element<'a, Message> {
    // The padding keeps the focus rings inside what is scrolled.
    let form = container(form).max_width(form_width + 2.0 * space::X6).padding([ring::REACH, space::X6]);
    let form = scrollable(container(form).center_x(Fill)).style(surface::scroll);
    let form = container(form).center_y(Fill).padding(iced::padding::top(space::X6));
    column![form, footer()].width(FillPortion(FORM_SHARE)).height(Fill).into()
}

fn footer<'a, Message: 'a>() -> Element<'a, Message> {
    let promise = |icon: Text<'a>, words: String| {
        row![icon.size(14).style(text::muted), word(words, font::NOTE).style(text::muted)]
            .spacing(space::X1)
            .align_y(Center)
    };
    let promises = row![
        promise(icon::wifi_off(), fl!("offline")),
        promise(icon::shield_check(), fl!("stays-here")),
        promise(icon::info(), fl!("app-version", version = env!("CARGO_PKG_VERSION"))),
    ];
    container(promises.spacing(space::X6)).padding(space::X6).center_x(Fill).into()
}

/// The title of the page and one sentence about it.
pub(super) fn head<'a, Message: 'a>(title: impl IntoFragment<'a>, lead: impl IntoFragment<'a>) -> Element<'a, Message> {
    column![font::title(title), font::body(lead).style(text::muted)].spacing(space::X1).into()
}

/// A good thing to know.
pub(super) fn promise<'a, Message: 'a>(words: impl IntoFragment<'a>) -> Element<'a, Message> {
    card::point(icon::circle_check().style(text::positive), words)
}

/// A thing to mind.
pub(super) fn caution<'a, Message: 'a>(words: impl IntoFragment<'a>) -> Element<'a, Message> {
    card::point(icon::circle_alert().style(text::warning), words)
}

/// What went wrong with the page as a whole, with what can be done about it.
pub(super) fn failure<'a, Message: 'a>(words: String, way_out: Option<Element<'a, Message>>) -> Element<'a, Message> {
    let content = Column::new().push(card::point(icon::circle_alert(), words)).push(way_out).spacing(space::X3);
    container(content).padding([space::X3, space::X4]).width(Fill).style(surface::error).into()
}

/// `part` with a failure under it. Together they are one part of the page: what comes below keeps its place among
/// the parts, and with it its focus, when a failure comes or goes.
pub(super) fn with_failure<'a, Message: 'a>(
    part: Element<'a, Message>,
    failure: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    Column::new().push(part).push(failure).spacing(space::X6).into()
}
