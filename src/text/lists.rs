//! What lists say besides their rows: the line of counts, what stands in an empty one, the labels of a page.
//!
//! It never says that all is done while something is to be completed.

use super::commands;
use super::{Lang, numbers, say};

/// How many there are of each, today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Late promises.
    pub late: u64,
    /// Due today.
    pub today: u64,
    /// Due in the next seven days.
    pub soon: u64,
    /// Due later.
    pub later: u64,
    /// To complete.
    pub incomplete: u64,
    /// To be said.
    pub unspoken: u64,
    /// Follow-ups for today.
    pub follow_ups: u64,
    /// Others' promises that are late.
    pub theirs_late: u64,
}

/// `3 te laat · 4 vandaag · 2 aanvullen`; what there is none of is left out. Empty where there is nothing at all.
#[must_use]
pub fn summary(lang: Lang, counts: &Counts) -> String {
    let theirs = numbers::whole(lang, counts.theirs_late);
    let parts = [
        (counts.late, lang.pick("te laat", "late")),
        (counts.today, lang.pick("vandaag", "today")),
        (counts.soon, lang.pick("komende 7 dagen", "next 7 days")),
        (counts.later, lang.pick("later", "later")),
        (counts.incomplete, lang.pick("aanvullen", "to complete")),
        (counts.unspoken, lang.pick("nog zeggen", "to be said")),
        (counts.follow_ups, lang.pick("opvolging", "follow-ups")),
    ];
    let mut words: Vec<String> = parts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{} {word}", numbers::whole(lang, *count)))
        .collect();
    if counts.theirs_late > 0 {
        words.push(say!(lang, "anderen: {theirs} te laat", "others: {theirs} late"));
    }
    words.join(" · ")
}

/// The line for a prompt: `3! 2`, late and today; nothing where both are nought.
#[must_use]
pub fn status(late: u64, today: u64) -> String {
    match (late, today) {
        (0, 0) => String::new(),
        (0, today) => today.to_string(),
        (late, 0) => format!("{late}!"),
        (late, today) => format!("{late}! {today}"),
    }
}

/// A book with nothing in it.
#[must_use]
pub fn first_start(lang: Lang) -> String {
    let example = commands::example(lang);
    say!(
        lang,
        "Nog niemand en niets beloofd. Leg vast wat je vandaag beloofde, bijvoorbeeld: {example}",
        "Nobody here yet, and nothing promised. Capture what you promised today, for example: {example}"
    )
}

/// Where people come from who are known already.
#[must_use]
pub fn read_in(lang: Lang) -> String {
    let import = commands::Command::Import.line(lang);
    say!(
        lang,
        "Je adresboek (vCard, CSV) lees je in met: {import} BESTAND",
        "Your address book (vCard, CSV) comes in with: {import} FILE"
    )
}

/// Nothing late and nothing today; `tomorrow` counts what is due then, `incomplete` what still lacks something.
#[must_use]
pub fn nothing_today(lang: Lang, tomorrow: u64, incomplete: u64) -> String {
    let (then, lacking) = (numbers::whole(lang, tomorrow), numbers::whole(lang, incomplete));
    match (tomorrow, incomplete) {
        (_, 1..) => say!(
            lang,
            "Niets te laat, niets voor vandaag. Nog aan te vullen: {lacking}.",
            "Nothing late, nothing today. Still to complete: {lacking}."
        ),
        (1.., 0) => say!(
            lang,
            "Niets te laat, niets voor vandaag. Morgen: {then}.",
            "Nothing late, nothing today. Tomorrow: {then}."
        ),
        (0, 0) => say!(lang, "Niets te laat, niets voor vandaag.", "Nothing late, nothing today."),
    }
}

/// Nothing late.
#[must_use]
pub fn nothing_late(lang: Lang, incomplete: u64) -> String {
    let lacking = numbers::whole(lang, incomplete);
    if incomplete > 0 {
        return say!(
            lang,
            "Niets te laat. Nog aan te vullen: {lacking}.",
            "Nothing late. Still to complete: {lacking}."
        );
    }
    say!(lang, "Niets te laat.", "Nothing late.")
}

/// No open promise.
#[must_use]
pub fn nothing_open(lang: Lang) -> &'static str {
    lang.pick("Er staat geen belofte open.", "No promise is open.")
}

/// Nothing that was closed.
#[must_use]
pub fn nothing_closed(lang: Lang) -> &'static str {
    lang.pick("Er is nog geen belofte afgerond.", "No promise has been closed yet.")
}

/// Nothing to complete or to be said.
#[must_use]
pub fn no_concepts(lang: Lang) -> &'static str {
    lang.pick("Niets aan te vullen, niets nog te zeggen.", "Nothing to complete, nothing to be said.")
}

/// No follow-ups.
#[must_use]
pub fn no_follow_ups(lang: Lang) -> &'static str {
    lang.pick("Geen opvolging gepland.", "No follow-ups planned.")
}

/// No contacts.
#[must_use]
pub fn no_contacts(lang: Lang) -> &'static str {
    lang.pick(
        "Nog geen contacten. Wie je in een belofte noemt, komt hier vanzelf.",
        "No contacts yet. Whom you name in a promise comes here by itself.",
    )
}

/// A search without a hit.
#[must_use]
pub fn nothing_found(lang: Lang, typed: &str) -> String {
    say!(
        lang,
        "Niets gevonden voor “{typed}”. Ook gezocht in wat is afgerond.",
        "Nothing found for “{typed}”. What is closed was searched as well."
    )
}

