//! What the manual says beside the tables: headings, what woord is, what it finds around it. It names no command that
//! the tables have not.

use super::Lang;

/// A part of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The name and what it is.
    Name,
    /// How to start it.
    Synopsis,
    /// What it is for.
    Description,
    /// Every command.
    Commands,
    /// Every key.
    Keys,
    /// What can be set.
    Settings,
    /// How a command ends.
    Exits,
    /// What is read from the environment.
    Environment,
    /// Where things are.
    Files,
}

/// The heading of a part.
#[must_use]
pub fn heading(lang: Lang, part: Part) -> &'static str {
    match part {
        Part::Name => lang.pick("NAAM", "NAME"),
        Part::Synopsis => lang.pick("SAMENVATTING", "SYNOPSIS"),
        Part::Description => lang.pick("BESCHRIJVING", "DESCRIPTION"),
        Part::Commands => lang.pick("OPDRACHTEN", "COMMANDS"),
        Part::Keys => lang.pick("TOETSEN", "KEYS"),
        Part::Settings => lang.pick("INSTELLINGEN", "SETTINGS"),
        Part::Exits => lang.pick("AFSLUITSTATUS", "EXIT STATUS"),
        Part::Environment => lang.pick("OMGEVING", "ENVIRONMENT"),
        Part::Files => lang.pick("BESTANDEN", "FILES"),
    }
}

/// The name of the chapter.
#[must_use]
pub fn chapter(lang: Lang) -> &'static str {
    lang.pick("Opdrachten voor gebruikers", "User Commands")
}

/// What it is, in a few words.
#[must_use]
pub fn what(lang: Lang) -> &'static str {
    lang.pick("houd bij wat je belooft, en kom het na", "keep track of what you promise, and keep it")
}

/// What it is for, a paragraph each.
#[must_use]
pub fn about(lang: Lang) -> [&'static str; 4] {
    match lang {
        Lang::Nl => [
            "woord onthoudt wat mensen elkaar beloven. Je legt een belofte vast in de woorden waarin je haar uitsprak, in \
             het Nederlands of het Engels; wie, wat en welke dag leest het eruit, en zegt het terug.",
            "Een belofte gaat van voornemen (uitgesproken) naar vertonen (nagekomen), voortreffelijk (overtroffen) en \
             verankering (de ander weet dat je het deed). Geen stap wordt overgeslagen, geen dag schuift ongemerkt op, en \
             niets wordt gewist: wat niet klopt, neem je terug.",
            "Zonder opdracht opent woord het scherm, waar ? de toetsen toont; zonder terminal toont het wat dringt. Alles \
             kan ook met opdrachten. Een ID is het begin van een regel in de lijst; woorden kunnen ook: rapport jan. Een DAG \
             is een datum of een woord: morgen, vrijdag, 3 dec.",
            "Elke opdracht en elke optie heeft een Nederlandse en een Engelse naam, en beide kunnen altijd. Tussen haakjes \
             staat de andere.",
        ],
        Lang::En => [
            "woord remembers what people promise each other. You capture a promise in the words in which you spoke it, in \
             Dutch or English; it reads who, what and which day, and says them back.",
            "A promise goes from voornemen (spoken) to vertonen (kept), voortreffelijk (exceeded) and verankering (the other \
             knows that you did it). No step is skipped, no day moves unseen, and nothing is deleted: what is wrong you take \
             back.",
            "Without a command woord opens the screen, where ? shows the keys; without a terminal it lists what presses. \
             Everything can be done with commands too. An ID is the beginning of a line in a list; words do as well: report \
             jan. A DATE is a date or a phrase: tomorrow, friday, 3 dec.",
            "Every command and every option has an English and a Dutch name, and both work always. The other one stands in \
             brackets.",
        ],
    }
}

/// What is read from the environment: the variable, and what it does.
#[must_use]
pub fn environment(lang: Lang) -> [(&'static str, &'static str); 6] {
    [
        ("WOORD_DATA_DIR", lang.pick("De map van het boek.", "The folder of the book.")),
        ("WOORD_CONFIG", lang.pick("Het bestand met instellingen.", "The file of settings.")),
        (
            "WOORD_NOW",
            lang.pick(
                "Zet de klok vast, voor scripts: 2026-11-23T09:12, in je eigen tijdzone.",
                "Fixes the clock, for scripts: 2026-11-23T09:12, in your own time zone.",
            ),
        ),
        (
            "TZ",
            lang.pick(
                "De tijdzone, als naam: Europe/Amsterdam. Anders die van het systeem.",
                "The time zone, by name: Europe/Amsterdam. Else that of the system.",
            ),
        ),
        (
            "LC_ALL, LC_MESSAGES, LANG",
            lang.pick(
                "De taal, waar die niet is ingesteld: begint de eerste die er is met nl, dan Nederlands.",
                "The language, where it is not set: Dutch where the first that is there begins with nl.",
            ),
        ),
        (
            "NO_COLOR, COLUMNS",
            lang.pick("Geen kleur; zoveel kolommen breed.", "No colour; so many columns wide."),
        ),
    ]
}

/// Where things are: the file, and what it is.
#[must_use]
pub fn files(lang: Lang) -> [(&'static str, &'static str); 3] {
    [
        (
            "~/.local/share/woord/woord.db",
            lang.pick(
                "Het boek, of woord/woord.db onder XDG_DATA_HOME. Alleen jij kunt het lezen.",
                "The book, or woord/woord.db under XDG_DATA_HOME. Only you can read it.",
            ),
        ),
        (
            "~/.local/share/woord/backups",
            lang.pick(
                "Reservekopieën, ook van vóór een nieuwe versie.",
                "Backups, also from before a new version.",
            ),
        ),
        (
            "~/.config/woord/config.toml",
            lang.pick(
                "Je instellingen, of woord/config.toml onder XDG_CONFIG_HOME.",
                "Your settings, or woord/config.toml under XDG_CONFIG_HOME.",
            ),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tone;

    #[test]
    fn every_sentence_ends_and_the_dutch_is_dutch() {
        for lang in [Lang::Nl, Lang::En] {
            let lines = environment(lang).into_iter().chain(files(lang)).map(|(_, text)| text);
            for text in lines.chain(about(lang)) {
                assert!(text.ends_with('.') && !text.contains('\''), "{text}");
                if lang == Lang::Nl {
                    tone::is_dutch(text);
                }
            }
        }
    }
}
