//! Chooses the due moment among everything that was said about time, and puts day, clock and part of the day together,
//! also when they stand apart. Two days that are as good as each other become a question.

use chrono::NaiveDate;

use super::context::{self, Part};
use super::{Scene, reported, series};
use crate::expr::{Clock, Frame, PartOfDay, Saying, WeekOf, When, YearOf};
use crate::grammar::duration;
use crate::model::{DueKind, Reading, Remark, Why};
use crate::resolve::{self, Base, Found};

/// The due moment and all that goes with it.
#[derive(Debug, Default)]
pub(crate) struct Due {
    pub(crate) readings: Vec<Reading>,
    pub(crate) period: bool,
    pub(crate) recurrence: Option<String>,
    pub(crate) followup: Option<String>,
    pub(crate) look_again: Option<NaiveDate>,
    /// Mentions that make up the due moment, and those that were taken back.
    pub(crate) used: Vec<usize>,
    /// The mention of the follow-up.
    pub(crate) followup_at: Option<usize>,
    /// When the promise was made, as told in the sentence itself.
    pub(crate) said: Vec<usize>,
    /// Mentions that only speak of a day.
    pub(crate) topics: Vec<usize>,
    pub(crate) remarks: Vec<Remark>,
}

impl Due {
    /// How the day was named.
    pub(crate) fn kind(&self) -> DueKind {
        let first = self.readings.first().map(|r| r.date);
        match first {
            None => DueKind::None,
            Some(date) if self.readings.iter().any(|r| r.date != date) => DueKind::Ambiguous,
            Some(_) if self.period => DueKind::ByEndOfPeriod,
            Some(_) => DueKind::Exact,
        }
    }
}

/// The due moment of a sentence.
pub(crate) fn choose(scene: &Scene, base: &Base, text: &str) -> Due {
    let parts = context::parts(scene);
    let mut due = Due::default();
    remarks(scene, &parts, &mut due, text);
    followups(scene, &parts, &mut due);
    // Of two series the fuller one: a monthly report … on the last Friday of each month.
    let series = scene.mentions.iter().enumerate().filter_map(|(n, m)| match &m.saying {
        Saying::Recur { rule, when, part } => Some((n, rule, when, *part)),
        _ => None,
    });
    let series = series.max_by_key(|(n, ..)| (scene.mentions[*n].at.len(), std::cmp::Reverse(*n)));
    let mut days = candidates(scene, &parts, &due);
    let mut part = None;
    let clock = clock(scene, &parts, days.first().copied());
    let clocked = clock.is_some();
    let mut found = None;
    if let Some((n, rule, when, said)) = series {
        due.recurrence = Some(rule.clone());
        due.used.push(n);
        part = said;
        // A day beside the series is its first one: elke week, te beginnen vrijdag.
        let first = days.first().copied().filter(|d| series::starts(scene, *d));
        found =
            Some(first.map_or_else(|| resolve::plain(when, base), |d| series::from(scene, d, when, base)));
        due.used.extend(first);
        // Tot kerst elke vrijdag: the day that ends the series.
        let last = days
            .iter()
            .copied()
            .find(|d| matches!(&scene.mentions[*d].saying, Saying::Day { frame: Frame::Until, .. }));
        if let Some((last, end)) = last.and_then(|d| Some((d, day(scene, d, false, base).0.first()?))) {
            due.recurrence = Some(format!("{rule};UNTIL={}", end.format("%Y%m%d")));
            due.used.push(last);
        }
    } else if let Some(first) = days.first().copied() {
        due.used.push(first);
        let near = clocked && beside(scene, first, clock.map(|c| c.0));
        let (mut this, said) = day(scene, first, near, base);
        part = said;
        if let Some(then) = reported::spoken_on(scene, first, base) {
            let counted = day(scene, first, near, &reported::base_of(then, base)).0;
            let over = counted.first().filter(|d| *d < base.today());
            due.remarks.extend(over.map(Remark::ThatDayIsPast));
            this = reported::from_both(counted, this);
        }
        days.retain(|n| *n != first);
        if let Some((other, joined)) = join(scene, first, &days, base) {
            due.used.push(other);
            this = joined;
        } else if let Some(rival) = rival(scene, first, &days, &parts) {
            let other = day(scene, rival, clocked, base).0;
            due.used.push(rival);
            let rivals = other.readings.iter().map(|r| Reading { why: Why::OneOfTwoDays, ..*r });
            this.readings.extend(rivals);
            this.period = false;
            // Maandag en donderdag: a tie goes to the earlier day.
            let at = |n: usize| scene.mentions[n].at.clone();
            if at(first).end.max(at(rival).end) - at(first).start.min(at(rival).start)
                == at(first).len() + at(rival).len() + 1
            {
                this.readings.sort_by_key(|r| r.date);
            }
        } else if parts[first] == Part::Before {
            let Saying::Day { when, .. } = &scene.mentions[first].saying else { return due };
            this = resolve::framed(Frame::For, when, false, base);
        }
        found = Some(this);
    }
    let (loose, said) = loose_part(scene, &parts);
    part = part.or(said);
    if let Some(n) = loose {
        due.used.push(n);
    }
    let timeless = found.as_ref().is_none_or(|f| f.readings.iter().all(|r| r.time.is_none()));
    if let Some((n, _, clock)) = clock.filter(|_| timeless) {
        due.used.push(n);
        found = Some(match &found {
            Some(days) if !days.readings.is_empty() => resolve::on_day(days, &clock, part, base),
            _ => resolve::without_day(&clock, part, base),
        });
    } else if found.is_none() && loose.is_some() {
        // In the afternoon, and nothing more: today; in the morning, said after it: tomorrow.
        let over = part == Some(PartOfDay::Morning) && chrono::Timelike::hour(&base.now) >= 11;
        found = Some(resolve::plain(&When::Days(i64::from(over)), base));
    }
    settle(scene, found.unwrap_or_default(), &mut due, base);
    waiting(scene, &parts, &mut due, base, text);
    due
}

