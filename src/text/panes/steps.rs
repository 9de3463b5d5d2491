//! The words of step lines: what each asks, and what Enter will state. Short: they stand on one row.
//!
//! It never names a key, and never says that something is so before Enter does.

use lifecycle::Direction;

use crate::domain::words::{Channel, Extra, ReleasedBy};
use crate::text::{Lang, kinds, say};

/// Makes the labels, both languages side by side.
macro_rules! labels {
    ($($(#[$doc:meta])* $name:ident: $nl:literal, $en:literal;)+) => {
        $($(#[$doc])* #[must_use] pub const fn $name(lang: Lang) -> &'static str { lang.pick($nl, $en) })+
    };
}

labels! {
    /// The deliverable.
    what: "wat", "what";
    /// The new day.
    day: "dag", "day";
    /// Whether the other agreed.
    agreed: "akkoord", "agreed";
    /// When it was agreed.
    agreed_on: "afgesproken op", "agreed on";
    /// How.
    how: "hoe", "how";
    /// The day that the other was told.
    now_by: "alsnog wanneer", "now by when";
    /// The reason.
    why: "waarom", "why";
    /// How it was made good.
    made_good: "wat deed je", "what did you do";
    /// By whom a promise was released.
    by_whom: "van wie", "who said so";
    /// When.
    when: "wanneer", "when";
    /// What was extra, by its kind.
    extra: "soort", "kind";
    /// Whether it was anchored at once.
    anchored_at_once: "meteen verankerd", "anchored at once";
    /// In which words it was told back.
    said: "in welke woorden", "in which words";
    /// On which day it was kept.
    the_day: "de dag", "the day";
    /// The outside cause.
    cause: "wat was het", "what was it";
    /// Yes.
    yes: "ja", "yes";
    /// No.
    no: "nee", "no";
    /// Not yet.
    not_yet: "nog niet", "not yet";
    /// What counts where no day is given.
    today: "vandaag", "today";
    /// The other accepted it.
    accepted: "nam het aan", "accepted it";
    /// The other did not.
    not_accepted: "nog niet", "not yet";
    /// No reaction.
    no_reaction: "geen", "none";
    /// Over the first part of anchoring what was kept.
    first_the_extra: "wat was er extra", "what was extra";
    /// Over the second part.
    then_told_back: "hoe teruggekoppeld", "how it was told back";
    /// What Enter does before the last field.
    onward: "verder", "onward";
    /// What the arrows do on a choice.
    choose: "kiezen", "choose";
}

/// `weet Jan het?`
#[must_use]
pub fn knows(lang: Lang, name: &str) -> String {
    say!(lang, "weet {name} het?", "does {name} know?")
}

/// `hoe nam Jan het op?`
#[must_use]
pub fn how_taken(lang: Lang, name: &str) -> String {
    say!(lang, "hoe nam {name} het op?", "how did {name} take it?")
}

/// `reactie van Jan`
#[must_use]
pub fn reaction(lang: Lang, name: &str) -> String {
    say!(lang, "reactie van {name}", "{name}’s reaction")
}

/// `buiten jou, vond Jan dat ook?`: it lay outside, and the other accepted that.
#[must_use]
pub fn outside(lang: Lang, name: &str) -> String {
    say!(lang, "buiten jou, vond {name} dat ook?", "outside cause {name} accepted?")
}

/// The heading over a step line: the step, with whom, about what.
#[must_use]
pub fn title(step: &str, name: &str, what: &str) -> String {
    [step, name, what].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The step as a heading.
#[must_use]
pub fn told_heading(lang: Lang, direction: Direction) -> &'static str {
    match direction {
        Direction::Given => lang.pick("Gemeld", "Told"),
        Direction::Received => lang.pick("Gemeld aan jou", "Told you"),
    }
}

labels! {
    /// Over a new agreement.
    new_agreement: "Nieuwe afspraak", "New agreement";
    /// Over a break.
    broken: "Gebroken", "Broken";
    /// Over putting right.
    put_right: "Rechtgezet", "Put right";
    /// Over a release.
    released: "Hoeft niet meer", "Released";
    /// Over something extra.
    exceeded: "Extra gedaan", "Went further";
    /// Over telling back.
    told_back: "Teruggekoppeld", "Told back";
    /// Over keeping.
    kept: "Nagekomen", "Kept";
}

/// The part of a form in sight: `1 van 2: wat was er extra`.
#[must_use]
pub fn part(lang: Lang, nth: usize, of: usize, what: &str) -> String {
    say!(lang, "{nth} van {of}: {what}", "{nth} of {of}: {what}")
}

/// One field of several is in sight: `veld 2 van 5`.
#[must_use]
pub fn nth_field(lang: Lang, nth: usize, of: usize) -> String {
    say!(lang, "veld {nth} van {of}", "field {nth} of {of}")
}

/// What Enter states of a new day.
#[must_use]
pub fn agrees(lang: Lang, direction: Direction, name: &str, agreed: bool) -> String {
    match (direction, agreed) {
        (_, false) => knows_it(lang, direction, name),
        (Direction::Given, true) => say!(lang, "{name} vond het goed", "{name} agreed"),
        (Direction::Received, true) => say!(lang, "jullie vonden het goed", "you both agreed"),
    }
}

/// What Enter states where the other knows the day already, and has not agreed to it yet.
#[must_use]
pub fn asks_again(lang: Lang) -> &'static str {
    lang.pick("nog niet: later weer vragen", "not yet: ask again later")
}

/// What Enter states of a day that was told.
#[must_use]
pub fn knows_it(lang: Lang, direction: Direction, name: &str) -> String {
    match direction {
        Direction::Given => say!(lang, "{name} weet het", "{name} knows"),
        Direction::Received => say!(lang, "{name} meldde het", "{name} told you"),
    }
}

/// What Enter states of a break.
#[must_use]
pub fn breaks(lang: Lang, direction: Direction, name: &str, told: bool) -> String {
    match (direction, told) {
        (Direction::Given, true) => say!(lang, "{name} weet het", "{name} knows"),
        (Direction::Given, false) => say!(lang, "{name} weet het nog niet", "{name} does not know yet"),
        (Direction::Received, _) => say!(lang, "{name} kwam het niet na", "{name} did not keep it"),
    }
}

/// What Enter states of putting right.
#[must_use]
pub fn puts_right(lang: Lang, name: &str, accepted: bool) -> String {
    if accepted {
        say!(lang, "{name} nam het aan", "{name} accepted it")
    } else {
        say!(lang, "{name} nam het nog niet aan", "{name} has not accepted it yet")
    }
}

/// What Enter states of a release.
#[must_use]
pub fn releases(lang: Lang, direction: Direction, name: &str, by: ReleasedBy) -> String {
    match (by, direction) {
        (ReleasedBy::Other, Direction::Given) => {
            say!(lang, "{name} ontslaat je van je belofte", "{name} lets you off")
        }
        _ => kinds::released_by(lang, by, name),
    }
}

/// What of a series it is about.
#[must_use]
pub fn which_of_the_series(lang: Lang) -> &'static str {
    lang.pick("reeks", "series")
}

/// This time, all of it, none after this one.
#[must_use]
pub fn extents(lang: Lang) -> [&'static str; 3] {
    [
        lang.pick("deze keer", "this time"),
        lang.pick("de hele reeks", "the whole series"),
        lang.pick("hierna niet meer", "none after this"),
    ]
}

/// What Enter states where this one stays promised and no next one comes.
#[must_use]
pub fn none_after(lang: Lang) -> &'static str {
    lang.pick("dit is de laatste", "this is the last")
}

/// What Enter states of something extra, told back at once or not.
#[must_use]
pub fn exceeds(lang: Lang, extra: Extra, anchored: bool) -> String {
    let extra = kinds::extra(lang, extra);
    if anchored {
        say!(lang, "extra gedaan ({extra}) en verankerd", "went further ({extra}), and anchored")
    } else {
        say!(lang, "extra gedaan: {extra}", "went further: {extra}")
    }
}

labels! {
    /// What Enter states of telling back.
    anchors: "verankerd", "anchored";
    /// What Enter states of a promise that was kept.
    keeps: "nagekomen", "kept";
}

/// The ways to say something, for a choice.
#[must_use]
pub fn channels<const N: usize>(lang: Lang, channels: [Channel; N]) -> [&'static str; N] {
    channels.map(|channel| kinds::channel(lang, channel))
}

/// Letters came where there is only something to choose.
#[must_use]
pub fn only_chosen(lang: Lang, arrows: &str, next: &str) -> String {
    say!(
        lang,
        "Hier is niets te typen: {arrows} kiest, {next} gaat naar het volgende veld.",
        "Nothing to type here: {arrows} chooses, {next} goes to the next field."
    )
}

/// What needs the other’s consent can’t be told.
#[must_use]
pub fn only_a_day_is_told(lang: Lang, name: &str) -> String {
    say!(
        lang,
        "Iets anders leveren kan alleen als {name} het goed vond. Melden gaat over de dag.",
        "Delivering something else takes {name}’s consent. Telling is about the day."
    )
}

/// Anchoring at once needs words.
#[must_use]
pub fn which_words(lang: Lang) -> &'static str {
    lang.pick(
        "Met welke woorden heb je het teruggekoppeld? Zo niet: kies “nee” bij meteen verankerd.",
        "In which words did you tell it back? If you did not: choose “no” at anchored at once.",
    )
}

/// Which day?
#[must_use]
pub fn which_day_kept(lang: Lang) -> &'static str {
    lang.pick("Op welke dag was het klaar?", "On which day was it delivered?")
}

/// What the outside cause was.
#[must_use]
pub fn which_cause(lang: Lang) -> &'static str {
    lang.pick("Wat was het dat buiten jou lag?", "What was it that was outside your control?")
}
