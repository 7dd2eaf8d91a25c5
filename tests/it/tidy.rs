//! The rules of the house as tests. When one fails it says where, and what to do.

use crate::source::{Source, assert_none, exists, read, rust_files};
use std::collections::BTreeSet;

/// The most lines that a file may have.
const MOST_LINES: usize = 500;

/// The most lines of `main.rs`, which only chooses between window and command line.
const MOST_LINES_OF_MAIN: usize = 60;

/// Each layer, and the layers that it may use. A new folder below `src` gets a line here.
const LAYERS: &[(&str, &[&str])] = &[
    ("domain", &["domain"]),
    ("store", &["domain", "store"]),
    ("import", &["domain", "import"]),
    ("report", &["domain", "report"]),
    ("app", &["domain", "store", "import", "report", "app"]),
    ("cli", &["domain", "store", "import", "report", "app", "cli"]),
    // Stricter than left of it: what the window needs to know of a file or a list, the office passes on.
    ("ui", &["domain", "app", "ui"]),
];

/// A name that may occur only in some places.
struct Home {
    name: &'static str,
    places: &'static [&'static str],
    why: &'static str,
}

const HOMES: &[Home] = &[
    Home { name: "rusqlite", places: &["src/store/"], why: "the store is the only one that knows SQL" },
    Home {
        name: "INSERT INTO",
        places: &["src/store/"],
        why: "every change goes through the log, and only the store writes tables",
    },
    Home {
        name: "DELETE FROM",
        places: &["src/store/"],
        why: "every change goes through the log, and only the store writes tables",
    },
    Home { name: "iced", places: &["src/ui/"], why: "without its window the program must go on working" },
    Home { name: "rfd", places: &["src/ui/"], why: "without its window the program must go on working" },
    Home {
        name: "clap",
        places: &["src/cli/", "src/main.rs"],
        why: "the words of a command belong to the command line",
    },
    Home { name: "krilla", places: &["src/report/"], why: "how a page is drawn belongs to the report" },
    Home {
        name: "std::fs",
        places: &["src/store/", "src/app/", "src/cli/"],
        why: "the domain is pure, lists and reports are bytes, and the window never waits for a disk",
    },
    Home {
        name: "std::env",
        places: &["src/store/", "src/app/", "src/cli/", "src/ui/", "src/main.rs"],
        why: "what the machine is set to must not change what is computed: pass it as a parameter",
    },
    Home {
        name: "Utc::now",
        places: &["src/app/clock.rs"],
        why: "there is one clock; everything inward of it gets the moment as a parameter",
    },
    Home {
        name: "Local::now",
        places: &[],
        why: "today is the date in Amsterdam, not where the laptop thinks it is: ask `app::clock`",
    },
    Home {
        name: "SystemTime::now",
        places: &["src/app/clock.rs"],
        why: "there is one clock; everything inward of it gets the moment as a parameter",
    },
    Home {
        name: "Instant::now",
        places: &["src/store/", "src/app/", "src/cli/", "src/ui/"],
        why: "the domain is pure",
    },
    Home {
        name: "Color::from_",
        places: &["src/ui/theme/"],
        why: "colours have names, and the names live in `ui::theme`",
    },
    Home { name: "color!", places: &["src/ui/theme/"], why: "colours have names, and the names live in `ui::theme`" },
    Home { name: "todo!", places: &[], why: "nothing half made lands" },
    Home { name: "unimplemented!", places: &[], why: "nothing half made lands" },
];

#[test]
fn layers_use_only_what_is_left_of_them() {
    let mut found = Vec::new();
    for file in rust_files(&["src"]) {
        let Some(layer) = file.layer() else { continue };
        let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| *name == layer) else {
            found.push(format!("{}: {layer} is not in the list LAYERS", file.path));
            continue;
        };
        let code = file.code();
        // `super::` as often as the file is deep comes out at the root of the crate as well.
        let from_root = ["crate::".to_owned(), "super::".repeat(file.depth())];
        for (offset, used) in from_root.iter().flat_map(|path| named_after(&code, path)) {
            let is_layer = LAYERS.iter().any(|(name, _)| *name == used);
            if is_layer && !allowed.contains(&used) {
                let place = file.place(&code, offset);
                found.push(format!("{place}: {layer} may not use {used}, only {allowed:?}"));
            }
        }
    }
    assert_none(
        &found,
        "Layers: domain <- store, import, report <- app <- cli, ui.\n\
         Move the code to the layer it belongs to, or pass what it needs as a parameter.",
    );
}

