//! Searching while one types: people and what is open at once from memory, the archive as it is looked through. It lies
//! over whatever is there, and leaves it as it was.
//!
//! What is in memory is looked through in slices: after each the keys that came meanwhile are heard.
//!
//! One piece of the archive is asked for at a time, and never another before the answer: what was typed meanwhile is
//! asked for then, and an answer to an older text is dropped.

mod hits;

pub(super) use hits::judge;
pub use hits::{Hit, Hits};

use super::field::Field;
use super::geometry::{Area, Room, Size};
use super::home::Focus;
use super::listing::{Cursor, Layout};
use super::model::{Model, Overlay};
use super::msg::{Effect, Found};
use super::pages::places::places;
use crate::domain::agenda::Kind;
use crate::domain::id::Id;
use crate::domain::query::Query;
use crate::domain::seek::From;
use crate::keys::{Action, Chord};

/// Rows of the archive that are shown; who wants more types more.
const ARCHIVE: usize = 50;

/// The search, while it is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Search {
    /// What is typed.
    pub field: Field,
    /// What was found.
    pub hits: Hits,
    /// Where it is looked at.
    pub cursor: Cursor,
    /// From where the archive is still to be searched; nowhere where it is done.
    next: Option<From>,
    /// What was asked and not answered yet.
    asked: Option<(String, From)>,
    /// The number under which the next slice of what is in memory is asked for; none where all was looked through.
    slice: Option<u64>,
}

impl Search {
    fn new() -> Self {
        let (field, hits) = (Field::default(), Hits::default());
        Self { field, hits, cursor: Cursor::default(), next: None, asked: None, slice: None }
    }

    /// Whether something is still being searched.
    #[must_use]
    pub fn is_under_way(&self) -> bool {
        self.next.is_some() || self.slice.is_some()
    }

    /// Asks for the next piece, once the last one is answered.
    fn ask(&mut self) -> Vec<Effect> {
        let Some(from) = self.next.filter(|_| self.asked.is_none()) else { return Vec::new() };
        let text = self.field.text().to_owned();
        self.asked = Some((text.clone(), from));
        vec![Effect::Search(text, from)]
    }

    fn settle(&mut self, size: Size) {
        self.cursor = layout(size).settle(self.hits.sections(), self.cursor);
    }
}

/// Where the line is in which one types, what is said of it, and what was found.
#[must_use]
pub fn areas(size: Size) -> (Area, Area, Area) {
    let body = places(size).body;
    let list = Area { y: body.y + 2, height: body.height.saturating_sub(2), ..body };
    (body.row(0), body.row(1), list)
}

/// How what was found is laid out.
#[must_use]
pub fn layout(size: Size) -> Layout {
    let height = areas(size).2.height.into();
    Layout { headings: true, gaps: size.room() == Room::Wide, tall: 1, height, tells: true }
}

impl Model {
    /// Opens the search.
    pub(super) fn open_search(&mut self) -> Vec<Effect> {
        self.overlay = Some(Overlay::Search(Box::new(Search::new())));
        Vec::new()
    }

    /// Gives the search a key.
    pub(super) fn search_key(
        &mut self,
        search: Box<Search>,
        action: Option<Action>,
        chord: Chord,
    ) -> Vec<Effect> {
        let mut search = search;
        let far = isize::try_from(layout(self.size).page()).unwrap_or(1);
        let by = match action {
            Some(Action::Close) => return Vec::new(),
            Some(Action::Accept) => return self.go_to_hit(search, chord),
            Some(Action::RowDown) => 1,
            Some(Action::RowUp) => -1,
            Some(Action::PageDown) => far,
            Some(Action::PageUp) => -far,
            Some(Action::Fill) => {
                let changed = self.fill_in(&mut search.field);
                return self.search_for(search, changed);
            }
            _ => {
                let changed = search.field.key(chord);
                return self.search_for(search, changed);
            }
        };
        search.cursor.row = search.cursor.row.saturating_add_signed(by);
        search.settle(self.size);
        self.overlay = Some(Overlay::Search(search));
        Vec::new()
    }

    /// Puts a text in what is looked for.
    pub(super) fn search_paste(&mut self, search: Box<Search>, text: &str) -> Vec<Effect> {
        let mut search = search;
        let changed = search.field.paste(text);
        self.search_for(search, changed)
    }

