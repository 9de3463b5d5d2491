//! The ladder: how far somebody has come with you, from unknown to ambassador, and what is missing for the next rung. It is
//! read from what happened; nobody is put on a rung, and it orders no list of promises.

use chrono::NaiveDate;

use super::ledger::Ledger;
use super::trail::{Mark, Trail};
use super::{Ground, Opinion};
use crate::domain::time::plus_days;

/// Promises kept in time, and anchored, that it takes.
pub const ENOUGH: usize = 3;
/// What the basis has to be to be trusted, and to be loyal; and how uncertain it may be at most.
pub const TRUSTED: (f64, f64) = (0.70, 0.50);
/// The same for loyal.
pub const LOYAL: (f64, f64) = (0.85, 0.25);
/// Days in which nothing was broken.
pub const UNBROKEN: i64 = 180;
/// Rhythms in which somebody has to have been spoken.
pub const RHYTHMS: i64 = 2;
/// Days for which a success that was anchored is fresh.
pub const FRESH: i64 = 14;

/// A rung.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rung {
    /// None yet.
    Unknown,
    /// Really spoken lately.
    Connected,
    /// What was promised is kept.
    Trusted,
    /// For long, and well.
    Loyal,
    /// And they bring you to others.
    Ambassador,
}

impl Rung {
    /// All of them, from the ground up.
    pub const ALL: [Self; 5] = [Self::Unknown, Self::Connected, Self::Trusted, Self::Loyal, Self::Ambassador];
}

/// What the ladder looks at.
#[derive(Clone, Debug, PartialEq)]
pub struct Climb {
    /// What they have had from you.
    pub opinion: Opinion,
    /// Promises kept in time.
    pub on_time: usize,
    /// Promises anchored.
    pub anchored: usize,
    /// The newest of those: what it was, and when it was told.
    pub newest: Option<(NaiveDate, String)>,
    /// Promises broken lately, put right or not.
    pub broken: usize,
    /// Promises open and late now.
    pub late: usize,
    /// When they were really spoken last.
    pub spoken: Option<NaiveDate>,
    /// The wanted days between two talks; none where none is wanted.
    pub rhythm: Option<u32>,
    /// They brought you to somebody.
    pub referred: bool,
}

/// Something that a rung asks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ask {
    /// To have been spoken within so many days; none where any talk will do.
    Spoken(Option<i64>),
    /// So many promises kept in time; how many there are.
    OnTime(usize, usize),
    /// A basis of this figure at least; the figure there is.
    Basis(u32, Option<u32>),
    /// Enough to go by.
    Grounds,
    /// So many anchored; how many there are.
    Anchored(usize, usize),
    /// Nothing late; how much is.
    NothingLate(usize),
    /// Nothing broken lately; how much was.
    NothingBroken(usize),
    /// Trusted first.
    Trust,
    /// A referral.
    Referral,
}

impl Climb {
    /// What a ledger says, with what it does not know: how many are late at this moment, when they were spoken, how often
    /// that is wanted, and whether they brought you to somebody.
    #[must_use]
    pub fn of(
        ledger: &Ledger,
        today: NaiveDate,
        late: usize,
        talk: (Option<NaiveDate>, Option<u32>),
        referred: bool,
    ) -> Self {
        let counts = ledger.counts(today);
        let lately = plus_days(today, -UNBROKEN);
        let broke = |trail: &&Trail| {
            trail.marks.iter().any(|(day, mark)| matches!(mark, Mark::Broken { .. }) && *day > lately)
        };
        let anchored = |trail: &Trail| {
            let told = trail.marks.iter().rev().find(|(_, mark)| matches!(mark, Mark::Anchored { .. }));
            told.map(|(day, _)| (*day, trail.what.clone()))
        };
        let all: Vec<(NaiveDate, String)> = ledger.trails().filter_map(anchored).collect();
        Self {
            opinion: ledger.on(today),
            on_time: counts.on_time,
            anchored: all.len(),
            newest: all.into_iter().max(),
            broken: ledger.trails().filter(broke).count(),
            late: late.max(counts.open_late),
            spoken: talk.0,
            rhythm: talk.1,
            referred,
        }
    }

