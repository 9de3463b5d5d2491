//! The keys that can be pressed now: first what is lawful for what stands under the cursor, then what always is.

use super::canvas::Canvas;
use super::look::Role;
use crate::app::availability::available;
use crate::app::geometry::{Area, Room};
use crate::app::many::TOGETHER;
use crate::app::{Model, Overlay, Page, Subject, scopes};
use crate::domain::due::DueState;
use crate::keys::{Action, Chord, Keys, Scope};
use crate::text::columns::width;
use crate::text::dates;
use crate::text::notices::many;
use crate::text::panes::home as words;

/// What is offered for the row, in this order, as far as it can be done.
const STEPS: &[Action] = &[
    Action::Kept,
    Action::Said,
    Action::Done,
    Action::Renegotiate,
    Action::Tell,
    Action::Break,
    Action::Release,
    Action::PutRight,
    Action::Exceed,
    Action::Anchor,
    Action::Later,
    Action::OtherDay,
    Action::Complete,
    Action::DoSuggested,
    Action::InThreeDays,
    Action::NotForThem,
    Action::MuteKind,
    Action::PromiseOf,
    Action::LetGo,
    Action::Open,
    Action::WeekBefore,
    Action::WeekAfter,
];
/// What is always offered.
const ALWAYS: &[Action] = &[Action::Capture, Action::Round, Action::Search, Action::Help];
/// What else is offered on the page of a promise, and of a contact.
const OF_A_PROMISE: &[Action] = &[Action::FollowUp, Action::Edit, Action::TakeBack];
const OF_A_CONTACT: &[Action] = &[
    Action::Capture,
    Action::Meet,
    Action::Hear,
    Action::Edit,
    Action::FollowUp,
    Action::Circle,
    Action::Archive,
    Action::Why,
];
/// What is offered where it is told why the trust basis is what it is.
const OF_A_LINE: &[Action] = &[Action::Open, Action::WhatIf, Action::Edit];
/// What is always offered on a page.
const ON_A_PAGE: &[Action] = &[Action::Back, Action::Help];

pub(super) fn view(model: &Model, canvas: &mut Canvas<'_>, area: Area) {
    let room = model.size.room();
    let narrow = room == Room::Narrow;
    let area = if narrow { area } else { Area::new(area.x + 1, area.y, area.width.saturating_sub(1), 1) };
    if let Some(Overlay::When(_)) = &model.overlay {
        when(model, canvas, area);
        return;
    }
    if let Some(first) = model.pending {
        second(model, canvas, area, first);
        return;
    }
    if model.page().is_none() && !model.marked().is_empty() {
        marked(model, canvas, area);
        return;
    }
    let scopes = scopes(model);
    let shown =
        |action: &&Action| model.keys.hint(&scopes, **action).is_some() && available(model, **action).is_ok();
    let lang = model.lang;
    let ticked = model.ticks().map(|planned| crate::text::panes::promise::ticked(lang, planned.touch));
    let round = words::round_of(lang, model.round_left() as u64);
    let label = |action: Action| match (action, &ticked) {
        // The tick says what it ticks.
        (Action::Kept, Some(ticked)) => ticked.as_str(),
        _ => action.label(lang),
    };
    let piece = |action: Action| model.keys.hint(&scopes, action).map(|keys| (keys, label(action)));
    let subject = model.subject();
    let besides = match subject {
        _ if !model.page().is_some_and(|page| page.is_about(subject)) => &[],
        Subject::Contact(_) => OF_A_CONTACT,
        _ => OF_A_PROMISE,
    };
    let first = if matches!(model.page(), Some(Page::Why(_))) { OF_A_LINE } else { STEPS };
    let steps: Vec<_> = first.iter().chain(besides).filter(shown).filter_map(|a| piece(*a)).collect();
    let wide = |(key, label): &(String, &str)| width(key) + usize::from(!label.is_empty()) + width(label);
    let joined = |pieces: &[(String, &str)]| pieces.iter().map(|p| wide(p) + 2).sum::<usize>();
    // In little room the steps of the row come before what help names anyway, and help before its name.
    let always = match (model.page().is_some(), narrow) {
        (true, _) => ON_A_PAGE,
        (false, true) => &[Action::Capture, Action::Help],
        (false, false) => ALWAYS,
    };
    let places = always.iter().filter(shown).filter_map(|a| Some((*a, piece(*a)?)));
    let (actions, mut always): (Vec<Action>, Vec<_>) = places.unzip();
    let mut gap = 2;
    let wanted = if narrow { steps.first().map_or(0, wide) } else { joined(&steps) + 1 };
    // The round says how many cards it has where that pushes nothing away.
    let count = width(&round) - width(Action::Round.label(lang));
    if room == Room::Wide
        && model.round_left() > 0
        && wanted + joined(&always) + count + 1 < area.width.into()
    {
        let at = actions.iter().position(|action| *action == Action::Round);
        if let Some((_, label)) = at.and_then(|at| always.get_mut(at)) {
            *label = &round;
        }
    }
    if room != Room::Wide && wanted + joined(&always) > area.width.into() {
        always.retain(|(key, _)| model.keys.hint(&scopes, Action::Search).is_none_or(|k| k != *key));
        if let Some((_, help)) = always.last_mut() {
            *help = "";
        }
        gap = 1;
    }
    // The constants stay in sight; of the steps as many as fit before them.
    let between = if narrow { 0 } else { usize::from(2 * gap - 1) };
    let mut left = (usize::from(area.width) + 2).saturating_sub(joined(&always) + between);
    let mut x = area.x;
    for piece in &steps {
        if wide(piece) + 2 > left {
            break;
        }
        left -= wide(piece) + 2;
        x += put(canvas, Area::new(x, area.y, area.x + area.width - x, 1), &piece.0, piece.1) + 2;
    }
    if x > area.x && !narrow {
        x = x + gap - 2;
        canvas.put(Area::new(x, area.y, 1, 1), "│", Role::Rule);
        x += 1 + gap;
    }
    for (key, label) in &always {
        let rest = (area.x + area.width).saturating_sub(x);
        if rest == 0 {
            break;
        }
        x += put(canvas, Area::new(x, area.y, rest, 1), key, label) + 2;
    }
}

