//! What three looks at somebody's words have to say: a promise that lacks something, a problem that is only a trade, words of
//! anchoring that praise the one who speaks. Each names the words and offers others; none forbids anything.

use capture::{Lang as Spoken, Parse};

use crate::domain::checks::{self, Lack, Trade};
use crate::domain::time::Now;
use crate::text::{Lang, dates, say};

/// Bytes of a sentence that is said again with another word in it; of a longer one only the word is named.
const LONGEST: usize = 120;

/// What is to be said about the wording of a promise, a sentence each. Who and when are asked for where it is saved, and are not
/// asked again here.
#[must_use]
pub fn promise(lang: Lang, text: &str, parse: &Parse, now: &Now) -> Vec<String> {
    lacks(text, parse, |lack| {
        Some(match lack {
            Lack::Vague(at) if text.len() <= LONGEST => {
                let other = rewritten(text, at, parse.lang, now)?;
                let word = text.get(at.clone())?;
                say!(
                    lang,
                    "“{word}” is geen dag. Noem een dag: “{other}”.",
                    "“{word}” is not a day. Name one: “{other}”."
                )
            }
            other => brief(lang, text, other, now)?,
        })
    })
}

/// The same, as short as one row: a day to name in the place of the whole sentence.
#[must_use]
pub fn in_short(lang: Lang, text: &str, parse: &Parse, now: &Now) -> Option<String> {
    lacks(text, parse, |lack| brief(lang, text, lack, now)).into_iter().next()
}

fn lacks(text: &str, parse: &Parse, say: impl Fn(&Lack) -> Option<String>) -> Vec<String> {
    checks::wording(text, parse).iter().filter_map(say).collect()
}

fn brief(lang: Lang, text: &str, lack: &Lack, now: &Now) -> Option<String> {
    Some(match lack {
        Lack::Vague(at) => {
            let word = text.get(at.clone())?;
            let day = dates::near(lang, checks::day_to_name(now.today()), now.today());
            say!(
                lang,
                "“{word}” is geen dag. Noem een dag: {day}.",
                "“{word}” is not a day. Name one: {day}."
            )
        }
        Lack::Door(at) => {
            let word = text.get(at.clone())?;
            say!(
                lang,
                "“{word}” houdt een deur open. Noem een dag die je zeker haalt.",
                "“{word}” leaves a door open. Name a day you are sure of."
            )
        }
        Lack::What(at) => {
            let word = text.get(at.clone())?;
            say!(
                lang,
                "“{word}” kan niemand nagaan. Noem wat de ander krijgt.",
                "“{word}” can’t be checked by anyone. Name what they get."
            )
        }
        Lack::Who | Lack::When => return None,
    })
}

/// The sentence with a day in the place of a vague word, in its own language.
fn rewritten(text: &str, at: &std::ops::Range<usize>, spoken: Spoken, now: &Now) -> Option<String> {
    let day = checks::day_to_name(now.today());
    let (own, on) = match spoken {
        Spoken::Nl => (Lang::Nl, ""),
        Spoken::En => (Lang::En, "on "),
    };
    let full = dates::full(own, day);
    let day = full.rsplit_once(' ').map_or(full.as_str(), |(day, _)| day);
    let (before, behind) = (text.get(..at.start)?, text.get(at.end..)?);
    let day = if before.trim().is_empty() {
        crate::text::capital(&format!("{on}{day}"))
    } else {
        format!("{on}{day}")
    };
    let whole = format!("{before}{day}{behind}");
    Some(whole.trim().trim_end_matches(['.', '!']).to_owned())
}

/// A sentence about a problem that only tells what somebody is or does.
#[must_use]
pub fn problem(lang: Lang, text: &str, name: &str) -> Option<String> {
    let first = name.split_whitespace().next().unwrap_or(name);
    Some(match checks::trade(text)? {
        Trade::Title => say!(
            lang,
            "Dit zegt wat je bent. Waar ligt {first} wakker van, en wat is er voorbij als jij geweest bent?",
            "This says what you are. What keeps {first} awake, and what is over once you have been there?"
        ),
        Trade::Activity => say!(
            lang,
            "Dit zegt wat je doet. Wat gaat er mis bij {first} als niemand dat doet? Schrijf dat, in de woorden van {first}.",
            "This says what you do. What goes wrong for {first} when nobody does it? Write that, in {first}’s own words."
        ),
    })
}

/// Words of anchoring that praise the one who speaks, and a form that is about the other.
#[must_use]
pub fn praise(lang: Lang, said: &str, what: &str) -> Option<String> {
    let found = checks::praise(said)?;
    let words = said.get(found.at)?.trim();
    let what = what.trim();
    Some(say!(
        lang,
        "“{words}” gaat over jou. Liever over de ander: “We spraken af: {what}. Het is gedaan; wat heeft het je gebracht?”",
        "“{words}” is about you. Better about the other: “We agreed: {what}. It is done; what did it bring you?”"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tone;
    use capture::{Ctx, Gazetteer, Region};

    fn said(text: &str) -> (Vec<String>, Option<String>) {
        let now = Now::new("2026-11-23T09:00:00Z".parse().unwrap(), chrono_tz::Tz::Europe__Amsterdam);
        let book = Gazetteer::new([]);
        let ctx = Ctx {
            now: now.moment.naive_local(),
            zone: now.zone,
            people: &book,
            region: Region::Nl,
            preferred: &[],
        };
        let parse = capture::parse(text, &ctx);
        let lang = if parse.lang == Spoken::Nl { Lang::Nl } else { Lang::En };
        (promise(lang, text, &parse, &now), in_short(lang, text, &parse, &now))
    }

    #[test]
    fn a_vague_word_gives_way_to_a_day() {
        for (text, other) in [
            ("ik bel Jan binnenkort over de akte", "“ik bel Jan donderdag 26 november over de akte”"),
            (
                "Binnenkort krijg je van mij de offerte.",
                "“Donderdag 26 november krijg je van mij de offerte”",
            ),
            ("I'll send Noor the quote asap", "“I'll send Noor the quote on Thursday 26 November”"),
        ] {
            let (all, short) = said(text);
            assert!(all[0].contains(other), "{all:?}");
            assert!(short.is_some_and(|short| short.contains("26")));
        }
    }

    #[test]
    fn what_is_said_of_words_is_whole_and_of_its_language() {
        for text in ["ik probeer Jan vrijdag iets te sturen", "Ik bel Jan binnenkort"] {
            said(text).0.iter().for_each(|line| {
                tone::whole_sentences(line);
            });
        }
        for (text, name) in [("ik ben consultant", "Jan de Boer"), ("wij doen websites", "Noor")] {
            let line = problem(Lang::Nl, text, name).unwrap();
            tone::whole_sentences(&line);
            tone::is_dutch(&line);
        }
        assert_eq!(problem(Lang::Nl, "Ik weet nooit of we op schema liggen", "Jan"), None);
        let line = praise(Lang::Nl, "ik heb dat geweldig gedaan", "rapport mailen").unwrap();
        assert!(line.starts_with("“geweldig” gaat over jou.") && line.contains("rapport mailen"), "{line}");
        assert_eq!(praise(Lang::En, "It is in; did it help?", "send the report"), None);
    }
}
