//! From what was said to a promise, or to a concept where a person or a day is missing.
//!
//! It never guesses a day or a person: what is open stays open and is kept as such.

use lifecycle::Direction;

use super::memo::note_talk;
use super::sheet::{Deal, Sheet};
use crate::domain::book::Book;
use crate::domain::change::{Change, Deed, Record};
use crate::domain::concept::{Concept, ConceptKind};
use crate::domain::contact::Contact;
use crate::domain::due::Due;
use crate::domain::facts::Facts;
use crate::domain::id::Id;
use crate::domain::promise::{Detail, Head, Part, Promise};
use crate::domain::series::{self, Series};
use crate::domain::time::Happened;
use crate::domain::walk::{Refused, Taking, Walk};
use crate::domain::words::{Channel, Role};

/// Somebody a promise is to, or from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    /// One of the book.
    Known(Id),
    /// Nobody of the book: a new contact of this name.
    New(String),
    /// A name that fits several.
    Several(Vec<Id>),
}

/// What was said, as far as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Mine to them, or theirs to me.
    pub direction: Direction,
    /// The words.
    pub verbatim: String,
    /// The deliverable.
    pub body: String,
    /// To or from whom.
    pub whom: Vec<Whom>,
    /// The day; the earlier one where there are two.
    pub due: Option<Due>,
    /// The rival day.
    pub doubt: Option<Due>,
    /// When it was said.
    pub spoken: Happened,
    /// How it was said.
    pub channel: Channel,
    /// Importance, note, labels.
    pub detail: Detail,
    /// Meant, not yet said aloud.
    pub unspoken: bool,
    /// A day to look again.
    pub look_again: Option<chrono::NaiveDate>,
    /// When it comes again, where it was said so: the value of an RFC 5545 `RRULE`.
    pub rule: Option<String>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Captured {
    /// What to carry out.
    pub change: Change,
    /// The promise or concept.
    pub id: Id,
    /// Which of the two, and why.
    pub outcome: Outcome,
    /// Contacts that are new with it.
    pub new_contacts: Vec<Contact>,
}

/// What a capture becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A promise.
    Promise,
    /// *Nog zeggen*.
    Unspoken,
    /// *Aanvullen*.
    Incomplete,
}

