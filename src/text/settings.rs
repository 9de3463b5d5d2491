//! The settings in words: what each is for, the config by example, and what is wrong in one. It names no setting of its
//! own: it is told which there are.

use super::{Lang, either, say};

/// What the config opens with.
#[must_use]
pub fn opening(lang: Lang) -> &'static str {
    lang.pick(
        "Instellingen van woord. Dit bestand hoort in ~/.config/woord/config.toml, of waar WOORD_CONFIG naar wijst. \
         Alles mag weg: wat er niet staat, is zoals gewoonlijk. Een \
         regel geldt als het commentaarteken ervoor weg is. De namen gaan in het Nederlands en in het Engels.",
        "Settings of woord. This file belongs in ~/.config/woord/config.toml, or where WOORD_CONFIG points. All of it \
         may be left out: what is not here is as usual. Uncomment a line to set something. The names work in \
         English and in Dutch.",
    )
}

/// What the setting of the language is for.
#[must_use]
pub fn language(lang: Lang) -> &'static str {
    lang.pick(
        "De taal van woord. Anders zeggen LC_ALL, LC_MESSAGES of LANG die: Nederlands waar dat met nl begint, en anders \
         Engels.",
        "The language of woord. Else LC_ALL, LC_MESSAGES or LANG says it: Dutch where that begins with nl, and English \
         otherwise.",
    )
}

/// What the setting of the region is for.
#[must_use]
pub fn region(lang: Lang) -> &'static str {
    lang.pick(
        "Hoe woorden gelezen worden die twee dagen kunnen zijn, zoals “volgende vrijdag”: als in Nederland (nl), in \
         Vlaanderen (be) of in Groot-Brittannië (gb). Anders nl.",
        "How words are read that can be two days, such as “next Friday”: as in the Netherlands (nl), in Flanders (be) \
         or in Britain (gb). Else nl.",
    )
}

/// What the setting of the ground is for.
#[must_use]
pub fn theme(lang: Lang) -> &'static str {
    lang.pick(
        "Of de letters op het scherm op een lichte of een donkere achtergrond staan. Anders vraagt woord het de terminal, \
         en zolang die niets zegt zijn het diens eigen kleuren.",
        "Whether the letters on the screen stand on a light or a dark ground. Else woord asks the terminal, and as long as \
         that says nothing its own colours are used.",
    )
}

/// What the setting of the colours is for.
#[must_use]
pub fn colours(lang: Lang) -> &'static str {
    lang.pick(
        "Hoeveel kleuren het scherm gebruikt. Anders zeggen NO_COLOR, COLORTERM en TERM het. Kleur is nergens het enige \
         teken.",
        "How many colours the screen uses. Else NO_COLOR, COLORTERM and TERM say it. Colour is nowhere the only sign.",
    )
}

/// What the setting of the signs is for.
#[must_use]
pub fn signs(lang: Lang) -> &'static str {
    lang.pick(
        "Lijnen, balkjes en pijlen op het scherm, of alleen tekens die elk lettertype heeft (ascii). Anders zegt de locale \
         het: zonder UTF-8 is het ascii.",
        "Lines, bars and arrows on the screen, or only signs that every font has (ascii). Else the locale says it: without \
         UTF-8 it is ascii.",
    )
}

/// What the setting of the mouse is for.
#[must_use]
pub fn mouse(lang: Lang) -> &'static str {
    lang.pick(
        "Of klikken en het wiel voor het scherm zijn. Tekst selecteren gaat dan met Shift erbij, of met Option op een Mac.",
        "Whether clicks and the wheel are for the screen. Text is then selected with Shift held, or with Option on a Mac.",
    )
}

/// What the setting of the bell is for.
#[must_use]
pub fn bell(lang: Lang) -> &'static str {
    lang.pick(
        "Of de bel van de terminal gaat als de tijd van een belofte komt terwijl het scherm open is.",
        "Whether the bell of the terminal rings when the time of a promise comes while the screen is open.",
    )
}

/// The file could not be read. `why` is made by `trouble::machine::reason`.
#[must_use]
pub fn unreadable(lang: Lang, path: &str, why: &str) -> String {
    say!(
        lang,
        "De instellingen in {path} kunnen niet gelezen worden: {why}. De gewone instellingen gelden.",
        "The settings in {path} can’t be read: {why}. The usual settings hold."
    )
}

/// A line that is no TOML; what the reader said of it, and a line as it should be.
#[must_use]
pub fn no_toml(lang: Lang, place: &str, why: &str, example: &str) -> String {
    say!(
        lang,
        "Instellingen, {place}: niet te lezen ({why}). Zo ziet een regel eruit: {example}. De rest geldt.",
        "Settings, {place}: this can’t be read ({why}). A line looks like this: {example}. The rest holds."
    )
}

/// A name that no setting has, with the nearest one, or else all of them.
#[must_use]
pub fn unknown(lang: Lang, place: &str, name: &str, near: Option<&str>, all: &[&str]) -> String {
    let instead = match near {
        Some(near) => say!(lang, "Bedoelde je {near}?", "Did you mean {near}?"),
        None => {
            let all = either(lang, all);
            say!(lang, "Kies {all}.", "Choose {all}.")
        }
    };
    say!(
        lang,
        "Instellingen, {place}: “{name}” is er geen. {instead} De rest geldt.",
        "Settings, {place}: “{name}” is none. {instead} The rest holds."
    )
}

/// A setting that was given before.
#[must_use]
pub fn twice(lang: Lang, place: &str, name: &str) -> String {
    say!(
        lang,
        "Instellingen, {place}: {name} stond er al, en dat geldt.",
        "Settings, {place}: {name} was there already, and that one holds."
    )
}

/// A value that a setting does not take.
#[must_use]
pub fn bad_value(lang: Lang, place: &str, name: &str, value: &str, takes: &[&str]) -> String {
    let takes = either(lang, takes);
    say!(
        lang,
        "Instellingen, {place}: {name} kan niet {value} zijn. Kies {takes}. De rest geldt.",
        "Settings, {place}: {name} can’t be {value}. Choose {takes}. The rest holds."
    )
}

/// A line of the file.
#[must_use]
pub fn place(lang: Lang, path: &str, line: usize) -> String {
    say!(lang, "{path} regel {line}", "{path} line {line}")
}

/// That there are more mistakes than the one said.
#[must_use]
pub fn more(lang: Lang, count: usize) -> String {
    say!(lang, "Zo zijn er nog {count}.", "There are {count} more.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tone;

    #[test]
    fn every_sentence_is_whole_and_the_dutch_is_dutch() {
        let all = |lang| {
            let place = place(lang, "/x/config.toml", 3);
            [
                opening(lang).to_owned(),
                language(lang).to_owned(),
                region(lang).to_owned(),
                theme(lang).to_owned(),
                colours(lang).to_owned(),
                signs(lang).to_owned(),
                mouse(lang).to_owned(),
                bell(lang).to_owned(),
                unreadable(lang, "/x", "…"),
                no_toml(lang, &place, "…", "x = 1"),
                unknown(lang, &place, "kleur", None, &["taal", "streek"]),
                unknown(lang, &place, "tal", Some("taal"), &[]),
                twice(lang, &place, "taal"),
                bad_value(lang, &place, "taal", "3", &["\"nl\"", "\"en\""]),
                more(lang, 2),
            ]
        };
        for text in all(Lang::Nl) {
            tone::whole_sentences(&text);
            tone::is_dutch(&text);
        }
        all(Lang::En).iter().for_each(|text| tone::whole_sentences(text));
    }
}
