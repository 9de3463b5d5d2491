//! Follow-ups: planned, done, put on another day, edited. They are mine alone: nothing here needs anybody's consent. What
//! is next on a promise when one is done opens the line of that step, and only the step closes it then.

use lifecycle::State;

use super::fields::{self, Wrong};
use super::{StepLine, What, anchor, promise::At};
use crate::app::form::{Entry, Form};
use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::app::notice::Notice;
use crate::app::subject::Subject;
use crate::domain::facts::Facts;
use crate::domain::follow_up::{FollowUp, Touch};
use crate::domain::id::Id;
use crate::domain::plan::{self, Deal, Planned};
use crate::domain::promise::Promise;
use crate::domain::walk::Taking;
use crate::domain::words::Extra;
use crate::keys::Chord;
use crate::text::kinds;
use crate::text::notices::follow_ups;
use crate::text::panes::{forms as words, steps};

/// What a follow-up can be planned for by hand.
const TOUCHES: [Touch; 8] = [
    Touch::Talk,
    Touch::Aftercare,
    Touch::Anchoring,
    Touch::Repair,
    Touch::Consent,
    Touch::AskAfter,
    Touch::Thanks,
    Touch::Other,
];

impl Model {
    /// It is done: a step on its promise where that is what it was for.
    pub(in crate::app) fn done(&mut self, id: Id, chord: Chord, deal: &mut Deal<'_>) -> Vec<Effect> {
        let Some(before) = self.book.follow_ups.get(&id).cloned() else { return Vec::new() };
        let steps =
            matches!(before.touch, Touch::Aftercare | Touch::Anchoring | Touch::Repair | Touch::Consent);
        for promise in before.promises.iter().filter(|_| steps) {
            if let Some(asked) = self.needs(*promise, chord) {
                return asked;
            }
        }
        let wanted = |promise: &&Promise| match (before.touch, promise.state()) {
            (Touch::Aftercare, Some(State::Vertonen))
            | (Touch::Anchoring, Some(State::Voortreffelijk))
            | (Touch::Repair, Some(State::Gebroken)) => true,
            (Touch::Consent, Some(State::Voornemen)) => !promise.standing().due.is_past(&self.now),
            _ => false,
        };
        let promise =
            before.promises.iter().filter_map(|id| self.book.promises.get(id)).find(wanted).cloned();
        match (before.touch, promise) {
            (Touch::Aftercare, Some(promise)) => self.aftercare(&before, &promise),
            (Touch::Anchoring, Some(promise)) => self.open_step(What::Anchor, promise.id()),
            (Touch::Repair, Some(promise)) => self.open_step(What::PutRight, promise.id()),
            (Touch::Consent, Some(promise)) => self.open_step(What::Renegotiate, promise.id()),
            _ => self.close(&before, deal),
        }
    }

    fn close(&mut self, before: &FollowUp, deal: &mut Deal<'_>) -> Vec<Effect> {
        let text = follow_ups::done(self.lang, &self.title_of(before));
        let change = plan::close_follow_up(&self.book, before, deal);
        self.commit(change, Notice::done(text))
    }

    /// Aftercare may have been something extra, and may have been told back at once.
    fn aftercare(&mut self, before: &FollowUp, promise: &Promise) -> Vec<Effect> {
        let (lang, name) = (self.lang, self.book.name(before.contact).to_owned());
        let at = At { lang, now: self.now, keys: &self.keys, promise, name: &name, recurs: false };
        let mut entries = vec![
            Entry::text("what", words::what_extra(lang), "").or(words::nothing_extra(lang)),
            fields::no_yes(lang, "anchored", steps::anchored_at_once(lang)).hidden(),
        ];
        entries.extend(anchor::told_back(&at).map(Entry::hidden));
        self.open_line(StepLine {
            promise: Some(Box::new(promise.clone())),
            ..StepLine::new(
                What::Aftercare,
                Subject::FollowUp(before.id),
                steps::title(words::aftercare_done(lang), &name, &promise.standing().body),
                name,
                Form::new(entries),
            )
        })
    }

    pub(super) fn accept_aftercare(
        &mut self,
        line: &StepLine,
        deal: &mut Deal<'_>,
    ) -> Result<Vec<Effect>, Wrong> {
        let before = line.about.id().and_then(|id| self.book.follow_ups.get(&id).cloned());
        let (Some(before), Some(promise)) = (before, line.promise.as_ref()) else { return Ok(Vec::new()) };
        let Some(what) = fields::text(&line.form, "what") else { return Ok(self.close(&before, deal)) };
        let taking = |facts| Taking { facts, happened: None, note: None };
        let mut takings = vec![taking(Facts::Overtreffen { extra: Extra::Aftercare, what })];
        if line.form.chosen("anchored") == 1 {
            if line.form.text("said").is_empty() {
                return Err(Wrong::new("said", steps::which_words(self.lang)));
            }
            takings.push(anchor::taking(&line.form));
        }
        self.attempt(promise.id(), takings, None, deal).map_err(|why| self.wrong_of(promise, &why, &["what"]))
    }

