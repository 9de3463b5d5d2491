//! The address book as an index of folded words: cheap to build, quick to ask. It knows who a stretch of words could be;
//! whether those words are a name at all is decided by `people`.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::fold::words;
use crate::lexicon::names;
use crate::model::Person;
use crate::typo::one_apart;

/// How a stretch of words fits a person; the earlier kind is the stronger one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum NameKind {
    Full,
    Nickname,
    First,
    Surname,
    Organisation,
}

/// A name of somebody: their place in the book, its kind, and where its words stand among all words. What a name is
/// shortened to is a stretch of it, so that its words are kept once.
#[derive(Debug, Clone)]
struct Pattern {
    person: u32,
    kind: NameKind,
    words: Range<usize>,
}

/// An address book that can be asked who a word could be. Built once, then only read.
#[derive(Debug, Clone, Default)]
pub struct Gazetteer {
    ids: Vec<usize>,
    words: Vec<String>,
    patterns: Vec<Pattern>,
    by_first_word: HashMap<String, Vec<u32>>,
    /// Distinct first words by length in letters, for mending typos; true when the word names somebody alone.
    given: HashMap<usize, HashMap<String, (bool, Vec<u32>)>>,
}

/// A fit of some words: how many of them, as what, and whose ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) len: usize,
    pub(crate) kind: NameKind,
    pub(crate) ids: Vec<usize>,
}

impl Gazetteer {
    /// Indexes the names, nicknames and organisations of people. Nothing is checked and nothing is refused: a person
    /// without a name simply fits nothing.
    pub fn new(people: impl IntoIterator<Item = Person>) -> Self {
        let mut book = Self::default();
        for person in people {
            let at = u32::try_from(book.ids.len()).unwrap_or(u32::MAX);
            book.ids.push(person.id);
            let name = book.put(&person.name);
            book.add_name(at, name);
            for nickname in &person.nicknames {
                let nickname = book.put(nickname);
                book.add(at, NameKind::Nickname, nickname);
            }
            if let Some(organisation) = &person.organisation {
                let organisation = book.put(organisation);
                book.add_organisation(at, organisation, NameKind::Organisation);
            }
        }
        book
    }

    /// The number of people in it.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// True when there is nobody in it.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Keeps the words of a name; where they stand.
    fn put(&mut self, name: &str) -> Range<usize> {
        let start = self.words.len();
        self.words.append(&mut words(name));
        start..self.words.len()
    }

    fn add(&mut self, person: u32, kind: NameKind, words: Range<usize>) {
        let own = &self.words[words.clone()];
        let Some(first) = own.first() else { return };
        // Half a country is called "van der …": such names are looked up by their first two words.
        let pair = own.get(1).filter(|_| is_particle(first)).map(|second| key_of(first, second));
        let first = pair.as_ref().unwrap_or(first);
        let at = u32::try_from(self.patterns.len()).unwrap_or(u32::MAX);
        match self.by_first_word.get_mut(first.as_str()) {
            Some(list) => list.push(at),
            None => {
                self.by_first_word.insert(first.clone(), vec![at]);
            }
        }
        self.patterns.push(Pattern { person, kind, words });
    }

    /// A full name, and what it is shortened to: the given name, both given names, the surname.
    fn add_name(&mut self, person: u32, full: Range<usize>) {
        let own = &self.words[full.clone()];
        if own.iter().any(|w| names::ORGANISATIONS.contains(&w.as_str())) {
            return self.add_organisation(person, full, NameKind::First);
        }
        let Range { start, end } = full;
        match own {
            [] => return,
            [_] => self.remember(start, person, true),
            [first, second, ..] => {
                let (first_led, second_led) = (is_particle(first), is_particle(second));
                // Where its first particle stands behind the given name, or else the last word.
                let surname =
                    own.iter().skip(1).position(|w| is_particle(w)).map_or(end - 1, |n| start + 1 + n);
                // Ben Bos: a particle that is a given name is one where it comes first.
                if !first_led || names::is_given(first) {
                    self.remember(start, person, true);
                    self.add(person, NameKind::First, start..start + 1);
                    if end - start > 2 && !second_led {
                        self.add(person, NameKind::First, start..start + 2);
                    }
                }
                self.add(person, NameKind::Surname, surname..end);
                if surname + 1 < end {
                    self.add(person, NameKind::Surname, end - 1..end);
                }
            }
        }
        self.add(person, NameKind::Full, start..end);
    }

    /// An organisation, also without the suffix that only the law uses.
    fn add_organisation(&mut self, person: u32, full: Range<usize>, short: NameKind) {
        if full.len() > 1 && names::LEGAL.contains(&self.words[full.end - 1].as_str()) {
            self.add(person, short, full.start..full.end - 1);
        }
        if !full.is_empty() {
            // Alone the first word of an organisation is no name that could be mistyped; with the rest it is.
            self.remember(full.start, person, full.len() == 1);
        }
        let kind = if short == NameKind::Organisation { short } else { NameKind::Full };
        self.add(person, kind, full);
    }

