//! Filtering and sorting a pane: the list follows each letter, the title says so, the selection stays where it was.

use woord::app::{Effect, Focus, Msg, Order};
use woord::text::Lang;

use super::kit::Desk;
use super::screens::each;

#[test]
fn a_filter_while_it_is_typed_and_when_it_stands() {
    each("filter", Desk::example, |desk| {
        let typed = desk.model.lang.pick("dag:<vrijdag aan:f", "day:<friday to:f");
        desk.press(&format!("F \"{typed}\""));
    });
    each("filter_stands", Desk::example, |desk| {
        let typed = desk.model.lang.pick("dag:<vrijdag aan:ja,ma", "day:<friday to:ja,ma");
        desk.press(&format!("F \"{typed}\" Enter"));
    });
    each("filter_none", Desk::example, |desk| {
        desk.press("F \"xyz\"");
    });
    each("sort_day", Desk::example, |desk| {
        desk.press("S");
    });
    each("sort_person", Desk::example, |desk| {
        desk.press("S S j");
    });
}

/// What the promises pane shows, in order.
fn shown(desk: &Desk) -> Vec<String> {
    let model = &desk.model;
    let rows = model.sections(Focus::Promises).last().map_or(0, |last| last.from + last.count);
    (0..rows).filter_map(|row| model.home.nth_promise(model, row)).map(|item| item.what.clone()).collect()
}

/// What the cursor of the promises stands on.
fn under(desk: &Desk) -> String {
    desk.model.home.promise(&desk.model).map(|item| item.what.clone()).unwrap_or_default()
}

fn desk() -> Desk {
    let mut desk = Desk::new(Lang::Nl, 80, 24);
    desk.promised_all(
        &[
            ("Zoë Müller", "rapport mailen", "2026-11-23"),
            ("Jan de Boer", "offerte sturen", "2026-11-20"),
            ("Bas Schouten", "boek lenen", "2026-12-10"),
            ("Anna Kuipers", "rapport nakijken", "2026-11-25"),
        ],
        "2026-11-16",
    );
    desk
}

