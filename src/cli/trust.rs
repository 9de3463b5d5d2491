//! `trust`: what somebody has had from you, and why that comes to what it does. It writes nothing, and never shows a figure
//! without its word and its counts.

use std::collections::BTreeMap;

use serde::Serialize;

use super::args::request::OnTrust;
use super::context::Context;
use super::exit::{Ended, Exit, Failure};
use super::list::print_json;
use super::out::{Role, glance};
use super::resolve;
use crate::domain::contact::Contact;
use crate::domain::id::Id;
use crate::domain::trust::{Ledger, Line, Trail, Trust, base_rate};
use crate::store::Reader;
use crate::text::columns::{pad, pad_left, width};
use crate::text::{dates, numbers, trust as words};

pub(super) fn trust(context: &mut Context, asked: &OnTrust) -> Ended {
    let store = context.open_to_read()?;
    let reader = store.read();
    match &asked.whom {
        Some(whom) => one(context, &reader, whom, asked),
        None => everybody(context, &reader, asked),
    }
}

/// One person, as scripts read them: unrounded, also while it is too early for a figure.
#[derive(Serialize)]
#[expect(non_snake_case, reason = "the names of the formula")]
struct Told<'t> {
    contact: &'t str,
    id: Id,
    E: f64,
    b: f64,
    d: f64,
    u: f64,
    a: f64,
    r: f64,
    s: f64,
    on_time: usize,
    late: usize,
    broken: usize,
    open_late: usize,
}

impl<'t> Told<'t> {
    fn of(contact: &'t Contact, trust: &Trust) -> Self {
        let (opinion, counts) = (&trust.opinion, trust.counts);
        Self {
            contact: &contact.name,
            id: contact.id,
            E: opinion.e(),
            b: opinion.b(),
            d: opinion.d(),
            u: opinion.u(),
            a: opinion.a,
            r: opinion.r,
            s: opinion.s,
            on_time: counts.on_time,
            late: counts.late,
            broken: counts.broken,
            open_late: counts.open_late,
        }
    }
}

fn one(context: &mut Context, reader: &Reader<'_>, whom: &str, asked: &OnTrust) -> Ended {
    let (lang, today) = (context.lang, context.now.today());
    let contact = resolve::contact(lang, reader, whom, |e| context.failed(e))?;
    let parameters = context.set.trust;
    let trails = reader.trails_to(contact.id).map_err(|e| context.failed(e))?;
    let ledger = Ledger::new(trails, base_rate(&contact, &parameters), parameters);
    let trust = ledger.whole(today);
    if asked.json {
        print_json(context, &Told::of(&contact, &trust))?;
        return Ok(Exit::Done);
    }
    context.out.styled(&[(Role::Heading, &contact.name)]);
    if trust.lines.is_empty() {
        context.out.line(&words::nothing_yet(lang, contact.first_name()));
        return Ok(Exit::Done);
    }
    let figure = words::figure(lang, &trust.opinion, trust.counts.all());
    context.out.line(&format!("{figure} · {}", words::counts(lang, trust.counts)));
    let what = |id: Id| ledger.trail(id).map(|trail| glance(&trail.what));
    let change = ledger.change(today);
    let most = change.most.and_then(|id| {
        let line = trust.lines.iter().find(|line| line.evidence.promise == id)?;
        Some(format!("{}, {}", what(id)?, words::line(lang, line)))
    });
    if let Some(change) = words::change(lang, &change.before, &trust.opinion, most.as_deref()) {
        context.out.line(&change);
    }
    let drop = ledger.next_drop(today);
    if let Some(drop) = drop.and_then(|drop| words::drop(lang, &drop, &what(drop.promise)?, today)) {
        context.out.line(&drop);
    }
    if asked.why {
        why(context, reader, &trust, &ledger)?;
    }
    Ok(Exit::Done)
}

