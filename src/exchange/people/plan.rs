//! From the people in files to one change of the book. Who has a card of the same name in their address book, is that
//! person; else who has exactly the same name, where what is known of both can be of one person. What is known here is
//! never written over by what another program happens to know.
//!
//! It decides nothing that is in doubt: who may be another stays out, or comes in beside, and both are told.

use std::collections::{HashMap, HashSet};

use super::alike::Alike;
use super::card::Card as Fields;
use super::error::At;
use super::known::PeopleKnown;
use super::person::{MAIL, PHONE, Told};
use super::write_card::{OWN_UID, Version, write_card};
use crate::domain::card::Card;
use crate::domain::change::{Change, Deed, Label, Op, Record};
use crate::domain::contact::{Contact, Reach};
use crate::domain::id::Id;
use crate::domain::plan::Deal;

/// What reading people in comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// What to carry out; without ops there is nothing new.
    pub change: Change,
    /// What becomes of everybody, in the order in which they were told.
    pub people: Vec<Fated>,
}

/// What becomes of one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fated {
    /// Where they are told.
    pub at: At,
    /// Their name.
    pub name: String,
    /// Where they work.
    pub organisation: Option<String>,
    /// What becomes of them.
    pub fate: Fate,
    /// What is in doubt about it.
    pub doubt: Option<Doubt>,
}

/// What becomes of somebody who is read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// New in the book.
    New,
    /// Here already, and nothing new is known.
    Same,
    /// Here already, and more is known now.
    More,
    /// Not taken in.
    Left,
}

/// What is in doubt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// New, and looks like this one who is there.
    LooksLike(String),
    /// Left out: somebody of this name is there, with other data.
    OtherData,
    /// Left out: more than one of this name is there.
    Several,
    /// Left out: nothing can serve as a name.
    NoName,
}

/// Draws up the reading in of these people. With `also`, who has a name that is there with other data is a person of
/// their own.
///
/// # Errors
/// The book's own failure to answer.
pub fn plan_people<K: PeopleKnown>(
    people: Vec<Told>,
    known: &K,
    also: bool,
    deal: &mut Deal<'_>,
) -> Result<Plan, K::Error> {
    let mut sheet = Sheet::new(known)?;
    let mut fates = Vec::with_capacity(people.len());
    for told in people {
        let (at, name, organisation) = (told.at, told.name.clone(), told.organisation.clone());
        let (fate, doubt) = sheet.take(told, also, deal)?;
        fates.push(Fated { at, name, organisation, fate, doubt });
    }
    let label = Label { deed: Deed::Import, subject: None, more: 0 };
    Ok(Plan { change: Change { label, ops: sheet.ops() }, people: fates })
}

struct Sheet<'k, K> {
    known: &'k K,
    alike: Alike,
    /// Everybody as they will be.
    people: HashMap<Id, Contact>,
    by_name: HashMap<String, Vec<Id>>,
    /// Who changed, in order, as they were.
    changed: Vec<(Id, Option<Contact>)>,
    touched: HashSet<Id>,
    /// The cards that change: as they were, as they will be.
    cards: Vec<(Option<Card>, Card)>,
    /// Which of them is called so by its address book; which is of this contact.
    called: HashMap<String, usize>,
    card_at: HashMap<Id, usize>,
}

type Taken = (Fate, Option<Doubt>);

impl<'k, K: PeopleKnown> Sheet<'k, K> {
    fn new(known: &'k K) -> Result<Self, K::Error> {
        let mut everybody = known.everybody()?;
        everybody.retain(|contact| contact.erased.is_none());
        let alike = Alike::of(everybody.iter());
        let mut by_name: HashMap<String, Vec<Id>> = HashMap::new();
        for contact in &everybody {
            by_name.entry(capture::fold(&contact.name)).or_default().push(contact.id);
        }
        let people = everybody.into_iter().map(|contact| (contact.id, contact)).collect();
        Ok(Self {
            known,
            alike,
            people,
            by_name,
            changed: Vec::new(),
            touched: HashSet::new(),
            cards: Vec::new(),
            called: HashMap::new(),
            card_at: HashMap::new(),
        })
    }

