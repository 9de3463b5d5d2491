//! Where two versions of one thing part: the first key, or the first entry of a list, as each of them has it.
//! It never judges which of the two is right.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::domain::id::Id;
use crate::exchange::error::{ImportError, Trouble};

/// As much of a version as is told.
const MOST: usize = 200;

/// The refusal of a line whose version differs from ours.
pub(super) fn differs(line: usize, id: Id, ours: &impl Serialize, theirs: &impl Serialize) -> ImportError {
    let value = |version: serde_json::Result<Value>| version.unwrap_or(Value::Null);
    let (ours, theirs) = (value(serde_json::to_value(ours)), value(serde_json::to_value(theirs)));
    let (ours, theirs) = first(&ours, &theirs);
    ImportError::new(line, Trouble::Differs { id, ours, theirs })
}

fn first(ours: &Value, theirs: &Value) -> (String, String) {
    let (Value::Object(mine), Value::Object(other)) = (ours, theirs) else {
        return (told(None, Some(ours)), told(None, Some(theirs)));
    };
    for key in mine.keys().chain(other.keys()) {
        match (mine.get(key), other.get(key)) {
            (a, b) if a == b => {}
            (Some(Value::Array(a)), Some(Value::Array(b))) => {
                let place = a.iter().zip(b).take_while(|(a, b)| a == b).count();
                return within(a.get(place), b.get(place));
            }
            (a, b) => return (told(Some(key), a), told(Some(key), b)),
        }
    }
    (String::new(), String::new())
}

/// Two elements of a list: where they are alike but for a key, that key and what they are called by.
fn within(ours: Option<&Value>, theirs: Option<&Value>) -> (String, String) {
    let (Some(Value::Object(mine)), Some(Value::Object(other))) = (ours, theirs) else {
        return (told(None, ours), told(None, theirs));
    };
    let differs = mine.keys().chain(other.keys()).find(|key| mine.get(*key) != other.get(*key));
    let part = |of: &Map<String, Value>| {
        let keys = ["seq", "entry"].into_iter().chain(differs.map(String::as_str));
        let pairs = keys.filter_map(|key| Some((key.to_owned(), of.get(key)?.clone())));
        told(None, Some(&Value::Object(pairs.collect())))
    };
    (part(mine), part(other))
}

fn told(key: Option<&str>, value: Option<&Value>) -> String {
    let Some(value) = value else { return String::new() };
    let text = match key {
        Some(key) => format!("\"{key}\":{value}"),
        None => value.to_string(),
    };
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
