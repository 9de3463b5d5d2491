//! Every argument there is, each with its English and its Dutch name. A command takes the ones it needs and may say
//! in its own words what they are for.

use super::arg::{Arg, Fits, Value, flag, place};
use super::words::{
    ADDRESSES, CERTAINTIES, CHANNELS, CIRCLES, DEPTHS, EXTRAS, FORMATS, FORMS, IMPORTANCES, INCOMING,
    LANGUAGES, LISTINGS, SHELLS, STARTS, TOUCHES,
};
use super::{Both, both};
use crate::store::Offering;

const NAME: Both = both("NAAM", "NAME");
const DATE: Both = both("DAG", "DATE");
const TIME: Both = both("TIJD", "TIME");
const TEXT: Both = both("TEKST", "TEXT");
const FILE: Both = both("BESTAND", "FILE");
const KIND: Both = both("SOORT", "KIND");
const LABEL: Both = both("LABEL", "TAG");

// Places.

/// The spoken sentence.
pub const SENTENCE: Arg =
    place("text", TEXT, both("de zin zoals je hem zei", "the sentence as you said it")).many();
/// A promise, as id or words.
pub const ID: Arg =
    place("id", both("ID", "ID"), both("het id, of woorden: rapport jan", "its id, or words: report jan"))
        .many()
        .required()
        .among(Offering::Open);
/// What to look for.
pub const QUERY: Arg = place("query", TEXT, both("wat je zoekt", "what you look for")).many().required();
/// A person.
pub const WHOM: Arg = place("whom", NAME, both("de naam, of het id", "the name, or the id"))
    .many()
    .required()
    .fits(Fits::Person);
/// A person, or everybody.
pub const SOMEBODY: Arg =
    place("somebody", NAME, both("van wie (anders iedereen)", "of whom (else everybody)")).fits(Fits::Person);
/// Which week.
pub const WEEK: Arg = place(
    "week",
    both("WEEK", "WEEK"),
    both(
        "welke: vorige, 47, 2026-W47, of een dag erin (anders deze; op maandag de vorige)",
        "which: last, 47, 2026-W47, or a day in it (else this one; on a Monday the last)",
    ),
)
.many();
/// As Markdown.
pub const MARKDOWN: Arg = flag("markdown", "markdown", both("als Markdown", "as Markdown"));
/// Every line and the sum.
pub const EVERY_LINE: Arg = flag("waarom", "why", both("elke regel, en de som", "every line, and the sum"));
/// The person that stays.
pub const KEPT: Arg = place("kept", both("BLIJFT", "KEPT"), both("wie blijft", "the one that stays"))
    .required()
    .fits(Fits::Person);
/// The person that goes into the other.
pub const OTHER: Arg =
    place("other", both("ANDER", "OTHER"), both("wie dezelfde blijkt", "the one that is the same person"))
        .required()
        .fits(Fits::Person);
/// Which list.
pub const LISTING: Arg = place("list", both("LIJST", "LIST"), both("welke", "which"))
    .takes(Value::OneOf(LISTINGS), both("LIJST", "LIST"))
    .many();
/// A kind of phrase that can mean two days.
pub const HABIT: Arg = place("habit", KIND, both("welke; zonder: alle", "which; without: all"));
/// A file.
pub const PATH: Arg = place("file", FILE, both("het bestand", "the file")).takes(Value::File, FILE);

// What was said.

/// To whom.
pub const TO: Arg = flag("aan", "to", both("aan wie", "to whom")).text(NAME).many().fits(Fits::Person);
/// The day.
pub const DUE: Arg =
    flag("wanneer", "due", both("uiterlijk op welke dag", "by which day")).text(DATE).fits(Fits::DayToCome);
/// The time.
pub const AT: Arg = flag("hoe-laat", "at", both("hoe laat op die dag", "at what time that day")).text(TIME);
/// The channel.
pub const VIA: Arg = flag("via", "via", both("hoe het gezegd is", "how it was said"))
    .takes(Value::OneOf(CHANNELS), both("KANAAL", "CHANNEL"));
/// When it was said.
pub const SPOKEN: Arg = flag(
    "gezegd",
    "spoken",
    both("wanneer je het zei; morgen telt vanaf die dag", "when you said it; tomorrow counts from that day"),
)
.text(DATE)
.fits(Fits::DayGone);
/// How much it matters.
pub const IMPORTANCE: Arg = flag("belang", "importance", both("hoe zwaar het telt", "how much it matters"))
    .takes(Value::OneOf(IMPORTANCES), both("BELANG", "IMPORTANCE"));
/// How sure the user is.
pub const CERTAINTY: Arg = flag(
    "zekerheid",
    "certainty",
    both("hoe zeker je bent dat het lukt, in procenten", "how sure you are of keeping it, in percents"),
)
.takes(Value::OneOf(CERTAINTIES), both("PROCENT", "PERCENT"));
/// Promised to the user.
pub const THEIRS: Arg = flag("zij", "theirs", both("de ander belooft het jou", "they promise it to you"));
/// Not said yet.
pub const UNSPOKEN: Arg =
    flag("nog-zeggen", "unspoken", both("je hebt het nog niet gezegd", "you have not said it yet"));