#[test]
fn names_stay_where_they_belong() {
    let mut found = Vec::new();
    for file in rust_files(&["src"]) {
        let code = file.code();
        for home in HOMES {
            if home.places.iter().any(|place| file.path.starts_with(place)) {
                continue;
            }
            for offset in whole_words(&code, home.name) {
                let place = file.place(&code, offset);
                found.push(format!("{place}: {}: {}", home.name, home.why));
            }
        }
    }
    assert_none(&found, "The list HOMES says where each of these names may occur.");
}

#[test]
fn a_file_says_first_what_lives_in_it() {
    let found: Vec<String> =
        all_files().into_iter().filter(|file| !file.text.starts_with("//! ")).map(|file| file.path).collect();
    assert_none(&found, "Begin the file with a line such as `//! The care path: seven steps and the start.`");
}

#[test]
fn files_stay_short_enough_to_read() {
    let found: Vec<String> = all_files()
        .into_iter()
        .map(|file| (file.text.lines().count(), file.path))
        .map(|(lines, path)| match path.as_str() {
            "src/main.rs" => (lines, path, MOST_LINES_OF_MAIN),
            _ => (lines, path, MOST_LINES),
        })
        .filter(|(lines, _, most)| lines > most)
        .map(|(lines, path, most)| format!("{path}: {lines} lines, more than {most}"))
        .collect();
    assert_none(&found, "Split the file by idea, and name the parts after them.");
}

#[test]
fn files_are_named_after_what_they_hold() {
    let vague = ["utils", "util", "helpers", "helper", "common", "misc", "prelude"];
    let found: Vec<String> = all_files()
        .into_iter()
        .map(|file| file.path)
        .filter(|path| {
            let mut parts = path.trim_end_matches(".rs").split('/');
            parts.any(|part| vague.contains(&part))
        })
        .collect();
    assert_none(&found, "Such a name says nothing. What is in it?");
}

#[test]
fn every_text_exists_in_dutch_and_in_english() {
    let [nl, en] = ["nl", "en"].map(|language| format!("assets/i18n/{language}/uitloop.ftl"));
    if !exists(&nl) && !exists(&en) {
        return;
    }
    let mut found = Vec::new();
    let [dutch, english] = [&nl, &en].map(|path| {
        let keys = fluent_keys(&read(path));
        let mut seen = BTreeSet::new();
        for key in keys {
            if !seen.insert(key.clone()) {
                found.push(format!("{path}: {key} occurs twice"));
            }
        }
        seen
    });
    found.extend(dutch.difference(&english).map(|key| format!("{en}: {key} is missing")));
    found.extend(english.difference(&dutch).map(|key| format!("{nl}: {key} is missing")));
    assert_none(&found, "Both languages have the same texts, each once.");
}

#[test]
fn the_readme_points_at_files_that_are_there() {
    let readme = read("README.md");
    let found: Vec<String> = readme
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .filter(|target| !target.contains("://") && !target.starts_with('#'))
        .chain(
            readme
                .split_whitespace()
                .filter(|word| word.starts_with("assets/") && word.contains('.') && !word.contains(['\\', ')', '*'])),
        )
        .filter(|path| !exists(path))
        .map(|path| format!("README.md: {path} is not there"))
        .collect();
    assert_none(&found, "Make the file, or take the mention out.");
}

fn all_files() -> Vec<Source> {
    rust_files(&["src", "tests", "benches", "examples"])
}

