//! Actions: from what a key means to what is done. Whether it can be done is asked first, in one place.

use super::availability::{Why, available, standing};
use super::deeds::deed;
use super::help::Help;
use super::home::Focus;
use super::model::{Model, Overlay};
use super::msg::Effect;
use super::notice::Notice;
use super::subject::Subject;
use crate::domain::plan::Deal;
use crate::domain::time::Happened;
use crate::keys::{Action, Chord};

pub(super) fn act(model: &mut Model, action: Action, chord: Chord, deal: &mut Deal<'_>) -> Vec<Effect> {
    match action {
        Action::Quit if chord == Chord::ctrl('c') => return vec![Effect::Quit],
        Action::Redraw => return vec![Effect::Redraw],
        Action::Suspend => return vec![Effect::Suspend],
        _ => {}
    }
    if model.overlay.is_none()
        && let Some(effects) = model.act_on_marked(action, chord, deal)
    {
        return effects;
    }
    if let Err(why) = available(model, action) {
        // The other may have agreed while there was time: the line asks on which day, and the lifecycle judges.
        if (action, why) == (Action::Renegotiate, Why::DayPassed) {
            return deed(model, action, chord, deal).unwrap_or_default();
        }
        model.notice = Some(Notice::refused(refusal(model, action, why)));
        return Vec::new();
    }
    if let Some(Overlay::When(id)) = model.overlay {
        return when(model, id, action, deal);
    }
    if let Some(effects) = model.round_act(action) {
        return effects;
    }
    match action {
        Action::Quit => vec![Effect::Quit],
        Action::Undo => model.undo(),
        Action::Redo => model.redo(),
        Action::Capture => {
            model.open_capture();
            // Until it comes, what was known before counts.
            vec![Effect::Record]
        }
        Action::Discreet => {
            model.turn_discreet();
            Vec::new()
        }
        Action::Help => over(model, Overlay::Help(Help::read())),
        Action::Commands => over(model, Overlay::Help(Help::choose())),
        Action::Kept if let Some(id) = model.ticks().map(|planned| planned.id) => model.done(id, chord, deal),
        Action::Open if model.home.focus != Focus::Overview || model.page().is_some() => open(model, chord),
        Action::CopySentence | Action::EditSentence => model.say(action, chord),
        Action::Search => model.open_search(),
        Action::Filter => model.open_filter(),
        Action::Sort => model.sort(),
        Action::GoArchive => model.open_archive(),
        Action::GoRecord => model.open_record(),
        Action::GoWeek => model.open_week(),
        Action::WeekBefore => model.other_week(-1),
        Action::WeekAfter => model.other_week(1),
        Action::GoSuggestions => model.open_listen(super::pages::Listen::Suggestions),
        Action::GoSignals => model.open_listen(super::pages::Listen::Signals),
        _ => deed(model, action, chord, deal).or_else(|| model.go_on_page(action)).unwrap_or_else(|| {
            go(model, action);
            Vec::new()
        }),
    }
}

/// Opens something over the page.
fn over(model: &mut Model, overlay: Overlay) -> Vec<Effect> {
    model.overlay = Some(overlay);
    Vec::new()
}

/// Does something with the promise under the cursor, once it is here.
pub(super) fn on_promise(
    model: &mut Model,
    chord: Chord,
    deed: impl FnOnce(&mut Model, crate::domain::id::Id) -> Vec<Effect>,
) -> Vec<Effect> {
    let Subject::Promise(id) = model.subject() else { return Vec::new() };
    match model.needs(id, chord) {
        Some(asked) => asked,
        None => deed(model, id),
    }
}

/// The answer to when a promise was kept.
fn when(model: &mut Model, id: crate::domain::id::Id, action: Action, deal: &mut Deal<'_>) -> Vec<Effect> {
    if let Some(effects) = model.when_marked(id, action, deal) {
        return effects;
    }
    let facts = || vec![crate::domain::facts::Facts::Vertonen { outside: None }];
    model.overlay = None;
    let Some(due) = model.book.promises.get(&id).map(|p| p.standing().due) else { return Vec::new() };
    match action {
        Action::OnTime => model.take(id, facts(), Some(Happened::On(due.date)), deal),
        Action::JustNow => model.take(id, facts(), None, deal),
        Action::AnotherDay => model.open_step(super::step::What::Kept, id),
        _ => Vec::new(),
    }
}

