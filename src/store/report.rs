//! The deeds of one week, by index: cost follows what happened in it and in the weeks before that can still wait, never
//! the archive. The figures of people are those of whom something happened.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use rusqlite::{Params, Row};

use super::error::Result;
use super::read::Reader;
use super::row;
use crate::domain::id::Id;
use crate::domain::report::{Deed, Moved, Report, WAITS};
use crate::domain::time::{Now, plus_days};
use crate::domain::trust::{Ledger, Parameters, base_rate};

/// Spoken or anchored in a week: the columns of a deed, with the day of the entry.
const ENTRIES: &str = "SELECT n.promise, n.promisee, n.body, max(c.happened), n.due, n.due_time, n.zone, NULL
  FROM course AS c CROSS JOIN promise_now AS n ON n.promise = c.promise
  WHERE c.entry IN ('uitspreken', 'verankeren') AND c.happened >= ?1 AND c.happened < ?2 AND c.entry = ?3
    AND n.direction = 'given' AND n.state IS NOT NULL AND (?3 = 'uitspreken' OR n.state = 'verankering')
  GROUP BY n.promise ORDER BY 4, 1";

/// Kept or broken in a week.
const CLOSED: &str = "SELECT promise, promisee, body, closed, due, due_time, zone, state FROM promise_now
  INDEXED BY promise_closed_by_day WHERE closed >= ?1 AND closed < ?2 AND direction = 'given' ORDER BY closed, promise";

/// Open and due in a week.
const DUE: &str =
    "SELECT promise, promisee, body, coalesce(told, due), due, due_time, zone, NULL FROM promise_now
  INDEXED BY promise_open_by_due WHERE state = 'voornemen' AND due >= ?1 AND due < ?2 AND direction = 'given'
  ORDER BY due, due_time, promise";

impl Reader<'_> {
    /// The week of a Monday, as it stands now.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn report(&self, monday: NaiveDate, now: &Now, parameters: &Parameters) -> Result<Report> {
        let after = plus_days(monday, 7);
        let (from, to) = (monday.to_string(), after.to_string());
        let mut names = Names::default();
        let entries = |entry: &'static str, names: &mut Names| {
            self.deeds(ENTRIES, (from.as_str(), to.as_str(), entry), names)
        };
        let said = plain(entries("uitspreken", &mut names)?);
        let told_back = plain(entries("verankeren", &mut names)?);
        let since = plus_days(after, -WAITS).to_string();
        let (mut done, mut broken, mut waiting) = (Vec::new(), Vec::new(), Vec::new());
        for (deed, state) in self.deeds(CLOSED, (since.as_str(), to.as_str()), &mut names)? {
            let of_the_week = deed.day >= monday;
            match state.as_deref() {
                Some("gebroken" | "hersteld") if of_the_week => broken.push(deed),
                Some("vertonen" | "voortreffelijk" | "verankering") => {
                    if state.as_deref() != Some("verankering") {
                        waiting.push(deed.clone());
                    }
                    if of_the_week {
                        done.push(deed);
                    }
                }
                _ => {}
            }
        }
        let ahead = plus_days(after, 7);
        let next = match now.today() < ahead {
            true => plain(self.deeds(DUE, (to.as_str(), ahead.to_string().as_str()), &mut names)?),
            false => Vec::new(),
        };
        let mut report = Report { monday, said, done, told_back, broken, waiting, next, moved: Vec::new() };
        report.moved = self.moved(&report, now, parameters)?;
        Ok(report)
    }

    /// Rows as deeds, each with the state that the row tells.
    fn deeds(&self, sql: &str, asked: impl Params, names: &mut Names) -> Result<Vec<(Deed, Option<String>)>> {
        let mut query = self.db.prepare_cached(sql)?;
        let found = query.query_map(asked, read)?.collect::<rusqlite::Result<Vec<_>>>()?;
        let named = |(mut deed, state): (Deed, Option<String>)| -> Result<(Deed, Option<String>)> {
            (deed.contact, deed.name) = names.of(self, deed.contact)?;
            Ok((deed, state))
        };
        found.into_iter().map(named).collect()
    }

    /// Whose figure moved: of those with whom something happened in the week.
    fn moved(&self, report: &Report, now: &Now, parameters: &Parameters) -> Result<Vec<Moved>> {
        let deeds = report.done.iter().chain(&report.told_back).chain(&report.broken);
        let mut people: BTreeSet<(Id, &str)> = deeds.map(|deed| (deed.contact, deed.name.as_str())).collect();
        let late = self.deeds(
            DUE,
            (report.monday.to_string().as_str(), plus_days(report.monday, 7).to_string().as_str()),
            &mut Names::default(),
        )?;
        people.extend(late.iter().map(|(deed, _)| (deed.contact, deed.name.as_str())));
        let (before, after) = (plus_days(report.monday, -1), report.sunday().min(now.today()));
        let mut moved = Vec::new();
        for (contact, name) in people {
            let Some(known) = self.contact(contact)? else { continue };
            let ledger = Ledger::new(self.trails_to(contact)?, base_rate(&known, parameters), *parameters);
            let past = ledger.history(&[before, after]);
            let figure = |nth: usize| past.get(nth)?.figure().and_then(|figure| u8::try_from(figure).ok());
            if let (Some(before), Some(after)) = (figure(0), figure(1))
                && before != after
            {
                moved.push(Moved { contact, name: name.to_owned(), before, after });
            }
        }
        moved.sort_by_key(|one| {
            (std::cmp::Reverse(one.before.abs_diff(one.after)), one.name.clone(), one.contact)
        });
        Ok(moved)
    }
}

fn plain(deeds: Vec<(Deed, Option<String>)>) -> Vec<Deed> {
    deeds.into_iter().map(|(deed, _)| deed).collect()
}

fn read(found: &Row<'_>) -> rusqlite::Result<(Deed, Option<String>)> {
    let (due, day) = (row::due(found, 4)?, row::happened(found, 3)?.day());
    let state: Option<String> = found.get(7)?;
    let days_late = if state.is_some() { due.days_late(day) } else { 0 };
    let deed = Deed {
        promise: row::id(found, 0)?,
        contact: row::id(found, 1)?,
        name: String::new(),
        what: found.get(2)?,
        day,
        days_late,
    };
    Ok((deed, state))
}

/// Who an id stands for, asked once each.
#[derive(Default)]
struct Names(HashMap<Id, (Id, String)>);

impl Names {
    fn of(&mut self, reader: &Reader<'_>, id: Id) -> Result<(Id, String)> {
        if let Some(known) = self.0.get(&id) {
            return Ok(known.clone());
        }
        let stands = reader.stands_for(id)?.map_or((id, String::new()), |contact| (contact.id, contact.name));
        self.0.insert(id, stands.clone());
        Ok(stands)
    }
}
