//! Marking rows, and doing the same with all that are marked by one key, as one change. A mark stays until `Esc`; where its
//! row has left the list it waits, and is there again when undo brings the row back.
//!
//! It never acts on a row that is not marked while some are, and never leaves out silently what could not be done.

use lifecycle::State;

use super::home::Focus;
use super::model::{Model, Overlay};
use super::msg::Effect;
use super::notice::Notice;
use super::step::What;
use super::subject::Subject;
use crate::domain::agenda::{Item, Kind};
use crate::domain::change::Change;
use crate::domain::due::DueState;
use crate::domain::facts::Facts;
use crate::domain::follow_up::Touch;
use crate::domain::id::Id;
use crate::domain::plan::{self, Deal};
use crate::domain::time::Happened;
use crate::domain::walk::Taking;
use crate::keys::{Action, Chord, Scope};
use crate::text::notices::many::{self as words, Not};

/// What can be done with several at once, in the order in which the keys are shown.
pub const TOGETHER: &[Action] = &[
    Action::Kept,
    Action::Said,
    Action::Done,
    Action::Tell,
    Action::Renegotiate,
    Action::Break,
    Action::Release,
    Action::Importance,
    Action::Tags,
    Action::Later,
    Action::OtherDay,
    Action::Discard,
];

impl Model {
    /// The rows of the pane in focus that are marked, in their order.
    #[must_use]
    pub fn marked(&self) -> Vec<&Item> {
        let list = match self.home.focus {
            _ if self.page().is_some() || self.home.marks.is_empty() => return Vec::new(),
            Focus::FollowUps => &self.rows.follow_ups,
            Focus::Promises => &self.rows.promises,
            Focus::Overview | Focus::Contacts => return Vec::new(),
        };
        let mut places: Vec<usize> = self.home.marks.iter().filter_map(|id| list.place(*id)).collect();
        places.sort_unstable();
        places.into_iter().filter_map(|at| list.get(at)).collect()
    }

    /// The scope of the keys where some are marked: that of the first.
    pub(super) fn marked_scope(&self) -> Option<Scope> {
        self.marked().first().and_then(|item| Subject::of(item).scope())
    }

    /// The promises that are marked, where this is one of them and not the only one.
    pub(super) fn marked_with(&self, about: Subject) -> Vec<Id> {
        let Subject::Promise(id) = about else { return Vec::new() };
        let of = |item: &&Item| matches!(item.kind, Kind::Promise(_));
        let ids: Vec<Id> = self.marked().into_iter().filter(of).map(|item| item.id).collect();
        if ids.contains(&id) && ids.len() > 1 { ids } else { Vec::new() }
    }

    /// Marks the row under the cursor, or takes its mark away, and goes on to the next row.
    pub(super) fn mark(&mut self) {
        let row = match self.home.focus {
            Focus::FollowUps => self.home.follow_up(self),
            _ => self.home.promise(self),
        };
        let Some(id) = row.map(|item| item.id) else { return };
        if !self.home.marks.remove(&id) {
            self.home.marks.insert(id);
        }
        self.move_by(1);
    }

    /// Takes all marks away; whether there were any in sight.
    pub(super) fn unmark(&mut self) -> bool {
        let any = !self.marked().is_empty();
        if any {
            self.home.marks.clear();
        }
        any
    }

    /// Whether an action can be done with any that is marked.
    #[must_use]
    pub fn marked_can(&self, action: Action) -> bool {
        !self.read_only && self.marked().into_iter().any(|item| can(item, action))
    }

    /// Does with all that are marked what an action means; nothing where none is, or where it is about one at a time.
    pub(super) fn act_on_marked(
        &mut self,
        action: Action,
        chord: Chord,
        deal: &mut Deal<'_>,
    ) -> Option<Vec<Effect>> {
        let marked: Vec<Item> = self.marked().into_iter().cloned().collect();
        if marked.is_empty() || self.read_only || !TOGETHER.contains(&action) {
            return None;
        }
        for item in marked.iter().filter(|item| matches!(item.kind, Kind::Promise(_))) {
            if let Some(asked) = self.needs(item.id, chord) {
                return Some(asked);
            }
        }
        let tick = matches!(action, Action::Kept | Action::Said | Action::Done);
        Some(match action {
            _ if tick => self.tick_marked(&marked, deal),
            Action::Importance => self.importance_of_marked(&marked),
            Action::Later | Action::Discard => self.records_of_marked(&marked, action),
            Action::OtherDay => self.line_on_marked(&marked, action, Model::other_day),
            Action::Tags => self.line_on_marked(&marked, action, |model, id| match model.rows.get(id) {
                Some(item) if matches!(item.kind, Kind::Concept(_)) => model.edit_tags_of_concept(id),
                _ => model.edit_tags(id),
            }),
            _ => {
                let what = match action {
                    Action::Tell => What::Tell,
                    Action::Renegotiate => What::Renegotiate,
                    Action::Break => What::Break,
                    _ => What::Release,
                };
                self.line_on_marked(&marked, action, |model, id| model.open_step(what, id))
            }
        })
    }

