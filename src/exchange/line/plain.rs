//! The plain form that other programs can write: a promise as `id, contact, text, spoken_at, due, state,
//! closed_at`, a contact as `id, name` with `org`, `email` and `phone` where known. A key beyond these is
//! refused rather than lost.
//!
//! It never reads the text: the words are the promise as they stand.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, de};
use sha2::{Digest, Sha256};

use super::{Text, read, value};
use crate::domain::id::Id;
use crate::domain::time::Happened;
use crate::exchange::error::Malformed;

/// A promise in the plain form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainPromise {
    /// Its name in the other program, as text.
    pub key: String,
    /// The exact name of the contact.
    pub contact: String,
    /// The words.
    pub text: String,
    /// When it was spoken.
    pub spoken: Happened,
    /// The day.
    pub due: NaiveDate,
    /// What became of it.
    pub state: PlainState,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlainState {
    /// Nothing yet.
    Open,
    /// It was kept then.
    Kept(Happened),
    /// It was broken then.
    Broken(Happened),
}

/// A contact in the plain form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainContact {
    /// Its name in the other program, as text.
    pub key: String,
    /// The full name.
    pub name: String,
    /// Where they work.
    pub organisation: Option<String>,
    /// A mail address.
    pub mail: Option<String>,
    /// A telephone number.
    pub phone: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PromiseRow<'a> {
    #[serde(deserialize_with = "key")]
    id: String,
    #[serde(borrow)]
    contact: Text<'a>,
    #[serde(borrow)]
    text: Text<'a>,
    #[serde(borrow)]
    spoken_at: Text<'a>,
    #[serde(borrow)]
    due: Text<'a>,
    #[serde(borrow)]
    state: Text<'a>,
    #[serde(default)]
    closed_at: Option<Text<'a>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContactRow<'a> {
    #[serde(deserialize_with = "key")]
    id: String,
    name: Text<'a>,
    #[serde(default)]
    org: Option<Text<'a>>,
    #[serde(default)]
    email: Option<Text<'a>>,
    #[serde(default)]
    phone: Option<Text<'a>>,
}

pub(super) fn promise(json: &str) -> Result<PlainPromise, Malformed> {
    let row: PromiseRow<'_> = read(json)?;
    let closed = row.closed_at.map(|at| value::happened("closed_at", &at)).transpose()?;
    let state = match (&*row.state, closed) {
        ("open", None) => PlainState::Open,
        ("kept", Some(at)) => PlainState::Kept(at),
        ("broken", Some(at)) => PlainState::Broken(at),
        ("kept" | "broken", None) => return Err(value::missing("closed_at")),
        ("open", Some(_)) => {
            return Err(Malformed::KeyElsewhere { key: "closed_at", entry: "open".to_owned() });
        }
        (other, _) => return Err(value::refuse("state", other)),
    };
    Ok(PlainPromise {
        key: row.id,
        contact: value::said("contact", row.contact)?,
        text: row.text.into_owned(),
        spoken: value::happened("spoken_at", &row.spoken_at)?,
        due: value::day("due", &row.due)?,
        state,
    })
}

pub(super) fn contact(json: &str) -> Result<PlainContact, Malformed> {
    let row: ContactRow<'_> = read(json)?;
    let known = |text: Option<Text<'_>>| text.map(Text::into_owned).filter(|t| !t.trim().is_empty());
    Ok(PlainContact {
        key: row.id,
        name: value::said("name", row.name)?,
        organisation: known(row.org),
        mail: known(row.email),
        phone: known(row.phone),
    })
}

impl PlainPromise {
    /// Its name in the book: the same line, the same name.
    #[must_use]
    pub fn id(&self) -> Id {
        hash("promise", &[&self.key, &self.contact, &self.text, &self.spoken.to_string()])
    }

    /// The name in the book of a contact that is new with it.
    #[must_use]
    pub fn contact_id(&self) -> Id {
        hash("contact", &[&self.contact])
    }
}

impl PlainContact {
    /// Its name in the book.
    #[must_use]
    pub fn id(&self) -> Id {
        hash("contact", &[&self.key, &self.name])
    }
}

/// Sixty bits of SHA-256 over what it is and its parts, each with its length, so that no two lists of parts
/// run together.
fn hash(what: &str, parts: &[&str]) -> Id {
    let mut sha = Sha256::new();
    for part in std::iter::once(&what).chain(parts) {
        sha.update((part.len() as u64).to_be_bytes());
        sha.update(part.as_bytes());
    }
    let bits = sha.finalize().iter().take(8).fold(0, |bits: u64, byte| bits << 8 | u64::from(*byte));
    Id::from_bits(bits >> 4)
}

/// A number or a text, as text.
fn key<'de, D: Deserializer<'de>>(d: D) -> Result<String, D::Error> {
    struct Key;
    impl de::Visitor<'_> for Key {
        type Value = String;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an id: a whole number or a text")
        }

        fn visit_u64<E: de::Error>(self, id: u64) -> Result<String, E> {
            Ok(id.to_string())
        }

        fn visit_i64<E: de::Error>(self, id: i64) -> Result<String, E> {
            Ok(id.to_string())
        }

        fn visit_str<E: de::Error>(self, id: &str) -> Result<String, E> {
            Ok(id.to_owned())
        }
    }
    d.deserialize_any(Key)
}
