//! `export`: the whole book, its people, or what is due, at one moment, to standard output or to a file that is replaced only when the new one is
//! whole.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use super::calendar;
use super::lines::Lines;
use crate::cli::args::request::{Export, Format};
use crate::cli::context::Context;
use crate::cli::exit::{Ended, Exit, Failure};
use crate::domain::contact::Contact;
use crate::exchange::{Shape, TableWriter, Version, Writer, write_calendar, write_card};
use crate::store::{Reader, StoreError};
use crate::text::care::{self, Part};
use crate::text::trouble::machine;

/// What stopped it.
enum Stopped {
    Book(StoreError),
    Sink(io::Error),
}

impl From<StoreError> for Stopped {
    fn from(error: StoreError) -> Self {
        Self::Book(error)
    }
}

impl From<io::Error> for Stopped {
    fn from(error: io::Error) -> Self {
        Self::Sink(error)
    }
}

/// How many promises and contacts went out.
#[derive(Clone, Copy, Default)]
struct Went {
    promises: u64,
    contacts: u64,
}

pub(in crate::cli) fn export(context: &mut Context, request: &Export) -> Ended {
    let zone = context.now.zone;
    let store = context.open_to_read()?;
    let still = store.still().map_err(|e| context.failed(e))?;
    let shape = match request.format {
        Format::Jsonl => Shape::Lines,
        Format::Json => Shape::Array,
        other => return part(context, still.read(), other, request.output.as_deref()),
    };
    match &request.output {
        Some(path) => {
            let went = to_file(path, |file| {
                let mut lines = Lines::new(|line: &str| {
                    file.write_all(line.as_bytes())?;
                    file.write_all(b"\n")
                });
                write(still.read(), zone, shape, &mut lines)
            });
            let went = went.map_err(|stopped| failed(context, path, stopped))?;
            let path = path.display().to_string();
            context.out.line(&care::exported(context.lang, went.promises, went.contacts, &path));
        }
        None => {
            let out = &mut context.out;
            let sink = Lines::new(|line: &str| {
                out.json(line);
                if out.is_gone() { Err(io::ErrorKind::BrokenPipe.into()) } else { Ok(()) }
            });
            match write(still.read(), zone, shape, sink) {
                // Who reads no more, or a disk that is full, is told of where output ends.
                Ok(_) | Err(Stopped::Sink(_)) => {}
                Err(Stopped::Book(error)) => return Err(context.failed(error)),
            }
        }
    }
    Ok(Exit::Done)
}

/// The people, or what is due: text in a form of other programs.
fn part(context: &mut Context, reader: Reader<'_>, format: Format, output: Option<&Path>) -> Ended {
    let (text, count, what) = match format {
        Format::Calendar => {
            let dues = calendar::dues(context, reader).map_err(|e| context.failed(e))?;
            (write_calendar(&dues), dues.len(), Part::Dues)
        }
        Format::Table => {
            let (text, count) = table(reader).map_err(|e| context.failed(e))?;
            (text, count, Part::Contacts)
        }
        other => {
            let version = if other == Format::OldCards { Version::V3 } else { Version::V4 };
            let (text, count) = cards(reader, version).map_err(|e| context.failed(e))?;
            (text, count, Part::Contacts)
        }
    };
    match output {
        Some(path) => {
            let wrote = to_file(path, |file| Ok(file.write_all(text.as_bytes())?));
            wrote.map_err(|stopped| failed(context, path, stopped))?;
            let path = path.display().to_string();
            context.out.line(&care::exported_part(context.lang, what, count as u64, &path));
        }
        None => context.out.as_it_is(&text),
    }
    Ok(Exit::Done)
}

/// Everybody, but for those whose words were blanked for good.
fn people(reader: Reader<'_>) -> Result<Vec<Contact>, StoreError> {
    let mut people = reader.everybody()?;
    people.retain(|contact| contact.erased.is_none());
    Ok(people)
}

fn cards(reader: Reader<'_>, version: Version) -> Result<(String, usize), StoreError> {
    let (mut text, mut count) = (String::new(), 0);
    for contact in people(reader)? {
        let card = reader.card_for(contact.id)?;
        text.push_str(&write_card(&contact, card.as_ref().map(|card| card.text.as_str()), version));
        count += 1;
    }
    Ok((text, count))
}

