//! What the exchange must hold to: nothing lost, nothing twice, nothing unlawful, and every refusal with its
//! line. The kit here makes books by lawful walks alone.

mod listing;
mod malformed;
mod merging;
mod plain;
mod reading;
mod round_trip;
mod walks;

use chrono_tz::Tz;

use super::{Import, ImportError, Reader, Shape, Stopped, Writer, plan_import};
use crate::domain::book::Book;
use crate::domain::id::Id;
use crate::domain::plan::Deal;
use crate::domain::time::{Now, instant};

pub(super) const HOME: Tz = Tz::Europe__Amsterdam;

pub(super) fn now(text: &str) -> Now {
    now_in(text, HOME)
}

pub(super) fn now_in(text: &str, zone: Tz) -> Now {
    Now::new(instant(text.parse().unwrap(), zone), zone)
}

pub(super) fn id(bits: u64) -> Id {
    Id::from_bits(bits)
}

/// The book as a file.
pub(super) fn export(book: &Book, shape: Shape) -> String {
    let mut writer = Writer::begin(Vec::new(), shape).unwrap();
    book.contacts.values().for_each(|c| writer.contact(c).unwrap());
    book.promises.values().for_each(|p| writer.promise(p).unwrap());
    book.concepts.values().for_each(|c| writer.concept(c).unwrap());
    book.follow_ups.values().for_each(|f| writer.follow_up(f).unwrap());
    book.series.values().for_each(|s| writer.series(s).unwrap());
    book.memos.values().for_each(|m| writer.memo(m).unwrap());
    String::from_utf8(writer.finish().unwrap()).unwrap()
}

/// What the import of a file comes to.
pub(super) fn plan(file: impl AsRef<[u8]>, book: &Book, now: Now) -> Result<Import, ImportError> {
    let mut next = 1 << 40;
    let mut fresh = || {
        next += 1;
        Id::from_bits(next)
    };
    let mut deal = Deal { now, fresh: &mut fresh };
    plan_import(Reader::new(file.as_ref()), book, &mut deal).map_err(|stopped| match stopped {
        Stopped::Refused(error) => *error,
        Stopped::Book(never) => match never {},
    })
}

/// Carries an import out.
pub(super) fn import(file: impl AsRef<[u8]>, book: &mut Book, now: Now) -> Result<Import, ImportError> {
    let import = plan(file, book, now)?;
    for op in &import.change.ops {
        book.apply(op, now.zone).unwrap();
    }
    Ok(import)
}

/// The file in an empty book.
pub(super) fn imported(file: impl AsRef<[u8]>, now: Now) -> Book {
    let mut book = Book::default();
    import(file, &mut book, now).unwrap();
    book
}
