//! What is known of one entry in a course: which step it was, and everything that step needs.
//!
//! It never judges: `lifecycle` says what is lawful, here is only what was said.

use chrono::NaiveDate;
use lifecycle::{Act, Need, Needs, Step};

use super::due::Due;
use super::id::Id;
use super::words::{Channel, Extra, ReleasedBy};

/// One entry's step with its data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Facts {
    /// The promise was spoken.
    Uitspreken {
        /// What was promised.
        body: String,
        /// When it is due.
        due: Due,
        /// A second day that the words could have meant.
        doubt: Option<Due>,
        /// How it was said.
        channel: Channel,
    },
    /// The other agreed to a new day, a new deliverable, or both.
    Heronderhandelen {
        /// The new day.
        due: Option<Due>,
        /// The new deliverable.
        body: Option<String>,
        /// How it was agreed.
        channel: Option<Channel>,
        /// That the other agreed.
        agreed: bool,
    },
    /// The other was told of a new day.
    Melden {
        /// The new day.
        day: NaiveDate,
        /// How they were told.
        channel: Channel,
    },
    /// It was done.
    Vertonen {
        /// An outside cause of lateness that the other accepted.
        outside: Option<String>,
    },
    /// Something extra was done.
    Overtreffen {
        /// Its kind.
        extra: Extra,
        /// What it was.
        what: String,
    },
    /// It was said that it was done.
    Verankeren {
        /// How.
        channel: Channel,
        /// In which words.
        said: String,
        /// What the other answered.
        reaction: Option<String>,
    },
    /// It will not be done.
    Breken {
        /// Why.
        why: String,
        /// Whether the other knows.
        told: bool,
        /// Whether it was covered up.
        covered_up: bool,
        /// An outside cause that the other accepted.
        outside: Option<String>,
    },
    /// A broken promise was made good.
    Herstellen {
        /// How.
        how: String,
        /// That the other was told.
        told: bool,
        /// That the other accepted it.
        accepted: bool,
    },
    /// It need not be done any more.
    Ontheffen {
        /// By whom.
        by: ReleasedBy,
        /// Why.
        why: String,
    },
    /// A slip in the record was put right.
    Corrigeren {
        /// The day as it was really said; with a doubt in force also the answer to it.
        due: Option<Due>,
        /// The deliverable as it was really said.
        body: Option<String>,
        /// The contact noted, and the one it really was.
        contact: Option<(Id, Id)>,
        /// Why, where it was asked.
        why: Option<String>,
    },
    /// The entry of this number was taken back.
    Terugnemen(u32),
    /// The entry of this number was put back.
    Terugzetten(u32),
}

/// The stored name of an entry that takes another back.
pub const TERUGNEMEN: &str = "terugnemen";
/// The stored name of an entry that puts another back.
pub const TERUGZETTEN: &str = "terugzetten";

impl Facts {
    /// What the crate that judges calls it.
    #[must_use]
    pub fn act(&self) -> Act {
        match self {
            Self::Uitspreken { .. } => Act::Step(Step::Uitspreken),
            Self::Heronderhandelen { .. } => Act::Step(Step::Heronderhandelen),
            Self::Melden { .. } => Act::Step(Step::Melden),
            Self::Vertonen { .. } => Act::Step(Step::Vertonen),
            Self::Overtreffen { .. } => Act::Step(Step::Overtreffen),
            Self::Verankeren { .. } => Act::Step(Step::Verankeren),
            Self::Breken { .. } => Act::Step(Step::Breken),
            Self::Herstellen { .. } => Act::Step(Step::Herstellen),
            Self::Ontheffen { .. } => Act::Step(Step::Ontheffen),
            Self::Corrigeren { .. } => Act::Step(Step::Corrigeren),
            Self::Terugnemen(seq) => Act::Retract(*seq),
            Self::Terugzetten(seq) => Act::Restore(*seq),
        }
    }

    /// How something was said to the other with it, where it was said at all and is known.
    #[must_use]
    pub fn channel(&self) -> Option<Channel> {
        match self {
            Self::Uitspreken { channel, .. }
            | Self::Melden { channel, .. }
            | Self::Verankeren { channel, .. } => Some(*channel),
            Self::Heronderhandelen { channel, .. } => *channel,
            _ => None,
        }
    }

    /// The step, unless it takes or puts back another.
    #[must_use]
    pub fn step(&self) -> Option<Step> {
        match self.act() {
            Act::Step(step) => Some(step),
            Act::Retract(_) | Act::Restore(_) => None,
        }
    }

    /// The stored name of the entry.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self.act() {
            Act::Step(step) => step.as_str(),
            Act::Retract(_) => TERUGNEMEN,
            Act::Restore(_) => TERUGZETTEN,
        }
    }

    /// Which needs these facts meet. The moment itself (spoken, delivered) is met by being an entry at all;
    /// blank words meet nothing.
    #[must_use]
    pub fn meets(&self) -> Needs {
        let said = |text: &str| !text.trim().is_empty();
        let mut has = Needs::of(&[Need::Spoken, Need::Delivered]);
        let mut note = |need, met: bool| {
            if met {
                has.insert(need);
            }
        };
        match self {
            Self::Uitspreken { body, .. } => {
                note(Need::Body, said(body));
                note(Need::Due, true);
                note(Need::Channel, true);
            }
            Self::Heronderhandelen { due, body, agreed, .. } => {
                note(Need::Agreed, *agreed);
                note(Need::NewDueOrBody, due.is_some() || body.as_deref().is_some_and(said));
            }
            Self::Melden { .. } => {
                note(Need::Told, true);
                note(Need::Channel, true);
                note(Need::NewDay, true);
            }
            Self::Vertonen { .. } | Self::Terugnemen(_) | Self::Terugzetten(_) => {}
            Self::Overtreffen { what, .. } => {
                note(Need::ExtraKind, true);
                note(Need::ExtraWhat, said(what));
            }
            Self::Verankeren { said: words, .. } => {
                note(Need::Channel, true);
                note(Need::Said, said(words));
            }
            Self::Breken { why, .. } => {
                note(Need::Reason, said(why));
                note(Need::OtherKnows, true);
                note(Need::CoveredUp, true);
            }
            Self::Herstellen { how, told, accepted } => {
                note(Need::How, said(how));
                note(Need::Told, *told);
                note(Need::Accepted, *accepted);
            }
            Self::Ontheffen { why, .. } => {
                note(Need::ReleasedBy, true);
                note(Need::Reason, said(why));
            }
            Self::Corrigeren { due, body, contact, why } => {
                note(Need::Change, due.is_some() || body.as_deref().is_some_and(said) || contact.is_some());
                note(Need::ReasonOncePast, why.as_deref().is_some_and(said));
            }
        }
        has
    }
}
