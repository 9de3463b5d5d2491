//! The cards of contacts in a merge: here already and equal, or new. It never takes one card for a newer version of
//! another.

use super::differ::differs;
use super::known::Known;
use super::sheet::{Drawn, Sheet};
use crate::domain::card::Card;
use crate::exchange::error::Stopped;
use crate::exchange::line::CardLine;

impl<K: Known> Sheet<'_, K> {
    pub(super) fn card(&mut self, line: usize, theirs: Card) -> Drawn<(), K> {
        let drafted = self.card_at.get(&theirs.contact).map(|at| self.cards[*at].1.clone());
        let ours = match drafted {
            Some(drafted) => Some(drafted),
            None => self.known.card(theirs.contact).map_err(Stopped::Book)?,
        };
        match ours {
            Some(ours) if ours == theirs => self.counts.cards.same += 1,
            Some(ours) => {
                let (mine, told) = (CardLine::from(&ours), CardLine::from(&theirs));
                return Err(differs(line, theirs.contact, &mine, &told).into());
            }
            None => {
                self.counts.cards.new += 1;
                self.card_at.insert(theirs.contact, self.cards.len());
                self.cards.push((line, theirs));
            }
        }
        Ok(())
    }
}
