//! The verbs people promise with: their forms, what they ask of their neighbours, and the particles that part from them.

use super::index::Index;

/// Stem and infinitive; the third person is made from the stem.
const DUTCH: &str = "stuur sturen|mail mailen|bel bellen|app appen|sms smsen|schrijf schrijven|geef geven|breng brengen|haal halen|neem nemen|maak maken|\
lever leveren|zet zetten|leg leggen|plan plannen|regel regelen|check checken|vraag vragen|zeg zeggen|vertel vertellen|meld melden|laat laten|kom komen|ga gaan|\
doe doen|kijk kijken|lees lezen|bespreek bespreken|spreek spreken|praat praten|help helpen|betaal betalen|koop kopen|verkoop verkopen|boek boeken|reserveer reserveren|\
stel stellen|leen lenen|deel delen|post posten|print printen|teken tekenen|onderteken ondertekenen|werk werken|rond ronden|dien dienen|vul vullen|reageer reageren|\
antwoord antwoorden|beantwoord beantwoorden|evalueer evalueren|rapporteer rapporteren|presenteer presenteren|factureer factureren|herzie herzien|bezorg bezorgen|\
passeer passeren|rijd rijden|rij rijden|loop lopen|zoek zoeken|vind vinden|bouw bouwen|test testen|repareer repareren|ruim ruimen|pak pakken|krijg krijgen|ontvang ontvangen|\
hoor horen|verneem vernemen|zie zien|heb hebben|wacht wachten|herinner herinneren|beloof beloven|spreek spreken|bevestig bevestigen|controleer controleren|corrigeer corrigeren|\
nodig nodigen|introduceer introduceren|koppel koppelen|verbind verbinden|stap stappen|ping pingen|update updaten|upload uploaden|download downloaden|deploy deployen|\
review reviewen|fix fixen|lanceer lanceren|publiceer publiceren|vertaal vertalen|bereid bereiden|organiseer organiseren|verstuur versturen|verzend verzenden|zend zenden|\
overhandig overhandigen|bezoek bezoeken|ontmoet ontmoeten|trakteer trakteren|kook koken|bak bakken|schilder schilderen|hang hangen|plaats plaatsen|vervang vervangen|\
bestel bestellen|annuleer annuleren|verzet verzetten|verplaats verplaatsen|verleng verlengen|wijzig wijzigen|pas passen|schat schatten|bereken berekenen|reken rekenen|\
tel tellen|meet meten|noteer noteren|onthoud onthouden|denk denken|zorg zorgen|probeer proberen|hou houden|houd houden|blijf blijven|sta staan|zit zitten|lig liggen|ben zijn|\
bedank bedanken|feliciteer feliciteren|wens wensen|start starten|begin beginnen|stop stoppen|sluit sluiten|open openen|scan scannen|kopieer kopieren|mag mogen|\
overleg overleggen|adviseer adviseren|informeer informeren|motiveer motiveren|onderzoek onderzoeken|ontwerp ontwerpen|ontwikkel ontwikkelen|installeer installeren|\
configureer configureren|activeer activeren|verwerk verwerken|verzamel verzamelen|verwijder verwijderen|voeg voegen|draag dragen|trek trekken|werp werpen|\
vergoed vergoeden|restitueer restitueren|verreken verrekenen|boek boeken|wijs wijzen|leid leiden|licht lichten|koppel koppelen|kom komen|voer voeren|stort storten|\
belast belasten|beoordeel beoordelen|kies kiezen|beslis beslissen|besluit besluiten|onderhandel onderhandelen|vergader vergaderen|faxen faxen|fax faxen|whatsapp whatsappen|\
verhuis verhuizen|was wassen|poets poetsen|strijk strijken|snoei snoeien|maai maaien|oefen oefenen|train trainen|coach coachen|begeleid begeleiden|loods loodsen|gun gunnen|\
attendeer attenderen|lunch lunchen|dineer dineren|e-mail e-mailen|facetime facetimen|skype skypen|wandel wandelen|eet eten|drink drinken|tref treffen|vier vieren|hoef hoeven|gebruik gebruiken|verbeter verbeteren|weet weten|waarschuw waarschuwen|tip tippen|interview interviewen|schuif schuiven|mors morsen|bied bieden|aanbied aanbieden|schenk schenken|toon tonen|demonstreer demonstreren|\
lees lezen|beschrijf beschrijven|documenteer documenteren|archiveer archiveren|speel spelen|zing zingen|neem nemen|verhelp verhelpen|herstel herstellen|monteer monteren|draai draaien|draag dragen";

