//! `man`: the manual as a page for man(1), from the tables of commands, keys and settings. It says nothing of its own but
//! what no table has, and that is in `text`.

use super::args::help;
use super::args::table::arg::Arg;
use super::args::table::{COMMANDS, EXITS, Entry, Group, both};
use super::context::Context;
use super::exit::{Ended, Exit};
use super::{keymap, settings};
use crate::keys;
use crate::text::columns::wrap;
use crate::text::manual::{self, Part};
use crate::text::{self, Lang, capital};
use crate::world::config::KEYS;
use crate::world::settings::Setting;

/// The day on which the words of the page were last gone over: a page that is made anew stays the same page.
const GONE_OVER: &str = "2026-11-24";

/// Columns of a line of roff.
const WIDE: usize = 70;

pub(super) fn man(context: &mut Context) -> Ended {
    let page = page(context.lang, &keymap::of(&context.set));
    context.out.lines(&page);
    Ok(Exit::Done)
}

/// The whole page, as roff, with the keys of this keymap.
#[must_use]
pub fn page(lang: Lang, map: &keys::Keymap) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let mut page = Page::default();
    page.text += &format!(
        ".\\\" {}\n.TH WOORD 1 {GONE_OVER} \"woord {version}\" \"{}\"\n",
        lang.pick("Gemaakt door woord handleiding.", "Made by woord man."),
        manual::chapter(lang)
    );
    page.part(lang, Part::Name);
    page.text += &format!("woord \\- {}\n", escaped(manual::what(lang)));
    page.part(lang, Part::Synopsis);
    page.text += &format!("\\fBwoord\\fR [{}]\n", lang.pick("OPDRACHT", "COMMAND"));
    page.text += ".br\n\\fBwoord \\-\\-demo\\fR\n";
    page.part(lang, Part::Description);
    page.text += &manual::about(lang).map(|text| guarded(text) + "\n").join(".PP\n");
    page.part(lang, Part::Commands);
    for group in Group::ALL {
        page.line(".SS", group.title().of(lang));
        for entry in COMMANDS.iter().filter(|entry| entry.group == *group) {
            page.command(&mut Vec::new(), entry, lang);
        }
    }
    page.part(lang, Part::Keys);
    keys(&mut page, lang, map);
    page.part(lang, Part::Settings);
    for setting in Setting::ALL {
        page.item(setting.name(lang), settings::about(*setting, lang));
    }
    page.item(&format!("[{}]", lang.pick(KEYS[0], KEYS[1])), text::keymap::about(lang));
    page.part(lang, Part::Exits);
    for (code, text) in EXITS {
        page.item(&code.to_string(), &sentence(text.of(lang)));
    }
    page.part(lang, Part::Environment);
    manual::environment(lang).iter().for_each(|(name, text)| page.item(name, text));
    page.part(lang, Part::Files);
    manual::files(lang).iter().for_each(|(name, text)| page.item(name, text));
    page.text
}

/// Every key by what it does, in the order of the help on the screen.
fn keys(page: &mut Page, lang: Lang, map: &keys::Keymap) {
    for group in keys::Group::ALL {
        let rows = map.shown(*group);
        if !rows.is_empty() {
            page.line(".SS", &capital(group.name(lang)));
        }
        for (action, keys) in rows {
            page.item(&keys.join(", "), &sentence(action.label(lang)));
        }
    }
}

