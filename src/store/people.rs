//! Finding people: whom a sentence may mean, and who bears a name. Cost follows the names in the sentence, not
//! the size of the address book.

use std::collections::HashMap;

use rusqlite::{OptionalExtension, Row};

use super::error::Result;
use super::read::{CONTACT, Reader, to_contact};
use super::row;
use crate::domain::contact::Contact;
use crate::domain::id::Id;
use crate::domain::naming::looked_up;

/// A word in the names of more people than this is looked up together with the word beside it, where anybody bears
/// both: "Jan Jansen" speaks of none of the other Jans.
const CROWD: usize = 100;

/// A person by what they are called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Called {
    /// Who.
    pub id: Id,
    /// The full name.
    pub name: String,
    /// What else they are called.
    pub nicknames: Vec<String>,
    /// Where they work.
    pub organisation: Option<String>,
}

impl From<Contact> for Called {
    fn from(contact: Contact) -> Self {
        let Contact { id, name, nicknames, organisation, .. } = contact;
        Self { id, name, nicknames, organisation }
    }
}

impl Reader<'_> {
    /// Whom a sentence of these folded `words` may speak of: everybody of whom a name has one of them, each as the
    /// one they stand for; of a crowd that bears a word, those who bear the word beside it too, where there are any.
    /// Merged ones lend their names to who they were merged into.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn called(&self, words: &[String]) -> Result<Vec<Called>> {
        let light = |found: &Row<'_>| {
            let called = Called {
                id: row::id(found, 0)?,
                name: found.get(1)?,
                nicknames: row::list(found, 2)?,
                organisation: found.get(3)?,
            };
            let folded: String = found.get(5)?;
            Ok((folded, called, found.get_ref(4)?.as_str_or_null()?.is_some()))
        };
        let mut found =
            self.each_with(words, "id, name, nicknames, organisation, merged_into, folded", light)?;
        if found.iter().any(|(_, _, merged)| *merged) {
            return Ok(self.people_with(words)?.into_iter().map(Called::from).collect());
        }
        // Namesakes are told apart in the order in which they are shown anywhere.
        found.sort_unstable_by(|(a, one, _), (b, other, _)| {
            (a, &one.organisation, one.id).cmp(&(b, &other.organisation, other.id))
        });
        Ok(found.into_iter().map(|(_, called, _)| called).collect())
    }

    /// The same people, whole.
    fn people_with(&self, words: &[String]) -> Result<Vec<Contact>> {
        let found = self.each_with(words, CONTACT, to_contact)?;
        self.as_they_stand(found)
    }

    fn each_with<T>(
        &self,
        words: &[String],
        columns: &str,
        mut read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut query =
            self.db.prepare_cached(&format!("SELECT {columns} FROM contact WHERE id = ?1 AND gone = 0"))?;
        let asked = looked_up(words);
        let bearers = asked.iter().map(|word| self.bearers(word)).collect::<Result<Vec<_>>>()?;
        let (mut found, mut seen) = (Vec::new(), HashMap::new());
        // Whether any of them is there still.
        let mut take = |ids: &[Id]| -> Result<bool> {
            let mut any = false;
            for id in ids {
                let there = match seen.get(id) {
                    Some(there) => *there,
                    None => {
                        let person = query.query_row([id.as_str()], |row| read(row)).optional()?;
                        let there = person.is_some();
                        found.extend(person);
                        seen.insert(*id, there);
                        there
                    }
                };
                any |= there;
            }
            Ok(any)
        };
        for (word, all) in asked.iter().zip(&bearers) {
            let apart = (all.len() > CROWD).then(|| told_apart(words, word, &asked, &bearers)).flatten();
            let enough = apart.map(|apart| take(&apart)).transpose()?;
            if enough != Some(true) {
                take(all)?;
            }
        }
        Ok(found)
    }

    /// Who have a word in their names, in the order of their ids.
    fn bearers(&self, word: &str) -> Result<Vec<Id>> {
        let mut query =
            self.db.prepare_cached("SELECT contact FROM contact_word WHERE word = ?1 ORDER BY contact")?;
        Ok(query.query_map([word], |row| row::id(row, 0))?.collect::<rusqlite::Result<_>>()?)
    }

    /// Everybody, as they stand, by name.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn everybody(&self) -> Result<Vec<Contact>> {
        let mut query = self.db.prepare_cached(&format!(
            "SELECT {CONTACT} FROM contact WHERE gone = 0 AND merged_into IS NULL"
        ))?;
        let mut found = query.query_map([], to_contact)?.collect::<rusqlite::Result<Vec<_>>>()?;
        by_name(&mut found);
        Ok(found)
    }

    /// Those whose full name is this one, but for case and accents.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn named(&self, name: &str) -> Result<Vec<Contact>> {
        let mut query = self
            .db
            .prepare_cached(&format!("SELECT {CONTACT} FROM contact WHERE folded = ?1 AND gone = 0"))?;
        let found =
            query.query_map([capture::fold(name)], to_contact)?.collect::<rusqlite::Result<Vec<_>>>()?;
        self.as_they_stand(found)
    }

    /// Whom the user may mean by a name typed on its own: the full name, else all words of it in one of their
    /// names. An id is taken too.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn meant_by(&self, name: &str) -> Result<Vec<Contact>> {
        if let Some(contact) = Id::parse(name).map(|id| self.contact(id)).transpose()?.flatten() {
            return self.as_they_stand(vec![contact]);
        }
        let exact = self.named(name)?;
        if !exact.is_empty() {
            return Ok(exact);
        }
        let words = capture::words(name);
        let mut found = self.people_with(&words)?;
        found.retain(|c| {
            let own: Vec<String> = [&c.name]
                .into_iter()
                .chain(&c.nicknames)
                .chain(&c.organisation)
                .flat_map(|n| capture::words(n))
                .collect();
            words.iter().all(|word| own.contains(word))
        });
        Ok(found)
    }

    /// Each contact as the one it stands for, once. A merged one's names go with it as nicknames, so that
    /// who is found by them is known by them.
    fn as_they_stand(&self, found: Vec<Contact>) -> Result<Vec<Contact>> {
        let mut seen: HashMap<Id, usize> = HashMap::new();
        let mut people: Vec<Contact> = Vec::with_capacity(found.len());
        for contact in found {
            let (mut stands, mut names) = (contact, Vec::new());
            // The bound keeps a damaged book from turning round for ever.
            while let Some(into) = stands.merged_into.filter(|_| names.len() < 64) {
                names.push(stands.name.clone());
                names.append(&mut stands.nicknames);
                let Some(next) = self.contact(into)? else { break };
                stands = next;
            }
            let at = *seen.entry(stands.id).or_insert_with(|| {
                people.push(stands);
                people.len() - 1
            });
            let known = &mut people[at].nicknames;
            names.retain(|name| !known.contains(name));
            known.append(&mut names);
        }
        by_name(&mut people);
        Ok(people)
    }

    /// How many promises are open with each contact, merges followed.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn open_with(&self) -> Result<HashMap<Id, u64>> {
        let sql = "SELECT w.contact, count(*) FROM promise_now AS n JOIN promise_contact AS w ON w.promise = n.promise
             WHERE n.state = 'voornemen' AND w.role = 'promisee' GROUP BY w.contact";
        let mut query = self.db.prepare_cached(sql)?;
        let counted = query.query_map([], |r| Ok((row::id(r, 0)?, r.get::<_, u64>(1)?)))?;
        let mut merged =
            self.db.prepare_cached("SELECT merged_into IS NOT NULL FROM contact WHERE id = ?1")?;
        let mut open = HashMap::new();
        for found in counted {
            let (id, count) = found?;
            let stands = match merged.query_row([id.as_str()], |r| r.get(0))? {
                true => self.stands_for(id)?.map_or(id, |c| c.id),
                false => id,
            };
            *open.entry(stands).or_default() += count;
        }
        Ok(open)
    }

    /// The contact that an id stands for, merges followed.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn stands_for(&self, id: Id) -> Result<Option<Contact>> {
        let mut found = self.contact(id)?;
        for _ in 0..64 {
            match found.as_ref().and_then(|c| c.merged_into) {
                Some(into) => found = self.contact(into)?,
                None => break,
            }
        }
        Ok(found)
    }
}

/// Of those who bear a word, those who bear the word right before or after it too; nothing where nobody does, at any
/// place where it stands.
fn told_apart(words: &[String], word: &String, asked: &[String], bearers: &[Vec<Id>]) -> Option<Vec<Id>> {
    let of = |word: &String| asked.iter().position(|other| other == word).and_then(|at| bearers.get(at));
    let own = of(word)?;
    let mut apart = Vec::new();
    for (at, _) in words.iter().enumerate().filter(|(_, other)| *other == word) {
        let beside = at.checked_sub(1).into_iter().chain([at + 1]).filter_map(|at| of(words.get(at)?));
        let both = beside.flatten().filter(|id| own.binary_search(id).is_ok());
        let before = apart.len();
        apart.extend(both);
        if apart.len() == before {
            return None;
        }
    }
    Some(apart)
}

/// In the order of their names; those of one name by what tells them apart.
fn by_name(people: &mut [Contact]) {
    let folded = |text: &str| capture::fold(text);
    people.sort_by_cached_key(|c| (folded(&c.name), c.organisation.as_deref().map(folded), c.id));
}
