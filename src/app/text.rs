//! The texts of the window and the command line, in Dutch and English.
//!
//! ```ignore
//! let label = fl!("working-days", days = 5);
//! ```
//!
//! The macro checks the key and the names of its values against the Dutch file while compiling.

use i18n_embed::fluent::{FluentLanguageLoader, fluent_language_loader};
use i18n_embed::unic_langid::LanguageIdentifier;
use i18n_embed::{DesktopLanguageRequester, LanguageLoader};
use rust_embed::RustEmbed;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU8, Ordering};

/// A language the interface speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Dutch: written first, and what is shown when nothing else is asked for.
    #[default]
    Nl,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order the settings offer them.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The tag of BCP 47, also the name of the folder with the texts.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The first language the system asks for that the interface speaks; Dutch when there is none.
    pub fn of_system() -> Self {
        Self::first(&DesktopLanguageRequester::requested_languages())
    }

    fn first(wishes: &[LanguageIdentifier]) -> Self {
        wishes
            .iter()
            .find_map(|wish| Self::ALL.into_iter().find(|lang| lang.tag() == wish.language.as_str()))
            .unwrap_or_default()
    }
}

#[derive(RustEmbed)]
#[folder = "assets/i18n"]
struct Files;

// One loader a language, so that a change of language is one number and readers never wait for it.
static NL: LazyLock<FluentLanguageLoader> = LazyLock::new(|| load(Lang::Nl));
static EN: LazyLock<FluentLanguageLoader> = LazyLock::new(|| load(Lang::En));
static CURRENT: AtomicU8 = AtomicU8::new(Lang::Nl as u8);

fn load(lang: Lang) -> FluentLanguageLoader {
    let loader = fluent_language_loader!();
    let tag: LanguageIdentifier = lang.tag().parse().expect("the tags above are valid");
    loader.load_languages(&Files, &[tag]).expect("the texts are part of the program");
    // Without these marks a value can be compared, copied and cut off like any other text.
    loader.set_use_isolating(false);
    loader
}

/// The language in use by the whole process.
pub fn language() -> Lang {
    if CURRENT.load(Ordering::Relaxed) == Lang::En as u8 { Lang::En } else { Lang::Nl }
}

/// Changes the language of the whole process; what is drawn or printed next is in it.
pub fn set_language(lang: Lang) {
    CURRENT.store(lang as u8, Ordering::Relaxed);
}

/// The texts of the language in use, for [`crate::fl`].
pub fn texts() -> &'static FluentLanguageLoader {
    texts_in(language())
}

/// The texts of a given language: a report can be in another one than the window.
pub fn texts_in(lang: Lang) -> &'static FluentLanguageLoader {
    match lang {
        Lang::Nl => &NL,
        Lang::En => &EN,
    }
}

/// The text with this key in the language in use: `fl!("row-of", row = 8, total = 29)`.
#[macro_export]
macro_rules! fl {
    ($($key_and_values:tt)*) => {
        ::i18n_embed_fl::fl!($crate::app::text::texts(), $($key_and_values)*)
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// Each message with the names of the values it takes.
    fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
        let path = format!("{}/uitloop.ftl", lang.tag());
        let file = Files::get(&path).expect("the file is embedded");
        let text = String::from_utf8(file.data.into_owned()).expect("the file is UTF-8");
        let mut messages = BTreeMap::new();
        let mut current = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((key, _)) = line.split_once(" = ").filter(|_| !line.starts_with(' ')) {
                current = key.to_owned();
                assert!(messages.insert(current.clone(), BTreeSet::new()).is_none(), "{lang:?}: {key} is there twice");
            }
            let names = line
                .split('$')
                .skip(1)
                .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect::<String>());
            messages.entry(current.clone()).or_default().extend(names);
        }
        messages
    }

    #[test]
    fn both_languages_say_the_same_things() {
        let (nl, en) = (messages(Lang::Nl), messages(Lang::En));
        assert!(nl.len() > 100, "the Dutch file was read");
        for (key, values) in &nl {
            assert_eq!(en.get(key), Some(values), "{key}: in English it is missing or takes other values");
        }
        for key in en.keys() {
            assert!(nl.contains_key(key), "{key} is missing in Dutch");
        }
    }

    #[test]
    fn every_message_can_be_shown_in_both_languages() {
        for lang in Lang::ALL {
            let tag: LanguageIdentifier = lang.tag().parse().expect("a valid tag");
            let parsed: BTreeSet<String> =
                texts_in(lang).with_message_iter(&tag, |all| all.map(|message| message.id.name.to_owned()).collect());
            let written: BTreeSet<String> = messages(lang).into_keys().filter(|key| !key.is_empty()).collect();
            assert_eq!(parsed, written, "{lang:?}");
        }
    }

    #[test]
    fn values_are_filled_in_without_marks_and_counted_in_words() {
        for (lang, days, expect) in [
            (Lang::Nl, 1, "1 werkdag"),
            (Lang::Nl, 5, "5 werkdagen"),
            (Lang::Nl, -4, "-4 werkdagen"),
            (Lang::En, 1, "1 working day"),
            (Lang::En, 0, "0 working days"),
        ] {
            assert_eq!(i18n_embed_fl::fl!(texts_in(lang), "working-days", days = days), expect);
        }
    }

    #[test]
    fn the_interface_speaks_the_first_language_it_knows() {
        for (wishes, expect) in [
            (&["nl-NL", "en-US"][..], Lang::Nl),
            (&["en-GB"], Lang::En),
            (&["fr-FR", "en-US", "nl"], Lang::En),
            (&["fr-FR", "de"], Lang::Nl),
            (&[], Lang::Nl),
        ] {
            let wishes: Vec<LanguageIdentifier> = wishes.iter().map(|tag| tag.parse().expect("a valid tag")).collect();
            assert_eq!(Lang::first(&wishes), expect, "{wishes:?}");
        }
    }

    #[test]
    fn dutch_is_what_is_shown_at_first() {
        assert_eq!(fl!("level-at-risk"), "Risico");
    }
}
