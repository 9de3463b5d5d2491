//! What is put right, edited and said: one key where nothing has to be asked, a form where something has.

use woord::domain::due::Due;
use woord::domain::plan::{Said, Whom};
use woord::domain::promise::Detail;
use woord::domain::time::Happened;
use woord::domain::words::Channel;
use woord::text::Lang;

use super::kit::Desk;

fn desk() -> Desk {
    let mut desk = Desk::new(Lang::Nl, 120, 40);
    desk.promised("Jan de Boer", "rapport mailen", "2026-11-19", "2026-11-16").promised(
        "Zoë Müller",
        "planning mailen",
        "2026-11-25",
        "2026-11-20",
    );
    desk
}

fn said(desk: &Desk, what: &str, whom: Vec<Whom>, due: Option<&str>) -> Said {
    Said {
        direction: lifecycle::Direction::Given,
        verbatim: format!("Ik ga {what}."),
        body: what.to_owned(),
        whom,
        due: due.map(|d| Due::on(d.parse().unwrap())),
        doubt: None,
        spoken: Happened::At(desk.now.moment),
        channel: Channel::Live,
        detail: Detail::default(),
        unspoken: false,
        look_again: None,
        rule: None,
    }
}

#[test]
fn the_newest_step_is_taken_back_and_named() {
    let mut desk = desk();
    desk.press("m \"wo\" Enter T");
    assert!(
        desk.notice().starts_with("↶ Teruggenomen: “gemeld” van Jan de Boer, rapport mailen."),
        "{}",
        desk.notice()
    );
    assert!(!desk.screen().contains("alsnog"), "{}", desk.screen());
    desk.agrees();
    desk.press("T Enter");
    assert!(desk.notice().ends_with("De belofte staat in geen lijst meer."), "{}", desk.notice());
    desk.agrees();
    desk.press("u");
    assert!(desk.screen().contains("rapport mailen"));
    desk.agrees();
}

#[test]
fn importance_goes_round_and_the_row_with_it() {
    let mut desk = desk();
    desk.press("i");
    assert_eq!(desk.notice(), "Belang: groot · rapport mailen");
    desk.press("i i");
    assert_eq!(desk.notice(), "Belang: gewoon · rapport mailen");
    desk.agrees();
}

#[test]
fn labels_are_one_line_each_once() {
    let mut desk = desk();
    desk.press("t \"#werk, haast werk\" Enter");
    assert_eq!(desk.notice(), "✓ Bewerkt: rapport mailen");
    let id = desk.model.rows.promises[0].id;
    assert_eq!(desk.model.book.promises[&id].detail.tags, ["werk", "haast"]);
    desk.press("t Enter");
    assert_eq!(desk.notice(), "Er is niets veranderd.");
    desk.agrees();
}

#[test]
fn the_day_of_a_promise_is_not_moved_by_one_key() {
    let mut desk = desk();
    desk.press("d");
    assert_eq!(
        desk.notice(),
        "De dag is van jullie samen: n nieuwe afspraak, m gemeld, of e als je hem verkeerd noteerde"
    );
}

#[test]
fn a_slip_is_corrected_with_a_reason_once_the_day_has_passed() {
    let mut desk = desk();
    desk.press("e Tab \"vr 27 nov\"");
    assert!(desk.screen().contains("zo was het gezegd"), "{}", desk.screen());
    desk.press("Ctrl-S");
    assert!(desk.screen().contains("zeg erbij waarom je corrigeert"), "{}", desk.screen());
    desk.press("\"verhoord\" Ctrl-S");
    assert!(desk.notice().starts_with("✓ Gecorrigeerd: Jan de Boer · rapport mailen · vr 27 nov 2026"));
    desk.agrees();
}

#[test]
fn a_note_and_a_slip_are_one_change() {
    let mut desk = desk();
    desk.press("G e Ctrl-U \"plan sturen\" Tab Tab Tab → Tab \"voor de groep\" Ctrl-S");
    assert!(desk.notice().starts_with("✓ Gecorrigeerd: Zoë Müller · plan sturen"), "{}", desk.screen());
    desk.agrees();
    let id = desk.model.rows.promises[1].id;
    assert_eq!(desk.model.book.promises[&id].detail.note.as_deref(), Some("voor de groep"));
    desk.press("u");
    assert!(desk.screen().contains("planning mailen"));
    desk.agrees();
}