/// A note.
pub const NOTE: Arg =
    flag("notitie", "note", both("een notitie voor jezelf", "a note to yourself")).text(TEXT);
/// Write nothing.
pub const DRY_RUN: Arg = flag("proef", "dry-run", both("laat zien, bewaar niets", "show it, keep nothing"));
/// For programs.
pub const JSON: Arg = flag("json", "json", both("als JSON, voor scripts", "as JSON, for scripts"));
/// A label.
pub const TAG: Arg = flag("label", "tag", both("label erbij", "put this tag on")).text(LABEL).many();
/// A label off.
pub const UNTAG: Arg = flag("label-weg", "untag", both("label eraf", "take this tag off")).text(LABEL).many();

// What became of it.

/// When it happened.
pub const ON: Arg = flag("op", "on", both("wanneer het gebeurde", "when it happened"))
    .text(both("DAG[TUU:MM]", "DATE[THH:MM]"))
    .fits(Fits::DayGone);
/// The deliverable, the extra, the thing to do.
pub const WHAT: Arg = flag("wat", "what", both("wat precies", "what exactly")).text(TEXT);
/// What kind of extra.
pub const EXTRA: Arg =
    flag("soort", "kind", both("wat er extra was", "what was extra")).takes(Value::OneOf(EXTRAS), KIND);
/// In which words.
pub const SAID: Arg = flag("woorden", "said", both("hoe je het zei", "how you said it")).text(TEXT);
/// The answer.
pub const REACTION: Arg =
    flag("reactie", "reaction", both("wat de ander zei", "what the other answered")).text(TEXT);
/// Consent.
pub const AGREED: Arg = flag("akkoord", "agreed", both("de ander vond het goed", "the other agreed"));
/// A reason.
pub const WHY: Arg = flag("waarom", "why", both("de reden", "the reason")).text(TEXT);
/// The other knows.
pub const TOLD: Arg = flag("verteld", "told", both("de ander weet het", "the other knows"));
/// Hidden.
pub const COVERED_UP: Arg = flag("verzwegen", "covered-up", both("het is verzwegen", "it was covered up"));
/// A cause that was not the user's.
pub const OUTSIDE: Arg = flag(
    "buiten-mij",
    "outside",
    both("het lag buiten jou, en de ander vond dat ook", "a cause outside you, that the other accepted"),
)
.text(TEXT);
/// How it was made good.
pub const HOW: Arg = flag("hoe", "how", both("hoe je het goedmaakte", "how you made it good")).text(TEXT);
/// The other accepted.
pub const ACCEPTED: Arg =
    flag("aanvaard", "accepted", both("de ander aanvaardde dat", "the other accepted that"));
/// Released by the other.
pub const BY_OTHER: Arg = flag("door-ander", "by-other", both("de ander zei het", "the other said so"));
/// Overtaken.
pub const MOOT: Arg =
    flag("achterhaald", "moot", both("het is door de feiten ingehaald", "events overtook it"))
        .clash(&["by-other"]);
/// The real or the wanted person.
pub const CONTACT: Arg = flag("contact", "contact", both("alleen van deze persoon", "of this person only"))
    .text(NAME)
    .fits(Fits::Person);

// People.

/// A name.
pub const RENAME: Arg = flag("naam", "name", both("de nieuwe naam", "the new name")).text(NAME);
/// What else they are called.
pub const NICKNAME: Arg =
    flag("bijnaam", "nickname", both("hoe je hem of haar ook noemt", "what else you call them"))
        .text(NAME)
        .many();
/// Where they work.
pub const ORGANISATION: Arg =
    flag("organisatie", "organisation", both("waar die werkt", "where they work")).text(NAME);
/// How near.
pub const CIRCLE: Arg = flag("kring", "circle", both("hoe dichtbij", "how near they stand"))
    .takes(Value::OneOf(CIRCLES), both("KRING", "CIRCLE"));
/// The language.
pub const LANGUAGE: Arg =
    flag("taal", "language", both("waarin jullie spreken", "the one you speak together"))
        .takes(Value::OneOf(LANGUAGES), both("TAAL", "LANGUAGE"));
/// Je or u.
pub const ADDRESS: Arg =
    flag("aanspreekvorm", "address", both("hoe je die aanspreekt", "how you address them in Dutch"))
        .takes(Value::OneOf(ADDRESSES), both("VORM", "FORM"));
/// Days between contact moments.
pub const RHYTHM: Arg =
    flag("ritme", "rhythm", both("om de hoeveel dagen je wilt spreken", "days between two contact moments"))
        .takes(Value::Number, both("DAGEN", "DAYS"));
/// A mail address.
pub const MAIL: Arg =
    flag("mail", "mail", both("het mailadres", "the mail address")).text(both("ADRES", "ADDRESS"));
/// A telephone number.
pub const PHONE: Arg =
    flag("telefoon", "phone", both("het telefoonnummer", "the phone number")).text(both("NUMMER", "NUMBER"));
