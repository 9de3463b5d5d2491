//! The keeper of the book: carries out what the model asks of the store, one thing after the other, and answers with
//! messages. On its own thread in the program; called directly in tests.

use std::collections::HashSet;

use crate::app::{Closed, Effect, Fetched, First, Found, Loaded, Msg, Turned};
use crate::domain::change::Label;
use crate::domain::id::Id;
use crate::domain::plan::Deal;
use crate::domain::query::Query;
use crate::domain::seek::From;
use crate::domain::time::{Happened, Now, plus_days};
use crate::domain::trust::Parameters;
use crate::store::{Noted, Reader, Small, Store, StoreError};
use crate::text::Lang;
use crate::text::notices::put_right;

/// A book with fewer open promises, fewer people and fewer pages than these is read at once: that takes no longer than
/// its first screen would.
const SMALL: Small = Small { promises: 1_500, people: 5_000, pages: 2_000 };

/// The keeper of the book.
#[derive(Debug)]
pub struct Keeper {
    store: Store,
    lang: Lang,
    /// Changes made here: those that undo takes back without asking.
    own: HashSet<i64>,
    /// The newest change when the keeper came.
    first: i64,
    /// What the file said of changes by others.
    version: i64,
    /// Up to what a book is read at once.
    small: Small,
    /// What counts how much in the trust basis.
    weights: Parameters,
}

impl Keeper {
    /// Takes a book into keeping.
    #[must_use]
    pub fn new(store: Store, lang: Lang) -> Self {
        let first = store.read().newest_number().unwrap_or(0);
        let version = store.data_version().unwrap_or(0);
        Self {
            store,
            lang,
            own: HashSet::new(),
            first,
            version,
            small: SMALL,
            weights: Parameters::default(),
        }
    }

    /// Weighs the trust basis so.
    #[must_use]
    pub fn weighing(self, weights: Parameters) -> Self {
        Self { weights, ..self }
    }

    /// Reads the first screen of any book before the rest of it, however small it is.
    pub fn read_in_parts(&mut self) {
        self.small = Small::default();
    }

    /// Carries out one effect, and answers; nothing where there is nothing to answer.
    pub fn serve(&mut self, effect: &Effect, deal: &mut Deal<'_>) -> Option<Msg> {
        let now = deal.now;
        match effect {
            Effect::First(rows) => Some(self.answer(&now, |keeper| keeper.first_screen(*rows, &now))),
            Effect::Load => {
                Some(self.answer(&now, |keeper| keeper.load(&now).map(|l| Msg::Loaded(Box::new(l)))))
            }
            Effect::Weeks => Some(self.answer(&now, |keeper| {
                keeper.store.read().weeks(&now).map(|weeks| Msg::Weeks(Box::new(weeks)))
            })),
            Effect::Record => Some(self.answer(&now, |keeper| {
                keeper.store.read().record(&now).map(|record| Msg::Record(Box::new(record)))
            })),
            Effect::Report(monday) => Some(self.answer(&now, |keeper| {
                keeper
                    .store
                    .read()
                    .report(*monday, &now, &keeper.weights)
                    .map(|report| Msg::Report(Box::new(report)))
            })),
            Effect::Search(text, from) => Some(self.answer(&now, |keeper| keeper.search(text, *from, &now))),
            // Whatever was asked before goes first, and so do keys that came meanwhile.
            Effect::Sift(number) => Some(Msg::Sift(*number)),
            Effect::Closed(with, after, count) => {
                Some(self.answer(&now, |keeper| keeper.closed(*with, *after, *count, &now)))
            }
            Effect::Trust(contact) => Some(self.answer(&now, |keeper| {
                keeper.store.read().trails_to(*contact).map(|trails| Msg::Trust(*contact, trails))
            })),
            Effect::Fetch(id) => Some(self.answer(&now, |keeper| keeper.fetch(*id, &now))),
            Effect::Commit(number, change) => {
                let done = self.store.write().and_then(|writing| writing.commit(change, deal));
                Some(match done {
                    Ok(seq) => {
                        self.own.insert(seq);
                        Msg::Stored(*number)
                    }
                    Err(why) => Msg::NotStored(*number, self.sentence(&now, &why)),
                })
            }
            Effect::Undo(anyway) => Some(self.answer(&now, |keeper| keeper.undo(*anyway, deal))),
            Effect::Redo => Some(self.answer(&now, |keeper| keeper.redo(deal))),
            Effect::Draft(name, text) => match self.store.lay(name, text.as_deref(), &now.moment) {
                // Of what can't be written anyhow nothing is said that is not known.
                Ok(()) | Err(StoreError::ReadOnly) => None,
                Err(why) => Some(Msg::Failed(self.sentence(&now, &why))),
            },
            Effect::Chose(choice) => match self.store.chose(*choice, &now.moment) {
                Ok(_) | Err(StoreError::ReadOnly) => None,
                Err(why) => Some(Msg::Failed(self.sentence(&now, &why))),
            },
            _ => None,
        }
    }

