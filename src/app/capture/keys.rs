//! Keys in the line: letters go into the text, the arrows into the rows, Enter answers and then saves.

use super::Capture;
use super::choices::Row;
use super::sentences::pieces;
use crate::app::editing::Editing;
use crate::app::model::{Model, Overlay};
use crate::app::msg::Effect;
use crate::domain::plan::Deal;
use crate::keys::{Action, Chord};
use crate::text::panes::capture as words;

/// The rows in the order of the screen.
const ROWS: [Row; 11] = [
    Row::Who,
    Row::What,
    Row::When,
    Row::Whose,
    Row::SaidOn,
    Row::SaidBy,
    Row::Weight,
    Row::Again,
    Row::Follow,
    Row::Alike,
    Row::Why,
];

impl Capture {
    /// Moves to a row, or out of the rows into the text.
    fn go(&mut self, by: isize, model: &Model) {
        self.row = match (self.row, by) {
            (None, 1) => Some(self.doubts(&model.now).first().map_or(Row::Who, super::Doubt::row)),
            (None, _) => None,
            (Some(row), _) => {
                let rows: Vec<Row> = ROWS.into_iter().filter(|row| self.has(*row, model)).collect();
                let at = rows.iter().position(|own| *own == row).unwrap_or(0);
                at.checked_add_signed(by).map(|at| rows[at.min(rows.len() - 1)])
            }
        };
    }

    /// Whether there is reason for a row.
    fn has(&self, row: Row, model: &Model) -> bool {
        match row {
            Row::Again => self.recurs().is_some(),
            Row::Follow => self.asks_to_follow(&model.now).is_some(),
            Row::Alike => self.repeats.is_some(),
            _ => true,
        }
    }

    /// The row that Tab is about: the one pointed at, else that of the first doubt, of a habit, of what it repeats.
    #[must_use]
    pub fn asked_row(&self, model: &Model) -> Option<Row> {
        let asked = || self.doubts(&model.now).first().map(super::Doubt::row);
        let habit = self.by_habit().then_some(Row::When);
        self.row.or_else(asked).or(habit).or(self.repeats.as_ref().map(|_| Row::Alike))
    }
}

impl Model {
    /// Gives the line a key.
    pub(in crate::app) fn capture_key(
        &mut self,
        mut capture: Box<Capture>,
        action: Option<Action>,
        chord: Chord,
        deal: &mut Deal<'_>,
    ) -> Vec<Effect> {
        self.notice = None;
        capture.wrong = None;
        let names = self.take_names();
        let mut anew = false;
        match (action, capture.row) {
            (Some(Action::Close), _) if capture.explains => capture.explains = false,
            (Some(Action::Close), _) => {
                self.names = Some(names);
                self.overlay = Some(Overlay::Capture(capture));
                return self.close_capture();
            }
            (Some(Action::Accept), Some(Row::Why)) => capture.explains = !capture.explains,
            (Some(Action::Accept), _) => {
                if let Some(doubt) = capture.doubts(&self.now).first() {
                    capture.answer(doubt, &self.now);
                } else {
                    self.names = Some(names);
                    return self.save_capture(capture, chord, deal);
                }
            }
            (Some(Action::Save), _) => {
                self.names = Some(names);
                return self.save_capture(capture, chord, deal);
            }
            (Some(Action::EditText), _) => {
                self.names = Some(names);
                let (_, text) = capture.draft(None);
                self.overlay = Some(Overlay::Capture(capture));
                self.editing = Some(Editing::Capture);
                return vec![Effect::Edit(text)];
            }
            (Some(Action::RowDown), _) => capture.go(1, self),
            (Some(Action::RowUp), _) => capture.go(-1, self),
            (Some(Action::NextField | Action::PreviousField), _) => {
                let by = if action == Some(Action::NextField) { 1 } else { -1 };
                match capture.asked_row(self) {
                    Some(Row::Alike) => capture.turn_same(by, self),
                    Some(row) => anew = capture.swap(row, by, &self.now),
                    None => {}
                }
            }
            (Some(Action::ChoiceLeft), Some(Row::Alike)) => capture.turn_same(-1, self),
            (Some(Action::ChoiceRight), Some(Row::Alike)) => capture.turn_same(1, self),
            (Some(Action::ChoiceLeft), Some(row)) => anew = capture.choose(row, -1, &self.now),
            (Some(Action::ChoiceRight), Some(row)) => anew = capture.choose(row, 1, &self.now),
            (Some(Action::Unread), Some(row @ (Row::Who | Row::When))) => {
                let text = capture.sentence().to_owned();
                anew = capture.unread(row, &text);
            }
            (Some(Action::Unread), Some(_)) => {}
            _ => {
                anew = capture.field.key(chord);
                // What was typed goes into the text, wherever one was; a key that means nothing there changes nothing.
                if anew {
                    (capture.row, capture.explains, capture.restored) = (None, false, None);
                }
            }
        }
        if anew {
            capture.hear(self, &names);
        } else {
            self.compare(&mut capture);
        }
        self.names = Some(names);
        self.overlay = Some(Overlay::Capture(capture));
        Vec::new()
    }

    /// Puts a pasted text in: of several sentences each is one by itself.
    pub(in crate::app) fn capture_paste(&mut self, mut capture: Box<Capture>, text: &str) {
        let mut pieces = pieces(text).into_iter();
        if let Some(first) = pieces.next() {
            capture.field.paste(&first);
            // What is pasted comes before what waited already.
            pieces.rev().for_each(|piece| capture.rest.push_front(piece));
        }
        (capture.row, capture.explains, capture.restored) = (None, false, None);
        let names = self.take_names();
        capture.hear(self, &names);
        self.names = Some(names);
        self.overlay = Some(Overlay::Capture(capture));
    }

    /// Puts what came back from the editor in the place of all that was typed.
    pub(in crate::app) fn capture_edited(&mut self, mut capture: Box<Capture>, text: &str) {
        capture.field.set("");
        capture.rest.clear();
        self.capture_paste(capture, text);
    }

    /// Closes the line; what was typed is kept.
    fn close_capture(&mut self) -> Vec<Effect> {
        let kept = self.keep_typed();
        if self.alone.is_some() {
            return kept.into_iter().chain([Effect::Quit]).collect();
        }
        let typed = self.typed().is_some_and(|(_, text)| !text.trim().is_empty());
        self.overlay = None;
        if typed {
            self.notice = Some(crate::app::Notice::plain(words::draft_kept(self.lang).to_owned()));
        }
        kept.into_iter().collect()
    }
}
