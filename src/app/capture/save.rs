//! Saving the line: as a promise, or as a concept where a person or a day is missing. What was typed is given up only
//! when it is on the disk.

use capture::{Fits, Remark};
use lifecycle::Direction;

use super::Capture;
use crate::app::model::{Model, Overlay};
use crate::app::msg::Effect;
use crate::app::notice::{Notice, Tone};
use crate::domain::due::Due;
use crate::domain::follow_up::FollowUp;
use crate::domain::memo::{Expectation, Memo};
use crate::domain::moments::just_passed;
use crate::domain::plan::{self, Captured, Deal, Outcome, Said, SpeakNow, Whom};
use crate::domain::promise::Detail;
use crate::domain::time::{Happened, plus_days};
use crate::domain::walk::Refused;
use crate::domain::words::Channel;
use crate::keys::Chord;
use crate::text::notices::capture::{self as notices, Captured as Echo, Open};
use crate::text::notices::{follow_ups, remarks};
use crate::text::panes::capture as words;
use crate::text::{say_on, series};

/// A line on its way to the disk.
#[derive(Clone, Debug, PartialEq)]
pub struct Saving {
    /// The number of the change.
    pub number: u64,
    /// The line as it was, to be shown again if it does not get there.
    pub capture: Box<Capture>,
    /// What is told of it.
    pub told: Told,
}

/// What is told of a sentence that was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The words.
    pub text: String,
    /// It stands on one of two days, and the other is kept.
    pub doubt: bool,
}

impl Model {
    /// Saves the line as it is shown; a question that is open is kept as one.
    pub(super) fn save_capture(
        &mut self,
        capture: Box<Capture>,
        chord: Chord,
        deal: &mut Deal<'_>,
    ) -> Vec<Effect> {
        let mut capture = match self.save_same(capture, chord, deal) {
            Ok(effects) => return effects,
            Err(capture) => capture,
        };
        if capture.field.is_blank() && capture.concept.is_none() {
            if self.next_sentence(&capture, capture.nth.0) {
                return Vec::new();
            }
            capture.wrong = Some(words::nothing_yet(self.lang).to_owned());
            self.overlay = Some(Overlay::Capture(capture));
            return Vec::new();
        }
        let planned = match capture.concept.and_then(|id| self.book.concepts.get(&id)) {
            Some(concept) => {
                let with = self.spoken_now(&capture);
                plan::speak(&self.book, concept, with, deal)
            }
            None => {
                let answers = capture.answers.and_then(|id| self.book.memos.get(&id)).cloned();
                self.said(&capture).and_then(|said| match &answers {
                    Some(Memo::Signal(signal)) => plan::promise_from_signal(&self.book, signal, said, deal),
                    Some(Memo::Expectation(expects)) => self.meets(expects, said, deal),
                    _ => plan::capture(&self.book, said, deal),
                })
            }
        };
        match planned {
            Ok(mut captured) => {
                let follows = capture.follow_up(&self.now);
                let follows = follows.and_then(|day| plan::follow_up_with(&mut captured, day, deal));
                self.send(capture, captured, follows)
            }
            Err(why) => {
                let case = crate::text::refusals::Case { id: "", name: "", promise: None, now: self.now };
                capture.wrong = Some(crate::text::refusals::sentence(self.lang, &why, &case));
                self.overlay = Some(Overlay::Capture(capture));
                Vec::new()
            }
        }
    }

    fn send(&mut self, capture: Box<Capture>, captured: Captured, follows: Option<FollowUp>) -> Vec<Effect> {
        let (mut text, doubt) = self.capture_echo(&capture, &captured);
        if let Some(follow_up) = follows {
            let name = capture.whom().first().map(|whom| self.name_of(whom)).unwrap_or_default();
            let today = self.now.today();
            say_on(&mut text, &follow_ups::planned(self.lang, follow_up.touch, &name, follow_up.day, today));
        }
        let tone = if captured.outcome == Outcome::Promise { Tone::Done } else { Tone::Plain };
        let number = self.next_change;
        let notice = Notice { tone, ..Notice::done(text.clone()) };
        let effects = self.commit(captured.change, notice);
        if self.next_change == number {
            // The book is of another moment: it is read again, and the line waits for it.
            self.overlay = Some(Overlay::Capture(capture));
            return effects;
        }
        let chosen = capture.due(&self.now).map(|due| (capture.chose(&self.now), due));
        let chose = chosen.map(|(choice, due)| self.chose(choice, &due)).unwrap_or_default();
        let text = self.under_way.back().map_or(text, |(_, notice)| notice.text.clone());
        self.on_its_way(Saving { number, capture, told: Told { text, doubt } });
        // Before the change: the way out may follow it at once.
        chose.into_iter().chain(effects).collect()
    }

