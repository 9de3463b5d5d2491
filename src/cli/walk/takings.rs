//! From what was asked to the steps to be taken, each with its facts. A fact that is missing is the
//! lifecycle's reason to refuse.

use lifecycle::{Need, Refusal, Step};

use super::super::args::request::{StepAsked, TakeStep};
use super::super::context::Context;
use super::super::exit::{Exit, Failure};
use super::super::{moments, resolve, sentences};
use crate::domain::book::Book;
use crate::domain::due::Due;
use crate::domain::facts::Facts;
use crate::domain::promise::Promise;
use crate::domain::time::Happened;
use crate::domain::walk::Taking;
use crate::domain::words::Channel;
use crate::store::Reader;
use crate::text::{dates, trouble};

/// The steps to be taken, in order.
pub(super) fn takings(
    context: &Context,
    reader: &Reader<'_>,
    book: &mut Book,
    promise: &Promise,
    asked: &TakeStep,
    short: &str,
    name: &str,
) -> Result<Vec<Taking>, Failure> {
    let (lang, now) = (context.lang, &context.now);
    let happened = asked.on.as_deref().map(|text| moments::happened(lang, now, text)).transpose()?;
    let lacks = |step, need| lacks(context, promise, step, need, happened, short, name);
    let day =
        |due: &Option<String>, at: &Option<String>| day(context, promise, due.as_deref(), at.as_deref());
    let mut facts = Vec::new();
    match asked.step.clone() {
        StepAsked::Keep { outside } => {
            let open = promise.is_open();
            if open && happened.is_none() && now.today() > promise.standing().due.date {
                let sentence = trouble::days::when_delivered(lang, short, &promise.standing().due, now);
                return Err(Failure::new(Exit::Usage, sentence));
            }
            facts.push(Facts::Vertonen { outside });
        }
        StepAsked::Exceed { kind, what } => {
            let extra = kind.ok_or_else(|| lacks(Step::Overtreffen, Need::ExtraKind))?;
            facts.push(Facts::Overtreffen { extra, what: what.unwrap_or_default() });
        }
        StepAsked::Anchor { via, said, reaction, kind, what } => {
            if let Some(extra) = kind {
                facts.push(Facts::Overtreffen { extra, what: what.unwrap_or_default() });
            }
            let first = facts.is_empty();
            let channel = match via {
                Some(channel) => channel,
                None if first => return Err(lacks(Step::Verankeren, Need::Channel)),
                None => return Err(missing(context, promise, Step::Verankeren, Need::Channel, short, name)),
            };
            let reaction = reaction.filter(|text| !text.trim().is_empty());
            facts.push(Facts::Verankeren { channel, said: said.unwrap_or_default(), reaction });
        }
        StepAsked::Renegotiate { due, at, what, via, agreed } => {
            facts.push(Facts::Heronderhandelen { due: day(&due, &at)?, body: what, channel: via, agreed });
        }
        StepAsked::Tell { due, via } => {
            let Some(text) = due else { return Err(lacks(Step::Melden, Need::NewDay)) };
            let given = promise.head.direction == lifecycle::Direction::Given;
            let channel = match via {
                None if given => return Err(lacks(Step::Melden, Need::Channel)),
                via => via.unwrap_or(Channel::Onbekend),
            };
            facts.push(Facts::Melden { day: moments::day(lang, now, &text)?, channel });
        }
        StepAsked::Break { why, told, covered_up, outside } => {
            facts.push(Facts::Breken { why: why.unwrap_or_default(), told, covered_up, outside });
        }
        StepAsked::Repair { how, accepted, told } => {
            // Nobody accepts what they were not told: what is asked for is the acceptance.
            if !accepted && how.as_deref().is_some_and(|how| !how.trim().is_empty()) {
                return Err(lacks(Step::Herstellen, Need::Accepted));
            }
            facts.push(Facts::Herstellen { how: how.unwrap_or_default(), told, accepted });
        }
        StepAsked::Release { by, why } => {
            let by = by.ok_or_else(|| lacks(Step::Ontheffen, Need::ReleasedBy))?;
            facts.push(Facts::Ontheffen { by, why: why.unwrap_or_default() });
        }
        StepAsked::Correct { due, at, what, contact, why } => {
            let due = day(&due, &at)?;
            let contact = match contact {
                None => None,
                Some(name) => {
                    let to = resolve::contact(lang, reader, &name, |e| context.failed(e))?;
                    reader.add_contact(book, to.id).map_err(|e| context.failed(e))?;
                    promise.promisee().map(|from| (from, to.id))
                }
            };
            facts.push(Facts::Corrigeren {
                due,
                body: what,
                contact,
                why: why.or_else(|| answer(context, promise, due)),
            });
        }
    }
    let mut note = asked.note.clone().filter(|note| !note.trim().is_empty());
    Ok(facts.into_iter().map(|facts| Taking { facts, happened, note: note.take() }).collect())
}

