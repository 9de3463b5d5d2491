//! Searching what is not in memory, in pieces: each piece costs so much and no more, whatever the archive holds, so that
//! a change never waits for a search.

use rusqlite::params;

use super::error::Result;
use super::read::Reader;
use super::row;
use crate::domain::agenda::Item;
use crate::domain::id::Id;
use crate::domain::query::{Fit, Query, Seen};
use crate::domain::seek::From;
use crate::domain::time::Now;

/// A row, and how well it fits.
pub(super) type Fitting = (Item, Fit);

/// Promises that are looked at in one piece.
const PIECE: usize = 500;

/// All that was said of a promise or a concept besides its deliverable.
const BESIDES: &str = "SELECT coalesce((SELECT verbatim FROM promise WHERE id = ?1), (SELECT verbatim FROM concept WHERE id = ?1), '') || ' ' ||
   coalesce((SELECT coalesce(note, '') || ' ' || coalesce(tags, '') FROM promise_note WHERE promise = ?1),
     (SELECT coalesce(note, '') || ' ' || coalesce(tags, '') FROM concept WHERE id = ?1), '') || ' ' ||
   coalesce((SELECT group_concat(coalesce(words, '') || ' ' || coalesce(reaction, '') || ' ' ||
     coalesce(outside, '') || ' ' || coalesce(note, ''), ' ') FROM course WHERE promise = ?1), '')";

impl Reader<'_> {
    /// Looks through one piece: what was found there and how well it fits, and from where to go on; nothing where all was
    /// looked at.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn seek(&self, query: &Query, from: From, now: &Now) -> Result<(Vec<Fitting>, Option<From>)> {
        let (items, next) = match from {
            From::Notes(after) => self.notes(after, now)?,
            From::Closed(after) => {
                let items = self.closed_rows(None, after, PIECE, now)?;
                let last = items.last().filter(|_| items.len() == PIECE).map(|item| item.id);
                let next = last.map(|id| self.closed_on(id)).transpose()?.flatten();
                (items, next.map(|last| From::Closed(Some(last))))
            }
        };
        let next = next.filter(|next| !(query.is_of_the_open() && *next == From::Closed(None)));
        let recurring = self.recurring()?;
        let mut found = Vec::new();
        for item in items {
            found.extend(self.fits(query, item, &recurring, true)?);
        }
        Ok((found, next))
    }

    /// A row with all that is known of it and how well it fits, where it does.
    pub(super) fn fits(
        &self,
        query: &Query,
        mut item: Item,
        recurring: &[Id],
        nearly: bool,
    ) -> Result<Option<Fitting>> {
        let recurs = recurring.contains(&item.id);
        if !query.may_fit(&item, recurs) {
            return Ok(None);
        }
        let more = query.asks_more();
        if more {
            self.more(&mut item)?;
        }
        let said = if query.reads_words() { self.all_said(item.id)? } else { String::new() };
        let Some(fit) = query.judge(&Seen { item: &item, besides: &[&said], recurs }, nearly) else {
            return Ok(None);
        };
        if !more {
            self.more(&mut item)?;
        }
        Ok(Some((item, fit)))
    }

    /// The newest of every series that goes on.
    pub(super) fn recurring(&self) -> Result<Vec<Id>> {
        Ok(self.all_series(true)?.into_iter().map(|series| series.current).collect())
    }

    /// All that was said of a promise or a concept besides its deliverable.
    fn all_said(&self, id: Id) -> Result<String> {
        let mut query = self.db.prepare_cached(BESIDES)?;
        Ok(query.query_row([id.as_str()], |r| r.get::<_, Option<String>>(0))?.unwrap_or_default())
    }

    /// Open promises with a note or labels, by id.
    fn notes(&self, after: Option<Id>, now: &Now) -> Result<(Vec<Item>, Option<From>)> {
        let after = after.map(|id| id.as_str().to_owned()).unwrap_or_default();
        let count = i64::try_from(PIECE).unwrap_or(i64::MAX);
        let mut query = self.db.prepare_cached(
            "SELECT t.promise, n.state FROM promise_note AS t JOIN promise_now AS n ON n.promise = t.promise
             WHERE t.promise > ?1 ORDER BY t.promise LIMIT ?2",
        )?;
        let rows = query.query_map(params![after, count], |r| {
            Ok((row::id(r, 0)?, r.get::<_, Option<String>>(1)?.is_some_and(|state| state == "voornemen")))
        })?;
        let noted = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        let next = noted.last().filter(|_| noted.len() == PIECE).map(|(id, _)| From::Notes(Some(*id)));
        let mut items = Vec::new();
        for (id, _) in noted.iter().filter(|(_, open)| *open) {
            items.extend(self.item(*id, now)?);
        }
        Ok((items, next.or(Some(From::Closed(None)))))
    }
}