/// Every name that follows `path`, also each in `path{one::Thing, two}`, with where it stands.
fn named_after<'a>(code: &'a str, path: &str) -> Vec<(usize, &'a str)> {
    let mut names = Vec::new();
    for (start, _) in code.match_indices(path) {
        let continues = code[..start].ends_with(|before: char| is_part_of_name(before) || before == ':');
        if continues {
            continue;
        }
        let rest = &code[start + path.len()..];
        match rest.strip_prefix('{') {
            None => names.push((start, first_name(rest))),
            Some(group) => names.extend(heads(group).map(|name| (start, name))),
        }
    }
    names
}

/// The first name of each part of a group, up to the brace that closes it.
fn heads(group: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0_usize;
    let mut starts = vec![0];
    for (at, sign) in group.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => starts.push(at + 1),
            _ => {}
        }
    }
    starts
        .into_iter()
        .map(|start| first_name(group[start..].trim_start()))
        // After a comma at the end comes nothing.
        .filter(|name| !name.is_empty())
}

fn first_name(text: &str) -> &str {
    text.split(|sign| !is_part_of_name(sign)).next().unwrap_or_default()
}

/// Where `word` stands on its own: `iced` does not occur in `noticed`. A word that ends in `_` or `!` is a beginning.
fn whole_words<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let is_beginning = word.ends_with(['_', '!']);
    code.match_indices(word).map(|(start, _)| start).filter(move |start| {
        let after = &code[start + word.len()..];
        let inside = code[..*start].ends_with(is_part_of_name);
        !inside && (is_beginning || !after.starts_with(is_part_of_name))
    })
}

fn is_part_of_name(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

/// The messages, terms and attributes (as `message.attribute`) of a Fluent file, in their order.
fn fluent_keys(text: &str) -> Vec<String> {
    let mut keys = Vec::new();
    let mut message = "";
    for line in text.lines() {
        let Some((left, _)) = line.split_once('=') else {
            continue;
        };
        let name = left.trim();
        let is_name = |name: &str| {
            name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '-')
                && name.chars().all(|sign| sign.is_ascii_alphanumeric() || "-_".contains(sign))
        };
        if !left.starts_with(' ') && is_name(name) {
            message = name;
            keys.push(name.to_owned());
        } else if let Some(attribute) = name.strip_prefix('.').filter(|name| is_name(name)) {
            keys.push(format!("{message}.{attribute}"));
        }
    }
    keys
}

/// The rules are only as good as the eyes that look for them.
mod eyes {
    use super::{fluent_keys, named_after, whole_words};

    #[test]
    fn see_every_way_to_name_a_layer() {
        let cases: &[(&str, &str, &[&str])] = &[
            ("use crate::store::Store;", "crate::", &["store"]),
            ("let x = crate::app::open();", "crate::", &["app"]),
            ("use crate::{app::{Office, ui}, domain};", "crate::", &["app", "domain"]),
            ("use crate::{\n    app,\n    store::Log,\n};", "crate::", &["app", "store"]),
            ("use super::super::store;", "super::super::", &["store"]),
            ("use super::super::store;", "super::", &["super"]),
            ("othercrate::store", "crate::", &[]),
        ];
        for (code, path, expected) in cases {
            let names: Vec<&str> = named_after(code, path).into_iter().map(|(_, name)| name).collect();
            assert_eq!(names, *expected, "{code}");
        }
    }

    #[test]
    fn see_words_and_not_parts_of_words() {
        let cases = [
            ("use iced::Theme;", "iced", 1),
            ("noticed, iced_widget, practiced", "iced", 0),
            ("Color::from_rgb8(1, 2, 3)", "Color::from_", 1),
            ("assert!(true)", "assert!", 1),
            ("std::fs::read; std::fsync", "std::fs", 1),
        ];
        for (code, word, expected) in cases {
            assert_eq!(whole_words(code, word).count(), expected, "{word} in {code}");
        }
    }

    #[test]
    fn see_the_keys_of_a_fluent_file() {
        let text = "# note = no\nopen = Open\n    .key = Ctrl+O\ncases = { $n ->\n    [one] a = b\n   *[other] c\n }\n-brand = Uitloop\n";
        assert_eq!(fluent_keys(text), ["open", "open.key", "cases", "-brand"]);
    }
}
