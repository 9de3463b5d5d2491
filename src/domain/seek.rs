//! From where an archive is searched on: it is searched in pieces, so that nothing waits long for it.

use super::id::Id;
use super::time::Happened;

/// From where an archive is searched on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// What is noted beside open promises, after the one of this id.
    Notes(Option<Id>),
    /// Closed promises, newest first, after this one.
    Closed(Option<(Happened, Id)>),
}
