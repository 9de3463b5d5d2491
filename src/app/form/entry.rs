//! A field of a form: what stands before it, what is typed or chosen in it, and what counts where nothing is. It never
//! says what an answer means.

use super::Field;

/// A field of a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What it is called, to find it by.
    pub name: &'static str,
    /// What stands before it.
    pub label: String,
    /// What is typed or chosen.
    pub value: Value,
    /// How a text is read.
    pub reads: Reads,
    /// What counts where nothing is typed.
    pub blank: String,
    /// It is not asked now: another answer makes it needless.
    pub hidden: bool,
    /// Nothing is missing where nothing is typed.
    pub free: bool,
    /// The part of the form it belongs to, from nought; only one part is in sight.
    pub part: u8,
}

/// How a text is read, so that it can be echoed while it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reads {
    /// As it stands.
    Text,
    /// A day to come, with a time behind it or not.
    Day,
    /// A day on which something happened.
    Past,
    /// Somebody's name.
    Person,
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

impl Entry {
    /// A text.
    #[must_use]
    pub fn text(name: &'static str, label: &str, text: &str) -> Self {
        Self::new(name, label, Value::Text(Field::new(text)))
    }

    /// A day to come.
    #[must_use]
    pub fn day(name: &'static str, label: &str, text: &str) -> Self {
        Self { reads: Reads::Day, ..Self::text(name, label, text) }
    }

    /// A day on which something happened.
    #[must_use]
    pub fn past(name: &'static str, label: &str, text: &str) -> Self {
        Self { reads: Reads::Past, ..Self::text(name, label, text) }
    }

    /// Somebody's name.
    #[must_use]
    pub fn person(name: &'static str, label: &str, text: &str) -> Self {
        Self { reads: Reads::Person, ..Self::text(name, label, text) }
    }

    /// One of a few words.
    #[must_use]
    pub fn choice(name: &'static str, label: &str, words: &[&str], chosen: usize) -> Self {
        let words = words.iter().map(|word| (*word).to_owned()).collect();
        Self::new(name, label, Value::Choice { words, chosen })
    }

    /// The same, and what counts where nothing is typed.
    #[must_use]
    pub fn or(mut self, blank: &str) -> Self {
        blank.clone_into(&mut self.blank);
        self
    }

    /// The same, asked only once another answer asks for it.
    #[must_use]
    pub fn hidden(mut self) -> Self {
        self.hidden = true;
        self
    }

    /// The same, and it may stay blank.
    #[must_use]
    pub fn free(mut self) -> Self {
        self.free = true;
        self
    }

    /// The same, in a later part of the form.
    #[must_use]
    pub fn in_part(mut self, part: u8) -> Self {
        self.part = part;
        self
    }

    fn new(name: &'static str, label: &str, value: Value) -> Self {
        let label = label.to_owned();
        Self {
            name,
            label,
            value,
            reads: Reads::Text,
            blank: String::new(),
            hidden: false,
            free: false,
            part: 0,
        }
    }

    /// Whether nothing counts for it until something is typed.
    pub(super) fn wants(&self) -> bool {
        !self.free && self.blank.is_empty() && matches!(&self.value, Value::Text(field) if field.is_blank())
    }

    /// The text, as it was typed; of a choice the word that is chosen.
    #[must_use]
    pub fn shown(&self) -> &str {
        match &self.value {
            Value::Text(field) => field.text(),
            Value::Choice { words, chosen } => words.get(*chosen).map_or("", String::as_str),
        }
    }
}
