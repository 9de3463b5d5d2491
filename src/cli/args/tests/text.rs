//! The sentences of `text` name commands and flags, from a floor that can't see this one: what they tell the user to
//! type must be there.

use lifecycle::Step;

use super::super::table::{COMMANDS, Entry};
use super::{BOTH, read, ways};
use crate::domain::words::Language;
use crate::text::commands::{Command, Sub, step};

fn named(entries: &'static [Entry], nl: &str, en: &str) -> bool {
    entries.iter().any(|entry| entry.name.nl == nl && entry.name.en == en)
}

#[test]
fn both_floors_know_the_same_commands() {
    let name = |command: &Command| (command.name(Language::Nl), command.name(Language::En));
    for (nl, en) in Command::ALL.iter().map(name) {
        assert!(named(COMMANDS, nl, en), "{en}");
    }
    assert_eq!(Command::ALL.len(), COMMANDS.len());
}

#[test]
fn both_floors_know_the_same_commands_under_others() {
    use Sub::{
        Add, Archive, Done, Drop, Edit, End, Forget, LetGo, List, Meet, Merge, Move, Promise, Remove, Show,
        Skip, Snooze, Stop,
    };
    let subs = [
        Add, List, Show, Edit, Archive, Merge, Done, Move, Snooze, Drop, Stop, Skip, Forget, Promise, LetGo,
        Meet, End, Remove,
    ];
    for way in ways().into_iter().filter(|way| way.len() == 2) {
        let name = way[1].name;
        let known = |sub: &Sub| sub.name(Language::Nl) == name.nl && sub.name(Language::En) == name.en;
        assert!(subs.iter().any(known), "{}", name.en);
    }
}

#[test]
fn a_step_that_is_offered_can_be_typed() {
    for lang in BOTH {
        for offered in Step::ALL {
            let line = step(lang, offered, "b7c4");
            // Of alternatives the first will do; a channel is one that exists.
            let words = line.split(' ').map(|word| match word.split_once('|') {
                Some((first, _)) => first,
                None if word == "KANAAL" || word == "CHANNEL" => "mail",
                None => word,
            });
            let line = words.collect::<Vec<_>>().join(" ");
            assert!(read(&line).is_ok(), "{line}: {:?}", read(&line));
        }
    }
}
