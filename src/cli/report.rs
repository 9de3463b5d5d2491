//! `report`: a week in the method's three counts, as text, Markdown or JSON. It writes nothing.

use chrono::NaiveDate;
use serde::Serialize;

use super::args::request::OnReport;
use super::context::Context;
use super::exit::{Ended, Exit, Failure};
use super::list::print_json;
use super::moments;
use super::out::Role;
use crate::domain::id::Id;
use crate::domain::report::{Asked, Deed, Report};
use crate::domain::time::{Now, plus_days};
use crate::domain::weeks::monday;
use crate::text::report::{Line, Part, markdown, parts, plain};
use crate::text::{Lang, trouble};

pub(super) fn report(context: &mut Context, asked: &OnReport) -> Ended {
    let (lang, now) = (context.lang, context.now);
    let first = week(lang, &now, asked.week.as_deref())?;
    let store = context.open_to_read()?;
    let report = store.read().report(first, &now, &context.set.trust).map_err(|e| context.failed(e))?;
    if asked.json {
        print_json(context, &Told::of(&report))?;
        return Ok(Exit::Done);
    }
    let parts = parts(lang, &report, &now);
    if asked.markdown {
        context.out.lines(&markdown(&parts));
        return Ok(Exit::Done);
    }
    print(context, &parts);
    Ok(Exit::Done)
}

/// A paper, in the columns that there are.
pub(super) fn print(context: &mut Context, parts: &[Part]) {
    for line in plain(parts, context.terminal.columns.unwrap_or(80)) {
        match line {
            Line::Heading(text) => context.out.styled(&[(Role::Heading, &text)]),
            Line::Dim(text) => context.out.styled(&[(Role::Dim, &text)]),
            Line::Text(text) => context.out.line(&text),
        }
    }
}

/// The Monday of the week that was asked for.
fn week(lang: Lang, now: &Now, text: Option<&str>) -> Result<NaiveDate, Failure> {
    let today = now.today();
    let text = text.map(str::trim).unwrap_or_default();
    let asked = match text.to_lowercase().as_str() {
        "" | "week" => Asked::Usual,
        "vorige" | "vorige week" | "last" | "last week" => Asked::Of(plus_days(monday(today), -7)),
        "deze" | "deze week" | "this" | "this week" => Asked::Of(today),
        folded => match Asked::number(folded) {
            Some(numbered) => numbered,
            None => Asked::Of(moments::happened(lang, now, text)?.day()),
        },
    };
    asked.monday(today).ok_or_else(|| Failure::new(Exit::Usage, trouble::days::no_such_week(lang, text)))
}

/// A week, as scripts read it. Days are `YYYY-MM-DD`; `days_late` is at least 0.
#[derive(Serialize)]
struct Told<'r> {
    week: String,
    from: NaiveDate,
    to: NaiveDate,
    said: Vec<One<'r>>,
    done: Vec<One<'r>>,
    told_back: Vec<One<'r>>,
    broken: Vec<One<'r>>,
    waiting: Vec<One<'r>>,
    next: Vec<One<'r>>,
    people: Vec<With>,
    moved: Vec<Moved<'r>>,
}

#[derive(Serialize)]
struct One<'r> {
    id: Id,
    contact: &'r str,
    contact_id: Id,
    what: &'r str,
    day: NaiveDate,
    days_late: i64,
}

#[derive(Serialize)]
struct With {
    contact: String,
    id: Id,
    said: usize,
    done: usize,
    told_back: usize,
}

#[derive(Serialize)]
struct Moved<'r> {
    contact: &'r str,
    id: Id,
    before: u8,
    after: u8,
}

impl<'r> Told<'r> {
    fn of(report: &'r Report) -> Self {
        let one = |deed: &'r Deed| One {
            id: deed.promise,
            contact: &deed.name,
            contact_id: deed.contact,
            what: &deed.what,
            day: deed.day,
            days_late: deed.days_late,
        };
        let all = |deeds: &'r [Deed]| deeds.iter().map(one).collect();
        let people = report.people().into_iter().map(|with| With {
            contact: with.name,
            id: with.contact,
            said: with.said,
            done: with.done,
            told_back: with.told_back,
        });
        let moved = report.moved.iter().map(|one| Moved {
            contact: &one.name,
            id: one.contact,
            before: one.before,
            after: one.after,
        });
        Self {
            week: report.monday.format("%G-W%V").to_string(),
            from: report.monday,
            to: report.sunday(),
            said: all(&report.said),
            done: all(&report.done),
            told_back: all(&report.told_back),
            broken: all(&report.broken),
            waiting: all(&report.waiting),
            next: all(&report.next),
            people: people.collect(),
            moved: moved.collect(),
        }
    }
}
