//! What a step still needs, and why it is asked. The field that has the cursor is where it goes.

use lifecycle::{Need, Step};

use super::Keys;
use crate::text::refusals::Case;
use crate::text::{Lang, dates, say, states};

pub(super) fn sentence(lang: Lang, step: Step, need: Need, case: &Case<'_>, keys: &Keys) -> String {
    let (name, word) = (case.other(lang), states::step(lang, step));
    match need {
        Need::Promisee => say!(
            lang,
            "Aan wie is dit beloofd? Noem de persoon.",
            "To whom was this promised? Name the person."
        ),
        Need::Body => say!(
            lang,
            "Er staat niet wat er beloofd is. Zeg wat je gaat doen.",
            "It does not say what was promised. Say what you will do."
        ),
        Need::Due => say!(lang, "Wanneer is het uiterlijk klaar? Noem de dag.", "By when? Name the day."),
        Need::Spoken => say!(lang, "Wanneer is het gezegd?", "When was it said?"),
        Need::Channel => say!(
            lang,
            "Hoe ging dat: live, video, telefoon, mail of chat?",
            "How was that: in person, video, phone, mail or chat?"
        ),
        Need::Agreed => {
            let told = &keys.told;
            say!(
                lang,
                "Een nieuwe afspraak maak je samen. Weet {name} het alleen? Dan: {told} gemeld",
                "A new agreement takes both of you. Was {name} only told? Then: {told} told"
            )
        }
        Need::NewDueOrBody => say!(
            lang,
            "Wat is er nieuw afgesproken? Noem een andere dag, iets anders, of allebei.",
            "What was newly agreed? Name another day, something else, or both."
        ),
        Need::Told => say!(
            lang,
            "“{word}” kan pas als {name} het van je gehoord heeft.",
            "“{word}” is possible once {name} has heard it from you."
        ),
        Need::NewDay => say!(lang, "Welke nieuwe dag is gemeld?", "Which new day was told?"),
        Need::Delivered => say!(lang, "Wanneer was het klaar?", "When was it delivered?"),
        Need::ExtraKind => say!(
            lang,
            "Wat voor extra was het: nazorg, meer of beter?",
            "What kind of extra was it: aftercare, more or better?"
        ),
        Need::ExtraWhat => say!(lang, "Wat was het extra, in één regel?", "What was the extra, in one line?"),
        Need::Said => say!(
            lang,
            "Met welke woorden heb je het teruggekoppeld?",
            "In which words did you say that it was done?"
        ),
        Need::Reason => say!(lang, "Waarom? Eén regel is genoeg.", "Why? One line is enough."),
        Need::OtherKnows => {
            say!(lang, "Weet {name} dat het niet doorgaat?", "Does {name} know that it will not happen?")
        }
        Need::CoveredUp => say!(
            lang,
            "Is het verzwegen of mooier gemaakt dan het was?",
            "Was it kept quiet, or made to look better than it was?"
        ),
        Need::How => say!(lang, "Hoe heb je het goedgemaakt?", "How did you make it good?"),
        Need::Accepted => say!(
            lang,
            "Rechtgezet is het pas als {name} het aannam. Tot dan blijft de belofte gebroken.",
            "It is put right only once {name} has accepted it. Until then the promise stays broken."
        ),
        Need::ReleasedBy => say!(
            lang,
            "Waarom hoeft het niet meer: zei {name} dat, of is het achterhaald?",
            "Why is it no longer needed: did {name} say so, or did events overtake it?"
        ),
        Need::Change => say!(
            lang,
            "Er verandert zo niets. Wat stond er verkeerd?",
            "This changes nothing. What was noted wrongly?"
        ),
        Need::ReasonOncePast => say!(
            lang,
            "De dag is al voorbij, dus zeg erbij waarom je corrigeert.",
            "The day has passed, so say why you correct it."
        ),
        // The course judges these two by itself and refuses them in its own words; they are never asked for.
        Need::BeforeDue => {
            let day =
                case.promise.map(|p| dates::due(lang, &p.standing().due, &case.now)).unwrap_or_default();
            say!(lang, "Dat moet vóór {day} gebeurd zijn.", "That has to have happened before {day}.")
        }
        Need::OnlySpoken => {
            let take_back = &keys.take_back;
            say!(
                lang,
                "Corrigeren kan alleen zolang er na het uitspreken nog niets is gebeurd. Klopt de laatste stap niet? {take_back} neemt die terug.",
                "A promise can be corrected only while nothing has happened since it was spoken. Is the last step wrong? {take_back} takes it back."
            )
        }
    }
}
