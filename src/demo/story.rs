//! What a story is told with: who said what when, and what came of it. Dates stand here as on the calendar of the
//! Monday that the book was written for.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use lifecycle::Direction;

use super::MONDAY;
use super::around::Note;
use crate::domain::follow_up::Touch;
use crate::domain::words::{Channel, Extra, Importance};

/// The same in Dutch and in English. `{due}` in it is the weekday of the due, `{eve}` that of the day before
/// it, `{week}` the week before this one.
pub(super) type Both = (&'static str, &'static str);

/// Something that happened.
pub(super) struct Event {
    pub(super) when: NaiveDateTime,
    pub(super) deed: Deed,
}

/// What happened. Promises are called by a word of their own.
pub(super) enum Deed {
    Say(Box<Said>),
    Step(String, Step),
    Plan(Planned),
    /// The open follow-up of this kind on a promise is done.
    Done(String, Touch),
    /// Something was noted of somebody.
    Note(&'static str, Note),
}

/// Something was said, or is still to be said.
pub(super) struct Said {
    pub(super) called: String,
    /// Names; with `several` any of them may be meant.
    pub(super) whom: Vec<&'static str>,
    pub(super) several: bool,
    pub(super) direction: Direction,
    pub(super) unspoken: bool,
    pub(super) via: Channel,
    pub(super) due: Option<(NaiveDate, Option<NaiveTime>)>,
    pub(super) importance: Importance,
    pub(super) words: Both,
    pub(super) what: Both,
    pub(super) note: Option<Both>,
    pub(super) tag: Option<Both>,
    /// How it comes again.
    pub(super) rule: Option<&'static str>,
    /// The id, where a drawing names it.
    pub(super) id: Option<&'static str>,
}

/// What became of a promise.
pub(super) enum Step {
    Correct(NaiveDate),
    Agree(NaiveDate, Channel),
    Tell(NaiveDate, Channel),
    Keep(Option<Both>),
    Exceed(Extra, Both),
    Anchor(Channel, Both, Both),
    Break(Both),
    Repair(Both),
    Release(Both),
}

/// A follow-up was planned.
pub(super) struct Planned {
    pub(super) touch: Touch,
    pub(super) with: &'static str,
    pub(super) after: Option<&'static str>,
    pub(super) day: NaiveDate,
    pub(super) time: Option<NaiveTime>,
    pub(super) what: Option<Both>,
}

/// A day of 2026.
pub(super) fn on(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap_or(MONDAY)
}

/// A time of day.
pub(super) fn at(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default()
}

/// A promise to somebody, spoken at this moment.
pub(super) fn say(
    called: impl Into<String>,
    whom: &[&'static str],
    day: NaiveDate,
    time: (u32, u32),
) -> Telling {
    let said = Said {
        called: called.into(),
        whom: whom.to_vec(),
        several: false,
        direction: Direction::Given,
        unspoken: false,
        via: Channel::Live,
        due: None,
        importance: Importance::Normal,
        words: ("", ""),
        what: ("", ""),
        note: None,
        tag: None,
        rule: None,
        id: None,
    };
    Telling { when: day.and_time(at(time.0, time.1)), said, then: Vec::new() }
}

/// A promise and what came of it.
pub(super) struct Telling {
    when: NaiveDateTime,
    said: Said,
    then: Vec<Event>,
}

impl Telling {
    pub(super) fn theirs(mut self) -> Self {
        self.said.direction = Direction::Received;
        self
    }

    pub(super) fn one_of_them(mut self) -> Self {
        self.said.several = true;
        self
    }

    pub(super) fn not_said_yet(mut self) -> Self {
        self.said.unspoken = true;
        self
    }

    pub(super) fn every(mut self, rule: &'static str) -> Self {
        (self.said.rule, self.said.importance) = (Some(rule), Importance::Small);
        self
    }

    pub(super) fn via(mut self, channel: Channel) -> Self {
        self.said.via = channel;
        self
    }

    pub(super) fn due(mut self, day: NaiveDate) -> Self {
        self.said.due = Some((day, None));
        self
    }

    pub(super) fn due_at(mut self, day: NaiveDate, time: NaiveTime) -> Self {
        self.said.due = Some((day, Some(time)));
        self
    }

    pub(super) fn weighing(mut self, importance: Importance) -> Self {
        self.said.importance = importance;
        self
    }

    /// The words as spoken, Dutch and English.
    pub(super) fn words(mut self, nl: &'static str, en: &'static str) -> Self {
        self.said.words = (nl, en);
        self
    }

    /// What was promised.
    pub(super) fn what(mut self, nl: &'static str, en: &'static str) -> Self {
        self.said.what = (nl, en);
        self
    }

    pub(super) fn note(mut self, nl: &'static str, en: &'static str) -> Self {
        self.said.note = Some((nl, en));
        self
    }

    pub(super) fn tag(mut self, nl: &'static str, en: &'static str) -> Self {
        self.said.tag = Some((nl, en));
        self
    }

    pub(super) fn id(mut self, id: &'static str) -> Self {
        self.said.id = Some(id);
        self
    }

    /// Then this step was taken.
    pub(super) fn then(mut self, day: NaiveDate, time: (u32, u32), step: Step) -> Self {
        let when = day.and_time(at(time.0, time.1));
        self.then.push(Event { when, deed: Deed::Step(self.said.called.clone(), step) });
        self
    }

    /// Then the follow-up of this kind was done.
    pub(super) fn done(mut self, day: NaiveDate, time: (u32, u32), touch: Touch) -> Self {
        let when = day.and_time(at(time.0, time.1));
        self.then.push(Event { when, deed: Deed::Done(self.said.called.clone(), touch) });
        self
    }

    /// All of it, as events.
    pub(super) fn told(self) -> Vec<Event> {
        let mut events = vec![Event { when: self.when, deed: Deed::Say(Box::new(self.said)) }];
        events.extend(self.then);
        events
    }
}
