//! What the book shows: that which counts in it, and the lists. One is worked out from the book in memory, the other
//! read from the store; they must be the same. It never looks at what was taken back.

use std::collections::BTreeMap;

use woord::domain::agenda::{Item, Kind};
use woord::domain::book::Book;
use woord::domain::concept::{Concept, ConceptKind};
use woord::domain::contact::Contact;
use woord::domain::due::DueState;
use woord::domain::facts::Facts;
use woord::domain::follow_up::FollowUp;
use woord::domain::id::Id;
use woord::domain::memo::{Encounter, Memo, MemoKind, last_spoken};
use woord::domain::promise::{Detail, Head, Part, Promise};
use woord::domain::time::{Happened, Now, plus_days};
use woord::domain::trust::Trail;
use woord::domain::walk::{Entry, Standing};
use woord::exchange::{Held, Known};
use woord::store::{Counts, Reader, Which};

/// What a live entry says.
type Said = (Facts, Happened, Option<String>);

/// What counts of a promise.
type Stands = (Head, Vec<Part>, Detail, Vec<Said>, Standing);

/// The part of a book that counts.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Live {
    contacts: BTreeMap<Id, Contact>,
    promises: BTreeMap<Id, Stands>,
    concepts: BTreeMap<Id, Concept>,
    follow_ups: BTreeMap<Id, FollowUp>,
    memos: BTreeMap<Id, Memo>,
}

pub(crate) fn live(book: &Book) -> Live {
    let promise = |p: &Promise| {
        // An entry that was taken anew says the same under another number.
        let said = |e: &Entry| (e.facts.clone(), e.happened, e.note.clone());
        let standing = Standing { live: 0, ..p.standing().clone() };
        (p.head.clone(), p.parts.clone(), p.detail.clone(), p.walk.live().map(said).collect(), standing)
    };
    Live {
        contacts: book.contacts.iter().filter(|(_, c)| !c.gone).map(|(id, c)| (*id, c.clone())).collect(),
        promises: book
            .promises
            .iter()
            .filter(|(_, p)| p.state().is_some())
            .map(|(id, p)| (*id, promise(p)))
            .collect(),
        concepts: book.concepts.clone(),
        follow_ups: book.follow_ups.clone(),
        memos: book.memos.clone(),
    }
}

/// The row that a promise ought to have.
fn row(book: &Book, promise: &Promise, now: &Now) -> Option<Item> {
    let standing = promise.standing();
    let contact = promise.promisee().and_then(|id| book.contact(id))?;
    Some(Item {
        id: promise.id(),
        kind: Kind::Promise(standing.state?),
        direction: promise.head.direction,
        contact: Some((contact.id, contact.name.clone())),
        circle: contact.circle,
        what: standing.body.clone(),
        due: Some(standing.due.date),
        due_time: standing.due.clock(),
        zone: standing.due.time.map(|(_, zone)| zone),
        due_state: promise.due_state(now),
        days_late: promise.days_late(now),
        importance: promise.detail.importance,
        told: standing.told,
        doubt: standing.doubt,
        more: None,
    })
}

/// Asserts that what the store gives of memos is what the book has of them.
fn memos_agree(book: &Book, reader: &Reader<'_>, now: &Now) {
    let own = |id: Id| book.contact(id).map_or(id, |c| c.id);
    // What matters now, as a start reads it: of talks the newest with each contact as it was noted.
    let mut newest: BTreeMap<Id, &Encounter> = BTreeMap::new();
    for memo in book.memos.values() {
        let Memo::Encounter(encounter) = memo else { continue };
        let there = newest.get(&encounter.contact);
        if encounter.is_spoken() && there.is_none_or(|there| there.order() < encounter.order()) {
            newest.insert(encounter.contact, encounter);
        }
    }
    let matters = |memo: &Memo| match memo {
        Memo::Encounter(encounter) => newest.get(&encounter.contact).is_some_and(|e| e.id == encounter.id),
        memo => memo.is_open() && !(memo.passes() && memo.day() < now.today()),
    };
    let expected: BTreeMap<Id, Memo> =
        book.memos.iter().filter(|(_, memo)| matters(memo)).map(|(id, memo)| (*id, memo.clone())).collect();
    let found = reader.memos_now(now).unwrap().into_iter().map(|memo| (memo.id(), memo));
    assert_eq!(found.collect::<BTreeMap<_, _>>(), expected);
    // What is read at a start is enough to know when everybody was last spoken.
    let resident = Book { memos: expected, contacts: book.contacts.clone(), ..Book::default() };
    let spoken = last_spoken(book);
    assert_eq!(last_spoken(&resident), spoken);
    for contact in book.contacts.values().filter(|c| c.merged_into.is_none()) {
        let last = reader.last_spoken_with(contact.id).unwrap();
        assert_eq!(last.map(|e| e.id), spoken.get(&contact.id).map(|s| s.encounter));
        for kind in MemoKind::ALL {
            let with = |memo: &&Memo| memo.kind() == *kind && memo.contact().map(own) == Some(contact.id);
            let mut found: Vec<Id> =
                reader.memos_with(contact.id, *kind, 999).unwrap().iter().map(Memo::id).collect();
            found.sort_unstable();
            assert_eq!(found, book.memos.values().filter(with).map(Memo::id).collect::<Vec<_>>());
        }
        for day in (-9..9).map(|n| plus_days(now.today(), n)) {
            let by_itself = |memo: &&Memo| match memo {
                Memo::Encounter(e) => {
                    e.is_spoken() && own(e.contact) == contact.id && e.happened.day() == day
                }
                _ => false,
            };
            let found = reader.talks_on(contact.id, day).unwrap().len();
            assert_eq!(found, book.memos.values().filter(by_itself).count());
        }
    }
    for promise in book.promises.keys() {
        let of = book.memos.values().filter(|memo| memo.promise() == Some(*promise)).cloned();
        assert_eq!(reader.memos_of_promise(*promise).unwrap(), of.collect::<Vec<_>>());
    }
}