/// Every line of evidence, the start, and the sum.
fn why(context: &mut Context, reader: &Reader<'_>, trust: &Trust, ledger: &Ledger) -> Result<(), Failure> {
    let (lang, today) = (context.lang, context.now.today());
    let ids: Vec<Id> = trust.lines.iter().map(|line| line.evidence.promise).collect();
    let shorts = reader.shorts(&ids).map_err(|e| context.failed(e))?;
    let two = |number: f64| numbers::decimal(lang, number, 2);
    let some = |number: f64| if number > 0.0 { two(number) } else { String::new() };
    let is_open = |line: &Line| ledger.trail(line.evidence.promise).is_some_and(Trail::is_open);
    let [importance, counts, plus, minus] = words::heads(lang).map(str::to_owned);
    let mut rows: Vec<[String; 7]> =
        vec![[String::new(), String::new(), String::new(), importance, counts, plus, minus]];
    for (line, short) in trust.lines.iter().zip(shorts) {
        let day = match is_open(line) && !line.renegotiation {
            true => lang.pick("nu", "now").to_owned(),
            false => dates::near(lang, line.day, today),
        };
        let weight = words::weight(lang, line.evidence.weight, &ledger.parameters).to_owned();
        let (plus, minus) = (some(line.plus()), some(line.minus()));
        rows.push([short, day, words::line(lang, line), weight, two(line.fading), plus, minus]);
    }
    let opinion = &trust.opinion;
    let start = words::start(lang, opinion.a, opinion.prior);
    let first = lang.pick("start", "start").to_owned();
    let begin = two(opinion.a * opinion.prior);
    rows.push([String::new(), first, start, String::new(), String::new(), begin, String::new()]);
    let wide: [usize; 7] = std::array::from_fn(|n| rows.iter().map(|row| width(&row[n])).max().unwrap_or(0));
    context.out.line("");
    for row in &rows {
        let cells = row.iter().zip(wide).enumerate();
        let cells = cells.map(|(n, (text, wide))| if n > 3 { pad_left(text, wide) } else { pad(text, wide) });
        context.out.line(cells.collect::<Vec<_>>().join("  ").trim_end());
    }
    context.out.line("");
    context.out.line(&words::sum(lang, opinion));
    context.out.styled(&[(Role::Dim, &words::fades(lang, &ledger.parameters))]);
    Ok(())
}

fn everybody(context: &mut Context, reader: &Reader<'_>, asked: &OnTrust) -> Ended {
    let (lang, today) = (context.lang, context.now.today());
    let people = reader.everybody().map_err(|e| context.failed(e))?;
    let mut to: BTreeMap<Id, Vec<Trail>> = BTreeMap::new();
    reader
        .each_trail(|whom, trail| to.entry(whom).or_default().push(trail))
        .map_err(|e| context.failed(e))?;
    let stands = |id: &Id| people.iter().any(|contact| contact.id == *id);
    let others: Vec<Id> = to.keys().copied().filter(|id| !stands(id)).collect();
    for merged in others {
        let Some(into) = reader.stands_for(merged).map_err(|e| context.failed(e))? else { continue };
        let own = to.remove(&merged).unwrap_or_default();
        to.entry(into.id).or_default().extend(own);
    }
    let parameters = context.set.trust;
    let mut rows: Vec<(&Contact, Trust)> = Vec::new();
    for contact in &people {
        let Some(trails) = to.remove(&contact.id) else { continue };
        let trust = Ledger::new(trails, base_rate(contact, &parameters), parameters).whole(today);
        if !trust.lines.is_empty() {
            rows.push((contact, trust));
        }
    }
    if asked.json {
        print_json(
            context,
            &rows.iter().map(|(contact, trust)| Told::of(contact, trust)).collect::<Vec<_>>(),
        )?;
        return Ok(Exit::Done);
    }
    if rows.is_empty() {
        context.out.line(words::nobody(lang));
        return Ok(Exit::Done);
    }
    let cells: Vec<[String; 4]> = rows
        .iter()
        .map(|(contact, trust)| {
            let figure = trust.opinion.figure().map(|figure| figure.to_string()).unwrap_or_default();
            let ground = words::ground(lang, trust.opinion.ground()).to_owned();
            [glance(&contact.name), figure, ground, words::counts(lang, trust.counts)]
        })
        .collect();
    let wide: [usize; 4] = std::array::from_fn(|n| cells.iter().map(|row| width(&row[n])).max().unwrap_or(0));
    for [name, figure, ground, counts] in &cells {
        let (name, figure) = (pad(name, wide[0]), pad_left(figure, wide[1]));
        context.out.line(&format!("{name}  {figure}  {}  {counts}", pad(ground, wide[2])));
    }
    Ok(Exit::Done)
}
