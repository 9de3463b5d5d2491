//! Telling in time and putting right soften harm once a year for one contact: which promises have that. It never looks
//! at how much harm there was.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::evidence::Evidence;
use super::parameters::Parameters;
use crate::domain::id::Id;

/// The promises that are softened: by the day delivered or broken, today for open ones, then by id, each that is at least
/// the allowance's days after the one before that was.
pub(super) fn granted(evidence: &[Evidence], parameters: &Parameters) -> BTreeSet<Id> {
    let mut asking: Vec<&Evidence> = evidence.iter().filter(|one| one.asks_for_allowance()).collect();
    asking.sort_unstable_by_key(|one| (one.day, one.promise));
    let mut granted = BTreeSet::new();
    let mut last: Option<NaiveDate> = None;
    for one in asking {
        if last.is_none_or(|last| (one.day - last).num_days() >= parameters.allowance) {
            last = Some(one.day);
            granted.insert(one.promise);
        }
    }
    granted
}
