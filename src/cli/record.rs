//! `record`: how promises of the past year ended, as text or JSON. It writes nothing.

use serde::Serialize;

use super::context::Context;
use super::exit::{Ended, Exit};
use super::list::print_json;
use super::report::print;
use crate::domain::agenda::tally::FULL;
use crate::domain::record::{Comparison, Question, Record, Sum};
use crate::text::record::parts;

pub(super) fn record(context: &mut Context, json: bool) -> Ended {
    let store = context.open_to_read()?;
    let record = store.read().record(&context.now).map_err(|e| context.failed(e))?;
    if json {
        print_json(context, &Told::of(&record))?;
        return Ok(Exit::Done);
    }
    print(context, &parts(context.lang, &record, FULL));
    Ok(Exit::Done)
}

/// The record, as scripts read it: counts only, and shares of -1 to 1.
#[derive(Serialize)]
struct Told {
    from: chrono::NaiveDate,
    to: chrono::NaiveDate,
    all: Counts,
    by_weekday: Vec<Counts>,
    by_importance: Vec<Named>,
    by_certainty: Vec<Named>,
    by_contact: Vec<Named>,
    by_week: Vec<Counts>,
    on_full_days: Counts,
    comparisons: Vec<Compared>,
}

#[derive(Serialize)]
struct Counts {
    on_time: usize,
    late: usize,
    told: usize,
    broken: usize,
}

impl From<Sum> for Counts {
    fn from(sum: Sum) -> Self {
        Self { on_time: sum.on_time, late: sum.late, told: sum.told, broken: sum.broken }
    }
}

#[derive(Serialize)]
struct Named {
    name: String,
    #[serde(flatten)]
    counts: Counts,
}

#[derive(Serialize)]
struct Compared {
    what: &'static str,
    with: (usize, usize),
    without: (usize, usize),
    difference: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
}

impl Compared {
    fn of(one: &Comparison) -> Self {
        let what = match one.question {
            Question::Exceeded => "exceeded",
            Question::Aftercare => "aftercare",
            Question::Anchored => "anchored",
        };
        Self {
            what,
            with: (one.with.again, one.with.n),
            without: (one.without.again, one.without.n),
            difference: one.difference.map(|(difference, _, _)| difference),
            low: one.difference.map(|(_, low, _)| low),
            high: one.difference.map(|(_, _, high)| high),
        }
    }
}

impl Told {
    fn of(record: &Record) -> Self {
        let named = |name: &str, sum: Sum| Named { name: name.to_owned(), counts: sum.into() };
        Self {
            from: Record::from(record.today),
            to: record.today,
            all: record.sum(|_| true).into(),
            by_weekday: record.by_weekday().into_iter().map(Counts::from).collect(),
            by_importance: record.by_importance().iter().map(|(i, sum)| named(i.as_str(), *sum)).collect(),
            by_certainty: record
                .by_certainty()
                .iter()
                .map(|(c, sum)| named(&c.percent().to_string(), *sum))
                .collect(),
            by_contact: record.by_contact().iter().map(|(name, sum)| named(name, *sum)).collect(),
            by_week: record.by_week().into_iter().map(Counts::from).collect(),
            on_full_days: record.on_full_days(FULL).into(),
            comparisons: record.comparisons().iter().map(Compared::of).collect(),
        }
    }
}
