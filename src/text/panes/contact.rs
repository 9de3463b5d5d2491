//! The words of the page of one contact: who they are to you, what is open, what is known. A field that is empty has no
//! box: one line says what could still be noted.

use crate::domain::contact::Contact;
use crate::domain::words::Language;
use crate::text::{Lang, kinds, numbers, say};

/// Columns of what a line of what is known is called.
pub const LEAD: usize = 14;

/// `kern · je · Nederlands`; where there is little room `kern · je · nl`.
#[must_use]
pub fn kind(lang: Lang, contact: &Contact, short: bool) -> String {
    let mut parts = vec![kinds::circle(lang, contact.circle)];
    parts.extend(contact.address.map(kinds::address));
    parts.extend(contact.language.map(|spoken| match (short, spoken) {
        (true, Language::Nl) => "nl",
        (true, Language::En) => "en",
        (false, Language::Nl) => kinds::language(lang, Lang::Nl),
        (false, Language::En) => kinds::language(lang, Lang::En),
    }));
    parts.extend(contact.archived.then_some(lang.pick("uit zicht", "out of sight")));
    parts.join(" · ")
}

/// Over what is promised to them: `JIJ AAN JAN 2`.
#[must_use]
pub fn to_them(lang: Lang, name: &str, count: usize) -> String {
    let (name, count) = (name.to_uppercase(), numbers::whole(lang, count as u64));
    say!(lang, "JIJ AAN {name} {count}", "YOU TO {name} {count}")
}

/// Over what they promised: `JAN AAN JOU 1`.
#[must_use]
pub fn to_you(lang: Lang, name: &str, count: usize) -> String {
    let (name, count) = (name.to_uppercase(), numbers::whole(lang, count as u64));
    say!(lang, "{name} AAN JOU {count}", "{name} TO YOU {count}")
}

/// Over the follow-ups.
#[must_use]
pub fn planned(lang: Lang, count: usize) -> String {
    let count = numbers::whole(lang, count as u64);
    say!(lang, "OPVOLGING {count}", "FOLLOW-UPS {count}")
}

/// Over what is known.
#[must_use]
pub fn known(lang: Lang) -> &'static str {
    lang.pick("DE RELATIE", "THE RELATIONSHIP")
}

/// Over what was promised before.
#[must_use]
pub fn past(lang: Lang) -> &'static str {
    lang.pick("LAATSTE BELOFTEN", "LAST PROMISES")
}

/// What else they are called.
#[must_use]
pub fn nicknames(lang: Lang) -> &'static str {
    lang.pick("Ook wel", "Also called")
}

/// A way to reach them.
#[must_use]
pub fn reach(lang: Lang, kind: &str) -> &'static str {
    match kind {
        "mail" | "email" | "e-mail" => lang.pick("Mail", "Mail"),
        "phone" | "telefoon" | "bel" => lang.pick("Telefoon", "Phone"),
        _ => lang.pick("Bereikbaar", "Reach"),
    }
}

/// The note.
#[must_use]
pub fn note(lang: Lang) -> &'static str {
    lang.pick("Notitie", "Note")
}

/// `nog niet: organisatie, notitie`: what could still be noted; empty where all is. `expected` says that something may be expected.
#[must_use]
pub fn missing(lang: Lang, contact: &Contact, expected: bool) -> String {
    let fields = [
        (contact.problem.is_none(), lang.pick("probleem", "problem")),
        (!expected, lang.pick("verwachting", "expectation")),
        (contact.organisation.is_none(), lang.pick("organisatie", "organisation")),
        (contact.nicknames.is_empty(), lang.pick("bijnamen", "nicknames")),
        (contact.reach.is_empty(), lang.pick("bereikbaarheid", "ways to reach them")),
        (contact.note.is_none(), lang.pick("notitie", "a note")),
    ];
    let open: Vec<&str> = fields.iter().filter(|(open, _)| *open).map(|(_, name)| *name).collect();
    if open.is_empty() {
        return String::new();
    }
    let open = open.join(", ");
    say!(lang, "nog niet: {open}", "not yet: {open}")
}
