//! The example book: a Monday in the life of somebody who keeps their word, told as the changes that made it, each drawn
//! up by the real plans at its own moment. Its days move along, so that today is always that Monday; its words are in
//! the language of the screen.
//!
//! It never writes anywhere: whoever takes the changes decides where they go.

mod around;
mod months;
mod people;
mod quarter;
mod story;
mod teller;
mod week;

use chrono::NaiveDate;

use crate::domain::change::Change;
use crate::domain::time::Now;
use crate::domain::walk::Refused;
use crate::text::Lang;

/// The Monday that the book was written for: 23 November 2026.
const MONDAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 23) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// The changes that make the book, in the order in which they were made, each with its moment; none lies after `now`.
///
/// # Errors
/// Only if the book breaks a rule of the house itself; a test says that it does not.
pub fn changes(lang: Lang, now: &Now) -> Result<Vec<(Now, Change)>, Refused> {
    let mut teller = teller::Teller::new(lang, *now);
    teller.meet(people::PEOPLE);
    let mut story: Vec<story::Event> = months::story();
    story.extend(quarter::story());
    story.extend(week::story());
    story.extend(around::story());
    story.sort_by_key(|event| event.when);
    for event in story {
        teller.tell(event)?;
    }
    Ok(teller.told)
}

#[cfg(test)]
mod tests;
