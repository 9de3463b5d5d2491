//! Step lines and forms: what is asked where a key alone does not say enough. One row of fields in the place of the
//! keys; Enter states what is true, Esc does nothing, and what was typed is never lost.
//!
//! Each line has its own file: what it asks, what Enter states, what it does.

mod anchor;
mod breaking;
mod concept;
mod consent;
mod contact;
mod edit;
mod exceed;
mod fields;
mod follow_up;
mod kept;
mod kept_text;
mod many;
mod meet;
mod promise;
mod put_right;
mod release;
mod renegotiate;
mod series;
mod small;
mod tags;
mod take;
mod tell;
mod who;
mod wording;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::editing::Editing;
use super::form::{Form, Typed, Value};
use super::model::{Model, Overlay};
use super::msg::Effect;
use super::subject::Subject;
use crate::domain::plan::Deal;
use crate::domain::promise::Promise;
use crate::domain::time::Now;
use crate::keys::{Action, Chord, Keymap};
use crate::text::Lang;
use crate::text::panes::forms as words;

pub use fields::Echo;
pub(super) use small::next_importance;

/// What a line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// *Heronderhandelen*.
    Renegotiate,
    /// *Melden*.
    Tell,
    /// *Breken*.
    Break,
    /// *Herstellen*.
    PutRight,
    /// *Ontheffen*.
    Release,
    /// *Overtreffen*.
    Exceed,
    /// *Verankeren*.
    Anchor,
    /// *Vertonen* on another day.
    Kept,
    /// A promise that is only spoken is taken back.
    TakeBack,
    /// Which of two days was meant.
    Doubt,
    /// A promise is edited, or corrected.
    Edit,
    /// Labels of a promise or a concept.
    Tags,
    /// A concept was said.
    Speak,
    /// A concept is edited.
    EditConcept,
    /// Aftercare is done.
    Aftercare,
    /// A follow-up goes to another day.
    OtherDay,
    /// A follow-up is edited.
    EditFollowUp,
    /// A follow-up is planned.
    Plan,
    /// A contact moment is noted.
    Meet,
    /// A signal is noted.
    Hear,
    /// A contact is added.
    NewContact,
    /// A contact is edited.
    EditContact,
}

/// A line while it is open.
#[derive(Clone, Debug, PartialEq)]
pub struct StepLine {
    /// What it is for.
    pub what: What,
    /// What it is about.
    pub about: Subject,
    /// What stands over it.
    pub title: String,
    /// The other's name.
    pub name: String,
    /// The promise it is about, as it stood when the line was opened.
    pub promise: Option<Box<Promise>>,
    /// The day that a time alone is on.
    pub on: Option<NaiveDate>,
    /// The fields.
    pub form: Form,
    /// Something was typed.
    pub changed: bool,
    /// The fields as they were when it was opened.
    pub fresh: Box<Form>,
    /// What is filled in, as it lies on the desk; nothing where it is as it was opened.
    pub typed: String,
    /// When that was typed, where it was taken back from the desk and nothing was altered since.
    pub resumed: Option<DateTime<FixedOffset>>,
    /// Letters came where there is only something to choose.
    pub unheard: bool,
    /// How many more that are marked it is about.
    pub also: usize,
}

impl StepLine {
    /// A line that is about something.
    fn new(what: What, about: Subject, title: String, name: String, form: Form) -> Self {
        Self {
            what,
            about,
            title,
            name,
            promise: None,
            on: None,
            form,
            changed: false,
            fresh: kept_text::none(),
            typed: String::new(),
            resumed: None,
            unheard: false,
            also: 0,
        }
    }

    /// What Enter states, on the last field.
    #[must_use]
    pub fn states(&self, lang: Lang, now: Now, keys: &Keymap) -> String {
        match self.what {
            What::Doubt => words::so_it_was(lang).to_owned(),
            What::Edit => edit::states(self.promise.as_deref(), &self.form, lang).to_owned(),
            What::Speak => words::is_said(lang).to_owned(),
            What::TakeBack => words::takes_back(lang).to_owned(),
            What::Aftercare => follow_up::states(self, lang),
            What::OtherDay => words::puts_off(lang).to_owned(),
            What::Plan => words::plans(lang).to_owned(),
            What::Meet | What::Hear => meet::states(self, lang),
            What::Tags | What::EditConcept | What::EditFollowUp | What::NewContact | What::EditContact => {
                words::saves(lang).to_owned()
            }
            _ => self.step_states(lang, now, keys),
        }
    }

    fn reshape(&mut self, lang: Lang, now: Now, keys: &Keymap) {
        match (self.what, &self.promise) {
            (What::Edit, Some(promise)) => edit::reshape(promise, &mut self.form, &now),
            (What::Speak, _) => concept::reshape(&mut self.form),
            (What::Aftercare, _) => follow_up::reshape(&mut self.form),
            _ => self.reshape_step(lang, now, keys),
        }
    }
}

