//! The keys of a card, each with what it says: first what can be done, then what could be under a condition.
//!
//! It never offers what the lifecycle would refuse.

use super::super::canvas::Canvas;
use super::super::footer;
use super::super::look::Role;
use super::{frame, names};
use crate::app::availability::available;
use crate::app::geometry::{Area, Room};
use crate::app::{Model, scopes};
use crate::domain::agenda::{Item, Kind};
use crate::domain::concept::ConceptKind;
use crate::keys::{Action, Scope};
use crate::text::columns::width;
use crate::text::panes::round::steps::{self as words, For};

/// A key with what it says.
pub(super) struct Step {
    action: Action,
    key: String,
    label: &'static str,
    explained: String,
    /// Only on a condition, which is what is explained.
    conditional: bool,
}

/// What a card offers, in order.
pub(super) fn of(model: &Model, item: &Item) -> Vec<Step> {
    let scopes = scopes_of_card(model);
    let key = |action: Action| model.keys.hint(&scopes, action);
    let past = item.whole_due().is_some_and(|due| due.is_past(&model.now));
    let when = [Action::OnTime, Action::JustNow, Action::AnotherDay].map(|action| {
        let key = model.keys.key(&[Scope::When], action);
        format!("{key} {}", action.label(model.lang))
    });
    let [on_time, today, other] = &when;
    let on_time = Some(on_time.as_str()).filter(|_| available(model, Action::OnTime).is_ok());
    let when = words::When { on_time, today, other };
    let name = names::in_sentence(model, item);
    let step = |action: Action| {
        let conditional = action == Action::Renegotiate && past;
        let lawful =
            available(model, action).is_ok() || conditional && available(model, Action::Tell).is_ok();
        let key = key(action).filter(|_| lawful)?;
        let explained = what(action)
            .map(|what| words::explains(model.lang, what, item, &name, when, &model.now))
            .unwrap_or_default();
        Some(Step { action, key, label: action.label(model.lang), explained, conditional })
    };
    let mut steps: Vec<Step> = offered(item).iter().filter_map(|action| step(*action)).collect();
    // In danger, what can still be agreed on comes before what has to be done.
    if model.danger(item).is_some()
        && let Some(at) = steps.iter().position(|s| s.action == Action::Renegotiate && !s.conditional)
    {
        let first = steps.remove(at);
        steps.insert(0, first);
    }
    let under = steps.iter().position(|s| s.conditional).map(|nth| steps.remove(nth));
    let closed = matches!(item.kind, Kind::Promise(state) if !state.is_open());
    let own = if closed { &[Action::NextCard][..] } else { &[Action::Later, Action::NextCard] };
    steps.extend(own.iter().filter_map(|action| step(*action)));
    steps.extend(under);
    steps
}

/// What an action is for, where it says something about a card.
fn what(action: Action) -> Option<For> {
    Some(match action {
        Action::Kept => For::Kept,
        Action::Renegotiate => For::Renegotiate,
        Action::Tell => For::Tell,
        Action::Break => For::Break,
        Action::Release => For::Release,
        Action::Edit => For::Edit,
        Action::Said => For::Said,
        Action::Complete => For::Complete,
        Action::OtherDay => For::OtherDay,
        Action::Discard => For::Discard,
        _ => return None,
    })
}

/// The scopes of the card, also while a question lies over it.
fn scopes_of_card(model: &Model) -> Vec<Scope> {
    let mut live = vec![Scope::Round];
    live.extend(model.subject().scope());
    if model.overlay.is_none() { scopes(model) } else { live }
}

