//! The home screen: the overview over three panes, the words of what is selected, what happened last, the keys.

mod contacts;
mod follow_ups;
mod overview;
pub(super) mod promises;

pub(super) use promises::said_name;

use super::canvas::Canvas;
use super::footer;
use super::look::Role;
use crate::app::geometry::{Area, HomePlaces, Room};
use crate::app::{Focus, Loading, Model, Notice, Tone};
use crate::domain::words::Channel;
use crate::keys::{Action, Scope};
use crate::text::columns::width;
use crate::text::notices::many;
use crate::text::panes::discreet::mark;
use crate::text::panes::{home as words, search as search_words};
use crate::text::{dates, kinds, numbers};

pub(super) fn view(model: &Model, canvas: &mut Canvas<'_>) {
    let places = model.places();
    header(model, canvas, places.header, places.room);
    overview::view(model, canvas, places.overview, places.room);
    titles(model, canvas, &places);
    if model.loading == Loading::Done && model.empty {
        first_start(model, canvas, places.promises);
    }
    let shows = |focus| places.room != Room::Narrow || model.home.focus == focus;
    if shows(Focus::Contacts) {
        contacts::view(model, canvas, places.contacts);
    }
    if shows(Focus::Promises) {
        promises::view(model, canvas, places.promises);
    }
    if places.room == Room::Narrow && model.home.focus == Focus::Overview {
        overview::page(model, canvas);
    }
    if shows(Focus::FollowUps) {
        follow_ups::view(model, canvas, places.follow_ups);
    }
    canvas.rule(places.rule);
    if places.room != Room::Narrow {
        joints(canvas, &places);
    }
    let notice = model.notice.as_ref();
    if notice.is_none() || places.words != places.notice {
        spoken(model, canvas, places.words.inset(1));
    }
    footer::view(model, canvas, places.footer);
    if let Some(notice) = notice {
        if places.notice == places.footer {
            canvas.put(places.notice, &" ".repeat(places.notice.width.into()), Role::Plain);
        }
        said(model, canvas, places.notice.inset(1), notice);
    }
}

/// The name and the day; of an example book, that it is one.
fn header(model: &Model, canvas: &mut Canvas<'_>, area: Area, room: Room) {
    let area = if room == Room::Narrow { area } else { area.inset(1) };
    let mut taken = canvas.put(area, "woord", Role::Brand);
    if model.demo {
        taken += canvas.put(Area::new(area.x + taken, area.y, area.width - taken, 1), " · demo", Role::Doubt);
    }
    if model.discreet {
        let own = Area::new(area.x + taken, area.y, area.width.saturating_sub(taken), 1);
        taken += canvas.put(own, mark(model.lang), Role::Dim);
    }
    let rest = Area::new(area.x + taken + 1, area.y, area.width.saturating_sub(taken + 1), 1);
    let day = words::day(model.lang, model.now.today(), area.width.into());
    canvas.put_right(rest, &day, Role::Plain);
}

