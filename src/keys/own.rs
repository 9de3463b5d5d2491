//! A keymap of the user's own: the table of bindings with some actions on other keys. What can't be done is left as it
//! usually is, and told; the rest counts.
//!
//! It never lets a key have two meanings where both could count, and takes no key away that every terminal program has.

use super::action::Action;
use super::binding::{BINDINGS, Binding};
use super::chord::Keys;
use super::keymap::Keymap;
use super::scope::{LIVE, Scope};

/// Other keys for an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Where; none for wherever the action has its usual keys.
    pub scope: Option<Scope>,
    /// Which action.
    pub action: Action,
    /// On which keys, the first of which is shown.
    pub keys: Vec<Keys>,
}

/// Why other keys can't be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The action does nothing in this scope.
    NotThere(Scope),
    /// The keys of a terminal are what they are.
    Fixed,
    /// No key at all was given.
    NoKey,
    /// Where text is typed a letter is a letter, and nothing waits for a second key.
    Typed(Keys, Scope),
    /// The key means something else where both could count.
    Taken {
        /// The keys that were wished for.
        keys: Keys,
        /// Where the other meaning counts.
        scope: Scope,
        /// The keys of that other meaning: the same, or such as begin or end them.
        by: Keys,
        /// That other meaning.
        action: Action,
    },
}

/// The scopes in which an action has the same keys, some of them at least, as where the table names it first: what a
/// wish without a scope is about.
fn scopes(action: Action) -> Vec<Scope> {
    let keys = |scope: Scope| BINDINGS.iter().filter(move |b| b.action == action && b.scope == scope);
    let Some(main) = BINDINGS.iter().find(|b| b.action == action).map(|b| b.scope) else { return Vec::new() };
    let like_main = |scope: &&Scope| keys(**scope).any(|own| keys(main).any(|other| other.keys == own.keys));
    Scope::ALL.iter().filter(|scope| **scope != Scope::Terminal).filter(like_main).copied().collect()
}

/// The usual keys of an action, all that a wish without a scope replaces; none where it has only keys of the terminal.
#[must_use]
pub fn usual(action: Action) -> Vec<Keys> {
    let scopes = scopes(action);
    let mut found = Vec::new();
    for binding in BINDINGS.iter().filter(|b| b.action == action && scopes.contains(&b.scope)) {
        if !found.contains(&binding.keys) {
            found.push(binding.keys);
        }
    }
    found
}

/// The scopes in which a wish counts, each with its keys.
type Places = Vec<(Scope, Vec<Keys>)>;

/// Where a wish counts and with which keys; nothing where it says what is so already.
fn places(wish: &Wish) -> Result<Places, Refused> {
    if wish.keys.is_empty() {
        return Err(Refused::NoKey);
    }
    let unfit = |scope: Scope| {
        let types = |keys: &&Keys| scope.types() && (keys.then.is_some() || keys.first.typed().is_some());
        wish.keys.iter().find(types)
    };
    if let Some(scope) = wish.scope {
        return match BINDINGS.iter().any(|b| b.action == wish.action && b.scope == scope) {
            _ if scope == Scope::Terminal => Err(Refused::Fixed),
            false => Err(Refused::NotThere(scope)),
            true => match unfit(scope) {
                Some(keys) => Err(Refused::Typed(*keys, scope)),
                None => Ok(vec![(scope, wish.keys.clone())]),
            },
        };
    }
    if wish.keys == usual(wish.action) {
        return Ok(Vec::new());
    }
    let all = scopes(wish.action);
    let Some(first) = all.first() else { return Err(Refused::Fixed) };
    let mut found = Vec::new();
    for scope in &all {
        // Of keys for every place those count in a text that are no letters.
        let fit = |keys: &&Keys| !scope.types() || (keys.then.is_none() && keys.first.typed().is_none());
        let keys: Vec<Keys> = wish.keys.iter().filter(fit).copied().collect();
        if !keys.is_empty() {
            found.push((*scope, keys));
        }
    }
    match (found.is_empty(), unfit(*first)) {
        (true, Some(keys)) => Err(Refused::Typed(*keys, *first)),
        _ => Ok(found),
    }
}

/// A binding, and the wish that it came of.
type Own = (Binding, Option<usize>);

