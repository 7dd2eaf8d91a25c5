//! A date cell as numbers, words and what stands between them.

/// Digits as written: `07` and `7` differ in length, `26` and `2026` in meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Digits {
    pub(super) value: u32,
    pub(super) digits: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Number(Digits),
    Word(&'a str),
}

/// A cell taken apart.
#[derive(Debug)]
pub(super) struct Tokens<'a> {
    pub(super) items: Vec<Token<'a>>,
    /// The text between each two items, trimmed; a space alone is empty.
    separators: Vec<&'a str>,
}

impl Tokens<'_> {
    /// Whether everything is set apart by the same single sign, as in `12-3-2026`.
    pub(super) fn one_separator(&self) -> bool {
        let first = self.separators.first().copied().unwrap_or_default();
        let is_known = DASHES.contains(&first) || matches!(first, "/" | "." | "");
        is_known && self.separators.iter().all(|separator| *separator == first)
    }

    /// Whether the month may come first: nobody writes it so with points or spaces.
    pub(super) fn order_can_vary(&self) -> bool {
        self.one_separator() && self.separators.first().is_some_and(|sign| *sign == "/" || DASHES.contains(sign))
    }
}

/// The hyphen, and what word processors make of it.
const DASHES: [&str; 5] = ["-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}"];

/// More than any date has.
const MOST: usize = 4;

/// Takes a cell apart. `None` when it holds signs that no date has, or too many parts.
pub(super) fn split(text: &str) -> Option<Tokens<'_>> {
    let mut tokens = Tokens { items: Vec::with_capacity(MOST), separators: Vec::with_capacity(MOST) };
    let mut rest = text;
    while !rest.is_empty() {
        let gap = rest.len() - rest.trim_start_matches(is_separator).len();
        let (separator, after) = rest.split_at(gap);
        if after.is_empty() {
            // A point or comma may end a cell ("3 okt."); a dash may not.
            return separator.trim().trim_end_matches(['.', ',']).is_empty().then_some(tokens);
        }
        let (token, behind) = first_token(after)?;
        rest = behind;
        if gap == 0 && is_ordinal_ending(token) && matches!(tokens.items.last(), Some(Token::Number(_))) {
            continue;
        }
        match tokens.items.last() {
            None if !separator.trim().is_empty() => return None,
            None => {}
            Some(_) => tokens.separators.push(separator.trim()),
        }
        tokens.items.push(token);
        if tokens.items.len() > MOST {
            return None;
        }
    }
    Some(tokens)
}

fn first_token(text: &str) -> Option<(Token<'_>, &str)> {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits > 0 {
        let value = text[..digits].parse().ok()?;
        return Some((Token::Number(Digits { value, digits }), &text[digits..]));
    }
    let letters = text.len() - text.trim_start_matches(char::is_alphabetic).len();
    (letters > 0).then(|| (Token::Word(&text[..letters]), &text[letters..]))
}

fn is_separator(c: char) -> bool {
    matches!(c, '-' | '/' | '.' | ',' | '\'' | '\u{2019}' | '\u{2010}'..='\u{2013}') || c.is_whitespace()
}

/// `12th`, `1st`, `3e`.
fn is_ordinal_ending(token: Token<'_>) -> bool {
    matches!(token, Token::Word("st" | "nd" | "rd" | "th" | "e" | "de" | "ste"))
}

/// The cell without a time of day. A zone makes the day uncertain (22:00 in UTC is the next day
/// here), so that a time with a zone is `None` unless it is midnight.
pub(super) fn without_time(text: &str) -> Option<&str> {
    let Some(colon) = text.find(':') else {
        return Some(text);
    };
    let before = text[..colon].trim_end_matches(|c: char| c.is_ascii_digit());
    let time = &text[before.len()..];
    let date = before.strip_suffix(['T', ' ', ',', '\u{a0}'])?;
    let clock = time.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c.is_whitespace());
    let suffix = time[clock.len()..].trim();
    let is_clock = clock.bytes().all(|b| b.is_ascii_digit() || b == b':' || b == b'.');
    let is_midnight = clock.bytes().all(|b| !b.is_ascii_digit() || b == b'0');
    let known = match suffix {
        "" | "AM" | "PM" | "am" | "pm" | "uur" | "u" => true,
        "Z" => is_midnight,
        _ => false,
    };
    (is_clock && known).then_some(date.trim_end())
}
