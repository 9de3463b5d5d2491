//! What is known of people today: when each was last spoken, who is drifting, what is suggested. Worked out anew when the book
//! or the day is another, never while a frame is drawn.
//!
//! It also does what a suggestion or a signal asks for, each by one key.

use super::capture::Capture;
use super::geometry::Room;
use super::home::{Focus, Home, Person};
use super::listing::Heading;
use super::model::{Model, Overlay};
use super::msg::Effect;
use super::notice::Notice;
use super::subject::Subject;
use crate::domain::agenda::tally::Between;
use crate::domain::id::{Id, IdMap};
use crate::domain::memo::{Memo, Signal, Spoken, Verdict, last_spoken};
use crate::domain::plan::{self, Deal};
use crate::domain::suggestions::{Drifting, Kind, Suggestion, drifting, suggestions};
use crate::domain::time::plus_days;
use crate::text::panes::people as words;

/// Days for which a suggestion is postponed.
const POSTPONED: i64 = 3;

/// What is known of people today.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct People {
    /// The newest talk with everybody.
    pub spoken: IdMap<Spoken>,
    /// Who is drifting, the farthest first.
    pub drifting: Vec<Drifting>,
    /// What is suggested, in order.
    pub suggestions: Vec<Suggestion>,
}

impl Home {
    /// The suggestion under the cursor of the follow-ups.
    #[must_use]
    pub fn suggested<'m>(&self, model: &'m Model) -> Option<&'m Suggestion> {
        self.nth_suggested(model, self.follow_ups.row)
    }

    /// The suggestion in a row of the follow-ups; none where a follow-up stands there.
    #[must_use]
    pub fn nth_suggested<'m>(&self, model: &'m Model, row: usize) -> Option<&'m Suggestion> {
        let section = self.follow_up_sections.last().filter(|s| s.heading == Heading::Suggestions)?;
        model.suggested().nth(row.checked_sub(section.from)?)
    }
}

impl Model {
    /// The suggestions that stand under the follow-ups, where there is room for headings: the first of each kind, or the one
    /// with whom the panes are narrowed to.
    pub(super) fn suggested(&self) -> impl Iterator<Item = &Suggestion> {
        // What is looked for among the follow-ups is no suggestion.
        let plain = !self.home.sieve(Focus::FollowUps).is_active();
        let (wide, with) = (plain && self.places().room == Room::Wide, self.home.narrowed);
        // Of a book that came in parts nobody is known before its rest, and that changes no cell: there they have their page.
        let all = if self.in_parts { &[][..] } else { &self.people.suggestions[..] };
        let first = |nth: usize, one: &Suggestion| nth == 0 || all[nth - 1].kind != one.kind;
        let shown = all.iter().enumerate().filter(move |(nth, one)| match with {
            Some(id) => wide && id == one.contact,
            None => wide && first(*nth, one),
        });
        shown.map(|(_, one)| one)
    }

    /// Works out anew what is known of people.
    pub(super) fn renew_people(&mut self) {
        let today = self.now.today();
        let spoken = last_spoken(&self.book);
        let drifting = drifting(&self.book, &spoken, today);
        let suggestions = suggestions(&self.book, &self.rows.promises, &spoken, today);
        self.people = People { spoken, drifting, suggestions };
    }

    /// The suggestion with somebody.
    #[must_use]
    pub fn suggestion(&self, contact: Id) -> Option<&Suggestion> {
        self.people.suggestions.iter().find(|one| one.contact == contact)
    }

    /// A signal that is here.
    #[must_use]
    pub fn signal(&self, id: Id) -> Option<&Signal> {
        match self.book.memos.get(&id) {
            Some(Memo::Signal(signal)) => Some(signal),
            _ => None,
        }
    }

    /// The signals that wait, the oldest first.
    #[must_use]
    pub fn signals(&self) -> Vec<&Signal> {
        let open = self.book.memos.values().filter_map(|memo| match memo {
            Memo::Signal(signal) if signal.is_open() => Some(signal),
            _ => None,
        });
        let mut open: Vec<&Signal> = open.collect();
        open.sort_by_key(|signal| (signal.heard, signal.id));
        open
    }

    /// With whom that is which stands under the cursor; none where it is with nobody.
    #[must_use]
    pub fn with_whom(&self) -> Option<Id> {
        let id = match self.subject() {
            Subject::None => return None,
            Subject::Contact(id) | Subject::Suggestion(id) => Some(id),
            Subject::Signal(id) => self.signal(id).map(|signal| signal.contact),
            Subject::FollowUp(id) => self.book.follow_ups.get(&id).map(|own| own.contact),
            Subject::Promise(_) | Subject::Concept(_) => {
                self.row().and_then(|row| row.contact.as_ref()).map(|(id, _)| *id)
            }
        }?;
        self.book.contact(id).filter(|contact| contact.stands()).map(|contact| contact.id)
    }

