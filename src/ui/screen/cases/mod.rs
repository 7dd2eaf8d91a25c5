//! The case list: every case with its level, filtered, searched and sorted, in rows of which only those in sight exist.

mod columns;
mod view;

use crate::app::caseload::{Case, Caseload, Filter, Sort, SortBy};
use crate::app::{self, Desk};
use crate::domain::codes::Law;
use crate::domain::id::CaseId;
use crate::domain::risk::{Level, LevelCounts};
use crate::ui::keys;
use crate::ui::theme::size::height;
use crate::ui::widget::tab::go_to;
use crate::ui::widget::virtual_list::Rows;
use iced::Task;
use iced::widget::operation::{self, AbsoluteOffset};
use iced::widget::scrollable::Viewport;

/// The id of the field to search in.
pub const SEARCH: &str = "cases-search";
/// The id of the list.
pub const LIST: &str = "cases-list";
/// The id of the rows as one Tab stop.
pub const ROWS: &str = "cases-rows";

/// The state of the list.
#[derive(Debug)]
pub struct Cases {
    typed: String,
    filter: Filter,
    sort: Sort,
    /// Places in the caseload of the rows, in order.
    shown: Vec<usize>,
    counts: LevelCounts,
    /// The row that the keyboard is on.
    selected: usize,
    offset: f32,
    window: f32,
    /// Only the first cases have been read yet.
    is_partial: bool,
    /// Counts the letters typed: an answer to an earlier search is not shown.
    search: u64,
    /// A search has not been answered yet: the rows do not belong to what was typed.
    is_searching: bool,
    /// Enter was pressed meanwhile: the first row of the answer opens.
    opens_answer: bool,
}

impl Default for Cases {
    fn default() -> Self {
        Self {
            typed: String::new(),
            filter: Filter { is_open: true, ..Filter::default() },
            sort: Sort::default(),
            shown: Vec::new(),
            counts: LevelCounts::default(),
            selected: 0,
            offset: 0.0,
            window: 600.0,
            is_partial: false,
            search: 0,
            is_searching: false,
            opens_answer: false,
        }
    }
}

/// What happens in the list.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something was typed in the search field.
    Typed(String),
    /// A search was answered.
    Found(u64, Result<Option<Vec<i64>>, app::Error>),
    /// A level was switched on or off.
    LevelToggled(Level),
    /// A law, or all, was chosen.
    LawChosen(Option<Law>),
    /// "Only open" was switched.
    OpenToggled,
    /// All filters were taken away.
    Cleared,
    /// A column head was pressed.
    HeadPressed(SortBy),
    /// The list was scrolled.
    Scrolled(Viewport),
    /// A row was pressed.
    RowPressed(usize),
    /// A key moved through the list.
    Moved(keys::Step),
    /// Enter was pressed in the list.
    Entered,
}

/// What the parent must do.
#[derive(Debug)]
pub enum Action {
    /// Nothing.
    None,
    /// Run this.
    Run(Task<Message>),
    /// Open a case.
    Open(CaseId),
    /// Say what went wrong.
    Failed(app::Error),
}

impl Cases {
    /// Takes in what happened.
    pub fn update(&mut self, message: Message, caseload: &Caseload, desk: &Desk) -> Action {
        match message {
            Message::Typed(typed) => return self.search_for(typed, desk),
            Message::Found(search, _) if search != self.search => {}
            Message::Found(_, Ok(found)) => {
                self.is_searching = false;
                self.filter.found = found;
                let scrolled = self.show_from_top(caseload);
                if std::mem::take(&mut self.opens_answer) && !self.is_empty() {
                    return self.open_selected(caseload);
                }
                return Action::Run(scrolled);
            }
            Message::Found(_, Err(error)) => {
                (self.is_searching, self.opens_answer) = (false, false);
                return Action::Failed(error);
            }
            Message::LevelToggled(level) => {
                if !self.filter.levels.remove(&level) {
                    self.filter.levels.insert(level);
                }
                return Action::Run(self.show_from_top(caseload));
            }
            Message::LawChosen(law) => {
                self.filter.law = law;
                return Action::Run(self.show_from_top(caseload));
            }
            Message::OpenToggled => {
                self.filter.is_open = !self.filter.is_open;
                return Action::Run(self.show_from_top(caseload));
            }
            Message::Cleared => {
                self.typed.clear();
                self.search += 1;
                (self.is_searching, self.opens_answer) = (false, false);
                self.filter = Filter { is_open: true, ..Filter::default() };
                return Action::Run(self.show_from_top(caseload));
            }
            Message::HeadPressed(by) => {
                let is_reversed = self.sort.by == by && !self.sort.is_reversed;
                self.sort = Sort { by, is_reversed };
                return Action::Run(self.show_from_top(caseload));
            }
            Message::Scrolled(viewport) => {
                self.offset = viewport.absolute_offset().y;
                self.window = viewport.bounds().height;
            }
            Message::RowPressed(row) => {
                self.selected = row;
                return self.open_selected(caseload);
            }
            Message::Moved(step) => return Action::Run(self.moved(step)),
            // The rows on the screen are those of an earlier search, and opening one would be somebody else's case.
            Message::Entered if self.is_searching => self.opens_answer = true,
            Message::Entered => return self.open_selected(caseload),
        }
        Action::None
    }

