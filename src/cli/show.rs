//! `woord toon`: one promise as a story; a concept or a follow-up with what is known of it.

use std::collections::HashMap;

use super::args::request::Show;
use super::context::Context;
use super::exit::{Ended, Exit, Failure};
use super::list::print_json;
use super::out::Role;
use super::resolve;
use crate::domain::agenda::{Item, Kind};
use crate::domain::due::Due;
use crate::domain::facts::Facts;
use crate::domain::id::Id;
use crate::domain::promise::{Part, Promise};
use crate::domain::words::Role as As;
use crate::exchange::line::PromiseLine;
use crate::store::Reader;
use crate::text::columns::{pad, width, wrap};
use crate::text::{dates, groups, kinds, lists, story};

pub(super) fn show(context: &mut Context, asked: &Show) -> Ended {
    let store = context.open_to_read()?;
    let reader = store.read();
    if let Some(promise) = taken_back(context, &reader, &asked.id)? {
        tell(context, &reader, &promise)?;
        return Ok(Exit::Done);
    }
    let no_follow_up = |item: &Item| !matches!(item.kind, Kind::FollowUp(..));
    let item =
        resolve::item(context.lang, &context.now, &reader, &asked.id, no_follow_up, |e| context.failed(e))?;
    let promise = reader.promise(item.id, context.now.zone).map_err(|e| context.failed(e))?;
    match (item.kind, promise) {
        (Kind::Promise(_), Some(promise)) if asked.json => print_json(context, &PromiseLine::from(&promise))?,
        (Kind::Promise(_), Some(promise)) => tell(context, &reader, &promise)?,
        _ if asked.json => super::list::json(context, &reader, vec![item])?,
        _ => tell_other(context, &reader, item.id)?,
    }
    Ok(Exit::Done)
}

/// A promise of which the speaking itself was taken back is in no list; by its id it can still be seen.
fn taken_back(context: &Context, reader: &Reader<'_>, typed: &str) -> Result<Option<Promise>, Failure> {
    let Some(id) = reader.only_beginning_with(typed).map_err(|e| context.failed(e))? else { return Ok(None) };
    let held = reader.item(id, &context.now).map_err(|e| context.failed(e))?.is_some();
    let promise = reader.promise(id, context.now.zone).map_err(|e| context.failed(e))?;
    Ok(promise.filter(|_| !held))
}

fn tell(context: &mut Context, reader: &Reader<'_>, promise: &Promise) -> Result<(), Failure> {
    let (lang, now) = (context.lang, context.now);
    let columns = context.terminal.columns.unwrap_or(usize::MAX >> 1);
    let short = context.short(reader, promise.id())?;
    let standing = promise.standing();
    let names = names(context, reader, promise)?;
    let named = |id: Id| names.get(&id).cloned().unwrap_or_default();
    let called = |part: &Part| match part.role {
        As::Promisee => named(part.contact),
        As::Involved => format!("{} ({})", named(part.contact), kinds::role(lang, part.role)),
    };
    let name = promise.promisee().map(named).unwrap_or_default();
    let who: Vec<String> = promise.parts.iter().map(called).collect();
    let who: Vec<&str> = who.iter().map(String::as_str).collect();
    let to = kinds::to_or_from(lang, promise.head.direction, &crate::text::all_of(lang, &who));
    for line in wrap(&standing.body, columns) {
        context.out.styled(&[(Role::Heading, &line)]);
    }
    let importance = kinds::importance(lang, promise.detail.importance);
    context.out.line(&format!("{to} · {importance} · {short}"));
    for line in wrap(&format!("“{}”", promise.head.verbatim), columns) {
        context.out.styled(&[(Role::Dim, &line)]);
    }
    context.out.line("");
    for line in story::draw(&story::stops(lang, promise, &now), columns.min(100)) {
        context.out.line(&line);
    }
    context.out.line("");
    tell_due(context, promise);
    course(context, &story::lines(lang, promise, &named, &now), columns);
    besides(context, reader, promise, &name, columns)?;
    if let Some(next) = story::next(lang, promise, &short, &name, &now) {
        context.out.line("");
        for line in wrap(&next, columns) {
            context.out.line(&line);
        }
    }
    Ok(())
}

/// Everybody that the story may name: who is in the promise, and who a correction was about.
fn names(context: &Context, reader: &Reader<'_>, promise: &Promise) -> Result<HashMap<Id, String>, Failure> {
    let corrected = promise.walk.entries().iter().filter_map(|entry| match &entry.facts {
        Facts::Corrigeren { contact: Some((from, to)), .. } => Some([*from, *to]),
        _ => None,
    });
    let mut names = HashMap::new();
    for id in promise.parts.iter().map(|part| part.contact).chain(corrected.flatten()) {
        let found = reader.stands_for(id).map_err(|e| context.failed(e))?;
        names.insert(id, found.map(|c| c.name).unwrap_or_default());
    }
    Ok(names)
}

