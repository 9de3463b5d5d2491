//! What a pane shows of its list, and in which order: a filter and a sort over rows that stand in the one order. Rows are
//! looked at in slices, so that no key waits for all of them; until a list that came anew is looked through, what was shown
//! before stays, without what is gone.
//!
//! It never alters the list, and never leaves out a row that fits.

use super::home::{Focus, Home};
use super::list::List;
use super::model::Model;
use super::msg::Effect;
use super::search::judge;
use crate::domain::agenda::{Item, Kind};
use crate::domain::id::Id;
use crate::domain::query::Query;
use crate::text::panes::search::By;

/// Rows that are looked at before other keys are heard.
const SLICE: usize = 4_000;

/// In which order rows stand; within it, the one order of lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The one order of lists.
    #[default]
    Usual,
    /// By day, the first one first.
    Day,
    /// By the name of the other.
    Person,
    /// By importance, the greatest first.
    Importance,
    /// By when it was said, the oldest first.
    Age,
}

impl Order {
    /// The order after this one, of those that make sense for a pane.
    fn next(self, focus: Focus) -> Self {
        match (self, focus) {
            (Self::Usual, Focus::FollowUps) => Self::Person,
            (_, Focus::FollowUps) => Self::Usual,
            (Self::Usual, _) => Self::Day,
            (Self::Day, _) => Self::Person,
            (Self::Person, _) => Self::Importance,
            (Self::Importance, _) => Self::Age,
            (Self::Age, _) => Self::Usual,
        }
    }

    /// By what a row is sorted.
    fn key(self, item: &Item) -> Key {
        let day = |day: Option<chrono::NaiveDate>| {
            day.map_or(i64::MAX, |day| i64::from(chrono::Datelike::num_days_from_ce(&day)))
        };
        match self {
            Self::Usual => (0, String::new()),
            Self::Day => (day(item.told.or(item.due)), String::new()),
            // Who is not known stands behind everybody.
            Self::Person => (i64::from(item.contact.is_none()), capture::fold(item.name())),
            Self::Importance => (-i64::from(item.importance.weight()), String::new()),
            Self::Age => {
                (day(item.more.as_ref().and_then(|more| more.spoken).map(|h| h.day())), String::new())
            }
        }
    }
}

impl From<Order> for By {
    fn from(order: Order) -> Self {
        match order {
            Order::Usual => Self::Usual,
            Order::Day => Self::Day,
            Order::Person => Self::Person,
            Order::Importance => Self::Importance,
            Order::Age => Self::Age,
        }
    }
}

type Key = (i64, String);

/// What a pane shows of its list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sieve {
    /// The filter, as it is typed.
    pub text: String,
    /// What that is read as.
    pub query: Query,
    /// The order.
    pub order: Order,
    shown: Vec<Id>,
    gathering: Option<Gathering>,
}

/// Rows that were looked at so far.
#[derive(Clone, Debug, Default, PartialEq)]
struct Gathering {
    looked: usize,
    found: Vec<(Key, Id)>,
    /// Under which number the next slice was asked for.
    asked: Option<u64>,
    /// What was shown before stays until all is looked through.
    quietly: bool,
}

impl Sieve {
    /// Whether it shows anything else than the list as it stands.
    #[must_use]
    pub fn is_active(&self) -> bool {
        !self.query.is_empty() || self.order != Order::Usual
    }

    /// Whether not all rows were looked at yet.
    #[must_use]
    pub fn is_under_way(&self) -> bool {
        self.gathering.is_some()
    }

    /// Where the rows stand that are shown, in the order in which they are.
    fn places(&self, list: &List) -> Vec<usize> {
        self.shown.iter().filter_map(|id| list.place(*id)).collect()
    }
}

impl Home {
    /// What a pane shows of its list.
    #[must_use]
    pub fn sieve(&self, focus: Focus) -> &Sieve {
        if focus == Focus::FollowUps { &self.follow_up_sieve } else { &self.promise_sieve }
    }

    fn sieve_mut(&mut self, focus: Focus) -> &mut Sieve {
        if focus == Focus::FollowUps { &mut self.follow_up_sieve } else { &mut self.promise_sieve }
    }
}

/// The panes that have one.
const PANES: [Focus; 2] = [Focus::Promises, Focus::FollowUps];

impl Model {
    /// The pane that a filter or a sort is about: the one in focus, where that has rows to filter.
    pub(super) fn sieved_pane(&self) -> Focus {
        if self.home.focus == Focus::FollowUps { Focus::FollowUps } else { Focus::Promises }
    }

    fn list_of(&self, focus: Focus) -> &List {
        if focus == Focus::FollowUps { &self.rows.follow_ups } else { &self.rows.promises }
    }

    /// Filters a pane by what is typed.
    pub(super) fn filter(&mut self, focus: Focus, text: &str) {
        let kept = self.kept();
        let query = Query::read(text, &self.now);
        let sieve = self.home.sieve_mut(focus);
        text.clone_into(&mut sieve.text);
        if sieve.query == query {
            return;
        }
        sieve.query = query;
        self.gather(focus, false);
        self.narrow();
        self.stand_on(&kept);
    }

    /// Puts a pane in its next order; gives it.
    pub(super) fn sort_next(&mut self, focus: Focus) -> Order {
        let kept = self.kept();
        let sieve = self.home.sieve_mut(focus);
        sieve.order = sieve.order.next(focus);
        let order = sieve.order;
        self.gather(focus, false);
        self.narrow();
        self.stand_on(&kept);
        order
    }

