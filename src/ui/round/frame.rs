//! What stands around a card: where one is, how far, what happened last, and the keys that every card has.

use super::super::canvas::Canvas;
use super::super::look::Role;
use super::super::{footer, home};
use super::places::Places;
use super::steps;
use crate::app::availability::available;
use crate::app::geometry::{Area, Room};
use crate::app::{Model, Overlay, Round, Stand, scopes};
use crate::domain::round::Why;
use crate::keys::Action;
use crate::text::Lang;
use crate::text::columns::width;
use crate::text::dates;
use crate::text::panes::round::steps::{Foot, foot};
use crate::text::panes::{discreet, home as home_words, round as words};

/// The most signs that the progress takes.
const BAR: usize = 30;

/// Over the card.
pub(super) fn view(model: &Model, canvas: &mut Canvas<'_>, round: &Round, places: &Places) {
    let lang = model.lang;
    let narrow = places.room == Room::Narrow;
    let area = if narrow { places.header } else { places.header.inset(1) };
    let demo = if model.demo { " · demo" } else { "" };
    let mark = if model.discreet { discreet::mark(lang) } else { "" };
    let taken = canvas.line(
        area,
        &[
            ("woord", Role::Brand),
            (demo, Role::Doubt),
            (mark, Role::Dim),
            (" › ", Role::Dim),
            (words::title(lang), Role::Plain),
        ],
    );
    let today = model.now.today();
    let day = if places.room == Room::Wide {
        home_words::day(lang, today, area.width.into())
    } else {
        dates::short(lang, today)
    };
    let day_wide = canvas.put_right(area, &day, Role::Plain);
    let gap = if narrow { 2 } else { 3 };
    let between = Area {
        x: area.x + taken + gap,
        width: area.width.saturating_sub(taken + day_wide + 2 * gap),
        ..area
    };
    if places.room == Room::Wide {
        let row = places.progress.inset(1);
        progress(model, canvas, round, row, false);
        canvas.put_right(row, &parts(model, round), Role::Plain);
    } else {
        progress(model, canvas, round, between, narrow);
    }
    canvas.rule(places.top);
    if places.next.width > 0 && round.at.is_some() {
        let x = places.next.x - 1;
        canvas.down(Area::new(x, places.next.y, 1, places.next.height));
        canvas.sign(x, places.top.y, "┬", Role::Rule);
    }
    rule_under(canvas, round, places, places.rule.y);
}

/// The rule under the card, at its place or lifted to make room.
fn rule_under(canvas: &mut Canvas<'_>, round: &Round, places: &Places, y: u16) {
    canvas.rule(Area { y, ..places.rule });
    if places.next.width > 0 && round.at.is_some() {
        canvas.sign(places.next.x - 1, y, "┴", Role::Rule);
    }
}

/// `1 van 14  ▰▱▱▱`.
fn progress(model: &Model, canvas: &mut Canvas<'_>, round: &Round, area: Area, short: bool) {
    let all = round.order.len();
    if all == 0 {
        return;
    }
    let place = match round.at {
        Some(at) => words::place(model.lang, at + 1, all, short),
        None => words::ready(model.lang).to_owned(),
    };
    let room = usize::from(area.width).saturating_sub(width(&place) + 2);
    let bar = if short || room < 4 { String::new() } else { bar(round, room.min(BAR)) };
    canvas.line(area, &[(&place, Role::Heading), ("  ", Role::Plain), (&bar, Role::Plain)]);
}

/// A sign for every card, full where nothing is to be decided on it any more, and where one is; for more cards than
/// there is room for, as much of it as is done.
fn bar(round: &Round, room: usize) -> String {
    let all = round.order.len();
    let full = |nth: usize| round.at.is_none_or(|at| at == nth) || round.stand(nth) != Stand::Open;
    if all <= room {
        return (0..all).map(|nth| if full(nth) { '▰' } else { '▱' }).collect();
    }
    let done = (0..all).filter(|nth| full(*nth)).count();
    let done = (done * room).div_ceil(all);
    (0..room).map(|nth| if nth < done { '▰' } else { '▱' }).collect()
}

/// How many cards wait, by why: `3 te laat · 4 vandaag`.
fn parts(model: &Model, round: &Round) -> String {
    let waits = round
        .order
        .iter()
        .enumerate()
        .filter(|(nth, _)| matches!(round.stand(*nth), Stand::Open | Stand::Later));
    let whys: Vec<Why> =
        waits.filter_map(|(_, id)| model.rows.get(*id)).filter_map(|item| model.round_why(item)).collect();
    let parts = Why::ALL.iter().filter_map(|why| {
        let count = whys.iter().filter(|other| *other == why).count();
        (count > 0).then(|| words::part(model.lang, *why, count))
    });
    parts.collect::<Vec<_>>().join(" · ")
}

/// Under the card: what happened last, or how far one is; and the keys.
pub(super) fn below(model: &Model, canvas: &mut Canvas<'_>, round: &Round, places: &Places) {
    let narrow = places.room == Room::Narrow;
    if matches!(model.overlay, Some(Overlay::When(_))) || model.pending.is_some() {
        footer::view(model, canvas, places.footer.row(places.footer.height - 1));
    } else if narrow && round.at.is_some() {
        steps::short(model, canvas, places.footer);
    } else {
        keys(model, canvas, round, places.footer.row(places.footer.height - 1));
    }
    let area = places.notice.inset(1);
    match &model.notice {
        Some(notice) => {
            if narrow {
                canvas.put(places.notice, &" ".repeat(places.notice.width.into()), Role::Plain);
            }
            let lent = home::said(model, canvas, area, notice);
            if lent > 0 {
                rule_under(canvas, round, places, places.notice.y.saturating_sub(lent + 1));
            }
        }
        None if narrow || round.order.is_empty() || round.at.is_none() => {}
        None => {
            let decided = round.count(|stand| stand == Stand::Decided);
            let later = round.count(|stand| stand == Stand::Later);
            canvas.put(area, &words::progress(model.lang, decided, later), Role::Dim);
        }
    }
}

/// The keys of the round, and those that are everywhere.
fn keys(model: &Model, canvas: &mut Canvas<'_>, round: &Round, area: Area) {
    let lang = model.lang;
    let scopes = scopes(model);
    let at_end = round.at.is_none();
    let offered: &[Action] = if at_end {
        &[Action::PreviousCard, Action::Capture, Action::Undo, Action::Back, Action::Help]
    } else {
        &[Action::Open, Action::PreviousCard, Action::Capture, Action::Undo, Action::Back, Action::Help]
    };
    let pieces: Vec<(String, &str)> = offered
        .iter()
        .filter(|action| available(model, **action).is_ok())
        .filter_map(|action| Some((model.keys.hint(&scopes, *action)?, label(lang, *action, at_end))))
        .collect();
    footer::pieces(canvas, area.inset(1), &pieces);
}

/// What an action is called in the footer.
pub(super) fn label(lang: Lang, action: Action, at_end: bool) -> &'static str {
    let own = match action {
        Action::PreviousCard if at_end => Foot::ToCards,
        Action::PreviousCard => Foot::Previous,
        Action::NextCard => Foot::Next,
        Action::Later => Foot::Later,
        Action::Undo => Foot::Undo,
        Action::Back if at_end => Foot::Done,
        Action::Back => Foot::Pause,
        _ => return action.label(lang),
    };
    foot(lang, own)
}