impl Keymap {
    /// The usual keymap, but for these wishes; and which of them, by their place, can't be had.
    #[must_use]
    pub fn with(wishes: &[Wish]) -> (Self, Vec<(usize, Refused)>) {
        let mut refused = Vec::new();
        let mut placed: Vec<(usize, Places)> = Vec::new();
        for (nth, wish) in wishes.iter().enumerate() {
            match places(wish) {
                Ok(places) => placed.push((nth, places)),
                Err(why) => refused.push((nth, why)),
            }
        }
        // Each turn takes one wish away, and without any nothing is taken: so it ends.
        loop {
            let own = laid(wishes, &placed);
            let Some((nth, why)) = conflict(&own) else {
                refused.sort_by_key(|(nth, _)| *nth);
                return (Self::of(own.into_iter().map(|(binding, _)| binding).collect()), refused);
            };
            placed.retain(|(other, _)| *other != nth);
            refused.push((nth, why));
        }
    }
}

/// The table with what was wished in the place of what it replaces. What names its scope goes before what does not.
fn laid(wishes: &[Wish], placed: &[(usize, Places)]) -> Vec<Own> {
    let wished = |action: Action, scope: Scope| {
        let here =
            placed.iter().filter(|(nth, _)| wishes[*nth].action == action).filter_map(|(nth, places)| {
                let own = places.iter().find(|(other, _)| *other == scope)?;
                Some((*nth, wishes[*nth].scope.is_some(), &own.1))
            });
        here.max_by_key(|(nth, named, _)| (*named, std::cmp::Reverse(*nth)))
    };
    let mut own: Vec<Own> = Vec::with_capacity(BINDINGS.len() + 8);
    for (nth, binding) in BINDINGS.iter().enumerate() {
        let Some((by, _, keys)) = wished(binding.action, binding.scope) else {
            own.push((*binding, None));
            continue;
        };
        let first = BINDINGS[..nth].iter().all(|b| (b.action, b.scope) != (binding.action, binding.scope));
        if first {
            own.extend(keys.iter().map(|keys| (Binding { keys: *keys, ..*binding }, Some(by))));
        }
    }
    own
}

/// The wish that gives a key a second meaning; the later one where both come of a wish.
fn conflict(own: &[Own]) -> Option<(usize, Refused)> {
    for (a, by) in own.iter().filter(|(_, by)| by.is_some()) {
        for (b, _) in own.iter().filter(|(b, other)| b.action != a.action && other <= by) {
            let live = |scopes: &&&[Scope]| scopes.contains(&a.scope) && scopes.contains(&b.scope);
            if clash(a.keys, b.keys) && LIVE.iter().any(|scopes| live(&scopes)) {
                let why = Refused::Taken { keys: a.keys, scope: b.scope, by: b.keys, action: b.action };
                return by.map(|nth| (nth, why));
            }
        }
    }
    None
}

