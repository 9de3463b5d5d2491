//! Several sentences in one go: each is captured, asked about and told by itself, and what was saved stays saved,
//! whatever becomes of the next.

use super::sentence;
use crate::cli::args::request::Add;
use crate::cli::context::Context;
use crate::cli::exit::{Ended, Exit};
use crate::cli::list::Told;
use crate::cli::out::glance;
use crate::store::Store;
use crate::text::Lang;
use crate::text::trouble::machine;

/// The sentences of a text. What is said beside it of one promise makes it one, whatever stands in it.
pub(super) fn sentences_of<'t>(asked: &Add, text: &'t str) -> Vec<&'t str> {
    let of_one = !asked.to.is_empty() || asked.due.is_some() || asked.at.is_some() || asked.note.is_some();
    if of_one { Vec::new() } else { capture::sentences(text).into_iter().map(|at| &text[at]).collect() }
}

/// Captures one after the other.
pub(super) fn in_turn(
    context: &mut Context,
    store: &mut Store,
    asked: &Add,
    all: &[&str],
    asks: bool,
    rows: &mut Vec<Told>,
) -> Ended {
    let mut outcome = Outcome::default();
    for text in all {
        let ended = sentence(context, store, asked, text, asks, rows);
        if !outcome.goes_on(context, ended, |lang, why| machine::one_of_several(lang, &glance(text), why)) {
            break;
        }
    }
    Ok(outcome.exit())
}

/// What became of all of them together.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    worst: Option<u8>,
    doubt: bool,
}

impl Outcome {
    /// Takes in what became of one; what failed is named. Whether there is a point in going on.
    pub(super) fn goes_on(
        &mut self,
        context: &mut Context,
        ended: Ended,
        named: impl FnOnce(Lang, &str) -> String,
    ) -> bool {
        match ended {
            Ok(exit) => {
                self.doubt |= exit == Exit::Doubt;
                true
            }
            Err(failure) => {
                context.remark(&named(context.lang, &failure.text));
                let exit = if failure.exit == Exit::Refused { Exit::Failed } else { failure.exit };
                self.worst = self.worst.max(Some(exit as u8));
                exit != Exit::Store
            }
        }
    }

    /// The worst that failed, else that one is in doubt, else that all is done.
    pub(super) fn exit(&self) -> Exit {
        match self.worst {
            Some(code) if code == Exit::Store as u8 => Exit::Store,
            Some(code) if code == Exit::Usage as u8 => Exit::Usage,
            Some(_) => Exit::Failed,
            None if self.doubt => Exit::Doubt,
            None => Exit::Done,
        }
    }
}
