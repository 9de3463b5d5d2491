//! The words of the search.

use chrono::NaiveDate;

use crate::domain::query::Fault;
use crate::text::{Lang, dates, either, numbers, say};

/// The title.
#[must_use]
pub fn title(lang: Lang) -> &'static str {
    lang.pick("Zoeken", "Search")
}

/// Before anything is typed.
#[must_use]
pub fn hint(lang: Lang) -> &'static str {
    lang.pick(
        "Typ een naam, een woord of een paar letters. Ook het archief wordt doorzocht.",
        "Type a name, a word or a few letters. The archive is searched as well.",
    )
}

/// The filters, by example.
#[must_use]
pub fn filters(lang: Lang) -> String {
    let examples = lang.pick(
        "laat · vandaag · aan:jan · van:mieke · staat:nagekomen · label:offerte · dag:<vrijdag · belang:groot · kring:kern · soort:nazorg",
        "late · today · to:jan · from:mieke · state:kept · tag:offer · day:<friday · importance:large · circle:core · kind:aftercare",
    );
    say!(
        lang,
        "Filters, ook meer tegelijk: {examples}. Een - ervoor keert om; woorden tussen aanhalingstekens staan zo achter elkaar.",
        "Filters, also several at once: {examples}. A - before one turns it round; words in quotes stand so in a row."
    )
}

/// The filters in a few words, where there is little room.
#[must_use]
pub fn filters_in_brief(lang: Lang) -> &'static str {
    lang.pick(
        "Filters: laat aan:jan label:offerte dag:<vrijdag",
        "Filters: late to:jan tag:offer day:<friday",
    )
}

/// Nothing was said to look for.
#[must_use]
pub fn nothing_asked(lang: Lang) -> String {
    let filters = filters(lang);
    say!(lang, "Waarnaar? Geef woorden of filters. {filters}", "For what? Give words or filters. {filters}")
}

/// What can't be read of what is typed to look for something; the rest counts.
#[must_use]
pub fn fault(lang: Lang, fault: &Fault, today: NaiveDate) -> String {
    match fault {
        Fault::NoFilter { typed, near } => say!(
            lang,
            "“{typed}:” is geen filter. Bedoelde je {near}:?",
            "“{typed}:” is no filter. Did you mean {near}:?"
        ),
        Fault::NoValue { filter, typed, takes } => {
            let takes: Vec<&str> = takes.iter().map(|(nl, en)| lang.pick(nl, en)).collect();
            let takes = either(lang, &takes);
            say!(
                lang,
                "{filter}: kent “{typed}” niet. Kies {takes}.",
                "{filter}: does not take “{typed}”. Choose {takes}."
            )
        }
        Fault::NoDay { typed } => say!(
            lang,
            "“{typed}” is geen dag. Zo wel: vrijdag, <2 dec of 1 dec..vrijdag.",
            "“{typed}” is no day. These are: friday, <2 dec or 1 dec..friday."
        ),
        Fault::SeveralDays { typed, days } => {
            let days: Vec<String> = days.iter().map(|day| dates::near(lang, *day, today)).collect();
            let days: Vec<&str> = days.iter().map(String::as_str).collect();
            let days = either(lang, &days);
            say!(
                lang,
                "“{typed}” kan {days} zijn. Schrijf de dag voluit.",
                "“{typed}” can be {days}. Write the day out."
            )
        }
    }
}

/// In which order rows stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The one order of lists.
    Usual,
    /// By day.
    Day,
    /// By name.
    Person,
    /// By importance.
    Importance,
    /// By when it was said.
    Age,
}

/// The order, as a title says it; nothing of the usual one.
#[must_use]
pub fn by(lang: Lang, by: By) -> &'static str {
    match by {
        By::Usual => "",
        By::Day => lang.pick("op dag", "by day"),
        By::Person => lang.pick("op persoon", "by person"),
        By::Importance => lang.pick("op belang", "by importance"),
        By::Age => lang.pick("oudste eerst", "oldest first"),
    }
}

/// The order was changed.
#[must_use]
pub fn sorted(lang: Lang, own: By) -> String {
    match own {
        By::Usual => lang
            .pick("Gesorteerd zoals gewoonlijk: wat dringt eerst.", "Sorted as usual: what presses first."),
        By::Day => lang.pick("Gesorteerd op dag, de eerste eerst.", "Sorted by day, the first one first."),
        By::Person => lang.pick("Gesorteerd op persoon.", "Sorted by person."),
        By::Importance => {
            lang.pick("Gesorteerd op belang, groot eerst.", "Sorted by importance, large first.")
        }
        By::Age => lang.pick(
            "Gesorteerd op wanneer het gezegd is, het oudste eerst.",
            "Sorted by when it was said, the oldest first.",
        ),
    }
    .to_owned()
}

/// Before the line in which a filter is typed.
#[must_use]
pub fn filter(lang: Lang) -> &'static str {
    lang.pick("Filter", "Filter")
}

/// What the keys do of the line in which a filter is typed: keep it, take it away.
#[must_use]
pub fn filter_keys(lang: Lang) -> [&'static str; 2] {
    [lang.pick("houden", "keep"), lang.pick("wissen", "clear")]
}

/// No row of a pane fits its filter.
#[must_use]
pub fn none_fits(lang: Lang, typed: &str) -> String {
    let typed = typed.trim();
    say!(lang, "Niets open past bij “{typed}”.", "Nothing open fits “{typed}”.")
}

/// The archive is still being searched.
#[must_use]
pub fn under_way(lang: Lang) -> &'static str {
    lang.pick("Archief wordt doorzocht …", "Searching the archive …")
}

/// Nothing holds it.
#[must_use]
pub fn nothing(lang: Lang, typed: &str) -> String {
    let typed = typed.trim();
    say!(
        lang,
        "Niets gevonden voor “{typed}”. Ook gezocht in het archief.",
        "Nothing found for “{typed}”. The archive was searched as well."
    )
}

/// Over people, or over what is open: how many there are, where not all are shown.
#[must_use]
pub fn counted(lang: Lang, name: &str, all: usize, shown: usize) -> String {
    let (name, all, some) =
        (name.to_uppercase(), numbers::whole(lang, all as u64), numbers::whole(lang, shown as u64));
    if shown == 0 || all == some {
        return format!("{name} {all}");
    }
    say!(lang, "{name} {some} van {all}", "{name} {some} of {all}")
}

/// The people.
#[must_use]
pub fn people(lang: Lang) -> &'static str {
    lang.pick("contacten", "contacts")
}

/// What is open.
#[must_use]
pub fn open(lang: Lang) -> &'static str {
    lang.pick("open", "open")
}

/// What is closed.
#[must_use]
pub fn archive(lang: Lang) -> &'static str {
    lang.pick("archief, nieuwste eerst", "archive, newest first")
}

/// What the keys do: open it, choose, close.
#[must_use]
pub fn keys(lang: Lang) -> [&'static str; 3] {
    match lang {
        Lang::Nl => ["openen", "kiezen", "sluiten"],
        Lang::En => ["open", "choose", "close"],
    }
}