    /// The caseload has changed: the rows are chosen anew, and the keyboard stays on the same case where it can.
    pub fn refresh(&mut self, caseload: &Caseload, selected: Option<CaseId>) {
        self.shown = caseload.select(&self.filter, self.sort);
        self.counts = caseload.count(&self.filter);
        self.is_partial = caseload.is_partial;
        let place = selected.and_then(|id| self.shown.iter().position(|place| caseload.cases[*place].row.id == id));
        self.selected = place.unwrap_or(self.selected).min(self.shown.len().saturating_sub(1));
    }

    /// The case that the keyboard is on.
    pub fn selected(&self, caseload: &Caseload) -> Option<CaseId> {
        self.row(self.selected, caseload).map(|case| case.row.id)
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.shown.len()
    }

    /// There is no row.
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// How many cases of each level the chips show.
    pub fn counts(&self) -> LevelCounts {
        self.counts
    }

    /// Nothing was typed and no filter is set beyond "only open".
    pub fn is_plain(&self) -> bool {
        self.typed.is_empty() && self.filter == Filter { is_open: true, ..Filter::default() }
    }

    /// Puts the list back where it was when it is shown again, and the keyboard on its rows.
    pub fn returned(&self) -> Task<Message> {
        go_to(ROWS).chain(operation::scroll_to(LIST, AbsoluteOffset { x: 0.0, y: self.offset }))
    }

    fn row<'a>(&self, row: usize, caseload: &'a Caseload) -> Option<&'a Case> {
        self.shown.get(row).and_then(|place| caseload.cases.get(*place))
    }

    fn rows(&self) -> Rows {
        Rows { total: self.shown.len(), height: height::ROW, offset: self.offset }
    }

    fn search_for(&mut self, typed: String, desk: &Desk) -> Action {
        self.typed = typed;
        self.search += 1;
        (self.is_searching, self.opens_answer) = (true, false);
        let (search, words) = (self.search, self.typed.clone());
        let answer = desk.look(move |office| office.search(&words));
        Action::Run(Task::perform(answer, move |found| Message::Found(search, found)))
    }

    fn show_from_top(&mut self, caseload: &Caseload) -> Task<Message> {
        self.refresh(caseload, None);
        (self.selected, self.offset) = (0, 0.0);
        operation::scroll_to(LIST, AbsoluteOffset { x: 0.0, y: 0.0 })
    }

    fn moved(&mut self, step: keys::Step) -> Task<Message> {
        let last = self.shown.len().saturating_sub(1);
        let page = ((self.window / height::ROW) as usize).max(2) - 1;
        self.selected = match step {
            keys::Step::Up => self.selected.saturating_sub(1),
            keys::Step::Down => self.selected + 1,
            keys::Step::PageUp => self.selected.saturating_sub(page),
            keys::Step::PageDown => self.selected + page,
            keys::Step::First => 0,
            keys::Step::Last => last,
        }
        .min(last);
        // From here on Enter is for the row, not for the chip or the field that had the focus.
        let focus = operation::focus(ROWS);
        match self.rows().reveal(self.selected, self.window) {
            Some(y) => {
                self.offset = y;
                focus.chain(operation::scroll_to(LIST, AbsoluteOffset { x: 0.0, y }))
            }
            None => focus,
        }
    }

    fn open_selected(&self, caseload: &Caseload) -> Action {
        self.selected(caseload).map_or(Action::None, Action::Open)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::clock::Clock;
    use crate::app::demo::{Demo, create};

    #[test]
    fn enter_waits_for_the_answer_to_what_was_typed() {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::noon(chrono::NaiveDate::from_ymd_opt(2026, 9, 21).unwrap());
        let office = create(&folder.path().join("demo.uitloop"), Demo::default(), clock).unwrap();
        let caseload = office.caseload(clock.today()).unwrap();
        let desk = Desk::open(office).unwrap();
        let mut cases = Cases::default();
        cases.refresh(&caseload, None);
        let sought = &caseload.cases[cases.shown[20]].row;
        let answer = || Ok(Some(vec![sought.key]));

        let typed = || Message::Typed("visser".to_owned());
        cases.update(typed(), &caseload, &desk);
        assert!(matches!(cases.update(Message::Entered, &caseload, &desk), Action::None), "not a row of before");
        let answered = cases.update(Message::Found(cases.search, answer()), &caseload, &desk);
        assert!(matches!(answered, Action::Open(id) if id == sought.id), "{answered:?}");

        cases.update(typed(), &caseload, &desk);
        cases.update(Message::Entered, &caseload, &desk);
        cases.update(typed(), &caseload, &desk);
        let answered = cases.update(Message::Found(cases.search, answer()), &caseload, &desk);
        assert!(matches!(answered, Action::Run(_)), "who types on has not chosen yet: {answered:?}");
        let entered = cases.update(Message::Entered, &caseload, &desk);
        assert!(matches!(entered, Action::Open(id) if id == sought.id), "{entered:?}");
    }
}
