//! The parts of `ui::widget` in a small window: focus, keys, clicks, lists, fields.

use crate::harness::{App, Harness};
use iced::keyboard::{Key, key::Named};
use iced::widget::{column, container, scrollable, stack};
use iced::{Element, Event, Fill, Size, Task, Theme, event, keyboard};
use uitloop::ui::font;
use uitloop::ui::theme::Look;
use uitloop::ui::theme::size::height;
use uitloop::ui::widget::ellipsis::ellipsis;
use uitloop::ui::widget::field::{self, Validity, field};
use uitloop::ui::widget::focus::{focusable, pressable};
use uitloop::ui::widget::tab::{Step, tab};
use uitloop::ui::widget::virtual_list::{Rows, virtual_list};
use uitloop::ui::widget::{button, tick};

#[derive(Debug, Clone)]
enum Message {
    Said(&'static str),
    Typed(String),
    Chosen(usize),
    Moved(isize),
    Scrolled(scrollable::Viewport),
    Tab(Step),
}

/// A window with one of each.
struct Parts {
    said: Vec<&'static str>,
    typed: String,
    chosen: usize,
    offset: f32,
    validity: Validity,
}

const TOTAL: usize = 100_000;

impl Parts {
    fn new() -> Self {
        Self { said: Vec::new(), typed: String::new(), chosen: 0, offset: 0.0, validity: Validity::Fine }
    }

    fn row<'a>(index: usize) -> Element<'a, Message> {
        let name = ellipsis(format!("Zaak {index:06}"), font::TABLE);
        let cell = container(name).width(Fill).center_y(height::ROW);
        pressable(cell).on_activate(Message::Chosen(index)).into()
    }
}

impl App for Parts {
    type Message = Message;

    fn update(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Said(word) => self.said.push(word),
            Message::Typed(text) => self.typed = text,
            Message::Chosen(index) => self.chosen = index,
            Message::Moved(step) => {
                let chosen = self.chosen.saturating_add_signed(step);
                self.chosen = chosen.min(TOTAL - 1);
            }
            Message::Scrolled(viewport) => self.offset = viewport.absolute_offset().y,
            Message::Tab(step) => return tab(step, None),
        }
        Task::none()
    }

    fn view(&self) -> Element<'_, Message> {
        let input = field::input("Zoek", &self.typed).id("search").on_input(Message::Typed);
        let rows = Rows { total: TOTAL, height: height::ROW, offset: self.offset };
        let list = virtual_list("rows", rows, Self::row, Message::Scrolled);
        let list = focusable(list).id("list").on_key(|key, _| match key {
            Key::Named(Named::ArrowDown) => Some(Message::Moved(1)),
            Key::Named(Named::ArrowUp) => Some(Message::Moved(-1)),
            _ => None,
        });
        let card = column![font::body("Kaart"), button::quiet("Binnen").id("inner").on_press(Message::Said("inner"))];
        column![
            field(input).validity(self.validity),
            button::primary("Opslaan").id("save").on_press(Message::Said("save")),
            button::secondary("Kan niet").id("off"),
            tick::tick(tick::Tick::Off, "Vinkje", Message::Said("tick")).id("tick"),
            focusable(card).id("card").on_activate(Message::Said("card")),
            list,
        ]
        .spacing(10)
        .padding(10)
        .into()
    }

    fn theme(&self) -> Theme {
        Look::Light.theme()
    }

    fn hear(&self, event: &Event, status: event::Status) -> Option<Message> {
        let Event::Keyboard(keyboard::Event::KeyPressed { key: Key::Named(Named::Tab), modifiers, .. }) = event else {
            return None;
        };
        if status == event::Status::Captured {
            return None;
        }
        let step = if modifiers.shift() { Step::Previous } else { Step::Next };
        Some(Message::Tab(step))
    }
}

fn open() -> Harness<Parts> {
    Harness::new(Parts::new(), Task::none(), Size::new(400.0, 600.0))
}

