//! The sentence while it is typed: what was recognised in colour, what can mean two things underlined, scrolled so that
//! its cursor is in sight.

use std::ops::Range;

use capture::Role as Part;
use unicode_segmentation::UnicodeSegmentation;

use crate::app::capture::Capture;
use crate::app::geometry::Area;
use crate::domain::time::Now;
use crate::text::columns::width;
use crate::text::sanitise::clean;
use crate::ui::canvas::Canvas;
use crate::ui::look::Role;
use crate::ui::scrolled::in_sight;

pub(super) fn view(canvas: &mut Canvas<'_>, area: Area, capture: &Capture, now: &Now) {
    if area.width < 2 || area.height == 0 {
        return;
    }
    let (text, before) = (capture.field.text(), capture.field.before().len());
    let mut letters: Vec<(String, Role)> = Vec::new();
    let mut cursor = 0;
    for (range, role) in pieces(text, &meanings(capture, now)) {
        for at in [
            range.start..before.clamp(range.start, range.end),
            before.clamp(range.start, range.end)..range.end,
        ] {
            letters.extend(clean(&text[at]).graphemes(true).map(|letter| (letter.to_owned(), role)));
            if range.start <= before && before <= range.end && cursor == 0 {
                cursor = letters.len();
            }
        }
        if before >= range.end {
            cursor = letters.len();
        }
    }
    let widths: Vec<usize> = letters.iter().map(|(letter, _)| width(letter)).collect();
    let sight = in_sight(&widths, cursor, area.width.into());
    let mut x = area.x;
    let mut put = |text: &str, role| {
        x += canvas.put(Area::new(x, area.y, (area.x + area.width).saturating_sub(x), 1), text, role);
    };
    put(if sight.before { "…" } else { "" }, Role::Dim);
    letters[sight.letters.clone()].iter().for_each(|(letter, role)| put(letter, *role));
    put(if sight.behind { "…" } else { "" }, Role::Dim);
    let column = usize::from(sight.before) + widths[sight.letters.start..cursor].iter().sum::<usize>();
    canvas.cursor = Some((area.x + u16::try_from(column).unwrap_or(0).min(area.width - 1), area.y));
}

/// What is recognised, and what of it is in doubt.
fn meanings(capture: &Capture, now: &Now) -> Vec<(Range<usize>, Role)> {
    let doubts = capture.doubts(now);
    let parse = &capture.heard.parse;
    let in_doubt = |span: &capture::Span| match span.role {
        Part::Day | Part::Time => doubts.contains(&crate::app::capture::Doubt::Day),
        Part::Person => parse.people.iter().any(|who| {
            who.span == span.range && doubts.contains(&crate::app::capture::Doubt::Which(who.typed.clone()))
        }),
        _ => false,
    };
    let meaning = |span: &capture::Span| {
        let role = match span.role {
            _ if in_doubt(span) => Role::TwoReadings,
            Part::Person => Role::Person,
            Part::Day | Part::Time => Role::Day,
            Part::Vague => Role::Doubt,
            _ => return None,
        };
        Some((span.range.clone(), role))
    };
    // What comes after the sentence that is read waits.
    let behind = (capture.sentence().len()..capture.field.text().len(), Role::Dim);
    parse.spans.iter().filter_map(meaning).chain([behind]).collect()
}

/// The whole text in pieces of one meaning each.
fn pieces(text: &str, meanings: &[(Range<usize>, Role)]) -> Vec<(Range<usize>, Role)> {
    let mut found = Vec::new();
    let mut from = 0;
    for (range, role) in meanings {
        let whole = text.is_char_boundary(range.start) && text.is_char_boundary(range.end.min(text.len()));
        if range.start < from || range.end > text.len() || !whole {
            continue;
        }
        found.push((from..range.start, Role::Field));
        found.push((range.clone(), *role));
        from = range.end;
    }
    found.push((from..text.len(), Role::Field));
    found
}