/// English base forms.
const ENGLISH: &str = "send mail email call ring phone text write give bring get take make deliver put plan arrange check ask tell report let come go do look \
read discuss speak talk help pay buy sell book reserve lend share post print sign work finish submit fill respond reply answer evaluate present invoice review \
revise drive walk find search build test repair fix clear pick hear receive see have wait remind promise confirm control correct invite introduce connect ping \
update upload download deploy launch publish translate prepare organise organize forward hand visit meet treat cook bake paint hang place replace order cancel \
move extend change adapt estimate calculate count measure note remember think try keep stay stand sit thank congratulate wish start begin stop close open scan \
copy consult advise inform investigate design develop install configure activate process collect remove add pull transfer refund settle draft revisit schedule \
ship show return drop train follow chase nudge message dm slack invite attend catch owe provide compile sort handle pass grab assess decide negotiate mention \
explain describe document archive play sing polish edit proofread approve complete lend repay reimburse host cover explore escalate resolve circulate book \
teach coach guide brief demo pitch quote price ask notify warn tip loop touch reach mock wrap run bill file lodge renew swap fetch ferry collect drop e-mail water mow clean wash drop lift walk swing lunch grab bring forward wire touch verify validate migrate merge";

/// A form of a Dutch verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// First person and imperative: stuur; English base form.
    Stem,
    /// Third person: stuurt, sends.
    Third,
    /// Infinitive and plural: sturen.
    Infinitive,
    /// English -ing.
    Going,
    /// Stem and third person alike: zet, wacht.
    StemOrThird,
}

/// A verb form and its infinitive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Verb {
    pub(crate) form: Form,
    pub(crate) infinitive: &'static str,
}

/// Third persons and past tenses that no rule makes; they go before what a rule makes.
const DUTCH_ODD: &[(&str, &str)] = &[
    ("gaat", "gaan"),
    ("moet", "moeten"),
    ("kan", "kunnen"),
    ("zal", "zullen"),
    ("zou", "zullen"),
    ("wil", "willen"),
    ("hoeft", "hoeven"),
    ("heeft", "hebben"),
    ("is", "zijn"),
    ("komt", "komen"),
    ("belooft", "beloven"),
    ("mag", "mogen"),
    ("wordt", "worden"),
    ("beloofde", "beloven"),
    ("had", "hebben"),
    ("werd", "worden"),
    ("stuurde", "sturen"),
    ("krijgt", "krijgen"),
    ("zegt", "zeggen"),
    ("zei", "zeggen"),
    ("vergoedt", "vergoeden"),
];

const ENGLISH_ODD: &[(&str, &str)] = &[
    ("has", "have"),
    ("is", "be"),
    ("owes", "owe"),
    ("promised", "promise"),
    ("needs", "need"),
    ("wants", "want"),
];

static STEMS: Index<512> = Index::of(DUTCH, Some(b'|'));
static INFINITIVES: Index<512> = Index::of(DUTCH, Some(b' '));
static BASES: Index<512> = Index::of(ENGLISH, None);

