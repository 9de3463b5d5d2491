//! What is done with the thing under the cursor: a step, a line that asks for more, a small change. Each by one key.

use super::act::on_promise;
use super::model::Model;
use super::msg::Effect;
use super::step::What;
use crate::domain::plan::Deal;
use crate::keys::{Action, Chord};

/// Does what an action means for what stands under the cursor; nothing where it is no such action.
pub(super) fn deed(
    model: &mut Model,
    action: Action,
    chord: Chord,
    deal: &mut Deal<'_>,
) -> Option<Vec<Effect>> {
    Some(match action {
        Action::FollowUp if model.offered.is_some() => model.plan_offered(deal),
        Action::Kept => on_promise(model, chord, |model, id| model.keep(id, deal)),
        _ => {
            let what = line_of(action)?;
            on_promise(model, chord, |model, id| model.open_step(what, id))
        }
    })
}

/// The line that an action opens on a promise.
fn line_of(action: Action) -> Option<What> {
    Some(match action {
        Action::Renegotiate => What::Renegotiate,
        Action::Tell => What::Tell,
        Action::Break => What::Break,
        Action::PutRight => What::PutRight,
        Action::Release => What::Release,
        Action::Exceed => What::Exceed,
        Action::Anchor => What::Anchor,
        _ => return None,
    })
}
