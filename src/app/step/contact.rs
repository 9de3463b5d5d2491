//! People: added and edited in a form. A name that somebody has already is refused, and nobody is ever deleted.

use super::fields::{self, Wrong};
use super::{StepLine, What};
use crate::app::form::{Entry, Form};
use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::app::notice::Notice;
use crate::app::subject::Subject;
use crate::domain::contact::Contact;
use crate::domain::id::Id;
use crate::domain::plan::{self, Deal};
use crate::domain::words::{Address, Circle};
use crate::text::Lang;
use crate::text::kinds;
use crate::text::notices::people;
use crate::text::panes::{forms as words, steps};

const CIRCLES: [Circle; 3] = [Circle::Kern, Circle::Vast, Circle::Los];
const ADDRESSES: [Option<Address>; 3] = [None, Some(Address::Je), Some(Address::U)];
const LANGUAGES: [Option<Lang>; 3] = [None, Some(Lang::Nl), Some(Lang::En)];

fn place<T: PartialEq>(all: &[T], own: &T) -> usize {
    all.iter().position(|other| other == own).unwrap_or(0)
}

impl Model {
    /// Opens the form for a new contact.
    pub(in crate::app) fn new_contact(&mut self) -> Vec<Effect> {
        let form = self.contact_form(&Contact::named(Id::from_bits(0), "", self.now.moment));
        self.open_contact(What::NewContact, Subject::None, words::new_contact(self.lang), "", form)
    }

    /// Opens the form in which a contact is edited.
    pub(in crate::app) fn edit_contact(&mut self, id: Id) -> Vec<Effect> {
        let Some(contact) = self.book.contact(id).cloned() else { return Vec::new() };
        let form = self.contact_form(&contact);
        let about = Subject::Contact(contact.id);
        self.open_contact(What::EditContact, about, words::edit(self.lang), &contact.name, form)
    }

    fn open_contact(
        &mut self,
        what: What,
        about: Subject,
        title: &str,
        name: &str,
        form: Form,
    ) -> Vec<Effect> {
        self.open_line(StepLine::new(what, about, steps::title(title, name, ""), name.to_owned(), form))
    }

    fn contact_form(&self, contact: &Contact) -> Form {
        let lang = self.lang;
        let unsaid = words::unsaid(lang);
        let addresses = ADDRESSES.map(|a| a.map_or(unsaid, kinds::address));
        let languages = LANGUAGES.map(|l| l.map_or(unsaid, |l| kinds::language(lang, l)));
        Form::new(vec![
            Entry::text("name", words::name(lang), &contact.name),
            Entry::text(
                "organisation",
                words::organisation(lang),
                contact.organisation.as_deref().unwrap_or_default(),
            )
            .free(),
            Entry::choice(
                "circle",
                words::circle(lang),
                &CIRCLES.map(|c| kinds::circle(lang, c)),
                place(&CIRCLES, &contact.circle),
            ),
            Entry::choice("address", words::address(lang), &addresses, place(&ADDRESSES, &contact.address)),
            Entry::choice(
                "language",
                words::language(lang),
                &languages,
                place(&LANGUAGES, &contact.language),
            ),
            Entry::text("note", words::note(lang), contact.note.as_deref().unwrap_or_default()).free(),
        ])
    }

    pub(super) fn accept_contact(
        &mut self,
        line: &StepLine,
        deal: &mut Deal<'_>,
    ) -> Result<Vec<Effect>, Wrong> {
        let (lang, form) = (self.lang, &line.form);
        let name = form.text("name").split_whitespace().collect::<Vec<_>>().join(" ");
        let own = capture::words(&name);
        if own.is_empty() {
            return Err(Wrong::new("name", words::nameless(lang)));
        }
        let before = line.about.id().and_then(|id| self.book.contact(id).cloned());
        let same = |c: &&Contact| {
            c.stands() && before.as_ref().is_none_or(|b| b.id != c.id) && capture::words(&c.name) == own
        };
        if let Some(other) = self.book.contacts.values().find(same) {
            let work = other.organisation.as_ref().map(|o| format!(" ({o})")).unwrap_or_default();
            return Err(Wrong::new("name", words::exists(lang, &format!("{}{work}", other.name))));
        }
        let base = match &before {
            Some(before) => before.clone(),
            None => Contact::named(deal.id(), &name, self.now.moment),
        };
        let after = Contact {
            name: name.clone(),
            organisation: fields::text(form, "organisation"),
            circle: CIRCLES.get(form.chosen("circle")).copied().unwrap_or(base.circle),
            address: ADDRESSES.get(form.chosen("address")).copied().unwrap_or(base.address),
            language: LANGUAGES.get(form.chosen("language")).copied().unwrap_or(base.language),
            note: fields::text(form, "note"),
            ..base
        };
        match before {
            None => {
                let change = plan::add_contact(&self.book, after);
                Ok(self.commit(change, Notice::done(people::added(lang, &name))))
            }
            Some(before) => {
                let change = plan::edit_contact(&self.book, &before, after);
                Ok(self.edited(change, &name))
            }
        }
    }
}