    /// What a rung asks, each with whether it is met.
    #[must_use]
    pub fn asks(&self, rung: Rung, today: NaiveDate) -> Vec<(Ask, bool)> {
        let (e, u, figure) = (self.opinion.e(), self.opinion.u(), self.opinion.figure());
        let basis = |(least, _): (f64, f64)| {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is 0 to 100")]
            let wanted = (least * 100.0).round() as u32;
            (Ask::Basis(wanted, figure), e >= least)
        };
        match rung {
            Rung::Unknown => Vec::new(),
            Rung::Connected => {
                let within = self.rhythm.map(|days| i64::from(days) * RHYTHMS);
                let met = self
                    .spoken
                    .is_some_and(|day| within.is_none_or(|within| (today - day).num_days() <= within));
                vec![(Ask::Spoken(within), met)]
            }
            Rung::Trusted => vec![
                (Ask::OnTime(ENOUGH, self.on_time), self.on_time >= ENOUGH),
                basis(TRUSTED),
                (Ask::Grounds, u <= TRUSTED.1),
            ],
            Rung::Loyal => vec![
                (Ask::NothingLate(self.late), self.late == 0),
                basis(LOYAL),
                (Ask::Grounds, u <= LOYAL.1),
                (Ask::Anchored(ENOUGH, self.anchored), self.anchored >= ENOUGH),
                (Ask::NothingBroken(self.broken), self.broken == 0),
            ],
            Rung::Ambassador => {
                let trusted = self.stands_on(Rung::Trusted, today) || self.stands_on(Rung::Loyal, today);
                vec![(Ask::Trust, trusted), (Ask::Referral, self.referred)]
            }
        }
    }

    /// Whether all is met that a rung asks.
    #[must_use]
    pub fn stands_on(&self, rung: Rung, today: NaiveDate) -> bool {
        self.asks(rung, today).iter().all(|(_, met)| *met)
    }

    /// The highest rung of which all is met.
    #[must_use]
    pub fn rung(&self, today: NaiveDate) -> Rung {
        let stands = |rung: &Rung| self.stands_on(*rung, today);
        Rung::ALL.into_iter().rev().find(stands).unwrap_or(Rung::Unknown)
    }

    /// The rung over that one; none over the last.
    #[must_use]
    pub fn next(&self, today: NaiveDate) -> Option<Rung> {
        let own = self.rung(today);
        Rung::ALL.into_iter().find(|rung| *rung > own)
    }

    /// How many of the things that all rungs up to the last ask are not met: how far it still is.
    #[must_use]
    pub fn missing(&self, today: NaiveDate) -> usize {
        let of = |rung: Rung| self.asks(rung, today).iter().filter(|(_, met)| !met).count();
        of(Rung::Trusted) + of(Rung::Loyal) + usize::from(!self.referred)
    }

    /// The success to ask with: the newest that was anchored, where it is fresh, all is met that loyalty asks, and they have
    /// not brought you to somebody yet.
    #[must_use]
    pub fn moment_to_ask(&self, today: NaiveDate) -> Option<&str> {
        let (day, what) = self.newest.as_ref()?;
        let fresh = (0..=FRESH).contains(&(today - *day).num_days());
        (fresh && !self.referred && self.stands_on(Rung::Loyal, today)).then_some(what.as_str())
    }

