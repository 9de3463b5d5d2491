//! Memos in the file: a row each, found by whom or which promise they are about, by kind, or because they matter now. Of
//! talks that is the newest with each contact, which is kept marked; so a start reads one of each, however many there were.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Params, params};

use super::error::{Result, StoreError};
use super::people::Called;
use super::read::Reader;
use super::row;
use crate::domain::book::Book;
use crate::domain::change::{Op, Record};
use crate::domain::id::Id;
use crate::domain::memo::{Encounter, Group, Memo, MemoKind};
use crate::domain::time::Now;

/// A contact and everybody who was merged into it, however long the chain.
const SAME: &str = "WITH RECURSIVE same(id) AS
    (SELECT ?1 UNION SELECT c.id FROM contact AS c JOIN same ON c.merged_into = same.id)";

impl Reader<'_> {
    /// A memo.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn memo(&self, id: Id) -> Result<Option<Memo>> {
        let mut query = self.db.prepare_cached("SELECT data FROM memo WHERE id = ?1")?;
        Ok(query.query_row([id.as_str()], read).optional()?)
    }

    /// Every memo, by id.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn all_memos(&self) -> Result<Vec<Memo>> {
        self.memos("SELECT data FROM memo ORDER BY id", [])
    }

    /// The memos that matter now: the newest talk with each contact, signals that wait, expectations that hold, groups,
    /// days away that are not over, and what was done with suggestions and still holds.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn memos_now(&self, now: &Now) -> Result<Vec<Memo>> {
        let sql =
            "SELECT data FROM memo WHERE open = 1 AND kind IN ('encounter', 'signal', 'expectation', 'group')
            UNION ALL SELECT data FROM memo WHERE open = 1 AND kind IN ('away', 'hush') AND day >= ?1";
        self.memos(sql, [now.today().to_string()])
    }

    /// Every memo of a kind, the oldest first.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn memos_of_kind(&self, kind: MemoKind) -> Result<Vec<Memo>> {
        self.memos("SELECT data FROM memo WHERE kind = ?1 ORDER BY day, id", [kind.as_str()])
    }

    /// The memos of a kind that matter still, the oldest first.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn open_memos_of_kind(&self, kind: MemoKind) -> Result<Vec<Memo>> {
        let sql = "SELECT data FROM memo WHERE open = 1 AND kind = ?1 ORDER BY day, id";
        self.memos(sql, [kind.as_str()])
    }

    /// Memos of a kind with a contact, and with those who were merged into it: the newest `most`, the newest first.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn memos_with(&self, contact: Id, kind: MemoKind, most: usize) -> Result<Vec<Memo>> {
        let sql = format!(
            "{SAME} SELECT data FROM memo WHERE kind = ?2 AND contact IN (SELECT id FROM same)
             ORDER BY day DESC, id DESC LIMIT ?3"
        );
        self.memos(&sql, params![contact.as_str(), kind.as_str(), most])
    }

    /// Memos that came of a promise, or came to it.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn memos_of_promise(&self, promise: Id) -> Result<Vec<Memo>> {
        self.memos("SELECT data FROM memo WHERE promise = ?1 ORDER BY id", [promise.as_str()])
    }

    /// The newest talk with a contact, those with who were merged into it too.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn last_spoken_with(&self, contact: Id) -> Result<Option<Encounter>> {
        let sql = format!(
            "{SAME} SELECT (SELECT data FROM memo WHERE contact = same.id AND spoken = 1 ORDER BY day DESC, id DESC LIMIT 1)
             AS newest FROM same WHERE newest IS NOT NULL"
        );
        let found = self.memos(&sql, [contact.as_str()])?;
        let encounters = found.into_iter().filter_map(|memo| match memo {
            Memo::Encounter(encounter) => Some(encounter),
            _ => None,
        });
        Ok(encounters.max_by_key(Encounter::order))
    }

    /// The talks with a contact on a day, those with who were merged into it too.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn talks_on(&self, contact: Id, day: NaiveDate) -> Result<Vec<Memo>> {
        let sql = format!(
            "{SAME} SELECT data FROM memo WHERE spoken = 1 AND contact IN (SELECT id FROM same)
               AND day >= ?2 AND day < ?2 || 'U' ORDER BY day, id"
        );
        self.memos(&sql, params![contact.as_str(), day.to_string()])
    }

    /// The group that is called so, but for case and accents.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn group_called(&self, name: &str) -> Result<Option<Group>> {
        let groups = self.open_memos_of_kind(MemoKind::Group)?.into_iter().filter_map(|memo| match memo {
            Memo::Group(group) => Some(group),
            _ => None,
        });
        Ok(groups.into_iter().find(|group| group.is_called(name)))
    }

    /// The groups of which a sentence of these folded `words` has every word of the name, to be known by it as people are.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn groups_in(&self, words: &[String]) -> Result<Vec<Called>> {
        let groups = self.open_memos_of_kind(MemoKind::Group)?.into_iter().filter_map(|memo| match memo {
            Memo::Group(group) if !group.members.is_empty() => Some(group),
            _ => None,
        });
        let named =
            groups.filter(|group| capture::words(&group.name).iter().all(|word| words.contains(word)));
        let called = |group: Group| Called {
            id: group.id,
            name: group.name,
            nicknames: Vec::new(),
            organisation: None,
        };
        Ok(named.map(called).collect())
    }

    /// The group of an id, where it is one.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn group(&self, id: Id) -> Result<Option<Group>> {
        Ok(match self.memo(id)? {
            Some(Memo::Group(group)) => Some(group),
            _ => None,
        })
    }

    /// How many open promises of the user's are due on these days, both included.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn given_between(&self, from: NaiveDate, until: NaiveDate) -> Result<u64> {
        let sql = "SELECT count(*) FROM promise_now
            WHERE state = 'voornemen' AND due BETWEEN ?1 AND ?2 AND direction = 'given'";
        let mut query = self.db.prepare_cached(sql)?;
        Ok(query.query_row([from.to_string(), until.to_string()], |r| r.get(0))?)
    }

    /// Puts in a book the memos of a promise.
    pub(super) fn add_memos_of(&self, book: &mut Book, promise: Id) -> Result<()> {
        book.memos.extend(self.memos_of_promise(promise)?.into_iter().map(|memo| (memo.id(), memo)));
        Ok(())
    }

    /// Whether an op notes by itself a talk of which the day has one already, or that is here under another name by now.
    pub(super) fn is_known_talk(&self, op: &Op) -> Result<bool> {
        let Op::Record(Record::Memo { before: None, after: Some(memo) }) = op else { return Ok(false) };
        let Memo::Encounter(Encounter { id, contact, happened, by_itself: true, .. }) = &**memo else {
            return Ok(false);
        };
        Ok(!self.talks_on(*contact, happened.day())?.is_empty() || self.memo(*id)?.is_some())
    }

    fn memos<P: Params>(&self, sql: &str, params: P) -> Result<Vec<Memo>> {
        let mut query = self.db.prepare_cached(sql)?;
        Ok(query.query_map(params, read)?.collect::<rusqlite::Result<_>>()?)
    }
}

