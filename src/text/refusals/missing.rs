//! What a step still needs, why it is asked, and the flag that gives it.

use lifecycle::{Need, Step};

use super::Case;
use crate::text::commands::{self, Command};
use crate::text::{Lang, say, states};

pub(super) fn sentence(lang: Lang, step: Step, need: Need, case: &Case<'_>) -> String {
    let (id, name, word) = (case.id, case.other(lang), states::step(lang, step));
    match need {
        Need::Promisee if case.is_given() => say!(
            lang,
            "Aan wie beloofde je dit? Noem de persoon in de zin, of geef --aan NAAM.",
            "To whom did you promise this? Name the person in the sentence, or give --to NAME."
        ),
        Need::Promisee => say!(
            lang,
            "Wie beloofde je dit? Noem de persoon in de zin, of geef --aan NAAM.",
            "Who promised you this? Name the person in the sentence, or give --to NAME."
        ),
        Need::Body => {
            let example = commands::example(lang);
            say!(
                lang,
                "Er staat niet wat er beloofd is. Zeg wat je gaat doen, bijvoorbeeld: {example}",
                "It does not say what was promised. Say what you will do, for example: {example}"
            )
        }
        Need::Due => say!(
            lang,
            "Wanneer is het uiterlijk klaar? Noem de dag in de zin, of geef --wanneer DAG.",
            "By when? Name the day in the sentence, or give --due DATE."
        ),
        Need::Spoken => {
            say!(lang, "Wanneer is het gezegd? Geef --gezegd DAG.", "When was it said? Give --spoken DATE.")
        }
        Need::Channel => say!(
            lang,
            "Hoe ging dat: live, video, telefoon, mail of chat? Geef --via KANAAL.",
            "How was that: in person, video, phone, mail or chat? Give --via CHANNEL."
        ),
        Need::Agreed => {
            let tell = commands::step(lang, Step::Melden, id);
            say!(
                lang,
                "Een nieuwe afspraak maak je samen. Was {name} het ermee eens? Zet dan --akkoord erbij. Weet {name} het alleen? Dan: {tell}",
                "A new agreement takes both of you. Did {name} agree? Then add --agreed. Was {name} only told? Then: {tell}"
            )
        }
        Need::NewDueOrBody => say!(
            lang,
            "Wat is er nieuw afgesproken? Geef een andere dag met --wanneer, iets anders met --wat, of allebei.",
            "What was newly agreed? Give another day with --due, something else with --what, or both."
        ),
        Need::Told => say!(
            lang,
            "Weet {name} het? “{word}” kan pas als {name} het van je gehoord heeft. Zet dan --verteld erbij.",
            "Does {name} know? “{word}” is possible once {name} has heard it from you. Then add --told."
        ),
        Need::NewDay => {
            say!(
                lang,
                "Welke nieuwe dag is gemeld? Geef --wanneer DAG.",
                "Which new day was told? Give --due DATE."
            )
        }
        Need::Delivered => {
            say!(lang, "Wanneer was het klaar? Geef --op DAG.", "When was it delivered? Give --on DATE.")
        }
        Need::ExtraKind => say!(
            lang,
            "Wat voor extra was het? Geef --soort nazorg, --soort meer of --soort beter.",
            "What kind of extra was it? Give --kind aftercare, --kind more or --kind better."
        ),
        Need::ExtraWhat => say!(
            lang,
            "Wat was het extra, in één regel? Geef --wat TEKST.",
            "What was the extra, in one line? Give --what TEXT."
        ),
        Need::Said => say!(
            lang,
            "Met welke woorden heb je het teruggekoppeld? Geef --woorden TEKST.",
            "In which words did you say that it was done? Give --said TEXT."
        ),
        Need::Reason => {
            say!(lang, "Waarom? Eén regel is genoeg: --waarom TEKST.", "Why? One line is enough: --why TEXT.")
        }
        Need::OtherKnows => say!(
            lang,
            "Weet {name} dat het niet doorgaat? Zo ja, zet --verteld erbij.",
            "Does {name} know that it will not happen? If so, add --told."
        ),
        Need::CoveredUp => say!(
            lang,
            "Is het verzwegen of mooier gemaakt dan het was? Zo ja, zet --verzwegen erbij.",
            "Was it kept quiet, or made to look better than it was? If so, add --covered-up."
        ),
        Need::How => say!(
            lang,
            "Hoe heb je het goedgemaakt? Geef --hoe TEKST.",
            "How did you make it good? Give --how TEXT."
        ),
        Need::Accepted => say!(
            lang,
            "Rechtgezet is het pas als {name} het aannam. Is dat zo? Zet dan --aanvaard erbij. Zo niet, dan blijft de belofte gebroken.",
            "It is put right only once {name} has accepted it. Is that so? Then add --accepted. If not, the promise stays broken."
        ),
        Need::ReleasedBy => say!(
            lang,
            "Waarom hoeft het niet meer: zei {name} dat (--door-ander), of is het achterhaald (--achterhaald)?",
            "Why is it no longer needed: did {name} say so (--by-other), or did events overtake it (--moot)?"
        ),
        Need::Change => say!(
            lang,
            "Er verandert zo niets. Wat stond er verkeerd? Geef --wanneer DAG, --wat TEKST of --contact NAAM.",
            "This changes nothing. What was noted wrongly? Give --due DATE, --what TEXT or --contact NAME."
        ),
        Need::ReasonOncePast => say!(
            lang,
            "De dag is al voorbij, dus zeg erbij waarom je corrigeert: --waarom TEKST.",
            "The day has passed, so say why you correct it: --why TEXT."
        ),
        // The course judges these two by itself and refuses them in its own words; they are never asked for.
        Need::BeforeDue => super::after_due(lang, case),
        Need::OnlySpoken => {
            let take_back = Command::TakeBack.on(lang, id);
            say!(
                lang,
                "Corrigeren kan alleen zolang er na het uitspreken nog niets is gebeurd. Anders eerst: {take_back}",
                "A promise can be corrected only while nothing has happened since it was spoken. Otherwise first: {take_back}"
            )
        }
    }
}
