//! `method`: the hand-out of the method. It opens no book.

use super::context::Context;
use super::exit::{Ended, Exit};
use crate::text::method::{markdown, page};

pub(super) fn method(context: &mut Context, as_markdown: bool) -> Ended {
    let lines = if as_markdown { markdown(context.lang) } else { page(context.lang) };
    lines.iter().for_each(|line| context.out.line(line));
    Ok(Exit::Done)
}
