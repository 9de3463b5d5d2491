//! Promises that come again: `series` and what is under it.

use super::flags::{ID, JSON};
use super::{Body, Entry, Group, both, row};
use crate::cli::args::request::{OnSeries, Request};
use crate::store::Offering;

pub(super) const SERIES: Entry = Entry {
    name: both("reeks", "series"),
    summary: both("beloften die terugkomen", "promises that come again"),
    about: both(
        "Een reeks begint met zo'n zin: woord zeg \"elke maandag stuur ik Jan de cijfers\". Er staat er steeds één open; is die rond, dan komt de volgende.",
        "A series begins with such a sentence: woord add \"every Monday I send Jan the figures\". One is open at a time; when it closes, the next one comes.",
    ),
    body: Body::Several(&[LIST, STOP, SKIP]),
    ..row(Group::Right)
};

const LIST: Entry = Entry {
    name: both("lijst", "list"),
    summary: both("welke er lopen", "which go on"),
    body: Body::One(&[&[JSON]], |found| Ok(Request::Series(OnSeries::List { json: found.is_set(&JSON) }))),
    examples: &[both("woord reeks lijst", "woord series list")],
    ..row(Group::Right)
};

const STOP: Entry = Entry {
    name: both("stop", "stop"),
    summary: both("er komt geen volgende meer", "no next one comes"),
    about: both("Die nu openstaat blijft beloofd.", "The one that is open stays promised."),
    body: Body::One(&[&[ID.among(Offering::Series)]], |found| {
        Ok(Request::Series(OnSeries::Stop(found.joined(&ID)?)))
    }),
    examples: &[both("woord reeks stop \"cijfers jan\"", "woord series stop \"figures jan\"")],
    ..row(Group::Right)
};

const SKIP: Entry = Entry {
    name: both("overslaan", "skip"),
    summary: both("deze keer niet", "not this time"),
    about: both(
        "Die nu openstaat hoeft niet meer; de volgende komt.",
        "The one that is open is released; the next one comes.",
    ),
    body: Body::One(&[&[ID.among(Offering::Series)]], |found| {
        Ok(Request::Series(OnSeries::Skip(found.joined(&ID)?)))
    }),
    examples: &[both("woord reeks overslaan \"cijfers jan\"", "woord series skip \"figures jan\"")],
    ..row(Group::Right)
};
