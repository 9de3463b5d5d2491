//! What the user chose beside the sentence: which Anna, which day, whose promise, when and how it was said, how much it
//! matters. What was not chosen is what was understood.
//!
//! An answer counts as long as the question stands: with other words it is asked again.

use std::collections::{BTreeMap, BTreeSet};

use capture::{Direction as Heading, Fits, Role};
use chrono::NaiveDate;
use lifecycle::Direction;

use super::{Capture, Heard, Same};
use crate::app::model::Model;
use crate::domain::concept::{Concept, ConceptKind};
use crate::domain::contact::Contact;
use crate::domain::due::Due;
use crate::domain::id::Id;
use crate::domain::plan::Whom;
use crate::domain::time::{Now, plus_days};
use crate::domain::words::{Channel, Importance};

/// How far back it may have been said.
const FARTHEST: i64 = 366;

/// A row of the preview, or a part of one, that can be pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Row {
    /// To or from whom.
    Who,
    /// The deliverable.
    What,
    /// The day.
    When,
    /// Whose promise it is.
    Whose,
    /// How it comes again.
    Again,
    /// The day it was said.
    SaidOn,
    /// How it was said.
    SaidBy,
    /// How much it matters.
    Weight,
    /// The follow-up that was asked for with it.
    Follow,
    /// The promise that it repeats.
    Alike,
    /// Which word was read as what.
    Why,
}

/// A question that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Which of two days.
    Day,
    /// Which of those who bear this name.
    Which(String),
    /// Whose promise it is.
    Whose,
}

impl Doubt {
    /// The row on which it is answered.
    #[must_use]
    pub fn row(&self) -> Row {
        match self {
            Self::Day => Row::When,
            Self::Which(_) => Row::Who,
            Self::Whose => Row::Whose,
        }
    }
}

/// What the user chose.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices {
    /// Whom a name means, by the name as it was typed.
    who: BTreeMap<String, Whom>,
    /// Names that were answered.
    answered: BTreeSet<String>,
    /// The day.
    day: Option<Due>,
    /// The day was answered, or chosen by hand.
    day_answered: bool,
    /// Whose promise it is.
    whose: Option<Direction>,
    /// It is meant once, whatever the words say.
    pub(super) once: bool,
    /// No follow-up is planned, whatever the words say.
    pub(super) alone: bool,
    /// How many days ago it was said.
    pub back: i64,
    /// How it was said.
    pub channel: Channel,
    /// How much it matters.
    pub(super) importance: Option<Importance>,
    /// What a sentence that repeats a promise is.
    pub same: Same,
    /// Words that are only words.
    pub not: Vec<String>,
    /// Whom a concept is to, and the day it has, where its words do not say so.
    known: (Option<Whom>, Option<Due>),
}

impl Choices {
    pub(super) fn new(channel: Channel) -> Self {
        Self {
            who: BTreeMap::new(),
            answered: BTreeSet::new(),
            day: None,
            day_answered: false,
            whose: None,
            once: false,
            alone: false,
            back: 0,
            channel,
            importance: None,
            same: Same::Another,
            not: Vec::new(),
            known: (None, None),
        }
    }

    /// Whether the day was answered or swapped.
    pub(super) fn chose_day(&self) -> bool {
        self.day_answered || self.day.is_some()
    }

    /// What is known of a concept.
    pub(super) fn of_concept(&mut self, concept: &Concept, now: &Now) {
        self.channel = concept.channel;
        self.importance = Some(concept.importance);
        self.whose = Some(concept.direction);
        if concept.kind == ConceptKind::Incomplete {
            self.back = (now.today() - concept.spoken.day()).num_days().clamp(0, FARTHEST);
        }
        let due = concept.due.map(|date| Due { date, time: concept.due_time.map(|t| (t, now.zone)) });
        self.known = (concept.contact.map(Whom::Known), due);
    }

    /// Takes back the answers to questions that are no longer asked.
    pub(super) fn follow(&mut self, before: &Heard, after: &Heard) {
        if before.parse.readings != after.parse.readings {
            (self.day, self.day_answered) = (None, false);
        }
        let typed = |name: &String| after.parse.people.iter().any(|who| who.typed == *name);
        self.who.retain(|name, _| typed(name));
        self.answered.retain(typed);
    }
}

