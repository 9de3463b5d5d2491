//! The actions: everything that a key can do, with its words in both languages and the group in which help shows it.
//!
//! It never says which key does it: that is the table of bindings.

use lifecycle::Step;

use crate::text::Lang;

/// The groups of help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// Steps of a promise.
    Steps,
    /// What else is done with what stands under the cursor.
    Deeds,
    /// Making something new.
    New,
    /// Going somewhere.
    Going,
    /// Moving about.
    Moving,
    /// The program itself.
    Program,
    /// In a line of text.
    Typing,
}

impl Group {
    /// All of them, in the order of help.
    pub const ALL: &'static [Self] =
        &[Self::Steps, Self::Deeds, Self::New, Self::Going, Self::Moving, Self::Program, Self::Typing];

    /// The heading over it.
    #[must_use]
    pub const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Steps => lang.pick("stappen", "steps"),
            Self::Deeds => lang.pick("bij deze regel", "on this row"),
            Self::New => lang.pick("nieuw", "new"),
            Self::Going => lang.pick("ga naar", "go to"),
            Self::Moving => lang.pick("bewegen", "moving"),
            Self::Program => lang.pick("programma", "program"),
            Self::Typing => lang.pick("tijdens typen", "while typing"),
        }
    }
}

/// Makes the enum and its table in one place: a name, a group, a word in each language.
macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident, $group:ident, $nl:literal, $en:literal;)+) => {
        /// What a key does.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Action { $($(#[$doc])* $name),+ }

        impl Action {
            /// All of them, in the order of help.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// What it is called in code, from which its names in the settings are made: `Kept`, `PageDown`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => stringify!($name)),+ }
            }

            /// What it is called on screen.
            #[must_use]
            pub const fn label(self, lang: Lang) -> &'static str {
                match self { $(Self::$name => lang.pick($nl, $en)),+ }
            }

            /// The group in which help shows it.
            #[must_use]
            pub const fn group(self) -> Group {
                match self { $(Self::$name => Group::$group),+ }
            }
        }
    };
}

