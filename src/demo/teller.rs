//! The teller: draws up every event of the story by the real plans, at the moment it happened, in a book of its own.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::MONDAY;
use super::around::Note;
use super::people::Person;
use super::story::{Both, Deed, Event, Planned, Said, Step};
use crate::domain::book::Book;
use crate::domain::change::Change;
use crate::domain::contact::{Contact, Impression, Problem};
use crate::domain::due::Due;
use crate::domain::facts::Facts;
use crate::domain::follow_up::Touch;
use crate::domain::id::Id;
use crate::domain::memo::{Expectation, Memo, Topic, Verdict};
use crate::domain::plan::{self, Deal, Whom};
use crate::domain::promise::Detail;
use crate::domain::suggestions::Kind;
use crate::domain::time::{Happened, Now, instant, plus_days};
use crate::domain::walk::{Refused, Taking};
use crate::domain::words::ReleasedBy;
use crate::text::{Lang, dates};

/// What has been told so far.
pub(super) struct Teller {
    lang: Lang,
    now: Now,
    /// Days between the Monday of the book and today.
    shift: TimeDelta,
    book: Book,
    people: HashMap<&'static str, Id>,
    promises: HashMap<String, Id>,
    drawn: u64,
    noted: u64,
    pub(super) told: Vec<(Now, Change)>,
}

impl Teller {
    pub(super) fn new(lang: Lang, now: Now) -> Self {
        Self {
            lang,
            now,
            shift: now.today() - MONDAY,
            book: Book::default(),
            people: HashMap::new(),
            promises: HashMap::new(),
            drawn: 0,
            noted: 0,
            told: Vec::new(),
        }
    }

    /// Everybody, before anything was said.
    pub(super) fn meet(&mut self, people: &[Person]) {
        for (nth, person) in people.iter().enumerate() {
            let day = NaiveDate::from_ymd_opt(2025, 12, 3).unwrap_or(MONDAY);
            let minute = u32::try_from(nth % 60).unwrap_or(0);
            let time = NaiveTime::from_hms_opt(9, minute, 0).unwrap_or_default();
            let now = self.moment(day.and_time(time));
            let contact = Contact {
                organisation: Some(person.organisation.to_owned()).filter(|o| !o.is_empty()),
                circle: person.circle,
                address: person.address,
                note: person.note.map(|note| self.words(note, None)),
                ..Contact::named(self.fresh(), person.name, now.moment)
            };
            self.people.insert(person.name, contact.id);
            let change = plan::add_contact(&self.book, contact);
            // A contact fits on any book.
            let _ = self.keep(now, change);
        }
    }

    /// One event.
    pub(super) fn tell(&mut self, event: Event) -> Result<(), Refused> {
        let now = self.moment(event.when);
        let change = match event.deed {
            Deed::Say(said) => Some(self.say(*said, now)?),
            Deed::Step(called, step) => self.step(&called, step, now)?,
            Deed::Plan(planned) => self.plan(planned, now),
            Deed::Done(called, touch) => self.done(&called, touch, now),
            Deed::Note(who, note) => self.note(who, note, now),
        };
        change.map_or(Ok(()), |change| self.keep(now, change))
    }

    fn say(&mut self, said: Said, now: Now) -> Result<Change, Refused> {
        let due = said.due.map(|(day, time)| match time {
            Some(time) => Due::at(self.day(day), time, now.zone),
            None => Due::on(self.day(day)),
        });
        let day = due.map(|due| due.date);
        let ids: Vec<Id> = said.whom.iter().filter_map(|name| self.people.get(name).copied()).collect();
        let whom =
            if said.several { vec![Whom::Several(ids)] } else { ids.into_iter().map(Whom::Known).collect() };
        let spoken = plan::Said {
            rule: said.rule.map(str::to_owned),
            direction: said.direction,
            verbatim: self.words(said.words, day),
            body: self.words(said.what, day),
            whom,
            due,
            doubt: None,
            spoken: Happened::At(now.moment),
            channel: said.via,
            detail: Detail {
                importance: said.importance,
                note: said.note.map(|note| self.words(note, day)),
                tags: said.tag.map(|tag| self.words(tag, day)).into_iter().collect(),
                certainty: None,
            },
            unspoken: said.unspoken,
            look_again: None,
        };
        let id = said.id.and_then(Id::parse).unwrap_or_else(|| self.fresh());
        let (mut first, drawn) = (Some(id), &mut self.drawn);
        let mut fresh = || first.take().unwrap_or_else(|| fresh(drawn));
        let captured = plan::capture(&self.book, spoken, &mut Deal { now, fresh: &mut fresh })?;
        self.promises.insert(said.called, captured.id);
        Ok(captured.change)
    }

