//! Series in a merge: new, here already, or going on where ours stands earlier. One that differs is refused.

use super::differ::differs;
use super::known::Known;
use super::sheet::{Drawn, Sheet};
use crate::domain::series::Series;
use crate::exchange::error::{ImportError, Stopped, Trouble};
use crate::exchange::line::SeriesLine;

impl<K: Known> Sheet<'_, K> {
    pub(super) fn series(&mut self, line: usize, theirs: Series) -> Drawn<(), K> {
        self.not_after_now(line, theirs.id, &theirs.added)?;
        let drafted = self.series.iter().find(|(_, _, s)| s.id == theirs.id).map(|(_, _, s)| s.clone());
        let ours = match drafted {
            Some(drafted) => Some(drafted),
            None => self.known.series(theirs.id).map_err(Stopped::Book)?,
        };
        let Some(ours) = ours else {
            self.counts.series.new += 1;
            self.series.push((line, None, theirs));
            return Ok(());
        };
        let (mine, told) = (SeriesLine::from(&ours), SeriesLine::from(&theirs));
        if mine == told || (mine.is_settled_as(&told) && theirs.made < ours.made) {
            self.counts.series.same += 1;
        } else if mine.is_settled_as(&told) && (theirs.made > ours.made || ours.stopped.is_none()) {
            self.counts.series.extended += 1;
            self.series.push((line, Some(ours), theirs));
        } else {
            return Err(differs(line, theirs.id, &mine, &told).into());
        }
        Ok(())
    }

    /// What a series names has to be there: its people, and the promise that was made last.
    pub(super) fn check_series(&self) -> Drawn<(), K> {
        for (line, _, series) in &self.series {
            for id in &series.contacts {
                if !self.contact_at.contains_key(id)
                    && self.known.contact(*id).map_err(Stopped::Book)?.is_none()
                {
                    return Err(ImportError::new(*line, Trouble::UnknownContact(*id)).into());
                }
            }
            if self.held(series.current)?.promise.is_none() {
                return Err(ImportError::new(*line, Trouble::UnknownPromise(series.current)).into());
            }
        }
        Ok(())
    }
}
