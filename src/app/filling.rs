//! What `Tab` fills in where one looks for something: a filter, a word that it takes, a name, a label.
//!
//! It never changes a text by itself, and never offers anything but at its end.

use super::field::Field;
use super::model::Model;
use crate::domain::query::{Completion, complete};
use crate::domain::words::Language;
use crate::text::Lang;

/// Names and labels that are looked at.
const MOST: usize = 8;

impl Model {
    /// What could stand at the end of what is typed.
    #[must_use]
    pub fn completion(&self, field: &Field) -> Option<Completion> {
        if field.before().len() < field.text().len() {
            return None;
        }
        let lang = match self.lang {
            Lang::Nl => Language::Nl,
            Lang::En => Language::En,
        };
        complete(
            field.text(),
            lang,
            |begin| self.names_from(begin),
            |begin| self.rows.labels_from(begin, MOST),
        )
    }

    /// Labels that others bear and that what is typed last in a line of labels could become.
    #[must_use]
    pub fn labels_for(&self, field: &Field) -> Vec<String> {
        let typed = last_label(field);
        if typed.is_empty() || field.before().len() < field.text().len() {
            return Vec::new();
        }
        let begin = capture::fold(typed);
        let mut found = self.rows.labels_from(&begin, MOST);
        found.retain(|label| capture::fold(label) != begin);
        found
    }

    /// Fills in the first of them. Whether there was one.
    pub(super) fn fill_label(&self, field: &mut Field) -> bool {
        let Some(label) = self.labels_for(field).into_iter().next() else { return false };
        let before = field.text().len() - last_label(field).len();
        let text = format!("{}{label}", &field.text()[..before]);
        field.set(&text);
        true
    }

    /// The first names, in their order, that begin so.
    fn names_from(&self, begin: &str) -> Vec<String> {
        let name = |id: &crate::domain::id::Id| self.book.name(*id);
        let from = self.by_name.partition_point(|id| *capture::fold(name(id)) < *begin);
        let begins = |name: &&str| capture::fold(name).starts_with(begin);
        self.by_name[from..].iter().map(name).take_while(begins).take(MOST).map(str::to_owned).collect()
    }

    /// Fills in as much as is certain; where nothing more is, the first that could stand there. Whether the text is
    /// another now.
    pub(super) fn fill_in(&self, field: &mut Field) -> bool {
        let Some(Completion { from, options }) = self.completion(field) else { return false };
        let (before, typed) = field.text().split_at(from);
        let (Some(first), only) = (options.first(), options.len() == 1) else { return false };
        let same = |other: &String| first.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
        let certain = options.iter().map(same).min().unwrap_or(0);
        let certain: String = first.chars().take(certain).collect();
        let folded = |text: &str| capture::fold(text.trim_start_matches('"'));
        let longer =
            folded(&certain).len() > folded(typed).len() && folded(&certain).starts_with(&folded(typed));
        let mut text = format!("{before}{}", if longer { &certain } else { first });
        // Behind a filter its word follows; behind a word something else.
        if (only || !longer) && !text.ends_with(':') {
            text.push(' ');
        }
        let changed = text != field.text();
        field.set(&text);
        changed
    }
}

/// What is typed last in a line of labels.
fn last_label(field: &Field) -> &str {
    field.text().rsplit([',', ' ', ';']).next().unwrap_or_default().trim_start_matches('#')
}
