//! How a sentence was read, in words: which words were read as what, and by which rule. `woord parse` prints it, and the
//! capture line shows it.
//!
//! It never says what was saved: only what was understood.

use capture::{Parse, Reading, Remark, Role, Why};

use crate::domain::due::Due;
use crate::domain::time::Now;
use crate::text::notices::{remarks, wording};
use crate::text::{Lang, dates, habits, trouble};

/// Which words of a sentence were read as what, by which rule each day was found, and what there is to remark; a line
/// each.
#[must_use]
pub fn explain(lang: Lang, text: &str, parse: &Parse, now: &Now) -> Vec<String> {
    let read = |span: &capture::Span| {
        text.get(span.range.clone()).map(|words| format!("“{words}”: {}", role(lang, span.role)))
    };
    let mut said: Vec<String> = parse.spans.iter().filter_map(read).collect();
    for day in &parse.readings {
        let due = Due { date: day.date, time: day.time.map(|t| (t, now.zone)) };
        said.push(format!("{}: {}", dates::due(lang, &due, now), because(lang, day)));
    }
    let dated = !parse.readings.is_empty();
    said.extend(wording::promise(lang, text, parse, now));
    said.extend(parse.remarks.iter().filter_map(|r| remark(lang, r, dated, now)));
    said
}

/// What a part of a sentence is.
#[must_use]
pub fn role(lang: Lang, role: Role) -> &'static str {
    match role {
        Role::Person => lang.pick("een persoon", "a person"),
        Role::Day => lang.pick("de dag", "the day"),
        Role::Time => lang.pick("de tijd", "the time"),
        Role::Topic => lang.pick("waar het over gaat", "what it is about"),
        Role::Vague => lang.pick("een tijd zonder dag", "a time without a day"),
        Role::Recurrence => lang.pick("een herhaling", "a repetition"),
        Role::Followup => lang.pick("een opvolging", "a follow-up"),
        Role::Frame => lang.pick("inleiding op de belofte", "words around the promise"),
    }
}

/// A remark on what was read; none where it says nothing new. `dated` says that a day was found all the same. A vague word is
/// the wording's to name ([`wording::promise`]).
#[must_use]
pub fn remark(lang: Lang, remark: &Remark, dated: bool, now: &Now) -> Option<String> {
    Some(match remark {
        Remark::Corrected { typed, read_as } => remarks::read_as(lang, typed, read_as),
        Remark::PastMention(words) if !dated => remarks::past_mention(lang, words),
        Remark::ThatDayIsPast(day) => remarks::day_is_past(lang, *day, now),
        Remark::NoSuchDay(words) => trouble::days::no_such_day(lang, words),
        Remark::Trigger(words) => remarks::waits_for(lang, words),
        Remark::TakenBack(words) => remarks::thought_better(lang, words),
        _ => return None,
    })
}

/// Why a day is that day: its rule, and the habit by which it stands first.
#[must_use]
pub fn because(lang: Lang, reading: &Reading) -> String {
    let rule = why(lang, reading.why);
    if reading.habit { format!("{}: {rule}", habits::by_habit(lang)) } else { rule.to_owned() }
}

