//! From the user's words to things: an id or words to a row, a name to a contact. What fits several or nothing
//! is a failure with its candidates, never a guess.

use super::exit::{Exit, Failure};
use super::out::glance;
use crate::domain::agenda::{Item, Kind};
use crate::domain::contact::Contact;
use crate::domain::time::Now;
use crate::store::{Found, Reader};
use crate::text::{Lang, kinds, trouble};

/// How many candidates are named.
const CANDIDATES: usize = 8;

/// The one thing that `text` means.
pub(crate) fn item(
    lang: Lang,
    now: &Now,
    reader: &Reader<'_>,
    text: &str,
    prefer: impl Fn(&Item) -> bool,
    failed: impl Fn(crate::store::StoreError) -> Failure,
) -> Result<Item, Failure> {
    match reader.find(text, now, prefer).map_err(&failed)? {
        Found::One(item) => Ok(*item),
        Found::Nothing => Err(Failure::new(Exit::NotFound, trouble::find::nothing_fits(lang, text))),
        Found::Several(items) => {
            let ids: Vec<_> = items.iter().take(CANDIDATES).map(|i| i.id).collect();
            let shorts = reader.shorts(&ids).map_err(&failed)?;
            let mut lines = vec![trouble::find::several_fit(lang, text, items.len() as u64)];
            lines.extend(
                items
                    .iter()
                    .zip(&shorts)
                    .map(|(i, id)| trouble::find::candidate(id, i.name(), &glance(&what(lang, i)))),
            );
            if items.len() > CANDIDATES {
                lines.push(trouble::find::and_more(lang, (items.len() - CANDIDATES) as u64));
            }
            Err(Failure::new(Exit::NotFound, lines.join("\n")))
        }
    }
}

/// What a row is about; a follow-up says first what it is for.
pub(crate) fn what(lang: Lang, item: &Item) -> String {
    match item.kind {
        Kind::FollowUp(touch, _) if item.what.is_empty() => kinds::touch(lang, touch).to_owned(),
        Kind::FollowUp(touch, _) => format!("{}: {}", kinds::touch(lang, touch), item.what),
        _ => item.what.clone(),
    }
}

/// The one contact that `name` means.
pub(crate) fn contact(
    lang: Lang,
    reader: &Reader<'_>,
    name: &str,
    failed: impl Fn(crate::store::StoreError) -> Failure,
) -> Result<Contact, Failure> {
    let mut found = reader.meant_by(name).map_err(failed)?;
    match found.len() {
        0 => Err(Failure::new(Exit::NotFound, trouble::find::nobody(lang, name))),
        1 => Ok(found.remove(0)),
        _ => {
            let names: Vec<String> = found.iter().map(told_apart).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            Err(Failure::new(Exit::NotFound, trouble::find::several_people(lang, name, &names)))
        }
    }
}

/// A name with what tells it from the same name: the organisation, else the id.
pub(crate) fn told_apart(contact: &Contact) -> String {
    format!("{} ({})", contact.name, contact.organisation.as_deref().unwrap_or_else(|| contact.id.as_str()))
}
