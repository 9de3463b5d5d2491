//! `contact …`: people are added, listed, shown, edited, archived and merged. Nobody is ever deleted.

mod list;
mod show;

use chrono::NaiveDate;

use super::args::request::{AboutContact, OnContact};
use super::context::Context;
use super::exit::{Ended, Exit, Failure};
use super::out::Role;
use super::resolve;
use crate::domain::book::Book;
use crate::domain::change::Change;
use crate::domain::contact::{Contact, Impression, Problem, Reach};
use crate::domain::plan::{add_contact, archive_contact, edit_contact, merge_contacts};
use crate::store::{Reader, Writing};
use crate::text::notices::{people, wording};

pub(super) fn contact(context: &mut Context, request: OnContact) -> Ended {
    match request {
        OnContact::Add { name, about, also } => add(context, &name, &about, also),
        OnContact::List { json } => list::list(context, json),
        OnContact::Show { whom, json } => show::show(context, &whom, json),
        OnContact::Edit { whom, name, about } => edit(context, &whom, name.as_deref(), &about),
        OnContact::Archive { whom, back } => archive(context, &whom, back),
        OnContact::Merge { kept, other } => merge(context, &kept, &other),
    }
}

fn add(context: &mut Context, name: &str, about: &AboutContact, also: bool) -> Ended {
    let name = full_name(context, name)?;
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let there = writing.read().named(&name).map_err(|e| context.failed(e))?;
    if let Some(other) = there.first().filter(|_| !also) {
        return Err(Failure::new(Exit::Failed, people::exists(context.lang, &resolve::told_apart(other))));
    }
    let mut contact = context.deal(|deal| Contact::named(deal.id(), &name, deal.now.moment));
    tell(&mut contact, about, context.now.today());
    let change = add_contact(&Book::default(), contact);
    context.commit(writing, &change)?;
    context.out.line(&people::added(context.lang, &name));
    remark(context, about, &name);
    Ok(Exit::Done)
}

fn edit(context: &mut Context, whom: &str, name: Option<&str>, about: &AboutContact) -> Ended {
    let name = name.map(|name| full_name(context, name)).transpose()?;
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let before = found(context, writing.read(), whom)?;
    if name.is_none() && *about == AboutContact::default() {
        return Err(Failure::new(Exit::Usage, people::nothing_to_edit(context.lang, &before.name)));
    }
    let mut after = before.clone();
    after.name = name.unwrap_or(after.name);
    tell(&mut after, about, context.now.today());
    let (after_name, said) = (after.name.clone(), people::edited(context.lang, &after.name));
    let change = edit_contact(&Book::default(), &before, after);
    let (name, exit) = (after_name, finish(context, writing, &before.name, change, &said)?);
    remark(context, about, &name);
    Ok(exit)
}

/// A problem that is only a trade is named, with the question that leads to a problem; it is kept as it was typed.
fn remark(context: &mut Context, about: &AboutContact, name: &str) {
    let text = about.problem.as_deref().unwrap_or_default();
    if let Some(remark) = wording::problem(context.lang, text, name) {
        context.out.styled(&[(Role::Doubt, &remark)]);
    }
}

fn archive(context: &mut Context, whom: &str, back: bool) -> Ended {
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let before = found(context, writing.read(), whom)?;
    let said = match back {
        true => people::unarchived(context.lang, &before.name),
        false => people::archived(context.lang, &before.name),
    };
    let change = archive_contact(&Book::default(), &before, !back);
    finish(context, writing, &before.name, change, &said)
}

fn merge(context: &mut Context, kept: &str, other: &str) -> Ended {
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let reader = writing.read();
    let (kept, other) = (found(context, reader, kept)?, found(context, reader, other)?);
    let mut book = Book::default();
    for id in [kept.id, other.id] {
        reader.add_contact(&mut book, id).map_err(|e| context.failed(e))?;
    }
    // Both were found, so the one thing that can stand in the way is that they are one.
    let change = merge_contacts(&book, kept.id, other.id)
        .map_err(|_| Failure::new(Exit::Failed, people::same(context.lang, &kept.name)))?;
    let said = people::merged(context.lang, &kept.name, &other.name);
    finish(context, writing, &kept.name, Some(change), &said)
}