    /// Opens a line over the first that it can be about, for all that are marked.
    fn line_on_marked(
        &mut self,
        marked: &[Item],
        action: Action,
        open: impl FnOnce(&mut Self, Id) -> Vec<Effect>,
    ) -> Vec<Effect> {
        let fits = |item: &&Item| can(item, action);
        // A series asks more than others do, and so does a new agreement once the day has passed: the line is about another
        // one, where there is one.
        let passed = |item: &Item| action == Action::Renegotiate && item.due_state == DueState::Late;
        let is_plain = |item: &&Item| !self.rows.recurs(item.id) && !passed(item);
        let plain = marked.iter().filter(fits).find(is_plain);
        let Some(first) = plain.or_else(|| marked.iter().find(fits)).map(|item| item.id) else {
            let refused = marked.iter().map(|item| self.not(item, self.is_for_others(action))).collect();
            return self.tell_of_marked(None, String::new(), refused);
        };
        let effects = open(self, first);
        let more = marked.iter().filter(fits).count() - 1;
        let common = self.common_labels(marked);
        if let Some(Overlay::Step(line)) = &mut self.overlay
            && more > 0
        {
            line.title.push_str(&words::and_more(self.lang, more));
            line.also = more;
            // The labels that all of them bear: those of one alone stay with it.
            if line.what == What::Tags {
                line.form.fill("tags", &common);
                line.fresh.fill("tags", &common);
            }
        }
        effects
    }

    /// The labels that all of several bear.
    fn common_labels(&self, marked: &[Item]) -> String {
        let labels = |item: &Item| item.more.as_ref().map(|more| more.labels.clone()).unwrap_or_default();
        let mut all = marked.iter().map(labels);
        let mut common = all.next().unwrap_or_default();
        all.for_each(|own| common.retain(|label| own.contains(label)));
        common.join(", ")
    }

    /// What was marked is done: kept, said, or closed; of promises whose day has passed it is asked when.
    fn tick_marked(&mut self, marked: &[Item], deal: &mut Deal<'_>) -> Vec<Effect> {
        if self.home.focus == Focus::FollowUps {
            return self.follow_ups_done(marked, deal);
        }
        let today = self.now.today();
        let late = |item: &&Item| can(item, Action::Kept) && item.due.is_some_and(|due| due < today);
        if let Some(first) = marked.iter().find(late) {
            self.overlay = Some(Overlay::When(first.id));
            return Vec::new();
        }
        self.keep_marked(marked, false, deal)
    }

    /// The answer to when marked promises were kept; nothing where only one was asked about.
    pub(super) fn when_marked(&mut self, id: Id, action: Action, deal: &mut Deal<'_>) -> Option<Vec<Effect>> {
        let marked: Vec<Item> = self.marked().into_iter().cloned().collect();
        if !marked.iter().any(|item| item.id == id) {
            return None;
        }
        self.overlay = None;
        Some(match action {
            Action::OnTime => self.keep_marked(&marked, true, deal),
            Action::JustNow => self.keep_marked(&marked, false, deal),
            // The days of those that are not late yet have not passed: the line is about one whose day has.
            Action::AnotherDay => {
                self.line_on_marked(&marked, Action::Kept, |model, _| model.open_step(What::Kept, id))
            }
            _ => Vec::new(),
        })
    }

    /// Marked promises were kept: just now, or those whose day has passed on that day.
    fn keep_marked(&mut self, marked: &[Item], on_time: bool, deal: &mut Deal<'_>) -> Vec<Effect> {
        let today = self.now.today();
        let wanted = marked.iter().filter(|item| can(item, Action::Kept)).map(|item| {
            let due = item.due.filter(|due| on_time && *due < today);
            let facts = Facts::Vertonen { outside: None };
            (item.id, vec![Taking { facts, happened: due.map(Happened::On), note: None }])
        });
        let refused = marked.iter().filter(|item| !can(item, Action::Kept));
        let refused = refused.map(|item| self.not(item, words::one_by_one(self.lang).to_owned())).collect();
        self.take_on_marked(wanted.collect(), refused, deal)
    }

    /// Takes steps on several promises, and says what came of it.
    pub(super) fn take_on_marked(
        &mut self,
        wanted: Vec<(Id, Vec<Taking>)>,
        mut refused: Vec<Not>,
        deal: &mut Deal<'_>,
    ) -> Vec<Effect> {
        let all = plan::take_all(&self.book, wanted, deal);
        for (id, why) in &all.refused {
            if let Some((promise, item)) = self.book.promises.get(id).zip(self.rows.get(*id)) {
                refused.push(self.not(item, self.why_not(promise, why)));
            }
        }
        let said = words::planned(self.lang, all.planned);
        self.tell_of_marked(all.change, said, refused)
    }

