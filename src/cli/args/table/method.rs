//! Hand the method on: `method`.

use super::flags::MARKDOWN;
use super::{Body, Entry, Group, both, row};
use crate::cli::args::request::Request;

pub(super) const METHOD: Entry = Entry {
    name: both("methode", "method"),
    summary: both("de methode op één blad", "the method on one page, to hand out"),
    about: both(
        "Elf stappen, in 80 kolommen, voor op papier: woord methode | lp. Met --markdown voor in een mail of op een site. Er \
         staat niets in uit je boek.",
        "Eleven steps, in 80 columns, for paper: woord method | lp. With --markdown for a mail or a site. Nothing in it comes \
         from your book.",
    ),
    body: Body::One(&[&[MARKDOWN]], |found| Ok(Request::Method { markdown: found.is_set(&MARKDOWN) })),
    examples: &[both("woord methode --markdown", "woord method --markdown")],
    ..row(Group::People)
};
