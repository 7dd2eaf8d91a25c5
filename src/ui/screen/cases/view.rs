//! How the list looks.

use super::columns::Column;
use super::{Cases, LIST, Message, ROWS, SEARCH};
use crate::app::caseload::{Caseload, SortBy};
use crate::app::words;
use crate::domain::codes::Law;
use crate::domain::risk::Level;
use crate::fl;
use crate::ui::font;
use crate::ui::icon;
use crate::ui::theme::level::Mark;
use crate::ui::theme::size::{height, space};
use crate::ui::theme::{self, surface, text};
use crate::ui::widget::badge;
use crate::ui::widget::button;
use crate::ui::widget::card::{empty, hairline, line};
use crate::ui::widget::chip::segments;
use crate::ui::widget::ellipsis::{ellipsis, word};
use crate::ui::widget::field::{field, input};
use crate::ui::widget::focus::focusable;
use crate::ui::widget::row as list_row;
use crate::ui::widget::virtual_list::virtual_list;
use chrono::NaiveDate;
use iced::alignment::Horizontal;
use iced::keyboard::{Key, key::Named};
use iced::widget::{Row, column, container, responsive, row, space as gap};
use iced::{Center, Element, Fill};

impl Cases {
    /// The screen.
    pub fn view<'a>(&'a self, caseload: &'a Caseload, today: NaiveDate) -> Element<'a, Message> {
        let table = responsive(move |size| self.table(caseload, today, size.width));
        container(column![self.filters(caseload), line(), table, line(), self.foot(caseload)])
            .width(Fill)
            .height(Fill)
            .style(surface::page)
            .into()
    }