#[test]
fn tab_goes_through_everything_that_can_be_used_and_skips_what_cannot() {
    let mut window = open();
    let order = ["search", "save", "tick", "card", "inner", "list"];
    for expect in order {
        window.press("Tab");
        assert_eq!(window.focused(), Some(expect.into()));
    }
    window.press("Tab");
    assert_eq!(window.focused(), Some("search".into()), "it goes round");
    for expect in order.iter().rev() {
        window.press("Shift+Tab");
        assert_eq!(window.focused(), Some((*expect).into()));
    }
}

#[test]
fn enter_and_space_press_what_has_the_focus() {
    let mut window = open();
    for (tabs, key, expect) in [(2, "Enter", "save"), (1, "Space", "tick"), (1, "Enter", "card"), (1, "Space", "inner")]
    {
        for _ in 0..tabs {
            window.press("Tab");
        }
        window.press(key);
        assert_eq!(window.app.said.last(), Some(&expect));
    }
    assert_eq!(window.app.said.len(), 4, "each key says one thing");
    window.press("Ctrl+Enter");
    assert_eq!(window.app.said.len(), 4, "with Ctrl it is a shortcut of the window");
}

#[test]
fn a_click_says_one_thing_and_a_part_inside_goes_first() {
    let mut window = open();
    window.click("Opslaan");
    window.click("Kan niet");
    window.click("Vinkje");
    window.click("Kaart");
    window.click("Binnen");
    assert_eq!(window.app.said, ["save", "tick", "card", "inner"]);
    assert_eq!(window.focused(), Some("inner".into()), "only the part inside has the focus");
}

#[test]
fn a_press_that_is_let_go_elsewhere_says_nothing() {
    let mut window = open();
    let save = window.find("save").expect("the button").bounds.center();
    window.point_at(save);
    window.send(&Event::Mouse(iced::mouse::Event::ButtonPressed(iced::mouse::Button::Left)));
    window.point_at(iced::Point::new(390.0, 590.0));
    window.send(&Event::Mouse(iced::mouse::Event::ButtonReleased(iced::mouse::Button::Left)));
    assert!(window.app.said.is_empty());
}

#[test]
fn a_click_shows_no_ring_and_the_keyboard_does() {
    let mut window = open();
    window.click("Opslaan");
    window.point_at(iced::Point::new(1.0, 1.0));
    let clicked = window.picture();
    window.press("Shift+Tab");
    window.press("Tab");
    assert_eq!(window.focused(), Some("save".into()));
    let tabbed = window.picture();
    let (count, _) = clicked.difference(&tabbed);
    assert!(count > 300, "the ring is drawn: {count} pixels");
    window.click("Vinkje");
    assert_eq!(window.focused(), Some("tick".into()), "Tab goes on from what was clicked");
}

#[test]
fn the_whole_field_leads_to_its_input() {
    let mut window = open();
    window.click_at(iced::Point::new(15.0, 26.0));
    assert_eq!(window.focused(), Some("search".into()));
    window.type_text("Noor");
    assert_eq!(window.app.typed, "Noor");

    let mut window = open();
    window.app.validity = Validity::Locked;
    window.click_at(iced::Point::new(12.0, 26.0));
    assert_eq!(window.focused(), None);
}

#[test]
fn a_list_of_a_hundred_thousand_rows_holds_only_those_in_sight() {
    let mut window = open();
    assert!(window.sees("Zaak 000000"));
    assert!(window.find("Zaak 000100").is_none());
    let rows = window.texts().iter().filter(|text| text.starts_with("Zaak ")).count();
    assert!(rows < 20, "{rows} rows in sight");

    window.hover("rows");
    window.scroll(36.0 * 50_000.0);
    assert!(window.sees("Zaak 050000"));
    window.scroll(f32::MAX);
    assert!(window.sees("Zaak 099999"));
    window.click("Zaak 099999");
    assert_eq!(window.app.chosen, 99_999);
    assert_eq!(window.focused(), Some("list".into()), "the list is one stop");
    window.press("Up");
    assert_eq!(window.app.chosen, 99_998);
}

