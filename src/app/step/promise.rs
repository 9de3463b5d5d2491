//! A step on a promise that needs more than its key: its line, what the line asks, what Enter states, and the step.
//!
//! It never judges: what is not lawful is refused by the lifecycle, and then what was typed stays.

use lifecycle::{Direction, Need, Refusal};

use super::fields::Wrong;
use super::{StepLine, What};
use super::{anchor, breaking, exceed, kept, put_right, release, renegotiate, tell};
use crate::app::form::Form;
use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::app::refusing;
use crate::domain::id::Id;
use crate::domain::plan::Deal;
use crate::domain::promise::Promise;
use crate::domain::time::Now;
use crate::domain::walk::{Refused, Taking};
use crate::keys::Keymap;
use crate::text::panes::{refusals, steps as words};
use crate::text::{Lang, refusals::Case};

/// A promise, and what is needed to speak of it.
pub(super) struct At<'a> {
    pub(super) lang: Lang,
    pub(super) now: Now,
    pub(super) keys: &'a Keymap,
    pub(super) promise: &'a Promise,
    pub(super) name: &'a str,
    /// It is the newest of a series that goes on.
    pub(super) recurs: bool,
}

impl At<'_> {
    /// The other's first name.
    pub(super) fn first(&self) -> &str {
        first(self.lang, self.name)
    }

    pub(super) fn is_given(&self) -> bool {
        self.promise.head.direction == Direction::Given
    }

    /// Whether the due moment has come.
    pub(super) fn is_past(&self) -> bool {
        self.promise.standing().due.is_past(&self.now)
    }

    /// Why a key does nothing, of this promise.
    pub(super) fn refusal(&self, reason: &refusals::Reason) -> String {
        let due = self.promise.standing().due;
        let about = refusals::About { name: self.name, due: Some(due), step: None };
        refusals::sentence(self.lang, &about, *reason, &self.now, &refusing::keys(self.keys))
    }
}

/// A first name, or "the other".
pub(super) fn first(lang: Lang, name: &str) -> &str {
    name.split_whitespace().next().unwrap_or_else(|| lang.pick("de ander", "the other"))
}

