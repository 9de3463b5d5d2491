//! The words around people: contact moments, signals, how somebody began with you, suggestions with their reasons.
//!
//! A suggestion says why, and never more than is known.

use chrono::NaiveDate;

use crate::domain::suggestions::{Kind, Reason};
use crate::domain::time::Now;
use crate::domain::words::{Channel, Start};
use crate::text::{Lang, dates, kinds, numbers, say};

/// Over the line in which a contact moment is noted.
#[must_use]
pub fn contact_moment(lang: Lang) -> &'static str {
    lang.pick("Contactmoment", "Contact moment")
}

/// Over the line in which a signal is noted.
#[must_use]
pub fn signal(lang: Lang) -> &'static str {
    lang.pick("Signaal", "Signal")
}

/// With whom, or of whom.
#[must_use]
pub fn with_whom(lang: Lang) -> &'static str {
    lang.pick("wie", "who")
}

/// What it was about.
#[must_use]
pub fn about(lang: Lang) -> &'static str {
    lang.pick("waarover", "what about")
}

/// What was heard.
#[must_use]
pub fn what_was_heard(lang: Lang) -> &'static str {
    lang.pick("wat", "what")
}

/// `jouw start bij Jan`: which doubt you were given.
#[must_use]
pub fn your_start(lang: Lang, name: &str) -> String {
    say!(lang, "jouw start bij {name}", "your start with {name}")
}

/// Which doubt you were given.
#[must_use]
pub fn start(lang: Lang, start: Start) -> &'static str {
    match start {
        Start::Voordeel => lang.pick("voordeel", "benefit"),
        Start::Blanco => lang.pick("blanco", "neutral"),
        Start::Nadeel => lang.pick("nadeel", "doubt"),
    }
}

/// The same, in full: `voordeel van de twijfel`.
#[must_use]
pub fn start_in_full(lang: Lang, start: Start) -> &'static str {
    match start {
        Start::Voordeel => lang.pick("voordeel van de twijfel", "the benefit of the doubt"),
        Start::Blanco => lang.pick("blanco", "neutral"),
        Start::Nadeel => lang.pick("nadeel van de twijfel", "the doubt"),
    }
}

/// Nobody was named.
#[must_use]
pub fn whom_then(lang: Lang) -> &'static str {
    lang.pick("Met wie was het?", "With whom was it?")
}

/// Nothing was noted.
#[must_use]
pub fn what_then(lang: Lang) -> &'static str {
    lang.pick("Wat hoorde je, in één regel?", "What did you hear, in one line?")
}

/// What Enter states of a contact moment.
#[must_use]
pub fn is_met(lang: Lang, channel: Channel, name: &str) -> String {
    let name = name.split_whitespace().next().unwrap_or_default();
    match (channel.is_spoken(), name.is_empty()) {
        (true, true) => lang.pick("gesproken", "spoken").to_owned(),
        (true, false) => say!(lang, "gesproken met {name}", "spoken with {name}"),
        (false, _) => lang.pick("genoteerd", "noted").to_owned(),
    }
}

/// What Enter states of a signal.
#[must_use]
pub fn is_heard(lang: Lang) -> &'static str {
    lang.pick("gehoord", "heard")
}

/// A contact moment was noted. What was no talk says so.
#[must_use]
pub fn met(
    lang: Lang,
    name: &str,
    channel: Channel,
    about: Option<&str>,
    day: NaiveDate,
    now: &Now,
) -> String {
    let how = kinds::channel(lang, channel);
    let about = about.map(|about| format!(": {about}")).unwrap_or_default();
    let day =
        if day == now.today() { String::new() } else { format!(", {}", dates::near(lang, day, now.today())) };
    if channel.is_spoken() {
        return say!(
            lang,
            "✓ Gesproken met {name}, {how}{day}{about}",
            "✓ Spoken with {name}, {how}{day}{about}"
        );
    }
    say!(
        lang,
        "✓ Genoteerd bij {name}, {how}{day}{about}. Laatst gesproken blijft zoals het was.",
        "✓ Noted with {name}, {how}{day}{about}. Last spoken stays as it was."
    )
}

