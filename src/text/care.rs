//! Looking after the book, in words: what `doctor` finds, snapshots, what came in and went out.
//!
//! It never says that all is well: it is told so.

use super::commands::Command;
use super::{Lang, all_of, groups, numbers, say};

/// A label of the report on the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// Where the book is.
    Book,
    /// Its folder of snapshots.
    Snapshots,
    /// The config file.
    Config,
    /// This program's version.
    Program,
    /// The version of the file.
    Version,
    /// The version of SQLite.
    Sqlite,
    /// Whether the file is whole.
    Integrity,
    /// Whether the guards are in place.
    Guards,
    /// Whether every course agrees with where its promise stands.
    Courses,
    /// How large the file is.
    Size,
    /// What is in it.
    Contents,
    /// The time zone.
    Zone,
    /// The language.
    Language,
}

/// A label in words.
#[must_use]
pub fn label(lang: Lang, label: Label) -> &'static str {
    match label {
        Label::Book => lang.pick("Boek", "Book"),
        Label::Snapshots => lang.pick("Reservekopieën", "Snapshots"),
        Label::Config => lang.pick("Instellingen", "Settings"),
        Label::Program => lang.pick("Programma", "Program"),
        Label::Version => lang.pick("Versie van het boek", "Version of the book"),
        Label::Sqlite => "SQLite",
        Label::Integrity => lang.pick("Bestand", "File"),
        Label::Guards => lang.pick("Bewaking", "Guards"),
        Label::Courses => lang.pick("Verloop", "Courses"),
        Label::Size => lang.pick("Grootte", "Size"),
        Label::Contents => lang.pick("Inhoud", "Contents"),
        Label::Zone => lang.pick("Tijdzone", "Time zone"),
        Label::Language => lang.pick("Taal", "Language"),
    }
}

/// Something is as it should be.
#[must_use]
pub fn fine(lang: Lang) -> &'static str {
    lang.pick("in orde", "in order")
}

/// Something is not there yet.
#[must_use]
pub fn none_yet(lang: Lang) -> &'static str {
    lang.pick("nog niet gemaakt", "not made yet")
}

/// The file is not whole; what was found.
#[must_use]
pub fn not_whole(lang: Lang, faults: &[&str]) -> String {
    let faults = faults.join("; ");
    say!(lang, "niet in orde: {faults}", "not in order: {faults}")
}

/// Guards that are missing, altered or foreign.
#[must_use]
pub fn guards_altered(lang: Lang, names: &[&str]) -> String {
    let names = all_of(lang, names);
    say!(lang, "ontbreekt of veranderd: {names}", "missing or altered: {names}")
}

/// Promises that stand elsewhere than their course says.
#[must_use]
pub fn astray(lang: Lang, ids: &[&str]) -> String {
    let ids = all_of(lang, ids);
    say!(lang, "klopt niet bij {ids}", "wrong for {ids}")
}

/// Both versions of the file.
#[must_use]
pub fn version(lang: Lang, found: i64, known: i64) -> String {
    if found == known {
        return found.to_string();
    }
    say!(lang, "{found}; dit programma kent {known}", "{found}; this program knows {known}")
}

/// What is in the book.
#[must_use]
pub fn contents(lang: Lang, promises: u64, contacts: u64, changes: u64) -> String {
    let (promises, contacts) = (groups::promise(lang, promises), groups::contact(lang, contacts));
    let changes =
        numbers::of(lang, changes, lang.pick("wijziging", "change"), lang.pick("wijzigingen", "changes"));
    format!("{promises}, {contacts}, {changes}")
}

/// The file, and the log beside it.
#[must_use]
pub fn size(lang: Lang, file: u64, log: u64) -> String {
    let (file, beside) = (numbers::size(lang, file), numbers::size(lang, log));
    if log == 0 { file } else { say!(lang, "{file}, en {beside} ernaast", "{file}, and {beside} beside it") }
}

/// All is well.
#[must_use]
pub fn all_well(lang: Lang) -> &'static str {
    lang.pick("Alles is in orde.", "All is in order.")
}