/// Opens what is under the cursor: a promise, or the promise that a follow-up came of.
fn open(model: &mut Model, chord: Chord) -> Vec<Effect> {
    let id = match model.subject() {
        Subject::Promise(id) => id,
        Subject::FollowUp(id) => {
            let Some(own) = model.book.follow_ups.get(&id) else { return Vec::new() };
            match own.promises.first() {
                Some(promise) => *promise,
                None => return model.open_page_of_contact(own.contact),
            }
        }
        Subject::Contact(id) | Subject::Suggestion(id) => return model.open_page_of_contact(id),
        Subject::Signal(id) => {
            let Some(contact) = model.signal(id).map(|signal| signal.contact) else { return Vec::new() };
            return model.open_page_of_contact(contact);
        }
        _ => return Vec::new(),
    };
    match model.needs(id, chord) {
        Some(asked) => asked,
        None => model.open_promise(id),
    }
}

/// Moving about.
fn go(model: &mut Model, action: Action) {
    let page = isize::try_from(model.layout(model.home.focus).page()).unwrap_or(1);
    match action {
        Action::Down => model.move_by(1),
        Action::Up => model.move_by(-1),
        Action::PageDown => model.move_by(page),
        Action::PageUp => model.move_by(-page),
        Action::Top => model.move_by(isize::MIN / 2),
        Action::Bottom => model.move_by(isize::MAX / 2),
        Action::Left => model.pane_by(-1, false),
        Action::Right => model.pane_by(1, false),
        Action::NextPane => model.pane_by(1, true),
        Action::PreviousPane => model.pane_by(-1, true),
        Action::GoOverview => model.focus_on(Focus::Overview),
        Action::GoContacts => model.focus_on(Focus::Contacts),
        Action::GoPromises => model.focus_on(Focus::Promises),
        Action::GoFollowUps => model.focus_on(Focus::FollowUps),
        Action::Open if model.home.focus == Focus::Overview => model.enter_number(),
        Action::Mark => model.mark(),
        Action::Back if model.unmark() => {}
        // What was typed goes before who was chosen.
        Action::Back if model.filter_nothing() => {}
        Action::Back => {
            model.home.contacts.row = 0;
            model.narrow_to(None);
            model.settle(Focus::Contacts);
        }
        _ => {}
    }
}

/// Why an action can't be done, in words.
pub(super) fn refusal(model: &Model, action: Action, why: Why) -> String {
    let (name, due) = match (model.row(), model.subject()) {
        (Some(row), _) => (row.name(), row.whole_due()),
        (None, Subject::Promise(id)) => {
            let other = model.book.promises.get(&id).and_then(|p| p.promisee());
            (other.map_or("", |id| model.book.name(id)), standing(model).map(|(.., due)| due))
        }
        _ => ("", None),
    };
    if let (Why::TooEarly, Some(Err(why)), Some(id)) = (why, model.kept_on_its_day(), model.subject().id())
        && let Some(promise) = model.book.promises.get(&id)
    {
        return model.why_not(promise, &why);
    }
    let about = crate::text::panes::refusals::About { name, due, step: action.step() };
    let keys = super::refusing::keys(&model.keys);
    crate::text::panes::refusals::sentence(model.lang, &about, why_text(why), &model.now, &keys)
}

fn why_text(why: Why) -> crate::text::panes::refusals::Reason {
    use crate::text::panes::refusals::Reason;
    match why {
        Why::NothingHere => Reason::NothingHere,
        Why::NotLawful(direction, state) => Reason::NotLawful(direction, state),
        Why::DayPassed => Reason::DayPassed,
        Why::OnlyHome => Reason::OnlyHome,
        Why::ReadOnly => Reason::ReadOnly,
        Why::IsOpen => Reason::IsOpen,
        Why::TooEarly => Reason::TooEarly,
        Why::NothingToSay => Reason::NothingToSay,
    }
}
