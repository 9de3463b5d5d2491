//! A tiny JSON Lines front for `tests/data/score.py`: one object a line in, one out. It exists to score the crate alone;
//! people use `woord parse`.

use std::io::{BufRead, Write};

use capture::{Ctx, Fits, Gazetteer, Person, Region, parse};
use serde_json::{Value, json};

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let Ok(row) = serde_json::from_str::<Value>(&line?) else { continue };
        writeln!(out, "{}", answer(&row))?;
    }
    Ok(())
}

fn answer(row: &Value) -> Value {
    let text = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
    let names: Vec<String> = row["contacts"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|n| n.as_str().map(str::to_owned))
        .collect();
    let person = |(id, name): (usize, &String)| Person {
        id,
        name: name.clone(),
        nicknames: Vec::new(),
        organisation: None,
    };
    let book = Gazetteer::new(names.iter().enumerate().map(person));
    let now = chrono::NaiveDateTime::parse_from_str(&text("now"), "%Y-%m-%dT%H:%M").unwrap_or_default();
    let zone = text("zone").parse().unwrap_or(chrono_tz::Europe::Amsterdam);
    let read = parse(&text("text"), &Ctx { now, zone, people: &book, region: Region::Nl, preferred: &[] });
    let mut contacts = Vec::new();
    for who in &read.people {
        match &who.fits {
            Fits::Known(id) => contacts.push(names[*id].clone()),
            Fits::Several(ids) => contacts.extend(ids.iter().map(|id| names[*id].clone())),
            Fits::New(name) => contacts.push(name.clone()),
        }
    }
    let first = read.readings.first();
    let time = |t: chrono::NaiveTime| t.format("%H:%M").to_string();
    let others: Vec<String> = read
        .readings
        .iter()
        .skip(1)
        .map(|r| r.date.to_string())
        .filter(|d| Some(d) != first.map(|f| f.date.to_string()).as_ref())
        .collect();
    json!({
        "id": row["id"], "contact": contacts, "due_date": first.map(|r| r.date.to_string()),
        "due_time": first.and_then(|r| r.time).map(time), "due_kind": read.kind.as_str(), "what": read.what,
        "direction": read.direction.as_str(), "lang": read.lang.as_str(), "alternatives": others,
        "recurrence": read.recurrence, "followup": read.followup,
        "readings": read.readings.iter().map(|r| json!([r.date.to_string(), r.time.map(time), format!("{:?}", r.why)])).collect::<Vec<_>>(),
        "remarks": read.remarks.iter().map(|r| format!("{r:?}")).collect::<Vec<_>>(),
        "spans": read.spans.iter().map(|s| json!([s.range.start, s.range.end, s.role.as_str()])).collect::<Vec<_>>(),
    })
}
