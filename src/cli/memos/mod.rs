//! What is noted of people beside promises, from the shell: contact moments, signals, expectations, stories, referrals,
//! groups, days away. It never makes a promise but of a signal, and that as any capture.

mod away;
mod expectation;
mod group;
mod meet;
mod referral;
mod signal;
mod story;

pub(super) use away::away;
pub(super) use expectation::expectation;
pub(super) use group::group;
pub(super) use meet::meet;
pub(super) use referral::{referral, to_whom};
pub(super) use signal::signal;
pub(super) use story::story;

use chrono::NaiveDate;

use super::context::Context;
use super::exit::{Exit, Failure};
use super::list::print_json;
use super::out::{Role, glance};
use super::{moments, resolve};
use crate::domain::contact::Contact;
use crate::domain::id::Id;
use crate::domain::memo::Memo;
use crate::exchange::line::MemoLine;
use crate::store::Reader;
use crate::text::columns::{pad, width};
use crate::text::memos as words;
use crate::text::trouble;

/// How many candidates are named.
const CANDIDATES: usize = 8;

/// The contact that is meant.
fn whom(context: &Context, reader: &Reader<'_>, name: &str) -> Result<Contact, Failure> {
    resolve::contact(context.lang, reader, name, |e| context.failed(e))
}

/// What a contact is called; nothing where nobody is meant.
fn called(context: &Context, reader: &Reader<'_>, id: Option<Id>) -> Result<String, Failure> {
    let found = id.map(|id| reader.stands_for(id)).transpose().map_err(|e| context.failed(e))?;
    Ok(found.flatten().map(|contact| contact.name).unwrap_or_default())
}

/// A day that has been, today where none is said.
fn day_gone(context: &Context, typed: Option<&str>) -> Result<NaiveDate, Failure> {
    let (lang, today) = (context.lang, context.now.today());
    let Some(typed) = typed else { return Ok(today) };
    let day = moments::happened(lang, &context.now, typed)?.day();
    if day > today { Err(Failure::new(Exit::Usage, words::not_yet(lang, day))) } else { Ok(day) }
}

/// A memo as a list shows it.
struct Row {
    memo: Memo,
    name: String,
    what: String,
    more: String,
}

/// The beginnings of their ids that tell them apart.
fn shorts(rows: &[Row]) -> Vec<String> {
    let mut ids: Vec<Id> = rows.iter().map(|row| row.memo.id()).collect();
    ids.sort_unstable();
    let short = |row: &Row| {
        let (id, at) = (row.memo.id(), ids.partition_point(|other| *other < row.memo.id()));
        let before = at.checked_sub(1).and_then(|before| ids.get(before));
        id.short(before, ids.get(at + 1)).to_owned()
    };
    rows.iter().map(short).collect()
}

/// Shows memos a line each, or as JSON; nothing where there are none is said in `none`.
fn list(context: &mut Context, rows: &[Row], json: bool, none: &str) -> Result<(), Failure> {
    if json {
        return print_json(context, &rows.iter().map(|row| MemoLine::from(&row.memo)).collect::<Vec<_>>());
    }
    if rows.is_empty() {
        context.out.line(none);
        return Ok(());
    }
    let cells: Vec<[String; 4]> = rows
        .iter()
        .zip(shorts(rows))
        .map(|(row, short)| [short, glance(&row.name), glance(&row.what), row.more.clone()])
        .collect();
    let wide: [usize; 4] = std::array::from_fn(|n| cells.iter().map(|row| width(&row[n])).max().unwrap_or(0));
    for row in &cells {
        let line = row.iter().zip(wide).filter(|(_, wide)| *wide > 0).map(|(text, wide)| pad(text, wide));
        context.out.line(line.collect::<Vec<_>>().join("  ").trim_end());
    }
    Ok(())
}

/// The one memo that is meant by the beginning of its id, or by words that are all in it.
fn one(context: &Context, rows: Vec<Row>, typed: &str) -> Result<Row, Failure> {
    let lang = context.lang;
    let shorts = shorts(&rows);
    let asked = capture::words(typed);
    let typed_id = typed.trim().to_lowercase();
    let by_id = |row: &Row| Id::is_prefix(&typed_id) && row.memo.id().as_str().starts_with(&typed_id);
    let by_words = |row: &Row| {
        let own = capture::words(&format!("{} {}", row.name, row.what));
        !asked.is_empty() && asked.iter().all(|word| own.contains(word))
    };
    let mut fits: Vec<usize> = (0..rows.len()).filter(|at| by_id(&rows[*at])).collect();
    if fits.is_empty() {
        fits = (0..rows.len()).filter(|at| by_words(&rows[*at])).collect();
    }
    match fits.as_slice() {
        [] => Err(Failure::new(Exit::NotFound, trouble::find::nothing_fits(lang, typed))),
        [at] => {
            let at = *at;
            rows.into_iter()
                .nth(at)
                .ok_or_else(|| Failure::new(Exit::NotFound, trouble::find::nothing_fits(lang, typed)))
        }
        several => {
            let mut lines = vec![trouble::find::several_fit(lang, typed, several.len() as u64)];
            let named =
                several.iter().take(CANDIDATES).filter_map(|at| Some((rows.get(*at)?, shorts.get(*at)?)));
            lines.extend(named.map(|(row, id)| trouble::find::candidate(id, &row.name, &glance(&row.what))));
            if several.len() > CANDIDATES {
                lines.push(trouble::find::and_more(lang, (several.len() - CANDIDATES) as u64));
            }
            Err(Failure::new(Exit::NotFound, lines.join("\n")))
        }
    }
}

/// Says what was done.
fn done(context: &mut Context, line: &str) {
    context.out.styled(&[(Role::Good, line)]);
}
