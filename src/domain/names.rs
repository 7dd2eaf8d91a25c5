//! Names of people: how they are shown, sorted, compared and recognised by sound.
mod sound_alike;

use std::fmt;

pub use sound_alike::sounds_like;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A person's name in the three parts of Dutch records. Empty text: not known, or no such part.
///
/// Its `Debug` shows nothing, so that no name reaches a log or a panic text.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonName {
    /// The surname without its prefix, never empty: `Bakker`.
    pub surname: String,
    /// The prefix (voorvoegsel), by which names are not sorted: `van den`.
    pub prefix: String,
    /// Given names or initials: `Noor`, `N.`.
    pub given: String,
}

/// Words that are prefixes when they stand in small letters before a surname, or behind its comma.
const PREFIXES: &[&str] = &[
    "'s", "'t", "a", "aan", "af", "al", "am", "aus", "auf", "bij", "bin", "boven", "d'", "da", "dal", "dalla", "das",
    "de", "degli", "dei", "del", "della", "den", "der", "des", "di", "die", "do", "don", "dos", "du", "e", "el", "het",
    "i", "im", "in", "l'", "la", "las", "le", "les", "lo", "los", "of", "onder", "op", "over", "s", "t", "te", "ten",
    "ter", "tho", "thoe", "to", "toe", "tot", "uijt", "uit", "unter", "van", "ver", "vom", "von", "voor", "vor", "zu",
    "zum", "zur",
];

impl PersonName {
    /// Puts a name together from its cells. Spaces are tidied; a prefix written before the surname
    /// (`van den Bakker`) or behind it (`Bakker, van den`) is set apart when the prefix has no cell
    /// of its own. `None` without a surname.
    pub fn new(surname: &str, prefix: &str, given: &str) -> Option<Self> {
        let surname = tidy(surname);
        let prefix = tidy(prefix);
        let (found, rest) =
            if prefix.is_empty() { split_prefix(&surname) } else { (prefix.as_str(), surname.as_str()) };
        if rest.is_empty() {
            return None;
        }
        Some(Self { surname: rest.to_owned(), prefix: found.to_owned(), given: tidy(given) })
    }

    /// For lists that are sorted by surname: `Bakker, Noor van den`.
    pub fn index_form(&self) -> String {
        let behind = spaced([self.given.as_str(), &self.prefix]);
        if behind.is_empty() { self.surname.clone() } else { format!("{}, {behind}", self.surname) }
    }

    /// Sorts by surname without its prefix, then given names, then prefix; accents and case do not count.
    pub fn sort_key(&self) -> String {
        // A control character sorts before every letter: "Bos Jan" before "Bosch Anna".
        [&self.surname, &self.given, &self.prefix].map(|part| fold(part)).join("\u{1}")
    }

    /// Every word of the name, folded, with the prefix both apart and joined: for a search index.
    pub fn search_text(&self) -> String {
        let full = fold(&spaced([self.given.as_str(), &self.prefix, &self.surname]));
        if self.prefix.is_empty() {
            return full;
        }
        let joined: String = fold(&spaced([self.prefix.as_str(), &self.surname])).split(' ').collect();
        format!("{full} {joined}")
    }
}

/// A name as it is spoken, from its three parts, each of which may be empty: `Noor van den Bakker`.
/// Without a given name the prefix gets its capital: `Van den Bakker`.
pub fn spoken(given: &str, prefix: &str, surname: &str) -> String {
    let full = spaced([given, prefix, surname]);
    if !given.is_empty() || prefix.is_empty() {
        return full;
    }
    // In 't Veld the letter is the second character; the apostrophe keeps it small.
    let mut letters = full.chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    first.chain(letters).collect()
}

impl fmt::Display for PersonName {
    /// As it is spoken, see [`spoken`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&spoken(&self.given, &self.prefix, &self.surname))
    }
}

impl fmt::Debug for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonName(..)")
    }
}

/// Lower case, without accents, typographic quotes and dashes made plain, spaces made single:
/// what two spellings must share to count as the same word. Folding twice changes nothing.
pub fn fold(text: &str) -> String {
    if text.is_ascii() && !text.contains('`') {
        let mut folded = tidy(text);
        folded.make_ascii_lowercase();
        return folded;
    }
    let plain: String = text
        .chars()
        .map(plain_punctuation)
        .nfkd()
        .flat_map(char::to_lowercase)
        .nfkd()
        // Some signs only now are a dash or a quote: the small and the vertical ones of East Asian type.
        .map(plain_punctuation)
        .filter(|c| !is_combining_mark(*c) && !is_invisible(*c))
        .fold(String::with_capacity(text.len()), |mut folded, c| {
            match plain_letters(c) {
                Some(letters) => folded.push_str(letters),
                None => folded.push(c),
            }
            folded
        });
    tidy(&plain)
}

/// Quotes and dashes in the one form a keyboard gives. The acute accent standing alone must be
/// caught before decomposition makes it a space.
fn plain_punctuation(c: char) -> char {
    match c {
        '\u{2018}'..='\u{201B}' | '\u{2032}' | '\u{02BC}' | '\u{02B9}' | '\u{00B4}' | '\u{0060}' | '\u{FF07}' => '\'',
        '\u{201C}'..='\u{201F}' | '\u{2033}' | '\u{00AB}' | '\u{00BB}' | '\u{FF02}' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FF0D}' => '-',
        other => other,
    }
}

/// Letters that Unicode does not take apart.
fn plain_letters(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'þ' => "th",
        'ı' => "i",
        'ħ' => "h",
        _ => return None,
    })
}

/// Soft hyphens, joiners and marks of direction, which come along with copied text.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}')
}

fn tidy(text: &str) -> String {
    spaced(text.split_whitespace())
}

