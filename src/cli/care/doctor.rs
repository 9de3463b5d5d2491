//! `doctor`: where things are, and whether the book is whole. It only looks, and looks also at what opening refuses.

use std::fs::OpenOptions;
use std::path::Path;

use crate::cli::context::Context;
use crate::cli::exit::{Ended, Exit, Failure};
use crate::cli::out::Role;
use crate::store::{self, Health, snapshots};
use crate::text::care::{self, Label};
use crate::text::{Lang, columns, kinds, trouble};
use crate::world::place::{self, Risk};

/// One line of the report, and whether it is as it should be.
type Line = (Label, String, bool);

pub(in crate::cli) fn doctor(context: &mut Context) -> Ended {
    let lang = context.lang;
    let folder = context.folder()?.to_owned();
    let book = folder.join(store::FILE);
    let examined = store::examine(&folder, context.now.zone);
    let mut lines = places(context, &folder, matches!(examined, Ok(None)));
    if let Ok(Some(health)) = &examined {
        lines.extend(found(lang, health));
    }
    lines.push((Label::Zone, context.now.zone.name().to_owned(), context.zone_known));
    lines.push((Label::Language, kinds::language(lang, lang).to_owned(), true));
    print(context, &lines);
    match place::risk(&folder) {
        Some(Risk::Synchronised(program)) => warn(context, &care::synchronised(lang, program)),
        Some(Risk::Network(kind)) => warn(context, &care::on_network(lang, &kind)),
        None => {}
    }
    match examined {
        Err(error) => Err(context.failed(error)),
        Ok(None) => Ok(Exit::Done),
        Ok(Some(health)) if health.is_well() => {
            if OpenOptions::new().write(true).open(&book).is_err() {
                warn(context, care::read_only(lang));
            }
            context.out.styled(&[(Role::Good, care::all_well(lang))]);
            Ok(Exit::Done)
        }
        Ok(Some(health)) => {
            let (found, known) = health.version;
            let sound = health.faults.is_empty() && health.altered.is_empty() && health.astray.is_empty();
            let text = if found > known && sound {
                trouble::book::newer(lang, found, known)
            } else {
                care::not_well(lang)
            };
            Err(Failure::new(Exit::Store, text))
        }
    }
}

/// Where things are; what is not there says so.
fn places(context: &Context, folder: &Path, none: bool) -> Vec<Line> {
    let lang = context.lang;
    let or_none = |path: String, there: bool| {
        if there { path } else { format!("{path} ({})", care::none_yet(lang)) }
    };
    let copies = folder.join(store::SNAPSHOTS).display().to_string();
    let mut lines = vec![
        (Label::Book, or_none(folder.join(store::FILE).display().to_string(), !none), true),
        (Label::Snapshots, or_none(copies, !snapshots(folder).is_empty()), true),
    ];
    if let Some(config) = &context.config {
        lines.push((Label::Config, or_none(config.display().to_string(), config.exists()), true));
    }
    lines.push((Label::Program, env!("CARGO_PKG_VERSION").to_owned(), true));
    lines
}

/// What was found in the book.
fn found(lang: Lang, health: &Health) -> Vec<Line> {
    let (version, known) = health.version;
    let or_fine = |list: &[String], say: fn(Lang, &[&str]) -> String| {
        let list: Vec<&str> = list.iter().map(String::as_str).collect();
        if list.is_empty() { care::fine(lang).to_owned() } else { say(lang, &list) }
    };
    let mut lines = vec![
        (Label::Version, care::version(lang, version, known), version == known),
        (Label::Sqlite, health.sqlite.clone(), true),
        (Label::Integrity, or_fine(&health.faults, care::not_whole), health.faults.is_empty()),
        (Label::Size, care::size(lang, health.bytes.0, health.bytes.1), true),
    ];
    // What this program can't read, it says nothing about.
    if version == known {
        lines.push((
            Label::Guards,
            or_fine(&health.altered, care::guards_altered),
            health.altered.is_empty(),
        ));
        if health.faults.is_empty() {
            lines.push((Label::Courses, or_fine(&health.astray, care::astray), health.astray.is_empty()));
            let [promises, contacts, changes] = [health.counts.0, health.counts.1, health.counts.2]
                .map(|count| u64::try_from(count).unwrap_or_default());
            lines.push((Label::Contents, care::contents(lang, promises, contacts, changes), true));
        }
    }
    lines
}

fn print(context: &mut Context, lines: &[Line]) {
    let lang = context.lang;
    let wide =
        lines.iter().map(|(label, ..)| columns::width(care::label(lang, *label))).max().unwrap_or_default();
    for (label, text, well) in lines {
        let label = columns::pad(care::label(lang, *label), wide + 2);
        let role = if *well { Role::Plain } else { Role::Late };
        context.out.styled(&[(Role::Dim, &label), (role, text)]);
    }
}

fn warn(context: &mut Context, text: &str) {
    context.out.styled(&[(Role::Doubt, text)]);
}
