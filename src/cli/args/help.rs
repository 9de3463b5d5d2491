//! Help, in the user's language, made from the table: of `woord` itself and of each command.

use super::lay::{indented, rows};
use super::table::arg::{Arg, Value};
use super::table::{Both, COMMANDS, EXITS, Entry, Group, both};
use crate::domain::words::Language;
use crate::text::columns::width as columns;

/// Narrower than this nothing is readable; wider is not either.
const WIDTHS: (usize, usize) = (40, 100);

/// The help of a command, named by the way to it; of `woord` itself where there is none.
#[must_use]
pub fn of(way: &[&'static Entry], lang: Language, width: usize) -> String {
    let width = width.clamp(WIDTHS.0, WIDTHS.1);
    match way.last() {
        None => top(lang, width),
        Some(entry) => one(way, entry, lang, width),
    }
}

/// `woord nieuw (add)`: the words of the line so far, in the user's language.
#[must_use]
pub fn line(way: &[&'static Entry], lang: Language) -> String {
    way.iter().fold("woord".to_owned(), |line, entry| line + " " + entry.name.of(lang))
}

/// A name with that of the other language behind it.
fn twofold(name: Both, lang: Language) -> String {
    if name.nl == name.en { name.nl.to_owned() } else { format!("{} ({})", name.of(lang), name.other(lang)) }
}

fn top(lang: Language, width: usize) -> String {
    let mut page = String::new();
    let opening = both(
        "woord: wat je belooft, doe je, en dan zeg je dat je het deed",
        "woord: what you promise you do, and then you say that you did",
    );
    indented(&mut page, opening.of(lang), width, "", "");
    // The headings stand beside their commands where there is room, so that the page stays short.
    let wide = width >= 76;
    if wide {
        page.push('\n');
    }
    let beside = Group::ALL.iter().map(|group| columns(group.title().of(lang))).max().unwrap_or(0) + 2;
    let names = COMMANDS.iter().map(|entry| columns(&twofold(entry.name, lang))).max().unwrap_or(0);
    for group in Group::ALL {
        let entries = COMMANDS.iter().filter(|entry| entry.group == *group);
        let told = entries.map(|entry| (twofold(entry.name, lang), entry.summary.of(lang).to_owned()));
        let mut title = group.title().of(lang);
        if !wide {
            page += &format!("\n{title}\n");
            rows(&mut page, &told.collect::<Vec<_>>(), 2, width);
            continue;
        }
        for (name, summary) in told {
            let head = format!("{:<beside$}{name:<names$}  ", std::mem::take(&mut title));
            indented(&mut page, &summary, width, &head, &" ".repeat(beside + names + 2));
        }
    }
    page.push('\n');
    let foot = both(
        "Uitleg: woord hulp OPDRACHT. Voorbeeld: woord --demo. Versie: woord --versie.",
        "Explained: woord help COMMAND. Example: woord --demo. Version: woord --version.",
    );
    indented(&mut page, foot.of(lang), width, "", "");
    let exits: Vec<String> = EXITS.iter().map(|(code, text)| format!("{code} {}", text.of(lang))).collect();
    let heading = both("Afsluitcodes: ", "Exit codes: ").of(lang);
    indented(&mut page, &format!("{heading}{}", exits.join("; ")), width, "", "  ");
    page
}

fn one(way: &[&'static Entry], entry: &'static Entry, lang: Language, width: usize) -> String {
    let mut page = String::new();
    let say = |nl, en| both(nl, en).of(lang);
    let before = line(&way[..way.len() - 1], lang);
    let opening = format!("{before} {}: {}", twofold(entry.name, lang), entry.summary.of(lang));
    indented(&mut page, &opening, width, "", "  ");
    page.push('\n');
    indented(&mut page, &usage(way, entry, lang), width, "  ", "      ");
    if !entry.about.nl.is_empty() {
        page.push('\n');
        indented(&mut page, entry.about.of(lang), width, "", "");
    }
    let mut part = |title: &str, lines: Vec<(String, String)>| {
        if !lines.is_empty() {
            page.push_str(&format!("\n{title}\n"));
            rows(&mut page, &lines, 2, width);
        }
    };
    let under = entry.under().iter();
    part(
        say("Opdrachten", "Commands"),
        under.map(|entry| (twofold(entry.name, lang), entry.summary.of(lang).to_owned())).collect(),
    );
    let explained = |arg: &Arg| (shape(arg, lang), meaning(arg, lang));
    part(say("Wat je invult", "Arguments"), entry.args().filter(|arg| arg.place).map(explained).collect());
    let flags = entry.args().filter(|arg| !arg.place);
    let mut lines: Vec<_> = flags.clone().map(explained).collect();
    lines.push((
        say("-h, --hulp", "-h, --help").to_owned(),
        say("deze uitleg", "this explanation").to_owned(),
    ));
    part(say("Opties", "Options"), lines);
    let exits = entry.exits.iter().map(|(code, text)| (code.to_string(), text.of(lang).to_owned()));
    part(say("Afsluitcodes van deze opdracht", "Exit codes of this command"), exits.collect());
    let others: Vec<String> = flags
        .filter(|arg| arg.name.nl != arg.name.en)
        .map(|arg| format!("--{}", arg.name.other(lang)))
        .collect();
    if !others.is_empty() {
        let heading = say("De Engelse namen kunnen ook", "The Dutch names work too");
        page.push('\n');
        indented(&mut page, &format!("{heading}: {}", others.join(" ")), width, "", "  ");
    }
    if !entry.examples.is_empty() {
        page.push_str(say("\nVoorbeelden\n", "\nExamples\n"));
        for example in entry.examples {
            indented(&mut page, example.of(lang), width, "  ", "      ");
        }
    }
    page
}

/// The line to type: what must be there bare, what may be there in brackets.
pub(in crate::cli) fn usage(way: &[&'static Entry], entry: &'static Entry, lang: Language) -> String {
    let mut line = line(way, lang);
    let mut more = false;
    if !entry.under().is_empty() && entry.args().next().is_none() {
        line.push_str(both(" OPDRACHT", " COMMAND").of(lang));
    }
    for arg in entry.args() {
        if arg.required || arg.asked {
            line = line + " " + &bare(arg, lang);
        } else if arg.place {
            line = line + " [" + &bare(arg, lang) + "]";
        } else {
            more = true;
        }
    }
    if more { line + both(" [opties]", " [options]").of(lang) } else { line }
}

/// An argument as it is typed: `ID…`, `--aan NAAM`.
pub(in crate::cli) fn bare(arg: &Arg, lang: Language) -> String {
    let label = arg.label.of(lang);
    match (arg.place, arg.value) {
        (true, Value::Text) if arg.many => format!("{label}…"),
        (true, _) => label.to_owned(),
        (false, Value::Nothing) => format!("--{}", arg.name.of(lang)),
        (false, _) => format!("--{} {label}", arg.name.of(lang)),
    }
}

/// The same with its letter: `-o, --bestand BESTAND`.
pub(in crate::cli) fn shape(arg: &Arg, lang: Language) -> String {
    let short = arg.short.map(|letter| format!("-{letter}, ")).unwrap_or_default();
    short + &bare(arg, lang)
}

/// What an argument is for, with the words it takes.
pub(in crate::cli) fn meaning(arg: &Arg, lang: Language) -> String {
    let mut text = arg.help.of(lang).to_owned();
    if let Value::OneOf(words) = arg.value {
        let words: Vec<&str> = words.iter().map(|word| word.of(lang)).collect();
        text = format!("{text}: {}", words.join(", "));
    }
    if arg.many && !arg.place {
        text.push_str(both("; mag vaker", "; may be repeated").of(lang));
    }
    if arg.asked || (arg.required && !arg.place) {
        text.push_str(both(" (nodig)", " (needed)").of(lang));
    }
    text
}
