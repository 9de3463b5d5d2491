//! What is done with the thing under the cursor: a step, a line that asks for more, a small change. Each by one key.

use super::act::on_promise;
use super::model::Model;
use super::msg::Effect;
use super::step::What;
use super::subject::Subject;
use crate::domain::plan::Deal;
use crate::keys::{Action, Chord};

/// Does what an action means for what stands under the cursor; nothing where it is no such action.
pub(super) fn deed(
    model: &mut Model,
    action: Action,
    chord: Chord,
    deal: &mut Deal<'_>,
) -> Option<Vec<Effect>> {
    let subject = model.subject();
    Some(match (action, subject) {
        (Action::FollowUp, _) if model.offered.is_some() => model.plan_offered(deal),
        (Action::FollowUp, _) => model.new_follow_up(chord),
        (Action::NewContact, _) => model.new_contact(),
        (Action::Meet, _) => model.open_meet(),
        (Action::Hear, _) => model.open_hear(),
        (Action::DoSuggested, Subject::Suggestion(id)) => model.do_suggested(id),
        (Action::InThreeDays, Subject::Suggestion(id)) => model.postpone(id, deal),
        (Action::NotForThem, Subject::Suggestion(id)) => model.drop_suggestion(id, deal),
        (Action::MuteKind, Subject::Suggestion(id)) => model.mute(id, deal),
        (Action::PromiseOf, Subject::Signal(id)) => model.answer_signal(id),
        (Action::LetGo, Subject::Signal(id)) => model.let_go(id, deal),
        (Action::Kept, _) => on_promise(model, chord, |model, id| model.keep(id, deal)),
        (Action::Why, _) => model.open_why(chord),
        (Action::WhatIf, _) => model.open_what_if(chord),
        (Action::TakeBack, _) => on_promise(model, chord, |model, id| model.step_back(id, deal)),
        (Action::Day, _) => model.explain_day(),
        (Action::Edit, Subject::Promise(_)) => on_promise(model, chord, Model::edit_promise),
        (Action::Edit, Subject::Concept(id)) => model.edit_concept(id),
        (Action::Edit, Subject::FollowUp(id)) => model.edit_follow_up(id),
        (Action::Edit, Subject::Contact(id)) => model.edit_contact(id),
        (Action::Tags, Subject::Promise(_)) => on_promise(model, chord, Model::edit_tags),
        (Action::Tags, Subject::Concept(id)) => model.edit_tags_of_concept(id),
        (Action::Importance, Subject::Promise(_)) => on_promise(model, chord, Model::next_importance),
        (Action::Importance, Subject::Concept(id)) => model.next_importance_of_concept(id),
        (Action::Circle, Subject::Contact(id)) => model.next_circle(id),
        (Action::Archive, Subject::Contact(id)) => model.archive(id),
        (Action::Said, Subject::Concept(id)) => model.speak(id, deal),
        (Action::Discard, Subject::Concept(id)) => model.discard_concept(id),
        (Action::Discard, Subject::FollowUp(id)) => model.discard_follow_up(id),
        (Action::Done, Subject::FollowUp(id)) => model.done(id, chord, deal),
        (Action::Later, Subject::FollowUp(id)) => model.put_off(id),
        (Action::OtherDay, Subject::FollowUp(id)) => model.other_day(id),
        (Action::Complete, Subject::Concept(id)) => {
            model.complete(id);
            Vec::new()
        }
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
