//! What a step needs before it is taken, and sets of such needs.
//!
//! A need says *that* something must be known, never what it is: the words, days and channels themselves live with the
//! caller, who states which of them it has.

use crate::named::named;

named! {
    /// Something a step asks for. Without it the step is refused.
    pub enum Need {
        /// The other: to whom it was promised, or who promised it.
        Promisee = "promisee",
        /// The deliverable, not blank.
        Body = "body",
        /// A due. Present exactly when the proposal carries a due moment.
        Due = "due",
        /// When it was spoken.
        Spoken = "spoken",
        /// By which channel it was said.
        Channel = "channel",
        /// That both agreed.
        Agreed = "agreed",
        /// That it surely happened before the due moment in force. Judged by the course itself.
        BeforeDue = "before_due",
        /// A new due, a new deliverable, or both.
        NewDueOrBody = "new_due_or_body",
        /// That the other was told.
        Told = "told",
        /// The day that was told.
        NewDay = "new_day",
        /// When it was delivered.
        Delivered = "delivered",
        /// What kind of extra it was.
        ExtraKind = "extra_kind",
        /// What was extra, in one line.
        ExtraWhat = "extra_what",
        /// How it was said.
        Said = "said",
        /// Why.
        Reason = "reason",
        /// Whether the other knows: an answer either way.
        OtherKnows = "other_knows",
        /// Whether it was covered up: an answer either way.
        CoveredUp = "covered_up",
        /// How it was made good.
        How = "how",
        /// That the other accepted it.
        Accepted = "accepted",
        /// Who released it: the promisee, or events.
        ReleasedBy = "released_by",
        /// What had been noted wrongly.
        Change = "change",
        /// Why it is corrected, once the day has passed. Judged by the course: before that moment it is not asked.
        ReasonOncePast = "reason_once_past",
        /// That the promise has only been spoken, and corrected, so far. Judged by the course itself.
        OnlySpoken = "only_spoken",
    }
}

impl Need {
    /// Whether someone has to be asked for it. The others the course sees for itself, in its entries and moments.
    #[must_use]
    pub const fn is_asked(self) -> bool {
        !matches!(self, Self::BeforeDue | Self::OnlySpoken)
    }

    /// The need as a plain English phrase that fits after "it needs".
    #[must_use]
    pub const fn phrase(self) -> &'static str {
        match self {
            Self::Promisee => "the person it was promised to, or who promised it",
            Self::Body => "what was promised",
            Self::Due => "the day it is due",
            Self::Spoken => "when it was spoken",
            Self::Channel => "the channel by which it was said",
            Self::Agreed => "that both agreed",
            Self::BeforeDue => "to have happened before the due moment",
            Self::NewDueOrBody => "a new day, a new deliverable, or both",
            Self::Told => "that the other was told",
            Self::NewDay => "the new day that was told",
            Self::Delivered => "when it was delivered",
            Self::ExtraKind => "the kind of extra that was given",
            Self::ExtraWhat => "what was extra, in one line",
            Self::Said => "how it was said",
            Self::Reason => "the reason",
            Self::OtherKnows => "whether the other knows",
            Self::CoveredUp => "whether it was covered up",
            Self::How => "how it was made good",
            Self::Accepted => "that the other accepted",
            Self::ReleasedBy => "who released it: the other, or events",
            Self::Change => "what had been noted wrongly",
            Self::ReasonOncePast => "the reason, because the day has passed",
            Self::OnlySpoken => "a promise that has only been spoken",
        }
    }

    const fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// Every need has its own bit; a thirty-third would not compile.
const _: () = assert!(Need::ALL.len() <= u32::BITS as usize);

/// A set of needs: those a step asks for, or those a proposal has.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Needs(u32);

impl Needs {
    /// The empty set.
    pub const NONE: Self = Self(0);

    /// The set of these needs.
    #[must_use]
    pub const fn of(needs: &[Need]) -> Self {
        let mut bits = 0;
        let mut rest = needs;
        while let [first, tail @ ..] = rest {
            bits |= first.bit();
            rest = tail;
        }
        Self(bits)
    }

    /// Whether the set holds this need.
    #[must_use]
    pub const fn has(self, need: Need) -> bool {
        self.0 & need.bit() != 0
    }

    /// Whether the set holds nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Puts a need into the set.
    pub const fn insert(&mut self, need: Need) {
        self.0 |= need.bit();
    }

    /// Takes a need out of the set.
    pub const fn remove(&mut self, need: Need) {
        self.0 &= !need.bit();
    }

    /// The set with this need in it when `present` holds, else as it was: for building one in a row.
    #[must_use]
    pub const fn with(self, need: Need, present: bool) -> Self {
        if present { Self(self.0 | need.bit()) } else { self }
    }

    /// The needs of this set that `has` lacks.
    #[must_use]
    pub const fn missing_from(self, has: Self) -> Self {
        Self(self.0 & !has.0)
    }

    /// The needs in the set, in the order of [`Need::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Need> {
        Need::ALL.into_iter().filter(move |need| self.has(*need))
    }
}

impl FromIterator<Need> for Needs {
    fn from_iter<I: IntoIterator<Item = Need>>(needs: I) -> Self {
        needs.into_iter().fold(Self::NONE, |set, need| set.with(need, true))
    }
}

impl std::fmt::Debug for Needs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
