//! The real window on real files, without a display.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use crate::harness::{App, Harness};
use chrono::NaiveDate;
use iced::event::Status;
use iced::{Element, Event, Size, Task, Theme};
use std::path::Path;
use uitloop::app::clock::Clock;
use uitloop::app::demo::{Demo, create};
use uitloop::app::{Desk, Office};
use uitloop::ui::theme::Look;
use uitloop::ui::{Message, Start, Ui};

impl App for Ui {
    type Message = Message;

    fn update(&mut self, message: Message) -> Task<Message> {
        Ui::update(self, message)
    }

    fn view(&self) -> Element<'_, Message> {
        Ui::view(self)
    }

    fn theme(&self) -> Theme {
        Ui::theme(self)
    }

    fn hear(&self, event: &Event, status: Status) -> Option<Message> {
        Ui::hear(event, status)
    }

    fn zoom(&self) -> f32 {
        Ui::zoom(self)
    }
}

/// The day of the pictures: the Monday of the worked examples.
pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 21).unwrap()
}

/// A demo caseload in this folder, on that day.
pub(crate) fn demo(folder: &Path, cases: Demo) -> Office {
    let mut office = create(&folder.join("demo.uitloop"), cases, Clock::noon(today())).unwrap();
    office.set_actor("Marit Hoekstra");
    office
}

/// The window on a caseload.
pub(crate) fn window(office: Office, look: Look, size: impl Into<Size>) -> Harness<Ui> {
    opened(Start::Desk(Desk::open(office).unwrap()), look, size)
}

/// The window with another start.
pub(crate) fn opened(start: Start, look: Look, size: impl Into<Size>) -> Harness<Ui> {
    let (ui, task) = Ui::new(start, Clock::noon(today()));
    Harness::new(ui.in_look(look), task, size)
}
