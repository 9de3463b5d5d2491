//! What is noted of people, in words: contact moments, signals, expectations, stories, referrals, groups, days away.
//!
//! It never says what somebody thinks.

use chrono::NaiveDate;
use lifecycle::Direction;

use super::commands::{Command, Sub};
use super::{Lang, dates, kinds, say};
use crate::domain::memo::Away;
use crate::domain::words::{Channel, Start};

/// A contact moment was noted. Only what counts as spoken is called so.
#[must_use]
pub fn met(
    lang: Lang,
    name: &str,
    channel: Channel,
    about: Option<&str>,
    day: NaiveDate,
    today: NaiveDate,
) -> String {
    let how = kinds::channel(lang, channel);
    let when = if day == today { String::new() } else { format!("{}, ", dates::near(lang, day, today)) };
    let about = about.map(|about| format!(": {about}")).unwrap_or_default();
    if channel.is_spoken() {
        say!(lang, "✓ Gesproken met {name}, {when}{how}{about}", "✓ Spoke with {name}, {when}{how}{about}")
    } else {
        say!(
            lang,
            "✓ Contact met {name}, {when}{how}{about}. Dit telt niet als gesproken.",
            "✓ Contact with {name}, {when}{how}{about}. This does not count as spoken."
        )
    }
}

/// A day on which nothing can have happened yet.
#[must_use]
pub fn not_yet(lang: Lang, day: NaiveDate) -> String {
    let (day, plan) = (dates::dated(lang, day), Sub::Add.line(lang, Command::FollowUp));
    say!(
        lang,
        "{day} moet nog komen. Wat je van plan bent, plan je met {plan}.",
        "{day} is still to come. What you intend to do is planned with {plan}."
    )
}

/// Something was heard.
#[must_use]
pub fn heard(lang: Lang, name: &str, text: &str) -> String {
    say!(lang, "✓ Gehoord van {name}: {text}", "✓ Heard from {name}: {text}")
}

/// A signal was let go.
#[must_use]
pub fn let_go(lang: Lang, name: &str, text: &str) -> String {
    say!(lang, "✓ Losgelaten: {name} · {text}", "✓ Let go: {name} · {text}")
}

/// A signal has its answer.
#[must_use]
pub fn answered(lang: Lang, name: &str, text: &str) -> String {
    say!(
        lang,
        "Het signaal van {name} heeft zijn antwoord: {text}",
        "The signal of {name} has its answer: {text}"
    )
}

/// No signal waits.
#[must_use]
pub fn no_signals(lang: Lang) -> &'static str {
    lang.pick("Geen signaal wacht op antwoord.", "No signal waits for an answer.")
}

/// Somebody may expect something.
#[must_use]
pub fn may_expect(lang: Lang, name: &str, text: &str) -> String {
    say!(lang, "✓ {name} mag verwachten: {text}", "✓ {name} may expect: {text}")
}

/// Nobody may expect anything.
#[must_use]
pub fn no_expectations(lang: Lang) -> &'static str {
    lang.pick("Geen verwachtingen genoteerd.", "No expectations noted.")
}

/// By which promise an expectation is met.
#[must_use]
pub fn met_by(lang: Lang, what: &str) -> String {
    say!(lang, "door: {what}", "by: {what}")
}

/// A promise meets an expectation.
#[must_use]
pub fn meets(lang: Lang, what: &str, text: &str) -> String {
    say!(lang, "✓ {what} maakt waar: {text}", "✓ {what} meets: {text}")
}

/// An expectation holds no more.
#[must_use]
pub fn ended(lang: Lang, name: &str, text: &str) -> String {
    say!(lang, "✓ Geldt niet meer: {name} · {text}", "✓ Holds no more: {name} · {text}")
}

/// What was named is no promise.
#[must_use]
pub fn no_promise(lang: Lang, typed: &str) -> String {
    let list = Command::List.line(lang);
    say!(
        lang,
        "“{typed}” is geen belofte. Welke er zijn: {list}",
        "“{typed}” is not a promise. To see which there are: {list}"
    )
}

