//! A paper of titles, sentences and tables as the rows of a page. It never chooses a word.

use super::sheet::{Mean, Row};
use crate::app::geometry::Room;
use crate::app::model::Model;
use crate::text::report::{Line, Part, plain};

/// The parts of a paper as rows, as wide as the page has room for.
pub(super) fn paper(model: &Model, parts: &[Part]) -> Vec<Row> {
    let margin = match model.size.room() {
        Room::Wide => 4,
        Room::Middle => 2,
        Room::Narrow | Room::None => 0,
    };
    let columns = usize::from(model.size.width).saturating_sub(2 * margin).max(20);
    let row = |line: Line| {
        let (text, mean) = match line {
            Line::Heading(text) => (text, Mean::Heading),
            Line::Dim(text) => (text, Mean::Dim),
            Line::Text(text) => (text, Mean::Plain),
        };
        match text.is_empty() {
            true => Row::default(),
            false => Row { left: vec![(" ".repeat(margin), Mean::Plain), (text, mean)], ..Row::default() },
        }
    };
    plain(parts, columns).into_iter().map(row).collect()
}
