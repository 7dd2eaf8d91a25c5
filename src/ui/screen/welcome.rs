//! The first page: look at the demo, make a file or open one.

mod dialog;
pub mod new_file;
pub mod open_file;

use super::entrance::{self, Work};
use crate::app::{self, demo, place, words};
use crate::fl;
use crate::ui::theme::size::{space, width};
use crate::ui::widget::button::{self, Advice, Button};
use crate::ui::widget::tab::go_to;
use crate::ui::{font, icon};
use iced::widget::{Column, Text, column, row};
use iced::{Element, Fill, Task};
use new_file::NewFile;
use open_file::OpenFile;
use std::path::PathBuf;
use zeroize::Zeroizing;

const DEMO: &str = "welcome-demo";
const NEW: &str = "welcome-new";
const OPEN: &str = "welcome-open";

/// The state of the page.
#[derive(Debug, Default)]
pub struct Welcome {
    part: Part,
    work: Work,
    failure: Option<app::Error>,
    proposal: Option<PathBuf>,
}

/// What stands at the right.
#[derive(Debug, Default)]
enum Part {
    #[default]
    Choices,
    New(NewFile),
    Open(OpenFile),
}

/// What happened on the page.
#[derive(Debug, Clone)]
pub enum Message {
    /// The demo was chosen.
    DemoChosen,
    /// A new file was chosen.
    NewChosen,
    /// A file that exists was chosen.
    OpenChosen,
    /// The user wants back to the choices: the button, and Esc from wherever the focus is.
    BackPressed,
    /// A free place for a new file was found.
    PlaceProposed(PathBuf),
    /// In the form for a new file.
    New(new_file::Message),
    /// In the form for a file that exists.
    Open(open_file::Message),
}

/// What the page asks of its parent.
pub enum Action {
    /// Nothing.
    None,
    /// A task to run.
    Run(Task<Message>),
    /// To make and open the demo.
    OpenDemo,
    /// To make a new file and open it.
    Create {
        /// Where; free and safe when this was asked.
        path: PathBuf,
        /// What opens it.
        passphrase: Zeroizing<String>,
    },
    /// To ask for the passphrase of this file.
    Unlock(PathBuf),
}

impl Welcome {
    /// The choices.
    pub fn open() -> (Self, Task<Message>) {
        (Self::default(), Task::perform(async { place::suggested() }, Message::PlaceProposed))
    }

    /// The parent began with what was asked: the page shows so and nothing on it can be changed.
    pub fn busy(&mut self) {
        self.work = Work::Busy;
        self.failure = None;
    }

    /// What was asked went wrong: the page says why, where it helps, and can be used again.
    pub fn failed(&mut self, error: &app::Error) {
        self.work = Work::Idle;
        let is_said = match &mut self.part {
            Part::New(form) => form.refused(error),
            Part::Choices | Part::Open(_) => false,
        };
        self.failure = (!is_said).then(|| error.clone());
    }

    /// Takes in what happened.
    pub fn update(&mut self, message: Message) -> Action {
        if let Message::PlaceProposed(proposal) = message {
            self.propose(proposal);
            return Action::None;
        }
        if self.work == Work::Busy {
            return Action::None;
        }
        match message {
            Message::DemoChosen => Action::OpenDemo,
            Message::NewChosen => {
                let (form, task) = NewFile::open(self.proposal.clone());
                self.show(Part::New(form), task.map(Message::New))
            }
            Message::OpenChosen => {
                let (form, task) = OpenFile::open();
                self.show(Part::Open(form), task.map(Message::Open))
            }
            Message::BackPressed => {
                let card = match self.part {
                    Part::Choices => return Action::None,
                    Part::New(_) => NEW,
                    Part::Open(_) => OPEN,
                };
                self.show(Part::Choices, go_to(card))
            }
            Message::New(message) => self.update_new(message),
            Message::Open(message) => self.update_open(message),
            Message::PlaceProposed(_) => Action::None,
        }
    }

    fn propose(&mut self, proposal: PathBuf) {
        if let Part::New(form) = &mut self.part {
            form.propose(&proposal);
        }
        self.proposal = Some(proposal);
    }

    fn show(&mut self, part: Part, task: Task<Message>) -> Action {
        self.part = part;
        self.failure = None;
        Action::Run(task)
    }

