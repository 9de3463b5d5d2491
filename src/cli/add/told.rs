//! What is said back after a capture: who, what, weekday, date and distance, what is new, what is open.

use capture::{Fits, Remark};

use super::{Heard, alike, as_rows, made};
use crate::cli::args::request::Add;
use crate::cli::context::Context;
use crate::cli::exit::{Ended, Exit, Failure};
use crate::cli::list::Told;
use crate::cli::moments::just_passed;
use crate::cli::out::{Role, glance};
use crate::cli::resolve;
use crate::domain::contact::Contact;
use crate::domain::follow_up::FollowUp;
use crate::domain::plan::{Captured, Outcome};
use crate::domain::promise::Promise;
use crate::store::Reader;
use crate::text::notices::capture::{self as notices, Captured as Saved, Open};
use crate::text::notices::{follow_ups, remarks, wording};
use crate::text::{dates, series, trouble};

pub(super) fn tell(
    context: &mut Context,
    reader: &Reader<'_>,
    captured: &Captured,
    heard: &Heard,
    asked: &Add,
    rows: &mut Vec<Told>,
) -> Ended {
    let (lang, now) = (context.lang, context.now);
    let promise = made(context, reader, captured)?;
    let doubt = promise.as_ref().is_some_and(|p| p.standing().doubt.is_some());
    let exit = if doubt && !asked.dry_run { Exit::Doubt } else { Exit::Done };
    if asked.json {
        rows.extend(as_rows(context, reader, captured)?);
        return Ok(exit);
    }
    match &promise {
        Some(promise) => tell_saved(context, reader, promise, asked.dry_run)?,
        None => tell_concept(context, reader, captured, heard, asked.dry_run)?,
    }
    if let Some(promise) = &promise {
        alike::remark(context, reader, promise)?;
    }
    for contact in &captured.new_contacts {
        context.out.line(&notices::new_contact(lang, &contact.name));
    }
    for words in wording::promise(lang, &heard.text, &heard.parse, &now) {
        context.out.styled(&[(Role::Dim, &words)]);
    }
    for remark in &heard.parse.remarks {
        let words = match remark {
            Remark::Corrected { typed, read_as } => remarks::read_as(lang, typed, read_as),
            Remark::PastMention(words) if promise.is_none() => remarks::past_mention(lang, words),
            Remark::NoSuchDay(words) => trouble::days::no_such_day(lang, words),
            Remark::Trigger(words) => remarks::waits_for(lang, words),
            _ => continue,
        };
        context.out.styled(&[(Role::Dim, &words)]);
    }
    let due = promise.as_ref().map(|p| p.standing().due);
    if let Some(due) = due.filter(|d| asked.due.is_none() && just_passed(&heard.text, d.date, now.today())) {
        context.out.styled(&[(Role::Doubt, &remarks::next_year(lang, due.date))]);
    }
    if let Some(due) = due.filter(|due| due.is_past(&now)) {
        context.out.styled(&[(Role::Late, &notices::already_past(lang, &due, &now))]);
    }
    Ok(exit)
}

/// The follow-up that was asked for in the same breath.
pub(super) fn tell_follow_up(
    context: &mut Context,
    reader: &Reader<'_>,
    follows: Option<FollowUp>,
) -> Result<(), Failure> {
    let Some(follow_up) = follows else { return Ok(()) };
    let contact = reader.stands_for(follow_up.contact).map_err(|e| context.failed(e))?;
    let name = contact.map(|c| c.name).unwrap_or_default();
    let (lang, today) = (context.lang, context.now.today());
    context.out.line(&follow_ups::planned(lang, follow_up.touch, &name, follow_up.day, today));
    Ok(())
}