/// The rule by which a day was found.
#[must_use]
pub fn why(lang: Lang, why: Why) -> &'static str {
    match why {
        Why::Plain => lang.pick("zo is die dag genoemd", "the day was named so"),
        Why::NextCalendarDay => {
            lang.pick("na middernacht: de volgende kalenderdag", "after midnight: the next calendar day")
        }
        Why::AfterMidnight => {
            lang.pick("na middernacht: de dag na het slapen", "after midnight: the day after sleeping")
        }
        Why::NextWeekdayFarther => {
            lang.pick("“volgende”: die in de volgende week", "“next”: the one in next week")
        }
        Why::NextWeekdayNearest => lang.pick("“volgende”: de eerste die komt", "“next”: the first to come"),
        Why::BeforeExcluded => {
            lang.pick("“voor”: die dag zelf is te laat", "“before”: that day itself is too late")
        }
        Why::BeforeIncluded => lang.pick("“voor”: die dag mag nog", "“for” or “by”: that day still counts"),
        Why::UntilExcluded => lang.pick("“tot”: die dag telt niet mee", "“until”: that day does not count"),
        Why::UntilIncluded => lang.pick("“tot”: die dag telt mee", "“until”: that day counts"),
        Why::DayMonth => lang.pick("eerst de dag, dan de maand", "first the day, then the month"),
        Why::MonthDay => lang.pick("eerst de maand, dan de dag", "first the month, then the day"),
        Why::DayOfMonthNext => {
            lang.pick("die dag is het vandaag: de volgende", "that is today: the next one")
        }
        Why::DayOfMonthToday => lang.pick("die dag is het vandaag", "that is today"),
        Why::DateWins => {
            lang.pick("weekdag en datum verschillen: de datum", "weekday and date differ: the date")
        }
        Why::WeekdayWins => {
            lang.pick("weekdag en datum verschillen: de weekdag", "weekday and date differ: the weekday")
        }
        Why::WeekThatBegins => lang.pick("de week die morgen begint", "the week that begins tomorrow"),
        Why::WeekAfter => lang.pick("de week daarna", "the week after that"),
        Why::WeekEndsSunday => lang.pick("deze week: tot en met zondag", "this week: up to Sunday"),
        Why::WeekComingFriday => lang.pick("deze week: de vrijdag die komt", "this week: the Friday to come"),
        Why::PeriodBeginFirst => lang.pick("het begin: de eerste dag", "the beginning: the first day"),
        Why::PeriodBeginLater => lang.pick("het begin: iets later", "the beginning: a little later"),
        Why::PeriodEnd => lang.pick("een periode: de laatste (werk)dag", "a period: its last (working) day"),
        Why::FewAsTwo => lang.pick("“een paar”: twee", "“a few”: two"),
        Why::FewAsThree => lang.pick("“een paar”: drie", "“a few”: three"),
        Why::EightDaysCounted => lang.pick("acht dagen, geteld", "eight days, counted"),
        Why::EightDaysAsWeek => lang.pick("acht dagen: een week", "eight days: a week"),
        Why::HalfRoundedDown => lang.pick("anderhalf, naar beneden", "one and a half, rounded down"),
        Why::HalfRoundedUp => lang.pick("anderhalf, naar boven", "one and a half, rounded up"),
        Why::WithinSevenDays => lang.pick("binnen een week: zeven dagen", "within a week: seven days"),
        Why::WithinThisWeek => lang.pick("binnen de week: deze week", "within the week: this week"),
        Why::AfterLastFeastDay => lang.pick("na de laatste feestdag", "after the last feast day"),
        Why::AfterFirstFeastDay => lang.pick("na de eerste feestdag", "after the first feast day"),
        Why::FirstFullWeek => lang.pick("de eerste volle week", "the first full week"),
        Why::FirstWeekend => lang.pick("tot het eerste weekend", "up to the first weekend"),
        Why::QuarterEnd => lang.pick("het einde van dit kwartaal", "the end of this quarter"),
        Why::QuarterStart => {
            lang.pick("het begin van het volgende kwartaal", "the start of the next quarter")
        }
        Why::ClockTomorrow => lang.pick("dat uur is voorbij: morgen", "that hour has passed: tomorrow"),
        Why::ClockThisEvening => {
            lang.pick("dat uur is voorbij: vanavond", "that hour has passed: this evening")
        }
        Why::LastMinute => {
            lang.pick("voor middernacht: de laatste minuut", "before midnight: the last minute")
        }
        Why::MidnightItself => lang.pick("middernacht zelf", "midnight itself"),
        Why::HalfPast => lang.pick("“half two”: half drie", "“half two”: half past two"),
        Why::HalfTo => lang.pick("“half two”: half twee", "“half two”: half past one"),
        Why::CountedFromSaying => {
            lang.pick("geteld vanaf toen het gezegd werd", "counted from when it was said")
        }
        Why::CountedFromNow => lang.pick("geteld vanaf nu", "counted from now"),
        Why::OneOfTwoDays => lang.pick("een van de twee dagen die genoemd zijn", "one of the two days named"),
        _ => lang.pick("zo gelezen", "read so"),
    }
}
