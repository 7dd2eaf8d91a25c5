//! A passphrase on the screen: kept out of sight, out of logs and, after use, out of memory.

use crate::fl;
use crate::ui::icon;
use crate::ui::widget::button;
use crate::ui::widget::field::{self, Field};
use iced::Element;
use iced::widget::Id;
use std::fmt;
use zeroize::Zeroizing;

/// A typed passphrase. It is wiped when it is dropped and says nothing of itself in `Debug`.
///
/// The text field of the toolkit keeps what it shows in memory of its own, which cannot be wiped.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// What was typed.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What was typed, to hand it on.
    pub fn copied(&self) -> Zeroizing<String> {
        self.0.clone()
    }
}

impl From<String> for Secret {
    fn from(typed: String) -> Self {
        Self(Zeroizing::new(typed))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret")
    }
}

/// Whether a passphrase can be read on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sight {
    /// As dots.
    #[default]
    Hidden,
    /// As letters.
    Readable,
}

impl Sight {
    /// The other one.
    #[must_use]
    pub fn toggled(self) -> Self {
        match self {
            Self::Hidden => Self::Readable,
            Self::Readable => Self::Hidden,
        }
    }
}

/// What the field of a passphrase says.
pub(crate) struct Says<Message> {
    /// Letters came or went.
    pub(crate) on_type: fn(Secret) -> Message,
    /// Enter.
    pub(crate) on_enter: Message,
}

/// A field for a passphrase; `None` for `says` locks it.
pub(crate) fn input<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    secret: &Secret,
    sight: Sight,
    says: Option<Says<Message>>,
) -> Field<'a, Message> {
    let input = field::input("", secret.reveal()).secure(sight == Sight::Hidden).id(id);
    field::field(match says {
        Some(Says { on_type, on_enter }) => input.on_input(move |typed| on_type(typed.into())).on_submit(on_enter),
        None => input,
    })
}

/// The button in the field that shows or hides what is typed.
pub(crate) fn toggle<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    sight: Sight,
    on_press: Option<Message>,
) -> Element<'a, Message> {
    let (icon, words) = match sight {
        Sight::Hidden => (icon::eye(), fl!("button-show")),
        Sight::Readable => (icon::eye_off(), fl!("button-hide")),
    };
    button::quiet(words).icon(icon).small().id(id).on_press_maybe(on_press).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_does_not_show_itself_to_who_debugs() {
        let secret = Secret::from("zeven paarse fietsen".to_owned());
        assert_eq!(format!("{secret:?}"), "Secret");
        assert_eq!(secret.reveal(), "zeven paarse fietsen");
    }
}