    fn filters<'a>(&'a self, caseload: &Caseload) -> Element<'a, Message> {
        let search = input(&fl!("search-list"), &self.typed).id(SEARCH).on_input(Message::Typed);
        let search = field(search).holding(&self.typed).icon(icon::search()).after(badge::key("Ctrl F"));
        let law = |law: Option<Law>, name: String| (name, (self.filter.law == law).into(), Message::LawChosen(law));
        let laws = segments([
            law(None, fl!("law-all")),
            law(Some(Law::Jeugdwet), words::law(Law::Jeugdwet)),
            law(Some(Law::Wmo), words::law(Law::Wmo)),
        ]);
        let open = (fl!("filter-open"), self.filter.is_open.into(), Message::OpenToggled);
        let clear = (!self.is_plain()).then(|| {
            Element::from(button::quiet(fl!("button-clear-all")).small().id("cases-clear").on_press(Message::Cleared))
        });
        let counted = if self.is_partial {
            fl!("cases-reading")
        } else {
            fl!(
                "cases-counted",
                shown = words::number(self.shown.len()),
                count = caseload.counts.total(),
                total = words::number(caseload.counts.total())
            )
        };
        let first = Row::new()
            .push(container(Element::from(search)).width(300))
            .push(laws)
            .push(segments([open]))
            .push(clear)
            .push(gap().width(Fill))
            .push(word(counted, font::TABLE).style(text::muted))
            .spacing(space::X3)
            .align_y(Center);
        let levels = Level::ALL
            .into_iter()
            .filter(|level| !self.filter.is_open || Level::OPEN.contains(level) || self.filter.levels.contains(level));
        let chips = Row::with_children(levels.map(|level| self.level_chip(level))).spacing(space::X2);
        column![first, chips].spacing(space::X2).padding(space::X3).into()
    }

    /// A level with its count; pressing it shows only that level, and those pressed beside it.
    fn level_chip(&self, level: Level) -> Element<'_, Message> {
        let mark = Mark::from(level);
        let is_on = self.filter.levels.contains(&level);
        // A count of the first few would be read as the count of all.
        let count = if self.is_partial { "…".to_owned() } else { words::number(self.counts.get(level)) };
        let content = row![
            mark.icon().size(14).style(mark.text()),
            word(words::level(level), font::TABLE),
            word(count, font::TABLE_STRONG),
        ];
        let content = container(content.spacing(6).align_y(Center)).padding([0.0, space::X2]).center_y(height::CHIP);
        let style = if is_on { theme::button::chip_on } else { theme::button::chip };
        let chip = focusable(content).style(style).on_activate(Message::LevelToggled(level));
        button::hint(chip.id(level.code()), badge::meaning(mark))
    }

    fn table<'a>(&'a self, caseload: &'a Caseload, today: NaiveDate, width: f32) -> Element<'a, Message> {
        let columns: Vec<Column> = Column::fitting(width).collect();
        let head = Row::with_children(columns.iter().map(|column| self.head(*column)))
            .spacing(space::X3)
            .padding([0.0, space::X3])
            .align_y(Center)
            .height(height::COLUMN_HEAD);
        let head = container(head).width(Fill).style(surface::sunken);
        if self.shown.is_empty() {
            return column![head, hairline(), self.nothing(caseload)].into();
        }
        let rows = virtual_list(
            LIST,
            self.rows(),
            move |row| self.row_view(row, &columns, caseload, today),
            Message::Scrolled,
        );
        let rows = focusable(rows)
            .id(ROWS)
            .ring(theme::ring::Place::Inside)
            .radius(0.0)
            .on_key(|key, _| matches!(key, Key::Named(Named::Enter)).then_some(Message::Entered));
        column![head, hairline(), rows].into()
    }

    fn head(&self, column: Column) -> Element<'_, Message> {
        let sort = column.sort();
        let name = ellipsis(column.head(), font::LABEL).style(text::faint);
        let name = if column.is_number() { name.align_x(Horizontal::Right) } else { name };
        let arrow = (self.sort.by == sort && (sort != SortBy::Urgency || self.sort.is_reversed)).then(|| {
            let arrow = if self.sort.is_reversed { icon::arrow_down() } else { icon::arrow_up() };
            arrow.size(12).style(text::muted)
        });
        let content = Row::new().push(arrow).push(name).spacing(space::X1).align_y(Center).width(Fill);
        let head = focusable(container(content).center_y(height::COLUMN_HEAD).width(column.width()))
            .ring(theme::ring::Place::Inside)
            .id(format!("head-{sort:?}"))
            .on_activate(Message::HeadPressed(sort));
        container(head).width(column.width()).into()
    }

    fn row_view<'a>(
        &'a self,
        index: usize,
        columns: &[Column],
        caseload: &'a Caseload,
        today: NaiveDate,
    ) -> Element<'a, Message> {
        let Some(case) = self.row(index, caseload) else {
            return gap().height(height::ROW).into();
        };
        let cells = columns.iter().map(|column| container(column.cell(case, today)).width(column.width()).into());
        list_row::row(height::ROW, (index == self.selected).into(), list_row::cells(cells))
            .on_activate(Message::RowPressed(index))
            .into()
    }

    /// No row: a new file, or filters that let nothing through.
    fn nothing<'a>(&'a self, caseload: &Caseload) -> Element<'a, Message> {
        let clear = || button::secondary(fl!("button-clear-all")).on_press(Message::Cleared).into();
        let content = if caseload.cases.is_empty() {
            empty(icon::file_input(), fl!("empty-file"), fl!("empty-file-advice"), None)
        } else if self.is_plain() {
            empty(icon::circle_check(), fl!("empty-open"), fl!("empty-open-advice"), None)
        } else {
            empty(icon::search(), fl!("filter-empty"), fl!("filter-empty-advice"), Some(clear()))
        };
        container(content).center(Fill).into()
    }

    fn foot<'a>(&'a self, caseload: &Caseload) -> Element<'a, Message> {
        let has_unknown = caseload.counts.get(Level::Unknown) > 0;
        let note = has_unknown.then(|| word(fl!("unknown-first"), font::NOTE).style(text::muted));
        let row_no = (!self.shown.is_empty()).then(|| {
            word(
                fl!("row-of", row = words::number(self.selected + 1), total = words::number(self.shown.len())),
                font::NOTE,
            )
            .style(text::muted)
        });
        let key = |name: String, what: String| {
            row![badge::key(name), word(what, font::NOTE).style(text::muted)].spacing(6).align_y(Center)
        };
        let content = Row::new()
            .push(row_no)
            .push(note)
            .push(gap().width(Fill))
            .push(key("↑ ↓".to_owned(), fl!("key-choose")))
            .push(key(fl!("key-enter"), fl!("key-open")))
            .spacing(space::X4)
            .padding([0.0, space::X4])
            .align_y(Center)
            .height(36);
        content.into()
    }
}