    fn update_new(&mut self, message: new_file::Message) -> Action {
        let Part::New(form) = &mut self.part else { return Action::None };
        match form.update(message) {
            new_file::Action::None => Action::None,
            new_file::Action::Run(task) => Action::Run(task.map(Message::New)),
            new_file::Action::Create { path, passphrase } => Action::Create { path, passphrase },
        }
    }

    fn update_open(&mut self, message: open_file::Message) -> Action {
        let Part::Open(form) = &mut self.part else { return Action::None };
        match form.update(message) {
            open_file::Action::None => Action::None,
            open_file::Action::Run(task) => Action::Run(task.map(Message::Open)),
            open_file::Action::Unlock(path) => Action::Unlock(path),
        }
    }

    /// The page.
    pub fn view(&self) -> Element<'_, Message> {
        entrance::page(width::FORM_WIDE, || match &self.part {
            Part::Choices => self.choices(),
            Part::New(form) => self.form(
                entrance::head(fl!("welcome-new"), fl!("welcome-new-lead")),
                form.fields(self.work).map(Message::New),
                Element::from(NewFile::create(self.work)).map(Message::New),
                [entrance::caution(fl!("welcome-fact-lost")), entrance::caution(fl!("welcome-fact-shared"))],
            ),
            Part::Open(form) => self.form(
                entrance::head(fl!("welcome-open"), fl!("welcome-open-lead")),
                form.fields(self.work).map(Message::Open),
                Element::from(OpenFile::button(self.work)).map(Message::Open),
                [entrance::promise(fl!("welcome-fact-encrypted")), entrance::promise(fl!("welcome-fact-offline"))],
            ),
        })
    }

    fn choices(&self) -> Element<'_, Message> {
        let demo_note = match self.work {
            Work::Idle => fl!("welcome-demo-note", count = demo::CASES),
            Work::Busy => fl!("welcome-demo-busy"),
        };
        let cards = column![
            self.choice(icon::play(), [fl!("welcome-demo"), demo_note], Advice::This, Message::DemoChosen, DEMO),
            self.choice(
                icon::file_plus(),
                [fl!("welcome-new"), fl!("welcome-new-note")],
                Advice::OrThis,
                Message::NewChosen,
                NEW
            ),
            self.choice(
                icon::folder_open(),
                [fl!("welcome-open"), fl!("welcome-open-note")],
                Advice::OrThis,
                Message::OpenChosen,
                OPEN
            ),
        ];
        let facts = column![
            font::strong(fl!("welcome-facts")),
            entrance::promise(fl!("welcome-fact-encrypted")),
            entrance::promise(fl!("welcome-fact-offline")),
            entrance::caution(fl!("welcome-fact-shared")),
            entrance::caution(fl!("welcome-fact-lost")),
        ];
        Column::new()
            .push(entrance::with_failure(entrance::head(fl!("welcome-title"), fl!("welcome-lead")), self.failure()))
            .push(cards.spacing(space::X3))
            .push(facts.spacing(space::X2))
            .spacing(space::X6)
            .into()
    }

    fn choice<'a>(
        &self,
        icon: Text<'a>,
        [title, note]: [String; 2],
        advice: Advice,
        message: Message,
        id: &'static str,
    ) -> Element<'a, Message> {
        let card = button::choice(icon, title, note, advice, message.clone()).id(id);
        card.on_activate_maybe(self.work.unless_busy(message)).into()
    }

    /// A form: its head, its fields, its button beside the way back, and two facts about it.
    fn form<'a>(
        &'a self,
        head: Element<'a, Message>,
        fields: Element<'a, Message>,
        submit: Element<'a, Message>,
        facts: [Element<'a, Message>; 2],
    ) -> Element<'a, Message> {
        let back: Button<'_, Message> = button::quiet(fl!("button-back")).large().key(fl!("key-escape"));
        let back = back.id("welcome-back").on_press_maybe(self.work.unless_busy(Message::BackPressed));
        Column::new()
            .push(entrance::with_failure(head, self.failure()))
            .push(fields)
            .push(row![submit, back].spacing(space::X3))
            .push(Column::from_iter(facts).spacing(space::X2).width(Fill))
            .spacing(space::X6)
            .into()
    }

    fn failure(&self) -> Option<Element<'_, Message>> {
        self.failure.as_ref().map(|error| entrance::failure(words::error(error), None))
    }
}
