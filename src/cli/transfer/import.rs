//! `import`: a file, a folder of cards, or standard input, into the book as one change. Nothing of what can't be taken in
//! whole stays.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use super::files;
use super::people;
use super::progress::Progress;
use super::trouble;
use crate::cli::args::request::{Import, Incoming};
use crate::cli::context::Context;
use crate::cli::exit::{Ended, Exit, Failure};
use crate::exchange::{Count, Counts, Reader, Stopped, plan_import};
use crate::text::care;
use crate::text::trouble::machine;

/// After so many ops the log is folded into the file at once.
pub(super) const MANY: usize = 100;

pub(in crate::cli) fn import(context: &mut Context, request: &Import) -> Ended {
    let path = request.path.as_path();
    if path.is_dir() {
        return people::from_folder(context, request);
    }
    let unreadable = |context: &Context, why: &std::io::Error| cannot_read(context, path, why);
    let (source, bytes) = files::source(path).map_err(|why| unreadable(context, &why))?;
    let mut source = BufReader::with_capacity(1 << 16, source);
    let begins = source.fill_buf().map_err(|why| unreadable(context, &why))?;
    match request.format {
        Some(Incoming::Book) => from_book(context, request, source, bytes),
        None if is_json(begins) => from_book(context, request, source, bytes),
        _ => people::from_file(context, request, source),
    }
}

pub(super) fn cannot_read(context: &Context, path: &Path, why: &std::io::Error) -> Failure {
    let why = machine::reason(context.lang, why.kind(), &why.to_string());
    Failure::new(Exit::Failed, machine::cannot_read(context.lang, &path.display().to_string(), &why))
}

/// Whether a file begins as JSON does, or holds nothing.
fn is_json(begins: &[u8]) -> bool {
    let begins = begins.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(begins).trim_ascii_start();
    begins.first().is_none_or(|byte| matches!(byte, b'{' | b'['))
}

fn from_book(context: &mut Context, request: &Import, source: impl Read, bytes: u64) -> Ended {
    let name = request.path.display().to_string();
    let mut store = context.open()?;
    let progress = Progress::new(context.lang, context.terminal.progress, bytes);
    let writing = store.write().map_err(|e| context.failed(e))?;
    let shelf = writing.read().shelf(context.now.zone).map_err(|e| context.failed(e))?;
    let lines = Reader::new(BufReader::with_capacity(1 << 16, progress.reading(source)));
    let planned = context.deal(|deal| plan_import(lines, &shelf, deal)).map_err(|stopped| match stopped {
        Stopped::Refused(error) => trouble::refused(context.lang, &context.now, &name, &error),
        Stopped::Book(error) => context.failed(error),
    })?;
    context.random()?;
    let ops = planned.change.ops.len();
    if ops > 0 && !request.dry_run {
        let done = progress.storing(ops);
        let stored = context.deal(|deal| writing.commit_with(&planned.change, deal, done));
        stored.map_err(|e| context.failed(e))?;
    } else {
        drop(writing);
    }
    if ops > MANY && !request.dry_run {
        store.fold();
    }
    drop(progress);
    let Counts { contacts, promises, concepts, follow_ups, series, memos, cards } = planned.counts;
    let all = [contacts, promises, concepts, follow_ups, series, memos, cards];
    let sum = |of: fn(&Count) -> usize| all.iter().map(of).sum::<usize>() as u64;
    let say = if request.dry_run { care::rehearsed } else { care::imported };
    context.out.line(&say(context.lang, sum(|c| c.new), sum(|c| c.same), sum(|c| c.extended)));
    Ok(Exit::Done)
}
