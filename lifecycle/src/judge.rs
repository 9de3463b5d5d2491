//! The judge: whether a step may be taken now, and the taking of it.
//!
//! Four questions, in this order: does the table have the step, do the moments allow it, is nothing missing, and does
//! it set a due only if it may. A refused step leaves the course exactly as it was. What is read back from disk is
//! never judged here a second time; see `record`.

use crate::course::Course;
use crate::entry::{Act, Entry, Proposal, Span};
use crate::need::Need;
use crate::refusal::Refusal;
use crate::state::{Direction, State};
use crate::step::Step;
use crate::table::Rule;

impl<T: Ord + Clone> Course<T> {
    /// Begins the course of a promise. The step must be *uitspreken*.
    pub fn begin(direction: Direction, p: Proposal<T>) -> Result<Self, Refusal<T>> {
        let mut course = Self::unspoken(direction);
        course.step(p)?;
        Ok(course)
    }

    /// Takes a step, or says why not.
    pub fn step(&mut self, p: Proposal<T>) -> Result<&Entry<T>, Refusal<T>> {
        let to = self.check(&p)?;
        let act = Act::Step(p.step);
        let entry =
            Entry { seq: self.next_seq(), act, happened: p.happened, recorded: p.recorded, due: p.due };
        let standing = self.after(act, Some(to));
        self.write(entry, standing)
    }

    /// The state this step would lead to, or why it is refused. Changes nothing.
    pub fn check(&self, p: &Proposal<T>) -> Result<State, Refusal<T>> {
        let rule = self.may(p.step, &p.happened, &p.recorded)?;
        if p.due.is_some() && !p.step.sets_due() {
            return Err(Refusal::SetsNoDue { act: Act::Step(p.step) });
        }
        match rule.needs.iter().find(|need| !self.meets(**need, p)) {
            Some(need) => Err(Refusal::Missing { step: p.step, need: *need }),
            None => Ok(rule.to),
        }
    }

    /// Whether a step could be taken if everything it needs were known: what is asked before a form is opened, and
    /// the reason shown when it stays closed.
    pub fn may(&self, step: Step, happened: &Span<T>, recorded: &T) -> Result<&'static Rule, Refusal<T>> {
        let rule = self.lawful_rule(step)?;
        self.recordable(happened, recorded)?;
        if let Some(previous) = self.live_entries().find(|entry| happened.until < entry.happened.from) {
            return Err(Refusal::BeforePrevious { previous: previous.seq });
        }
        // What is written down has happened, so a day that is not over yet counts only up to now.
        let latest = (&happened.until).min(recorded);
        match self.due() {
            Some(due) if rule.needs.contains(&Need::BeforeDue) && latest >= due => {
                Err(Refusal::AfterDue { due: due.clone() })
            }
            _ => Ok(rule),
        }
    }

    /// The moments every entry must have, whatever it does.
    pub(crate) fn recordable(&self, happened: &Span<T>, recorded: &T) -> Result<(), Refusal<T>> {
        if happened.until < happened.from {
            Err(Refusal::BackwardSpan)
        } else if *recorded < happened.from {
            Err(Refusal::HappenedAfterRecorded)
        } else if self.newest().is_some_and(|newest| *recorded < newest.recorded) {
            Err(Refusal::RecordedBackwards)
        } else {
            Ok(())
        }
    }

    /// Whether this need of a step that may be taken is met.
    fn meets(&self, need: Need, p: &Proposal<T>) -> bool {
        match need {
            // `may` has answered these two.
            Need::BeforeDue | Need::OnlySpoken => true,
            // Without the moment itself there would be nothing to measure by, whatever the caller says it has.
            Need::Due => p.due.is_some(),
            Need::NewDueOrBody | Need::Change => p.due.is_some() || p.has.has(need),
            Need::ReasonOncePast => {
                p.has.has(need)
                    || p.has.has(Need::Reason)
                    || self.due().is_none_or(|due| p.happened.from < *due)
            }
            _ => p.has.has(need),
        }
    }
}

impl<T> Course<T> {
    /// The row for this step from here: the part of the law that knows no time.
    pub(crate) fn lawful_rule(&self, step: Step) -> Result<&'static Rule, Refusal<T>> {
        let (direction, from) = (self.direction(), self.state());
        if from.is_none() && self.newest().is_some() {
            return Err(Refusal::SpeakingTakenBack);
        }
        let Some(rule) = crate::table::rule(direction, from, step) else {
            let lawful = self.lawful().map(|rule| rule.step).collect();
            return Err(Refusal::NotLawful { direction, from, step, lawful });
        };
        if rule.needs.contains(&Need::OnlySpoken) && !self.is_only_spoken() {
            return Err(Refusal::OnlyWhileSpoken);
        }
        Ok(rule)
    }
}
