//! What could be typed next on a line, told from the table of commands: names, flags, words of closed lists, days. What
//! stands in the book it only asks for.

use crate::cli::args::table::arg::{Arg, Fits, Value};
use crate::cli::args::table::{Both, COMMANDS, Entry, both};
use crate::store::Offering;
use crate::text::Lang;

/// Something that can be typed, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Offer {
    /// The whole word.
    pub(super) word: String,
    /// What it is for; may be empty.
    pub(super) about: String,
}

/// What could be typed next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    /// Words that are known here.
    pub(super) offers: Vec<Offer>,
    /// What else has to be looked up.
    pub(super) lookup: Option<Lookup>,
    /// What stands before it in the same word: `--aan=`.
    pub(super) before: String,
    /// What was typed of it.
    pub(super) typed: String,
}

/// What only others know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lookup {
    /// Names of files: the shell.
    Files,
    /// Names of people: the book.
    People,
    /// Ids of this: the book.
    Ids(Offering),
}

/// What is known of a line before the word that is being typed.
struct Line {
    entry: &'static Entry,
    /// Flags given already.
    given: Vec<&'static str>,
    /// A flag that waits for its value.
    pending: Option<&'static Arg>,
    /// Words that belong to no flag.
    places: usize,
    /// `--` was there: nothing is a flag any more.
    plain: bool,
}

/// What could stand in the place of the last of the words after `woord`, which may be empty.
pub(super) fn wanted(words: &[String], lang: Lang) -> Wanted {
    // bash cuts `--aan=jan` in three; the equals sign says nothing that its place does not.
    let (last, before) = words.split_last().map_or(("", words), |(last, before)| (last.as_str(), before));
    let typed = if last == "=" { "" } else { last };
    let mut before = before.iter().map(String::as_str).filter(|word| *word != "=").peekable();
    let explained = before.next_if(|word| HELP.is(word)).is_some();
    let mut under = COMMANDS;
    let mut found = None;
    while !under.is_empty() {
        // A command that has commands of its own may also be given words at once.
        let bare = found.filter(|entry: &&Entry| entry.args().next().is_some() && !explained);
        let Some(word) = before.peek().copied() else {
            let commands = commands(under, found.is_none() && !explained, typed, lang);
            return match bare {
                Some(entry) => both_of(commands, after(&Line::read(entry, std::iter::empty()), typed, lang)),
                None => commands,
            };
        };
        let Some(entry) = under.iter().find(|entry| entry.is_called(word)) else {
            return bare.map_or_else(Wanted::default, |entry| after(&Line::read(entry, before), typed, lang));
        };
        before.next();
        (under, found) = (entry.under(), Some(entry));
    }
    match found {
        Some(entry) if !explained => after(&Line::read(entry, before), typed, lang),
        _ => Wanted::default(),
    }
}

/// Commands, and what may stand there instead.
fn both_of(commands: Wanted, mut words: Wanted) -> Wanted {
    words.offers.splice(0..0, commands.offers);
    words
}

const HELP: Both = both("hulp", "help");
/// Flags of the bare command.
const TOP: &[(Both, Both)] = &[
    (both("demo", "demo"), both("een voorbeeldboek", "an example book")),
    (HELP, both("alle opdrachten", "all commands")),
    (both("versie", "version"), both("welke versie dit is", "which version this is")),
];

impl Both {
    fn is(self, word: &str) -> bool {
        self.nl == word || self.en == word
    }
}

impl Line {
    fn read<'w>(entry: &'static Entry, words: impl Iterator<Item = &'w str>) -> Self {
        let mut line = Self { entry, given: Vec::new(), pending: None, places: 0, plain: false };
        for word in words {
            let flag = word.strip_prefix("--").filter(|name| !name.is_empty() && !line.plain);
            if line.pending.take().is_some() {
                continue;
            }
            match flag {
                None if word == "--" && !line.plain => line.plain = true,
                None if line.plain || !word.starts_with('-') || word == "-" => line.places += 1,
                None => {}
                Some(name) => {
                    let (name, value) = name.split_once('=').map_or((name, None), |(n, v)| (n, Some(v)));
                    let Some(arg) = flag_called(entry, name) else { continue };
                    line.given.push(arg.name.en);
                    let waits = value.is_none() && !matches!(arg.value, Value::Nothing);
                    line.pending = waits.then_some(arg);
                }
            }
        }
        line
    }

    /// The place in which the next word stands. A sentence takes all that follow.
    fn place(&self) -> Option<&'static Arg> {
        let places = || self.entry.args().filter(|arg| arg.place);
        let sentence = |arg: &&Arg| arg.many && matches!((arg.value, arg.fits), (Value::Text, Fits::Nothing));
        places().nth(self.places).or_else(|| places().last().filter(sentence))
    }
}

