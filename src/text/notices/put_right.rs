//! Notices about putting right: undo, redo, take back, correct, edit. Each says in words what it was about.
//!
//! It never says that anything was deleted: nothing is.

use lifecycle::{State, Step};

use crate::domain::change::Deed;
use crate::domain::due::Due;
use crate::domain::memo::MemoKind;
use crate::domain::time::Now;
use crate::text::commands::Command;
use crate::text::{Lang, dates, say, states};

/// A deed by its name, for the lines about undo and redo.
#[must_use]
pub fn deed(lang: Lang, deed: Deed) -> &'static str {
    match deed {
        Deed::Capture => lang.pick("vastgelegd", "captured"),
        Deed::Note => lang.pick("bewaard", "kept for later"),
        Deed::Speak => states::step(lang, Step::Uitspreken),
        Deed::Drop | Deed::FollowUpDrop => lang.pick("weggegooid", "discarded"),
        Deed::Step(step) => states::step(lang, step),
        Deed::TakeBack => lang.pick("teruggenomen", "taken back"),
        Deed::Edit => lang.pick("bewerkt", "edited"),
        Deed::ContactAdd => lang.pick("contact toegevoegd", "contact added"),
        Deed::ContactEdit => lang.pick("contact bewerkt", "contact edited"),
        Deed::ContactArchive => lang.pick("naar of uit het archief", "to or from the archive"),
        Deed::ContactMerge => lang.pick("contacten samengevoegd", "contacts merged"),
        Deed::FollowUpAdd => lang.pick("opvolging gepland", "follow-up planned"),
        Deed::FollowUpDone => lang.pick("opvolging gedaan", "follow-up done"),
        Deed::FollowUpMove => lang.pick("andere dag", "other day"),
        Deed::FollowUpSnooze => lang.pick("later vandaag", "later today"),
        Deed::SeriesStop => lang.pick("reeks gestopt", "series stopped"),
        Deed::SeriesSkip => lang.pick("overgeslagen", "skipped"),
        Deed::Import => lang.pick("ingelezen", "imported"),
        Deed::MemoAdd(kind) => added(lang, kind),
        Deed::MemoEdit(kind) => edited_memo(lang, kind),
        Deed::MemoDrop(kind) => dropped(lang, kind),
        Deed::SignalPromise => lang.pick("signaal beloofd", "signal promised"),
        Deed::SignalLetGo => lang.pick("signaal losgelaten", "signal let go"),
        Deed::ExpectationEnd => lang.pick("verwachting beëindigd", "expectation ended"),
        Deed::AwayStop => lang.pick("weer aanwezig", "back from being away"),
        Deed::ContactErase => lang.pick("contact gewist", "contact erased"),
    }
}

fn added(lang: Lang, kind: MemoKind) -> &'static str {
    match kind {
        MemoKind::Encounter => lang.pick("gesproken", "spoken"),
        MemoKind::Signal => lang.pick("signaal gehoord", "signal heard"),
        MemoKind::Story => lang.pick("klantverhaal toegevoegd", "success story added"),
        MemoKind::Expectation => lang.pick("verwachting gewekt", "expectation set"),
        MemoKind::Referral => lang.pick("doorverwijzing genoteerd", "referral noted"),
        MemoKind::Group => lang.pick("groep gemaakt", "group made"),
        MemoKind::Away => lang.pick("afwezig", "away"),
        MemoKind::Hush => lang.pick("suggestie weggelegd", "suggestion put away"),
    }
}

fn edited_memo(lang: Lang, kind: MemoKind) -> &'static str {
    match kind {
        MemoKind::Encounter => lang.pick("contactmoment bewerkt", "contact moment edited"),
        MemoKind::Signal => lang.pick("signaal bewerkt", "signal edited"),
        MemoKind::Story => lang.pick("klantverhaal bewerkt", "success story edited"),
        MemoKind::Expectation => lang.pick("verwachting bewerkt", "expectation edited"),
        MemoKind::Referral => lang.pick("doorverwijzing bewerkt", "referral edited"),
        MemoKind::Group => lang.pick("groep bewerkt", "group edited"),
        MemoKind::Away => lang.pick("afwezigheid bewerkt", "days away edited"),
        MemoKind::Hush => lang.pick("suggestie weggelegd", "suggestion put away"),
    }
}

fn dropped(lang: Lang, kind: MemoKind) -> &'static str {
    match kind {
        MemoKind::Encounter => lang.pick("contactmoment weggegooid", "contact moment discarded"),
        MemoKind::Signal => lang.pick("signaal weggegooid", "signal discarded"),
        MemoKind::Story => lang.pick("klantverhaal weggegooid", "success story discarded"),
        MemoKind::Expectation => lang.pick("verwachting weggegooid", "expectation discarded"),
        MemoKind::Referral => lang.pick("doorverwijzing weggegooid", "referral discarded"),
        MemoKind::Group => lang.pick("groep opgeheven", "group dissolved"),
        MemoKind::Away => lang.pick("afwezigheid weggegooid", "days away discarded"),
        MemoKind::Hush => lang.pick("suggestie teruggehaald", "suggestion brought back"),
    }
}

