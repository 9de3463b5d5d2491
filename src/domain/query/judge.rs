//! Whether a row, or a person, is what one looks for, and how well its words fit. One rule for what is in memory and what
//! is on the disk.

use lifecycle::Direction;

use super::days::Span;
use super::fit::{fit, nearly};
use super::vocabulary::{Sort, Stands, words_of};
use super::{Fit, Query, Term, Test, Whom};
use crate::domain::agenda::{Item, Kind};
use crate::domain::concept::ConceptKind;
use crate::domain::contact::Contact;
use crate::domain::due::DueState;
use crate::domain::follow_up::Outcome;
use crate::domain::words::Role;

/// A row, with what is known of it besides.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// The row.
    pub item: &'a Item,
    /// What else was said of it.
    pub besides: &'a [&'a str],
    /// It is the newest of a series that goes on.
    pub recurs: bool,
}

impl Query {
    /// How well a row fits; nothing where it does not. With `nearly`, words with a slip in them fit too.
    #[must_use]
    pub fn judge(&self, seen: &Seen<'_>, nearly: bool) -> Option<Fit> {
        // What costs nothing is asked first: of many rows no word has to be looked at then.
        let plain = |term: &&Term| !matches!(term.test, Test::Text(_));
        if !self.terms.iter().filter(plain).all(|term| seen.passes(&term.test) != term.not) {
            return None;
        }
        self.words(&seen.texts(), nearly)
    }

    /// Whether a row could fit of which no more is known than lists show.
    #[must_use]
    pub fn may_fit(&self, item: &Item, recurs: bool) -> bool {
        let seen = Seen { item, besides: &[], recurs };
        let known = |term: &&Term| term.test.is_of_a_row();
        self.terms.iter().filter(known).all(|term| seen.passes(&term.test) != term.not)
    }

    /// How well a person fits, one who is called so better than one who has it somewhere; nothing where they do not.
    #[must_use]
    pub fn judge_contact(&self, contact: &Contact, nearly: bool) -> Option<Fit> {
        let plain = |term: &Term| match &term.test {
            Test::Text(_) => true,
            Test::Circle(circles) => circles.contains(&contact.circle) != term.not,
            // What is asked of promises no person is.
            _ => false,
        };
        if self.is_empty() || !self.terms.iter().all(plain) {
            return None;
        }
        let mut texts = vec![contact.name.as_str()];
        texts.extend(contact.nicknames.iter().map(String::as_str));
        texts.extend(contact.organisation.as_deref());
        texts.extend(contact.reach.iter().map(|reach| reach.value.as_str()));
        texts.extend(contact.note.as_deref());
        let fit = self.words(&texts, nearly)?;
        let Some(called) = self.words(&texts[..1], false) else { return Some(fit.max(Fit::Within)) };
        // A first name goes before any other.
        let first = contact.first_name();
        Some(if self.words_of(&[first]).next().is_some() { called } else { called.max(Fit::Begins) })
    }

    /// The words that are looked for and that fit some of the texts.
    fn words_of<'q>(&'q self, texts: &[&str]) -> impl Iterator<Item = &'q str> {
        let folded: Vec<String> = texts.iter().map(|text| capture::fold(text)).collect();
        self.terms.iter().filter_map(move |term| match &term.test {
            Test::Text(wanted) if folded.iter().any(|text| fit(wanted, text).is_some()) => Some(&**wanted),
            _ => None,
        })
    }

    /// How well the words fit that are looked for, between them: as well as the one that fits worst.
    fn words(&self, texts: &[&str], slips: bool) -> Option<Fit> {
        let mut folded: Vec<Option<String>> = vec![None; texts.len()];
        let mut worst = Fit::Whole;
        for term in &self.terms {
            let Test::Text(wanted) = &term.test else { continue };
            let mut best: Option<Fit> = None;
            for (text, folded) in texts.iter().zip(&mut folded) {
                let text = folded.get_or_insert_with(|| capture::fold(text));
                let fits = fit(wanted, text);
                best = [best, fits].into_iter().flatten().min();
                if best == Some(Fit::Whole) || term.not && best.is_some() {
                    break;
                }
            }
            if term.not {
                if best.is_some() {
                    return None;
                }
                continue;
            }
            if best.is_none() && slips && folded.iter().flatten().any(|text| nearly(wanted, text)) {
                best = Some(Fit::Nearly);
            }
            worst = worst.max(best?);
        }
        Some(worst)
    }
}

