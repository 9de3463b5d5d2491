//! The one function that alters the model. What happens comes in as a message; what is to be done outside goes out as
//! effects.

use super::act;
use super::geometry::Size;
use super::home::Focus;
use super::model::{Loading, Model, Overlay, Page};
use super::msg::{Effect, Msg};
use super::notice::Notice;
use lifecycle::Direction;

use crate::domain::agenda::{Item, Kind};
use crate::domain::plan::Deal;
use crate::domain::time::Now;
use crate::keys::{Action, Chord, Resolved, Scope};

/// Keys and pastes that wait for what they are about to be read.
const MOST_AHEAD: usize = 4096;

/// Open rows from which the rest of a book takes so long to come that nothing is asked for before it.
const MUCH: usize = 20_000;

/// Alters the model by what happened.
pub fn update(model: &mut Model, msg: Msg, deal: &mut Deal<'_>) -> Vec<Effect> {
    let (day_turned, comes_due) = model.pass_to(deal);
    // What was typed ahead is typed when that for which it waited is here.
    let typing = matches!(msg, Msg::Key(_) | Msg::Paste(_) | Msg::Mouse(_)) || !model.ahead.is_empty();
    let leaves = matches!(msg, Msg::Paused | Msg::Changed);
    let mut effects = happen(model, msg, deal);
    effects.extend(model.round_asks());
    effects.extend(model.trust_asks());
    effects.extend(model.sieve_asks());
    if leaves || effects.iter().any(|effect| matches!(effect, Effect::Quit | Effect::Suspend)) {
        // Before all else: the way out may be a short one.
        effects.splice(0..0, model.keep_typed());
    } else if typing && model.types_anew() {
        effects.push(Effect::Pause);
    }
    if day_turned {
        effects.push(Effect::Weeks);
    }
    effects.extend(comes_due.then_some(Effect::Bell));
    effects
}

fn happen(model: &mut Model, msg: Msg, deal: &mut Deal<'_>) -> Vec<Effect> {
    match msg {
        Msg::Key(chord) if !model.waits() || leaves(model, chord) => key(model, chord, deal),
        Msg::Paste(text) if !model.waits() => paste(model, &text),
        Msg::Key(_) | Msg::Paste(_) => {
            // What a key is about may not be here yet.
            if model.ahead.len() < MOST_AHEAD {
                model.ahead.push_back(msg);
            }
            Vec::new()
        }
        // What was under it may be gone when what is waited for is here.
        Msg::Mouse(mouse) if !model.waits() => model.mouse(mouse, deal),
        Msg::Mouse(_) => Vec::new(),
        Msg::Resize(width, height) => {
            model.resize(Size { width, height });
            Vec::new()
        }
        Msg::Moment => Vec::new(),
        Msg::Paused => Vec::new(),
        Msg::First(first) => {
            let much = first.tally.groups.iter().sum::<usize>() > MUCH;
            model.take_first(*first);
            // With the weeks nothing of the screen changes when the rest comes; but no key should wait for them.
            if much { vec![Effect::Load, Effect::Weeks] } else { vec![Effect::Weeks, Effect::Load] }
        }
        // A change is on its way that this reading does not know of: it is read again when that is on disk.
        Msg::Loaded(_) if !model.under_way.is_empty() => {
            model.stale = true;
            Vec::new()
        }
        Msg::Loaded(loaded) => {
            let counted = model.loading == Loading::First;
            model.stale = false;
            model.take_in(*loaded);
            let weeks = if counted { Vec::new() } else { vec![Effect::Weeks] };
            let mut effects = [weeks, model.look_again(), model.search_anew()].concat();
            effects.extend(model.catch_up(deal));
            effects
        }
        Msg::Weeks(weeks) => {
            model.weeks = Some(*weeks);
            Vec::new()
        }
        Msg::Record(record) => {
            model.take_in_record(*record);
            Vec::new()
        }
        Msg::Report(report) => {
            model.take_in_report(*report);
            Vec::new()
        }
        Msg::Found(found) => model.take_in_found(*found),
        Msg::Sift(number) => {
            model.sieve_on(number);
            Vec::from_iter(model.search_on(number))
        }
        Msg::Trust(contact, trails) => {
            model.take_in_trust(contact, trails);
            Vec::new()
        }
        Msg::Closed(closed) => model.take_in_closed(&closed),
        Msg::Fetched(id, fetched) => {
            let waited = model.waiting.take_if(|w| w.promise == id);
            let found = fetched.is_some();
            match fetched {
                Some(fetched) => model.take_in_promise(*fetched),
                None => model.close_page_of(id),
            }
            let mut effects = Vec::new();
            if let Some(waited) = waited.filter(|_| found) {
                model.pending = waited.before;
                effects.extend(key(model, waited.key, deal));
            }
            effects.extend(model.catch_up(deal));
            effects
        }
        Msg::Stored(number) => {
            model.stored(number);
            let weeks = std::mem::take(&mut model.past_altered).then_some(Effect::Weeks);
            let mut effects = model.line_stored(number);
            effects.extend(model.capture_stored(number));
            effects.extend(weeks);
            let settled = model.under_way.is_empty();
            effects.extend((settled && std::mem::take(&mut model.stale)).then_some(Effect::Load));
            effects
        }
        Msg::NotStored(number, why) => {
            model.under_way.retain(|(other, _)| *other != number);
            let kept = model.line_not_stored(number, &why);
            model.notice = Some(Notice::trouble(why));
            let line = model.capture_not_stored(number).into_iter().collect();
            [vec![Effect::Load], kept, line].concat()
        }
        Msg::Turned(turned) => {
            model.turned(*turned);
            // What was read with it may not know of a change that was made after it was asked.
            let anew = (!model.under_way.is_empty()).then_some(Effect::Load);
            let mut effects =
                [vec![Effect::Weeks], model.look_again(), model.search_anew(), Vec::from_iter(anew)].concat();
            effects.extend(model.catch_up(deal));
            effects
        }
        Msg::Failed(why) => {
            (model.waiting, model.turning) = (None, false);
            // Where the book can't be read nothing more comes, and nothing waits for it.
            model.loading = Loading::Done;
            let effects = model.catch_up(deal);
            model.notice = Some(Notice::trouble(why));
            effects
        }
        Msg::Edited(edited) => model.take_in_edited(edited),
        Msg::Changed => vec![Effect::Load],
    }
}

