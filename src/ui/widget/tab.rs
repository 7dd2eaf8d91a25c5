//! Tab and Shift+Tab: the focus goes round, stays inside an open dialog, and is scrolled into sight.

use crate::ui::theme::ring::REACH;
use iced::advanced::widget::operation::focusable::{Count, Focusable, count};
use iced::advanced::widget::operation::scrollable::{AbsoluteOffset, Scrollable};
use iced::advanced::widget::operation::{self, Outcome};
use iced::advanced::widget::{Id, Operation, operate};
use iced::widget::operation::{focus, select_all};
use iced::{Rectangle, Task, Vector};

/// Which way the focus goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Tab.
    Next,
    /// Shift+Tab.
    Previous,
}

/// Moves the focus one stop. With `within`, the id of a container, it never leaves that container.
pub fn tab<Message: Send + 'static>(step: Step, within: Option<Id>) -> Task<Message> {
    let moved = match (step, within) {
        (Step::Next, None) => operate(operation::then(count(), next)),
        (Step::Previous, None) => operate(operation::then(count(), previous)),
        (Step::Next, Some(id)) => operate(operation::scope(id, operation::then(count(), next))),
        (Step::Previous, Some(id)) => operate(operation::scope(id, operation::then(count(), previous))),
    };
    moved.chain(operate(Reveal::default()))
}

/// Gives the focus to a part and scrolls it into sight.
pub fn go_to<Message: Send + 'static>(id: impl Into<Id>) -> Task<Message> {
    focus(id).chain(operate(Reveal::default()))
}

/// As [`go_to`], for a field whose text is replaced by what is typed.
pub fn go_to_text<Message: Send + 'static>(id: impl Into<Id>) -> Task<Message> {
    let id = id.into();
    go_to(id.clone()).chain(select_all(id))
}

fn next(count: Count) -> FocusAt {
    FocusAt::new(count.focused.map_or(0, |focused| focused + 1) % count.total.max(1))
}

fn previous(count: Count) -> FocusAt {
    let last = count.total.saturating_sub(1);
    FocusAt::new(count.focused.map_or(last, |focused| focused.checked_sub(1).unwrap_or(last)))
}

/// Gives the focus to the stop with this index, and takes it from the others.
struct FocusAt {
    target: usize,
    current: usize,
}

impl FocusAt {
    fn new(target: usize) -> Self {
        Self { target, current: 0 }
    }
}

impl<T> Operation<T> for FocusAt {
    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if self.current == self.target {
            state.focus();
        } else {
            state.unfocus();
        }
        self.current += 1;
    }

    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        operate(self);
    }
}

/// Finds what has the focus and the innermost thing around it that scrolls.
#[derive(Default)]
struct Reveal {
    around: Vec<Around>,
    seen: usize,
    next: Option<Around>,
    found: Option<ScrollBy>,
}

#[derive(Debug, Clone, Copy)]
struct Around {
    index: usize,
    bounds: Rectangle,
    content: Rectangle,
    translation: Vector,
}

impl<T> Operation<T> for Reveal {
    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        self.next = Some(Around { index: self.seen, bounds, content, translation });
        self.seen += 1;
    }

    fn focusable(&mut self, _id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        if !state.is_focused() {
            return;
        }
        let Some(around) = self.around.last() else {
            return;
        };
        let by = distance(bounds.expand(REACH) - around.translation, around.bounds);
        if by != Vector::ZERO {
            self.found = Some(ScrollBy { around: *around, by, current: 0 });
        }
    }

    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        let depth = self.around.len();
        self.around.extend(self.next.take());
        operate(self);
        self.around.truncate(depth);
    }

    fn finish(&self) -> Outcome<T> {
        match self.found {
            Some(scroll) => Outcome::Chain(Box::new(scroll)),
            None => Outcome::None,
        }
    }
}

/// How far `inner` must move up and left to be inside `window`; what is larger shows its beginning.
fn distance(inner: Rectangle, window: Rectangle) -> Vector {
    let along = |start: f32, length: f32, from: f32, room: f32| {
        let before = start - from;
        let after = start + length - from - room;
        if before < 0.0 || length > room {
            return before;
        }
        after.max(0.0)
    };
    Vector::new(
        along(inner.x, inner.width, window.x, window.width),
        along(inner.y, inner.height, window.y, window.height),
    )
}

#[derive(Debug, Clone, Copy)]
struct ScrollBy {
    around: Around,
    by: Vector,
    current: usize,
}

impl<T> Operation<T> for ScrollBy {
    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        _bounds: Rectangle,
        _content: Rectangle,
        _translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        if self.current == self.around.index {
            let offset = AbsoluteOffset { x: self.by.x, y: self.by.y };
            state.scroll_by(offset, self.around.bounds, self.around.content);
        }
        self.current += 1;
    }

    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        operate(self);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use iced::{Point, Size};

    #[test]
    fn the_focus_goes_round() {
        let at = |focused, total| Count { focused, total };
        for (count, forth, back) in [
            (at(None, 3), 0, 2),
            (at(Some(0), 3), 1, 2),
            (at(Some(2), 3), 0, 1),
            (at(Some(0), 1), 0, 0),
            (at(None, 0), 0, 0),
        ] {
            assert_eq!((next(count).target, previous(count).target), (forth, back), "{count:?}");
        }
    }

    #[test]
    fn it_is_moved_no_further_than_needed() {
        let window = Rectangle::new(Point::new(0.0, 100.0), Size::new(200.0, 300.0));
        for (y, height, expect) in
            [(100.0, 30.0, 0.0), (370.0, 30.0, 0.0), (90.0, 30.0, -10.0), (380.0, 30.0, 10.0), (500.0, 900.0, 400.0)]
        {
            let inner = Rectangle::new(Point::new(0.0, y), Size::new(200.0, height));
            assert_eq!(distance(inner, window), Vector::new(0.0, expect), "{height} high at {y}");
        }
    }
}