/// Nothing open with somebody.
#[must_use]
pub fn nothing_between(lang: Lang, name: &str) -> String {
    say!(lang, "{name} en jij hebben niets openstaan.", "{name} and you have nothing open.")
}

/// Nothing with somebody in the list that was asked for.
#[must_use]
pub fn nothing_here(lang: Lang, name: &str) -> String {
    say!(lang, "In deze lijst staat niets met {name}.", "Nothing with {name} in this list.")
}

/// A label on a page about one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// The words as spoken.
    Words,
    /// The course.
    Course,
    /// What is useful now.
    Now,
    /// The day.
    Due,
    /// How much it matters.
    Importance,
    /// The circle.
    Circle,
    /// Follow-ups.
    FollowUps,
    /// Labels.
    Tags,
    /// A note.
    Note,
    /// When it was said.
    Spoken,
    /// Where somebody works.
    Organisation,
    /// What else somebody is called.
    Nicknames,
    /// The language spoken.
    Language,
    /// Je or u.
    Address,
    /// Wanted days between two contact moments.
    Rhythm,
    /// The newest talk.
    LastSpoken,
    /// The doubt that was given to begin with.
    Start,
    /// The problem that is solved for somebody.
    Problem,
    /// What somebody may expect.
    Expectation,
    /// Something heard that waits.
    Signal,
    /// Who brought whom to whom.
    Referral,
    /// Ways to reach somebody.
    Reach,
    /// Open promises between two people.
    Between,
    /// In the archive.
    Archived,
    /// Who it is to, or from.
    Who,
    /// The deliverable.
    What,
    /// The day, with how far it is.
    When,
    /// Whose promise it is.
    WhoPromises,
}

/// A label in words.
#[must_use]
pub fn label(lang: Lang, label: Label) -> &'static str {
    match label {
        Label::Words => lang.pick("Woorden", "Words"),
        Label::Course => lang.pick("Verloop", "Course"),
        Label::Now => lang.pick("Nu", "Now"),
        Label::Due => lang.pick("Uiterlijk", "Due"),
        Label::Importance => lang.pick("Belang", "Importance"),
        Label::Circle => lang.pick("Kring", "Circle"),
        Label::FollowUps => lang.pick("Opvolging", "Follow-ups"),
        Label::Tags => lang.pick("Labels", "Tags"),
        Label::Note => lang.pick("Notitie", "Note"),
        Label::Spoken => lang.pick("Gezegd", "Said"),
        Label::Organisation => lang.pick("Organisatie", "Organisation"),
        Label::Nicknames => lang.pick("Ook wel", "Also called"),
        Label::Language => lang.pick("Taal", "Language"),
        Label::Address => lang.pick("Aanspreken met", "Addressed as"),
        Label::Rhythm => lang.pick("Ritme", "Rhythm"),
        Label::LastSpoken => lang.pick("Laatst gesproken", "Last spoken"),
        Label::Start => lang.pick("Jouw start", "Your start"),
        Label::Problem => lang.pick("Probleem", "Problem"),
        Label::Expectation => lang.pick("Verwachting", "Expectation"),
        Label::Signal => lang.pick("Signaal", "Signal"),
        Label::Referral => lang.pick("Doorverwezen", "Referred"),
        Label::Reach => lang.pick("Bereikbaar", "Reach"),
        Label::Between => lang.pick("Open tussen jullie", "Open between you"),
        Label::Archived => lang.pick("In het archief", "In the archive"),
        Label::Who => lang.pick("Wie", "Who"),
        Label::What => lang.pick("Wat", "What"),
        Label::When => lang.pick("Wanneer", "When"),
        Label::WhoPromises => lang.pick("Wie belooft", "Who promises"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tone;

    #[test]
    fn the_line_of_counts_leaves_out_what_there_is_none_of() {
        let counts = Counts { late: 3, today: 4, incomplete: 2, ..Counts::default() };
        assert_eq!(summary(Lang::Nl, &counts), "3 te laat · 4 vandaag · 2 aanvullen");
        assert_eq!(summary(Lang::En, &Counts { theirs_late: 1, ..Counts::default() }), "others: 1 late");
        assert_eq!(summary(Lang::En, &Counts::default()), "");
        assert_eq!([status(3, 2), status(0, 2), status(3, 0), status(0, 0)], ["3! 2", "2", "3!", ""]);
    }

    #[test]
    fn an_empty_list_never_says_all_clear_while_something_lacks() {
        assert_eq!(nothing_today(Lang::Nl, 1, 0), "Niets te laat, niets voor vandaag. Morgen: 1.");
        assert_eq!(nothing_today(Lang::Nl, 1, 2), "Niets te laat, niets voor vandaag. Nog aan te vullen: 2.");
        for text in [
            first_start(Lang::Nl),
            read_in(Lang::Nl),
            nothing_late(Lang::Nl, 0),
            nothing_open(Lang::Nl).into(),
            nothing_closed(Lang::Nl).into(),
            no_concepts(Lang::Nl).into(),
            no_follow_ups(Lang::Nl).into(),
            no_contacts(Lang::Nl).into(),
            nothing_found(Lang::Nl, "xyz"),
            nothing_between(Lang::Nl, "Jan"),
        ] {
            tone::whole_sentences(&text);
            tone::is_dutch(&text);
        }
    }
}
