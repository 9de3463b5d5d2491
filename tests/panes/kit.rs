//! A desk to sit at: a book in memory, a model over it, and keys pressed one after the other. Whatever the model asks
//! for is done at once, so nothing is ever awaited.

use std::collections::HashMap;

use chrono_tz::Tz;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

use woord::app::geometry::Size;
use woord::app::{Effect, Model, Msg, update};
use woord::domain::id::Id;
use woord::domain::plan::{self, Deal, Said, Whom};
use woord::domain::time::{Now, instant};
use woord::keys::Chord;
use woord::runtime::Keeper;
use woord::store::Store;
use woord::text::Lang;
use woord::ui::{Look, view};

/// The moment of every test that names no other: Monday 23 November 2026, 09:12.
pub(crate) const MONDAY: &str = "2026-11-23T09:12:00";

/// A local moment in Amsterdam.
pub(crate) fn at(text: &str) -> Now {
    let zone = Tz::Europe__Amsterdam;
    Now::new(instant(text.parse().unwrap(), zone), zone)
}

/// A desk.
pub(crate) struct Desk {
    pub(crate) model: Model,
    pub(crate) now: Now,
    /// What was asked of the terminal: quit, suspend, redraw.
    pub(crate) asked: Vec<Effect>,
    /// Where it is there, what is asked for is kept here, and nothing is done yet.
    pub(crate) held: Option<Vec<Effect>>,
    keeper: Keeper,
    ids: u64,
}

impl Desk {
    /// A desk with an empty book.
    pub(crate) fn new(lang: Lang, width: u16, height: u16) -> Self {
        Self::over(
            Store::in_memory(std::path::Path::new("/nowhere"), "device000000").unwrap(),
            lang,
            width,
            height,
        )
    }

    /// A desk over the example book.
    pub(crate) fn example(lang: Lang, width: u16, height: u16) -> Self {
        let mut store = Store::in_memory(std::path::Path::new("/nowhere"), "device000000").unwrap();
        let mut ids = 1 << 40;
        for (now, change) in woord::demo::changes(lang, &at(MONDAY)).unwrap() {
            let mut fresh = || id(&mut ids);
            store.write().unwrap().commit(&change, &mut Deal { now, fresh: &mut fresh }).unwrap();
        }
        Self::over(store, lang, width, height)
    }

    /// A desk over a book.
    pub(crate) fn over(store: Store, lang: Lang, width: u16, height: u16) -> Self {
        let now = at(MONDAY);
        let model = Model::new(lang, now, Size { width, height });
        let mut desk =
            Self { model, now, asked: Vec::new(), held: None, keeper: Keeper::new(store, lang), ids: 1 };
        desk.perform(vec![Effect::Load]);
        desk
    }

    /// Another sitting over the same book: of the one before only what was brought to the store is left.
    pub(crate) fn again(self) -> Self {
        let model = Model::new(self.model.lang, self.now, self.model.size);
        let mut desk = Self { model, asked: Vec::new(), held: None, ..self };
        desk.perform(vec![Effect::Load]);
        desk
    }