/// Draws up the capture of one sentence.
///
/// # Errors
/// The lifecycle's refusal: a blank deliverable, or spoken after now.
pub fn capture(book: &Book, said: Said, deal: &mut Deal<'_>) -> Result<Captured, Refused> {
    // A rival time is kept beside a time only: it is read in the same zone.
    let rival = said
        .doubt
        .map(|d| Due { time: d.time.filter(|_| said.due.is_some_and(|due| due.time.is_some())), ..d });
    let doubt = rival.filter(|d| Some(*d) != said.due);
    let mut sheet = Sheet::new(book);
    let mut known = Vec::new();
    let mut candidates = Vec::new();
    let mut new_contacts = Vec::new();
    for whom in &said.whom {
        match whom {
            Whom::Known(id) => known.push(*id),
            Whom::Several(ids) => candidates.extend(ids.iter().copied()),
            Whom::New(name) => {
                let contact = Contact::named(deal.id(), name, deal.now.moment);
                known.push(contact.id);
                sheet.new_contact(contact.clone());
                new_contacts.push(contact);
            }
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    known.retain(|id| seen.insert(*id));
    let id = deal.id();
    let (channel, spoken_on) = (said.channel, said.spoken);
    let settled = candidates.is_empty() && !known.is_empty();
    let outcome = match said.due {
        _ if said.unspoken => Outcome::Unspoken,
        Some(_) if settled => Outcome::Promise,
        _ => Outcome::Incomplete,
    };
    let deed = match (outcome, said.due) {
        (Outcome::Promise, Some(due)) => {
            let head =
                Head { id, direction: said.direction, verbatim: said.verbatim, added: deal.now.moment };
            let facts = Facts::Uitspreken { body: said.body, due, doubt, channel: said.channel };
            let promise = spoken(head, &known, said.detail, facts, said.spoken, deal)?;
            begin_series(&mut sheet, &promise, said.rule, said.channel, deal);
            sheet.speak(promise);
            Deed::Capture
        }
        _ => {
            let kind = if said.unspoken { ConceptKind::Unspoken } else { ConceptKind::Incomplete };
            let concept = Concept {
                id,
                kind,
                direction: said.direction,
                verbatim: said.verbatim,
                body: said.body,
                contact: known.first().copied(),
                also: known.iter().skip(1).copied().collect(),
                candidates,
                due: said.due.map(|d| d.date),
                due_time: said.due.and_then(|d| d.clock()),
                doubt: doubt.map(|d| d.date),
                doubt_time: doubt.and_then(|d| d.clock()),
                spoken: said.spoken,
                channel: said.channel,
                importance: said.detail.importance,
                note: said.detail.note,
                tags: said.detail.tags,
                certainty: said.detail.certainty,
                look_again: said.look_again,
                rule: said.rule,
                added: deal.now.moment,
            };
            sheet.record(Record::Concept { before: None, after: Some(Box::new(concept)) });
            Deed::Note
        }
    };
    if outcome != Outcome::Unspoken {
        let promise = (outcome == Outcome::Promise).then_some(id);
        note_talk(&mut sheet, (id, promise), &known, (spoken_on, channel), deal);
    }
    Ok(Captured { change: sheet.change(deed, Some(id)), id, outcome, new_contacts })
}

/// What is said with `speak`: what was still missing, or differs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SpeakNow {
    /// To whom.
    pub whom: Option<Whom>,
    /// The day.
    pub due: Option<Due>,
    /// How.
    pub channel: Option<Channel>,
    /// When, if not now (an unspoken one) or as noted (an incomplete one).
    pub spoken: Option<Happened>,
}

/// A concept becomes a promise, under its own id the first time; or it stays a concept where something is still missing.
///
/// # Errors
/// The lifecycle's refusal.
pub fn speak(
    book: &Book,
    concept: &Concept,
    with: SpeakNow,
    deal: &mut Deal<'_>,
) -> Result<Captured, Refused> {
    let mut sheet = Sheet::new(book);
    let mut new_contacts = Vec::new();
    let mut after = Concept { kind: ConceptKind::Incomplete, ..concept.clone() };
    match with.whom {
        Some(Whom::Known(id)) => (after.contact, after.candidates) = (Some(id), Vec::new()),
        Some(Whom::New(name)) => {
            let contact = Contact::named(deal.id(), &name, deal.now.moment);
            (after.contact, after.candidates) = (Some(contact.id), Vec::new());
            sheet.new_contact(contact.clone());
            new_contacts.push(contact);
        }
        Some(Whom::Several(ids)) => (after.contact, after.candidates) = (None, ids),
        None => {}
    }
    if let Some(due) = with.due {
        (after.due, after.due_time, after.doubt, after.doubt_time) =
            (Some(due.date), due.clock(), None, None);
    }
    after.channel = with.channel.unwrap_or(after.channel);
    after.spoken = with.spoken.unwrap_or(match concept.kind {
        ConceptKind::Unspoken => Happened::At(deal.now.moment),
        ConceptKind::Incomplete => concept.spoken,
    });
    let zone = deal.now.zone;
    let day = |date: Option<chrono::NaiveDate>, time| {
        date.map(|date| Due { date, time: Option::map(time, |t| (t, zone)) })
    };
    let known: Vec<Id> = after.contact.into_iter().chain(after.also.iter().copied()).collect();
    let before = Some(Box::new(concept.clone()));
    // Where it was a promise before, and that was undone, its id is taken for good: it is spoken under a new one.
    let id = if book.promises.contains_key(&concept.id) { deal.id() } else { concept.id };
    let (outcome, id, deed) = match day(after.due, after.due_time) {
        Some(due) if after.candidates.is_empty() && !known.is_empty() => {
            let detail = after.detail();
            let head =
                Head { id, direction: after.direction, verbatim: after.verbatim, added: deal.now.moment };
            let doubt = day(after.doubt, after.doubt_time);
            let facts = Facts::Uitspreken { body: after.body, due, doubt, channel: after.channel };
            let promise = spoken(head, &known, detail, facts, after.spoken, deal)?;
            sheet.record(Record::Concept { before, after: None });
            begin_series(&mut sheet, &promise, after.rule, after.channel, deal);
            sheet.speak(promise);
            note_talk(&mut sheet, (id, Some(id)), &known, (after.spoken, after.channel), deal);
            (Outcome::Promise, id, Deed::Speak)
        }
        _ => {
            sheet.record(Record::Concept { before, after: Some(Box::new(after)) });
            (Outcome::Incomplete, concept.id, Deed::Edit)
        }
    };
    Ok(Captured { change: sheet.change(deed, Some(id)), id, outcome, new_contacts })
}

/// Where a promise is said to come again, its series begins with it. A rule that never comes makes none.
fn begin_series(
    sheet: &mut Sheet<'_>,
    promise: &Promise,
    rule: Option<String>,
    channel: Channel,
    deal: &mut Deal<'_>,
) {
    let standing = promise.standing();
    let (Some(rule), Some(spoken)) = (rule, promise.spoken()) else { return };
    if series::check(&rule, standing.due.date).is_err() {
        return;
    }
    let series = Series {
        id: deal.id(),
        direction: promise.head.direction,
        verbatim: promise.head.verbatim.clone(),
        body: standing.body.clone(),
        contacts: promise.promisees().collect(),
        rule,
        first: standing.due.date,
        time: standing.due.clock(),
        zone: standing.due.time.map(|(_, zone)| zone),
        detail: promise.detail.clone(),
        spoken,
        channel,
        current: promise.id(),
        previous: None,
        day: standing.due.date,
        made: 1,
        stopped: None,
        added: deal.now.moment,
    };
    sheet.record(Record::Series { before: None, after: Some(Box::new(series)) });
}

/// A concept is discarded.
#[must_use]
pub fn drop_concept(book: &Book, concept: &Concept) -> Change {
    let mut sheet = Sheet::new(book);
    sheet.record(Record::Concept { before: Some(Box::new(concept.clone())), after: None });
    sheet.change(Deed::Drop, Some(concept.id))
}

pub(super) fn spoken(
    head: Head,
    whom: &[Id],
    detail: Detail,
    facts: Facts,
    when: Happened,
    deal: &Deal<'_>,
) -> Result<Promise, Refused> {
    let parts: Vec<Part> = whom.iter().map(|&contact| Part { contact, role: Role::Promisee }).collect();
    let taking = Taking { facts, happened: Some(when), note: None };
    let walk = Walk::begin(head.direction, taking, !parts.is_empty(), &deal.now)?;
    Ok(Promise { head, parts, detail, walk })
}