/// Something is not, with what can be done.
#[must_use]
pub fn not_well(lang: Lang) -> String {
    let (backups, restore) = (Command::Backup.line(lang), Command::Restore.line(lang));
    say!(
        lang,
        "Niet alles is in orde. Bewaar dit bestand, kijk naar {backups} --lijst, en zet een reservekopie terug met {restore}",
        "Not all is in order. Keep this file, look at {backups} --list, and put a snapshot back with {restore}"
    )
}

/// The book lies in a folder that a program copies to other machines.
#[must_use]
pub fn synchronised(lang: Lang, program: &str) -> String {
    let export = Command::Export.line(lang);
    say!(
        lang,
        "Let op: het boek ligt in een map die {program} bijhoudt. Twee machines tegelijk kunnen het beschadigen. Kies een andere map met WOORD_DATA_DIR, en neem het mee met {export}",
        "Mind: the book lies in a folder that {program} keeps in step. Two machines at once can damage it. Choose another folder with WOORD_DATA_DIR, and carry it over with {export}"
    )
}

/// The book lies on another machine.
#[must_use]
pub fn on_network(lang: Lang, kind: &str) -> String {
    say!(
        lang,
        "Let op: het boek ligt op een netwerkschijf ({kind}). Daar kan SQLite het niet goed op slot doen. Kies een map op deze machine met WOORD_DATA_DIR.",
        "Mind: the book lies on a network disk ({kind}). SQLite can’t lock it well there. Choose a folder on this machine with WOORD_DATA_DIR."
    )
}

/// The book can only be read.
#[must_use]
pub fn read_only(lang: Lang) -> &'static str {
    lang.pick("Let op: het boek kan alleen gelezen worden.", "Mind: the book can only be read.")
}

/// A snapshot was made.
#[must_use]
pub fn backed_up(lang: Lang, path: &str) -> String {
    say!(lang, "✓ Reservekopie: {path}", "✓ Snapshot: {path}")
}

/// There are no snapshots.
#[must_use]
pub fn no_snapshots(lang: Lang) -> String {
    let backup = Command::Backup.line(lang);
    say!(
        lang,
        "Er zijn nog geen reservekopieën. Maak er een met: {backup}",
        "There are no snapshots yet. Make one with: {backup}"
    )
}

/// A snapshot is in the place of the book; what was there is kept.
#[must_use]
pub fn restored(lang: Lang, from: &str, kept: &str) -> String {
    say!(
        lang,
        "✓ Teruggezet: {from}. Wat er stond, is bewaard in {kept}",
        "✓ Put back: {from}. What was there is kept in {kept}"
    )
}

/// There is no book to copy.
#[must_use]
pub fn no_book(lang: Lang) -> &'static str {
    lang.pick("Er is nog geen boek om te kopiëren.", "There is no book yet to copy.")
}

/// Why a file is no snapshot that can be put back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit<'a> {
    /// It is not there.
    NotThere,
    /// It is no book of woord.
    NoBook,
    /// It is damaged; what was found.
    Damaged(&'a str),
    /// It is from a newer program.
    Newer,
    /// Its guards are missing or altered.
    Altered,
}

/// A file can't be put in the place of the book.
#[must_use]
pub fn unfit(lang: Lang, path: &str, why: Unfit<'_>) -> String {
    let why = match why {
        Unfit::NotThere => lang.pick("het bestaat niet", "it does not exist").to_owned(),
        Unfit::NoBook => lang.pick("het is geen boek van woord", "it is no book of woord").to_owned(),
        Unfit::Damaged(what) => say!(lang, "het is beschadigd ({what})", "it is damaged ({what})"),
        Unfit::Newer => lang.pick("het is van een nieuwere woord", "it is from a newer woord").to_owned(),
        Unfit::Altered => {
            lang.pick("de bewaking ontbreekt of is veranderd", "its guards are missing or altered").to_owned()
        }
    };
    let backups = Command::Backup.line(lang);
    say!(
        lang,
        "{path} kan niet teruggezet worden: {why}. Het boek is zoals het was. Reservekopieën staan in {backups} --lijst",
        "{path} can’t be put back: {why}. The book is as it was. For snapshots see {backups} --list"
    )
}

/// Reading a file, for the progress bar.
#[must_use]
pub fn reading(lang: Lang) -> &'static str {
    lang.pick("inlezen", "reading")
}

