//! Key events as a keyboard sends them.

use iced::Event;
use iced::keyboard::key::{Named, NativeCode, Physical};
use iced::keyboard::{self, Key, Location, Modifiers};

/// A letter typed: down, up.
pub(crate) fn letter(letter: char) -> Vec<Event> {
    let text = letter.to_string();
    let key = if letter == ' ' { Key::Named(Named::Space) } else { Key::Character(text.as_str().into()) };
    vec![down(key.clone(), Modifiers::empty(), Some(&text)), up(key, Modifiers::empty())]
}

/// A key with modifiers: "Ctrl+Shift+Z", "Tab", "Down", "F1", "a".
#[track_caller]
pub(crate) fn combination(combination: &str) -> Vec<Event> {
    let (modifiers, name) = match combination.rsplit_once('+') {
        Some((modifiers, name)) if !name.is_empty() => (modifiers.split('+').map(modifier).collect(), name),
        _ => (Modifiers::empty(), combination),
    };
    let key = key(name);
    let text = match (&key, modifiers.is_empty()) {
        (Key::Character(character), true) => Some(character.to_string()),
        (Key::Named(Named::Space), true) => Some(" ".to_owned()),
        _ => None,
    };
    vec![
        changed(modifiers),
        down(key.clone(), modifiers, text.as_deref()),
        up(key, modifiers),
        changed(Modifiers::empty()),
    ]
}

#[track_caller]
fn modifier(name: &str) -> Modifiers {
    match name {
        "Ctrl" => Modifiers::CTRL,
        "Shift" => Modifiers::SHIFT,
        "Alt" => Modifiers::ALT,
        _ => panic!("no modifier is called {name:?}"),
    }
}

#[track_caller]
fn key(name: &str) -> Key {
    let named = match name {
        "Enter" => Named::Enter,
        "Space" => Named::Space,
        "Esc" => Named::Escape,
        "Tab" => Named::Tab,
        "Up" => Named::ArrowUp,
        "Down" => Named::ArrowDown,
        "Left" => Named::ArrowLeft,
        "Right" => Named::ArrowRight,
        "PgUp" => Named::PageUp,
        "PgDn" => Named::PageDown,
        "Home" => Named::Home,
        "End" => Named::End,
        "Backspace" => Named::Backspace,
        "Delete" => Named::Delete,
        "F1" => Named::F1,
        "F2" => Named::F2,
        "F6" => Named::F6,
        "F10" => Named::F10,
        _ if name.chars().count() == 1 => {
            return Key::Character(name.to_lowercase().as_str().into());
        }
        _ => panic!("no key is called {name:?}"),
    };
    Key::Named(named)
}

fn down(key: Key, modifiers: Modifiers, text: Option<&str>) -> Event {
    Event::Keyboard(keyboard::Event::KeyPressed {
        modified_key: key.clone(),
        key,
        physical_key: Physical::Unidentified(NativeCode::Unidentified),
        location: Location::Standard,
        modifiers,
        text: text.map(Into::into),
        repeat: false,
    })
}

fn up(key: Key, modifiers: Modifiers) -> Event {
    Event::Keyboard(keyboard::Event::KeyReleased {
        modified_key: key.clone(),
        key,
        physical_key: Physical::Unidentified(NativeCode::Unidentified),
        location: Location::Standard,
        modifiers,
    })
}

fn changed(modifiers: Modifiers) -> Event {
    Event::Keyboard(keyboard::Event::ModifiersChanged(modifiers))
}
