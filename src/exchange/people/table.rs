//! Tables with named columns, as Google, Outlook, Thunderbird, a spreadsheet and this program write them: with commas,
//! semicolons or tabs, with quotes, with line ends of any kind and within cells.
//!
//! It never guesses what a column is for: it goes by its name.

use csv::{ReaderBuilder, StringRecord};

use super::Found;
use super::columns::Column;
use super::error::{PeopleError, PeopleTrouble};
use super::limits::MOST_COLUMNS;
use super::person::{MAIL, PHONE, Told, some, tidy};
use super::write_table::bare;
use crate::domain::words::{Address, Circle, Language};

/// A column of which nothing was taken, though something stood in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unused {
    /// What it is called.
    pub name: String,
}

const SEPARATORS: [u8; 3] = *b",;\t";

/// Whether the first line of a text names columns.
pub(super) fn is_one(text: &str) -> bool {
    let (separator, text, _) = separator(text);
    let mut reader = reader(separator, text);
    let mut header = StringRecord::new();
    let read = reader.read_record(&mut header).unwrap_or(false);
    let columns: Vec<_> = header.iter().filter_map(Column::called).collect();
    read && (columns.iter().any(|column| column.names()) || (header.len() > 1 && columns.len() > 1))
}

fn reader(separator: u8, text: &str) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(text.as_bytes())
}

/// What stands between two cells, the table, and how many lines stand before it: a spreadsheet may say in a first line
/// of its own what it separates by.
fn separator(text: &str) -> (u8, &str, usize) {
    let first = text.split(['\n', '\r']).next().unwrap_or_default();
    if let [b's', b'e', b'p', b'=', separator] = first.as_bytes() {
        let rest = &text[first.len()..];
        let rest = rest.strip_prefix("\r\n").or_else(|| rest.get(1..)).unwrap_or_default();
        return (*separator, rest, 1);
    }
    let mut quoted = false;
    let mut counts = [0_usize; 3];
    for byte in text.trim_start().bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            _ => {}
        }
        if let Some(nth) = SEPARATORS.iter().position(|s| *s == byte && !quoted) {
            counts[nth] += 1;
        }
    }
    let most = counts.iter().copied().max().unwrap_or_default();
    let nth = counts.iter().position(|count| *count == most).unwrap_or_default();
    (SEPARATORS[nth], text, 0)
}

/// Counts lines as an editor does, whichever way they end, on the way through a text.
struct Lines<'t> {
    text: &'t [u8],
    at: usize,
    line: usize,
}

impl Lines<'_> {
    /// The line of a row that begins at or behind this byte: what ended the row before it is passed over.
    fn of(&mut self, byte: usize) -> usize {
        while let Some(here) = self.text.get(self.at) {
            let ends = matches!(here, b'\n' | b'\r');
            if self.at >= byte && !ends {
                break;
            }
            // Of a carriage return and a line feed together, only the second counts.
            let half = *here == b'\r' && self.text.get(self.at + 1) == Some(&b'\n');
            self.line += usize::from(ends && !half);
            self.at += 1;
        }
        self.line
    }
}

/// The people in a table.
pub(super) fn read(text: &str) -> Result<Found, PeopleError> {
    let (separator, text, before) = separator(text);
    let mut reader = reader(separator, text);
    let mut row = StringRecord::new();
    let mut lines = Lines { text: text.as_bytes(), at: 0, line: before + 1 };
    let mut place = |row: &StringRecord| lines.of(row.position().map_or(0, |at| at.byte() as usize));
    let mut next = |row: &mut StringRecord| {
        // What it reads is a text in memory: it does not fail.
        reader.read_record(row).unwrap_or(false)
    };
    if !next(&mut row) {
        return Ok(Found::default());
    }
    let header: Vec<String> = row.iter().map(tidy).collect();
    if header.len() > MOST_COLUMNS {
        return Err(PeopleError::on(place(&row), PeopleTrouble::TooManyColumns));
    }
    let columns: Vec<Option<Column>> = header.iter().map(|name| Column::called(name)).collect();
    if !columns.iter().flatten().any(|column| column.names() || *column == Column::Mail) {
        return Err(PeopleError::on(place(&row), PeopleTrouble::NoNameColumn(header)));
    }
    let (mut found, mut used, mut last) = (Found::default(), vec![false; header.len()], 1);
    while next(&mut row) {
        last = place(&row);
        let filled = row.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
        let cells = filled.last().map_or(0, |(at, _)| at + 1);
        if cells > header.len() {
            let trouble = PeopleTrouble::TooManyCells { cells, columns: header.len() };
            return Err(PeopleError::on(last, trouble));
        }
        for (used, cell) in used.iter_mut().zip(&row) {
            *used |= !cell.trim().is_empty();
        }
        if cells > 0 {
            found.people.push(person(&row, &columns, &header, last)?);
        }
    }
    if text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1 {
        return Err(PeopleError::on(last, PeopleTrouble::OpenQuote));
    }
    let unused = header
        .into_iter()
        .zip(columns)
        .zip(used)
        .filter(|((name, column), used)| column.is_none() && *used && !Column::is_about_another(name));
    found.unused = unused.map(|((name, _), _)| Unused { name }).collect();
    Ok(found)
}

