//! From the user's words to things: an id or words to a row, a name to a contact, a phrase to a day. What fits
//! several or nothing is a failure with its candidates, never a guess.

use capture::{Ctx, DayError, Gazetteer, Region};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::exit::{Exit, Failure};
use crate::domain::agenda::{Item, Kind};
use crate::domain::contact::Contact;
use crate::domain::due::Due;
use crate::domain::time::{Happened, Now, in_zone, instant};
use crate::store::{Found, Reader};
use crate::text::{Lang, kinds, trouble};

/// How many candidates are named.
const CANDIDATES: usize = 8;

/// The one thing that `text` means.
pub(crate) fn item(
    lang: Lang,
    now: &Now,
    reader: &Reader<'_>,
    text: &str,
    prefer: impl Fn(&Item) -> bool,
    failed: impl Fn(crate::store::StoreError) -> Failure,
) -> Result<Item, Failure> {
    match reader.find(text, now, prefer).map_err(&failed)? {
        Found::One(item) => Ok(*item),
        Found::Nothing => Err(Failure::new(Exit::NotFound, trouble::find::nothing_fits(lang, text))),
        Found::Several(items) => {
            let ids: Vec<_> = items.iter().take(CANDIDATES).map(|i| i.id).collect();
            let shorts = reader.shorts(&ids).map_err(&failed)?;
            let mut lines = vec![trouble::find::several_fit(lang, text, items.len() as u64)];
            lines.extend(
                items
                    .iter()
                    .zip(&shorts)
                    .map(|(i, id)| trouble::find::candidate(id, i.name(), &what(lang, i))),
            );
            if items.len() > CANDIDATES {
                lines.push(trouble::find::and_more(lang, (items.len() - CANDIDATES) as u64));
            }
            Err(Failure::new(Exit::NotFound, lines.join("\n")))
        }
    }
}

/// What a row is about; a follow-up says first what it is for.
pub(crate) fn what(lang: Lang, item: &Item) -> String {
    match item.kind {
        Kind::FollowUp(touch, _) if item.what.is_empty() => kinds::touch(lang, touch).to_owned(),
        Kind::FollowUp(touch, _) => format!("{}: {}", kinds::touch(lang, touch), item.what),
        _ => item.what.clone(),
    }
}

/// The one contact that `name` means.
pub(crate) fn contact(
    lang: Lang,
    reader: &Reader<'_>,
    name: &str,
    failed: impl Fn(crate::store::StoreError) -> Failure,
) -> Result<Contact, Failure> {
    let mut found = reader.meant_by(name).map_err(failed)?;
    match found.len() {
        0 => Err(Failure::new(Exit::NotFound, trouble::find::nobody(lang, name))),
        1 => Ok(found.remove(0)),
        _ => {
            let names: Vec<String> = found.iter().map(told_apart).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            Err(Failure::new(Exit::NotFound, trouble::find::several_people(lang, name, &names)))
        }
    }
}

/// A name with what tells it from the same name: the organisation, else the id.
pub(crate) fn told_apart(contact: &Contact) -> String {
    format!("{} ({})", contact.name, contact.organisation.as_deref().unwrap_or_else(|| contact.id.as_str()))
}

/// A phrase that means exactly one day to come.
pub(crate) fn day(lang: Lang, now: &Now, text: &str) -> Result<NaiveDate, Failure> {
    let nobody = Gazetteer::new([]);
    capture::day(text, &ctx(now, &nobody)).map_err(|why| not_one_day(lang, text, why))
}

/// A time of day.
pub(crate) fn clock(lang: Lang, text: &str) -> Result<NaiveTime, Failure> {
    capture::clock(text).ok_or_else(|| Failure::new(Exit::Usage, trouble::days::not_a_time(lang, text)))
}

/// A day and perhaps a time, each in the user's words.
pub(crate) fn due(lang: Lang, now: &Now, date: NaiveDate, at: Option<&str>) -> Result<Due, Failure> {
    let time = at.map(|text| clock(lang, text)).transpose()?;
    Ok(Due { date, time: time.map(|t| (t, now.zone)) })
}

/// When something happened: `DATE`, `DATETHH:MM`, or a phrase, with a time behind it or not.
pub(crate) fn happened(lang: Lang, now: &Now, text: &str) -> Result<Happened, Failure> {
    let moment = |local: NaiveDateTime| Happened::At(in_zone(instant(local, now.zone), now.zone));
    for form in ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M"] {
        if let Ok(local) = NaiveDateTime::parse_from_str(text.trim(), form) {
            return Ok(moment(local));
        }
    }
    if let Ok(whole) = chrono::DateTime::parse_from_rfc3339(text.trim()) {
        return Ok(Happened::At(whole));
    }
    let nobody = Gazetteer::new([]);
    let ctx = ctx(now, &nobody);
    let found = match capture::past_day(text, &ctx) {
        Ok(day) => Ok(Happened::On(day)),
        Err(why) => {
            let timed = text.trim().rsplit_once(char::is_whitespace).and_then(|(before, last)| {
                let before = before.trim_end_matches(" om").trim_end_matches(" at");
                Some((capture::past_day(before, &ctx).ok()?, capture::clock(last)?))
            });
            timed.map(|(day, time)| moment(day.and_time(time))).ok_or_else(|| not_one_day(lang, text, why))
        }
    }?;
    // A weekday never means the past; said of what happened it is a slip that is asked about.
    let written_out = text.trim().starts_with(|c: char| c.is_ascii_digit());
    if found.day() > now.today() && !written_out {
        return Err(Failure::new(Exit::Usage, trouble::days::still_to_come(lang, found.day())));
    }
    Ok(found)
}

fn ctx<'a>(now: &Now, people: &'a Gazetteer) -> Ctx<'a> {
    Ctx { now: now.moment.naive_local(), zone: now.zone, people, region: Region::Nl }
}

fn not_one_day(lang: Lang, text: &str, why: DayError) -> Failure {
    let sentence = match why {
        DayError::NotADay => trouble::days::not_a_day(lang, text),
        DayError::NoSuchDay => trouble::days::no_such_day(lang, text),
        DayError::Several(days) => trouble::days::several_days(lang, text, &days),
    };
    Failure::new(Exit::Usage, sentence)
}