    /// Whether a figure may be said of it.
    #[must_use]
    pub fn is_founded(&self) -> bool {
        self.opinion.ground() != Ground::TooEarly
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn today() -> NaiveDate {
        day("2026-11-23")
    }

    /// Somebody of whom all is met, but for what is altered.
    fn climb(alter: impl FnOnce(&mut Climb)) -> Climb {
        let mut climb = Climb {
            opinion: Opinion { a: 0.5, r: 12.0, s: 0.5, prior: 2.0 },
            on_time: 12,
            anchored: 4,
            newest: Some((day("2026-11-12"), "het rapport".to_owned())),
            broken: 0,
            late: 0,
            spoken: Some(day("2026-10-01")),
            rhythm: Some(30),
            referred: false,
        };
        alter(&mut climb);
        climb
    }

    #[test]
    fn each_rung_is_what_its_rule_says() {
        let rung = |alter: fn(&mut Climb)| climb(alter).rung(today());
        assert_eq!(rung(|_| {}), Rung::Loyal);
        assert_eq!(rung(|c| c.referred = true), Rung::Ambassador);
        assert_eq!(rung(|c| c.late = 1), Rung::Trusted);
        assert_eq!(rung(|c| (c.late, c.referred) = (1, true)), Rung::Ambassador, "trusted is enough");
        assert_eq!(rung(|c| c.broken = 1), Rung::Trusted);
        assert_eq!(rung(|c| c.anchored = 2), Rung::Trusted);
        assert_eq!(rung(|c| c.opinion.s = 2.0), Rung::Trusted, "E is 0.81");
        assert_eq!(rung(|c| c.opinion.r = 6.0), Rung::Trusted, "E is 0.82");
        assert_eq!(
            rung(|c| c.on_time = 2),
            Rung::Loyal,
            "what it takes to be trusted is asked of no other rung"
        );
        let few = |c: &mut Climb| (c.opinion.r, c.on_time, c.anchored) = (2.5, 2, 1);
        assert_eq!(climb(few).rung(today()), Rung::Connected);
        let silent = |c: &mut Climb| {
            few(c);
            c.spoken = Some(day("2026-09-01"));
        };
        assert_eq!(climb(silent).rung(today()), Rung::Unknown, "83 days is more than twice the rhythm");
        let any = |c: &mut Climb| {
            silent(c);
            c.rhythm = None;
        };
        assert_eq!(climb(any).rung(today()), Rung::Connected, "where no rhythm is wanted any talk will do");
        assert_eq!(
            rung(|c| (c.referred, c.on_time, c.opinion.r, c.anchored) = (true, 2, 2.5, 0)),
            Rung::Connected
        );
    }

    #[test]
    fn what_is_missing_is_told_for_the_next_rung() {
        let climb = climb(|c| (c.late, c.opinion.s, c.on_time) = (1, 3.0, 9));
        assert_eq!((climb.rung(today()), climb.next(today())), (Rung::Trusted, Some(Rung::Loyal)));
        assert_eq!(
            climb.asks(Rung::Loyal, today()),
            [
                (Ask::NothingLate(1), false),
                (Ask::Basis(85, Some(76)), false),
                (Ask::Grounds, true),
                (Ask::Anchored(3, 4), true),
                (Ask::NothingBroken(0), true),
            ]
        );
        assert_eq!(climb.missing(today()), 3, "late, the figure, a referral");
        let top = super::tests::climb(|c| c.referred = true);
        assert_eq!((top.next(today()), top.missing(today())), (None, 0));
    }

    #[test]
    fn one_asks_after_a_fresh_success_and_never_with_something_late() {
        let asks = |alter: fn(&mut Climb)| climb(alter).moment_to_ask(today()).map(str::to_owned);
        assert_eq!(asks(|_| {}).as_deref(), Some("het rapport"));
        assert_eq!(asks(|c| c.late = 1), None);
        assert_eq!(asks(|c| c.broken = 1), None);
        assert_eq!(asks(|c| c.referred = true), None);
        assert_eq!(asks(|c| c.newest = None), None);
        assert_eq!(asks(|c| c.newest = Some((day("2026-11-08"), String::new()))), None, "15 days ago");
        assert_eq!(asks(|c| c.newest = Some((day("2026-11-09"), "x".to_owned()))).as_deref(), Some("x"));
    }
}