    fn take(&mut self, mut told: Told, also: bool, deal: &mut Deal<'_>) -> Result<Taken, K::Error> {
        if told.name.is_empty() {
            return Ok((Fate::Left, Some(Doubt::NoName)));
        }
        if let Some(uid) = told.uid.clone() {
            if let Some(at) = self.called.get(&uid) {
                let same = told.card.as_ref().is_none_or(|text| *text == self.cards[*at].1.text);
                return Ok(if same { (Fate::Same, None) } else { (Fate::Left, Some(Doubt::OtherData)) });
            }
            if let Some((card, id)) = self.known.card_called(&uid)?
                && self.people.contains_key(&id)
            {
                return Ok((self.renew(id, card, told), None));
            }
            let own = uid.strip_prefix(OWN_UID).and_then(Id::parse);
            if let Some(ours) = own.and_then(|id| self.people.get(&id)).cloned() {
                if told.card.as_ref().is_some_and(|text| is_as_written(text, &ours, None)) {
                    return Ok((Fate::Same, None));
                }
                let after = overwritten(&ours, &told);
                return Ok((self.know(ours, after, told)?, None));
            }
        }
        let namesakes: Vec<Contact> = self
            .by_name
            .get(&capture::fold(&told.name))
            .into_iter()
            .flatten()
            .filter_map(|id| self.people.get(id))
            .cloned()
            .collect();
        let mut fitting = namesakes.iter().filter(|ours| can_be_one(ours, &told));
        match (fitting.next().cloned(), fitting.next()) {
            (Some(ours), None) => {
                let after = filled(&ours, &told);
                Ok((self.know(ours, after, told)?, None))
            }
            (Some(_), Some(_)) => Ok((Fate::Left, Some(Doubt::Several))),
            (None, _) if !namesakes.is_empty() && !also => Ok((Fate::Left, Some(Doubt::OtherData))),
            (None, _) => {
                let like = self.alike.to(&told.name, &told.reach).filter(|_| namesakes.is_empty());
                let like = like.and_then(|id| self.people.get(&id)).map(|c| Doubt::LooksLike(c.name.clone()));
                let contact = told.dress(Contact::named(deal.id(), &told.name, deal.now.moment));
                let id = contact.id;
                self.by_name.entry(capture::fold(&contact.name)).or_default().push(id);
                self.touched.insert(id);
                self.changed.push((id, None));
                self.people.insert(id, contact);
                if let Some(text) = told.card.take() {
                    self.keep(None, Card { contact: id, uid: told.uid, text });
                }
                Ok((Fate::New, like))
            }
        }
    }

    /// The card of somebody who is there comes again: what changed on it since changes here too, but for what the user
    /// changed here.
    fn renew(&mut self, id: Id, card: Card, told: Told) -> Fate {
        let Some(text) = told.card.as_ref() else {
            let Some(ours) = self.people.get(&id).cloned() else { return Fate::Same };
            let after = overwritten(&ours, &told);
            return if self.alter(ours, after) { Fate::More } else { Fate::Same };
        };
        let written = |ours: &Contact| is_as_written(text, ours, Some(&card.text));
        if *text == card.text || self.people.get(&id).is_some_and(written) {
            return Fate::Same;
        }
        let base = Fields::kept(&card.text).map(|fields| fields.told()).unwrap_or_default();
        if let Some(ours) = self.people.get(&id).cloned() {
            let after = renewed(&ours, &base, &told);
            self.alter(ours, after);
        }
        let after = Card { text: text.clone(), ..card.clone() };
        self.keep(Some(card), after);
        Fate::More
    }

    /// More of somebody is known; the card is kept where there is none yet.
    fn know(&mut self, ours: Contact, after: Contact, told: Told) -> Result<Fate, K::Error> {
        let id = ours.id;
        let mut more = self.alter(ours, after);
        if let Some(text) = told.card
            && !self.card_at.contains_key(&id)
            && self.known.card_of(id)?.is_none()
        {
            self.keep(None, Card { contact: id, uid: told.uid, text });
            more = true;
        }
        Ok(if more { Fate::More } else { Fate::Same })
    }

    /// Whether anything changed.
    fn alter(&mut self, ours: Contact, after: Contact) -> bool {
        if ours == after {
            return false;
        }
        let id = ours.id;
        if ours.name != after.name {
            self.by_name.entry(capture::fold(&after.name)).or_default().push(id);
        }
        if self.touched.insert(id) {
            self.changed.push((id, Some(ours)));
        }
        self.people.insert(id, after);
        true
    }

    fn keep(&mut self, before: Option<Card>, after: Card) {
        if let Some(uid) = &after.uid {
            self.called.insert(uid.clone(), self.cards.len());
        }
        self.card_at.insert(after.contact, self.cards.len());
        self.cards.push((before, after));
    }