/// A signal was noted.
#[must_use]
pub fn heard(lang: Lang, name: &str, what: &str) -> String {
    say!(lang, "✓ Gehoord van {name}: {what}", "✓ Heard from {name}: {what}")
}

/// A signal was let go.
#[must_use]
pub fn let_go(lang: Lang, name: &str, what: &str) -> String {
    say!(lang, "Losgelaten, van {name}: {what}", "Let go, from {name}: {what}")
}

/// The beginning of a promise to somebody, to be typed on.
#[must_use]
pub fn begun(lang: Lang, name: &str) -> String {
    say!(lang, "{name}, ik ", "{name}, I’ll ")
}

/// The beginning of a promise that answers a signal.
#[must_use]
pub fn begun_with(lang: Lang, name: &str, heard: &str) -> String {
    say!(lang, "{name}, ik help je met: {heard} ", "{name}, I’ll help you with: {heard} ")
}

/// A suggestion comes back later.
#[must_use]
pub fn postponed(lang: Lang, name: &str, day: NaiveDate) -> String {
    let day = dates::dated(lang, day);
    say!(lang, "{name}: weer op {day}.", "{name}: again on {day}.")
}

/// A kind of suggestion does not come back for somebody.
#[must_use]
pub fn dropped(lang: Lang, name: &str) -> String {
    say!(lang, "Deze suggestie komt bij {name} niet terug.", "This suggestion won’t come back for {name}.")
}

/// A kind of suggestion does not come back.
#[must_use]
pub fn muted(lang: Lang, kind: Kind) -> String {
    let kind = name(lang, kind);
    say!(lang, "Geen suggesties meer: {kind}.", "No more suggestions: {kind}.")
}

/// What a kind of suggestion is for.
#[must_use]
pub fn name(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Sure => lang.pick("na een stroeve start", "after a stiff start"),
        Kind::Signal => lang.pick("signalen", "signals"),
        Kind::Problem => lang.pick("het probleem vóór een gesprek", "the problem before a talk"),
        Kind::Expectation => lang.pick("verwachtingen zonder belofte", "expectations without a promise"),
        Kind::Drifting => lang.pick("wie verwatert", "who is drifting"),
    }
}

/// Days, as short as can be: `62 d`.
fn ago(lang: Lang, days: i64) -> String {
    dates::count(lang, days)
}

/// Why something is suggested, as short as a pane is wide.
#[must_use]
pub fn reason(lang: Lang, reason: Reason, now: &Now) -> String {
    match reason {
        Reason::NotSpoken(days) => {
            let days = ago(lang, days);
            say!(lang, "{days} niet gesproken", "not spoken for {days}")
        }
        Reason::Waits(days) => {
            let days = ago(lang, days);
            say!(lang, "signaal van {days} geleden", "signal of {days} ago")
        }
        Reason::Expects(_) => lang.pick("nog niets concreets", "nothing concrete yet").to_owned(),
        Reason::Talk(day) => {
            let day = dates::near(lang, day, now.today());
            say!(lang, "welk probleem? {day}", "which problem? {day}")
        }
        Reason::Doubted(_) => lang.pick("één kleine, zekere", "one small, sure one").to_owned(),
    }
}

/// Why something is suggested, in a sentence with what the key will do.
#[must_use]
pub fn reason_in_full(lang: Lang, reason: Reason, now: &Now) -> String {
    match reason {
        Reason::NotSpoken(days) => {
            let days = dates::days(lang, days);
            say!(
                lang,
                "{days} niet gesproken, langer dan je wilde. Plan een gesprek.",
                "Not spoken for {days}, longer than you wanted. Plan a talk."
            )
        }
        Reason::Waits(days) => {
            let days = dates::days(lang, days);
            say!(
                lang,
                "Een signaal wacht al {days}. Maak er één kleine belofte van.",
                "A signal has waited for {days}. Make one small promise of it."
            )
        }
        Reason::Expects(days) => {
            let days = dates::days(lang, days);
            say!(
                lang,
                "Mag al {days} iets verwachten. Spreek iets concreets uit.",
                "May expect something, since {days}. Speak something concrete out."
            )
        }
        Reason::Talk(day) => {
            let day = dates::near(lang, day, now.today());
            say!(
                lang,
                "Jullie spreken elkaar {day}. Welk probleem los jij op?",
                "You talk on {day}. Which problem do you solve?"
            )
        }
        Reason::Doubted(day) => {
            let by = dates::near(lang, crate::domain::time::plus_days(day, 2), now.today());
            say!(
                lang,
                "Begon met nadeel van de twijfel. Beloof iets kleins, uiterlijk {by}.",
                "Began with the doubt. Promise something small and sure, by {by}."
            )
        }
    }
}

