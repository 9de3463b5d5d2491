//! Whom a name means, among the people that are here: the full name first, then anybody who has every word of it among
//! their names. What fits several is never chosen.

use crate::app::model::Model;
use crate::domain::id::Id;
use crate::domain::plan::Whom;
use crate::text::either;
use crate::text::panes::forms as words;

use super::fields::{Echo, Wrong};

impl Model {
    /// Whom a name means.
    pub(in crate::app) fn whom(&self, name: &str) -> Whom {
        let wanted = capture::words(name);
        let mut exact = Vec::new();
        let mut fits = Vec::new();
        for contact in self.book.contacts.values().filter(|c| !c.gone) {
            let Some(own) = self.book.contact(contact.id).map(|c| c.id) else { continue };
            let names = [&contact.name].into_iter().chain(&contact.nicknames).chain(&contact.organisation);
            let known: Vec<String> = names.flat_map(|n| capture::words(n)).collect();
            if capture::words(&contact.name) == wanted {
                exact.push(own);
            } else if wanted.iter().all(|word| known.contains(word)) {
                fits.push(own);
            }
        }
        let mut found: Vec<Id> = if exact.is_empty() { fits } else { exact };
        found.sort_unstable();
        found.dedup();
        match found.as_slice() {
            _ if wanted.is_empty() => Whom::New(String::new()),
            [] => Whom::New(name.split_whitespace().collect::<Vec<_>>().join(" ")),
            [one] => Whom::Known(*one),
            _ => Whom::Several(found),
        }
    }

    /// Somebody who is in the book already.
    pub(super) fn somebody(&self, field: &'static str, name: &str) -> Result<Id, Wrong> {
        match self.whom(name) {
            Whom::Known(id) => Ok(id),
            Whom::New(_) => {
                let key = crate::app::refusing::keys(&self.keys).new_contact;
                Err(Wrong::new(field, words::nobody(self.lang, name, &key)))
            }
            Whom::Several(ids) => {
                let names: Vec<&str> = ids.iter().map(|id| self.book.name(*id)).collect();
                Err(Wrong::new(field, words::several(self.lang, name, &names)))
            }
        }
    }

    /// Whom a name means, while it is typed.
    pub(super) fn who_echo(&self, name: &str) -> Echo {
        match self.whom(name) {
            Whom::Known(id) => Echo::Read(self.book.name(id).to_owned()),
            Whom::New(_) => Echo::Doubt(words::new_name(self.lang).to_owned()),
            Whom::Several(ids) => {
                let names: Vec<&str> = ids.iter().map(|id| self.book.name(*id)).collect();
                Echo::Doubt(format!("{}?", either(self.lang, &names)))
            }
        }
    }
}
