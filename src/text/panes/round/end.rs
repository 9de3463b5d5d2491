//! The words at the end of the round: what was decided, what waits, what the next days hold, and the one question that
//! catches what nobody wrote down.

use chrono::NaiveDate;

use crate::domain::agenda::{Item, Kind};
use crate::domain::follow_up::Touch;
use crate::domain::round::Fate;
use crate::text::{Lang, all_of, capital, dates, kinds, numbers, say};

/// `11 van 14 beslist, 3 later vandaag.`
#[must_use]
pub fn headline(lang: Lang, decided: usize, all: usize, later: usize, passed: usize) -> String {
    let number = |n: usize| numbers::whole(lang, n as u64);
    let mut text = if decided == all {
        match all {
            1 => lang.pick("De ene kaart is beslist", "The one card is decided").to_owned(),
            _ => {
                let all = number(all);
                say!(lang, "Alle {all} beslist", "All {all} decided")
            }
        }
    } else {
        let (decided, all) = (number(decided), number(all));
        say!(lang, "{decided} van {all} beslist", "{decided} of {all} decided")
    };
    if later > 0 {
        let later = number(later);
        text.push_str(&say!(lang, ", {later} later vandaag", ", {later} later today"));
    }
    if passed > 0 {
        let passed = number(passed);
        text.push_str(&say!(lang, ", {passed} overgeslagen", ", {passed} passed by"));
    }
    text.push('.');
    text
}

/// What stands before cards of which the same became.
#[must_use]
pub fn fate(lang: Lang, fate: Fate) -> &'static str {
    match fate {
        Fate::Kept => lang.pick("Nagekomen", "Kept"),
        Fate::Told => lang.pick("Gemeld", "Told"),
        Fate::Agreed => lang.pick("Nieuwe afspraak", "New agreement"),
        Fate::Broken => lang.pick("Gebroken", "Broken"),
        Fate::Released => lang.pick("Hoeft niet meer", "Released"),
        Fate::Said => lang.pick("Gezegd", "Said"),
        Fate::Completed => lang.pick("Aangevuld", "Completed"),
        Fate::Corrected => lang.pick("Gecorrigeerd", "Corrected"),
        Fate::Done => lang.pick("Opvolging", "Follow-ups"),
        Fate::Moved => lang.pick("Andere dag", "Other day"),
        Fate::Discarded => lang.pick("Weggegooid", "Discarded"),
    }
}

/// Cards that were settled without a decision here.
#[must_use]
pub fn elsewhere(lang: Lang) -> &'static str {
    lang.pick("Elders beslist", "Decided elsewhere")
}

/// Cards that come again today.
#[must_use]
pub fn later(lang: Lang) -> &'static str {
    lang.pick("Later vandaag", "Later today")
}

/// Cards that nothing was decided on.
#[must_use]
pub fn passed(lang: Lang) -> &'static str {
    lang.pick("Overgeslagen", "Passed by")
}

/// A coming day: `Morgen`, `Woensdag`.
#[must_use]
pub fn day(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    if (day - today).num_days() == 1 {
        return capital(&dates::distance(lang, day, today));
    }
    capital(dates::weekday(lang, day))
}

/// A decision with its words.
#[derive(Clone, Debug)]
pub struct Told<'t> {
    /// With whom; empty where nobody is known.
    pub name: String,
    /// What it was about, where that is known.
    pub what: &'t str,
    /// A promise to me.
    pub theirs: bool,
    /// Days late.
    pub late: i64,
    /// The new day.
    pub day: Option<NaiveDate>,
    /// What a follow-up was for.
    pub touch: Option<Touch>,
}

impl Told<'_> {
    fn who(&self, lang: Lang) -> String {
        match (self.name.is_empty(), self.theirs) {
            (true, _) if self.what.is_empty() => "…".to_owned(),
            (true, _) => self.what.to_owned(),
            (false, false) => self.name.clone(),
            (false, true) => {
                let name = &self.name;
                say!(lang, "{name} aan jou", "{name} to you")
            }
        }
    }
}

/// What became of the cards, with names: `Mark en Wouter op tijd, Noor 7 dagen te laat`.
#[must_use]
pub fn told(lang: Lang, fate: Fate, cards: &[Told<'_>], today: NaiveDate) -> String {
    match fate {
        Fate::Kept => kept(lang, cards),
        Fate::Told | Fate::Agreed | Fate::Corrected | Fate::Moved => {
            let one = |card: &Told<'_>| {
                let who = card.who(lang);
                let what = if card.what.is_empty() || card.what == who {
                    String::new()
                } else {
                    format!(", {}", card.what)
                };
                let day = card.day.map(|day| dates::near(lang, day, today));
                match day {
                    Some(day) if fate == Fate::Told => {
                        say!(lang, "{who}{what}: alsnog {day}", "{who}{what}: now by {day}")
                    }
                    Some(day) => format!("{who}{what}: {day}"),
                    None => format!("{who}{what}"),
                }
            };
            cards.iter().map(one).collect::<Vec<_>>().join(" · ")
        }
        Fate::Done => done(lang, cards),
        _ => names(lang, cards.iter()),
    }
}

