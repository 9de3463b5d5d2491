//! The transition table: the one place that says which step leads where, and what it needs.
//!
//! Everything else is made from it. A rule that is not a row here does not exist, and no other room may decide that a
//! step is lawful.

use crate::need::Need;
use crate::state::{Direction, State};
use crate::step::Step;

/// One row of the table: from this state, this step leads to that state, and asks for these needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Whose promise the row is about.
    pub direction: Direction,
    /// The state it starts from; `None` when nothing has been spoken yet.
    pub from: Option<State>,
    /// The step.
    pub step: Step,
    /// The state it leads to.
    pub to: State,
    /// What it needs, in the order in which one would ask for it.
    pub needs: &'static [Need],
}

const fn row(
    direction: Direction,
    from: Option<State>,
    step: Step,
    to: State,
    needs: &'static [Need],
) -> Rule {
    Rule { direction, from, step, to, needs }
}

/// A promise is spoken in the same way in both directions: who, what, when due, when said, and how.
const SPOKEN: &[Need] = &[Need::Promisee, Need::Body, Need::Due, Need::Spoken, Need::Channel];
/// Only the record was wrong, so only the record is asked about.
const CORRECTED: &[Need] = &[Need::OnlySpoken, Need::Change, Need::ReasonOncePast];

/// The table. A received promise walks a shorter way than a given one, because the excelling, the anchoring and the
/// repairing are the promiser's to do:
/// - it may be renegotiated at any moment, before or after it was due, as nobody is rewarded for it;
/// - who tells me a new day need not have chosen a channel I remember;
/// - of a breach I note why; that I know of it goes without saying, and hiding it was not mine to do.
///
/// Consent is asked in both directions, because it alone moves a due: without it the step is *melden*.
#[rustfmt::skip]
pub const TABLE: &[Rule] = {
    use Direction::{Given, Received};
    use Need::{
        Accepted, Agreed, BeforeDue, Channel, CoveredUp, Delivered, ExtraKind, ExtraWhat, How, NewDay, NewDueOrBody,
        OtherKnows, Reason, ReleasedBy, Said, Told,
    };
    use State::{Gebroken, Hersteld, Ontheven, Verankering, Vertonen, Voornemen, Voortreffelijk};
    &[
        row(Given, None,                 Step::Uitspreken,       Voornemen,      SPOKEN),
        row(Given, Some(Voornemen),      Step::Heronderhandelen, Voornemen,      &[Agreed, BeforeDue, NewDueOrBody]),
        row(Given, Some(Voornemen),      Step::Melden,           Voornemen,      &[Channel, NewDay]),
        row(Given, Some(Voornemen),      Step::Corrigeren,       Voornemen,      CORRECTED),
        row(Given, Some(Voornemen),      Step::Vertonen,         Vertonen,       &[Delivered]),
        row(Given, Some(Vertonen),       Step::Overtreffen,      Voortreffelijk, &[ExtraKind, ExtraWhat]),
        row(Given, Some(Voortreffelijk), Step::Verankeren,       Verankering,    &[Channel, Said]),
        row(Given, Some(Voornemen),      Step::Breken,           Gebroken,       &[Reason, OtherKnows, CoveredUp]),
        row(Given, Some(Gebroken),       Step::Herstellen,       Hersteld,       &[How, Told, Accepted]),
        row(Given, Some(Voornemen),      Step::Ontheffen,        Ontheven,       &[ReleasedBy, Reason]),

        row(Received, None,              Step::Uitspreken,       Voornemen,      SPOKEN),
        row(Received, Some(Voornemen),   Step::Heronderhandelen, Voornemen,      &[Agreed, NewDueOrBody]),
        row(Received, Some(Voornemen),   Step::Melden,           Voornemen,      &[NewDay]),
        row(Received, Some(Voornemen),   Step::Corrigeren,       Voornemen,      CORRECTED),
        row(Received, Some(Voornemen),   Step::Vertonen,         Vertonen,       &[Delivered]),
        row(Received, Some(Voornemen),   Step::Breken,           Gebroken,       &[Reason]),
        row(Received, Some(Voornemen),   Step::Ontheffen,        Ontheven,       &[ReleasedBy, Reason]),
    ]
};

/// What must hold of any table, or it does not compile: no two rows for the same step from the same state, and every
/// row either stays where it is or leads to a later state, so that each walk comes to an end.
const _: () = {
    let mut at = 0;
    while at < TABLE.len() {
        let here = &TABLE[at];
        assert!(place(here.from) <= place(Some(here.to)));
        let mut other = at + 1;
        while other < TABLE.len() {
            let there = &TABLE[other];
            assert!(
                here.direction as u8 != there.direction as u8
                    || place(here.from) != place(there.from)
                    || here.step as u8 != there.step as u8
            );
            other += 1;
        }
        at += 1;
    }
};

/// How far along a state is: nothing spoken first, then the states in the order of their declaration.
const fn place(state: Option<State>) -> u8 {
    match state {
        None => 0,
        Some(state) => state as u8 + 1,
    }
}

/// The row for this step from this state, if the step is lawful there.
#[must_use]
pub fn rule(direction: Direction, from: Option<State>, step: Step) -> Option<&'static Rule> {
    lawful(direction, from).find(|rule| rule.step == step)
}

/// Every row that starts from this state, in the order of the table.
pub fn lawful(direction: Direction, from: Option<State>) -> impl Iterator<Item = &'static Rule> {
    TABLE.iter().filter(move |rule| rule.direction == direction && rule.from == from)
}
