//! Help and commands: one list, made from the tables of actions and bindings. Help is read; commands are chosen from by
//! typing. What can't be done now stands there too, with its reason.

use super::act;
use super::availability::available;
use super::field::Field;
use super::geometry::Area;
use super::model::{Model, Overlay};
use super::msg::Effect;
use super::update::base_scopes;
use crate::domain::plan::Deal;
use crate::keys::{Action, Chord, Group, Scope};
use crate::text::columns::{width, wrap};

/// The list, while it is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Help {
    /// What is typed to choose by; none where the list is only read.
    pub typed: Option<Field>,
    /// The command under the cursor, or the first line in sight.
    pub at: usize,
}

/// One row: an action with its keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it does.
    pub action: Action,
    /// The keys, as they are shown.
    pub keys: String,
    /// Why it can't be done now.
    pub why_not: Option<String>,
}

/// A line of the list as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// Between two groups.
    Gap,
    /// Over a group.
    Heading(Group),
    /// A row, its reason beside it where there is room for all of it.
    Entry(Entry),
    /// A part of the reason of the row above.
    Reason(String),
}

impl Help {
    /// To be read.
    #[must_use]
    pub fn read() -> Self {
        Self { typed: None, at: 0 }
    }

    /// To choose from.
    #[must_use]
    pub fn choose() -> Self {
        Self { typed: Some(Field::default()), at: 0 }
    }
}

/// Every action that a key does where one is now, in the order of the table; those of typing at the end.
#[must_use]
pub fn entries(model: &Model) -> Vec<Entry> {
    let live = base_scopes(model);
    let typing = [Scope::When, Scope::Capture, Scope::Form];
    let mut found = Vec::new();
    for action in Action::ALL {
        let here = if action.group() == Group::Typing { &typing[..] } else { &live[..] };
        let mut keys: Vec<String> = Vec::new();
        for binding in model.keys.bindings().iter().filter(|b| b.action == *action && here.contains(&b.scope))
        {
            let text = model.keys.write(binding.keys);
            if !keys.contains(&text) {
                keys.push(text);
            }
        }
        if keys.is_empty() {
            continue;
        }
        keys.truncate(3);
        let why_not = match available(model, *action) {
            Err(why) if action.group() != Group::Typing => Some(act::refusal(model, *action, why)),
            _ => None,
        };
        found.push(Entry { action: *action, keys: keys.join(" "), why_not });
    }
    found
}

/// The list as it is read, by group.
#[must_use]
pub fn lines(model: &Model) -> Vec<Line> {
    let entries = entries(model);
    let keys = key_column(&entries);
    let mut lines = Vec::new();
    for group in Group::ALL {
        let own: Vec<&Entry> = entries.iter().filter(|e| e.action.group() == *group).collect();
        if own.is_empty() {
            continue;
        }
        if !lines.is_empty() {
            lines.push(Line::Gap);
        }
        lines.push(Line::Heading(*group));
        for entry in own {
            let below = reason_below(model, entry, keys);
            lines.push(Line::Entry(entry.clone()));
            lines.extend(below.into_iter().map(Line::Reason));
        }
    }
    lines
}

/// The column of reasons, behind the keys and what they do.
#[must_use]
pub fn reason_column(model: &Model, entry: &Entry, keys: usize) -> usize {
    keys + 2 + width(entry.action.label(model.lang)).max(18) + 2
}

/// The reason of a row in lines of its own, where it does not fit beside it: what to do stands at its end.
fn reason_below(model: &Model, entry: &Entry, keys: usize) -> Vec<String> {
    let Some(why) = &entry.why_not else { return Vec::new() };
    let inside = usize::from(place(model).width).saturating_sub(4);
    if reason_column(model, entry, keys) + width(why) <= inside {
        return Vec::new();
    }
    wrap(why, inside.saturating_sub(keys + 2).max(8))
}

