//! Finding one thing by what the user typed: an id, the beginning of one, or words. An exact match wins; what
//! fits several is never guessed.

use rusqlite::OptionalExtension;

use super::error::Result;
use super::lists::Which;
use super::read::Reader;
use super::row;
use crate::domain::agenda::{Item, Kind, sort};
use crate::domain::id::Id;
use crate::domain::query::Query;
use crate::domain::time::Now;

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// One thing.
    One(Box<Item>),
    /// Several, in the order of lists.
    Several(Vec<Item>),
    /// Nothing.
    Nothing,
}

impl Reader<'_> {
    /// Finds a promise, concept or follow-up. Among several that the words fit, those that `prefer` likes come
    /// before the rest.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn find(&self, text: &str, now: &Now, prefer: impl Fn(&Item) -> bool) -> Result<Found> {
        let text = text.trim();
        if let Some(item) = Id::parse(text).map(|id| self.item(id, now)).transpose()?.flatten() {
            return Ok(Found::One(Box::new(item)));
        }
        if Id::is_prefix(text) {
            let mut items = Vec::new();
            for id in self.beginning_with(text)? {
                items.extend(self.item(id, now)?);
            }
            if !items.is_empty() {
                return Ok(one_of(items));
            }
        }
        let words = capture::words(text);
        if words.is_empty() {
            return Ok(Found::Nothing);
        }
        let mut fits = Vec::new();
        for open in [true, false] {
            let items = if open {
                [self.promises(Which::Open, now)?, self.concept_items()?, self.follow_up_items(false, now)?]
                    .concat()
            } else {
                self.promises(Which::Closed, now)?
            };
            fits.extend(items.into_iter().filter(|item| holds(item, &words)));
            let liked: Vec<Item> = fits.iter().filter(|item| prefer(item)).cloned().collect();
            if !liked.is_empty() {
                return Ok(one_of(liked));
            }
        }
        // A promise goes before what follows from it.
        let promises: Vec<Item> =
            fits.iter().filter(|item| matches!(item.kind, Kind::Promise(_))).cloned().collect();
        Ok(one_of(if promises.is_empty() { fits } else { promises }))
    }

    /// The row of one id.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn item(&self, id: Id, now: &Now) -> Result<Option<Item>> {
        if let Some(item) =
            self.promises_where("n.promise = ?1 AND n.state IS NOT NULL", [id.as_str()], now)?.pop()
        {
            return Ok(Some(item));
        }
        if let Some(concept) = self.concept(id)? {
            return self.concept_item(concept).map(Some);
        }
        self.follow_up(id)?.map(|f| self.follow_up_item(&f, now)).transpose()
    }

    /// The one id that begins with `text`, if it could be a beginning and there is one only.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn only_beginning_with(&self, text: &str) -> Result<Option<Id>> {
        if !Id::is_prefix(text) {
            return Ok(None);
        }
        Ok(match self.beginning_with(text)?.as_slice() {
            [one] => Some(*one),
            _ => None,
        })
    }

    fn beginning_with(&self, text: &str) -> Result<Vec<Id>> {
        // `~` sorts after every letter of the alphabet.
        let mut query =
            self.db.prepare_cached("SELECT id FROM ident WHERE id >= ?1 AND id < ?1 || '~' LIMIT 20")?;
        Ok(query.query_map([text], |r| row::id(r, 0))?.collect::<rusqlite::Result<_>>()?)
    }

    /// The shortest unique beginnings of ids, in their order.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn shorts(&self, ids: &[Id]) -> Result<Vec<String>> {
        if ids.len() > 200 {
            return self.shorts_of_many(ids);
        }
        let mut before =
            self.db.prepare_cached("SELECT id FROM ident WHERE id < ?1 ORDER BY id DESC LIMIT 1")?;
        let mut after = self.db.prepare_cached("SELECT id FROM ident WHERE id > ?1 ORDER BY id LIMIT 1")?;
        ids.iter()
            .map(|id| {
                let b = before.query_row([id.as_str()], |r| row::id(r, 0)).optional()?;
                let a = after.query_row([id.as_str()], |r| row::id(r, 0)).optional()?;
                Ok(id.short(b.as_ref(), a.as_ref()).to_owned())
            })
            .collect()
    }

    /// For many, one walk over all ids is less work than two searches each; and one long text less than a row for each.
    fn shorts_of_many(&self, ids: &[Id]) -> Result<Vec<String>> {
        let sql = "SELECT coalesce(group_concat(id, ''), '') FROM ident";
        let mut query = self.db.prepare_cached(sql)?;
        let mut rows = query.query([])?;
        let text = match rows.next()? {
            Some(found) => found.get_ref(0)?.as_bytes().map_err(rusqlite::Error::from)?,
            None => &[],
        };
        let (all, _) = text.as_chunks::<{ Id::LENGTH }>();
        // The table is walked in its order, but nobody promises that of the text.
        let mut sorted = Vec::new();
        let all = if all.is_sorted() {
            all
        } else {
            sorted.extend_from_slice(all);
            sorted.sort_unstable();
            &sorted
        };
        let neighbour = |at: Option<usize>| at.and_then(|at| Id::from_bytes(all.get(at)?));
        let short = |id: &Id| match all.binary_search(id.as_bytes()) {
            Ok(at) => {
                id.short(neighbour(at.checked_sub(1)).as_ref(), neighbour(Some(at + 1)).as_ref()).to_owned()
            }
            Err(_) => id.as_str().to_owned(),
        };
        Ok(ids.iter().map(short).collect())
    }

    /// Everything that is what one looks for; where nothing is, what has a slip in its words.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn search(&self, query: &Query, now: &Now) -> Result<Vec<Item>> {
        let mut items = Vec::new();
        if !query.is_of_the_closed() {
            items = [self.promises(Which::Open, now)?, self.concept_items()?].concat();
        }
        items.extend(self.follow_up_items(true, now)?);
        if !query.is_of_the_open() {
            items.extend(self.promises(Which::Closed, now)?);
        }
        let recurring = self.recurring()?;
        for nearly in [false, true] {
            let mut fits = Vec::new();
            for item in &items {
                fits.extend(self.fits(query, item.clone(), &recurring, nearly)?.map(|(item, _)| item));
            }
            if !fits.is_empty() || !query.has_words() {
                sort(&mut fits);
                return Ok(fits);
            }
        }
        Ok(Vec::new())
    }
}

fn one_of(mut items: Vec<Item>) -> Found {
    sort(&mut items);
    match items.len() {
        0 => Found::Nothing,
        1 => Found::One(Box::new(items.remove(0))),
        _ => Found::Several(items),
    }
}

/// Whether every word is the beginning of a word in the row, or stands within one of at least four letters.
fn holds(item: &Item, words: &[String]) -> bool {
    let text = capture::fold(&format!("{} {}", item.name(), item.what));
    let kind = match item.kind {
        Kind::FollowUp(touch, _) => touch.as_str(),
        _ => "",
    };
    words.iter().all(|word| if word.len() >= 4 { text.contains(word.as_str()) } else { begins_one(&text, word) } || kind == word)
}

fn begins_one(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|own| own.starts_with(word))
}
