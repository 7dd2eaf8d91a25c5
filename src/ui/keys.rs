//! The keyboard: which keys mean what, in one table that the window and the tests share.

use crate::ui::widget::tab;
use iced::Event;
use iced::event::Status;
use iced::keyboard::key::Named;
use iced::keyboard::{self, Key, Modifiers};

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shortcut {
    /// Tab and Shift+Tab: the next and the previous control.
    Focus(tab::Step),
    /// Esc: back, close, clear.
    Escape,
    /// Enter, where no control took it.
    Enter,
    /// Ctrl+F: search in the list.
    Search,
    /// Ctrl+Z.
    Undo,
    /// Ctrl+Shift+Z and Ctrl+Y.
    Redo,
    /// Ctrl+N: record a contact.
    Contact,
    /// Ctrl+I: why this level?
    Why,
    /// Ctrl+Enter: save the form.
    Save,
    /// Ctrl+L.
    Lock,
    /// Ctrl+2: the list of cases.
    Cases,
    /// Ctrl and plus.
    ZoomIn,
    /// Ctrl and minus.
    ZoomOut,
    /// Ctrl+0.
    ZoomReset,
    /// A step through a list.
    Move(Step),
}

/// A step through a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Home.
    First,
    /// End.
    Last,
}

/// The shortcut of an event. Keys that a control has used itself mean nothing more, but for Esc: a field that
/// takes it only to drop its focus must not swallow "back".
pub fn shortcut(event: &Event, status: Status) -> Option<Shortcut> {
    let Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. }) = event else { return None };
    let found = of_key(&key.as_ref(), *modifiers)?;
    (status == Status::Ignored || found == Shortcut::Escape).then_some(found)
}

fn of_key(key: &Key<&str>, modifiers: Modifiers) -> Option<Shortcut> {
    let (command, shift) = (modifiers.command(), modifiers.shift());
    Some(match *key {
        Key::Named(Named::Tab) if shift => Shortcut::Focus(tab::Step::Previous),
        Key::Named(Named::Tab) => Shortcut::Focus(tab::Step::Next),
        Key::Named(Named::Escape) => Shortcut::Escape,
        Key::Named(Named::Enter) if command => Shortcut::Save,
        Key::Named(Named::Enter) => Shortcut::Enter,
        Key::Named(Named::ArrowUp) => Shortcut::Move(Step::Up),
        Key::Named(Named::ArrowDown) => Shortcut::Move(Step::Down),
        Key::Named(Named::PageUp) => Shortcut::Move(Step::PageUp),
        Key::Named(Named::PageDown) => Shortcut::Move(Step::PageDown),
        Key::Named(Named::Home) => Shortcut::Move(Step::First),
        Key::Named(Named::End) => Shortcut::Move(Step::Last),
        Key::Character(letter) if command => return of_letter(&letter.to_lowercase(), shift),
        _ => return None,
    })
}

fn of_letter(letter: &str, shift: bool) -> Option<Shortcut> {
    Some(match (letter, shift) {
        ("f", _) => Shortcut::Search,
        ("z", false) => Shortcut::Undo,
        ("z", true) | ("y", _) => Shortcut::Redo,
        ("n", _) => Shortcut::Contact,
        ("i", _) => Shortcut::Why,
        ("l", _) => Shortcut::Lock,
        ("2", _) => Shortcut::Cases,
        ("+" | "=", _) => Shortcut::ZoomIn,
        ("-", _) => Shortcut::ZoomOut,
        ("0", _) => Shortcut::ZoomReset,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_mean_what_the_help_says() {
        let none = Modifiers::empty();
        for (key, modifiers, expected) in [
            (Key::Character("f"), Modifiers::COMMAND, Some(Shortcut::Search)),
            (Key::Character("F"), Modifiers::COMMAND, Some(Shortcut::Search)),
            (Key::Character("f"), none, None),
            (Key::Character("z"), Modifiers::COMMAND, Some(Shortcut::Undo)),
            (Key::Character("Z"), Modifiers::COMMAND | Modifiers::SHIFT, Some(Shortcut::Redo)),
            (Key::Named(Named::Tab), Modifiers::SHIFT, Some(Shortcut::Focus(tab::Step::Previous))),
            (Key::Named(Named::Enter), none, Some(Shortcut::Enter)),
            (Key::Named(Named::Enter), Modifiers::COMMAND, Some(Shortcut::Save)),
            (Key::Named(Named::ArrowDown), none, Some(Shortcut::Move(Step::Down))),
        ] {
            assert_eq!(of_key(&key, modifiers), expected, "{key:?}");
        }
    }
}
