//! A form of a few fields: a step line on one row, or rows of a form. It only holds what is typed and chosen; what it
//! means is for whoever opened it.

use super::field::Field;
use crate::keys::{Action, Chord};

/// A form.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// Its fields, in the order in which Tab goes through them.
    pub entries: Vec<Entry>,
    /// The one that has the cursor.
    pub at: usize,
    /// What is wrong with what was typed, to be said under it.
    pub wrong: Option<String>,
}

/// A field of a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What it is called, to find it by.
    pub name: &'static str,
    /// What stands before it.
    pub label: String,
    /// What is typed or chosen.
    pub value: Value,
}

/// What is typed or chosen.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text.
    Text(Field),
    /// One of a few words.
    Choice {
        /// The words.
        words: Vec<String>,
        /// The one that is chosen.
        chosen: usize,
    },
}

/// What a key did to a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Nothing, or the cursor moved.
    Nothing,
    /// What is filled in is another.
    Changed,
    /// What is filled in is to be kept.
    Accepted,
    /// It is to be closed.
    Closed,
}

impl Entry {
    /// A text.
    #[must_use]
    pub fn text(name: &'static str, label: &str, text: &str) -> Self {
        Self { name, label: label.to_owned(), value: Value::Text(Field::new(text)) }
    }

    /// One of a few words.
    #[must_use]
    pub fn choice(name: &'static str, label: &str, words: &[&str], chosen: usize) -> Self {
        let words = words.iter().map(|word| (*word).to_owned()).collect();
        Self { name, label: label.to_owned(), value: Value::Choice { words, chosen } }
    }
}

impl Form {
    /// A form, the cursor in its first field.
    #[must_use]
    pub fn new(entries: Vec<Entry>) -> Self {
        Self { entries, at: 0, wrong: None }
    }

    /// The text of a field; empty where there is none of that name.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        match self.entries.iter().find(|e| e.name == name).map(|e| &e.value) {
            Some(Value::Text(field)) => field.text().trim(),
            _ => "",
        }
    }

    /// The number of what is chosen in a field; nought where there is none of that name.
    #[must_use]
    pub fn chosen(&self, name: &str) -> usize {
        match self.entries.iter().find(|e| e.name == name).map(|e| &e.value) {
            Some(Value::Choice { chosen, .. }) => *chosen,
            _ => 0,
        }
    }

    /// Puts the cursor in a field, and says what is wrong with it.
    pub fn complain(&mut self, name: &str, wrong: String) {
        self.at = self.entries.iter().position(|e| e.name == name).unwrap_or(self.at);
        self.wrong = Some(wrong);
    }

    /// Gives it a key: what it means here, or the key itself for a text.
    pub fn key(&mut self, action: Option<Action>, chord: Chord) -> Typed {
        let last = self.entries.len().saturating_sub(1);
        let Some(entry) = self.entries.get_mut(self.at) else { return Typed::Nothing };
        match (action, &mut entry.value) {
            (Some(Action::Close), _) => return Typed::Closed,
            (Some(Action::Save), _) => return Typed::Accepted,
            (Some(Action::Accept), _) if self.at == last => return Typed::Accepted,
            (Some(Action::Accept | Action::NextField | Action::RowDown), _) => {
                self.at = (self.at + 1) % (last + 1)
            }
            (Some(Action::PreviousField | Action::RowUp), _) => self.at = (self.at + last) % (last + 1),
            (Some(Action::ChoiceRight), Value::Choice { words, chosen }) => {
                *chosen = (*chosen + 1) % words.len().max(1);
                return self.changed();
            }
            (Some(Action::ChoiceLeft), Value::Choice { words, chosen }) => {
                *chosen = (*chosen + words.len().max(1) - 1) % words.len().max(1);
                return self.changed();
            }
            (_, Value::Text(field)) => {
                if field.key(chord) {
                    return self.changed();
                }
            }
            // A letter chooses the word that begins with it.
            (_, Value::Choice { words, chosen }) => {
                let letter = chord.typed().map(|c| c.to_lowercase().to_string());
                let found =
                    letter.and_then(|l| words.iter().position(|word| word.to_lowercase().starts_with(&l)));
                if let Some(found) = found {
                    *chosen = found;
                    return self.changed();
                }
            }
        }
        Typed::Nothing
    }

    /// Puts a pasted text in the field under the cursor.
    pub fn paste(&mut self, text: &str) -> Typed {
        let Some(Value::Text(field)) = self.entries.get_mut(self.at).map(|e| &mut e.value) else {
            return Typed::Nothing;
        };
        if field.paste(text) { self.changed() } else { Typed::Nothing }
    }

    fn changed(&mut self) -> Typed {
        self.wrong = None;
        Typed::Changed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::{Resolved, Scope, resolve};

    fn press(form: &mut Form, keys: &str) -> Typed {
        let mut last = Typed::Nothing;
        for key in keys.split(' ') {
            let chord = Chord::parse(key).unwrap();
            let action = match resolve(&[Scope::Form], None, chord) {
                Resolved::Action(action, _) => Some(action),
                _ => None,
            };
            last = form.key(action, chord);
        }
        last
    }

    #[test]
    fn fields_are_typed_in_chosen_and_kept() {
        let mut form = Form::new(vec![
            Entry::choice("via", "hoe", &["live", "telefoon", "mail"], 0),
            Entry::text("day", "wanneer", ""),
        ]);
        assert_eq!(press(&mut form, "→ → ← Tab w o"), Typed::Changed);
        assert_eq!((form.chosen("via"), form.text("day")), (1, "wo"));
        assert_eq!(press(&mut form, "Enter"), Typed::Accepted);
        form.complain("via", "Zo niet.".into());
        assert_eq!((form.at, press(&mut form, "m")), (0, Typed::Changed));
        assert_eq!((form.chosen("via"), form.wrong.as_deref()), (2, None));
        assert_eq!(press(&mut form, "Enter Enter"), Typed::Accepted);
        assert_eq!(press(&mut form, "Esc"), Typed::Closed);
    }
}
