//! Keeps digits and words away from the rules of time that are no time at all: prices, versions, room numbers, quotes,
//! titles. And settles the short weekdays that are words of their own (do, ma, zo, sun).

use crate::lexicon::{common, names, time, verbs};
use crate::model::Lang;
use crate::shape::{Kind, four_digits};
use crate::token::Token;

/// Nouns after which a number is a label.
const LABELS: &[&str] = &[
    "versie",
    "version",
    "hoofdstuk",
    "chapter",
    "paragraaf",
    "section",
    "artikel",
    "article",
    "kamer",
    "room",
    "fase",
    "phase",
    "pagina",
    "page",
    "pag",
    "blz",
    "p",
    "bijlage",
    "appendix",
    "annex",
    "sprint",
    "release",
    "nummer",
    "number",
    "nr",
    "no",
    "stap",
    "step",
    "figuur",
    "figure",
    "tabel",
    "table",
    "unit",
    "ticket",
    "order",
    "ordernummer",
    "factuur",
    "factuurnummer",
    "invoice",
    "perron",
    "platform",
    "gate",
    "lijn",
    "bus",
    "tram",
    "trein",
    "highway",
    "zaal",
    "gebouw",
    "building",
    "verdieping",
    "floor",
    "huisnummer",
    "postbus",
    "box",
    "deel",
    "part",
    "volume",
    "slide",
    "vraag",
    "question",
    "begroting",
    "budget",
    "iso",
    "klas",
    "groep",
];

/// What makes the number before it an amount.
const COUNTED: &[&str] = &[
    "euro",
    "euro's",
    "eur",
    "pond",
    "pounds",
    "pound",
    "dollar",
    "dollars",
    "usd",
    "gbp",
    "cent",
    "procent",
    "percent",
    "pct",
    "%",
    "€",
    "£",
    "$",
    "km",
    "kilo",
    "kg",
    "m2",
    "meter",
    "stuks",
    "personen",
    "mensen",
    "people",
    "pagina's",
    "pages",
    "exemplaren",
    "copies",
    "k",
    "ton",
    "liter",
    "punten",
    "points",
];

/// Prices, labelled numbers and quotes lose their claim to be time.
pub(crate) fn numbers_and_quotes(tokens: &mut [Token]) {
    quotes(tokens);
    for at in 0..tokens.len() {
        let digits = !matches!(tokens[at].kind, Kind::Word | Kind::Mark(_) | Kind::Opaque);
        if !digits {
            continue;
        }
        let before = at.checked_sub(1).map(|n| tokens[n].fold.clone()).unwrap_or_default();
        let after = tokens.get(at + 1).map(|t| t.fold.clone()).unwrap_or_default();
        let labelled =
            LABELS.contains(&before.as_str()) && !(before == "groep" || is_clock_after(&tokens[at]));
        let counted = COUNTED.contains(&after.as_str())
            || ["€", "$", "£", "eur", "usd", "#"].contains(&before.as_str());
        // 3/4 van de taart: a fraction, not the third of April.
        let fraction = matches!(tokens[at].kind, Kind::Numeric(a, b, None) if a < b && tokens[at].raw.contains('/'))
            && ["van", "of", "deel", "part", "jaar"].contains(&after.as_str());
        if labelled || counted || fraction {
            tokens[at].claim();
        }
    }
}

