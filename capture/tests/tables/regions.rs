//! What differs by region, and what nicknames and organisations of the book do.

use capture::{Ctx, Fits, Gazetteer, Person, Region, Why, parse};

use crate::{book, moment, read};

/// Wednesday 17 June 2026.
const NOW: &str = "2026-06-17T10:05";

fn days(text: &str, region: Region) -> Vec<String> {
    read(text, NOW, &book(&["Els Goossens"]), region).readings.iter().map(|r| r.date.to_string()).collect()
}

#[test]
fn belgian_usage_swaps_the_order_and_dutch_keeps_it() {
    for (text, dutch, belgian) in [
        ("volgende vrijdag bel ik Els", ["2026-06-26", "2026-06-19"], ["2026-06-19", "2026-06-26"]),
        ("volgend weekend bel ik Els", ["2026-06-28", "2026-06-21"], ["2026-06-21", "2026-06-28"]),
        ("tot vrijdag kan Els reageren", ["2026-06-18", "2026-06-19"], ["2026-06-19", "2026-06-18"]),
        ("over acht dagen bel ik Els", ["2026-06-25", "2026-06-24"], ["2026-06-24", "2026-06-25"]),
        ("voor vrijdag bel ik Els", ["2026-06-18", "2026-06-19"], ["2026-06-18", "2026-06-19"]),
    ] {
        assert_eq!(days(text, Region::Nl), dutch, "{text}");
        assert_eq!(days(text, Region::Be), belgian, "{text}");
    }
    assert_eq!(days("met Sinterklaas bel ik Els", Region::Nl), ["2026-12-05"]);
    assert_eq!(days("met Sinterklaas bel ik Els", Region::Be), ["2026-12-06"]);
}

#[test]
fn british_usage_knows_its_own_days() {
    assert_eq!(days("on Mother's Day I'll call Els", Region::Gb), ["2027-03-07"]);
    assert_eq!(days("on Mother's Day I'll call Els", Region::Nl), ["2027-05-09"]);
    let half = read("tomorrow at half two I'll call Els", NOW, &book(&["Els Goossens"]), Region::Gb);
    assert_eq!(half.readings.len(), 1);
}

#[test]
fn every_rival_says_why() {
    let why = |text: &str| -> Vec<Why> {
        read(text, NOW, &book(&[]), Region::Nl).readings.iter().map(|r| r.why).collect()
    };
    assert_eq!(why("volgende vrijdag bel ik je"), [Why::NextWeekdayFarther, Why::NextWeekdayNearest]);
    assert_eq!(why("voor vrijdag bel ik je"), [Why::BeforeExcluded, Why::BeforeIncluded]);
    assert_eq!(why("tot vrijdag kun je bellen"), [Why::UntilExcluded, Why::UntilIncluded]);
    assert_eq!(why("begin maart bel ik je"), [Why::PeriodBeginFirst, Why::PeriodBeginLater]);
    assert_eq!(why("gisteren zei ik dat ik morgen bel"), [Why::CountedFromSaying, Why::CountedFromNow]);
    assert_eq!(why("om 9 uur bel ik je"), [Why::ClockTomorrow, Why::ClockThisEvening]);
}

#[test]
fn nicknames_and_organisations_mean_their_people() {
    let person = |id, name: &str, nickname: &str, organisation: &str| Person {
        id,
        name: name.to_owned(),
        nicknames: (!nickname.is_empty()).then(|| nickname.to_owned()).into_iter().collect(),
        organisation: (!organisation.is_empty()).then(|| organisation.to_owned()),
    };
    let people = Gazetteer::new([
        person(70, "Catharina de Boer", "Toos", "Vitens NV"),
        person(80, "Willem Bakker", "", "Rabobank"),
        person(90, "Nadia Bakker", "", "Rabobank"),
    ]);
    let ctx = Ctx {
        now: moment(NOW),
        zone: chrono_tz::Europe::Amsterdam,
        people: &people,
        region: Region::Nl,
        preferred: &[],
    };
    let fits = |text: &str| parse(text, &ctx).people.into_iter().map(|who| who.fits).collect::<Vec<_>>();
    assert_eq!(fits("bel Toos morgen"), [Fits::Known(70)]);
    assert_eq!(fits("stuur Vitens de meterstand"), [Fits::Known(70)]);
    assert_eq!(fits("stuur Willem de cijfers"), [Fits::Known(80)]);
    assert_eq!(fits("stuur de Rabobank de cijfers"), [Fits::Several(vec![80, 90])]);
    assert_eq!(fits("bel mevrouw Bakker"), [Fits::Several(vec![80, 90])]);
    assert_eq!(fits("bel de heer De Boer"), [Fits::Known(70)]);
}
