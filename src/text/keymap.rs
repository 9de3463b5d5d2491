//! The user's own keys in words: what the table of keys in the config is for, and why a key can't be had. It names no
//! action and no key of its own: it is told which.

use super::{Lang, say};

/// What the table of keys is for.
#[must_use]
pub fn about(lang: Lang) -> &'static str {
    lang.pick(
        "Eigen toetsen. Een toets is een letter, cijfer of teken, Ctrl met een letter (Ctrl-X), of een van Enter, Esc, \
         Tab, Shift-Tab, Space, Backspace, Del, ↑, ↓, ←, →, Home, End, PgUp en PgDn. Twee na elkaar gaat ook (g o), en \
         verschillende voor hetzelfde: [\"v\", \"Ctrl-K\"]. De eerste wordt getoond. Een regel geldt overal waar de \
         handeling die toetsen heeft; in een tabel als [toetsen.in-ronde] alleen daar. Ctrl-C, Ctrl-Z en Ctrl-L staan \
         vast, en waar tekst getypt wordt is een letter een letter.",
        "Keys of your own. A key is a letter, digit or sign, Ctrl with a letter (Ctrl-X), or one of Enter, Esc, Tab, \
         Shift-Tab, Space, Backspace, Del, ↑, ↓, ←, →, Home, End, PgUp and PgDn. Two after each other will do (g o), \
         and so will several for the same: [\"v\", \"Ctrl-K\"]. The first is shown. A line counts wherever the action \
         has these keys; in a table such as [keys.in-review] only there. Ctrl-C, Ctrl-Z and Ctrl-L are fixed, and \
         where text is typed a letter is a letter.",
    )
}

/// What went wrong, with how it is now.
fn stays(lang: Lang, place: &str, why: &str, action: &str, kept: &str) -> String {
    say!(
        lang,
        "Instellingen, {place}: {why}. {action} blijft {kept}. De rest geldt.",
        "Settings, {place}: {why}. {action} stays {kept}. The rest holds."
    )
}

/// The key means something else where both could count.
#[must_use]
pub fn taken(
    lang: Lang,
    place: &str,
    (action, keys, kept): (&str, &str, &str),
    (other, by, scope): (&str, &str, &str),
) -> String {
    let why = say!(
        lang,
        "{action} kan niet {keys} zijn, want {by} is al {other} ({scope})",
        "{action} can’t be {keys}, since {by} is {other} already ({scope})"
    );
    stays(lang, place, &why, action, kept)
}

/// Where text is typed a letter is a letter.
#[must_use]
pub fn typed(lang: Lang, place: &str, (action, keys, kept): (&str, &str, &str), scope: &str) -> String {
    let why = say!(
        lang,
        "{action} kan niet {keys} zijn, want daar wordt getypt ({scope}); kies Ctrl met een letter, of een toets als Tab",
        "{action} can’t be {keys}, since text is typed there ({scope}); choose Ctrl with a letter, or a key such as Tab"
    );
    stays(lang, place, &why, action, kept)
}

/// What was written is no key.
#[must_use]
pub fn no_key(lang: Lang, place: &str, action: &str, written: &str, kept: &str) -> String {
    let why = say!(
        lang,
        "{action} kan niet {written} zijn: dat is geen toets; zo wel: \"x\", \"Ctrl-X\", \"g x\" of \"Enter\"",
        "{action} can’t be {written}: that is no key; these are: \"x\", \"Ctrl-X\", \"g x\" or \"Enter\""
    );
    stays(lang, place, &why, action, kept)
}

/// The keys of a terminal are what they are.
#[must_use]
pub fn fixed(lang: Lang, place: &str, action: &str, kept: &str) -> String {
    let why = say!(
        lang,
        "{action} staat vast, zoals in elk programma in een terminal",
        "{action} is fixed, as in every program in a terminal"
    );
    stays(lang, place, &why, action, kept)
}

/// The action does nothing in that scope.
#[must_use]
pub fn not_there(lang: Lang, place: &str, action: &str, scope: &str) -> String {
    say!(
        lang,
        "Instellingen, {place}: {action} doet daar niets ({scope}). De rest geldt.",
        "Settings, {place}: {action} does nothing there ({scope}). The rest holds."
    )
}

/// There is no action of that name.
#[must_use]
pub fn unknown_action(lang: Lang, place: &str, name: &str, near: Option<&str>) -> String {
    let instead = match near {
        Some(near) => say!(lang, "Bedoelde je {near}?", "Did you mean {near}?"),
        None => lang
            .pick("Met woord instellingen zie je ze allemaal.", "You see all of them with woord config.")
            .to_owned(),
    };
    say!(
        lang,
        "Instellingen, {place}: “{name}” is geen handeling met een toets. {instead} De rest geldt.",
        "Settings, {place}: “{name}” is no action with a key. {instead} The rest holds."
    )
}

/// There is no scope of that name.
#[must_use]
pub fn unknown_scope(lang: Lang, place: &str, name: &str, near: &str) -> String {
    say!(
        lang,
        "Instellingen, {place}: “{name}” is geen plaats voor toetsen. Bedoelde je {near}? De rest geldt.",
        "Settings, {place}: “{name}” is no place for keys. Did you mean {near}? The rest holds."
    )
}

/// What should be a table is something else.
#[must_use]
pub fn no_table(lang: Lang, place: &str, name: &str) -> String {
    say!(
        lang,
        "Instellingen, {place}: {name} is een tabel. Zet [{name}] op een regel en eronder wat erin hoort. De rest geldt.",
        "Settings, {place}: {name} is a table. Put [{name}] on a line, and below it what belongs there. The rest holds."
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tone;

    #[test]
    fn every_text_is_a_sentence_in_its_language() {
        let all = |lang| {
            let place = super::super::settings::place(lang, "/x/config.toml", 3);
            let own = ("vastleggen", "n", "a");
            [
                about(lang).to_owned(),
                taken(lang, &place, own, ("nieuwe-afspraak", "n", "bij-belofte")),
                typed(lang, &place, own, "in-formulier"),
                no_key(lang, &place, "vastleggen", "\"F1\"", "a"),
                fixed(lang, &place, "pauzeren", "Ctrl-Z"),
                not_there(lang, &place, "zoeken", "in-ronde"),
                unknown_action(lang, &place, "vastlegen", Some("vastleggen")),
                unknown_action(lang, &place, "x", None),
                unknown_scope(lang, &place, "bij-jan", "bij-contact"),
                no_table(lang, &place, "toetsen"),
            ]
        };
        for text in all(Lang::Nl) {
            tone::whole_sentences(&text);
            tone::is_dutch(&text);
        }
        all(Lang::En).iter().for_each(|text| tone::whole_sentences(text));
    }
}
