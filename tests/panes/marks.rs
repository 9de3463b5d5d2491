//! Marking rows and acting on all of them: one change, one undo, and what could not be done is named.

use woord::app::{Focus, Msg};
use woord::text::Lang;

use super::kit::Desk;
use super::screens::each;

#[test]
fn rows_that_are_marked() {
    each("marks", Desk::example, |desk| {
        desk.press("j j j Space Space");
    });
    each("marks_kept", Desk::example, |desk| {
        desk.press("j j j Space Space v");
    });
    each("marks_told", Desk::example, |desk| {
        desk.press("Space Space m");
    });
    each("marks_follow_ups", Desk::example, |desk| {
        desk.press("4 Space Space");
    });
}

fn desk() -> Desk {
    let mut desk = Desk::new(Lang::Nl, 120, 40);
    desk.promised_all(
        &[
            ("Jan de Boer", "offerte sturen", "2026-11-20"),
            ("Jan de Boer", "rapport mailen", "2026-11-23"),
            ("Bas Schouten", "boek lenen", "2026-11-25"),
            ("Anna Kuipers", "notulen nakijken", "2026-11-26"),
        ],
        "2026-11-16",
    );
    desk
}

fn shown(desk: &Desk) -> Vec<String> {
    let model = &desk.model;
    let rows = model.sections(Focus::Promises).last().map_or(0, |last| last.from + last.count);
    (0..rows).filter_map(|row| model.home.nth_promise(model, row)).map(|item| item.what.clone()).collect()
}

fn marked(desk: &Desk) -> Vec<String> {
    desk.model.marked().iter().map(|item| item.what.clone()).collect()
}

#[test]
fn several_are_kept_at_once_and_one_undo_brings_them_all_back_marked() {
    let mut desk = desk();
    desk.press("j Space Space Space");
    assert_eq!(marked(&desk), ["rapport mailen", "boek lenen", "notulen nakijken"]);
    desk.press("v");
    assert_eq!(desk.notice(), "✓ Nagekomen: 3.");
    assert_eq!(shown(&desk), ["offerte sturen"]);
    desk.agrees();
    desk.press("u");
    assert_eq!(desk.notice(), "↶ Teruggenomen: “nagekomen” van Jan de Boer, rapport mailen, en nog 2");
    assert_eq!(shown(&desk).len(), 4);
    assert_eq!(marked(&desk).len(), 3);
    desk.agrees();
    desk.press("U");
    assert_eq!(shown(&desk), ["offerte sturen"]);
    desk.agrees();
}

#[test]
fn of_those_whose_day_has_passed_it_is_asked_once_when() {
    let mut desk = desk();
    desk.press("Space Space v");
    assert!(desk.screen().contains("Nagekomen, wanneer?"), "{}", desk.screen());
    desk.press("t");
    assert_eq!(desk.notice(), "✓ Nagekomen: 2.");
    desk.agrees();
    desk.press("u v v");
    assert_eq!(desk.notice(), "✓ Nagekomen: 2.");
    desk.press("u v d \"2026-11-21\" Ctrl-S");
    assert!(desk.notice().starts_with("✓ Nagekomen: 2."), "{}", desk.notice());
    desk.agrees();
}

#[test]
fn one_person_is_told_of_several_in_the_same_words() {
    let mut desk = desk();
    desk.press("Space Space m");
    assert!(desk.screen().contains(", en nog 1"), "{}", desk.screen());
    desk.press("\"vrijdag\" Ctrl-S");
    assert_eq!(desk.notice(), "✓ Gemeld: 2. Opvolging gepland: 1.");
    assert_eq!(desk.screen().matches("alsnog vr 27").count(), 2, "{}", desk.screen());
    // They stay in the list, and stay marked.
    assert_eq!(marked(&desk).len(), 2);
    desk.agrees();
    desk.press("u");
    assert_eq!(desk.screen().matches("alsnog vr 27").count(), 0, "{}", desk.screen());
    desk.agrees();
}

