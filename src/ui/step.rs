//! A step line in the place of the keys: a rule with what it is about, its fields on a row or two, and what Enter will
//! state. A form of many fields stands one field a row; in little room one field at a time.
//!
//! It never decides what is asked: fields that are not asked are not there.

mod laid;

use laid::{DAY, ECHO, GAP, Laid, NAME, extras, lay, least, side_by_side};

use super::canvas::Canvas;
use super::look::Role;
use crate::app::discreet::Private;
use crate::app::form::{Entry, Reads, Value};
use crate::app::geometry::{Area, Room};
use crate::app::step::{Echo, StepLine, What};
use crate::app::{Model, scopes};
use crate::keys::{Action, Chord};
use crate::text::columns::{fit, width, wrap};
use crate::text::panes::discreet::in_place;
use crate::text::panes::{capture, forms, steps as words};

pub(super) fn view(model: &Model, canvas: &mut Canvas<'_>, line: &StepLine) {
    let whole = model.size.whole();
    let narrow = model.size.room() == Room::Narrow;
    let inset = u16::from(!narrow);
    let room = usize::from(whole.width.saturating_sub(2 * inset));
    // Before a field a sign says that it has the cursor; where there is a margin, that holds half of it.
    let lead = 2 - inset;
    let laid = lay(line, room.saturating_sub(lead.into()), usize::from(whole.height), narrow);
    let said = below(model, line, &laid, room);
    let echoes = !laid.beside && line.form.in_sight().any(|(_, e)| e.reads != Reads::Text);
    let least = if narrow { 0 } else { (laid.rows.len() + usize::from(echoes)).max(2) };
    // A line has the same height whether something is wrong with it or not, as far as that can be.
    let inside = (laid.rows.len() + said.1.len()).max(least);
    let rows = (2 + inside).min(usize::from(whole.height));
    let rows = u16::try_from(rows).unwrap_or(whole.height);
    let block = Area::new(0, whole.height - rows, whole.width, rows);
    canvas.clear(block);
    heading(model, canvas, block.row(0), line, &laid);
    let mut at = 1;
    for row in &laid.rows {
        let place = block.row(at).inset(inset);
        let lead = lead.min(place.width);
        let place = Area::new(place.x + lead, place.y, place.width - lead, place.height);
        fields(model, canvas, place, line, row, &laid);
        at += 1;
    }
    let (role, text) = &said;
    for part in text {
        canvas.put(block.row(at).inset(inset), part, *role);
        at += 1;
    }
    keys(model, canvas, block.row(rows - 1).inset(inset), line);
}

/// The rule over the fields, with what they are about.
fn heading(model: &Model, canvas: &mut Canvas<'_>, area: Area, line: &StepLine, laid: &Laid) {
    canvas.rule(area);
    let lang = model.lang;
    let mut title = format!(" {} ", line.title);
    let (nth, of) = line.form.parts();
    let mut tail = String::new();
    if of > 1 {
        let what = if nth == 1 { words::first_the_extra(lang) } else { words::then_told_back(lang) };
        tail = words::part(lang, nth, of, what);
    }
    let asked: Vec<usize> = line.form.in_sight().map(|(at, _)| at).collect();
    if laid.rows.len() < asked.len() && laid.rows.iter().all(|row| row.len() == 1) {
        let nth = asked.iter().position(|at| *at == line.form.at).unwrap_or(0) + 1;
        tail = words::nth_field(lang, nth, asked.len());
    }
    let inside = Area::new(area.x + 1, area.y, area.width.saturating_sub(2), 1);
    // A blank stands between a title that is cut and what follows it.
    if tail.is_empty() {
        let title = fit(title.trim_end(), usize::from(inside.width).saturating_sub(1));
        canvas.put(inside, &format!("{title} "), Role::Heading);
        return;
    }
    tail = format!(" {tail} ");
    let own = u16::try_from(width(&tail)).unwrap_or(0).min(inside.width);
    let left = Area { width: inside.width - own, ..inside };
    title = fit(&title, left.width.into()).into_owned();
    canvas.put(left, &title, Role::Heading);
    canvas.put_right(inside, &tail, Role::Dim);
}