/// The list of suggestions.
#[must_use]
pub fn suggestions(lang: Lang) -> &'static str {
    lang.pick("Suggesties", "Suggestions")
}

/// The list of signals.
#[must_use]
pub fn signals(lang: Lang) -> &'static str {
    lang.pick("Signalen", "Signals")
}

/// Nothing is suggested.
#[must_use]
pub fn no_suggestions(lang: Lang) -> &'static str {
    lang.pick("Geen suggesties.", "No suggestions.")
}

/// No signal waits.
#[must_use]
pub fn no_signals(lang: Lang) -> &'static str {
    lang.pick("Geen signalen die wachten.", "No signals are waiting.")
}

/// When a signal was heard: `vr 13 nov, 10 d`.
#[must_use]
pub fn heard_on(lang: Lang, day: NaiveDate, now: &Now) -> String {
    let (near, days) = (dates::near(lang, day, now.today()), ago(lang, (now.today() - day).num_days()));
    format!("{near}, {days}")
}

/// Over those who are drifting.
#[must_use]
pub fn drifting(lang: Lang) -> &'static str {
    lang.pick("Verwatert", "Drifting")
}

/// Days since somebody was spoken, beside their name: `62 d`, without the letter where there is little room.
#[must_use]
pub fn days_beside(lang: Lang, days: i64, short: bool) -> String {
    if short { numbers::whole(lang, days.unsigned_abs()) } else { ago(lang, days) }
}

/// `Laatst gesproken ma 16 nov, live, 7 dagen geleden · ritme 30 dagen · volgend gesprek vandaag 10:00`.
#[must_use]
pub fn last_spoken(
    lang: Lang,
    spoken: Option<(NaiveDate, Channel)>,
    rhythm: Option<u32>,
    next: Option<&str>,
    now: &Now,
    short: bool,
) -> String {
    let mut parts = Vec::new();
    parts.push(match spoken {
        Some((day, channel)) => {
            let (near, how) = (dates::near(lang, day, now.today()), kinds::channel(lang, channel));
            let days = (now.today() - day).num_days();
            let distance = if short { ago(lang, days) } else { dates::distance(lang, day, now.today()) };
            say!(lang, "Laatst gesproken {near}, {how}, {distance}", "Last spoken {near}, {how}, {distance}")
        }
        None => lang.pick("Nog niet gesproken", "Not spoken yet").to_owned(),
    });
    parts.extend(rhythm.map(|days| {
        let days = if short { ago(lang, days.into()) } else { dates::days(lang, days.into()) };
        say!(lang, "ritme {days}", "rhythm {days}")
    }));
    parts.extend(next.map(|next| {
        if short {
            say!(lang, "gesprek {next}", "talk {next}")
        } else {
            say!(lang, "volgend gesprek {next}", "next talk {next}")
        }
    }));
    parts.join(" · ")
}

/// How somebody began with you.
#[must_use]
pub fn start_label(lang: Lang) -> &'static str {
    lang.pick("Jouw start", "Your start")
}

/// The problem you solve for them.
#[must_use]
pub fn problem_label(lang: Lang) -> &'static str {
    lang.pick("Probleem", "Problem")
}

/// What they may expect.
#[must_use]
pub fn expectation_label(lang: Lang) -> &'static str {
    lang.pick("Verwachting", "Expectation")
}

/// What was heard of them.
#[must_use]
pub fn signal_label(lang: Lang) -> &'static str {
    lang.pick("Signaal", "Signal")
}
