//! The sentence to say about what stands under the cursor: made from how it stands, or as the user edited it. An edited
//! one lies on the desk as long as the same is to be said.
//!
//! It never says anything to anybody: it is copied, and said by the user.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::editing::Editing;
use super::field::Field;
use super::model::{Model, Page};
use super::msg::Effect;
use super::notice::Notice;
use super::subject::Subject;
use crate::domain::agenda::{Item, Kind};
use crate::domain::due::DueState;
use crate::domain::id::Id;
use crate::domain::promise::Promise;
use crate::domain::risk::Danger;
use crate::domain::situation::{Situation, day_to_offer};
use crate::domain::words::Address;
use crate::keys::{Action, Chord};
use crate::text::panes::saying as words;
use crate::text::sentences::{About, sentence};

/// The name under which edited sentences lie on the desk.
const DRAFT: &str = "sentences";
/// So many edited sentences are kept, the newest.
const MOST: usize = 40;

/// A sentence to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saying {
    /// The words.
    pub text: String,
    /// What it is said for.
    pub situation: &'static str,
    /// The user made it what it is.
    pub edited: bool,
}

/// An edited sentence, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Edited {
    id: Id,
    situation: String,
    text: String,
}

impl Model {
    /// The sentence to say about a row; none where there is nothing to say, or nobody to say it to.
    #[must_use]
    pub fn saying(&self, item: &Item) -> Option<Saying> {
        let (situation, made) = self.made(item)?;
        let own = self.own_sentences().into_iter().find(|e| e.id == item.id && e.situation == situation);
        Some(match own {
            Some(own) => Saying { text: own.text, situation, edited: true },
            None => Saying { text: made, situation, edited: false },
        })
    }

    /// The sentence as it is made, and what for.
    fn made(&self, item: &Item) -> Option<(&'static str, String)> {
        let today = self.now.today();
        let promise = self.promise_of(item);
        let own = promise.map(|promise| Item::of_promise(promise, &self.book, &self.now));
        let at_risk = match self.danger(item) {
            // A full day is no danger to what can be done today.
            Some(Danger::FullDay) => item.due_state != DueState::Today,
            Some(Danger::PutOff) => true,
            None => false,
        };
        let situation = Situation::of(item, promise, at_risk, today)?;
        // What a follow-up is about is what was promised; its own words are for the user.
        let about = match item.kind {
            Kind::FollowUp(..) => own.flatten().map_or_else(|| item.what.clone(), |item| item.what),
            _ => item.what.clone(),
        };
        let (id, _) = item.contact.as_ref()?;
        let contact = self.book.contact(*id)?;
        let due = match &situation {
            Situation::AtRisk(due) | Situation::Coming(due) => due.date,
            _ => today,
        };
        let about = About {
            name: contact.first_name(),
            lang: contact.language.unwrap_or(self.lang),
            address: contact.address.unwrap_or(Address::Je),
            what: &about,
            today,
            offer: self.offered_day(due),
        };
        Some((situation.name(), sentence(&about, &situation)))
    }

    fn offered_day(&self, after: NaiveDate) -> NaiveDate {
        day_to_offer(&self.rows.tally, self.now.today(), after)
    }

    /// The promise that a row is, or that a follow-up is about, where it is here.
    fn promise_of(&self, item: &Item) -> Option<&Promise> {
        self.book.promises.get(&self.promise_behind(item)?)
    }

    fn promise_behind(&self, item: &Item) -> Option<Id> {
        match item.kind {
            Kind::Promise(_) => Some(item.id),
            Kind::Concept(_) => None,
            Kind::FollowUp(..) => self.book.follow_ups.get(&item.id)?.promises.first().copied(),
        }
    }

    /// The row that a sentence would be about.
    #[must_use]
    pub fn row_to_say(&self) -> Option<Cow<'_, Item>> {
        match self.page() {
            Some(Page::Round) => self.round_card(),
            _ => self.row().map(Cow::Borrowed),
        }
    }

    /// Whether there is something to say; what is not here yet may have it.
    pub(super) fn may_say(&self) -> bool {
        let Some(item) = self.row_to_say() else { return false };
        let waits = self.promise_behind(&item).is_some_and(|id| !self.book.promises.contains_key(&id));
        waits || self.saying(&item).is_some()
    }

    /// Copies the sentence, or opens it in the editor.
    pub(super) fn say(&mut self, action: Action, chord: Chord) -> Vec<Effect> {
        let Some(item) = self.row_to_say().map(Cow::into_owned) else { return Vec::new() };
        if let Some(asked) = self.promise_behind(&item).and_then(|id| self.needs(id, chord)) {
            return asked;
        }
        let Some(saying) = self.saying(&item) else {
            self.notice = Some(Notice::refused(words::nothing(self.lang).to_owned()));
            return Vec::new();
        };
        if action == Action::EditSentence {
            self.editing = Some(Editing::Sentence(item.id, saying.situation));
            return vec![Effect::Edit(saying.text)];
        }
        self.notice = Some(Notice::plain(words::copied(self.lang, &saying.text)));
        vec![Effect::Copy(saying.text)]
    }

    /// Keeps a sentence that was edited; a blank one, or one as it was made, takes the user's own away.
    pub(super) fn keep_sentence(&mut self, id: Id, situation: &str, text: &str) -> Vec<Effect> {
        let text = Field::new(text.trim());
        let text = text.text();
        let made = self.row_to_say().filter(|item| item.id == id).and_then(|item| self.made(&item));
        let mut all = self.own_sentences();
        all.retain(|own| own.id != id);
        if !text.is_empty() && made.is_none_or(|(_, made)| made != text) {
            all.push(Edited { id, situation: situation.to_owned(), text: text.to_owned() });
        }
        let surplus = all.len().saturating_sub(MOST);
        all.drain(..surplus);
        let kept =
            if all.is_empty() { String::new() } else { serde_json::to_string(&all).unwrap_or_default() };
        self.notice = Some(Notice {
            offer: Some(Action::CopySentence),
            ..Notice::plain(words::edited(self.lang, text.is_empty()).to_owned())
        });
        if self.lies(DRAFT, &kept) { Vec::new() } else { vec![self.lay(DRAFT.to_owned(), &kept)] }
    }

    fn own_sentences(&self) -> Vec<Edited> {
        let draft = self.drafts.get(DRAFT);
        draft.and_then(|draft| serde_json::from_str(&draft.text).ok()).unwrap_or_default()
    }
}

/// Whether a sentence can be about it at all.
pub(super) fn can_be_said(subject: Subject) -> bool {
    matches!(subject, Subject::Promise(_) | Subject::Concept(_) | Subject::FollowUp(_))
}
