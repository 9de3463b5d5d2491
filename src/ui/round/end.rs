//! The end of the round: what was decided, with names; what comes again today; what the next days hold; and the one
//! question.

use super::super::canvas::Canvas;
use super::super::look::Role;
use super::places::Places;
use super::{card, names};
use crate::app::availability::available;
use crate::app::geometry::{Area, Room};
use crate::app::round::Decision;
use crate::app::round::summary::Line;
use crate::app::{Model, Round, Stand, scopes};
use crate::keys::Action;
use crate::text::columns::width;
use crate::text::numbers;
use crate::text::panes::round as words;
use crate::text::panes::round::end as end_words;

/// Rows of the question and what is under it.
const QUESTION: u16 = 3;
/// Rows that the names of one line may take.
const MOST: usize = 3;

pub(super) fn view(model: &Model, canvas: &mut Canvas<'_>, round: &Round, places: &Places) {
    let lang = model.lang;
    let inset = if places.room == Room::Narrow { 0 } else { 4 };
    let area = Area { width: model.size.width, ..places.card };
    let gap = u16::from(places.room != Room::Narrow);
    let asks = if places.room == Room::Narrow { 1 } else { QUESTION };
    let asks = if area.height > asks + 3 { asks } else { 0 };
    let above = Area { height: area.height - asks, ..area }.inset(inset);
    let decided = round.count(|stand| matches!(stand, Stand::Decided | Stand::Gone));
    let (later, passed) = (round.count(|s| s == Stand::Later), round.count(|s| s == Stand::Open));
    let headline = if round.order.is_empty() {
        words::none_needed(lang, model.decided_until(), model.now.today())
    } else {
        end_words::headline(lang, decided, round.order.len(), later, passed)
    };
    canvas.put(above.row(gap), &headline, Role::Heading);
    let room = Area { y: above.y + 2 * gap + 1, height: above.height.saturating_sub(2 * gap + 1), ..above };
    lines(model, canvas, round, room, places.room);
    if asks > 0 {
        let own = Area { y: area.y + area.height - asks, height: asks, ..area };
        if asks > 1 {
            canvas.rule(own.row(0));
        }
        let key = model
            .keys
            .hint(&scopes(model), Action::Capture)
            .filter(|_| available(model, Action::Capture).is_ok());
        let key = key.map(|keys| format!("   {keys}")).unwrap_or_default();
        let question = [(end_words::question(lang), Role::Plain), (key.as_str(), Role::Key)];
        canvas.line(own.inset(inset).row(asks / 2), &question);
    }
}

/// A line of the end with its words.
struct Told {
    label: String,
    count: usize,
    text: String,
}

fn lines(model: &Model, canvas: &mut Canvas<'_>, round: &Round, area: Area, size: Room) {
    let (done, to_come) = model.round_summary(round);
    let [done, mut to_come] =
        [done, to_come].map(|lines| lines.iter().map(|line| in_words(model, line)).collect::<Vec<Told>>());
    let height = usize::from(area.height);
    let blank = usize::from(!done.is_empty() && !to_come.is_empty());
    let gap = blank * usize::from(done.len() + to_come.len() + blank <= height);
    let labels = done.iter().chain(&to_come).map(|t| width(&t.label)).max().unwrap_or(0);
    let first = done.len();
    let mut all = done;
    all.append(&mut to_come);
    let columns = usize::from(area.width).saturating_sub(labels + before(size) + 2);
    // Names may take a second row where there is room for it.
    let mut rows: Vec<Vec<String>> = all.iter().map(|told| card::lines(&told.text, columns, MOST)).collect();
    if rows.iter().map(|r| r.len().max(1)).sum::<usize>() + gap > height {
        rows = all.iter().map(|told| vec![told.text.clone()]).collect();
    }
    let fits = if all.len() + gap > height { height.saturating_sub(1) } else { all.len() };
    let mut y = 0;
    for (nth, (told, rows)) in all.iter().zip(&rows).take(fits).enumerate() {
        if gap == 1 && nth == first {
            y += 1;
        }
        let own = Area { y: area.y + y, height: area.height.saturating_sub(y), ..area };
        y += line(model, canvas, own, told, rows, labels, size);
    }
    if fits < all.len() {
        let rest: Vec<(String, usize)> = all[fits..].iter().map(|t| (t.label.clone(), t.count)).collect();
        canvas.put(area.row(y), &end_words::besides(model.lang, &rest), Role::Dim);
    }
}

/// Columns beside the label and the count.
fn before(size: Room) -> usize {
    if size == Room::Narrow { 2 } else { 6 }
}

/// One line of the end; says how many rows it took.
fn line(
    model: &Model,
    canvas: &mut Canvas<'_>,
    area: Area,
    told: &Told,
    rows: &[String],
    labels: usize,
    size: Room,
) -> u16 {
    let gap = u16::try_from(before(size) / 2).unwrap_or(1);
    let at = u16::try_from(labels).unwrap_or(0) + gap;
    canvas.put(area.row(0), &told.label, Role::Plain);
    let count = format!("{:>2}", numbers::whole(model.lang, told.count as u64));
    let behind = |row: Area, columns: u16| Area {
        x: row.x + columns.min(row.width),
        width: row.width.saturating_sub(columns),
        ..row
    };
    canvas.put(behind(area.row(0), at), &count, Role::Heading);
    let text_at = at + u16::try_from(width(&count)).unwrap_or(2) + gap;
    for (text, nth) in rows.iter().zip(0..) {
        canvas.put(behind(area.row(nth), text_at), text, Role::Dim);
    }
    u16::try_from(rows.len()).unwrap_or(1).max(1)
}

fn in_words(model: &Model, line: &Line<'_>) -> Told {
    let (lang, today) = (model.lang, model.now.today());
    let joined = |parts: Vec<String>| parts.join(" · ");
    let (label, text) = match line {
        Line::Fate(fate, decisions) => {
            let told: Vec<_> = decisions.iter().map(|decision| told(model, decision)).collect();
            (end_words::fate(lang, *fate).to_owned(), end_words::told(lang, *fate, &told, today))
        }
        Line::Elsewhere(_) => (end_words::elsewhere(lang).to_owned(), String::new()),
        Line::Later(items) | Line::Passed(items) => {
            let label =
                if matches!(line, Line::Later(_)) { end_words::later(lang) } else { end_words::passed(lang) };
            let one =
                |item: &&crate::domain::agenda::Item| end_words::waiting(lang, item, &names::of(model, item));
            (label.to_owned(), joined(items.iter().map(one).collect()))
        }
        Line::Day(day, items) => {
            let one = |item: &&crate::domain::agenda::Item| end_words::coming(item, &names::of(model, item));
            (end_words::day(lang, *day, today), joined(items.iter().map(one).collect()))
        }
    };
    Told { label, count: line.count(), text }
}

/// A decision with the words that the book has for it now.
pub(super) fn told<'m>(model: &'m Model, decision: &Decision) -> end_words::Told<'m> {
    let what = model.rows.get(decision.card).map(|item| item.what.as_str());
    let promise = || model.book.promises.get(&decision.card).map(|p| p.standing().body.as_str());
    end_words::Told {
        name: decision.contact.map(|id| names::short(model, id)).unwrap_or_default(),
        what: what.or_else(promise).unwrap_or_default(),
        theirs: decision.theirs,
        late: decision.late,
        day: decision.day,
        touch: decision.touch,
    }
}
