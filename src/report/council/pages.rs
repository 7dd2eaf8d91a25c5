//! The safe counts as chapters with tables, with under each table what its words and marks mean.

use super::super::model::{Column, Report, Row, RowKind, Section, Table, Value};
use super::super::texts::Texts;
use super::CouncilInput;
use super::count::Law;
use super::link::{LawLines, Line, Linked};
use crate::domain::disclosure::{Cell, CellId, Publication, Threshold};

/// The report in the words of `texts`.
pub(super) fn report(
    input: &CouncilInput,
    texts: &Texts,
    threshold: Threshold,
    laws: &[Law],
    linked: &Linked,
    publication: &Publication,
) -> Report {
    let writer = Writer { input, texts, threshold, linked, publication };
    let mut sections = vec![writer.introduction(), writer.overview(laws)];
    sections.extend(laws.iter().zip(&linked.laws).map(|(law, lines)| writer.law(law, lines)));
    Report {
        title: texts.title.clone(),
        subtitle: writer.fill(&texts.subtitle, ""),
        scope: input.scope.clone(),
        as_of: input.as_of,
        language: texts.language.clone(),
        sections,
    }
}

struct Writer<'a> {
    input: &'a CouncilInput,
    texts: &'a Texts,
    threshold: Threshold,
    linked: &'a Linked,
    publication: &'a Publication,
}

impl Writer<'_> {
    fn introduction(&self) -> Section {
        Section {
            heading: self.texts.introduction_heading.clone(),
            paragraphs: self.texts.introduction.iter().map(|words| self.fill(words, "")).collect(),
            tables: Vec::new(),
        }
    }

    fn overview(&self, laws: &[Law]) -> Section {
        let totals = self.linked.laws.iter().map(|lines| &lines.total);
        let mut rows: Vec<Row> =
            laws.iter().zip(totals).map(|(law, line)| self.row(&law.name, &line.movement, RowKind::Body)).collect();
        rows.extend(self.linked.all.as_ref().map(|all| self.row(&self.texts.all_laws, &all.movement, RowKind::Total)));
        let columns = columns(&self.texts.law, &self.linked.measures);
        let caption = self.fill(&self.texts.overview_caption, "");
        Section {
            heading: self.texts.overview_heading.clone(),
            paragraphs: Vec::new(),
            tables: vec![self.table(caption, columns, rows, &self.texts.movement_notes, &[])],
        }
    }

    fn law(&self, law: &Law, lines: &LawLines) -> Section {
        let levels: Vec<String> = self.texts.levels.iter().map(|level| level.words.clone()).collect();
        let open_columns = [vec![self.texts.open.clone()], levels].concat();
        let has_others = law.groups.iter().any(|group| group.provider.is_none());
        let others: &[String] = if has_others { std::slice::from_ref(&self.texts.other_providers_note) } else { &[] };
        let movement = self.table(
            self.fill(&self.texts.movement_caption, &law.name),
            columns(&self.texts.provider, &self.linked.measures),
            self.rows(law, lines, |line| line.movement.clone()),
            &self.texts.movement_notes,
            others,
        );
        let open = self.table(
            self.fill(&self.texts.open_caption, &law.name),
            columns(&self.texts.provider, &open_columns),
            self.rows(law, lines, |line| line.open().into_iter().chain(line.levels.iter().copied()).collect()),
            &self.texts.level_notes,
            &[],
        );
        Section {
            heading: self.fill(&self.texts.law_heading, &law.name),
            paragraphs: Vec::new(),
            tables: vec![movement, open],
        }
    }

    /// A row for each provider, and one for all of them when there are several.
    fn rows(&self, law: &Law, lines: &LawLines, cells: impl Fn(&Line) -> Vec<CellId>) -> Vec<Row> {
        let name = |provider: &Option<String>| provider.clone().unwrap_or_else(|| self.texts.other_providers.clone());
        let groups = law.groups.iter().zip(&lines.groups);
        let mut rows: Vec<Row> =
            groups.map(|(group, line)| self.row(&name(&group.provider), &cells(line), RowKind::Body)).collect();
        if rows.len() > 1 {
            rows.push(self.row(&self.texts.law_total, &cells(&lines.total), RowKind::Total));
        }
        rows
    }

    fn row(&self, heading: &str, cells: &[CellId], kind: RowKind) -> Row {
        let values = cells.iter().map(|&id| self.value(self.publication.cell(id)));
        Row { values: [Value::Text(heading.to_owned())].into_iter().chain(values).collect(), kind }
    }

    fn value(&self, cell: Cell) -> Value {
        match cell {
            Cell::Shown(count) => Value::Number(count),
            Cell::Below(_) => Value::Hidden(self.below()),
            Cell::Protected => Value::Hidden(self.texts.mark.clone()),
        }
    }

    fn table(
        &self,
        caption: String,
        columns: Vec<Column>,
        rows: Vec<Row>,
        definitions: &[String],
        more: &[String],
    ) -> Table {
        let has = |mark: &str| {
            rows.iter().flat_map(|row| &row.values).any(|value| matches!(value, Value::Hidden(shown) if shown == mark))
        };
        let mut notes: Vec<&String> = Vec::new();
        if has(&self.below()) {
            notes.push(&self.texts.below_note);
        }
        if has(&self.texts.mark) {
            notes.push(&self.texts.protected_note);
        }
        notes.extend(more);
        notes.extend(definitions);
        let notes = notes.into_iter().map(|words| self.fill(words, "")).collect();
        Table { caption, columns, rows, notes }
    }

    fn below(&self) -> String {
        format!("<{}", self.threshold.get())
    }

    fn fill(&self, words: &str, law: &str) -> String {
        words
            .replace("{date}", &self.texts.date(self.input.as_of))
            .replace("{from}", &self.texts.date(self.input.opening))
            .replace("{k}", &self.threshold.get().to_string())
            .replace("{most}", &(self.threshold.get() - 1).to_string())
            .replace("{below}", &self.below())
            .replace("{mark}", &self.texts.mark)
            .replace("{law}", law)
    }
}

fn columns(first: &str, others: &[String]) -> Vec<Column> {
    [Column::text(first)].into_iter().chain(others.iter().map(Column::number)).collect()
}
