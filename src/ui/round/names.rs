//! Names as a sentence has them: the first name, unless somebody else has the same.

use crate::app::Model;
use crate::domain::agenda::Item;
use crate::domain::id::Id;

/// A person, short.
pub(super) fn short(model: &Model, id: Id) -> String {
    let Some(contact) = model.book.contact(id) else { return String::new() };
    let first = contact.first_name();
    let own = contact.id;
    let shared = model
        .by_name
        .iter()
        .filter_map(|id| model.book.contacts.get(id))
        .any(|other| other.id != own && other.first_name() == first);
    if shared { contact.name.clone() } else { first.to_owned() }
}

/// The person of a row, short; empty where nobody is known.
pub(super) fn of(model: &Model, item: &Item) -> String {
    item.contact.as_ref().map(|(id, _)| short(model, *id)).unwrap_or_default()
}

/// The person of a row within a sentence.
pub(super) fn in_sentence(model: &Model, item: &Item) -> String {
    let name = of(model, item);
    if name.is_empty() { model.lang.pick("de ander", "the other").to_owned() } else { name }
}
