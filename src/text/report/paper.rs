//! A paper of titles, sentences and tables, as lines for a terminal or as Markdown. It never chooses a word.

use crate::text::columns::{fit, pad, pad_left, width};
use crate::text::sanitise::clean;

/// A part of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// What it is.
    Title(String),
    /// A sentence.
    Text(String),
    /// Rows under a heading; the first two cells of a row are words, the others stand to the right.
    Table {
        /// What they are; their number is put behind it, where they are a list.
        heading: String,
        /// Over the columns.
        heads: Option<Vec<String>>,
        /// How many there are, those that are not shown too; none where the rows are no list.
        count: Option<usize>,
        /// The rows; all of one length.
        rows: Vec<Vec<String>>,
    },
}

/// A line of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// A title or heading.
    Heading(String),
    /// Heads of columns.
    Dim(String),
    /// Anything else.
    Text(String),
}

/// A column of words is never wider than this where another has to fit beside it.
const NAME: usize = 24;

/// As lines of so many columns.
#[must_use]
pub fn plain(parts: &[Part], columns: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    for part in parts {
        match part {
            Part::Title(text) => lines.push(Line::Heading(clean(text).into_owned())),
            Part::Text(text) => lines.push(Line::Text(clean(text).into_owned())),
            Part::Table { heading, heads, count, rows } => {
                lines.push(Line::Text(String::new()));
                let count = count.map(|count| format!(" {count}")).unwrap_or_default();
                lines.push(Line::Heading(format!("{}{count}", heading.to_uppercase())));
                lines.extend(laid(heads.as_deref(), rows, columns));
            }
        }
    }
    lines
}

/// A table in columns: what does not fit is cut, the words of the second column first.
fn laid(heads: Option<&[String]>, rows: &[Vec<String>], columns: usize) -> Vec<Line> {
    let cells: Vec<Vec<String>> = heads
        .into_iter()
        .chain(rows.iter().map(Vec::as_slice))
        .map(|row| row.iter().map(|c| clean(c).into_owned()).collect())
        .collect();
    let count = cells.first().map_or(0, Vec::len);
    let words = if heads.is_some() { 1 } else { 2 };
    let mut wide: Vec<usize> =
        (0..count).map(|n| cells.iter().map(|row| width(&row[n])).max().unwrap_or(0)).collect();
    let over = |wide: &[usize]| (wide.iter().sum::<usize>() + 2 * count).saturating_sub(columns);
    for (n, least) in [(1, 12), (0, NAME.min(12)), (1, 6)] {
        if n < words.min(count) {
            wide[n] = wide[n].saturating_sub(over(&wide)).max(least.min(wide[n]));
        }
    }
    let line = |row: &Vec<String>| {
        let cell = |(n, text): (usize, &String)| {
            let text = fit(text, wide[n]);
            if n >= 1 && heads.is_some() { pad_left(&text, wide[n]) } else { pad(&text, wide[n]) }
        };
        let joined: Vec<String> = row.iter().enumerate().map(cell).collect();
        format!("  {}", joined.join("  ")).trim_end().to_owned()
    };
    let first = usize::from(heads.is_some());
    cells
        .iter()
        .enumerate()
        .map(|(n, row)| if n < first { Line::Dim(line(row)) } else { Line::Text(line(row)) })
        .collect()
}

/// As Markdown: a title, sentences, and a table under each heading.
#[must_use]
pub fn markdown(parts: &[Part]) -> String {
    let mut out = String::new();
    for part in parts {
        match part {
            Part::Title(text) => out.push_str(&format!("# {}\n\n", escaped(text))),
            Part::Text(text) => out.push_str(&format!("{}\n\n", escaped(text))),
            Part::Table { heading, heads, count, rows } => {
                let count = count.map(|count| format!(" ({count})")).unwrap_or_default();
                out.push_str(&format!("## {}{count}\n\n", escaped(heading)));
                let cells = rows.first().map_or(0, Vec::len);
                let blank = vec![String::new(); cells];
                out.push_str(&row(heads.as_deref().unwrap_or(&blank)));
                out.push_str(&format!("|{}\n", " --- |".repeat(cells)));
                rows.iter().for_each(|cells| out.push_str(&row(cells)));
                out.push('\n');
            }
        }
    }
    out.truncate(out.trim_end().len());
    out
}

fn row(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
    format!("| {} |\n", cells.join(" | "))
}

/// What Markdown would take for a mark of its own stands behind a backslash.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in clean(text).chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper() -> Vec<Part> {
        let rows = vec![
            vec!["Jan de Boer".to_owned(), "rapport | verbouwing *mailen*".to_owned(), "do 19".to_owned()],
            vec!["Zoë".to_owned(), "planning".to_owned(), "wo 25".to_owned()],
        ];
        vec![
            Part::Title("Week 47".to_owned()),
            Part::Text("1 gezegd".to_owned()),
            Part::Table { heading: "Gedaan".to_owned(), heads: None, count: Some(rows.len()), rows },
        ]
    }

    #[test]
    fn a_table_is_cut_to_its_columns_and_keeps_its_last() {
        for columns in [30, 40, 80] {
            for line in plain(&paper(), columns) {
                let (Line::Heading(text) | Line::Dim(text) | Line::Text(text)) = line;
                assert!(width(&text) <= columns, "{text:?} in {columns}");
            }
        }
        let lines = plain(&paper(), 40);
        assert_eq!(lines[3], Line::Heading("GEDAAN 2".to_owned()));
        assert_eq!(lines[4], Line::Text("  Jan de Boer  rapport | verbouw…  do 19".to_owned()));
        assert_eq!(lines[5], Line::Text("  Zoë          planning            wo 25".to_owned()));
    }

    #[test]
    fn markdown_keeps_the_users_marks_as_they_are() {
        let text = markdown(&paper());
        assert!(text.contains("| Jan de Boer | rapport \\| verbouwing \\*mailen\\* | do 19 |"), "{text}");
        assert!(
            text.starts_with("# Week 47\n\n1 gezegd\n\n## Gedaan (2)\n\n|  |  |  |\n| --- | --- | --- |\n"),
            "{text}"
        );
    }
}