fn odd(list: &[(&str, &'static str)], word: &str) -> Option<Verb> {
    let (_, infinitive) = list.iter().find(|(odd, _)| *odd == word)?;
    Some(Verb { form: Form::Third, infinitive })
}

/// The Dutch verb form a folded word is.
pub(crate) fn dutch(word: &str) -> Option<Verb> {
    // A stem, and the infinitive that stands behind it.
    let of_stem = |stem: &str, form| {
        let (_, behind) = STEMS.find(stem)?;
        let infinitive = behind.trim_start().split('|').next()?;
        Some(Verb { form, infinitive })
    };
    let third = || {
        let stem = match word {
            "gaat" | "staat" => &word[..word.len() - 2],
            _ => word
                .strip_suffix('t')
                .filter(|s| !s.ends_with('t') && !["ga", "sta", "heb", "ben"].contains(s))?,
        };
        of_stem(stem, Form::Third)
    };
    odd(DUTCH_ODD, word)
        .or_else(|| of_stem(word, if word.ends_with('t') { Form::StemOrThird } else { Form::Stem }))
        .or_else(third)
        .or_else(|| INFINITIVES.find(word).map(|(infinitive, _)| Verb { form: Form::Infinitive, infinitive }))
}

/// The English verb form a folded word is.
pub(crate) fn english(word: &str) -> Option<Verb> {
    let of_base = |base: &str, end: &str, form| {
        BASES.find_joined(base, end).map(|(infinitive, _)| Verb { form, infinitive })
    };
    let third = || {
        let hisses = |base: &str| ["s", "sh", "ch", "x", "z", "o"].iter().any(|end| base.ends_with(end));
        let plain = word.strip_suffix('s').filter(|base| !hisses(base));
        let hissing = word.strip_suffix("es").filter(|base| hisses(base));
        let y = word.strip_suffix("ies").filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']));
        plain
            .and_then(|base| of_base(base, "", Form::Third))
            .or_else(|| of_base(hissing?, "", Form::Third))
            .or_else(|| of_base(y?, "y", Form::Third))
    };
    let going = || {
        let stem = word.strip_suffix("ing")?;
        let doubled = stem
            .char_indices()
            .last()
            .filter(|(at, last)| "tpngdb".contains(*last) && stem[..*at].ends_with(*last));
        of_base(stem, "", Form::Going)
            .filter(|verb| !verb.infinitive.ends_with('e'))
            .or_else(|| of_base(stem, "e", Form::Going))
            .or_else(|| of_base(&stem[..doubled?.0], "", Form::Going))
    };
    odd(ENGLISH_ODD, word).or_else(|| of_base(word, "", Form::Stem)).or_else(third).or_else(going)
}

/// Either.
pub(crate) fn any(word: &str) -> Option<Verb> {
    dutch(word).or_else(|| english(word))
}

/// Particles that part from their verb: bel … terug.
pub(crate) const PARTICLES: &[&str] = &[
    "terug", "door", "op", "af", "aan", "mee", "uit", "over", "voor", "na", "in", "bij", "langs", "toe",
    "om", "rond", "klaar", "weg", "heen", "neer", "vast", "open", "dicht", "bijeen", "samen", "binnen",
    "voorbij", "tegemoet", "onder", "los", "goed", "vrij", "schoon", "thuis",
];

/// True when verb and particle make a verb people use.
pub(crate) fn separable(particle: &str, infinitive: &str) -> bool {
    let verbs = PAIRS.split('|').filter_map(|line| line.split_once(':')).filter(|(own, _)| *own == particle);
    verbs.flat_map(|(_, verbs)| verbs.split(' ')).any(|verb| verb == infinitive)
        || (particle == "terug" && infinitive != "zijn" && infinitive != "hebben")
}

const PAIRS: &str = "door:sturen nemen geven spreken lezen werken mailen bellen lopen zetten schuiven verwijzen|\
op:sturen leveren halen nemen zetten pakken hangen ruimen zoeken stellen bellen geven lossen volgen maken schrijven vragen bouwen starten schonen vullen schuiven komen|\
af:ronden leveren maken geven spreken halen sluiten handelen wijzen bellen zeggen stemmen wachten nemen leggen drukken betalen|\
aan:leveren vragen passen bieden melden geven kondigen vullen nemen kopen sluiten maken spreken houden|\
mee:nemen brengen sturen geven doen denken lezen werken kijken gaan delen|\
uit:werken zoeken voeren leggen nodigen printen sturen rekenen brengen geven lenen lezen schrijven betalen zetten leveren|\
over:maken dragen leggen nemen zetten doen schrijven boeken handigen|\
voor:bereiden stellen leggen lezen schieten bespreken dragen komen|\
na:kijken bellen vragen gaan rekenen lezen denken sturen lopen zoeken|\
in:dienen vullen plannen boeken leveren lezen lichten schrijven schakelen werken kopen halen brengen sturen schatten huren zenden voeren|\
bij:werken praten dragen vullen leggen schrijven houden|langs:komen brengen gaan lopen rijden|toe:sturen voegen lichten zeggen zenden kennen passen|\
om:zetten bouwen ruilen wisselen|rond:sturen maken mailen leiden brengen|klaar:zetten maken leggen hebben|weg:brengen halen gooien zetten|\
vast:leggen stellen zetten|samen:vatten stellen werken voegen|neer:leggen zetten|open:zetten|los:laten|goed:keuren maken|vrij:maken geven|schoon:maken|thuis:brengen|\
heen:gaan brengen";

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    fn dutch_forms() -> HashMap<String, Verb> {
        let mut forms = HashMap::new();
        for (stem, infinitive) in DUTCH.split('|').filter_map(|pair| pair.trim().split_once(' ')) {
            let mut put = |word: String, form| {
                forms.entry(word).or_insert(Verb { form, infinitive });
            };
            if stem.ends_with('t') {
                put(stem.to_owned(), Form::StemOrThird);
            } else {
                put(stem.to_owned(), Form::Stem);
                let third = match stem {
                    "doe" | "ga" | "zie" | "sta" | "herzie" => {
                        format!("{stem}{}t", if matches!(stem, "ga" | "sta") { "a" } else { "" })
                    }
                    "heb" => "heeft".to_owned(),
                    "ben" => "is".to_owned(),
                    _ => format!("{stem}t"),
                };
                put(third, Form::Third);
            }
            put(infinitive.to_owned(), Form::Infinitive);
        }
        for (word, infinitive) in DUTCH_ODD.iter().copied() {
            forms.insert(word.to_owned(), Verb { form: Form::Third, infinitive });
        }
        forms
    }

    fn english_forms() -> HashMap<String, Verb> {
        let mut forms = HashMap::new();
        for base in ENGLISH.split_whitespace() {
            let mut put = |word: String, form| {
                forms.entry(word).or_insert(Verb { form, infinitive: base });
            };
            put(base.to_owned(), Form::Stem);
            let hiss = ["s", "sh", "ch", "x", "z", "o"].iter().any(|end| base.ends_with(end));
            put(format!("{base}{}", if hiss { "es" } else { "s" }), Form::Third);
            if let Some(stem) = base.strip_suffix('y').filter(|s| !s.ends_with(['a', 'e', 'o', 'u'])) {
                put(format!("{stem}ies"), Form::Third);
            }
            put(format!("{}ing", base.strip_suffix('e').unwrap_or(base)), Form::Going);
            if let Some(last) = base.chars().last().filter(|c| "tpngdb".contains(*c)) {
                put(format!("{base}{last}ing"), Form::Going);
            }
        }
        for (word, infinitive) in ENGLISH_ODD.iter().copied() {
            forms.insert(word.to_owned(), Verb { form: Form::Third, infinitive });
        }
        forms
    }

    #[test]
    fn every_form_is_read_back_to_its_verb_and_nothing_else_is_a_form() {
        let (nl, en) = (dutch_forms(), english_forms());
        for word in nl.keys().chain(en.keys()) {
            assert_eq!(dutch(word), nl.get(word).copied(), "{word}");
            assert_eq!(english(word), en.get(word).copied(), "{word}");
            // What is nearly a form is none, unless it is another.
            for end in ["t", "s", "es", "ies", "ing", "en", "e", "n"] {
                for near in [format!("{word}{end}"), word.strip_suffix(end).unwrap_or("").to_owned()] {
                    assert_eq!(dutch(&near), nl.get(&near).copied(), "{near}");
                    assert_eq!(english(&near), en.get(&near).copied(), "{near}");
                }
            }
        }
    }
}