fn table(reader: Reader<'_>) -> Result<(String, usize), StoreError> {
    let people = people(reader)?;
    let mut bytes = Vec::new();
    let failed = |why: io::Error| StoreError::Other(why.to_string());
    let mut writer = TableWriter::begin(&mut bytes, &people).map_err(failed)?;
    for contact in &people {
        let uid = reader.card_for(contact.id)?.and_then(|card| card.uid);
        writer.contact(contact, uid.as_deref()).map_err(failed)?;
    }
    writer.finish().map_err(failed)?;
    Ok((String::from_utf8_lossy(&bytes).into_owned(), people.len()))
}

fn failed(context: &Context, path: &Path, stopped: Stopped) -> Failure {
    match stopped {
        Stopped::Book(error) => context.failed(error),
        Stopped::Sink(why) => cannot_write(context, path, &why),
    }
}

fn cannot_write(context: &Context, path: &Path, why: &io::Error) -> Failure {
    let why = machine::reason(context.lang, why.kind(), &why.to_string());
    Failure::new(Exit::Failed, machine::cannot_write(context.lang, &path.display().to_string(), &why))
}

fn write(reader: Reader<'_>, zone: chrono_tz::Tz, shape: Shape, sink: impl Write) -> Result<Went, Stopped> {
    let mut went = Went::default();
    let mut writer = Writer::begin(sink, shape)?;
    reader.each_contact::<Stopped>(|contact| {
        went.contacts += u64::from(contact.stands());
        Ok(writer.contact(&contact)?)
    })?;
    reader.each_promise::<Stopped>(zone, |promise| {
        went.promises += u64::from(promise.state().is_some());
        Ok(writer.promise(&promise)?)
    })?;
    for concept in reader.concepts()? {
        writer.concept(&concept)?;
    }
    for follow_up in reader.follow_ups()? {
        writer.follow_up(&follow_up)?;
    }
    for series in reader.all_series(false)? {
        writer.series(&series)?;
    }
    for memo in reader.all_memos()? {
        writer.memo(&memo)?;
    }
    reader.each_card::<Stopped>(|card| Ok(writer.card(&card)?))?;
    writer.finish()?;
    Ok(went)
}

/// Writes to a new private file beside `path` and puts it in its place when it is whole and on disk. What is no plain
/// file (a device, a pipe) is written to as it is.
fn to_file<T>(path: &Path, write: impl FnOnce(&mut dyn Write) -> Result<T, Stopped>) -> Result<T, Stopped> {
    if fs::metadata(path).is_ok_and(|found| !found.is_file()) {
        return into(OpenOptions::new().write(true).open(path)?, write).map(|(went, _)| went);
    }
    // A link stays a link: what it leads to is replaced.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let (beside, file) = fresh(&path)?;
    let done = into(file, write).and_then(|(went, file)| {
        file.sync_all()?;
        fs::rename(&beside, &path)?;
        Ok(went)
    });
    if done.is_err() {
        let _ = fs::remove_file(&beside);
    }
    done
}

fn into<T>(
    file: File,
    write: impl FnOnce(&mut dyn Write) -> Result<T, Stopped>,
) -> Result<(T, File), Stopped> {
    let mut file = BufWriter::with_capacity(1 << 16, file);
    let went = write(&mut file)?;
    let file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
    Ok((went, file))
}

/// A new file beside `path` that only its owner can read.
fn fresh(path: &Path) -> io::Result<(PathBuf, File)> {
    let name = path.file_name().ok_or(io::ErrorKind::IsADirectory)?;
    let mut nth = 0_u32;
    loop {
        let mut own = std::ffi::OsString::from(".");
        own.push(name);
        own.push(format!(".woord-{}-{nth}", std::process::id()));
        let beside = path.with_file_name(own);
        match OpenOptions::new().write(true).create_new(true).mode(0o600).open(&beside) {
            Ok(file) => return Ok((beside, file)),
            Err(why) if why.kind() == io::ErrorKind::AlreadyExists && nth < 100 => nth += 1,
            Err(why) => return Err(why),
        }
    }
}
