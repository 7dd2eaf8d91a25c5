//! Months and days of the week, Dutch and English, full and short.
use chrono::Weekday;

use crate::domain::names::fold;

/// English month names, January first.
pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// English names of the days, Monday first, as `Weekday` counts them.
pub(super) const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The number of a month by any of its names.
pub(super) fn month(word: &str) -> Option<u32> {
    Some(match fold(word).as_str() {
        "januari" | "january" | "jan" => 1,
        "februari" | "february" | "feb" | "febr" => 2,
        "maart" | "march" | "mrt" | "mar" => 3,
        "april" | "apr" => 4,
        "mei" | "may" => 5,
        "juni" | "june" | "jun" => 6,
        "juli" | "july" | "jul" => 7,
        "augustus" | "august" | "aug" => 8,
        "september" | "sept" | "sep" => 9,
        "oktober" | "october" | "okt" | "oct" => 10,
        "november" | "nov" => 11,
        "december" | "dec" => 12,
        _ => return None,
    })
}

/// A day of the week in front (`donderdag 12 maart 2026`), and the text behind it.
pub(super) fn split_weekday(text: &str) -> (Option<Weekday>, &str) {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    match weekday(&text[..end]) {
        Some(day) => (Some(day), text[end..].trim_start_matches(['.', ',', ' ', '\u{a0}'])),
        None => (None, text),
    }
}

fn weekday(word: &str) -> Option<Weekday> {
    Some(match fold(word).as_str() {
        "maandag" | "ma" | "monday" | "mon" => Weekday::Mon,
        "dinsdag" | "di" | "tuesday" | "tue" => Weekday::Tue,
        "woensdag" | "wo" | "wednesday" | "wed" => Weekday::Wed,
        "donderdag" | "do" | "thursday" | "thu" => Weekday::Thu,
        "vrijdag" | "vr" | "friday" | "fri" => Weekday::Fri,
        "zaterdag" | "za" | "saturday" | "sat" => Weekday::Sat,
        "zondag" | "zo" | "sunday" | "sun" => Weekday::Sun,
        _ => return None,
    })
}
