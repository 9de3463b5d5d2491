//! What is due, as iCalendar: a to-do each, with its day or its moment, for a calendar or a list of tasks elsewhere. The
//! same book gives the same bytes.
//!
//! It never says what a promise is called: the words come as they are.

mod zones;

use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarParameter,
    ICalendarProperty, ICalendarStatus, ICalendarValue, ICalendarValueType,
};
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use crate::domain::due::Due;
use crate::domain::id::Id;
use crate::domain::words::Importance;

/// Something that is due.
#[derive(Clone, Debug, PartialEq)]
pub struct Todo {
    /// Its name in the book.
    pub id: Id,
    /// What to call it.
    pub summary: String,
    /// The words as spoken, and what else there is to say.
    pub description: Option<String>,
    /// When.
    pub due: Due,
    /// How much it matters.
    pub importance: Importance,
    /// Labels.
    pub tags: Vec<String>,
    /// When it was noted.
    pub added: DateTime<FixedOffset>,
    /// When it last changed.
    pub changed: DateTime<FixedOffset>,
}

/// All of it as one calendar, with the zones that its times are in.
#[must_use]
pub fn write_calendar(todos: &[Todo]) -> String {
    let mut calendar =
        ICalendar { components: vec![ICalendarComponent::new(ICalendarComponentType::VCalendar)] };
    let mut all = zones::of(todos);
    all.extend(todos.iter().map(|todo| vec![of(todo)]));
    for mut group in all {
        // What is in a component stands behind it: a zone first, then its turns.
        let first = calendar.components.len() as u32;
        let within = (first + 1..first + group.len() as u32).collect();
        if let Some(outer) = group.first_mut() {
            outer.component_ids = within;
        }
        calendar.components.extend(group);
        calendar.components[0].component_ids.push(first);
    }
    let head = &mut calendar.components[0];
    head.add_property(ICalendarProperty::Version, text("2.0"));
    head.add_property(ICalendarProperty::Prodid, text("-//woord//woord//NL"));
    calendar.to_string()
}

fn of(todo: &Todo) -> ICalendarComponent {
    use ICalendarProperty as P;
    let mut out = ICalendarComponent::new(ICalendarComponentType::VTodo);
    out.add_uid(&format!("{}@woord", todo.id));
    out.add_property(P::Dtstamp, utc(todo.changed));
    out.add_property(P::Created, utc(todo.added));
    out.add_property(P::LastModified, utc(todo.changed));
    out.add_property(P::Summary, text(&todo.summary));
    if let Some(description) = &todo.description {
        out.add_property(P::Description, text(description));
    }
    let due = ICalendarEntry::new(P::Due);
    out.entries.push(match todo.due.time {
        None => due
            .with_param(ICalendarParameter::value(ICalendarValueType::Date))
            .with_value(moment(todo.due.date.and_time(NaiveTime::MIN))),
        Some((time, zone)) if zones::is_utc(zone) => due.with_value(utc_of(todo.due.date.and_time(time))),
        Some((time, zone)) => due
            .with_param(ICalendarParameter::tzid(zone.name().to_owned()))
            .with_value(moment(todo.due.date.and_time(time))),
    });
    out.add_property(P::Priority, ICalendarValue::Integer(priority(todo.importance)));
    out.add_property(P::Status, ICalendarValue::Status(ICalendarStatus::NeedsAction));
    if !todo.tags.is_empty() {
        let tags = todo.tags.iter().map(|tag| text(tag)).collect();
        out.entries.push(ICalendarEntry::new(P::Categories).with_values(tags));
    }
    out
}

/// RFC 5545: 1 is the highest, 5 the middle, 9 the lowest.
fn priority(importance: Importance) -> i64 {
    match importance {
        Importance::Large => 1,
        Importance::Normal => 5,
        Importance::Small => 9,
    }
}

/// A text without what iCalendar has no way to write: control characters, but for tabs and the ends of lines.
fn text(text: &str) -> ICalendarValue {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    ICalendarValue::Text(text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect())
}

/// A local date and time.
fn moment(at: NaiveDateTime) -> ICalendarValue {
    ICalendarValue::PartialDateTime(Box::new(local(at)))
}

fn local(at: NaiveDateTime) -> PartialDateTime {
    let day: NaiveDate = at.date();
    let small = |number: u32| u8::try_from(number).ok();
    PartialDateTime {
        year: u16::try_from(day.year()).ok(),
        month: small(day.month()),
        day: small(day.day()),
        hour: small(at.hour()),
        minute: small(at.minute()),
        second: small(at.second()),
        ..PartialDateTime::default()
    }
}

fn utc(at: DateTime<FixedOffset>) -> ICalendarValue {
    utc_of(at.naive_utc())
}

fn utc_of(at: NaiveDateTime) -> ICalendarValue {
    let zero = Some(0);
    ICalendarValue::PartialDateTime(Box::new(PartialDateTime { tz_hour: zero, tz_minute: zero, ..local(at) }))
}

#[cfg(test)]
mod tests;
