//! The trust basis on the screens: on the page of a contact, why it is what it is, what may come of a promise; and that what
//! is said of a step is what comes of it.

use woord::app::trust::Held;
use woord::app::{Model, Page};
use woord::domain::trust::Future;
use woord::text::Lang;

use super::kit::Desk;
use super::screens::each;

#[test]
fn the_screens_of_the_example() {
    each("why", Desk::example, |desk| {
        desk.press("w");
    });
    each("why_last", Desk::example, |desk| {
        desk.press("w G");
    });
    each("why_early", Desk::example, |desk| {
        desk.press("2 G w");
    });
    each("what_if", Desk::example, |desk| {
        desk.press("W");
    });
    each("what_if_today", Desk::example, |desk| {
        desk.press("j j j W");
    });
    each("what_if_kept", Desk::example, |desk| {
        desk.press("w j j W");
    });
}

fn held(model: &Model) -> &Held {
    let contact = match model.page() {
        Some(Page::Contact(page)) => page.id,
        Some(Page::Why(page)) => page.contact,
        Some(Page::WhatIf(page)) => page.contact,
        other => panic!("{other:?}"),
    };
    model.trust.of(contact).unwrap()
}

#[test]
fn w_tells_why_at_the_line_of_the_promise_and_escape_leads_back() {
    let mut desk = Desk::example(Lang::Nl, 80, 24);
    let before = desk.screen();
    desk.press("w");
    assert!(desk.line(0).contains("woord › Jan de Boer › Waarom "), "{}", desk.screen());
    let on = desk.model.subject();
    desk.press("j j Enter");
    assert!(matches!(desk.model.page(), Some(Page::Promise(_))), "{}", desk.screen());
    desk.press("Esc k k");
    assert_eq!(desk.model.subject(), on);
    desk.press("Esc");
    assert_eq!(desk.screen(), before);
}

/// Everything that may come of a promise, tried: the figure said beforehand is the figure after it was done.
#[test]
fn what_is_said_of_a_step_is_what_comes_of_it() {
    for (future, keys) in [
        (Future::Kept, "v v"),
        (Future::Told, "m \"2026-11-25\" Ctrl-S"),
        (Future::Broken, "b \"te druk\" Ctrl-S"),
        (Future::Released, "o \"hij regelt het zelf\" Ctrl-S"),
        (Future::Agreed, "n \"2026-12-01\" Tab Tab \"2026-11-18\" Ctrl-S"),
    ] {
        let mut desk = Desk::example(Lang::Nl, 120, 40);
        desk.press("W");
        let Some(Page::WhatIf(page)) = desk.model.page() else { panic!("{}", desk.screen()) };
        let said = held(&desk.model).ledger.after(page.promise, future, desk.now.today()).unwrap();
        desk.press(keys);
        assert!(desk.model.overlay.is_none(), "{future:?}\n{}", desk.screen());
        let came = held(&desk.model).told.now;
        assert!((said.e() - came.e()).abs() < 1e-9, "{future:?}: {said:?}, {came:?}\n{}", desk.screen());
        assert_eq!(said.figure(), came.figure());
        desk.agrees();
        agrees(&mut desk);
        desk.press("u");
        agrees(&mut desk);
    }
}

/// What is held of somebody is what the store gives, read anew.
fn agrees(desk: &mut Desk) {
    let Some(Page::WhatIf(page)) = desk.model.page() else { panic!("{}", desk.screen()) };
    let (contact, shown) = (page.contact, held(&desk.model).told.clone());
    let parameters = desk.model.trust.parameters;
    desk.model.trust = woord::app::trust::Trusts::new(parameters);
    desk.press("Ctrl-L");
    let told = &desk.model.trust.of(contact).unwrap().told;
    assert!((told.now.r - shown.now.r).abs() + (told.now.s - shown.now.s).abs() < 1e-9, "{told:?} {shown:?}");
    assert_eq!((told.counts, told.change.most), (shown.counts, shown.change.most));
}
