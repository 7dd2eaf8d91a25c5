//! Every part of the design on one page: a golden picture, and what `cargo run --example gallery` draws.

#[path = "gallery/parts.rs"]
mod parts;

#[cfg(test)]
use crate::harness::picture::assert_golden;
use crate::harness::{App, Harness};
use iced::widget::{column, container, operation, row, scrollable};
use iced::{Center, Element, Fill, Size, Task, Theme};
use parts::section;
use uitloop::ui::font;
use uitloop::ui::theme::level::Mark;
use uitloop::ui::theme::size::{height, space as gap};
use uitloop::ui::theme::{Look, surface};
use uitloop::ui::widget::chip::Choice;
use uitloop::ui::widget::ellipsis::ellipsis;
use uitloop::ui::widget::tick::{self, Tick};
use uitloop::ui::widget::virtual_list::{Rows, virtual_list};
use uitloop::ui::widget::{badge, logo, row as list_row};

/// What the parts on the page say; nothing listens but the list.
#[derive(Debug, Clone)]
pub(crate) enum Message {
    Pressed,
    Scrolled(scrollable::Viewport),
}

/// The page in one look.
pub(crate) struct Gallery {
    look: Look,
    offset: f32,
}

impl Gallery {
    /// The page with its list scrolled far down, and the focus on the part with this id.
    pub(crate) fn open(look: Look, focused: &'static str) -> Harness<Self> {
        let gallery = Self { look, offset: 0.0 };
        let mut window = Harness::new(gallery, Task::none(), Size::new(1440.0, 1820.0));
        window.hover("rows");
        window.scroll(360_000.0);
        window.run(operation::focus(focused));
        window
    }
}

impl App for Gallery {
    type Message = Message;

    fn update(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Pressed => {}
            Message::Scrolled(viewport) => self.offset = viewport.absolute_offset().y,
        }
        Task::none()
    }

    fn view(&self) -> Element<'_, Message> {
        let left = column![
            section("Letter", parts::roles()),
            section("Niveaus en labels", parts::levels()),
            section("Knoppen", parts::buttons()),
            section("Velden en keuzes", parts::fields()),
            section("Stappen", parts::steps()),
        ];
        let right = column![
            section("Iconen", parts::icons()),
            section("Kaart, melding, fout en uitleg", parts::bars()),
            section("Leeg", parts::empty()),
            section("Dialoog", parts::dialog()),
            section("Honderdduizend rijen", self.list()),
        ];
        let title = row![logo::logo(40.0), font::title("Uitloop: onderdelen")].spacing(gap::X4).align_y(Center);
        let columns = row![left.spacing(gap::X4), right.spacing(gap::X4)].spacing(gap::X6);
        container(column![title, columns].spacing(gap::X4)).padding(gap::X6).height(Fill).style(surface::canvas).into()
    }

    fn theme(&self) -> Theme {
        self.look.theme()
    }
}

type Part<'a> = Element<'a, Message>;

const MARKS: [Mark; 6] = [Mark::Overdue, Mark::Critical, Mark::AtRisk, Mark::Unknown, Mark::Attention, Mark::OnTrack];
const NAMES: [&str; 5] =
    ["Yara El Amrani", "Noor Bakker", "Fenna Dijkstra-van den Bovenkamp", "Piet Schouten", "Çelik"];

impl Gallery {
    fn list(&self) -> Part<'_> {
        let rows = Rows { total: 100_000, height: height::ROW, offset: self.offset };
        let list = virtual_list("rows", rows, Self::row, Message::Scrolled);
        container(list).height(330).into()
    }

    fn row<'a>(index: usize) -> Part<'a> {
        let mark = MARKS[index % MARKS.len()];
        let slack = index as i64 % 31 - 15;
        let slack = if slack < 0 { format!("\u{2212}{}", -slack) } else { slack.to_string() };
        let cells = [
            tick::mark(Tick::from(index % 7 == 3)),
            container(badge::badge(mark)).width(104).into(),
            ellipsis(NAMES[index % NAMES.len()], font::TABLE_STRONG).width(136).into(),
            ellipsis("Huis aan de Haven, locatie Zuiderkade", font::TABLE).width(124).into(),
            ellipsis("31-12-2026", font::TABLE).width(84).into(),
            ellipsis(slack, font::STRONG).width(40).align_x(iced::Right).style(mark.text()).into(),
            ellipsis(format!("Zaak {index}: vraag besluit aan"), font::TABLE).into(),
        ];
        list_row::row(height::ROW, Choice::from(index % 11 == 2), list_row::cells(cells))
            .on_activate(Message::Pressed)
            .into()
    }
}

#[test]
fn every_part_looks_as_designed() {
    for (look, focused, name) in [(Look::Light, "focused", "gallery-light"), (Look::Dark, "filter", "gallery-dark")] {
        assert_golden(name, &Gallery::open(look, focused).picture());
    }
}
