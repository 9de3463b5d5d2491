//! Cards read: what of them this program knows of people. Everything else stays on the card.
//!
//! It never refuses a card for what it does not know; only what is no vCard is refused.

use calcard::vcard::VCardProperty;

use super::Found;
use super::error::{PeopleError, PeopleTrouble};
use super::lines::{self, Written};
use super::person::{MAIL, PHONE, Told, some, tidy};
use super::property::Property;
use super::write_card::Version;
use crate::domain::words::{Address, Circle, Language};

/// The fields of our own, by which what this program knows comes back.
pub(super) const CIRCLE: &str = "X-WOORD-CIRCLE";
pub(super) const ADDRESS: &str = "X-WOORD-ADDRESS";
pub(super) const RHYTHM: &str = "X-WOORD-RHYTHM";
pub(super) const ARCHIVED: &str = "X-WOORD-ARCHIVED";
pub(super) const LANGUAGE: &str = "X-WOORD-LANGUAGE";
/// A way to reach somebody that is neither mail nor telephone: its kind, a colon, the address.
pub(super) const REACH: &str = "X-WOORD-REACH";

/// The people on the cards of a text.
pub(super) fn read(text: &str) -> Result<Found, PeopleError> {
    let mut found = Found::default();
    for written in lines::cards(text)? {
        match told(written)? {
            Some(told) => found.people.push(told),
            None => found.no_people += 1,
        }
    }
    Ok(found)
}

/// A card, its fields read.
#[derive(Debug)]
pub(super) struct Card {
    pub(super) version: Version,
    pub(super) properties: Vec<Property>,
}

impl Card {
    pub(super) fn read(written: Written) -> Result<Self, PeopleError> {
        let mut version = Version::V3;
        for field in &written.fields {
            let Some((name, value)) = field.text.split_once(':') else { continue };
            if name.trim().eq_ignore_ascii_case("VERSION") {
                version = Version::parse(value.trim()).ok_or_else(|| {
                    let value = value.trim().chars().take(20).collect();
                    PeopleError::on(field.line, PeopleTrouble::Version(value))
                })?;
            }
        }
        let mut properties = Vec::with_capacity(written.fields.len());
        for field in written.fields {
            let line = field.line;
            let property = Property::read(field, version);
            if property.is_garbled() {
                return Err(PeopleError::on(line, PeopleTrouble::Encoding));
            }
            properties.push(property);
        }
        Ok(Self { version, properties })
    }

    /// A card that is kept; nothing where it is none.
    pub(super) fn kept(text: &str) -> Option<Self> {
        Self::read(lines::cards(text).ok()?.into_iter().next()?).ok()
    }

    fn first(&self, name: &VCardProperty) -> Option<&Property> {
        self.properties.iter().find(|property| property.is(name))
    }

    fn own(&self, name: &str) -> Option<String> {
        self.properties.iter().find(|property| property.is_own(name))?.whole()
    }

    /// Whether it is of a group, a place or a thing.
    fn is_no_person(&self) -> bool {
        self.properties.iter().filter_map(|p| p.text.split_once(':')).any(|(name, value)| {
            let name = name.split(';').next().unwrap_or_default().to_ascii_uppercase();
            let kind = value.trim().to_ascii_lowercase();
            matches!(name.as_str(), "KIND" | "X-ADDRESSBOOKSERVER-KIND" | "X-KIND")
                && matches!(kind.as_str(), "group" | "location" | "application" | "device")
        })
    }

    /// What is told of the person.
    pub(super) fn told(&self) -> Told {
        let mut told = Told { name: self.full_name(), ..Told::default() };
        for property in &self.properties {
            match property.name() {
                Some(VCardProperty::Nickname) => property.texts().iter().for_each(|n| told.add_nickname(n)),
                Some(VCardProperty::Email) => told.add_reach(MAIL, &bare(property, "mailto:")),
                Some(VCardProperty::Tel) => told.add_reach(PHONE, &bare(property, "tel:")),
                Some(VCardProperty::Note) if told.note.is_none() => {
                    told.note = property.whole().as_deref().and_then(some);
                }
                Some(VCardProperty::Org) if told.organisation.is_none() => {
                    told.organisation = property.texts().into_iter().find(|text| !text.is_empty());
                }
                Some(VCardProperty::Uid) if told.uid.is_none() => {
                    told.uid = property.whole().as_deref().and_then(some);
                }
                Some(VCardProperty::Other(name)) if name.eq_ignore_ascii_case(REACH) => {
                    if let Some((kind, value)) = property.whole().as_deref().and_then(|v| v.split_once(':')) {
                        told.add_reach(kind, value);
                    }
                }
                _ => {}
            }
        }
        let spoken = self.first(&VCardProperty::Lang).and_then(Property::whole);
        let language = self.own(LANGUAGE).or(spoken).and_then(|tag| Some(tag.split('-').next()?.to_owned()));
        told.language = language.and_then(|tag| Language::parse(&tag.to_ascii_lowercase()));
        told.circle = self.own(CIRCLE).and_then(|word| Circle::parse(&word));
        told.address = self.own(ADDRESS).and_then(|word| Address::parse(&word));
        told.rhythm = self.own(RHYTHM).and_then(|days| days.parse().ok());
        told.archived = self.own(ARCHIVED).is_some_and(|flag| flag == "1");
        told
    }

    /// The name as it is shown; the parts of it, in the order of speech, where that is missing or only turns them round.
    fn full_name(&self) -> String {
        let shown = self.first(&VCardProperty::Fn).and_then(Property::whole).map(|name| tidy(&name));
        let shown = shown.unwrap_or_default();
        let parts = self.first(&VCardProperty::N).map(Property::parts).unwrap_or_default();
        let part = |nth: usize| tidy(&parts.get(nth).map(|part| part.join(" ")).unwrap_or_default());
        let (family, given, more) = (part(0), part(1), part(2));
        let spoken = tidy(&format!("{given} {more} {family}"));
        let turned = |name: &str| {
            let Some((before, after)) = name.split_once(',') else { return false };
            let words = |text: &str| {
                let mut words: Vec<_> = text.split_whitespace().map(str::to_owned).collect();
                words.sort();
                words
            };
            !family.is_empty() && !given.is_empty() && words(&format!("{after} {before}")) == words(&spoken)
        };
        if shown.is_empty() || turned(&shown) { spoken } else { shown }
    }
}

/// What a card tells; nothing where it is of no person.
fn told(written: Written) -> Result<Option<Told>, PeopleError> {
    let line = written.line;
    let card = Card::read(written)?;
    if card.is_no_person() {
        return Ok(None);
    }
    let mut told = card.told();
    told.at.line = line;
    told.settle_name()?;
    let lines = card.properties.iter().map(|property| property.text.as_str());
    let lines = std::iter::once("BEGIN:VCARD").chain(lines).chain(["END:VCARD", ""]);
    told.card = Some(lines.collect::<Vec<_>>().join("\r\n"));
    Ok(Some(told))
}

/// An address without the scheme that the newest version puts before it.
fn bare(property: &Property, scheme: &str) -> String {
    let value = property.whole().unwrap_or_default();
    let value = tidy(&value);
    match value.get(..scheme.len()) {
        Some(found) if found.eq_ignore_ascii_case(scheme) => value[scheme.len()..].to_owned(),
        _ => value,
    }
}