    /// Whether another process has changed the book since this was asked last.
    pub fn changed_elsewhere(&mut self) -> bool {
        let Ok(version) = self.store.data_version() else { return false };
        std::mem::replace(&mut self.version, version) != version
    }

    fn answer(&mut self, now: &Now, ask: impl FnOnce(&mut Self) -> Result<Msg, StoreError>) -> Msg {
        ask(self).unwrap_or_else(|why| Msg::Failed(self.sentence(now, &why)))
    }

    fn sentence(&self, now: &Now, why: &StoreError) -> String {
        super::trouble::of_store(self.lang, now, Some(&self.store.folder), why)
    }

    /// The first screen of a large book; a small one whole, and one of which too much stands in the same place.
    fn first_screen(&mut self, rows: usize, now: &Now) -> Result<Msg, StoreError> {
        let found = {
            let still = self.store.still()?;
            let reader = still.read();
            let found = if reader.is_small(&self.small)? { None } else { reader.first(rows, now)? };
            found.map(|found| reader.desk().map(|drafts| (found, drafts))).transpose()?
        };
        let Some((found, drafts)) = found else {
            return self.load(now).map(|loaded| Msg::Loaded(Box::new(loaded)));
        };
        Ok(Msg::First(Box::new(First {
            rows: found.rows,
            tally: found.tally,
            concepts: found.concepts,
            series: found.series,
            memos: found.memos,
            follow_ups: found.follow_ups,
            follow_up_rows: found.follow_up_rows,
            people: found.people,
            between: found.between,
            others: found.others,
            quiet: found.quiet,
            known: found.known,
            round: found.round,
            drafts,
            contacts: found.contacts,
            read_only: self.store.read_only,
        })))
    }

    fn load(&mut self, now: &Now) -> Result<Loaded, StoreError> {
        self.version = self.store.data_version()?;
        // What others write meanwhile is in all of it or in none.
        let still = self.store.still()?;
        let reader = still.read();
        let day = reader.day(now)?;
        let empty = day.promises.is_empty() && day.contacts.is_empty() && !reader.has_any()?;
        Ok(Loaded {
            contacts: day.contacts,
            promises: day.promises,
            concepts: day.concepts,
            follow_ups: day.follow_ups,
            follow_up_rows: day.follow_up_rows,
            series: reader.all_series(true)?,
            memos: reader.memos_now(now)?,
            put_off: reader.put_off(now)?,
            habits: reader.habits()?,
            drafts: reader.desk()?,
            read_only: self.store.read_only,
            empty,
        })
    }

    fn fetch(&self, id: Id, now: &Now) -> Result<Msg, StoreError> {
        let reader = self.store.read();
        let Some(promise) = reader.promise(id, now.zone)? else { return Ok(Msg::Fetched(id, None)) };
        let mut around = reader.around(id, now.zone)?;
        around.promises.remove(&id);
        let beside = around.promises.into_values().collect();
        let mut follow_ups = around.follow_ups;
        follow_ups.extend(reader.follow_ups_of(id)?.into_iter().map(|f| (f.id, f)));
        let follow_ups = follow_ups.into_values().collect();
        let short = reader.shorts(&[id])?.pop().unwrap_or_default();
        let year_ago = Happened::On(plus_days(now.today(), -365));
        let broken_this_year = match promise.promisee().map(|id| reader.stands_for(id)).transpose()?.flatten()
        {
            Some(contact) => reader.broken_since(contact.id, year_ago)?,
            None => 0,
        };
        let fetched = Fetched { promise, beside, follow_ups, short, broken_this_year };
        Ok(Msg::Fetched(id, Some(Box::new(fetched))))
    }

