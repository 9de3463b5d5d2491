//! A key that does nothing where one is, but something elsewhere: what it belongs to is said, so that no key is without an
//! answer. Made from the table of bindings, not key by key.
//!
//! It never speaks of keys that are typed, and never where a text is.

use super::model::Model;
use super::notice::Notice;
use super::subject::Subject;
use crate::keys::{Chord, Scope};
use crate::text::panes::refusals::{self, Thing};

impl Model {
    /// Why a key does nothing with what is under the cursor; nothing where it does nothing anywhere.
    pub(super) fn means_elsewhere(&self, chord: Chord) -> Option<Notice> {
        let lang = self.lang;
        let bindings = self.keys.bindings();
        let means = |scope: Scope| {
            bindings.iter().any(|b| b.scope == scope && b.keys.first == chord && b.keys.then.is_none())
        };
        let first = bindings
            .iter()
            .find(|b| thing(b.scope).is_some() && b.keys.first == chord && b.keys.then.is_none())?;
        let mut to: Vec<Thing> = Vec::new();
        for own in Scope::ALL.iter().filter(|scope| means(**scope)).filter_map(|scope| thing(*scope)) {
            if !to.contains(&own) {
                to.push(own);
            }
        }
        // Of moving about nothing stands in the way but the screen.
        let moves = to.as_slice() == [Thing::Home];
        if !moves {
            to.retain(|own| *own != Thing::Home);
        }
        let here = match self.subject() {
            _ if moves => None,
            Subject::None => {
                let keys = super::refusing::keys(&self.keys);
                let about = refusals::About::default();
                let text = refusals::sentence(lang, &about, refusals::Reason::NothingHere, &self.now, &keys);
                return Some(Notice::refused(text));
            }
            subject => subject.scope().and_then(thing).map(|own| refusals::thing(lang, own)),
        };
        let to: Vec<&str> = to.into_iter().map(|own| refusals::thing(lang, own)).collect();
        Some(Notice::refused(refusals::belongs(lang, first.action.label(lang), &to, here)))
    }
}

/// What the keys of a scope are about; nothing of those that count everywhere, or where a text is.
fn thing(scope: Scope) -> Option<Thing> {
    Some(match scope {
        Scope::Promise => Thing::Promise,
        Scope::Concept => Thing::Concept,
        Scope::FollowUp => Thing::FollowUp,
        Scope::Contact => Thing::Contact,
        Scope::Round => Thing::Card,
        Scope::List | Scope::Overview => Thing::Home,
        _ => return None,
    })
}
