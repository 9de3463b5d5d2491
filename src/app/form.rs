//! A form of a few fields: a step line on one row, or rows of a form. It only holds what is typed and chosen; what it
//! means is for whoever opened it.

mod entry;

use super::field::Field;
use crate::keys::{Action, Chord};

pub use entry::{Entry, Reads, Value};

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
    /// A letter came where there is nothing to type in: it changed nothing.
    Unheard,
}

impl Form {
    /// A form, the cursor where typing begins.
    #[must_use]
    pub fn new(entries: Vec<Entry>) -> Self {
        let mut form = Self { entries, at: 0, wrong: None };
        form.at = form.start(0).unwrap_or(0);
        form
    }

    /// Where typing begins in a part: the first field for which nothing counts yet, else its first text. A choice has an
    /// answer already, and is passed by; it lies one field back.
    fn start(&self, part: u8) -> Option<usize> {
        let own = || self.entries.iter().enumerate().filter(move |(_, e)| !e.hidden && e.part == part);
        let wants = own().find(|(_, e)| e.wants());
        let text = || own().find(|(_, e)| matches!(e.value, Value::Text(_)));
        wants.or_else(text).or_else(|| own().next()).map(|(at, _)| at)
    }

    /// A form, the cursor in the field of that name.
    #[must_use]
    pub fn at(mut self, name: &str) -> Self {
        self.at = self.place(name).unwrap_or(0);
        self
    }

    /// The field under the cursor.
    #[must_use]
    pub fn focused(&self) -> Option<&Entry> {
        self.entries.get(self.at)
    }

    /// Whether the cursor is in the last field that is asked.
    #[must_use]
    pub fn is_last(&self) -> bool {
        self.entries.iter().skip(self.at + 1).all(|e| e.hidden)
    }

    /// The fields that are asked, in the part that has the cursor, with their places.
    pub fn in_sight(&self) -> impl Iterator<Item = (usize, &Entry)> {
        let part = self.focused().map_or(0, |e| e.part);
        self.entries.iter().enumerate().filter(move |(_, e)| !e.hidden && e.part == part)
    }

    /// The part that has the cursor, and how many there are, from one.
    #[must_use]
    pub fn parts(&self) -> (usize, usize) {
        let all = self.entries.iter().map(|e| e.part).max().unwrap_or(0);
        (usize::from(self.focused().map_or(0, |e| e.part)) + 1, usize::from(all) + 1)
    }

    /// The line of text of that name.
    pub fn typed_in(&mut self, name: &str) -> Option<&mut Field> {
        self.entries.iter_mut().find(|e| e.name == name).and_then(|e| match &mut e.value {
            Value::Text(field) => Some(field),
            Value::Choice { .. } => None,
        })
    }

    /// Asks a field, or leaves it.
    pub fn ask(&mut self, name: &str, asked: bool) {
        if let Some(entry) = self.entries.iter_mut().find(|e| e.name == name) {
            entry.hidden = !asked;
        }
    }

    /// What is filled in, to be taken back later.
    #[must_use]
    pub fn filled(&self) -> Vec<(&'static str, String)> {
        self.entries.iter().map(|e| (e.name, e.shown().to_owned())).collect()
    }

    /// Puts the cursor behind the last text that is another than in the form as it was opened.
    pub fn go_to_typed(&mut self, fresh: &Self) {
        let typed = self.entries.iter().zip(&fresh.entries).rposition(|(own, was)| {
            !own.hidden && matches!(own.value, Value::Text(_)) && own.shown() != was.shown()
        });
        self.at = typed.unwrap_or(self.at);
    }

    /// Fills in what was filled in before.
    pub fn fill(&mut self, name: &str, text: &str) {
        let Some(entry) = self.entries.iter_mut().find(|e| e.name == name) else { return };
        match &mut entry.value {
            Value::Text(field) => field.set(text),
            Value::Choice { words, chosen } => {
                *chosen = words.iter().position(|word| word == text).unwrap_or(*chosen);
            }
        }
    }

    fn place(&self, name: &str) -> Option<usize> {
        self.entries.iter().position(|e| e.name == name)
    }

    /// The next field that is asked, or the one before, going round.
    fn beside(&self, forward: bool) -> usize {
        let count = self.entries.len();
        let next = |nth: usize| (if forward { self.at + nth } else { self.at + count - nth }) % count.max(1);
        let beside = (1..=count).map(next).find(|at| !self.entries[*at].hidden).unwrap_or(self.at);
        let part = |at: usize| self.entries.get(at).map_or(0, |e| e.part);
        // Onward into another part, typing begins there as it does in the first.
        if forward && part(beside) > part(self.at) {
            return self.start(part(beside)).unwrap_or(beside);
        }
        beside
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
        self.at = self.place(name).unwrap_or(self.at);
        self.entries.iter_mut().filter(|e| e.name == name).for_each(|e| e.hidden = false);
        self.wrong = Some(wrong);
    }

