//! Who a sentence may speak of: everybody of whom a name has one of its words, found without looking at the others, so
//! that a key costs the same in an address book of any size.
//!
//! It never says who is meant: it only leaves out those who can't be.

use std::collections::BTreeMap;

use capture::Person;

use crate::domain::book::Book;
use crate::domain::contact::Contact;
use crate::domain::id::Id;
use crate::domain::naming::looked_up;

/// Words of names, and who bears them.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// By the number of the word.
    sorted: Vec<(u64, Id)>,
    /// Of people who came or were renamed since: few, and in no order.
    late: Vec<(u64, Id)>,
    /// What those who were merged into others were called, by who they became.
    lent: BTreeMap<Id, Vec<String>>,
}

impl Names {
    /// Everybody of a book.
    #[must_use]
    pub fn of(book: &Book) -> Self {
        let mut sorted = Vec::with_capacity(book.contacts.len() * 3);
        book.contacts.values().for_each(|contact| add(&mut sorted, contact));
        sorted.sort_unstable();
        sorted.dedup();
        Self { sorted, late: Vec::new(), lent: lent(book) }
    }

    /// Somebody new, or with other names; that they had others does no harm.
    pub fn learn(&mut self, contact: &Contact) {
        add(&mut self.late, contact);
    }

    /// Whom a text may speak of, each as the one they stand for, in the order in which namesakes are told apart.
    #[must_use]
    pub fn called(&self, text: &str, book: &Book) -> Vec<Id> {
        let mut found = Vec::new();
        for word in looked_up(&capture::words(text)) {
            let number = number(word.bytes());
            let from = self.sorted.partition_point(|(own, _)| *own < number);
            found.extend(self.sorted[from..].iter().take_while(|(own, _)| *own == number).map(|(_, id)| *id));
            found.extend(self.late.iter().filter(|(own, _)| *own == number).map(|(_, id)| *id));
        }
        let stands = |id: Id| book.contact(id).filter(|c| c.stands()).map(|c| c.id);
        let mut found: Vec<Id> = found.into_iter().filter_map(stands).collect();
        found.sort_unstable();
        found.dedup();
        found.sort_by_cached_key(|id| {
            let contact = book.contacts.get(id);
            (
                contact.map(|c| capture::fold(&c.name)),
                contact.and_then(|c| c.organisation.as_deref()).map(capture::fold),
                *id,
            )
        });
        found
    }

    /// People by what they are called, numbered in their order. Merged ones lend their names to who they became.
    pub fn people<'a>(&'a self, ids: &'a [Id], book: &'a Book) -> impl Iterator<Item = Person> + 'a {
        ids.iter().enumerate().filter_map(|(at, id)| {
            let contact = book.contacts.get(id)?;
            let mut nicknames = contact.nicknames.clone();
            nicknames.extend(self.lent.get(id).into_iter().flatten().cloned());
            let Contact { name, organisation, .. } = contact;
            Some(Person { id: at, name: name.clone(), nicknames, organisation: organisation.clone() })
        })
    }
}

/// What those who were merged into others were called, by who they became.
fn lent(book: &Book) -> BTreeMap<Id, Vec<String>> {
    let mut lent: BTreeMap<Id, Vec<String>> = BTreeMap::new();
    for contact in book.contacts.values().filter(|c| c.merged_into.is_some() && !c.gone) {
        if let Some(stands) = book.contact(contact.id) {
            let names = lent.entry(stands.id).or_default();
            names.push(contact.name.clone());
            names.extend(contact.nicknames.iter().cloned());
        }
    }
    lent
}

fn add(words: &mut Vec<(u64, Id)>, contact: &Contact) {
    if contact.gone {
        return;
    }
    for name in [&contact.name].into_iter().chain(&contact.nicknames).chain(&contact.organisation) {
        // Most names are plain, and then their words need not be made to be numbered.
        let plain = |b: u8| b.is_ascii_alphanumeric() || b == b' ' || b == b'-' || b == b'.';
        if name.bytes().all(plain) {
            let word = |w: &[u8]| number(w.iter().map(u8::to_ascii_lowercase));
            let seams = name.as_bytes().split(|b| !b.is_ascii_alphanumeric());
            words.extend(seams.filter(|w| !w.is_empty()).map(|w| (word(w), contact.id)));
        } else {
            words.extend(capture::words(name).iter().map(|w| (number(w.bytes()), contact.id)));
        }
    }
}

/// A number for a word (FNV-1a). Two words of one number only make one more person who is then found not to be meant.
fn number(word: impl Iterator<Item = u8>) -> u64 {
    word.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    fn book(names: &[&str]) -> Book {
        let mut book = Book::default();
        for (nth, name) in (1..).zip(names) {
            let now = DateTime::parse_from_rfc3339("2026-11-23T09:12:00+01:00").unwrap();
            let contact = Contact::named(Id::from_bits(nth), name, now);
            book.contacts.insert(contact.id, contact);
        }
        book
    }

    #[test]
    fn a_word_of_a_name_finds_who_bears_it_and_small_words_nobody() {
        let mut book = book(&["Jan de Boer", "Zoë Müller", "Anna van Dijk", "Jeroen ’t Hart-Bos"]);
        let names = Names::of(&book);
        let found = |text: &str, book: &Book| -> Vec<String> {
            names.called(text, book).into_iter().map(|id| book.name(id).to_owned()).collect()
        };
        assert_eq!(found("ik mail ZOE de begroting van Jan's huis", &book), ["Jan de Boer", "Zoë Müller"]);
        assert_eq!(found("Bos bellen", &book), ["Jeroen ’t Hart-Bos"]);
        assert!(found("de kat van de buren", &book).is_empty());
        let (jan, anna) = (Id::from_bits(1), Id::from_bits(3));
        book.contacts.get_mut(&jan).unwrap().merged_into = Some(anna);
        assert_eq!(found("bel Jan", &book), ["Anna van Dijk"]);
        let people: Vec<_> = Names::of(&book).people(&[anna], &book).collect();
        assert_eq!(people[0].nicknames, ["Jan de Boer"]);
    }

    #[test]
    fn who_came_later_is_found_too() {
        let book = book(&["Jan", "Piet"]);
        let mut names = Names::default();
        names.learn(&book.contacts[&Id::from_bits(2)]);
        assert_eq!(names.called("piet en jan", &book), [Id::from_bits(2)]);
    }
}
