//! Plans about memos: contact moments, signals, stories, expectations, referrals, groups, days away, and what is done with
//! a suggestion. Each is one record, made, altered or discarded.
//!
//! It never makes a promise; what makes one of a signal draws that up as any capture.

use chrono::NaiveDate;

use super::capture::{Captured, Said, capture};
use super::sheet::{Deal, Sheet};
use crate::domain::book::Book;
use crate::domain::change::{Change, Deed};
use crate::domain::id::Id;
use crate::domain::memo::{
    Away, Depth, Encounter, Expectation, Hush, Memo, MemoKind, Signal, Topic, Verdict,
};
use crate::domain::time::{Happened, plus_days};
use crate::domain::walk::Refused;
use crate::domain::words::Channel;

/// A memo is made. What it is called when it is undone follows from its kind, and its subject is whose page it stands on.
#[must_use]
pub fn add_memo(book: &Book, memo: Memo) -> Change {
    let (kind, subject) = (memo.kind(), subject(&memo));
    let mut sheet = Sheet::new(book);
    sheet.memo(None, Some(memo));
    sheet.change(Deed::MemoAdd(kind), subject)
}

/// A memo is altered; `None` where nothing would change.
#[must_use]
pub fn edit_memo(book: &Book, before: &Memo, after: Memo) -> Option<Change> {
    alter(book, before, after, Deed::MemoEdit(before.kind()))
}

/// A memo is discarded.
#[must_use]
pub fn drop_memo(book: &Book, memo: &Memo) -> Change {
    let mut sheet = Sheet::new(book);
    sheet.memo(Some(memo.clone()), None);
    sheet.change(Deed::MemoDrop(memo.kind()), subject(memo))
}

/// A contact moment as the user notes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Met {
    /// With whom.
    pub contact: Id,
    /// When.
    pub happened: Happened,
    /// How.
    pub channel: Channel,
    /// What it was about.
    pub about: Option<String>,
    /// How deep it went.
    pub depth: Option<Depth>,
}

/// A contact moment is noted. Where the talk of that day was noted by itself, by a promise that was made in it, it is that
/// one of which more is known now: one talk does not become two.
#[must_use]
pub fn meet(book: &Book, met: Met, deal: &mut Deal<'_>) -> Change {
    let own = |id: Id| book.contact(id).map_or(id, |c| c.id);
    let by_itself = encounters(book).find(|there| {
        let same = own(there.contact) == own(met.contact) && there.happened.day() == met.happened.day();
        same && there.by_itself && met.channel.is_spoken()
    });
    let Met { contact, happened, channel, about, depth } = met;
    if let Some(there) = by_itself {
        // The day is the same; the time is the one that was noted, unless another was said.
        let happened = if happened.time().is_some() { happened } else { there.happened };
        let after = Encounter { happened, channel, about, depth, by_itself: false, ..there.clone() };
        let (before, after) = (Memo::Encounter(there.clone()), Memo::Encounter(after));
        let mut sheet = Sheet::new(book);
        sheet.memo(Some(before), Some(after));
        return sheet.change(Deed::MemoAdd(MemoKind::Encounter), Some(contact));
    }
    let added = deal.now.moment;
    let encounter = Encounter {
        id: deal.id(),
        contact,
        happened,
        channel,
        about,
        depth,
        promise: None,
        by_itself: false,
        added,
    };
    add_memo(book, Memo::Encounter(encounter))
}

/// Something was heard.
#[must_use]
pub fn hear(
    book: &Book,
    contact: Id,
    text: &str,
    heard: NaiveDate,
    how: Option<Channel>,
    deal: &mut Deal<'_>,
) -> (Change, Signal) {
    let (id, added) = (deal.id(), deal.now.moment);
    let signal =
        Signal { id, contact, text: text.to_owned(), heard, how, promise: None, closed: None, added };
    (add_memo(book, Memo::Signal(signal.clone())), signal)
}

/// A signal is let go; `None` where it has its answer already.
#[must_use]
pub fn let_go(book: &Book, signal: &Signal, deal: &Deal<'_>) -> Option<Change> {
    if !signal.is_open() {
        return None;
    }
    let after = Signal { closed: Some(deal.now.moment), ..signal.clone() };
    alter(book, &Memo::Signal(signal.clone()), Memo::Signal(after), Deed::SignalLetGo)
}

/// A promise is made of a signal, which has its answer with it. Where the words make no promise yet, because a day or a
/// person is missing or they are still to be said, it is kept as such and the signal waits.
///
/// # Errors
/// The lifecycle's refusal, as with any capture.
pub fn promise_from_signal(
    book: &Book,
    signal: &Signal,
    said: Said,
    deal: &mut Deal<'_>,
) -> Result<Captured, Refused> {
    let mut captured = capture(book, said, deal)?;
    if captured.outcome == super::Outcome::Promise && signal.is_open() {
        let after = Signal { promise: Some(captured.id), closed: Some(deal.now.moment), ..signal.clone() };
        let mut sheet = Sheet::new(book);
        sheet.memo(Some(Memo::Signal(signal.clone())), Some(Memo::Signal(after)));
        captured.change.ops.extend(sheet.change(Deed::SignalPromise, None).ops);
        captured.change.label.deed = Deed::SignalPromise;
    }
    Ok(captured)
}

