//! Cards written: what this program knows, on the card that a person came on. What it does not know stays as it was
//! written; what it knows and what is the same stays too, with its types and labels. In another version of vCard the
//! library rewrites what that version writes differently.

use calcard::vcard::{
    VCardEntry, VCardParameter, VCardParameterName, VCardParameterValue, VCardProperty, VCardValue,
    VCardVersion,
};

use super::card::{ADDRESS, ARCHIVED, CIRCLE, Card, LANGUAGE, REACH, RHYTHM};
use super::person::{MAIL, PHONE, Told};
use super::property::Property;
use crate::domain::contact::{Contact, Reach};
use crate::domain::words::Circle;

/// A version of vCard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// 2.1, which is read and never written.
    V2,
    /// 3.0.
    V3,
    /// 4.0.
    V4,
}

impl Version {
    pub(super) fn parse(text: &str) -> Option<Self> {
        match text {
            "2.1" | "2.0" => Some(Self::V2),
            "3.0" | "3" => Some(Self::V3),
            "4.0" | "4" => Some(Self::V4),
            _ => None,
        }
    }

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::V2 => "2.1",
            Self::V3 => "3.0",
            Self::V4 => "4.0",
        }
    }
}

/// The fields of our own.
const OWN: &[&str] = &[CIRCLE, ADDRESS, RHYTHM, ARCHIVED, LANGUAGE, REACH];

/// A contact as a vCard, on the card that is kept of it where there is one.
#[must_use]
pub fn write_card(contact: &Contact, kept: Option<&str>, version: Version) -> String {
    let card = kept.and_then(Card::kept).unwrap_or(Card { version, properties: Vec::new() });
    let told = card.told();
    let mut out = format!("BEGIN:VCARD\r\nVERSION:{}\r\n", version.as_str());
    let page = Page { contact, told: &told, card: &card, version };
    for property in card.properties.iter().filter(|property| page.stays(property)) {
        page.put(property, &mut out);
    }
    page.add(&mut out);
    out.push_str("END:VCARD\r\n");
    out
}

struct Page<'a> {
    contact: &'a Contact,
    told: &'a Told,
    card: &'a Card,
    version: Version,
}