    /// Opens the line for another day.
    pub(in crate::app) fn other_day(&mut self, id: Id) -> Vec<Effect> {
        let Some(before) = self.book.follow_ups.get(&id).cloned() else { return Vec::new() };
        let lang = self.lang;
        let form = Form::new(vec![Entry::day("day", words::day(lang), "")]);
        self.open_on_follow_up(What::OtherDay, &before, words::other_day(lang), form)
    }

    pub(super) fn accept_other_day(&mut self, line: &StepLine) -> Result<Vec<Effect>, Wrong> {
        let marked: Vec<Id> = self.marked().iter().map(|item| item.id).collect();
        if marked.len() > 1 && line.about.id().is_some_and(|id| marked.contains(&id)) {
            return self.accept_other_day_of_many(line, &marked);
        }
        let Some(before) = line.about.id().and_then(|id| self.book.follow_ups.get(&id).cloned()) else {
            return Ok(Vec::new());
        };
        let (lang, today) = (self.lang, self.now.today());
        let Some(due) = fields::due((lang, &self.now), &line.form, "day", line.on)? else {
            return Err(Wrong::new("day", words::which_other_day(lang)));
        };
        let time = due.clock().or(before.time);
        let text = follow_ups::moved(lang, &self.title_of(&before), due.date, time, today);
        let change = plan::move_follow_up(&self.book, &before, due.date, due.clock());
        Ok(self.commit(change, Notice::done(text)))
    }

    /// Opens the form in which a follow-up is edited.
    pub(in crate::app) fn edit_follow_up(&mut self, id: Id) -> Vec<Effect> {
        let Some(before) = self.book.follow_ups.get(&id).cloned() else { return Vec::new() };
        let lang = self.lang;
        let form = Form::new(vec![
            self.what_for(before.touch),
            Entry::text("what", words::what_to_do(lang), before.what.as_deref().unwrap_or_default()),
        ]);
        self.open_on_follow_up(What::EditFollowUp, &before, words::edit(lang), form)
    }

    pub(super) fn accept_follow_up(&mut self, line: &StepLine) -> Result<Vec<Effect>, Wrong> {
        let Some(before) = line.about.id().and_then(|id| self.book.follow_ups.get(&id).cloned()) else {
            return Ok(Vec::new());
        };
        let after =
            FollowUp { touch: touch(&line.form), what: fields::text(&line.form, "what"), ..before.clone() };
        let title = self.title_of(&after);
        let change = plan::edit_follow_up(&self.book, &before, after);
        Ok(self.edited(change, &title))
    }

    fn open_on_follow_up(&mut self, what: What, before: &FollowUp, title: &str, form: Form) -> Vec<Effect> {
        let name = self.book.name(before.contact).to_owned();
        let row = self.rows.get(before.id).map(|row| row.what.clone()).unwrap_or_default();
        let kind = kinds::touch(self.lang, before.touch);
        let about = if row.is_empty() { kind.to_owned() } else { format!("{kind}: {row}") };
        self.open_line(StepLine {
            on: Some(before.day),
            ..StepLine::new(
                what,
                Subject::FollowUp(before.id),
                steps::title(title, &name, &about),
                name,
                form,
            )
        })
    }

    /// Plans the aftercare that was offered.
    pub(in crate::app) fn plan_offered(&mut self, deal: &mut Deal<'_>) -> Vec<Effect> {
        let Some(offered) = self.offered.take() else { return Vec::new() };
        let planned = Planned {
            touch: Touch::Aftercare,
            contact: offered.contact,
            promise: Some(offered.promise),
            day: offered.day,
            time: None,
            what: None,
        };
        self.plan(planned, deal)
    }

    /// Opens the form for a talk with somebody.
    pub(in crate::app) fn plan_with(&mut self, contact: Id) -> Vec<Effect> {
        let (lang, touch) = (self.lang, Touch::Talk);
        let day = plan::usual_day(touch, None, &self.now);
        let usual = crate::text::dates::near(lang, day, self.now.today());
        let name = self.book.name(contact).to_owned();
        let form = Form::new(vec![
            self.what_for(touch),
            Entry::day("day", words::day(lang), "").or(&usual),
            Entry::text("what", words::what_to_do(lang), "").free(),
        ]);
        let title = steps::title(words::new_follow_up(lang), &name, "");
        let line = StepLine::new(What::Plan, Subject::Contact(contact), title, name, form);
        self.open_line(StepLine { on: Some(day), ..line })
    }