/// Om 1430, vrijdag 1600, morgen 0930 overleg: four digits are a clock behind a word that asks for one, and behind a day
/// where they count nothing and are no year.
pub(crate) fn four_digit_clocks(tokens: &mut [Token]) {
    const ASKS: &[&str] =
        &["om", "at", "by", "rond", "around", "vanaf", "from", "tegen", "tot", "until", "till", "@"];
    for at in 0..tokens.len() {
        let Kind::Number(n, zero) = tokens[at].kind else { continue };
        let Some((h, m)) = four_digits(&tokens[at].raw) else { continue };
        let after = tokens.get(at + 1);
        let marked = after.is_some_and(|t| ["uur", "u", "h", "hrs", "hours"].contains(&t.norm.as_str()));
        let Some(before) = at.checked_sub(1).map(|n| &tokens[n]) else {
            if marked {
                tokens[at].kind = Kind::Clock(h, m, true);
            }
            continue;
        };
        let asked = ASKS.contains(&before.norm.as_str()) || before.raw == "@";
        let dated = time::month(&before.norm).is_some()
            && at > 1
            && matches!(tokens[at - 2].kind, Kind::Number(..) | Kind::Ordinal(_));
        let day = dated
            || matches!(before.kind, Kind::Numeric(..) | Kind::Iso(..))
            || time::weekday(&before.norm).is_some()
            || time::relative(&before.norm)
            || time::day_and_part(&before.norm).is_some();
        let counts = after.is_some_and(|t| {
            t.is_word()
                && !t.norm.is_empty()
                && !common::ends_a_phrase(&t.norm, t.lang)
                && time::part_of_day(&t.norm).is_none()
        });
        let year = (1990..2200).contains(&n) && !zero;
        let fits = m % 5 == 0 || zero;
        // A note that opens with its day: donderdag 1015 zoom met Ilse.
        let note = at == 1 || (at == 2 && tokens[0].norm == "op") || (at < 5 && dated);
        if marked
            || (asked && fits && !counts && !(year && before.norm != "om" && before.norm != "at"))
            || (day && fits && !year && (!counts || zero || note))
        {
            tokens[at].kind = Kind::Clock(h, m, true);
        }
    }
}

/// "Trein 14:32" is still a clock.
fn is_clock_after(token: &Token) -> bool {
    matches!(token.kind, Kind::Clock(..) | Kind::Clocks(..) | Kind::Iso(..))
}

/// What stands between quotes is somebody else's words.
fn quotes(tokens: &mut [Token]) {
    let mut open: Option<(usize, char)> = None;
    for at in 0..tokens.len() {
        let Some(mark) = tokens[at].mark() else { continue };
        match open {
            Some((from, closing)) if mark == closing || (closing == '"' && mark == '”') => {
                tokens[from + 1..at].iter_mut().filter(|t| t.mark().is_none()).for_each(Token::claim);
                open = None;
            }
            None => {
                open = match mark {
                    '"' => Some((at, '"')),
                    '“' | '„' => Some((at, '”')),
                    '«' => Some((at, '»')),
                    '‘' => Some((at, '’')),
                    '\'' if tokens.get(at + 1).is_some_and(|next| next.span.start == tokens[at].span.end) => {
                        Some((at, '\''))
                    }
                    _ => None,
                }
            }
            Some(_) => {}
        }
    }
}

/// Titles: a word of time with a capital inside a Dutch sentence, beside another capital that is nobody's name.
pub(crate) fn titles(tokens: &mut [Token]) {
    let shouted = tokens.iter().filter(|t| t.is_word()).all(|t| t.raw.chars().all(|c| !c.is_lowercase()));
    if shouted {
        return;
    }
    for at in 1..tokens.len() {
        let token = &tokens[at];
        let name_of_time = time::weekday(&token.norm).is_some()
            || (token.lang == Lang::Nl && time::month(&token.norm).is_some());
        if !token.capital() || token.norm.is_empty() || !name_of_time || token.raw.len() < 4 {
            continue;
        }
        if token.lang == Lang::En {
            if english_title(tokens, at) {
                tokens[at].claim();
            }
            continue;
        }
        let opens = tokens[at - 1].mark().is_some_and(|m| ".:!?".contains(m));
        let capital =
            |t: &Token| t.is_word() && t.capital() && !t.norm.is_empty() && time::weekday(&t.norm).is_none();
        let next = tokens.get(at + 1).is_some_and(|t| {
            capital(t)
                || (t.is_word()
                    && !t.norm.is_empty()
                    && tokens.get(at + 2).is_some_and(|u| {
                        u.capital()
                            && u.is_word()
                            && ["met", "van", "op", "in", "voor", "with", "the"].contains(&t.norm.as_str())
                    }))
        });
        let holiday = ["goede", "witte", "stille", "black", "good", "cyber", "easter"]
            .contains(&tokens[at - 1].fold.as_str());
        if next && !opens && !holiday {
            tokens[at].claim();
        }
    }
}

