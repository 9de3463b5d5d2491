//! The first screen of a book beside all of it: the same rows in the same order, the same counts, the same cells, and
//! nothing moves when the rest comes. It never says what a row looks like.

use chrono::TimeDelta;
use proptest::collection::vec;
use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use woord::app::geometry::Size;
use woord::app::{Effect, Focus, Loading, Model, Msg, update};
use woord::domain::agenda::tally::Tally;
use woord::domain::book::Book;
use woord::domain::plan::Deal;
use woord::domain::time::Now;
use woord::runtime::Keeper;
use woord::store::Store;
use woord::text::Lang;
use woord::ui::{Look, view};

use super::kit::{DEVICE, ZONE, id, monday};
use super::wishes::{Wish, draw, wishes};

/// A book in which all of this came to pass, and when that was over.
fn lived(wishes: &[(i32, Wish)]) -> (Store, Now) {
    let mut store = Store::in_memory(std::path::Path::new("/nowhere"), DEVICE).unwrap();
    let (mut book, mut now, mut made) = (Book::default(), monday(), 0);
    for (minutes, wish) in wishes {
        now = Now::new(now.instant() + TimeDelta::minutes((*minutes).into()), ZONE);
        let mut fresh = || {
            made += 1;
            id(made)
        };
        let mut deal = Deal { now, fresh: &mut fresh };
        match wish {
            Wish::Undo => drop(store.write().unwrap().undo(&mut deal).unwrap()),
            Wish::Redo => drop(store.write().unwrap().redo(&mut deal).unwrap()),
            wish => {
                if let Some(change) = draw(wish, &book, &mut deal) {
                    store.write().unwrap().commit(&change, &mut deal).unwrap();
                }
            }
        }
        book = store.read().book(ZONE).unwrap();
    }
    (store, now)
}

/// What is read first is how everything begins, however little of it is asked for.
fn begins_alike(store: &Store, now: &Now) {
    let day = store.read().day(now).unwrap();
    for count in [1, 2, 5, 200] {
        // Where too much stands in one place there is no first screen.
        let Some(first) = store.read().first(count, now).unwrap() else { continue };
        let rows = &day.promises[..count.min(day.promises.len())];
        assert_eq!(first.rows, rows, "the first {count}");
        assert_eq!(first.tally, Tally::of(&day.promises, now));
        assert_eq!(first.follow_up_rows, day.follow_up_rows);
        assert_eq!(first.known, day.contacts.iter().filter(|c| c.stands()).count());
        assert!(
            first.people.len() <= count
                && first.people.len() + first.others.len() <= count.max(first.people.len())
        );
    }
    assert!(store.read().first(200, now).unwrap().is_some(), "few are never too many");
}

/// A screen, and the keeper behind it.
struct Seen {
    model: Model,
    keeper: Keeper,
    now: Now,
    /// What the model asked for and was not done yet.
    asked: Vec<Effect>,
}

impl Seen {
    fn of(store: Store, now: Now) -> Self {
        let model = Model::new(Lang::Nl, now, Size { width: 120, height: 40 });
        let mut keeper = Keeper::new(store, Lang::Nl);
        keeper.read_in_parts();
        Self { model, keeper, now, asked: vec![Effect::First(40)] }
    }

    /// Does the first thing that was asked for.
    fn go_on(&mut self) {
        let mut fresh = || id(1 << 40);
        let mut deal = Deal { now: self.now, fresh: &mut fresh };
        let effect = self.asked.remove(0);
        if let Some(msg) = self.keeper.serve(&effect, &mut deal) {
            self.asked.extend(update(&mut self.model, msg, &mut deal));
        }
    }

    /// Everything there is to see: each size, each pane in focus, letters and meanings.
    fn screens(&mut self) -> Vec<String> {
        let mut screens = Vec::new();
        for (width, height) in [(120, 40), (80, 24), (44, 12)] {
            let mut fresh = || id(1 << 40);
            let size = Msg::Resize(width, height);
            update(&mut self.model, size, &mut Deal { now: self.now, fresh: &mut fresh });
            let focus = self.model.home.focus;
            for own in [Focus::Promises, Focus::Contacts, Focus::FollowUps, Focus::Overview] {
                self.model.home.focus = own;
                let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
                terminal.draw(|frame| view(&self.model, &Look::meanings(), frame)).unwrap();
                screens.push(format!("{own:?}\n{:?}", terminal.backend().buffer()));
            }
            self.model.home.focus = focus;
        }
        screens
    }
}

fn nothing_moves_when_the_rest_comes(wishes: &[(i32, Wish)]) {
    let (store, now) = lived(wishes);
    begins_alike(&store, &now);
    let mut seen = Seen::of(store, now);
    seen.go_on();
    if seen.model.loading != Loading::First {
        // Nothing in it, and so nothing to come.
        return;
    }
    while seen.asked.first().is_some_and(|effect| *effect != Effect::Load) {
        seen.go_on();
    }
    let before = seen.screens();
    let stood = (seen.model.home.clone(), seen.model.row().cloned());
    while !seen.asked.is_empty() {
        seen.go_on();
    }
    assert_eq!(seen.model.loading, Loading::Done);
    for (before, after) in before.iter().zip(seen.screens()) {
        let size = before.lines().next().unwrap_or_default();
        for (before, after) in before.lines().zip(after.lines()) {
            assert_eq!(before, after, "{size}");
        }
        assert_eq!(*before, after);
    }
    let (home, row) = (&seen.model.home, seen.model.row().cloned());
    assert_eq!((home.promises, &row), (stood.0.promises, &stood.1), "the cursor stands where it stood");
    assert_eq!(home.people, stood.0.people);
    assert_eq!(home.people_sections, stood.0.people_sections);
    assert_eq!(home.promise_sections, stood.0.promise_sections);
    assert_eq!(home.follow_up_sections, stood.0.follow_up_sections);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_first_screen_is_how_all_of_it_begins(wishes in vec(wishes(), 1..4).prop_map(|all| all.concat())) {
        nothing_moves_when_the_rest_comes(&wishes);
    }
}
