//! Files that are no CSV, recognised by their first bytes so that the refusal can say what to do.
use std::fmt;

/// What a file is when it is no CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// XLSX or XLSM.
    Workbook,
    /// The old XLS, or an XLSX with a password.
    OldWorkbook,
    /// ODS.
    OpenDocument,
    /// PDF.
    Pdf,
    /// XML, such as an iJw or iWmo message.
    Xml,
    /// A web page, also one saved under the name of a spreadsheet.
    Html,
    /// A ZIP archive of something else.
    Archive,
    /// Any other bytes that are no text.
    Binary,
}

impl FileKind {
    /// Recognises a file. `None` when it may be a CSV.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let start = &bytes[..bytes.len().min(4096)];
        if start.starts_with(b"PK\x03\x04") || start.starts_with(b"PK\x05\x06") {
            return Some(archive_kind(start));
        }
        if start.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
            return Some(Self::OldWorkbook);
        }
        if start.starts_with(b"%PDF-") {
            return Some(Self::Pdf);
        }
        if start.starts_with(b"SQLite format 3\0") || start.starts_with(b"\x1F\x8B") {
            return Some(Self::Binary);
        }
        markup_kind(start)
    }
}

fn archive_kind(start: &[u8]) -> FileKind {
    if contains(start, b"opendocument.spreadsheet") {
        return FileKind::OpenDocument;
    }
    if contains(start, b"[Content_Types].xml") || contains(start, b"xl/") {
        return FileKind::Workbook;
    }
    FileKind::Archive
}

fn markup_kind(start: &[u8]) -> Option<FileKind> {
    let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start).trim_ascii_start();
    let head = start[..start.len().min(64)].to_ascii_lowercase();
    if [b"<html".as_slice(), b"<!doctype html", b"<table", b"<meta"].iter().any(|tag| head.starts_with(tag)) {
        return Some(FileKind::Html);
    }
    let is_tag = head.len() > 1 && head[0] == b'<' && (head[1] == b'?' || head[1].is_ascii_alphabetic());
    is_tag.then_some(FileKind::Xml)
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

impl fmt::Display for FileKind {
    /// What the file is and what to do about it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Workbook => "this is an Excel workbook; save it as \"CSV UTF-8\" and import that file",
            Self::OldWorkbook => {
                "this is an old Excel workbook, or one with a password; open it and save it as \"CSV UTF-8\""
            }
            Self::OpenDocument => "this is an OpenDocument spreadsheet; save it as \"Text CSV\" and import that file",
            Self::Pdf => "this is a PDF; ask the provider for the list as a spreadsheet and save it as CSV",
            Self::Xml => "this is an XML file, not a list; import messages as messages",
            Self::Html => "this is a web page, not a list; open it in a spreadsheet and save it as CSV",
            Self::Archive => "this is a ZIP archive; unpack it and import the list inside",
            Self::Binary => "this file is no text",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recognises_files_by_their_first_bytes() {
        let cases: &[(&[u8], Option<FileKind>)] = &[
            (b"PK\x03\x04....[Content_Types].xml...", Some(FileKind::Workbook)),
            (b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet", Some(FileKind::OpenDocument)),
            (b"PK\x03\x04....list.csv", Some(FileKind::Archive)),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1....", Some(FileKind::OldWorkbook)),
            (b"%PDF-1.7", Some(FileKind::Pdf)),
            (b"<?xml version=\"1.0\"?><Bericht/>", Some(FileKind::Xml)),
            (b"\xEF\xBB\xBF\r\n<jw301:Bericht>", Some(FileKind::Xml)),
            (b"<HTML><table>", Some(FileKind::Html)),
            (b"SQLite format 3\0", Some(FileKind::Binary)),
            (b"Regeling;Achternaam", None),
            (b"<10 weken;ja", None),
            (b"PK;naam", None),
            (b"", None),
        ];
        for (bytes, kind) in cases {
            assert_eq!(FileKind::of(bytes), *kind, "{:?}", String::from_utf8_lossy(bytes));
        }
    }
}
