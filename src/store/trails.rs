//! What happened to the promises given to one person: what the trust basis is made of. Words are left where they lie, and
//! cost follows that person's promises, not the book.

use chrono::NaiveDate;
use lifecycle::Step;
use rusqlite::{Params, Row};

use super::error::Result;
use super::read::Reader;
use super::row;
use crate::domain::id::Id;
use crate::domain::trust::{Mark, Trail};
use crate::domain::words::{Importance, Role};

const COLUMNS: &str =
    "w.promise, n.importance, n.body, c.seq, c.put_upon, c.live, c.entry, substr(c.happened, 1, 10), c.due,
    c.sets_due, c.reaction IS NOT NULL, c.outside IS NOT NULL, c.covered_up IS 1";
const FROM: &str = "FROM promise_contact AS w CROSS JOIN promise_now AS n ON n.promise = w.promise CROSS JOIN course AS c ON c.promise = w.promise
    WHERE w.role = ?1 AND n.direction = 'given' AND n.state IS NOT NULL";

/// The entries of one promise to one contact, as they are read.
struct Course {
    contact: Id,
    trail: Trail,
    /// Each with its number, the number of the live one before it, and the mark it leaves.
    entries: Vec<(u32, u32, NaiveDate, Option<Mark>)>,
    /// The newest live one.
    live: u32,
}

impl Course {
    /// The trail: the marks of what is live, found from the newest back.
    fn trail(mut self) -> (Id, Trail) {
        let mut at = self.live;
        while let Some((_, upon, day, mark)) =
            self.entries.iter().find(|(seq, ..)| *seq == at).filter(|_| at > 0)
        {
            self.trail.marks.extend(mark.map(|mark| (*day, mark)));
            at = *upon;
        }
        self.trail.marks.reverse();
        (self.contact, self.trail)
    }
}

fn mark(found: &Row<'_>) -> rusqlite::Result<Option<Mark>> {
    let Some(step) = Step::parse(row::text(found, 7)?) else { return Ok(None) };
    let due = || row::date(found, 9);
    let set = || if found.get(10)? { due().map(Some) } else { Ok(None) };
    let outside = || found.get::<_, bool>(12);
    Ok(match step {
        Step::Uitspreken => Some(Mark::Said(due()?)),
        Step::Heronderhandelen => Some(Mark::Agreed(set()?)),
        Step::Melden => Some(Mark::Told),
        Step::Vertonen => Some(Mark::Kept { outside: outside()? }),
        Step::Overtreffen => Some(Mark::Exceeded),
        Step::Verankeren => Some(Mark::Anchored { reaction: found.get(11)? }),
        Step::Breken => Some(Mark::Broken { covered_up: found.get(13)?, outside: outside()? }),
        Step::Herstellen => Some(Mark::PutRight),
        Step::Ontheffen => Some(Mark::Released),
        Step::Corrigeren => set()?.map(Mark::Corrected),
    })
}

impl Reader<'_> {
    /// The trails of the promises given to a contact, and to those who were merged into it, by id.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn trails_to(&self, contact: Id) -> Result<Vec<Trail>> {
        let whom = "AND w.contact IN (WITH RECURSIVE own(id) AS (SELECT ?2 UNION
              SELECT c.id FROM contact AS c JOIN own ON c.merged_into = own.id) SELECT id FROM own)
            ORDER BY w.promise, c.seq";
        let mut trails = Vec::new();
        // Whoever of them it was said to, it is to the one they are.
        self.trails_where("?2", whom, [Role::Promisee.as_str(), contact.as_str()], |_, trail| {
            trails.push(trail)
        })?;
        Ok(trails)
    }

    /// Every trail there is, with whom it is to as the book says it: whoever was merged still stands there.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn each_trail(&self, each: impl FnMut(Id, Trail)) -> Result<()> {
        self.trails_where("w.contact", "ORDER BY w.promise, w.place, c.seq", [Role::Promisee.as_str()], each)
    }

    fn trails_where<P: Params>(
        &self,
        contact: &str,
        whom: &str,
        params: P,
        mut each: impl FnMut(Id, Trail),
    ) -> Result<()> {
        let mut query = self.db.prepare_cached(&format!("SELECT {contact}, {COLUMNS} {FROM} {whom}"))?;
        let mut rows = query.query(params)?;
        let mut course: Option<Course> = None;
        while let Some(found) = rows.next()? {
            let (contact, promise, seq) = (row::id(found, 0)?, row::id(found, 1)?, found.get(4)?);
            let goes_on =
                course.as_ref().is_some_and(|own| (own.contact, own.trail.promise) == (contact, promise));
            if !goes_on {
                if let Some(done) = course.take() {
                    let (contact, trail) = done.trail();
                    each(contact, trail);
                }
                let importance = row::read(found, 2, Importance::parse)?;
                let trail = Trail { promise, what: found.get(3)?, importance, marks: Vec::new() };
                course = Some(Course { contact, trail, entries: Vec::with_capacity(4), live: 0 });
            }
            let Some(own) = &mut course else { continue };
            own.live = found.get(6)?;
            // Two of those it is to may have turned out to be one: their entries come twice.
            if own.entries.last().is_none_or(|(last, ..)| *last < seq) {
                own.entries.push((seq, found.get(5)?, row::date(found, 8)?, mark(found)?));
            }
        }
        if let Some(done) = course {
            let (contact, trail) = done.trail();
            each(contact, trail);
        }
        Ok(())
    }
}
