//! `status`: how much presses, for a prompt or a bar. It only counts, makes no book, and says nothing where there is
//! nothing to say.

use serde_json::json;

use crate::cli::args::request::Form;
use crate::cli::context::Context;
use crate::cli::exit::{Ended, Exit};
use crate::store::Store;
use crate::text::{lists, reminder};

pub(in crate::cli) fn status(context: &mut Context, form: Form) -> Ended {
    let device = context.ids.fresh().to_string();
    let folder = context.folder()?.to_owned();
    let found = Store::open_to_read(&folder, &context.stamp(), &device).map_err(|e| context.failed(e))?;
    let (late, today) = match found.map(Store::lasting) {
        Some(store) => store.read().pressing(&context.now).map_err(|e| context.failed(e))?,
        None => (0, 0),
    };
    let line = lists::status(late, today);
    match form {
        Form::Line if line.is_empty() => {}
        Form::Line => context.out.line(&line),
        // A bar keeps what it was told last, so that nothing has to be told too.
        Form::Waybar => {
            let class = match (late, today) {
                (0, 0) => "none",
                (0, _) => "today",
                _ => "late",
            };
            let tooltip = reminder::tooltip(context.lang, late, today);
            let told = json!({ "text": line, "alt": class, "class": class, "tooltip": tooltip });
            context.out.json(&told.to_string());
        }
    }
    Ok(Exit::Done)
}
