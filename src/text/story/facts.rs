//! What one entry says: the facts of a step in a clause. It never repeats the word of the step where the state
//! already says it.

use lifecycle::Direction;

use super::{Names, join};
use crate::domain::due::Due;
use crate::domain::facts::Facts;
use crate::domain::promise::Promise;
use crate::domain::time::{Happened, Now};
use crate::domain::walk::{Entry, Standing};
use crate::domain::words::Channel;
use crate::text::notices::steps::Kept;
use crate::text::{Lang, dates, kinds, say, states};

/// What is needed to tell one entry.
pub(super) struct Told<'a> {
    pub(super) lang: Lang,
    pub(super) promise: &'a Promise,
    pub(super) names: &'a dyn Names,
    pub(super) now: &'a Now,
    /// Where the promise stood before the entry.
    pub(super) before: Option<&'a Standing>,
}

impl Told<'_> {
    pub(super) fn what(&self, entry: &Entry) -> String {
        let lang = self.lang;
        match &entry.facts {
            Facts::Uitspreken { due, doubt, channel, .. } => self.spoken(due, doubt.as_ref(), *channel),
            Facts::Heronderhandelen { due, body, channel, .. } => {
                self.agreed(due.as_ref(), body.as_deref(), *channel)
            }
            Facts::Melden { day, channel } => {
                let day = dates::near(lang, *day, self.now.today());
                self.with_channel(say!(lang, "alsnog {day}", "now by {day}"), *channel)
            }
            Facts::Vertonen { outside } => self.outside(self.kept(&entry.happened), outside.as_deref()),
            Facts::Overtreffen { extra, what } => format!("{}: {what}", kinds::extra(lang, *extra)),
            Facts::Verankeren { channel, said, reaction } => {
                self.anchored(*channel, said, reaction.as_deref())
            }
            Facts::Breken { why, told, covered_up, outside } => {
                self.outside(self.broken(why, *told, *covered_up), outside.as_deref())
            }
            Facts::Herstellen { how, .. } => {
                let name = self.other();
                say!(lang, "{how} · {name} nam het aan", "{how} · {name} accepted it")
            }
            Facts::Ontheffen { by, why } => {
                format!("{}: {why}", kinds::released_by(lang, *by, &self.other()))
            }
            Facts::Corrigeren { due, body, contact, why } => {
                let contact = contact.map(|(noted, real)| (self.names.name(noted), self.names.name(real)));
                self.corrected(due.as_ref(), body.as_deref(), contact, why.as_deref())
            }
            Facts::Terugnemen(seq) | Facts::Terugzetten(seq) => self.named(*seq),
        }
    }

    fn other(&self) -> String {
        self.promise
            .promisee()
            .map_or_else(|| self.lang.pick("de ander", "the other").to_owned(), |id| self.names.name(id))
    }

    fn due(&self, due: &Due) -> String {
        dates::due(self.lang, due, self.now)
    }

    fn with_channel(&self, text: String, channel: Channel) -> String {
        match kinds::by_channel(self.lang, channel) {
            Some(channel) => format!("{text}, {channel}"),
            None => text,
        }
    }

    fn spoken(&self, due: &Due, doubt: Option<&Due>, channel: Channel) -> String {
        let lang = self.lang;
        let said = self.with_channel(lang.pick("gezegd", "said").to_owned(), channel);
        let line = join(&said, &dates::by(lang, due, self.now));
        match doubt {
            Some(rival) => {
                let rival = self.due(rival);
                say!(lang, "{line}, of {rival}?", "{line}, or {rival}?")
            }
            None => line,
        }
    }

    fn agreed(&self, due: Option<&Due>, body: Option<&str>, channel: Option<Channel>) -> String {
        let (lang, name) = (self.lang, self.other());
        let line = match self.promise.head.direction {
            Direction::Given => say!(lang, "{name} vond het goed", "{name} agreed"),
            Direction::Received => say!(lang, "samen afgesproken", "agreed together"),
        };
        let line = self.with_channel(line, channel.unwrap_or(Channel::Onbekend));
        let line = due.map_or(line.clone(), |due| join(&line, &dates::by(lang, due, self.now)));
        body.map_or(line.clone(), |body| join(&line, body))
    }

    fn kept(&self, happened: &Happened) -> String {
        let lang = self.lang;
        let word = lang.pick("nagekomen", "kept");
        let Some(before) = self.before else { return word.to_owned() };
        match Kept::of(&before.due, happened, self.now.zone) {
            Kept::OnTime => say!(lang, "{word}, op tijd", "{word}, on time"),
            Kept::LaterThatDay => {
                say!(lang, "{word}, later op de dag zelf", "{word}, later on the day itself")
            }
            Kept::DaysLate(days) => format!("{word}, {}", dates::late(lang, days)),
        }
    }

    fn outside(&self, line: String, cause: Option<&str>) -> String {
        let (lang, name) = (self.lang, self.other());
        match cause {
            Some(cause) => say!(
                lang,
                "{line} · lag buiten jou, en {name} vond dat ook: {cause}",
                "{line} · outside your control, as {name} accepted: {cause}"
            ),
            None => line,
        }
    }

    fn anchored(&self, channel: Channel, said: &str, reaction: Option<&str>) -> String {
        let lang = self.lang;
        let line = match kinds::by_channel(lang, channel) {
            Some(channel) => format!("{channel}: “{said}”"),
            None => format!("“{said}”"),
        };
        match reaction.map(str::trim).filter(|reaction| !reaction.is_empty()) {
            Some(reaction) => say!(lang, "{line} · reactie: “{reaction}”", "{line} · reaction: “{reaction}”"),
            None => say!(lang, "{line} · geen reactie", "{line} · no reaction"),
        }
    }

    fn broken(&self, why: &str, told: bool, covered_up: bool) -> String {
        let (lang, name) = (self.lang, self.other());
        let line = match (self.promise.head.direction, told) {
            (Direction::Received, _) => why.to_owned(),
            (_, true) => say!(lang, "{why} · {name} weet het", "{why} · {name} knows"),
            (_, false) => say!(lang, "{why} · {name} wist het nog niet", "{why} · {name} did not know yet"),
        };
        if covered_up { join(&line, lang.pick("verzwegen", "covered up")) } else { line }
    }

    fn corrected(
        &self,
        due: Option<&Due>,
        body: Option<&str>,
        contact: Option<(String, String)>,
        why: Option<&str>,
    ) -> String {
        let lang = self.lang;
        let mut line = String::new();
        if let Some(due) = due {
            let real = self.due(due);
            let noted = self.before.filter(|before| before.due != *due).map(|before| self.due(&before.due));
            line = match noted {
                Some(noted) => {
                    say!(lang, "stond {noted}, gezegd was {real}", "noted as {noted}, said was {real}")
                }
                None => say!(lang, "gekozen: {real}", "chosen: {real}"),
            };
        }
        if let Some(real) = body {
            let noted = self.before.map_or("", |before| before.body.as_str());
            line = join(
                &line,
                &say!(lang, "stond “{noted}”, gezegd was “{real}”", "noted as “{noted}”, said was “{real}”"),
            );
        }
        if let Some((noted, real)) = contact {
            line = join(
                &line,
                &say!(lang, "stond bij {noted}, het was {real}", "noted with {noted}, it was {real}"),
            );
        }
        why.map_or(line.clone(), |why| join(&line, why))
    }

    /// The entry that was taken or put back, by its step and day.
    fn named(&self, seq: u32) -> String {
        let found = self.promise.walk.entries().iter().find(|entry| entry.seq == seq);
        found.map_or_else(String::new, |entry| {
            let step = states::entry(self.lang, &entry.facts);
            let day = dates::near(self.lang, entry.happened.day(), self.now.today());
            say!(self.lang, "“{step}” van {day}", "“{step}” of {day}")
        })
    }
}
