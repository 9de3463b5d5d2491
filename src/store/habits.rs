//! Habits: what was chosen where a phrase can mean two days, a row a class. They lie beside the book: it never writes
//! one into the journal.

use capture::{Class, Why};
use chrono::{DateTime, FixedOffset};
use rusqlite::{OptionalExtension, TransactionBehavior, params};

use super::error::{Result, StoreError};
use super::open::Store;
use super::read::Reader;
use crate::domain::habits::{Choice, Habit, Habits};
use crate::domain::time::stamp;

impl Store {
    /// Takes a choice in. Whether another reading stands first by it from now on.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn chose(&mut self, choice: Choice, at: &DateTime<FixedOffset>) -> Result<bool> {
        if self.read_only {
            return Err(StoreError::ReadOnly);
        }
        let Some(class) = choice.taken.class() else { return Ok(false) };
        let tx = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let Some((habit, turns)) = Habit::after((Reader { db: &tx }).habit(class)?, choice) else {
            return Ok(false);
        };
        tx.prepare_cached(
            "INSERT INTO habit (class, chosen, times, preferred, at) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (class) DO UPDATE SET chosen = excluded.chosen, times = excluded.times,
               preferred = excluded.preferred, at = excluded.at",
        )?
        .execute(params![
            class.as_str(),
            habit.chosen.as_str(),
            habit.times,
            habit.preferred.and_then(Why::as_str),
            stamp(at)
        ])?;
        tx.commit()?;
        Ok(turns)
    }

    /// Forgets what was chosen in a class, or in all. What was forgotten.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn forget(&mut self, class: Option<Class>) -> Result<Vec<Habit>> {
        if self.read_only {
            return Err(StoreError::ReadOnly);
        }
        let tx = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let all = (Reader { db: &tx }).habits()?;
        let gone: Vec<Habit> =
            all.iter().filter(|habit| class.is_none_or(|class| habit.class == class)).copied().collect();
        for habit in &gone {
            tx.prepare_cached("DELETE FROM habit WHERE class = ?1")?.execute([habit.class.as_str()])?;
        }
        tx.commit()?;
        Ok(gone)
    }
}

impl Reader<'_> {
    /// The habits of the user, by class.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn habits(&self) -> Result<Habits> {
        let mut query =
            self.db.prepare_cached("SELECT class, chosen, times, preferred FROM habit ORDER BY class")?;
        let rows = query.query_map([], read)?;
        // A class that a newer program knew says nothing here.
        let known = rows.collect::<rusqlite::Result<Vec<Option<Habit>>>>()?;
        Ok(Habits::new(known.into_iter().flatten().collect()))
    }

    fn habit(&self, class: Class) -> Result<Option<Habit>> {
        let mut query =
            self.db.prepare_cached("SELECT class, chosen, times, preferred FROM habit WHERE class = ?1")?;
        Ok(query.query_row([class.as_str()], read).optional()?.flatten())
    }
}

fn read(found: &rusqlite::Row<'_>) -> rusqlite::Result<Option<Habit>> {
    let preferred: Option<String> = found.get(3)?;
    let class = Class::parse(&found.get::<_, String>(0)?);
    let chosen = Why::parse(&found.get::<_, String>(1)?);
    let times = found.get(2)?;
    let preferred = preferred.as_deref().and_then(Why::parse);
    Ok(class.zip(chosen).map(|(class, chosen)| Habit { class, chosen, times, preferred }))
}