/// A promise meets an expectation.
#[must_use]
pub fn meet_expectation(book: &Book, expectation: &Expectation, promise: Id) -> Option<Change> {
    let after = Expectation { promise: Some(promise), ..expectation.clone() };
    edit_memo(book, &Memo::Expectation(expectation.clone()), Memo::Expectation(after))
}

/// An expectation holds no more; `None` where it did not already.
#[must_use]
pub fn end_expectation(book: &Book, expectation: &Expectation, deal: &Deal<'_>) -> Option<Change> {
    if !expectation.lives() {
        return None;
    }
    let after = Expectation { ended: Some(deal.now.moment), ..expectation.clone() };
    alter(book, &Memo::Expectation(expectation.clone()), Memo::Expectation(after), Deed::ExpectationEnd)
}

/// Days away are cut short: the last one is yesterday. Where none has passed yet, nothing is left of them.
#[must_use]
pub fn stop_away(book: &Book, away: &Away, deal: &Deal<'_>) -> Change {
    let yesterday = plus_days(deal.now.today(), -1);
    let left = (away.from <= yesterday)
        .then(|| Memo::Away(Away { until: away.until.min(yesterday), ..away.clone() }));
    let mut sheet = Sheet::new(book);
    sheet.memo(Some(Memo::Away(away.clone())), left);
    sheet.change(Deed::AwayStop, Some(away.id))
}

/// A suggestion is postponed, dropped for its contact, or its kind is muted. What was done with the same one before is
/// replaced.
#[must_use]
pub fn hush(book: &Book, topic: Topic, verdict: Verdict, deal: &mut Deal<'_>) -> Change {
    let topic = match verdict {
        Verdict::Postponed(_) => topic,
        Verdict::Dropped => Topic { about: None, ..topic },
        Verdict::Muted => Topic { contact: None, about: None, ..topic },
    };
    let before = book.memos.values().find(|memo| match memo {
        Memo::Hush(there) => there.topic == topic,
        _ => false,
    });
    let id = before.map_or_else(|| deal.id(), Memo::id);
    let after = Memo::Hush(Hush { id, topic, verdict, added: deal.now.moment });
    let subject = subject(&after);
    let mut sheet = Sheet::new(book);
    sheet.memo(before.cloned(), Some(after));
    sheet.change(Deed::MemoAdd(MemoKind::Hush), subject)
}

fn alter(book: &Book, before: &Memo, after: Memo, deed: Deed) -> Option<Change> {
    if *before == after {
        return None;
    }
    let subject = subject(&after);
    let mut sheet = Sheet::new(book);
    sheet.memo(Some(before.clone()), Some(after));
    Some(sheet.change(deed, subject))
}

/// What a change of a memo is about: whose page it stands on, else itself.
fn subject(memo: &Memo) -> Option<Id> {
    Some(memo.contact().unwrap_or_else(|| memo.id()))
}

fn encounters(book: &Book) -> impl Iterator<Item = &Encounter> {
    book.memos.values().filter_map(|memo| match memo {
        Memo::Encounter(encounter) => Some(encounter),
        _ => None,
    })
}

/// What is said live, by video or by telephone is a talk of that day with everybody it was said to: one with each contact
/// a day, noted by itself, in the change in which the words are. None where one of that day is known already; what is not
/// known here is seen to by who carries the change out. `said` is the promise or concept the words are of.
pub(super) fn note_talk(
    sheet: &mut Sheet<'_>,
    said: (Id, Option<Id>),
    with: &[Id],
    (happened, channel): (Happened, Channel),
    deal: &Deal<'_>,
) {
    if !channel.is_spoken() {
        return;
    }
    let book = sheet.book;
    let own = |id: Id| book.contact(id).map_or(id, |c| c.id);
    for contact in with.iter().map(|id| own(*id)) {
        let id = Encounter::id_by_itself(said.0, contact, happened.day());
        let there =
            |e: &Encounter| e.is_spoken() && own(e.contact) == contact && e.happened.day() == happened.day();
        let known = encounters(book).any(there) || sheet.talks().any(there);
        if known || book.memos.contains_key(&id) {
            continue;
        }
        let encounter = Encounter {
            id,
            contact,
            happened,
            channel,
            about: None,
            depth: None,
            promise: said.1,
            by_itself: true,
            added: deal.now.moment,
        };
        sheet.memo(None, Some(Memo::Encounter(encounter)));
    }
}

#[cfg(test)]
mod tests;