actions! {
    /// *Vertonen*: it was done; of a concept: it was said; of a follow-up: it is done.
    Kept, Steps, "nagekomen", "kept";
    /// *Heronderhandelen*.
    Renegotiate, Steps, "nieuwe afspraak", "new agreement";
    /// *Melden*.
    Tell, Steps, "gemeld", "told";
    /// *Breken*.
    Break, Steps, "gebroken", "broken";
    /// *Herstellen*.
    PutRight, Steps, "rechtgezet", "put right";
    /// *Ontheffen*.
    Release, Steps, "hoeft niet meer", "released";
    /// *Overtreffen*.
    Exceed, Steps, "extra gedaan", "exceeded";
    /// *Verankeren*.
    Anchor, Steps, "verankerd", "anchored";

    /// A concept was said: it becomes a promise.
    Said, Deeds, "gezegd", "said";
    /// What a concept misses is filled in.
    Complete, Deeds, "aanvullen", "complete";
    /// A follow-up is done.
    Done, Deeds, "gedaan", "done";
    /// A follow-up or a card is put off until later today.
    Later, Deeds, "later vandaag", "later today";
    /// A follow-up goes to another day.
    OtherDay, Deeds, "andere dag", "other day";
    /// Why the day of a promise is not moved like that.
    Day, Deeds, "dag verzetten?", "move the day?";
    /// What was noted is edited, or corrected.
    Edit, Deeds, "bewerken", "edit";
    /// The importance of a promise.
    Importance, Deeds, "belang", "importance";
    /// The circle of a contact.
    Circle, Deeds, "kring", "circle";
    /// Labels.
    Tags, Deeds, "labels", "tags";
    /// The newest step of this promise is taken back.
    TakeBack, Deeds, "stap terug", "take back";
    /// A concept or a follow-up is discarded.
    Discard, Deeds, "weggooien", "discard";
    /// A contact goes out of sight, or comes back.
    Archive, Deeds, "archiveren", "archive";
    /// The sentence to say is copied.
    CopySentence, Deeds, "zin kopiëren", "copy the sentence";
    /// The sentence to say is edited in the user's own editor.
    EditSentence, Deeds, "zin bewerken", "edit the sentence";
    /// Why the trust basis is what it is.
    Why, Deeds, "waarom", "why";
    /// What may come of a promise.
    WhatIf, Deeds, "wat als", "what if";
    /// The row is marked, or not any more: one key acts on all that are.
    Mark, Deeds, "markeren", "mark";
    /// What is suggested is done.
    DoSuggested, Deeds, "doen", "do it";
    /// A suggestion comes back in three days.
    InThreeDays, Deeds, "over drie dagen weer", "again in three days";
    /// A suggestion does not come back for this person.
    NotForThem, Deeds, "niet voor deze persoon", "not for this person";
    /// A kind of suggestion does not come back.
    MuteKind, Deeds, "deze soort niet meer", "mute this kind";
    /// A promise is made of a signal.
    PromiseOf, Deeds, "er een belofte van maken", "make a promise of it";
    /// A signal is let go.
    LetGo, Deeds, "laten gaan", "let go";
    /// What is under the cursor is opened.
    Open, Deeds, "openen", "open";

    /// A promise is captured.
    Capture, New, "vastleggen", "capture";
    /// A follow-up is planned.
    FollowUp, New, "opvolging", "follow-up";
    /// A contact moment is noted.
    Meet, New, "contactmoment", "contact moment";
    /// A signal is noted.
    Hear, New, "signaal", "signal";
    /// A contact is added.
    NewContact, New, "nieuw contact", "new contact";

    /// The round of today.
    Round, Going, "ronde", "review";
    /// Everything is searched.
    Search, Going, "zoeken", "search";
    /// The rows of a pane are filtered.
    Filter, Going, "filter", "filter";
    /// The rows of a pane are put in another order.
    Sort, Going, "sorteren", "sort";
    /// The overview.
    GoOverview, Going, "overzicht", "overview";
    /// The contacts.
    GoContacts, Going, "contacten", "contacts";
    /// The promises.
    GoPromises, Going, "beloften", "promises";
    /// The follow-ups.
    GoFollowUps, Going, "opvolging", "follow-ups";
    /// What is suggested.
    GoSuggestions, Going, "suggesties", "suggestions";
    /// The signals that wait.
    GoSignals, Going, "signalen", "signals";
    /// What is closed.
    GoArchive, Going, "archief", "archive";
    /// The report of a week.
    GoWeek, Going, "weekverslag", "week report";
    /// The own record.
    GoRecord, Going, "staat van dienst", "track record";
    /// The week before.
    WeekBefore, Moving, "week eerder", "week before";
    /// The week after.
    WeekAfter, Moving, "week later", "week after";
    /// Back to where one came from.
    Back, Going, "terug", "back";

    /// A row down.
    Down, Moving, "omlaag", "down";
    /// A row up.
    Up, Moving, "omhoog", "up";
    /// The pane at the left.
    Left, Moving, "paneel links", "pane left";
    /// The pane at the right.
    Right, Moving, "paneel rechts", "pane right";
    /// The next pane.
    NextPane, Moving, "volgend paneel", "next pane";
    /// The pane before.
    PreviousPane, Moving, "vorig paneel", "previous pane";
    /// The first row.
    Top, Moving, "naar boven", "top";
    /// The last row.
    Bottom, Moving, "naar onder", "bottom";
    /// A page down.
    PageDown, Moving, "bladeren", "page down";
    /// A page up.
    PageUp, Moving, "terugbladeren", "page up";
    /// The next card of the round.
    NextCard, Moving, "volgende kaart", "next card";
    /// The card before.
    PreviousCard, Moving, "vorige kaart", "previous card";

    /// The newest change of the book is taken back.
    Undo, Program, "ongedaan maken", "undo";
    /// What was taken back is put back.
    Redo, Program, "opnieuw", "redo";
    /// What is private is hidden, or in sight again.
    Discreet, Program, "discreet", "discreet";
    /// Every key, with what can't be done now and why.
    Help, Program, "hulp", "help";
    /// The same list, to choose from.
    Commands, Program, "opdrachten", "commands";
    /// The screen is drawn anew.
    Redraw, Program, "hertekenen", "redraw";
    /// The program is put in the background.
    Suspend, Program, "pauzeren", "suspend";
    /// The program ends.
    Quit, Program, "stoppen", "quit";

    /// Kept on the day it was due.
    OnTime, Typing, "op tijd", "on time";
    /// Kept just now.
    JustNow, Typing, "vandaag", "today";
    /// Kept on some other day, or late by something outside.
    AnotherDay, Typing, "andere dag", "other day";
    /// What is filled in is kept.
    Accept, Typing, "bewaren", "save";
    /// What is filled in is kept, from any field.
    Save, Typing, "bewaren", "save";
    /// The next field, or another reading.
    NextField, Typing, "volgend veld", "next field";
    /// A filter, a word that it takes, a name or a label is completed.
    Fill, Typing, "filter aanvullen", "complete a filter";
    /// The field before.
    PreviousField, Typing, "vorig veld", "previous field";
    /// The row under this one.
    RowDown, Typing, "regels aanpassen", "adjust rows";
    /// The row over this one.
    RowUp, Typing, "rij omhoog", "row up";
    /// The choice before.
    ChoiceLeft, Typing, "vorige keuze", "choice before";
    /// The next choice.
    ChoiceRight, Typing, "volgende keuze", "next choice";
    /// What was read from the text counts as text again.
    Unread, Typing, "geen dag, geen persoon", "not a day, not a person";
    /// What is typed is edited in the user's own editor.
    EditText, Typing, "in je editor", "in your editor";
    /// The line or form is closed; what was typed is kept.
    Close, Typing, "sluiten", "close";
}

impl Action {
    /// The step of the lifecycle that it is for.
    #[must_use]
    pub const fn step(self) -> Option<Step> {
        Some(match self {
            Self::Kept => Step::Vertonen,
            Self::Renegotiate => Step::Heronderhandelen,
            Self::Tell => Step::Melden,
            Self::Break => Step::Breken,
            Self::PutRight => Step::Herstellen,
            Self::Release => Step::Ontheffen,
            Self::Exceed => Step::Overtreffen,
            Self::Anchor => Step::Verankeren,
            _ => return None,
        })
    }
}
