//! The zones that times are in, as iCalendar tells them: every turn of the clock from a year before the first moment to a
//! year after the last, each by its own line. It never tells a rule that may not hold for ever.

use calcard::common::PartialDateTime;
use calcard::icalendar::{ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarValue};
use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone};
use chrono_tz::{OffsetComponents, OffsetName, Tz};
use std::collections::BTreeMap;

use super::{Todo, moment, text};

/// The zones of what is due, by name: each as its component and those of its turns.
pub(super) fn of(todos: &[Todo]) -> Vec<Vec<ICalendarComponent>> {
    let mut spans: BTreeMap<&str, (Tz, NaiveDate, NaiveDate)> = BTreeMap::new();
    for todo in todos {
        if let Some((_, zone)) = todo.due.time.filter(|(_, zone)| !is_utc(*zone)) {
            let day = todo.due.date;
            let span = spans.entry(zone.name()).or_insert((zone, day, day));
            (span.1, span.2) = (span.1.min(day), span.2.max(day));
        }
    }
    spans.into_values().map(|(zone, first, last)| told(zone, first, last)).collect()
}

/// Whether a zone is the world's own time, which iCalendar writes without a zone.
pub(super) fn is_utc(zone: Tz) -> bool {
    matches!(zone, Tz::UTC | Tz::Etc__UTC | Tz::Etc__UCT | Tz::UCT | Tz::Zulu | Tz::Etc__Zulu | Tz::Universal)
}

/// Where a zone stands at a moment: seconds east of Greenwich, whether it is summer there, what it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Standing {
    east: i32,
    summer: bool,
    name: String,
}

fn standing(zone: Tz, at: NaiveDateTime) -> Standing {
    let offset = zone.offset_from_utc_datetime(&at);
    let name = offset.abbreviation().unwrap_or_default();
    Standing {
        east: offset.fix().local_minus_utc(),
        summer: !offset.dst_offset().is_zero(),
        name: name.to_owned(),
    }
}

fn told(zone: Tz, first: NaiveDate, last: NaiveDate) -> Vec<ICalendarComponent> {
    let mut outer = ICalendarComponent::new(ICalendarComponentType::VTimezone);
    outer.add_property(ICalendarProperty::Tzid, text(zone.name()));
    let day = Duration::days(1);
    let from = first.checked_sub_signed(day * 366).unwrap_or(first).and_time(NaiveTime::MIN);
    let to = last.checked_add_signed(day * 366).unwrap_or(last).and_time(NaiveTime::MIN);
    let mut now = standing(zone, from);
    let began = from + Duration::seconds(i64::from(now.east));
    let mut all = vec![outer, turn(began, &now, &now)];
    let mut at = from;
    while at < to {
        let next = at + day;
        let then = standing(zone, next);
        if then != now {
            let when = between(zone, at, next, &now);
            all.push(turn(when + Duration::seconds(i64::from(now.east)), &now, &then));
            now = then;
        }
        at = next;
    }
    all
}

/// The first second at which a zone stands otherwise than before.
fn between(zone: Tz, before: NaiveDateTime, after: NaiveDateTime, was: &Standing) -> NaiveDateTime {
    let (mut low, mut high) = (0, (after - before).num_seconds());
    while high - low > 1 {
        let middle = (low + high) / 2;
        if standing(zone, before + Duration::seconds(middle)) == *was { low = middle } else { high = middle }
    }
    before + Duration::seconds(high)
}

/// A turn of the clock, at a moment as the clock had it before.
fn turn(local: NaiveDateTime, from: &Standing, to: &Standing) -> ICalendarComponent {
    let kind = if to.summer { ICalendarComponentType::Daylight } else { ICalendarComponentType::Standard };
    let mut out = ICalendarComponent::new(kind);
    out.add_property(ICalendarProperty::Dtstart, moment(local));
    out.add_property(ICalendarProperty::Tzoffsetfrom, offset(from.east));
    out.add_property(ICalendarProperty::Tzoffsetto, offset(to.east));
    out.add_property(ICalendarProperty::Tzname, text(&to.name));
    out
}

fn offset(east: i32) -> ICalendarValue {
    let minutes = east.unsigned_abs() / 60;
    ICalendarValue::PartialDateTime(Box::new(PartialDateTime {
        tz_hour: u8::try_from(minutes / 60).ok(),
        tz_minute: u8::try_from(minutes % 60).ok(),
        tz_minus: east < 0,
        ..PartialDateTime::default()
    }))
}
