//! The form for a contact: how, with whom, what was said, and what was promised.

use crate::app::{NewContact, typed_date, words};
use crate::domain::calendar::Calendar;
use crate::fl;
use crate::ui::theme::size::space;
use crate::ui::widget::button;
use crate::ui::widget::chip::segments;
use crate::ui::widget::field::{Help, field, input, labelled};
use chrono::NaiveDate;
use iced::widget::{column, container, row, space as gap};
use iced::{Element, Fill};

/// The ways a contact can take place, as the file keeps them.
const KINDS: [&str; 4] = ["phone", "visit", "message", "letter"];

/// What is being typed. Nothing of it is lost until it is kept.
#[derive(Debug, Clone, Default)]
pub struct Form {
    kind: usize,
    day: String,
    who: String,
    text: String,
    promised: String,
    problem: Option<(Field, String)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Day,
    Text,
    Promised,
}

impl Field {
    const fn id(self) -> &'static str {
        match self {
            Self::Day => "contact-day",
            Self::Text => "contact-text",
            Self::Promised => "contact-promised",
        }
    }
}

/// What happens in the form.
#[derive(Debug, Clone)]
pub enum Message {
    /// Another way was chosen.
    KindChosen(usize),
    /// The day was typed.
    DayTyped(String),
    /// With whom was typed.
    WhoTyped(String),
    /// What was said was typed.
    TextTyped(String),
    /// The promised day was typed.
    PromisedTyped(String),
    /// The contact is to be kept.
    Saved,
}

/// What the dossier must do.
pub(super) enum Action {
    None,
    Focus(&'static str),
    Add(NewContact),
}

impl Form {
    pub(super) fn update(&mut self, message: Message, today: NaiveDate, calendar: &Calendar) -> Action {
        match message {
            Message::KindChosen(kind) => self.kind = kind,
            Message::DayTyped(typed) => self.day = typed,
            Message::WhoTyped(typed) => self.who = typed,
            Message::TextTyped(typed) => self.text = typed,
            Message::PromisedTyped(typed) => self.promised = typed,
            Message::Saved => return self.read(today, calendar),
        }
        self.problem = None;
        Action::None
    }

    /// Something was typed that is in no file yet.
    pub(super) fn has_draft(&self) -> bool {
        [&self.day, &self.who, &self.text, &self.promised].into_iter().any(|typed| !typed.trim().is_empty())
    }

    /// The contact is in the file.
    pub(super) fn kept(&mut self) {
        *self = Self { kind: self.kind, ..Self::default() };
    }

    fn read(&mut self, today: NaiveDate, calendar: &Calendar) -> Action {
        let date = |typed: &str| typed_date::read(typed, today, calendar).map_err(words::date_problem);
        let day = if self.day.trim().is_empty() { Ok(today) } else { date(&self.day) };
        let promised = if self.promised.trim().is_empty() { Ok(None) } else { date(&self.promised).map(Some) };
        let wrong = |why: String| fl!("date-problem", why = why);
        let (day, promised) = match (day, promised) {
            _ if self.who.trim().is_empty() && self.text.trim().is_empty() => {
                return self.refuse(Field::Text, fl!("contact-empty"));
            }
            (Err(why), _) => return self.refuse(Field::Day, wrong(why)),
            (_, Err(why)) => return self.refuse(Field::Promised, wrong(why)),
            (Ok(day), _) if day > today => {
                return self.refuse(Field::Day, fl!("error-contact-in-future", date = words::date(day)));
            }
            (_, Ok(Some(promised))) if promised < today => {
                return self.refuse(Field::Promised, fl!("contact-promise-past"));
            }
            (Ok(day), Ok(promised)) => (day, promised),
        };
        Action::Add(NewContact {
            day,
            kind: KINDS[self.kind.min(KINDS.len() - 1)],
            who: self.who.clone(),
            text: self.text.clone(),
            promised,
        })
    }

    fn refuse(&mut self, field: Field, why: String) -> Action {
        self.problem = Some((field, why));
        Action::Focus(field.id())
    }

    pub(super) fn view(&self) -> Element<'_, Message> {
        let kinds = KINDS.iter().enumerate();
        let kinds =
            segments(kinds.map(|(index, kind)| {
                (words::contact_kind(kind), (index == self.kind).into(), Message::KindChosen(index))
            }));
        let help = |field: Field, advice: Option<String>| match &self.problem {
            Some((wrong, why)) if *wrong == field => Help::Error(why.clone()),
            _ => advice.map_or(Help::None, Help::Advice),
        };
        let who = labelled(
            fl!("contact-who"),
            field(input("", &self.who).id(super::CONTACT).on_input(Message::WhoTyped).on_submit(Message::Saved))
                .holding(&self.who),
            Help::None,
        );
        let day = labelled(
            fl!("contact-day"),
            field(
                input(&fl!("contact-day-today"), &self.day)
                    .id(Field::Day.id())
                    .on_input(Message::DayTyped)
                    .on_submit(Message::Saved),
            )
            .holding(&self.day),
            help(Field::Day, None),
        );
        let text = labelled(
            fl!("contact-text"),
            field(input("", &self.text).id(Field::Text.id()).on_input(Message::TextTyped).on_submit(Message::Saved))
                .holding(&self.text),
            help(Field::Text, None),
        );
        let promised = labelled(
            fl!("contact-promised"),
            field(
                input("+5wd", &self.promised)
                    .id(Field::Promised.id())
                    .on_input(Message::PromisedTyped)
                    .on_submit(Message::Saved),
            )
            .holding(&self.promised),
            help(Field::Promised, Some(fl!("date-forms"))),
        );
        let save = button::primary(fl!("button-record")).id("contact-save").key("Ctrl Enter").on_press(Message::Saved);
        column![
            kinds,
            row![who, container(day).width(130)].spacing(space::X3),
            text,
            promised,
            row![gap().width(Fill), Element::from(save)],
        ]
        .spacing(space::X3)
        .into()
    }
}