/// The day, with how it stands with it, while it is open.
fn tell_due(context: &mut Context, promise: &Promise) {
    let (lang, now) = (context.lang, context.now);
    let standing = promise.standing();
    if !promise.is_open() {
        return;
    }
    let late = standing.due.is_past(&now);
    let mut text = dates::by(lang, &standing.due, &now);
    if let Some(rival) = standing.doubt {
        text = dates::doubt(lang, &standing.due, &rival, &now);
    }
    let distance = if late {
        dates::late(lang, standing.due.days_late(now.today()))
    } else {
        dates::distance(lang, standing.due.date, now.today())
    };
    let told = standing.told.map(|day| format!(" · {}", dates::told(lang, day))).unwrap_or_default();
    let role = if late {
        Role::Late
    } else if standing.doubt.is_some() {
        Role::Doubt
    } else {
        Role::Plain
    };
    context.out.styled(&[(role, &format!("{text}, {distance}{told}"))]);
    context.out.line("");
}

/// The course, a line an entry; what does not fit goes on under itself.
fn course(context: &mut Context, lines: &[story::Line], columns: usize) {
    let when = lines.iter().map(|l| width(&l.when)).max().unwrap_or(0);
    let word = lines.iter().map(|l| width(&l.word)).max().unwrap_or(0);
    let before = when + word + 6;
    for line in lines {
        // In little room what was done stands under the day and the step, not beside them.
        let beside = columns.saturating_sub(before) >= 24;
        let (rest, indent) = if beside { (columns - before, before) } else { (columns.saturating_sub(4), 4) };
        let mut what = wrap(&line.what, rest).into_iter();
        let head = format!("{}  {} {}  ", pad(&line.when, when), line.mark, pad(&line.word, word));
        let role = if line.taken_back || line.when.is_empty() { Role::Dim } else { Role::Plain };
        let first = if beside { what.next().unwrap_or_default() } else { String::new() };
        context.out.styled(&[(role, format!("{head}{first}").trim_end())]);
        for more in what {
            context.out.styled(&[(role, &format!("{}{more}", " ".repeat(indent)))]);
        }
    }
}

/// Follow-ups, labels and the note.
fn besides(
    context: &mut Context,
    reader: &Reader<'_>,
    promise: &Promise,
    name: &str,
    columns: usize,
) -> Result<(), Failure> {
    let (lang, today) = (context.lang, context.now.today());
    let book = reader.around(promise.id(), context.now.zone).map_err(|e| context.failed(e))?;
    let mut lines = Vec::new();
    for follow_up in book.follow_ups.values().filter(|f| f.promises.contains(&promise.id())) {
        let id = context.short(reader, follow_up.id)?;
        let touch = kinds::touch(lang, follow_up.touch);
        lines.push(format!("{}  {touch}: {name}   {id}", dates::near(lang, follow_up.day, today)));
    }
    if !promise.detail.tags.is_empty() {
        lines.push(format!("{}: {}", lists::label(lang, lists::Label::Tags), promise.detail.tags.join(", ")));
    }
    lines.extend(promise.detail.note.iter().flat_map(|note| wrap(note, columns)));
    if !lines.is_empty() {
        context.out.line("");
        lines.iter().for_each(|line| context.out.line(line));
    }
    Ok(())
}

fn tell_other(context: &mut Context, reader: &Reader<'_>, id: Id) -> Result<(), Failure> {
    let (lang, now) = (context.lang, context.now);
    let short = context.short(reader, id)?;
    let name_of = |id| reader.stands_for(id).map(|c| c.map(|c| c.name).unwrap_or_default());
    if let Some(concept) = reader.concept(id).map_err(|e| context.failed(e))? {
        context.out.styled(&[(Role::Heading, &concept.body)]);
        context.out.line(&format!("{} · {short}", groups::concept(lang, concept.kind)));
        context.out.styled(&[(Role::Dim, &format!("“{}”", concept.verbatim))]);
        if let Some(contact) = concept.contact {
            let name = name_of(contact).map_err(|e| context.failed(e))?;
            context.out.line(&kinds::to_or_from(lang, concept.direction, &name));
        }
        for candidate in &concept.candidates {
            let name = name_of(*candidate).map_err(|e| context.failed(e))?;
            context.out.line(&format!("? {name}"));
        }
        if let Some(date) = concept.due {
            let due = Due { date, time: concept.due_time.map(|t| (t, now.zone)) };
            context.out.line(&dates::by(lang, &due, &now));
        }
        if let Some(note) = &concept.note {
            context.out.line(note);
        }
        context.out.line("");
        let line = crate::text::commands::step(lang, lifecycle::Step::Uitspreken, &short);
        context.out.styled(&[(Role::Dim, &line)]);
    } else if let Some(follow_up) = reader.follow_up(id).map_err(|e| context.failed(e))? {
        let name = name_of(follow_up.contact).map_err(|e| context.failed(e))?;
        let what = follow_up.what.clone().unwrap_or_default();
        let title = crate::text::notices::follow_ups::title(lang, follow_up.touch, &name, &what);
        context.out.styled(&[(Role::Heading, &title)]);
        let time = follow_up.time.map(|t| format!(" {}", dates::clock(t))).unwrap_or_default();
        context.out.line(&format!("{}{time} · {short}", dates::near(lang, follow_up.day, now.today())));
        for promise in &follow_up.promises {
            if let Some(item) = reader.item(*promise, &now).map_err(|e| context.failed(e))? {
                let short = context.short(reader, item.id)?;
                context.out.line(&format!("{}   {short}", item.what));
            }
        }
    }
    Ok(())
}
