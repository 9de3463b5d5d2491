//! The keymap that counts: the table of bindings, or what the user made of it. From keys pressed to what they mean in the
//! scopes that live, and from actions to the keys to show for them.
//!
//! It never has a key with two meanings where both could count: the table does not compile with one, and what the user
//! set is judged in `own`.

use std::borrow::Cow;

use super::action::{Action, Group};
use super::binding::{BINDINGS, Binding};
use super::chord::{Chord, Keys};
use super::scope::Scope;
use crate::text::Lang;

/// What a key means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// This, in this scope.
    Action(Action, Scope),
    /// A second key is awaited.
    Pending,
    /// Nothing: where text is typed it goes into the text.
    Nothing,
}

/// Which keys do what, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keymap {
    bindings: Cow<'static, [Binding]>,
    /// Arrows are shown as words of this language.
    words: Option<Lang>,
}

impl Default for Keymap {
    fn default() -> Self {
        Self { bindings: Cow::Borrowed(BINDINGS), words: None }
    }
}

impl Keymap {
    /// Of bindings among which no key has two meanings where both could count.
    pub(super) fn of(bindings: Vec<Binding>) -> Self {
        Self { bindings: Cow::Owned(bindings), words: None }
    }

    /// The same where there are no arrows to show: they are words.
    #[must_use]
    pub fn in_words(self, lang: Lang) -> Self {
        Self { words: Some(lang), ..self }
    }

    /// Keys as they are shown.
    #[must_use]
    pub fn write(&self, keys: Keys) -> String {
        let write = |chord: Chord| match self.words {
            Some(lang) => chord.in_words(lang),
            None => chord.to_string(),
        };
        match keys.then {
            Some(then) => format!("{} {}", write(keys.first), write(then)),
            None => write(keys.first),
        }
    }

    /// All of them. Of several keys for one action the first is the one that is shown.
    #[must_use]
    pub fn bindings(&self) -> &[Binding] {
        &self.bindings
    }

    /// What `chord` means after `pending`, in `scopes`, innermost first.
    #[must_use]
    pub fn resolve(&self, scopes: &[Scope], pending: Option<Chord>, chord: Chord) -> Resolved {
        let keys = match pending {
            Some(first) => Keys { first, then: Some(chord) },
            None => Keys { first: chord, then: None },
        };
        for scope in scopes {
            let own = || self.bindings.iter().filter(|b| b.scope == *scope);
            if let Some(found) = own().find(|b| b.keys == keys) {
                return Resolved::Action(found.action, *scope);
            }
            if pending.is_none() && own().any(|b| b.keys.first == chord && b.keys.then.is_some()) {
                return Resolved::Pending;
            }
        }
        Resolved::Nothing
    }

    /// The keys of an action where these scopes live: those that are shown.
    #[must_use]
    pub fn keys(&self, scopes: &[Scope], action: Action) -> Option<Keys> {
        let first = |scope: &Scope| self.bindings.iter().find(|b| b.scope == *scope && b.action == action);
        scopes.iter().find_map(first).map(|b| b.keys)
    }

    /// The keys to show for an action where these scopes live.
    #[must_use]
    pub fn hint(&self, scopes: &[Scope], action: Action) -> Option<String> {
        self.keys(scopes, action).map(|keys| self.write(keys))
    }

    /// The same; nothing where no key does it there.
    #[must_use]
    pub fn key(&self, scopes: &[Scope], action: Action) -> String {
        self.hint(scopes, action).unwrap_or_default()
    }

    /// What may follow the first of two keys where these scopes live: each second key once, in the order of the table.
    #[must_use]
    pub fn after(&self, scopes: &[Scope], first: Chord) -> Vec<(Chord, Action)> {
        let mut found: Vec<(Chord, Action)> = Vec::new();
        for binding in self.bindings.iter().filter(|b| b.keys.first == first && scopes.contains(&b.scope)) {
            if let Some(then) = binding.keys.then
                && found.iter().all(|(other, _)| *other != then)
            {
                found.push((then, binding.action));
            }
        }
        found
    }

    /// The actions of a group that have keys, in their order, with those keys: the whole table as people read it.
    #[must_use]
    pub fn shown(&self, group: Group) -> Vec<(Action, Vec<String>)> {
        let mut rows = Vec::new();
        for action in Action::ALL.iter().filter(|action| action.group() == group) {
            let mut keys: Vec<String> = Vec::new();
            for binding in self.bindings.iter().filter(|binding| binding.action == *action) {
                let key = self.write(binding.keys);
                if !keys.contains(&key) {
                    keys.push(key);
                }
            }
            if !keys.is_empty() {
                rows.push((*action, keys));
            }
        }
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &[Scope] = &[Scope::Promise, Scope::List, Scope::Everywhere];

    #[test]
    fn two_keys_after_each_other() {
        let (map, g) = (Keymap::default(), Chord::char('g'));
        assert_eq!(map.resolve(LIST, None, g), Resolved::Pending);
        assert_eq!(map.resolve(LIST, Some(g), g), Resolved::Action(Action::Top, Scope::List));
        assert_eq!(map.resolve(LIST, Some(g), Chord::char('x')), Resolved::Nothing);
        assert_eq!(map.resolve(LIST, None, Chord::char('v')), Resolved::Action(Action::Kept, Scope::Promise));
        assert_eq!(map.resolve(&[Scope::Capture], None, Chord::char('v')), Resolved::Nothing);
        let after = map.after(LIST, g);
        assert!(after.contains(&(g, Action::Top)) && after.contains(&(Chord::char('o'), Action::GoOverview)));
        assert_eq!(map.after(&[Scope::Promise], g), []);
    }

    #[test]
    fn the_key_that_is_shown_is_the_first_of_the_table() {
        let map = Keymap::default();
        assert_eq!(map.key(LIST, Action::Down), "↓");
        assert_eq!(map.hint(LIST, Action::Discard), None);
        assert_eq!(map.key(LIST, Action::Discard), "");
        let plain = map.in_words(Lang::Nl);
        assert_eq!(
            (plain.key(LIST, Action::Down), plain.key(LIST, Action::Top)),
            ("Omlaag".into(), "g g".into())
        );
        for word in ["Omhoog", "Links", "Right"] {
            assert_eq!(
                Keys::written(word).map(|keys| Keymap::default().in_words(Lang::Nl).write(keys).len() > 4),
                Some(true)
            );
        }
    }
}
