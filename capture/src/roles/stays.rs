//! The names that stay in the deliverable, because its words would fall apart without them: the subject of a clause, the
//! one with whom a thing must be. Neighbours are read; nothing is taken away here.

use super::{Scene, place, recipient, reported, turns};
use crate::lexicon::verbs::{self, Form};
use crate::model::Lang;

/// Words that open a clause wherever they stand.
const OPENERS: &[&str] = &[
    "of",
    "whether",
    "if",
    "als",
    "zodra",
    "once",
    "when",
    "hoe",
    "how",
    "dat",
    "that",
    "soon",
    "wat",
    "what",
    "wanneer",
    "omdat",
    "terwijl",
    "voordat",
    "totdat",
    "nadat",
    "doordat",
    "aangezien",
    "zolang",
    "mocht",
    "because",
    "while",
    "unless",
    "tenzij",
    "mits",
    "ensure",
    "indien",
];

/// Words of time that open a clause as well, where a verb follows: nu Kees terug is, before Tom leaves.
const TIMELY: &[&str] = &["nu", "tot", "before", "after", "until", "since", "sinds", "now", "as"];

/// A form of a verb that only a subject can have.
fn finite(word: &str) -> bool {
    ["is", "was", "heeft", "has", "will", "moet", "kan", "gaat", "komt", "zijn", "hebben"].contains(&word)
        || verbs::any(word).is_some_and(|v| matches!(v.form, Form::Third | Form::StemOrThird))
}

/// Whether Raj got the visa, zodra Kees getekend heeft: the subject of a clause stays in it.
pub(super) fn opens_a_clause(scene: &Scene, n: usize) -> bool {
    let at = &scene.named[n].at;
    let Some(opener) = at.start.checked_sub(1) else { return false };
    let word = scene.word(opener);
    let as_soon_as = word == "as" && scene.word(opener.wrapping_sub(1)) == "soon";
    // The English "of" opens nothing, and "dat" only where the promise itself is not in the clause.
    let english_of = word == "of" && scene.tokens[opener].lang == Lang::En;
    let acts = scene.after(at.end).is_some_and(|v| scene.tokens[v].is_word());
    let spoke = (0..opener)
        .any(|n| reported::SPOKE.contains(&scene.word(n)) || ["beloof", "promise"].contains(&scene.word(n)));
    let next = scene.tokens.get(at.end).map_or("", |t| t.norm.as_str());
    let third = scene.tokens[opener].lang == Lang::En && next.len() > 3 && next.ends_with('s');
    // Since Sarah's sick: at the front what looks like an owner is her and "is".
    let short = scene.named[n].possessive && opener == 0;
    let sure = ["sure", "see"].contains(&word) && finite(next);
    let timed = (TIMELY.contains(&word) && (third || short))
        || sure
        || TIMELY.contains(&word)
            && (at.end..scene.tokens.len())
                .take(6)
                .take_while(|m| {
                    scene.tokens[*m].mark().is_none() && !["ik", "we", "wij"].contains(&scene.word(*m))
                })
                .any(|m| finite(scene.word(m)));
    (OPENERS.contains(&word) || as_soon_as || timed) && !english_of && acts && !spoke && !scene.timed(opener)
}

