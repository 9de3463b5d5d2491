//! Randomness for ids, from the system. Nothing here can be foretold, and nothing here is secret.

use crate::domain::id::Id;

/// The system gave no randomness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoRandomness;

/// A source of fresh ids. The first failure of the system is kept: an id made after it must not be used.
#[derive(Debug, Default)]
pub struct Ids {
    failed: bool,
}

impl Ids {
    /// A fresh id.
    pub fn fresh(&mut self) -> Id {
        let mut bytes = [0; 8];
        self.failed |= getrandom::fill(&mut bytes).is_err();
        Id::from_bits(u64::from_le_bytes(bytes))
    }

    /// Says that every id so far was random.
    ///
    /// # Errors
    /// When the system gave no randomness at least once.
    pub fn checked(&self) -> Result<(), NoRandomness> {
        if self.failed { Err(NoRandomness) } else { Ok(()) }
    }
}
