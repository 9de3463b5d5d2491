//! The method on one page, to hand out: eleven steps, in words of our own, as text of 80 columns or as Markdown.
//!
//! It speaks to whoever reads it, and of nobody in the book.

use super::Lang;
use super::columns::wrap;

/// Columns of the page.
const WIDE: usize = 80;
/// Columns before the words of a step.
const INDENT: usize = 4;

/// A step: its name, what it is in the other language where that is the reader's, and what it asks.
struct Step {
    name: &'static str,
    gloss: &'static str,
    nl: &'static str,
    en: &'static str,
}

const STEPS: [Step; 11] = [
    Step {
        name: "Verbinding",
        gloss: "connection",
        nl: "Zie elkaar, en vaker dan nodig is. Een duim op een scherm is geen gesprek.",
        en: "Meet, and more often than you have to. A thumb on a screen is not a talk.",
    },
    Step {
        name: "Voordeel",
        gloss: "the benefit of the doubt",
        nl: "De eerste seconden geeft de ander je krediet, of niet. Merk wat je kreeg; begon het stroef, doe dan binnen \
             twee dagen iets kleins dat zeker lukt.",
        en: "In the first seconds they give you credit, or they don’t. Notice what you were given; after a stiff start, \
             do one small thing within two days that is sure to work.",
    },
    Step {
        name: "Veronderstelling",
        gloss: "assumption",
        nl: "Vertel niet wat je bent of doet. Vertel welk probleem er weg is als jij geweest bent, in hun woorden.",
        en: "Don’t tell what you are or do. Tell which problem is gone once you have been there, in their words.",
    },
    Step {
        name: "Verwachting",
        gloss: "expectation",
        nl: "Laat zien wat het een ander bracht, en zeg wat deze mens van je mag verwachten.",
        en: "Show what it brought somebody else, and say what this person may expect of you.",
    },
    Step {
        name: "Voornemen",
        gloss: "spoken",
        nl: "Zeg hardop wat je doet, voor wie en op welke dag. “Donderdag mail ik je het rapport”, ook als het vanzelf \
             spreekt.",
        en: "Say aloud what you will do, for whom and on which day. “I'll mail you the report on Thursday”, even when it \
             goes without saying.",
    },
    Step {
        name: "Vertonen",
        gloss: "kept",
        nl: "Doe het. Wordt die dag te krap, bel dan ervóór en spreek samen een andere af.",
        en: "Do it. If that day gets too tight, call before it and agree on another one together.",
    },
    Step {
        name: "Voortreffelijk",
        gloss: "exceeded",
        nl: "Doe er één ding bij dat niemand vroeg. Het liefst een week later bellen of het hielp.",
        en: "Add one thing that nobody asked for. Best of all: call a week later to hear whether it served.",
    },
    Step {
        name: "Verankering",
        gloss: "anchored",
        nl: "Zeg dat het gedaan is, zonder jezelf te prijzen, en vraag wat het bracht. Dan pas is de belofte rond.",
        en: "Say that it is done, without praising yourself, and ask what it brought. Only then has the promise come full \
             circle.",
    },
    Step {
        name: "Voorbeeldfunctie",
        gloss: "example",
        nl: "Wie dit volhoudt, krijgt het terug. Onthoud wat anderen jou beloven, en bedank wie woord houdt.",
        en: "Keep this up and it comes back to you. Remember what others promise you, and thank those who keep their word.",
    },
    Step {
        name: "Vergroten",
        gloss: "enlarging",
        nl: "Luister naar wat er tussen de regels wordt gezegd, en maak er één kleine belofte van.",
        en: "Listen to what is said between the lines, and make one small promise of it.",
    },
    Step {
        name: "Vervolg",
        gloss: "sequel",
        nl: "Jaren zo doen maakt mensen trouw. Wie trouw is, vertelt over je. Tien die dat doen, en je hoeft niet meer te \
             zoeken.",
        en: "Years of this make people loyal, and the loyal speak of you. With ten who do, you need not go looking any \
             more.",
    },
];