    /// Keeps a first word for mending; `given` when it names the person alone.
    fn remember(&mut self, word: usize, person: u32, given: bool) {
        let name = self.words[word].as_str();
        let letters = name.chars().count();
        if letters < 4 {
            return;
        }
        let same_length = self.given.entry(letters).or_default();
        match same_length.get_mut(name) {
            Some((alone, people)) => {
                *alone |= given;
                people.push(person);
            }
            None => {
                same_length.insert(name.to_owned(), (given, vec![person]));
            }
        }
    }

    /// The longest name that begins these words; of names as long, the strongest kind; everybody it fits.
    pub(crate) fn longest(&self, words: &[&str], may_end: impl Fn(usize) -> bool) -> Option<Hit> {
        let mut best: Option<(usize, NameKind, Vec<u32>)> = None;
        let first = *words.first()?;
        let pair = words
            .get(1)
            .filter(|_| names::PARTICLES.contains(&first))
            .and_then(|second| self.by_first_word.get(&key_of(first, second)));
        for at in self.by_first_word.get(first).into_iter().chain(pair).flatten() {
            let Some(pattern) = usize::try_from(*at).ok().and_then(|at| self.patterns.get(at)) else {
                continue;
            };
            let (len, own) = (pattern.words.len(), &self.words[pattern.words.clone()]);
            let fits = len <= words.len() && own.iter().zip(words).all(|(a, b)| a == b) && may_end(len);
            if !fits {
                continue;
            }
            let key = (usize::MAX - len, pattern.kind);
            match &mut best {
                Some((most, kind, people)) if (usize::MAX - *most, *kind) == key => {
                    people.push(pattern.person)
                }
                Some((most, kind, _)) if (usize::MAX - *most, *kind) <= key => {}
                _ => best = Some((len, pattern.kind, vec![pattern.person])),
            }
        }
        best.map(|(len, kind, people)| Hit { len, kind, ids: self.ids_of(&people) })
    }

    /// Everybody whose given name, of four letters or more, is one slip away from this word; none when two names are.
    pub(crate) fn mistyped(&self, word: &str) -> Option<(String, bool, Vec<usize>)> {
        let letters = word.chars().count();
        if letters < 3 {
            return None;
        }
        let mut found: Option<(&String, bool, &Vec<u32>)> = None;
        for length in letters.saturating_sub(1)..=letters + 1 {
            for (name, (given, people)) in self.given.get(&length).into_iter().flatten() {
                if one_apart(word, name) {
                    if found.is_some() {
                        return None;
                    }
                    found = Some((name, *given, people));
                }
            }
        }
        found.map(|(name, given, people)| (name.clone(), given, self.ids_of(people)))
    }

    /// Those of these people who have such a word in their name or that of their organisation. One walk over all
    /// names, since a first name may be that of a thousand people.
    pub(crate) fn of_these(&self, ids: &[usize], fits: impl Fn(&str) -> bool) -> Vec<usize> {
        let whole = |kind| matches!(kind, NameKind::Full | NameKind::Nickname | NameKind::Organisation);
        let mut fitting: Vec<usize> =
            self.words_of(ids, whole).filter(|(_, word)| fits(word)).map(|(id, _)| id).collect();
        fitting.sort_unstable();
        ids.iter().copied().filter(|id| fitting.binary_search(id).is_ok()).collect()
    }

    /// The first word of these people's names that is like it, the people in their order.
    pub(crate) fn name_like(&self, ids: &[usize], fits: impl Fn(&str) -> bool) -> Option<String> {
        let place: HashMap<usize, usize> = ids.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        let like = self.words_of(ids, |_| true).filter(|(_, word)| fits(word));
        like.min_by_key(|(id, _)| place.get(id).copied()).map(|(_, word)| word.to_owned())
    }

    /// The words of these people's names of such a kind, whoever bears them named with each.
    fn words_of(
        &self,
        ids: &[usize],
        kind: impl Fn(NameKind) -> bool,
    ) -> impl Iterator<Item = (usize, &str)> {
        let mut sorted = ids.to_vec();
        sorted.sort_unstable();
        let asked: Vec<bool> = self.ids.iter().map(|id| sorted.binary_search(id).is_ok()).collect();
        self.patterns
            .iter()
            .filter_map(move |p| {
                let person = usize::try_from(p.person).ok().filter(|_| kind(p.kind))?;
                asked.get(person)?.then_some((*self.ids.get(person)?, p))
            })
            .flat_map(|(own, p)| self.words[p.words.clone()].iter().map(move |word| (own, word.as_str())))
            .filter(|(_, word)| !names::PARTICLES.contains(word))
    }

    fn ids_of(&self, people: &[u32]) -> Vec<usize> {
        let mut ids: Vec<usize> =
            people.iter().filter_map(|p| self.ids.get(usize::try_from(*p).ok()?).copied()).collect();
        ids.dedup();
        let mut seen = HashSet::with_capacity(ids.len());
        ids.retain(|id| seen.insert(*id));
        ids
    }
}

fn is_particle(word: &str) -> bool {
    names::PARTICLES.contains(&word)
}

/// The key of a name that begins with a particle.
fn key_of(first: &str, second: &str) -> String {
    [first, " ", second].concat()
}
