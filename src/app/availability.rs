//! Whether an action can be done now, and why not: one answer for the footer, the help and the key itself.

use lifecycle::{Direction, State};

use super::home::Focus;
use super::model::{Model, Page};
use super::saying::can_be_said;
use super::subject::Subject;
use crate::domain::agenda::Kind;
use crate::domain::due::Due;
use crate::keys::Action;

/// Why an action can't be done now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing is under the cursor.
    NothingHere,
    /// The step does not exist from where the promise stands.
    NotLawful(Direction, State),
    /// The day has passed, and nobody may move it any more.
    DayPassed,
    /// Nothing has been taken back.
    OnlyHome,
    /// The book can only be read.
    ReadOnly,
    /// It is opened already.
    IsOpen,
    /// There is nothing to say, or nobody to say it to.
    NothingToSay,
    /// What is known of the promise happened after that day.
    TooEarly,
}

/// Whether an action can be done now.
///
/// # Errors
/// Why not.
pub fn available(model: &Model, action: Action) -> Result<(), Why> {
    let subject = model.subject();
    if model.read_only && alters(action) {
        return Err(Why::ReadOnly);
    }
    match action {
        Action::Quit => at_home(model.page()),
        Action::Open if model.home.focus == Focus::Overview => Ok(()),
        Action::CopySentence | Action::EditSentence if can_be_said(subject) => {
            if model.may_say() {
                Ok(())
            } else {
                Err(Why::NothingToSay)
            }
        }
        Action::Mark if matches!(subject, Subject::None | Subject::Contact(_)) => Err(Why::NothingHere),
        Action::Kept if model.ticks().is_some() => Ok(()),
        // What is offered is about a promise that may have left the list already.
        Action::FollowUp if model.offered.is_some() => Ok(()),
        Action::OnTime if model.kept_on_its_day().is_some_and(|judged| judged.is_err()) => Err(Why::TooEarly),
        Action::Open if model.page().is_some_and(|page| page.is_about(subject)) => Err(Why::IsOpen),
        _ if needs_subject(action) && subject == Subject::None => Err(Why::NothingHere),
        _ => match (action.step(), standing(model)) {
            (Some(step), Some((direction, state, due))) => {
                let lawful = lifecycle::rule(direction, Some(state), step)
                    // Anchoring asks for what was extra too, where that was not said yet.
                    .or_else(|| {
                        anchors_at_once(action, state)
                            .then(|| lifecycle::rule(direction, Some(state), lifecycle::Step::Overtreffen))
                            .flatten()
                    });
                let Some(rule) = lawful else { return Err(Why::NotLawful(direction, state)) };
                let before_due = rule.needs.contains(&lifecycle::Need::BeforeDue);
                if before_due && due.is_past(&model.now) { Err(Why::DayPassed) } else { Ok(()) }
            }
            // While the notice of a promise stands, its next steps have keys that are not about what is under the cursor.
            (Some(_), None) if !matches!(subject, Subject::Promise(_)) => Err(Why::NothingHere),
            _ => Ok(()),
        },
    }
}

/// Where the promise under the cursor stands, whether a list shows it or not.
#[must_use]
pub(super) fn standing(model: &Model) -> Option<(Direction, State, Due)> {
    let Subject::Promise(id) = model.subject() else { return None };
    if let Some(promise) = model.book.promises.get(&id) {
        return promise.state().map(|state| (promise.head.direction, state, promise.standing().due));
    }
    let row = model.row()?;
    let Kind::Promise(state) = row.kind else { return None };
    Some((row.direction, state, row.whole_due()?))
}

fn at_home(page: Option<&Page>) -> Result<(), Why> {
    if page.is_none() { Ok(()) } else { Err(Why::OnlyHome) }
}

fn anchors_at_once(action: Action, state: State) -> bool {
    action == Action::Anchor && state == State::Vertonen
}

fn needs_subject(action: Action) -> bool {
    action.step().is_some()
        || matches!(
            action,
            Action::Said
                | Action::Complete
                | Action::Done
                | Action::Later
                | Action::OtherDay
                | Action::Day
                | Action::Edit
                | Action::Importance
                | Action::Circle
                | Action::Tags
                | Action::TakeBack
                | Action::Discard
                | Action::Archive
                | Action::CopySentence
                | Action::EditSentence
                | Action::Open
                | Action::FollowUp
                | Action::Why
                | Action::WhatIf
                | Action::DoSuggested
                | Action::InThreeDays
                | Action::NotForThem
                | Action::MuteKind
                | Action::PromiseOf
                | Action::LetGo
        )
}

/// Whether it would change the book.
fn alters(action: Action) -> bool {
    let only_looks = matches!(
        action,
        Action::Open
            | Action::Day
            | Action::CopySentence
            | Action::EditSentence
            | Action::Why
            | Action::WhatIf
    );
    (needs_subject(action) && !only_looks)
        || matches!(
            action,
            Action::Capture | Action::Meet | Action::Hear | Action::NewContact | Action::Undo | Action::Redo
        )
}