/// The fields of one row.
fn fields(model: &Model, canvas: &mut Canvas<'_>, area: Area, line: &StepLine, row: &[usize], laid: &Laid) {
    let entries: Vec<(usize, &Entry)> =
        row.iter().filter_map(|at| line.form.entries.get(*at).map(|e| (*at, e))).collect();
    // What is to be filled in goes before what it is called.
    let room = usize::from(area.width);
    let label = |e: &Entry| {
        laid.labels.max(width(&e.label)).min(room.saturating_sub(least(e, laid.beside) + 1)).max(1)
    };
    let taken: usize = entries.iter().map(|(_, e)| label(e) + 1 + least(e, laid.beside) + GAP).sum();
    let spare = usize::from(area.width).saturating_sub(taken.saturating_sub(GAP));
    let extras = extras(&entries, spare);
    let mut x = area.x;
    let last = entries.last().map(|(at, _)| *at);
    for ((at, entry), extra) in entries.into_iter().zip(extras) {
        let focused = at == line.form.at;
        let end = area.x + area.width;
        let rest = |x: u16, columns: usize| {
            Area::new(x, area.y, u16::try_from(columns).unwrap_or(u16::MAX).min(end.saturating_sub(x)), 1)
        };
        let columns = label(entry);
        if focused {
            canvas.sign(x.saturating_sub(2), area.y, "▸", Role::Key);
        }
        canvas.put(rest(x, columns), &entry.label, if focused { Role::Heading } else { Role::Dim });
        x = x.saturating_add(u16::try_from(columns + 1).unwrap_or(0)).min(end);
        let room = least(entry, laid.beside) + extra;
        match &entry.value {
            Value::Choice { words, chosen } => choice(canvas, rest(x, room), words, *chosen, focused),
            Value::Text(field) => {
                let day = entry.reads != Reads::Text;
                let own = match entry.reads {
                    Reads::Text => room,
                    Reads::Person => NAME - 1 + extra,
                    Reads::Day | Reads::Past => DAY - 1 + extra,
                };
                let place = rest(x, own);
                canvas.put(place, &"_".repeat(place.width.into()), Role::Rule);
                let private = entry.name == "note" && model.hides(Private::Note);
                if entry.shown().is_empty() {
                    canvas.put(place, &entry.blank, Role::Dim);
                }
                if focused {
                    canvas.field(place, field, Role::Field);
                } else if private && !entry.shown().is_empty() {
                    canvas.put(place, in_place(model.lang), Role::Dim);
                } else if !entry.shown().is_empty() {
                    canvas.put(place, entry.shown(), Role::Field);
                }
                if day && laid.beside {
                    let columns = if last == Some(at) { usize::MAX } else { ECHO - 1 };
                    let beside = rest(x.saturating_add(place.width + 1), columns);
                    read(model, canvas, beside, line, entry);
                }
            }
        }
        x = x.saturating_add(u16::try_from(room + GAP).unwrap_or(0)).min(end);
    }
}

/// What a day is read as.
fn read(model: &Model, canvas: &mut Canvas<'_>, area: Area, line: &StepLine, entry: &Entry) {
    match model.echo(entry, line.on) {
        Some(Echo::Read(text)) => canvas.put(area, &text, Role::Day),
        Some(Echo::Doubt(text)) => canvas.put(area, &text, Role::Doubt),
        None => 0,
    };
}

/// The words of a choice, the chosen one between marks; where there are many only that one.
fn choice(canvas: &mut Canvas<'_>, area: Area, words: &[String], chosen: usize, focused: bool) {
    let mut x = area.x;
    for (nth, word) in words.iter().enumerate() {
        let is_chosen = nth == chosen;
        if !is_chosen && !side_by_side(words) {
            continue;
        }
        let rest = Area::new(x, area.y, (area.x + area.width).saturating_sub(x), 1);
        let (text, role) = match (is_chosen, focused) {
            (true, true) => (format!("‹{word}›"), Role::Cursor),
            (true, false) => (format!("‹{word}›"), Role::Plain),
            (false, _) => (format!(" {word} "), Role::Dim),
        };
        x += canvas.put(rest, &text, role);
    }
}

