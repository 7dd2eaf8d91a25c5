//! Draws laid out pages into a PDF file.

use std::num::NonZeroU16;

use chrono::Datelike;
use krilla::color::rgb;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder, ValidationError};
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, Node, SpanTag, TableHeaderScope, Tag as PdfTag, TagGroup, TagKind,
    TagTree,
};
use krilla::text::TextDirection;
use krilla::{Document, SerializeSettings};

use super::super::model::Report;
use super::paper::{Child, Item, Paper, Part, Tag};
use super::style::{MARGIN_SIDE, PAGE_HEIGHT, PAGE_WIDTH, Rgb};
use super::{Faces, PdfError};

const PROGRAM: &str = "Uitloop";

/// Writes the pages of a report as a PDF file.
pub(super) fn draw(report: &Report, paper: &Paper, faces: &Faces) -> Result<Vec<u8>, PdfError> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .expect("both standards allow PDF 1.7");
    let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let mut spoken: Vec<Option<Identifier>> = vec![None; paper.lines];
    for items in &paper.pages {
        let settings = PageSettings::from_wh(PAGE_WIDTH, PAGE_HEIGHT).expect("A4 is larger than nothing");
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        for item in items {
            draw_item(&mut surface, item, faces, &mut spoken);
        }
        surface.finish();
        page.finish();
    }
    document.set_tag_tree(tree(report, paper, &spoken));
    document.set_outline(outline(paper));
    document.set_metadata(metadata(report));
    document.finish().map_err(|error| PdfError::Refused(reason(&error)))
}

fn draw_item(surface: &mut Surface<'_>, item: &Item, faces: &Faces, spoken: &mut [Option<Identifier>]) {
    match item {
        Item::Box { x, y, width, height, colour } => {
            let Some(area) = Rect::from_xywh(*x, *y, *width, *height) else {
                return;
            };
            let mut path = PathBuilder::new();
            path.push_rect(area);
            let Some(path) = path.finish() else { return };
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
            surface.set_fill(Some(fill(*colour)));
            surface.draw_path(&path);
            surface.end_tagged();
        }
        Item::Text { words, x, baseline, style, line } => {
            let tag = match line {
                Some(_) => ContentTag::Span(SpanTag::empty()),
                None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther)),
            };
            let identifier = surface.start_tagged(tag);
            surface.set_fill(Some(fill(style.colour)));
            let font = faces.of(style.weight).font.clone();
            let start = Point::from_xy(*x, *baseline);
            surface.draw_text(start, font, style.size, words, false, TextDirection::LeftToRight);
            surface.end_tagged();
            if let Some(line) = line {
                spoken[*line] = Some(identifier);
            }
        }
    }
}

fn fill(colour: Rgb) -> Fill {
    let [red, green, blue] = colour;
    Fill { paint: rgb::Color::new(red, green, blue).into(), ..Fill::default() }
}

fn tree(report: &Report, paper: &Paper, spoken: &[Option<Identifier>]) -> TagTree {
    let parts = paper.roots.iter().map(|&part| Node::Group(group(paper, part, spoken))).collect::<Vec<_>>();
    TagTree::from(parts).with_lang(Some(report.language.tag.clone()))
}

fn group(paper: &Paper, part: Part, spoken: &[Option<Identifier>]) -> TagGroup {
    let branch = paper.of(part);
    let children = branch.children.iter().filter_map(|child| match child {
        Child::Part(part) => Some(Node::Group(group(paper, *part, spoken))),
        Child::Line(line) => spoken[*line].map(Node::Leaf),
    });
    TagGroup::with_children(kind(&branch.tag), children.collect())
}

fn kind(tag: &Tag) -> TagKind {
    match tag {
        Tag::Title(words) => PdfTag::Hn(NonZeroU16::MIN, Some(words.clone())).into(),
        Tag::Heading(words) => PdfTag::Hn(NonZeroU16::MIN.saturating_add(1), Some(words.clone())).into(),
        Tag::Paragraph => PdfTag::P.into(),
        Tag::Table => PdfTag::Table.into(),
        Tag::Caption => PdfTag::Caption.into(),
        Tag::Head => PdfTag::THead.into(),
        Tag::Body => PdfTag::TBody.into(),
        Tag::Row => PdfTag::TR.into(),
        Tag::ColumnHeading => PdfTag::TH(TableHeaderScope::Column).into(),
        Tag::RowHeading => PdfTag::TH(TableHeaderScope::Row).into(),
        Tag::Cell => PdfTag::TD.into(),
    }
}

/// The title with the headings under it.
fn outline(paper: &Paper) -> Outline {
    let mut entries = paper.marks.iter().map(|mark| {
        OutlineNode::new(mark.words.clone(), XyzDestination::new(mark.page, Point::from_xy(MARGIN_SIDE, mark.y)))
    });
    let mut outline = Outline::new();
    if let Some(title) = entries.next() {
        let mut title = title.with_open(true);
        entries.for_each(|entry| title.push_child(entry));
        outline.push_child(title);
    }
    outline
}

/// What the file says about itself. The date is that of the figures, so that it does not tell when it was made.
fn metadata(report: &Report) -> Metadata {
    let date = report.as_of;
    // Months and days of a date lie within 1-31, years of a report within 0-9999.
    let year = u16::try_from(date.year()).unwrap_or(0);
    Metadata::new()
        .title(report.title.clone())
        .language(report.language.tag.clone())
        .creator(PROGRAM.to_owned())
        .creation_date(DateTime::new(year).month(date.month() as u8).day(date.day() as u8))
}

fn reason(error: &KrillaError) -> String {
    match error {
        KrillaError::Validation(broken) => {
            // Only the name of the rule: what follows it can be text of the report.
            let name = |rule: &ValidationError| format!("{rule:?}").split('(').next().unwrap_or_default().to_owned();
            let rules: Vec<String> = broken.iter().map(|(rule, _)| name(rule)).collect();
            rules.join(", ")
        }
        other => other.to_string(),
    }
}
