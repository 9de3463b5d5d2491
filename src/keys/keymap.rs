//! From keys pressed to what they mean in the scopes that live, and from actions to the keys to show for them.

use super::action::Action;
use super::binding::{BINDINGS, Binding};
use super::chord::{Chord, Keys};
use super::scope::Scope;

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

/// What `chord` means after `pending`, in `scopes`, innermost first.
#[must_use]
pub fn resolve(scopes: &[Scope], pending: Option<Chord>, chord: Chord) -> Resolved {
    let keys = match pending {
        Some(first) => Keys { first, then: Some(chord) },
        None => Keys { first: chord, then: None },
    };
    for scope in scopes {
        let own = || BINDINGS.iter().filter(|b| b.scope == *scope);
        if let Some(found) = own().find(|b| b.keys == keys) {
            return Resolved::Action(found.action, *scope);
        }
        if pending.is_none() && own().any(|b| b.keys.first == chord && b.keys.then.is_some()) {
            return Resolved::Pending;
        }
    }
    Resolved::Nothing
}

/// The keys to show for an action where these scopes live.
#[must_use]
pub fn hint(scopes: &[Scope], action: Action) -> Option<Keys> {
    first_for(scopes, action).map(|b| b.keys)
}

/// The first binding of an action in these scopes.
#[must_use]
pub fn first_for(scopes: &[Scope], action: Action) -> Option<&'static Binding> {
    scopes.iter().find_map(|scope| BINDINGS.iter().find(|b| b.scope == *scope && b.action == action))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &[Scope] = &[Scope::Promise, Scope::List, Scope::Everywhere];

    #[test]
    fn two_keys_after_each_other() {
        let g = Chord::char('g');
        assert_eq!(resolve(LIST, None, g), Resolved::Pending);
        assert_eq!(resolve(LIST, Some(g), g), Resolved::Action(Action::Top, Scope::List));
        assert_eq!(resolve(LIST, Some(g), Chord::char('x')), Resolved::Nothing);
        assert_eq!(resolve(LIST, None, Chord::char('v')), Resolved::Action(Action::Kept, Scope::Promise));
        assert_eq!(resolve(&[Scope::Capture], None, Chord::char('v')), Resolved::Nothing);
    }

    #[test]
    fn the_key_that_is_shown_is_the_first_of_the_table() {
        assert_eq!(hint(LIST, Action::Down).map(|k| k.to_string()), Some("↓".into()));
        assert_eq!(hint(LIST, Action::Discard), None);
    }
}