const fn title(lang: Lang) -> &'static str {
    lang.pick("Woord houden in elf stappen", "Keeping your word, in eleven steps")
}

const fn opening(lang: Lang) -> &'static str {
    lang.pick(
        "Zeg wat je gaat doen. Doe het, en doe het goed. Zeg dat je het deed. Meer is het niet, maar wel steeds weer, jaren \
         lang. De stappen 5 tot en met 8 horen bij elke belofte en gaan in deze volgorde; geen ervan sla je over.",
        "Say what you will do. Do it, and do it well. Say that you did. That is all there is to it, but time and again, for \
         years. Steps 5 to 8 belong to every promise and go in this order; none of them is skipped.",
    )
}

const fn closing(lang: Lang) -> &'static str {
    lang.pick(
        "Ging het mis? Zeg het zelf, eerder dan de ander ernaar vraagt, en maak het één keer goed. Begin klein: één zin, één \
         mens, één dag. Zo gezegd, zo gedaan.",
        "Did it go wrong? Say so yourself, before they ask, and put it right once. Begin small: one sentence, one person, one \
         day. Said and done.",
    )
}

fn name(lang: Lang, step: &Step) -> String {
    match lang {
        Lang::Nl => step.name.to_owned(),
        Lang::En => format!("{} ({})", step.name, step.gloss),
    }
}

/// The page as text, in lines of 80 columns at most.
#[must_use]
pub fn page(lang: Lang) -> Vec<String> {
    let mut lines = vec![title(lang).to_uppercase(), String::new()];
    lines.extend(wrap(opening(lang), WIDE));
    lines.push(String::new());
    for (nth, step) in STEPS.iter().enumerate() {
        lines.push(format!("{:>2}  {}", nth + 1, name(lang, step)));
        let asked = wrap(lang.pick(step.nl, step.en), WIDE - INDENT);
        lines.extend(asked.iter().map(|line| format!("{}{line}", " ".repeat(INDENT))));
    }
    lines.push(String::new());
    lines.extend(wrap(closing(lang), WIDE));
    lines
}

/// The page as Markdown.
#[must_use]
pub fn markdown(lang: Lang) -> Vec<String> {
    let mut lines = vec![format!("# {}", title(lang)), String::new()];
    lines.extend(wrap(opening(lang), WIDE));
    lines.push(String::new());
    for (nth, step) in STEPS.iter().enumerate() {
        let whole = format!("{}. **{}.** {}", nth + 1, name(lang, step), lang.pick(step.nl, step.en));
        let indent = " ".repeat(INDENT);
        let asked = wrap(&whole, WIDE - INDENT);
        lines.extend(
            asked.iter().enumerate().map(
                |(nth, line)| {
                    if nth == 0 { line.clone() } else { format!("{indent}{line}") }
                },
            ),
        );
    }
    lines.push(String::new());
    lines.extend(wrap(closing(lang), WIDE));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::columns::width;
    use crate::text::tone;

    #[test]
    fn the_page_fits_on_paper_in_both_languages() {
        for lang in [Lang::Nl, Lang::En] {
            for lines in [page(lang), markdown(lang)] {
                assert!(lines.len() <= 60, "{}", lines.len());
                assert!(lines.iter().all(|line| width(line) <= WIDE), "{lines:#?}");
                let whole = lines.join(" ");
                for step in &STEPS {
                    assert!(whole.contains(step.name), "{}", step.name);
                }
            }
        }
    }

    #[test]
    fn every_step_is_said_in_whole_sentences() {
        for step in &STEPS {
            for text in [step.nl, step.en] {
                assert!(text.ends_with(['.', '?']) && !text.contains("  "), "{text}");
            }
            tone::is_dutch(step.nl);
        }
        tone::is_dutch(opening(Lang::Nl));
        tone::is_dutch(closing(Lang::Nl));
    }
}
