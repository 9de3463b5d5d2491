//! A page that is read from top to bottom: its rows, each piece of text with what it means. They are made once for a
//! width and a book, so that what scrolls and what draws can't disagree.
//!
//! It never knows a colour, and never what the words say.

/// What a piece of text means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mean {
    /// Ordinary text.
    Plain,
    /// Of less weight.
    Dim,
    /// A title or heading.
    Heading,
    /// Late.
    Late,
    /// In doubt.
    Doubt,
    /// Good.
    Good,
    /// Words as they were spoken.
    Words,
    /// A key.
    Key,
}

/// A piece of text with what it means.
pub type Piece = (String, Mean);

/// One row of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// From the left.
    pub left: Vec<Piece>,
    /// At the right end.
    pub right: Vec<Piece>,
    /// What it belongs to, to be named where it is out of sight; empty for what has no name.
    pub part: &'static str,
    /// A rule runs through it, with the text as its title.
    pub rule: bool,
}

impl Row {
    /// A row of one piece.
    #[must_use]
    pub fn of(text: impl Into<String>, mean: Mean) -> Self {
        Self { left: vec![(text.into(), mean)], ..Self::default() }
    }

    /// A rule with a title.
    #[must_use]
    pub fn rule(title: &str) -> Self {
        Self { rule: true, ..Self::of(title, Mean::Heading) }
    }

    fn is_blank(&self) -> bool {
        self.left.is_empty() && self.right.is_empty()
    }
}

/// The rows, and the first in sight.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// All of them.
    pub rows: Vec<Row>,
    /// The first in sight.
    pub top: usize,
}

/// What is under the last row in sight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Below {
    /// How many rows that say something.
    pub rows: usize,
    /// What they belong to, in order.
    pub parts: Vec<&'static str>,
}

impl Sheet {
    /// Other rows, looked at from the same place.
    pub fn renew(&mut self, rows: Vec<Row>, height: usize) {
        self.rows = rows;
        self.scroll(0, height);
    }

    /// Goes so many rows down, or up where it is negative, as far as there is something to see.
    pub fn scroll(&mut self, by: isize, height: usize) {
        let last = self.rows.len().saturating_sub(height);
        self.top = self.top.saturating_add_signed(by).min(last);
    }

    /// The rows in sight, and what is under them. What does not fit is told in the last row there is.
    #[must_use]
    pub fn in_sight(&self, height: usize) -> (&[Row], Option<Below>) {
        let rest = self.rows.get(self.top..).unwrap_or_default();
        if rest.len() <= height {
            return (rest, None);
        }
        let (seen, under) = rest.split_at(height.saturating_sub(1));
        let mut parts = Vec::new();
        for row in under.iter().filter(|row| !row.is_blank() && !row.part.is_empty()) {
            if !parts.contains(&row.part) {
                parts.push(row.part);
            }
        }
        let rows = under.iter().filter(|row| !row.is_blank() && !row.rule).count();
        (seen, Some(Below { rows, parts }).filter(|below| below.rows > 0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(rows: usize) -> Sheet {
        let row =
            |nth: usize| Row { part: if nth < 3 { "head" } else { "note" }, ..Row::of("x", Mean::Plain) };
        Sheet { rows: (0..rows).map(row).collect(), top: 0 }
    }

    #[test]
    fn what_does_not_fit_is_counted_and_named() {
        let mut sheet = sheet(9);
        let (seen, below) = sheet.in_sight(3);
        assert_eq!(seen.len(), 2);
        assert_eq!(below, Some(Below { rows: 7, parts: vec!["head", "note"] }));
        sheet.scroll(99, 3);
        assert_eq!(sheet.top, 6);
        assert_eq!(sheet.in_sight(3).1, None);
        sheet.scroll(-99, 3);
        assert_eq!(sheet.top, 0);
    }

    #[test]
    fn fewer_rows_bring_the_page_back_into_sight() {
        let mut page = sheet(9);
        page.scroll(6, 3);
        page.renew(sheet(4).rows, 3);
        assert_eq!(page.top, 1);
        page.renew(Vec::new(), 3);
        assert_eq!((page.top, page.in_sight(3).0.len()), (0, 0));
        assert_eq!(page.in_sight(0).1, None);
    }
}
