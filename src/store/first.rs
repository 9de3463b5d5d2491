//! The first screen of a large book: its first rows, whom they are with, and what there is of everything, from one walk
//! over an index that takes in of each row only what its place depends on. Of few rows the words are read. The rest of
//! the book comes after it; that it begins with the same rows is tested.

mod place;

use std::collections::HashSet;

use chrono::NaiveDate;

use self::place::{Place, foremost, open, place};
use super::error::Result;
use super::lists::as_json;
use super::read::Reader;
use super::row;
use crate::domain::agenda::tally::{Between, FULL, Tally};
use crate::domain::agenda::{Item, sort};
use crate::domain::concept::Concept;
use crate::domain::contact::Contact;
use crate::domain::follow_up::FollowUp;
use crate::domain::id::{Id, IdMap};
use crate::domain::memo::Memo;
use crate::domain::round::{Why, why_concept, why_follow_up};
use crate::domain::series::Series;
use crate::domain::situation::next_working;
use crate::domain::time::Now;
use crate::domain::words::Circle;

/// Up to what a book is small.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Small {
    /// Open promises.
    pub promises: u32,
    /// People.
    pub people: u32,
    /// Pages of the file.
    pub pages: u32,
}

/// The first screen of a book.
#[derive(Clone, Debug, Default)]
pub struct First {
    /// The first open promises and concepts, in order.
    pub rows: Vec<Item>,
    /// What there is of all of them.
    pub tally: Tally,
    /// Concepts.
    pub concepts: Vec<Concept>,
    /// Series that go on.
    pub series: Vec<Series>,
    /// Memos that matter now.
    pub memos: Vec<Memo>,
    /// Open follow-ups.
    pub follow_ups: Vec<FollowUp>,
    /// Their rows, in order.
    pub follow_up_rows: Vec<Item>,
    /// The first people with whom something is open, in the order of their first rows.
    pub people: Vec<Between>,
    /// How many there are of them.
    pub between: usize,
    /// The first of the others, by name.
    pub others: Vec<Id>,
    /// How many of them are shown.
    pub quiet: usize,
    /// How many people there are.
    pub known: usize,
    /// How many cards a round would have now.
    pub round: usize,
    /// The people named here.
    pub contacts: Vec<Contact>,
}

/// Somebody's part in the walk.
struct Part {
    between: Between,
    first: (Place, Id),
}

/// What the walk gathers.
struct Walk {
    rows: Vec<(Place, Id)>,
    parts: IdMap<Part>,
    tally: Tally,
    /// Cards of a round, but for late promises to me.
    cards: usize,
    /// Promises of mine due after today up to the next working day: in danger, they have a card.
    near: Vec<(Id, NaiveDate)>,
    /// Late promises to me: those that are to be asked after have no card of their own.
    theirs: Vec<Id>,
}

impl Walk {
    fn add(&mut self, place: Place, id: Id, contact: Option<Id>, doubt: bool) {
        self.rows.push((place, id));
        let Some(contact) = contact else { return };
        let part = self
            .parts
            .entry(contact)
            .or_insert_with(|| Part { between: Between::nothing(contact), first: (place, id) });
        part.between.add(place.0, doubt);
        part.first = part.first.min((place, id));
    }
}

/// What is to be known of everybody.
#[derive(Default)]
struct People {
    near: IdMap<Circle>,
    merged: IdMap<Id>,
    archived: IdMap<()>,
    gone: IdMap<()>,
    all: usize,
}