impl<'a> Seen<'a> {
    fn labels(&self) -> &'a [String] {
        self.item.more.as_ref().map_or(&[], |more| &more.labels)
    }

    fn texts(&self) -> Vec<&'a str> {
        let item = self.item;
        let mut texts = vec![item.name(), item.what.as_str()];
        if let Some(more) = &item.more {
            texts.push(more.verbatim.as_str());
            texts.extend(more.contacts.iter().skip(1).map(|(_, name, _)| name.as_str()));
        }
        texts.extend(self.labels().iter().map(String::as_str));
        if let Kind::FollowUp(touch, _) = item.kind {
            words_of(touch).for_each(|word| texts.push(word));
        }
        texts.extend(self.besides);
        texts
    }

    fn passes(&self, test: &Test) -> bool {
        let item = self.item;
        let is_promise = !matches!(item.kind, Kind::FollowUp(..));
        match test {
            Test::Text(_) => true,
            Test::To(whom) => is_promise && self.is_whose(whom, Direction::Given),
            Test::From(whom) => is_promise && self.is_whose(whom, Direction::Received),
            Test::With(Whom::Me) => true,
            Test::With(Whom::Named(names)) => self.is_with(names, false),
            Test::Stands(all) => all.iter().any(|stands| self.stands(*stands)),
            Test::Label(wanted) if wanted.is_empty() => !self.labels().is_empty(),
            Test::Label(wanted) => self.labels().iter().any(|own| {
                let own = capture::fold(own);
                wanted.iter().any(|begin| own.starts_with(begin.as_str()))
            }),
            Test::Day(span) => span.holds(item.due),
            Test::Said(span) => is_in(*span, item.more.as_ref().and_then(|more| more.spoken)),
            Test::Closed(span) => is_in(*span, item.more.as_ref().and_then(|more| more.closed)),
            Test::Importance(all) => is_promise && all.contains(&item.importance),
            Test::Circle(all) => item.contact.is_some() && all.contains(&item.circle),
            Test::Kind(all) => all.iter().any(|sort| self.is(*sort)),
        }
    }

    /// `direction` is that of a promise to the one who is named; where that is me, it is the other way round.
    fn is_whose(&self, whom: &Whom, direction: Direction) -> bool {
        match whom {
            Whom::Me => self.item.direction != direction,
            Whom::Named(names) => self.item.direction == direction && self.is_with(names, true),
        }
    }

    /// Whether somebody is called so: every word of one of these begins one of the name.
    fn is_with(&self, names: &[Vec<String>], promisees: bool) -> bool {
        let called = |name: &str| {
            let own = capture::words(name);
            let begins = |word: &String| own.iter().any(|own| own.starts_with(word.as_str()));
            names.iter().any(|words| words.iter().all(begins))
        };
        let others = self.item.more.iter().flat_map(|more| &more.contacts);
        called(self.item.name())
            || others
                .filter(|(_, _, role)| !promisees || *role == Role::Promisee)
                .any(|(_, name, _)| called(name))
    }

    fn stands(&self, stands: Stands) -> bool {
        let item = self.item;
        let open = match item.kind {
            Kind::Promise(state) => state.is_open(),
            Kind::Concept(_) => true,
            Kind::FollowUp(_, outcome) => outcome == Outcome::Open,
        };
        let due = |state| open && item.due_state == state;
        match stands {
            Stands::In(state) => item.kind == Kind::Promise(state),
            Stands::Open => open,
            Stands::Closed => !open,
            Stands::Late => due(DueState::Late),
            Stands::Today => due(DueState::Today),
            Stands::Soon => due(DueState::Soon),
            Stands::Later => due(DueState::Later),
        }
    }

    fn is(&self, sort: Sort) -> bool {
        match (sort, self.item.kind) {
            (Sort::Promise, Kind::Promise(_)) | (Sort::FollowUp, Kind::FollowUp(..)) => true,
            (Sort::Incomplete, Kind::Concept(kind)) => kind == ConceptKind::Incomplete,
            (Sort::Unspoken, Kind::Concept(kind)) => kind == ConceptKind::Unspoken,
            (Sort::Series, Kind::Promise(_)) => self.recurs,
            (Sort::Doubted, _) => self.item.doubt.is_some(),
            (Sort::Touch(touch), Kind::FollowUp(own, _)) => touch == own,
            _ => false,
        }
    }
}

fn is_in(span: Span, happened: Option<crate::domain::time::Happened>) -> bool {
    span.holds(happened.map(|happened| happened.day()))
}
