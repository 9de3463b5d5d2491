//! The words of forms that are no step: editing, correcting, labels, concepts, follow-ups, people.
//!
//! It never names a key: where a sentence needs one, it comes in.

use lifecycle::State;

use crate::domain::words::{Circle, Importance};
use crate::text::{Lang, either, kinds, say, states};

/// Makes the labels, both languages side by side.
macro_rules! labels {
    ($($(#[$doc:meta])* $name:ident: $nl:literal, $en:literal;)+) => {
        $($(#[$doc])* #[must_use] pub const fn $name(lang: Lang) -> &'static str { lang.pick($nl, $en) })+
    };
}

labels! {
    /// With whom.
    who: "wie", "who";
    /// The importance of a promise.
    importance: "belang", "importance";
    /// The problem you solve.
    problem: "probleem", "problem";
    /// What they may expect.
    expectation: "verwachting", "expectation";
    /// A note.
    note: "notitie", "note";
    /// Labels.
    tags: "labels", "tags";
    /// Over a promise that is edited.
    edit: "Bewerken", "Edit";
    /// Over the labels.
    tags_heading: "Labels", "Tags";
    /// Over the two days that words could mean.
    which_day: "Welke dag was het?", "Which day was it?";
    /// Neither of the two.
    something_else: "iets anders", "something else";
    /// Over a promise that is taken back.
    take_back: "Terugnemen", "Take back";
    /// Over what is said now.
    said: "Gezegd", "Said";
    /// Over aftercare that is done.
    aftercare_done: "Nazorg gedaan", "Aftercare done";
    /// What was extra about it.
    what_extra: "wat was er extra", "what was extra";
    /// Where there was nothing extra.
    nothing_extra: "niets", "nothing";
    /// Over another day of a follow-up.
    other_day: "Andere dag", "Other day";
    /// Over a new follow-up.
    new_follow_up: "Nieuwe opvolging", "New follow-up";
    /// What a follow-up is for.
    what_for: "waarvoor", "what for";
    /// The day of it.
    day: "dag", "day";
    /// What to do.
    what_to_do: "wat", "what";
    /// Over a new contact.
    new_contact: "Nieuw contact", "New contact";
    /// The name of a contact.
    name: "naam", "name";
    /// Where they work.
    organisation: "organisatie", "organisation";
    /// How near they stand.
    circle: "kring", "circle";
    /// Je or u.
    address: "aanspreken", "address";
    /// The language spoken with them.
    language: "taal", "language";
    /// Where nothing is noted.
    unsaid: "niet gezegd", "not said";
}

labels! {
    /// What Enter states of a promise that is taken back whole.
    takes_back: "neem de belofte terug", "take the promise back";
    /// What that means.
    as_if_never: "Alsof je haar nooit noteerde: ze staat dan in geen lijst meer.", "As if you had never noted it: it is then in no list any more.";
    /// What Enter states of a correction.
    so_it_was: "zo was het gezegd", "so it was said";
    /// What Enter states of an edit.
    saves: "bewaren", "save";
    /// What Enter states of what was said.
    is_said: "het is gezegd", "it is said";
    /// What Enter states of a follow-up that is done.
    is_done: "gedaan", "done";
    /// What Enter states of a follow-up on another day.
    puts_off: "op die dag", "on that day";
    /// What Enter states of a new follow-up.
    plans: "gepland", "planned";
}

/// The importance, after one key.
#[must_use]
pub fn importance_is(lang: Lang, importance: Importance, what: &str) -> String {
    let word = kinds::importance(lang, importance);
    say!(lang, "Belang: {word} · {what}", "Importance: {word} · {what}")
}

/// The circle, after one key.
#[must_use]
pub fn circle_is(lang: Lang, circle: Circle, name: &str) -> String {
    let word = kinds::circle(lang, circle);
    say!(lang, "Kring: {word} · {name}", "Circle: {word} · {name}")
}

/// Why the day of a promise is not moved by one key.
#[must_use]
pub fn both_of_you(lang: Lang, agreed: &str, told: &str, edit: &str) -> String {
    say!(
        lang,
        "De dag is van jullie samen: {agreed} nieuwe afspraak, {told} gemeld, of {edit} als je hem verkeerd noteerde",
        "The day belongs to both of you: {agreed} new agreement, {told} told, or {edit} if you noted it wrongly"
    )
}

/// The newest step was taken back; `state` is where the promise stands now.
#[must_use]
pub fn taken_back(lang: Lang, what: &str, state: Option<State>) -> String {
    match state.map(|state| states::plain(lang, state)) {
        Some(plain) => {
            say!(lang, "↶ Teruggenomen: {what}. Weer: {plain}.", "↶ Taken back: {what}. Again: {plain}.")
        }
        None => say!(
            lang,
            "↶ Teruggenomen: {what}. De belofte staat in geen lijst meer.",
            "↶ Taken back: {what}. The promise is in no list any more."
        ),
    }
}

/// A name that nobody has.
#[must_use]
pub fn nobody(lang: Lang, name: &str, new_contact: &str) -> String {
    say!(
        lang,
        "Niemand heet “{name}”. Met {new_contact} maak je een nieuw contact.",
        "Nobody is called “{name}”. {new_contact} makes a new contact."
    )
}

/// A name that fits several people.
#[must_use]
pub fn several(lang: Lang, name: &str, people: &[&str]) -> String {
    let people = either(lang, people);
    say!(lang, "Welke {name}: {people}? Noem de hele naam.", "Which {name}: {people}? Give the full name.")
}

/// A name that is nobody's yet, while it is typed.
#[must_use]
pub fn new_name(lang: Lang) -> &'static str {
    lang.pick("nieuw contact", "new contact")
}

/// Somebody of that name is there already.
#[must_use]
pub fn exists(lang: Lang, name: &str) -> String {
    say!(
        lang,
        "{name} staat er al. Is dit iemand anders? Geef dan een naam die verschilt.",
        "{name} is there already. Is this somebody else? Then give a name that differs."
    )
}

/// A contact without a name.
#[must_use]
pub fn nameless(lang: Lang) -> &'static str {
    lang.pick("Een contact heeft een naam nodig.", "A contact needs a name.")
}

/// A promise of nothing.
#[must_use]
pub fn what_was_promised(lang: Lang) -> &'static str {
    lang.pick("Wat was er beloofd?", "What was promised?")
}

/// Said to nobody.
#[must_use]
pub fn to_whom(lang: Lang) -> &'static str {
    lang.pick("Aan wie is het gezegd?", "To whom was it said?")
}

/// For no day.
#[must_use]
pub fn by_when(lang: Lang) -> &'static str {
    lang.pick("Uiterlijk wanneer?", "By when?")
}

/// Another day, and none is named.
#[must_use]
pub fn which_other_day(lang: Lang) -> &'static str {
    lang.pick("Op welke dag?", "On which day?")
}

/// Aftercare can’t be told back without an extra.
#[must_use]
pub fn first_what_was_extra(lang: Lang) -> &'static str {
    lang.pick("Eerst: wat was er extra?", "First: what was extra?")
}