/// Storing what was read, for the progress bar.
#[must_use]
pub fn storing(lang: Lang) -> &'static str {
    lang.pick("bewaren", "storing")
}

/// What an import did.
#[must_use]
pub fn imported(lang: Lang, new: u64, same: u64, extended: u64) -> String {
    let [new, same, extended] = [new, same, extended].map(|count| numbers::whole(lang, count));
    say!(
        lang,
        "✓ Ingelezen: {new} nieuw, {same} gelijk, {extended} uitgebreid.",
        "✓ Taken in: {new} new, {same} the same, {extended} extended."
    )
}

/// What an import would do.
#[must_use]
pub fn rehearsed(lang: Lang, new: u64, same: u64, extended: u64) -> String {
    let [new, same, extended] = [new, same, extended].map(|count| numbers::whole(lang, count));
    say!(
        lang,
        "Proef: {new} nieuw, {same} gelijk, {extended} uitgebreid. Er is niets bewaard.",
        "Dry run: {new} new, {same} the same, {extended} extended. Nothing was kept."
    )
}

/// What an export wrote to a file, as something that is not the whole book.
#[must_use]
pub fn exported_part(lang: Lang, what: Part, count: u64, path: &str) -> String {
    let what = match what {
        Part::Contacts => groups::contact(lang, count),
        Part::Dues => numbers::of(
            lang,
            count,
            lang.pick("open belofte of opvolging", "open promise or follow-up"),
            lang.pick("open beloften en opvolgingen", "open promises and follow-ups"),
        ),
    };
    say!(lang, "✓ Geschreven: {what}, naar {path}", "✓ Written: {what}, to {path}")
}

/// What goes out when it is not the whole book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// People.
    Contacts,
    /// What is due.
    Dues,
}

/// What an export wrote to a file.
#[must_use]
pub fn exported(lang: Lang, promises: u64, contacts: u64, path: &str) -> String {
    let (promises, contacts) = (groups::promise(lang, promises), groups::contact(lang, contacts));
    say!(
        lang,
        "✓ Geschreven: {promises} en {contacts}, naar {path}",
        "✓ Written: {promises} and {contacts}, to {path}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tone;

    #[test]
    fn the_report_reads_in_both_languages() {
        assert_eq!(contents(Lang::Nl, 1250, 1, 3), "1.250 beloften, 1 contact, 3 wijzigingen");
        assert_eq!(size(Lang::En, 2_400_000, 32_000), "2.4 MB, and 32.0 kB beside it");
        assert_eq!(version(Lang::Nl, 3, 1), "3; dit programma kent 1");
        assert_eq!(imported(Lang::Nl, 1000, 12, 0), "✓ Ingelezen: 1.000 nieuw, 12 gelijk, 0 uitgebreid.");
        for text in [
            all_well(Lang::Nl).into(),
            not_well(Lang::Nl),
            synchronised(Lang::Nl, "Dropbox"),
            on_network(Lang::Nl, "nfs4"),
            read_only(Lang::Nl).into(),
            no_snapshots(Lang::Nl),
            no_book(Lang::Nl).into(),
        ] {
            tone::whole_sentences(&text);
            tone::is_dutch(&text);
        }
        for text in [
            not_whole(Lang::Nl, &["x"]),
            guards_altered(Lang::Nl, &["x", "y"]),
            astray(Lang::Nl, &["x"]),
            restored(Lang::Nl, "x", "y"),
            unfit(Lang::Nl, "x", Unfit::NotThere),
            unfit(Lang::Nl, "x", Unfit::NoBook),
            unfit(Lang::Nl, "x", Unfit::Damaged("y")),
            unfit(Lang::Nl, "x", Unfit::Newer),
            unfit(Lang::Nl, "x", Unfit::Altered),
            exported(Lang::Nl, 2, 3, "x"),
            exported_part(Lang::Nl, Part::Dues, 2, "x"),
            exported_part(Lang::Nl, Part::Contacts, 1, "x"),
            rehearsed(Lang::Nl, 1, 2, 3),
        ] {
            tone::is_dutch(&text);
        }
    }
}