/// Days that could be due, the best first.
fn candidates(scene: &Scene, parts: &[Part], due: &Due) -> Vec<usize> {
    let mut days: Vec<(i32, usize)> = parts
        .iter()
        .enumerate()
        .filter(|(n, _)| {
            matches!(scene.mentions[*n].saying, Saying::Day { .. }) && Some(*n) != due.followup_at
        })
        .filter_map(|(n, part)| match part {
            Part::Due(weight) => Some((*weight, n)),
            Part::Before => Some((1, n)),
            _ => None,
        })
        .collect();
    days.sort_by_key(|(weight, n)| (-weight, *n));
    days.into_iter().map(|(_, n)| n).collect()
}

/// The days of a mention.
pub(super) fn day(scene: &Scene, n: usize, clocked: bool, base: &Base) -> (Found, Option<PartOfDay>) {
    match &scene.mentions[n].saying {
        Saying::Day { frame, when, part, end_of_day } => {
            let mut found = resolve::framed(*frame, when, clocked || part.is_some(), base);
            found.period |= *end_of_day;
            (found, *part)
        }
        _ => (Found::default(), None),
    }
}

/// The clock that belongs to the due day: one that is no attribute, the nearest to the day.
fn clock(scene: &Scene, parts: &[Part], day: Option<usize>) -> Option<(usize, Frame, Clock)> {
    let near = day.map(|d| scene.mentions[d].at.start);
    scene
        .mentions
        .iter()
        .enumerate()
        .filter(|(n, _)| matches!(parts[*n], Part::Due(_)))
        .filter_map(|(n, m)| match &m.saying {
            Saying::Clock { frame, clock, .. } => Some((n, *frame, *clock)),
            _ => None,
        })
        .min_by_key(|(n, _, _)| near.map_or(0, |at| scene.mentions[*n].at.start.abs_diff(at)))
}

/// True when the clock stands right beside the day: voor vrijdag 12 uur.
fn beside(scene: &Scene, day: usize, clock: Option<usize>) -> bool {
    clock.is_some_and(|c| {
        let (a, b) = (&scene.mentions[day].at, &scene.mentions[c].at);
        a.end.abs_diff(b.start).min(b.end.abs_diff(a.start)) <= 1
    })
}