    /// A line is on its way to the disk: the sentence behind it is next.
    pub(super) fn on_its_way(&mut self, mut saving: Saving) {
        let capture = &mut saving.capture;
        if capture.choices.channel != Channel::Onbekend {
            self.spoke = Some((capture.choices.channel, self.now.moment));
        }
        capture.part();
        self.next_sentence(capture, capture.nth.0 + 1);
        self.saving.push(saving);
    }

    /// A change is on the disk: if it was a line, its text need not be kept any more.
    pub(in crate::app) fn capture_stored(&mut self, number: u64) -> Vec<Effect> {
        let Some(at) = self.saving.iter().position(|saving| saving.number == number) else {
            return Vec::new();
        };
        let Saving { capture, told, .. } = self.saving.remove(at);
        let (name, text) = capture.draft(None);
        let mut effects = Vec::new();
        let goes_on = self.typed().is_some_and(|(own, _)| own == name);
        if let Some(Overlay::Capture(_)) = &self.overlay {
            effects.extend(self.keep_typed());
        }
        if !goes_on && self.drafts.get(&name).is_some_and(|draft| text.starts_with(&draft.text)) {
            effects.extend(self.clear(&name));
        }
        if let Some(alone) = &mut self.alone {
            alone.push(told);
            if self.overlay.is_none() {
                effects.push(Effect::Quit);
            }
        }
        effects
    }

    /// A change is not on the disk: if it was a line, it is shown again as it was.
    pub(in crate::app) fn capture_not_stored(&mut self, number: u64) -> Option<Effect> {
        let at = self.saving.iter().position(|saving| saving.number == number)?;
        let capture = self.saving.remove(at).capture;
        let notice = self.notice.take().map(|notice| notice.text).unwrap_or_default();
        let text = format!("{notice} {}", words::still_here(self.lang));
        self.notice = Some(Notice::trouble(text.trim().to_owned()));
        match &self.overlay {
            None => self.overlay = Some(Overlay::Capture(capture)),
            // What was typed since waits behind it: both lie under one name.
            Some(Overlay::Capture(own)) if (own.concept, capture.concept) == (None, None) => {
                self.overlay = Some(Overlay::Capture(capture.behind(own)));
            }
            Some(Overlay::Capture(own)) if own.field.is_blank() => {
                self.overlay = Some(Overlay::Capture(capture));
            }
            Some(_) => {
                let (name, text) = capture.draft(None);
                return Some(self.lay(name, &text));
            }
        }
        None
    }

    pub(super) fn said_when(&self, capture: &Capture) -> Happened {
        match capture.choices.back {
            0 => Happened::At(self.now.moment),
            back => Happened::On(plus_days(self.now.today(), -back)),
        }
    }

    /// A promise that meets what somebody may expect: one change, so that undo brings both back.
    fn meets(&self, expects: &Expectation, said: Said, deal: &mut Deal<'_>) -> Result<Captured, Refused> {
        let mut captured = plan::capture(&self.book, said, deal)?;
        if captured.outcome == Outcome::Promise {
            let met = plan::meet_expectation(&self.book, expects, captured.id);
            captured.change.ops.extend(met.into_iter().flat_map(|change| change.ops));
        }
        Ok(captured)
    }

    fn spoken_now(&self, capture: &Capture) -> SpeakNow {
        SpeakNow {
            whom: capture.whom_as_is(&self.now).into_iter().next(),
            due: capture.due(&self.now),
            channel: Some(capture.choices.channel),
            spoken: Some(self.said_when(capture)),
        }
    }

    fn said(&self, capture: &Capture) -> Result<Said, Refused> {
        let text = capture.sentence().trim();
        let parse = &capture.heard.parse;
        let body = if parse.what.trim().is_empty() { text } else { parse.what.trim() };
        let (due, doubt) = capture.day_as_is(&self.now);
        Ok(Said {
            direction: capture.whose(),
            verbatim: text.to_owned(),
            body: body.to_owned(),
            whom: capture.whom_as_is(&self.now),
            due,
            doubt,
            spoken: self.said_when(capture),
            channel: capture.choices.channel,
            detail: Detail {
                importance: capture.importance(),
                note: None,
                tags: Vec::new(),
                certainty: None,
            },
            unspoken: false,
            look_again: parse.look_again,
            rule: capture.rule().map(str::to_owned),
        })
    }

