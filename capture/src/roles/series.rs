//! The first day of a series where another day says when it begins: elke maandag, vanaf 1 januari. The rule of the series
//! itself is the grammar's.

use chrono::{Datelike, NaiveDate};

use super::Scene;
use super::due::day;
use crate::expr::{Frame, Saying, Side, Step, Unit, When, YearOf};
use crate::resolve::{self, Base, Found};

/// The first of a series from a day on: elke maandag, vanaf 1 januari.
pub(super) fn from(scene: &Scene, start: usize, when: &When, base: &Base) -> Found {
    match (&scene.mentions[start].saying, when) {
        (Saying::Day { frame, when: from, .. }, When::Weekday(wd, _)) => {
            // Vanaf september: from its first day on.
            let first = resolve::framed(*frame, from, false, base).first();
            let from = first.map_or_else(|| from.clone(), on);
            let eve = When::Plus(Box::new(from), -1, Unit::Day);
            resolve::plain(&When::Beside(Side::After, Step::Weekday(*wd), Box::new(eve)), base)
        }
        _ => day(scene, start, false, base).0,
    }
}

/// That very day of the calendar.
fn on(date: NaiveDate) -> When {
    When::Date(date.day(), date.month(), Some(YearOf::Typed(date.year())))
}

/// Vanaf vrijdag, te beginnen maandag: the first day of a series.
pub(super) fn starts(scene: &Scene, n: usize) -> bool {
    matches!(&scene.mentions[n].saying, Saying::Day { frame: Frame::From, .. })
        || ["beginnen", "starting", "ingang", "vanaf"]
            .contains(&scene.word(scene.mentions[n].at.start.saturating_sub(1)))
}