/// The rule over the panes with their titles in it.
fn titles(model: &Model, canvas: &mut Canvas<'_>, places: &HomePlaces) {
    canvas.rule(places.titles);
    let lang = model.lang;
    let count = |n: usize| numbers::whole(lang, n as u64);
    let role = |focus| if model.home.focus == focus { Role::Heading } else { Role::Plain };
    let (shown, all) = model.own_promises();
    let narrowed = model.home.narrowed.map(|id| model.book.name(id));
    let filtered = narrowed.is_some() || !model.home.promise_sieve.query.is_empty();
    let promises = if filtered { words::some_of(lang, shown, all) } else { count(all) };
    let parts = [promises.as_str(), narrowed.unwrap_or_default()];
    let promises = sieved(model, Focus::Promises, &parts);
    let people = count(model.known);
    let follow_ups = sieved(model, Focus::FollowUps, &[count(model.follow_ups_shown()).as_str()]);
    let all = [
        (Focus::Overview, places.overview, words::overview(lang).to_owned()),
        (Focus::Contacts, places.contacts, format!("{} {people}", words::contacts(lang))),
        (Focus::Promises, places.promises, format!("{} {promises}", words::promises(lang))),
        (
            Focus::FollowUps,
            places.follow_ups,
            words::follow_ups_today(lang, &follow_ups, places.room == Room::Middle),
        ),
    ];
    for (nth, (focus, pane, title)) in all.iter().enumerate() {
        let line = if places.room == Room::Middle && *focus == Focus::FollowUps {
            places.strip
        } else {
            places.titles
        };
        if places.room == Room::Narrow {
            if model.home.focus == *focus {
                let area = Area::new(0, line.y, line.width.saturating_sub(11), 1);
                canvas.line(area, &[(" ", Role::Rule), (title, Role::Heading), (" ", Role::Rule)]);
                let next = model.keys.key(&[Scope::List], Action::NextPane);
                let place = format!(" {}/4 {next} ", nth + 1);
                let at = line.width.saturating_sub(u16::try_from(width(&place)).unwrap_or(0) + 1);
                canvas.put(Area::new(at, line.y, line.width - at, 1), &place, Role::Dim);
            }
            continue;
        }
        if *focus == Focus::Overview {
            continue;
        }
        if line == places.strip {
            canvas.rule(Area::new(pane.x, line.y, pane.width, 1));
            let left = model.layout(*focus).below(model.sections(*focus), model.home.follow_ups.top);
            if left > 0 {
                let more = format!(" {} ", words::more(lang, left));
                canvas.put_right(
                    Area::new(pane.x, line.y, pane.width.saturating_sub(1), 1),
                    &more,
                    Role::Dim,
                );
            }
        }
        let before = u16::from(places.room == Room::Wide);
        let area = Area::new(pane.x + before, line.y, pane.width.saturating_sub(before + 1), 1);
        let room = Area {
            width: area.width.min(u16::try_from(width(title)).unwrap_or(u16::MAX).saturating_add(2)),
            ..area
        };
        canvas.line(room, &[(" ", Role::Rule), (title, role(*focus)), (" ", Role::Rule)]);
    }
}

