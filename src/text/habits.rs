//! Habits in words: what a class of ambiguity is called, what stands first in it, and what is said when that changes.
//! They say how to take it back, and never that a reading is the right one.

use capture::{Class, Why};

use super::commands::{Command, Sub};
use super::reading::why;
use super::{Lang, say};
use crate::domain::habits::{Habit, IN_A_ROW};

/// Each class as it is typed in Dutch; in English it goes by its stored name.
const NAMES: &[(Class, &str)] = &[
    (Class::TomorrowAfterMidnight, "morgen-na-middernacht"),
    (Class::NextWeekday, "volgende-weekdag"),
    (Class::Before, "voor"),
    (Class::Until, "tot"),
    (Class::NumericDate, "datum-in-cijfers"),
    (Class::DayOfMonth, "dag-van-de-maand"),
    (Class::WeekdayAndDate, "weekdag-en-datum"),
    (Class::NextWeekOnSunday, "volgende-week-op-zondag"),
    (Class::ThisWeekAtWeekend, "deze-week-in-het-weekend"),
    (Class::PeriodBegin, "begin-van-een-periode"),
    (Class::Few, "een-paar"),
    (Class::EightDays, "acht-dagen"),
    (Class::AndAHalf, "anderhalf"),
    (Class::WithinTheWeek, "binnen-de-week"),
    (Class::AfterFeast, "na-een-feest"),
    (Class::FirstWeek, "eerste-week"),
    (Class::EveryQuarter, "elk-kwartaal"),
    (Class::PastHour, "uur-dat-voorbij-is"),
    (Class::BeforeMidnight, "voor-middernacht"),
    (Class::HalfHour, "half-uur"),
    (Class::ToldAgain, "naverteld"),
];

/// What a class is called, as it is typed too.
#[must_use]
pub fn name(lang: Lang, class: Class) -> &'static str {
    let nl = NAMES.iter().find(|(own, _)| *own == class).map_or(class.as_str(), |(_, name)| name);
    lang.pick(nl, class.as_str())
}

/// The class of that name, in either language.
#[must_use]
pub fn class(typed: &str) -> Option<Class> {
    let typed = typed.trim().to_lowercase();
    let nl = NAMES.iter().find(|(_, name)| *name == typed).map(|(class, _)| *class);
    nl.or_else(|| Class::parse(&typed))
}

/// Another reading stands first from now on; short, for a line of the screen.
#[must_use]
pub fn from_now_on(lang: Lang, class: Class) -> String {
    let forget = Sub::Forget.line(lang, Command::Habits);
    let name = name(lang, class);
    say!(lang, "Voortaan eerst zo. Terug: {forget} {name}", "First from now on. Back: {forget} {name}")
}

/// The same in full: what, why, and how to take it back.
#[must_use]
pub fn became(lang: Lang, reading: Why, class: Class) -> String {
    let (said, back) = (why(lang, reading), from_now_on(lang, class));
    say!(lang, "Drie keer gekozen: {said}. {back}", "Chosen three times: {said}. {back}")
}

/// Behind a reading that stands first by habit.
#[must_use]
pub fn by_habit(lang: Lang) -> &'static str {
    lang.pick("je gewoonte", "your habit")
}

/// A reading was taken by habit, with nobody asked: `Je gewoonte; het kan ook do 26 nov zijn.`
#[must_use]
pub fn taken(lang: Lang, reading: Why, rival: &str) -> String {
    let said = why(lang, reading);
    say!(
        lang,
        "Je gewoonte, {said}. Het kan ook {rival} zijn.",
        "Your habit, {said}. It may also be {rival}."
    )
}

/// How far a habit is.
#[must_use]
pub fn stands(lang: Lang, habit: &Habit) -> (String, String) {
    match habit.preferred {
        Some(reading) => {
            (why(lang, reading).to_owned(), lang.pick("staat voorop", "stands first").to_owned())
        }
        None => {
            let times = habit.times.min(IN_A_ROW);
            (why(lang, habit.chosen).to_owned(), say!(lang, "{times} keer gekozen", "chosen {times} times"))
        }
    }
}

/// There is none.
#[must_use]
pub fn none(lang: Lang) -> &'static str {
    lang.pick(
        "Nog geen gewoonten. Kies je drie keer achter elkaar dezelfde lezing, dan staat die voortaan voorop.",
        "No habits yet. Choose the same reading three times in a row, and it stands first from then on.",
    )
}

/// What was forgotten.
#[must_use]
pub fn forgotten(lang: Lang, names: &[&str]) -> String {
    let names = super::all_of(lang, names);
    say!(lang, "✓ Vergeten: {names}.", "✓ Forgotten: {names}.")
}

/// No class is called so.
#[must_use]
pub fn no_such_class(lang: Lang, typed: &str) -> String {
    let list = Sub::List.line(lang, Command::Habits);
    say!(
        lang,
        "“{typed}” is geen gewoonte. Welke er zijn: {list}",
        "“{typed}” is no habit. To see which there are: {list}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_is_found_by_its_name_in_both_languages() {
        for own in Class::all() {
            for lang in [Lang::Nl, Lang::En] {
                assert_eq!(class(name(lang, own)), Some(own), "{own:?}");
            }
            assert!(NAMES.iter().any(|(class, _)| *class == own), "{own:?} has no Dutch name");
        }
        assert_eq!(class("vandaag"), None);
    }
}
