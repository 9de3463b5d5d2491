//! A list as lines: headings, rows and the blanks between groups, counted without building one. Cost follows the
//! groups, not the rows, so that a hundred thousand rows scroll as twenty do.

use chrono::NaiveDate;

use crate::domain::agenda::Group;
use crate::domain::agenda::tally::{GROUPS, Tally};
use crate::domain::due::DueState;

/// What stands over a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// Nothing: the first rows of a list.
    None,
    /// A group of promises and concepts.
    Group(Group),
    /// Follow-ups by their day.
    FollowUps(DueState),
    /// What is suggested.
    Suggestions,
    /// People who were not spoken for longer than was wanted.
    Drifting,
    /// People with whom nothing is open.
    Others,
    /// Closed in the month of this day.
    Month(NaiveDate),
    /// Promised to a contact.
    ToThem,
    /// Promised by a contact.
    ToYou,
    /// Follow-ups with a contact.
    Planned,
    /// What a contact has had from you.
    Trust,
    /// What is known of a contact.
    Known,
    /// What was promised before.
    Past,
    /// People that were found.
    People,
    /// What was found of what is open.
    Open,
    /// What was found of what is closed.
    Archive,
}

/// A group of rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section {
    /// What stands over it.
    pub heading: Heading,
    /// Its first row.
    pub from: usize,
    /// How many rows it has; never nought.
    pub count: usize,
}

/// The groups of everything that was counted.
#[must_use]
pub fn of_tally(tally: &Tally) -> Vec<Section> {
    let mut from = 0;
    let mut sections = Vec::with_capacity(GROUPS.len());
    for (group, count) in GROUPS.iter().zip(tally.groups).filter(|(_, count)| *count > 0) {
        sections.push(Section { heading: Heading::Group(*group), from, count });
        from += count;
    }
    sections
}

/// How a list is laid out in a given room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Headings are shown.
    pub headings: bool,
    /// A blank line stands between groups.
    pub gaps: bool,
    /// Lines a row takes.
    pub tall: usize,
    /// Lines there are.
    pub height: usize,
    /// Where not all fit, the last line tells how many more there are.
    pub tells: bool,
}

/// One line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// Between two groups.
    Gap,
    /// Over a group.
    Heading(Section),
    /// The nth line of a row.
    Row(usize, usize),
}

/// Where a list is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The row under it.
    pub row: usize,
    /// The first line in sight.
    pub top: usize,
}

impl Layout {
    fn before(&self, section: &Section, first: bool) -> usize {
        usize::from(self.gaps && !first) + usize::from(self.headings && section.heading != Heading::None)
    }

    /// How many lines the list has.
    #[must_use]
    pub fn lines(&self, sections: &[Section]) -> usize {
        let of = |(nth, s): (usize, &Section)| self.before(s, nth == 0) + s.count * self.tall;
        sections.iter().enumerate().map(of).sum()
    }

    /// The first line of a row.
    #[must_use]
    pub fn line_of(&self, sections: &[Section], row: usize) -> usize {
        let mut line = 0;
        for (nth, section) in sections.iter().enumerate() {
            line += self.before(section, nth == 0);
            if row < section.from + section.count {
                return line + row.saturating_sub(section.from) * self.tall;
            }
            line += section.count * self.tall;
        }
        line
    }

    /// The first row that begins on a line or after it; the number of rows where there is none.
    #[must_use]
    pub fn row_at(&self, sections: &[Section], line: usize) -> usize {
        let mut start = 0;
        for (nth, section) in sections.iter().enumerate() {
            start += self.before(section, nth == 0);
            if line < start + section.count * self.tall {
                return section.from + line.saturating_sub(start).div_ceil(self.tall.max(1));
            }
            start += section.count * self.tall;
        }
        sections.last().map_or(0, |last| last.from + last.count)
    }

    /// What stands on a line.
    #[must_use]
    pub fn line(&self, sections: &[Section], mut line: usize) -> Option<Line> {
        for (nth, section) in sections.iter().enumerate() {
            let before = self.before(section, nth == 0);
            if line < before {
                let heading = self.headings && section.heading != Heading::None && line + 1 == before;
                return Some(if heading { Line::Heading(*section) } else { Line::Gap });
            }
            line -= before;
            if line < section.count * self.tall {
                return Some(Line::Row(section.from + line / self.tall, line % self.tall));
            }
            line -= section.count * self.tall;
        }
        None
    }

