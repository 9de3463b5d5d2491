//! People as a table: one row each, always the same columns but for the number of addresses. A spreadsheet may take a
//! cell that begins with certain signs for a formula, and carry it out; such a cell gets a quote before it, which is
//! taken off again when it is read here.

use std::borrow::Cow;
use std::io::{self, Write};

use csv::{Terminator, WriterBuilder};

use super::person::{MAIL, PHONE};
use super::write_card::own_uid;
use crate::domain::contact::{Contact, Reach};
use crate::domain::words::{Address, Language};

/// With these a formula begins, in one spreadsheet or another; the last four are the wide forms.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Whether a cell is a formula behind any number of quotes.
fn is_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(FORMULA)
}

/// A cell that no spreadsheet takes for a formula.
pub(super) fn safe(cell: &str) -> Cow<'_, str> {
    if is_formula(cell) { format!("'{cell}").into() } else { cell.into() }
}

/// The cell that was made safe.
pub(super) fn bare(cell: &str) -> Cow<'_, str> {
    match cell.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest.into(),
        _ => cell.into(),
    }
}

/// Writes contacts as a table.
#[derive(Debug)]
pub struct TableWriter<W: Write> {
    csv: csv::Writer<W>,
    widths: Widths,
}

/// How many columns there are of what there may be several of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Widths {
    nicknames: usize,
    mails: usize,
    phones: usize,
    others: usize,
}

impl<W: Write> TableWriter<W> {
    /// Writes the names of the columns: as many as these contacts need.
    ///
    /// # Errors
    /// When `out` can't be written to.
    pub fn begin<'c>(out: W, contacts: impl IntoIterator<Item = &'c Contact>) -> io::Result<Self> {
        let mut widths = Widths { nicknames: 1, mails: 1, phones: 1, others: 0 };
        for contact in contacts {
            widths.nicknames = widths.nicknames.max(contact.nicknames.len());
            widths.mails = widths.mails.max(of_kind(contact, MAIL).count());
            widths.phones = widths.phones.max(of_kind(contact, PHONE).count());
            widths.others = widths.others.max(others(contact).count());
        }
        let mut writer =
            Self { csv: WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out), widths };
        let numbered = |name: &str, count: usize| -> Vec<String> {
            (1..=count).map(|n| if n == 1 { name.to_owned() } else { format!("{name} {n}") }).collect()
        };
        let mut header = vec!["uid".to_owned(), "name".to_owned()];
        header.extend(numbered("nickname", widths.nicknames));
        header.push("organisation".to_owned());
        header.extend(numbered("mail", widths.mails));
        header.extend(numbered("phone", widths.phones));
        for nth in 1..=widths.others {
            header.extend([format!("reach {nth} kind"), format!("reach {nth}")]);
        }
        header.extend(
            ["circle", "language", "form of address", "rhythm", "archived", "note"].map(str::to_owned),
        );
        writer.csv.write_record(header)?;
        Ok(writer)
    }

    /// Writes a contact, called `uid` by the address book it came from.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn contact(&mut self, contact: &Contact, uid: Option<&str>) -> io::Result<()> {
        let Widths { nicknames, mails, phones, others: kinds } = self.widths;
        let own = own_uid(contact);
        let mut cells: Vec<&str> = vec![uid.unwrap_or(&own), &contact.name];
        let blanks = std::iter::repeat("");
        cells.extend(contact.nicknames.iter().map(String::as_str).chain(blanks.clone()).take(nicknames));
        cells.push(contact.organisation.as_deref().unwrap_or_default());
        cells.extend(of_kind(contact, MAIL).chain(blanks.clone()).take(mails));
        cells.extend(of_kind(contact, PHONE).chain(blanks.clone()).take(phones));
        let more = others(contact).flat_map(|r| [r.kind.as_str(), r.value.as_str()]);
        cells.extend(more.chain(blanks).take(2 * kinds));
        let rhythm = contact.rhythm.map(|days| days.to_string()).unwrap_or_default();
        cells.extend([
            contact.circle.as_str(),
            contact.language.map(Language::as_str).unwrap_or_default(),
            contact.address.map(Address::as_str).unwrap_or_default(),
            &rhythm,
            if contact.archived { "1" } else { "" },
            contact.note.as_deref().unwrap_or_default(),
        ]);
        let cells: Vec<Cow<'_, str>> = cells.into_iter().map(safe).collect();
        self.csv.write_record(cells.iter().map(|cell| cell.as_bytes()))?;
        Ok(())
    }

    /// Ends the table.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn finish(mut self) -> io::Result<()> {
        self.csv.flush()
    }
}

fn of_kind<'c>(contact: &'c Contact, kind: &'c str) -> impl Iterator<Item = &'c str> {
    contact.reach.iter().filter(move |reach| reach.kind == kind).map(|reach| reach.value.as_str())
}

fn others(contact: &Contact) -> impl Iterator<Item = &Reach> {
    contact.reach.iter().filter(|reach| reach.kind != MAIL && reach.kind != PHONE)
}
