//! The rows of the preview as words: a label, what would be saved, and at its right what it could be as well.

use capture::Fits;

use crate::app::Model;
use crate::app::capture::{Capture, Doubt, Row, Same};
use crate::domain::due::Due;
use crate::domain::plan::Whom;
use crate::domain::time::plus_days;
use crate::text::columns::width;
use crate::text::lists::{Label, label};
use crate::text::notices::wording;
use crate::text::panes::{alike, capture as words};
use crate::text::{kinds, reading, series};
use crate::ui::look::Role;

/// A row: each of its texts in every length, the longest first.
pub(super) struct Shown {
    pub(super) row: Row,
    pub(super) label: &'static str,
    pub(super) value: Vec<String>,
    pub(super) role: Role,
    pub(super) rival: Vec<String>,
    /// It is pointed at.
    pub(super) here: bool,
}

impl Shown {
    /// The value and what it could be as well, as long as both fit side by side.
    pub(super) fn pair(&self, columns: usize) -> Option<(&str, &str)> {
        let fits = |value: &str, rival: &str| width(value) + 2 + width(rival) <= columns;
        // What would be saved is told in its shortest way only where there is no other way.
        let values = self.value.split_at(self.value.len().saturating_sub(1).max(1));
        let pairs = [values.0, values.1].into_iter().flat_map(|values| {
            self.rival.iter().flat_map(move |rival| values.iter().map(move |value| (value, rival)))
        });
        pairs.map(|(value, rival)| (value.as_str(), rival.as_str())).find(|(value, rival)| fits(value, rival))
    }

    /// How many lines it takes: two where what it could be as well does not fit beside it.
    pub(super) fn lines(&self, columns: usize) -> usize {
        if self.rival.is_empty() || self.pair(columns).is_some() { 1 } else { 2 }
    }
}

