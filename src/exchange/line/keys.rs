//! The keys of a line, taken one by one: each by its name, read strictly; one that is left over is not known there.

use std::fmt;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;

use super::value;
use crate::domain::id::Id;
use crate::domain::time::Happened;
use crate::exchange::error::Malformed;

/// The keys of one object, those taken gone from it.
pub(super) struct Keys(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Keys {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct All;
        impl<'de> Visitor<'de> for All {
            type Value = Keys;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Keys, A::Error> {
                let mut keys = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    keys.push(pair);
                }
                Ok(Keys(keys))
            }
        }
        deserializer.deserialize_map(All)
    }
}

impl Keys {
    /// Reads an object of which each key stands once.
    pub(super) fn read(json: &str) -> Result<Self, Malformed> {
        let keys: Self = super::read(json)?;
        for (nth, (key, _)) in keys.0.iter().enumerate() {
            if keys.0.iter().take(nth).any(|(other, _)| other == key) {
                return Err(Malformed::KeyTwice(value::short(key)));
            }
        }
        Ok(keys)
    }

    fn take(&mut self, key: &str) -> Option<Value> {
        let at = self.0.iter().position(|(own, _)| own == key)?;
        // A key without a value says as much as none.
        Some(self.0.remove(at).1).filter(|value| !value.is_null())
    }

    /// A text, where there is one.
    pub(super) fn maybe(&mut self, key: &'static str) -> Result<Option<String>, Malformed> {
        match self.take(key) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(other) => Err(value::refuse(key, &other.to_string())),
        }
    }

    /// A text; one that is blank is a text too, since words may have been blanked.
    pub(super) fn must(&mut self, key: &'static str) -> Result<String, Malformed> {
        self.maybe(key)?.ok_or_else(|| value::missing(key))
    }

    pub(super) fn id(&mut self, key: &'static str) -> Result<Id, Malformed> {
        value::id(key, &self.must(key)?)
    }

    pub(super) fn maybe_id(&mut self, key: &'static str) -> Result<Option<Id>, Malformed> {
        self.maybe(key)?.map(|text| value::id(key, &text)).transpose()
    }

    /// Whether it is said to be so.
    pub(super) fn flag(&mut self, key: &'static str) -> Result<bool, Malformed> {
        match self.take(key) {
            None => Ok(false),
            Some(Value::Bool(flag)) => Ok(flag),
            Some(other) => Err(value::refuse(key, &other.to_string())),
        }
    }

    /// A list of ids; none where the key is absent.
    pub(super) fn ids(&mut self, key: &'static str) -> Result<Vec<Id>, Malformed> {
        let Some(found) = self.take(key) else { return Ok(Vec::new()) };
        let Value::Array(all) = &found else { return Err(value::refuse(key, &found.to_string())) };
        let id = |one: &Value| {
            one.as_str().map_or_else(|| Err(value::refuse(key, &one.to_string())), |t| value::id(key, t))
        };
        all.iter().map(id).collect()
    }

    pub(super) fn day(&mut self, key: &'static str) -> Result<NaiveDate, Malformed> {
        value::day(key, &self.must(key)?)
    }

    pub(super) fn maybe_day(&mut self, key: &'static str) -> Result<Option<NaiveDate>, Malformed> {
        self.maybe(key)?.map(|text| value::day(key, &text)).transpose()
    }

    pub(super) fn happened(&mut self, key: &'static str) -> Result<Happened, Malformed> {
        value::happened(key, &self.must(key)?)
    }

    pub(super) fn moment(&mut self, key: &'static str) -> Result<DateTime<FixedOffset>, Malformed> {
        value::moment(key, &self.must(key)?)
    }

    pub(super) fn maybe_moment(
        &mut self,
        key: &'static str,
    ) -> Result<Option<DateTime<FixedOffset>>, Malformed> {
        self.maybe(key)?.map(|text| value::moment(key, &text)).transpose()
    }

    /// A word of a closed list.
    pub(super) fn word<T>(
        &mut self,
        key: &'static str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<T, Malformed> {
        value::word(key, &self.must(key)?, parse)
    }

    pub(super) fn maybe_word<T>(
        &mut self,
        key: &'static str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, Malformed> {
        self.maybe(key)?.map(|text| value::word(key, &text, parse)).transpose()
    }

    /// Says that nothing is left.
    pub(super) fn end<T>(self, read: T) -> Result<T, Malformed> {
        match self.0.first() {
            Some((key, _)) => Err(Malformed::UnknownKey(value::short(key))),
            None => Ok(read),
        }
    }
}
