//! The words of the round: where one is in it, why a card is there, what each key would say, what was decided.
//!
//! It never names a key: keys come in as arguments.

use chrono::NaiveDate;
use lifecycle::{Direction, State};

use crate::domain::agenda::{Item, Kind};
use crate::domain::concept::ConceptKind;
use crate::domain::due::{Due, DueState};
use crate::domain::risk::Danger;
use crate::domain::round::Why;
use crate::domain::time::{Happened, Now};
use crate::text::notices::capture::{Open, question};
use crate::text::{Lang, all_of, dates, groups, kinds, numbers, say, states};

pub mod end;
pub mod steps;

/// The name of the page.
#[must_use]
pub fn title(lang: Lang) -> &'static str {
    lang.pick("Ronde", "Review")
}

/// `1 van 14`; in little room `1/14`.
#[must_use]
pub fn place(lang: Lang, nth: usize, all: usize, short: bool) -> String {
    let (nth, all) = (numbers::whole(lang, nth as u64), numbers::whole(lang, all as u64));
    if short {
        return format!("{nth}/{all}");
    }
    say!(lang, "{nth} van {all}", "{nth} of {all}")
}

/// At the end of the cards.
#[must_use]
pub fn ready(lang: Lang) -> &'static str {
    lang.pick("klaar", "done")
}

/// The round is taken up where it was left.
#[must_use]
pub fn resumed(lang: Lang, nth: usize, all: usize) -> String {
    let place = place(lang, nth, all, false);
    say!(lang, "Ronde van vandaag: verder bij {place}", "Today’s review: on with {place}")
}

/// The round is left, and can be taken up again.
#[must_use]
pub fn paused(lang: Lang, nth: usize, all: usize) -> String {
    let place = place(lang, nth, all, false);
    say!(lang, "Ronde gepauzeerd bij {place}.", "Review paused at {place}.")
}

/// Midnight has passed while the round was open.
#[must_use]
pub fn new_day(lang: Lang) -> &'static str {
    lang.pick("Een nieuwe dag: dit is de ronde van vandaag.", "A new day: this is today’s review.")
}

/// A card was put off.
#[must_use]
pub fn put_off(lang: Lang, name: &str) -> String {
    if name.is_empty() {
        return lang.pick("Komt later vandaag terug.", "Comes back later today.").to_owned();
    }
    say!(lang, "{name} komt later vandaag terug.", "{name} comes back later today.")
}

/// That was taken back.
#[must_use]
pub fn brought_back(lang: Lang, name: &str) -> String {
    if name.is_empty() {
        return lang.pick("↶ Niet later: nu.", "↶ Not later: now.").to_owned();
    }
    say!(lang, "↶ {name}: niet later, maar nu.", "↶ {name}: not later, but now.")
}

/// How far one is: `5 beslist, 2 later vandaag.`
#[must_use]
pub fn progress(lang: Lang, decided: usize, later: usize) -> String {
    let (count, put_off) = (numbers::whole(lang, decided as u64), numbers::whole(lang, later as u64));
    match (decided, later) {
        (0, 0) => {
            lang.pick("Nog niets beslist in deze ronde.", "Nothing decided yet in this review.").to_owned()
        }
        (_, 0) => say!(lang, "{count} beslist.", "{count} decided."),
        _ => {
            say!(lang, "{count} beslist, {put_off} later vandaag.", "{count} decided, {put_off} later today.")
        }
    }
}

/// How many cards there are of a kind: `3 te laat`.
#[must_use]
pub fn part(lang: Lang, why: Why, count: usize) -> String {
    let count = numbers::whole(lang, count as u64);
    match why {
        Why::Late => say!(lang, "{count} te laat", "{count} late"),
        Why::Today => say!(lang, "{count} vandaag", "{count} today"),
        Why::AtRisk => say!(lang, "{count} loopt gevaar", "{count} at risk"),
        Why::Open => say!(lang, "{count} aanvullen of zeggen", "{count} to complete or say"),
        Why::FollowUp => say!(lang, "{count} opvolging", "{count} follow-ups"),
        Why::Theirs => say!(lang, "{count} te laat aan jou", "{count} late to you"),
    }
}

