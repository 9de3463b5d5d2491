//! Texts that are being typed, kept at every pause of typing and at every way out, so that none is ever lost.
//!
//! It never keeps a text twice: what lies on the desk already is not written again.

use super::model::{Model, Overlay};
use super::msg::Effect;
use crate::domain::book::Book;
use crate::domain::draft::Draft;

impl Model {
    /// The text that is being typed, and the name under which it is kept: what lies over the page says so.
    pub(super) fn typed(&self) -> Option<(String, String)> {
        self.overlay.as_ref().and_then(|overlay| overlay.typed(&self.book))
    }

    /// Whether something is being typed that is not on the desk as it is.
    pub(super) fn types_anew(&self) -> bool {
        self.typed().is_some_and(|(name, text)| !self.lies(&name, &text))
    }

    /// Puts what is being typed on the desk.
    pub(super) fn keep_typed(&mut self) -> Option<Effect> {
        let (name, text) = self.typed()?;
        if self.lies(&name, &text) {
            return None;
        }
        Some(self.lay(name, &text))
    }

    /// Puts a text on the desk under a name; a blank one takes away what lay there.
    pub fn lay(&mut self, name: String, text: &str) -> Effect {
        if text.trim().is_empty() {
            self.drafts.remove(&name);
            return Effect::Draft(name, None);
        }
        let draft = Draft { name: name.clone(), text: text.to_owned(), at: self.now.moment };
        self.drafts.insert(name.clone(), draft);
        Effect::Draft(name, Some(text.to_owned()))
    }

    /// Takes away what lies on the desk under a name, where something does.
    pub fn clear(&mut self, name: &str) -> Option<Effect> {
        self.drafts.remove(name).map(|draft| Effect::Draft(draft.name, None))
    }

    /// Whether this is what lies on the desk under a name.
    pub(super) fn lies(&self, name: &str, text: &str) -> bool {
        match self.drafts.get(name) {
            Some(draft) => draft.text == text,
            None => text.trim().is_empty(),
        }
    }
}

impl Overlay {
    /// The text that is typed in it and is to be kept, and its name.
    fn typed(&self, book: &Book) -> Option<(String, String)> {
        match self {
            Self::Capture(capture) => {
                let concept = capture.concept.and_then(|id| book.concepts.get(&id));
                Some(capture.draft(concept.map(|c| c.verbatim.as_str())))
            }
            Self::Step(line) => Some((line.draft_name(), line.typed.clone())),
            Self::When(_) | Self::Help(_) | Self::Search(_) | Self::Filter(_) => None,
        }
    }
}