    /// Gives it a key: what it means here, or the key itself for a text.
    pub fn key(&mut self, action: Option<Action>, chord: Chord) -> Typed {
        let (last, next, before) = (self.is_last(), self.beside(true), self.beside(false));
        let Some(entry) = self.entries.get_mut(self.at) else {
            // Nothing is asked: it is only stated.
            return match action {
                Some(Action::Close) => Typed::Closed,
                Some(Action::Accept | Action::Save) => Typed::Accepted,
                _ => Typed::Nothing,
            };
        };
        match (action, &mut entry.value) {
            (Some(Action::Close), _) => return Typed::Closed,
            (Some(Action::Save), _) => return Typed::Accepted,
            (Some(Action::Accept), _) if last => return Typed::Accepted,
            (Some(Action::Accept | Action::NextField | Action::RowDown), _) => self.at = next,
            (Some(Action::PreviousField | Action::RowUp), _) => self.at = before,
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
            // A letter was meant for a text: what is chosen stays.
            (_, Value::Choice { .. }) if chord.typed().is_some() => return Typed::Unheard,
            (_, Value::Choice { .. }) => {}
        }
        Typed::Nothing
    }

    /// Puts a pasted text in the field under the cursor.
    pub fn paste(&mut self, text: &str) -> Typed {
        let Some(Value::Text(field)) = self.entries.get_mut(self.at).map(|e| &mut e.value) else {
            return Typed::Unheard;
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
    use crate::keys::{Keymap, Resolved, Scope};

    fn press(form: &mut Form, keys: &str) -> Typed {
        let mut last = Typed::Nothing;
        for key in keys.split(' ') {
            let chord = Chord::parse(key).unwrap();
            let action = match Keymap::default().resolve(&[Scope::Form], None, chord) {
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
        assert_eq!(form.at, 1);
        assert_eq!(press(&mut form, "Shift-Tab → → ← Tab w o"), Typed::Changed);
        assert_eq!((form.chosen("via"), form.text("day")), (1, "wo"));
        assert_eq!(press(&mut form, "Enter"), Typed::Accepted);
        form.complain("via", "Zo niet.".into());
        assert_eq!((form.at, press(&mut form, "m"), form.chosen("via")), (0, Typed::Unheard, 1));
        assert_eq!((form.paste("mail"), press(&mut form, "→")), (Typed::Unheard, Typed::Changed));
        assert_eq!((form.chosen("via"), form.wrong.as_deref()), (2, None));
        assert_eq!(press(&mut form, "Enter Enter"), Typed::Accepted);
        assert_eq!(press(&mut form, "Esc"), Typed::Closed);
    }

    #[test]
    fn typing_begins_where_nothing_counts_yet_in_every_part() {
        let choice = || Entry::choice("kind", "soort", &["a", "b"], 0);
        let starts = |entries: Vec<Entry>| Form::new(entries).focused().map(|e| e.name);
        let (what, note) =
            (|text: &str| Entry::text("what", "wat", text), Entry::text("note", "", "").free());
        assert_eq!(starts(vec![choice(), what("")]), Some("what"));
        assert_eq!(starts(vec![what("rapport"), Entry::day("day", "dag", "")]), Some("day"));
        assert_eq!(starts(vec![choice(), what("rapport"), note]), Some("what"));
        assert_eq!(starts(vec![choice(), Entry::day("day", "dag", "").or("vandaag")]), Some("day"));
        assert_eq!(starts(vec![choice()]), Some("kind"));
        let mut form =
            Form::new(vec![choice(), what(""), choice().in_part(1), Entry::text("said", "", "").in_part(1)]);
        press(&mut form, "x Enter");
        assert_eq!(form.focused().map(|e| e.name), Some("said"));
        assert_eq!(press(&mut form, "Shift-Tab"), Typed::Nothing);
        assert_eq!(form.at, 2);
    }

    #[test]
    fn what_was_typed_before_has_the_cursor_at_its_end() {
        let fresh = Form::new(vec![Entry::text("what", "", ""), Entry::text("why", "", "")]);
        let mut form = fresh.clone();
        form.fill("what", "een");
        form.fill("why", "twee");
        form.go_to_typed(&fresh);
        press(&mut form, "!");
        assert_eq!(form.text("why"), "twee!");
    }

    #[test]
    fn a_field_that_is_not_asked_is_passed_by_and_keeps_what_it_holds() {
        let mut form = Form::new(vec![
            Entry::text("what", "wat", ""),
            Entry::text("why", "waarom", "ziek").hidden(),
            Entry::text("said", "woorden", "").in_part(1),
        ]);
        assert_eq!(form.parts(), (1, 2));
        press(&mut form, "Tab");
        assert_eq!((form.focused().map(|e| e.name), form.parts()), (Some("said"), (2, 2)));
        assert_eq!(form.in_sight().count(), 1);
        press(&mut form, "Tab");
        assert_eq!(form.focused().map(|e| e.name), Some("what"));
        form.ask("why", true);
        assert_eq!((form.text("why"), form.in_sight().count()), ("ziek", 2));
    }
}
