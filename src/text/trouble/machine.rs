//! Trouble with the machine around the book: files, the terminal, the clock, the zone.
//!
//! It never shows a path or a reason without a sentence around it.

use std::io::ErrorKind;

use crate::text::commands::{self, Command};
use crate::text::{Lang, say};

/// Why the system would not, in words; its own words where there are no better ones.
#[must_use]
pub fn reason(lang: Lang, kind: ErrorKind, own: &str) -> String {
    let known = match kind {
        ErrorKind::NotFound => lang.pick("het bestaat niet", "it does not exist"),
        ErrorKind::PermissionDenied => lang.pick("geen toegang", "no permission"),
        ErrorKind::AlreadyExists => lang.pick("het bestaat al", "it exists already"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            lang.pick("de schijf is vol", "the disk is full")
        }
        ErrorKind::ReadOnlyFilesystem => lang.pick("er kan alleen gelezen worden", "it can only be read"),
        ErrorKind::IsADirectory => lang.pick("het is een map", "it is a folder"),
        ErrorKind::NotADirectory => {
            lang.pick("een deel van het pad is geen map", "a part of the path is no folder")
        }
        ErrorKind::InvalidData => lang.pick("het is geen UTF-8", "it is not UTF-8"),
        ErrorKind::FileTooLarge => lang.pick("het bestand wordt te groot", "the file gets too large"),
        _ => own,
    };
    known.to_owned()
}

/// A file could not be read. `why` is made by [`reason`].
#[must_use]
pub fn cannot_read(lang: Lang, path: &str, why: &str) -> String {
    say!(lang, "{path} kan niet gelezen worden: {why}.", "{path} can’t be read: {why}.")
}

/// A file could not be written.
#[must_use]
pub fn cannot_write(lang: Lang, path: &str, why: &str) -> String {
    say!(lang, "{path} kan niet geschreven worden: {why}.", "{path} can’t be written: {why}.")
}

/// Standard output took no more.
#[must_use]
pub fn output_failed(lang: Lang, why: &str) -> String {
    say!(lang, "Niet alles is getoond: {why}.", "Not everything was shown: {why}.")
}

/// A capture without words, and nobody at a terminal to ask.
#[must_use]
pub fn no_words(lang: Lang) -> String {
    let (add, example) = (Command::Say.line(lang), commands::example(lang));
    say!(
        lang,
        "Wat beloofde je? {add} - leest zinnen van standaardinvoer. Of typ de zin erachter: {example}",
        "What did you promise? {add} - reads sentences from standard input. Or type the sentence after it: {example}"
    )
}

/// The round was asked for where there is nothing to show it on.
#[must_use]
pub fn round_needs_terminal(lang: Lang) -> String {
    let list = commands::Command::List.line(lang);
    say!(
        lang,
        "De ronde heeft een scherm en toetsen nodig, en die zijn hier niet. Wat openstaat: {list}",
        "The review needs a screen and keys, and there are none here. What is open: {list}"
    )
}

/// Words that are no UTF-8, on the command line or in a file.
#[must_use]
pub fn not_utf8(lang: Lang, where_: &str) -> String {
    say!(
        lang,
        "{where_} bevat tekens die geen UTF-8 zijn. Er is niets bewaard.",
        "{where_} holds characters that are not UTF-8. Nothing was saved."
    )
}

/// A line from standard input that failed; the others are saved.
#[must_use]
pub fn input_line(lang: Lang, line: u64, sentence: &str) -> String {
    say!(lang, "Regel {line}: {sentence}", "Line {line}: {sentence}")
}

/// One of several sentences that failed; the others are saved.
#[must_use]
pub fn one_of_several(lang: Lang, words: &str, sentence: &str) -> String {
    say!(lang, "Niet bewaard: “{words}”. {sentence}", "Not saved: “{words}”. {sentence}")
}

/// `WOORD_NOW` is set to something that is no moment.
#[must_use]
pub fn clock_unreadable(lang: Lang, text: &str) -> String {
    say!(
        lang,
        "WOORD_NOW is “{text}”, en dat is geen moment. Schrijf bijvoorbeeld 2026-11-23T09:12, of haal de variabele weg.",
        "WOORD_NOW is “{text}”, and that is no moment. Write for example 2026-11-23T09:12, or unset the variable."
    )
}

/// The zone could not be found.
#[must_use]
pub fn zone_unknown(lang: Lang) -> &'static str {
    lang.pick(
        "Je tijdzone is niet gevonden; dagen tellen nu in UTC. Zet TZ, bijvoorbeeld op Europe/Amsterdam.",
        "Your time zone was not found; days count in UTC now. Set TZ, for example to Europe/Amsterdam.",
    )
}

/// An edit without a word about what to change, and no editor to do it in.
#[must_use]
pub fn nothing_to_edit(lang: Lang, id: &str) -> String {
    let edit = Command::Edit.on(lang, id);
    say!(
        lang,
        "Wat wil je veranderen? Bijvoorbeeld: {edit} --belang groot --notitie TEKST",
        "What do you want to change? For example: {edit} --importance large --note TEXT"
    )
}

/// The program itself went wrong: where.
#[must_use]
pub fn broken(lang: Lang, place: &str) -> String {
    say!(
        lang,
        "In woord zelf ging iets mis ({place}); wat bewaard was is bewaard, en woord kan meteen weer open.",
        "Something went wrong in woord itself ({place}); what was saved is saved, and woord can be opened again at once."
    )
}

/// To be put in the background, where nobody could bring it back.
#[must_use]
pub fn no_shell(lang: Lang) -> &'static str {
    lang.pick("Hier is geen shell om naar terug te gaan.", "There is no shell here to go back to.")
}
