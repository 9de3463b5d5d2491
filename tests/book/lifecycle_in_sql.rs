//! The crate and the file give the same verdict on every entry from every place, and promises stand in the same place
//! after it. The file is asked with bare rows; what only the clock can tell is the crate's alone and not asked here.

use lifecycle::{Direction, State, Step, TABLE};
use rusqlite::types::Value;
use woord::domain::due::Due;
use woord::domain::facts::Facts;
use woord::domain::walk::{Taking, Walk};
use woord::domain::words::{Channel, ReleasedBy};

use super::kit::{broken, day, exceeded, kept, monday};
use super::raw::{Place, Row, Sheet, naming, step};

/// What is written to reach a place: a step, or nothing for taking the newest live entry back.
pub(crate) type Path = &'static [Option<Step>];

/// Every place a promise can be in, by what leads to it; places that a direction can't reach are left out by it.
pub(crate) const PLACES: &[Path] = {
    use Step::{
        Breken, Corrigeren, Heronderhandelen, Herstellen, Melden, Ontheffen, Overtreffen, Uitspreken,
        Verankeren, Vertonen,
    };
    const U: Option<Step> = Some(Uitspreken);
    &[
        &[],
        &[U],
        &[U, None],
        &[U, Some(Corrigeren)],
        &[U, Some(Melden)],
        &[U, Some(Heronderhandelen)],
        &[U, Some(Vertonen)],
        &[U, Some(Vertonen), None],
        &[U, Some(Vertonen), Some(Overtreffen)],
        &[U, Some(Vertonen), Some(Overtreffen), None, None],
        &[U, Some(Vertonen), Some(Overtreffen), Some(Verankeren)],
        &[U, Some(Vertonen), Some(Overtreffen), Some(Verankeren), None],
        &[U, Some(Breken)],
        &[U, Some(Breken), None, Some(Melden)],
        &[U, Some(Breken), Some(Herstellen)],
        &[U, Some(Ontheffen)],
        &[U, Some(Ontheffen), None, Some(Vertonen), None],
    ]
};

/// Facts that lack nothing, and change what there is to change.
pub(crate) fn facts(step: Step, walk: Option<&Walk>) -> Facts {
    let first = Due::on(day("2026-12-03"));
    let other = walk.is_some_and(|w| w.standing().due == first).then(|| Due::on(day("2026-12-10")));
    let due = Some(other.unwrap_or(first));
    match step {
        Step::Uitspreken => Facts::Uitspreken {
            body: "het rapport mailen".to_owned(),
            due: first,
            doubt: None,
            channel: Channel::Bel,
        },
        Step::Heronderhandelen => Facts::Heronderhandelen { due, body: None, channel: None, agreed: true },
        Step::Melden => Facts::Melden { day: day("2026-12-08"), channel: Channel::Mail },
        Step::Vertonen => kept(),
        Step::Overtreffen => exceeded(),
        Step::Verankeren => {
            Facts::Verankeren { channel: Channel::Bel, said: "gezegd".to_owned(), reaction: None }
        }
        Step::Breken => broken(),
        Step::Herstellen => Facts::Herstellen { how: "alsnog".to_owned(), told: true, accepted: true },
        Step::Ontheffen => Facts::Ontheffen { by: ReleasedBy::Moot, why: "hoeft niet".to_owned() },
        Step::Corrigeren => Facts::Corrigeren { due, body: None, contact: None, why: None },
    }
}

pub(crate) fn taking(step: Step, walk: Option<&Walk>) -> Taking {
    Taking { facts: facts(step, walk), happened: None, note: None }
}

/// A place reached on both sides by the same path, or nothing where this direction can't reach it.
pub(crate) fn reach(direction: Direction, path: Path) -> Option<(Option<Walk>, Sheet)> {
    let sheet = Sheet::new(direction.as_str(), true);
    let mut walk: Option<Walk> = None;
    for entry in path {
        let before = sheet.newest();
        match (entry, &mut walk) {
            (Some(next), None) => walk = Walk::begin(direction, taking(*next, None), true, &monday()).ok(),
            (Some(next), Some(walk)) => {
                walk.step(taking(*next, Some(walk)), &monday()).ok()?;
            }
            (None, Some(walk)) => {
                walk.retract(&monday()).ok()?;
            }
            (None, None) => return None,
        }
        let walk = walk.as_ref()?;
        let row = match entry {
            Some(next) => step(before.as_ref(), *next, walk.standing().state),
            None => {
                let newest = before?;
                let Value::Integer(live) = newest.get("live") else { return None };
                let live = u32::try_from(live).ok()?;
                naming(&newest, "terugnemen", live, sheet.numbered(live - 1).as_ref())
            }
        };
        sheet.write(&row).unwrap();
        assert_eq!(sheet.stands(), place(Some(walk)));
    }
    Some((walk, sheet))
}

fn place(walk: Option<&Walk>) -> Option<Place> {
    walk.map(|w| (w.standing().live, w.standing().state))
}

