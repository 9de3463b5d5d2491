//! A sentence that repeats an open promise: it is noticed while it is typed, and the choice stands in its own row: another
//! one, or that one with a day that was agreed anew or noted wrongly.
//!
//! It never decides by itself: what was not chosen is another one.

use super::{Capture, Saving, Told};
use crate::app::model::{Model, Overlay};
use crate::app::msg::Effect;
use crate::domain::agenda::Kind;
use crate::domain::alike::alike;
use crate::domain::due::Due;
use crate::domain::facts::Facts;
use crate::domain::id::Id;
use crate::domain::plan::{Deal, Whom};
use crate::domain::walk::Taking;
use crate::domain::words::Channel;
use crate::keys::Chord;

/// An open promise that the sentence repeats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeats {
    /// Which.
    pub id: Id,
    /// Its deliverable.
    pub what: String,
    /// Its day.
    pub due: Due,
}

/// What a sentence that repeats a promise is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Same {
    /// Another promise.
    #[default]
    Another,
    /// That one, on a day that the other agreed to.
    Agreed,
    /// That one, whose day was noted wrongly.
    Slip,
    /// That one, as it stands.
    Already,
}

impl Capture {
    /// What the sentence can be, the default first; nothing where it repeats no promise.
    #[must_use]
    pub fn sames(&self, model: &Model) -> &'static [Same] {
        match (&self.repeats, self.due(&model.now)) {
            (None, _) => &[],
            (Some(own), Some(due)) if due != own.due => &[Same::Another, Same::Agreed, Same::Slip],
            _ => &[Same::Another, Same::Already],
        }
    }

    /// What the sentence is to be.
    #[must_use]
    pub fn same(&self, model: &Model) -> Same {
        let sames = self.sames(model);
        sames.iter().copied().find(|same| *same == self.choices.same).unwrap_or_default()
    }

    /// Another of what it can be.
    pub(super) fn turn_same(&mut self, by: i64, model: &Model) {
        self.choices.same = self.other_same(model, by).unwrap_or_default();
    }

    /// What else it could be: the one that comes next.
    #[must_use]
    pub fn other_same(&self, model: &Model, by: i64) -> Option<Same> {
        let sames = self.sames(model);
        let at = sames.iter().position(|same| *same == self.same(model))?;
        let count = i64::try_from(sames.len()).ok()?;
        let next = (i64::try_from(at).ok()? + by).rem_euclid(count);
        usize::try_from(next).ok().and_then(|next| sames.get(next)).copied()
    }
}

impl Model {
    /// Looks for the promise that a line repeats: to the same person, the same way, about the same things.
    pub(super) fn compare(&self, capture: &mut Capture) {
        let found = self.repeated(capture);
        if found.as_ref().map(|own| own.id) != capture.repeats.as_ref().map(|own| own.id) {
            capture.choices.same = Same::Another;
        }
        capture.repeats = found;
    }

    fn repeated(&self, capture: &Capture) -> Option<Repeats> {
        let [Whom::Known(contact)] = capture.whom()[..] else { return None };
        if capture.concept.is_some() {
            return None;
        }
        let (direction, what) = (capture.whose(), capture.what(self));
        let mut open = self.rows.promises.iter().filter(|item| {
            let with = item.contact.as_ref().is_some_and(|(id, _)| *id == contact);
            with && item.direction == direction && matches!(item.kind, Kind::Promise(_))
        });
        let item = open.find(|item| alike(&item.what, &what))?;
        Some(Repeats { id: item.id, what: item.what.clone(), due: item.whole_due()? })
    }

    /// Takes what the line says for a step of the promise that it repeats. `None` where it is another one.
    pub(super) fn save_same(
        &mut self,
        mut capture: Box<Capture>,
        chord: Chord,
        deal: &mut Deal<'_>,
    ) -> Result<Vec<Effect>, Box<Capture>> {
        let Some(own) = capture.repeats.clone() else { return Err(capture) };
        let due = capture.due(&self.now);
        let facts = match capture.same(self) {
            Same::Another => return Err(capture),
            Same::Already => return Ok(self.leave_as_it_is(capture, &own)),
            Same::Agreed => {
                let channel = Some(capture.choices.channel).filter(|way| *way != Channel::Onbekend);
                Facts::Heronderhandelen { due, body: None, channel, agreed: true }
            }
            // What was said is in the line: it is the reason.
            Same::Slip => {
                let why = own.due.is_past(&self.now).then(|| capture.sentence().trim().to_owned());
                Facts::Corrigeren { due, body: None, contact: None, why }
            }
        };
        if let Some(asked) = self.needs(own.id, chord) {
            self.overlay = Some(Overlay::Capture(capture));
            return Ok(asked);
        }
        // An agreement was made when it was said; a slip is put right now.
        let happened = match facts {
            Facts::Heronderhandelen { .. } if capture.choices.back > 0 => Some(self.said_when(&capture)),
            _ => None,
        };
        let Some(before) = self.book.promises.get(&own.id).cloned() else { return Err(capture) };
        let number = self.next_change;
        match self.attempt(own.id, vec![Taking { facts, happened, note: None }], None, deal) {
            Ok(effects) if self.next_change == number => {
                self.overlay = Some(Overlay::Capture(capture));
                Ok(effects)
            }
            Ok(effects) => {
                let text = self.under_way.back().map(|(_, notice)| notice.text.clone()).unwrap_or_default();
                self.on_its_way(Saving { number, capture, told: Told { text, doubt: false } });
                Ok(effects)
            }
            Err(why) => {
                capture.wrong = Some(self.why_not(&before, &why));
                self.overlay = Some(Overlay::Capture(capture));
                Ok(Vec::new())
            }
        }
    }

    /// What was said stands in the book already: nothing is saved, and the line is given up.
    fn leave_as_it_is(&mut self, mut capture: Box<Capture>, own: &Repeats) -> Vec<Effect> {
        let text = crate::text::panes::alike::stands_already(self.lang, &own.what, &own.due, &self.now);
        capture.part();
        let (name, _) = capture.draft(None);
        if self.next_sentence(&capture, capture.nth.0 + 1) {
            self.notice = Some(crate::app::Notice::plain(text));
            return self.keep_typed().into_iter().collect();
        }
        let mut effects: Vec<Effect> = self.clear(&name).into_iter().collect();
        self.notice = Some(crate::app::Notice::plain(text.clone()));
        if let Some(alone) = &mut self.alone {
            alone.push(Told { text, doubt: false });
            effects.push(Effect::Quit);
        }
        effects
    }

    /// What Enter states where the other agreed to a new day.
    #[must_use]
    pub fn agreement(&self, capture: &Capture) -> String {
        let name = capture.whom().first().map(|whom| self.name_of(whom)).unwrap_or_default();
        let first = name.split_whitespace().next().unwrap_or(&name);
        crate::text::panes::steps::agrees(self.lang, capture.whose(), first, true)
    }
}
