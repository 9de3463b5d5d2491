//! What there is to say to the other now, by how a promise, a concept or a follow-up stands. It never chooses the words,
//! and is none where nothing has to be said.

use chrono::{Datelike, NaiveDate, Weekday};
use lifecycle::{Direction, State};

use super::agenda::tally::{FULL, Tally};
use super::agenda::{Item, Kind};
use super::concept::ConceptKind;
use super::due::{Due, DueState};
use super::facts::Facts;
use super::follow_up::{Outcome, Touch};
use super::promise::Promise;
use super::time::plus_days;

/// How it stands, as far as that decides what is said.
#[derive(Clone, Debug, PartialEq)]
pub enum Situation {
    /// Mine, and late: when it was due, and the new day that the other was told.
    Late(Due, Option<NaiveDate>),
    /// Mine, due today, or told for today.
    Today(Due),
    /// Mine, in danger of not being kept, while a new day can still be agreed on.
    AtRisk(Due),
    /// Mine, and not due yet.
    Coming(Due),
    /// Mine: two days could have been meant.
    Which(Due, Due),
    /// Mine: the other was told of another day and did not agree to it yet.
    Consent(Due, NaiveDate),
    /// Mine and kept: on which day.
    Aftercare(Option<NaiveDate>),
    /// Mine, kept and exceeded: on which day, and what was extra.
    Anchoring(Option<NaiveDate>, Option<String>),
    /// Mine and broken: whether the other knows.
    Repair(bool),
    /// Theirs, and still open; a new day that they named.
    AskAfter(Due, Option<NaiveDate>),
    /// Theirs, and kept.
    Thanks,
    /// Meant, and not said yet; for a day or for none.
    ToSay(Option<NaiveDate>),
    /// Said, without a day.
    NoDay,
}

impl Situation {
    /// What it is called where something is kept by it: the same word as long as the same is to be said.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Late(_, None) => "late",
            Self::Late(_, Some(_)) => "late_told",
            Self::Today(_) => "today",
            Self::AtRisk(_) => "at_risk",
            Self::Coming(_) => "coming",
            Self::Which(..) => "which",
            Self::Consent(..) => "consent",
            Self::Aftercare(_) => "aftercare",
            Self::Anchoring(..) => "anchoring",
            Self::Repair(_) => "repair",
            Self::AskAfter(..) => "ask_after",
            Self::Thanks => "thanks",
            Self::ToSay(_) => "to_say",
            Self::NoDay => "no_day",
        }
    }

    /// What there is to say about a row. `promise` is the one that it is, or that a follow-up is about, where it is
    /// here; `at_risk` says that the row is in danger.
    #[must_use]
    pub fn of(item: &Item, promise: Option<&Promise>, at_risk: bool, today: NaiveDate) -> Option<Self> {
        item.contact.as_ref()?;
        match item.kind {
            Kind::Concept(ConceptKind::Unspoken) => Some(Self::ToSay(item.due)),
            Kind::Concept(ConceptKind::Incomplete) => item.due.is_none().then_some(Self::NoDay),
            Kind::Promise(state) if state.is_open() => Self::of_open(item, at_risk, today),
            Kind::Promise(state) => Self::of_closed(item.direction, state, promise),
            Kind::FollowUp(_, Outcome::Done) => None,
            Kind::FollowUp(touch, Outcome::Open) => Self::of_touch(touch, promise),
        }
    }

    fn of_open(item: &Item, at_risk: bool, today: NaiveDate) -> Option<Self> {
        let due = item.whole_due()?;
        Some(match (item.direction, item.doubt, item.due_state, item.told) {
            (Direction::Received, ..) => Self::AskAfter(due, item.told),
            (_, Some(rival), ..) => Self::Which(due, rival),
            (_, _, DueState::Late, told) => Self::Late(due, told),
            // Who was told of today has it today.
            (_, _, _, Some(told)) if told <= today => Self::Today(Due::on(told)),
            (_, _, _, Some(told)) => Self::Consent(due, told),
            _ if at_risk => Self::AtRisk(due),
            (_, _, DueState::Today, _) => Self::Today(due),
            _ => Self::Coming(due),
        })
    }

    fn of_closed(direction: Direction, state: State, promise: Option<&Promise>) -> Option<Self> {
        let kept = promise.and_then(kept_on);
        match (direction, state) {
            (Direction::Received, State::Vertonen) => Some(Self::Thanks),
            (Direction::Given, State::Vertonen) => Some(Self::Aftercare(kept)),
            (Direction::Given, State::Voortreffelijk) => Some(Self::Anchoring(kept, promise.and_then(extra))),
            (Direction::Given, State::Gebroken) => Some(Self::Repair(promise.is_some_and(knows))),
            _ => None,
        }
    }

    fn of_touch(touch: Touch, promise: Option<&Promise>) -> Option<Self> {
        let kept = promise.and_then(kept_on);
        Some(match touch {
            Touch::Aftercare => Self::Aftercare(kept),
            Touch::Anchoring => Self::Anchoring(kept, promise.and_then(extra)),
            Touch::Repair => Self::Repair(promise.is_some_and(knows)),
            Touch::Thanks => Self::Thanks,
            Touch::Consent => {
                let standing = promise?.standing();
                Self::Consent(standing.due, standing.told?)
            }
            Touch::AskAfter => {
                let standing = promise?.standing();
                Self::AskAfter(standing.due, standing.told)
            }
            Touch::Talk | Touch::Other => return None,
        })
    }
}

