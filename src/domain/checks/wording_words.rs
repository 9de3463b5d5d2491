//! The words of the check of wording. A row a thought; `~` passes over some words, `|` is or, `*` ends or begins a stem.

/// In the place of a day, beside those that the reading knows.
pub(super) const NO_DAY: &[&str] = &[
    // Dutch
    "even",
    "eventjes",
    "gauw",
    "spoedig",
    "snel",
    "straks",
    "later",
    "nog wel een keer",
    "wel een keer",
    "ooit",
    "ergens",
    "zodra ik tijd heb",
    "als ik tijd heb",
    "rond de feestdagen|kerst|zomer",
    // English
    "sometime",
    "some time",
    "some stage",
    "eventually",
    "no time",
    "in the near future",
    "later",
    "when i have time|a",
    "when i get a chance",
    "quickly",
    "around the holidays|summer",
    "one day",
];

/// Vague even where a day is named beside it.
pub(super) const NEVER_A_DAY: &[&str] =
    &["ergens", "een dezer dagen", "sometime", "some time", "around some"];

/// What leaves a door open.
pub(super) const DOORS: &[&str] = &[
    // Dutch
    "misschien",
    "wellicht",
    "hopelijk",
    "waarschijnlijk",
    "mogelijk",
    "eventueel",
    "in principe",
    "probeer|proberen",
    "mijn|ons ~ best",
    "als het even kan",
    "als het lukt|kan|uitkomt",
    "indien mogelijk",
    "ik hoop",
    "als ik eraan|er denk",
    "als ik ~ vergeet",
    "kijk|kijken of ~ lukt|kan",
    "ik denk dat",
    "zou ~ kunnen",
    "streef|streven",
    // English
    "maybe",
    "perhaps",
    "hopefully",
    "probably",
    "possibly",
    "in principle",
    "will|to try",
    "trying to",
    "my|our ~ best",
    "if possible|all",
    "if i can|could",
    "if i get",
    "i hope",
    "if i remember",
    "unless i forget",
    "see if|whether i|we can",
    "i|we could",
    "i think i",
    "should be able to",
    "might",
];

/// Nothing that can be brought.
pub(super) const NOTHING: &[&str] = &[
    // Dutch
    "iets over|voor|aan|van|te|weten|leuks|moois|nieuws|toe|door|laten|mee|sturen|geven|mailen",
    "wat dingen|zaken",
    "een paar dingen|zaken",
    "het een en ander",
    "van alles",
    "ernaar kijken",
    "kijk ernaar",
    "kijk er naar",
    "er ~ op terug",
    "erop terug",
    "regel het|dat",
    "zoek het|dat",
    "pak het|dat",
    "nog van me|mij|ons",
    // English
    "something",
    "some things|stuff",
    "a few things",
    "a thing or two",
    "look into it|that|this",
    "get back to",
    "sort it|that|this",
    "figure it|that|this",
    "take it|that|this up",
    "hear from me|us",
];
