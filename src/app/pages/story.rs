//! A promise as a story, row by row: what was said to whom, how far it came, what is useful now, its course, and what
//! belongs to it.

use lifecycle::State;

use super::promise::PromisePage;
use super::sheet::{Mean, Piece, Row};
use crate::app::discreet::Private;
use crate::app::geometry::Room;
use crate::app::model::Model;
use crate::domain::follow_up::{FollowUp, Touch};
use crate::domain::id::Id;
use crate::domain::promise::Part;
use crate::domain::words::Role;
use crate::keys::{Action, Scope};
use crate::text::columns::{fit, pad, width, wrap};
use crate::text::panes::promise as words;
use crate::text::sanitise::clean;
use crate::text::story::{Case, case, draw, lines, lines_without_notes, stops};
use crate::text::{Lang, all_of, dates, kinds, series};

/// The keys of a page of a promise.
const KEYS: &[Scope] = &[Scope::Promise, Scope::Page, Scope::Everywhere];
/// Rows that a text of any length may take: more is cut with a sign that it is.
const LONGEST: usize = 400;

/// The rows of a page.
pub(super) fn rows(model: &Model, page: &PromisePage) -> Vec<Row> {
    let room = model.size.room();
    let margin = match room {
        Room::Wide => 4,
        Room::Middle => 2,
        Room::Narrow | Room::None => 0,
    };
    let columns = usize::from(model.size.width).saturating_sub(2 * margin).max(20);
    let mut story = Story { model, page, room, columns, rows: Vec::new() };
    story.head();
    if room == Room::Narrow {
        story.next();
        story.said();
        story.track();
    } else {
        story.said();
        story.gap();
        story.track();
        story.gap();
        story.next();
    }
    story.course();
    story.besides();
    for row in story.rows.iter_mut().filter(|row| !row.rule && !row.left.is_empty()) {
        row.left.insert(0, (" ".repeat(margin), Mean::Plain));
        row.right.extend((margin > 0 && !row.right.is_empty()).then(|| (" ".repeat(margin), Mean::Plain)));
    }
    story.rows
}

/// Lines of a text as it was typed, none longer than the columns there are.
pub(super) fn paragraphs(text: &str, columns: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        lines.extend(wrap(&clean(line), columns).into_iter().take(LONGEST));
        if lines.len() >= LONGEST {
            lines.truncate(LONGEST - 1);
            lines.push("…".to_owned());
            break;
        }
    }
    lines
}

struct Story<'m> {
    model: &'m Model,
    page: &'m PromisePage,
    room: Room,
    columns: usize,
    rows: Vec<Row>,
}

