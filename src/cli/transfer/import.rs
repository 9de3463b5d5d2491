//! `import`: a file, or standard input, into the book as one change. Nothing of a file that can't be taken in whole
//! stays.

use std::fs::File;
use std::io::{self, BufReader, Cursor, Read};
use std::path::Path;

use super::progress::Progress;
use super::trouble;
use crate::cli::context::Context;
use crate::cli::exit::{Ended, Exit, Failure};
use crate::exchange::{Counts, Reader, Stopped, plan_import};
use crate::text::care;
use crate::text::trouble::machine;

/// After so many ops the log is folded into the file at once.
const MANY: usize = 100;

pub(in crate::cli) fn import(context: &mut Context, path: &Path) -> Ended {
    let name = path.display().to_string();
    let (source, bytes) = source(path).map_err(|why| {
        let why = machine::reason(context.lang, why.kind(), &why.to_string());
        Failure::new(Exit::Failed, machine::cannot_read(context.lang, &name, &why))
    })?;
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
    if ops > 0 {
        let done = progress.storing(ops);
        let stored = context.deal(|deal| writing.commit_with(&planned.change, deal, done));
        stored.map_err(|e| context.failed(e))?;
    } else {
        drop(writing);
    }
    if ops > MANY {
        store.fold();
    }
    drop(progress);
    let Counts { contacts, promises, concepts, follow_ups, series, memos } = planned.counts;
    let all = [contacts, promises, concepts, follow_ups, series, memos];
    let sum = |of: fn(&crate::exchange::Count) -> usize| all.iter().map(of).sum::<usize>() as u64;
    let line = care::imported(context.lang, sum(|c| c.new), sum(|c| c.same), sum(|c| c.extended));
    context.out.line(&line);
    Ok(Exit::Done)
}

/// The file, and its length. What is no plain file may be slow to come: it is read before the book is held.
fn source(path: &Path) -> io::Result<(Box<dyn Read>, u64)> {
    let mut file: Box<dyn Read> = if path.as_os_str() == "-" {
        Box::new(io::stdin().lock())
    } else {
        let file = File::open(path)?;
        let found = file.metadata()?;
        if found.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        if found.is_file() {
            return Ok((Box::new(file), found.len()));
        }
        Box::new(file)
    };
    let mut all = Vec::new();
    file.read_to_end(&mut all)?;
    let length = all.len() as u64;
    Ok((Box::new(Cursor::new(all)), length))
}
