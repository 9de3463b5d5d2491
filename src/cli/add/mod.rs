//! `woord zeg`: one spoken sentence into the book, or a line each from standard input. It never saves half a
//! sentence, and never chooses a day or a person silently.

mod alike;
mod habit;
mod said;
mod several;
mod told;

use std::io::{BufRead, stdin};

use capture::Parse;

use super::args::request::{Add, Words};
use super::context::Context;
use super::exit::{Ended, Exit, Failure};
use super::list::Told;
use super::{list, panes, sentences};
use crate::domain::book::Book;
use crate::domain::memo::Signal;
use crate::domain::plan::{self, Captured};
use crate::domain::promise::Promise;
use crate::store::{Called, Reader, Store, StoreError};
use crate::text::trouble::machine;

pub(super) use said::whom_named;
pub(super) use told::tell_saved;

/// A sentence as it was read, with the people it may speak of.
pub(super) struct Heard {
    pub(super) text: String,
    pub(super) parse: Parse,
    pub(super) people: Vec<Called>,
}

pub(super) fn add(context: &mut Context, asked: &Add) -> Ended {
    match &asked.text {
        Words::Typed(text) => one(context, asked, text),
        Words::StandardInput => each_line(context, asked),
        Words::Absent if context.terminal.draws && asked.is_bare() => panes::open_capture(context),
        Words::Absent if context.terminal.asks => ask_for_one(context, asked),
        Words::Absent => Err(Failure::new(Exit::Usage, machine::no_words(context.lang))),
    }
}

/// A promise that is made of a signal: captured as any other, and the signal has its answer in the same change.
pub(super) fn of_signal(context: &mut Context, store: &mut Store, asked: &Add, signal: &Signal) -> Ended {
    let Words::Typed(text) = &asked.text else {
        return Err(Failure::new(Exit::Usage, machine::no_words(context.lang)));
    };
    let writing = store.write().map_err(|e| context.failed(e))?;
    let heard = hear(context, &writing.read(), text, asked).map_err(|e| context.failed(e))?;
    let said = said::said(context, &writing.read(), asked, text, &heard, None)?;
    let captured = context
        .deal(|deal| plan::promise_from_signal(&Book::default(), signal, said, deal))
        .map_err(|why| sentences::of_refusal(context.lang, &why, "", "", None, &context.now))?;
    context.commit(writing, &captured.change)?;
    told::tell(context, &store.read(), &captured, &heard, asked, &mut Vec::new())
}

fn one(context: &mut Context, asked: &Add, text: &str) -> Ended {
    let mut store = if asked.dry_run { context.open_to_read()? } else { context.open()? };
    let asks = context.terminal.asks && !asked.json;
    let mut rows = Vec::new();
    let ended = match several::sentences_of(asked, text).as_slice() {
        [] | [_] => sentence(context, &mut store, asked, text, asks, &mut rows),
        all => several::in_turn(context, &mut store, asked, all, asks, &mut rows),
    };
    if asked.json && (ended.is_ok() && !rows.is_empty()) {
        list::print_told(context, &rows)?;
    }
    ended
}

/// One line typed at a prompt, where quotes and apostrophes need no care.
fn ask_for_one(context: &mut Context, asked: &Add) -> Ended {
    context.prompt("› ")?;
    let mut line = String::new();
    stdin().read_line(&mut line).map_err(|why| unread(context, &why))?;
    one(context, asked, line.trim_end_matches(['\n', '\r']))
}

/// Every line is saved by itself, and of several sentences in one line each: what was confirmed stays, whatever becomes of
/// the next.
fn each_line(context: &mut Context, asked: &Add) -> Ended {
    let mut store = if asked.dry_run { context.open_to_read()? } else { context.open()? };
    let mut outcome = several::Outcome::default();
    let mut lines = stdin().lock();
    let mut bytes = Vec::new();
    for number in 1.. {
        bytes.clear();
        if lines.read_until(b'\n', &mut bytes).map_err(|why| unread(context, &why))? == 0 {
            break;
        }
        let mut rows = Vec::new();
        let mut goes_on = |context: &mut Context, ended: Ended| {
            outcome.goes_on(context, ended, |lang, why| machine::input_line(lang, number, why))
        };
        let more = match std::str::from_utf8(&bytes) {
            Ok(text) if text.trim().is_empty() => continue,
            Ok(text) => {
                let text = text.trim_end_matches(['\n', '\r']);
                let mut all = several::sentences_of(asked, text);
                if all.len() < 2 {
                    all = vec![text];
                }
                all.into_iter().all(|text| {
                    let ended = sentence(context, &mut store, asked, text, false, &mut rows);
                    goes_on(context, ended)
                })
            }
            Err(_) => {
                let what = context.lang.pick("de zin", "the sentence");
                goes_on(context, Err(Failure::new(Exit::Usage, machine::not_utf8(context.lang, what))))
            }
        };
        if asked.json && !rows.is_empty() {
            list::print_told(context, &rows)?;
        }
        if !more {
            break;
        }
    }
    Ok(outcome.exit())
}

