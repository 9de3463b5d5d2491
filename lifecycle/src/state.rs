//! The states a promise can rest in, and the two directions a promise can have.
//!
//! This room only names them. Which state may follow which is said in `table`, and nowhere else.

use crate::named::named;

named! {
    /// Who owes whom.
    pub enum Direction {
        /// I promised it to someone.
        Given = "given",
        /// Someone promised it to me.
        Received = "received",
    }
}

named! {
    /// Where a promise stands. The names are Dutch everywhere; only their gloss is translated.
    pub enum State {
        /// Spoken: the only open state.
        Voornemen = "voornemen",
        /// Kept: what was promised was delivered.
        Vertonen = "vertonen",
        /// Exceeded: something was given on top.
        Voortreffelijk = "voortreffelijk",
        /// Anchored: it was said aloud that the word was kept.
        Verankering = "verankering",
        /// Broken.
        Gebroken = "gebroken",
        /// Broken, then put right.
        Hersteld = "hersteld",
        /// Released: it need not be done any more.
        Ontheven = "ontheven",
    }
}

impl State {
    /// Whether the promise is still owed. Every other state is closed.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Voornemen)
    }
}