fn read(found: &rusqlite::Row<'_>) -> rusqlite::Result<Memo> {
    row::read(found, 0, |text| serde_json::from_str(text).ok())
}

pub(super) fn put(db: &Connection, before: Option<&Memo>, after: Option<&Memo>) -> Result<()> {
    let Some(id) = before.or(after).map(Memo::id) else { return Ok(()) };
    if (Reader { db }).memo(id)?.as_ref() != before {
        return Err(StoreError::Conflict);
    }
    if before.is_some() {
        db.prepare_cached("DELETE FROM memo WHERE id = ?1")?.execute([id.as_str()])?;
    }
    if let Some(memo) = after {
        let data = serde_json::to_string(memo).map_err(|why| StoreError::Other(why.to_string()))?;
        db.prepare_cached(
            "INSERT INTO memo (id, kind, contact, promise, day, spoken, open, data) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            id.as_str(),
            memo.kind().as_str(),
            memo.contact().as_ref().map(Id::as_str),
            memo.promise().as_ref().map(Id::as_str),
            day(memo),
            is_talk(memo),
            memo.is_open(),
            data
        ])?;
    }
    for contact in
        [before, after].into_iter().flatten().filter(|memo| is_talk(memo)).filter_map(Memo::contact)
    {
        mark_the_newest(db, contact)?;
    }
    Ok(())
}

fn is_talk(memo: &Memo) -> bool {
    matches!(memo, Memo::Encounter(encounter) if encounter.is_spoken())
}

/// The day, with the time on it where one is known: in the order of these the newest is found.
fn day(memo: &Memo) -> String {
    match memo {
        Memo::Encounter(encounter) => match encounter.happened.time() {
            Some(time) => format!("{}T{}", memo.day(), time.format("%H:%M:%S")),
            None => memo.day().to_string(),
        },
        _ => memo.day().to_string(),
    }
}

/// Of the talks with a contact the newest is marked, and no other.
fn mark_the_newest(db: &Connection, contact: Id) -> Result<()> {
    let newest = "SELECT id FROM memo WHERE contact = ?1 AND spoken = 1 ORDER BY day DESC, id DESC LIMIT 1";
    let last = "UPDATE memo SET open = 0 WHERE open = 1 AND kind = 'encounter' AND contact = ?1";
    db.prepare_cached(last)?.execute([contact.as_str()])?;
    db.prepare_cached(&format!("UPDATE memo SET open = 1 WHERE id = ({newest})"))?
        .execute([contact.as_str()])?;
    Ok(())
}
