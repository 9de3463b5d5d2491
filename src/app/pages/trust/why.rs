//! Why the trust basis is what it is: first what changed since last week and when it drops next, then every line of evidence,
//! the newest first, and the sum as one would type it. The cursor stands on a line; its keys are about that promise.

use chrono::NaiveDate;

use crate::app::geometry::Room;
use crate::app::model::Model;
use crate::app::pages::places::places;
use crate::app::pages::sheet::{Mean, Piece, Row, Sheet};
use crate::app::subject::Subject;
use crate::app::trust::Held;
use crate::domain::id::Id;
use crate::domain::trust::{Line, Trail, Trust};
use crate::text::columns::{fit, pad, pad_left, width, wrap};
use crate::text::panes::trust as words;
use crate::text::sanitise::clean;
use crate::text::{Lang, dates, numbers, trust as shared};

/// Columns of what a line counts for, and against.
const NUMBER: usize = 7;
/// The same in little room.
const NARROW: usize = 6;
/// Lines that have a row of their own; what is older has faded so far that it is told together.
const MOST: usize = 200;

/// Why the trust basis of one contact is what it is.
#[derive(Clone, Debug, PartialEq)]
pub struct WhyPage {
    /// Whose.
    pub contact: Id,
    /// What there is to read.
    pub sheet: Sheet,
    /// The rows that are lines of evidence, each with its promise.
    lines: Vec<(usize, Id)>,
    /// The line under the cursor.
    at: usize,
}

impl WhyPage {
    /// The page, the cursor on the line of a promise where it has one; none of a contact that is gone.
    pub(super) fn of(model: &Model, contact: Id, promise: Option<Id>) -> Option<Self> {
        let contact = model.book.contact(contact).filter(|found| found.stands())?.id;
        let mut page = Self { contact, sheet: Sheet::default(), lines: Vec::new(), at: 0 };
        page.fill(model);
        page.stand_on(promise);
        page.settle(places(model.size).body.height.into());
        Some(page)
    }

    /// The row of the cursor, where there is one.
    #[must_use]
    pub fn cursor(&self) -> Option<usize> {
        self.lines.get(self.at).map(|(row, _)| *row)
    }

    /// What its keys are about.
    pub(in crate::app::pages) fn subject(&self) -> Subject {
        self.lines.get(self.at).map_or(Subject::Contact(self.contact), |(_, id)| Subject::Promise(*id))
    }

    fn stand_on(&mut self, promise: Option<Id>) {
        let found = promise.and_then(|id| self.lines.iter().position(|(_, own)| *own == id));
        self.at = found.unwrap_or(self.at).min(self.lines.len().saturating_sub(1));
    }

    /// Goes so many lines on; where there is no other line, the page itself moves.
    pub(in crate::app::pages) fn go(&mut self, by: isize, height: usize) {
        let last = self.lines.len().saturating_sub(1);
        let to = self.at.saturating_add_signed(by).min(last);
        if to == self.at {
            let before = self.sheet.top;
            self.sheet.scroll(by, height);
            // The line under the cursor stays in sight.
            if self.cursor().is_some_and(|row| !self.sees(row, height)) {
                self.sheet.top = before;
            }
            return;
        }
        self.at = to;
        self.settle(height);
    }

    fn sees(&self, row: usize, height: usize) -> bool {
        let (seen, _) = self.sheet.in_sight(height);
        (self.sheet.top..self.sheet.top + seen.len()).contains(&row)
    }

    /// Brings the line under the cursor in sight: with it the beginning of the page from the first line, the end from the
    /// last.
    fn settle(&mut self, height: usize) {
        self.sheet.scroll(0, height);
        let Some(row) = self.cursor() else { return };
        let wanted = if self.at == 0 { 0 } else { self.sheet.top.min(row) };
        self.sheet.top = wanted;
        while !self.sees(row, height) && self.sheet.top < row {
            self.sheet.top += 1;
        }
        if self.at + 1 == self.lines.len() && self.at > 0 {
            let before = self.sheet.top;
            self.sheet.scroll(isize::MAX / 2, height);
            if !self.sees(row, height) {
                self.sheet.top = before;
            }
        }
    }