    /// Shows all rows of both panes again, as far as they were filtered; whether any was.
    pub(super) fn filter_nothing(&mut self) -> bool {
        let filtered = PANES.map(|focus| !self.home.sieve(focus).text.is_empty());
        for focus in PANES {
            self.filter(focus, "");
        }
        filtered.contains(&true)
    }

    /// Puts both panes in the one order of lists again.
    pub(super) fn unsort(&mut self) {
        for focus in PANES {
            if self.home.sieve(focus).order != Order::Usual {
                self.home.sieve_mut(focus).order = Order::Usual;
                self.gather(focus, false);
            }
        }
        self.narrow();
    }

    /// The book is another one: its rows are looked at anew, for this day.
    pub(super) fn sieve_anew(&mut self) {
        for focus in PANES {
            let now = self.now;
            let sieve = self.home.sieve_mut(focus);
            sieve.query = Query::read(&sieve.text, &now);
            self.gather(focus, true);
        }
    }

    /// These rows may be others now: each is put where it belongs, or taken out.
    pub(super) fn sieve_rows(&mut self, ids: &[Id]) {
        for focus in PANES {
            let sieve = self.home.sieve(focus);
            if !sieve.is_active() {
                continue;
            }
            if sieve.gathering.is_some() {
                self.gather(focus, true);
                continue;
            }
            let list = self.list_of(focus);
            let mut shown = sieve.shown.clone();
            for id in ids {
                shown.retain(|own| own != id);
                let Some(item) = list.of(*id).filter(|item| self.passes(focus, item)) else { continue };
                let key = |item: &Item| (sieve.order.key(item), list.place(item.id));
                let own = key(item);
                let at = shown.partition_point(|other| list.of(*other).is_some_and(|other| key(other) < own));
                shown.insert(at, *id);
            }
            self.home.sieve_mut(focus).shown = shown;
        }
    }

    fn passes(&self, focus: Focus, item: &Item) -> bool {
        let query = &self.home.sieve(focus).query;
        query.is_empty() || judge(query, self, item, false).is_some()
    }

    /// Begins to look at the rows of a pane.
    fn gather(&mut self, focus: Focus, quietly: bool) {
        let sieve = self.home.sieve_mut(focus);
        if sieve.is_active() {
            sieve.gathering = Some(Gathering { quietly, ..Gathering::default() });
            self.gather_on(focus);
        } else {
            (sieve.shown, sieve.gathering) = (Vec::new(), None);
        }
    }

    /// Looks at the next slice.
    fn gather_on(&mut self, focus: Focus) {
        let sieve = self.home.sieve_mut(focus);
        let order = sieve.order;
        let Some(mut gathering) = sieve.gathering.take() else { return };
        let list = self.list_of(focus);
        let end = (gathering.looked + SLICE).min(list.len());
        let slice = list.get(gathering.looked..end).unwrap_or_default();
        let fits = slice.iter().filter(|item| self.passes(focus, item));
        gathering.found.extend(fits.map(|item| (order.key(item), item.id)));
        (gathering.looked, gathering.asked) = (end, None);
        let done = end == list.len();
        if order != Order::Usual && (done || !gathering.quietly) {
            // What was sorted before is a run of its own, and is only merged.
            gathering.found.sort_by(|(key, _), (other, _)| key.cmp(other));
        }
        let sieve = self.home.sieve_mut(focus);
        if done || !gathering.quietly {
            sieve.shown = gathering.found.iter().map(|(_, id)| *id).collect();
        }
        sieve.gathering = (!done).then_some(gathering);
    }

    /// Asks to come back for the next slice, where one is wanted and not asked for yet.
    pub(super) fn sieve_asks(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        for focus in PANES {
            let number = self.slices + 1;
            let wanted = self.home.sieve_mut(focus).gathering.as_mut().filter(|own| own.asked.is_none());
            if let Some(gathering) = wanted {
                gathering.asked = Some(number);
                self.slices = number;
                effects.push(Effect::Sift(number));
            }
        }
        effects
    }

    /// The next slice of a pane, if it is still wanted.
    pub(super) fn sieve_on(&mut self, number: u64) {
        for focus in PANES {
            let sieve = self.home.sieve(focus);
            if sieve.gathering.as_ref().is_some_and(|own| own.asked == Some(number)) {
                let kept = self.kept();
                self.gather_on(focus);
                self.narrow();
                self.stand_on(&kept);
            }
        }
    }

    /// Where the rows stand that a pane shows, where it does not show all of them in their order.
    pub(super) fn shown_in(&self, focus: Focus) -> Option<Vec<usize>> {
        let (list, sieve) = (self.list_of(focus), self.home.sieve(focus));
        let Some(person) = self.home.narrowed else {
            return sieve.is_active().then(|| sieve.places(list));
        };
        let mut with = list.with(person);
        if sieve.is_active() {
            with.retain(|at| list.get(*at).is_some_and(|item| self.passes(focus, item)));
            with.sort_by_cached_key(|at| list.get(*at).map(|item| sieve.order.key(item)));
        }
        Some(with)
    }

    /// Whether a row is a promise of mine, as the title counts them.
    pub(super) fn is_own(item: &Item) -> bool {
        matches!(item.kind, Kind::Promise(_)) && item.direction == lifecycle::Direction::Given
    }
}
