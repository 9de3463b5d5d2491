//! The capture line: the sentence, its preview in rows, what is asked, what the keys do. A sheet over home where there
//! is room, else the whole screen with the rows that fit.

mod line;
mod rows;

use rows::Shown;

use super::canvas::Canvas;
use super::look::Role;
use crate::app::capture::{Capture, Row, Same};
use crate::app::geometry::{Area, Room};
use crate::app::overview::FULL;
use crate::app::{Model, Tone};
use crate::keys::{Action, Chord, Scope};
use crate::text::columns::{width, wrap};
use crate::text::notices::capture::question;
use crate::text::panes::capture as words;
use crate::text::panes::forms::so_it_was;
use crate::text::{reading, record};

/// Columns of the labels.
const LABEL: u16 = 13;
/// Rows of the sheet, its frame included.
const TALL: u16 = 19;

pub(super) fn view(model: &Model, canvas: &mut Canvas<'_>, capture: &Capture) {
    let whole = model.size.whole();
    let room = if model.alone.is_some() { Room::Narrow } else { model.size.room() };
    let title = words::title(model.lang, capture.nth, capture.concept.is_some());
    let inside = match room {
        Room::Wide | Room::Middle => {
            canvas.mean(whole, Role::Dim);
            let wide = room == Room::Wide;
            let width = if wide { 96 } else { 80 }.min(whole.width);
            let tall = TALL.min(whole.height - 4);
            let top = if wide { 9.min(whole.height - tall) } else { 4.min(whole.height - tall) };
            let area = Area::new((whole.width - width) / 2, top, width, tall);
            let sheet = canvas.sheet(area, &title);
            Area::new(sheet.x, sheet.y + 1, sheet.width, sheet.height - 1)
        }
        _ => {
            canvas.clear(whole);
            whole
        }
    };
    let framed = inside.height != whole.height;
    line::view(canvas, inside.row(0).inset(1), capture, &model.now);
    let said = status(model, capture, usize::from(inside.width).saturating_sub(2));
    let status_rows = if framed { 1 } else { said.0.len().min(2) };
    let status_rows = u16::try_from(status_rows).unwrap_or(1);
    // From below: the keys, what is asked, and in a frame a rule over both.
    let keys_at = inside.height.saturating_sub(1);
    let status_at = keys_at.saturating_sub(status_rows);
    let end = if framed { status_at.saturating_sub(1) } else { status_at };
    let gap = if inside.height >= 10 { 2 } else { 1 };
    // Where there is no frame with a title, it stands in the blank row under the line.
    if !framed
        && gap > 1
        && let Some(which) = words::which(model.lang, capture.nth)
    {
        canvas.put_right(inside.row(1).inset(1), &which, Role::Dim);
    }
    let body = Area::new(inside.x, inside.y + gap, inside.width, end.saturating_sub(gap));
    if capture.explains {
        explained(model, canvas, body, capture);
    } else {
        preview(model, canvas, body, capture);
    }
    if framed {
        canvas.rule(Area::new(inside.x - 1, inside.y + end, inside.width + 2, 1));
    }
    for (nth, part) in (0..status_rows).zip(&said.0) {
        canvas.put(inside.row(status_at + nth).inset(1), part, said.1);
    }
    keys(model, canvas, inside.row(keys_at).inset(1), capture);
}