#[test]
fn what_can_not_be_done_is_named_and_the_rest_is_done() {
    let mut desk = desk();
    desk.owed("Mieke Postma", "boek terugbrengen", "2026-11-25", "2026-11-20");
    // A new agreement has to be made before the day: the first is late.
    desk.press("g g Space j Space n");
    desk.press("\"2026-12-01\" Ctrl-S");
    assert!(desk.notice().starts_with("✓ Nieuwe afspraak: 1."), "{}\n{}", desk.notice(), desk.screen());
    assert!(desk.notice().contains("Niet: Jan de Boer, offerte sturen. "), "{}", desk.notice());
    desk.agrees();
    let mut desk = desk_with_a_concept();
    desk.press("Space Space v");
    assert!(
        desk.notice().starts_with("✓ Nagekomen: 1. Niet: Youssef Kuiper, stuur de voorbeelden. "),
        "{}",
        desk.notice()
    );
    desk.agrees();
    desk.press("u o \"klaar\" Ctrl-S");
    desk.agrees();
}

fn desk_with_a_concept() -> Desk {
    let mut desk = Desk::new(Lang::Nl, 120, 40);
    desk.promised("Jan de Boer", "rapport mailen", "2026-11-23", "2026-11-16");
    desk.press("a \"ik stuur Youssef Kuiper de voorbeelden\" Enter g g");
    desk
}

#[test]
fn importance_and_labels_go_to_all_and_leave_other_labels_alone() {
    let mut desk = desk();
    desk.press("t \"offerte\" Enter Space Space i");
    assert_eq!(desk.notice(), "✓ Bewerkt: 2. Belang: groot.");
    desk.press("t");
    // One of them bears a label that the other does not: the line begins with what both bear.
    desk.press("\"haast\" Enter");
    assert_eq!(desk.notice(), "✓ Bewerkt: 2.");
    assert_eq!(desk.model.rows.labels_from("", 9), ["haast", "offerte"]);
    desk.press("Esc F \"label:haast belang:groot\" Enter");
    assert_eq!(shown(&desk).len(), 2, "{}", desk.screen());
    desk.press("Esc F \"label:offerte\" Enter");
    assert_eq!(shown(&desk), ["offerte sturen"]);
    desk.agrees();
}

#[test]
fn escape_unmarks_first_and_marks_outlive_what_others_do() {
    let mut desk = desk();
    desk.press("F \"2\" Ctrl-U \"mailen\" Enter Space");
    desk.press("Esc");
    assert!(marked(&desk).is_empty());
    assert_eq!(shown(&desk).len(), 1, "the filter stands: {}", desk.screen());
    desk.press("Space Esc Esc G Space S S");
    desk.promised("Aad Aardbei", "appels brengen", "2026-11-30", "2026-11-20");
    desk.send(Msg::Resize(44, 12));
    desk.press("i u");
    assert_eq!(marked(&desk), ["notulen nakijken"]);
    // Keys that are about one at a time are about the row under the cursor.
    desk.press("g g Enter");
    assert!(desk.screen().contains("appels brengen"), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn follow_ups_are_put_off_moved_closed_and_discarded_together() {
    let mut desk = Desk::example(Lang::Nl, 120, 40);
    desk.press("4 Space Space z");
    assert!(desk.notice().starts_with("✓ Later vandaag: 2."), "{}", desk.notice());
    desk.agrees();
    desk.press("u d \"vrijdag\" Ctrl-S");
    assert!(desk.notice().starts_with("✓ Andere dag: 2."), "{}", desk.notice());
    desk.agrees();
    desk.press("u v");
    assert!(desk.notice().starts_with("✓ Opvolging gedaan: 1. Niet: "), "{}", desk.notice());
    desk.agrees();
    desk.press("u D");
    assert_eq!(desk.notice(), "✓ Weggegooid: 2.");
    desk.agrees();
}

#[test]
fn a_label_that_is_in_use_is_completed_while_it_is_typed() {
    let mut desk = desk();
    desk.press("t \"offerte haast\" Enter j t \"haast, off\"");
    assert!(desk.screen().contains("Tab  offerte"), "{}", desk.screen());
    desk.press("Tab Enter Esc F \"label:offerte\" Enter");
    assert_eq!(shown(&desk), ["offerte sturen", "rapport mailen"]);
    desk.agrees();
}
