//! The page of one contact: what is open between you, what is known of them, what was promised before. The cursor gives
//! what a key is about; on the contact's own rows that is the contact.

use super::past::Past;
use super::places::places;
use super::sheet::Row;
use super::story::paragraphs;
use super::trust::block;
use crate::app::discreet::Private;
use crate::app::geometry::{Room, Size};
use crate::app::list::List;
use crate::app::listing::{Cursor, Heading, Layout, Section};
use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::app::subject::Subject;
use crate::domain::agenda::{Group, Item};
use crate::domain::contact::Contact;
use crate::domain::id::Id;
use crate::domain::memo::Memo;
use crate::text::dates;
use crate::text::panes::{contact as words, people};

/// Rows at the top: who it is, and when they were last spoken.
const HEAD: usize = 2;

/// Columns of what stands beside the list, where there is much room.
pub const SIDE: u16 = 53;

/// The page of one contact.
#[derive(Clone, Debug, PartialEq)]
pub struct ContactPage {
    /// Which contact.
    pub id: Id,
    /// Where it is looked at.
    pub cursor: Cursor,
    /// Its groups.
    pub sections: Vec<Section>,
    /// What is open between you, by its place among the rows of the book, in the order of the groups here.
    pub open: Vec<(usize, Id)>,
    /// The follow-ups with them, by their place.
    pub planned: Vec<(usize, Id)>,
    /// The block of the trust basis, where it stands among the others; a remark has no line of its own.
    pub trust: Vec<Row>,
    /// What is known of them: what it is, on its first line, and a line of it; a remark has no line of its own.
    pub known: Vec<(String, String)>,
    /// What was promised before.
    pub past: Past,
}

