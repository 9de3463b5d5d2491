//! Take in and give out: `import`, `export`.

use super::flags::{ALSO, DRY_RUN, FORMAT, KIND_OF_FILE, OUTPUT, PATH};
use super::{Body, Entry, Group, both, row};
use crate::cli::args::request::{Export, Format, Import, Request};

pub(super) const IMPORT: Entry = Entry {
    name: both("invoer", "import"),
    summary: both("lees een bestand in, alles of niets", "take in a file, all or nothing"),
    about: both(
        "Mensen: vCard (een bestand of een map, zoals die van khard), CSV met een kolom naam, of een naam per regel; \
         met - wat je plakt. Een kaart wordt herkend aan haar UID, anders aan de hele naam; wat je hier al weet blijft \
         staan. Het hele boek: JSON Lines of JSON van woord uitvoer, of de eenvoudige vorm, één belofte per regel: id, \
         contact, text, spoken_at, due, state, closed_at. Wat er al was, wordt overgeslagen. Van mensen gaat er in één \
         keer hooguit 32 MB en 10.000 in, uit mappen tot drie diep.",
        "People: vCard (a file, or a folder such as khard's), CSV with a column name, or a name a line; with - what \
         you paste. A card is known by its UID, else by the whole name; what you know here already stays. The whole \
         book: JSON Lines or JSON from woord export, or the plain form, one promise a line: id, contact, text, \
         spoken_at, due, state, closed_at. What was there already is skipped. Of people at most 32 MB and 10,000 go \
         in at once, from folders up to three deep.",
    ),
    body: Body::One(
        &[&[
            PATH.for_("het bestand of de map", "the file or the folder").required(),
            KIND_OF_FILE,
            DRY_RUN,
            ALSO.for_("ook wie zo heet als een ander hier", "also who has the name of another here"),
        ]],
        |found| {
            Ok(Request::Import(Import {
                path: found.path(&PATH)?,
                format: found.one_of(&KIND_OF_FILE)?,
                dry_run: found.is_set(&DRY_RUN),
                also: found.is_set(&ALSO),
            }))
        },
    ),
    examples: &[
        both("woord invoer ~/.contacts --proef", "woord import ~/.contacts --dry-run"),
        both("woord invoer adressen.csv", "woord import addresses.csv"),
        both("woord invoer beloften.jsonl", "woord import promises.jsonl"),
    ],
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
    summary: both("schrijf het boek uit, of een deel", "write out the book, or a part of it"),
    about: both(
        "Het hele boek als jsonl of json: hetzelfde boek geeft dezelfde bytes. De mensen als vcard (versie 4), vcard3 \
         of csv; wat een adresboek verder op een kaart had, staat er weer op. Wat open staat als ics, voor \
         een agenda: elke belofte en opvolging met haar dag.",
        "The whole book as jsonl or json: the same book gives the same bytes. The people as vcard (version 4), vcard3 or \
         csv; what else an address book had on a card is on it again. What is open as ics, a task with its day for each \
         promise and follow-up.",
    ),
    body: Body::One(&[&[FORMAT, OUTPUT]], |found| {
        Ok(Request::Export(Export {
            format: found.one_of(&FORMAT)?.unwrap_or(Format::Jsonl),
            output: found.file(&OUTPUT),
        }))
    }),
    examples: &[
        both("woord uitvoer -o beloften.jsonl", "woord export -o promises.jsonl"),
        both("woord uitvoer --formaat ics -o beloften.ics", "woord export --format ics -o promises.ics"),
    ],
    ..row(Group::Transfer)
};