/// The parts that are not empty, with a space between. Takes no more memory than the text: a caseload keeps many.
fn spaced<'a>(parts: impl IntoIterator<Item = &'a str, IntoIter: Clone>) -> String {
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    let length: usize = parts.clone().map(|part| part.len() + 1).sum();
    let mut text = String::with_capacity(length.saturating_sub(1));
    for part in parts {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(part);
    }
    text
}

/// The prefix and the rest of a surname that holds both. Capitals make it part of the surname
/// (`De Wit` in Belgium), so only small letters count before it.
fn split_prefix(surname: &str) -> (&str, &str) {
    if let Some((rest, behind)) = surname.split_once(',') {
        let (rest, behind) = (rest.trim(), behind.trim());
        let all_prefixes = !behind.is_empty() && behind.split(' ').all(|word| is_prefix(&fold(word)));
        return if all_prefixes { (behind, rest) } else { ("", surname) };
    }
    let mut split = 0;
    for (space, _) in surname.match_indices(' ') {
        if !is_prefix(&plain(&surname[split..space])) {
            break;
        }
        split = space + 1;
    }
    (surname[..split].trim_end(), &surname[split..])
}

fn is_prefix(word: &str) -> bool {
    PREFIXES.contains(&word)
}

fn plain(word: &str) -> String {
    word.chars().map(plain_punctuation).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn name(surname: &str, prefix: &str, given: &str) -> PersonName {
        PersonName::new(surname, prefix, given).unwrap()
    }

    #[test]
    fn shows_a_name_the_dutch_way() {
        let cases = [
            (name("Bakker", "van den", "Noor"), "Noor van den Bakker", "Bakker, Noor van den"),
            (name("Bakker", "van den", ""), "Van den Bakker", "Bakker, van den"),
            (name("Bakker", "", "Noor"), "Noor Bakker", "Bakker, Noor"),
            (name("Bakker", "", ""), "Bakker", "Bakker"),
            (name("Hart", "'t", ""), "'t Hart", "Hart, 't"),
            (name(" Bakker ", "van  den", " Noor\u{a0}Anna "), "Noor Anna van den Bakker", "Bakker, Noor Anna van den"),
        ];
        for (name, shown, listed) in cases {
            assert_eq!(name.to_string(), shown);
            assert_eq!(name.index_form(), listed);
        }
    }

    #[test]
    fn sets_a_prefix_apart_only_when_it_surely_is_one() {
        let cases = [
            ("van den Bakker", "", "van den", "Bakker"),
            ("Bakker, van den", "", "van den", "Bakker"),
            ("Wit, De", "", "De", "Wit"),
            ("'t Hart", "", "'t", "Hart"),
            ("\u{2019}t Hart", "", "\u{2019}t", "Hart"),
            ("van 't Veer-de Wit", "", "van 't", "Veer-de Wit"),
            ("De Wit", "", "", "De Wit"),
            ("de Wit", "van", "van", "de Wit"),
            ("Jansen, Piet", "", "", "Jansen, Piet"),
            ("Op", "", "", "Op"),
            ("de", "", "", "de"),
        ];
        for (surname, prefix, expected_prefix, expected_surname) in cases {
            let name = name(surname, prefix, "");
            assert_eq!((name.prefix.as_str(), name.surname.as_str()), (expected_prefix, expected_surname), "{surname}");
        }
        assert!(PersonName::new("  ", "van", "Noor").is_none());
        assert!(PersonName::new(", van", "", "").is_none());
    }

    #[test]
    fn sorts_by_surname_without_prefix_or_accents() {
        let mut names = [
            name("Zwart", "de", "An"),
            name("Écharlier", "", "Bo"),
            name("Eben", "van", "Cy"),
            name("Bosch", "", "An"),
            name("Bos", "", "Jan"),
        ];
        names.sort_by_key(PersonName::sort_key);
        let order: Vec<_> = names.iter().map(|name| name.surname.as_str()).collect();
        assert_eq!(order, ["Bos", "Bosch", "Eben", "Écharlier", "Zwart"]);
    }

    #[test]
    fn search_finds_the_prefix_joined_and_apart() {
        assert_eq!(name("Bakker", "van den", "Zoë").search_text(), "zoe van den bakker vandenbakker");
        assert_eq!(name("Bakker", "", "Zoë").search_text(), "zoe bakker");
    }

    #[test]
    fn folds_accents_quotes_and_spaces() {
        let cases = [
            ("Émilie  CAFÉ", "emilie cafe"),
            ("Zoë", "zoe"),
            ("Zoe\u{308}", "zoe"),
            ("D\u{2019}Angelo", "d'angelo"),
            ("van \u{b4}t Hof", "van 't hof"),
            ("Łukasz Groß", "lukasz gross"),
            ("Søren Æbelø", "soren aebelo"),
            ("Ĳsbrand", "ijsbrand"),
            ("İpek Işık", "ipek isik"),
            ("Anne\u{207b}Marie", "anne-marie"),
            ("Jean\u{2011}Luc\u{a0}de\u{ad}Wit", "jean-luc dewit"),
            ("Jean\u{fe58}Luc van `t Hof", "jean-luc van 't hof"),
            ("van `t Hof", "van 't hof"),
        ];
        for (text, folded) in cases {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn debug_shows_no_name() {
        assert_eq!(format!("{:?}", name("Bakker", "van", "Noor")), "PersonName(..)");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,20}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn taking_a_name_apart_twice_changes_nothing(surname in "[a-zA-Z', é]{0,20}", given in "\\PC{0,8}") {
            if let Some(name) = PersonName::new(&surname, "", &given) {
                let again = PersonName::new(&name.surname, &name.prefix, &name.given).unwrap();
                prop_assert!(again == name);
            }
        }
    }
}
