//! The past year of promises given, by index: cost follows what ended in it, not the archive before it.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::error::Result;
use super::read::Reader;
use super::row;
use lifecycle::Direction;

use crate::domain::id::Id;
use crate::domain::memo::{Memo, MemoKind};
use crate::domain::record::{Case, Ended, Record};
use crate::domain::time::{Now, plus_days};
use crate::domain::words::{Certainty, Extra, Importance};

/// What ended since a day. Of what was extra and how it was told back only those are asked that came so far.
const CASES: &str =
    "SELECT promise, promisee, due, due_time, zone, closed, state, importance, told IS NOT NULL,
    CASE WHEN state IN ('voortreffelijk', 'verankering') THEN (SELECT c.kind FROM course AS c
      WHERE c.promise = n.promise AND c.entry = 'overtreffen' ORDER BY c.seq DESC LIMIT 1) END,
    CASE WHEN state = 'verankering' THEN (SELECT c.reaction IS NOT NULL FROM course AS c
      WHERE c.promise = n.promise AND c.entry = 'verankeren' ORDER BY c.seq DESC LIMIT 1) END,
    (SELECT certainty FROM promise_note WHERE promise = n.promise)
  FROM promise_now AS n INDEXED BY promise_closed_by_day
  WHERE closed >= ?1 AND direction = 'given' AND state <> 'ontheven' ORDER BY closed, promise";

/// When something was promised to somebody since a day.
const SPOKEN: &str =
    "SELECT n.promisee, c.happened FROM course AS c CROSS JOIN promise_now AS n ON n.promise = c.promise
  WHERE c.entry IN ('uitspreken', 'verankeren') AND c.happened >= ?1 AND c.entry = 'uitspreken'
    AND n.direction = 'given' AND n.state IS NOT NULL";

/// Within so many days after a promise ended, something new counts as following it.
const AGAIN: i64 = 30;

impl Reader<'_> {
    /// The own record of the year up to today.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn record(&self, now: &Now) -> Result<Record> {
        let today = now.today();
        let since = Record::from(today).to_string();
        let spoken = self.spoken_since(&since)?;
        let mut names: HashMap<Id, (Id, String)> = HashMap::new();
        let mut cases = Vec::new();
        let mut query = self.db.prepare_cached(CASES)?;
        let mut rows = query.query([&since])?;
        while let Some(found) = rows.next()? {
            let (due, closed) = (row::due(found, 2)?, row::happened(found, 5)?.day());
            let promisee = row::id(found, 1)?;
            let (contact, name) = match names.get(&promisee) {
                Some(known) => known.clone(),
                None => {
                    let stands = self.stands_for(promisee)?;
                    let known =
                        stands.map_or((promisee, String::new()), |contact| (contact.id, contact.name));
                    names.insert(promisee, known.clone());
                    known
                }
            };
            let broken = matches!(row::text(found, 6)?, "gebroken" | "hersteld");
            let days = spoken.get(&promisee).map_or(&[][..], Vec::as_slice);
            let last = plus_days(closed, AGAIN);
            let reaction: Option<bool> = found.get(10)?;
            cases.push(Case {
                contact,
                name,
                due: due.date,
                closed,
                ended: if broken { Ended::Broken } else { Ended::Kept(due.days_late(closed)) },
                importance: row::read(found, 7, Importance::parse)?,
                told: found.get(8)?,
                certainty: found.get::<_, Option<u8>>(11)?.and_then(Certainty::of_percent),
                extra: row::maybe(found, 9, Extra::parse)?,
                anchored: reaction.is_some(),
                reaction: reaction == Some(true),
                asked_again: days.iter().any(|day| *day > closed && *day <= last),
            });
        }
        Ok(Record { today, cases })
    }

    /// The days on which something was promised to each, since a day.
    fn spoken_since(&self, since: &str) -> Result<HashMap<Id, Vec<NaiveDate>>> {
        let mut query = self.db.prepare_cached(SPOKEN)?;
        let mut days: HashMap<Id, Vec<NaiveDate>> = HashMap::new();
        let mut rows = query.query([since])?;
        while let Some(found) = rows.next()? {
            days.entry(row::id(found, 0)?).or_default().push(row::happened(found, 1)?.day());
        }
        // Who brought somebody is asked by it as well.
        for memo in self.memos_of_kind(MemoKind::Referral)? {
            if let Memo::Referral(referral) = memo
                && referral.direction == Direction::Received
            {
                days.entry(referral.contact).or_default().push(referral.day);
            }
        }
        Ok(days)
    }
}
