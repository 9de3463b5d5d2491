//! Keep up with people: `contact` and what is under it.

use super::arg::{Arg, Fits};
use super::flags::{
    ADDRESS, ALSO, BACK, CIRCLE, IMPRESSION, JSON, KEPT, LANGUAGE, MAIL, NICKNAME, NOTE, ORGANISATION, OTHER,
    PHONE, PROBLEM, RENAME, RHYTHM, WHOM,
};
use super::{Body, Entry, Group, both, row};
use crate::cli::args::fault::Fault;
use crate::cli::args::read::Found;
use crate::cli::args::request::{AboutContact, OnContact, Request};

const ABOUT: &[Arg] =
    &[NICKNAME, ORGANISATION, CIRCLE, LANGUAGE, ADDRESS, RHYTHM, IMPRESSION, PROBLEM, MAIL, PHONE, NOTE];

fn about(found: &Found) -> Result<AboutContact, Fault> {
    Ok(AboutContact {
        nicknames: found.texts(&NICKNAME),
        organisation: found.text(&ORGANISATION),
        circle: found.one_of(&CIRCLE)?,
        language: found.one_of(&LANGUAGE)?,
        address: found.one_of(&ADDRESS)?,
        impression: found.one_of(&IMPRESSION)?,
        problem: found.text(&PROBLEM),
        rhythm: found.number(&RHYTHM)?,
        mail: found.text(&MAIL),
        phone: found.text(&PHONE),
        note: found.text(&NOTE),
    })
}

pub(super) const CONTACT: Entry = Entry {
    name: both("contact", "contact"),
    quiet: &["contacten", "contacts"],
    summary: both("de mensen aan wie je iets belooft", "the people you make promises to"),
    body: Body::Several(&[ADD, LIST, SHOW, EDIT, ARCHIVE, MERGE]),
    examples: &[both("woord contact lijst", "woord contact list")],
    ..row(Group::People)
};

const ADD: Entry = Entry {
    name: both("nieuw", "add"),
    summary: both("een nieuw contact", "a new contact"),
    body: Body::One(
        &[&[WHOM.for_("de hele naam", "the full name").fits(Fits::Nothing)], ABOUT, &[ALSO]],
        |found| {
            Ok(Request::Contact(OnContact::Add {
                name: found.joined(&WHOM)?,
                about: about(found)?,
                also: found.is_set(&ALSO),
            }))
        },
    ),
    examples: &[both(
        "woord contact nieuw Jan de Boer --kring kern --aanspreekvorm u",
        "woord contact add Jan de Boer --circle core --address u",
    )],
    exits: &[(1, both("er heet al iemand zo", "somebody has this name already"))],
    ..row(Group::People)
};

const LIST: Entry = Entry {
    name: both("lijst", "list"),
    summary: both("alle contacten", "all contacts"),
    body: Body::One(&[&[JSON]], |found| Ok(Request::Contact(OnContact::List { json: found.is_set(&JSON) }))),
    ..row(Group::People)
};

const SHOW: Entry = Entry {
    name: both("toon", "show"),
    summary: both("alles over één contact", "all about one contact"),
    body: Body::One(&[&[WHOM, JSON]], |found| {
        Ok(Request::Contact(OnContact::Show { whom: found.joined(&WHOM)?, json: found.is_set(&JSON) }))
    }),
    examples: &[both("woord contact toon jan", "woord contact show jan")],
    ..row(Group::People)
};

const EDIT: Entry = Entry {
    name: both("bewerk", "edit"),
    summary: both("verander wat je van een contact weet", "change what you know of a contact"),
    body: Body::One(&[&[WHOM, RENAME], ABOUT], |found| {
        Ok(Request::Contact(OnContact::Edit {
            whom: found.joined(&WHOM)?,
            name: found.text(&RENAME),
            about: about(found)?,
        }))
    }),
    examples: &[both(
        "woord contact bewerk jan --organisatie Noorderlicht --ritme 30",
        "woord contact edit jan --organisation Noorderlicht --rhythm 30",
    )],
    ..row(Group::People)
};

const ARCHIVE: Entry = Entry {
    name: both("archiveer", "archive"),
    summary: both("uit het zicht, niet uit het boek", "out of sight, not out of the book"),
    body: Body::One(&[&[WHOM, BACK]], |found| {
        Ok(Request::Contact(OnContact::Archive { whom: found.joined(&WHOM)?, back: found.is_set(&BACK) }))
    }),
    examples: &[both("woord contact archiveer jan --terug", "woord contact archive jan --back")],
    ..row(Group::People)
};

const MERGE: Entry = Entry {
    name: both("samenvoegen", "merge"),
    summary: both("twee blijken één persoon", "two turn out to be one person"),
    about: both(
        "Alles van de tweede hoort voortaan bij de eerste. Zet aanhalingstekens om een naam met spaties.",
        "All of the second belongs to the first from now on. Put quotes around a name with spaces.",
    ),
    body: Body::One(&[&[KEPT, OTHER]], |found| {
        Ok(Request::Contact(OnContact::Merge { kept: found.joined(&KEPT)?, other: found.joined(&OTHER)? }))
    }),
    examples: &[both(
        "woord contact samenvoegen \"Jan de Boer\" jdb",
        "woord contact merge \"Jan de Boer\" jdb",
    )],
    ..row(Group::People)
};