impl Capture {
    /// To or from whom, as it would be saved.
    #[must_use]
    pub fn whom(&self) -> Vec<Whom> {
        let mut whom: Vec<Whom> = Vec::new();
        for who in &self.heard.parse.people {
            let chosen = self.choices.who.get(&who.typed).cloned();
            whom.extend(chosen.or_else(|| self.options(&who.typed, &who.fits).into_iter().next()));
        }
        if whom.is_empty() { self.choices.known.0.iter().cloned().collect() } else { whom }
    }

    /// Whom a name may mean: those it fits, and somebody new.
    fn options(&self, typed: &str, fits: &Fits) -> Vec<Whom> {
        let known = |nth: &usize| self.heard.id(*nth).map(Whom::Known);
        let mut options: Vec<Whom> = match fits {
            Fits::Known(nth) => known(nth).into_iter().collect(),
            Fits::Several(all) => all.iter().filter_map(known).collect(),
            Fits::New(name) => return vec![Whom::New(name.clone())],
        };
        options.push(Whom::New(typed.to_owned()));
        options
    }

    /// The name that the row of people is about now: one in doubt, else the first.
    fn pointed_name(&self) -> Option<(&str, &Fits)> {
        let people = &self.heard.parse.people;
        let open = |who: &&capture::Who| self.asks(who);
        let who = people.iter().find(open).or_else(|| people.first())?;
        Some((&who.typed, &who.fits))
    }

    fn asks(&self, who: &capture::Who) -> bool {
        matches!(who.fits, Fits::Several(_)) && !self.choices.answered.contains(&who.typed)
    }

    /// Whom else the name in question may mean: the one that comes next.
    #[must_use]
    pub fn rival(&self) -> Option<Whom> {
        let (typed, fits) = self.pointed_name()?;
        let options = self.options(typed, fits);
        // Once it was answered, what else it could be is shown only to who comes back to it.
        let open = matches!(fits, Fits::Several(_)) && !self.choices.answered.contains(typed);
        let asked = open || self.row == Some(Row::Who);
        if options.len() < 2 || !asked {
            return None;
        }
        let at = self.choices.who.get(typed).and_then(|own| options.iter().position(|o| o == own));
        options.get((at.unwrap_or(0) + 1) % options.len()).cloned()
    }

    /// The day as it would be saved.
    #[must_use]
    pub fn due(&self, now: &Now) -> Option<Due> {
        let read = self.heard.parse.readings.first();
        let read = read.map(|r| Due { date: r.date, time: r.time.map(|t| (t, now.zone)) });
        self.choices.day.or(read).or(self.choices.known.1)
    }

    /// Every day that the words can mean, the documented one first.
    #[must_use]
    pub fn days(&self, now: &Now) -> Vec<Due> {
        let mut days: Vec<Due> = Vec::new();
        for reading in &self.heard.parse.readings {
            let due = Due { date: reading.date, time: reading.time.map(|t| (t, now.zone)) };
            if !days.contains(&due) {
                days.push(due);
            }
        }
        days
    }

    /// The other day that the words can mean.
    #[must_use]
    pub fn other_day(&self, now: &Now) -> Option<Due> {
        let days = self.days(now);
        let at = days.iter().position(|day| Some(*day) == self.due(now));
        match at {
            Some(at) if days.len() > 1 => days.get((at + 1) % days.len()).copied(),
            _ => None,
        }
    }

    /// Whose promise it is.
    #[must_use]
    pub fn whose(&self) -> Direction {
        self.choices.whose.unwrap_or(match self.heard.parse.direction {
            Heading::Mine => Direction::Given,
            Heading::Theirs => Direction::Received,
        })
    }

    /// What is in doubt, in the order in which it is asked.
    #[must_use]
    pub fn doubts(&self, now: &Now) -> Vec<Doubt> {
        let mut doubts = Vec::new();
        if !self.choices.day_answered && self.days(now).len() > 1 && !self.by_habit() {
            doubts.push(Doubt::Day);
        }
        let which = self.heard.parse.people.iter().filter(|who| self.asks(who));
        doubts.extend(which.map(|who| Doubt::Which(who.typed.clone())));
        let whose = self.heard.parse.people.is_empty()
            || self.heard.parse.sure_of_direction
            || self.choices.whose.is_some();
        if !whose {
            doubts.push(Doubt::Whose);
        }
        doubts
    }

    /// Takes what is shown for the answer.
    pub(super) fn answer(&mut self, doubt: &Doubt, now: &Now) {
        match doubt {
            Doubt::Day => (self.choices.day, self.choices.day_answered) = (self.due(now), true),
            Doubt::Which(name) => {
                self.choices.answered.insert(name.clone());
            }
            Doubt::Whose => self.choices.whose = Some(self.whose()),
        }
    }

