//! Whether a name looks like one that is there: other order, without its *van*, an initial, one letter other, a first name alone, or the
//! same mail address. It only says so; two people may look alike.
//!
//! Everybody is looked at once; after that a name costs as much as it has letters.

use std::collections::HashMap;

use super::person::MAIL;
use crate::domain::contact::{Contact, Reach};
use crate::domain::id::Id;
use crate::domain::naming::looked_up;

/// Shorter names differ by a letter too often.
const LONG_ENOUGH: usize = 7;

/// The names of everybody, by what others may look like.
#[derive(Debug, Default)]
pub(super) struct Alike {
    by: HashMap<Trait, Id>,
}

/// Something that two who look alike have in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Trait {
    /// The words of the name, sorted, without *de* and *van*.
    Words(Vec<String>),
    /// The first letter of the first word, and the others; the letter stands alone.
    Initial(String),
    /// The same of somebody whose first name is known.
    Spelt(String),
    /// A first name that is all there is.
    Alone(String),
    /// The first of several words.
    First(String),
    /// The letters, or all but one.
    Letters(String),
    /// What else somebody is called.
    Called(String),
    /// A mail address.
    Mail(String),
}

impl Alike {
    pub(super) fn of<'c>(everybody: impl Iterator<Item = &'c Contact>) -> Self {
        let mut alike = Self::default();
        for contact in everybody {
            let names = [&contact.name].into_iter().chain(&contact.nicknames);
            let called = contact.nicknames.iter().map(|name| Trait::Called(capture::fold(name)));
            let own = names.flat_map(|name| traits(name)).chain(called).chain(mails(&contact.reach));
            for own in own {
                alike.by.entry(own).or_insert(contact.id);
            }
        }
        alike
    }

    /// Who of those there looks like somebody of this name with these addresses.
    pub(super) fn to(&self, name: &str, reach: &[Reach]) -> Option<Id> {
        let called = std::iter::once(Trait::Called(capture::fold(name)));
        let wanted = mails(reach).chain(called).chain(traits(name).into_iter().map(|own| match own {
            // A first name alone looks like one with more behind it, and the other way round; not like another alone.
            Trait::Alone(word) => Trait::First(word),
            Trait::First(word) => Trait::Alone(word),
            Trait::Initial(rest) => Trait::Spelt(rest),
            Trait::Spelt(rest) => Trait::Initial(rest),
            other => other,
        }));
        wanted.into_iter().find_map(|wanted| self.by.get(&wanted).copied())
    }
}

fn mails(reach: &[Reach]) -> impl Iterator<Item = Trait> {
    reach.iter().filter(|r| r.kind == MAIL).map(|r| Trait::Mail(r.value.to_lowercase()))
}

fn traits(name: &str) -> Vec<Trait> {
    let words = capture::words(name);
    let mut traits = Vec::new();
    let letters: Vec<char> = words.concat().chars().collect();
    if letters.len() >= LONG_ENOUGH {
        traits.push(Trait::Letters(letters.iter().collect()));
        for without in 0..letters.len() {
            let rest = letters.iter().enumerate().filter(|(at, _)| *at != without).map(|(_, letter)| letter);
            traits.push(Trait::Letters(rest.collect()));
        }
    }
    match words.as_slice() {
        [] => {}
        [only] => traits.push(Trait::Alone(only.clone())),
        [first, rest @ ..] => {
            let letter: String = first.chars().take(1).collect();
            let key = format!("{letter} {}", rest.join(" "));
            let alone = first.chars().count() == 1;
            traits.push(if alone { Trait::Initial(key) } else { Trait::Spelt(key) });
            traits.push(Trait::First(first.clone()));
            traits.push(Trait::Words(looked_up(&words)));
        }
    }
    traits
}