impl Story<'_> {
    fn lang(&self) -> Lang {
        self.model.lang
    }

    fn name(&self, id: Id) -> String {
        clean(self.model.book.name(id)).into_owned()
    }

    /// The first of those it is to, or from.
    fn other(&self) -> String {
        self.page.promise.promisee().map(|id| self.name(id)).unwrap_or_default()
    }

    /// The other's first name, for a sentence.
    fn first_name(&self) -> String {
        let name = self.other();
        name.split_whitespace().next().unwrap_or(self.lang().pick("de ander", "the other")).to_owned()
    }

    fn push(&mut self, row: Row) {
        self.rows.push(row);
    }

    fn text(&mut self, text: &str, mean: Mean) {
        for line in paragraphs(text, self.columns) {
            self.push(Row::of(line, mean));
        }
    }

    /// A blank row, where there is room for such.
    fn gap(&mut self) {
        let blank = self.rows.last().is_none_or(|row| row.left.is_empty());
        if self.room != Room::Narrow && !blank {
            self.push(Row::default());
        }
    }

    fn key(&self, action: Action) -> String {
        self.model.keys.key(KEYS, action)
    }

    fn head(&mut self) {
        let (lang, promise) = (self.lang(), &self.page.promise);
        if self.room == Room::Wide {
            self.push(Row::default());
        }
        self.text(&promise.standing().body, Mean::Heading);
        let called = |part: &Part| match part.role {
            Role::Promisee => self.name(part.contact),
            Role::Involved => format!("{} ({})", self.name(part.contact), kinds::role(lang, part.role)),
        };
        let names: Vec<String> = promise.parts.iter().map(called).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut to = kinds::to_or_from(lang, promise.head.direction, &all_of(lang, &names));
        let contact = promise.promisee().and_then(|id| self.model.book.contact(id));
        if let ([_], Some(organisation)) =
            (promise.parts.as_slice(), contact.and_then(|c| c.organisation.as_deref()))
        {
            to = format!("{to}, {}", clean(organisation));
        }
        let importance = kinds::importance(lang, promise.detail.importance);
        let circle = contact.map(|c| words::circle(lang, c.circle, self.room != Room::Wide));
        let weight = match circle {
            Some(circle) => format!("{importance} · {circle}"),
            None => importance.to_owned(),
        };
        if width(&to) + width(&weight) + 2 <= self.columns {
            let right = vec![(weight, Mean::Dim)];
            self.push(Row { right, ..Row::of(to, Mean::Plain) });
        } else {
            self.text(&to, Mean::Plain);
            self.push(Row::of(weight, Mean::Dim));
        }
        if let Some(series) = self.model.book.series_of(self.page.id) {
            let rule = series::rule(lang, &series.rule);
            let (stopped, today) = (series.stopped.map(|at| at.date_naive()), self.model.now.today());
            self.text(&series::told(lang, &rule, series.made, stopped, today), Mean::Plain);
        }
        if promise.is_open() {
            let standing = promise.standing();
            let mean = match (standing.doubt, standing.due.is_past(&self.model.now)) {
                (Some(_), _) => Mean::Doubt,
                (None, true) => Mean::Late,
                (None, false) => Mean::Plain,
            };
            let day = words::day(lang, promise, &self.model.now);
            self.text(&day, mean);
        }
    }

    fn said(&mut self) {
        if self.room == Room::Wide {
            self.gap();
        }
        let words = format!("“{}”", self.page.promise.head.verbatim.trim());
        self.text(&words, Mean::Words);
    }

    fn track(&mut self) {
        let (lang, now, promise) = (self.lang(), &self.model.now, &self.page.promise);
        if let Some(parts) = words::end(lang, promise, &self.other(), now.today()) {
            let line = parts.join(" ");
            let parts = if width(&line) <= self.columns { vec![line] } else { parts };
            for part in parts {
                let part = fit(&part, self.columns).into_owned();
                self.push(Row::of(part, Mean::Plain));
            }
            return;
        }
        let mut stops = stops(lang, promise, now);
        if self.room == Room::Narrow {
            let line: Vec<String> = stops
                .iter()
                .enumerate()
                .map(|(nth, stop)| {
                    let way = if stop.reached { "━━" } else { "──" };
                    if nth == 0 { stop.mark.to_owned() } else { format!("{way}{}", stop.mark) }
                })
                .collect();
            let newest = stops.iter().rev().find(|stop| stop.reached);
            let at = newest.map(|s| format!("  {} {}", s.plain, s.when)).unwrap_or_default();
            let line = fit(&format!("{}{at}", line.concat()), self.columns).into_owned();
            self.push(Row::of(line, Mean::Plain));
            return;
        }
        // Under the first stop that is not reached stands what is planned for it.
        if let Some(coming) = stops.iter_mut().find(|stop| !stop.reached) {
            let planned = self.page.ticks().map(|f| words::planned(lang, f, now.today()));
            coming.when = planned.unwrap_or_default();
        }
        for (nth, line) in draw(&stops, self.columns).into_iter().enumerate() {
            self.push(Row::of(line, if nth < 2 { Mean::Plain } else { Mean::Dim }));
        }
    }

    /// One sentence, and the keys that do it.
    fn next(&mut self) {
        let (lang, now) = (self.lang(), &self.model.now);
        let name = self.first_name();
        let (sentence, actions): (String, Vec<Action>) =
            match (self.page.ticks(), case(&self.page.promise, now)) {
                (Some(planned), case) => (
                    words::then(lang, planned, &name, now.today()),
                    [vec![Action::Kept], doing(case)].concat(),
                ),
                (None, Some(case)) => {
                    (words::next(lang, case, &self.page.promise, &name, now), doing(Some(case)))
                }
                (None, None) => return,
            };
        let lead = if self.room == Room::Wide { 11 } else { 4 };
        let room = self.columns.saturating_sub(lead);
        let (mut keys, mut beside): (Vec<Piece>, usize) = (Vec::new(), 0);
        for action in actions {
            let label = match (action, self.page.ticks()) {
                (Action::Kept, Some(planned)) => words::ticked(lang, planned.touch),
                _ => action.label(lang).to_owned(),
            };
            let (gap, key) = (if keys.is_empty() { "" } else { "   " }, self.key(action));
            let own = width(gap) + width(&key) + 1 + width(&label);
            // The footer has them all: here stand those that there is room for.
            if beside + own > room {
                break;
            }
            beside += own;
            keys.push((gap.to_owned(), Mean::Plain));
            keys.push((key, Mean::Key));
            keys.push((format!(" {label}"), Mean::Dim));
        }
        let lines = wrap(&clean(&sentence), room);
        let fits = lines.len() == 1 && width(&sentence) + beside + 3 <= room;
        let fits = fits && self.room == Room::Wide;
        for (nth, line) in lines.into_iter().enumerate() {
            let head = if nth == 0 { words::now(lang) } else { "" };
            let right = if fits { std::mem::take(&mut keys) } else { Vec::new() };
            let left = vec![(pad(head, lead), Mean::Heading), (line, Mean::Plain)];
            self.push(Row { left, right, ..Row::default() });
        }
        let aftercare = self.page.ticks().is_some_and(|f| f.touch == Touch::Aftercare);
        if aftercare && self.page.promise.state() == Some(State::Vertonen) && self.room == Room::Wide {
            for line in wrap(words::both_at_once(lang), room) {
                let left = vec![(" ".repeat(lead), Mean::Plain), (line, Mean::Dim)];
                self.push(Row { left, ..Row::default() });
            }
        }
        if !keys.is_empty() {
            keys.insert(0, (" ".repeat(lead), Mean::Plain));
            self.push(Row { left: keys, ..Row::default() });
        }
    }

    fn course(&mut self) {
        let (lang, now) = (self.lang(), self.model.now);
        let part = words::course(lang);
        self.gap_before_rule();
        self.push(Row { part, ..Row::rule(part) });
        let tell = if self.model.hides(Private::Note) { lines_without_notes } else { lines };
        let told = tell(lang, &self.page.promise, &|id| self.name(id), &now);
        let wide = self.room == Room::Wide;
        let when = |line: &crate::text::story::Line| if wide { line.when.clone() } else { line.day.clone() };
        let days = told.iter().map(|l| width(&when(l))).max().unwrap_or(0) + 2;
        let steps = told.iter().map(|l| width(&l.word)).max().unwrap_or(0);
        let before = days + 2 + steps + 2;
        // In little room what was done stands under the day and the step, not beside them.
        let beside = self.columns >= before + 30;
        let room = if beside { self.columns - before } else { self.columns.saturating_sub(4).max(10) };
        for line in told {
            let mean = if line.taken_back || line.when.is_empty() { Mean::Dim } else { Mean::Plain };
            let word = if beside { pad(&line.word, steps + 2) } else { line.word.clone() };
            let mark = if line.mark == "✕" { Mean::Late } else { mean };
            let mut left =
                vec![(pad(&when(&line), days), mean), (format!("{} ", line.mark), mark), (word, mean)];
            // What is still to come has its key at the end of the row.
            let key = if line.when.is_empty() { self.key(coming(&line.word)) } else { String::new() };
            let taken = if key.is_empty() { 0 } else { width(&key) + 2 };
            let mut what = paragraphs(&line.what, room - taken).into_iter();
            if beside {
                left.push((what.next().unwrap_or_default(), mean));
            }
            let right = if key.is_empty() { Vec::new() } else { vec![(key, Mean::Key)] };
            self.push(Row { left, right, part, rule: false });
            for more in what {
                let text = format!("{}{more}", " ".repeat(if beside { before } else { 4 }));
                self.push(Row {
                    part,
                    ..Row::of(text, if mean == Mean::Plain && !beside { Mean::Dim } else { mean })
                });
            }
        }
    }

    /// Follow-ups, labels and the note.
    fn besides(&mut self) {
        let (lang, today) = (self.lang(), self.model.now.today());
        let detail = &self.page.promise.detail;
        let mut blocks: Vec<(&'static str, Vec<String>)> = Vec::new();
        let follow_up = |f: &FollowUp| {
            format!("{} · {}", dates::near(lang, f.day, today), words::follow_up(lang, f, today))
        };
        let planned: Vec<String> = self.page.follow_ups.iter().map(follow_up).collect();
        blocks.push((words::follow_ups(lang), planned));
        blocks.push((
            words::tags(lang),
            Some(detail.tags.join(", ")).filter(|t| !t.is_empty()).into_iter().collect(),
        ));
        let note = detail.note.as_ref().filter(|_| !self.model.hides(Private::Note));
        blocks.push((
            words::note(lang),
            note.iter().flat_map(|note| note.lines().map(str::to_owned)).collect(),
        ));
        blocks.retain(|(_, lines)| lines.iter().any(|line| !line.trim().is_empty()));
        if blocks.is_empty() {
            return;
        }
        self.gap_before_rule();
        self.push(Row::rule(words::besides(lang)));
        let lead = match self.room {
            Room::Wide => 17,
            Room::Middle => 12,
            Room::Narrow | Room::None => 0,
        };
        let room = self.columns.saturating_sub(lead);
        for (part, texts) in blocks {
            let mut name = part;
            if lead == 0 {
                self.push(Row { part, ..Row::of(name, Mean::Dim) });
            }
            for line in texts.iter().flat_map(|text| paragraphs(text, room)) {
                let left =
                    vec![(pad(if lead == 0 { "" } else { name }, lead), Mean::Dim), (line, Mean::Plain)];
                self.push(Row { left, part, ..Row::default() });
                name = "";
            }
        }
    }

    fn gap_before_rule(&mut self) {
        if self.room == Room::Wide {
            self.gap();
        } else {
            while self.rows.last().is_some_and(|row| row.left.is_empty()) {
                self.rows.pop();
            }
        }
    }
}

/// What can be done about the next useful thing.
fn doing(case: Option<Case>) -> Vec<Action> {
    match case {
        Some(Case::WhichDay(_)) => vec![Action::Edit],
        Some(Case::Open) => vec![Action::Kept, Action::Renegotiate],
        Some(Case::Late | Case::Expected(_)) => vec![Action::Kept, Action::Tell],
        Some(Case::Theirs) => vec![Action::Kept, Action::FollowUp],
        Some(Case::Extra) => vec![Action::Exceed, Action::Anchor],
        Some(Case::Anchor) => vec![Action::Anchor],
        Some(Case::Repair) => vec![Action::PutRight],
        None => Vec::new(),
    }
}

/// The action that brings a promise to a state that is still to come.
fn coming(state: &str) -> Action {
    if state == lifecycle::State::Voortreffelijk.as_str() { Action::Exceed } else { Action::Anchor }
}