/// The scopes that live, innermost first.
#[must_use]
pub fn scopes(model: &Model) -> Vec<Scope> {
    match &model.overlay {
        Some(Overlay::When(_)) => vec![Scope::When, Scope::Terminal],
        Some(Overlay::Help(help)) if help.typed.is_some() => vec![Scope::Search, Scope::Terminal],
        Some(Overlay::Help(_)) => vec![Scope::Reading, Scope::Terminal],
        Some(Overlay::Capture(_)) => vec![Scope::Capture, Scope::Terminal],
        Some(Overlay::Step(_)) => vec![Scope::Form, Scope::Terminal],
        Some(Overlay::Search(_) | Overlay::Filter(_)) => vec![Scope::Search, Scope::Terminal],
        None => base_scopes(model),
    }
}

/// The scopes that live where nothing lies over the page.
#[must_use]
pub(super) fn base_scopes(model: &Model) -> Vec<Scope> {
    let mut scopes = Vec::with_capacity(5);
    scopes.extend(model.goes_on().then_some(Scope::Offer));
    if model.page() == Some(&Page::Round) {
        let ends = model.round.as_ref().is_some_and(|round| round.at.is_none());
        scopes.extend(ends.then_some(Scope::Closing));
        scopes.push(Scope::Round);
        scopes.extend(model.subject().scope());
        scopes.extend([Scope::Everywhere, Scope::Terminal]);
        return scopes;
    }
    scopes.extend(model.marked_scope().or_else(|| model.subject().scope()));
    if model.page().is_some() {
        scopes.extend(matches!(model.page(), Some(Page::Week(_))).then_some(Scope::Week));
        scopes.extend([Scope::Page, Scope::Everywhere, Scope::Terminal]);
        return scopes;
    }
    if model.home.focus == Focus::Overview {
        scopes.push(Scope::Overview);
    }
    scopes.extend([Scope::List, Scope::Everywhere, Scope::Terminal]);
    scopes
}

pub(super) fn key(model: &mut Model, chord: Chord, deal: &mut Deal<'_>) -> Vec<Effect> {
    let scopes = scopes(model);
    let pending = model.pending.take();
    let resolved = model.keys.resolve(&scopes, pending, chord);
    if !matches!(resolved, Resolved::Action(_, Scope::Terminal)) {
        let action = match resolved {
            Resolved::Action(action, _) => Some(action),
            _ => None,
        };
        match model.overlay.take() {
            Some(Overlay::Help(help)) => return super::help::key(model, help, action, chord, deal),
            Some(Overlay::Step(line)) => return model.line_key(line, action, chord, deal),
            Some(Overlay::Capture(line)) => return model.capture_key(line, action, chord, deal),
            Some(Overlay::Search(search)) => return model.search_key(search, action, chord),
            Some(Overlay::Filter(line)) => return model.filter_key(line, action, chord),
            other => model.overlay = other,
        }
    }
    match resolved {
        Resolved::Action(action, scope) => {
            let just = model.just.take();
            if action != Action::Undo {
                model.undo_elsewhere = None;
            }
            if action != Action::FollowUp {
                model.offered = None;
            }
            model.notice = None;
            if let Some(asked) = model.asks_again(action, chord, just) {
                model.notice = Some(asked);
                return Vec::new();
            }
            // What the notice offers is about the promise that it tells of, wherever the cursor is.
            model.about = just.filter(|_| scope == Scope::Offer).map(|just| just.id);
            let effects = act::act(model, action, chord, deal);
            model.waits_after(pending);
            if model.about.take().is_some() && model.waiting.is_some() {
                model.just = just;
            }
            effects
        }
        Resolved::Pending => {
            model.pending = Some(chord);
            Vec::new()
        }
        Resolved::Nothing => {
            if let Some(notice) = pending.is_none().then(|| model.means_elsewhere(chord)).flatten() {
                (model.just, model.offered, model.notice) = (None, None, Some(notice));
            }
            Vec::new()
        }
    }
}

fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    if let Some(Overlay::Step(line)) = model.overlay.take_if(|o| matches!(o, Overlay::Step(_))) {
        return model.line_paste(line, text);
    }
    if let Some(Overlay::Capture(line)) = model.overlay.take_if(|o| matches!(o, Overlay::Capture(_))) {
        model.capture_paste(line, text);
        return Vec::new();
    }
    match model.overlay.take() {
        Some(Overlay::Search(search)) => return model.search_paste(search, text),
        Some(Overlay::Filter(line)) => return model.filter_paste(line, text),
        other => model.overlay = other,
    }
    if let Some(Overlay::Help(help)) = &mut model.overlay
        && let Some(typed) = &mut help.typed
    {
        typed.paste(text);
        help.at = 0;
    }
    Vec::new()
}

/// Whether a key ends the program: that waits for no book, but for keys before it. Ctrl-C waits for nothing.
fn leaves(model: &Model, chord: Chord) -> bool {
    let quits = matches!(model.keys.resolve(&scopes(model), None, chord), Resolved::Action(Action::Quit, _));
    let acting = model.waiting.is_some() || model.turning;
    chord == Chord::ctrl('c') && (quits || acting) || quits && model.ahead.is_empty() && !acting
}

impl Model {
    /// Whether what a key could be about is not here yet.
    fn waits(&self) -> bool {
        self.loading != Loading::Done || self.waiting.is_some() || self.turning
    }

    /// What waits for a promise to be read was the second of two keys, where there was one before it.
    pub(super) fn waits_after(&mut self, before: Option<Chord>) {
        if let Some(waiting) = &mut self.waiting {
            waiting.before = before;
        }
    }

    /// The keys and pastes that waited, in their order, until one of them has to wait itself.
    fn catch_up(&mut self, deal: &mut Deal<'_>) -> Vec<Effect> {
        let mut effects = Vec::new();
        while !self.waits()
            && let Some(msg) = self.ahead.pop_front()
        {
            effects.extend(happen(self, msg, deal));
        }
        effects
    }

    /// Another moment has come: what became late by it stands with what is late. Whether it is another day, and whether
    /// the time of a promise of mine came with it.
    fn pass_to(&mut self, deal: &Deal<'_>) -> (bool, bool) {
        if self.now == deal.now {
            return (false, false);
        }
        let day_turned = self.now.today() != deal.now.today();
        let before = self.rows.next_moment(&self.now);
        let passed = before <= deal.now.instant() && self.comes_due(&deal.now);
        self.now = deal.now;
        if day_turned {
            self.trust.turn(self.now.today());
        }
        // Of what was counted for the first screen most rows are not here to be counted anew; they are on their way.
        if before <= self.now.instant() && self.loading != Loading::First {
            let kept = self.kept();
            self.rows.turn(&self.now);
            self.sieve_anew();
            self.arrange(&kept);
            self.renew_pages();
        }
        (day_turned, passed)
    }

    /// Whether the time of a promise of mine lies between now and then. A day without a time has none that could come.
    fn comes_due(&self, then: &Now) -> bool {
        let comes = |item: &Item| {
            let timed = matches!(item.kind, Kind::Promise(_)) && item.direction == Direction::Given;
            let due = item.whole_due().filter(|due| timed && due.clock().is_some());
            due.is_some_and(|due| !due.is_past(&self.now) && due.is_past(then))
        };
        let (first, last) = (self.now.today(), then.today());
        let days = [Some(first), (first != last).then_some(last)];
        days.into_iter().flatten().any(|day| self.rows.promises.on(day).any(comes))
    }

    fn resize(&mut self, size: Size) {
        self.size = size;
        self.narrow();
        for focus in [Focus::Contacts, Focus::Promises, Focus::FollowUps] {
            self.settle(focus);
        }
        self.renew_pages();
        self.settle_search();
    }

    /// A change is on disk: what it was is said, unless a later one is under way that will have its own word.
    fn stored(&mut self, number: u64) {
        while let Some((own, notice)) = self.under_way.pop_front() {
            if own >= number {
                self.notice = Some(notice);
                break;
            }
        }
    }
}