fn offered(item: &Item) -> &'static [Action] {
    use Action::{
        Anchor, Break, Complete, Discard, Done, Edit, Exceed, Kept, OtherDay, PutRight, Release, Renegotiate,
        Said, Tell,
    };
    match item.kind {
        Kind::Promise(state) if !state.is_open() => &[PutRight, Exceed, Anchor],
        Kind::Promise(_) if item.doubt.is_some() => &[Edit, Kept, Renegotiate, Tell, Break, Release],
        Kind::Promise(_) => &[Kept, Renegotiate, Tell, Break, Release],
        Kind::Concept(ConceptKind::Unspoken) => &[Said, Complete, Discard],
        Kind::Concept(ConceptKind::Incomplete) => &[Complete, Discard],
        Kind::FollowUp(..) => &[Done, OtherDay, Discard],
    }
}

/// Rows that the steps take, the rule over them included.
pub(super) fn height(steps: &[Step], room: Room) -> u16 {
    if room == Room::Narrow {
        return 0;
    }
    let own = u16::try_from(steps.len()).unwrap_or(u16::MAX);
    let gap = u16::from(room == Room::Wide && steps.last().is_some_and(|s| s.conditional));
    // Where there is less room, two short ones share a row.
    let shared = u16::from(room == Room::Middle && shares(steps));
    1 + own + gap - shared
}

fn shares(steps: &[Step]) -> bool {
    let has = |action: Action| steps.iter().any(|step| step.action == action);
    has(Action::Later) && has(Action::NextCard)
}

/// The steps with a rule over them.
pub(super) fn view(canvas: &mut Canvas<'_>, steps: &[Step], area: Area, room: Room) {
    let wide = room == Room::Wide;
    let inset = area.inset(if wide { 4 } else { 2 });
    canvas.rule(if wide { inset.row(0) } else { area.row(0) });
    let keys = steps.iter().map(|s| width(&s.key)).max().unwrap_or(1);
    let labels = steps.iter().filter(|s| !s.explained.is_empty()).map(|s| width(s.label)).max().unwrap_or(0);
    let (label_at, text_at) = (columns(keys + 2), columns(keys + 2 + labels + 2));
    let mut y = 1;
    for step in steps {
        let mut row = inset.row(y);
        if room == Room::Middle && step.action == Action::NextCard && shares(steps) {
            row = Area {
                x: inset.x + text_at + 18,
                width: inset.width.saturating_sub(text_at + 18),
                ..inset.row(y - 1)
            };
            y -= 1;
            canvas.line(row, &[(&step.key, Role::Key), ("  ", Role::Plain), (step.label, Role::Plain)]);
            y += 1;
            continue;
        }
        if wide && step.conditional {
            y += 1;
            row = inset.row(y);
        }
        let role = |role| if step.conditional { Role::Dim } else { role };
        canvas.put(row, &step.key, role(Role::Key));
        canvas.put(behind(row, label_at), step.label, role(Role::Plain));
        canvas.put(behind(row, text_at), &step.explained, Role::Dim);
        y += 1;
    }
}

/// The steps in little room: keys and names alone, over as many rows as there are.
pub(super) fn short(model: &Model, canvas: &mut Canvas<'_>, area: Area) {
    let lang = model.lang;
    let scopes = scopes(model);
    let mut pieces: Vec<(String, &str)> = match model.round_card() {
        Some(item) => of(model, &item)
            .into_iter()
            .filter(|s| !s.conditional)
            .map(|s| (s.key, frame::label(lang, s.action, false)))
            .collect(),
        None => Vec::new(),
    };
    let constant = [Action::NextCard, Action::Undo, Action::Back, Action::Help];
    for action in constant {
        let label = frame::label(lang, action, false);
        if let Some(keys) =
            model.keys.hint(&scopes, action).filter(|_| pieces.iter().all(|(_, own)| *own != label))
        {
            pieces.push((keys, label));
        }
    }
    let mut rest = &pieces[..];
    for nth in 0..area.height {
        rest = &rest[footer::pieces(canvas, area.row(nth), rest)..];
    }
}

fn columns(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}

fn behind(row: Area, columns: u16) -> Area {
    Area { x: row.x + columns.min(row.width), width: row.width.saturating_sub(columns), ..row }
}