fn names<'t>(lang: Lang, cards: impl Iterator<Item = &'t Told<'t>>) -> String {
    let mut names: Vec<String> = Vec::new();
    for card in cards {
        let who = card.who(lang);
        if !names.contains(&who) {
            names.push(who);
        }
    }
    all_of(lang, &names.iter().map(String::as_str).collect::<Vec<_>>())
}

fn kept(lang: Lang, cards: &[Told<'_>]) -> String {
    let mut parts = Vec::new();
    let on_time = names(lang, cards.iter().filter(|card| card.late == 0));
    if !on_time.is_empty() {
        parts.push(say!(lang, "{on_time} op tijd", "{on_time} on time"));
    }
    for card in cards.iter().filter(|card| card.late > 0) {
        parts.push(format!("{} {}", card.who(lang), dates::late(lang, card.late)));
    }
    parts.join(", ")
}

/// Follow-ups by what they were for: `nazorg bij Bas, verankerd bij Mieke`.
fn done(lang: Lang, cards: &[Told<'_>]) -> String {
    let mut parts = Vec::new();
    for touch in Touch::ALL {
        let who = names(lang, cards.iter().filter(|card| card.touch == Some(*touch)));
        if who.is_empty() {
            continue;
        }
        parts.push(match touch {
            Touch::Aftercare => say!(lang, "nazorg bij {who}", "aftercare with {who}"),
            Touch::Anchoring => say!(lang, "verankerd bij {who}", "anchored with {who}"),
            Touch::Repair => say!(lang, "rechtgezet bij {who}", "put right with {who}"),
            Touch::Consent => say!(lang, "akkoord gevraagd aan {who}", "asked consent of {who}"),
            Touch::Thanks => say!(lang, "{who} bedankt", "thanked {who}"),
            Touch::AskAfter => say!(lang, "nagevraagd bij {who}", "asked after with {who}"),
            Touch::Talk => say!(lang, "gesproken met {who}", "talked with {who}"),
            Touch::Other => say!(lang, "opvolging bij {who}", "followed up with {who}"),
        });
    }
    parts.join(", ")
}

/// What was decided on one card: `nagekomen: Jan op tijd`.
#[must_use]
pub fn decided(lang: Lang, own: Fate, card: &Told<'_>, today: NaiveDate) -> String {
    let fate = fate(lang, own);
    let tail = match own {
        Fate::Kept if card.late > 0 => Some(dates::late(lang, card.late)),
        Fate::Kept if !card.theirs => Some(lang.pick("op tijd", "on time").to_owned()),
        Fate::Told => card.day.map(|day| {
            let day = dates::near(lang, day, today);
            say!(lang, "alsnog {day}", "now by {day}")
        }),
        Fate::Agreed | Fate::Corrected | Fate::Moved => card.day.map(|day| dates::near(lang, day, today)),
        Fate::Done => card.touch.map(|touch| kinds::touch(lang, touch).to_owned()),
        _ => None,
    };
    tail.map_or_else(|| fate.to_owned(), |tail| format!("{fate}, {tail}"))
}

/// A card that is still to come, short: `10:00 gesprek Jan`, `Ilse`.
#[must_use]
pub fn waiting(lang: Lang, item: &Item, name: &str) -> String {
    let clock = item.due_time.map(dates::clock);
    let touch = match item.kind {
        Kind::FollowUp(touch, _) => Some(kinds::touch(lang, touch)),
        _ => None,
    };
    let who = if name.is_empty() { item.what.as_str() } else { name };
    [clock.as_deref(), touch, Some(who)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A promise of a coming day: `Mieke, boek terugbrengen`.
#[must_use]
pub fn coming(item: &Item, name: &str) -> String {
    if name.is_empty() { item.what.clone() } else { format!("{name}, {}", item.what) }
}

/// Lines for which there is no room: `verder: rechtgezet 1, weggegooid 2`.
#[must_use]
pub fn besides(lang: Lang, lines: &[(String, usize)]) -> String {
    let lines: Vec<String> = lines
        .iter()
        .map(|(label, count)| format!("{} {}", label.to_lowercase(), numbers::whole(lang, *count as u64)))
        .collect();
    let lines = lines.join(", ");
    say!(lang, "Verder: {lines}", "Besides: {lines}")
}

/// The question under the round.
#[must_use]
pub fn question(lang: Lang) -> &'static str {
    lang.pick("Heb je iemand nog iets beloofd?", "Did you promise anybody anything else?")
}
