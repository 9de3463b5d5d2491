//! The address book as an index of folded words: cheap to build, quick to ask. It knows who a stretch of words could be;
//! whether those words are a name at all is decided by `people`.

use std::collections::{HashMap, HashSet};

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

/// A name of somebody: their place in the book, its kind, its words.
#[derive(Debug, Clone)]
struct Pattern {
    person: u32,
    kind: NameKind,
    words: Box<[String]>,
}

/// An address book that can be asked who a word could be. Built once, then only read.
#[derive(Debug, Clone, Default)]
pub struct Gazetteer {
    ids: Vec<usize>,
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
            book.add_name(at, words(&person.name));
            for nickname in &person.nicknames {
                book.add(at, NameKind::Nickname, words(nickname));
            }
            if let Some(organisation) = &person.organisation {
                book.add_organisation(at, words(organisation), NameKind::Organisation);
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

    fn add(&mut self, person: u32, kind: NameKind, words: Vec<String>) {
        let Some(first) = words.first() else { return };
        // Half a country is called "van der …": such names are looked up by their first two words.
        let pair = words
            .get(1)
            .filter(|_| names::PARTICLES.contains(&first.as_str()))
            .map(|second| key_of(first, second));
        let first = pair.as_ref().unwrap_or(first);
        let at = u32::try_from(self.patterns.len()).unwrap_or(u32::MAX);
        match self.by_first_word.get_mut(first.as_str()) {
            Some(list) => list.push(at),
            None => {
                self.by_first_word.insert(first.clone(), vec![at]);
            }
        }
        self.patterns.push(Pattern { person, kind, words: words.into() });
    }

    /// A full name, and what it is shortened to: the given name, both given names, the surname.
    fn add_name(&mut self, person: u32, full: Vec<String>) {
        let particle = |w: &String| names::PARTICLES.contains(&w.as_str());
        if full.iter().any(|w| names::ORGANISATIONS.contains(&w.as_str())) {
            return self.add_organisation(person, full, NameKind::First);
        }
        if full.len() > 1 {
            // Ben Bos: a particle that is a given name is one where it comes first.
            if !particle(&full[0]) || names::is_given(&full[0]) {
                self.remember(&full[0], person, true);
                self.add(person, NameKind::First, full[..1].to_vec());
                if full.len() > 2 && !particle(&full[1]) {
                    self.add(person, NameKind::First, full[..2].to_vec());
                }
            }
            let start = (1..full.len()).find(|n| particle(&full[*n])).unwrap_or(full.len() - 1);
            self.add(person, NameKind::Surname, full[start..].to_vec());
            if start + 1 < full.len() {
                self.add(person, NameKind::Surname, full[full.len() - 1..].to_vec());
            }
        } else if let Some(only) = full.first() {
            self.remember(&only.clone(), person, true);
        }
        self.add(person, NameKind::Full, full);
    }

    /// An organisation, also without the suffix that only the law uses.
    fn add_organisation(&mut self, person: u32, full: Vec<String>, short: NameKind) {
        if full.len() > 1 && full.last().is_some_and(|w| names::LEGAL.contains(&w.as_str())) {
            self.add(person, short, full[..full.len() - 1].to_vec());
        }
        if let Some(first) = full.first() {
            // Alone the first word of an organisation is no name that could be mistyped; with the rest it is.
            let alone = full.len() == 1;
            self.remember(&first.clone(), person, alone);
        }
        let kind = if short == NameKind::Organisation { short } else { NameKind::Full };
        self.add(person, kind, full);
    }

    /// Keeps a first word for mending; `given` when it names the person alone.
    fn remember(&mut self, name: &str, person: u32, given: bool) {
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
            let len = pattern.words.len();
            let fits =
                len <= words.len() && may_end(len) && pattern.words.iter().zip(words).all(|(a, b)| a == b);
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
        let asked: HashSet<usize> = ids.iter().copied().collect();
        let fitting: HashSet<usize> =
            self.words_of(&asked).filter(|(_, word)| fits(word)).map(|(id, _)| id).collect();
        ids.iter().copied().filter(|id| fitting.contains(id)).collect()
    }

    /// The first word of these people's names that is like it, the people in their order.
    pub(crate) fn name_like(&self, ids: &[usize], fits: impl Fn(&str) -> bool) -> Option<String> {
        let place: HashMap<usize, usize> = ids.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        let asked: HashSet<usize> = ids.iter().copied().collect();
        let like = self.words_of(&asked).filter(|(_, word)| fits(word));
        like.min_by_key(|(id, _)| place.get(id).copied()).map(|(_, word)| word.to_owned())
    }

    fn words_of(&self, asked: &HashSet<usize>) -> impl Iterator<Item = (usize, &str)> {
        self.patterns
            .iter()
            .filter_map(|p| {
                let own = usize::try_from(p.person).ok().and_then(|at| self.ids.get(at)).copied()?;
                asked.contains(&own).then_some((own, p))
            })
            .flat_map(|(own, p)| p.words.iter().map(move |word| (own, word.as_str())))
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

/// The key of a name that begins with a particle.
fn key_of(first: &str, second: &str) -> String {
    [first, " ", second].concat()
}
