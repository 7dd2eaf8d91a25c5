//! What a person does: point, click, turn the wheel, type.

use super::{App, Harness, keys};
use iced::{Event, Point, mouse};

impl<A: App> Harness<A> {
    /// Moves the pointer.
    pub(crate) fn point_at(&mut self, position: Point) {
        self.send(&Event::Mouse(mouse::Event::CursorMoved { position }));
    }

    /// Clicks at a place.
    pub(crate) fn click_at(&mut self, position: Point) {
        self.point_at(position);
        self.send(&Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)));
        self.send(&Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)));
    }

    /// Clicks on the first visible text that reads `words`, or on the widget with that id.
    #[track_caller]
    pub(crate) fn click(&mut self, words: &str) {
        let place = self.place_of(words);
        self.click_at(place);
    }

    /// Clicks with the right button.
    #[track_caller]
    pub(crate) fn click_right(&mut self, words: &str) {
        let place = self.place_of(words);
        self.point_at(place);
        self.send(&Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Right)));
        self.send(&Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Right)));
    }

    /// Rests the pointer on a text or an id.
    #[track_caller]
    pub(crate) fn hover(&mut self, words: &str) {
        let place = self.place_of(words);
        self.point_at(place);
    }

    /// Turns the wheel where the pointer is, or in the middle: down is positive, in logical pixels.
    pub(crate) fn scroll(&mut self, pixels: f32) {
        if self.cursor.position().is_none() {
            let size = self.layout_size();
            self.point_at(Point::new(size.width / 2.0, size.height / 2.0));
        }
        let delta = mouse::ScrollDelta::Pixels { x: 0.0, y: -pixels };
        self.send(&Event::Mouse(mouse::Event::WheelScrolled { delta }));
    }

    /// Types letters, one key after the other.
    pub(crate) fn type_text(&mut self, text: &str) {
        for event in text.chars().flat_map(keys::letter) {
            self.send(&event);
        }
    }

    /// Presses a key with its modifiers: "Tab", "Shift+Tab", "Ctrl+K", "Down", "F1".
    #[track_caller]
    pub(crate) fn press(&mut self, combination: &str) {
        for event in keys::combination(combination) {
            self.send(&event);
        }
    }

    #[track_caller]
    fn place_of(&mut self, words: &str) -> Point {
        let found = self.all().into_iter().find(|found| found.is(words) && found.visible.is_some());
        match found.and_then(|found| found.visible) {
            Some(bounds) => bounds.center(),
            None => panic!("{words:?} is not in sight. In sight: {:?}", self.texts()),
        }
    }
}
