//! What comes after the promise by its own words: that it comes again, and that it is followed up. Each may be left out by
//! a choice, and then counts for nothing.

use chrono::NaiveDate;

use super::Capture;
use crate::domain::plan::day_after;
use crate::domain::time::Now;
use crate::domain::words::Importance;

impl Capture {
    /// How it comes again, by its rule; nothing where it is meant once.
    #[must_use]
    pub fn rule(&self) -> Option<&str> {
        self.recurs().filter(|_| !self.choices.once)
    }

    /// The day of the follow-up that is planned with it.
    #[must_use]
    pub fn follow_up(&self, now: &Now) -> Option<NaiveDate> {
        self.asks_to_follow(now).filter(|_| !self.choices.alone)
    }

    /// The day of the follow-up that the words ask for, whether it is wanted or not.
    #[must_use]
    pub fn asks_to_follow(&self, now: &Now) -> Option<NaiveDate> {
        let span = self.heard.parse.followup.as_deref().filter(|_| self.concept.is_none())?;
        // Before the day is answered it counts from the day that would be saved.
        day_after(self.day_as_is(now).0?.date, span)
    }

    /// The rule in the words, whether it is meant or not.
    #[must_use]
    pub fn recurs(&self) -> Option<&str> {
        self.heard.parse.recurrence.as_deref().filter(|_| self.concept.is_none())
    }

    /// How much it matters: what comes again weighs less, unless it is said to weigh more.
    #[must_use]
    pub fn importance(&self) -> Importance {
        let own = if self.rule().is_some() { Importance::Small } else { Importance::Normal };
        self.choices.importance.unwrap_or(own)
    }
}