/// The rows, and under them how full the day is.
fn preview(model: &Model, canvas: &mut Canvas<'_>, body: Area, capture: &Capture) {
    let mut all = rows::rows(model, capture);
    all.retain(|row| row.row != Row::Why || !row.value[0].is_empty() || row.here);
    // In little room who and when come before the rest, and two short rows share a line where it is wide enough.
    let fits = usize::from(body.height);
    let mut shared = None;
    if all.len() > fits && body.width >= 70 {
        let said = all.iter().position(|row| row.row == Row::SaidOn);
        shared = said.map(|at| all.remove(at));
    }
    let columns = usize::from(body.width).saturating_sub(usize::from(LABEL) + 2);
    let tall = |all: &[Shown]| all.iter().map(|row| row.lines(columns)).sum::<usize>();
    for row in [Row::What, Row::Weight, Row::Why, Row::SaidOn, Row::Whose, Row::Again, Row::Follow] {
        if tall(&all) > fits {
            all.retain(|own| own.row != row || own.here);
        }
    }
    let mut at = 0;
    for row in &all {
        let area = body.row(at);
        match &shared {
            Some(said) if row.row == Row::Whose => {
                let half = area.width / 2;
                put(canvas, Area { width: half, ..area }, row);
                let right = Area::new(area.x + half, area.y, area.width - half, area.height);
                put(canvas, right, said);
            }
            _ => put(canvas, area, row),
        }
        at += u16::try_from(row.lines(columns)).unwrap_or(1);
    }
    let due = capture.due(&model.now).filter(|_| capture.whose() == lifecycle::Direction::Given);
    let Some(day) = due.map(|due| due.date) else { return };
    let said =
        [fullness(model, day), model.realistic(day).map(|found| record::realistic(model.lang, &found))];
    for text in said.into_iter().flatten() {
        let left = usize::from(body.height.saturating_sub(at));
        let lines = wrap(&text, usize::from(body.width).saturating_sub(2));
        let gap = u16::from(left > lines.len());
        for (nth, line) in (at + gap..body.height).zip(&lines) {
            canvas.put(body.row(nth).inset(1), line, Role::Doubt);
        }
        at += gap + u16::try_from(lines.len()).unwrap_or(0);
    }
}

/// How full the day is, with how such days went.
fn fullness(model: &Model, day: chrono::NaiveDate) -> Option<String> {
    let text = words::full(model.lang, day, model.fullness(day)?, FULL);
    let record = model.on_full_days().map(|sum| record::on_such_days(model.lang, sum));
    Some([text].into_iter().chain(record).collect::<Vec<_>>().join(" "))
}

/// A label, a value and what it could be as well, each as long as there is room.
fn put(canvas: &mut Canvas<'_>, area: Area, row: &Shown) {
    if area.height == 0 || area.width < LABEL + 3 {
        return;
    }
    let role = |own: Role| if row.here { Role::Heading } else { own };
    if row.here {
        canvas.sign(area.x.saturating_sub(1), area.y, "▸", Role::Key);
    }
    let label = Area::new(area.x + 1, area.y, LABEL, 1);
    canvas.put(label, row.label, role(Role::Dim));
    let rest = Area::new(area.x + 1 + LABEL, area.y, area.width - LABEL - 2, 1);
    let room = usize::from(rest.width);
    if let Some((value, rival)) = row.pair(room) {
        let at = u16::try_from(room.saturating_sub(width(rival))).unwrap_or(0);
        canvas.put(Area { width: at.saturating_sub(1), ..rest }, value, role(row.role));
        canvas.put(Area::new(rest.x + at, rest.y, rest.width - at, 1), rival, Role::Doubt);
        return;
    }
    let value = row.value.iter().find(|value| width(value) <= room).or(row.value.last());
    canvas.put(rest, value.map_or("", String::as_str), role(row.role));
    if let Some(rival) = row.rival.iter().find(|rival| width(rival) <= room).or(row.rival.last()) {
        canvas.put(Area { y: rest.y + 1, ..rest }, rival, Role::Doubt);
    }
}

/// Which words were read as what, and by which rule the day was found.
fn explained(model: &Model, canvas: &mut Canvas<'_>, body: Area, capture: &Capture) {
    let said = reading::explain(model.lang, capture.sentence(), &capture.heard.parse, &model.now);
    let area = body.inset(1);
    let lines = said.iter().flat_map(|text| wrap(text, area.width.into()));
    for (nth, text) in (0..body.height).zip(lines) {
        canvas.put(area.row(nth), &text, Role::Plain);
    }
}