    fn step(&mut self, called: &str, step: Step, now: Now) -> Result<Option<Change>, Refused> {
        let Some(id) = self.promises.get(called).copied() else { return Ok(None) };
        let (facts, note) = match step {
            Step::Correct(day) => (
                Facts::Corrigeren { due: Some(Due::on(self.day(day))), body: None, contact: None, why: None },
                None,
            ),
            Step::Agree(day, via) => (
                Facts::Heronderhandelen {
                    due: Some(Due::on(self.day(day))),
                    body: None,
                    channel: Some(via),
                    agreed: true,
                },
                None,
            ),
            Step::Tell(day, via) => (Facts::Melden { day: self.day(day), channel: via }, None),
            Step::Keep(note) => (Facts::Vertonen { outside: None }, note),
            Step::Exceed(extra, what) => (Facts::Overtreffen { extra, what: self.words(what, None) }, None),
            Step::Anchor(via, said, reaction) => (
                Facts::Verankeren {
                    channel: via,
                    said: self.words(said, None),
                    reaction: Some(self.words(reaction, None)),
                },
                None,
            ),
            Step::Break(why) => (
                Facts::Breken { why: self.words(why, None), told: true, covered_up: false, outside: None },
                None,
            ),
            Step::Repair(how) => {
                (Facts::Herstellen { how: self.words(how, None), told: true, accepted: true }, None)
            }
            Step::Release(why) => {
                (Facts::Ontheffen { by: ReleasedBy::Other, why: self.words(why, None) }, None)
            }
        };
        let taking = Taking { facts, happened: None, note: note.map(|note| self.words(note, None)) };
        let drawn = &mut self.drawn;
        let mut fresh = || fresh(drawn);
        let taken = plan::take(&self.book, id, vec![taking], &mut Deal { now, fresh: &mut fresh })?;
        Ok(Some(taken.change))
    }

    fn plan(&mut self, planned: Planned, now: Now) -> Option<Change> {
        let planned = plan::Planned {
            touch: planned.touch,
            contact: *self.people.get(planned.with)?,
            promise: planned.after.and_then(|called| self.promises.get(called).copied()),
            day: self.day(planned.day),
            time: planned.time,
            what: planned.what.map(|what| self.words(what, None)),
        };
        let drawn = &mut self.drawn;
        let mut fresh = || fresh(drawn);
        Some(plan::add_follow_up(&self.book, planned, &mut Deal { now, fresh: &mut fresh }).0)
    }

    fn done(&mut self, called: &str, touch: Touch, now: Now) -> Option<Change> {
        let id = self.promises.get(called)?;
        let open = |f: &&crate::domain::follow_up::FollowUp| {
            f.is_open() && f.touch == touch && f.promises.contains(id)
        };
        let open = self.book.follow_ups.values().find(open)?;
        let mut fresh = || open.id;
        Some(plan::close_follow_up(&self.book, open, &Deal { now, fresh: &mut fresh }))
    }