impl Reader<'_> {
    /// Whether a book is small; one with nothing in it always is.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn is_small(&self, small: &Small) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM promise_now WHERE state = 'voornemen' LIMIT 1 OFFSET ?1)
            OR EXISTS (SELECT 1 FROM contact LIMIT 1 OFFSET ?2)";
        let many: bool = self.db.query_row(sql, [small.promises, small.people], |r| r.get(0))?;
        if many {
            return Ok(false);
        }
        // Of a long archive the pages that a day needs lie far apart.
        let pages: u32 = self.db.query_row("PRAGMA page_count", [], |r| r.get(0))?;
        Ok(pages <= small.pages || !self.has_any()?)
    }

    /// Reads the first screen: so many rows, and as many people. None where so many rows share the last place of it that
    /// reading all of the book is as quick.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn first(&self, count: usize, now: &Now) -> Result<Option<First>> {
        let people = self.people_at_a_glance()?;
        let mut walk = Walk {
            rows: Vec::new(),
            parts: IdMap::default(),
            tally: Tally { from: now.today(), ..Tally::default() },
            cards: 0,
            near: Vec::new(),
            theirs: Vec::new(),
        };
        self.walk_open(&people, &mut walk, now)?;
        let mut rows = Vec::new();
        let concepts = self.concepts()?;
        for concept in &concepts {
            let item = self.concept_item(concept.clone())?;
            walk.tally.count_one(item.group(), item.due_state, None, true);
            walk.cards += usize::from(why_concept(concept.kind, concept.look_again, now).is_some());
            let contact = item.contact.as_ref().map(|(id, _)| *id);
            walk.add(place(&item), item.id, contact, item.doubt.is_some());
            rows.push(item);
        }
        let Some(foremost) = foremost(&mut walk.rows, count) else { return Ok(None) };
        let here = "n.promise IN (SELECT value FROM json_each(?1)) AND n.state IS NOT NULL";
        rows.extend(self.promises_where(here, [as_json(&foremost)], now)?);
        sort(&mut rows);
        rows.truncate(count);
        for item in &mut rows {
            self.more(item)?;
        }
        let (series, between) = (self.all_series(true)?, walk.parts.len());
        let (follow_ups, follow_up_rows) = self.open_follow_ups(now)?;
        let to_do = follow_ups.iter().filter(|f| why_follow_up(Some(f.day), f.snoozed, now).is_some());
        let asked: HashSet<Id> = follow_ups.iter().flat_map(|f| f.promises.iter().copied()).collect();
        let theirs = walk.theirs.iter().filter(|id| !asked.contains(id));
        let put_off = if walk.near.is_empty() { Vec::new() } else { self.put_off(now)? };
        let full = |day: NaiveDate| walk.tally.load_on(day).is_some_and(|count| count >= FULL);
        let at_risk = walk.near.iter().filter(|(id, day)| put_off.contains(id) || full(*day));
        let round = walk.cards + at_risk.count() + to_do.count() + theirs.count();
        let mut first = First {
            rows,
            tally: walk.tally,
            concepts,
            series,
            memos: self.memos_now(now)?,
            follow_ups,
            follow_up_rows,
            between,
            round,
            ..First::default()
        };
        if !self.first_people(&mut first, &walk.parts, &people, count)? {
            return Ok(None);
        }
        self.name_all(&mut first)?;
        Ok(Some(first))
    }

    /// Of those few who are not like most, what the places of rows depend on; of all, how many there are.
    fn people_at_a_glance(&self) -> Result<People> {
        let mut people = People {
            all: self.db.query_row("SELECT count(*) FROM contact", [], |r| r.get(0))?,
            ..People::default()
        };
        let sql = "SELECT id, circle, gone, archived, merged_into FROM contact
            WHERE circle <> 'vast' OR gone <> 0 OR archived <> 0 OR merged_into IS NOT NULL";
        let mut query = self.db.prepare_cached(sql)?;
        let mut rows = query.query([])?;
        while let Some(found) = rows.next()? {
            let id = row::id(found, 0)?;
            if let Some(into) = row::maybe_id(found, 4)? {
                people.merged.insert(id, into);
            } else if found.get(2)? {
                people.gone.insert(id, ());
            } else if found.get(3)? {
                people.archived.insert(id, ());
            }
            let circle = row::read(found, 1, Circle::parse)?;
            if circle != Circle::Vast {
                people.near.insert(id, circle);
            }
        }
        Ok(people)
    }

    fn walk_open(&self, people: &People, walk: &mut Walk, now: &Now) -> Result<()> {
        let sql =
            "SELECT promise, due, due_time, zone, direction, importance, promisee, told, doubt IS NOT NULL
            FROM promise_now WHERE state = 'voornemen'";
        let mut query = self.db.prepare_cached(sql)?;
        let mut rows = query.query([])?;
        // The index has them by day: most are on the day of the one before.
        let (today, mut text, mut date) = (now.today(), String::new(), now.today());
        let near = next_working(today);
        while let Some(found) = rows.next()? {
            let id = row::id(found, 0)?;
            let contact = stands_for(people, row::id(found, 6)?);
            let own = row::text(found, 1)?;
            if own != text {
                date = row::date(found, 1)?;
                text = own.to_owned();
            }
            let circle = people.near.get(&contact).copied().unwrap_or(Circle::Vast);
            let open = open(found, (date, today), circle, now)?;
            walk.tally.count_one(open.place.0, open.place.1, Some(open.day), true);
            if let Some(moment) = open.turns {
                walk.tally.turns_at(moment);
            }
            match open.why {
                Some(Why::Theirs) => walk.theirs.push(id),
                Some(_) => walk.cards += 1,
                None if open.mine && open.day > today && open.day <= near => walk.near.push((id, open.day)),
                None => {}
            }
            walk.add(open.place, id, Some(contact), open.doubted);
        }
        Ok(())
    }

    /// Those with whom something is open in the order of their first rows, then the others by name. Whether they are few
    /// enough to be read.
    fn first_people(
        &self,
        first: &mut First,
        parts: &IdMap<Part>,
        people: &People,
        count: usize,
    ) -> Result<bool> {
        let mut order: Vec<(Place, Id)> =
            parts.values().map(|part| (part.first.0, part.between.id)).collect();
        let mut named = Vec::new();
        let Some(foremost) = foremost(&mut order, count) else { return Ok(false) };
        for id in foremost {
            if let (Some(part), Some(contact)) = (parts.get(&id), self.contact(id)?) {
                named.push((part.first.0, contact.name, part.first.1, part.between));
            }
        }
        named.sort_unstable_by(|a, b| (a.0, &a.1, a.2).cmp(&(b.0, &b.1, b.2)));
        first.people = named.into_iter().map(|(.., between)| between).take(count).collect();
        first.known = people.all - people.merged.len() - people.gone.len();
        let open = parts.keys().filter(|id| !people.gone.contains_key(*id)).count();
        let archived = people.archived.keys().filter(|id| !parts.contains_key(*id)).count();
        first.quiet = first.known.saturating_sub(open + archived);
        if first.people.len() < count {
            let mut query = self.db.prepare_cached(
                "SELECT id FROM contact WHERE gone = 0 AND merged_into IS NULL AND archived = 0 ORDER BY folded, id",
            )?;
            let mut rows = query.query([])?;
            while let Some(found) = rows.next()? {
                let id = row::id(found, 0)?;
                if !parts.contains_key(&id) {
                    first.others.push(id);
                }
                if first.people.len() + first.others.len() >= count {
                    break;
                }
            }
        }
        Ok(true)
    }

    /// Reads who is named on the screen, and who was meant perhaps.
    fn name_all(&self, first: &mut First) -> Result<()> {
        let of_rows = first.rows.iter().chain(&first.follow_up_rows).filter_map(|item| item.contact.as_ref());
        let people = first.people.iter().map(|between| between.id).chain(first.others.iter().copied());
        let mut ids: Vec<Id> = of_rows.map(|(id, _)| *id).chain(people).collect();
        let shown: HashSet<Id> = first.rows.iter().map(|item| item.id).collect();
        let concepts = first.concepts.iter().filter(|concept| shown.contains(&concept.id));
        ids.extend(concepts.flat_map(|concept| &concept.candidates));
        let mut read = HashSet::new();
        while let Some(id) = ids.pop() {
            if read.insert(id)
                && let Some(contact) = self.contact(id)?
            {
                ids.extend(contact.merged_into);
                first.contacts.push(contact);
            }
        }
        Ok(())
    }
}

/// Whom somebody stands for, merges followed.
fn stands_for(people: &People, mut id: Id) -> Id {
    // The bound keeps a damaged book from turning round for ever.
    for _ in 0..64 {
        match people.merged.get(&id) {
            Some(into) => id = *into,
            None => break,
        }
    }
    id
}