fn person(
    row: &StringRecord,
    columns: &[Option<Column>],
    header: &[String],
    line: usize,
) -> Result<Told, PeopleError> {
    let mut told = Told::default();
    told.at.line = line;
    let (mut parts, mut kind) = ([const { String::new() }; 3], String::new());
    for ((cell, column), name) in row.iter().zip(columns).zip(header) {
        let cell = &*bare(cell);
        let wrong = || {
            let value = cell.trim().chars().take(60).collect();
            PeopleError::on(line, PeopleTrouble::Value { column: name.clone(), value })
        };
        if cell.trim().is_empty() {
            continue;
        }
        match column {
            None => {}
            Some(Column::Uid) => told.uid = some(cell),
            Some(Column::Name) if told.name.is_empty() => told.name = tidy(cell),
            Some(Column::Name) => {}
            Some(Column::First) => parts[0] = tidy(cell),
            Some(Column::Middle) => parts[1] = tidy(cell),
            Some(Column::Last) => parts[2] = tidy(cell),
            Some(Column::Nickname) => told.add_nickname(cell),
            Some(Column::Organisation) => {
                told.organisation = told.organisation.take().or_else(|| some(cell));
            }
            Some(Column::Mail) => several(name, cell).for_each(|value| told.add_reach(MAIL, value)),
            Some(Column::Phone) => several(name, cell).for_each(|value| told.add_reach(PHONE, value)),
            Some(Column::ReachKind) => kind = cell.to_owned(),
            Some(Column::Reach) => told.add_reach(&std::mem::take(&mut kind), cell),
            Some(Column::Note) => told.note = told.note.take().or_else(|| some(cell)),
            Some(Column::Circle) => told.circle = Some(circle(cell.trim()).ok_or_else(wrong)?),
            // Other programs have such a column too, with other languages in it.
            Some(Column::Language) => told.language = language(cell.trim()),
            Some(Column::Address) => told.address = Some(Address::parse(cell.trim()).ok_or_else(wrong)?),
            Some(Column::Rhythm) => {
                told.rhythm = Some(cell.trim().parse().ok().filter(|days| *days > 0).ok_or_else(wrong)?);
            }
            Some(Column::Archived) => told.archived = flag(cell.trim()).ok_or_else(wrong)?,
        }
    }
    if told.name.is_empty() {
        told.name = tidy(&parts.join(" "));
    }
    told.settle_name()?;
    Ok(told)
}

/// The values in a cell: Google puts several in one, in columns that it calls a value.
fn several<'c>(header: &str, cell: &'c str) -> impl Iterator<Item = &'c str> {
    let between = if capture::fold(header).ends_with("value") { " ::: " } else { "\n" };
    cell.split(between)
}

fn circle(word: &str) -> Option<Circle> {
    Circle::parse(word).or_else(|| Circle::parse(&word.to_lowercase()))
}

fn language(word: &str) -> Option<Language> {
    match word.to_lowercase().as_str() {
        "nederlands" | "dutch" => Some(Language::Nl),
        "engels" | "english" => Some(Language::En),
        other => Language::parse(other),
    }
}

fn flag(word: &str) -> Option<bool> {
    match word.to_lowercase().as_str() {
        "1" | "yes" | "ja" | "true" => Some(true),
        "0" | "no" | "nee" | "false" => Some(false),
        _ => None,
    }
}
