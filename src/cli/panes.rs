//! `woord` alone: the screens. Where there is no terminal to draw on, what presses is listed instead.

use std::path::Path;

use super::context::Context;
use super::exit::{Ended, Exit, Failure};
use super::out::Role;
use super::{keymap, list, sentences, settings};
use crate::demo;
use crate::domain::plan::Deal;
use crate::runtime::{self, Opens, Start};
use crate::store::{Store, StoreError};
use crate::text::trouble::machine;
use crate::world::{clock, screen};

/// The user's own book.
pub(super) fn open(context: &mut Context) -> Ended {
    if !context.terminal.draws {
        let store = context.open_to_read()?;
        return list::home(context, &store);
    }
    show_own(context, Opens::Home)
}

/// The user's own book, in the round of today. It is nothing without a terminal.
pub(super) fn open_round(context: &mut Context) -> Ended {
    if !context.terminal.draws {
        return Err(Failure::new(Exit::Failed, machine::round_needs_terminal(context.lang)));
    }
    show_own(context, Opens::Round)
}

/// The capture line alone: what is saved in it is said when the terminal is given back.
pub(super) fn open_capture(context: &mut Context) -> Ended {
    let store = context.keep_open()?;
    show(context, store, false, Opens::Capture)
}

fn show_own(context: &mut Context, opens: Opens) -> Ended {
    let store = match context.keep_open() {
        Ok(store) => store,
        // What can't be written can be read all the same.
        Err(_) => context.keep_open_to_read()?,
    };
    show(context, store, false, opens)
}

/// An example book in memory: changes work, and are gone after. The user's own book is not looked at.
pub(super) fn open_demo(context: &mut Context) -> Ended {
    let store = example(context).map_err(|e| sentences::of_store(context.lang, &context.now, None, &e))?;
    if context.terminal.draws { show(context, store, true, Opens::Home) } else { list::home(context, &store) }
}

fn example(context: &mut Context) -> Result<Store, StoreError> {
    let device = context.ids.fresh().to_string();
    let mut store = Store::in_memory(Path::new(""), &device)?;
    for (now, change) in demo::changes(context.lang, &context.now).map_err(StoreError::Refused)? {
        let ids = &mut context.ids;
        let mut fresh = || ids.fresh();
        store.write()?.commit(&change, &mut Deal { now, fresh: &mut fresh })?;
    }
    Ok(store)
}

fn show(context: &mut Context, store: Store, demo: bool, opens: Opens) -> Ended {
    let (zone, now) = (context.now.zone, context.now);
    let start = Start {
        lang: context.lang,
        clock: Box::new(move || clock::now(zone).map_or(now, |then| then.read_as_in(now.usage))),
        still: clock::is_fixed(),
        store,
        demo,
        opens,
        keys: keymap::of(&context.set),
        trust: context.set.trust,
        shows: screen::shows(&context.set),
        remark: settings::remark(context.lang, &context.mistakes()),
    };
    match runtime::run(start) {
        Ok(runtime::Ended::Saved(told)) => {
            told.iter().for_each(|told| context.out.styled(&[(Role::Good, &told.text)]));
            Ok(if told.iter().any(|told| told.doubt) { Exit::Doubt } else { Exit::Done })
        }
        Ok(runtime::Ended::Done) => Ok(Exit::Done),
        Ok(runtime::Ended::Gone(signal)) => {
            runtime::end_by(signal);
            Ok(Exit::Failed)
        }
        Ok(runtime::Ended::NotStored(why)) => Err(Failure::new(Exit::Failed, why)),
        Ok(runtime::Ended::Broken(place)) => {
            Err(Failure::new(Exit::Failed, machine::broken(context.lang, &place)))
        }
        Err(why) => {
            let why = machine::reason(context.lang, why.kind(), &why.to_string());
            Err(Failure::new(Exit::Failed, machine::output_failed(context.lang, &why)))
        }
    }
}