/// A new day and a new time; a new time alone is on the day there is.
fn day(
    context: &Context,
    promise: &Promise,
    due: Option<&str>,
    at: Option<&str>,
) -> Result<Option<Due>, Failure> {
    let (lang, now) = (context.lang, &context.now);
    match (due, at) {
        (None, None) => Ok(None),
        (None, at) => moments::due(lang, now, promise.standing().due.date, at).map(Some),
        (Some(text), at) => moments::due(lang, now, moments::day(lang, now, text)?, at).map(Some),
    }
}

/// The reason of a correction that answers a doubt fills itself in: the two days there were.
fn answer(context: &Context, promise: &Promise, due: Option<Due>) -> Option<String> {
    let standing = promise.standing();
    due.and(standing.doubt).map(|rival| dates::rivals(context.lang, &standing.due, &rival, &context.now))
}

/// Why a step is refused that lacks something: not lawful at all, or lawful and wanting.
fn lacks(
    context: &Context,
    promise: &Promise,
    step: Step,
    need: Need,
    happened: Option<Happened>,
    short: &str,
    name: &str,
) -> Failure {
    let happened = happened.unwrap_or(Happened::At(context.now.moment)).span(context.now.zone);
    match promise.walk.course().may(step, &happened, &context.now.instant()) {
        Err(why) => sentences::of_refusal(context.lang, &why, short, name, Some(promise), &context.now),
        Ok(_) => missing(context, promise, step, need, short, name),
    }
}

fn missing(context: &Context, promise: &Promise, step: Step, need: Need, short: &str, name: &str) -> Failure {
    let why = Refusal::Missing { step, need };
    sentences::of_refusal(context.lang, &why, short, name, Some(promise), &context.now)
}

/// Asks when a promise was delivered whose day has passed; `None` when it has not.
pub(super) fn ask_when_delivered(
    context: &mut Context,
    promise: &Promise,
) -> Result<Option<String>, Failure> {
    let (lang, now) = (context.lang, context.now);
    let due = promise.standing().due;
    if !promise.is_open() || now.today() <= due.date {
        return Ok(None);
    }
    let day = |d| dates::dated(lang, d);
    context.out.line(lang.pick("Nagekomen, wanneer?", "Kept, when?"));
    let choices = [
        format!("  t  {}, {}", lang.pick("op tijd", "on time"), day(due.date)),
        format!("  v  {}, {}", lang.pick("vandaag", "today"), dates::late(lang, due.days_late(now.today()))),
        lang.pick("  of een dag", "  or a day").to_owned(),
    ];
    for choice in &choices {
        context.out.line(choice);
    }
    Ok(match context.answer("› ")?.as_str() {
        "" => None,
        "t" => Some(due.date.to_string()),
        "v" | "n" => Some(now.moment.format("%Y-%m-%dT%H:%M:%S").to_string()),
        other => Some(other.to_owned()),
    })
}