/// The rows, in the order of the screen.
pub(super) fn rows(model: &Model, capture: &Capture) -> Vec<Shown> {
    let (lang, now) = (model.lang, &model.now);
    let here = |row: Row| capture.row == Some(row);
    let shown = |row, name, value: Vec<String>, role, rival: Vec<String>| Shown {
        row,
        label: label(lang, name),
        value,
        role,
        rival,
        here: here(row),
    };
    let empty = capture.field.is_blank() && capture.concept.is_none();
    let mut rows = Vec::new();
    let whom = capture.whom();
    let names: Vec<String> = whom.iter().map(|whom| model.name_of(whom)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let named = |whom: &Whom| match whom {
        Whom::New(name) => format!("{name} · {}", words::new(lang)),
        known => told_apart(model, known),
    };
    let (who, role) = match whom.len() {
        0 if empty => (String::new(), Role::Plain),
        0 => (words::missing(lang, true).to_owned(), Role::Doubt),
        _ => {
            let all: Vec<String> = whom.iter().map(named).collect();
            let all: Vec<&str> = all.iter().map(String::as_str).collect();
            (crate::text::all_of(lang, &all), Role::Plain)
        }
    };
    let rival = capture.rival().map(|other| words::rival(lang, &named(&other)));
    rows.push(shown(Row::Who, Label::Who, vec![who], role, rival.into_iter().collect()));
    let what = if empty { String::new() } else { capture.what(model) };
    rows.push(shown(Row::What, Label::What, vec![what], Role::Plain, Vec::new()));
    let (when, role) = match capture.due(now) {
        Some(due) if due.is_past(now) => (words::days(lang, &due, now).to_vec(), Role::Late),
        Some(due) => (words::days(lang, &due, now).to_vec(), Role::Plain),
        None if empty => (vec![String::new()], Role::Plain),
        None => (vec![words::missing(lang, false).to_owned()], Role::Doubt),
    };
    // A reading that stands first by habit is never the only one in sight.
    let asked = here(Row::When) || capture.doubts(now).contains(&Doubt::Day) || capture.by_habit();
    let other =
        capture.other_day(now).filter(|_| asked).map(|due| words::other_days(lang, &due, now).to_vec());
    rows.push(shown(Row::When, Label::When, when, role, other.unwrap_or_default()));
    let whose = if empty { String::new() } else { words::whose(lang, capture.whose(), &names) };
    rows.push(shown(Row::Whose, Label::WhoPromises, vec![whose], Role::Plain, Vec::new()));
    let day = words::said_on(lang, plus_days(now.today(), -capture.choices.back), now.today());
    let way = words::said_by(lang, capture.choices.channel).to_owned();
    let known = capture.choices.channel != crate::domain::words::Channel::Onbekend;
    let said = match capture.row {
        Some(Row::SaidOn) if known => format!("{}, {way}", words::choice(&day)),
        Some(Row::SaidOn) => words::choice(&day),
        Some(Row::SaidBy) => format!("{day}, {}", words::choice(&way)),
        _ if known => format!("{day}, {way}"),
        _ => day,
    };
    let mut said = shown(Row::SaidOn, Label::Spoken, vec![said], Role::Plain, Vec::new());
    said.here |= here(Row::SaidBy);
    rows.push(said);
    let weight = kinds::importance(lang, capture.importance()).to_owned();
    rows.push(shown(Row::Weight, Label::Importance, vec![weight], Role::Plain, Vec::new()));
    rows.extend(again(model, capture));
    rows.extend(follow_up(model, capture));
    rows.extend(repeated(model, capture));
    let why = Shown {
        row: Row::Why,
        label: words::explanation(lang),
        value: in_lengths(because(model, capture)),
        role: Role::Dim,
        rival: Vec::new(),
        here: here(Row::Why),
    };
    rows.push(why);
    for row in &mut rows {
        let open = matches!(row.row, Row::When | Row::Whose | Row::Weight) && capture.concept.is_none();
        if row.here && (open || row.row == Row::When) && row.rival.is_empty() && !row.value[0].is_empty() {
            row.value.iter_mut().for_each(|value| *value = words::choice(value));
        }
    }
    rows
}

/// How it comes again, and that it may be meant once.
fn again(model: &Model, capture: &Capture) -> Option<Shown> {
    let (lang, here) = (model.lang, capture.row == Some(Row::Again));
    let rule = series::rule(lang, capture.recurs()?);
    let (once, again) = (words::once(lang).to_owned(), series::mark(&rule));
    let (value, other) = if capture.rule().is_some() { (again, once) } else { (once, rule) };
    let rival = vec![words::rival(lang, &other)];
    Some(Shown {
        row: Row::Again,
        label: words::comes_again(lang),
        value: vec![value],
        role: Role::Plain,
        rival,
        here,
    })
}

/// The follow-up that the words ask for, and that there may be none.
fn follow_up(model: &Model, capture: &Capture) -> Option<Shown> {
    let (lang, now, here) = (model.lang, &model.now, capture.row == Some(Row::Follow));
    let days = words::days(lang, &Due::on(capture.asks_to_follow(now)?), now);
    let none = words::no_follow_up(lang).to_owned();
    let (value, other) = match capture.follow_up(now) {
        Some(_) => (days.to_vec(), none),
        None => (vec![none], days[2].clone()),
    };
    let (label, rival) = (label(lang, Label::FollowUps), vec![words::rival(lang, &other)]);
    Some(Shown { row: Row::Follow, label, value, role: Role::Plain, rival, here })
}

/// The promise that the sentence repeats, and what the sentence can be.
fn repeated(model: &Model, capture: &Capture) -> Option<Shown> {
    let (lang, now) = (model.lang, &model.now);
    let own = capture.repeats.as_ref()?;
    let due = capture.due(now).unwrap_or(own.due);
    let value = match capture.same(model) {
        Same::Another => alike::another(lang, &own.what, &own.due, now).to_vec(),
        Same::Agreed => alike::agreed(lang, &own.what, &own.due, &due, now).to_vec(),
        Same::Slip => alike::slip(lang, &own.what, &own.due, &due, now).to_vec(),
        Same::Already => alike::already(lang, &own.what, &own.due, now).to_vec(),
    };
    let rival = match capture.other_same(model, 1)? {
        Same::Another => alike::or_another(lang),
        Same::Agreed | Same::Already => alike::or_the_same(lang),
        Same::Slip => alike::or_a_slip(lang),
    };
    let here = capture.row == Some(Row::Alike);
    Some(Shown { row: Row::Alike, label: alike::label(lang), value, role: Role::Doubt, rival, here })
}

/// Somebody by a name that no other of those in question bears.
fn told_apart(model: &Model, whom: &Whom) -> String {
    let name = model.name_of(whom);
    let Whom::Known(id) = whom else { return name };
    let Some(contact) = model.book.contact(*id) else { return name };
    match &contact.organisation {
        Some(organisation) if model.has_namesake(contact) => format!("{name} ({organisation})"),
        _ => name,
    }
}

/// What is to be explained: why there are two readings, else why the day is that day, else what was remarked.
fn because(model: &Model, capture: &Capture) -> String {
    let (lang, now) = (model.lang, &model.now);
    let parse = &capture.heard.parse;
    let dated = !parse.readings.is_empty();
    if let Some(text) = wording::in_short(lang, capture.sentence(), parse, now) {
        return text;
    }
    if let Some(text) = parse.remarks.iter().find_map(|r| reading::remark(lang, r, dated, now)) {
        return text;
    }
    let due = capture.due(now);
    let shown = parse.readings.iter().find(|r| due.is_some_and(|d| (d.date, d.clock()) == (r.date, r.time)));
    match shown {
        Some(r) if r.why != capture::Why::Plain => reading::because(lang, r),
        _ => String::new(),
    }
}

/// A remark, and its first sentence alone where there is no room for more.
fn in_lengths(remark: String) -> Vec<String> {
    let first = remark.split_once(". ").map(|(first, _)| format!("{first}."));
    std::iter::once(remark).chain(first).collect()
}

/// The questions that are open, as they are asked.
pub(super) fn questions(model: &Model, capture: &Capture) -> Vec<String> {
    use crate::keys::{Action, Scope};
    let (lang, now) = (model.lang, &model.now);
    let key = |action| model.keys.key(&[Scope::Capture], action);
    let (swap, take) = (key(Action::NextField), key(Action::Accept));
    let whom = capture.whom();
    let names: Vec<String> = whom.iter().map(|whom| model.name_of(whom)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let whose = words::whose(lang, capture.whose(), &names);
    let due = capture.due(now);
    let doubts = capture.doubts(now);
    let meant = |typed: &str| {
        let people = &capture.heard.parse.people;
        let at = people.iter().position(|who| who.typed == typed && matches!(who.fits, Fits::Several(_)));
        at.and_then(|at| whom.get(at)).map(|whom| told_apart(model, whom)).unwrap_or_default()
    };
    let mut asked = Vec::new();
    for (nth, doubt) in doubts.iter().take(2).enumerate() {
        let shown = if let Doubt::Which(typed) = doubt { meant(typed) } else { String::new() };
        let question = match (doubt, &due) {
            (Doubt::Day, Some(due)) => words::Question::Day(due),
            (Doubt::Day, None) => continue,
            (Doubt::Which(typed), _) => words::Question::Which(typed, &shown),
            (Doubt::Whose, _) => words::Question::Whose(&whose),
        };
        asked.push(match nth {
            0 => words::ask(lang, question, &swap, &take, now),
            _ => words::then(lang, question),
        });
    }
    asked
}
