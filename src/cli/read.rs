//! `woord ontleed`: what the grammar makes of a sentence, in words or as JSON Lines. It writes nothing.

use std::io::{BufRead, stdin};

use capture::{Ctx, Fits, Gazetteer, Parse, Person, Region};
use chrono::{NaiveDateTime, NaiveTime};
use serde::Deserialize;
use serde_json::{Value, json};

use super::add;
use super::context::Context;
use super::exit::{Ended, Exit, Failure};
use super::out::Role;
use crate::domain::due::Due;
use crate::text::panes::capture as capture_words;
use crate::text::trouble::machine;
use crate::text::{dates, lists, reading};

/// One question on standard input.
#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    id: Value,
    now: String,
    #[serde(default = "amsterdam")]
    zone: String,
    #[serde(default)]
    contacts: Vec<String>,
    text: String,
}

fn amsterdam() -> String {
    "Europe/Amsterdam".to_owned()
}

pub(super) fn read(context: &mut Context, text: Option<&str>) -> Ended {
    match text {
        Some(text) => in_words(context, text),
        None => lines(context),
    }
}

fn lines(context: &mut Context) -> Ended {
    let mut ended = Exit::Done;
    for (nth, line) in stdin().lock().split(b'\n').enumerate() {
        let answer = line.map_err(|e| e.to_string()).and_then(|bytes| {
            let text = String::from_utf8(bytes).map_err(|e| e.to_string())?;
            if text.trim().is_empty() { Ok(None) } else { answer(&text, context.now.usage).map(Some) }
        });
        match answer {
            Ok(Some(answer)) => context.out.json(&answer.to_string()),
            Ok(None) => {}
            Err(why) => {
                context.remark(&machine::input_line(context.lang, nth as u64 + 1, &why));
                ended = Exit::Usage;
            }
        }
        if context.out.is_gone() {
            break;
        }
    }
    Ok(ended)
}

fn answer(line: &str, region: Region) -> Result<Value, String> {
    let asked: Asked = serde_json::from_str(line).map_err(|e| e.to_string())?;
    let now = ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M"]
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(&asked.now, form).ok())
        .ok_or_else(|| format!("now: {}", asked.now))?;
    let zone = asked.zone.parse().map_err(|_| format!("zone: {}", asked.zone))?;
    let people = Gazetteer::new(asked.contacts.iter().enumerate().map(|(id, name)| Person {
        id,
        name: name.clone(),
        nicknames: Vec::new(),
        organisation: None,
    }));
    let parse = capture::parse(&asked.text, &Ctx { now, zone, people: &people, region, preferred: &[] });
    Ok(answered(asked.id, &parse, &asked.contacts))
}

fn answered(id: Value, parse: &Parse, contacts: &[String]) -> Value {
    let known = |nth: &usize| contacts.get(*nth).cloned().unwrap_or_default();
    let who: Vec<String> = parse
        .people
        .iter()
        .flat_map(|who| match &who.fits {
            Fits::Known(nth) => vec![known(nth)],
            Fits::Several(all) => all.iter().map(known).collect(),
            Fits::New(name) => vec![name.clone()],
        })
        .collect();
    let first = parse.readings.first();
    let time = |t: Option<NaiveTime>| t.map(|t| t.format("%H:%M").to_string());
    let mut alternatives: Vec<String> = Vec::new();
    for reading in parse.readings.iter().skip(1) {
        let day = reading.date.to_string();
        if first.is_some_and(|f| f.date != reading.date) && !alternatives.contains(&day) {
            alternatives.push(day);
        }
    }
    let readings: Vec<Value> = parse
        .readings
        .iter()
        .map(|r| json!({"date": r.date.to_string(), "time": time(r.time), "why": format!("{:?}", r.why)}))
        .collect();
    let spans: Vec<Value> = parse
        .spans
        .iter()
        .map(|s| json!({"start": s.range.start, "end": s.range.end, "role": s.role.as_str()}))
        .collect();
    let remarks: Vec<String> = parse.remarks.iter().map(|r| format!("{r:?}")).collect();
    json!({
        "id": id,
        "contact": who,
        "due_date": first.map(|r| r.date.to_string()),
        "due_time": first.and_then(|r| time(r.time)),
        "due_kind": parse.kind.as_str(),
        "what": parse.what,
        "direction": parse.direction.as_str(),
        "lang": parse.lang.as_str(),
        "alternatives": alternatives,
        "readings": readings,
        "recurrence": parse.recurrence,
        "followup": parse.followup,
        "spans": spans,
        "remarks": remarks,
    })
}

/// The same in words, with the people of the book.
fn in_words(context: &mut Context, text: &str) -> Ended {
    let (lang, now) = (context.lang, context.now);
    if text.trim().is_empty() {
        return Err(Failure::new(Exit::Usage, machine::no_words(lang)));
    }
    let store = context.open_to_read()?;
    let heard =
        add::read(context, &store.read(), text, now.moment.naive_local()).map_err(|e| context.failed(e))?;
    let name = |nth: &usize| heard.people.get(*nth).map(|c| c.name.clone()).unwrap_or_default();
    let who: Vec<String> = heard
        .parse
        .people
        .iter()
        .map(|who| match &who.fits {
            Fits::Known(nth) => name(nth),
            Fits::Several(all) => format!("{}?", all.iter().map(name).collect::<Vec<_>>().join(" / ")),
            Fits::New(name) => format!("{name} ({})", lang.pick("nieuw", "new")),
        })
        .collect();
    let days: Vec<String> = heard
        .parse
        .readings
        .iter()
        .map(|r| dates::echo(lang, &Due { date: r.date, time: r.time.map(|t| (t, now.zone)) }, &now))
        .collect();
    let whose = match heard.parse.direction {
        capture::Direction::Mine => lang.pick("jij", "you"),
        capture::Direction::Theirs => lang.pick("de ander", "the other"),
    };
    let dash = "–".to_owned();
    let or = |list: Vec<String>, glue: &str| if list.is_empty() { dash.clone() } else { list.join(glue) };
    let rows = [
        (lists::Label::Who, or(who, ", ")),
        (lists::Label::What, heard.parse.what.clone()),
        (lists::Label::When, or(days, lang.pick("  of  ", "  or  "))),
        (lists::Label::WhoPromises, whose.to_owned()),
    ];
    for (label, value) in rows {
        let label = crate::text::columns::pad(lists::label(lang, label), 14);
        context.out.styled(&[(Role::Dim, &label), (Role::Plain, &value)]);
    }
    let explained = reading::explain(lang, text, &heard.parse, &now);
    for (nth, line) in explained.iter().enumerate() {
        let label = if nth == 0 { capture_words::explanation(lang) } else { "" };
        let label = crate::text::columns::pad(label, 14);
        context.out.styled(&[(Role::Dim, &label), (Role::Plain, line)]);
    }
    Ok(Exit::Done)
}