/// Why a card is there, in capitals, and what there is to say of it: `TE LAAT`, `4 dagen`.
#[must_use]
pub fn why(
    lang: Lang,
    item: &Item,
    why: Why,
    danger: Option<Danger>,
    said: Option<&str>,
    now: &Now,
) -> (String, String) {
    let due = item.whole_due();
    let clock = due.and_then(|due| dates::due_clock(&due, now));
    let late = |item: &Item| match (item.days_late, &clock) {
        (0, Some(clock)) => say!(lang, "sinds {clock}", "since {clock}"),
        (days, _) => dates::days(lang, days),
    };
    let (head, tail) = match (why, item.kind) {
        (Why::Late, _) => (groups::name(lang, crate::domain::agenda::Group::Late), late(item)),
        (Why::Theirs, _) => (lang.pick("te laat aan jou", "late to you"), late(item)),
        (Why::Today, _) => {
            let head = if item.due_state == DueState::Today {
                lang.pick("vandaag", "today")
            } else {
                lang.pick("gemeld voor vandaag", "told for today")
            };
            let clock = clock.clone().filter(|_| item.due_state == DueState::Today);
            let in_danger = danger.map(|danger| {
                let why = in_danger(lang, danger);
                say!(lang, "loopt gevaar: {why}", "at risk: {why}")
            });
            (head, clock.into_iter().chain(in_danger).collect::<Vec<_>>().join(" · "))
        }
        (Why::AtRisk, _) => {
            let day = item.told.or(item.due).map(|day| dates::distance(lang, day, now.today()));
            let why = danger.map(|danger| in_danger(lang, danger).to_owned());
            let tail = day.into_iter().chain(why).collect::<Vec<_>>().join(" · ");
            (lang.pick("loopt gevaar", "at risk"), tail)
        }
        (Why::FollowUp, _) => {
            let today = now.today();
            let before = item.due.filter(|day| *day < today).map(|day| {
                let day = dates::near(lang, day, today);
                say!(lang, "sinds {day}", "since {day}")
            });
            (lang.pick("opvolging", "follow-up"), before.or(clock.clone()).unwrap_or_default())
        }
        (Why::Open, Kind::Concept(ConceptKind::Unspoken)) => {
            (lang.pick("nog zeggen", "to be said"), String::new())
        }
        (Why::Open, Kind::Concept(ConceptKind::Incomplete)) => {
            (lang.pick("aanvullen", "to complete"), missing(lang, item, said))
        }
        (Why::Open, _) => {
            let days = due.zip(item.doubt).map(|(due, rival)| dates::rivals(lang, &due, &rival, now));
            (lang.pick("welke dag?", "which day?"), days.unwrap_or_default())
        }
    };
    (head.to_uppercase(), tail)
}

/// Why a promise is in danger.
#[must_use]
pub fn in_danger(lang: Lang, danger: Danger) -> &'static str {
    match danger {
        Danger::PutOff => lang.pick("al twee keer verzet", "put off twice already"),
        Danger::FullDay => lang.pick("de dag is vol", "the day is full"),
    }
}

/// What a concept misses. `said` is the name that was said, where it fits several.
#[must_use]
pub fn missing(lang: Lang, item: &Item, said: Option<&str>) -> String {
    match (item.contact.is_some(), item.due.is_some(), said) {
        (false, _, Some(name)) => question(lang, Open::Which { name, candidates: &[] }),
        (false, _, None) => question(lang, Open::Who),
        (true, false, _) => question(lang, Open::When),
        (true, true, _) => String::new(),
    }
}

/// When and how it was said, and by when: `gezegd ma 16 nov, live · uiterlijk do 19 nov`.
#[must_use]
pub fn said(lang: Lang, item: &Item, channel: Option<&str>, now: &Now) -> String {
    let mut parts = Vec::new();
    let spoken = item.more.as_ref().and_then(|more| more.spoken);
    if let Some(spoken) = spoken {
        let day = dates::near(lang, spoken.day(), now.today());
        let how = channel.map(|how| format!(", {how}")).unwrap_or_default();
        parts.push(say!(lang, "gezegd {day}{how}", "said {day}{how}"));
    }
    if let (Some(due), Kind::Promise(_)) = (item.whole_due(), item.kind) {
        parts.push(match item.doubt {
            Some(rival) => {
                let days = dates::rivals(lang, &due, &rival, now);
                say!(lang, "uiterlijk {days}?", "by {days}?")
            }
            None => dates::by(lang, &due, now),
        });
    } else if let (Some(day), Kind::Concept(_)) = (item.due, item.kind) {
        parts.push(dates::by(lang, &Due::on(day), now));
    }
    if let Some(told) = item.told {
        let day = dates::told(lang, told);
        parts.push(say!(lang, "gemeld: {day}", "told: {day}"));
    }
    parts.join(" · ")
}

