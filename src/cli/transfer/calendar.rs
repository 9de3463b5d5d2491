//! What is due, gathered for a calendar: open promises, both ways, and open follow-ups, each by what it is called here.

use lifecycle::Direction;

use crate::cli::context::Context;
use crate::cli::resolve;
use crate::domain::agenda::Item;
use crate::domain::due::Due;
use crate::domain::promise::Promise;
use crate::exchange::Todo;
use crate::store::{Reader, StoreError};
use crate::text::kinds;

/// Every due, in the order of ids.
pub(super) fn dues(context: &Context, reader: Reader<'_>) -> Result<Vec<Todo>, StoreError> {
    let (lang, now) = (context.lang, context.now);
    let mut todos = Vec::new();
    reader.each_promise::<StoreError>(now.zone, |promise| {
        if promise.is_open() {
            let who = match promise.promisee() {
                Some(id) => reader.stands_for(id)?.map(|contact| contact.name).unwrap_or_default(),
                None => String::new(),
            };
            todos.push(of_promise(
                &promise,
                kinds::to_do(lang, promise.head.direction, &who, &promise.standing().body),
            ));
        }
        Ok(())
    })?;
    let added = |item: &Item| reader.follow_up(item.id).map(|found| found.map(|f| f.added));
    for item in reader.follow_up_items(false, &now)? {
        let Some((added, day)) = added(&item)?.zip(item.due) else { continue };
        todos.push(Todo {
            id: item.id,
            summary: kinds::to_do(lang, Direction::Given, item.name(), &resolve::what(lang, &item)),
            description: None,
            due: Due { date: day, time: item.due_time.zip(item.zone) },
            importance: item.importance,
            tags: Vec::new(),
            added,
            changed: added,
        });
    }
    todos.sort_by_key(|todo| todo.id);
    Ok(todos)
}

fn of_promise(promise: &Promise, summary: String) -> Todo {
    let said = [Some(&promise.head.verbatim), promise.detail.note.as_ref()];
    let said: Vec<&str> =
        said.into_iter().flatten().map(String::as_str).filter(|text| !text.is_empty()).collect();
    Todo {
        id: promise.id(),
        summary,
        description: Some(said.join("\n\n")).filter(|text| !text.is_empty()),
        due: promise.standing().due,
        importance: promise.detail.importance,
        tags: promise.detail.tags.clone(),
        added: promise.head.added,
        changed: promise.walk.entries().last().map_or(promise.head.added, |entry| entry.recorded),
    }
}