/// The echo of a promise that was saved, and its doubt where it has one.
pub(in crate::cli) fn tell_saved(
    context: &mut Context,
    reader: &Reader<'_>,
    promise: &Promise,
    dry_run: bool,
) -> Result<(), Failure> {
    let (lang, now) = (context.lang, context.now);
    let short = context.short(reader, promise.id())?;
    let mut who = Vec::new();
    for id in promise.promisees() {
        who.extend(reader.stands_for(id).map_err(|e| context.failed(e))?.map(|c| c.name));
    }
    let who: Vec<&str> = who.iter().map(String::as_str).collect();
    let standing = promise.standing();
    let direction = promise.head.direction;
    let what = glance(&standing.body);
    let again = reader.series_of(promise.id()).map_err(|e| context.failed(e))?;
    let saved = Saved { id: &short, direction, who: &who, what: &what, due: &standing.due };
    if dry_run {
        context.out.line(&notices::read_only(lang, &saved, &now));
        if let Some(rival) = standing.doubt {
            context.out.styled(&[(Role::Doubt, &dates::doubt(lang, &standing.due, &rival, &now))]);
        }
        if let Some(again) = again {
            context.out.line(&series::begun(lang, &series::rule(lang, &again.rule)));
        }
        return Ok(());
    }
    context.out.styled(&[(Role::Good, &notices::captured(lang, &saved, &now))]);
    if let Some(again) = again {
        context.out.line(&series::begun(lang, &series::rule(lang, &again.rule)));
    }
    if let Some(rival) = standing.doubt {
        context
            .out
            .styled(&[(Role::Doubt, &notices::two_readings(lang, &short, &standing.due, &rival, &now))]);
    }
    Ok(())
}

/// How many of those a name fits are named.
const SHOWN: usize = 6;

fn tell_concept(
    context: &mut Context,
    reader: &Reader<'_>,
    captured: &Captured,
    heard: &Heard,
    dry_run: bool,
) -> Result<(), Failure> {
    let lang = context.lang;
    let Some(concept) = reader.concept(captured.id).map_err(|e| context.failed(e))? else { return Ok(()) };
    let short = context.short(reader, concept.id)?;
    if captured.outcome == Outcome::Unspoken && dry_run {
        context.out.line(&notices::read_open(lang, &concept.body, &[]));
        return Ok(());
    }
    if captured.outcome == Outcome::Unspoken {
        let name = match concept.contact {
            Some(id) => reader.stands_for(id).map_err(|e| context.failed(e))?.map(|c| c.name),
            None => None,
        };
        let who: Vec<&str> = name.iter().map(String::as_str).collect();
        context.out.styled(&[(Role::Good, &notices::unspoken(lang, &short, &glance(&concept.body), &who))]);
        context.out.styled(&[(Role::Dim, &notices::say_it(lang, &short))]);
        return Ok(());
    }
    let mut people = Vec::new();
    for id in concept.candidates.iter().take(SHOWN) {
        people.extend(reader.stands_for(*id).map_err(|e| context.failed(e))?);
    }
    let namesakes = |c: &Contact| people.iter().filter(|other| other.name == c.name).count() > 1;
    let name = |c: &Contact| if namesakes(c) { resolve::told_apart(c) } else { c.name.clone() };
    let mut names: Vec<String> = people.iter().map(name).collect();
    if concept.candidates.len() > SHOWN {
        names.push("…".to_owned());
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let typed = heard
        .parse
        .people
        .iter()
        .find(|who| matches!(who.fits, Fits::Several(_)))
        .map(|who| who.typed.as_str());
    let mut open = Vec::new();
    if concept.due.is_none() {
        open.push(Open::When);
    }
    if !concept.candidates.is_empty() {
        open.push(Open::Which { name: typed.unwrap_or_default(), candidates: &names });
    } else if concept.contact.is_none() {
        open.push(Open::Who);
    }
    if dry_run {
        context.out.styled(&[(Role::Doubt, &notices::read_open(lang, &concept.body, &open))]);
        return Ok(());
    }
    context.out.styled(&[(Role::Doubt, &notices::incomplete(lang, &short, &open))]);
    context.out.styled(&[(Role::Dim, &notices::complete_with(lang, &short, &open))]);
    Ok(())
}
