//! Memos in a merge: new, here already, or gone on (a signal that was answered, an expectation that was met or ended). One
//! that differs is refused. A talk of a day with a contact is taken in as it is told: only what is captured here notes
//! talks by itself.

use super::differ::differs;
use super::known::Known;
use super::sheet::{Drawn, Sheet};
use crate::domain::id::Id;
use crate::domain::memo::{Encounter, Expectation, Memo, Signal};
use crate::domain::time::Happened;
use crate::exchange::error::{ImportError, Stopped, Trouble};
use crate::exchange::line::MemoLine;

impl<K: Known> Sheet<'_, K> {
    pub(super) fn memo(&mut self, line: usize, theirs: Memo) -> Drawn<(), K> {
        let Some(ours) = self.memo_by_now(theirs.id())? else {
            self.memo_not_after_now(line, &theirs)?;
            self.counts.memos.new += 1;
            self.memo_at.insert(theirs.id(), self.memos.len());
            self.memos.push((line, None, theirs));
            return Ok(());
        };
        if ours == theirs || theirs.goes_on_as(&ours) {
            self.counts.memos.same += 1;
        } else if ours.goes_on_as(&theirs) {
            self.memo_not_after_now(line, &theirs)?;
            self.counts.memos.extended += 1;
            match self.memo_at.get(&theirs.id()).copied() {
                Some(at) => self.memos[at].2 = theirs,
                None => {
                    self.memo_at.insert(theirs.id(), self.memos.len());
                    self.memos.push((line, Some(ours), theirs));
                }
            }
        } else {
            return Err(differs(line, theirs.id(), &MemoLine::from(&ours), &MemoLine::from(&theirs)).into());
        }
        Ok(())
    }

    /// Nothing was noted, and nobody was met, after now.
    fn memo_not_after_now(&self, line: usize, memo: &Memo) -> Result<(), ImportError> {
        let happened = match memo {
            Memo::Encounter(Encounter { happened: Happened::At(moment), .. }) => Some(*moment),
            Memo::Signal(Signal { closed, .. }) => *closed,
            Memo::Expectation(Expectation { ended, .. }) => *ended,
            _ => None,
        };
        for moment in happened.into_iter().chain([memo.added()]) {
            self.not_after_now(line, memo.id(), &moment)?;
        }
        Ok(())
    }

    fn memo_by_now(&self, id: Id) -> Drawn<Option<Memo>, K> {
        match self.memo_at.get(&id) {
            Some(at) => Ok(Some(self.memos[*at].2.clone())),
            None => self.known.memo(id).map_err(Stopped::Book),
        }
    }

    /// What a memo names has to be there: people, and its promise. The story of an expectation may have been discarded.
    pub(super) fn check_memos(&self) -> Drawn<(), K> {
        let mut seen = std::collections::HashMap::new();
        for (line, _, memo) in &self.memos {
            for id in memo.people() {
                self.need_contact(&mut seen, *line, id)?;
            }
            if let Some(id) = memo.promise()
                && self.held(id)?.promise.is_none()
            {
                return Err(ImportError::new(*line, Trouble::UnknownPromise(id)).into());
            }
        }
        Ok(())
    }
}
