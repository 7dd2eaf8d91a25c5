//! The files from which packages are made agree with each other and with the program.

use crate::source::{assert_none, exists, read, rust_files};

/// The name by which a desktop knows the program.
const APPLICATION: &str = "nl.uitloop.Uitloop";

const METAINFO: &str = "assets/packaging/linux/nl.uitloop.Uitloop.metainfo.xml";
const LAUNCHER: &str = "assets/packaging/linux/nl.uitloop.Uitloop.desktop";
const INFO_PLIST: &str = "assets/packaging/macos/Info.plist";

/// The text between the first `before` and the next `after`.
fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    Some(text.split_once(before)?.1.split_once(after)?.0)
}

#[test]
fn every_file_tells_the_same_version() {
    let plist = read(INFO_PLIST);
    let metainfo = read(METAINFO);
    let changelog = read("CHANGELOG.md");
    // What is not released yet has no number.
    let released = changelog.replacen("## [Unreleased]", "", 1);
    let told = [
        (METAINFO, between(&metainfo, "<release version=\"", "\"")),
        ("CHANGELOG.md", between(&released, "\n## [", "]")),
        (INFO_PLIST, between(&plist, "<key>CFBundleShortVersionString</key>\n    <string>", "<")),
        (INFO_PLIST, between(&plist, "<key>CFBundleVersion</key>\n    <string>", "<")),
    ];
    let version = env!("CARGO_PKG_VERSION");
    let found: Vec<String> = told
        .into_iter()
        .filter(|(_, said)| *said != Some(version))
        .map(|(path, said)| format!("{path}: says {said:?}"))
        .collect();
    assert_none(&found, &format!("Cargo.toml says {version}."));
}

#[test]
fn the_newest_release_has_one_date() {
    let metainfo = read(METAINFO);
    let changelog = read("CHANGELOG.md");
    let heading = format!("## [{}] - ", env!("CARGO_PKG_VERSION"));
    assert_eq!(
        between(&metainfo, " date=\"", "\""),
        between(&changelog, &heading, "\n"),
        "left: {METAINFO}, right: CHANGELOG.md"
    );
}

#[test]
fn everything_in_the_debian_package_is_there() {
    let manifest: toml::Table = read("Cargo.toml").parse().unwrap();
    let assets = manifest["package"]["metadata"]["deb"]["assets"].as_array().unwrap();
    let mut found = Vec::new();
    let mut targets = Vec::new();
    for asset in assets {
        let [from, to] = [0, 1].map(|at| asset[at].as_str().unwrap());
        targets.push(to);
        // What is built is not there yet.
        if !from.starts_with("target/") && !exists(from) {
            found.push(format!("Cargo.toml: {from} is not there"));
        }
        if to.starts_with('/') {
            found.push(format!("Cargo.toml: {to} must be relative to the root of the system"));
        }
    }
    assert_none(&found, "See [package.metadata.deb].");
    let icon = format!("usr/share/icons/hicolor/scalable/apps/{APPLICATION}.svg");
    for needed in ["usr/bin/", "usr/share/applications/", "usr/share/metainfo/", &icon] {
        assert!(targets.contains(&needed), "nothing is installed at {needed}");
    }
}

#[test]
fn every_system_knows_the_program_by_one_name() {
    let launcher = read(LAUNCHER);
    let told = [
        (LAUNCHER, format!("\nStartupWMClass={APPLICATION}\n")),
        (LAUNCHER, format!("\nIcon={APPLICATION}\n")),
        (METAINFO, format!("<id>{APPLICATION}</id>")),
        (METAINFO, format!("<launchable type=\"desktop-id\">{APPLICATION}.desktop</launchable>")),
        (INFO_PLIST, format!("<string>{APPLICATION}</string>")),
        ("assets/packaging/windows/uitloop.iss", format!("AppUserModelID: \"{APPLICATION}\"")),
    ];
    let mut found: Vec<String> = told
        .into_iter()
        .filter(|(path, line)| !read(path).contains(line))
        .map(|(path, line)| format!("{path}: does not say {}", line.trim()))
        .collect();
    let window = rust_files(&["src/ui"]);
    if !window.iter().any(|file| file.code().contains(APPLICATION)) {
        found.push(format!("src/ui: the window does not announce itself as {APPLICATION}"));
    }
    assert_none(&found, "A desktop finds the icon of a window by this name.");
    assert!(launcher.contains("\nExec=uitloop\n"), "the launcher starts something else");
}

#[test]
fn the_windows_icon_holds_the_small_and_the_large_picture() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/packaging/windows/uitloop.ico");
    let bytes = std::fs::read(path).unwrap();
    // An icon file: two zero bytes, kind 1, a count, then 16 bytes for each picture, the first its width (0 is 256).
    assert_eq!(bytes[..4], [0, 0, 1, 0], "not an icon");
    let count = usize::from(u16::from_le_bytes([bytes[4], bytes[5]]));
    let widths: Vec<u8> = (0..count).map(|at| bytes[6 + 16 * at]).collect();
    assert_eq!(widths, [16, 24, 32, 48, 64, 0]);
}
