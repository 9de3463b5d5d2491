//! The keys of the round itself; all others are the card's own.

use super::{Round, Stand};
use crate::app::model::{Model, Page};
use crate::app::msg::Effect;
use crate::app::notice::Notice;
use crate::keys::Action;
use crate::text::panes::round as words;

impl Model {
    /// Does what only the round does with an action; none where it is nobody's but the card's.
    pub(in crate::app) fn round_act(&mut self, action: Action) -> Option<Vec<Effect>> {
        match action {
            Action::Round => self.open_round(),
            _ if !self.in_round() => return None,
            Action::NextCard => self.card_by(1),
            Action::PreviousCard => self.card_by(-1),
            Action::Later => self.put_card_off(),
            Action::Undo => return self.bring_back(),
            Action::Back | Action::Close => self.leave_round(),
            _ => return None,
        }
        Some(Vec::new())
    }

    /// The next card, or the one before; behind the last comes the end.
    fn card_by(&mut self, by: isize) {
        let Some(round) = &self.round else { return };
        let all = round.order.len();
        let at = match (round.at, by > 0) {
            (Some(at), true) => Some(at + 1).filter(|next| *next < all),
            (Some(at), false) => Some(at.saturating_sub(1)),
            (None, true) => None,
            (None, false) => all.checked_sub(1),
        };
        self.go_to_card(at);
    }

    /// Leaves the round, to go on with it later.
    fn leave_round(&mut self) {
        self.pages.retain(|page| *page != Page::Round);
        let Some((at, all)) = self.round.as_ref().and_then(|round| Some((round.at?, round.order.len())))
        else {
            return;
        };
        let text = words::paused(self.lang, at + 1, all);
        self.notice = Some(Notice { then: Some(Action::Round), ..Notice::plain(text) });
    }

    fn go_to_card(&mut self, at: Option<usize>) {
        if let Some(round) = &mut self.round {
            round.at = at;
        }
    }

    /// The card comes again later today.
    fn put_card_off(&mut self) {
        let Some((id, name)) = self.round_card().map(|item| (item.id, item.name().to_owned())) else {
            return;
        };
        let Some(round) = &mut self.round else { return };
        // What was decided waits for nothing.
        if !round.at.is_some_and(|at| matches!(round.stand(at), Stand::Open | Stand::Later)) {
            self.card_by(1);
            return;
        }
        if !round.later.contains(&id) {
            round.later.push(id);
        }
        round.put_off = Some(id);
        if let Some(stand) = round.at.and_then(|at| round.stands.get_mut(at)) {
            *stand = Stand::Later;
        }
        round.at = round.at.and_then(|at| round.next_open(at));
        self.notice =
            Some(Notice { then: Some(Action::Undo), ..Notice::plain(words::put_off(self.lang, &name)) });
    }

    /// Takes back that the last card was put off; none where something else was done since.
    fn bring_back(&mut self) -> Option<Vec<Effect>> {
        let id = self.round.as_mut().and_then(|round| round.put_off.take())?;
        if let Some(round) = &mut self.round {
            round.later.retain(|other| *other != id);
        }
        self.renew_round();
        let at = self.round.as_ref().and_then(|round: &Round| round.order.iter().position(|own| *own == id));
        self.go_to_card(at);
        let name = self.rows.get(id).map(|item| item.name().to_owned()).unwrap_or_default();
        self.notice = Some(Notice::plain(words::brought_back(self.lang, &name)));
        Some(Vec::new())
    }
}
