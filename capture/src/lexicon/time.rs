//! The words of time in both languages: weekdays, months, parts of the day, units, and their short forms.
//! A word that is also something else (do, mei, sun) is listed here too; who may use it is decided by the grammar.

use chrono::Weekday::{self, Fri, Mon, Sat, Sun, Thu, Tue, Wed};

use crate::expr::{PartOfDay, Unit};

/// Weekdays written out, with the compounds' first halves.
pub(crate) const WEEKDAYS: &[(&str, Weekday)] = &[
    ("maandag", Mon),
    ("dinsdag", Tue),
    ("woensdag", Wed),
    ("donderdag", Thu),
    ("vrijdag", Fri),
    ("zaterdag", Sat),
    ("zondag", Sun),
    ("monday", Mon),
    ("tuesday", Tue),
    ("wednesday", Wed),
    ("thursday", Thu),
    ("friday", Fri),
    ("saturday", Sat),
    ("sunday", Sun),
];

/// Short weekdays that are hardly ever another word.
const SHORT_DAYS: &[(&str, Weekday)] = &[
    ("mon", Mon),
    ("tue", Tue),
    ("tues", Tue),
    ("wed", Wed),
    ("weds", Wed),
    ("thu", Thu),
    ("thur", Thu),
    ("thurs", Thu),
    ("fri", Fri),
    ("di", Tue),
    ("din", Tue),
    ("wo", Wed),
    ("woe", Wed),
    ("don", Thu),
    ("vr", Fri),
    ("vrij", Fri),
    ("vrijd", Fri),
    ("za", Sat),
    ("zat", Sat),
    ("dond", Thu),
];

/// Short weekdays that are words of their own as well, with the neighbours they then need.
pub(crate) const HOMOGRAPH_DAYS: &[(&str, Weekday)] =
    &[("ma", Mon), ("do", Thu), ("zo", Sun), ("zon", Sun), ("sun", Sun), ("sat", Sat)];

/// The weekday a word names, homographs left out.
pub(crate) fn weekday(word: &str) -> Option<Weekday> {
    find(WEEKDAYS, word)
        .or_else(|| find(SHORT_DAYS, word).filter(|_| !["don", "zat", "vrij", "din"].contains(&word)))
        .or_else(|| matches!(word, "ma").then_some(Mon))
        .or_else(|| matches!(word, "zo").then_some(Sun))
}

/// The weekday of a genitive or a plural: maandags, Mondays.
pub(crate) fn weekdays(word: &str) -> Option<Weekday> {
    find(WEEKDAYS, word.strip_suffix('s').or_else(|| word.strip_suffix("en"))?)
}

/// A weekday glued to a part of the day: maandagochtend, dinsdagvoormiddag.
pub(crate) fn day_and_part(word: &str) -> Option<(Weekday, PartOfDay)> {
    WEEKDAYS.iter().find_map(|(name, day)| {
        let rest = word.strip_prefix(name)?;
        Some((*day, part_of_day(rest)?))
    })
}

/// Months written out and short.
const MONTHS: &[(&str, u32)] = &[
    ("januari", 1),
    ("jan", 1),
    ("january", 1),
    ("februari", 2),
    ("feb", 2),
    ("febr", 2),
    ("february", 2),
    ("maart", 3),
    ("mrt", 3),
    ("mar", 3),
    ("march", 3),
    ("april", 4),
    ("apr", 4),
    ("mei", 5),
    ("may", 5),
    ("juni", 6),
    ("jun", 6),
    ("june", 6),
    ("juli", 7),
    ("jul", 7),
    ("july", 7),
    ("augustus", 8),
    ("aug", 8),
    ("august", 8),
    ("september", 9),
    ("sep", 9),
    ("sept", 9),
    ("oktober", 10),
    ("okt", 10),
    ("october", 10),
    ("oct", 10),
    ("november", 11),
    ("nov", 11),
    ("december", 12),
    ("dec", 12),
    ("louwmaand", 1),
    ("sprokkelmaand", 2),
    ("lentemaand", 3),
    ("grasmaand", 4),
    ("bloeimaand", 5),
    ("zomermaand", 6),
    ("hooimaand", 7),
    ("oogstmaand", 8),
    ("herfstmaand", 9),
    ("wijnmaand", 10),
    ("slachtmaand", 11),
];

/// The month a word names.
pub(crate) fn month(word: &str) -> Option<u32> {
    find(MONTHS, word)
}

