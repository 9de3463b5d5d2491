//! Habits: which of two readings was chosen, counted where a line is saved or a doubt is answered; and that a reading
//! stands first by it.
//!
//! A habit never hides a reading: the other one stays in sight, one key away.

use chrono::{NaiveDateTime, NaiveTime};

use super::{Capture, Heard, setting};
use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::domain::due::Due;
use crate::domain::habits::Choice;
use crate::domain::promise::Promise;
use crate::domain::time::{Happened, Now};
use crate::text::{dates, habits};

/// From here on a notice has room for the whole of it.
const WIDE: u16 = 110;

impl Capture {
    /// Whether the first reading stands there by habit, and there is another.
    #[must_use]
    pub fn by_habit(&self) -> bool {
        matches!(self.heard.parse.readings.as_slice(), [first, _, ..] if first.habit)
    }

    /// The reading that was chosen, where there was a choice and it was made.
    pub(super) fn chose(&self, now: &Now) -> Option<Choice> {
        let chosen = self.choices.chose_day().then(|| self.due(now)).flatten()?;
        choice(&self.heard, &chosen)
    }
}

/// The choice that a day is, among what was read.
fn choice(heard: &Heard, day: &Due) -> Option<Choice> {
    let [first, _, ..] = heard.parse.readings.as_slice() else { return None };
    let taken = heard.parse.readings.iter().find(|read| (read.date, read.time) == (day.date, day.clock()))?;
    Choice::new(taken.why, first.why)
}

/// The local moment at which something was said: noon where only its day is known.
fn local(said: Happened) -> NaiveDateTime {
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    match said {
        Happened::At(moment) => moment.naive_local(),
        Happened::On(day) => day.and_time(noon),
    }
}

impl Model {
    /// Takes a choice in, and says in the notice under way where it made a habit.
    pub(in crate::app) fn chose(&mut self, choice: Option<Choice>, due: &Due) -> Vec<Effect> {
        let Some(choice) = choice else { return Vec::new() };
        if self.habits.choose(choice)
            && let (Some(class), Some((_, notice))) = (choice.taken.class(), self.under_way.back_mut())
        {
            let lang = self.lang;
            if self.size.width >= WIDE {
                let became = habits::became(lang, choice.taken, class);
                crate::text::say_on(&mut notice.text, &became);
            } else {
                // In little room the news goes before what can be seen on the screen anyhow.
                let (day, became) = (dates::due(lang, due, &self.now), habits::from_now_on(lang, class));
                notice.text = format!("✓ {day}. {became}");
            }
        }
        vec![Effect::Chose(choice)]
    }

    /// The choice that an answer to the doubt of a promise is: its words are read as they were when they were said.
    pub(in crate::app) fn choice_of(&mut self, promise: &Promise, day: &Due) -> Option<Choice> {
        let names = self.take_names();
        let preferred = self.habits.preferred();
        let choices = super::Choices::new(crate::domain::words::Channel::Onbekend);
        let mut setting = setting(self, &names, &choices, &preferred);
        setting.spoken = local(promise.spoken()?);
        let heard = Heard::of(&promise.head.verbatim, &[], &setting, None);
        let days = [Some(promise.standing().due), promise.standing().doubt];
        let read =
            |due: &Due| heard.parse.readings.iter().any(|r| (r.date, r.time) == (due.date, due.clock()));
        let same = days.iter().flatten().all(read);
        let choice = same.then(|| choice(&heard, day)).flatten();
        self.names = Some(names);
        choice
    }
}
