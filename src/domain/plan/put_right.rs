//! Putting right: taking back the newest entry of one promise, and the inverse of a whole change.
//!
//! It never deletes: what is taken back stays in the course, and can be put back.

use lifecycle::State;

use super::sheet::{Deal, Sheet};
use super::step::relink;
use crate::domain::book::Book;
use crate::domain::change::{Change, Deed, Label, Trace};
use crate::domain::facts::Facts;
use crate::domain::follow_up::Touch;
use crate::domain::id::Id;
use crate::domain::series::Series;
use crate::domain::walk::Refused;

/// Takes back the newest live entry of one promise, whatever else happened since. Follow-ups that came of it
/// and no longer make sense go with it.
///
/// # Errors
/// When nothing is live.
pub fn take_back(book: &Book, id: Id, deal: &mut Deal<'_>) -> Result<Change, Refused> {
    let mut sheet = Sheet::new(book);
    let newest = book.promises.get(&id).and_then(|p| p.walk.live().last().cloned());
    // One of a series that is open again takes the place of the next, as long as that was only made.
    let made = book.series.values().find(|s| s.previous == Some(id)).cloned();
    let after = sheet.course(id, |walk| walk.retract(&deal.now).cloned())?;
    if let Some(series) = made.filter(|_| after.state == Some(State::Voornemen))
        && book.promises.get(&series.current).is_some_and(|p| p.walk.entries().len() == 1)
        && let Some(due) = sheet.promise(id).map(|p| p.standing().due.date)
    {
        sheet.course(series.current, |walk| walk.retract(&deal.now).cloned())?;
        let again = Series {
            current: id,
            previous: None,
            day: due,
            made: series.made.saturating_sub(1),
            ..series.clone()
        };
        super::series::record(&mut sheet, series, again);
    }
    if let Some(Facts::Corrigeren { contact: Some((from, to)), .. }) = newest.map(|e| e.facts)
        && let Some(promise) = sheet.promise(id).cloned()
    {
        relink(&mut sheet, &promise, to, from);
    }
    for open in book.follow_ups.values().filter(|f| f.is_open() && f.promises.contains(&id)) {
        if fits(open.touch, after.state) {
            continue;
        }
        let mut left = open.clone();
        left.promises.retain(|p| *p != id);
        let stays = !left.promises.is_empty();
        sheet.follow_up(Some(open), stays.then_some(left));
    }
    Ok(sheet.change(Deed::TakeBack, Some(id)))
}

/// Whether a follow-up of this kind still makes sense for a promise in this state.
fn fits(touch: Touch, state: Option<State>) -> bool {
    match touch {
        Touch::Aftercare | Touch::Thanks => {
            matches!(state, Some(State::Vertonen | State::Voortreffelijk | State::Verankering))
        }
        Touch::Anchoring => state == Some(State::Voortreffelijk),
        Touch::Repair => state == Some(State::Gebroken),
        Touch::Consent | Touch::AskAfter => state == Some(State::Voornemen),
        Touch::Talk | Touch::Other => true,
    }
}

/// The change that undoes what the journal kept of another. `book` holds every promise that it names.
///
/// # Errors
/// When a course has moved on since: the change is not the newest one any more.
pub fn invert(book: &Book, traces: &[Trace], label: Label, deal: &Deal<'_>) -> Result<Change, Refused> {
    let mut sheet = Sheet::new(book);
    for trace in traces.iter().rev() {
        match trace {
            Trace::Speak(id) | Trace::Step(id, _) | Trace::Restore(id, _) => {
                let named = match trace {
                    Trace::Step(_, seq) | Trace::Restore(_, seq) => *seq,
                    _ => 1,
                };
                expect_live(&sheet, *id, named)?;
                sheet.course(*id, |walk| walk.retract(&deal.now).cloned())?;
            }
            Trace::Retract(id, seq) => {
                sheet.course(*id, |walk| walk.put_back(*seq, &deal.now).cloned())?;
            }
            Trace::Record(record) => sheet.record(record.inverse()),
        }
    }
    Ok(Change { label, ops: sheet.change(label.deed, label.subject).ops })
}

/// Only the newest live entry is taken back: the one named, or that one taken anew.
fn expect_live(sheet: &Sheet<'_>, id: Id, named: u32) -> Result<(), Refused> {
    let Some(promise) = sheet.promise(id) else { return Err(Refused::NothingLive) };
    let live = promise.walk.course().live();
    if promise.walk.same(live, named) {
        Ok(())
    } else {
        Err(Refused::WrongTarget { seq: promise.walk.course().next_seq(), named, expected: live })
    }
}