    /// The page as the book has it now, the cursor on the promise it stood on.
    pub(in crate::app::pages) fn renewed(mut self, model: &Model) -> Option<Self> {
        let on = self.subject().id();
        self.contact = model.book.contact(self.contact).filter(|found| found.stands())?.id;
        self.fill(model);
        self.stand_on(on);
        self.settle(places(model.size).body.height.into());
        Some(self)
    }

    fn fill(&mut self, model: &Model) {
        self.lines.clear();
        self.sheet.rows = match model.held(self.contact) {
            None => vec![Row::of(format!("  {}", words::reading(model.lang)), Mean::Dim)],
            Some(held) => {
                let trust = held.ledger.whole(model.now.today());
                Table { model, held, trust: &trust, lines: &mut self.lines }.rows()
            }
        };
    }
}

struct Table<'m> {
    model: &'m Model,
    held: &'m Held,
    trust: &'m Trust,
    lines: &'m mut Vec<(usize, Id)>,
}

impl Table<'_> {
    fn rows(mut self) -> Vec<Row> {
        let room = self.model.size.room();
        let margin = if room == Room::Narrow { 1 } else { 2 };
        let columns = usize::from(self.model.size.width).saturating_sub(2 * margin).max(20);
        let mut rows: Vec<Row> = Vec::new();
        let said = |rows: &mut Vec<Row>, text: &str, mean: Mean| {
            for line in wrap(&clean(text), columns) {
                rows.push(Row::of(format!("{}{line}", " ".repeat(margin)), mean));
            }
        };
        said(&mut rows, &self.change(), Mean::Plain);
        let next = self.next();
        // In little room the lines come first.
        if room != Room::Narrow {
            next.iter().for_each(|text| said(&mut rows, text, Mean::Dim));
            rows.push(Row::default());
        }
        self.table(&mut rows, columns, margin);
        rows.push(Row { rule: true, ..Row::default() });
        let sum = shared::sum(self.model.lang, &self.trust.opinion);
        if width(&sum) <= columns {
            rows.push(Row::of(format!("{}{sum}", " ".repeat(margin)), Mean::Plain));
        } else {
            said(&mut rows, &sum, Mean::Plain);
        }
        let fades = shared::fades(self.model.lang, &self.held.ledger.parameters);
        said(&mut rows, &format!("{fades} {}", words::can_be_set(self.model.lang)), Mean::Dim);
        if let Some(text) = next.filter(|_| room == Room::Narrow) {
            said(&mut rows, &text, Mean::Dim);
        }
        rows
    }

    /// What changed since last week, and what did it.
    fn change(&self) -> String {
        let (lang, told) = (self.model.lang, &self.held.told);
        let Some(is) = told.now.figure() else { return words::no_figure(lang, told.counts) };
        let Some(was) = told.change.before.figure() else { return words::first_figure(lang).to_owned() };
        let difference = i64::from(is) - i64::from(was);
        let most = told.change.most.and_then(|id| {
            let line = self.trust.lines.iter().find(|line| line.evidence.promise == id)?;
            Some(format!("{}, {}", self.held.ledger.trail(id)?.what, shared::line(lang, line)))
        });
        match most {
            None if difference != 0 => words::only_time(lang, was, difference),
            most => shared::change(lang, &told.change.before, &told.now, most.as_deref()).unwrap_or_default(),
        }
    }

    /// The day of the next drop.
    fn next(&self) -> Option<String> {
        let (lang, told) = (self.model.lang, &self.held.told);
        let drop = told.drop.as_ref()?;
        let what = &self.held.ledger.trail(drop.promise)?.what;
        shared::drop(lang, drop, what, self.model.now.today())
    }

    fn table(&mut self, rows: &mut Vec<Row>, columns: usize, margin: usize) {
        let (lang, room) = (self.model.lang, self.model.size.room());
        let today = self.model.now.today();
        let two = |number: f64| numbers::decimal(lang, number, 2);
        let some = |number: f64| if number > 0.0 { two(number) } else { String::new() };
        let weighed = room != Room::Narrow;
        let [importance, counts, plus, minus] = shared::heads(lang);
        let numbers = |cells: [&str; 4]| {
            let [importance, counts, plus, minus] = cells;
            let mut text = String::new();
            if weighed {
                text += &format!("{}{}", pad(importance, 10), pad_left(counts, NUMBER));
            }
            let wide = if weighed { NUMBER } else { NARROW };
            format!("{text}{}{}", pad_left(plus, wide), pad_left(minus, wide))
        };
        let end = " ".repeat(margin);
        let right = |cells: [&str; 4], mean: Mean| vec![(format!("{}{end}", numbers(cells)), mean)];
        let taken = width(&numbers(["", "", "", ""])) + 2;
        let heads = right([importance, counts, plus, minus], Mean::Dim);
        rows.push(Row { right: heads, ..Row::rule(words::lines(lang)) });
        let days: Vec<String> =
            self.trust.lines.iter().take(MOST).map(|line| self.day(lang, line, today)).collect();
        let start = lang.pick("start", "start");
        let gap = if weighed { 2 } else { 1 };
        let day_wide = days.iter().map(|day| width(day)).max().unwrap_or(0).max(width(start)) + gap;
        let text_wide = columns.saturating_sub(taken + day_wide + 2);
        let lead = format!("{}  ", " ".repeat(margin));
        for (day, line) in days.into_iter().zip(&self.trust.lines).take(MOST) {
            let id = line.evidence.promise;
            let importance = shared::weight(lang, line.evidence.weight, &self.held.ledger.parameters);
            let (plus, minus) = (some(line.plus()), some(line.minus()));
            let mut left: Vec<Piece> = vec![(lead.clone(), Mean::Plain), (pad(&day, day_wide), Mean::Dim)];
            left.extend(self.said(line, text_wide));
            self.lines.push((rows.len(), id));
            let right = right([importance, &two(line.fading), &plus, &minus], Mean::Plain);
            rows.push(Row { left, right, ..Row::default() });
        }
        let older = self.trust.lines.get(MOST..).unwrap_or_default();
        if !older.is_empty() {
            let sum = |of: fn(&Line) -> f64| older.iter().map(of).sum::<f64>();
            let (plus, minus) = (some(sum(Line::plus)), some(sum(Line::minus)));
            let text = fit(&words::older(lang, older.len()), columns.saturating_sub(taken + 2)).into_owned();
            let left = vec![(lead.clone(), Mean::Plain), (text, Mean::Dim)];
            rows.push(Row { left, right: right(["", "", &plus, &minus], Mean::Plain), ..Row::default() });
        }
        let opinion = &self.trust.opinion;
        let text = fit(&shared::start(lang, opinion.a, opinion.prior), text_wide).into_owned();
        let left = vec![(lead, Mean::Plain), (pad(start, day_wide), Mean::Dim), (text, Mean::Plain)];
        let begins = two(opinion.a * opinion.prior);
        rows.push(Row { left, right: right(["", "", &begins, ""], Mean::Plain), ..Row::default() });
    }

    fn day(&self, lang: Lang, line: &Line, today: NaiveDate) -> String {
        let open = self.held.ledger.trail(line.evidence.promise).is_some_and(Trail::is_open);
        match (open && !line.renegotiation, self.model.size.room()) {
            (true, _) => lang.pick("nu", "now").to_owned(),
            // In the order of their days, and there is no room for a year.
            (false, Room::Narrow) => dates::short(lang, line.day),
            (false, _) => dates::near(lang, line.day, today),
        }
    }

    /// How it turned out, and in much room of what.
    fn said(&self, line: &Line, columns: usize) -> Vec<Piece> {
        let how = shared::line(self.model.lang, line);
        let bad = line.minus() > 0.0;
        let mean = if bad { Mean::Late } else { Mean::Plain };
        if self.model.size.room() != Room::Wide {
            return vec![(fit(&how, columns).into_owned(), mean)];
        }
        let own = (columns * 3 / 5).min(40);
        let what = self.held.ledger.trail(line.evidence.promise).map(|trail| clean(&trail.what).into_owned());
        let what = what.unwrap_or_default();
        let what = fit(&what, columns.saturating_sub(own + 1)).into_owned();
        vec![(format!("{} ", pad(&how, own)), mean), (what, Mean::Dim)]
    }
}
