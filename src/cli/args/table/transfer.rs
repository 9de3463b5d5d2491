//! Take in and give out: `import`, `export`.

use super::flags::{FORMAT, OUTPUT, PATH};
use super::{Body, Entry, Group, both, row};
use crate::cli::args::request::{Export, Format, Request};

pub(super) const IMPORT: Entry = Entry {
    name: both("invoer", "import"),
    summary: both("lees een bestand in, alles of niets", "take in a file, all or nothing"),
    about: both(
        "JSON Lines of JSON van woord uitvoer, of de eenvoudige vorm, één belofte per regel: id, contact, text, \
         spoken_at, due, state, closed_at. Wat er al was, wordt overgeslagen.",
        "JSON Lines or JSON from woord export, or the plain form, one promise a line: id, contact, text, spoken_at, \
         due, state, closed_at. What was there already is skipped.",
    ),
    body: Body::One(&[&[PATH.required()]], |found| Ok(Request::Import(found.path(&PATH)?))),
    examples: &[both("woord invoer beloften.jsonl", "woord import promises.jsonl")],
    exits: &[
        (
            1,
            both(
                "onleesbaar; bestand en regel staan erbij, niets is ingelezen",
                "malformed; names file and line, nothing was taken in",
            ),
        ),
        (
            3,
            both(
                "een verloop dat niet kan; niets is ingelezen",
                "a course that can't be; nothing was taken in",
            ),
        ),
    ],
    ..row(Group::Transfer)
};

pub(super) const EXPORT: Entry = Entry {
    name: both("uitvoer", "export"),
    summary: both("schrijf het hele boek uit", "write out the whole book"),
    about: both("Hetzelfde boek geeft dezelfde bytes.", "The same book gives the same bytes."),
    body: Body::One(&[&[FORMAT, OUTPUT]], |found| {
        Ok(Request::Export(Export {
            format: found.one_of(&FORMAT)?.unwrap_or(Format::Jsonl),
            output: found.file(&OUTPUT),
        }))
    }),
    examples: &[both("woord uitvoer -o beloften.jsonl", "woord export -o promises.jsonl")],
    ..row(Group::Transfer)
};