/// What is asked or said under the rows, in lines, and its meaning.
fn status(model: &Model, capture: &Capture, columns: usize) -> (Vec<String>, Role) {
    let lang = model.lang;
    let lines = |text: &str| if width(text) <= columns { vec![text.to_owned()] } else { wrap(text, columns) };
    if let Some(notice) = model.notice.as_ref().filter(|notice| notice.tone == Tone::Trouble) {
        return (lines(&notice.text), Role::Trouble);
    }
    if let Some(wrong) = &capture.wrong {
        return (lines(wrong), Role::Doubt);
    }
    if let Some(at) = &capture.restored {
        let clear = Chord::ctrl('u').to_string();
        return (lines(&words::restored(lang, at, &clear, &model.now)), Role::Plain);
    }
    if capture.field.is_blank() && capture.concept.is_none() {
        let waiting = words::waiting(lang, capture.rest.len());
        return (lines(&waiting.unwrap_or_else(|| words::invitation(lang).to_owned())), Role::Dim);
    }
    let asked = rows::questions(model, capture);
    let open = model.open(capture);
    if !asked.is_empty() {
        return (lines(&asked.join(" ")), Role::Doubt);
    }
    if !open.is_empty() {
        let asked: Vec<String> = open.iter().map(|one| question(lang, *one)).collect();
        return (lines(&words::still_open(lang, &asked.join(" "))), Role::Doubt);
    }
    match model.notice.as_ref() {
        Some(notice) => (lines(&notice.text), Role::Good),
        None => (Vec::new(), Role::Plain),
    }
}

fn keys(model: &Model, canvas: &mut Canvas<'_>, area: Area, capture: &Capture) {
    let words = words::keys(model.lang);
    let asks = !capture.doubts(&model.now).is_empty();
    let repeats = capture.repeats.is_some();
    let (same, agreed) = (capture.same(model), model.agreement(capture));
    let enter = match capture.row {
        Some(Row::Why) if capture.explains => words.back,
        Some(Row::Why) => words.explain,
        _ if asks => words.answer,
        _ if capture.field.is_blank() && !capture.rest.is_empty() => words.next,
        _ if same == Same::Agreed => &agreed,
        _ if same == Same::Slip => so_it_was(model.lang),
        _ if same == Same::Already => words.close_short,
        _ => words.save,
    };
    let close = if capture.row.is_some() { words.close_short } else { words.close };
    let mut pieces = vec![(Action::Accept, enter)];
    match capture.row {
        None if asks => pieces.push((Action::NextField, words.other)),
        None if repeats => pieces.push((Action::NextField, words.choose)),
        None => {}
        Some(row) => {
            if !matches!(row, Row::What | Row::Why) {
                pieces.push((Action::ChoiceRight, words.choose));
            }
            if matches!(row, Row::Who | Row::When) {
                pieces.push((Action::Unread, words.not));
            }
        }
    }
    pieces.push((Action::RowDown, words.adjust));
    pieces.push((Action::Close, close));
    if capture.row.is_some() {
        pieces.retain(|(action, _)| *action != Action::RowDown);
    }
    let scopes = [Scope::Capture];
    let named = |(action, label): &(Action, &str)| {
        let key = model.keys.key(&scopes, *action);
        // Both arrows choose; one is bound as the next, one as the one before.
        let key = if *action == Action::ChoiceRight {
            format!("{} {key}", model.keys.key(&scopes, Action::ChoiceLeft))
        } else {
            key
        };
        (key, (*label).to_owned())
    };
    let mut named: Vec<(String, String)> = pieces.iter().map(named).collect();
    let wide = |all: &[(String, String)]| all.iter().map(|(k, l)| width(k) + width(l) + 3).sum::<usize>();
    if wide(&named) > usize::from(area.width) + 2
        && let Some((_, close)) = named.last_mut()
    {
        *close = words.close_short.to_owned();
    }
    // The way out is named before the way into the rows.
    if wide(&named) > usize::from(area.width) + 2 && named.len() > 3 {
        named.remove(named.len() - 2);
    }
    let mut x = area.x;
    for (key, label) in &named {
        let rest = (area.x + area.width).saturating_sub(x);
        if usize::from(rest) < width(key) + 1 + width(label) {
            break;
        }
        let put = [(key.as_str(), Role::Key), (" ", Role::Plain), (label.as_str(), Role::Dim)];
        x += canvas.line(Area::new(x, area.y, rest, 1), &put) + 2;
    }
}
