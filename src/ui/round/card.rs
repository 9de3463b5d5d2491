//! One card: why it is here, who, what, the words, when they were said and by when, what else there is with this
//! person; and under it what can be done. Nothing scrolls: what matters least goes first.

use super::super::canvas::Canvas;
use super::super::home;
use super::super::look::Role;
use super::also::{self, Also};
use super::places::Places;
use super::stake::{self, Stake};
use super::{say, steps};
use crate::app::geometry::{Area, Room};
use crate::app::saying::Saying;
use crate::app::{Model, Round, Stand};
use crate::domain::agenda::{Item, Kind};
use crate::domain::due::DueState;
use crate::domain::facts::Facts;
use crate::domain::promise::Promise;
use crate::domain::round::Why;
use crate::domain::words::Channel;
use crate::text::columns::{fit, width, wrap};
use crate::text::kinds;
use crate::text::panes::round as words;
use crate::text::sanitise::clean;

/// What a card says.
#[derive(Default)]
struct Body {
    why: (String, String),
    urgent: Option<Role>,
    weight: String,
    who: String,
    from: String,
    what: String,
    words: String,
    said: String,
    settled: Option<(String, Role)>,
    stake: Stake,
    also: Also,
    saying: Option<Saying>,
}

pub(super) fn view(model: &Model, canvas: &mut Canvas<'_>, round: &Round, at: usize, places: &Places) {
    let item = model.round_card();
    let item = item.as_deref();
    let body = match item {
        Some(item) => of_row(model, round, at, item),
        None => of_gone(model, round, at),
    };
    let steps = item.map(|item| steps::of(model, item)).unwrap_or_default();
    let steps_high = steps::height(&steps, places.room).min(places.card.height);
    let inset = match places.room {
        Room::Wide => 4,
        Room::Middle => 2,
        _ => 0,
    };
    let area = places.card;
    let room = Area { height: area.height - steps_high, ..area }.inset(inset);
    let (lead, room) = if places.room == Room::Wide {
        (1, Area { y: room.y + 1, height: room.height.saturating_sub(2), ..room })
    } else {
        (0, room)
    };
    let rows = fitted(model, &body, room, places.room);
    for (nth, row) in rows.iter().enumerate() {
        let Ok(nth) = u16::try_from(nth) else { break };
        let line: Vec<(&str, Role)> = row.iter().map(|(text, role)| (text.as_str(), *role)).collect();
        canvas.line(room.row(nth), &line);
    }
    canvas.put_right(room.row(0), &body.weight, Role::Dim);
    let used = u16::try_from(rows.len()).unwrap_or(room.height);
    // Side by side with what comes, the steps stand close under the card; in less room at its foot.
    let steps_at = if places.room == Room::Wide { lead + used + 1 } else { area.height - steps_high };
    if steps_high > 0 {
        let own = Area { y: area.y + steps_at, height: area.height - steps_at, ..area };
        steps::view(canvas, &steps, own, places.room);
    }
}

type Row = Vec<(String, Role)>;

/// The rows of a card in a room: the fullest that fits.
fn fitted(model: &Model, body: &Body, room: Area, size: Room) -> Vec<Row> {
    let height = usize::from(room.height);
    let airy = size == Room::Wide;
    for (blanks, words, what, said) in [
        (1 + usize::from(airy), 3, 2, 2),
        (1, 3, 2, 2),
        (1, 1, 2, 2),
        (0, 2, 2, 2),
        (0, 1, 1, 1),
        (0, 0, 1, 1),
    ] {
        let mut rows = rows(body, usize::from(room.width), blanks, words, what, said);
        if rows.len() > height {
            continue;
        }
        if blanks > 0 {
            let columns = usize::from(room.width);
            let stake = stake::rows(&body.stake, height.saturating_sub(rows.len() + 1), columns, size);
            let close = size == Room::Middle && !stake.is_empty();
            apart(&mut rows, stake);
            let left = height.saturating_sub(rows.len());
            rows.extend(besides(model, body, left, columns, size, close));
        }
        return rows;
    }
    rows(body, usize::from(room.width), 0, 0, 1, 1).into_iter().take(height).collect()
}

/// Rows behind a blank one, where there are any.
fn apart(rows: &mut Vec<Row>, own: Vec<Row>) {
    if !own.is_empty() {
        rows.push(Vec::new());
        rows.extend(own);
    }
}

