//! The commands by name in both languages, and how to type them: a sentence that says what can be done names
//! the command in the reader's own language.
//!
//! It never runs anything, and names no command that is not there.

use lifecycle::Step;

use super::{Lang, say};

/// A command of the shell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// Captures a spoken sentence.
    Say,
    /// A step on a promise; *uitspreken* makes a promise of a concept.
    Step(Step),
    /// Discards a concept.
    Drop,
    /// Shows how a sentence is read.
    Parse,
    /// Shows a list.
    List,
    /// Shows one promise, concept or follow-up.
    Show,
    /// Finds words.
    Search,
    /// What somebody has had from you.
    Trust,
    /// How promises of the past year ended.
    Record,
    /// A week in three counts.
    Report,
    /// Edits what may be edited.
    Edit,
    /// Takes back the newest step of one promise.
    TakeBack,
    /// Undoes the newest change of the book.
    Undo,
    /// Does again what was undone.
    Redo,
    /// People.
    Contact,
    /// A contact moment.
    Meet,
    /// What was heard.
    Signal,
    /// What somebody may expect.
    Expectation,
    /// Success stories.
    Story,
    /// Who brought whom to whom.
    Referral,
    /// People under one name.
    Group,
    /// Days on which nothing is done.
    Away,
    /// Follow-ups.
    FollowUp,
    /// Promises that come again.
    Series,
    /// What the user is used to.
    Habits,
    /// Hands out the method.
    Method,
    /// Takes a file in.
    Import,
    /// Writes the book out.
    Export,
    /// Opens the screens in the round of today.
    Review,
    /// One short line for a prompt.
    Status,
    /// Says what presses, once a day.
    Notify,
    /// Shows every setting.
    Config,
    /// Completes in a shell.
    Completions,
    /// Writes the page for man.
    Manual,
    /// Looks the book over.
    Doctor,
    /// Makes a snapshot.
    Backup,
    /// Puts a snapshot in the place of the book.
    Restore,
}

impl Command {
    /// Every command, in the order in which help shows them.
    pub const ALL: &'static [Self] = &[
        Self::Say,
        Self::List,
        Self::Show,
        Self::Search,
        Self::Trust,
        Self::Report,
        Self::Record,
        Self::Review,
        Self::Step(Step::Vertonen),
        Self::Step(Step::Overtreffen),
        Self::Step(Step::Verankeren),
        Self::Step(Step::Heronderhandelen),
        Self::Step(Step::Melden),
        Self::Step(Step::Breken),
        Self::Step(Step::Herstellen),
        Self::Step(Step::Ontheffen),
        Self::Step(Step::Corrigeren),
        Self::Step(Step::Uitspreken),
        Self::Drop,
        Self::Parse,
        Self::Edit,
        Self::TakeBack,
        Self::Undo,
        Self::Redo,
        Self::Contact,
        Self::Meet,
        Self::Signal,
        Self::Expectation,
        Self::Story,
        Self::Referral,
        Self::Group,
        Self::Away,
        Self::FollowUp,
        Self::Series,
        Self::Habits,
        Self::Method,
        Self::Import,
        Self::Export,
        Self::Status,
        Self::Notify,
        Self::Config,
        Self::Completions,
        Self::Manual,
        Self::Doctor,
        Self::Backup,
        Self::Restore,
    ];

    /// Its name, as it is typed.
    #[must_use]
    pub const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Say => lang.pick("zeg", "add"),
            Self::Step(Step::Uitspreken) => lang.pick("uitspreken", "speak"),
            Self::Step(Step::Heronderhandelen) => lang.pick("nieuwe-afspraak", "renegotiate"),
            Self::Step(Step::Melden) => lang.pick("gemeld", "tell"),
            Self::Step(Step::Vertonen) => lang.pick("nagekomen", "keep"),
            Self::Step(Step::Overtreffen) => lang.pick("extra", "exceed"),
            Self::Step(Step::Verankeren) => lang.pick("veranker", "anchor"),
            Self::Step(Step::Breken) => lang.pick("gebroken", "break"),
            Self::Step(Step::Herstellen) => lang.pick("rechtgezet", "repair"),
            Self::Step(Step::Ontheffen) => lang.pick("hoeft-niet", "release"),
            Self::Step(Step::Corrigeren) => lang.pick("corrigeer", "correct"),
            Self::Drop => lang.pick("weggooien", "drop"),
            Self::Parse => lang.pick("ontleed", "parse"),
            Self::List => lang.pick("lijst", "list"),
            Self::Show => lang.pick("toon", "show"),
            Self::Search => lang.pick("zoek", "search"),
            Self::Trust => lang.pick("vertrouwen", "trust"),
            Self::Record => lang.pick("staat", "record"),
            Self::Report => lang.pick("weekverslag", "report"),
            Self::Edit => lang.pick("bewerk", "edit"),
            Self::TakeBack => lang.pick("terugnemen", "takeback"),
            Self::Undo => lang.pick("ongedaan", "undo"),
            Self::Redo => lang.pick("opnieuw", "redo"),
            Self::Contact => lang.pick("contact", "contact"),
            Self::Meet => lang.pick("gesproken", "meet"),
            Self::Signal => lang.pick("signaal", "signal"),
            Self::Expectation => lang.pick("verwachting", "expectation"),
            Self::Story => lang.pick("klantverhaal", "story"),
            Self::Referral => lang.pick("doorverwijzing", "referral"),
            Self::Group => lang.pick("groep", "group"),
            Self::Away => lang.pick("afwezig", "away"),
            Self::FollowUp => lang.pick("opvolging", "followup"),
            Self::Series => lang.pick("reeks", "series"),
            Self::Habits => lang.pick("gewoonten", "habits"),
            Self::Method => lang.pick("methode", "method"),
            Self::Import => lang.pick("invoer", "import"),
            Self::Export => lang.pick("uitvoer", "export"),
            Self::Review => lang.pick("ronde", "review"),
            Self::Status => lang.pick("status", "status"),
            Self::Notify => lang.pick("herinner", "notify"),
            Self::Config => lang.pick("instellingen", "config"),
            Self::Completions => lang.pick("tab-aanvulling", "completions"),
            Self::Manual => lang.pick("handleiding", "man"),
            Self::Doctor => lang.pick("controle", "doctor"),
            Self::Backup => lang.pick("reservekopie", "backup"),
            Self::Restore => lang.pick("terugzetten", "restore"),
        }
    }

    /// How to type it: `woord lijst`.
    #[must_use]
    pub fn line(self, lang: Lang) -> String {
        format!("woord {}", self.name(lang))
    }

    /// How to type it for one thing in the book: `woord toon b7c4`.
    #[must_use]
    pub fn on(self, lang: Lang, id: &str) -> String {
        format!("woord {} {id}", self.name(lang))
    }
}

