//! From a sentence and the flags beside it to what was said. Flags go before the sentence; what neither says
//! stays open.

use capture::{Direction as Whose, Fits, Parse, Reading};
use chrono::{NaiveDateTime, NaiveTime};
use lifecycle::Direction;

use super::Heard;
use crate::cli::args::request::Add;
use crate::cli::context::Context;
use crate::cli::exit::Failure;
use crate::cli::moments;
use crate::domain::due::Due;
use crate::domain::memo::Group;
use crate::domain::plan::{Said, Whom};
use crate::domain::promise::Detail;
use crate::domain::time::Happened;
use crate::domain::words::{Channel, Importance};
use crate::store::Reader;
use crate::text::dates;
use crate::text::notices::capture as notices;

/// When it was said, as the local moment that relative days count from; noon where only a day is known.
pub(super) fn spoken_at(context: &Context, asked: &Add) -> Option<NaiveDateTime> {
    let spoken = moments::happened(context.lang, &context.now, asked.spoken.as_deref()?).ok()?;
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    Some(match spoken {
        Happened::At(t) => t.naive_local(),
        Happened::On(day) => day.and_time(noon),
    })
}

/// What was said. `choice` is the reading that the user chose where there were two.
pub(super) fn said(
    context: &Context,
    reader: &Reader<'_>,
    asked: &Add,
    text: &str,
    heard: &Heard,
    choice: Option<usize>,
) -> Result<Said, Failure> {
    let (lang, now) = (context.lang, &context.now);
    let parse = &heard.parse;
    let spoken = match &asked.spoken {
        Some(text) => moments::happened(lang, now, text)?,
        None => Happened::At(now.moment),
    };
    let (mut due, mut doubt) = match choice {
        Some(nth) => (parse.readings.get(nth).map(|r| as_due(context, r)), None),
        None => earliest(context, &parse.readings),
    };
    if let Some(text) = &asked.due {
        let date = moments::day(lang, now, text)?;
        // A day typed apart leaves the time of the sentence in force, unless it is typed as well.
        due = Some(Due { date, time: due.and_then(|d| d.time) });
        doubt = None;
    }
    if let Some(text) = &asked.at {
        let time = moments::clock(lang, text)?;
        due = due.map(|d| Due { time: Some((time, now.zone)), ..d });
        doubt = doubt.filter(|d| Some(d.date) != due.map(|due| due.date));
    }
    let whom = if asked.to.is_empty() {
        grouped(context, reader, whom_heard(heard))?
    } else {
        whom_named(context, reader, &asked.to)?
    };
    let theirs = asked.theirs || parse.direction == Whose::Theirs;
    let body = if parse.what.trim().is_empty() { text.trim() } else { parse.what.trim() };
    Ok(Said {
        direction: if theirs { Direction::Received } else { Direction::Given },
        verbatim: text.to_owned(),
        body: body.to_owned(),
        whom,
        due,
        doubt,
        spoken,
        channel: asked.via.unwrap_or(Channel::Onbekend),
        detail: Detail {
            // One of many that come again weighs less, unless it is said to weigh more.
            importance: asked.importance.unwrap_or(match &parse.recurrence {
                Some(_) => Importance::Small,
                None => Importance::Normal,
            }),
            note: asked.note.clone().filter(|note| !note.trim().is_empty()),
            tags: Vec::new(),
            certainty: asked.certainty,
        },
        unspoken: asked.unspoken,
        look_again: parse.look_again,
        rule: parse.recurrence.clone(),
    })
}

/// The people in the recipient's place of the sentence.
pub(super) fn whom_heard(heard: &Heard) -> Vec<Whom> {
    let id = |nth: &usize| heard.people.get(*nth).map(|c| c.id);
    heard
        .parse
        .people
        .iter()
        .filter_map(|who| match &who.fits {
            Fits::Known(nth) => id(nth).map(Whom::Known),
            Fits::Several(all) => Some(Whom::Several(all.iter().filter_map(id).collect())),
            Fits::New(name) => Some(Whom::New(name.clone())),
        })
        .collect()
}

/// The people named apart. A name that fits nobody is a new contact; a blank one is nobody.
pub(in crate::cli) fn whom_named(
    context: &Context,
    reader: &Reader<'_>,
    names: &[String],
) -> Result<Vec<Whom>, Failure> {
    let mut whom = Vec::new();
    for name in names.iter().map(|n| n.trim()).filter(|n| !n.is_empty()) {
        let found = reader.meant_by(name).map_err(|e| context.failed(e))?;
        // Nobody is called so: perhaps some people together are.
        let group = match found.as_slice() {
            [] => reader.group_called(name).map_err(|e| context.failed(e))?,
            _ => None,
        };
        if let Some(group) = group.filter(|group| !group.members.is_empty()) {
            whom.extend(members(context, reader, &group)?);
            continue;
        }
        whom.push(match found.as_slice() {
            [] => Whom::New(name.to_owned()),
            [one] => Whom::Known(one.id),
            several => Whom::Several(several.iter().map(|c| c.id).collect()),
        });
    }
    Ok(whom)
}

/// Whom a sentence names; a group is everybody in it.
fn grouped(context: &Context, reader: &Reader<'_>, heard: Vec<Whom>) -> Result<Vec<Whom>, Failure> {
    let mut whom = Vec::new();
    for one in heard {
        let group = match &one {
            Whom::Known(id) => reader.group(*id).map_err(|e| context.failed(e))?,
            Whom::New(_) | Whom::Several(_) => None,
        };
        match group.filter(|group| !group.members.is_empty()) {
            Some(group) => whom.extend(members(context, reader, &group)?),
            None => whom.push(one),
        }
    }
    Ok(whom)
}

/// Everybody in a group, each as the one they stand for.
fn members(context: &Context, reader: &Reader<'_>, group: &Group) -> Result<Vec<Whom>, Failure> {
    let mut whom = Vec::new();
    for id in &group.members {
        let stands = reader.stands_for(*id).map_err(|e| context.failed(e))?;
        let own = Whom::Known(stands.map_or(*id, |contact| contact.id));
        if !whom.contains(&own) {
            whom.push(own);
        }
    }
    Ok(whom)
}

pub(super) fn as_due(context: &Context, reading: &Reading) -> Due {
    Due { date: reading.date, time: reading.time.map(|time| (time, context.now.zone)) }
}

/// With nobody to ask: the earlier day, and the rival that is kept as its doubt.
fn earliest(context: &Context, readings: &[Reading]) -> (Option<Due>, Option<Due>) {
    let key = |r: &&Reading| (r.date, r.time.unwrap_or(NaiveTime::MIN));
    let Some(first) = readings.iter().min_by_key(key) else { return (None, None) };
    let rival = readings.iter().find(|r| (r.date, r.time) != (first.date, first.time));
    (Some(as_due(context, first)), rival.map(|r| as_due(context, r)))
}

/// Asks which of the readings was meant; nothing chosen leaves the doubt.
pub(super) fn ask_day(context: &mut Context, parse: &Parse) -> Result<Option<usize>, Failure> {
    // The earlier first: it is the one that stands where nothing is chosen.
    let mut order: Vec<usize> = (0..parse.readings.len()).collect();
    order.sort_by_key(|nth| (parse.readings[*nth].date, parse.readings[*nth].time));
    let choices: Vec<String> = order
        .iter()
        .map(|nth| dates::echo(context.lang, &as_due(context, &parse.readings[*nth]), &context.now))
        .collect();
    let question = notices::which_day(context.lang);
    Ok(context.choose(question, &choices)?.and_then(|chosen| order.get(chosen).copied()))
}