/// A week and a weekday that stand apart are one day: volgende week … op donderdag.
fn join(scene: &Scene, first: usize, others: &[usize], base: &Base) -> Option<(usize, Found)> {
    let when = |n: usize| match &scene.mentions[n].saying {
        Saying::Day { when, frame, .. } => Some((when, *frame)),
        _ => None,
    };
    let (a, _) = when(first)?;
    others.iter().find_map(|other| {
        let (b, _) = when(*other)?;
        let (weekday, week) = match (a, b) {
            (When::Weekday(wd, crate::expr::Which::Bare), When::Week(of @ WeekOf::Away(_), _)) => (*wd, of),
            (When::Week(of @ WeekOf::Away(_), _), When::Weekday(wd, crate::expr::Which::Bare)) => (*wd, of),
            _ => return None,
        };
        Some((*other, resolve::plain(&When::WeekdayOf(weekday, week.clone()), base)))
    })
}

/// Another day that is as good: in the same clause, of the same weight.
fn rival(scene: &Scene, first: usize, others: &[usize], parts: &[Part]) -> Option<usize> {
    others.iter().copied().find(|other| {
        let (a, b) = (scene.mentions[first].at.clone(), scene.mentions[*other].at.clone());
        let between = a.end.min(b.end)..a.start.max(b.start);
        let apart = between.clone().any(|n| {
            scene.tokens[n].mark().is_some_and(|m| ",;:.!?".contains(m))
                || [
                    "en", "and", "dus", "so", "maar", "but", "dan", "then", "dat", "that", "om", "to", "te",
                    "of", "or",
                ]
                .contains(&scene.word(n))
        }) && !(between.len() == 1 && ["en", "and"].contains(&scene.word(between.start)));
        parts[first] == parts[*other] && !apart
    })
}

/// A part of the day that stands apart from its day: vrijdag … 's avonds.
fn loose_part(scene: &Scene, parts: &[Part]) -> (Option<usize>, Option<PartOfDay>) {
    scene
        .mentions
        .iter()
        .enumerate()
        .find_map(|(n, m)| match m.saying {
            Saying::Part(part) if parts[n] == Part::Due(0) && !context::for_a_meal(scene, m) => {
                Some((Some(n), Some(part)))
            }
            _ => None,
        })
        .unwrap_or((None, None))
}

/// A follow-up in the same breath: said as one, or a second offset behind a verb of following up.
fn followups(scene: &Scene, parts: &[Part], due: &mut Due) {
    for (n, mention) in scene.mentions.iter().enumerate() {
        match &mention.saying {
            Saying::Followup(span) if due.followup.is_none() => {
                due.followup = Some(span.clone());
                due.followup_at = Some(n);
            }
            Saying::Day { frame, when: When::Ahead(crate::expr::Quantity::Exactly(count), unit), .. }
                if due.followup.is_none() =>
            {
                let others = scene.mentions.iter().enumerate().any(|(o, m)| {
                    o < n && matches!(m.saying, Saying::Day { .. }) && matches!(parts[o], Part::Due(_))
                });
                if others && (*frame == Frame::Later || chases(scene, mention.at.start)) {
                    due.followup = duration(*count, *unit);
                    due.followup_at = due.followup.is_some().then_some(n);
                }
            }
            _ => {}
        }
    }
}

/// The clause that holds the position is about following up.
fn chases(scene: &Scene, at: usize) -> bool {
    let start = (0..at).rev().find(|n| {
        ["en", "and", "then", "dan"].contains(&scene.word(*n)) || scene.tokens[*n].mark() == Some(',')
    });
    let Some(start) = start else { return false };
    (start..scene.tokens.len()).any(|n| {
        [
            "nabellen",
            "navragen",
            "nabel",
            "opvolgen",
            "follow",
            "follow-up",
            "chase",
            "nudge",
            "herinner",
            "remind",
            "check",
            "na",
            "checken",
            "informeren",
            "herinnering",
            "reminder",
            "rappel",
            "rappelleer",
        ]
        .contains(&scene.word(n))
            && !scene.timed(n)
    })
}

