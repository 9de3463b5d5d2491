//! Words that are neither names nor things one could count: articles, pronouns, prepositions, auxiliaries, and the
//! commonest nouns. They keep us from seeing names and dates where there are none.

use super::index::Index;
use super::verbs;
use crate::model::Lang;

/// Dutch words of form.
const DUTCH: &str = "de het een 't 'n den der des deze dit die dat dien wat wie welke welk hoe waar waarom wanneer als dan toen nu er ermee erop erover \
eraan ervan ervoor erbij daar daarvan daarover daarop hier hierover ik ikzelf jij je u ge gij hij ze zij wij we jullie men mij me jou hem haar ons hen hun \
mijn m'n jouw uw zijn z'n onze iets niets niemand iemand alles allemaal elkaar elk elke ieder iedere alle en of maar want dus noch omdat doordat zodat \
zodra nadat voordat totdat terwijl hoewel tenzij mits of aan achter af behalve beneden bij binnen boven buiten door in langs met mee na naar naast om \
omtrent onder op over per rond sinds te tegen tegenover ten ter tijdens tot tussen uit van vanaf vanuit via volgens voor voorbij vóór wegens zonder \
inzake betreffende namens niet geen wel ook nog al alsnog weer terug toch eens even ff graag meteen direct gelijk straks zeker misschien eigenlijk alleen \
pas zelf samen heel erg zeer te veel meer minder weinig vaak soms altijd nooit ooit echt gewoon ongeveer circa ca uiterlijk alvast a.u.b. aub svp ben bent \
is was waren wees geweest zijn heb hebt heeft hebben had hadden gehad word wordt worden werd werden geworden zal zult zullen zou zouden kan kun kunt \
kunnen kon konden mag mogen mocht moet moeten moest moesten wil wilt willen wilde wou ga gaat gaan ging laat laten doe doet doen klaar goed nee ja dank \
hopelijk daarna vervolgens intussen hoi hallo beste z.s.m. zsm dank bedankt oké ok oke zo zoals";

/// English words of form.
const ENGLISH: &str = "the a an this that these those i i'm i'll i've i'd you you'll you're he she it we we'll we're we've they them him her me us my \
your his its our their mine yours who whom what which when where why how if whether that because so but and or nor as than then now once until unless \
while before after about above across against along among around at by down during for from in into near of off on onto out over past per since through to \
toward towards under up upon via with within without re regarding not no yes never always often sometimes maybe perhaps also too just still again back only \
even soon already yet there here be am is are was were been being have has had having do does did done will would shall should can could may might must let \
let's get gets got going gonna need needs please thanks thank ok okay hi hello dear any some all each every both more most less much many few other another \
one's something nothing anyone someone everyone everything properly nothing left it's he'll she'll they'll who's don't doesn't won't can't didn't isn't aren't";

/// Common nouns and others that open a sentence or stand where a name could.
const NOUNS: &str = "klant klanten team collega collega's baas directie bestuur moeder vader ma pa mam pap broer zus zoon dochter oma opa tante oom vrouw man \
buurman buurvrouw vriend vriendin school bank kantoor bedrijf afdeling leverancier notaris dokter huisarts tandarts accountant aannemer gemeente \
belastingdienst verzekering offerte factuur rapport verslag planning afspraak contract voorstel agenda notulen cijfers stukken begroting presentatie concept \
mail e-mail mailtje bericht berichtje brief document documenten lijst lijstje foto foto's adres nummer telefoonnummer sleutel sleutels boek geld huur auto \
fiets huis project opdracht vergadering overleg gesprek antwoord reactie update feedback info informatie vraag vragen gegevens data versie bestand bestanden \
link linkje deck draft report invoice quote proposal contract meeting call email slides figures numbers budget plan plans notes photos keys address list \
client customer team boss colleague mum mom dad mother father brother sister wife husband friend neighbour landlord lawyer doctor dentist office company \
everyone everybody people guys folks file files details feedback answer reply review summary estimate book money rent car bike house project task article \
iban nda sla cv hr it ict pr btw vat ceo cto cfo eod roadmap kick-off deadline zoom teams slack whatsapp excel powerpoint word pdf google drive sharepoint \
outlook linkedin asap fyi ps nb ai api kpi okr poc mvp crm erp sow rfp po woz-beschikking q1 q2 q3 q4 nog niet beloofd afgesproken toegezegd wachten wacht \
waiting promised agreed herinner herinnering reminder remind note noot todo to-do follow-up opvolging call belafspraak actie action let deal doel \
vergeet onthoud denk zorg vandaan zondig sundae mogen zorgen borgen wensen maakt weet weer hals hals dacht vond duur huur uur maarten uiterlijke middel \
vandaar volgens volgend vorige week weken dag dagen maand maanden jaar jaren kwartaal weekend uren minuten week month year day days weeks months";

/// English words that are a deed or a thing; between an article and nothing else they are the thing.
const BOTH: &str = "report call update draft order review plan invoice demo release slot talk visit walk run drive test check post print delivery quote pitch brief edit file bill play drop show price start match train \
flight meeting appointment booking ping sync design contract";

static DUTCH_SET: Index<1024> = Index::of(DUTCH, None);
static ENGLISH_SET: Index<512> = Index::of(ENGLISH, None);
static NOUN_SET: Index<1024> = Index::of(NOUNS, None);
static BOTH_SET: Index<128> = Index::of(BOTH, None);

/// An English word that is a deed or a thing: report, call, review.
pub(crate) fn is_deed_or_thing(word: &str) -> bool {
    BOTH_SET.contains(word)
}

/// A word of form in that language.
pub(crate) fn is_form(word: &str, lang: Lang) -> bool {
    match lang {
        Lang::Nl => DUTCH_SET.contains(word),
        Lang::En => ENGLISH_SET.contains(word),
    }
}

/// A word that is certainly no name when it stands in small letters, and mostly not when it opens a sentence.
pub(crate) fn is_common(word: &str) -> bool {
    is_form(word, Lang::Nl)
        || is_form(word, Lang::En)
        || NOUN_SET.contains(word)
        || verbs::dutch(word).is_some()
        || verbs::english(word).is_some()
}

/// A word of form or a verb of that language; such a word in small letters is never a name.
pub(crate) fn is_common_in(word: &str, lang: Lang) -> bool {
    is_form(word, lang)
        || match lang {
            Lang::Nl => verbs::dutch(word).is_some(),
            Lang::En => verbs::english(word).is_some(),
        }
}

/// True when the word cannot be a thing that the words before it count or describe: de 15e *stuur*, the 3rd *I'm*.
pub(crate) fn ends_a_phrase(word: &str, lang: Lang) -> bool {
    use super::time;
    let hours = [
        "vanmiddag",
        "vanavond",
        "vanochtend",
        "vanmorgen",
        "vannacht",
        "tonight",
        "volgende",
        "komende",
        "next",
        "coming",
        "zodra",
    ];
    if time::weekday(word).is_some()
        || time::relative(word)
        || time::day_and_part(word).is_some()
        || hours.contains(&word)
    {
        return true;
    }
    // The planning, the meeting: an English -ing is a thing as often as not, and a Dutch sentence borrows it as one.
    let acts = match lang {
        Lang::Nl => verbs::dutch(word).is_some(),
        Lang::En => verbs::english(word).is_some_and(|v| v.form != verbs::Form::Going),
    };
    acts || is_form(word, Lang::Nl) || is_form(word, Lang::En)
}
