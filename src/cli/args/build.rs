//! From the table to clap: one command for reading, or all of them for what wants to see the whole tree. It adds no
//! rule of its own, and no sentence of clap's is ever shown.

use clap::{ArgAction, Command, value_parser};

use super::table::arg::{Arg, Value};
use super::table::{COMMANDS, Entry};
use crate::domain::words::Language;

/// One command, with what reading it needs and no more.
#[must_use]
pub fn one(entry: &'static Entry) -> Command {
    let help = clap::Arg::new("help").long("help").alias("hulp").short('h').action(ArgAction::Help);
    Command::new(entry.name.en)
        .no_binary_name(true)
        .disable_help_flag(true)
        .args(entry.args().map(arg))
        .arg(help)
}

/// The whole tree, in the user's language; the names of the other language are aliases.
#[must_use]
pub fn whole(lang: Language) -> Command {
    let root = Command::new("woord").version(env!("CARGO_PKG_VERSION")).disable_help_subcommand(true);
    root.subcommands(COMMANDS.iter().map(|entry| told(entry, lang)))
}

fn told(entry: &'static Entry, lang: Language) -> Command {
    let (name, other) = (entry.name.of(lang), entry.name.other(lang));
    let mut command = one(entry).name(name).about(entry.summary.of(lang)).no_binary_name(false);
    if other != name {
        command = command.visible_alias(other);
    }
    command
        .mut_args(|built| {
            let found = entry.args().find(|arg| arg.name.en == built.get_id().as_str());
            match found {
                Some(arg) => built.help(arg.help.of(lang)).value_name(arg.label.of(lang)),
                None => built,
            }
        })
        .disable_help_subcommand(true)
        .subcommands(entry.under().iter().map(|entry| told(entry, lang)))
}

/// One argument. A place that takes many words also takes those that look like negative numbers.
fn arg(arg: &'static Arg) -> clap::Arg {
    let mut built = clap::Arg::new(arg.name.en).required(arg.required).conflicts_with_all(arg.clash);
    if !arg.place {
        built = built.long(arg.name.en);
        if arg.name.nl != arg.name.en {
            built = built.alias(arg.name.nl);
        }
        if let Some(letter) = arg.short {
            built = built.short(letter);
        }
    }
    match arg.value {
        Value::Nothing => return built.action(ArgAction::SetTrue),
        Value::File => built = built.value_parser(value_parser!(std::path::PathBuf)),
        Value::Text | Value::Number | Value::OneOf(_) => built = built.allow_negative_numbers(true),
    }
    match (arg.many, arg.place) {
        (true, true) => built.action(ArgAction::Append).num_args(1..),
        (true, false) => built.action(ArgAction::Append),
        _ => built.action(ArgAction::Set),
    }
}
