//! A field of a card as the library for vCard reads it, beside its text as it was written. Fields are read one by one, so
//! that a strange one spoils no other.

use calcard::vcard::{
    VCardEntry, VCardParameter, VCardParameterName, VCardParameterValue, VCardProperty, VCardValue,
};
use calcard::{Entry, Parser};

use super::lines::Field;
use super::write_card::Version;

/// A field, written and read.
#[derive(Clone, Debug)]
pub(super) struct Property {
    /// As it was written.
    pub(super) text: String,
    /// As it is read; nothing where the library makes nothing of it.
    pub(super) entry: Option<VCardEntry>,
}

impl Property {
    pub(super) fn read(field: Field, version: Version) -> Self {
        let Field { text, .. } = field;
        let card = format!("BEGIN:VCARD\r\nVERSION:{}\r\n{text}\r\nEND:VCARD\r\n", version.as_str());
        let entry = match Parser::new(&card).entry() {
            Entry::VCard(card) => card.entries.into_iter().nth(1),
            _ => None,
        };
        Self { text, entry: entry.map(with_types) }
    }

    /// What it is called; without a group.
    pub(super) fn name(&self) -> Option<&VCardProperty> {
        self.entry.as_ref().map(|entry| &entry.name)
    }

    /// Whether it is called so.
    pub(super) fn is(&self, name: &VCardProperty) -> bool {
        self.name() == Some(name)
    }

    /// Whether it is called so, by a name of no standard.
    pub(super) fn is_own(&self, name: &str) -> bool {
        matches!(self.name(), Some(VCardProperty::Other(own)) if own.eq_ignore_ascii_case(name))
    }

    /// Whether its value is written in an encoding that only the oldest version has.
    pub(super) fn is_encoded(&self) -> bool {
        let head = self.text.split(':').next().unwrap_or_default().to_ascii_uppercase();
        ["QUOTED-PRINTABLE", "BASE64", "CHARSET"].iter().any(|word| head.contains(word))
    }

    /// Whether it is a text in an encoding in which it does not read as one.
    pub(super) fn is_garbled(&self) -> bool {
        let head = self.text.split(':').next().unwrap_or_default().to_ascii_uppercase();
        let binary = |entry: &VCardEntry| entry.values.iter().any(|v| matches!(v, VCardValue::Binary(_)));
        head.contains("QUOTED-PRINTABLE") && self.entry.as_ref().is_some_and(binary)
    }

    /// Its values as text; a value of several parts is those parts.
    pub(super) fn parts(&self) -> Vec<Vec<String>> {
        let text = |value: &VCardValue| match value {
            VCardValue::Text(text) => vec![text.clone()],
            VCardValue::Component(parts) => parts.clone(),
            VCardValue::Integer(number) => vec![number.to_string()],
            _ => Vec::new(),
        };
        self.entry.iter().flat_map(|entry| entry.values.iter().map(text)).collect()
    }

    /// Its values as texts, each in one line at most.
    pub(super) fn texts(&self) -> Vec<String> {
        self.parts().into_iter().flatten().map(|text| super::person::tidy(&text)).collect()
    }

    /// Its first value as it stands, line ends included.
    pub(super) fn whole(&self) -> Option<String> {
        self.parts().into_iter().next().map(|parts| parts.join(","))
    }
}

/// The oldest version writes `TEL;CELL` and `PHOTO;JPEG`; since then it is `TEL;TYPE=CELL`, and a photo says what it is.
fn with_types(mut entry: VCardEntry) -> VCardEntry {
    for param in &mut entry.params {
        if param.value == VCardParameterValue::Null {
            let bare = param.name.as_str().to_ascii_uppercase();
            *param =
                VCardParameter { name: VCardParameterName::Type, value: VCardParameterValue::Text(bare) };
        }
    }
    let is = |word: &str| {
        let text =
            |param: &VCardParameter| matches!(&param.value, VCardParameterValue::Text(text) if text == word);
        entry.params.iter().any(|param| param.name == VCardParameterName::Type && text(param))
    };
    let media = IMAGES.iter().find(|(word, _)| is(word)).map(|(_, media)| (*media).to_owned());
    for value in &mut entry.values {
        match value {
            VCardValue::Binary(data) if data.content_type.is_none() => data.content_type.clone_from(&media),
            VCardValue::Text(text) if text.contains('\r') => {
                *text = text.replace("\r\n", "\n").replace('\r', "\n")
            }
            _ => {}
        }
    }
    entry
}

/// The kinds of images that the oldest version names.
const IMAGES: &[(&str, &str)] =
    &[("JPEG", "image/jpeg"), ("JPG", "image/jpeg"), ("PNG", "image/png"), ("GIF", "image/gif")];
