//! The layout of the help: indented texts and rows in two columns.

use crate::text::columns::{width as columns, wrap};

/// Adds a text to the page, wrapped, its first line indented by `first` and the others by `next`.
pub(super) fn indented(page: &mut String, text: &str, width: usize, first: &str, next: &str) {
    let room = width.saturating_sub(columns(first).max(columns(next)));
    for (i, line) in wrap(text, room).iter().enumerate() {
        page.push_str(if i == 0 { first } else { next });
        page.push_str(line);
        page.push('\n');
    }
}

/// Adds rows of a name and what is said of it to the page, side by side; on a narrow page, or beside a very long
/// name, below each other.
pub(super) fn rows(page: &mut String, rows: &[(String, String)], indent: usize, width: usize) {
    let most = (width / 2).min(32);
    let names = rows.iter().map(|(name, _)| columns(name)).filter(|n| *n <= most).max().unwrap_or(0);
    let margin = " ".repeat(indent + names + 2);
    let below = " ".repeat(indent + 4);
    for (name, text) in rows {
        let head = format!("{:indent$}{name}", "");
        if columns(name) > most || width < margin.len() + 20 {
            page.push_str(&head);
            page.push('\n');
            indented(page, text, width, &below, &below);
        } else {
            indented(page, text, width, &format!("{head:<0$}", margin.len()), &margin);
        }
    }
}
