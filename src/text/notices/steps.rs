//! Notices after a step on a promise. What comes of the step (aftercare, putting right) has its own line; see
//! `follow_ups`.
//!
//! It never says that something was in time: it is told.

use chrono_tz::Tz;
use lifecycle::{Direction, Step};

use super::put_right;
use crate::domain::due::Due;
use crate::domain::facts::Facts;
use crate::domain::promise::Promise;
use crate::domain::time::{Happened, Now};
use crate::domain::walk::Entry;
use crate::domain::words::{Extra, ReleasedBy};
use crate::text::{Lang, dates, kinds, say};

/// How a promise was kept against its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Before the due moment.
    OnTime,
    /// On the day itself, after its time.
    LaterThatDay,
    /// So many days after it.
    DaysLate(i64),
}

impl Kept {
    /// How a delivery stands against a due: early is on time, and so is a day without a time on the due day.
    #[must_use]
    pub fn of(due: &Due, delivered: &Happened, zone: Tz) -> Self {
        if delivered.span(zone).from < due.moment(zone) {
            return Self::OnTime;
        }
        match due.days_late(delivered.day()) {
            0 => Self::LaterThatDay,
            days => Self::DaysLate(days),
        }
    }
}

/// `✓ Nagekomen, op tijd.`, `✓ Nagekomen, 4 dagen te laat. Even bellen helpt meer dan mailen.`
#[must_use]
pub fn kept(lang: Lang, kept: Kept) -> String {
    match kept {
        Kept::OnTime => say!(lang, "✓ Nagekomen, op tijd.", "✓ Kept, on time."),
        Kept::LaterThatDay => {
            say!(lang, "✓ Nagekomen, later op de dag zelf.", "✓ Kept, later on the day itself.")
        }
        Kept::DaysLate(days) => {
            let late = dates::late(lang, days);
            say!(
                lang,
                "✓ Nagekomen, {late}. Even bellen helpt meer dan mailen.",
                "✓ Kept, {late}. A call helps more than a mail."
            )
        }
    }
}

/// A promise to me was kept.
#[must_use]
pub fn kept_to_you(lang: Lang, name: &str, kept: Kept) -> String {
    match kept {
        Kept::OnTime => say!(lang, "✓ Nagekomen door {name}, op tijd.", "✓ Kept by {name}, on time."),
        Kept::LaterThatDay => {
            say!(
                lang,
                "✓ Nagekomen door {name}, later op de dag zelf.",
                "✓ Kept by {name}, later on the day itself."
            )
        }
        Kept::DaysLate(days) => {
            let late = dates::late(lang, days);
            say!(lang, "✓ Nagekomen door {name}, {late}.", "✓ Kept by {name}, {late}.")
        }
    }
}

/// The other was told of a new day. `late` says whether the due moment has come.
#[must_use]
pub fn told(lang: Lang, name: &str, day: chrono::NaiveDate, due: &Due, late: bool, now: &Now) -> String {
    let (day, due) = (dates::near(lang, day, now.today()), dates::due(lang, due, now));
    if late {
        return say!(
            lang,
            "Gemeld: alsnog {day}. Blijft te laat sinds {due}.",
            "Told: now by {day}. Still late since {due}."
        );
    }
    say!(
        lang,
        "Gemeld: {day}. Tot {name} akkoord gaat, blijft {due} de maat.",
        "Told: {day}. Until {name} agrees, {due} stays the measure."
    )
}

/// The other told me of a new day.
#[must_use]
pub fn told_you(lang: Lang, name: &str, day: chrono::NaiveDate, now: &Now) -> String {
    let day = dates::near(lang, day, now.today());
    say!(lang, "Genoteerd: {name} meldde {day}.", "Noted: {name} told you {day}.")
}

/// `✓ Nieuwe afspraak met Sanne: vr 27 nov 2026, over 4 dagen`.
#[must_use]
pub fn new_agreement(lang: Lang, name: &str, what: &str, due: &Due, now: &Now) -> String {
    let due = dates::echo(lang, due, now);
    say!(lang, "✓ Nieuwe afspraak met {name}: {what} · {due}", "✓ New agreement with {name}: {what} · {due}")
}