    fn note(&mut self, who: &'static str, note: Note, now: Now) -> Option<Change> {
        let id = *self.people.get(who)?;
        let before = self.book.contacts.get(&id)?.clone();
        // Ids of a space of their own: the promises keep the ones that the drawings name.
        self.noted += 1;
        let memo = fresh(&mut (self.noted + (1 << 20)));
        let (contact, added, today) = (id, now.moment, now.today());
        let mut draw = || memo;
        let deal = &mut Deal { now, fresh: &mut draw };
        match note {
            Note::Met(channel, about) => {
                let about = Some(self.words(about, None));
                let happened = Happened::At(now.moment);
                Some(plan::meet(
                    &self.book,
                    plan::Met { contact, happened, channel, about, depth: None },
                    deal,
                ))
            }
            Note::Heard(what) => {
                Some(plan::hear(&self.book, contact, &self.words(what, None), today, None, deal).0)
            }
            Note::Expects(what) => {
                let text = self.words(what, None);
                let expects = Expectation {
                    id: memo,
                    contact,
                    text,
                    day: today,
                    story: None,
                    promise: None,
                    ended: None,
                    added,
                };
                Some(plan::add_memo(&self.book, Memo::Expectation(expects)))
            }
            Note::Meets(called) => {
                let promise = *self.promises.get(called)?;
                let expects = self.book.memos.values().find_map(|memo| match memo {
                    Memo::Expectation(expects) if expects.contact == id => Some(expects),
                    _ => None,
                })?;
                plan::meet_expectation(&self.book, expects, promise)
            }
            Note::Problem(text) => {
                let problem = Some(Problem { text: self.words(text, None), day: today });
                plan::edit_contact(&self.book, &before, Contact { problem, ..before.clone() })
            }
            Note::Began(start) => {
                let impression = Some(Impression { start, day: today, note: None });
                plan::edit_contact(&self.book, &before, Contact { impression, ..before.clone() })
            }
            Note::Rhythm(days) => {
                plan::edit_contact(&self.book, &before, Contact { rhythm: Some(days), ..before.clone() })
            }
            Note::Later(day) => {
                let heard = self.book.memos.values().find_map(|memo| match memo {
                    Memo::Signal(signal) if signal.contact == id => Some(signal.id),
                    _ => None,
                })?;
                let kind = Kind::Signal.as_str().to_owned();
                let topic = Topic { kind, contact: Some(id), about: Some(heard) };
                Some(plan::hush(&self.book, topic, Verdict::Postponed(self.day(day)), deal))
            }
        }
    }

    fn keep(&mut self, now: Now, change: Change) -> Result<(), Refused> {
        for op in &change.ops {
            self.book.apply(op, now.zone)?;
        }
        self.told.push((now, change));
        Ok(())
    }

    /// A day of the book on the calendar of today.
    fn day(&self, day: NaiveDate) -> NaiveDate {
        day.checked_add_signed(self.shift).unwrap_or(day)
    }

    /// A moment of the book on the calendar of today. What the story has later today has just happened.
    fn moment(&self, when: NaiveDateTime) -> Now {
        let local = self.day(when.date()).and_time(when.time());
        let moment = Now::new(instant(local, self.now.zone), self.now.zone);
        if moment.instant() > self.now.instant() { self.now } else { moment }
    }

    /// Words in the language of the screen, with the days in them.
    fn words(&self, words: Both, due: Option<NaiveDate>) -> String {
        let text = self.lang.pick(words.0, words.1);
        let week = plus_days(self.now.today(), -7).iso_week().week().to_string();
        let weekday = |day| dates::weekday(self.lang, day);
        let eve = due.map_or("", |day| weekday(plus_days(day, -1)));
        text.replace("{due}", due.map_or("", weekday)).replace("{eve}", eve).replace("{week}", &week)
    }

    fn fresh(&mut self) -> Id {
        fresh(&mut self.drawn)
    }
}

/// The next id: the same in every example book, and spread out so that short forms stay short.
fn fresh(drawn: &mut u64) -> Id {
    *drawn += 1;
    Id::from_bits(drawn.wrapping_mul(0xd6e8_feb8_6659_fd93) >> 4)
}