/// What else there is with this person, and the sentence to say, each with a blank before it: both as far as there is room,
/// the sentence whole or not at all. Close under what is at stake the blanks are given up before the sentence is.
fn besides(model: &Model, body: &Body, left: usize, columns: usize, size: Room, close: bool) -> Vec<Row> {
    let sentence = say::rows(model, body.saying.as_ref(), columns, size);
    let also = |height: usize| also::rows(model, &body.also, height, columns, size);
    let least = usize::from(!body.also.is_empty());
    let tries: &[(usize, usize)] = if close { &[(0, 1), (0, 0)] } else { &[(1, 1)] };
    let fitting = tries.iter().find_map(|(over_others, over_sentence)| {
        let behind = if sentence.is_empty() { 0 } else { sentence.len() + over_sentence };
        let others = also(left.saturating_sub(behind + over_others));
        let before = if others.is_empty() { 0 } else { *over_others };
        let fits = others.len() >= least && others.len() + before + behind <= left;
        fits.then_some((others, *over_others, *over_sentence))
    });
    let over = usize::from(!close);
    let (others, over_others, over_sentence, said) = match fitting {
        Some((others, over_others, over_sentence)) => (others, over_others, over_sentence, sentence),
        None => (also(left.saturating_sub(over)), over, 0, Vec::new()),
    };
    let mut rows = Vec::new();
    for (block, over) in [(others, over_others), (said, over_sentence)] {
        if !block.is_empty() {
            rows.extend(std::iter::repeat_n(Vec::new(), over));
            rows.extend(block);
        }
    }
    rows
}

fn rows(body: &Body, columns: usize, blanks: usize, words: usize, what: usize, said: usize) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let (head, tail) = &body.why;
    let left = columns.saturating_sub(width(&body.weight) + 1);
    let head = fit(head, left).into_owned();
    let tail = if tail.is_empty() { String::new() } else { format!(" · {tail}") };
    let tail = fit(&tail, left.saturating_sub(width(&head))).into_owned();
    let role = body.urgent.unwrap_or(Role::Heading);
    rows.push(vec![(head, role), (tail, role)]);
    if blanks > 0 {
        rows.push(Vec::new());
    }
    let gap = if body.from.is_empty() { "" } else { "   " };
    rows.push(vec![
        (body.who.clone(), Role::Heading),
        (gap.to_owned(), Role::Plain),
        (body.from.clone(), Role::Dim),
    ]);
    let mut push = |text: &str, most: usize, role: Role| {
        rows.extend(lines(text, columns, most).into_iter().map(|line| vec![(line, role)]));
    };
    push(&body.what, what, Role::Plain);
    if blanks > 1 && !body.words.is_empty() {
        rows.push(Vec::new());
    }
    let mut push = |text: &str, most: usize, role: Role| {
        rows.extend(lines(text, columns, most).into_iter().map(|line| vec![(line, role)]));
    };
    push(&body.words, words, Role::Words);
    push(&body.said, said, Role::Dim);
    if let Some((text, role)) = &body.settled {
        push(text, 1, *role);
    }
    rows
}

/// A text over at most so many lines; where it is longer the last one ends in `…`.
pub(super) fn lines(text: &str, columns: usize, most: usize) -> Vec<String> {
    if text.is_empty() || most == 0 {
        return Vec::new();
    }
    // Of an endless text no more is laid out than could be seen.
    let text = clean(text);
    let mut lines = wrap(&fit(&text, columns.saturating_mul(most + 1)), columns);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            let cut = fit(last, columns.saturating_sub(2)).into_owned();
            *last = if cut.ends_with('…') { cut } else { format!("{cut} …") };
        }
    }
    lines
}

