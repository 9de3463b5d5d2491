//! The words of the check of a problem sentence, a table a language: who speaks, what is a trade, what is trouble.

/// The words of one language.
pub(super) struct Table {
    /// Who speaks, at the beginning.
    pub(super) we: &'static [&'static str],
    /// To be.
    pub(super) are: &'static str,
    /// To work as.
    pub(super) work_as: &'static str,
    /// To do for a living.
    pub(super) does: &'static str,
    /// As a such-and-such, at the beginning.
    pub(super) as_a: &'static [&'static str],
    /// What is ours, at the beginning.
    pub(super) ours: &'static [&'static str],
    /// Ends of words that name what somebody is.
    pub(super) roles: &'static [&'static str],
    /// Words that name a trade, at the beginning.
    pub(super) fields: &'static [&'static str],
    /// Verbs by which a row of nouns is a sentence about somebody.
    pub(super) verbs: &'static [&'static str],
    /// What goes wrong, is lost, feared or missing.
    pub(super) trouble: &'static [&'static str],
}

pub(super) const DUTCH: Table = Table {
    we: &["ik", "wij", "we"],
    are: "ben|zijn|zit|zitten",
    work_as: "werk|werken ~ als",
    does: "doe|doen|maak|maken|help|helpen|bouw|bouwen|geef|geven|begeleid|begeleiden|lever|leveren|adviseer|\
           adviseren|verzorg|verzorgen|schrijf|schrijven|organiseer|organiseren|bied|bieden|coach|coachen|ontwerp|\
           ontwerpen|verkoop|verkopen|run|runnen|houd|houden|train|trainen|teken|tekenen|ontzorg|ontzorgen|\
           ondersteun|ondersteunen|regel|regelen|ontwikkel|ontwikkelen|verhuur|verhuren|installeer|installeren|\
           faciliteer|faciliteren|werk|werken|onderhoud|onderhouden|produceer|produceren|vertaal|vertalen|breng|brengen|\
           vertegenwoordig|vertegenwoordigen|beheer|beheren|verbind|verbinden|bemiddel|bemiddelen|repareer|repareren|\
           fotografeer|fotograferen|kook|koken|importeer|importeren|zorg|zorgen|combineer|combineren",
    as_a: &[
        "als *consultant|*adviseur|*coach|*architect|*trainer|*manager|*jurist|*notaris|*makelaar|*accountant",
    ],
    ours: &[
        "mijn|ons|onze bedrijf|bureau|praktijk|zaak|winkel|dienst|diensten|kantoor|studio|team|organisatie|\
         onderneming|product|platform|specialiteit|vak|beroep|werk",
    ],
    roles: &[
        "adviseur",
        "consultant",
        "coach",
        "trainer",
        "boekhouder",
        "accountant",
        "notaris",
        "advocaat",
        "jurist",
        "fiscalist",
        "makelaar",
        "therapeut",
        "psycholoog",
        "designer",
        "developer",
        "programmeur",
        "fotograaf",
        "schrijver",
        "architect",
        "manager",
        "specialist",
        "expert",
        "ontwikkelaar",
        "ontwerper",
        "ondernemer",
        "analist",
        "consulent",
        "therapie",
        "mediator",
        "directeur",
        "eigenaar",
        "oprichter",
        "aannemer",
        "installateur",
        "hovenier",
        "docent",
        "bureau",
    ],
    fields: &[
        "marketing|communicatie|administratie|salarisverwerking|advies|training|trainingen|coaching|consultancy|\
         software|design|websites|webdesign|vormgeving|fotografie|boekhouding|belastingadvies|verzekeringen|\
         hypotheken|interim|detachering|werving|recruitment|juridisch|juridische|ict|it|hr|evenementen",
    ],
    verbs: &[
        "is|zijn|was|heeft|hebben|vraagt|vragen|krijgt|krijgen|komt|komen|ligt|staat|loopt|wordt|worden",
    ],
    trouble: &[
        "niet|niets|niks|nooit|geen|niemand|nergens|nauwelijks|amper|zonder",
        "te druk|laat|veel|weinig|duur|langzaam|traag|klein|groot|lang|vaak|hoog|laag|moeilijk|ingewikkeld|snel|kort",
        "kwijt|verlies*|verliezen|verlie*|mis|misgaat|mislukt*|mislopen",
        "bang|angst*|zorgen|onzeker*|twijfel*|schaamt|schaam|schamen|stress|wakker|pijn|moe|uitgeput",
        "blijft|blijven|blijf",
        "stil|vast|vastgelopen|stuk|kapot|dubbel|slecht|slechte|weg",
        "is|zijn ~ op",
        "haakt|haken|afhaken|weglopen|lopen ~ weg",
        "moeite|lastig|moeilijk|probleem|problemen|fout|fouten|klacht*|ruzie|gedoe|chaos|onduidelijk*|knelpunt*",
        "wacht|wachten|worstel*|zoeken|lijdt|lijden|klaagt|klagen",
        "verrassing*|verzuim|boete*|vertraging*|achterstand*|tijdnood|tekort*|schuld*",
        "in plaats van",
        "langs elkaar",
        "maar|toch|omdat|alweer|pas",
        "de enige|laatste",
        "elke|iedere keer",
        "drie|vier|tien keer",
        "op mijn|ons bureau",
    ],
};

