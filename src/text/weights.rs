//! The numbers of the trust basis in words: what each is for, and what is wrong with one. They are told where they are set;
//! where they are used, the lines of evidence and the sum show them.

use super::{Lang, numbers, say};
use crate::domain::trust::Weight;

/// What the numbers open with.
#[must_use]
pub fn opening(lang: Lang) -> &'static str {
    lang.pick(
        "De getallen van de vertrouwensbasis. Wat iemand van je gehad heeft, telt zo op: (voor + gewicht × start) gedeeld \
         door (voor + tegen + gewicht). Een ander getal geldt vanaf de volgende keer dat woord begint, ook voor wat al \
         in je boek staat.",
        "The numbers of the trust basis. What somebody has had from you adds up so: (for + weight × start) divided by \
         (for + against + weight). Another number holds from the next time that woord starts, also for what is in your \
         book already.",
    )
}

/// What a number is for.
#[must_use]
pub fn about(weight: Weight, lang: Lang) -> &'static str {
    match weight {
        Weight::HalfLife => lang
            .pick("Na zoveel dagen telt een belofte nog half.", "After so many days a promise counts half."),
        Weight::Prior => {
            lang.pick("Hoe zwaar de start weegt, in beloften.", "How much the start weighs, in promises.")
        }
        Weight::Disadvantage => lang.pick(
            "De start als je het nadeel van de twijfel kreeg.",
            "The start where you were given the disadvantage of the doubt.",
        ),
        Weight::Neutral => lang.pick(
            "De start als het geen van beide was, of als je het niet weet.",
            "The start where it was neither, or where you don’t know.",
        ),
        Weight::Benefit => lang.pick(
            "De start als je het voordeel van de twijfel kreeg.",
            "The start where you were given the benefit of the doubt.",
        ),
        Weight::Small => lang.pick("Wat een kleine belofte weegt.", "What a small promise weighs."),
        Weight::Normal => lang.pick("Wat een gewone belofte weegt.", "What a normal promise weighs."),
        Weight::Large => lang.pick("Wat een grote belofte weegt.", "What a large promise weighs."),
        Weight::Anchored => lang.pick(
            "Wat erbij komt als een belofte op tijd ook verankerd is, met een reactie.",
            "What is added where a promise on time was anchored too, with a reaction.",
        ),
        Weight::Exceeded => lang
            .pick("Wat erbij komt als er iets extra’s was.", "What is added where something extra was done."),
        Weight::LateDays => lang.pick(
            "Tot zoveel dagen is een belofte iets te laat.",
            "Up to so many days a promise is a little late.",
        ),
        Weight::LateCounts => lang.pick(
            "Wat iets te laat nog telt. De rest telt tegen, zo zwaar als gebroken.",
            "What a little late still counts for. The rest counts against, as much as broken.",
        ),
        Weight::LaterDays => lang.pick(
            "Tot zoveel dagen is een belofte te laat; daarna telt er niets meer voor.",
            "Up to so many days a promise is late; after that nothing counts for it any more.",
        ),
        Weight::LaterCounts => lang.pick("Wat te laat nog telt.", "What late still counts for."),
        Weight::Harm => {
            lang.pick("Wat een gebroken belofte tegen telt.", "What a broken promise counts against you.")
        }
        Weight::CoveredUp => lang.pick(
            "Wat verzwijgen tegen telt. Dat slijt niet.",
            "What covering up counts against you. It never fades.",
        ),
        Weight::Discount => lang.pick(
            "Wat er van de schade over is na melden, rechtzetten, of een oorzaak buiten jou.",
            "What is left of the harm after telling, putting right, or a cause outside.",
        ),
        Weight::Allowance => lang.pick(
            "Dagen tussen twee keer dat melden of rechtzetten bij iemand iets uitmaakt.",
            "Days between two times that telling or putting right helps with somebody.",
        ),
        Weight::Renegotiated => lang.pick(
            "Wat elke nieuwe afspraak na de eerste tegen telt.",
            "What each new agreement after the first counts against you.",
        ),
    }
}

/// A number that can't be what was written.
#[must_use]
pub fn bad_value(
    lang: Lang,
    place: &str,
    name: &str,
    value: &str,
    least: f64,
    most: f64,
    whole: bool,
) -> String {
    let places = usize::from(least.fract() != 0.0);
    let (least, most) = (numbers::decimal(lang, least, places), numbers::decimal(lang, most, 0));
    let what = match whole {
        true => lang.pick("een heel getal", "a whole number"),
        false => lang.pick("een getal", "a number"),
    };
    say!(
        lang,
        "Instellingen, {place}: {name} kan niet {value} zijn. Kies {what} van {least} tot en met {most}. De rest geldt.",
        "Settings, {place}: {name} can’t be {value}. Choose {what} from {least} up to {most}. The rest holds."
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tone;

    #[test]
    fn every_sentence_is_whole_and_the_dutch_is_dutch() {
        for lang in [Lang::Nl, Lang::En] {
            let mut all: Vec<String> =
                Weight::ALL.iter().map(|weight| about(*weight, lang).to_owned()).collect();
            all.push(opening(lang).to_owned());
            all.push(bad_value(lang, "x", "y", "z", 0.1, 20.0, false));
            all.iter().for_each(|text| tone::whole_sentences(text));
            if lang == Lang::Nl {
                all.iter().for_each(|text| tone::is_dutch(text));
            }
        }
    }
}