fn of_row(model: &Model, round: &Round, at: usize, item: &Item) -> Body {
    let lang = model.lang;
    let why = model.round_why(item);
    let urgent = match (why, item.due_state) {
        (Some(Why::Late | Why::Theirs), _) => Some(Role::Late),
        (Some(Why::Open), _) => Some(Role::Doubt),
        (_, DueState::Today) => Some(Role::Today),
        _ => None,
    };
    let heading = match why {
        Some(why) => {
            words::why(lang, item, why, model.danger(item), home::said_name(model, item), &model.now)
        }
        None => (words::settled(lang).to_uppercase(), String::new()),
    };
    let weight = match item.kind {
        Kind::FollowUp(..) => kinds::circle(lang, item.circle).to_owned(),
        _ => format!("{} · {}", kinds::importance(lang, item.importance), kinds::circle(lang, item.circle)),
    };
    let promise = model.promise_of_card().and_then(|id| model.book.promises.get(&id));
    let verbatim = match item.kind {
        Kind::FollowUp(..) => promise.map(|p| p.head.verbatim.as_str()),
        _ => item.more.as_ref().map(|more| more.verbatim.as_str()),
    };
    let said = match (item.kind, promise) {
        (Kind::FollowUp(..), Some(promise)) => about(model, promise),
        (Kind::FollowUp(..), None) => String::new(),
        (Kind::Concept(_), _) => {
            let channel = model.book.concepts.get(&item.id).map(|concept| concept.channel);
            words::said(lang, item, channel.and_then(|c| spoken_by(model, c)), &model.now)
        }
        (Kind::Promise(state), Some(promise)) if !state.is_open() => about(model, promise),
        (Kind::Promise(_), _) => {
            let channel = promise.and_then(channel);
            words::said(lang, item, channel.and_then(|c| spoken_by(model, c)), &model.now)
        }
    };
    let what = match item.kind {
        Kind::FollowUp(..) => words::what(lang, item),
        _ => item.what.clone(),
    };
    Body {
        why: heading,
        urgent,
        weight,
        who: who(model, item),
        from: organisation(model, item),
        what,
        words: quoted(verbatim.unwrap_or_default()),
        said,
        saying: if round.stand(at) == Stand::Open || round.stand(at) == Stand::Later {
            model.saying(item)
        } else {
            None
        },
        settled: settled(model, round, at),
        stake: stake::of(model, item),
        also: also::with(model, item),
    }
}

/// What can still be said of a card of which there is no row any more.
fn of_gone(model: &Model, round: &Round, at: usize) -> Body {
    let decided = round.order.get(at).and_then(|id| model.decisions(round).get(id).copied());
    let contact = decided.and_then(|decision| decision.contact);
    Body {
        why: (words::settled(model.lang).to_uppercase(), String::new()),
        who: contact.map(|id| model.book.name(id).to_owned()).unwrap_or_default(),
        from: contact.and_then(|id| model.book.contact(id)?.organisation.clone()).unwrap_or_default(),
        settled: settled(model, round, at),
        ..Body::default()
    }
}

/// What was decided on a card already, or that it was put off.
fn settled(model: &Model, round: &Round, at: usize) -> Option<(String, Role)> {
    let lang = model.lang;
    match round.stand(at) {
        Stand::Open => None,
        Stand::Later => Some((words::end::later(lang).to_owned(), Role::Today)),
        Stand::Gone => Some((format!("✓ {}", words::end::elsewhere(lang)), Role::Good)),
        Stand::Decided => {
            let decision = round.order.get(at).and_then(|id| model.decisions(round).get(id).copied())?;
            let told = super::end::told(model, decision);
            let text = words::end::decided(lang, decision.fate, &told, model.now.today());
            Some((format!("✓ {text}"), Role::Good))
        }
    }
}

fn quoted(verbatim: &str) -> String {
    if verbatim.trim().is_empty() { String::new() } else { format!("“{verbatim}”") }
}

/// When a promise was said, and by when it is due or what became of it.
fn about(model: &Model, promise: &Promise) -> String {
    let channel = channel(promise).and_then(|c| spoken_by(model, c));
    if promise.is_open()
        && let Some(item) = Item::of_promise(promise, &model.book, &model.now)
    {
        return words::said(model.lang, &item, channel, &model.now);
    }
    words::about(model.lang, promise.spoken(), channel, &promise.came_to(), &model.now)
}

fn channel(promise: &Promise) -> Option<Channel> {
    match promise.walk.entries().first().map(|entry| &entry.facts) {
        Some(Facts::Uitspreken { channel, .. }) => Some(*channel),
        _ => None,
    }
}

fn spoken_by(model: &Model, channel: Channel) -> Option<&'static str> {
    (channel != Channel::Onbekend).then(|| kinds::channel(model.lang, channel))
}

/// Everybody it is to, or from.
pub(super) fn who(model: &Model, item: &Item) -> String {
    match (item.name(), item.others()) {
        ("", _) => match home::said_name(model, item) {
            Some(name) => format!("{name} …"),
            None => words::nobody(model.lang).to_owned(),
        },
        (name, 0) => name.to_owned(),
        (name, more) => format!("{name} +{more}"),
    }
}

fn organisation(model: &Model, item: &Item) -> String {
    let contact = item.contact.as_ref().and_then(|(id, _)| model.book.contact(*id));
    contact.and_then(|c| c.organisation.clone()).unwrap_or_default()
}
