//! Failures as sentences with their exit codes. It decides nothing; it only chooses words.

use std::path::Path;

use super::exit::{Exit, Failure};
use crate::domain::promise::Promise;
use crate::domain::time::Now;
use crate::domain::walk::Refused;
use crate::store::StoreError;
use crate::text::refusals::{self, Case};
use crate::text::{Lang, trouble};

/// What the store could not do.
pub(crate) fn of_store(lang: Lang, now: &Now, folder: Option<&Path>, error: &StoreError) -> Failure {
    use trouble::book;
    let path = folder.map(|f| f.join(crate::store::FILE).display().to_string()).unwrap_or_default();
    let (exit, text) = match error {
        StoreError::CantCreate { path, why } => {
            let why = trouble::machine::reason(lang, why.kind(), &why.to_string());
            (Exit::Store, book::cannot_create(lang, &path.display().to_string(), &why))
        }
        StoreError::ReadOnly => (Exit::Store, book::read_only(lang).to_owned()),
        StoreError::Full => (Exit::Store, book::full(lang).to_owned()),
        StoreError::NotABook => (Exit::Store, book::not_a_book(lang, &path)),
        StoreError::Damaged(why) => (Exit::Store, book::damaged(lang, &path, why)),
        StoreError::Newer { found, known } => (Exit::Store, book::newer(lang, *found, *known)),
        StoreError::Altered(names) => {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            (Exit::Store, book::altered(lang, &names))
        }
        StoreError::Busy => (Exit::Store, book::busy(lang).to_owned()),
        StoreError::Denied => (Exit::Store, book::denied(lang, &path)),
        StoreError::Conflict => (Exit::Failed, book::conflict(lang).to_owned()),
        StoreError::Refused(why) => return of_refusal(lang, why, "", "", None, now),
        StoreError::Guarded(why) => (Exit::Refused, book::guarded(lang, why)),
        StoreError::Other(why) => (Exit::Store, book::other(lang, why)),
    };
    Failure::new(exit, text)
}

/// What the lifecycle refused.
pub(crate) fn of_refusal(
    lang: Lang,
    why: &Refused,
    id: &str,
    name: &str,
    promise: Option<&Promise>,
    now: &Now,
) -> Failure {
    Failure::new(Exit::Refused, refusals::sentence(lang, why, &Case { id, name, promise, now: *now }))
}
