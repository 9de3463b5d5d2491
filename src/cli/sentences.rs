//! Failures as sentences with their exit codes. It decides nothing; it only chooses words.

use std::path::Path;

use super::exit::{Exit, Failure};
use crate::domain::promise::Promise;
use crate::domain::time::Now;
use crate::domain::walk::Refused;
use crate::runtime::trouble;
use crate::store::StoreError;
use crate::text::Lang;
use crate::text::refusals::{self, Case};

/// What the store could not do.
pub(crate) fn of_store(lang: Lang, now: &Now, folder: Option<&Path>, error: &StoreError) -> Failure {
    let exit = match error {
        StoreError::Conflict => Exit::Failed,
        StoreError::Refused(_) | StoreError::Guarded(_) => Exit::Refused,
        _ => Exit::Store,
    };
    Failure::new(exit, trouble::of_store(lang, now, folder, error))
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