/// Parts of the day as bare nouns.
const PARTS: &[(&str, PartOfDay)] = &[
    ("ochtend", PartOfDay::Morning),
    ("morgen", PartOfDay::Morning),
    ("vroeg", PartOfDay::Morning),
    ("voormiddag", PartOfDay::Morning),
    ("morning", PartOfDay::Morning),
    ("ochtends", PartOfDay::Morning),
    ("morgens", PartOfDay::Morning),
    ("middag", PartOfDay::Afternoon),
    ("namiddag", PartOfDay::Afternoon),
    ("middags", PartOfDay::Afternoon),
    ("afternoon", PartOfDay::Afternoon),
    ("avond", PartOfDay::Evening),
    ("avonds", PartOfDay::Evening),
    ("evening", PartOfDay::Evening),
    ("night", PartOfDay::Evening),
    ("nacht", PartOfDay::Night),
    ("nachts", PartOfDay::Night),
    ("eve", PartOfDay::Evening),
];

/// The part of the day a bare noun names.
pub(crate) fn part_of_day(word: &str) -> Option<PartOfDay> {
    find(PARTS, word)
}

/// Units of time, plurals, diminutives and short forms.
const UNITS: &[(&str, Unit)] = &[
    ("minuut", Unit::Minute),
    ("minuten", Unit::Minute),
    ("minuutje", Unit::Minute),
    ("minuutjes", Unit::Minute),
    ("min", Unit::Minute),
    ("minute", Unit::Minute),
    ("minutes", Unit::Minute),
    ("mins", Unit::Minute),
    ("kwartier", Unit::QuarterHour),
    ("kwartiertje", Unit::QuarterHour),
    ("kwartieren", Unit::QuarterHour),
    ("uur", Unit::Hour),
    ("uren", Unit::Hour),
    ("u", Unit::Hour),
    ("uurtje", Unit::Hour),
    ("uurtjes", Unit::Hour),
    ("hour", Unit::Hour),
    ("hours", Unit::Hour),
    ("hr", Unit::Hour),
    ("hrs", Unit::Hour),
    ("h", Unit::Hour),
    ("dag", Unit::Day),
    ("dagen", Unit::Day),
    ("dgn", Unit::Day),
    ("dagje", Unit::Day),
    ("dagjes", Unit::Day),
    ("d", Unit::Day),
    ("day", Unit::Day),
    ("days", Unit::Day),
    ("etmaal", Unit::Day),
    ("nachtjes", Unit::Day),
    ("werkdag", Unit::Workday),
    ("werkdagen", Unit::Workday),
    ("workday", Unit::Workday),
    ("workdays", Unit::Workday),
    ("week", Unit::Week),
    ("weken", Unit::Week),
    ("weekje", Unit::Week),
    ("weekjes", Unit::Week),
    ("wk", Unit::Week),
    ("wkn", Unit::Week),
    ("wks", Unit::Week),
    ("weeks", Unit::Week),
    ("fortnight", Unit::Fortnight),
    ("fortnights", Unit::Fortnight),
    ("maand", Unit::Month),
    ("maanden", Unit::Month),
    ("maandje", Unit::Month),
    ("maandjes", Unit::Month),
    ("mnd", Unit::Month),
    ("mnden", Unit::Month),
    ("month", Unit::Month),
    ("months", Unit::Month),
    ("mths", Unit::Month),
    ("kwartaal", Unit::Quarter),
    ("kwartalen", Unit::Quarter),
    ("quarter", Unit::Quarter),
    ("quarters", Unit::Quarter),
    ("jaar", Unit::Year),
    ("jaren", Unit::Year),
    ("jr", Unit::Year),
    ("jaartje", Unit::Year),
    ("year", Unit::Year),
    ("years", Unit::Year),
    ("yr", Unit::Year),
    ("yrs", Unit::Year),
    ("wknd", Unit::Weekend),
    ("weekend", Unit::Weekend),
    ("weekends", Unit::Weekend),
    ("weekenden", Unit::Weekend),
    ("weekeinde", Unit::Weekend),
    ("weekeind", Unit::Weekend),
];

/// The unit of time a word names.
pub(crate) fn unit(word: &str) -> Option<Unit> {
    // In a week's time: the owner of the time is the unit.
    find(UNITS, word.strip_suffix("'s").unwrap_or(word))
}

