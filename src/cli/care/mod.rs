//! Looking after the book: `doctor`, `backup`, `restore`, `status`.

mod copies;
mod doctor;

pub(super) use copies::{backup, restore};
pub(super) use doctor::doctor;

use super::context::Context;
use super::exit::{Ended, Exit};
use crate::store::Store;
use crate::text::lists;

/// `status`: one short line for a prompt; nothing where there is nothing to say, and no book is made for it.
pub(super) fn status(context: &mut Context) -> Ended {
    let device = context.ids.fresh().to_string();
    let folder = context.folder()?.to_owned();
    let found = Store::open_to_read(&folder, &context.stamp(), &device).map_err(|e| context.failed(e))?;
    let Some(store) = found.map(Store::lasting) else { return Ok(Exit::Done) };
    let (late, today) = store.read().pressing(&context.now).map_err(|e| context.failed(e))?;
    let line = lists::status(late, today);
    if !line.is_empty() {
        context.out.line(&line);
    }
    Ok(Exit::Done)
}