/// A story was added.
#[must_use]
pub fn story_added(lang: Lang, whom: &str, result: &str) -> String {
    say!(lang, "✓ Klantverhaal: {whom} · {result}", "✓ Success story: {whom} · {result}")
}

/// A story is told no more.
#[must_use]
pub fn story_dropped(lang: Lang, whom: &str) -> String {
    say!(lang, "✓ Klantverhaal weggegooid: {whom}", "✓ Success story discarded: {whom}")
}

/// There are no stories.
#[must_use]
pub fn no_stories(lang: Lang) -> String {
    let add = Sub::Add.line(lang, Command::Story);
    say!(
        lang,
        "Nog geen klantverhalen. Zo begint er een: {add}",
        "No success stories yet. To begin one: {add}"
    )
}

/// A referral, as a row has it.
#[must_use]
pub fn brought(lang: Lang, direction: Direction, other: &str) -> String {
    match direction {
        Direction::Received => say!(lang, "bracht je bij {other}", "brought you to {other}"),
        Direction::Given => say!(lang, "door jou gebracht bij {other}", "brought to {other} by you"),
    }
}

/// A referral was noted.
#[must_use]
pub fn referred(lang: Lang, direction: Direction, name: &str, other: &str) -> String {
    match direction {
        Direction::Received => {
            say!(lang, "✓ {name} bracht je bij {other}", "✓ {name} brought you to {other}")
        }
        Direction::Given => {
            say!(lang, "✓ Jij bracht {name} bij {other}", "✓ You brought {name} to {other}")
        }
    }
}

/// There are no referrals.
#[must_use]
pub fn no_referrals(lang: Lang) -> &'static str {
    lang.pick("Nog geen doorverwijzingen.", "No referrals yet.")
}

/// A group as it is now.
#[must_use]
pub fn group_is(lang: Lang, name: &str, members: &str) -> String {
    if members.is_empty() {
        return say!(lang, "✓ Groep {name}: niemand", "✓ Group {name}: nobody");
    }
    say!(lang, "✓ Groep {name}: {members}", "✓ Group {name}: {members}")
}

/// A group is no more.
#[must_use]
pub fn group_dissolved(lang: Lang, name: &str) -> String {
    say!(lang, "✓ Groep opgeheven: {name}. De mensen blijven.", "✓ Group dissolved: {name}. The people stay.")
}

/// A group without a name.
#[must_use]
pub fn group_needs_a_name(lang: Lang) -> String {
    let add = Sub::Add.line(lang, Command::Group);
    say!(lang, "Een groep heeft een naam nodig: {add} NAAM", "A group needs a name: {add} NAME")
}

/// Somebody is called as the group would be.
#[must_use]
pub fn somebody_is_called_so(lang: Lang, name: &str) -> String {
    say!(
        lang,
        "Er is al een contact dat {name} heet. Geef de groep een eigen naam, dan is altijd duidelijk wie je bedoelt.",
        "There is a contact called {name} already. Give the group a name of its own, so that it is always clear whom you mean."
    )
}

/// No group is called so.
#[must_use]
pub fn no_such_group(lang: Lang, typed: &str) -> String {
    let list = Sub::List.line(lang, Command::Group);
    say!(
        lang,
        "Geen groep heet “{typed}”. Welke er zijn: {list}",
        "No group is called “{typed}”. To see which there are: {list}"
    )
}

/// There are no groups.
#[must_use]
pub fn no_groups(lang: Lang) -> String {
    let add = Sub::Add.line(lang, Command::Group);
    say!(lang, "Nog geen groepen. Zo begint er een: {add}", "No groups yet. To begin one: {add}")
}

/// From one day to another.
#[must_use]
pub fn from_to(lang: Lang, from: NaiveDate, until: NaiveDate, today: NaiveDate) -> String {
    let (from, until) = (dates::near(lang, from, today), dates::near(lang, until, today));
    say!(lang, "{from} t/m {until}", "{from} until {until}")
}

