//! The rows of `list --json`: the keys that scripts build on, in their order, none ever left out.
//!
//! It never decides what is in a list or where: the rows come as they are.

use serde::Serialize;

use crate::domain::agenda::{Item, Kind};
use crate::domain::due::{Due, DueState};
use crate::domain::words::Role;

/// One row of `list --json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row<'a> {
    id: &'a str,
    short_id: &'a str,
    kind: &'static str,
    contact: Option<&'a str>,
    contacts: Vec<RowContact<'a>>,
    direction: &'static str,
    verbatim: Option<&'a str>,
    what: Option<&'a str>,
    due: Option<String>,
    due_time: Option<String>,
    zone: Option<&'static str>,
    state: &'static str,
    due_state: &'static str,
    days_late: i64,
    importance: &'static str,
    spoken_at: Option<String>,
    closed_at: Option<String>,
    doubt: Option<String>,
    told_due: Option<String>,
}

/// Somebody in a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct RowContact<'a> {
    id: &'a str,
    name: &'a str,
    role: &'static str,
}

/// The row of an item. An item without its `more` is known less: what only that holds is null.
#[must_use]
pub fn item<'a>(item: &'a Item, short_id: &'a str) -> Row<'a> {
    let more = item.more.as_deref();
    let concept = matches!(item.kind, Kind::Concept(_));
    let contacts = match (more, &item.contact) {
        (Some(more), _) => more.contacts.iter().map(|(id, name, role)| contact(id, name, *role)).collect(),
        (None, Some((id, name))) => vec![contact(id, name, Role::Promisee)],
        (None, None) => Vec::new(),
    };
    Row {
        id: item.id.as_str(),
        short_id,
        kind: item.kind.as_str(),
        contact: item.contact.as_ref().map(|(_, name)| name.as_str()),
        contacts,
        direction: item.direction.as_str(),
        verbatim: more.map(|m| m.verbatim.as_str()).filter(|v| !v.is_empty()),
        what: Some(item.what.as_str()).filter(|w| !w.is_empty()),
        due: item.due.map(|day| day.to_string()),
        due_time: item.due_time.map(hm),
        zone: item.zone.map(|zone| zone.name()),
        state: item.kind.state(),
        due_state: if concept { DueState::None } else { item.due_state }.as_str(),
        days_late: if concept { 0 } else { item.days_late.max(0) },
        importance: item.importance.as_str(),
        spoken_at: more.and_then(|m| m.spoken).map(|at| at.to_string()),
        closed_at: more.and_then(|m| m.closed).map(|at| at.to_string()),
        doubt: item.doubt.map(|doubt| rival(doubt, item)),
        told_due: item.told.map(|day| day.to_string()),
    }
}

fn contact<'a>(id: &'a crate::domain::id::Id, name: &'a str, role: Role) -> RowContact<'a> {
    RowContact { id: id.as_str(), name, role: role.as_str() }
}

/// The rival day; with its time only where the day is the same one.
fn rival(doubt: Due, item: &Item) -> String {
    match doubt.clock() {
        Some(time) if item.due == Some(doubt.date) => format!("{}T{}", doubt.date, hm(time)),
        _ => doubt.date.to_string(),
    }
}

fn hm(time: chrono::NaiveTime) -> String {
    time.format("%H:%M").to_string()
}
