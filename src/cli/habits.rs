//! `habits …`: which reading stands first where a phrase can mean two days, and how to forget it. It never asks: choices
//! are made where a sentence is captured.

use super::args::request::OnHabits;
use super::context::Context;
use super::exit::{Ended, Exit, Failure};
use super::out::Role;
use crate::text::columns::{pad, width};
use crate::text::habits as words;

pub(super) fn habits(context: &mut Context, request: &OnHabits) -> Ended {
    match request {
        OnHabits::List => list(context),
        OnHabits::Forget(class) => forget(context, class.as_deref()),
    }
}

fn list(context: &mut Context) -> Ended {
    let lang = context.lang;
    let store = context.open_to_read()?;
    let habits = store.read().habits().map_err(|e| context.failed(e))?;
    let rows: Vec<[String; 3]> = habits
        .iter()
        .map(|habit| {
            let (reading, far) = words::stands(lang, habit);
            [words::name(lang, habit.class).to_owned(), reading, far]
        })
        .collect();
    if rows.is_empty() {
        context.out.line(words::none(lang));
    }
    let wide: [usize; 3] = std::array::from_fn(|n| rows.iter().map(|row| width(&row[n])).max().unwrap_or(0));
    for row in &rows {
        let line: Vec<String> = row.iter().zip(wide).map(|(text, wide)| pad(text, wide)).collect();
        context.out.line(line.join("  ").trim_end());
    }
    Ok(Exit::Done)
}

fn forget(context: &mut Context, typed: Option<&str>) -> Ended {
    let lang = context.lang;
    let unknown = |typed: &str| Failure::new(Exit::NotFound, words::no_such_class(lang, typed));
    let class = typed.map(|typed| words::class(typed).ok_or_else(|| unknown(typed))).transpose()?;
    let mut store = context.open()?;
    let gone = store.forget(class).map_err(|e| context.failed(e))?;
    let names: Vec<&str> = gone.iter().map(|habit| words::name(lang, habit.class)).collect();
    match (names.as_slice(), typed) {
        ([], Some(typed)) => Err(unknown(typed)),
        ([], None) => {
            context.out.line(words::none(lang));
            Ok(Exit::Done)
        }
        (names, _) => {
            context.out.styled(&[(Role::Good, &words::forgotten(lang, names))]);
            Ok(Exit::Done)
        }
    }
}
