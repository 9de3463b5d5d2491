//! Concepts and follow-ups in a merge: here already and equal, or new. They have no course, so none of them
//! is ever the beginning of another.

use super::differ::differs;
use super::known::{Held, Known};
use super::sheet::{Drawn, Sheet};
use crate::domain::concept::Concept;
use crate::domain::follow_up::FollowUp;
use crate::domain::id::Id;
use crate::exchange::error::ImportError;
use crate::exchange::line::{ConceptLine, FollowUpLine, PromiseLine};

impl<K: Known> Sheet<'_, K> {
    /// A promise under the same id is judged when the whole file is drawn up.
    pub(super) fn concept(&mut self, line: usize, theirs: Concept) -> Drawn<(), K> {
        let id = theirs.id;
        let told = ConceptLine::from(&theirs);
        match self.held(id)? {
            Held { concept: Some(ours), .. } if ConceptLine::from(&*ours) == told => {
                self.counts.concepts.same += 1;
                return Ok(());
            }
            Held { concept: None, follow_up: None, .. } => {}
            ours => return Err(other(line, id, &ours, &told).into()),
        }
        self.not_after_now(line, id, &theirs.added)?;
        if let crate::domain::time::Happened::At(moment) = theirs.spoken {
            self.not_after_now(line, id, &moment)?;
        }
        self.counts.concepts.new += 1;
        self.concept_at.insert(id, self.concepts.len());
        self.concepts.push((line, theirs));
        Ok(())
    }

    pub(super) fn follow_up(&mut self, line: usize, theirs: FollowUp) -> Drawn<(), K> {
        let id = theirs.id;
        let told = FollowUpLine::from(&theirs);
        match self.held(id)? {
            Held { follow_up: Some(ours), .. } if FollowUpLine::from(&*ours) == told => {
                self.counts.follow_ups.same += 1;
                return Ok(());
            }
            Held { promise: None, concept: None, follow_up: None } => {}
            ours => return Err(other(line, id, &ours, &told).into()),
        }
        self.not_after_now(line, id, &theirs.added)?;
        if let Some(closed) = &theirs.closed {
            self.not_after_now(line, id, closed)?;
        }
        self.counts.follow_ups.new += 1;
        self.follow_up_at.insert(id, self.follow_ups.len());
        self.follow_ups.push((line, theirs));
        Ok(())
    }
}

/// What is held under this id is something else.
pub(super) fn other(line: usize, id: Id, ours: &Held, theirs: &impl serde::Serialize) -> ImportError {
    match ours {
        Held { follow_up: Some(ours), .. } => differs(line, id, &FollowUpLine::from(&**ours), theirs),
        Held { concept: Some(ours), .. } => differs(line, id, &ConceptLine::from(&**ours), theirs),
        Held { promise: Some(ours), .. } => differs(line, id, &PromiseLine::from(&**ours), theirs),
        Held { promise: None, concept: None, follow_up: None } => differs(line, id, &(), theirs),
    }
}
