//! What is wrong with how something was typed, in a sentence that says what would be right. No sentence of clap's is
//! ever shown, and no words of the user's are shown at length.

use std::ffi::OsString;

use super::fault::Fault;
use super::help;
use super::near::nearest;
use super::table::arg::{Arg, Value};
use super::table::{COMMANDS, Entry, both};
use crate::domain::words::Language;
use crate::text::either;
use crate::text::sanitise::clean;

/// What was typed, for naming it as the user did.
#[derive(Clone, Copy, Debug)]
pub struct Typed<'a> {
    /// The commands that were understood.
    pub way: &'a [&'static Entry],
    /// All words after `woord`.
    pub words: &'a [OsString],
}

/// The sentence for standard error, in the user's language.
#[must_use]
pub fn sentence(fault: &Fault, typed: &Typed<'_>, lang: Language) -> String {
    let say = |nl: String, en: String| match lang {
        Language::Nl => nl,
        Language::En => en,
    };
    let line = help::line(typed.way, lang);
    let flag = |arg: &Arg| typed.flag(arg, lang);
    let first = match fault {
        Fault::Command(word) => unknown_command(word, typed.way, lang),
        Fault::Flag(word) => unknown_flag(word, typed, lang),
        Fault::Extra(word) => {
            let word = quoted(word);
            say(format!("{line} kan niets met {word}."), format!("{line} can do nothing with {word}."))
        }
        Fault::NoValue(arg) => {
            let (flag, label) = (flag(arg), arg.label.of(lang));
            say(
                format!("Achter {flag} ontbreekt {label}. Begint dat met een streepje: {flag}={label}."),
                format!("{label} is missing after {flag}. If it begins with a hyphen: {flag}={label}."),
            )
        }
        Fault::Unwanted(arg) => {
            let flag = flag(arg);
            say(format!("{flag} krijgt niets achter zich."), format!("{flag} takes nothing after it."))
        }
        Fault::Missing(arg) => {
            let (shape, why) = (help::bare(arg, lang), arg.help.of(lang));
            say(format!("{line} mist {shape}: {why}."), format!("{line} lacks {shape}: {why}."))
        }
        Fault::Clash(one, other) => {
            let (one, other) = (flag(one), flag(other));
            say(
                format!("{one} en {other} spreken elkaar tegen: kies er één."),
                format!("{one} and {other} contradict each other: choose one."),
            )
        }
        Fault::Twice(arg) => {
            let flag = flag(arg);
            say(format!("{flag} kan maar één keer."), format!("{flag} can be given only once."))
        }
        Fault::NotOneOf(arg, word) => {
            let Value::OneOf(words) = arg.value else { return String::new() };
            let names = choice(words.iter().map(|word| word.of(lang)), lang);
            let (word, flag) = (quoted(word), flag(arg));
            say(
                format!("{word} past niet bij {flag}: kies {names}."),
                format!("{word} does not fit {flag}: choose {names}."),
            )
        }
        Fault::NotNumber(arg, word) => {
            let (word, flag) = (quoted(word), flag(arg));
            say(
                format!("{word} past niet bij {flag}: dat vraagt een heel getal vanaf 1."),
                format!("{word} does not fit {flag}: it takes a whole number from 1."),
            )
        }
        Fault::NotText => {
            let word = typed.words.iter().find(|word| word.to_str().is_none());
            let word = quoted(&word.map(|word| word.to_string_lossy()).unwrap_or_default());
            say(
                format!("{word} is geen geldige tekst (UTF-8)."),
                format!("{word} is not valid text (UTF-8)."),
            )
        }
        Fault::Unread => {
            say(format!("Dit is niet te lezen als {line}."), format!("This can't be read as {line}."))
        }
    };
    let help = both("hulp", "help").of(lang);
    let asked = line.strip_prefix("woord").unwrap_or_default();
    let more = both("Meer", "More").of(lang);
    format!("{first} {more}: woord {help}{asked}")
}

fn unknown_command(word: &str, way: &[&'static Entry], lang: Language) -> String {
    let under = way.last().map_or(COMMANDS, |entry| entry.under());
    let names = under.iter().flat_map(|entry| [entry.name.of(lang), entry.name.other(lang)]);
    let line = help::line(way, lang);
    let mut text = match (lang, way.is_empty()) {
        (Language::Nl, true) => format!("{} is geen opdracht van woord.", quoted(word)),
        (Language::En, true) => format!("{} is not a command of woord.", quoted(word)),
        (Language::Nl, false) => format!("{} hoort niet bij {line}.", quoted(word)),
        (Language::En, false) => format!("{} does not belong to {line}.", quoted(word)),
    };
    if let Some(near) = nearest(word, names) {
        text += both(" Bedoelde je ", " Did you mean ").of(lang);
        text += &format!("{line} {near}?");
    } else if way.is_empty() && word.contains(char::is_whitespace) {
        // A whole sentence: it was meant to be captured.
        text += both(" Vastleggen gaat met woord zeg “…”.", " To capture it: woord add “…”.").of(lang);
    } else if !way.is_empty() {
        let names = choice(under.iter().map(|entry| entry.name.of(lang)), lang);
        text += &format!(" {} {names}.", both("Kies", "Choose").of(lang));
    }
    text
}

fn unknown_flag(word: &str, typed: &Typed<'_>, lang: Language) -> String {
    let line = help::line(typed.way, lang);
    // Of `-via` only the first letter was looked at; the user meant the whole.
    let mut whole = typed.words.iter().filter_map(|typed| typed.to_str());
    let letter = !word.starts_with("--");
    let word = whole.find(|typed| letter && typed.starts_with(word)).unwrap_or(word);
    let bare = word.trim_start_matches('-').split('=').next().unwrap_or_default();
    let args = typed.way.last().into_iter().flat_map(|entry| entry.args()).filter(|arg| !arg.place);
    let names = args.flat_map(|arg| [arg.name.of(lang), arg.name.other(lang)]);
    let mut text = match lang {
        Language::Nl => format!("{line} kent {} niet.", quoted(word)),
        Language::En => format!("{line} does not know {}.", quoted(word)),
    };
    if word.contains(char::is_whitespace) {
        text += both(
            " Begint de tekst met een streepje, zet er dan -- voor.",
            " If the text begins with a hyphen, put -- before it.",
        )
        .of(lang);
    } else if let Some(near) = nearest(bare, names) {
        text += &format!("{} --{near}?", both(" Bedoelde je", " Did you mean").of(lang));
    }
    text
}

impl Typed<'_> {
    /// A flag as the user spelled it, or else in their language; a place by its label.
    fn flag(&self, arg: &Arg, lang: Language) -> String {
        if arg.place {
            return arg.label.of(lang).to_owned();
        }
        let names = [arg.name.of(lang), arg.name.other(lang)].map(|name| format!("--{name}"));
        let spelled = |name: &&String| {
            let typed = self.words.iter().filter_map(|word| word.to_str());
            typed.filter_map(|word| word.split('=').next()).any(|word| word == name.as_str())
        };
        names.iter().find(spelled).unwrap_or(&names[0]).clone()
    }
}

fn choice<'a>(words: impl Iterator<Item = &'a str>, lang: Language) -> String {
    either(lang, &words.collect::<Vec<_>>())
}

/// The user's words between quotes, fit to be shown, on one line and not too many.
fn quoted(word: &str) -> String {
    const MOST: usize = 40;
    let start: String = word.chars().take(MOST).collect();
    let more = if word.chars().nth(MOST).is_some() { "…" } else { "" };
    format!("“{}{more}”", clean(&start))
}