/// A key that was pressed once more: what it would do now, and for which day that is.
#[must_use]
pub fn once_more(lang: Lang, key: &str, what: &str, day: Option<&str>) -> String {
    let day = day.map(|day| format!(", {day}")).unwrap_or_default();
    say!(
        lang,
        "Hier staat nu een ander. Nog eens {key}: {what}{day}",
        "Somebody else stands here now. {key} once more: {what}{day}"
    )
}

/// A deed and what it was done to: `“nagekomen” van Mark, koppelen aan Petra`.
#[must_use]
pub fn of(lang: Lang, done: Deed, name: &str, what: &str) -> String {
    let done = deed(lang, done);
    match (name.is_empty(), what.is_empty()) {
        (true, true) => format!("“{done}”"),
        (true, false) => format!("“{done}”, {what}"),
        (false, true) => say!(lang, "“{done}” van {name}", "“{done}” of {name}"),
        (false, false) => say!(lang, "“{done}” van {name}, {what}", "“{done}” of {name}, {what}"),
    }
}

/// The same of a change that was about more than one. `what` is made by [`of`].
#[must_use]
pub fn and_more(lang: Lang, what: String, more: u32) -> String {
    if more == 0 {
        return what;
    }
    format!("{what}{}", super::many::and_more(lang, more as usize))
}

/// The newest change was undone. `what` is made by [`of`].
#[must_use]
pub fn undone(lang: Lang, what: &str) -> String {
    say!(lang, "↶ Teruggenomen: {what}", "↶ Undone: {what}")
}

/// What was undone was done again.
#[must_use]
pub fn redone(lang: Lang, what: &str) -> String {
    say!(lang, "↷ Opnieuw: {what}", "↷ Redone: {what}")
}

/// How the shell turns an undo round, behind what it says of it.
#[must_use]
pub fn turn_round(lang: Lang, undone: bool) -> String {
    let line = if undone { Command::Redo.line(lang) } else { Command::Undo.line(lang) };
    format!("   {line}")
}

/// The newest change was made by another process; it is taken back only when asked again.
#[must_use]
pub fn made_elsewhere(lang: Lang, at: chrono::NaiveTime, what: &str) -> String {
    let at = dates::clock(at);
    say!(
        lang,
        "De laatste wijziging kwam uit de shell, {at}: {what}. Nog eens u neemt die terug",
        "The newest change came from the shell, {at}: {what}. Press u again to undo it"
    )
}

/// There is no change left to undo.
#[must_use]
pub fn nothing_to_undo(lang: Lang) -> &'static str {
    lang.pick("Er is niets om ongedaan te maken.", "There is nothing to undo.")
}

/// There is no undone change to do again.
#[must_use]
pub fn nothing_to_redo(lang: Lang) -> &'static str {
    lang.pick("Er is niets om opnieuw te doen.", "There is nothing to redo.")
}

/// The newest step of one promise was taken back; `state` is where it stands now.
#[must_use]
pub fn taken_back(lang: Lang, what: &str, state: Option<State>) -> String {
    let undo = Command::Undo.line(lang);
    match state.map(|state| states::plain(lang, state)) {
        Some(plain) => {
            say!(lang, "↶ Teruggenomen: {what}. Weer: {plain}.", "↶ Taken back: {what}. Again: {plain}.")
        }
        None => say!(
            lang,
            "↶ Teruggenomen: {what}. De belofte staat in geen lijst meer; {undo} zet haar terug.",
            "↶ Taken back: {what}. The promise is in no list any more; {undo} brings it back."
        ),
    }
}

/// What was noted wrongly was put right, with what counts now.
#[must_use]
pub fn corrected(lang: Lang, name: &str, what: &str, due: &Due, now: &Now) -> String {
    let due = dates::echo(lang, due, now);
    say!(lang, "✓ Gecorrigeerd: {name} · {what} · {due}", "✓ Corrected: {name} · {what} · {due}")
}

/// A doubt between two days was answered.
#[must_use]
pub fn answered(lang: Lang, what: &str, due: &Due, now: &Now) -> String {
    let due = dates::echo(lang, due, now);
    say!(lang, "✓ Gekozen: {what} · {due}", "✓ Chosen: {what} · {due}")
}

/// A promise or a concept was edited.
#[must_use]
pub fn edited(lang: Lang, what: &str) -> String {
    say!(lang, "✓ Bewerkt: {what}", "✓ Edited: {what}")
}

/// An edit that left everything as it was.
#[must_use]
pub fn nothing_changed(lang: Lang) -> &'static str {
    lang.pick("Er is niets veranderd.", "Nothing changed.")
}

/// What was promised and to whom is no matter of editing.
#[must_use]
pub fn not_edited(lang: Lang, line: &str) -> String {
    say!(
        lang,
        "Wat je beloofde en aan wie, bewerk je niet. Stond het verkeerd genoteerd? {line}",
        "What you promised and to whom is not edited. Was it noted wrongly? {line}"
    )
}
