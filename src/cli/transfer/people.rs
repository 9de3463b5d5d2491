//! `import` of people: read, drawn up, said in a dry run or carried out as one change, and then who is in doubt.

use std::io::Read;
use std::path::PathBuf;

use super::files::{self, Folder};
use super::import::{MANY, cannot_read};
use super::trouble;
use crate::cli::args::request::{Import, Incoming};
use crate::cli::context::Context;
use crate::cli::exit::{Ended, Exit, Failure};
use crate::cli::out::{Role, glance};
use crate::exchange::{
    At, DEEPEST, Doubt, Fate, Fated, Found, Kind, MOST_BYTES, MOST_PEOPLE, PeopleError, PeopleTrouble,
    plan_people, read_people,
};
use crate::text::incoming::{self, Group, Tally};
use crate::text::sanitise::clean;
use crate::text::{columns, trouble::people as words};

/// More doubts than this are left to a dry run.
const SHOWN: usize = 20;
/// A name is given no more columns than this.
const WIDEST: usize = 40;

/// What was read, and from where.
#[derive(Default)]
struct Heap {
    files: Vec<String>,
    found: Found,
}

pub(super) fn from_folder(context: &mut Context, request: &Import) -> Ended {
    let folder = request.path.display().to_string();
    let lang = context.lang;
    let failed = |path: &PathBuf, what: &str| {
        let at = At { file: 0, line: 1 };
        trouble::people_at(lang, &[path.display().to_string()], at, what)
    };
    let files = files::cards(&request.path).map_err(|stopped| match stopped {
        Folder::Unreadable(path, why) => cannot_read(context, &path, &why),
        Folder::TooLarge(path) => failed(&path, &words::too_large(lang, MOST_BYTES)),
        Folder::TooMany(path) => failed(&path, &words::too_many(lang, MOST_PEOPLE as u64)),
        Folder::TooDeep(path) => {
            let path = path.display().to_string();
            Failure::new(Exit::Failed, words::too_deep(lang, &path, DEEPEST as u64))
        }
    })?;
    if files.is_empty() {
        return Err(Failure::new(Exit::Failed, words::no_cards(lang, &folder)));
    }
    let mut heap = Heap::default();
    for (path, bytes) in files {
        heap.add(context, path.display().to_string(), &bytes, Some(Kind::Cards))?;
    }
    take_in(context, request, heap)
}

pub(super) fn from_file(context: &mut Context, request: &Import, source: impl Read) -> Ended {
    let bytes = files::within(source, MOST_BYTES).map_err(|why| cannot_read(context, &request.path, &why))?;
    let kind = request.format.and_then(|format| match format {
        Incoming::Cards => Some(Kind::Cards),
        Incoming::Table => Some(Kind::Table),
        Incoming::Names => Some(Kind::Names),
        Incoming::Book => None,
    });
    let mut heap = Heap::default();
    heap.add(context, request.path.display().to_string(), &bytes, kind)?;
    drop(bytes);
    take_in(context, request, heap)
}

impl Heap {
    fn add(
        &mut self,
        context: &Context,
        file: String,
        bytes: &[u8],
        kind: Option<Kind>,
    ) -> Result<(), Failure> {
        let number = self.files.len();
        self.files.push(file);
        let refused = |error: &PeopleError| trouble::people(context.lang, &self.files, error);
        let found = read_people(bytes, number, kind).map_err(|error| refused(&error))?;
        if self.found.people.len() + found.people.len() > MOST_PEOPLE {
            let at = found.people.first().map(|told| told.at).unwrap_or_default();
            return Err(refused(&PeopleError { at, trouble: PeopleTrouble::TooMany }));
        }
        self.found.people.extend(found.people);
        self.found.no_people += found.no_people;
        self.found.unused.extend(found.unused);
        self.found.old_encoding |= found.old_encoding;
        Ok(())
    }
}