pub(crate) fn every_place() -> impl Iterator<Item = (Direction, Path)> {
    Direction::ALL.into_iter().flat_map(|direction| PLACES.iter().map(move |path| (direction, *path)))
}

#[test]
fn the_places_hold_every_state_of_both_directions() {
    for direction in Direction::ALL {
        let states: Vec<_> = PLACES
            .iter()
            .filter_map(|path| reach(direction, path))
            .map(|(walk, _)| walk.and_then(|w| w.standing().state))
            .collect();
        for state in std::iter::once(None).chain(State::ALL.map(Some)) {
            let can =
                state.is_none() || TABLE.iter().any(|r| r.direction == direction && Some(r.to) == state);
            assert_eq!(states.contains(&state), can, "{direction} {state:?}");
        }
    }
}

#[test]
fn every_step_from_every_place_gets_the_same_verdict_from_the_crate_and_from_the_file() {
    for (direction, path) in every_place() {
        let Some((before, sheet)) = reach(direction, path) else { continue };
        for entry in Step::ALL {
            let mut walk = before.clone();
            let allowed = match &mut walk {
                Some(walk) => walk.step(taking(entry, Some(walk)), &monday()).is_ok(),
                None => {
                    walk = Walk::begin(direction, taking(entry, None), true, &monday()).ok();
                    walk.is_some()
                }
            };
            // A row claims the state it leads to; every claim is tried.
            for claim in std::iter::once(None).chain(State::ALL.map(Some)) {
                let lawful = allowed && walk.as_ref().is_some_and(|w| w.standing().state == claim);
                let (answer, stands) = sheet.attempt(&step(sheet.newest().as_ref(), entry, claim));
                assert_eq!(answer.is_ok(), lawful, "{direction} {path:?} {entry} to {claim:?}: {answer:?}");
                let expected = if lawful { walk.as_ref() } else { before.as_ref() };
                assert_eq!(stands, place(expected), "{direction} {path:?} {entry} to {claim:?}");
            }
        }
    }
}

#[test]
fn taking_back_and_putting_back_name_the_same_entry_on_both_sides() {
    for (direction, path) in every_place() {
        let Some((Some(walk), sheet)) = reach(direction, path) else { continue };
        let (newest, entries) = (sheet.newest().unwrap(), walk.course().next_seq());
        let sides =
            [("terugnemen", walk.course().retractable()), ("terugzetten", walk.course().restorable())];
        for (entry, may) in sides {
            let mut after = walk.clone();
            let did = if entry == "terugnemen" { after.retract(&monday()) } else { after.restore(&monday()) };
            assert_eq!(did.is_ok(), may.is_some());
            // Every number is named, and for each the row claims to stand where each entry stood.
            for (named, stand) in
                (0..=entries).flat_map(|named| (0..entries).map(move |stand| (named, stand)))
            {
                let row = naming(&newest, entry, named, sheet.numbered(stand).as_ref());
                let (answer, stands) = sheet.attempt(&row);
                let lawful = may == Some(named) && Some(claims(&row)) == place(Some(&after));
                assert_eq!(
                    answer.is_ok(),
                    lawful,
                    "{direction} {path:?} {entry} {named} as {stand}: {answer:?}"
                );
                assert_eq!(
                    stands,
                    place(Some(if lawful { &after } else { &walk })),
                    "{path:?} {entry} {named}"
                );
            }
        }
    }
}

#[test]
fn nothing_is_taken_back_or_put_back_before_anything_was_spoken() {
    for entry in ["terugnemen", "terugzetten"] {
        let sheet = Sheet::new("given", true);
        let row = step(None, Step::Uitspreken, None).with("entry", entry.to_owned()).with("named", 1);
        assert!(sheet.write(&row.with("live", 0).with("sets_due", 0)).is_err(), "{entry}");
    }
}

fn claims(row: &Row) -> Place {
    let live = if let Value::Integer(live) = row.get("live") { live } else { 0 };
    let state = if let Value::Text(state) = row.get("state") { State::parse(&state) } else { None };
    (u32::try_from(live).unwrap(), state)
}

#[test]
fn correcting_is_for_a_promise_that_is_only_spoken_on_both_sides() {
    let after = |path: &[Option<Step>]| {
        path.iter().flatten().any(|s| *s == Step::Melden || *s == Step::Heronderhandelen)
    };
    for (direction, path) in every_place() {
        let Some((Some(mut walk), sheet)) = reach(direction, path) else { continue };
        if walk.standing().state == Some(State::Voornemen) && after(path) {
            assert!(walk.step(taking(Step::Corrigeren, Some(&walk)), &monday()).is_err());
            let row = step(sheet.newest().as_ref(), Step::Corrigeren, Some(State::Voornemen));
            assert!(sheet.write(&row).unwrap_err().contains("only spoken"), "{path:?}");
        }
    }
}