#[test]
fn the_thumb_of_a_long_list_can_be_dragged_to_its_end() {
    let mut window = open();
    let list = window.find("rows").expect("the list").bounds;
    let right = list.x + list.width - 5.0;
    window.point_at(iced::Point::new(right, list.y + 5.0));
    window.send(&Event::Mouse(iced::mouse::Event::ButtonPressed(iced::mouse::Button::Left)));
    window.point_at(iced::Point::new(right, list.y + list.height / 2.0));
    assert!(window.app.offset > 1_000_000.0, "half way: {}", window.app.offset);
    window.point_at(iced::Point::new(right, list.y + list.height + 500.0));
    assert!(window.sees("Zaak 099999"));
    window.send(&Event::Mouse(iced::mouse::Event::ButtonReleased(iced::mouse::Button::Left)));
    window.point_at(iced::Point::new(right, list.y));
    assert!(window.sees("Zaak 099999"), "it was let go");
}

/// Rows keep their widgets while the list moves; what is drawn must be what a new list would draw.
#[test]
fn a_list_that_was_scrolled_looks_like_a_list_that_was_opened_there() {
    let mut window = open();
    window.hover("rows");
    for step in [36.0, 360.0, 5.0, -20.0, -300.0, 90_000.0, -36.0, -90_000.0, 72.0, 3.0] {
        window.scroll(step);
    }
    let offset = window.app.offset;
    assert!(offset > 0.0);

    let mut fresh = open();
    fresh.hover("rows");
    fresh.scroll(offset);
    assert!((fresh.app.offset - offset).abs() < 0.01);
    let (count, _) = window.picture().difference(&fresh.picture());
    assert_eq!(count, 0, "pixels that differ");
}

/// Twenty buttons in a small window, and two in a dialog over it.
struct Tall {
    is_asking: bool,
}

impl App for Tall {
    type Message = Step;

    fn update(&mut self, step: Step) -> Task<Step> {
        tab(step, self.is_asking.then(|| "dialog".into()))
    }

    fn view(&self) -> Element<'_, Step> {
        let button = |id: String| button::secondary(id.clone()).id(id).on_press(Step::Next).into();
        let page = column((0..20).map(|index| button(format!("page-{index}")))).spacing(20);
        let page = scrollable(page).id("page").width(Fill).height(Fill);
        let dialog = self.is_asking.then(|| {
            let buttons = column((0..2).map(|index| button(format!("dialog-{index}"))));
            Element::from(container(buttons).id("dialog"))
        });
        stack![page].push(dialog).into()
    }

    fn theme(&self) -> Theme {
        Look::Dark.theme()
    }
}

#[test]
fn what_gets_the_focus_is_scrolled_into_sight() {
    let mut window = Harness::new(Tall { is_asking: false }, Task::none(), Size::new(300.0, 200.0));
    let mut steps = vec![Step::Next; 21];
    steps.extend([Step::Previous; 4]);
    for step in steps {
        window.message(step);
        let focused = window.all().into_iter().find(|found| found.is_focused).expect("one has the focus");
        assert_eq!(focused.visible, Some(focused.bounds), "{:?} is wholly in sight", focused.id);
    }
    assert_eq!(window.focused(), Some("page-16".into()), "round to the first, then back over the last");
}

#[test]
fn tab_stays_inside_a_dialog() {
    let mut window = Harness::new(Tall { is_asking: true }, Task::none(), Size::new(300.0, 200.0));
    for expect in ["dialog-0", "dialog-1", "dialog-0"] {
        window.message(Step::Next);
        assert_eq!(window.focused(), Some(expect.into()));
    }
    window.message(Step::Previous);
    assert_eq!(window.focused(), Some("dialog-1".into()));
}