impl Page<'_> {
    fn has(&self, name: &VCardProperty) -> bool {
        self.card.properties.iter().any(|property| property.is(name))
    }

    fn same_name(&self) -> bool {
        self.told.name == self.contact.name
    }

    /// Whether a field of the kept card is still true.
    fn stays(&self, property: &Property) -> bool {
        use VCardProperty as P;
        let Some(name) = property.name() else { return true };
        let reaches = |kind: &str, value: &str| {
            value.is_empty() || self.contact.reach.iter().any(|r| r.kind == kind && r.value == value)
        };
        let alone = |kind: &str| {
            let mut own = Card { version: self.card.version, properties: vec![property.clone()] }.told();
            own.reach.pop().filter(|r| r.kind == kind).map(|r| r.value).unwrap_or_default()
        };
        match name {
            P::Version | P::Begin | P::End => false,
            P::Fn | P::N => self.same_name(),
            P::Nickname => self.told.nicknames == self.contact.nicknames,
            P::Org => self.told.organisation == self.contact.organisation,
            P::Note => self.told.note == self.contact.note,
            P::Lang => self.told.language == self.contact.language,
            P::Email => reaches(MAIL, &alone(MAIL)),
            P::Tel => reaches(PHONE, &alone(PHONE)),
            P::Other(own) => !OWN.iter().any(|name| own.eq_ignore_ascii_case(name)),
            _ => true,
        }
    }

    /// Puts a field of the kept card: word for word where the version lets it.
    fn put(&self, property: &Property, out: &mut String) {
        // What no standard names means the same in every version, but for how the oldest may have encoded it.
        let moves =
            |entry: &VCardEntry| !matches!(entry.name, VCardProperty::Other(_)) || property.is_encoded();
        match &property.entry {
            Some(entry) if self.card.version != self.version && moves(entry) => {
                write(entry, self.version, out);
            }
            _ => {
                out.push_str(&property.text);
                out.push_str("\r\n");
            }
        }
    }

    /// Adds what the kept card does not say.
    fn add(&self, out: &mut String) {
        use VCardProperty as P;
        let Contact { name, nicknames, organisation, reach, note, .. } = self.contact;
        let text = |value: &str| VCardValue::Text(value.to_owned());
        let mut put = |name: P, values: Vec<VCardValue>| {
            let mut entry = VCardEntry::new(name);
            entry.values = values;
            write(&entry, Version::V4, out);
        };
        if !self.has(&P::Uid) {
            put(P::Uid, vec![text(&own_uid(self.contact))]);
        }
        if !(self.has(&P::Fn) && self.same_name()) {
            put(P::Fn, vec![text(name)]);
        }
        if !(self.has(&P::N) && self.same_name()) {
            let (given, family) = name.split_once(' ').unwrap_or((name, ""));
            put(P::N, [family, given, "", "", ""].into_iter().map(text).collect());
        }
        if self.told.nicknames != *nicknames && !nicknames.is_empty() {
            put(P::Nickname, nicknames.iter().map(|name| text(name)).collect());
        }
        if self.told.organisation != *organisation
            && let Some(organisation) = organisation
        {
            put(P::Org, vec![text(organisation)]);
        }
        for Reach { kind, value } in reach.iter().filter(|reach| !self.on_card(reach)) {
            match kind.as_str() {
                MAIL => put(P::Email, vec![text(value)]),
                PHONE => put(P::Tel, vec![text(value)]),
                other => put(P::Other(REACH.to_owned()), vec![text(&format!("{other}:{value}"))]),
            }
        }
        if self.told.note != *note
            && let Some(note) = note
        {
            put(P::Note, vec![text(note)]);
        }
        self.add_own(|name, value| put(P::Other(name.to_owned()), vec![text(value)]));
    }

    /// What only this program knows of people.
    fn add_own(&self, mut put: impl FnMut(&str, &str)) {
        let Contact { circle, language, address, rhythm, archived, .. } = self.contact;
        if *circle != Circle::Vast {
            put(CIRCLE, circle.as_str());
        }
        let on_card = self.has(&VCardProperty::Lang) && self.told.language == *language;
        if let Some(language) = language.filter(|_| !on_card) {
            put(LANGUAGE, language.as_str());
        }
        if let Some(address) = address {
            put(ADDRESS, address.as_str());
        }
        if let Some(days) = rhythm {
            put(RHYTHM, &days.to_string());
        }
        if *archived {
            put(ARCHIVED, "1");
        }
    }

    /// Whether a way to reach them stands on the kept card, in a field that stays.
    fn on_card(&self, reach: &Reach) -> bool {
        matches!(reach.kind.as_str(), MAIL | PHONE) && self.told.reach.contains(reach)
    }
}

/// What a contact is called by where it came on no card.
pub(super) fn own_uid(contact: &Contact) -> String {
    format!("{OWN_UID}{}", contact.id)
}

/// How such a name begins.
pub(super) const OWN_UID: &str = "woord-";

/// Writes a field through the library. In version 3 texts are written as in version 4, which does not declare the
/// encoding that everybody has; what is no text is written as that version has it.
fn write(entry: &VCardEntry, version: Version, out: &mut String) {
    let old = |value: &VCardValue| matches!(value, VCardValue::Binary(_) | VCardValue::PartialDateTime(_));
    let new = version == Version::V4 || !entry.values.iter().any(old);
    let mut entry = entry.clone();
    let encoded =
        |param: &VCardParameter| matches!(&param.name, VCardParameterName::Other(name) if is_encoding(name));
    entry.params.retain(|param| !encoded(param) && !is_type_of_encoding(param));
    let mut text = String::new();
    // Writing to a string does not fail.
    if entry.write_to(&mut text, new).is_ok() {
        // A comma needs no escape in an address of data, and not everybody takes it out again.
        out.push_str(&text.replacen(";base64\\,", ";base64,", 1));
    }
}

fn is_encoding(name: &str) -> bool {
    name.eq_ignore_ascii_case("ENCODING") || name.eq_ignore_ascii_case("CHARSET")
}

fn is_type_of_encoding(param: &VCardParameter) -> bool {
    param.name == VCardParameterName::Type
        && matches!(&param.value, VCardParameterValue::Text(text) if matches!(text.as_str(), "QUOTED-PRINTABLE" | "BASE64"))
}

/// The library's name of a version: a test reads back with it.
impl From<Version> for VCardVersion {
    fn from(version: Version) -> Self {
        match version {
            Version::V2 => Self::V2_1,
            Version::V3 => Self::V3_0,
            Version::V4 => Self::V4_0,
        }
    }
}
