//! A deliverable as one says it behind *I would*: with its verb as an infinitive, where there is a verb. It never makes
//! up a verb, and never leaves a word out.

use crate::lang;
use crate::lexicon::verbs::{self, Form};
use crate::model::{Lang, Region};
use crate::token::{Token, tokens};

/// The language of a deliverable, and what it is behind *ik zou* or *I would*: `mail het rapport` is *het rapport
/// mailen*, `sends me the figures` is *send me the figures*. Nothing where no verb is found where one belongs.
#[must_use]
pub fn infinitive(what: &str, region: Region) -> (Lang, Option<String>) {
    let all = tokens(what);
    let lang = lang::guess(&all, region);
    let said = match lang {
        Lang::Nl => dutch(what, &all),
        Lang::En => english(what, &all),
    };
    (lang, said)
}

/// In Dutch the infinitive stands where it was put, or the finite verb in front goes to the end.
fn dutch(what: &str, all: &[Token]) -> Option<String> {
    let first = all.iter().position(Token::is_word)?;
    if all.iter().skip(first + 1).any(is_infinitive) || is_infinitive(&all[first]) {
        return Some(what.trim().to_owned());
    }
    let verb = verbs::dutch(&all[first].fold).filter(|verb| verb.form != Form::Infinitive)?;
    let rest = what.get(all[first].span.end..)?.trim();
    let rest = rest.trim_end_matches(['.', ',', ';', '!']).trim_end();
    // A stem that stands alone is a noun as well as a verb.
    (!rest.is_empty()).then(|| format!("{rest} {}", verb.infinitive))
}

/// An infinitive, its particle before it or not: mailen, terugbellen.
fn is_infinitive(token: &Token) -> bool {
    let plain = |word: &str| verbs::dutch(word).filter(|verb| verb.infinitive == word);
    let parted = |particle: &&&str| {
        token
            .fold
            .strip_prefix(**particle)
            .and_then(plain)
            .is_some_and(|verb| verbs::separable(particle, verb.infinitive))
    };
    token.is_word() && (plain(&token.fold).is_some() || verbs::PARTICLES.iter().any(|p| parted(&p)))
}

/// In English the verb stands in front.
fn english(what: &str, all: &[Token]) -> Option<String> {
    let first = all.iter().find(|token| token.is_word())?;
    let verb = verbs::english(&first.fold).filter(|verb| verb.form != Form::Going)?;
    let rest = what.get(first.span.end..)?.trim_end();
    Some(match verb.form {
        Form::Third => format!("{}{rest}", verb.infinitive),
        _ => format!("{}{rest}", what.get(first.span.clone())?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deliverable_behind_i_would() {
        for (what, said) in [
            ("rapport verbouwing mailen", "rapport verbouwing mailen"),
            ("mail het rapport over de verbouwing", "het rapport over de verbouwing mailen"),
            ("stuurt mij de cijfers", "mij de cijfers sturen"),
            ("terugbellen over de akte", "terugbellen over de akte"),
            ("de begroting nakijken", "de begroting nakijken"),
            ("koppel aan Petra", "aan Petra koppelen"),
            ("boek terugbrengen", "boek terugbrengen"),
            ("heb het rapport af", "het rapport af hebben"),
            ("mail het rapport.", "het rapport mailen"),
            ("send the report", "send the report"),
            ("sends me the figures", "send me the figures"),
            ("tries the new key for you", "try the new key for you"),
            ("has the drawings ready", "have the drawings ready"),
        ] {
            assert_eq!(infinitive(what, Region::Nl).1.as_deref(), Some(said), "{what}");
        }
    }

    #[test]
    fn what_has_no_verb_in_its_place_is_left_alone() {
        for what in
            ["boekadvies", "voorbeelden", "twee kandidaten", "the quote", "", "…", "referentie", "test"]
        {
            assert_eq!(infinitive(what, Region::Nl).1, None, "{what}");
        }
        assert_eq!(infinitive("de cijfers van het kwartaal", Region::Gb), (Lang::Nl, None));
        assert_eq!(infinitive("send the report", Region::Nl).0, Lang::En);
    }
}
