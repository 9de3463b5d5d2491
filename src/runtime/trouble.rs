//! What the store could not do, as a sentence. It decides nothing; it only chooses words.

use std::path::Path;

use crate::domain::time::Now;
use crate::store::StoreError;
use crate::text::refusals::{self, Case};
use crate::text::{Lang, trouble};

/// What the store could not do, in words.
#[must_use]
pub fn of_store(lang: Lang, now: &Now, folder: Option<&Path>, error: &StoreError) -> String {
    use trouble::book;
    let path = folder.map(|f| f.join(crate::store::FILE).display().to_string()).unwrap_or_default();
    match error {
        StoreError::CantCreate { path, why } => {
            let why = trouble::machine::reason(lang, why.kind(), &why.to_string());
            book::cannot_create(lang, &path.display().to_string(), &why)
        }
        StoreError::ReadOnly => book::read_only(lang).to_owned(),
        StoreError::Full => book::full(lang).to_owned(),
        StoreError::NotABook => book::not_a_book(lang, &path),
        StoreError::Damaged(why) => book::damaged(lang, &path, why),
        StoreError::Newer { found, known } => book::newer(lang, *found, *known),
        StoreError::Altered(names) => {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            book::altered(lang, &names)
        }
        StoreError::Busy => book::busy(lang).to_owned(),
        StoreError::Denied => book::denied(lang, &path),
        StoreError::Conflict => book::conflict(lang).to_owned(),
        StoreError::Refused(why) => {
            refusals::sentence(lang, why, &Case { id: "", name: "", promise: None, now: *now })
        }
        StoreError::Guarded(why) => book::guarded(lang, why),
        StoreError::Other(why) => book::other(lang, why),
    }
}