/// Saturday Night Live, the Sunday Times: capitals behind a weekday that English gives to titles alone.
fn english_title(tokens: &[Token], at: usize) -> bool {
    let title = |n: usize| {
        tokens.get(n).is_some_and(|t| {
            t.is_word()
                && t.capital()
                && !t.norm.is_empty()
                && !t.raw.starts_with('I')
                && time::month(&t.norm).is_none()
                && time::weekday(&t.norm).is_none()
        })
    };
    let part = tokens.get(at + 1).is_some_and(|t| t.capital() && time::part_of_day(&t.norm).is_some());
    let article = tokens[at - 1].norm == "the";
    (part && title(at + 1) && title(at + 2)) || (article && title(at + 1) && !part)
}

/// The short weekdays that are also words: they become weekdays only in a weekday's company.
pub(crate) fn short_days(tokens: &mut [Token]) {
    const BEFORE: &[&str] = &[
        "op",
        "voor",
        "uiterlijk",
        "volgende",
        "komende",
        "aanstaande",
        "a.s.",
        "a.s",
        "deze",
        "week",
        "tot",
        "tegen",
        "vanaf",
        "elke",
        "iedere",
        "on",
        "by",
        "before",
        "until",
        "next",
        "this",
        "every",
        "tussen",
        "van",
        "of",
        "en",
        "t/m",
        "nee",
        "niet",
        "maar",
        "vorige",
        "afgelopen",
        "coming",
        "other",
        "each",
        "not",
        "but",
        "laatst",
        "laatste",
        "eerste",
        "tweede",
        "om",
        "from",
        "and",
    ];
    for at in 0..tokens.len() {
        let Some(day) = time::find(time::HOMOGRAPH_DAYS, &tokens[at].norm) else { continue };
        let word = tokens[at].norm.clone();
        let before = at.checked_sub(1).map(|n| &tokens[n]);
        let after = tokens.get(at + 1);
        let preposition = before.is_some_and(|t| BEFORE.contains(&t.norm.as_str()));
        let dated = after.is_some_and(|t| {
            matches!(
                t.kind,
                Kind::Number(..)
                    | Kind::Numeric(..)
                    | Kind::Clock(..)
                    | Kind::Ordinal(_)
                    | Kind::Iso(..)
                    | Kind::Clocks(..)
            ) || ([
                "om",
                "ochtend",
                "middag",
                "avond",
                "namiddag",
                "voormiddag",
                "at",
                "morning",
                "afternoon",
                "evening",
            ]
            .contains(&t.norm.as_str()))
        });
        let named = before.is_some_and(|t| t.is_word() && t.norm.is_empty());
        let subject =
            after.is_some_and(|t| verbs::dutch(&t.norm).is_some_and(|v| v.form != verbs::Form::Infinitive));
        let edge = after.is_none_or(|t| t.mark().is_some());
        let dutch = tokens[at].lang == Lang::Nl;
        let bought =
            before.is_some_and(|t| verbs::dutch(&t.norm).is_some_and(|v| v.form != verbs::Form::Third));
        let is_day = match word.as_str() {
            "do" => dutch && before.is_none_or(|t| !["to", "can", "will", "i'll"].contains(&t.norm.as_str())),
            "ma" => {
                dutch
                    && (preposition
                        && !["van", "voor", "en"].contains(&before.map(|t| t.norm.as_str()).unwrap_or(""))
                        || dated
                        || named
                        || (subject && at == 0 && !names::KIN.contains(&word.as_str()))
                        || (edge
                            && !bought
                            && at > 0
                            && !before.is_some_and(|t| {
                                ["mijn", "je", "aan", "met", "naar", "bij", "voor", "van"]
                                    .contains(&t.norm.as_str())
                            })))
            }
            "zo" => {
                dutch
                    && ((preposition
                        && !["of", "en", "maar", "nee", "niet", "om", "van", "tot"]
                            .contains(&before.map(|t| t.norm.as_str()).unwrap_or("")))
                        || (dated && after.is_some_and(|t| !matches!(t.norm.as_str(), "om"))))
            }
            "zon" => dutch && preposition && dated,
            "sun" => !dutch && (preposition || dated) && before.is_none_or(|t| t.norm != "the"),
            _ => !dutch && (preposition || dated || tokens[at].capital()),
        };
        tokens[at].norm = if is_day { full(day).to_owned() } else { String::from("\u{1}") };
    }
}

fn full(day: chrono::Weekday) -> &'static str {
    time::WEEKDAYS[..7].iter().find(|(_, d)| *d == day).map_or("", |(name, _)| name)
}
