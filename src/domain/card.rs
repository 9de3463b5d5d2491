//! A card: what an address book wrote of a person, kept word for word, so that what this program knows nothing of (a
//! birthday, a photo, a postal address) is there again when it goes out. It is never read for what a promise needs.

use serde::{Deserialize, Serialize};

use super::id::Id;

/// The card of a person in the address book that they came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Whose.
    pub contact: Id,
    /// What the address book calls it, where it has a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uid: Option<String>,
    /// The vCard, as it was written; its lines end as vCard says they do.
    pub text: String,
}