fn unread(context: &Context, why: &std::io::Error) -> Failure {
    let why = machine::reason(context.lang, why.kind(), &why.to_string());
    Failure::new(Exit::Failed, machine::cannot_read(context.lang, "-", &why))
}

/// Reads, draws up, carries out and tells one sentence.
fn sentence(
    context: &mut Context,
    store: &mut Store,
    asked: &Add,
    text: &str,
    asks: bool,
    rows: &mut Vec<Told>,
) -> Ended {
    if text.trim().is_empty() {
        return Err(Failure::new(Exit::Usage, machine::no_words(context.lang)));
    }
    // What is asked of the user is asked before the book is held, so that nobody waits for an answer.
    let mut choice = None;
    if asks {
        let heard = hear(context, &store.read(), text, asked).map_err(|e| context.failed(e))?;
        if asked.due.is_none() && heard.parse.readings.len() > 1 {
            choice =
                if habit::stands(&heard.parse) { Some(0) } else { said::ask_day(context, &heard.parse)? };
        }
        if asked.takes_all_from_the_sentence()
            && let Some(ended) = alike::ask(context, store, &heard)?
        {
            return ended;
        }
    }
    let writing = store.write().map_err(|e| context.failed(e))?;
    let heard = hear(context, &writing.read(), text, asked).map_err(|e| context.failed(e))?;
    let said = said::said(context, &writing.read(), asked, text, &heard, choice)?;
    let due = said.due;
    let mut captured = context
        .deal(|deal| plan::capture(&Book::default(), said, deal))
        .map_err(|why| sentences::of_refusal(context.lang, &why, "", "", None, &context.now))?;
    let day =
        due.zip(heard.parse.followup.as_deref()).and_then(|(due, span)| plan::day_after(due.date, span));
    let follows = day.and_then(|day| context.deal(|deal| plan::follow_up_with(&mut captured, day, deal)));
    if asked.dry_run {
        writing.rehearse(&captured.change).map_err(|e| context.failed(e))?;
        return told::tell(context, &writing.read(), &captured, &heard, asked, rows);
    }
    context.commit(writing, &captured.change)?;
    let exit = told::tell(context, &store.read(), &captured, &heard, asked, rows)?;
    if !asked.json {
        told::tell_follow_up(context, &store.read(), follows)?;
    }
    habit::tell(context, store, &heard.parse, choice)?;
    Ok(exit)
}

/// The sentence as it is understood by the book as it is now.
fn hear(context: &Context, reader: &Reader<'_>, text: &str, asked: &Add) -> Result<Heard, StoreError> {
    let spoken = said::spoken_at(context, asked).unwrap_or(context.now.moment.naive_local());
    read(context, reader, text, spoken)
}

/// Reads a sentence as said at a local moment.
pub(super) fn read(
    context: &Context,
    reader: &Reader<'_>,
    text: &str,
    spoken: chrono::NaiveDateTime,
) -> Result<Heard, StoreError> {
    let mut people = reader.called(&capture::words(text))?;
    people.extend(reader.groups_in(&capture::words(text))?);
    let gazetteer = capture::Gazetteer::new(people.iter().enumerate().map(|(id, c)| capture::Person {
        id,
        name: c.name.clone(),
        nicknames: c.nicknames.clone(),
        organisation: c.organisation.clone(),
    }));
    let preferred = reader.habits()?.preferred();
    let ctx = capture::Ctx {
        now: spoken,
        zone: context.now.zone,
        people: &gazetteer,
        region: context.now.usage,
        preferred: &preferred,
    };
    Ok(Heard { text: text.to_owned(), parse: capture::parse(text, &ctx), people })
}

/// The promise a capture made, as the book has it.
pub(super) fn made(
    context: &Context,
    reader: &Reader<'_>,
    captured: &Captured,
) -> Result<Option<Promise>, Failure> {
    reader.promise(captured.id, context.now.zone).map_err(|e| context.failed(e))
}

/// The rows of what was captured, as they are told in JSON.
fn as_rows(context: &Context, reader: &Reader<'_>, captured: &Captured) -> Result<Vec<Told>, Failure> {
    let found = reader.item(captured.id, &context.now).map_err(|e| context.failed(e))?;
    list::told(context, reader, found.into_iter().collect())
}