#[test]
fn the_list_follows_each_letter_and_the_cursor_stays_on_its_row() {
    let mut desk = desk();
    desk.press("G F \"rap\"");
    assert_eq!(shown(&desk), ["rapport mailen", "rapport nakijken"]);
    desk.press("Ctrl-U");
    assert_eq!(shown(&desk).len(), 4);
    desk.press("q");
    assert!(shown(&desk).is_empty(), "{}", desk.screen());
    assert!(desk.screen().contains("Niets open past bij “q”."), "{}", desk.screen());
    desk.press("Esc");
    assert_eq!(shown(&desk).len(), 4);
    desk.press("g g j j");
    let before = under(&desk);
    desk.press("F \"rap\" Enter");
    assert_eq!(under(&desk), before);
    assert!(desk.line(3).contains("Beloften 2 van 4 · rap"), "{}", desk.screen());
    desk.press("Esc");
    assert_eq!((shown(&desk).len(), under(&desk)), (4, before));
    assert!(desk.line(3).contains("Beloften 4 "), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn an_order_is_kept_and_the_cursor_stays_on_its_row() {
    let mut desk = desk();
    desk.press("j");
    let before = under(&desk);
    for (order, first) in [
        (Order::Day, "offerte sturen"),
        (Order::Person, "rapport nakijken"),
        (Order::Importance, "offerte sturen"),
        (Order::Age, "offerte sturen"),
        (Order::Usual, "offerte sturen"),
    ] {
        desk.press("S");
        assert_eq!(desk.model.home.sieve(Focus::Promises).order, order);
        assert_eq!((&*shown(&desk)[0], &*under(&desk)), (first, &*before), "{order:?}");
    }
    desk.press("S S");
    // A change, an undo, another process and a resize: the order stands, and so does the cursor.
    desk.press("i u").promised("Aad Aardbei", "appels brengen", "2026-11-30", "2026-11-20");
    assert_eq!((&*shown(&desk)[0], under(&desk)), ("appels brengen", before));
    desk.send(Msg::Resize(120, 40));
    assert!(desk.screen().contains("Beloften 5 · op persoon"), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn what_changes_goes_in_and_out_of_what_is_shown() {
    let mut desk = desk();
    desk.press("F \"belang:groot\" Enter");
    assert!(shown(&desk).is_empty());
    desk.press("Esc i F \"belang:groot\" Enter");
    assert_eq!(shown(&desk), ["offerte sturen"]);
    desk.press("u");
    assert!(shown(&desk).is_empty());
    desk.press("U");
    assert_eq!(shown(&desk), ["offerte sturen"]);
    // What is captured is in sight, whatever the list was filtered by.
    desk.press("a \"ik mail Jan de Boer donderdag de rekening\" Enter");
    assert_eq!(desk.model.home.sieve(Focus::Promises).text, "", "{}", desk.screen());
    assert_eq!(under(&desk), "mail de rekening", "{}", desk.screen());
    // One person and a filter narrow together; Esc takes the filter away first.
    desk.press("2 g g j l F \"offerte\" Enter");
    assert_eq!(shown(&desk), ["offerte sturen"]);
    desk.press("Esc");
    assert_eq!(shown(&desk).len(), 2);
    desk.press("Esc");
    assert_eq!(shown(&desk).len(), 5);
    desk.agrees();
}

#[test]
fn the_day_that_a_filter_names_is_that_of_now() {
    let mut desk = desk();
    desk.press("F \"vandaag\" Enter");
    assert_eq!(shown(&desk), ["rapport mailen"]);
    desk.pass_to("2026-11-25T08:00:00");
    assert_eq!(shown(&desk), ["rapport nakijken"]);
}

#[test]
fn follow_ups_have_a_filter_and_an_order_of_their_own() {
    let mut desk = Desk::example(Lang::Nl, 120, 40);
    desk.press("4 F \"soort:nazorg\" Enter");
    let rows = desk.model.sections(Focus::FollowUps).iter().map(|s| s.count).sum::<usize>();
    assert_eq!(rows, 2, "{}", desk.screen());
    assert_eq!(desk.model.home.sieve(Focus::Promises).text, "");
    desk.press("S");
    assert_eq!(desk.model.home.sieve(Focus::FollowUps).order, Order::Person);
    desk.press("Esc S");
    assert_eq!(desk.model.home.sieve(Focus::FollowUps).order, Order::Usual);
}

#[test]
fn a_large_list_is_looked_through_in_slices_and_what_was_shown_stays_meanwhile() {
    let mut desk = Desk::new(Lang::Nl, 80, 24);
    let all: Vec<(String, String)> =
        (0..9_000).map(|n| (format!("Persoon {:02}", n % 50), format!("brief {n} schrijven"))).collect();
    let all: Vec<(&str, &str, &str)> =
        all.iter().map(|(who, what)| (&**who, &**what, "2026-11-26")).collect();
    desk.promised_all(&all, "2026-11-20");
    desk.press("S S");
    assert_eq!(shown(&desk).len(), 9_000);
    let first = shown(&desk)[0].clone();
    desk.held = Some(Vec::new());
    desk.press("F \"brief 1\"");
    let some = shown(&desk).len();
    assert!(some > 0 && some < 4_000, "one slice is looked at with the key: {some}");
    let asked = desk.held.take().unwrap();
    assert!(asked.iter().all(|effect| matches!(effect, Effect::Sift(_))), "{asked:?}");
    desk.perform(asked);
    let fits = |n: &usize| n.to_string().starts_with('1') || (10..20).contains(&(n % 50));
    let fit = (0..9_000).filter(fits).count();
    assert_eq!(shown(&desk).len(), fit, "{}", desk.screen());
    // The book comes anew: until it is looked through, what was shown stays.
    desk.press("Ctrl-U Enter");
    let loaded = Box::new(desk.loaded());
    desk.held = Some(Vec::new());
    desk.send(Msg::Loaded(loaded));
    assert_eq!((shown(&desk).len(), &shown(&desk)[0]), (9_000, &first));
    let asked = desk.held.take().unwrap();
    desk.perform(asked);
    assert_eq!((shown(&desk).len(), &shown(&desk)[0]), (9_000, &first));
}
