//! The card of a contact on a line: what an address book wrote of them, word for word. It never looks into it.

use serde::{Deserialize, Serialize};

use super::{CARD, Text, value};
use crate::domain::card::Card;
use crate::exchange::error::Malformed;

/// A card as it is written and read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardLine<'a> {
    #[serde(rename = "type")]
    kind: Text<'a>,
    contact: Text<'a>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    uid: Option<Text<'a>>,
    text: Text<'a>,
}

impl<'a> From<&'a Card> for CardLine<'a> {
    fn from(card: &'a Card) -> Self {
        Self {
            kind: CARD.into(),
            contact: card.contact.as_str().into(),
            uid: card.uid.as_deref().map(Text::Borrowed),
            text: card.text.as_str().into(),
        }
    }
}

impl CardLine<'_> {
    pub(super) fn into_card(self) -> Result<Card, Malformed> {
        Ok(Card {
            contact: value::id("contact", &self.contact)?,
            uid: self.uid.map(Text::into_owned),
            text: value::said("text", self.text)?,
        })
    }
}