    fn search(&self, text: &str, from: From, now: &Now) -> Result<Msg, StoreError> {
        let (rows, next) = self.store.read().seek(&Query::read(text, now), from, now)?;
        Ok(Msg::Found(Box::new(Found { text: text.to_owned(), from, rows, next })))
    }

    fn closed(
        &self,
        with: Option<Id>,
        after: Option<(Happened, Id)>,
        count: usize,
        now: &Now,
    ) -> Result<Msg, StoreError> {
        // One more than asked tells whether there are older ones.
        let mut rows = self.store.read().closed(with, after, count + 1, now)?;
        let more = rows.len() > count;
        rows.truncate(count);
        Ok(Msg::Closed(Box::new(Closed { with, after, rows, more })))
    }

    fn undo(&mut self, anyway: Option<i64>, deal: &mut Deal<'_>) -> Result<Msg, StoreError> {
        let now = deal.now;
        let Some(newest) = self.store.read().undoable()? else {
            return Ok(Msg::Turned(Box::default()));
        };
        let about = newest.label.subject;
        let turned = |what, elsewhere, loaded| {
            Msg::Turned(Box::new(Turned { again: false, what, about, elsewhere, loaded }))
        };
        let what = words(&self.store.read(), self.lang, &newest, &now)?;
        if !self.own.contains(&newest.seq) && anyway != Some(newest.seq) {
            let at = chrono::DateTime::parse_from_rfc3339(&newest.at).map_or(now.moment, |at| at);
            return Ok(turned(
                what.or_else(|| Some(nameless(self.lang, newest.label))),
                Some((at.time(), newest.seq)),
                None,
            ));
        }
        let undone = self.store.write()?.undo(deal)?;
        // What was thrown away is there only now.
        let what = match what {
            Some(what) => Some(what),
            None => words(&self.store.read(), self.lang, &newest, &now)?,
        };
        let loaded = Box::new(self.load(&now)?);
        Ok(turned(
            undone.map(|noted| what.unwrap_or_else(|| nameless(self.lang, noted.label))),
            None,
            Some(loaded),
        ))
    }

    fn redo(&mut self, deal: &mut Deal<'_>) -> Result<Msg, StoreError> {
        let now = deal.now;
        let redone = self.store.write()?.redo(deal)?;
        let turned = |about, what, loaded| {
            Msg::Turned(Box::new(Turned { again: true, what, about, elsewhere: None, loaded }))
        };
        let Some(noted) = redone else { return Ok(turned(None, None, None)) };
        self.own.insert(noted.seq);
        let what = words(&self.store.read(), self.lang, &noted, &now)?;
        let loaded = Box::new(self.load(&now)?);
        let what = what.unwrap_or_else(|| nameless(self.lang, noted.label));
        Ok(turned(noted.label.subject, Some(what), Some(loaded)))
    }

    /// The newest change when the keeper came: what is newer was made meanwhile.
    #[must_use]
    pub fn first(&self) -> i64 {
        self.first
    }
}

fn nameless(lang: Lang, label: Label) -> String {
    put_right::and_more(lang, put_right::of(lang, label.deed, "", ""), label.more)
}

/// A change in words: what was done, to whom, about what; none where the book does not hold what it was about.
fn words(reader: &Reader<'_>, lang: Lang, noted: &Noted, now: &Now) -> Result<Option<String>, StoreError> {
    let label = noted.label;
    let Some(id) = label.subject else { return Ok(Some(nameless(lang, label))) };
    let (name, what) = if let Some(item) = reader.item(id, now)? {
        (item.name().to_owned(), item.what)
    } else if let Some(promise) = reader.promise(id, now.zone)? {
        let other = promise.promisee().map(|id| reader.stands_for(id)).transpose()?.flatten();
        (other.map(|c| c.name).unwrap_or_default(), promise.standing().body.clone())
    } else if let Some(contact) = reader.contact(id)? {
        (contact.name, String::new())
    } else {
        return Ok(None);
    };
    Ok(Some(put_right::and_more(lang, put_right::of(lang, label.deed, &name, &what), label.more)))
}
