//! Undo and redo, in words: what was taken back is named, and what another process did is not taken back unasked.

use super::model::Model;
use super::msg::{Effect, Turned};
use super::notice::{Notice, Tone};
use crate::keys::Action;
use crate::text::notices::put_right;

impl Model {
    /// Asks for the newest change to be taken back.
    pub(super) fn undo(&mut self) -> Vec<Effect> {
        self.turning = true;
        vec![Effect::Undo(self.undo_elsewhere.take())]
    }

    /// Asks for it to be put back.
    pub(super) fn redo(&mut self) -> Vec<Effect> {
        self.turning = true;
        vec![Effect::Redo]
    }

    /// Says what came of undo or redo.
    pub(super) fn turned(&mut self, turned: Turned) {
        self.turning = false;
        let lang = self.lang;
        let Turned { again, what, about, elsewhere, loaded } = turned;
        let text = match (what, elsewhere) {
            (None, _) if again => put_right::nothing_to_redo(lang).to_owned(),
            (None, _) => put_right::nothing_to_undo(lang).to_owned(),
            (Some(what), Some((at, number))) => {
                self.undo_elsewhere = Some(number);
                put_right::made_elsewhere(lang, at, &what)
            }
            (Some(what), None) if again => put_right::redone(lang, &what),
            (Some(what), None) => put_right::undone(lang, &what),
        };
        let round = if again { Action::Undo } else { Action::Redo };
        let then = loaded.is_some().then_some(round);
        if let Some(loaded) = loaded {
            self.take_in(*loaded);
            self.stand_by(about);
        }
        self.notice = Some(Notice { tone: Tone::Plain, text, then, offer: None });
    }
}