impl Model {
    /// Gives an open line a key.
    pub(super) fn line_key(
        &mut self,
        mut line: Box<StepLine>,
        action: Option<Action>,
        chord: Chord,
        deal: &mut Deal<'_>,
    ) -> Vec<Effect> {
        let (lang, now) = (self.lang, self.now);
        if line.empties(chord) {
            line.form = (*line.fresh).clone();
            return self.line_changed(line);
        }
        // What can't be read is said before the next field is asked.
        if matches!(action, Some(Action::Accept | Action::Save))
            && let Some(wrong) =
                line.form.focused().and_then(|entry| fields::check(lang, &now, entry, line.on).err())
        {
            line.form.complain(wrong.field, wrong.text);
            self.overlay = Some(Overlay::Step(line));
            return Vec::new();
        }
        if action == Some(Action::EditText) {
            return self.edit_field(line);
        }
        if line.what == What::Tags
            && action == Some(Action::NextField)
            && let Some(field) = line.form.typed_in("tags")
            && self.fill_label(field)
        {
            return self.line_changed(line);
        }
        line.unheard = false;
        match line.form.key(action, chord) {
            Typed::Nothing => {}
            Typed::Unheard => line.unheard = true,
            Typed::Changed => return self.line_changed(line),
            Typed::Closed => return self.close_line(line),
            Typed::Accepted => return self.accept_line(line, chord, deal),
        }
        self.overlay = Some(Overlay::Step(line));
        Vec::new()
    }

    /// Puts a pasted text in an open line.
    pub(super) fn line_paste(&mut self, mut line: Box<StepLine>, text: &str) -> Vec<Effect> {
        let typed = line.form.paste(text);
        if typed == Typed::Changed {
            return self.line_changed(line);
        }
        line.unheard = typed == Typed::Unheard;
        self.overlay = Some(Overlay::Step(line));
        Vec::new()
    }

    /// Opens the text of the field under the cursor in the editor.
    fn edit_field(&mut self, mut line: Box<StepLine>) -> Vec<Effect> {
        let text = line.form.focused().and_then(|entry| match &entry.value {
            Value::Text(field) => Some(field.text().to_owned()),
            Value::Choice { .. } => None,
        });
        line.unheard = text.is_none();
        self.overlay = Some(Overlay::Step(line));
        let Some(text) = text else { return Vec::new() };
        self.editing = Some(Editing::Field);
        vec![Effect::Edit(text)]
    }

    pub(super) fn line_changed(&mut self, mut line: Box<StepLine>) -> Vec<Effect> {
        (line.changed, line.resumed, line.unheard) = (true, None, false);
        line.reshape(self.lang, self.now, &self.keys);
        line.note_typed();
        self.overlay = Some(Overlay::Step(line));
        Vec::new()
    }

    /// Does what a line is for. What is refused leaves it open, the cursor where the answer is missing.
    fn accept_line(&mut self, mut line: Box<StepLine>, chord: Chord, deal: &mut Deal<'_>) -> Vec<Effect> {
        let promise = match line.about {
            Subject::Promise(id) => Some(id),
            _ => line.promise.as_ref().map(|p| p.id()),
        };
        for id in promise.into_iter().chain(self.marked_with(line.about)) {
            if let Some(asked) = self.needs(id, chord) {
                self.overlay = Some(Overlay::Step(line));
                return asked;
            }
        }
        self.overlay = None;
        let done = match line.what {
            What::Doubt => self.accept_doubt(&line, deal),
            What::Edit => self.accept_edit(&line, deal),
            What::Tags => self.accept_tags(&line),
            What::Speak => self.accept_spoken(&line, deal),
            What::TakeBack => Ok(line.about.id().map(|id| self.take_back(id, deal)).unwrap_or_default()),
            What::EditConcept => self.accept_concept(&line),
            What::Aftercare => self.accept_aftercare(&line, deal),
            What::OtherDay => self.accept_other_day(&line),
            What::EditFollowUp => self.accept_follow_up(&line),
            What::Plan => self.accept_plan(&line, deal),
            What::Meet => self.accept_meet(&line, deal),
            What::Hear => self.accept_hear(&line, deal),
            What::NewContact | What::EditContact => self.accept_contact(&line, deal),
            _ => self.accept_step(&line, deal),
        };
        match done {
            Ok(effects) => self.send_line(line, effects),
            Err(wrong) => {
                line.form.complain(wrong.field, wrong.text);
                self.overlay = Some(Overlay::Step(line));
                Vec::new()
            }
        }
    }
}
