//! The frame around the screens of an open caseload: rail, top bar, status bar, toast and error.

use super::theme::Look;
use super::work::{self, Work};
use crate::app::words;
use crate::fl;
use crate::ui::font;
use crate::ui::icon;
use crate::ui::theme::level::Mood;
use crate::ui::theme::size::{height, radius, space, width};
use crate::ui::theme::{self, surface, text};
use crate::ui::widget::card::{self, line, placeholder};
use crate::ui::widget::ellipsis::word;
use crate::ui::widget::focus::focusable;
use crate::ui::widget::logo::logo;
use crate::ui::widget::{badge, button, toast};
use iced::widget::{Column, Row, Text, column, container, row, space as gap, stack};
use iced::{Center, Element, Fill};

/// What happens in the frame.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something while working.
    Work(work::Message),
    /// The list was asked for.
    CasesPressed,
    /// The file is to be closed and locked.
    LockPressed,
    /// Light or dark was switched.
    LookPressed,
    /// The other language was asked for.
    LanguagePressed,
}

/// The whole window while working.
pub(super) fn view(work: &Work, look: Look) -> Element<'_, Message> {
    let screen: Element<'_, Message> = match &work.case {
        Some(case) => case.view().map(work::Message::Case).map(Message::Work),
        None if !work.is_loaded => loading(),
        None => work.cases.view(&work.caseload, work.today).map(work::Message::Cases).map(Message::Work),
    };
    let main =
        Column::new().push(top(work)).push(line()).push(error(work)).push(screen).push(line()).push(status(work));
    let frame = row![rail(work, look), main];
    let toast = work.toast.as_ref().map(|shown| {
        let undo = shown.can_undo.then_some(Message::Work(work::Message::UndoPressed));
        toast::layer(toast::toast(shown.words.as_str(), undo), height::STATUS_BAR + space::X4)
    });
    // The stack is there with and without a toast: another root would reset scroll and focus.
    stack![frame].push(toast).into()
}

fn rail(work: &Work, look: Look) -> Element<'_, Message> {
    let tile = |sign: Text<'static>, name: String, id: &'static str, is_on: bool, message: Message| {
        let words = column![sign.size(20), word(name, font::LABEL)].spacing(space::X1).align_x(Center);
        let content = container(words).center_x(width::RAIL - 4.0).center_y(56);
        let style = if is_on { theme::button::rail_on } else { theme::button::rail };
        focusable(content).style(style).radius(radius::CONTROL).id(id).on_activate(message)
    };
    let (look_sign, look_name) =
        if look.is_dark() { (icon::sun(), fl!("look-light")) } else { (icon::moon(), fl!("look-dark")) };
    let content = column![
        container(logo(36.0)).center_x(Fill).padding(space::X2),
        tile(icon::list_checks(), fl!("screen-cases"), "rail-cases", work.case.is_none(), Message::CasesPressed),
        gap().height(Fill),
        tile(icon::languages(), fl!("language-other"), "rail-language", false, Message::LanguagePressed),
        tile(look_sign, look_name, "rail-look", false, Message::LookPressed),
        tile(icon::lock(), fl!("screen-lock"), "rail-lock", false, Message::LockPressed),
    ]
    .spacing(space::X1)
    .align_x(Center);
    container(content).padding([space::X1, 2.0]).width(width::RAIL).height(Fill).style(surface::rail).into()
}

fn top(work: &Work) -> Element<'_, Message> {
    let is_read_only = work.desk.about().is_read_only;
    let undo = work.undo.as_ref().filter(|_| !is_read_only);
    let redo = work.redo.as_ref().filter(|_| !is_read_only);
    let undo_words = undo.map_or_else(|| fl!("button-undo"), |label| fl!("undo-what", what = words::label(label)));
    let redo_words = redo.map_or_else(|| fl!("button-redo"), |label| fl!("redo-what", what = words::label(label)));
    let press = |message: work::Message| Message::Work(message);
    let undo = button::icon(icon::undo_2(), undo_words, "undo", undo.map(|_| press(work::Message::UndoPressed)));
    let redo = button::icon(icon::redo_2(), redo_words, "redo", redo.map(|_| press(work::Message::RedoPressed)));
    let today = word(fl!("as-of-today", date = words::date(work.today)), font::TABLE).style(text::muted);
    let read_only = is_read_only.then(|| badge::tag(Mood::Info, fl!("status-read-only")));
    let content = Row::new()
        .push(word(fl!("screen-cases"), font::STRONG))
        .push(read_only)
        .push(gap().width(Fill))
        .push(undo)
        .push(redo)
        .push(row![icon::calendar().size(14).style(text::muted), today].spacing(6).align_y(Center))
        .spacing(space::X3)
        .padding([0.0, space::X4])
        .align_y(Center)
        .height(height::TOP_BAR);
    container(content).width(Fill).style(surface::canvas).into()
}

fn error(work: &Work) -> Option<Element<'_, Message>> {
    let words = work.error.as_deref()?;
    let dismiss =
        button::icon(icon::x(), fl!("button-close"), "error-close", Some(Message::Work(work::Message::ErrorDismissed)));
    Some(card::bar(surface::error, icon::circle_alert(), words, Some(dismiss)))
}

fn status(work: &Work) -> Element<'_, Message> {
    let about = work.desk.about();
    let note = |sign: Text<'static>, words: String| {
        row![sign.size(14).style(text::muted), word(words, font::NOTE).style(text::muted)].spacing(6).align_y(Center)
    };
    let demo = about.is_demo.then(|| badge::tag(Mood::Info, fl!("status-demo")));
    let saved = work.saved_at.as_ref().map(|at| note(icon::check(), fl!("status-saved", time = at.as_str())));
    let content = Row::new()
        .push(demo)
        .push(note(icon::shield_check(), fl!("status-encrypted")))
        .push(saved)
        .push(gap().width(Fill))
        .push(word(about.file.as_str(), font::NOTE).style(text::muted))
        .spacing(space::X4)
        .padding([0.0, space::X4])
        .align_y(Center)
        .height(height::STATUS_BAR);
    container(content).width(Fill).style(surface::canvas).into()
}

/// Grey bars where the rows will be, so that nothing jumps.
fn loading<'a>() -> Element<'a, Message> {
    let rows = (0..16).map(|row| {
        let bars = [90.0, 150.0, 60.0, 180.0, 80.0, 220.0].map(|bar| placeholder(bar - f32::from(row % 3_u8) * 12.0));
        container(Row::with_children(bars).spacing(space::X6)).center_y(height::ROW).padding([0.0, space::X4]).into()
    });
    let rows = Column::with_children(rows);
    container(column![gap().height(120), rows]).width(Fill).height(Fill).style(surface::page).into()
}