    /// Presses keys, written as the documentation writes them, with blanks between; a text to type is in quotes:
    /// `a "ik bel Jan" Enter`.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        for (nth, part) in keys.split('"').enumerate() {
            if nth % 2 == 1 {
                part.chars().for_each(|c| self.send(Msg::Key(Chord::char(c))));
            } else {
                part.split_whitespace().for_each(|key| {
                    let chord = Chord::parse(key).unwrap_or_else(|| panic!("`{key}` is no key"));
                    self.send(Msg::Key(chord));
                });
            }
        }
        self
    }

    /// Hands the model a message, and does what it asks for until nothing is left.
    pub(crate) fn send(&mut self, msg: Msg) {
        let now = self.now;
        let ids = &mut self.ids;
        let mut fresh = || id(ids);
        let effects = update(&mut self.model, msg, &mut Deal { now, fresh: &mut fresh });
        self.perform(effects);
    }

    /// Does what was asked for, and whatever that asks for.
    pub(crate) fn perform(&mut self, effects: Vec<Effect>) {
        if let Some(held) = &mut self.held {
            held.extend(effects);
            return;
        }
        for effect in effects {
            let now = self.now;
            let ids = &mut self.ids;
            let mut fresh = || id(ids);
            match self.keeper.serve(&effect, &mut Deal { now, fresh: &mut fresh }) {
                Some(answer) => self.send(answer),
                None => self.asked.push(effect),
            }
        }
    }

    /// Another moment.
    pub(crate) fn pass_to(&mut self, moment: &str) -> &mut Self {
        self.now = at(moment);
        self.send(Msg::Moment);
        self
    }

    /// Starts anew over the same book, as after a crash: nothing is left but what is on the disk.
    pub(crate) fn restart(&mut self) -> &mut Self {
        self.restart_in(|_| {})
    }

    /// Starts anew over the same book, in some way.
    pub(crate) fn restart_in(&mut self, way: impl FnOnce(&mut Model)) -> &mut Self {
        let Model { lang, size, .. } = self.model;
        self.model = Model::new(lang, self.now, size);
        way(&mut self.model);
        self.perform(vec![Effect::Load]);
        self
    }

    /// Starts anew over the same book as over a large one: only its first screen is here, and what is asked for is held.
    pub(crate) fn begin(&mut self) -> &mut Self {
        let Model { lang, size, .. } = self.model;
        self.model = Model::new(lang, self.now, size);
        self.keeper.read_in_parts();
        let mut fresh = Self::ids_of(&mut self.ids);
        let first = self.keeper.serve(&Effect::First(40), &mut Deal { now: self.now, fresh: &mut fresh });
        drop(fresh);
        self.held = Some(Vec::new());
        self.send(first.unwrap());
        self
    }

    /// Does what was held.
    pub(crate) fn go_on(&mut self) -> &mut Self {
        let held = self.held.take().unwrap_or_default();
        self.perform(held);
        self
    }

    /// A promise of the book, made at some moment, as a sentence and what it was understood as.
    pub(crate) fn promised(&mut self, name: &str, what: &str, due: &str, spoken: &str) -> &mut Self {
        self.promised_all(&[(name, what, due)], spoken)
    }

    /// Promises of the book, made at some moment.
    pub(crate) fn promised_all(&mut self, all: &[(&str, &str, &str)], spoken: &str) -> &mut Self {
        self.said_all(lifecycle::Direction::Given, all, spoken)
    }

    /// A promise to me.
    pub(crate) fn owed(&mut self, name: &str, what: &str, due: &str, spoken: &str) -> &mut Self {
        self.said_all(lifecycle::Direction::Received, &[(name, what, due)], spoken)
    }

    fn said_all(
        &mut self,
        direction: lifecycle::Direction,
        all: &[(&str, &str, &str)],
        spoken: &str,
    ) -> &mut Self {
        let was = std::mem::replace(&mut self.now, at(&format!("{spoken}T10:00:00")));
        let contacts = self.model.book.contacts.values();
        let mut known: HashMap<String, Id> = contacts.map(|c| (c.name.clone(), c.id)).collect();
        for (name, what, due) in all {
            let said = Said {
                direction,
                verbatim: format!("Ik ga {what}."),
                body: (*what).to_owned(),
                whom: vec![
                    known.get(*name).map_or_else(|| Whom::New((*name).to_owned()), |id| Whom::Known(*id)),
                ],
                due: Some(woord::domain::due::Due::on(due.parse().unwrap())),
                doubt: None,
                spoken: woord::domain::time::Happened::At(self.now.moment),
                channel: woord::domain::words::Channel::Live,
                detail: woord::domain::promise::Detail::default(),
                unspoken: false,
                look_again: None,
                rule: None,
            };
            let now = self.now;
            let ids = &mut self.ids;
            let mut fresh = || id(ids);
            let captured =
                plan::capture(&self.model.book, said, &mut Deal { now, fresh: &mut fresh }).unwrap();
            known.extend(captured.new_contacts.iter().map(|c| (c.name.clone(), c.id)));
            // Straight to the keeper: the model learns of all of them at once.
            let commit = Effect::Commit(0, Box::new(captured.change));
            self.keeper.serve(&commit, &mut Deal { now, fresh: &mut fresh });
        }
        self.perform(vec![Effect::Load]);
        self.now = was;
        self.model.notice = None;
        self.send(Msg::Moment);
        self
    }

    /// Something that was said, as it was understood.
    pub(crate) fn hears(&mut self, said: Said) -> &mut Self {
        let now = self.now;
        let ids = &mut self.ids;
        let mut fresh = || id(ids);
        let captured = plan::capture(&self.model.book, said, &mut Deal { now, fresh: &mut fresh }).unwrap();
        self.perform(vec![Effect::Commit(0, Box::new(captured.change)), Effect::Load]);
        self.model.notice = None;
        self
    }

    /// The field of an open form that has the cursor.
    pub(crate) fn field(&self) -> Option<&'static str> {
        match &self.model.overlay {
            Some(woord::app::Overlay::Step(line)) => line.form.focused().map(|entry| entry.name),
            _ => None,
        }
    }

    /// The words of the notice; nothing where there is none.
    pub(crate) fn notice(&self) -> String {
        self.model.notice.as_ref().map(|n| n.text.clone()).unwrap_or_default()
    }

    /// The screen as text, without what is blank at the end of a line.
    pub(crate) fn screen(&self) -> String {
        self.screen_in(&Look::plain())
    }

    /// The same in another look.
    pub(crate) fn screen_in(&self, look: &Look) -> String {
        let cells = self.draw(look);
        grid(&cells, |cell| cell.symbol().to_owned())
    }

    /// The meaning of every cell that is not blank or plain, a letter each.
    pub(crate) fn meanings(&self) -> String {
        let cells = self.draw(&Look::meanings());
        grid(&cells, |cell| {
            let role = Look::meaning(cell.style());
            if cell.symbol() == " " && role.letter() != '>' {
                " ".to_owned()
            } else {
                role.letter().to_string()
            }
        })
    }

    /// One line of the screen, from the top, or from the bottom where it is negative.
    pub(crate) fn line(&self, nth: isize) -> String {
        let screen = self.screen();
        let lines: Vec<&str> = screen.lines().collect();
        let at = if nth < 0 { lines.len().checked_add_signed(nth).unwrap() } else { nth.unsigned_abs() };
        lines[at].to_owned()
    }

    /// What the store says now, beside what the model shows: they must agree.
    pub(crate) fn agrees(&mut self) {
        let shown = self.model.rows.clone();
        let loaded = self.loaded();
        assert_eq!(shown.promises, loaded.promises, "promises");
        assert_eq!(shown.follow_ups, loaded.follow_up_rows, "follow-ups");
    }

    /// The book as it is in the store now.
    pub(crate) fn loaded(&mut self) -> woord::app::Loaded {
        let mut fresh = Self::ids_of(&mut self.ids);
        match self.keeper.serve(&Effect::Load, &mut Deal { now: self.now, fresh: &mut fresh }) {
            Some(Msg::Loaded(loaded)) => *loaded,
            other => panic!("the book can't be read: {other:?}"),
        }
    }

    /// The newest closed promises that the store has, with somebody or with anybody.
    pub(crate) fn closed(&mut self, with: Option<Id>, count: usize) -> Vec<woord::domain::agenda::Item> {
        let mut fresh = Self::ids_of(&mut self.ids);
        let effect = Effect::Closed(with, None, count);
        match self.keeper.serve(&effect, &mut Deal { now: self.now, fresh: &mut fresh }) {
            Some(Msg::Closed(closed)) => closed.rows,
            other => panic!("{other:?}"),
        }
    }

    fn ids_of(ids: &mut u64) -> impl FnMut() -> Id {
        || id(ids)
    }

    pub(crate) fn draw(&self, look: &Look) -> Buffer {
        let Size { width, height } = self.model.size;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal.draw(|frame| view(&self.model, look, frame)).unwrap();
        terminal.backend().buffer().clone()
    }
}

fn id(ids: &mut u64) -> Id {
    *ids += 1;
    // Spread out, so that short forms stay short and no order shows.
    Id::from_bits(ids.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 4)
}

fn grid(cells: &Buffer, letter: impl Fn(&ratatui::buffer::Cell) -> String) -> String {
    let area = *cells.area();
    let mut out = String::new();
    for y in 0..area.height {
        let mut line = String::new();
        let mut x = 0;
        while x < area.width {
            let cell = &cells[(x, y)];
            line.push_str(&letter(cell));
            // A wide letter has its second column for itself.
            x += u16::try_from(woord::text::columns::width(cell.symbol()).max(1)).unwrap();
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}
