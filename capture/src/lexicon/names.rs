//! Given names that are common enough to be known in small letters, titles of address, family words, particles, and the
//! words of organisations. A name that is not listed is still seen when it has its capital.

use super::index::Index;

const GIVEN: &str = "joost pieter peter piet klaas henk kees jan johan johannes willem wim frank frits fred erik eric hans hendrik gerard gerrit maarten martijn marcel \
marco mark marc mike michiel michel niels nick nico nils noah olaf oscar paul patrick rené rene richard rick rob robert robin roel roger ron ronald ruben rutger \
sander sebastiaan simon stefan stephan steven sven thijs thomas tim tom ton vincent wouter yusuf youssef mohammed mohamed ahmed ali hassan omar ibrahim mustafa \
anna anne annemiek annemieke anja anita annelies astrid barbara bianca brigitte carla caroline charlotte chantal christine claudia daphne diana dirk denise ellen \
els elise elisa emma esther eva evelien fatima femke fleur floor floortje froukje gerda greet hanneke hannah heleen helena henriette ilse inge ingrid irene iris isabel jacqueline \
jasmijn jeanette jennifer jessica joke jolanda josje joyce judith julia karin karen katja kim kirsten laura lena lenie leonie lianne lieke lies linda lisa lisanne lotte \
loes louise lucas luuk maaike maartje manon margriet maria marianne marieke marijke marja marjan marjolein marleen marloes martine mieke miranda mirjam monique myrthe nadia \
naomi natasja nicole nienke noor paula petra priya rachel renate ria riet rianne roos rosa ruth sabine sandra sanne sara sarah saskia silvia simone sofie sophie suzanne sylvia tamara \
tanja tessa tineke trudy wendy willemijn wilma yasmin yvonne zoe aisha amina leila samira khadija arjan arjen bart bas ben bert bram casper coen cor daan dave david dennis \
dick diederik ed edwin emiel ernst evert ferdinand floris frederik geert gijs guido guus harm harry hein herman hugo igor jaap jacob jasper jelle jeroen jesse joep john joris jos jurgen jurre \
koen laurens leo leon lex lars loek luc ludo marijn matthijs max mees menno milan olivier onno otto pascal pim quinten rogier ruud rik sam sjoerd stan stijn teun theo tijn tijs tobias tycho ward \
wesley wessel yannick olga agnieszka katarzyna ivan igor sergei james william george charles henry jack oliver alfie archie arthur freddie liam ethan mason logan lucas jackson aiden \
matthew daniel anthony christopher andrew joshua kevin brian edward jason jeffrey ryan gary nicholas jonathan stephen larry justin scott brandon benjamin samuel gregory alexander \
raymond dennis jerry tyler aaron jose adam nathan zachary kyle noah jeremy mary patricia elizabeth susan margaret dorothy nancy betty helen donna carol michelle emily amanda \
melissa deborah stephanie rebecca sharon cynthia kathleen amy shirley angela brenda pamela katherine samantha debra janet catherine maria heather olivia \
megan alice kate lucy chloe ella lily mia isla freya poppy evie ava sophia amelia charlotte ruby daisy phoebe florence beth claire gemma fiona moira siobhan niamh aoife rory declan callum ewan \
angus hamish alistair gareth rhys dylan nigel trevor clive graham keith colin derek barry raj ravi anil sunil deepak amit sanjay vikram arjun rahul rohan anita sunita meera neha pooja \
divya kavita lakshmi mei ling linh wei chen hiro yuki kenji akira sakura carlos miguel juan pedro luis diego sofia lucia carmen pablo javier alejandro marta elena giulia marco luca matteo \
francesca chiara giovanni paolo anders lars bjorn erik ingrid astrid sigrid magnus klaus jurgen heike ulrike wolfgang dieter stefanie katrin bao";

static GIVEN_SET: Index<1024> = Index::of(GIVEN, None);

/// A common given name, folded.
pub(crate) fn is_given(word: &str) -> bool {
    GIVEN_SET.contains(word)
}

/// Words before a name that belong to it when it is new: tante Riet.
pub(crate) const KIN: &[&str] = &[
    "familie", "tante", "oom", "opa", "oma", "neef", "nicht", "zuster", "broeder", "pater", "aunt", "auntie",
    "uncle", "grandma", "grandpa", "cousin", "sister",
];

/// Titles before a surname, which are not part of the name.
pub(crate) const TITLES: &[&str] = &[
    "meneer",
    "mevrouw",
    "mevr",
    "mw",
    "dhr",
    "heer",
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "prof",
    "professor",
    "dokter",
    "doctor",
    "drs",
    "ing",
    "ir",
    "juf",
    "meester",
    "juffrouw",
    "sir",
    "madam",
    "notaris",
    "wethouder",
    "pastoor",
];