/// Over what else is open with somebody.
#[must_use]
pub fn also(lang: Lang, name: &str) -> String {
    say!(lang, "Ook bij {name}", "Also with {name}")
}

/// How many there are besides: `en nog 2`.
#[must_use]
pub fn and_more(lang: Lang, count: usize) -> String {
    let count = numbers::whole(lang, count as u64);
    say!(lang, "en nog {count}", "and {count} more")
}

/// When something else with somebody is: `10:00 vandaag`, `do 26 nov`, `wanneer?`.
#[must_use]
pub fn also_when(lang: Lang, item: &Item, now: &Now) -> String {
    let Some(day) = item.told.or(item.due) else { return question(lang, Open::When) };
    let today = now.today();
    match item.due_time {
        Some(time) if day == today => format!("{} {}", dates::clock(time), dates::distance(lang, day, today)),
        _ if day == today => dates::distance(lang, day, today),
        _ => dates::near(lang, day, today),
    }
}

/// What something is, in a line about somebody: `twee kandidaten noemen`, `nazorg: presentatie`, `aan jou: tekeningen`.
#[must_use]
pub fn what(lang: Lang, item: &Item) -> String {
    match item.kind {
        Kind::FollowUp(touch, _) if item.what.is_empty() => kinds::touch(lang, touch).to_owned(),
        Kind::FollowUp(touch, _) => format!("{}: {}", kinds::touch(lang, touch), item.what),
        _ if item.direction == Direction::Received => {
            let what = &item.what;
            say!(lang, "aan jou: {what}", "to you: {what}")
        }
        _ => item.what.clone(),
    }
}

/// Over the cards that come next.
#[must_use]
pub fn next(lang: Lang) -> &'static str {
    lang.pick("Hierna", "Next")
}

/// What there is to say of when a card that comes is, beyond its place: `14:00`, `alsnog wo 25`, `wanneer?`.
#[must_use]
pub fn coming_when(lang: Lang, item: &Item, said: Option<&str>, now: &Now) -> String {
    match (item.kind, item.due) {
        (Kind::Concept(ConceptKind::Incomplete), _) => missing(lang, item, said),
        (Kind::Concept(ConceptKind::Unspoken), _) => groups::concept(lang, ConceptKind::Unspoken).to_owned(),
        _ if item.doubt.is_some() => lang.pick("welke dag?", "which day?").to_owned(),
        (_, Some(due)) => match (item.told, item.due_time) {
            (Some(told), _) => dates::told(lang, told),
            (None, Some(time)) if due == now.today() => dates::clock(time),
            _ => String::new(),
        },
        _ => String::new(),
    }
}

/// Over a card on which nothing is to be decided any more.
#[must_use]
pub fn settled(lang: Lang) -> &'static str {
    lang.pick("beslist", "decided")
}

/// In the place of a name that is not known.
#[must_use]
pub fn nobody(lang: Lang) -> &'static str {
    lang.pick("nog niemand", "nobody yet")
}

/// When a promise was said, and what became of it: `gezegd do 12 nov, telefoon · nagekomen ma 16 nov`.
#[must_use]
pub fn about(
    lang: Lang,
    spoken: Option<Happened>,
    channel: Option<&str>,
    came_to: &[(State, Happened)],
    now: &Now,
) -> String {
    let mut parts = Vec::new();
    if let Some(spoken) = spoken {
        let day = dates::near(lang, spoken.day(), now.today());
        let how = channel.map(|how| format!(", {how}")).unwrap_or_default();
        parts.push(say!(lang, "gezegd {day}{how}", "said {day}{how}"));
    }
    // Each state with its own day; those of one day together.
    for of_a_day in came_to.chunk_by(|(_, one), (_, other)| one.day() == other.day()) {
        let names: Vec<&str> = of_a_day.iter().map(|(state, _)| states::plain(lang, *state)).collect();
        let day = of_a_day.first().map(|(_, when)| dates::near(lang, when.day(), now.today()));
        parts.push(format!("{} {}", all_of(lang, &names), day.unwrap_or_default()));
    }
    parts.join(" · ")
}

/// The last day that is clear.
#[must_use]
pub fn none_needed(lang: Lang, until: Option<NaiveDate>, today: NaiveDate) -> String {
    match until {
        Some(day) => {
            let day = dates::near(lang, day, today);
            say!(
                lang,
                "Geen ronde nodig: alles is beslist tot {day}.",
                "No review needed until {day}: all is decided."
            )
        }
        None => lang
            .pick("Geen ronde nodig: er staat niets open.", "No review needed: nothing is open.")
            .to_owned(),
    }
}
