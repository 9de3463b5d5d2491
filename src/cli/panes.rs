//! `woord` alone: the screens. Where there is no terminal to draw on, what presses is listed instead.

use super::context::Context;
use super::exit::{Ended, Exit, Failure};
use super::list;
use crate::runtime::{self, Start};
use crate::text::trouble::machine;
use crate::world::clock;

pub(super) fn open(context: &mut Context) -> Ended {
    if !context.terminal.asks {
        return list::home(context);
    }
    let store = match context.open() {
        Ok(store) => store,
        // What can't be written can be read all the same.
        Err(_) => context.open_to_read()?,
    };
    let (zone, now) = (context.now.zone, context.now);
    let start = Start {
        lang: context.lang,
        clock: Box::new(move || clock::now(zone).unwrap_or(now)),
        still: clock::is_fixed(),
        store,
        demo: false,
        colour: context.terminal.colour,
    };
    match runtime::run(start) {
        Ok(_) => Ok(Exit::Done),
        Err(why) => {
            let why = machine::reason(context.lang, why.kind(), &why.to_string());
            Err(Failure::new(Exit::Failed, machine::output_failed(context.lang, &why)))
        }
    }
}