/// q1 to q4.
pub(crate) fn quarter(word: &str) -> Option<u32> {
    match word {
        "q1" | "kw1" => Some(1),
        "q2" | "kw2" => Some(2),
        "q3" | "kw3" => Some(3),
        "q4" | "kw4" => Some(4),
        _ => None,
    }
}

/// Words that count from today, for glued chunks such as vandaag/morgen.
pub(crate) fn relative(word: &str) -> bool {
    ["vandaag", "morgen", "overmorgen", "today", "tomorrow"].contains(&word)
}

/// The words that a mistyped word may have meant, beside weekdays with their compounds: long enough not to be hit by chance.
pub(crate) const MENDABLE: &[&str] = &[
    "januari",
    "februari",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
    "january",
    "february",
    "august",
    "october",
    "vandaag",
    "morgen",
    "overmorgen",
    "vanmiddag",
    "vanavond",
    "vanochtend",
    "vanmorgen",
    "volgende",
    "komende",
    "aanstaande",
    "uiterlijk",
    "kwartaal",
    "weekend",
    "tomorrow",
    "tonight",
    "morgenochtend",
    "morgenmiddag",
    "morgenavond",
    "morgenvroeg",
    "werkdagen",
    "minuten",
    "halverwege",
    "eergisteren",
    "gisteren",
    "yesterday",
    "sinterklaas",
    "kerstmis",
    "christmas",
    "hemelvaart",
    "pinksteren",
    "koningsdag",
    "fortnight",
    "dagelijks",
];

/// Short and phonetic spellings, and what they stand for.
pub(crate) const VARIANTS: &[(&str, &str)] = &[
    ("mrgn", "morgen"),
    ("vanaavond", "vanavond"),
    ("vanmidag", "vanmiddag"),
    ("volgenede", "volgende"),
    ("overmrogen", "overmorgen"),
    ("donderag", "donderdag"),
    ("zateradg", "zaterdag"),
    ("vrijdagg", "vrijdag"),
    ("saterday", "saturday"),
    ("teusday", "tuesday"),
    ("thurday", "thursday"),
    ("wensday", "wednesday"),
    ("wendsday", "wednesday"),
    ("tomorro", "tomorrow"),
    ("2morow", "tomorrow"),
    ("tommorrow", "tomorrow"),
    ("tommorow", "tomorrow"),
    ("sundy", "sunday"),
    ("sunda", "sunday"),
    ("mondey", "monday"),
    ("monda", "monday"),
    ("monay", "monday"),
    ("fridy", "friday"),
    ("frida", "friday"),
    ("friay", "friday"),
    ("moregn", "morgen"),
    ("morgne", "morgen"),
    ("mogren", "morgen"),
    ("morge", "morgen"),
    ("mrg", "morgen"),
    ("morgn", "morgen"),
    ("mogen ochtend", "morgenochtend"),
    ("vnv", "vanavond"),
    ("vnavond", "vanavond"),
    ("vnmiddag", "vanmiddag"),
    ("vndg", "vandaag"),
    ("vdg", "vandaag"),
    ("vandag", "vandaag"),
    ("vndaag", "vandaag"),
    ("overmrgn", "overmorgen"),
    ("volg", "volgende"),
    ("vlg", "volgende"),
    ("vlgnd", "volgende"),
    ("volgnde", "volgende"),
    ("wkend", "weekend"),
    ("weeknd", "weekend"),
    ("tmrw", "tomorrow"),
    ("tmr", "tomorrow"),
    ("tmw", "tomorrow"),
    ("tmrow", "tomorrow"),
    ("2moro", "tomorrow"),
    ("2morrow", "tomorrow"),
    ("tomoz", "tomorrow"),
    ("tonite", "tonight"),
    ("2nite", "tonight"),
    ("2day", "today"),
    ("tday", "today"),
    ("nxt", "next"),
    ("wek", "week"),
    ("weke", "weken"),
    ("mndg", "maandag"),
    ("maadag", "maandag"),
    ("dnsdg", "dinsdag"),
    ("wnsdg", "woensdag"),
    ("woensdg", "woensdag"),
    ("dndrdg", "donderdag"),
    ("vrdg", "vrijdag"),
    ("vrydag", "vrijdag"),
    ("ztrdg", "zaterdag"),
    ("zndg", "zondag"),
    ("zodag", "zondag"),
    ("mondy", "monday"),
    ("firday", "friday"),
    ("evry", "every"),
];

/// The value beside a word in a table.
pub(crate) fn find<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.iter().find(|(name, _)| *name == word).map(|(_, value)| *value)
}
