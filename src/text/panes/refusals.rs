//! Why a key does nothing, in a sentence: what stands in the way, and what can be done instead. A refusal of the
//! lifecycle is said here in the words of keys; the shell says it in the words of commands.
//!
//! It never names a key of its own: those come in, as the table of bindings has them.

mod missing;

use lifecycle::{Act, Direction, Refusal, State, Step};

use crate::domain::due::Due;
use crate::domain::time::Now;
use crate::domain::walk::Refused;
use crate::text::refusals::Case;
use crate::text::{Lang, capital, dates, either, say, states};

/// The keys that lead out, as they are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    /// Of keeping.
    pub kept: String,
    /// Of telling.
    pub told: String,
    /// Of a new agreement.
    pub agreed: String,
    /// Of anchoring.
    pub anchored: String,
    /// Of putting right.
    pub put_right: String,
    /// Of editing and correcting.
    pub edit: String,
    /// Of taking back a step.
    pub take_back: String,
    /// Of redo.
    pub redo: String,
    /// Of capture.
    pub capture: String,
    /// Of going back.
    pub back: String,
    /// Of a new contact.
    pub new_contact: String,
}

/// What stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Nothing is under the cursor.
    NothingHere,
    /// The step does not exist from where the promise stands.
    NotLawful(Direction, State),
    /// The day has passed.
    DayPassed,
    /// It is done at home only.
    OnlyHome,
    /// The book can only be read.
    ReadOnly,
    /// It is opened already.
    IsOpen,
    /// There is nothing to say, or nobody to say it to.
    NothingToSay,
    /// What is known happened after that day.
    TooEarly,
}

/// What a key is about.
#[derive(Clone, Copy, Debug, Default)]
pub struct About<'a> {
    /// The other's name; empty where nobody is known.
    pub name: &'a str,
    /// The day.
    pub due: Option<Due>,
    /// The step that the key is for.
    pub step: Option<Step>,
}

/// Why, in words.
#[must_use]
pub fn sentence(lang: Lang, about: &About<'_>, reason: Reason, now: &Now, keys: &Keys) -> String {
    let name = first(lang, about.name);
    match reason {
        Reason::NothingHere => lang
            .pick("Hier staat niets om iets mee te doen.", "Nothing stands here to do that with.")
            .to_owned(),
        Reason::OnlyHome => {
            let back = &keys.back;
            say!(
                lang,
                "Stoppen doe je op het overzicht; {back} gaat terug.",
                "Quit from the overview; {back} goes back."
            )
        }
        Reason::ReadOnly => lang
            .pick(
                "Het boek kan nu alleen gelezen worden; er wordt niets bewaard.",
                "The book can only be read now; nothing is saved.",
            )
            .to_owned(),
        Reason::IsOpen => {
            let back = &keys.back;
            say!(lang, "Dit staat al open. {back} gaat terug.", "This is open already. {back} goes back.")
        }
        Reason::NothingToSay => super::saying::nothing(lang).to_owned(),
        Reason::TooEarly => lang
            .pick(
                "Dat ligt vóór een eerdere stap. Noem een dag daarna.",
                "That comes before an earlier step. Name a later day.",
            )
            .to_owned(),
        Reason::DayPassed => day_passed(lang, name, about.due.as_ref(), now, keys),
        Reason::NotLawful(direction, state) => not_lawful(lang, direction, state, about.step, name, keys),
    }
}

/// A key that does nothing here: what its action belongs to, and what stands here instead; nothing where that does not matter.
#[must_use]
pub fn belongs(lang: Lang, label: &str, to: &[&str], here: Option<&str>) -> String {
    let to = either(lang, to);
    match here {
        Some(here) => say!(
            lang,
            "“{label}” hoort bij {to}; hier staat {here}.",
            "“{label}” belongs to {to}; what stands here is {here}."
        ),
        None => say!(lang, "“{label}” hoort bij {to}.", "“{label}” belongs to {to}."),
    }
}

/// A thing that keys can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A promise.
    Promise,
    /// What is to be completed or to be said.
    Concept,
    /// A follow-up.
    FollowUp,
    /// A contact.
    Contact,
    /// A card of the round.
    Card,
    /// The panes of home.
    Home,
}

/// What it is called in a sentence.
#[must_use]
pub fn thing(lang: Lang, thing: Thing) -> &'static str {
    match thing {
        Thing::Promise => lang.pick("een belofte", "a promise"),
        Thing::Concept => lang.pick("iets om aan te vullen of te zeggen", "something to complete or to say"),
        Thing::FollowUp => lang.pick("een opvolging", "a follow-up"),
        Thing::Contact => lang.pick("een contact", "a contact"),
        Thing::Card => lang.pick("een kaart van de ronde", "a card of the review"),
        Thing::Home => lang.pick("het beginscherm", "the home screen"),
    }
}

