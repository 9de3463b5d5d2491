//! `contact show`: what is known of one person, what is open between you both ways, and the follow-ups.

use crate::cli::context::Context;
use crate::cli::exit::{Ended, Exit, Failure};
use crate::cli::list::print_json;
use crate::cli::memos::to_whom;
use crate::cli::out::Role;
use crate::cli::resolve;
use crate::cli::table::{self, Cells, Days};
use crate::domain::agenda::{Item, sort};
use crate::domain::contact::Contact;
use crate::domain::due::DueState;
use crate::domain::id::Id;
use crate::domain::memo::{Encounter, Memo, MemoKind};
use crate::exchange::{Page, item, person};
use crate::store::Reader;
use crate::text::lists::{Label, label};
use crate::text::{columns, dates, kinds, lists, memos};

pub(super) fn show(context: &mut Context, whom: &str, json: bool) -> Ended {
    let store = context.open_to_read()?;
    let still = store.still().map_err(|e| context.failed(e))?;
    let reader = still.read();
    let contact = resolve::contact(context.lang, &reader, whom, |e| context.failed(e))?;
    let mut promises = reader.promises_with(contact.id, &context.now).map_err(|e| context.failed(e))?;
    promises.retain(|item| item.due_state != DueState::Closed);
    let mut follow_ups = reader.follow_up_items(false, &context.now).map_err(|e| context.failed(e))?;
    follow_ups.retain(|item| item.contact.as_ref().is_some_and(|(id, _)| *id == contact.id));
    sort(&mut promises);
    sort(&mut follow_ups);
    let shorts = |items: &[Item]| {
        let ids: Vec<Id> = items.iter().map(|item| item.id).collect();
        reader.shorts(&ids).map_err(|e| context.failed(e))
    };
    let (promise_ids, follow_up_ids) = (shorts(&promises)?, shorts(&follow_ups)?);
    let noted = noted(context, &reader, &contact)?;
    if json {
        for found in promises.iter_mut().chain(&mut follow_ups) {
            reader.more(found).map_err(|e| context.failed(e))?;
        }
        let page = Page {
            person: person(&contact, promises.len() as u64),
            promises: promises.iter().zip(&promise_ids).map(|(i, id)| item(i, id)).collect(),
            follow_ups: follow_ups.iter().zip(&follow_up_ids).map(|(i, id)| item(i, id)).collect(),
            last_spoken: noted.last.as_ref(),
            impression: contact.impression.as_ref(),
            problem: contact.problem.as_ref(),
            memos: noted.memos.iter().map(Into::into).collect(),
        };
        print_json(context, &page)?;
        return Ok(Exit::Done);
    }
    context.out.styled(&[(Role::Heading, &contact.name)]);
    facts(context, &reader, &contact, &noted)?;
    context.out.line("");
    let mut groups: Vec<(String, Vec<Cells>)> = Vec::new();
    let (lang, now, mut days) = (context.lang, context.now, Days::default());
    for (found, id) in promises.iter().zip(promise_ids) {
        let heading = kinds::direction(lang, found.direction, contact.first_name());
        group(&mut groups, heading, table::cells(lang, &now, found.clone(), id, &mut days));
    }
    if promises.is_empty() {
        context.out.line(&lists::nothing_between(lang, &contact.name));
        if !follow_ups.is_empty() {
            context.out.line("");
        }
    }
    for (found, id) in follow_ups.iter().zip(follow_up_ids) {
        let heading = label(lang, Label::FollowUps).to_owned();
        group(&mut groups, heading, table::cells(lang, &now, found.clone(), id, &mut days));
    }
    let columns = context.terminal.columns;
    table::print(&mut context.out, &groups, columns);
    Ok(Exit::Done)
}

/// What is noted of somebody beside promises.
struct NotedOf {
    last: Option<Encounter>,
    /// What they may expect, signals that wait, referrals.
    memos: Vec<Memo>,
}

/// More of a kind than this is read in its own list.
const MOST: usize = 20;

fn noted(context: &Context, reader: &Reader<'_>, contact: &Contact) -> Result<NotedOf, Failure> {
    let last = reader.last_spoken_with(contact.id).map_err(|e| context.failed(e))?;
    let mut memos = Vec::new();
    for kind in [MemoKind::Expectation, MemoKind::Signal, MemoKind::Referral] {
        let mut of_kind = reader.memos_with(contact.id, kind, MOST).map_err(|e| context.failed(e))?;
        of_kind.retain(|memo| memo.is_open() || kind == MemoKind::Referral);
        memos.append(&mut of_kind);
    }
    Ok(NotedOf { last, memos })
}

fn facts(
    context: &mut Context,
    reader: &Reader<'_>,
    contact: &Contact,
    noted: &NotedOf,
) -> Result<(), Failure> {
    let (lang, today) = (context.lang, context.now.today());
    let near = |day| dates::near(lang, day, today);
    let mut known: Vec<(Label, String)> = Vec::new();
    let mut put = |label, text: String| {
        if !text.is_empty() {
            known.push((label, text));
        }
    };
    put(Label::Nicknames, contact.nicknames.join(", "));
    put(Label::Organisation, contact.organisation.clone().unwrap_or_default());
    put(Label::Circle, kinds::circle(lang, contact.circle).to_owned());
    put(Label::Language, contact.language.map(|l| kinds::language(lang, l).to_owned()).unwrap_or_default());
    put(Label::Address, contact.address.map(|a| kinds::address(a).to_owned()).unwrap_or_default());
    let rhythm = contact.wanted_rhythm();
    put(Label::Rhythm, rhythm.map(|days| dates::days(lang, days.into())).unwrap_or_default());
    if let Some(last) = &noted.last {
        let about = last.about.as_deref();
        put(Label::LastSpoken, memos::last_spoken(lang, last.happened.day(), last.channel, about, today));
    }
    if let Some(start) = &contact.impression {
        put(Label::Start, format!("{}, {}", memos::start(lang, start.start), near(start.day)));
    }
    if let Some(problem) = &contact.problem {
        put(Label::Problem, format!("“{}”", problem.text));
    }
    for memo in &noted.memos {
        match memo {
            Memo::Expectation(expectation) => put(Label::Expectation, expectation.text.clone()),
            Memo::Signal(signal) => put(Label::Signal, format!("{}, {}", signal.text, near(signal.heard))),
            Memo::Referral(referral) => {
                let other = to_whom(context, reader, &referral.whom)?;
                let text = memos::brought(lang, referral.direction, &other);
                put(Label::Referral, format!("{text}, {}", near(referral.day)));
            }
            _ => {}
        }
    }
    let reach: Vec<&str> = contact.reach.iter().map(|reach| reach.value.as_str()).collect();
    put(Label::Reach, reach.join(", "));
    put(Label::Note, contact.note.clone().unwrap_or_default());
    let wide = known.iter().map(|(l, _)| columns::width(label(lang, *l))).max().unwrap_or_default();
    for (of, text) in &known {
        let name = columns::pad(label(lang, *of), wide + 2);
        context.out.styled(&[(Role::Dim, &name), (Role::Plain, text)]);
    }
    if contact.archived {
        context.out.styled(&[(Role::Dim, label(lang, Label::Archived))]);
    }
    context.out.styled(&[(Role::Dim, contact.id.as_str())]);
    Ok(())
}

/// Puts a row under its heading.
fn group(groups: &mut Vec<(String, Vec<Cells>)>, heading: String, row: Cells) {
    match groups.iter_mut().find(|(there, _)| *there == heading) {
        Some((_, rows)) => rows.push(row),
        None => groups.push((heading, vec![row])),
    }
}
