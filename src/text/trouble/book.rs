//! The book on disk can't be made, opened, read or written. Each sentence says what is safe, and what can be done.
//!
//! It never promises a repair that no command makes.

use crate::text::commands::Command;
use crate::text::{Lang, all_of, say};

/// The folder or the file could not be made.
#[must_use]
pub fn cannot_create(lang: Lang, path: &str, why: &str) -> String {
    say!(
        lang,
        "{path} kan niet gemaakt worden: {why}. Kies met WOORD_DATA_DIR een map waarin je mag schrijven.",
        "{path} can’t be made: {why}. Choose a folder that you may write to with WOORD_DATA_DIR."
    )
}

/// Nothing says where the home folder is.
#[must_use]
pub fn no_home(lang: Lang) -> &'static str {
    lang.pick(
        "Waar moet het boek staan? HOME is niet gezet. Zet HOME, of kies een map met WOORD_DATA_DIR.",
        "Where should the book be? HOME is not set. Set HOME, or choose a folder with WOORD_DATA_DIR.",
    )
}

/// The book can be read, not written.
#[must_use]
pub fn read_only(lang: Lang) -> &'static str {
    lang.pick(
        "Niet bewaard: het boek kan alleen gelezen worden. Lijsten werken wel. Kijk naar de rechten van de map.",
        "Not saved: the book can only be read. Lists still work. Look at the permissions of its folder.",
    )
}

/// There is no room left.
#[must_use]
pub fn full(lang: Lang) -> &'static str {
    lang.pick(
        "Niet bewaard: de schijf is vol. Wat al in het boek stond, is ongeschonden.",
        "Not saved: the disk is full. What was in the book already is unharmed.",
    )
}

/// The file is no database at all.
#[must_use]
pub fn not_a_book(lang: Lang, path: &str) -> String {
    say!(
        lang,
        "{path} is geen boek van woord. Er is niets aan veranderd. Zet het opzij, of kies een andere map met WOORD_DATA_DIR.",
        "{path} is no book of woord. Nothing in it was changed. Move it aside, or choose another folder with WOORD_DATA_DIR."
    )
}

/// The file is damaged.
#[must_use]
pub fn damaged(lang: Lang, path: &str, why: &str) -> String {
    let (backups, restore) = (Command::Backup.line(lang), Command::Restore.line(lang));
    say!(
        lang,
        "{path} is beschadigd ({why}). Er is niets aan veranderd. Reservekopieën staan in {backups} --lijst; terug met {restore}",
        "{path} is damaged ({why}). Nothing in it was changed. For snapshots see {backups} --list; put one back with {restore}"
    )
}

/// The file was written by a newer program.
#[must_use]
pub fn newer(lang: Lang, found: i64, known: i64) -> String {
    say!(
        lang,
        "Dit boek is van een nieuwere woord: het heeft versie {found}, dit programma kent tot versie {known}. Er is niets aan veranderd. Gebruik de nieuwere woord.",
        "This book is from a newer woord: it has version {found}, this program knows up to version {known}. Nothing in it was changed. Use the newer woord."
    )
}

/// Guards of the book are missing or altered.
#[must_use]
pub fn altered(lang: Lang, names: &[&str]) -> String {
    let (names, doctor, restore) =
        (all_of(lang, names), Command::Doctor.line(lang), Command::Restore.line(lang));
    say!(
        lang,
        "De bewaking van het boek ontbreekt of is veranderd: {names}. Daarom schrijft woord er niet in. Meer zegt {doctor}; een reservekopie zet je terug met {restore}",
        "Guards of the book are missing or altered: {names}. So woord does not write to it. For more see {doctor}; put a snapshot back with {restore}"
    )
}

/// Other processes held the book for too long.
#[must_use]
pub fn busy(lang: Lang) -> &'static str {
    lang.pick(
        "Niet bewaard: een ander programma hield het boek te lang bezet. Probeer het nog eens.",
        "Not saved: another program held the book for too long. Try again.",
    )
}

/// No permission to read it.
#[must_use]
pub fn denied(lang: Lang, path: &str) -> String {
    say!(
        lang,
        "{path} mag niet gelezen worden. Kijk naar de rechten van het bestand en van de map.",
        "{path} may not be read. Look at the permissions of the file and of its folder."
    )
}

/// The book changed between looking and writing.
#[must_use]
pub fn conflict(lang: Lang) -> &'static str {
    lang.pick(
        "Niet bewaard: het boek is intussen elders veranderd. Kijk opnieuw, en probeer het nog eens.",
        "Not saved: the book was changed elsewhere meanwhile. Look again, and try once more.",
    )
}

/// The guards of the book refused a row.
#[must_use]
pub fn guarded(lang: Lang, why: &str) -> String {
    say!(
        lang,
        "Niet bewaard: het boek weigert dit ({why}). Er is niets veranderd.",
        "Not saved: the book refuses this ({why}). Nothing was changed."
    )
}

/// Anything else between the book and the disk.
#[must_use]
pub fn other(lang: Lang, why: &str) -> String {
    let doctor = Command::Doctor.line(lang);
    say!(
        lang,
        "Het boek is nu niet te gebruiken: {why}. Kijk wat er is met: {doctor}",
        "The book can’t be used now: {why}. To look into it: {doctor}"
    )
}
