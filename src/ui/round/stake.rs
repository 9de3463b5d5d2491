//! What is at stake on a card: the trust basis now, if it is delivered today, from the day on which it counts for less, and
//! if it is broken. It stands on cards of what you promised, and is what really follows.

use super::super::look::Role;
use crate::app::Model;
use crate::app::discreet::Private;
use crate::app::geometry::Room;
use crate::domain::agenda::{Item, Kind};
use crate::domain::trust::Future;
use crate::text::capital;
use crate::text::columns::width;
use crate::text::panes::trust as words;
use crate::text::trust as shared;

/// Between two figures.
const BETWEEN: &str = "  │  ";
const CLOSE: &str = " │ ";

/// What is at stake in a promise, as rows from a short one to more.
#[derive(Default)]
pub(super) struct Stake {
    heading: String,
    figures: Vec<(String, Role)>,
    besides: String,
}

impl Stake {
    pub(super) fn is_empty(&self) -> bool {
        self.figures.is_empty()
    }
}

/// What is at stake in the promise of a card that is open, where that was read.
pub(super) fn of(model: &Model, item: &Item) -> Stake {
    let open = matches!(item.kind, Kind::Promise(state) if state.is_open());
    let given = item.direction == lifecycle::Direction::Given;
    let Some(held) = model.trust_of(item).filter(|_| open && given && !model.hides(Private::Trust)) else {
        return Stake::default();
    };
    let (lang, today, told) = (model.lang, model.now.today(), &held.told);
    let shown =
        |future: &Future| matches!(future, Future::Now | Future::Kept | Future::Left(_) | Future::Broken);
    let futures = held.ledger.futures(item.id, today);
    if futures.is_empty() {
        return Stake::default();
    }
    let figures: Vec<(String, Role)> = futures
        .iter()
        .filter(|(future, _)| shown(future))
        .map(|(future, opinion)| {
            let name = words::future(lang, *future, today);
            match opinion.figure() {
                Some(figure) => (format!("{name} {figure}"), Role::Plain),
                None => (format!("{name} {}", words::too_early(lang)), Role::Dim),
            }
        })
        .collect();
    let without = held.ledger.without(item.id, today).and_then(|opinion| words::without(lang, &opinion));
    let word = shared::figure(lang, &told.now, told.counts.all());
    let word =
        if told.now.figure().is_some() { shared::ground(lang, told.now.ground()).to_owned() } else { word };
    let counts = words::counts(lang, told.counts);
    let besides: Vec<String> = without.into_iter().chain([counts, word]).collect();
    Stake { heading: words::at_stake(lang).to_owned(), figures, besides: besides.join(" · ") }
}

/// As many rows as there is room for; one at least holds all the figures, or there is none.
pub(super) fn rows(stake: &Stake, height: usize, columns: usize, size: Room) -> Vec<Vec<(String, Role)>> {
    if stake.is_empty() || height == 0 || size == Room::Narrow {
        return Vec::new();
    }
    if size == Room::Wide && height >= 3 {
        let heading = vec![(stake.heading.clone(), Role::Heading)];
        let figures = line("  ", stake, BETWEEN, false);
        let mut rows = vec![heading, figures];
        if width(&stake.besides) + 2 <= columns {
            rows.push(vec![(format!("  {}", stake.besides), Role::Dim)]);
        }
        return rows;
    }
    let one = line("", stake, CLOSE, true);
    let wide: usize = one.iter().map(|(text, _)| width(text)).sum();
    if wide <= columns { vec![one] } else { Vec::new() }
}

fn line(lead: &str, stake: &Stake, between: &str, capitals: bool) -> Vec<(String, Role)> {
    let mut row = vec![(lead.to_owned(), Role::Plain)];
    for (nth, (text, role)) in stake.figures.iter().enumerate() {
        if nth > 0 {
            row.push((between.to_owned(), Role::Rule));
        }
        let text = if nth == 0 && capitals { capital(text) } else { text.clone() };
        row.push((text, *role));
    }
    row
}