pub(super) const ENGLISH: Table = Table {
    we: &["i", "we"],
    are: "am|are",
    work_as: "work|works ~ as",
    does: "do|make|help|build|give|guide|supply|advise|take|write|organise|organize|offer|coach|design|sell|run|deal|\
           train|draw|provide|support|arrange|develop|rent|install|facilitate|work|maintain|produce|translate|\
           specialise|specialize|consult|manage|create|deliver|\
           represent|bring|connect|trained|repair|photograph|cook|import|combine|mediate|publish|host",
    as_a: &["as a|an"],
    ours: &[
        "my|our company|agency|practice|business|shop|service|services|office|studio|team|organisation|firm|product|\
         platform|speciality|specialty|trade|job|work",
    ],
    roles: &[
        "adviser",
        "advisor",
        "consultant",
        "coach",
        "trainer",
        "bookkeeper",
        "accountant",
        "notary",
        "lawyer",
        "attorney",
        "therapist",
        "psychologist",
        "designer",
        "developer",
        "programmer",
        "photographer",
        "writer",
        "architect",
        "manager",
        "specialist",
        "expert",
        "entrepreneur",
        "director",
        "owner",
        "founder",
        "contractor",
        "analyst",
        "mediator",
        "teacher",
        "agency",
        "broker",
        "agent",
    ],
    fields: &[
        "marketing|communication|communications|administration|payroll|advice|training|coaching|consultancy|\
         consulting|software|design|websites|photography|bookkeeping|accounting|insurance|mortgages|interim|\
         recruitment|legal|it|hr|events",
    ],
    verbs: &["is|are|was|has|have|asks|ask|gets|get|comes|come|lies|stands|runs|becomes"],
    trouble: &[
        "not|nothing|never|no|nobody|none|nowhere|hardly|barely|without|cannot",
        "too busy|late|much|many|little|few|slow|small|big|long|often|high|low|hard|expensive|far|fast|complicated",
        "late|last|only one",
        "lose|loses|losing|lost|missing|misses|miss|stuck|gone|fail|fails|failing",
        "afraid|fear|fears|worry|worries|worried|unsure|doubt*|ashamed|stress*|awake|pain|tired|exhausted",
        "pile|piles|piling",
        "twice|badly|bad|worse|broken|death|quarrel*",
        "drop|drops out",
        "trouble|hard|difficult|problem*|mistake*|error*|complaint*|hassle|chaos|unclear",
        "wait|waits|waiting|struggle*|suffer*|complain*",
        "surprise*|sick|fine|fines|delay*|backlog|shortage|debt*",
        "instead",
        "past each other",
        "but|still|because|again",
        "the only",
        "every time",
        "three|four|ten times",
        "on my|our desk",
    ],
};