/// What a row of the page is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ContactRow<'m> {
    /// The contact.
    Head,
    /// When they were last spoken.
    Spoken,
    /// Something open.
    Open(&'m Item),
    /// A follow-up.
    Planned(&'m Item),
    /// A line of the trust basis.
    Trust(&'m Row),
    /// A line of what is known.
    Known(&'m str, &'m str),
    /// Something closed.
    Past(&'m Item),
}

/// The groups that stand on the page after each other.
fn heading(item: &Item) -> Heading {
    match item.group() {
        Group::Incomplete => Heading::Group(Group::Incomplete),
        Group::Unspoken => Heading::Group(Group::Unspoken),
        Group::Theirs => Heading::ToYou,
        _ => Heading::ToThem,
    }
}

impl ContactPage {
    /// The page of a contact; none of one that is gone. The cursor starts on what presses most.
    pub(super) fn of(model: &Model, id: Id) -> Option<Self> {
        let id = model.book.contact(id).filter(|contact| contact.stands())?.id;
        let mut page = Self {
            id,
            cursor: Cursor::default(),
            sections: Vec::new(),
            open: Vec::new(),
            planned: Vec::new(),
            trust: Vec::new(),
            known: Vec::new(),
            past: Past::new(Some(id)),
        };
        page.fill(model);
        page.cursor.row = if page.open.is_empty() { 0 } else { HEAD };
        page.arrange(model.size);
        Some(page)
    }

    /// Works out anew what stands on it.
    fn fill(&mut self, model: &Model) {
        let with = |rows: &List| -> Vec<(usize, Id)> {
            rows.with(self.id).into_iter().map(|at| (at, rows[at].id)).collect()
        };
        let rows = &model.rows.promises;
        let rank = |(at, _): &(usize, Id)| match heading(&rows[*at]) {
            Heading::ToThem => 0,
            Heading::ToYou => 1,
            Heading::Group(Group::Incomplete) => 2,
            _ => 3,
        };
        self.open = with(rows);
        self.open.sort_by_key(rank);
        self.planned = with(&model.rows.follow_ups);
        let hidden = has_side(model.size) || model.hides(Private::Trust);
        self.trust = if hidden { Vec::new() } else { trust_block(model, self.id) };
        self.known = model.book.contacts.get(&self.id).map(|c| known(model, c, self)).unwrap_or_default();
        self.sections = vec![Section { heading: Heading::None, from: 0, count: HEAD }];
        for (at, _) in &self.open {
            let heading = heading(&rows[*at]);
            match self.sections.last_mut() {
                Some(last) if last.heading == heading => last.count += 1,
                Some(last) => {
                    let from = last.from + last.count;
                    self.sections.push(Section { heading, from, count: 1 });
                }
                None => {}
            }
        }
        for (heading, count) in [
            (Heading::Planned, self.planned.len()),
            (Heading::Trust, self.trust.len()),
            (Heading::Known, self.known.len()),
            (Heading::Past, self.past.rows.len()),
        ] {
            let from = self.sections.last().map_or(0, |last| last.from + last.count);
            self.sections.extend((count > 0).then_some(Section { heading, from, count }));
        }
    }

    /// How it is laid out.
    #[must_use]
    pub fn layout(size: Size) -> Layout {
        let places = places(size);
        let (gaps, height) = (places.room == Room::Wide, places.body.height.into());
        Layout { headings: true, gaps, tall: 1, height, tells: true }
    }

    fn arrange(&mut self, size: Size) {
        self.cursor = Self::layout(size).settle(&self.sections, self.cursor);
    }

    /// What a row is.
    #[must_use]
    pub fn nth<'m>(&'m self, model: &'m Model, row: usize) -> Option<ContactRow<'m>> {
        let Some(at) = row.checked_sub(HEAD) else {
            return Some(if row == 0 { ContactRow::Head } else { ContactRow::Spoken });
        };
        if let Some((at, _)) = self.open.get(at) {
            return model.rows.promises.get(*at).map(ContactRow::Open);
        }
        let at = at - self.open.len();
        if let Some((at, _)) = self.planned.get(at) {
            return model.rows.follow_ups.get(*at).map(ContactRow::Planned);
        }
        let at = at - self.planned.len();
        if let Some(row) = self.trust.get(at) {
            return Some(ContactRow::Trust(row));
        }
        let at = at - self.trust.len();
        if let Some((name, text)) = self.known.get(at) {
            return Some(ContactRow::Known(name, text));
        }
        self.past.rows.get(at - self.known.len()).map(ContactRow::Past)
    }

    /// The row under the cursor, where it is one of a list.
    #[must_use]
    pub fn row<'m>(&'m self, model: &'m Model) -> Option<&'m Item> {
        match self.nth(model, self.cursor.row)? {
            ContactRow::Open(item) | ContactRow::Planned(item) | ContactRow::Past(item) => Some(item),
            ContactRow::Head | ContactRow::Spoken | ContactRow::Trust(_) | ContactRow::Known(..) => None,
        }
    }

    /// What the cursor stands on, where it is something of a list.
    fn on(&self) -> Option<Id> {
        let at = self.cursor.row.checked_sub(HEAD)?;
        let before = self.open.len() + self.planned.len() + self.trust.len() + self.known.len();
        let of_lists = self.open.iter().chain(&self.planned).nth(at).map(|(_, id)| *id);
        of_lists.or_else(|| self.past.rows.get(at.checked_sub(before)?).map(|item| item.id))
    }

    /// What its keys are about.
    pub(super) fn subject(&self, model: &Model) -> Subject {
        self.row(model).map_or(Subject::Contact(self.id), Subject::of)
    }

    /// Moves the cursor; asks for older promises where it comes near their end.
    pub(super) fn go(&mut self, by: isize, size: Size) -> Option<Effect> {
        self.cursor.row = self.cursor.row.saturating_add_signed(by);
        self.arrange(size);
        let before = HEAD + self.open.len() + self.planned.len() + self.trust.len() + self.known.len();
        self.past.ask_near(self.cursor.row.saturating_sub(before))
    }

    /// The page as the book has it now, the cursor on what it stood on; none where the contact is gone.
    pub(super) fn renewed(mut self, model: &Model) -> Option<Self> {
        let on = self.on();
        self.id = model.book.contact(self.id).filter(|contact| contact.stands())?.id;
        self.past.follow(model);
        self.fill(model);
        let rows = self.sections.last().map_or(0, |last| last.from + last.count);
        let was = self.cursor.row;
        let found = (0..rows).find(|row| {
            self.cursor.row = *row;
            on.is_some() && self.on() == on
        });
        self.cursor.row = found.unwrap_or(was);
        self.arrange(model.size);
        Some(self)
    }
}

/// Whether the trust basis stands beside the list, and not in it.
#[must_use]
pub fn has_side(size: Size) -> bool {
    size.room() == Room::Wide
}

/// Columns of the list: what stands beside it has the others.
#[must_use]
pub fn list_width(size: Size) -> u16 {
    if has_side(size) { size.width - SIDE - 1 } else { size.width }
}

/// The trust basis as a part of the list.
fn trust_block(model: &Model, id: Id) -> Vec<Row> {
    let margin = if model.size.room() == Room::Narrow { 3 } else { 6 };
    block::rows(model, id, usize::from(model.size.width).saturating_sub(margin).max(20), false)
}

/// What is known of a contact, line by line; at the end what could still be noted.
fn known(model: &Model, contact: &Contact, page: &ContactPage) -> Vec<(String, String)> {
    let (lang, today) = (model.lang, model.now.today());
    let own = |memo: &Memo| memo.contact().map(|id| model.book.contact(id).map_or(id, |c| c.id));
    let columns = usize::from(list_width(model.size)).saturating_sub(words::LEAD + 6).max(20);
    let mut lines: Vec<(String, String)> = Vec::new();
    if page.open.is_empty() && page.planned.is_empty() {
        lines.push((crate::text::lists::nothing_between(lang, contact.first_name()), String::new()));
    }
    let mut add = |name: &str, text: &str| {
        for (nth, line) in paragraphs(text, columns).into_iter().enumerate() {
            lines.push((if nth == 0 { name.to_owned() } else { String::new() }, line));
        }
    };
    if let Some(began) = contact.impression.as_ref().filter(|_| !model.hides(Private::Start)) {
        let note = began.note.as_ref().map(|note| format!(": {note}")).unwrap_or_default();
        let day = dates::near(lang, began.day, today);
        add(people::start_label(lang), &format!("{}, {day}{note}", people::start_in_full(lang, began.start)));
    }
    if let Some(problem) = &contact.problem {
        let day = dates::near(lang, problem.day, today);
        add(people::problem_label(lang), &format!("“{}” · {day}", problem.text));
    }
    let (mut expected, mut signals) = (false, Vec::new());
    for memo in model.book.memos.values().filter(|memo| own(memo) == Some(contact.id)) {
        match memo {
            Memo::Expectation(expects) if expects.lives() => {
                expected = true;
                add(people::expectation_label(lang), &expects.text);
            }
            Memo::Signal(signal) if signal.is_open() && !model.hides(Private::Signal) => signals.push(signal),
            _ => {}
        }
    }
    signals.sort_by_key(|signal| (signal.heard, signal.id));
    for signal in signals {
        let on = people::heard_on(lang, signal.heard, &model.now);
        add(people::signal_label(lang), &format!("{} · {on}", signal.text));
    }
    add(words::nicknames(lang), &contact.nicknames.join(", "));
    for reach in &contact.reach {
        add(words::reach(lang, &reach.kind), &reach.value);
    }
    let note = contact.note.as_deref().filter(|_| !model.hides(Private::Note));
    add(words::note(lang), note.unwrap_or_default());
    let missing = words::missing(lang, contact, expected);
    let wide = columns + words::LEAD;
    lines.extend(paragraphs(&missing, wide).into_iter().map(|line| (line, String::new())));
    lines
}
