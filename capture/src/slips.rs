//! Names with one slip in them: a letter missing, extra, wrong, or two swapped. Only a word in a person's place that is
//! nothing else is taken for one, and the mending is remarked on.

use crate::gazetteer::Gazetteer;
use crate::lexicon::{common, time};
use crate::model::{Fits, Remark};
use crate::people::{Named, capitalised, in_slot, is_possessive, is_time_word, opens_as_subject};
use crate::token::Token;

/// Names with one slip: a capital inside the sentence, or a person's place, and no word we know.
pub(crate) fn mistyped(
    tokens: &[Token],
    book: &Gazetteer,
    dictated: bool,
    found: &mut Vec<Named>,
    remarks: &mut Vec<Remark>,
) {
    for (n, token) in tokens.iter().enumerate() {
        let claimed = token.norm.is_empty() || found.iter().any(|f| f.at.contains(&n));
        if claimed || !token.is_word() || token.raw.len() > 40 {
            continue;
        }
        let Some(word) = crate::fold::words(&token.raw).pop() else { continue };
        let dictated = dictated && !(n == 0 && token.capital());
        let capital = token.capital() && !dictated && (n > 0 || opens_as_subject(tokens));
        // "Esmee Ling" is one name: its second word is no slip for somebody else's first.
        let second = n > 1 && !dictated && {
            let first = &tokens[n - 1];
            first.is_word()
                && first.capital()
                && !first.norm.is_empty()
                && !common::is_common(&first.fold)
                && !is_time_word(&first.fold)
        };
        if second {
            continue;
        }
        let placed = dictated && in_slot(tokens, n);
        let form = common::is_form(&word, token.lang) && n == 0;
        let named_on = whole_may_follow(tokens, n);
        // Zet de markt klaar: behind an article stands a thing, whatever it looks like.
        let article = n > 0 && ["de", "het", "een", "the", "a", "an"].contains(&tokens[n - 1].norm.as_str());
        if article && !token.capital() {
            continue;
        }
        if (!capital && !placed && !named_on)
            || form
            || is_time_word(&word)
            || time::part_of_day(&word).is_some()
            || crate::grammar::is_number(&word)
            || (common::is_common(&word) && !capital)
        {
            continue;
        }
        let Some((name, given, ids)) = book.mistyped(&word) else { continue };
        // Kairn Winter: with the rest of the name behind it, it is that person and nobody else.
        let (len, ids) = match whole(tokens, n, &name, book) {
            Some((len, ids)) => (len, ids),
            None if !given || crate::typo::is_mendable(&word) => continue,
            None => (1, ids),
        };
        {
            found.retain(|f| f.at.end <= n || f.at.start >= n + len);
            remarks.push(Remark::Corrected { typed: token.raw.clone(), read_as: capitalised(&name) });
            let fits = match ids.as_slice() {
                [one] => Fits::Known(*one),
                _ => Fits::Several(ids),
            };
            found.push(Named { at: n..n + len, fits, possessive: is_possessive(&tokens[n + len - 1]) });
        }
    }
}

/// Another capital right behind it, as in a first name and a surname at the start of a sentence.
fn whole_may_follow(tokens: &[Token], at: usize) -> bool {
    tokens[at].capital() && tokens.get(at + 1).is_some_and(|t| t.is_word() && t.capital())
}

/// The full name that begins with the mended word, in tokens, and whose it is.
fn whole(tokens: &[Token], at: usize, first: &str, book: &Gazetteer) -> Option<(usize, Vec<usize>)> {
    let mut words = vec![first];
    words.extend(
        tokens[at + 1..].iter().take(5).take_while(|t| t.is_word()).map(|t| t.fold.trim_matches('\'')),
    );
    let hit = book.longest(&words, |_| true).filter(|hit| hit.len > 1)?;
    Some((hit.len, hit.ids))
}
