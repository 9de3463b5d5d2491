//! The time between the first screen of a large book and the rest of it: what is typed then is lost nowhere and done in
//! its order, and what is read too early is read again. It asks nobody how long that takes.

use woord::app::{Effect, Loading, Msg};
use woord::keys::Chord;
use woord::text::Lang;

use super::kit::Desk;

fn desk() -> Desk {
    let mut desk = Desk::example(Lang::Nl, 120, 40);
    desk.begin();
    assert_eq!(desk.model.loading, Loading::First);
    desk
}

#[test]
fn the_cursor_stands_on_the_first_late_promise_and_stays_there() {
    // A book that comes in parts leaves out the groups for which everybody has to be known; so does this one, read whole.
    let mut whole = Desk::example(Lang::Nl, 120, 40);
    whole.model.in_parts = true;
    whole.send(Msg::Changed);
    let mut desk = desk();
    let first = desk.model.row().cloned().unwrap();
    assert_eq!(first.group(), woord::domain::agenda::Group::Late);
    desk.go_on();
    assert_eq!(desk.model.loading, Loading::Done);
    assert_eq!(desk.model.row(), Some(&first));
    assert_eq!(desk.screen(), whole.screen());
    assert_eq!(desk.meanings(), whole.meanings());
}

#[test]
fn keys_and_pastes_that_come_before_the_rest_are_done_in_their_order_when_it_is_there() {
    for keys in ["j j v", "j Enter", "R", "/ \"rap\"", "l j m", "Tab j", "? j", "v u", "G k i"] {
        let mut early = desk();
        let (row, notice) = (early.model.row().cloned(), early.model.notice.clone());
        early.press(keys);
        assert_eq!(
            (early.model.row().cloned(), early.model.notice.clone()),
            (row, notice),
            "{keys}: nothing yet"
        );
        early.go_on();
        let mut later = desk();
        later.go_on().press(keys);
        assert!(early.screen() == later.screen(), "{keys}");
        early.agrees();
    }
    let mut desk = desk();
    desk.press("a \"ik bel \"");
    desk.send(Msg::Paste("Jan de Boer ".to_owned()));
    desk.press("\"morgen terug\" Enter");
    desk.go_on();
    assert!(desk.notice().contains("Jan de Boer"), "{}", desk.notice());
    desk.agrees();
}

#[test]
fn a_text_typed_ahead_is_kept_like_any_other() {
    let mut desk = desk();
    desk.press("a \"ik bel Jan\"");
    desk.go_on();
    assert!(desk.asked.contains(&Effect::Pause), "it is kept when typing pauses");
}

#[test]
fn a_paste_waits_like_a_key_while_a_promise_is_read() {
    let mut desk = Desk::example(Lang::Nl, 120, 40);
    desk.held = Some(Vec::new());
    desk.press("j m \"do\"");
    desk.send(Msg::Paste("nder".to_owned()));
    desk.press("\"dag\"");
    let held = desk.held.take().unwrap();
    assert!(matches!(held[..], [Effect::Fetch(_)]), "{held:?}");
    desk.perform(held);
    assert!(desk.screen().contains("donderdag"), "{}", desk.screen());
}

#[test]
fn what_is_typed_after_undo_is_about_what_comes_of_it() {
    for keys in ["u i", "u U i", "u u U"] {
        let mut fast = Desk::example(Lang::Nl, 120, 40);
        fast.press("Enter Esc i i");
        let mut slow = Desk::example(Lang::Nl, 120, 40);
        slow.press("Enter Esc i i").press(keys);
        fast.held = Some(Vec::new());
        fast.press(keys);
        let held = fast.held.take().unwrap();
        assert_eq!(held, [Effect::Undo(None)], "{keys}: the rest waits");
        fast.perform(held);
        fast.agrees();
        assert!(fast.model.rows.promises == slow.model.rows.promises, "{keys}");
    }
}

#[test]
fn leaving_waits_for_no_book_but_for_the_keys_before_it() {
    let quits = |desk: &Desk| desk.held.iter().flatten().any(|effect| *effect == Effect::Quit);
    let mut at_once = desk();
    at_once.press("q");
    assert!(quits(&at_once));
    let mut after = desk();
    after.press("a \"q\" q");
    assert!(!quits(&after), "it is a letter here");
    after.send(Msg::Key(Chord::ctrl('c')));
    assert!(quits(&after));
    let mut step = Desk::example(Lang::Nl, 120, 40);
    step.held = Some(Vec::new());
    step.press("j m q");
    assert!(!quits(&step), "the key before it opens a line, in which it is a letter");
}

#[test]
fn a_book_read_before_a_change_was_on_disk_is_read_again_after_it() {
    let mut desk = Desk::example(Lang::Nl, 120, 40);
    let early = desk.loaded();
    // With the promise in memory the change goes out at the first key.
    desk.press("Enter Esc");
    desk.held = Some(Vec::new());
    desk.press("i");
    assert!(!desk.model.under_way.is_empty());
    let changed = desk.model.rows.clone();
    desk.send(Msg::Loaded(Box::new(early)));
    assert!(desk.model.rows == changed, "it knows of no change yet");
    desk.go_on();
    assert!(!desk.model.stale && desk.model.rows.promises == changed.promises);
    desk.agrees();
}

#[test]
fn a_moment_that_passes_before_the_rest_is_there_counts_no_less() {
    let mut desk = desk();
    let before = desk.model.rows.tally.clone();
    desk.pass_to("2026-11-23T23:00:00");
    assert_eq!(desk.model.rows.tally.groups, before.groups, "what was counted stands until all is here");
    desk.go_on();
    desk.agrees();
    let rows = &desk.model.rows;
    assert_eq!(rows.tally, woord::domain::agenda::tally::Tally::of(&rows.promises, &desk.now));
}