/// What can be done with all that are marked, and how they are marked no more.
fn marked(model: &Model, canvas: &mut Canvas<'_>, area: Area) {
    let (lang, scopes) = (model.lang, scopes(model));
    let count = many::marked(lang, model.marked().len());
    let key = |action| model.keys.hint(&scopes, action).map(|keys| keys.to_string());
    let back = key(Action::Back).map(|key| (key, many::unmark(lang)));
    let wide = |(key, label): &(String, &str)| width(key) + 1 + width(label) + 2;
    let kept = u16::try_from(back.as_ref().map_or(0, wide)).unwrap_or(0);
    let mut x = area.x + canvas.put(area, &count, Role::Heading) + 2;
    let end = (area.x + area.width).saturating_sub(kept);
    let can = TOGETHER.iter().filter(|action| model.marked_can(**action));
    for piece in can.filter_map(|action| Some((key(*action)?, action.label(lang)))) {
        if usize::from(x) + wide(&piece) > usize::from(end) + 2 {
            break;
        }
        x += put(canvas, Area::new(x, area.y, end.saturating_sub(x), 1), &piece.0, piece.1) + 2;
    }
    if let Some((key, label)) = back {
        let rest = (area.x + area.width).saturating_sub(x);
        put(canvas, Area::new(x, area.y, rest, 1), &key, label);
    }
}

fn put(canvas: &mut Canvas<'_>, area: Area, key: &str, label: &str) -> u16 {
    let gap = if label.is_empty() { "" } else { " " };
    canvas.line(area, &[(key, Role::Key), (gap, Role::Plain), (label, Role::Dim)])
}

/// That a second key is awaited: what may follow stands in the box over the page.
fn second(model: &Model, canvas: &mut Canvas<'_>, area: Area, first: Chord) {
    let first = model.keys.write(Keys { first, then: None });
    let awaited = format!("{first} …");
    canvas.line(area, &[(&awaited, Role::Key), ("  ", Role::Plain), (words::awaits(model.lang), Role::Dim)]);
}

/// Keys with what they do, as many as fit on the row; says how many those were.
pub(super) fn pieces(canvas: &mut Canvas<'_>, area: Area, pieces: &[(String, &str)]) -> usize {
    let mut x = area.x;
    for (nth, (key, label)) in pieces.iter().enumerate() {
        let rest = (area.x + area.width).saturating_sub(x);
        if width(key) + 1 + width(label) > usize::from(rest) {
            return nth;
        }
        x += put(canvas, Area::new(x, area.y, rest, 1), key, label) + 2;
    }
    pieces.len()
}

/// The question when it was kept, in the place of the keys. What the answers mean is told as far as it fits; the answers
/// themselves always are.
fn when(model: &Model, canvas: &mut Canvas<'_>, area: Area) {
    let lang = model.lang;
    let due = model.row().and_then(|row| row.whole_due());
    let day = due.map(|d| dates::near(lang, d.date, model.now.today())).unwrap_or_default();
    let late = due.map(|d| dates::late(lang, d.days_late(model.now.today()))).unwrap_or_default();
    let key = |action| model.keys.key(&[Scope::When], action);
    debug_assert!(model.row().is_none_or(|r| r.due_state == DueState::Late));
    let question = format!("{}  ", words::kept_when(lang));
    let comma = |text: &str| if text.is_empty() { String::new() } else { format!(", {text}") };
    let ways = [(&*question, &*day, &*late), (&question, &day, ""), (&question, "", ""), ("", "", "")];
    for (nth, (question, day, late)) in ways.iter().enumerate() {
        let mut pieces = vec![((*question).to_owned(), Role::Heading)];
        // A day before the other was told is no answer any more.
        if available(model, Action::OnTime).is_ok() {
            pieces.push((key(Action::OnTime), Role::Key));
            pieces.push((format!(" {}{}", Action::OnTime.label(lang), comma(day)), Role::Plain));
            pieces.push((" · ".to_owned(), Role::Dim));
        }
        pieces.extend([
            (key(Action::JustNow), Role::Key),
            (format!(" {}{}", Action::JustNow.label(lang), comma(late)), Role::Plain),
            (" · ".to_owned(), Role::Dim),
            (key(Action::AnotherDay), Role::Key),
            (format!(" {}", Action::AnotherDay.label(lang)), Role::Plain),
        ]);
        let wide: usize = pieces.iter().map(|(text, _)| width(text)).sum();
        if wide <= area.width.into() || nth + 1 == ways.len() {
            let pieces: Vec<(&str, Role)> =
                pieces.iter().map(|(text, role)| (text.as_str(), *role)).collect();
            canvas.line(area, &pieces);
            break;
        }
    }
}
