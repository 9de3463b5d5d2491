//! The command line: what was typed, carried out and answered in words. It never decides what is lawful, and
//! it is the only floor that prints.

mod add;
pub mod args;
mod care;
mod complete;
mod concept;
mod context;
mod exit;
mod follow_ups;
mod habits;
pub mod keymap;
mod list;
pub mod manual;
mod memos;
mod method;
mod moments;
mod out;
mod panes;
mod people;
mod put_right;
mod read;
mod record;
mod report;
mod resolve;
mod sentences;
mod series;
pub mod settings;
mod show;
mod table;
mod transfer;
mod trust;
mod walk;

use std::ffi::OsString;
use std::process::ExitCode;

use args::Request;
use args::Stop;
use context::Context;
use exit::{Ended, Exit, Failure};
use out::{Out, aside};

use crate::text::trouble::machine;
use crate::world::random::Ids;
use crate::world::{clock, config, locale, paths, terminal};

/// Runs the program on its arguments, its own name first.
#[must_use]
pub fn main(argv: impl IntoIterator<Item = OsString>) -> ExitCode {
    let terminal = terminal::look();
    let file = paths::config();
    let set = file.as_deref().map(config::read).unwrap_or_default();
    let lang = locale::language(set.language);
    let (zone, zone_known) = clock::zone();
    let mut out = Out::new(&terminal);
    let now = match clock::now(zone) {
        Ok(now) => now.read_as_in(set.usage.unwrap_or(capture::Region::Nl)),
        Err(clock::Unreadable(text)) => {
            return fail(&Failure::new(Exit::Usage, machine::clock_unreadable(lang, &text)));
        }
    };
    let request = match args::parse(argv, lang, terminal.columns.unwrap_or(80)) {
        Ok(request) => request,
        Err(Stop::Help(text) | Stop::Version(text)) => {
            out.lines(&text);
            return end(&mut out, lang, Ok(Exit::Done));
        }
        Err(Stop::Usage(text)) => return fail(&Failure::new(Exit::Usage, text)),
    };
    let mut context = Context {
        lang,
        now,
        terminal,
        out,
        folder: paths::data(),
        config: file,
        set,
        zone_known,
        ids: Ids::default(),
    };
    // Nobody reads what a shell asks while a line is typed.
    if !matches!(request, Request::Complete(_)) {
        if !zone_known {
            context.remark(machine::zone_unknown(lang));
        }
        tell_mistakes(&context);
    }
    let ended = carry_out(&mut context, request);
    end(&mut context.out, lang, ended)
}

fn carry_out(context: &mut Context, request: Request) -> Ended {
    match request {
        Request::Home => panes::open(context),
        Request::Demo => panes::open_demo(context),
        Request::Review => panes::open_round(context),
        Request::Add(asked) => add::add(context, &asked),
        Request::Speak(asked) => concept::speak(context, &asked),
        Request::Drop(id) => concept::discard(context, &id),
        Request::Parse(text) => read::read(context, text.as_deref()),
        Request::List(asked) => list::list(context, &asked),
        Request::Show(asked) => show::show(context, &asked),
        Request::Search(asked) => list::search(context, &asked),
        Request::Trust(asked) => trust::trust(context, &asked),
        Request::Record { json } => record::record(context, json),
        Request::Report(asked) => report::report(context, &asked),
        Request::Edit(asked) => concept::edit(context, &asked),
        Request::Step(asked) => walk::take(context, &asked),
        Request::TakeBack(id) => put_right::take_back(context, &id),
        Request::Undo => put_right::undo(context),
        Request::Redo => put_right::redo(context),
        Request::Contact(request) => people::contact(context, request),
        Request::Habits(request) => habits::habits(context, &request),
        Request::Series(request) => series::series(context, &request),
        Request::Meet(asked) => memos::meet(context, &asked),
        Request::Signal(request) => memos::signal(context, &request),
        Request::Expectation(request) => memos::expectation(context, &request),
        Request::Story(request) => memos::story(context, &request),
        Request::Referral(request) => memos::referral(context, &request),
        Request::Group(request) => memos::group(context, &request),
        Request::Away(request) => memos::away(context, &request),
        Request::FollowUp(request) => follow_ups::follow_up(context, request),
        Request::Method { markdown } => method::method(context, markdown),
        Request::Status(form) => care::status(context, form),
        Request::Notify { again } => care::remind(context, again),
        Request::Completions(shell) => complete::script(context, shell),
        Request::Complete(words) => complete::complete(context, &words),
        Request::Manual => manual::man(context),
        Request::Config => settings::config(context),
        Request::Doctor => care::doctor(context),
        Request::Backup(request) => care::backup(context, &request),
        Request::Restore(from) => care::restore(context, &from),
        Request::Import(request) => transfer::import(context, &request),
        Request::Export(request) => transfer::export(context, &request),
    }
}

/// What in the config could not be used is said at every command; it keeps nobody from their work.
fn tell_mistakes(context: &Context) {
    context.mistakes().iter().for_each(|mistake| context.remark(mistake));
}

/// Sends what was printed, says what failed, and gives the exit code. A deed that is done stays done when its
/// words can't be written; the command has failed all the same.
fn end(out: &mut Out, lang: crate::text::Lang, ended: Ended) -> ExitCode {
    let sent = out.finish(lang);
    match (ended, sent) {
        (Err(failure), _) | (Ok(_), Err(failure)) => fail(&failure),
        (Ok(exit), Ok(())) => exit.into(),
    }
}

fn fail(failure: &Failure) -> ExitCode {
    aside(&failure.text);
    failure.exit.into()
}
