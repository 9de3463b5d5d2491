//! The headings of lists, and the words for what is not a promise yet. It never counts: counts come in.

use super::{Lang, numbers};
use crate::domain::agenda::Group;
use crate::domain::concept::ConceptKind;

/// A group of a list by its name: `te laat`, `anderen aan jou`.
#[must_use]
pub fn name(lang: Lang, group: Group) -> &'static str {
    match group {
        Group::Late => lang.pick("te laat", "late"),
        Group::Today => lang.pick("vandaag", "today"),
        Group::Incomplete => lang.pick("aanvullen", "to complete"),
        Group::Soon => lang.pick("komende 7 dagen", "next 7 days"),
        Group::Later => lang.pick("later", "later"),
        Group::Unspoken => lang.pick("nog zeggen", "to be said"),
        Group::Theirs => lang.pick("anderen aan jou", "others to you"),
        Group::FollowUps => lang.pick("opvolging", "follow-ups"),
        Group::Closed => lang.pick("afgerond", "closed"),
    }
}

/// The heading over a group, with its count: `TE LAAT 3`.
#[must_use]
pub fn heading(lang: Lang, group: Group, count: u64) -> String {
    format!("{} {}", name(lang, group).to_uppercase(), numbers::whole(lang, count))
}

/// Why something is not a promise yet: `nog zeggen`, `aanvullen`.
#[must_use]
pub fn concept(lang: Lang, kind: ConceptKind) -> &'static str {
    match kind {
        ConceptKind::Unspoken => name(lang, Group::Unspoken),
        ConceptKind::Incomplete => name(lang, Group::Incomplete),
    }
}

/// What a thing in the book is called: `belofte`, `promise`.
#[must_use]
pub fn promise(lang: Lang, count: u64) -> String {
    numbers::of(lang, count, lang.pick("belofte", "promise"), lang.pick("beloften", "promises"))
}

/// `1 contact`, `3 contacten`.
#[must_use]
pub fn contact(lang: Lang, count: u64) -> String {
    numbers::of(lang, count, lang.pick("contact", "contact"), lang.pick("contacten", "contacts"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_in_capitals_with_their_count() {
        assert_eq!(heading(Lang::Nl, Group::Late, 3), "TE LAAT 3");
        assert_eq!(heading(Lang::Nl, Group::Soon, 5), "KOMENDE 7 DAGEN 5");
        assert_eq!(heading(Lang::En, Group::Theirs, 1250), "OTHERS TO YOU 1,250");
        assert_eq!(promise(Lang::Nl, 1), "1 belofte");
    }
}
