//! What the columns of a table are called, in the words of the programs that write them, Dutch and English. A column that
//! nobody here knows is left alone, and named.

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Uid,
    Name,
    First,
    Middle,
    Last,
    Nickname,
    Organisation,
    Mail,
    Phone,
    ReachKind,
    Reach,
    Note,
    Circle,
    Language,
    Address,
    Rhythm,
    Archived,
}

const EXACT: &[(Column, &[&str])] = &[
    (Column::Uid, &["uid"]),
    (
        Column::Name,
        &[
            "name",
            "naam",
            "full name",
            "fullname",
            "volledige naam",
            "display name",
            "weergavenaam",
            "contact",
            "contactpersoon",
            "contactnaam",
            "contact name",
            "formatted name",
            "fn",
        ],
    ),
    (Column::First, &["first name", "firstname", "given name", "voornaam", "roepnaam", "first"]),
    (
        Column::Middle,
        &[
            "middle name",
            "additional name",
            "tussenvoegsel",
            "tussenvoegsels",
            "middelste naam",
            "tweede naam",
        ],
    ),
    (Column::Last, &["last name", "lastname", "family name", "surname", "achternaam", "familienaam", "last"]),
    (Column::Nickname, &["nickname", "nick name", "nicknames", "bijnaam", "bijnamen"]),
    (
        Column::Organisation,
        &[
            "organisation",
            "organization",
            "organization name",
            "organisation name",
            "organisatie",
            "company",
            "company name",
            "bedrijf",
            "bedrijfsnaam",
            "firma",
            "werkgever",
            "employer",
        ],
    ),
    (Column::ReachKind, &["reach kind"]),
    (Column::Reach, &["reach"]),
    (Column::Note, &["note", "notes", "notitie", "notities", "opmerking", "opmerkingen", "comments"]),
    (Column::Circle, &["circle", "kring"]),
    (Column::Language, &["language", "taal"]),
    (Column::Address, &["form of address", "aanspreekvorm"]),
    (Column::Rhythm, &["rhythm", "ritme"]),
    (Column::Archived, &["archived", "gearchiveerd"]),
];

const PHONES: &[&str] = &[
    "phone",
    "telephone",
    "telefoon",
    "telefoonnummer",
    "tel",
    "mobile",
    "mobiel",
    "mobiele",
    "gsm",
    "cell",
    "cellphone",
    "06",
];
const MAILS: &[&str] = &["mail", "email", "mailadres", "emailadres", "mailaddress"];
/// What such a column is about when it holds no address itself.
const ABOUT: &[&str] = &[
    "type",
    "label",
    "fax",
    "pager",
    "display",
    "weergave",
    "weergavenaam",
    "kind",
    "assistant",
    "assistent",
    "tty",
    "tdd",
    "name",
    "naam",
    "provider",
    "signature",
];

impl Column {
    /// What a column of this name holds.
    pub(super) fn called(header: &str) -> Option<Self> {
        let folded = capture::fold(header);
        let words: Vec<&str> =
            folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
        let plain: Vec<&str> =
            words.iter().copied().filter(|w| !w.bytes().all(|b| b.is_ascii_digit()) || *w == "06").collect();
        let name = plain.join(" ");
        if let Some((column, _)) = EXACT.iter().find(|(_, names)| names.contains(&name.as_str())) {
            return Some(*column);
        }
        if plain.iter().any(|word| ABOUT.contains(word)) {
            return None;
        }
        let any = |of: &[&str]| plain.iter().any(|word| of.contains(word));
        // “E-mail” falls apart in two words, the second of which is enough.
        if any(MAILS) {
            Some(Self::Mail)
        } else if any(PHONES) {
            Some(Self::Phone)
        } else {
            None
        }
    }

    /// Whether a column that is not read only says what kind of address stands in the one beside it.
    pub(super) fn is_about_another(header: &str) -> bool {
        let folded = capture::fold(header);
        ["type", "label", "display name", "weergavenaam"].iter().any(|word| folded.ends_with(word))
    }

    /// Whether it holds a name, or a part of one.
    pub(super) fn names(self) -> bool {
        matches!(self, Self::Name | Self::First | Self::Last)
    }
}