/// A promise of mine was broken.
#[must_use]
pub fn broken(lang: Lang, name: &str, told: bool) -> String {
    if told {
        say!(lang, "Gebroken. {name} weet het.", "Broken. {name} knows.")
    } else {
        say!(
            lang,
            "Gebroken. {name} weet het nog niet: vertel het zelf, en liefst vandaag.",
            "Broken. {name} does not know yet: let them hear it from you, preferably today."
        )
    }
}

/// A promise to me was broken.
#[must_use]
pub fn broken_to_you(lang: Lang, name: &str) -> String {
    say!(lang, "Genoteerd: {name} kwam dit niet na.", "Noted: {name} did not keep this.")
}

/// A second break with the same person within a year.
#[must_use]
pub fn broken_again(lang: Lang, name: &str) -> String {
    say!(
        lang,
        "Tweede keer bij {name} in een jaar. Uitleg helpt nu niet meer; alleen doen.",
        "Second time with {name} in a year. Explaining won’t help now; doing will."
    )
}

/// A broken promise was put right.
#[must_use]
pub fn repaired(lang: Lang, name: &str) -> String {
    say!(lang, "✓ Rechtgezet: {name} nam het aan.", "✓ Put right: {name} accepted it.")
}

/// A promise need not be kept any more.
#[must_use]
pub fn released(lang: Lang, by: ReleasedBy, name: &str) -> String {
    let by = kinds::released_by(lang, by, name);
    say!(lang, "✓ Hoeft niet meer: {by}.", "✓ Released: {by}.")
}

/// Whether the next step was taken already, to be told by one key.
#[must_use]
pub fn already(lang: Lang, next: Step) -> &'static str {
    match next {
        Step::Overtreffen => lang.pick("Extra gedaan?", "Went further?"),
        Step::Verankeren => lang.pick("Al teruggekoppeld?", "Told back already?"),
        _ => lang.pick("Al rechtgezet?", "Put right already?"),
    }
}

/// Something extra was done.
#[must_use]
pub fn exceeded(lang: Lang, extra: Extra, what: &str) -> String {
    let extra = kinds::extra(lang, extra);
    say!(lang, "✓ Extra gedaan, {extra}: {what}", "✓ Went further, {extra}: {what}")
}

/// It was said that it was done.
#[must_use]
pub fn anchored(lang: Lang, name: &str, reaction: bool) -> String {
    if reaction {
        say!(lang, "✓ Verankerd, met de reactie van {name}.", "✓ Anchored, with {name}’s reaction.")
    } else {
        say!(
            lang,
            "✓ Verankerd, nog zonder reactie van {name}.",
            "✓ Anchored, without a reaction from {name} so far."
        )
    }
}

/// What an entry of a course did, said to who did it. `before` is the promise without it.
#[must_use]
pub fn taken(lang: Lang, before: &Promise, after: &Promise, entry: &Entry, name: &str, now: &Now) -> String {
    let given = after.head.direction == Direction::Given;
    let (was, is) = (before.standing(), after.standing());
    match &entry.facts {
        Facts::Vertonen { .. } => {
            let delivered = Kept::of(&was.due, &entry.happened, now.zone);
            if given { kept(lang, delivered) } else { kept_to_you(lang, name, delivered) }
        }
        Facts::Melden { day, .. } if given => told(lang, name, *day, &is.due, is.due.is_past(now), now),
        Facts::Melden { day, .. } => told_you(lang, name, *day, now),
        Facts::Heronderhandelen { .. } => new_agreement(lang, name, &is.body, &is.due, now),
        Facts::Breken { told, .. } if given => broken(lang, name, *told),
        Facts::Breken { .. } => broken_to_you(lang, name),
        Facts::Herstellen { .. } => repaired(lang, name),
        Facts::Ontheffen { by, .. } => released(lang, *by, name),
        Facts::Overtreffen { extra, what } => exceeded(lang, *extra, what),
        Facts::Verankeren { reaction, .. } => anchored(lang, name, reaction.is_some()),
        Facts::Corrigeren { .. } if was.doubt.is_some() && is.doubt.is_none() => {
            put_right::answered(lang, &is.body, &is.due, now)
        }
        _ => put_right::corrected(lang, name, &is.body, &is.due, now),
    }
}