/// A refusal of the lifecycle, in words.
#[must_use]
pub fn refused(lang: Lang, why: &Refused, case: &Case<'_>, keys: &Keys) -> String {
    let (take_back, name) = (&keys.take_back, case.other(lang));
    match why {
        Refusal::NotLawful { direction, from: Some(state), step, .. } => {
            not_lawful(lang, *direction, *state, Some(*step), name, keys)
        }
        Refusal::NotLawful { from: None, .. } => {
            let capture = &keys.capture;
            say!(
                lang,
                "Er is nog niets uitgesproken. Een belofte begint met vastleggen: {capture}",
                "Nothing has been spoken yet. A promise begins with capturing it: {capture}"
            )
        }
        Refusal::Missing { step, need } => missing::sentence(lang, *step, *need, case, keys),
        Refusal::AfterDue { .. } => {
            day_passed(lang, name, case.promise.map(|p| p.standing().due).as_ref(), &case.now, keys)
        }
        Refusal::OnlyWhileSpoken => say!(
            lang,
            "Corrigeren kan alleen zolang er na het uitspreken nog niets is gebeurd. Klopt de laatste stap niet? {take_back} neemt die terug.",
            "A promise can be corrected only while nothing has happened since it was spoken. Is the last step wrong? {take_back} takes it back."
        ),
        Refusal::SpeakingTakenBack => {
            let (redo, capture) = (&keys.redo, &keys.capture);
            say!(
                lang,
                "Deze belofte is teruggenomen. Was dat net? {redo} zet haar terug. Anders leg je haar opnieuw vast: {capture}",
                "This promise was taken back. Was that just now? {redo} puts it back. Otherwise capture it again: {capture}"
            )
        }
        Refusal::HappenedAfterRecorded => say!(
            lang,
            "Dat ligt nog in de toekomst. Leg het vast als het gebeurd is, of noem de dag waarop het gebeurde.",
            "That is still to come. Record it once it has happened, or name the day on which it did."
        ),
        Refusal::BeforePrevious { previous } => {
            let entry = case.promise.and_then(|p| p.walk.entries().iter().find(|e| e.seq == *previous));
            let what = entry.map(|e| states::entry(lang, &e.facts)).unwrap_or_default();
            let when =
                entry.map(|e| dates::happened(lang, &e.happened, case.now.today())).unwrap_or_default();
            say!(
                lang,
                "Dat zou vóór een eerdere stap liggen: {what}, {when}. Noem een dag daarna.",
                "That would come before an earlier step: {what}, {when}. Name a later day."
            )
        }
        Refusal::SetsNoDue { act: Act::Step(step) } => {
            let (word, agreed) = (states::step(lang, *step), &keys.agreed);
            say!(
                lang,
                "Met “{word}” verzet je de dag niet. Zijn jullie een nieuwe dag overeengekomen? Dan: {agreed}",
                "“{word}” does not move the day. Did you both agree on a new one? Then: {agreed}"
            )
        }
        // These come of a course as it was written down, and name nothing that is typed in a shell.
        _ => crate::text::refusals::sentence(lang, why, case),
    }
}

/// The other may have agreed in time, or was only told.
fn day_passed(lang: Lang, name: &str, due: Option<&Due>, now: &Now, keys: &Keys) -> String {
    let told = &keys.told;
    let day = due.map_or_else(
        || lang.pick("De dag", "The day").to_owned(),
        |due| capital(&dates::due(lang, due, now)),
    );
    say!(
        lang,
        "{day} is voorbij. Was {name} het daarvóór al eens? Zet de dag bij “afgesproken op”. Anders: {told} gemeld",
        "{day} has passed. Did {name} agree before? Put that day in “agreed on”. Otherwise: {told} told"
    )
}

fn not_lawful(
    lang: Lang,
    direction: Direction,
    state: State,
    step: Option<Step>,
    name: &str,
    keys: &Keys,
) -> String {
    let (plain, take_back) = (states::plain(lang, state), &keys.take_back);
    let word = step.map(|s| states::step(lang, s)).unwrap_or_default();
    match (direction, state, step) {
        (Direction::Received, _, Some(Step::Overtreffen | Step::Verankeren | Step::Herstellen)) => say!(
            lang,
            "Dit is een belofte van {name} aan jou; “{word}” hoort bij een belofte van jezelf.",
            "This is a promise from {name} to you; “{word}” belongs to a promise of your own."
        ),
        (_, State::Voornemen, Some(Step::Overtreffen | Step::Verankeren)) => {
            let kept = &keys.kept;
            say!(
                lang,
                "Deze belofte is nog niet nagekomen. Dat komt eerst: {kept}",
                "This promise has not been kept yet. That comes first: {kept}"
            )
        }
        (_, State::Vertonen, Some(Step::Verankeren)) => {
            let anchored = &keys.anchored;
            say!(
                lang,
                "Eerst het extra: nazorg, meer of beter. {anchored} vraagt er nu naar.",
                "First the extra: aftercare, more or better. {anchored} asks for it now."
            )
        }
        (_, State::Voornemen, Some(Step::Herstellen)) => say!(
            lang,
            "Deze belofte is niet gebroken: er is niets recht te zetten.",
            "This promise is not broken: there is nothing to put right."
        ),
        (Direction::Given, State::Gebroken, Some(Step::Vertonen)) => {
            let put_right = &keys.put_right;
            say!(
                lang,
                "Deze belofte is gebroken. Heb je het daarna goedgemaakt, en nam {name} dat aan? Dan: {put_right} rechtgezet",
                "This promise is broken. Did you make it good since, and did {name} accept that? Then: {put_right} put right"
            )
        }
        _ => {
            let stands = if state == State::Ontheven { plain.to_owned() } else { format!("is {plain}") };
            say!(
                lang,
                "“{word}” kan hier niet: deze belofte {stands}. Klopt dat niet? {take_back} neemt de laatste stap terug.",
                "“{word}” can’t be done here: this promise is {plain}. Is that wrong? {take_back} takes back the last step."
            )
        }
    }
}

fn first(lang: Lang, name: &str) -> &str {
    name.split_whitespace().next().unwrap_or_else(|| lang.pick("de ander", "the other"))
}

#[cfg(test)]
mod tests;