/// What a title says of a pane: what there is, by what it is filtered, in which order.
fn sieved(model: &Model, pane: Focus, parts: &[&str]) -> String {
    let sieve = model.home.sieve(pane);
    let under_way = if sieve.is_under_way() { "…" } else { "" };
    let order = search_words::by(model.lang, sieve.order.into());
    let marked = if model.home.focus == pane { model.marked().len() } else { 0 };
    // Beside two other panes there is no room for the word; the keys say it.
    let brief = pane == Focus::FollowUps && model.size.room() == Room::Wide;
    let marked = match marked {
        0 => String::new(),
        some if brief => format!("{some} *"),
        some => many::marked(model.lang, some),
    };
    let tail = [sieve.text.trim(), order, under_way, &marked];
    let parts: Vec<&str> = parts.iter().copied().chain(tail).filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// Where rules meet.
fn joints(canvas: &mut Canvas<'_>, places: &HomePlaces) {
    let left = places.contacts.width;
    let column = |x: u16, from: Area, to: Area| Area::new(x, from.y, 1, to.y + to.height - from.y);
    canvas.down(column(left, places.contacts, places.contacts));
    canvas.sign(left, places.titles.y, "┬", Role::Rule);
    canvas.sign(left, places.rule.y, "┴", Role::Rule);
    if places.room == Room::Wide {
        let right = places.follow_ups.x - 1;
        canvas.down(column(right, places.follow_ups, places.follow_ups));
        canvas.sign(right, places.titles.y, "┬", Role::Rule);
        canvas.sign(right, places.rule.y, "┴", Role::Rule);
    } else {
        canvas.sign(left, places.strip.y, "├", Role::Rule);
    }
}

/// The words of the selected promise, and how they were spoken.
pub(super) fn spoken(model: &Model, canvas: &mut Canvas<'_>, area: Area) {
    let Some((item, more)) = model.row().and_then(|item| Some((item, item.more.as_ref()?))) else { return };
    if more.verbatim.is_empty() {
        return;
    }
    let lang = model.lang;
    let mut when = more.spoken.map(|h| dates::near(lang, h.day(), model.now.today())).unwrap_or_default();
    if let Some(channel) = more.channel.filter(|c| *c != Channel::Onbekend && !when.is_empty()) {
        when = format!("{when}, {}", kinds::channel(lang, channel));
    }
    let details = if model.size.room() == Room::Wide {
        let said = lang.pick("gezegd", "said");
        let weight =
            format!("{} · {}", kinds::importance(lang, item.importance), kinds::circle(lang, item.circle));
        if when.is_empty() { weight } else { format!("{said} {when} · {weight}") }
    } else {
        when
    };
    let tail = if details.is_empty() { String::new() } else { format!("   {details}") };
    let room = usize::from(area.width).saturating_sub(width(&tail));
    let quoted = format!(
        "“{}”",
        crate::text::columns::fit(&crate::text::sanitise::clean(&more.verbatim), room.saturating_sub(2))
    );
    canvas.line(area, &[(&quoted, Role::Words), (&tail, Role::Dim)]);
}

/// Rows that a long notice may take besides its own.
const LENT: u16 = 2;

/// What happened last, and how to take it back. Says how many rows above were lent to it.
pub(super) fn said(model: &Model, canvas: &mut Canvas<'_>, area: Area, notice: &Notice) -> u16 {
    let role = match notice.tone {
        Tone::Done => Role::Good,
        Tone::Refused => Role::Doubt,
        Tone::Trouble => Role::Trouble,
        Tone::Plain => Role::Plain,
    };
    let scopes = crate::app::scopes(model);
    let then =
        notice.then.and_then(|action| Some((model.keys.hint(&scopes, action)?, action.label(model.lang))));
    let (key, label) = then.unwrap_or_default();
    let offer = notice.offer.and_then(|action| model.keys.hint(&scopes, action));
    let offer = offer.map(|key| format!("  {key}")).unwrap_or_default();
    let needed = width(&notice.text) + width(&offer) + 2;
    // Where the words need the room, the key alone tells how to take it back.
    let label = if needed + width(&key) + 2 + width(label) > area.width.into() { "" } else { label };
    let tail = [key.as_str(), if label.is_empty() { "" } else { "  " }, label];
    let tail_room = u16::try_from(tail.iter().map(|t| width(t)).sum::<usize>()).unwrap_or(0);
    let offer_room = u16::try_from(width(&offer)).unwrap_or(0);
    let room = area.width.saturating_sub(tail_room + offer_room + 2);
    // What to do stands at the end of a notice: rather than cut it, rows above are lent to it.
    let text = crate::text::sanitise::clean(&notice.text);
    let mut lines = crate::text::columns::wrap(&text, room.into());
    let last = lines.split_off(lines.len().saturating_sub(1).min(LENT.into())).join(" ");
    let above = u16::try_from(lines.len()).unwrap_or(0).min(area.y);
    let places = model.places();
    let home = model.page().is_none();
    if above > 0 && !home || area.y - above <= places.rule.y && places.rule.y > above {
        let y = area.y.saturating_sub(above + 1);
        canvas.clear(Area::new(0, y, model.size.width, 1));
        canvas.rule(Area { y, ..places.rule });
        if home && places.room != Room::Narrow {
            canvas.sign(places.contacts.width, area.y - above - 1, "┴", Role::Rule);
        }
    }
    for (line, y) in lines.iter().zip(area.y - above..) {
        canvas.clear(Area::new(0, y, model.size.width, 1));
        canvas.put(Area { y, ..area }, line, role);
    }
    let taken = canvas.put(Area { width: room, ..area }, &last, role);
    canvas.put(Area::new(area.x + taken, area.y, offer_room.min(area.width - taken), 1), &offer, Role::Key);
    if !key.is_empty() && area.width > tail_room {
        let right = Area::new(area.x + area.width - tail_room, area.y, tail_room, 1);
        canvas.line(right, &[(tail[0], Role::Key), (tail[1], Role::Plain), (tail[2], Role::Plain)]);
    }
    above
}

/// An empty book.
fn first_start(model: &Model, canvas: &mut Canvas<'_>, area: Area) {
    let scopes = crate::app::scopes(model);
    let key = model.keys.key(&scopes, Action::Capture);
    let area = area.inset(2);
    let text = words::first_start(model.lang, &key);
    let mut nth = 1;
    for line in crate::text::columns::wrap(&text, area.width.into()) {
        canvas.put(area.row(nth), &line, Role::Plain);
        nth += 1;
    }
    canvas.put(area.row(nth + 1), words::try_demo(model.lang), Role::Dim);
}
