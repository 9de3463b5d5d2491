//! Contact moments, signals and suggestions: noted by one key each, done, postponed, dropped, and back with undo.

use woord::domain::memo::Memo;
use woord::text::Lang;

use super::kit::Desk;
use super::screens::each;

fn desk(lang: Lang, width: u16, height: u16) -> Desk {
    let mut desk = Desk::new(lang, width, height);
    desk.pass_to("2026-08-20T10:00:00");
    desk.press("C \"Thijs Brouwer\" Ctrl-S C \"Eva Meijer\" Ctrl-S C \"Ruben Bos\" Ctrl-S");
    desk.press("c \"Thijs\" Tab Tab \"fasering\" Ctrl-S");
    desk.pass_to("2026-11-17T10:00:00");
    desk.press("s \"Eva\" Enter \"zoekt een controller\" Ctrl-S");
    desk.pass_to("2026-11-23T09:12:00");
    desk.model.notice = None;
    desk
}

#[test]
fn a_contact_moment_is_one_key_and_asks_once_how_they_began() {
    let mut desk = Desk::new(Lang::Nl, 120, 40);
    desk.promised("Jan de Boer", "rapport mailen", "2026-11-26", "2026-11-20");
    // What was said live was a talk of that day already.
    assert!(desk.model.people.spoken.len() == 1, "{:?}", desk.model.people);
    desk.press("c");
    assert!(desk.screen().contains("Contactmoment · Jan de Boer"), "{}", desk.screen());
    assert!(!desk.screen().contains("jouw start"), "{}", desk.screen());
    desk.press("\"fasering en bank\" Ctrl-S");
    assert_eq!(desk.notice(), "✓ Gesproken met Jan de Boer, live: fasering en bank");
    desk.press("C \"Noor Hendriks\" Ctrl-S");
    desk.press("2 G c");
    assert!(desk.screen().contains("jouw start bij Noor"), "{}", desk.screen());
    desk.press("\"kennismaking\" Tab Tab → Ctrl-S");
    let noor = desk.model.book.contacts.values().find(|c| c.name == "Noor Hendriks").unwrap();
    assert_eq!(noor.impression.as_ref().map(|began| began.start.as_str()), Some("nadeel"));
    assert!(desk.model.people.suggestions.iter().any(|one| one.kind.as_str() == "sure"));
    desk.press("c");
    assert!(!desk.screen().contains("jouw start"), "{}", desk.screen());
    desk.press("Esc u");
    assert!(desk.model.book.contacts.values().all(|c| c.impression.is_none()), "one change, one undo");
    desk.agrees();
}

#[test]
fn a_like_is_noted_and_is_no_talk() {
    let mut desk = desk(Lang::Nl, 120, 40);
    let before = desk.model.people.spoken.clone();
    desk.press("2 j");
    while !desk.line(-1).is_empty()
        && desk.model.with_whom().is_none_or(|id| desk.model.book.name(id) != "Thijs Brouwer")
    {
        desk.press("j");
    }
    desk.press("c Shift-Tab ← Ctrl-S");
    assert!(desk.notice().contains("Laatst gesproken blijft zoals het was."), "{}", desk.notice());
    assert_eq!(desk.model.people.spoken, before);
}

#[test]
fn suggestions_have_their_reason_and_a_key_each() {
    let mut desk = desk(Lang::Nl, 120, 40);
    desk.press("g s");
    assert!(desk.line(0).contains("woord › Suggesties"), "{}", desk.screen());
    assert!(desk.screen().contains("Een signaal wacht al 6 dagen."), "{}", desk.screen());
    assert!(desk.screen().contains("95 dagen niet gesproken"), "{}", desk.screen());
    desk.press("j z");
    assert_eq!(desk.model.people.suggestions.len(), 1, "{}", desk.screen());
    desk.press("u");
    assert_eq!(desk.model.people.suggestions.len(), 2, "{}", desk.screen());
    desk.press("M");
    assert!(desk.notice().starts_with("Geen suggesties meer:"), "{}", desk.notice());
    desk.press("D");
    assert_eq!(desk.model.people.suggestions.len(), 0, "{}", desk.screen());
    assert!(desk.screen().contains("Geen suggesties."), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn a_signal_becomes_a_promise_and_both_know() {
    let mut desk = desk(Lang::Nl, 120, 40);
    desk.press("g l v");
    assert!(desk.screen().contains("Eva Meijer, ik help je met: zoekt een controller"), "{}", desk.screen());
    desk.press("Ctrl-U \"ik mail Eva donderdag twee namen\" Enter");
    assert!(desk.notice().starts_with("✓ Vastgelegd: Eva Meijer"), "{}", desk.screen());
    assert!(desk.screen().contains("Geen signalen die wachten."), "{}", desk.screen());
    let signal = desk.model.book.memos.values().find_map(|memo| match memo {
        Memo::Signal(signal) => Some(signal.clone()),
        _ => None,
    });
    let promise = desk.model.rows.promises.iter().next().unwrap().id;
    assert_eq!(signal.unwrap().promise, Some(promise));
    desk.press("u");
    assert!(desk.screen().contains("zoekt een controller"), "{}", desk.screen());
    desk.press("D");
    assert!(desk.notice().starts_with("Losgelaten, van Eva Meijer"), "{}", desk.notice());
    desk.agrees();
}

#[test]
fn what_is_known_stands_on_the_page_and_what_could_be_noted_in_one_row() {
    let mut desk = desk(Lang::Nl, 120, 40);
    desk.press("2 G k Enter");
    desk.press("e");
    assert!(desk.screen().contains("probleem"), "{}", desk.screen());
    desk.press("Esc");
    assert!(desk.screen().contains("nog niet: probleem, verwachting"), "{}", desk.screen());
}

#[test]
fn the_example_has_whom_the_drawings_show() {
    let desk = Desk::example(Lang::Nl, 120, 40);
    let people = &desk.model.people;
    let named = |id| desk.model.book.name(id);
    let drifting: Vec<(&str, i64)> = people.drifting.iter().map(|d| (named(d.contact), d.days)).collect();
    assert_eq!(drifting, [("Thijs Brouwer", 62), ("Loïs Dekker", 95), ("Gijs Prins", 130)]);
    let shown = desk.model.home.follow_up_sections.last().unwrap();
    let row =
        |nth| desk.model.home.nth_suggested(&desk.model, shown.from + nth).map(|one| named(one.contact));
    assert_eq!([row(0), row(1), row(2)], [Some("Thijs Brouwer"), Some("Eva Meijer"), Some("Ruben Bos")]);
    assert_eq!(shown.count, 3);
}

#[test]
fn the_screens_of_people() {
    each("suggestions", desk, |desk| {
        desk.press("g s");
    });
    each("signals", desk, |desk| {
        desk.press("g l");
    });
    each("home_drifting", desk, |_| {});
    each("step_contact_moment", desk, |desk| {
        desk.press("g s c");
    });
    each("step_first_contact_moment", desk, |desk| {
        desk.press("2 G c");
    });
    each("step_signal", desk, |desk| {
        desk.press("g s j s \"zoekt\"");
    });
    each("contact_known", desk, |desk| {
        desk.press("g s Enter");
    });
    each("problem_is_a_trade", desk, |desk| {
        desk.press("g s Enter e Tab Tab Tab Tab Tab \"ik ben consultant\"");
    });
}
