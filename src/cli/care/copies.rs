//! `backup` and `restore`. A snapshot is put back also over a book that can't be opened, and what was there is always
//! kept.

use std::io;
use std::path::{Path, PathBuf};

use crate::cli::args::request::Backup;
use crate::cli::context::Context;
use crate::cli::exit::{Ended, Exit, Failure};
use crate::store::{self, Store, StoreError, snapshots};
use crate::text::care::{self, Unfit};
use crate::text::trouble::machine;

pub(in crate::cli) fn backup(context: &mut Context, request: &Backup) -> Ended {
    match request {
        Backup::Make(to) => make(context, to.as_deref()),
        Backup::List => list(context),
    }
}

fn make(context: &mut Context, to: Option<&Path>) -> Ended {
    let lang = context.lang;
    let device = context.ids.fresh().to_string();
    let folder = context.folder()?.to_owned();
    let stamp = context.stamp();
    let found = Store::open_to_read(&folder, &stamp, &device).map_err(|e| context.failed(e))?;
    let Some(store) = found else { return Err(Failure::new(Exit::Failed, care::no_book(lang))) };
    let made = store.backup(to, &stamp).map_err(|error| match error {
        StoreError::CantCreate { path, why } => {
            let why = machine::reason(lang, why.kind(), &why.to_string());
            Failure::new(Exit::Failed, machine::cannot_write(lang, &path.display().to_string(), &why))
        }
        StoreError::Full => {
            let path = to.map_or_else(|| folder.join(store::SNAPSHOTS), Path::to_owned);
            let why = machine::reason(lang, io::ErrorKind::StorageFull, "");
            Failure::new(Exit::Failed, machine::cannot_write(lang, &path.display().to_string(), &why))
        }
        other => context.failed(other),
    })?;
    context.out.line(&care::backed_up(lang, &made.display().to_string()));
    Ok(Exit::Done)
}

/// The snapshots, also of a book that can't be opened.
fn list(context: &mut Context) -> Ended {
    let found = snapshots(context.folder()?);
    if found.is_empty() {
        let none = care::no_snapshots(context.lang);
        context.out.line(&none);
    }
    for path in found {
        context.out.line(&path.display().to_string());
    }
    Ok(Exit::Done)
}

pub(in crate::cli) fn restore(context: &mut Context, from: &Path) -> Ended {
    let lang = context.lang;
    let folder = context.folder()?.to_owned();
    let Some(from) = resolve(&folder, from) else {
        let text = care::unfit(lang, &from.display().to_string(), Unfit::NotThere);
        return Err(Failure::new(Exit::NotFound, text));
    };
    store::check(&from).map_err(|error| unfit(context, &from, error))?;
    let kept = put_back(context, &folder, &from).map_err(|e| context.failed(e))?;
    let (from, kept) = (from.display().to_string(), kept.display().to_string());
    context.out.line(&care::restored(lang, &from, &kept));
    Ok(Exit::Done)
}

/// Over a book that opens, by SQLite, so that whoever has it open sees the other; else in the place of the file.
fn put_back(context: &mut Context, folder: &Path, from: &Path) -> Result<PathBuf, StoreError> {
    let (stamp, device) = (context.stamp(), context.ids.fresh().to_string());
    let restored = Store::open(folder, &stamp, &device).and_then(|mut store| store.restore(from, &stamp));
    match restored {
        Err(StoreError::NotABook | StoreError::Damaged(_) | StoreError::Altered(_)) => {
            store::replace(folder, from, &stamp)
        }
        other => other,
    }
}

/// A path, or else the name of one among the snapshots, with its ending or without.
fn resolve(folder: &Path, from: &Path) -> Option<PathBuf> {
    let among = folder.join(store::SNAPSHOTS).join(from);
    let mut ended = among.clone().into_os_string();
    ended.push(".db");
    [from.to_owned(), among, PathBuf::from(ended)].into_iter().find(|path| path.is_file())
}

fn unfit(context: &Context, path: &Path, error: StoreError) -> Failure {
    let why = match &error {
        StoreError::NotABook => Unfit::NoBook,
        StoreError::Damaged(what) => Unfit::Damaged(what),
        StoreError::Newer { .. } => Unfit::Newer,
        StoreError::Altered(_) => Unfit::Altered,
        StoreError::Denied => {
            let why = machine::reason(context.lang, io::ErrorKind::PermissionDenied, "");
            let path = path.display().to_string();
            return Failure::new(Exit::Failed, machine::cannot_read(context.lang, &path, &why));
        }
        _ => return context.failed(error),
    };
    Failure::new(Exit::Failed, care::unfit(context.lang, &path.display().to_string(), why))
}