/// The day on which it was kept.
fn kept_on(promise: &Promise) -> Option<NaiveDate> {
    let kept = promise.came_to().into_iter().find(|(state, _)| *state == State::Vertonen);
    kept.map(|(_, when)| when.day())
}

/// What was extra, as it was noted last.
fn extra(promise: &Promise) -> Option<String> {
    promise
        .walk
        .live()
        .filter_map(|entry| match &entry.facts {
            Facts::Overtreffen { what, .. } => Some(what.clone()),
            _ => None,
        })
        .last()
}

/// Whether the other knows that it was broken.
fn knows(promise: &Promise) -> bool {
    promise.walk.live().any(|entry| matches!(entry.facts, Facts::Breken { told: true, .. }))
}

/// A day that can be offered in good conscience: a working day after `after` that leaves at least a day in between and is
/// not full; of the days that are counted, else the first working day.
#[must_use]
pub fn day_to_offer(tally: &Tally, today: NaiveDate, after: NaiveDate) -> NaiveDate {
    let earliest = plus_days(today, 2).max(plus_days(after, 1));
    let days = || (0..14).map(|nth| plus_days(earliest, nth)).filter(|day| is_working(*day));
    let room = |day: &NaiveDate| tally.load_on(*day).is_none_or(|count| count < FULL);
    days().find(room).or_else(|| days().next()).unwrap_or(earliest)
}

/// Monday to Friday.
#[must_use]
pub fn is_working(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The first working day after a day.
#[must_use]
pub fn next_working(day: NaiveDate) -> NaiveDate {
    (1..=3).map(|nth| plus_days(day, nth)).find(|day| is_working(*day)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_is_offered_that_works_and_is_not_full() {
        let mut tally = Tally { from: day("2026-11-23"), ..Tally::default() };
        let offered = |tally: &Tally, after: &str| day_to_offer(tally, day("2026-11-23"), day(after));
        assert_eq!(offered(&tally, "2026-11-19"), day("2026-11-25"));
        assert_eq!(offered(&tally, "2026-11-27"), day("2026-11-30"));
        tally.load[2] = FULL;
        assert_eq!(offered(&tally, "2026-11-19"), day("2026-11-26"));
        tally.load = [FULL; 14];
        assert_eq!(offered(&tally, "2026-12-04"), day("2026-12-07"));
        let saturday = day("2026-11-28");
        assert!(!is_working(saturday));
        assert_eq!(next_working(day("2026-11-27")), day("2026-11-30"));
        assert_eq!(next_working(saturday), day("2026-11-30"));
    }
}
