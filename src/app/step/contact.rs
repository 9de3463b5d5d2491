//! People: added and edited in a form. A name that somebody has already is refused, and nobody is ever deleted.

use super::fields::{self, Wrong};
use super::{StepLine, What};
use crate::app::form::{Entry, Form};
use crate::app::model::{Model, Overlay};
use crate::app::msg::Effect;
use crate::app::notice::Notice;
use crate::app::subject::Subject;
use crate::domain::change::{Change, Deed, Label, Op};
use crate::domain::contact::{Contact, Problem};
use crate::domain::id::Id;
use crate::domain::memo::{Expectation, Memo};
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

    /// Opens the form in which a contact is edited, the cursor in one of its fields.
    pub(in crate::app) fn edit_contact_at(&mut self, id: Id, field: &str) -> Vec<Effect> {
        let effects = self.edit_contact(id);
        if let Some(Overlay::Step(line)) = &mut self.overlay {
            line.form = line.form.clone().at(field);
        }
        effects
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
            Entry::text(
                "problem",
                words::problem(lang),
                contact.problem.as_ref().map(|p| p.text.as_str()).unwrap_or_default(),
            )
            .free(),
            Entry::text(
                "expectation",
                words::expectation(lang),
                self.expectation(contact.id).map(|e| e.text.as_str()).unwrap_or_default(),
            )
            .free(),
            Entry::text("note", words::note(lang), contact.note.as_deref().unwrap_or_default()).free(),
        ])
    }

    /// What somebody may expect, where it holds still.
    fn expectation(&self, contact: Id) -> Option<&Expectation> {
        let own = |id: Id| self.book.contact(id).map_or(id, |c| c.id);
        let mut held = self.book.memos.values().filter_map(|memo| match memo {
            Memo::Expectation(held) if held.lives() && own(held.contact) == contact => Some(held),
            _ => None,
        });
        held.next()
    }

    /// What is done with the expectation as it was filled in: begun, altered, or ended where nothing is left of it.
    fn expect(&self, contact: Id, text: Option<String>, deal: &mut Deal<'_>) -> Vec<Op> {
        let before = self.expectation(contact);
        let change = match (before, text) {
            (None, None) => None,
            (Some(before), None) => plan::end_expectation(&self.book, before, deal),
            (Some(before), Some(text)) => {
                let after = Expectation { text, ..before.clone() };
                let (before, after) = (Memo::Expectation(before.clone()), Memo::Expectation(after));
                plan::edit_memo(&self.book, &before, after)
            }
            (None, Some(text)) => {
                let (id, day, added) = (deal.id(), self.now.today(), self.now.moment);
                let begun =
                    Expectation { id, contact, text, day, story: None, promise: None, ended: None, added };
                Some(plan::add_memo(&self.book, Memo::Expectation(begun)))
            }
        };
        change.map(|change| change.ops).unwrap_or_default()
    }

    /// The problem as it is now: of the day on which its words were noted.
    fn problem(&self, before: Option<&Problem>, text: Option<String>) -> Option<Problem> {
        let text = text?;
        let day = before.filter(|before| before.text == text).map_or(self.now.today(), |before| before.day);
        Some(Problem { text, day })
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
            problem: self.problem(base.problem.as_ref(), fields::text(form, "problem")),
            note: fields::text(form, "note"),
            ..base
        };
        let expects = fields::text(form, "expectation");
        match before {
            None => {
                let contact = after.id;
                let mut change = plan::add_contact(&self.book, after);
                change.ops.extend(self.expect(contact, expects, deal));
                Ok(self.commit(change, Notice::done(people::added(lang, &name))))
            }
            Some(before) => {
                let contact = after.id;
                let change = plan::edit_contact(&self.book, &before, after);
                let expect = self.expect(contact, expects, deal);
                let change = match (change, expect.is_empty()) {
                    (None, true) => None,
                    (None, false) => Some(Change {
                        label: Label { deed: Deed::ContactEdit, subject: Some(contact), more: 0 },
                        ops: expect,
                    }),
                    (Some(mut change), _) => {
                        change.ops.extend(expect);
                        Some(change)
                    }
                };
                Ok(self.edited(change, &name))
            }
        }
    }
}
