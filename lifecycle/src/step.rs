//! The steps: the lawful moves a promise can make.
//!
//! A step is a deed in the world (something was said, delivered, agreed). Taking an entry back is not a step but an
//! act on the record; see `entry`.

use crate::named::named;

named! {
    /// A move from one state to the next, or a new arrangement within *voornemen*.
    pub enum Step {
        /// Speak: the promise is made aloud.
        Uitspreken = "uitspreken",
        /// Renegotiate: both agreed on another day or another deliverable.
        Heronderhandelen = "heronderhandelen",
        /// Tell: a new day was announced, without consent. The original due stays the measure.
        Melden = "melden",
        /// Keep: it was delivered.
        Vertonen = "vertonen",
        /// Exceed: something extra was given.
        Overtreffen = "overtreffen",
        /// Anchor: the keeping was put into words.
        Verankeren = "verankeren",
        /// Break: it will not be done.
        Breken = "breken",
        /// Repair: the breach was made good, and that was accepted.
        Herstellen = "herstellen",
        /// Release: it need not be done any more.
        Ontheffen = "ontheffen",
        /// Correct: it was noted wrongly; the promise itself did not change.
        Corrigeren = "corrigeren",
    }
}

impl Step {
    /// Whether this step may put a due in force. *Melden* may not: a day that was only told never moves the measure.
    #[must_use]
    pub const fn sets_due(self) -> bool {
        matches!(self, Self::Uitspreken | Self::Heronderhandelen | Self::Corrigeren)
    }

    /// Whether this step only says what was promised. As long as a course holds nothing else, it may be corrected.
    #[must_use]
    pub const fn is_of_the_record(self) -> bool {
        matches!(self, Self::Uitspreken | Self::Corrigeren)
    }
}
