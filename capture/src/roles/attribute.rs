//! A day or a clock that only says which thing is meant: de notulen van dinsdag, the 5 pm slot, 12 uur consultancy, the
//! weekend bag. Neighbours decide; no calendar is read.

use super::Scene;
use crate::expr::{Frame, Saying, When};
use crate::grammar::Mention;
use crate::lexicon::{common, verbs};
use crate::model::Lang;
use crate::shape::Kind;

/// Of a thing, how long it takes, for how many, of what kind: no due moment, whatever stands before it.
pub(super) fn of_a_thing(scene: &Scene, mention: &Mention) -> bool {
    let (start, end) = (mention.at.start, mention.at.end);
    let (frame, day) = match &mention.saying {
        Saying::Day { frame, when, .. } => (*frame, Some(when)),
        Saying::Clock { frame, .. } => (*frame, None),
        _ => return false,
    };
    // Het weekend van 5 en 6 december; duurt 2 uur; een tafel voor vier.
    let before = start.checked_sub(1).map_or("", |n| scene.word(n));
    let of = ["van", "of"].contains(&before) && day.is_some() && after_noun(scene, start - 1);
    let lasts = ["duurt", "duren", "lasts", "takes", "kost"].contains(&before);
    let seats = day.is_none()
        && ["voor", "for", "van", "of"].contains(&scene.word(start))
        && ["tafel", "kamer", "plek", "plaats", "table", "room", "seats", "tafeltje"].contains(&before);
    of || lasts
        || seats
        || (day.is_none() && frame == Frame::Bare && counts_hours(scene, start, end))
        || day.is_some_and(|when| in_a_compound(scene, when, frame, start, end))
}

/// Factureer 12 uur consultancy, nog 2 uur coaching: hours of a thing, not the hour of the day. Behind a day or at the
/// front (9 uur overleg) it is the hour.
fn counts_hours(scene: &Scene, start: usize, end: usize) -> bool {
    let last = scene.tokens[end - 1].fold.as_str();
    let hours = last.trim_start_matches(|c: char| c.is_ascii_digit());
    let hours = ["uur", "u", "h", "hrs"].contains(&hours);
    // Beloofd 2 uur te helpen: as long as the deed takes.
    if hours && start > 0 && scene.word(end) == "te" && scene.word(end + 1).ends_with("en") {
        return true;
    }
    let thing = thing_at(scene, end);
    let led = start.checked_sub(1).is_some_and(|n| {
        let token = &scene.tokens[n];
        token.is_word()
            && !scene.timed(n)
            && (scene.name_at(n).is_some() || common::ends_a_phrase(&token.norm, token.lang))
    });
    let minutes = scene.mentions.iter().any(|m| {
        m.at == (start..end)
            && matches!(&m.saying, Saying::Clock { clock, .. } if clock.minute > 0 || clock.part.is_some())
    });
    hours && thing && led && !minutes
}

/// Ik bel Bo omdat hij morgen jarig is: behind the promise a reason tells of its own day.
pub(super) fn of_a_reason(scene: &Scene, start: usize) -> bool {
    let opener = (2..start)
        .rev()
        .find(|n| ["want", "omdat", "because", "aangezien", "doordat"].contains(&scene.word(*n)));
    opener.is_some_and(|n| (n..start).all(|m| scene.tokens[m].mark().is_none()) && !scene.timed(n))
}

/// The weekend bag, the Taco Tuesday menu: in English a day before a thing says what kind of thing it is.
fn in_a_compound(scene: &Scene, when: &When, frame: Frame, start: usize, end: usize) -> bool {
    if scene.tokens[start].lang != Lang::En {
        return false;
    }
    const BEFORE: &[&str] = &["for", "about", "on", "of", "to", "with", "from", "in"];
    let fold = |n: usize| scene.tokens.get(n).map_or("", |t| t.fold.as_str());
    let article = fold(start) == "the" || (BEFORE.contains(&fold(start)) && fold(start + 1) == "the");
    let weekend = matches!(when, When::Weekend(_)) && article && thing_at(scene, end);
    // Taco Tuesday, Casual Friday: a capital that is nobody's, behind an article or before a thing.
    let titled = start.checked_sub(1).is_some_and(|n| {
        let token = &scene.tokens[n];
        let owned = n > 0 && ["the", "a", "an", "our", "my", "your", "for"].contains(&scene.word(n - 1));
        token.is_word()
            && token.capital()
            && (token.raw.chars().any(char::is_lowercase) || thing_at(scene, end))
            && frame == Frame::Bare
            && n > 0
            && !scene.timed(n)
            && scene.name_at(n).is_none()
            && !common::is_common(&token.norm)
            && matches!(when, When::Weekday(..))
            && owned
    });
    weekend || titled
}