type Title = fn(Lang, Direction) -> &'static str;
type Fields = fn(&At<'_>) -> Form;
type Reshape = fn(&At<'_>, &mut Form);
type States = fn(&At<'_>, &Form) -> String;
pub(super) type Takings = fn(&At<'_>, &Form) -> Result<Vec<Taking>, Wrong>;

/// What a step asks, states and does.
pub(super) struct Asks {
    title: Title,
    form: Fields,
    reshape: Reshape,
    states: States,
    pub(super) takings: Takings,
}

fn row(title: Title, form: Fields, reshape: Reshape, states: States, takings: Takings) -> Option<Asks> {
    Some(Asks { title, form, reshape, states, takings })
}

/// The fields stay as they were when the line was opened.
const fn fixed(_: &At<'_>, _: &mut Form) {}

/// The table: a row for every step that has a line.
#[rustfmt::skip]
pub(super) fn asks(what: What) -> Option<Asks> {
    match what {
        What::Renegotiate => row(|lang, _| words::new_agreement(lang), renegotiate::form, fixed, renegotiate::states, renegotiate::takings),
        What::Tell => row(words::told_heading, tell::form, fixed, tell::states, tell::takings),
        What::Break => row(|lang, _| words::broken(lang), breaking::form, breaking::reshape, breaking::states, breaking::takings),
        What::PutRight => row(|lang, _| words::put_right(lang), put_right::form, fixed, put_right::states, put_right::takings),
        What::Release => row(|lang, _| words::released(lang), release::form, release::reshape, release::states, release::takings),
        What::Exceed => row(|lang, _| words::exceeded(lang), exceed::form, exceed::reshape, exceed::states, exceed::takings),
        What::Anchor => row(|lang, _| words::told_back(lang), anchor::form, fixed, anchor::states, anchor::takings),
        What::Kept => row(|lang, _| words::kept(lang), kept::form, kept::reshape, kept::states, kept::takings),
        _ => None,
    }
}

impl Model {
    /// Opens the line of a step on a promise that is here.
    pub(in crate::app) fn open_step(&mut self, what: What, id: Id) -> Vec<Effect> {
        let (lang, now) = (self.lang, self.now);
        let Some((promise, asks)) = self.book.promises.get(&id).cloned().zip(asks(what)) else {
            return Vec::new();
        };
        let name = promise.promisee().map(|id| self.book.name(id).to_owned()).unwrap_or_default();
        let recurs = self.series_that_goes_on(id).is_some();
        let at = At { lang, now, keys: &self.keys, promise: &promise, name: &name, recurs };
        let mut form = (asks.form)(&at);
        (asks.reshape)(&at, &mut form);
        self.open_on(what, &promise, (asks.title)(lang, promise.head.direction), form)
    }

    /// Takes the step that a line is about.
    pub(super) fn accept_step(&mut self, line: &StepLine, deal: &mut Deal<'_>) -> Result<Vec<Effect>, Wrong> {
        let marked = self.marked_with(line.about);
        if !marked.is_empty() {
            return self.accept_step_of_many(line, &marked, deal);
        }
        let Some((promise, asks)) =
            line.about.id().and_then(|id| self.book.promises.get(&id).cloned()).zip(asks(line.what))
        else {
            return Ok(Vec::new());
        };
        let recurs = self.series_that_goes_on(promise.id()).is_some();
        let at = At {
            lang: self.lang,
            now: self.now,
            keys: &self.keys,
            promise: &promise,
            name: &line.name,
            recurs,
        };
        let takings = (asks.takings)(&at, &line.form)?;
        if let Some(asked) = self.unanswered(line) {
            return self.not_agreed_yet(&asked, &promise, takings, deal);
        }
        let ends = match release::extent(&line.form).filter(|_| line.what == What::Release) {
            Some(release::Extent::NoneAfter) => return Ok(self.stop_series(promise.id(), deal)),
            Some(release::Extent::Whole) => self.end_of_series(promise.id(), deal),
            _ => None,
        };
        self.attempt_upon(promise.id(), takings, ends, deal)
            .map_err(|why| Wrong::new(field_of(&why, &line.form), self.why_not(&promise, &why)))
    }

    /// A refusal, said of one of these fields.
    pub(super) fn wrong_of(&self, promise: &Promise, why: &Refused, fields: &[&'static str]) -> Wrong {
        let field = match why {
            Refusal::Missing { need: Need::ReasonOncePast, .. } => "why",
            _ => fields.first().copied().unwrap_or_default(),
        };
        Wrong::new(field, self.why_not(promise, why))
    }

    /// A refusal of the lifecycle in the words of keys.
    pub(in crate::app) fn why_not(&self, promise: &Promise, why: &Refused) -> String {
        let name = promise.promisee().map_or("", |id| self.book.name(id));
        let case = Case { id: "", name: first(self.lang, name), promise: Some(promise), now: self.now };
        refusals::refused(self.lang, why, &case, &refusing::keys(&self.keys))
    }
}

impl StepLine {
    fn at<'a>(&'a self, promise: &'a Promise, lang: Lang, now: Now, keys: &'a Keymap) -> At<'a> {
        let recurs = release::extent(&self.form).is_some();
        At { lang, now, keys, promise, name: &self.name, recurs }
    }

    /// Asks what the answers so far make needful.
    pub(super) fn reshape_step(&mut self, lang: Lang, now: Now, keys: &Keymap) {
        let Some((promise, asks)) = self.promise.take().zip(asks(self.what)) else { return };
        let mut form = std::mem::replace(&mut self.form, Form::new(Vec::new()));
        (asks.reshape)(&self.at(&promise, lang, now, keys), &mut form);
        (self.form, self.promise) = (form, Some(promise));
    }

    /// What Enter states.
    pub(super) fn step_states(&self, lang: Lang, now: Now, keys: &Keymap) -> String {
        let Some((promise, asks)) = self.promise.as_ref().zip(asks(self.what)) else { return String::new() };
        (asks.states)(&self.at(promise, lang, now, keys), &self.form)
    }
}

/// The field that a refusal is about.
fn field_of(why: &Refused, form: &Form) -> &'static str {
    let wanted: &[&'static str] = match why {
        Refusal::Missing { need, .. } => match need {
            Need::Reason | Need::ReasonOncePast => &["why"],
            Need::ExtraWhat | Need::Body => &["what"],
            Need::ExtraKind => &["kind"],
            Need::Said => &["said"],
            Need::How | Need::Channel => &["how"],
            Need::Accepted => &["accepted"],
            Need::NewDay | Need::NewDueOrBody | Need::Due | Need::Change => &["day"],
            Need::Agreed => &["agreed"],
            _ => &["on"],
        },
        _ => &["on", "day"],
    };
    let there = |name: &&&'static str| form.entries.iter().any(|e| e.name == **name);
    wanted.iter().find(there).copied().or_else(|| form.focused().map(|e| e.name)).unwrap_or_default()
}