/// Asserts that every list and count of the store is what the book says.
/// What the trust basis is made of: a trail a promise and somebody it is to, as the promise itself has it.
fn trails_agree(book: &Book, reader: &Reader<'_>) {
    let mut ought: BTreeMap<Id, BTreeMap<Id, Trail>> = BTreeMap::new();
    for promise in book.promises.values() {
        let Some(trail) = Trail::of(promise) else { continue };
        for whom in promise.promisees().filter_map(|id| book.contact(id)) {
            ought.entry(whom.id).or_default().insert(trail.promise, trail.clone());
        }
    }
    for contact in book.contacts.values().filter(|contact| contact.merged_into.is_none()) {
        let found = reader.trails_to(contact.id).unwrap();
        let ought = ought.remove(&contact.id).unwrap_or_default();
        assert_eq!(found, ought.into_values().collect::<Vec<_>>(), "trails to {}", contact.name);
    }
    assert!(ought.is_empty(), "{ought:?}");
    let mut each = 0;
    reader
        .each_trail(|_, trail| {
            each += usize::from(Some(&trail) == Trail::of(&book.promises[&trail.promise]).as_ref())
        })
        .unwrap();
    // Whoever was merged still stands there; one that a correction put beside themselves counts once.
    let whom = |p: &Promise| {
        let mut whom: Vec<Id> = p.promisees().collect();
        whom.dedup();
        whom.len()
    };
    let all = book.promises.values().filter(|p| Trail::of(p).is_some()).map(whom);
    assert_eq!(each, all.sum::<usize>());
}

pub(crate) fn lists_agree(book: &Book, reader: &Reader<'_>, now: &Now) {
    trails_agree(book, reader);
    let rows: Vec<Item> = book.promises.values().filter_map(|p| row(book, p, now)).collect();
    let of = |which: Which| -> Vec<Item> {
        let belongs = |item: &&Item| match which {
            Which::Open => item.due_state != DueState::Closed,
            Which::Today => item.due_state == DueState::Today,
            Which::Overdue => item.due_state == DueState::Late,
            Which::Closed => item.due_state == DueState::Closed,
        };
        rows.iter().filter(belongs).cloned().collect()
    };
    for which in [Which::Open, Which::Today, Which::Overdue, Which::Closed] {
        let mut found = reader.promises(which, now).unwrap();
        found.sort_by_key(|item| item.id);
        assert_eq!(found, of(which), "{which:?}");
    }
    for row in &rows {
        assert_eq!(reader.item(row.id, now).unwrap().as_ref(), Some(row));
    }
    let given = |item: &&Item| item.direction == lifecycle::Direction::Given;
    let concepts = |kind| book.concepts.values().filter(|c| c.kind == kind).count();
    let expected = Counts {
        late: of(Which::Overdue).iter().filter(given).count(),
        today: of(Which::Today).iter().filter(given).count(),
        open: of(Which::Open).len(),
        incomplete: concepts(ConceptKind::Incomplete),
        unspoken: concepts(ConceptKind::Unspoken),
        follow_ups: book.follow_ups.values().filter(|f| f.is_open() && f.day <= now.today()).count(),
        theirs_late: of(Which::Overdue).iter().filter(|item| !given(item)).count(),
    };
    assert_eq!(reader.counts(now).unwrap(), expected);
    assert_eq!(reader.pressing(now).unwrap(), (expected.late as u64, expected.today as u64));
    let mut open = std::collections::HashMap::new();
    for promise in book.promises.values().filter(|p| p.is_open()) {
        for who in promise.promisees().filter_map(|id| book.contact(id)) {
            *open.entry(who.id).or_insert(0) += 1;
        }
    }
    assert_eq!(reader.open_with().unwrap(), open);
    memos_agree(book, reader, now);
    // An import asks the tables what it would ask the book.
    let shelf = reader.shelf(now.zone).unwrap();
    for id in book.promises.keys().chain(book.concepts.keys()).chain(book.follow_ups.keys()) {
        assert_eq!(shelf.held(*id).unwrap(), book.held(*id).unwrap());
    }
    for contact in book.contacts.values() {
        assert_eq!(Known::contact(&shelf, contact.id).unwrap().as_ref(), Some(contact));
        assert_eq!(shelf.named(&contact.name).unwrap(), book.named(&contact.name).unwrap());
        assert_eq!(shelf.held(contact.id).unwrap(), Held::default());
    }
    assert_eq!(reader.concept_items().unwrap().len(), book.concepts.len());
    let open = book.follow_ups.values().filter(|f| f.is_open()).count();
    assert_eq!(reader.follow_up_items(false, now).unwrap().len(), open);
    assert_eq!(reader.follow_up_items(true, now).unwrap().len(), book.follow_ups.len());
}