/// Days away were noted.
#[must_use]
pub fn going_away(lang: Lang, from: NaiveDate, until: NaiveDate, today: NaiveDate) -> String {
    let days = from_to(lang, from, until, today);
    say!(lang, "✓ Afwezig: {days}", "✓ Away: {days}")
}

/// How many of your promises are due on those days.
#[must_use]
pub fn falls_within(lang: Lang, count: u64) -> String {
    match count {
        1 => say!(
            lang,
            "Eén belofte van jou valt daarin. Spreek nu een andere dag af, dan kan dat nog.",
            "One promise of yours falls within. Agree on another day now, while you still can."
        ),
        count => say!(
            lang,
            "{count} beloften van jou vallen daarin. Spreek nu andere dagen af, dan kan dat nog.",
            "{count} promises of yours fall within. Agree on other days now, while you still can."
        ),
    }
}

/// The last day comes before the first.
#[must_use]
pub fn ends_before_it_begins(lang: Lang, from: NaiveDate, until: NaiveDate) -> String {
    let (from, until) = (dates::dated(lang, from), dates::dated(lang, until));
    say!(
        lang,
        "{until} ligt vóór {from}: eerst de eerste dag, dan de laatste.",
        "{until} is before {from}: first the first day, then the last."
    )
}

/// Those days are over.
#[must_use]
pub fn over_already(lang: Lang, until: NaiveDate) -> String {
    let until = dates::dated(lang, until);
    say!(lang, "{until} is al voorbij.", "{until} is over already.")
}

/// The user is not away, and does not go.
#[must_use]
pub fn not_away(lang: Lang) -> &'static str {
    lang.pick("Je bent niet afwezig, en er staat niets gepland.", "You are not away, and nothing is planned.")
}

/// The user is back, or does not go.
#[must_use]
pub fn back(lang: Lang, away: &Away, today: NaiveDate) -> String {
    if away.from <= today {
        return lang.pick("✓ Je bent er weer.", "✓ You are back.").to_owned();
    }
    let days = from_to(lang, away.from, away.until, today);
    say!(lang, "✓ Gaat niet door: {days}", "✓ Does not happen: {days}")
}

/// Which doubt somebody gave you to begin with.
#[must_use]
pub fn start(lang: Lang, start: Start) -> &'static str {
    match start {
        Start::Voordeel => lang.pick("voordeel van de twijfel", "benefit of the doubt"),
        Start::Blanco => lang.pick("blanco", "neutral"),
        Start::Nadeel => lang.pick("nadeel van de twijfel", "doubt"),
    }
}

/// When somebody was last spoken: `ma 16 nov, live: fasering en bank`.
#[must_use]
pub fn last_spoken(
    lang: Lang,
    day: NaiveDate,
    channel: Channel,
    about: Option<&str>,
    today: NaiveDate,
) -> String {
    let (day, how) = (dates::near(lang, day, today), kinds::channel(lang, channel));
    match about {
        Some(about) => format!("{day}, {how}: {about}"),
        None => format!("{day}, {how}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn only_what_counts_is_called_spoken() {
        let today = day("2026-11-23");
        assert_eq!(
            met(Lang::Nl, "Jan", Channel::Bel, Some("de bank"), today, today),
            "✓ Gesproken met Jan, telefoon: de bank"
        );
        assert_eq!(
            met(Lang::En, "Jan", Channel::Social, None, day("2026-11-20"), today),
            "✓ Contact with Jan, Fri 20 Nov, social. This does not count as spoken."
        );
    }

    #[test]
    fn who_is_away_comes_back_and_who_is_not_stays() {
        let away = |from: &str| Away {
            id: crate::domain::id::Id::from_bits(1),
            from: day(from),
            until: day("2027-01-03"),
            note: None,
            added: "2026-11-23T12:00:00+01:00".parse().unwrap(),
        };
        let today = day("2026-12-28");
        assert_eq!(back(Lang::Nl, &away("2026-12-24"), today), "✓ Je bent er weer.");
        assert_eq!(
            back(Lang::En, &away("2026-12-30"), today),
            "✓ Does not happen: Wed 30 Dec until Sun 3 Jan"
        );
    }
}