fn flag_called(entry: &'static Entry, name: &str) -> Option<&'static Arg> {
    entry.args().find(|arg| !arg.place && arg.name.is(name))
}

fn commands(under: &'static [Entry], top: bool, typed: &str, lang: Lang) -> Wanted {
    if top && typed.starts_with('-') {
        return dashed(TOP, typed, lang);
    }
    let mut known: Vec<(Both, Both)> = under.iter().map(|entry| (entry.name, entry.summary)).collect();
    if top {
        known.push((HELP, both("uitleg over een opdracht", "explain a command")));
    }
    Wanted { offers: fitting(&known, typed, lang), typed: typed.to_owned(), ..Wanted::default() }
}

/// What can follow on a line.
fn after(line: &Line, typed: &str, lang: Lang) -> Wanted {
    if let Some(arg) = line.pending {
        return value(arg, "", typed, lang);
    }
    if typed.starts_with('-') && !line.plain {
        if let Some((flag, begun)) = typed.split_once('=') {
            let arg = flag_called(line.entry, flag.trim_start_matches('-'));
            return arg.map_or_else(Wanted::default, |arg| value(arg, &format!("{flag}="), begun, lang));
        }
        return flags(line, typed, lang);
    }
    match line.place() {
        Some(arg) => value(arg, "", typed, lang),
        // All that is left to say is said with flags.
        None if typed.is_empty() && !line.plain => flags(line, typed, lang),
        None => Wanted::default(),
    }
}

fn flags(line: &Line, typed: &str, lang: Lang) -> Wanted {
    let open = line.entry.args().filter(|arg| !arg.place);
    let open = open.filter(|arg| arg.many || !line.given.contains(&arg.name.en));
    let open = open.filter(|arg| !arg.clash.iter().any(|other| line.given.contains(other)));
    let mut known: Vec<(Both, Both)> = open.map(|arg| (arg.name, arg.help)).collect();
    known.push((HELP, both("uitleg", "explain")));
    dashed(&known, typed, lang)
}

/// Those of these flags that fit.
fn dashed(known: &[(Both, Both)], typed: &str, lang: Lang) -> Wanted {
    let mut offers = fitting(known, typed.trim_start_matches('-'), lang);
    offers.iter_mut().for_each(|offer| offer.word.insert_str(0, "--"));
    Wanted { offers, typed: typed.to_owned(), ..Wanted::default() }
}

/// What an argument can be.
fn value(arg: &'static Arg, before: &str, typed: &str, lang: Lang) -> Wanted {
    let (offers, lookup) = match (arg.value, arg.fits) {
        (Value::OneOf(words), _) => (listed(words, typed, lang), None),
        (Value::File, _) => (Vec::new(), Some(Lookup::Files)),
        (_, Fits::Person) => (Vec::new(), Some(Lookup::People)),
        (_, Fits::One(of)) => (Vec::new(), Some(Lookup::Ids(of))),
        (_, Fits::DayToCome) => (listed(TO_COME, typed, lang), None),
        (_, Fits::DayGone) => (listed(GONE, typed, lang), None),
        (_, Fits::Nothing) => (Vec::new(), None),
    };
    Wanted { offers, lookup, before: before.to_owned(), typed: typed.to_owned() }
}

const TO_COME: &[Both] = &[
    both("vandaag", "today"),
    both("morgen", "tomorrow"),
    both("maandag", "monday"),
    both("dinsdag", "tuesday"),
    both("woensdag", "wednesday"),
    both("donderdag", "thursday"),
    both("vrijdag", "friday"),
    both("zaterdag", "saturday"),
    both("zondag", "sunday"),
];
const GONE: &[Both] = &[both("vandaag", "today"), both("gisteren", "yesterday")];

fn listed(words: &[Both], typed: &str, lang: Lang) -> Vec<Offer> {
    let known: Vec<(Both, Both)> = words.iter().map(|word| (*word, both("", ""))).collect();
    fitting(&known, typed, lang)
}

/// Those that begin so in the user's language; else in the other, since those can be typed too.
fn fitting(known: &[(Both, Both)], typed: &str, lang: Lang) -> Vec<Offer> {
    let by = |word: fn(Both, Lang) -> &'static str| -> Vec<Offer> {
        let words = known.iter().map(|(name, about)| (word(*name, lang), about.of(lang)));
        let fit = words.filter(|(word, _)| word.starts_with(typed));
        fit.map(|(word, about)| Offer { word: word.to_owned(), about: about.to_owned() }).collect()
    };
    let own = by(Both::of);
    if own.is_empty() { by(Both::other) } else { own }
}