    /// Opens the form for a new follow-up: after a promise, after another follow-up, or with a contact.
    pub(in crate::app) fn new_follow_up(&mut self, chord: Chord) -> Vec<Effect> {
        let (contact, promise) = match self.subject() {
            Subject::Promise(id) => {
                if let Some(asked) = self.needs(id, chord) {
                    return asked;
                }
                (self.book.promises.get(&id).and_then(Promise::promisee), Some(id))
            }
            Subject::FollowUp(id) => {
                let Some(before) = self.book.follow_ups.get(&id).cloned() else { return Vec::new() };
                let promise = before.promises.first().copied();
                if let Some(asked) = promise.and_then(|id| self.needs(id, chord)) {
                    return asked;
                }
                (Some(before.contact), promise)
            }
            Subject::Contact(id) => (Some(id), None),
            Subject::Suggestion(id) => (Some(id), None),
            Subject::Signal(id) => (self.signal(id).map(|signal| signal.contact), None),
            Subject::None | Subject::Concept(_) => (None, None),
        };
        let Some(contact) = contact else { return Vec::new() };
        let promise = promise.and_then(|id| self.book.promises.get(&id)).cloned();
        let (lang, touch) = (self.lang, plan::usual_touch(promise.as_ref()));
        let day = plan::usual_day(touch, promise.as_ref(), &self.now);
        let name = self.book.name(contact).to_owned();
        let body = promise.as_ref().map(|p| p.standing().body.clone()).unwrap_or_default();
        let usual = crate::text::dates::near(lang, day, self.now.today());
        let form = Form::new(vec![
            self.what_for(touch),
            Entry::day("day", words::day(lang), "").or(&usual),
            // Where nothing else is said, it is about what was promised.
            Entry::text("what", words::what_to_do(lang), "").or(&body),
        ]);
        let about = promise.as_ref().map_or(Subject::Contact(contact), |p| Subject::Promise(p.id()));
        self.open_line(StepLine {
            promise: promise.map(Box::new),
            on: Some(day),
            ..StepLine::new(
                What::Plan,
                about,
                steps::title(words::new_follow_up(lang), &name, &body),
                name,
                form,
            )
        })
    }

    pub(super) fn accept_plan(&mut self, line: &StepLine, deal: &mut Deal<'_>) -> Result<Vec<Effect>, Wrong> {
        let (contact, promise) = match line.about {
            Subject::Promise(id) => (self.book.promises.get(&id).and_then(Promise::promisee), Some(id)),
            Subject::Contact(id) => (Some(id), None),
            _ => (None, None),
        };
        let Some(contact) = contact.map(|id| self.book.contact(id).map_or(id, |c| c.id)) else {
            return Ok(Vec::new());
        };
        let known = promise.and_then(|id| self.book.promises.get(&id));
        let touch = touch(&line.form);
        let usual = plan::usual_day(touch, known, &self.now);
        let due = fields::due((self.lang, &self.now), &line.form, "day", Some(usual))?;
        let (day, time) = due.map_or((usual, None), |due| (due.date, due.clock()));
        let what = fields::text(&line.form, "what");
        Ok(self.plan(Planned { touch, contact, promise, day, time, what }, deal))
    }

    /// Plans a follow-up, and says so.
    fn plan(&mut self, planned: Planned, deal: &mut Deal<'_>) -> Vec<Effect> {
        let (lang, today) = (self.lang, self.now.today());
        let joins = planned.touch == Touch::Aftercare && self.book.open_aftercare(planned.contact).is_some();
        let (change, made) = plan::add_follow_up(&self.book, planned, deal);
        let text = if joins {
            follow_ups::joined(lang, self.book.name(made.contact), made.day, today)
        } else {
            follow_ups::added(lang, "", &self.title_of(&made), made.day, made.time, today)
        };
        self.commit(change, Notice::done(text))
    }

    fn what_for(&self, touch: Touch) -> Entry {
        let chosen = TOUCHES.iter().position(|own| *own == touch).unwrap_or(0);
        let all = TOUCHES.map(|touch| kinds::touch(self.lang, touch));
        Entry::choice("touch", words::what_for(self.lang), &all, chosen)
    }

    /// A follow-up as a notice names it.
    pub(super) fn title_of(&self, follow_up: &FollowUp) -> String {
        let body = follow_up.promises.first().and_then(|id| self.book.promises.get(id));
        let what = match (&follow_up.what, body) {
            (Some(what), _) => what.clone(),
            (None, Some(promise)) => promise.standing().body.clone(),
            (None, None) => self.rows.get(follow_up.id).map(|row| row.what.clone()).unwrap_or_default(),
        };
        follow_ups::title(self.lang, follow_up.touch, self.book.name(follow_up.contact), &what)
    }
}

fn touch(form: &Form) -> Touch {
    TOUCHES.get(form.chosen("touch")).copied().unwrap_or(Touch::Other)
}

/// Told back at once is asked where there was something extra.
pub(super) fn reshape(form: &mut Form) {
    let extra = !form.text("what").is_empty();
    form.ask("anchored", extra);
    let told = extra && form.chosen("anchored") == 1;
    for name in ["how", "said", "reaction"] {
        form.ask(name, told);
    }
}

/// What Enter states of aftercare.
pub(super) fn states(line: &StepLine, lang: crate::text::Lang) -> String {
    if line.form.text("what").is_empty() {
        return words::is_done(lang).to_owned();
    }
    steps::exceeds(lang, Extra::Aftercare, line.form.chosen("anchored") == 1)
}