    /// Looks for what is typed now: in memory at once, in the archive from its beginning.
    fn search_for(&mut self, search: Box<Search>, changed: bool) -> Vec<Effect> {
        let mut search = search;
        let mut effects = Vec::new();
        if changed {
            let query = Query::read(search.field.text(), &self.now);
            // Without words to look for, what is noted tells nothing; of what is open nothing is in the archive.
            search.next = match (query.is_empty(), query.has_words(), query.is_of_the_open()) {
                (true, ..) | (_, false, true) => None,
                (_, true, _) => Some(From::Notes(None)),
                (_, false, false) => Some(From::Closed(None)),
            };
            search.hits.begin(query);
            search.cursor = Cursor::default();
            effects = search.ask();
            effects.extend(self.look_on(&mut search));
        }
        search.settle(self.size);
        self.overlay = Some(Overlay::Search(search));
        effects
    }

    /// Looks through the next slice of what is in memory, and asks to come back for the one after it.
    fn look_on(&mut self, search: &mut Search) -> Option<Effect> {
        let more = search.hits.look(self);
        search.slice = more.then(|| self.next_slice());
        search.slice.map(Effect::Sift)
    }

    /// A number for the next slice; what was asked for under another one is dropped.
    pub(super) fn next_slice(&mut self) -> u64 {
        self.slices += 1;
        self.slices
    }

    /// The next slice of what the search looks through, if this is still wanted.
    pub(super) fn search_on(&mut self, number: u64) -> Option<Effect> {
        match self.overlay.take() {
            Some(Overlay::Search(search)) if search.slice == Some(number) => {
                let mut search = search;
                let asked = self.look_on(&mut search);
                search.settle(self.size);
                self.overlay = Some(Overlay::Search(search));
                asked
            }
            other => {
                self.overlay = other;
                None
            }
        }
    }

    /// Takes in what was found in a piece of the archive, and goes on with the next.
    pub(super) fn take_in_found(&mut self, found: Found) -> Vec<Effect> {
        let Some(Overlay::Search(search)) = &mut self.overlay else { return Vec::new() };
        if search.asked.take_if(|asked| *asked == (found.text.clone(), found.from)).is_none() {
            return Vec::new();
        }
        if found.text == search.field.text() {
            search.hits.add(found.rows, ARCHIVE);
            let enough = search.hits.closed() >= ARCHIVE;
            search.next = found.next.filter(|_| !enough);
            let size = self.size;
            search.settle(size);
        }
        search.ask()
    }

    /// The book is another one: what was found is looked for anew.
    pub(super) fn search_anew(&mut self) -> Vec<Effect> {
        match self.overlay.take() {
            Some(Overlay::Search(search)) => {
                let cursor = search.cursor;
                let effects = self.search_for(search, true);
                if let Some(Overlay::Search(search)) = &mut self.overlay {
                    search.cursor = cursor;
                    search.settle(self.size);
                }
                effects
            }
            other => {
                self.overlay = other;
                Vec::new()
            }
        }
    }

    /// Keeps what was found in sight at another size.
    pub(super) fn settle_search(&mut self) {
        let size = self.size;
        if let Some(Overlay::Search(search)) = &mut self.overlay {
            search.settle(size);
        }
    }

    /// Goes to what is under the cursor: its page, or its row.
    fn go_to_hit(&mut self, search: Box<Search>, chord: Chord) -> Vec<Effect> {
        let hit = search.hits.nth(self, search.cursor.row).map(|hit| match hit {
            Hit::Contact(contact) => (None, contact.id),
            Hit::Row(item) => (Some(item.kind), item.id),
        });
        match hit {
            None => {
                self.overlay = Some(Overlay::Search(search));
                Vec::new()
            }
            Some((None, id)) => self.open_page_of_contact(id),
            Some((Some(Kind::Promise(_)), id)) => match self.needs(id, chord) {
                Some(asked) => {
                    self.overlay = Some(Overlay::Search(search));
                    asked
                }
                None => self.open_promise(id),
            },
            Some((Some(_), id)) => {
                self.stand_on_row(id);
                Vec::new()
            }
        }
    }

    /// Goes to a row at home.
    fn stand_on_row(&mut self, id: Id) {
        self.pages.clear();
        self.show_all();
        self.focus_on(Focus::Promises);
        self.stand_by(Some(id));
    }
}