    /// Does what is suggested.
    pub(super) fn do_suggested(&mut self, contact: Id) -> Vec<Effect> {
        let Some(one) = self.suggestion(contact).copied() else { return Vec::new() };
        match (one.kind, one.about) {
            (Kind::Signal, Some(signal)) => self.answer_signal(signal),
            (Kind::Problem, _) => self.edit_contact_at(contact, "problem"),
            (Kind::Drifting, _) => self.plan_with(contact),
            _ => {
                let text = words::begun(self.lang, self.book.name(contact));
                self.capture_begun(&text, one.about);
                Vec::new()
            }
        }
    }

    /// Opens the line of capture with a signal in it, of which one small promise is to be made.
    pub(super) fn answer_signal(&mut self, id: Id) -> Vec<Effect> {
        let Some(signal) = self.signal(id) else { return Vec::new() };
        let text = words::begun_with(self.lang, self.book.name(signal.contact), &signal.text);
        self.capture_begun(&text, Some(id));
        Vec::new()
    }

    /// A signal is let go.
    pub(super) fn let_go(&mut self, id: Id, deal: &Deal<'_>) -> Vec<Effect> {
        let Some(signal) = self.signal(id).cloned() else { return Vec::new() };
        let text = words::let_go(self.lang, self.book.name(signal.contact), &signal.text);
        match plan::let_go(&self.book, &signal, deal) {
            Some(change) => self.commit(change, Notice::done(text)),
            None => Vec::new(),
        }
    }

    /// A suggestion is postponed for three days.
    pub(super) fn postpone(&mut self, contact: Id, deal: &mut Deal<'_>) -> Vec<Effect> {
        let day = plus_days(self.now.today(), POSTPONED);
        let text = words::postponed(self.lang, self.book.name(contact), day);
        self.hush(contact, Verdict::Postponed(day), text, deal)
    }

    /// A suggestion of this kind is dropped for this person.
    pub(super) fn drop_suggestion(&mut self, contact: Id, deal: &mut Deal<'_>) -> Vec<Effect> {
        let text = words::dropped(self.lang, self.book.name(contact));
        self.hush(contact, Verdict::Dropped, text, deal)
    }

    /// Suggestions of this kind are muted.
    pub(super) fn mute(&mut self, contact: Id, deal: &mut Deal<'_>) -> Vec<Effect> {
        let Some(kind) = self.suggestion(contact).map(|one| one.kind) else { return Vec::new() };
        let text = words::muted(self.lang, kind);
        self.hush(contact, Verdict::Muted, text, deal)
    }

    fn hush(&mut self, contact: Id, verdict: Verdict, text: String, deal: &mut Deal<'_>) -> Vec<Effect> {
        let Some(topic) = self.suggestion(contact).map(Suggestion::topic) else { return Vec::new() };
        let change = plan::hush(&self.book, topic, verdict, deal);
        self.commit(change, Notice::done(text))
    }

    /// Opens the line of capture, begun with a text where nothing lay on the desk. What the promise answers goes
    /// with it.
    fn capture_begun(&mut self, text: &str, answers: Option<Id>) {
        self.open_capture();
        let Some(Overlay::Capture(mut line)) = self.overlay.take() else { return };
        if line.field.is_blank() {
            let names = self.take_names();
            line = Box::new(Capture::new(text, &names, self));
            // A blank at its end is where typing goes on.
            line.field.set(text);
            self.names = Some(names);
        }
        line.answers = answers;
        self.overlay = Some(Overlay::Capture(line));
    }
}

/// Everybody: first the row for all, then those with something open in the order of their first row, then who is drifting,
/// the farthest first, then the rest by name.
pub(super) fn people(model: &Model) -> Vec<Person> {
    let mut found = vec![Person::default()];
    let mut at: IdMap<usize> = IdMap::default();
    for item in &model.rows.promises {
        let Some((id, _)) = &item.contact else { continue };
        let place = *at.entry(*id).or_insert_with(|| {
            found.push(Person { id: Some(*id), ..Person::default() });
            found.len() - 1
        });
        let person = &mut found[place];
        let mut between = Between { id: *id, open: person.open, late: person.late, doubt: person.doubt };
        between.add(item.group(), item.doubt.is_some());
        *person = Person::of(&between);
    }
    for drifting in
        model.people.drifting.iter().filter(|one| !model.in_parts && !at.contains_key(&one.contact))
    {
        found.push(Person { id: Some(drifting.contact), days: Some(drifting.days), ..Person::default() });
    }
    at.extend(
        found.iter().filter(|p| p.days.is_some()).filter_map(|p| p.id).map(|id| (id, 0)).collect::<Vec<_>>(),
    );
    let there = |id: &&Id| !model.set_aside.contains(*id) && !at.contains_key(*id);
    found.extend(model.by_name.iter().filter(there).map(|id| Person { id: Some(*id), ..Person::default() }));
    found
}