/// Gisteren heb ik Noor gebeld, vrijdag stuur ik haar …: in a clause of its own before the promise the name stays.
pub(super) fn told_before(scene: &Scene, n: usize, used: &[usize]) -> bool {
    const SPEAKERS: &[&str] = &["ik", "we", "wij", "i", "i'll", "we'll"];
    // Spoke to Ben, and without a comma: i'm sending him the photos.
    const TURN: &[&str] = &["dus", "maar", "so", "but", "daarom", "i'm", "i'll", "we'll"];
    let end = scene.named[n].at.end;
    let turns = |m: &usize| {
        scene.tokens[*m].mark().is_some_and(|c| ",;.".contains(c)) || TURN.contains(&scene.word(*m))
    };
    let Some(turn) = (end..scene.tokens.len()).find(turns) else { return false };
    if turns::turns_from(scene, n) {
        return true;
    }
    // Roos trouwt de 12e, ik regel een cadeau: the speaker takes over behind the comma.
    let speaks = |m: usize| SPEAKERS.contains(&scene.word(m));
    let taken_over = scene.tokens[turn].mark() == Some(',') && (speaks(turn + 1) || speaks(turn + 2));
    if taken_over && scene.before(scene.named[n].at.start).is_none() && turn > end {
        return true;
    }
    let due = used.iter().all(|m| scene.mentions[*m].at.start > turn) && !used.is_empty();
    let ours = (turn..scene.tokens.len()).any(|m| SPEAKERS.contains(&scene.word(m)));
    let deed = (0..turn).any(|m| {
        scene.name_at(m).is_none()
            && (verbs::any(scene.word(m)).is_some()
                || ["asked", "heeft", "had", "was", "spoke", "met", "saw", "rang", "belde", "sprak"]
                    .contains(&scene.word(m)))
    });
    let spoke = (0..turn)
        .any(|m| reported::SPOKE.contains(&scene.word(m)) || place::GREETINGS.contains(&scene.word(m)));
    due && ours && deed && !spoke && turn > end
}

/// True when the sentence opens with a clause that is not the promise.
pub(super) fn begins_with_a_clause(scene: &Scene) -> bool {
    const BOTH: &[&str] = &["dat", "that", "of", "wat", "what", "hoe", "how", "ensure", "indien", "soon"];
    OPENERS.contains(&scene.word(0)) && !BOTH.contains(&scene.word(0))
        || ["nu", "since", "as"].contains(&scene.word(0))
}

/// Tell Will I will march, let Priya know, get Ben to sign: the verb before the name asks for one behind it.
pub(super) fn does_it(scene: &Scene, n: usize) -> bool {
    const TELLS: &[&str] = &["tell", "ask", "remind", "warn", "zeg", "vertel", "vraag"];
    const MAKES: &[&str] = &["let", "get", "have", "make", "help", "getting", "having", "letting", "helping"];
    const WHO: &[&str] =
        &["i", "i'll", "i'm", "i'd", "we", "we'll", "he", "she", "they", "it", "he'll", "she'll"];
    let at = &scene.named[n].at;
    let before = at.start.checked_sub(1).map_or("", |b| scene.word(b));
    let next = scene.after(at.end).filter(|a| scene.name_at(*a).is_none()).map_or("", |a| scene.word(a));
    let base = verbs::english(next).is_some_and(|v| v.form == Form::Stem) || ["know", "to"].contains(&next);
    let english = scene.tokens[at.start].lang == Lang::En && !scene.named[n].possessive;
    english && ((TELLS.contains(&before) && WHO.contains(&next)) || (MAKES.contains(&before) && base))
}

/// Als ik niet kan, belt Kees de klant: behind a clause the subject keeps its place beside its verb.
pub(super) fn acts_behind_a_clause(scene: &Scene, n: usize) -> bool {
    let start = scene.named[n].at.start;
    let verb = start.checked_sub(1).is_some_and(|v| finite(scene.word(v)) && v > 2);
    let english = scene.tokens[start].lang == Lang::En && start > 3;
    (verb || english) && begins_with_a_clause(scene) && recipient::is_subject(scene, n)
}

/// Zorg dat de taart bij Femke is, make sure the deck is with Tom: where the thing must be is what is promised.
pub(super) fn is_where_it_is(scene: &Scene, n: usize) -> bool {
    let at = &scene.named[n].at;
    let Some(preposition) =
        at.start.checked_sub(1).filter(|p| ["bij", "met", "with", "at", "by"].contains(&scene.word(*p)))
    else {
        return false;
    };
    let last = |m: usize| m + 1 == scene.tokens.len() || scene.tokens[m + 1].mark().is_some();
    let dutch = scene.after(at.end).is_some_and(|v| {
        ["is", "ligt", "zijn", "liggen", "staat", "staan", "aankomt"].contains(&scene.word(v)) && last(v)
    });
    let english = scene
        .before(preposition)
        .is_some_and(|v| ["is", "are", "be", "gets"].contains(&scene.word(v)) && v > 1);
    let made_sure =
        scene.has(&["zorg", "zorgen", "zorgt", "regel", "regelen", "sure", "see", "ensure", "indien", "zie"]);
    (dutch || english) && made_sure
}
