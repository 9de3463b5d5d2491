//! The closed lists of the domain in words: channels, importance, circles, roles, what a follow-up is for.
//! It never holds a stored name: those are in `domain::words`.

use lifecycle::Direction;

use super::{Lang, say};
use crate::domain::follow_up::Touch;
use crate::domain::words::{Address, Channel, Circle, Extra, Importance, ReleasedBy, Role};

/// How something was said: `live`, `telefoon`.
#[must_use]
pub fn channel(lang: Lang, channel: Channel) -> &'static str {
    match channel {
        Channel::Live => lang.pick("live", "in person"),
        Channel::Video => lang.pick("video", "video"),
        Channel::Bel => lang.pick("telefoon", "phone"),
        Channel::Mail => lang.pick("mail", "mail"),
        Channel::Chat => lang.pick("chat", "chat"),
        Channel::Social => lang.pick("sociaal", "social"),
        Channel::Anders => lang.pick("anders", "some other way"),
        Channel::Onbekend => lang.pick("onbekend", "unknown"),
    }
}

/// How something was said, for the end of a clause: `per telefoon`; nothing where it is not known.
#[must_use]
pub fn by_channel(lang: Lang, channel: Channel) -> Option<&'static str> {
    Some(match channel {
        Channel::Live => lang.pick("live", "in person"),
        Channel::Video => lang.pick("per video", "by video"),
        Channel::Bel => lang.pick("per telefoon", "by phone"),
        Channel::Mail => lang.pick("per mail", "by mail"),
        Channel::Chat => lang.pick("per chat", "by chat"),
        Channel::Social => lang.pick("via sociale media", "on social media"),
        Channel::Anders => lang.pick("op een andere manier", "some other way"),
        Channel::Onbekend => return None,
    })
}

/// Of one promise: `klein`, `gewoon`, `groot`.
#[must_use]
pub fn importance(lang: Lang, importance: Importance) -> &'static str {
    match importance {
        Importance::Small => lang.pick("klein", "small"),
        Importance::Normal => lang.pick("gewoon", "normal"),
        Importance::Large => lang.pick("groot", "large"),
    }
}

/// Who matters most to you: `kern`, `vast`, `los`.
#[must_use]
pub fn circle(lang: Lang, circle: Circle) -> &'static str {
    match circle {
        Circle::Kern => lang.pick("kern", "core"),
        Circle::Vast => lang.pick("vast", "regular"),
        Circle::Los => lang.pick("los", "loose"),
    }
}

/// What a contact is to a promise.
#[must_use]
pub fn role(lang: Lang, role: Role) -> &'static str {
    match role {
        Role::Promisee => lang.pick("aan wie", "promised to"),
        Role::Involved => lang.pick("betrokken", "involved"),
    }
}

/// The name of a language, in the language of the screen.
#[must_use]
pub fn language(lang: Lang, spoken: Lang) -> &'static str {
    match spoken {
        Lang::Nl => lang.pick("Nederlands", "Dutch"),
        Lang::En => lang.pick("Engels", "English"),
    }
}

/// How a contact is addressed in Dutch: the same word in both languages.
#[must_use]
pub fn address(address: Address) -> &'static str {
    address.as_str()
}

/// What a follow-up is for: `nazorg`, `akkoord vragen`.
#[must_use]
pub fn touch(lang: Lang, touch: Touch) -> &'static str {
    match touch {
        Touch::Aftercare => lang.pick("nazorg", "aftercare"),
        Touch::Anchoring => lang.pick("verankeren", "anchor"),
        Touch::Repair => lang.pick("rechtzetten", "put right"),
        Touch::Consent => lang.pick("akkoord vragen", "ask consent"),
        Touch::Thanks => lang.pick("bedanken", "thank"),
        Touch::AskAfter => lang.pick("navragen", "ask after"),
        Touch::Talk => lang.pick("gesprek", "talk"),
        Touch::Other => lang.pick("opvolging", "follow-up"),
    }
}

/// What was extra: `nazorg`, `meer`, `beter`.
#[must_use]
pub fn extra(lang: Lang, extra: Extra) -> &'static str {
    match extra {
        Extra::Aftercare => lang.pick("nazorg", "aftercare"),
        Extra::More => lang.pick("meer", "more"),
        Extra::Better => lang.pick("beter", "better"),
    }
}

/// By what a promise was released: `Jan zei het`, `het is achterhaald`.
#[must_use]
pub fn released_by(lang: Lang, by: ReleasedBy, name: &str) -> String {
    match by {
        ReleasedBy::Other => say!(lang, "{name} zei het", "{name} said so"),
        ReleasedBy::Moot => say!(lang, "het is achterhaald", "events overtook it"),
    }
}

/// What is due, in a list elsewhere: `Jan: het rapport mailen`, `Jan aan jou: de sleutel brengen`.
#[must_use]
pub fn to_do(lang: Lang, direction: Direction, name: &str, what: &str) -> String {
    match (direction, name.is_empty()) {
        (_, true) => what.to_owned(),
        (Direction::Given, false) => format!("{name}: {what}"),
        (Direction::Received, false) => say!(lang, "{name} aan jou: {what}", "{name} to you: {what}"),
    }
}

/// Between whom a promise is: `jij aan Jan`, `Jan aan jou`.
#[must_use]
pub fn direction(lang: Lang, direction: Direction, name: &str) -> String {
    match direction {
        Direction::Given => say!(lang, "jij aan {name}", "you to {name}"),
        Direction::Received => say!(lang, "{name} aan jou", "{name} to you"),
    }
}

/// Whose promise it is, before the name: `aan Jan`, `van Jan`.
#[must_use]
pub fn to_or_from(lang: Lang, direction: Direction, name: &str) -> String {
    match direction {
        Direction::Given => say!(lang, "aan {name}", "to {name}"),
        Direction::Received => say!(lang, "van {name}", "from {name}"),
    }
}