/// Particles inside a surname.
pub(crate) const PARTICLES: &[&str] = &[
    "van", "de", "der", "den", "het", "'t", "t", "ter", "ten", "te", "op", "in", "el", "al", "von", "du",
    "da", "di", "la", "le", "bin", "ben", "o", "mac", "dos", "des",
];

/// Words that make a name that of an organisation.
pub(crate) const ORGANISATIONS: &[&str] = &[
    "bv",
    "b.v",
    "nv",
    "vof",
    "cv",
    "ltd",
    "inc",
    "gmbh",
    "llc",
    "plc",
    "corp",
    "gemeente",
    "provincie",
    "ministerie",
    "stichting",
    "vereniging",
    "bank",
    "advocaten",
    "notarissen",
    "accountants",
    "groep",
    "group",
    "holding",
    "partners",
    "consultancy",
    "consulting",
    "universiteit",
    "university",
    "hogeschool",
    "school",
    "college",
    "ziekenhuis",
    "hospital",
    "bouw",
    "techniek",
    "software",
    "solutions",
    "services",
    "studio",
    "media",
    "verzekeringen",
    "makelaars",
    "makelaardij",
    "architecten",
    "council",
    "waterschap",
    "rechtbank",
    "belastingdienst",
];

/// Suffixes of law that are dropped in speech.
pub(crate) const LEGAL: &[&str] =
    &["bv", "nv", "vof", "ltd", "inc", "gmbh", "llc", "plc", "corp", "co", "sa", "bvba"];

/// Given names that are words as well; their capital inside a sentence tells.
pub(crate) const WORDY: &[&str] = &[
    "will", "hope", "grace", "mark", "faith", "joy", "rose", "bill", "drew", "chase", "dean", "pat", "sue",
    "art", "bob", "dan", "ben", "wil", "els", "bas", "jet", "han", "ties", "storm", "summer", "autumn",
    "april", "june", "may", "august", "melody", "harmony", "rob", "guy", "miles", "wade", "clay", "cliff",
    "dale", "glen", "heath", "ray", "jay", "kay", "fay", "roos", "merel", "linde", "vera", "noor", "floor",
    "fleur", "lente", "zon", "madelief", "jonas", "roy", "gene", "norm", "frank", "earl", "duke", "penny",
    "ginger", "olive", "ivy", "violet", "iris", "crystal", "amber", "ruby", "jade", "pearl",
];

/// Places one goes to or sends to; they are nobody.
pub(crate) const PLACES: &[&str] = &[
    "amsterdam",
    "rotterdam",
    "utrecht",
    "groningen",
    "eindhoven",
    "tilburg",
    "almere",
    "breda",
    "nijmegen",
    "arnhem",
    "haarlem",
    "enschede",
    "zwolle",
    "leiden",
    "delft",
    "maastricht",
    "dordrecht",
    "leeuwarden",
    "assen",
    "middelburg",
    "lelystad",
    "apeldoorn",
    "amersfoort",
    "deventer",
    "hilversum",
    "alkmaar",
    "gouda",
    "zaandam",
    "schiphol",
    "brussel",
    "antwerpen",
    "gent",
    "brugge",
    "leuven",
    "mechelen",
    "hasselt",
    "namen",
    "luik",
    "kortrijk",
    "oostende",
    "nederland",
    "belgie",
    "duitsland",
    "frankrijk",
    "engeland",
    "spanje",
    "italie",
    "berlijn",
    "parijs",
    "londen",
    "rome",
    "madrid",
    "wenen",
    "keulen",
    "london",
    "berlin",
    "brussels",
    "antwerp",
    "ghent",
    "vienna",
    "cologne",
    "dublin",
    "edinburgh",
    "glasgow",
    "manchester",
    "birmingham",
    "leeds",
    "liverpool",
    "bristol",
    "oxford",
    "cambridge",
    "york",
    "cardiff",
    "belfast",
    "boston",
    "chicago",
    "seattle",
    "dallas",
    "austin",
    "houston",
    "denver",
    "toronto",
    "sydney",
    "melbourne",
    "france",
    "germany",
    "spain",
    "italy",
    "england",
    "scotland",
    "wales",
    "ireland",
    "belgium",
    "holland",
    "netherlands",
    "europe",
    "europa",
    "america",
    "amerika",
    "china",
    "india",
    "japan",
    "barcelona",
    "lisbon",
    "lissabon",
    "milan",
    "milaan",
    "oslo",
    "stockholm",
    "copenhagen",
    "kopenhagen",
    "prague",
    "praag",
    "budapest",
    "warsaw",
    "warschau",
    "athens",
    "zurich",
    "geneva",
    "geneve",
];