    /// What is said of what was saved, and whether a day is in doubt.
    fn capture_echo(&self, capture: &Capture, captured: &Captured) -> (String, bool) {
        let (lang, now) = (self.lang, &self.now);
        let names: Vec<String> = capture.whom().iter().map(|whom| self.name_of(whom)).collect();
        let who: Vec<&str> = names.iter().map(String::as_str).collect();
        let (due, doubt) = capture.day_as_is(now);
        let what = capture.what(self);
        let mut told = match (captured.outcome, due) {
            (Outcome::Promise, Some(due)) => {
                let direction = capture.whose();
                let mut text = notices::captured(
                    lang,
                    &Echo { id: "", direction, who: &who, what: &what, due: &due },
                    now,
                );
                if direction == Direction::Given && due.is_past(now) {
                    say_on(&mut text, &notices::already_past(lang, &due, now));
                } else if just_passed(capture.sentence(), due.date, now.today()) {
                    say_on(&mut text, &remarks::next_year(lang, due.date));
                }
                text
            }
            _ => notices::incomplete(lang, "", &self.open(capture)),
        };
        if let (Outcome::Promise, Some(due), Some(rival)) = (captured.outcome, due, doubt) {
            say_on(&mut told, &words::earlier(lang, &due, &rival, now));
        }
        if let Some(rule) = capture.rule().filter(|_| captured.outcome == Outcome::Promise) {
            say_on(&mut told, &series::begun(lang, &series::rule(lang, rule)));
        }
        for contact in &captured.new_contacts {
            say_on(&mut told, &notices::new_contact(lang, &contact.name));
        }
        (told, captured.outcome == Outcome::Promise && doubt.is_some())
    }

    /// What is missing from a line.
    #[must_use]
    pub fn open<'c>(&self, capture: &'c Capture) -> Vec<Open<'c>> {
        let mut open = Vec::new();
        if capture.due(&self.now).is_none() {
            open.push(Open::When);
        }
        match capture.whom_as_is(&self.now).iter().find(|whom| matches!(whom, Whom::Several(_))) {
            Some(_) => open.push(Open::Which { name: capture.name_in_doubt(), candidates: &[] }),
            None if capture.whom().is_empty() => open.push(Open::Who),
            None => {}
        }
        open
    }
}

impl Capture {
    /// The deliverable as it is shown.
    #[must_use]
    pub fn what(&self, model: &Model) -> String {
        if let Some(concept) = self.concept.and_then(|id| model.book.concepts.get(&id)) {
            return concept.body.clone();
        }
        let what = self.heard.parse.what.trim();
        if what.is_empty() { self.sentence().trim().to_owned() } else { what.to_owned() }
    }

    /// What was left out of the reading, and why, as far as it matters to who reads along.
    #[must_use]
    pub fn remarks(&self) -> &[Remark] {
        &self.heard.parse.remarks
    }

    fn name_in_doubt(&self) -> &str {
        let several = self.heard.parse.people.iter().find(|who| matches!(who.fits, Fits::Several(_)));
        several.map_or("", |who| &who.typed)
    }

    /// To whom, a name that was not answered as all it fits.
    fn whom_as_is(&self, now: &crate::domain::time::Now) -> Vec<Whom> {
        let open = self.doubts(now);
        let asked = |typed: &str| open.iter().any(|d| matches!(d, super::Doubt::Which(own) if own == typed));
        let mut whom = self.whom();
        for (own, who) in whom.iter_mut().zip(&self.heard.parse.people) {
            if let (Fits::Several(all), true) = (&who.fits, asked(&who.typed)) {
                *own = Whom::Several(all.iter().filter_map(|nth| self.heard.id(*nth)).collect());
            }
        }
        whom
    }

    /// The day; where it was not answered the earlier one, and its rival.
    pub(super) fn day_as_is(&self, now: &crate::domain::time::Now) -> (Option<Due>, Option<Due>) {
        if !self.doubts(now).contains(&super::Doubt::Day) {
            return (self.due(now), None);
        }
        let mut days = self.days(now);
        days.sort_by_key(|due| (due.date, due.clock()));
        (days.first().copied(), days.get(1).copied())
    }
}
