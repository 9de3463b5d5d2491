//! Look after the program and the book: `config`, `completions`, `man`, `doctor`, `backup`, `restore`.

use super::flags::{BACKUPS, PATH, SHELL};
use super::{Body, Entry, Group, both, row};
use crate::cli::args::request::{Backup, Request, Shell};

pub(super) const CONFIG: Entry = Entry {
    name: both("instellingen", "config"),
    quiet: &["settings"],
    summary: both("elke instelling, met een voorbeeld", "every setting, by example"),
    about: both(
        "Wat je instelde staat er zoals het is, de rest achter een #. Waar het bestand hoort, staat erboven. Schrijf \
         het niet over je eigen bestand heen: dat maakt de shell al leeg voordat het gelezen is.",
        "What you have set stands as it is, the rest behind a #. Where the file belongs is said at the top. Do not \
         write it over your own file: the shell empties that before it is read.",
    ),
    body: Body::One(&[], |_| Ok(Request::Config)),
    ..row(Group::Upkeep)
};

pub(super) const COMPLETIONS: Entry = Entry {
    name: both("tab-aanvulling", "completions"),
    quiet: &["completion"],
    summary: both("laat je shell aanvullen met Tab", "let your shell complete with Tab"),
    about: both(
        "Het script voor je shell: opdrachten, opties en woorden, en namen en id’s uit je boek. Bewaar het waar je \
         shell het zoekt: dat staat erboven.",
        "The script for your shell: commands, options and words, and names and ids from your book. Save it where your \
         shell looks for it: that is said at its top.",
    ),
    body: Body::One(&[&[SHELL]], |found| {
        Ok(Request::Completions(found.one_of(&SHELL)?.unwrap_or(Shell::Bash)))
    }),
    examples: &[both("woord tab-aanvulling bash", "woord completions bash")],
    ..row(Group::Upkeep)
};

pub(super) const MANUAL: Entry = Entry {
    name: both("handleiding", "man"),
    quiet: &["manual"],
    summary: both("de handleiding, voor man", "the manual, as a page for man"),
    about: both(
        "In de taal van woord. Lezen: woord handleiding | man -l -",
        "In the language of woord. To read it: woord man | man -l -",
    ),
    body: Body::One(&[], |_| Ok(Request::Manual)),
    ..row(Group::Upkeep)
};

pub(super) const DOCTOR: Entry = Entry {
    name: both("controle", "doctor"),
    summary: both("is het boek gaaf, en waar staat het", "is the book sound, and where is it"),
    body: Body::One(&[], |_| Ok(Request::Doctor)),
    exits: &[(5, both("het boek is beschadigd of onbruikbaar", "the book is damaged or unusable"))],
    ..row(Group::Upkeep)
};

pub(super) const BACKUP: Entry = Entry {
    name: both("reservekopie", "backup"),
    summary: both("maak een kopie van het boek", "make a copy of the book"),
    body: Body::One(
        &[&[
            PATH.for_("waarheen; anders bij de andere kopieën", "where to; else beside the other copies"),
            BACKUPS,
        ]],
        |found| {
            Ok(Request::Backup(if found.is_set(&BACKUPS) {
                Backup::List
            } else {
                Backup::Make(found.file(&PATH))
            }))
        },
    ),
    examples: &[both("woord reservekopie --lijst", "woord backup --list")],
    ..row(Group::Upkeep)
};

pub(super) const RESTORE: Entry = Entry {
    name: both("terugzetten", "restore"),
    summary: both("zet een kopie terug", "put a copy back"),
    about: both(
        "Van het boek zoals het nu is, wordt eerst een kopie gemaakt.",
        "The book as it is now is copied first.",
    ),
    body: Body::One(
        &[&[PATH.required().for_(
            "het bestand, of een naam uit woord reservekopie --lijst",
            "the file, or a name from woord backup --list",
        )]],
        |found| Ok(Request::Restore(found.path(&PATH)?)),
    ),
    examples: &[both("woord terugzetten woord-20261123T091200.db", "woord restore woord-20261123T091200.db")],
    ..row(Group::Upkeep)
};