/// Takes the readings over; a day before today stays only when its year was typed, and is remarked on.
fn settle(scene: &Scene, found: Found, due: &mut Due, base: &Base) {
    let typed = due.used.iter().any(|n| match &scene.mentions[*n].saying {
        Saying::Day { when, .. } => has_year(when),
        _ => false,
    });
    due.period = found.period;
    // Of two readings one may be past: 01/12/2026 is then the one to come.
    let ahead = found.readings.iter().any(|r| r.date >= base.today());
    for reading in found.readings {
        if reading.date < base.today() {
            if !typed || ahead {
                continue;
            }
            due.remarks.push(Remark::ThatDayIsPast(reading.date));
        }
        if !due.readings.iter().any(|r| r.date == reading.date && r.time == reading.time) {
            due.readings.push(reading);
        }
    }
}

/// True when a year was typed.
pub(crate) fn has_year(when: &When) -> bool {
    match when {
        When::Date(_, _, Some(YearOf::Typed(_)))
        | When::Numeric(_, _, Some(_))
        | When::Year(YearOf::Typed(_), _) => true,
        When::Month(crate::expr::MonthOf::Named(_, Some(YearOf::Typed(_))), _) => true,
        When::Quarter(crate::expr::QuarterOf::Numbered(_, Some(YearOf::Typed(_))), _) => true,
        When::Both(_, inner) | When::Beside(_, _, inner) | When::After(inner) | When::Plus(inner, _, _) => {
            has_year(inner)
        }
        When::Range(_, to) => has_year(to),
        _ => false,
    }
}

/// A promise that waits for something else gets a day to look again: the one named in the condition, else a week on.
fn waiting(scene: &Scene, parts: &[Part], due: &mut Due, base: &Base, text: &str) {
    let Some(clause) = context::condition(scene) else { return };
    if !due.readings.is_empty() {
        return;
    }
    let named =
        scene.mentions.iter().zip(parts).find(|(_, part)| **part == Part::Condition).and_then(|(m, _)| {
            match &m.saying {
                Saying::Day { when, .. } => resolve::plain(when, base).first(),
                _ => None,
            }
        });
    due.look_again = named.filter(|d| *d >= base.today()).or_else(|| resolve::away(base.today(), 7));
    due.remarks.push(Remark::Trigger(words(scene, text, clause)));
}

fn words(scene: &Scene, text: &str, at: std::ops::Range<usize>) -> String {
    let (Some(first), Some(last)) = (scene.tokens.get(at.start), scene.tokens.get(at.end - 1)) else {
        return String::new();
    };
    text.get(first.span.start..last.span.end).unwrap_or("").to_owned()
}

/// What was heard and not used, as remarks; and the days that are only spoken about.
fn remarks(scene: &Scene, parts: &[Part], due: &mut Due, text: &str) {
    let waits = context::condition(scene);
    for (n, mention) in scene.mentions.iter().enumerate() {
        let said = words(scene, text, mention.at.clone());
        match (&mention.saying, parts[n]) {
            (Saying::Vague, _) if waits.as_ref().is_some_and(|c| c.contains(&mention.at.start)) => {}
            (Saying::Vague, _) => due.remarks.push(Remark::Vague(said)),
            (Saying::NoSuchDay, _) => {
                // Het plan van 30 februari: what a thing is called stays with it.
                let before = mention.at.start.checked_sub(1).map_or("", |b| scene.word(b));
                if !["van", "of", "from"].contains(&before) {
                    due.said.push(n);
                }
                due.remarks.push(Remark::NoSuchDay(said));
            }
            (_, Part::Past) => {
                due.topics.push(n);
                if scene.has(reported::SPOKE) {
                    due.said.push(n);
                }
                due.remarks.push(Remark::PastMention(said));
            }
            (_, Part::TakenBack) => {
                due.used.push(n);
                due.remarks.push(Remark::TakenBack(said));
            }
            (_, Part::Attribute | Part::Condition) => due.topics.push(n),
            _ => {}
        }
    }
}