#[test]
fn a_contact_noted_wrongly_is_one_of_the_book() {
    let mut desk = desk();
    desk.press("G e Tab Tab \"Piet\" Ctrl-S");
    assert!(desk.screen().contains("Niemand heet “Piet”. Met C maak je een nieuw contact."));
    desk.press("Ctrl-U \"jan\"");
    assert!(desk.screen().contains("Jan de Boer"), "{}", desk.screen());
    desk.press("Ctrl-S");
    assert!(desk.notice().starts_with("✓ Gecorrigeerd: Jan de Boer · planning mailen"), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn after_a_step_only_what_is_free_is_edited() {
    let mut desk = desk();
    desk.press("m \"wo\" Enter e");
    assert!(!desk.line(-3).contains("wat "), "{}", desk.screen());
    desk.press("Shift-Tab → Ctrl-S");
    assert_eq!(desk.notice(), "✓ Bewerkt: rapport mailen");
    desk.agrees();
}

#[test]
fn two_days_are_answered_with_one_choice() {
    let mut desk = desk();
    let rival = Due::on("2026-12-03".parse().unwrap());
    let jan = desk.model.book.contacts.values().find(|c| c.name == "Jan de Boer").unwrap().id;
    let mut two = said(&desk, "notulen sturen", vec![Whom::Known(jan)], Some("2026-11-26"));
    two.doubt = Some(rival);
    desk.hears(two);
    desk.press("G");
    while !desk.line(-3).contains("notulen") {
        desk.press("k");
    }
    desk.press("e");
    assert!(desk.line(-3).contains("‹do 26 nov› do 3 dec"), "{}", desk.screen());
    desk.press("→ Enter");
    assert!(desk.notice().starts_with("✓ Gekozen: notulen sturen · do 3 dec 2026"), "{}", desk.notice());
    desk.agrees();
}

#[test]
fn what_was_said_asks_only_what_is_missing() {
    let mut desk = desk();
    let none = said(&desk, "voorbeelden sturen", Vec::new(), None);
    desk.hears(none);
    desk.press("g g j");
    assert!(desk.line(-3).contains("voorbeelden"), "{}", desk.screen());
    desk.press("v \"zoe\" Enter \"vr\"");
    assert!(desk.screen().contains("Enter: het is gezegd"), "{}", desk.screen());
    desk.press("Enter");
    assert!(desk.notice().starts_with("✓ Vastgelegd: Zoë Müller · voorbeelden sturen · vr 27 nov 2026"));
    desk.agrees();
}

#[test]
fn which_anna_is_chosen_among_those_that_fit() {
    let mut desk = desk();
    desk.promised("Anna Jansen", "a", "2026-12-01", "2026-11-20").promised(
        "Anna Kuipers",
        "b",
        "2026-12-02",
        "2026-11-20",
    );
    let annas: Vec<_> = ["Anna Jansen", "Anna Kuipers"]
        .map(|name| desk.model.book.contacts.values().find(|c| c.name == name).unwrap().id)
        .into();
    let which = said(&desk, "terugbellen", vec![Whom::Several(annas)], Some("2026-11-30"));
    desk.hears(which);
    desk.press("g g j v");
    assert!(desk.line(-3).contains("‹Anna Jansen›"), "{}", desk.screen());
    desk.press("→ Enter");
    assert!(desk.notice().starts_with("✓ Vastgelegd: Anna Kuipers · terugbellen"), "{}", desk.notice());
    desk.agrees();
}

#[test]
fn an_intention_is_edited_labelled_said_or_thrown_away() {
    let mut desk = desk();
    let jan = desk.model.book.contacts.values().find(|c| c.name == "Jan de Boer").unwrap().id;
    let mut meant = said(&desk, "boek aanraden", vec![Whom::Known(jan)], Some("2026-11-30"));
    meant.unspoken = true;
    desk.hears(meant);
    desk.press("G i");
    assert_eq!(desk.notice(), "Belang: groot · boek aanraden");
    desk.press("e Ctrl-U \"boek geven\" Ctrl-S");
    assert_eq!(desk.notice(), "✓ Bewerkt: boek geven");
    desk.press("t \"lezen\" Enter D");
    assert_eq!(desk.notice(), "Weggegooid: boek geven");
    desk.agrees();
    desk.press("u G v");
    assert!(desk.notice().starts_with("✓ Vastgelegd: Jan de Boer · boek geven · ma 30 nov 2026"));
    desk.agrees();
}
