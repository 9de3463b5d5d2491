//! A text in the user's own editor: which text it is, and what is done with what comes back. While the editor has it, no
//! key comes here; what does come (the book anew) may have closed what it was for, and then nothing is changed.
//!
//! It never starts an editor itself.

use super::form::Value;
use super::model::{Model, Overlay};
use super::msg::Effect;
use super::notice::Notice;
use crate::domain::id::Id;

/// The text that is in the editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Editing {
    /// The sentence to say about something, and what it is said for.
    Sentence(Id, &'static str),
    /// The field under the cursor of an open line or form.
    Field,
    /// The capture line.
    Capture,
}

impl Model {
    /// Takes in what came back from the editor: the text, or why there is none.
    pub(super) fn take_in_edited(&mut self, edited: Result<String, String>) -> Vec<Effect> {
        let Some(editing) = self.editing.take() else { return Vec::new() };
        let text = match edited {
            Ok(text) => text,
            Err(why) => {
                self.notice = Some(Notice::trouble(why.clone()));
                self.complain_of_editor(why);
                return Vec::new();
            }
        };
        match editing {
            Editing::Sentence(id, situation) => self.keep_sentence(id, situation, &text),
            Editing::Field => {
                let Some(Overlay::Step(mut line)) =
                    self.overlay.take_if(|overlay| matches!(overlay, Overlay::Step(_)))
                else {
                    return Vec::new();
                };
                let Some(Value::Text(field)) = line.form.entries.get_mut(line.form.at).map(|e| &mut e.value)
                else {
                    self.overlay = Some(Overlay::Step(line));
                    return Vec::new();
                };
                field.set(text.trim());
                line.form.wrong = None;
                self.line_changed(line)
            }
            Editing::Capture => {
                if let Some(Overlay::Capture(capture)) =
                    self.overlay.take_if(|overlay| matches!(overlay, Overlay::Capture(_)))
                {
                    self.capture_edited(capture, &text);
                }
                Vec::new()
            }
        }
    }

    /// Where a line is open, what went wrong is said in it: a notice would be out of sight.
    fn complain_of_editor(&mut self, why: String) {
        match &mut self.overlay {
            Some(Overlay::Step(line)) => line.form.wrong = Some(why),
            Some(Overlay::Capture(capture)) => capture.wrong = Some(why),
            _ => {}
        }
    }
}
