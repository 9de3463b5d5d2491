//! What may come of one promise: what the trust basis is now, and what it would be after each thing that can be done, or if
//! nothing is. Each figure is what really follows when it is done.

use crate::app::geometry::Room;
use crate::app::model::Model;
use crate::app::pages::places::places;
use crate::app::pages::sheet::{Mean, Row, Sheet};
use crate::app::trust::Held;
use crate::domain::id::Id;
use crate::domain::trust::{Future, Trail};
use crate::text::columns::{fit, pad, pad_left, width, wrap};
use crate::text::panes::trust as words;
use crate::text::sanitise::clean;
use crate::text::trust as shared;

/// What may come of one promise.
#[derive(Clone, Debug, PartialEq)]
pub struct WhatIfPage {
    /// Which promise.
    pub promise: Id,
    /// Whom it is to.
    pub contact: Id,
    /// What there is to read.
    pub sheet: Sheet,
}

impl WhatIfPage {
    pub(super) fn of(model: &Model, contact: Id, promise: Id) -> Self {
        let mut page = Self { promise, contact, sheet: Sheet::default() };
        page.fill(model);
        page
    }

    fn fill(&mut self, model: &Model) {
        let found = model.held(self.contact).and_then(|held| Some((held, held.ledger.trail(self.promise)?)));
        self.sheet.rows = match found {
            Some((held, trail)) => rows(model, held, trail),
            None => vec![Row::of(format!("  {}", words::reading(model.lang)), Mean::Dim)],
        };
    }

    /// The page as the book has it now; none where the promise was taken back.
    pub(in crate::app::pages) fn renewed(mut self, model: &Model) -> Option<Self> {
        self.contact = model.book.contact(self.contact).filter(|found| found.stands())?.id;
        let held = model.held(self.contact);
        if held.is_some_and(|held| held.ledger.trail(self.promise).is_none()) {
            return None;
        }
        self.fill(model);
        self.sheet.scroll(0, places(model.size).body.height.into());
        Some(self)
    }
}

fn rows(model: &Model, held: &Held, trail: &Trail) -> Vec<Row> {
    let (lang, today, room) = (model.lang, model.now.today(), model.size.room());
    let narrow = room == Room::Narrow;
    let margin = " ".repeat(if narrow { 1 } else { 2 });
    let columns = usize::from(model.size.width).saturating_sub(2 * width(&margin)).max(20);
    let mut rows: Vec<Row> = Vec::new();
    let gap = |rows: &mut Vec<Row>| rows.extend((!narrow).then(Row::default));
    let said = |rows: &mut Vec<Row>, text: &str, mean: Mean| {
        rows.extend(
            wrap(&clean(text), columns).into_iter().map(|line| Row::of(format!("{margin}{line}"), mean)),
        );
    };
    said(&mut rows, &trail.what, Mean::Heading);
    let line = held.ledger.whole(today).lines.into_iter();
    let line = line.filter(|line| !line.renegotiation).find(|line| line.evidence.promise == trail.promise);
    let line = line.map(|line| shared::line(lang, &line)).unwrap_or_default();
    let late = trail.is_open() && trail.due().is_some_and(|due| due < today);
    let about = words::about(lang, trail, &line, today);
    said(&mut rows, &about, if late { Mean::Late } else { Mean::Dim });
    gap(&mut rows);
    let futures = held.ledger.futures(trail.promise, today);
    let names: Vec<String> = futures.iter().map(|(future, _)| words::future(lang, *future, today)).collect();
    let name_wide = names.iter().map(|name| width(name)).max().unwrap_or(0) + 2;
    for (name, (future, opinion)) in names.iter().zip(&futures) {
        let (figure, word) = match opinion.figure() {
            Some(figure) => (figure.to_string(), shared::ground(lang, opinion.ground())),
            None => ("–".to_owned(), words::too_early(lang)),
        };
        let meaning = if *future == Future::Now {
            word.to_owned()
        } else {
            words::meaning(lang, *future, trail, today)
        };
        let meaning = match opinion.figure() {
            None if *future != Future::Now => word.to_owned(),
            _ => meaning,
        };
        let rest = columns.saturating_sub(name_wide + 6);
        let mean = if *future == Future::Now { Mean::Heading } else { Mean::Plain };
        let left = vec![
            (format!("{margin}{}", pad(name, name_wide)), Mean::Plain),
            (pad_left(&figure, 3), mean),
            (format!("   {}", fit(&meaning, rest)), Mean::Dim),
        ];
        rows.push(Row { left, ..Row::default() });
    }
    gap(&mut rows);
    let without = held.ledger.without(trail.promise, today);
    let counts = shared::counts(lang, held.told.counts);
    let parts = without.and_then(|opinion| words::without(lang, &opinion)).into_iter().chain([counts]);
    let parts: Vec<String> = parts.collect();
    said(&mut rows, &parts.join(" · "), Mean::Dim);
    rows
}