/// The commands that what is typed leaves: those that can't be done now come last.
#[must_use]
pub fn choices(model: &Model, typed: &str) -> Vec<Entry> {
    let wanted = capture::fold(typed);
    let words: Vec<&str> = wanted.split_whitespace().collect();
    let fits = |entry: &Entry| {
        let label = capture::fold(entry.action.label(model.lang));
        let group = capture::fold(entry.action.group().name(model.lang));
        words.iter().all(|word| label.contains(word) || group.contains(word)) || entry.keys == typed.trim()
    };
    let mut found: Vec<Entry> =
        entries(model).into_iter().filter(|e| e.action.group() != Group::Typing && fits(e)).collect();
    let named = |entry: &Entry| {
        let label = capture::fold(entry.action.label(model.lang));
        words.iter().all(|word| label.contains(word))
    };
    // What is called so comes before what stands under a heading that is.
    found.sort_by_key(|e| (e.why_not.is_some(), e.keys != typed.trim(), !named(e)));
    found
}

/// Where the list is: most of the screen, and all of it where there is little.
#[must_use]
pub fn place(model: &Model) -> Area {
    let (w, h) = (model.size.width, model.size.height);
    let (wide, high) = (w.min(96), h.saturating_sub(4).min(34));
    if w < 60 || h < 16 {
        return model.size.whole();
    }
    Area::new((w - wide) / 2, (h - high) / 2, wide, high)
}

/// Rows of the list that are in sight.
#[must_use]
pub fn room(model: &Model) -> usize {
    usize::from(place(model).height).saturating_sub(3)
}

/// The command that stands at a place of the screen, under the line in which one types.
pub(super) fn row_at(model: &Model, help: &Help, x: u16, y: u16) -> Option<usize> {
    let (sheet, rows) = (place(model), room(model).saturating_sub(1).max(1));
    let top = (help.at + 1).saturating_sub(rows);
    let nth = usize::from(y.checked_sub(sheet.y + 2)?);
    let count = choices(model, help.typed.as_ref().map_or("", Field::text)).len();
    (sheet.inset(2).holds(x, y) && nth < rows && top + nth < count).then_some(top + nth)
}

/// The column of keys.
#[must_use]
pub fn key_column(entries: &[Entry]) -> usize {
    entries.iter().map(|e| width(&e.keys)).max().unwrap_or(0).min(18)
}

/// Gives the list a key.
pub(super) fn key(
    model: &mut Model,
    help: Help,
    action: Option<Action>,
    chord: Chord,
    deal: &mut Deal<'_>,
) -> Vec<Effect> {
    let mut help = help;
    let room = room(model);
    let count = match &help.typed {
        Some(typed) => choices(model, typed.text()).len(),
        None => (lines(model).len() + 1).saturating_sub(room),
    };
    let last = count.saturating_sub(1);
    match action {
        Some(Action::Close) => {
            model.overlay = None;
            return Vec::new();
        }
        Some(Action::Down | Action::RowDown) => help.at = (help.at + 1).min(last),
        Some(Action::Up | Action::RowUp) => help.at = help.at.saturating_sub(1),
        Some(Action::PageDown) => help.at = (help.at + room.max(1)).min(last),
        Some(Action::PageUp) => help.at = help.at.saturating_sub(room.max(1)),
        Some(Action::Accept) => {
            let typed = help.typed.as_ref().map(|f| f.text().to_owned()).unwrap_or_default();
            let Some(chosen) = choices(model, &typed).into_iter().nth(help.at) else { return Vec::new() };
            model.overlay = None;
            // The key that would have done it, where a promise has to be read first.
            let live = base_scopes(model);
            let keys = model.keys.keys(&live, chosen.action);
            let key = keys.map_or(chord, |keys| keys.then.unwrap_or(keys.first));
            let effects = act::act(model, chosen.action, key, deal);
            model.waits_after(keys.filter(|keys| keys.then.is_some()).map(|keys| keys.first));
            return effects;
        }
        _ => {
            if let Some(typed) = &mut help.typed
                && typed.key(chord)
            {
                help.at = 0;
            }
        }
    }
    model.overlay = Some(Overlay::Help(help));
    Vec::new()
}