/// What is done with a contact, a follow-up or a series: the second word of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sub {
    /// Makes a new one.
    Add,
    /// Shows them all.
    List,
    /// Shows one.
    Show,
    /// Edits one.
    Edit,
    /// Puts a contact out of sight.
    Archive,
    /// Makes one contact of two.
    Merge,
    /// A follow-up is done.
    Done,
    /// A follow-up gets another day.
    Move,
    /// A follow-up is put off for a while.
    Snooze,
    /// A follow-up is discarded.
    Drop,
    /// A series has no next.
    Stop,
    /// One of a series is skipped.
    Skip,
    /// A habit is given up.
    Forget,
    /// Makes a promise of it.
    Promise,
    /// Lets it go.
    LetGo,
    /// Says which promise meets it.
    Meet,
    /// Ends it.
    End,
    /// Takes somebody out.
    Remove,
}

impl Sub {
    /// Its name, as it is typed.
    #[must_use]
    pub const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Add => lang.pick("nieuw", "add"),
            Self::List => lang.pick("lijst", "list"),
            Self::Show => lang.pick("toon", "show"),
            Self::Edit => lang.pick("bewerk", "edit"),
            Self::Archive => lang.pick("archiveer", "archive"),
            Self::Merge => lang.pick("samenvoegen", "merge"),
            Self::Done => lang.pick("gedaan", "done"),
            Self::Move => lang.pick("verplaats", "move"),
            Self::Snooze => lang.pick("later", "snooze"),
            Self::Drop => lang.pick("weggooien", "drop"),
            Self::Stop => lang.pick("stop", "stop"),
            Self::Skip => lang.pick("overslaan", "skip"),
            Self::Forget => lang.pick("vergeet", "forget"),
            Self::Promise => lang.pick("beloof", "promise"),
            Self::LetGo => lang.pick("loslaten", "let-go"),
            Self::Meet => lang.pick("waarmaken", "meet"),
            Self::End => lang.pick("einde", "end"),
            Self::Remove => lang.pick("eruit", "remove"),
        }
    }

    /// How to type it: `woord opvolging nieuw`.
    #[must_use]
    pub fn line(self, lang: Lang, of: Command) -> String {
        format!("{} {}", of.line(lang), self.name(lang))
    }
}

/// A capture, ready to be typed: without quotes, as every shell takes it.
#[must_use]
pub const fn example(lang: Lang) -> &'static str {
    lang.pick(
        "woord zeg ik mail Jan donderdag het rapport",
        "woord add I will mail Jan the report on Thursday",
    )
}

/// A step with everything that it needs, ready to be filled in: `woord gemeld b7c4 --wanneer DAG --via KANAAL`.
#[must_use]
pub fn step(lang: Lang, step: Step, id: &str) -> String {
    let line = Command::Step(step).on(lang, id);
    match step {
        Step::Uitspreken | Step::Vertonen => line,
        Step::Heronderhandelen => say!(lang, "{line} --wanneer DAG --akkoord", "{line} --due DATE --agreed"),
        Step::Melden => say!(lang, "{line} --wanneer DAG --via KANAAL", "{line} --due DATE --via CHANNEL"),
        Step::Overtreffen => {
            say!(
                lang,
                "{line} --soort nazorg|meer|beter --wat TEKST",
                "{line} --kind aftercare|more|better --what TEXT"
            )
        }
        Step::Verankeren => {
            say!(lang, "{line} --via KANAAL --woorden TEKST", "{line} --via CHANNEL --said TEXT")
        }
        Step::Breken => say!(lang, "{line} --waarom TEKST", "{line} --why TEXT"),
        Step::Herstellen => say!(lang, "{line} --hoe TEKST --aanvaard", "{line} --how TEXT --accepted"),
        Step::Ontheffen => {
            say!(
                lang,
                "{line} --door-ander|--achterhaald --waarom TEKST",
                "{line} --by-other|--moot --why TEXT"
            )
        }
        Step::Corrigeren => say!(lang, "{line} --wanneer DAG", "{line} --due DATE"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_apart_in_each_language() {
        for lang in [Lang::Nl, Lang::En] {
            let mut names: Vec<_> = Command::ALL.iter().map(|c| c.name(lang)).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), Command::ALL.len());
        }
        assert!(Step::ALL.iter().all(|s| Command::ALL.contains(&Command::Step(*s))));
    }

    #[test]
    fn a_step_is_written_out_with_what_it_needs() {
        assert_eq!(step(Lang::Nl, Step::Melden, "b7c4"), "woord gemeld b7c4 --wanneer DAG --via KANAAL");
        assert_eq!(step(Lang::En, Step::Vertonen, "b7c4"), "woord keep b7c4");
    }
}
