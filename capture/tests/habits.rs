//! Habit and class: the reading somebody always chooses goes first, says so, and drives no other reading out.

use capture::{Class, Ctx, Parse, Region, Why, parse};

use crate::{book, moment};

fn told(text: &str, now: &str, region: Region, preferred: &[Why]) -> Parse {
    let people = book(&["Jan Jansen", "Tom Baker"]);
    parse(
        text,
        &Ctx { now: moment(now), zone: chrono_tz::Europe::Amsterdam, people: &people, region, preferred },
    )
}

/// A phrase for each class, with the moment at which it has two readings.
const PHRASES: &[(Class, &str, &str)] = &[
    (Class::TomorrowAfterMidnight, "2026-11-24T00:40", "morgen bel ik Jan"),
    (Class::NextWeekday, "2026-11-23T08:30", "volgende donderdag bel ik Jan"),
    (Class::Before, "2026-11-23T08:30", "ik bel Jan voor vrijdag"),
    (Class::Until, "2026-11-23T08:30", "Jan heeft tot woensdag de tijd"),
    (Class::NumericDate, "2026-01-31T09:00", "4/3 I'll call Tom about the house"),
    (Class::DayOfMonth, "2026-11-15T09:00", "de 15e bel ik Jan"),
    (Class::WeekdayAndDate, "2026-06-17T10:05", "zaterdag 26 juni bel ik Jan"),
    (Class::NextWeekOnSunday, "2026-09-13T20:00", "volgende week donderdag bel ik Jan"),
    (Class::ThisWeekAtWeekend, "2026-09-13T20:00", "deze week bel ik Jan"),
    (Class::PeriodBegin, "2026-11-23T08:30", "begin maart bel ik Jan"),
    (Class::Few, "2026-11-23T08:30", "over een paar dagen bel ik Jan"),
    (Class::EightDays, "2026-11-23T08:30", "over acht dagen bel ik Jan"),
    (Class::AndAHalf, "2026-11-23T08:30", "over anderhalve week bel ik Jan"),
    (Class::WithinTheWeek, "2026-11-23T08:30", "I'll call Tom within the week"),
    (Class::AfterFeast, "2026-11-23T08:30", "na Pasen bel ik Jan"),
    (Class::FirstWeek, "2026-11-23T08:30", "eerste week van januari bel ik Jan"),
    (Class::EveryQuarter, "2026-11-23T08:30", "elk kwartaal mail ik Jan de cijfers"),
    (Class::PastHour, "2026-11-23T10:20", "om 9 uur bel ik Jan"),
    (Class::BeforeMidnight, "2026-11-23T10:20", "voor twaalven vanavond mail ik Jan de cijfers"),
    (Class::HalfHour, "2026-11-23T08:30", "tomorrow at half two I'll call Tom"),
    (Class::ToldAgain, "2026-11-23T08:30", "gisteren zei ik dat ik Jan morgen bel"),
];

#[test]
fn every_class_has_a_phrase_and_a_habit_turns_its_order() {
    for class in Class::all() {
        assert!(PHRASES.iter().any(|(c, ..)| *c == class), "no phrase for {class:?}");
    }
    for (class, now, text) in PHRASES {
        let [first, second] = class.readings();
        let plain = told(text, now, Region::Nl, &[]);
        let order: Vec<Why> = plain.readings.iter().map(|r| r.why).collect();
        let rivals: Vec<Why> = order.iter().copied().filter(|w| w.class() == Some(*class)).collect();
        assert!(rivals.contains(&second), "{text}: {order:?}");
        assert!(plain.readings.iter().all(|r| !r.habit), "{text}");
        let turned = told(text, now, Region::Nl, &[second]);
        assert_eq!(turned.readings[0].why, second, "{text}");
        assert!(turned.readings[0].habit, "{text}");
        assert!(turned.readings[1..].iter().all(|r| !r.habit), "{text}");
        assert_eq!(turned.readings.len(), plain.readings.len(), "{text}");
        assert_eq!(turned.kind, plain.kind, "{text}");
        // The newest habit counts, and another class's touches nothing.
        let back = told(text, now, Region::Nl, &[second, first]);
        assert_eq!(back.readings[0].why, plain.readings[0].why, "{text}");
        let other = if *class == Class::Before { Why::UntilIncluded } else { Why::BeforeIncluded };
        assert_eq!(told(text, now, Region::Nl, &[other]), plain, "{text}");
    }
}

#[test]
fn names_of_classes_and_readings_can_be_stored() {
    for class in Class::all() {
        assert_eq!(Class::parse(class.as_str()), Some(class));
        for why in class.readings() {
            assert_eq!(why.class(), Some(class));
            assert_eq!(why.as_str().and_then(Why::parse), Some(why), "{why:?}");
        }
    }
    assert_eq!(Class::parse(""), None);
    assert_eq!(Why::Plain.as_str(), None);
    assert_eq!(Why::OneOfTwoDays.class(), None);
}

/// Where READINGS says that Belgium differs, the region turns the order, and a habit goes before the region.
#[test]
fn belgian_usage_turns_the_order_and_a_habit_goes_before_it() {
    for (text, nl, be) in [
        ("volgende donderdag bel ik Jan", Why::NextWeekdayFarther, Why::NextWeekdayNearest),
        ("volgend weekend bel ik Jan", Why::NextWeekdayFarther, Why::NextWeekdayNearest),
        ("Jan heeft tot woensdag de tijd", Why::UntilExcluded, Why::UntilIncluded),
        ("over acht dagen bel ik Jan", Why::EightDaysCounted, Why::EightDaysAsWeek),
    ] {
        let first = |region, preferred| told(text, "2026-11-23T08:30", region, preferred).readings[0].why;
        assert_eq!(first(Region::Nl, &[]), nl, "{text}");
        assert_eq!(first(Region::Be, &[]), be, "{text}");
        assert_eq!(first(Region::Be, &[nl]), nl, "{text}");
    }
    let day = |region| {
        told("met Sinterklaas bel ik Jan", "2026-11-23T08:30", region, &[]).readings[0].date.to_string()
    };
    assert_eq!((day(Region::Nl).as_str(), day(Region::Be).as_str()), ("2026-12-05", "2026-12-06"));
}