/// A thing stands there, in small letters, and no name.
fn thing_at(scene: &Scene, at: usize) -> bool {
    scene.tokens.get(at).is_some_and(|t| {
        t.is_word() && !t.norm.is_empty() && !scene.timed(at) && !common::ends_a_phrase(&t.norm, t.lang)
    })
}

/// *Over maandag*, *about Monday*, *re: Friday*: the topic.
pub(super) fn is_topic(scene: &Scene, start: usize) -> bool {
    start > 0
        && ["about", "regarding", "re", "inzake", "betreffende", "omtrent"].contains(&scene.word(start - 1))
}

/// An article before it and a thing after it: the 5 pm slot, the May figures, de vrijdag-meeting.
pub(super) fn describes(scene: &Scene, start: usize, end: usize) -> bool {
    const OWNERS: &[&str] = &[
        "the", "a", "an", "de", "my", "our", "your", "his", "her", "their", "mijn", "onze", "ons", "jouw",
        "jullie", "its",
    ];
    let owned = start > 0
        && (OWNERS.contains(&scene.word(start - 1))
            || scene.named.iter().any(|p| p.possessive && p.at.end == start));
    let first = scene.tokens.get(start);
    // "De 15e" brings its own article; that rule has looked at what follows already.
    let own = first.is_some_and(|t| ["de", "the"].contains(&t.norm.as_str()) && t.kind == Kind::Word);
    let thing = scene.tokens.get(end).is_some_and(|t| {
        t.is_word()
            && !t.norm.is_empty()
            && (!common::ends_a_phrase(&t.norm, t.lang) || common::is_deed_or_thing(&t.norm))
    });
    owned && !own && thing
}

/// The token before is a thing: the notes from Monday.
pub(super) fn after_noun(scene: &Scene, start: usize) -> bool {
    let Some(at) = start.checked_sub(1).filter(|at| !scene.timed(*at)) else { return false };
    let token = &scene.tokens[at];
    token.is_word()
        && !token.norm.is_empty()
        && (!common::ends_a_phrase(&token.norm, token.lang)
            || has_article(scene, at)
            || opens_as_plural(scene, at))
}

/// The notes, de mail, my calls: a word that could be a verb is a thing behind an article or an owner.
fn has_article(scene: &Scene, at: usize) -> bool {
    const BEFORE: &[&str] = &[
        "de", "het", "een", "the", "a", "an", "mijn", "onze", "ons", "zijn", "haar", "hun", "jouw", "uw",
        "my", "our", "your", "his", "her", "their", "these", "those", "deze", "die",
    ];
    at > 0 && BEFORE.contains(&scene.word(at - 1)) && !scene.timed(at - 1)
}

/// Meeting notes from Monday: an English plural that has nobody before it who could do it.
fn opens_as_plural(scene: &Scene, at: usize) -> bool {
    let token = &scene.tokens[at];
    let plural = token.lang == crate::model::Lang::En && token.norm.ends_with('s') && token.norm.len() > 3;
    let nobody = (0..at).all(|n| {
        scene.name_at(n).is_none() && scene.tokens[n].is_word() && !SPEAKERS.contains(&scene.word(n))
    });
    plural && nobody
}

/// Who could be doing what the next word says.
const SPEAKERS: &[&str] =
    &["i", "he", "she", "it", "we", "you", "they", "who", "i'll", "we'll", "he'll", "she'll"];

/// A verb of the language that is spoken; in Dutch an opening and a meeting are things.
fn acts(scene: &Scene, at: usize) -> bool {
    let word = scene.word(at);
    match scene.tokens[at].lang {
        Lang::Nl => verbs::dutch(word).is_some(),
        Lang::En => verbs::english(word).is_some_and(|v| v.form != verbs::Form::Going),
    }
}

/// Voor de kick-off van 18 mei: at most three words back stands *voor* or *before*.
pub(super) fn before_something(scene: &Scene, start: usize) -> bool {
    let mut seen = 0;
    for at in (0..start).rev() {
        let word = scene.word(at);
        if ["voor", "before", "ahead"].contains(&word) {
            return seen > 0 && !scene.timed(at);
        }
        if scene.timed(at)
            || scene.tokens[at].mark().is_some()
            || (acts(scene, at) && !has_article(scene, at))
            || seen > 3
        {
            return false;
        }
        seen += usize::from(!["de", "het", "the", "onze", "our", "mijn", "my"].contains(&word));
    }
    false
}