/// What is wrong, or what the day under the cursor is read as.
fn below(model: &Model, line: &StepLine, laid: &Laid, room: usize) -> (Role, Vec<String>) {
    if line.unheard {
        let scopes = scopes(model);
        let key = |action| model.keys.key(&scopes, action);
        let arrows = format!("{} {}", key(Action::ChoiceLeft), key(Action::ChoiceRight));
        let said = words::only_chosen(model.lang, &arrows, &key(Action::NextField));
        return (Role::Doubt, wrap(&said, room));
    }
    if let Some(wrong) = &line.form.wrong {
        return (Role::Doubt, wrap(wrong, room));
    }
    if let Some(at) = &line.resumed {
        // A key of every line of text, so it stands in no table.
        let said = capture::restored(model.lang, at, &Chord::ctrl('u').to_string(), &model.now);
        let lines = if width(&said) <= room { vec![said] } else { wrap(&said, room) };
        return (Role::Plain, lines);
    }
    if let (What::Tags, Some(Value::Text(field))) = (line.what, line.form.focused().map(|e| &e.value)) {
        let found = model.labels_for(field);
        let key = model.keys.key(&scopes(model), Action::NextField);
        if !found.is_empty() {
            return (Role::Dim, vec![format!("{key}  {}", found.join(" · "))]);
        }
    }
    if line.what == What::TakeBack {
        return (Role::Plain, wrap(forms::as_if_never(model.lang), room));
    }
    if let Some(remark) = line.remark(model.lang) {
        return (Role::Doubt, wrap(&remark, room));
    }
    if laid.beside {
        return (Role::Plain, Vec::new());
    }
    let read = line.form.focused().and_then(|entry| model.echo(entry, line.on));
    match read {
        Some(Echo::Read(text)) => (Role::Day, vec![text]),
        Some(Echo::Doubt(text)) => (Role::Doubt, vec![text]),
        None => (Role::Plain, Vec::new()),
    }
}

/// The keys, and at the right what Enter states.
fn keys(model: &Model, canvas: &mut Canvas<'_>, area: Area, line: &StepLine) {
    let (lang, scopes) = (model.lang, scopes(model));
    let key = |action| model.keys.key(&scopes, action);
    let mut states = line.states(lang, model.now, &model.keys);
    if line.also > 0 {
        states.push_str(&crate::text::notices::many::and_more(lang, line.also));
    }
    let (enter, last) = (key(Action::Accept), line.form.is_last());
    let by = if last { enter.clone() } else { key(Action::Save) };
    let right = [(by, Role::Key), (format!(": {states}"), Role::Heading)];
    let mut left: Vec<(String, &str)> = Vec::new();
    if !last {
        left.push((enter, words::onward(lang)));
    }
    left.push((key(Action::Close), Action::Close.label(lang)));
    if matches!(line.form.focused().map(|e| &e.value), Some(Value::Choice { .. })) {
        left.push((format!("{} {}", key(Action::ChoiceLeft), key(Action::ChoiceRight)), words::choose(lang)));
    }
    let wide = |parts: &[(String, Role)]| parts.iter().map(|(text, _)| width(text)).sum::<usize>();
    let mut taken = 0;
    let room = usize::from(area.width).saturating_sub(wide(&right) + GAP);
    let mut x = area.x;
    for (key, label) in &left {
        let own = width(key) + 1 + width(label) + GAP;
        if taken + own > room + GAP {
            break;
        }
        taken += own;
        let rest = Area::new(x, area.y, (area.x + area.width).saturating_sub(x), 1);
        canvas.line(rest, &[(key, Role::Key), (" ", Role::Plain), (label, Role::Dim)]);
        x += u16::try_from(own).unwrap_or(0);
    }
    let own = u16::try_from(wide(&right)).unwrap_or(u16::MAX).min(area.width);
    let place = Area::new(area.x + area.width - own, area.y, own, 1);
    let parts: Vec<(&str, Role)> = right.iter().map(|(text, role)| (text.as_str(), *role)).collect();
    canvas.line(place, &parts);
}
