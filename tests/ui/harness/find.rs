//! Finds texts and ids in the widget tree, with where they are on the screen.

use iced::advanced::widget::operation::{Focusable, Scrollable, TextInput};
use iced::advanced::widget::{Id, Operation};
use iced::{Point, Rectangle, Size, Vector};

/// A widget that has a text, an id or the focus.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    /// What it reads.
    pub(crate) text: Option<String>,
    /// Its id.
    pub(crate) id: Option<Id>,
    /// Where it is; outside the window when it is scrolled away.
    pub(crate) bounds: Rectangle,
    /// The part of it that is in sight.
    pub(crate) visible: Option<Rectangle>,
    /// Whether it has the focus.
    pub(crate) is_focused: bool,
    /// The ids of the containers around it.
    pub(crate) inside: Vec<Id>,
}

impl Found {
    /// Whether it reads `words` or has that id.
    pub(crate) fn is(&self, words: &str) -> bool {
        self.text.as_deref() == Some(words) || self.id.as_ref() == Some(&Id::from(words.to_owned()))
    }

    /// Whether it is inside the container with this id.
    pub(crate) fn is_in(&self, scope: &str) -> bool {
        self.inside.contains(&Id::from(scope.to_owned()))
    }
}

/// The operation that fills `found`.
pub(crate) struct Collect {
    /// Everything that was found.
    pub(crate) found: Vec<Found>,
    window: Rectangle,
    scrolled: Vector,
    inside: Vec<Id>,
    // Told just before the traversal it is about.
    next_scroll: Option<(Rectangle, Vector)>,
    next_id: Option<Id>,
}

impl Collect {
    /// Starts with a window of this size.
    pub(crate) fn new(size: Size) -> Self {
        Self {
            found: Vec::new(),
            window: Rectangle::new(Point::ORIGIN, size),
            scrolled: Vector::ZERO,
            inside: Vec::new(),
            next_scroll: None,
            next_id: None,
        }
    }

    fn push(&mut self, id: Option<&Id>, bounds: Rectangle, text: Option<&str>, is_focused: bool) {
        let bounds = bounds - self.scrolled;
        self.found.push(Found {
            text: text.map(str::to_owned),
            id: id.cloned(),
            bounds,
            visible: self.window.intersection(&bounds),
            is_focused,
            inside: self.inside.clone(),
        });
    }
}

impl Operation for Collect {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let (window, scrolled, depth) = (self.window, self.scrolled, self.inside.len());
        if let Some((bounds, translation)) = self.next_scroll.take() {
            let bounds = bounds - self.scrolled;
            self.window = self.window.intersection(&bounds).unwrap_or(Rectangle::new(bounds.position(), Size::ZERO));
            self.scrolled += translation;
        }
        self.inside.extend(self.next_id.take());
        operate(self);
        (self.window, self.scrolled) = (window, scrolled);
        self.inside.truncate(depth);
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        self.next_id = id.cloned();
        if id.is_some() {
            self.push(id, bounds, None, false);
        }
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        _content_bounds: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        self.next_id = id.cloned();
        self.push(id, bounds, None, false);
        self.next_scroll = Some((bounds, translation));
    }

    fn focusable(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        self.push(id, bounds, None, state.is_focused());
    }

    fn text_input(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn TextInput) {
        let text = state.text().to_owned();
        self.push(id, bounds, Some(&text), false);
    }

    fn text(&mut self, id: Option<&Id>, bounds: Rectangle, text: &str) {
        self.push(id, bounds, Some(text), false);
    }
}