fn take_in(context: &mut Context, request: &Import, heap: Heap) -> Ended {
    let Heap { files, found } = heap;
    let people = found.people;
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let reader = writing.read();
    let planned = context.deal(|deal| plan_people(people, &reader, request.also, deal));
    let planned = planned.map_err(|e| context.failed(e))?;
    context.random()?;
    let ops = planned.change.ops.len();
    if ops > 0 && !request.dry_run {
        context.deal(|deal| writing.commit(&planned.change, deal)).map_err(|e| context.failed(e))?;
    } else {
        drop(writing);
    }
    if ops > MANY && !request.dry_run {
        store.fold();
    }
    let lang = context.lang;
    let of = |fate| planned.people.iter().filter(|fated| fated.fate == fate).count() as u64;
    let tally =
        Tally { new: of(Fate::New), same: of(Fate::Same), more: of(Fate::More), left: of(Fate::Left) };
    let doubts: Vec<String> =
        planned.people.iter().filter_map(|fated| doubt(context, &files, fated)).collect();
    if request.dry_run {
        context.out.line(&incoming::rehearsed(lang, tally));
        group(context, Group::Doubtful, &doubts);
        for (name, fate) in [(Group::New, Fate::New), (Group::More, Fate::More), (Group::Same, Fate::Same)] {
            let rows = rows(planned.people.iter().filter(|fated| fated.fate == fate));
            group(context, name, &rows);
        }
    } else {
        context.out.line(&incoming::taken_in(lang, tally));
        for line in doubts.iter().take(SHOWN) {
            context.out.styled(&[(Role::Doubt, "? "), (Role::Plain, line)]);
        }
        if doubts.len() > SHOWN {
            context.out.line(&incoming::more_doubts(lang, (doubts.len() - SHOWN) as u64));
        }
    }
    if found.no_people > 0 {
        context.remark(&incoming::no_people(lang, found.no_people as u64));
    }
    let unused: Vec<&str> = found.unused.iter().map(|column| column.name.as_str()).collect();
    if !unused.is_empty() {
        context.remark(&glance(&incoming::unused_columns(lang, &unused)));
    }
    if found.old_encoding {
        context.remark(&incoming::old_encoding(lang, files.first().map_or("", String::as_str)));
    }
    Ok(if doubts.is_empty() || request.dry_run { Exit::Done } else { Exit::Doubt })
}

/// What is in doubt about somebody, as a sentence.
fn doubt(context: &Context, files: &[String], fated: &Fated) -> Option<String> {
    let lang = context.lang;
    let (name, place) = (glance(&fated.name), place(context, files, fated.at));
    Some(match fated.doubt.as_ref()? {
        Doubt::LooksLike(like) => incoming::looks_like(lang, &name, &glance(like)),
        Doubt::OtherData => incoming::other_data(lang, &name, &place),
        Doubt::Several => incoming::several(lang, &name, &place),
        Doubt::NoName => incoming::nameless(lang, &place),
    })
}

fn place(context: &Context, files: &[String], at: At) -> String {
    let file = files.get(at.file).map_or("", String::as_str);
    incoming::place(context.lang, &glance(file), at.line as u64)
}

/// Names, and where these people work, in two columns.
fn rows<'f>(people: impl Iterator<Item = &'f Fated> + Clone) -> Vec<String> {
    let names = people.clone().map(|fated| columns::width(&clean(&fated.name)));
    let wide = names.max().unwrap_or_default().min(WIDEST);
    let row = |fated: &Fated| {
        let organisation = fated.organisation.as_deref().filter(|works| *works != fated.name);
        let organisation = clean(organisation.unwrap_or_default()).into_owned();
        let name = clean(&fated.name).into_owned();
        format!("{}  {organisation}", columns::pad(&name, wide)).trim_end().to_owned()
    };
    people.map(row).collect()
}

fn group(context: &mut Context, name: Group, rows: &[String]) {
    if rows.is_empty() {
        return;
    }
    context.out.line("");
    let heading = incoming::heading(context.lang, name, rows.len() as u64);
    context.out.styled(&[(Role::Heading, &heading)]);
    rows.iter().for_each(|row| context.out.line(row));
}