/// A page of roff in the making.
#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    fn part(&mut self, lang: Lang, part: Part) {
        self.line(".SH", manual::heading(lang, part));
    }

    fn line(&mut self, request: &str, text: &str) {
        self.text += &format!("{request} \"{}\"\n", escaped(text));
    }

    /// What it is called, and below it what it does.
    fn item(&mut self, name: &str, text: &str) {
        self.text += &format!(".TP\n\\fB{}\\fR\n{}\n", escaped(name), guarded(text));
    }

    /// A command with its options, or each of those under it.
    fn command(&mut self, way: &mut Vec<&'static Entry>, entry: &'static Entry, lang: Lang) {
        way.push(entry);
        let other = way.iter().map(|entry| entry.name.other(lang)).collect::<Vec<_>>().join(" ");
        let usage = escaped(&help::usage(way, entry, lang));
        let known = if help::line(way, lang) == format!("woord {other}") {
            String::new()
        } else {
            format!(" ({})", escaped(&other))
        };
        self.text +=
            &format!(".TP\n\\fB{usage}\\fR{known}\n{}\n", guarded(&sentence(entry.summary.of(lang))));
        if !entry.about.of(lang).is_empty() {
            self.text += &format!("{}\n", guarded(entry.about.of(lang)));
        }
        if entry.args().next().is_some() || !entry.examples.is_empty() {
            self.text += ".RS\n";
            entry.args().for_each(|arg| self.argument(arg, lang));
            for example in entry.examples {
                let heading = both("Voorbeeld", "Example").of(lang);
                self.text += &format!(".PP\n{heading}:\n\\fI{}\\fR\n", escaped(example.of(lang)));
            }
            self.text += ".RE\n";
        }
        entry.under().iter().for_each(|under| self.command(way, under, lang));
        way.pop();
    }

    fn argument(&mut self, arg: &'static Arg, lang: Lang) {
        let other = match (arg.place, arg.name.nl == arg.name.en) {
            (false, false) => format!(" (\\-\\-{})", escaped(arg.name.other(lang))),
            _ => String::new(),
        };
        let shape = escaped(&help::shape(arg, lang));
        self.text +=
            &format!(".TP\n\\fB{shape}\\fR{other}\n{}\n", guarded(&sentence(&help::meaning(arg, lang))));
    }
}

/// The words of a table as a sentence.
fn sentence(text: &str) -> String {
    let text = capital(text);
    if text.ends_with(['.', '?', '!']) { text } else { text + "." }
}

/// A text in which roff finds nothing to do.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '\\' => out += "\\e",
            '-' => out += "\\-",
            '~' => out += "\\(ti",
            '^' => out += "\\(ha",
            '`' => out += "\\(ga",
            '\'' => out += "\\(aq",
            '"' => out += "\\(dq",
            c => out.push(c),
        }
    }
    out
}

/// The same at the beginning of a line, where a full stop would be a request; each sentence on lines of its own, none too
/// long to be looked at.
fn guarded(text: &str) -> String {
    let text = escaped(text).replace(". ", ".\n");
    let lines = text.lines().flat_map(|line| wrap(line, WIDE));
    let lines = lines.map(|line| if line.starts_with('.') { format!("\\&{line}") } else { line });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_flag_key_setting_and_code_is_on_the_page_in_both_languages() {
        for lang in [Lang::Nl, Lang::En] {
            let map = keys::Keymap::default();
            let page = page(lang, &map);
            let names = COMMANDS.iter().flat_map(|entry| entry.under().iter().chain([entry]));
            for name in names.flat_map(|entry| [entry.name.nl, entry.name.en]) {
                assert!(page.contains(&escaped(name)), "{name}");
            }
            for name in COMMANDS
                .iter()
                .flat_map(|e| e.args())
                .filter(|a| !a.place)
                .flat_map(|a| [a.name.nl, a.name.en])
            {
                assert!(page.contains(&format!("\\-\\-{}", escaped(name))), "{name}");
            }
            for (action, _) in keys::Group::ALL.iter().flat_map(|group| map.shown(*group)) {
                assert!(page.contains(&guarded(&sentence(action.label(lang)))), "{action:?}");
            }
            assert!(Setting::ALL.iter().all(|setting| page.contains(setting.name(lang))));
            assert!(EXITS.iter().all(|(code, _)| page.contains(&format!("\\fB{code}\\fR\n"))));
        }
    }

    #[test]
    fn roff_finds_nothing_to_do_in_a_text() {
        assert_eq!(escaped("a\\b ~/x --y 'z' \"q\""), "a\\eb \\(ti/x \\-\\-y \\(aqz\\(aq \\(dqq\\(dq");
        assert_eq!(guarded(".x is one. And two."), "\\&.x is one.\nAnd two.");
        let known = [".TH", ".SH", ".SS", ".TP", ".PP", ".RS", ".RE", ".br", ".\\\""];
        for line in
            page(Lang::Nl, &keys::Keymap::default()).lines().filter(|line| line.starts_with(['.', '\'']))
        {
            assert!(known.iter().any(|request| line.starts_with(request)), "{line}");
        }
    }
}