    /// Another value of a row: the one before or behind it. Whether the line is to be read anew.
    pub(super) fn choose(&mut self, row: Row, by: i64, now: &Now) -> bool {
        let fixed = self.concept.is_some();
        match row {
            Row::Who => self.turn_who(by),
            Row::When => {
                let day = match self.due(now) {
                    Some(due) => Due { date: plus_days(due.date, by), ..due },
                    None => Due::on(plus_days(now.today(), by.max(0))),
                };
                (self.choices.day, self.choices.day_answered) = (Some(day), true);
            }
            Row::Whose if !fixed => {
                self.choices.whose = Some(match self.whose() {
                    Direction::Given => Direction::Received,
                    Direction::Received => Direction::Given,
                });
            }
            Row::Again => self.choices.once = !self.choices.once,
            Row::Follow => self.choices.alone = !self.choices.alone,
            Row::SaidOn => {
                let back = (self.choices.back - by).clamp(0, FARTHEST);
                return std::mem::replace(&mut self.choices.back, back) != back;
            }
            Row::SaidBy => self.choices.channel = turned(Channel::ALL, self.choices.channel, by),
            Row::Weight if !fixed => {
                self.choices.importance = Some(turned(Importance::ALL, self.importance(), by));
            }
            _ => {}
        }
        false
    }

    fn turn_who(&mut self, by: i64) {
        let Some((typed, fits)) = self.pointed_name() else { return };
        let (typed, options) = (typed.to_owned(), self.options(typed, fits));
        let own = self.choices.who.get(&typed).cloned();
        let own = own.or_else(|| options.first().cloned());
        if let Some(own) = own {
            self.choices.who.insert(typed, turned(&options, own, by));
        }
    }

    /// The other reading of a row. Whether the line is to be read anew.
    pub(super) fn swap(&mut self, row: Row, by: i64, now: &Now) -> bool {
        match (row, self.other_day(now)) {
            (Row::When, Some(day)) => {
                self.choices.day = Some(day);
                false
            }
            (Row::When, None) => false,
            _ => self.choose(row, by, now),
        }
    }

    /// The words of a row are only words: no day, no person.
    pub(super) fn unread(&mut self, row: Row, text: &str) -> bool {
        let words = match row {
            Row::Who => self.heard.parse.people.iter().map(|who| who.typed.clone()).collect(),
            Row::When => {
                (self.choices.day, self.choices.day_answered, self.choices.known.1) = (None, false, None);
                self.heard.words(text, &[Role::Day, Role::Time])
            }
            _ => {
                self.choices.once |= row == Row::Again;
                Vec::new()
            }
        };
        if row == Row::Who {
            self.choices.known.0 = None;
        }
        self.choices.not.extend(words.iter().filter(|w| !w.is_empty()).cloned());
        matches!(row, Row::Who | Row::When)
    }
}

fn turned<T: Clone + PartialEq>(all: &[T], own: T, by: i64) -> T {
    let count = i64::try_from(all.len()).unwrap_or(1).max(1);
    let at = all.iter().position(|one| *one == own).and_then(|at| i64::try_from(at).ok()).unwrap_or(0);
    let next = usize::try_from((at + by).rem_euclid(count)).unwrap_or(0);
    all.get(next).cloned().unwrap_or(own)
}

impl Model {
    /// Whether the line of this concept or of none shows the day as full: how many stand there already.
    #[must_use]
    pub fn fullness(&self, day: NaiveDate) -> Option<usize> {
        let count = self.rows.promises.on(day).len();
        (count + 1 >= crate::app::overview::FULL).then_some(count)
    }

    /// Whether somebody else is called the same.
    #[must_use]
    pub fn has_namesake(&self, contact: &Contact) -> bool {
        let names = self.names.as_ref();
        let same = names.map(|names| names.called(&contact.name, &self.book)).unwrap_or_default();
        same.iter().any(|id| *id != contact.id && self.book.name(*id) == contact.name)
    }

    /// The name of whom it is to.
    #[must_use]
    pub fn name_of(&self, whom: &Whom) -> String {
        let known = |id: &Id| self.book.name(*id).to_owned();
        match whom {
            Whom::Known(id) => known(id),
            Whom::New(name) => name.clone(),
            Whom::Several(all) => all.first().map(known).unwrap_or_default(),
        }
    }
}
