//! How the dossier looks.

use super::{BODY, CaseScreen, Message, parts, path};
use crate::app::{OpenCase, words};
use crate::fl;
use crate::ui::font;
use crate::ui::icon;
use crate::ui::theme::level::Mood;
use crate::ui::theme::size::space;
use crate::ui::theme::{surface, text};
use crate::ui::widget::badge::tag_with_icon;
use crate::ui::widget::button;
use crate::ui::widget::card::{card, hairline, placeholder};
use crate::ui::widget::ellipsis::{ellipsis, word};
use iced::widget::scrollable::{Direction, Scrollbar};
use iced::widget::{Column, Row, column, container, responsive, row, scrollable, space as gap};
use iced::{Center, Element, Fill};

/// Below this width the side column goes under the main one.
const TWO_COLUMNS: f32 = 1080.0;

impl CaseScreen {
    /// The screen.
    pub fn view(&self) -> Element<'_, Message> {
        let content: Element<'_, Message> = match &self.open {
            Some(open) => column![head(open, self.today), hairline(), self.body(open)].into(),
            None => loading(),
        };
        container(content).width(Fill).height(Fill).style(surface::page).into()
    }

    fn body<'a>(&'a self, open: &'a OpenCase) -> Element<'a, Message> {
        responsive(move |size| {
            let main = self.main_column(open);
            let side = self.side_column(open);
            let content: Element<'_, Message> = if size.width >= TWO_COLUMNS {
                row![container(main).width(Fill), container(side).width(400)].spacing(space::X6).into()
            } else {
                column![main, side].spacing(space::X4).into()
            };
            scrollable(container(content).padding([space::X5, space::X6]).width(Fill))
                .id(BODY)
                .direction(Direction::Vertical(Scrollbar::new().width(8).scroller_width(4).margin(2)))
                .style(surface::scroll)
                .width(Fill)
                .height(Fill)
                .into()
        })
        .into()
    }

    fn main_column<'a>(&'a self, open: &'a OpenCase) -> Element<'a, Message> {
        let steps = path::rows(open, self.editing.as_ref(), self.today);
        column![
            parts::verdict(open, self.today, self.is_explained),
            path::dots(open, self.today),
            card(fl!("card-steps"), None, steps),
            card(fl!("card-candidates"), None, parts::candidates(open, self.today)),
        ]
        .spacing(space::X4)
        .into()
    }

    fn side_column<'a>(&'a self, open: &'a OpenCase) -> Element<'a, Message> {
        let form = container(self.form.view().map(Message::Contact)).padding(space::X4).width(Fill);
        let count = open.dossier.contacts.len();
        let counted = word(fl!("count-contacts", count = count), font::NOTE).style(text::muted);
        column![
            card(fl!("card-new-contact"), None, form),
            card(fl!("card-contacts"), Some(counted.into()), parts::contacts(open)),
            card(fl!("card-facts"), None, parts::facts(open)),
        ]
        .spacing(space::X4)
        .into()
    }
}

fn head(open: &OpenCase, today: chrono::NaiveDate) -> Element<'_, Message> {
    let case = &open.case.row;
    let crumbs = row![
        button::link(fl!("screen-cases"), font::NOTE, Message::BackPressed).id("case-back"),
        icon::chevron_right().size(12).style(text::faint),
        word(&*case.case_no, font::NOTE).style(text::muted),
    ];
    let protected = case
        .has_protected_address
        .then(|| tag_with_icon(Mood::Negative, icon::eye_off().size(12), fl!("protected-address")));
    let silent = open.case.assessment.is_silent.then(|| {
        let words = match open.case.assessment.last_event {
            Some(day) => fl!("silent-since", date = words::date(day)),
            None => fl!("silent-always"),
        };
        tag_with_icon(Mood::Warning, icon::clock_alert().size(12), words)
    });
    let name = Row::new()
        .push(word(&*case.client, font::TITLE))
        .push(protected)
        .push(silent)
        .spacing(space::X3)
        .align_y(Center);
    let about = about(open, today);
    let column = Column::new()
        .push(crumbs.spacing(6).align_y(Center))
        .push(name)
        .push(ellipsis(about, font::TABLE).style(text::muted))
        .spacing(2);
    let back = button::secondary(fl!("button-back")).icon(icon::arrow_left()).key("Esc").on_press(Message::BackPressed);
    let content = row![column.width(Fill), Element::from(back)].spacing(space::X4).align_y(Center);
    container(content).padding([space::X3, space::X6]).width(Fill).into()
}

/// One sentence: age, birth date, place, law, product, departing provider, caseworker.
fn about(open: &OpenCase, today: chrono::NaiveDate) -> String {
    let (row, dossier) = (&open.case.row, &open.dossier);
    let born =
        dossier.birth_date.as_deref().and_then(|born| born.parse::<crate::domain::partial_date::PartialDate>().ok());
    let age = born.and_then(|born| born.age_on(today)).map(|age| fl!("age", years = age));
    let birth = row.facts.birth_date.map(words::date);
    let age = match (age, birth) {
        (Some(age), Some(birth)) => Some(format!("{age} ({birth})")),
        (age, birth) => age.or(birth),
    };
    let parts = [
        age,
        dossier.place.clone(),
        Some(words::law(row.facts.law)),
        dossier.product_code.clone(),
        Some(fl!("at-provider", provider = row.departing_provider.to_string())),
        row.caseworker.as_deref().map(|name| fl!("caseworker-named", name = name)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn loading<'a>() -> Element<'a, Message> {
    let lines = [220.0, 420.0, 320.0, 520.0].map(placeholder);
    container(column![gap().height(space::X2), Column::with_children(lines).spacing(space::X4)])
        .padding(space::X6)
        .into()
}