fn finish(
    context: &mut Context,
    writing: Writing<'_>,
    name: &str,
    change: Option<Change>,
    said: &str,
) -> Ended {
    match change {
        Some(change) => {
            context.commit(writing, &change)?;
            context.out.line(said);
        }
        None => context.out.line(&people::as_it_was(context.lang, name)),
    }
    Ok(Exit::Done)
}

/// The contact that is meant, as it is written: without the names of those merged into it.
fn found(context: &Context, reader: Reader<'_>, whom: &str) -> Result<Contact, Failure> {
    let contact = resolve::contact(context.lang, &reader, whom, |e| context.failed(e))?;
    let written = reader.contact(contact.id).map_err(|e| context.failed(e))?;
    Ok(written.unwrap_or(contact))
}

/// A name in one line; one without a letter is none.
fn full_name(context: &Context, typed: &str) -> Result<String, Failure> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if capture::words(&name).is_empty() {
        return Err(Failure::new(Exit::Usage, people::nameless(context.lang)));
    }
    Ok(name)
}

/// Lays what was said over what is known. An empty text says that it is not known any more.
fn tell(contact: &mut Contact, about: &AboutContact, today: NaiveDate) {
    for name in &about.nicknames {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if !name.is_empty() && !contact.nicknames.contains(&name) {
            contact.nicknames.push(name);
        }
    }
    for (said, known) in [(&about.organisation, &mut contact.organisation), (&about.note, &mut contact.note)]
    {
        if let Some(said) = said {
            *known = Some(said.trim().to_owned()).filter(|text| !text.is_empty());
        }
    }
    contact.circle = about.circle.unwrap_or(contact.circle);
    contact.language = about.language.or(contact.language);
    contact.address = about.address.or(contact.address);
    contact.rhythm = about.rhythm.or(contact.rhythm);
    if let Some(start) = about.impression
        && contact.impression.as_ref().is_none_or(|known| known.start != start)
    {
        contact.impression = Some(Impression { start, day: today, note: None });
    }
    if let Some(said) = &about.problem {
        let text = said.trim().to_owned();
        let known = contact.problem.take().filter(|problem| problem.text == text);
        contact.problem = known.or_else(|| (!text.is_empty()).then_some(Problem { text, day: today }));
    }
    for (kind, said) in [("mail", &about.mail), ("phone", &about.phone)] {
        let Some(said) = said else { continue };
        let value = said.trim().to_owned();
        match contact.reach.iter().position(|reach| reach.kind == kind) {
            Some(at) if value.is_empty() => {
                contact.reach.remove(at);
            }
            Some(at) => contact.reach[at].value = value,
            None if value.is_empty() => {}
            None => contact.reach.push(Reach { kind: kind.to_owned(), value }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Id;

    #[test]
    fn what_is_said_is_laid_over_what_is_known() {
        let added: chrono::DateTime<chrono::FixedOffset> = "2026-11-23T12:00:00+01:00".parse().unwrap();
        let today = added.date_naive();
        let mut contact = Contact::named(Id::from_bits(1), "Jan Smit", added);
        let say = |mail: &str, organisation: &str| AboutContact {
            mail: Some(mail.into()),
            organisation: Some(organisation.into()),
            nicknames: vec!["Jantje".into(), " ".into()],
            ..AboutContact::default()
        };
        tell(&mut contact, &say("jan@a.example", "Acme"), today);
        tell(&mut contact, &say("jan@b.example", "Acme"), today);
        assert_eq!(contact.reach, [Reach { kind: "mail".into(), value: "jan@b.example".into() }]);
        assert_eq!(contact.nicknames, ["Jantje"]);
        assert_eq!(contact.organisation.as_deref(), Some("Acme"));
        tell(&mut contact, &say("", " "), today);
        assert_eq!((contact.reach.len(), contact.organisation), (0, None));
    }
}
