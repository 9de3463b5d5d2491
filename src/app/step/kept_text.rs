//! What is typed in a line and not yet stored: laid on the desk, taken back when the same line is opened again on the
//! same thing, and put back on the screen when the disk refused it. It is gone only once it is stored.

use super::StepLine;
use crate::app::form::Form;
use crate::app::model::{Model, Overlay};
use crate::app::msg::Effect;
use crate::keys::Chord;

impl StepLine {
    /// The name under which its text lies on the desk.
    #[must_use]
    pub fn draft_name(&self) -> String {
        let what = format!("{:?}", self.what).to_lowercase();
        self.about.id().map_or_else(|| what.clone(), |id| format!("{what}:{id}"))
    }

    /// Notes what is filled in; nothing where it is as it was opened.
    pub(super) fn note_typed(&mut self) {
        let filled = self.form.filled();
        self.typed = if filled == self.fresh.filled() {
            String::new()
        } else {
            serde_json::to_string(&filled).unwrap_or_default()
        };
    }

    /// Fills in what lay on the desk.
    fn fill(&mut self, text: &str) {
        let Ok(filled) = serde_json::from_str::<Vec<(String, String)>>(text) else { return };
        for (name, text) in &filled {
            self.form.fill(name, text);
        }
        self.changed = true;
    }

    /// Whether a key empties what was taken back: the one that takes away what stands before the cursor, as long as
    /// nothing was altered.
    pub(super) fn empties(&self, chord: Chord) -> bool {
        self.resumed.is_some() && chord == Chord::ctrl('u')
    }
}

impl Model {
    /// Puts a line in the place of the keys, with what lay on the desk for it.
    pub(in crate::app) fn open_line(&mut self, mut line: StepLine) -> Vec<Effect> {
        line.fresh = Box::new(line.form.clone());
        if let Some(draft) = self.drafts.get(&line.draft_name()) {
            line.resumed = Some(draft.at);
            let text = draft.text.clone();
            line.fill(&text);
        }
        line.reshape(self.lang, self.now, &self.keys);
        if line.resumed.is_some() {
            let fresh = line.fresh.clone();
            line.form.go_to_typed(&fresh);
            // That something came back is said before all else.
            line.form.wrong = None;
        }
        line.note_typed();
        self.overlay = Some(Overlay::Step(Box::new(line)));
        Vec::new()
    }

    /// A line goes from the screen without having been carried out: what was typed stays on the desk.
    pub(super) fn close_line(&mut self, line: Box<StepLine>) -> Vec<Effect> {
        self.overlay = Some(Overlay::Step(line));
        let kept = self.keep_typed();
        self.overlay = None;
        kept.into_iter().collect()
    }

    /// A line is carried out, and its change on its way to the disk.
    pub(super) fn send_line(&mut self, line: Box<StepLine>, effects: Vec<Effect>) -> Vec<Effect> {
        let number = effects.iter().find_map(|effect| match effect {
            Effect::Commit(number, _) => Some(*number),
            _ => None,
        });
        match number {
            Some(number) => {
                self.sent = Some((number, line));
                effects
            }
            // Nothing had to be stored, or the next line is open already.
            None => effects.into_iter().chain(self.clear(&line.draft_name())).collect(),
        }
    }

    /// A change is on disk: what was typed for it need not lie on the desk any more.
    pub(in crate::app) fn line_stored(&mut self, number: u64) -> Vec<Effect> {
        let line = self.sent.take_if(|(sent, _)| *sent <= number);
        line.and_then(|(_, line)| self.clear(&line.draft_name())).into_iter().collect()
    }

    /// A change is not on disk: its line is on the screen again as it was typed, with the reason under it; where
    /// something else has come in its place, what was typed lies on the desk.
    pub(in crate::app) fn line_not_stored(&mut self, number: u64, why: &str) -> Vec<Effect> {
        let Some((_, mut line)) = self.sent.take_if(|(sent, _)| *sent == number) else { return Vec::new() };
        if self.overlay.is_none() {
            line.form.wrong = Some(why.to_owned());
            self.overlay = Some(Overlay::Step(line));
            return Vec::new();
        }
        let (name, text) = (line.draft_name(), line.typed.clone());
        vec![self.lay(name, &text)]
    }
}

/// No form: before a line is opened.
pub(super) fn none() -> Box<Form> {
    Box::new(Form::new(Vec::new()))
}