    fn ops(mut self) -> Vec<Op> {
        let contacts = self.changed.into_iter().filter_map(|(id, before)| {
            let after = Box::new(self.people.remove(&id)?);
            Some(Op::Record(Record::Contact { before: before.map(Box::new), after }))
        });
        let cards = self.cards.into_iter().map(|(before, after)| {
            Op::Record(Record::Card { before: before.map(Box::new), after: Some(Box::new(after)) })
        });
        contacts.chain(cards).collect()
    }
}

/// Whether a card is just as this program writes it: it went out and came back.
fn is_as_written(text: &str, ours: &Contact, kept: Option<&str>) -> bool {
    [Version::V4, Version::V3].into_iter().any(|version| write_card(ours, kept, version) == *text)
}

/// Whether what is known here and what is told can be of one person.
fn can_be_one(ours: &Contact, told: &Told) -> bool {
    let known = |reach: &[Reach]| -> Vec<String> { reach.iter().filter_map(address).collect() };
    let (mine, theirs) = (known(&ours.reach), known(&told.reach));
    if mine.iter().any(|address| theirs.contains(address)) {
        return true;
    }
    let works = |organisation: &Option<String>| organisation.as_deref().map(capture::fold);
    let (here, there) = (works(&ours.organisation), works(&told.organisation));
    let elsewhere = here.is_some() && there.is_some() && here != there;
    !elsewhere && (mine.is_empty() || theirs.is_empty() || (here.is_some() && here == there))
}

/// A mail address or a number by which two are the same, however it is written.
fn address(reach: &Reach) -> Option<String> {
    match reach.kind.as_str() {
        MAIL => Some(reach.value.to_lowercase()),
        PHONE => {
            let digits: Vec<char> = reach.value.chars().filter(char::is_ascii_digit).collect();
            // The country, or the nought instead of it, differs from book to book.
            let last = digits.len().saturating_sub(9);
            Some(digits[last..].iter().collect()).filter(|digits: &String| !digits.is_empty())
        }
        _ => None,
    }
}

fn with<T: Clone + PartialEq>(ours: &[T], theirs: &[T]) -> Vec<T> {
    let mut all = ours.to_vec();
    for one in theirs {
        if !all.contains(one) {
            all.push(one.clone());
        }
    }
    all
}

fn with_reach(ours: &[Reach], theirs: &[Reach]) -> Vec<Reach> {
    let mut all = ours.to_vec();
    for one in theirs {
        let same = |other: &Reach| other == one || (address(one).is_some() && address(other) == address(one));
        if !all.iter().any(same) {
            all.push(one.clone());
        }
    }
    all
}

/// What is not known here yet is filled in.
fn filled(ours: &Contact, told: &Told) -> Contact {
    Contact {
        nicknames: with(&ours.nicknames, &told.nicknames),
        organisation: ours.organisation.clone().or_else(|| told.organisation.clone()),
        reach: with_reach(&ours.reach, &told.reach),
        note: ours.note.clone().or_else(|| told.note.clone()),
        language: ours.language.or(told.language),
        address: ours.address.or(told.address),
        rhythm: ours.rhythm.or(told.rhythm),
        ..ours.clone()
    }
}

/// What this program wrote itself comes back: what it says is so.
fn overwritten(ours: &Contact, told: &Told) -> Contact {
    let more = filled(ours, told);
    Contact {
        name: told.name.clone(),
        organisation: told.organisation.clone().or(more.organisation),
        note: told.note.clone().or(more.note),
        circle: told.circle.unwrap_or(more.circle),
        language: told.language.or(more.language),
        address: told.address.or(more.address),
        rhythm: told.rhythm.or(more.rhythm),
        ..more
    }
}

/// What changed between two cards changes here, where it was as the first had it.
fn renewed(ours: &Contact, base: &Told, theirs: &Told) -> Contact {
    fn pick<T: Clone + PartialEq>(ours: &T, base: &T, theirs: &T) -> T {
        if ours == base { theirs.clone() } else { ours.clone() }
    }
    let mut reach = ours.reach.clone();
    reach.retain(|one| !base.reach.contains(one) || theirs.reach.contains(one));
    let new: Vec<Reach> = theirs.reach.iter().filter(|one| !base.reach.contains(one)).cloned().collect();
    Contact {
        name: pick(&ours.name, &base.name, &theirs.name),
        nicknames: pick(&ours.nicknames, &base.nicknames, &theirs.nicknames),
        organisation: pick(&ours.organisation, &base.organisation, &theirs.organisation),
        note: pick(&ours.note, &base.note, &theirs.note),
        language: pick(&ours.language, &base.language, &theirs.language),
        reach: with_reach(&reach, &new),
        ..ours.clone()
    }
}