/// Whether one of them is the other, or begins it.
fn clash(a: Keys, b: Keys) -> bool {
    a.first == b.first && (a.then == b.then || a.then.is_none() || b.then.is_none())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Resolved;
    use super::*;

    fn wish(scope: Option<Scope>, action: Action, keys: &[&str]) -> Wish {
        Wish { scope, action, keys: keys.iter().map(|keys| Keys::written(keys).unwrap()).collect() }
    }

    fn keys(map: &Keymap, scope: Scope, action: Action) -> String {
        let own = map.bindings().iter().filter(|b| b.scope == scope && b.action == action);
        own.map(|b| b.keys.to_string()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_wish_replaces_the_keys_wherever_the_action_has_them() {
        let (map, refused) = Keymap::with(&[
            wish(None, Action::Kept, &["k k", "ctrl-k"]),
            wish(None, Action::Capture, &["+"]),
            wish(Some(Scope::Round), Action::Later, &["Z"]),
            wish(None, Action::Down, &["↓", "e"]),
            wish(None, Action::Edit, &["E"]),
            wish(None, Action::Up, &["↑", "i"]),
            wish(None, Action::Importance, &["I"]),
            wish(None, Action::Circle, &["I"]),
        ]);
        assert_eq!(refused, []);
        assert_eq!(keys(&map, Scope::Promise, Action::Kept), "k k Ctrl-K");
        assert_eq!((keys(&map, Scope::Everywhere, Action::Capture)), "+");
        // Enter at the end of the round is no way to write `a`: it stays.
        assert_eq!(keys(&map, Scope::Closing, Action::Capture), "Enter");
        assert_eq!(
            (keys(&map, Scope::Round, Action::Later), keys(&map, Scope::FollowUp, Action::Later)),
            ("Z".into(), "z".into())
        );
        for scope in [Scope::List, Scope::Page, Scope::Reading] {
            assert_eq!(keys(&map, scope, Action::Down), "↓ e");
        }
    }

    #[test]
    fn two_that_change_places_are_heard() {
        let (map, refused) =
            Keymap::with(&[wish(None, Action::Kept, &["n"]), wish(None, Action::Renegotiate, &["v"])]);
        assert_eq!(refused, []);
        assert_eq!(keys(&map, Scope::Promise, Action::Kept), "n");
    }

    #[test]
    fn what_can_not_be_had_is_told_and_the_rest_counts() {
        let n = Keys::written("n").unwrap();
        for (own, why) in [
            (
                wish(None, Action::Capture, &["n"]),
                Refused::Taken { keys: n, scope: Scope::Promise, by: n, action: Action::Renegotiate },
            ),
            (
                wish(None, Action::Kept, &["g"]),
                Refused::Taken {
                    keys: Keys::written("g").unwrap(),
                    scope: Scope::List,
                    by: Keys::written("g g").unwrap(),
                    action: Action::Top,
                },
            ),
            (wish(Some(Scope::Round), Action::Search, &["s"]), Refused::NotThere(Scope::Round)),
            (wish(None, Action::Suspend, &["s"]), Refused::Fixed),
            (wish(Some(Scope::Terminal), Action::Quit, &["Q"]), Refused::Fixed),
            (wish(None, Action::Kept, &[]), Refused::NoKey),
            (
                wish(Some(Scope::Form), Action::Save, &["w"]),
                Refused::Typed(Keys::written("w").unwrap(), Scope::Form),
            ),
            (wish(None, Action::Save, &["w"]), Refused::Typed(Keys::written("w").unwrap(), Scope::Capture)),
        ] {
            let (map, refused) = Keymap::with(&[own.clone(), wish(None, Action::Help, &["H"])]);
            assert_eq!(refused, [(0, why)], "{own:?}");
            assert_eq!(keys(&map, Scope::Everywhere, Action::Help), "H");
            assert_eq!(keys(&map, Scope::Promise, Action::Kept), "v");
        }
        let (_, refused) =
            Keymap::with(&[wish(None, Action::Kept, &["n"]), wish(None, Action::Renegotiate, &["b"])]);
        assert_eq!(refused.iter().map(|(nth, _)| *nth).collect::<Vec<_>>(), [0, 1]);
        let (_, refused) = Keymap::with(&[wish(None, Action::Quit, &["Ctrl-C"])]);
        assert_eq!(refused, [], "Ctrl-C means that already");
    }

    #[test]
    fn what_is_usual_changes_nothing() {
        let all: Vec<Wish> = Action::ALL
            .iter()
            .map(|action| Wish { scope: None, action: *action, keys: usual(*action) })
            .filter(|wish| !wish.keys.is_empty())
            .collect();
        let (map, refused) = Keymap::with(&all);
        assert_eq!((map, refused), (Keymap::default(), Vec::new()));
    }

    proptest! {
        #[test]
        fn whatever_is_wished_no_key_has_two_meanings(
            wishes in proptest::collection::vec(
                (0..Action::ALL.len(), 0..=Scope::ALL.len(), proptest::collection::vec("[a-z]|[a-e] [a-e]|ctrl-[cdkuz]|enter|esc", 0..3)),
                0..12,
            ),
        ) {
            let wishes: Vec<Wish> = wishes
                .iter()
                .map(|(action, scope, keys)| Wish {
                    scope: Scope::ALL.get(*scope).copied(),
                    action: Action::ALL[*action],
                    keys: keys.iter().map(|keys| Keys::written(keys).unwrap()).collect(),
                })
                .collect();
            let (map, refused) = Keymap::with(&wishes);
            let bindings = map.bindings();
            for live in LIVE {
                let here: Vec<&Binding> = bindings.iter().filter(|b| live.contains(&b.scope)).collect();
                for (nth, a) in here.iter().enumerate() {
                    for b in &here[nth + 1..] {
                        prop_assert!(a.action == b.action || !clash(a.keys, b.keys), "{a:?} {b:?}");
                    }
                }
            }
            for binding in BINDINGS {
                prop_assert!(bindings.iter().any(|b| (b.scope, b.action) == (binding.scope, binding.action)));
            }
            let ends = map.resolve(&[Scope::Capture, Scope::Terminal], None, super::super::Chord::ctrl('c'));
            prop_assert_eq!(ends, Resolved::Action(Action::Quit, Scope::Terminal));
            prop_assert!(refused.windows(2).all(|two| two[0].0 < two[1].0));
        }
    }
}
