//! A group: contacts under one name. Where the name stands for whom a promise is to, it is to all of them.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use crate::domain::id::Id;

/// Contacts under one name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Its own id.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Who is in it, in the order in which they were put there.
    pub members: Vec<Id>,
    /// When it was noted.
    pub added: DateTime<FixedOffset>,
}

impl Group {
    /// Whether it is called so, but for case and accents.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        capture::fold(&self.name) == capture::fold(name)
    }
}
