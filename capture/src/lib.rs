//! Reads one spoken sentence, Dutch or English, into a promise with its doubts: who, when, what, whose.
//! It is pure and total: any text is accepted, nothing is looked up, no clock is read, nothing is stored, nothing panics.
//!
//! The passes, in order: `token` cuts, `lang` finds the language, `guard` keeps prices and quotes out, `people` claims
//! names, `typo` mends words of time, `grammar` says what was said, `resolve` turns it into days (READINGS as code), and
//! `roles` chooses the due day, the promisee, the direction and the deliverable.
//!
//! ```
//! use capture::{Ctx, Gazetteer, Region, parse};
//! let book = Gazetteer::new([]);
//! let now = chrono::NaiveDate::from_ymd_opt(2026, 11, 20).and_then(|d| d.and_hms_opt(9, 12, 0)).unwrap_or_default();
//! let ctx = Ctx { now, zone: chrono_tz::Europe::Amsterdam, people: &book, region: Region::Nl, preferred: &[] };
//! let read = parse("ik mail Joost donderdag het rapport", &ctx);
//! assert_eq!(read.readings[0].date.to_string(), "2026-11-26");
//! assert_eq!(read.what, "mail het rapport");
//! ```

mod ask;
mod class;
mod clauses;
mod expr;
mod fold;
mod gazetteer;
mod grammar;
mod guard;
mod lang;
mod lexicon;
mod model;
mod people;
mod phrase;
mod read;
mod resolve;
mod roles;
mod sentences;
mod shape;
mod slips;
mod surname;
mod token;
mod typo;

pub use ask::{clock, day, past_day};
pub use class::Class;
pub use fold::{fold, words};
pub use gazetteer::Gazetteer;
pub use lang::language;
pub use model::{
    Ctx, DayError, Direction, DueKind, Fits, Lang, Parse, Person, Reading, Region, Remark, Role, Span, Who,
    Why,
};
pub use phrase::infinitive;
pub use read::parse;
pub use sentences::sentences;
pub use typo::one_apart;