/// One more of the same name.
pub const ALSO: Arg =
    flag("ook", "also", both("ook als er al iemand zo heet", "even if somebody has this name already"));
/// In sight again.
pub const BACK: Arg = flag("terug", "back", both("haal die weer terug", "bring them back"));

/// The doubt that was given to begin with.
pub const IMPRESSION: Arg = flag(
    "start",
    "impression",
    both("welke twijfel je van die kreeg", "which doubt they gave you to begin with"),
)
.takes(Value::OneOf(STARTS), both("START", "START"));
/// The problem that is solved for somebody.
pub const PROBLEM: Arg = flag(
    "probleem",
    "problem",
    both(
        "welk probleem je voor die oplost, in hun woorden",
        "which problem you solve for them, in their words",
    ),
)
.text(TEXT);
/// One person, so that more can follow.
pub const PERSON: Arg = place("person", NAME, both("van wie", "of whom")).fits(Fits::Person);
/// What was heard, or may be expected.
pub const WORDS: Arg = place("words", TEXT, both("in een paar woorden", "in a few words")).many();
/// A memo, as id or words.
pub const WHICH: Arg = place(
    "which",
    both("ID", "ID"),
    both(
        "het begin van de regel in de lijst, of een woord eruit",
        "the beginning of its line in the list, or a word of it",
    ),
)
.required();
/// The promise in the words in which it was spoken.
pub const SAYING: Arg =
    place("saying", TEXT, both("de zin zoals je hem zei", "the sentence as you said it")).many().required();
/// What a talk was about.
pub const ABOUT: Arg = flag("over", "about", both("waar het over ging", "what it was about")).text(TEXT);
/// How deep a talk went.
pub const DEPTH: Arg = flag("diepte", "depth", both("hoe diep het ging", "how deep it went"))
    .takes(Value::OneOf(DEPTHS), both("DIEPTE", "DEPTH"));
/// The story that an expectation leans on.
pub const FROM_STORY: Arg = flag(
    "klantverhaal",
    "story",
    both("het klantverhaal waar het op steunt", "the success story it leans on"),
)
.text(both("ID", "ID"));
/// What came of it.
pub const RESULT: Arg = flag("resultaat", "result", both("wat het opleverde", "what came of it")).text(TEXT);
/// The promise that a story came of.
pub const MADE: Arg =
    flag("belofte", "promise", both("de belofte waar het van kwam", "the promise it came of"))
        .text(both("ID", "ID"));
/// To whom somebody was brought.
pub const TO_WHOM: Arg = place("to-whom", NAME, both("bij wie", "to whom")).many().fits(Fits::Person);
/// The user brought the contact.
pub const GIVEN: Arg = flag(
    "gegeven",
    "given",
    both("jij bracht die, niet andersom", "you brought them, not the other way round"),
);
/// What a group is called.
pub const GROUP: Arg =
    place("group", NAME, both("hoe de groep heet", "what the group is called")).many().required();
/// Who is in a group.
pub const WITH: Arg = flag("met", "with", both("wie", "who")).text(NAME).many().fits(Fits::Person);
/// The first day away.
pub const FIRST_DAY: Arg = place("from", DATE, both("de eerste dag", "the first day")).fits(Fits::DayToCome);
/// The last day away.
pub const LAST_DAY: Arg = place("until", DATE, both("de laatste dag", "the last day")).fits(Fits::DayToCome);

// Follow-ups, files.

/// What a follow-up is for.
pub const TOUCH: Arg = flag("soort", "kind", both("waarvoor", "what for")).takes(Value::OneOf(TOUCHES), KIND);
/// A time today.
pub const UNTIL: Arg =
    flag("tot", "until", both("tot hoe laat vandaag", "until what time today")).text(both("UU:MM", "HH:MM"));
/// The form.
pub const FORMAT: Arg = flag("formaat", "format", both("in welke vorm", "in which form"))
    .takes(Value::OneOf(FORMATS), both("FORMAAT", "FORMAT"));
/// What a file is.
pub const KIND_OF_FILE: Arg = flag(
    "formaat",
    "format",
    both("wat het is; anders blijkt het uit wat erin staat", "what it is; else it shows in what it holds"),
)
.takes(Value::OneOf(INCOMING), both("FORMAAT", "FORMAT"));
/// The form of a line for a prompt or a bar.
pub const FORM: Arg = FORMAT.takes(Value::OneOf(FORMS), FORMAT.label);
/// Once more.
pub const AGAIN: Arg =
    flag("nogmaals", "again", both("ook als het vandaag al gezegd is", "even if it was said today already"));
/// For which shell.
pub const SHELL: Arg = place("shell", both("SHELL", "SHELL"), both("welke shell", "which shell"))
    .takes(Value::OneOf(SHELLS), both("SHELL", "SHELL"))
    .required();
/// Where to.
pub const OUTPUT: Arg = Arg {
    short: Some('o'),
    ..flag("bestand", "output", both("schrijf naar dit bestand", "write to this file"))
        .takes(Value::File, FILE)
};
/// Which there are.
pub const BACKUPS: Arg =
    flag("lijst", "list", both("laat zien welke er zijn", "show which there are")).clash(&["file"]);
