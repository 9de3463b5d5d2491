//! From the table to clap: one command, for reading. It adds no rule of its own, and no sentence of clap's is ever shown.

use clap::{ArgAction, Command, value_parser};

use super::table::Entry;
use super::table::arg::{Arg, Value};

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