    /// Lines that can hold rows.
    #[must_use]
    pub fn room(&self, sections: &[Section]) -> usize {
        let told = self.tells && self.lines(sections) > self.height;
        self.height.saturating_sub(usize::from(told))
    }

    /// The cursor on a row that is there, in sight with the heading over it.
    #[must_use]
    pub fn settle(&self, sections: &[Section], cursor: Cursor) -> Cursor {
        let rows = sections.last().map_or(0, |s| s.from + s.count);
        let row = cursor.row.min(rows.saturating_sub(1));
        let (room, line) = (self.room(sections).max(1), self.line_of(sections, row));
        let over = sections
            .iter()
            .position(|s| s.from == row)
            .map_or(0, |nth| self.before(&sections[nth], nth == 0));
        let highest = (line + self.tall).saturating_sub(room);
        let lowest = line.saturating_sub(over);
        let end = self.lines(sections).saturating_sub(room);
        // Where the heading and the row don't both fit, the row goes first.
        let top = if highest > lowest { highest } else { cursor.top.clamp(highest, lowest) };
        Cursor { row, top: top.min(end) }
    }

    /// How many rows a page has.
    #[must_use]
    pub fn page(&self) -> usize {
        (self.height / self.tall.max(1)).saturating_sub(2).max(1)
    }
}

impl Layout {
    /// Rows that are under the last line in sight.
    #[must_use]
    pub fn below(&self, sections: &[Section], top: usize) -> usize {
        let end = top + self.room(sections);
        sections.iter().map(|section| self.below_in(sections, section, end)).sum()
    }

    /// Rows of a group that are not whole over a line.
    #[must_use]
    pub fn below_in(&self, sections: &[Section], section: &Section, line: usize) -> usize {
        let begin = self.line_of(sections, section.from);
        section.count - (line.saturating_sub(begin) / self.tall.max(1)).min(section.count)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sections(counts: &[usize]) -> Vec<Section> {
        let mut from = 0;
        let mut found = Vec::new();
        for count in counts.iter().copied().filter(|c| *c > 0) {
            found.push(Section { heading: Heading::Group(Group::Late), from, count });
            from += count;
        }
        found
    }

    #[test]
    fn lines_are_headings_rows_and_gaps() {
        let (list, s) =
            (Layout { headings: true, gaps: true, tall: 1, height: 9, tells: true }, sections(&[2, 1]));
        let shown: Vec<_> = (0..7).map(|n| list.line(&s, n)).collect();
        assert_eq!(
            shown,
            [
                Some(Line::Heading(s[0])),
                Some(Line::Row(0, 0)),
                Some(Line::Row(1, 0)),
                Some(Line::Gap),
                Some(Line::Heading(s[1])),
                Some(Line::Row(2, 0)),
                None
            ]
        );
    }

    proptest! {
        #[test]
        fn every_row_has_its_line_and_the_cursor_is_in_sight(
            counts in proptest::collection::vec(0_usize..9, 0..5),
            (headings, gaps, tells) in (any::<bool>(), any::<bool>(), any::<bool>()),
            (tall, height) in (1_usize..3, 3_usize..20),
            (row, top) in (0_usize..60, 0_usize..90),
        ) {
            let (list, s) = (Layout { headings, gaps, tall, height, tells }, sections(&counts));
            for row in 0..s.last().map_or(0, |s| s.from + s.count) {
                prop_assert_eq!(list.line(&s, list.line_of(&s, row)), Some(Line::Row(row, 0)));
            }
            prop_assert!(list.line(&s, list.lines(&s)).is_none());
            let cursor = list.settle(&s, Cursor { row, top });
            let rows = s.last().map_or(0, |s| s.from + s.count);
            let end = top + list.room(&s);
            prop_assert_eq!(
                list.below(&s, top),
                (0..rows).filter(|row| list.line_of(&s, *row) + tall > end).count()
            );
            if !s.is_empty() {
                let line = list.line_of(&s, cursor.row);
                prop_assert!(cursor.top <= line && line + tall <= cursor.top + list.room(&s).max(tall));
                prop_assert_eq!(list.settle(&s, cursor), cursor);
            }
        }
    }
}
