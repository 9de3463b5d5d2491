//! The keys that can be pressed now: first what is lawful for what stands under the cursor, then what always is.

use super::canvas::Canvas;
use super::look::Role;
use crate::app::availability::available;
use crate::app::geometry::{Area, Room};
use crate::app::{Model, Overlay, scopes};
use crate::domain::due::DueState;
use crate::keys::{Action, hint};
use crate::text::columns::width;
use crate::text::dates;
use crate::text::panes::home as words;

/// What is offered for the row, in this order, as far as it can be done.
const STEPS: &[Action] = &[
    Action::Kept,
    Action::Said,
    Action::Done,
    Action::Renegotiate,
    Action::Tell,
    Action::Break,
    Action::Release,
    Action::PutRight,
    Action::Exceed,
    Action::Anchor,
    Action::Later,
    Action::OtherDay,
    Action::Complete,
    Action::Open,
];
/// What is always offered.
const ALWAYS: &[Action] = &[Action::Capture, Action::Round, Action::Search, Action::Help];

pub(super) fn view(model: &Model, canvas: &mut Canvas<'_>, area: Area) {
    let narrow = model.size.room() == Room::Narrow;
    let area = if narrow { area } else { area.inset(1) };
    if let Some(Overlay::When(_)) = &model.overlay {
        when(model, canvas, area);
        return;
    }
    let scopes = scopes(model);
    let shown = |action: &&Action| hint(&scopes, **action).is_some() && available(model, **action).is_ok();
    let lang = model.lang;
    let piece = |action: Action| hint(&scopes, action).map(|keys| (keys.to_string(), action.label(lang)));
    // In little room the steps of the row come before what help names anyway.
    let always = if narrow { &[Action::Capture, Action::Help][..] } else { ALWAYS };
    let always: Vec<_> = always.iter().filter(shown).filter_map(|a| piece(*a)).collect();
    let steps: Vec<_> = STEPS.iter().filter(shown).filter_map(|a| piece(*a)).collect();
    let wide = |(key, label): &(String, &str)| width(key) + 1 + width(label);
    let joined = |pieces: &[(String, &str)]| pieces.iter().map(|p| wide(p) + 2).sum::<usize>();
    // The constants stay in sight; of the steps as many as fit before them.
    let between = if narrow { 0 } else { 3 };
    let mut left = (usize::from(area.width) + 2).saturating_sub(joined(&always) + between);
    let mut x = area.x;
    for piece in &steps {
        if wide(piece) + 2 > left {
            break;
        }
        left -= wide(piece) + 2;
        x += put(canvas, Area::new(x, area.y, area.x + area.width - x, 1), &piece.0, piece.1) + 2;
    }
    if x > area.x && !narrow {
        canvas.put(Area::new(x, area.y, 1, 1), "│", Role::Rule);
        x += 3;
    }
    for (key, label) in &always {
        let rest = (area.x + area.width).saturating_sub(x);
        if rest == 0 {
            break;
        }
        x += put(canvas, Area::new(x, area.y, rest, 1), key, label) + 2;
    }
}

fn put(canvas: &mut Canvas<'_>, area: Area, key: &str, label: &str) -> u16 {
    canvas.line(area, &[(key, Role::Key), (" ", Role::Plain), (label, Role::Dim)])
}

/// The question when it was kept, in the place of the keys.
fn when(model: &Model, canvas: &mut Canvas<'_>, area: Area) {
    let lang = model.lang;
    let due = model.row().and_then(|row| row.whole_due());
    let day = due.map(|d| dates::near(lang, d.date, model.now.today())).unwrap_or_default();
    let late = due.map(|d| dates::late(lang, d.days_late(model.now.today()))).unwrap_or_default();
    debug_assert!(model.row().is_none_or(|r| r.due_state == DueState::Late));
    let pieces = [
        (words::kept_when(lang).to_owned(), Role::Heading),
        ("  ".to_owned(), Role::Plain),
        ("t".to_owned(), Role::Key),
        (format!(" {}, {day}", Action::OnTime.label(lang)), Role::Plain),
        (" · ".to_owned(), Role::Dim),
        ("v".to_owned(), Role::Key),
        (format!(" {}, {late}", Action::JustNow.label(lang)), Role::Plain),
        (" · ".to_owned(), Role::Dim),
        ("d".to_owned(), Role::Key),
        (format!(" {}", Action::AnotherDay.label(lang)), Role::Plain),
    ];
    let pieces: Vec<(&str, Role)> = pieces.iter().map(|(text, role)| (text.as_str(), *role)).collect();
    canvas.line(area, &pieces);
}