    /// The importance of all that are marked: the one after that of the first.
    fn importance_of_marked(&mut self, marked: &[Item]) -> Vec<Effect> {
        let Some(first) = marked.iter().find(|item| can(item, Action::Importance)) else {
            let refused = marked.iter().map(|item| self.not(item, self.is_for_others(Action::Importance)));
            let refused = refused.collect();
            return self.tell_of_marked(None, String::new(), refused);
        };
        let importance = super::step::next_importance(first.importance);
        let changes = marked.iter().filter_map(|item| self.with_importance(item.id, importance)).collect();
        let said = words::importance_is(self.lang, importance);
        self.tell_of_marked(plan::join(changes), said, Vec::new())
    }

    fn with_importance(&self, id: Id, importance: crate::domain::words::Importance) -> Option<Change> {
        if let Some(promise) = self.book.promises.get(&id) {
            let after = crate::domain::promise::Detail { importance, ..promise.detail.clone() };
            return plan::edit_detail(&self.book, promise, after);
        }
        let concept = self.book.concepts.get(&id)?;
        let after = crate::domain::concept::Concept { importance, ..concept.clone() };
        plan::edit_concept(&self.book, concept, after)
    }

    /// Follow-ups put off until later today, or discarded; concepts discarded.
    fn records_of_marked(&mut self, marked: &[Item], action: Action) -> Vec<Effect> {
        let (mut changes, mut refused) = (Vec::new(), Vec::new());
        for item in marked {
            let follow_up = self.book.follow_ups.get(&item.id);
            let change = match (action, follow_up, self.book.concepts.get(&item.id)) {
                _ if !can(item, action) => None,
                (Action::Later, Some(own), _) => {
                    let until = plan::later_today(&self.now, None);
                    Some(plan::snooze_follow_up(&self.book, own, until))
                }
                (Action::Discard, Some(own), _) => Some(plan::drop_follow_up(&self.book, own)),
                (Action::Discard, None, Some(own)) => Some(plan::drop_concept(&self.book, own)),
                _ => None,
            };
            match change {
                Some(change) => changes.push(change),
                None => refused.push(self.not(item, self.is_for_others(action))),
            }
        }
        self.tell_of_marked(plan::join(changes), String::new(), refused)
    }

    /// Follow-ups that are done. What a step has to tell of is done one by one.
    fn follow_ups_done(&mut self, marked: &[Item], deal: &mut Deal<'_>) -> Vec<Effect> {
        let (mut changes, mut refused) = (Vec::new(), Vec::new());
        for item in marked {
            let tells =
                |touch| matches!(touch, Touch::Aftercare | Touch::Anchoring | Touch::Repair | Touch::Consent);
            match self.book.follow_ups.get(&item.id) {
                Some(own) if !tells(own.touch) || own.promises.is_empty() => {
                    changes.push(plan::close_follow_up(&self.book, own, deal));
                }
                _ => refused.push(self.not(item, words::one_by_one(self.lang).to_owned())),
            }
        }
        self.tell_of_marked(plan::join(changes), String::new(), refused)
    }

    /// Why something that is marked was left as it is.
    pub(super) fn not(&self, item: &Item, why: String) -> Not {
        let what = match item.name() {
            "" => item.what.clone(),
            name => format!("{name}, {}", item.what),
        };
        Not { what, why }
    }

    /// That an action is about something else than what is marked.
    fn is_for_others(&self, action: Action) -> String {
        words::is_for_others(self.lang, action.label(self.lang))
    }

    /// Carries a change of several out; says how many it was, what comes of it, and what could not be done.
    pub(super) fn tell_of_marked(
        &mut self,
        change: Option<Change>,
        said: String,
        refused: Vec<Not>,
    ) -> Vec<Effect> {
        let left_out = words::left_out(self.lang, &refused);
        let Some(change) = change else {
            let nothing = words::nothing(self.lang).to_owned();
            let text = if left_out.is_empty() { nothing } else { left_out };
            self.notice = Some(Notice::refused(text));
            return Vec::new();
        };
        let done = words::done(self.lang, change.label, &said);
        let text = if left_out.is_empty() { done } else { format!("{done} {left_out}") };
        self.commit(change, Notice::done(text))
    }
}

/// Whether an action is about rows like this one.
fn can(item: &Item, action: Action) -> bool {
    let step = |state: State| {
        let rule = action.step().and_then(|step| lifecycle::rule(item.direction, Some(state), step));
        rule.is_some()
    };
    match (item.kind, action) {
        (Kind::Promise(_) | Kind::Concept(_), Action::Importance | Action::Tags) => true,
        (Kind::Promise(state), _) => step(state),
        (Kind::Concept(_), Action::Discard) => true,
        (Kind::FollowUp(..), Action::Done | Action::Later | Action::OtherDay | Action::Discard) => true,
        _ => false,
    }
}
