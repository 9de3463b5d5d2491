//! Where the cursor stands after something happened, and what a key is about then: never somebody whom nobody looked at.

use woord::text::Lang;

use super::kit::Desk;

/// Henk's figures are late, Els is for today, Karin and Zoë for later.
fn desk(lang: Lang) -> Desk {
    let mut desk = Desk::new(lang, 120, 40);
    desk.promised("Henk Mulder", "cijfers sturen", "2026-11-20", "2026-11-16")
        .promised("Els Bakker", "agenda mailen", "2026-11-23", "2026-11-16")
        .promised("Karin Visser", "boek terugbrengen", "2026-12-02", "2026-11-16")
        .promised("Zoë Müller", "planning mailen", "2026-12-03", "2026-11-16");
    desk
}

/// Whom the cursor of the promises stands on.
fn under(desk: &Desk) -> String {
    desk.model.home.promise(&desk.model).map(|row| row.name().to_owned()).unwrap_or_default()
}

fn down_to(desk: &mut Desk, name: &str) {
    desk.press("3 g g");
    for _ in 0..9 {
        if under(desk) == name {
            return;
        }
        desk.press("j");
    }
    panic!("no {name}: {}", desk.screen());
}

#[test]
fn after_undo_and_redo_the_cursor_stands_on_what_came_back() {
    let mut desk = desk(Lang::Nl);
    desk.press("v t");
    assert_eq!(under(&desk), "Els Bakker");
    desk.press("u");
    assert_eq!(under(&desk), "Henk Mulder");
    desk.press("v");
    assert!(desk.line(-1).contains("op tijd, vr 20 nov"), "{}", desk.screen());
    desk.press("Esc");
    down_to(&mut desk, "Karin Visser");
    desk.press("n \"do 10 dec\" Ctrl-S g g u");
    assert_eq!(under(&desk), "Karin Visser");
    desk.press("g g U");
    assert_eq!(under(&desk), "Karin Visser");
    desk.agrees();
}

#[test]
fn what_was_captured_is_under_the_cursor_whatever_the_list_was_narrowed_to() {
    let mut desk = desk(Lang::Nl);
    desk.press("a \"ik bel Zoë morgen\" Enter");
    assert_eq!(under(&desk), "Zoë Müller");
    desk.press("2 g g j a \"ik bel Karin morgen\" Enter");
    assert_eq!(under(&desk), "Karin Visser");
    assert_eq!(desk.model.home.narrowed, None);
    desk.press("a \"ik bel Piet\" Enter");
    assert_eq!(under(&desk), "Piet");
    assert!(desk.line(-3).contains("ik bel Piet"), "{}", desk.screen());
    desk.press("g g a \"stuur Henk de planning\" Enter u");
    desk.agrees();
}

#[test]
fn a_key_pressed_once_more_asks_where_another_stands_that_is_not_due_yet() {
    let mut desk = desk(Lang::Nl);
    desk.press("v t v");
    // Today's is kept without a word.
    assert_eq!(under(&desk), "Karin Visser");
    desk.press("v");
    assert_eq!(
        desk.notice(),
        "Hier staat nu een ander. Nog eens v: “nagekomen” van Karin Visser, boek terugbrengen, wo 2 dec"
    );
    assert_eq!(under(&desk), "Karin Visser");
    desk.press("v");
    assert_eq!(under(&desk), "Zoë Müller");
    desk.press("j v");
    assert!(desk.notice().starts_with("✓ Nagekomen"), "any other key lets it go: {}", desk.screen());
    desk.agrees();
}

#[test]
fn a_follow_up_that_comes_under_the_cursor_is_not_thrown_away_by_the_second_key() {
    let mut desk = desk(Lang::En);
    desk.press("f \"tomorrow\" Ctrl-S f \"Friday\" Ctrl-S 4 g g D");
    let left = desk.model.rows.follow_ups.len();
    desk.press("D");
    assert_eq!(desk.model.rows.follow_ups.len(), left);
    assert!(desk.notice().starts_with("Somebody else stands here now. D once more: “discarded” of Henk"));
    desk.press("D");
    assert_eq!(desk.model.rows.follow_ups.len(), left - 1);
    desk.press("u");
    assert_eq!(desk.model.rows.follow_ups.len(), left);
    desk.agrees();
}

#[test]
fn what_comes_next_of_a_promise_that_was_just_kept_is_one_key_away() {
    let mut desk = desk(Lang::Nl);
    down_to(&mut desk, "Els Bakker");
    desk.press("v x");
    assert!(desk.screen().contains("Extra gedaan · Els Bakker · agenda mailen"), "{}", desk.screen());
    desk.press("\"ook de bijlagen\" Ctrl-S");
    assert!(desk.screen().contains("gedaan is.  A"), "{}", desk.screen());
    desk.press("A");
    assert!(desk.screen().contains("Els Bakker · agenda mailen"), "{}", desk.screen());
    desk.press("Esc");
    // Another key has come: now it is about the row under the cursor.
    desk.press("x");
    assert_eq!(desk.notice(), "Deze belofte is nog niet nagekomen. Dat komt eerst: v");
    desk.agrees();
}

#[test]
fn what_was_just_broken_can_be_put_right_and_followed_up() {
    let mut desk = desk(Lang::En);
    desk.press("b \"no time\" → Ctrl-S");
    assert!(desk.screen().contains("how will you make it good?  r"), "{}", desk.screen());
    desk.press("r");
    assert!(desk.screen().contains("Henk Mulder · cijfers sturen"), "{}", desk.screen());
    desk.press("Esc");
    down_to(&mut desk, "Els Bakker");
    desk.press("i v f");
    assert!(desk.screen().contains("New follow-up · Els Bakker · agenda mailen"), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn one_key_goes_through_the_circles_in_their_order() {
    let mut desk = desk(Lang::En);
    desk.press("2 g g j");
    let said = |desk: &mut Desk| desk.press("i").notice();
    assert_eq!(said(&mut desk), "Circle: loose · Henk Mulder");
    assert_eq!(said(&mut desk), "Circle: core · Henk Mulder");
    assert_eq!(said(&mut desk), "Circle: regular · Henk Mulder");
    down_to(&mut desk, "Henk Mulder");
    assert!(said(&mut desk).starts_with("Importance: large"));
    assert!(said(&mut desk).starts_with("Importance: small"));
    assert!(said(&mut desk).starts_with("Importance: normal"));
}

#[test]
fn a_promise_that_is_only_spoken_is_taken_back_by_two_keys_and_never_by_one() {
    for (lang, width, height) in [(Lang::Nl, 120, 40), (Lang::En, 80, 24), (Lang::Nl, 44, 12)] {
        let mut desk = Desk::new(lang, width, height);
        desk.promised("Karin Visser", "boek terugbrengen", "2026-12-02", "2026-11-16");
        desk.press("T");
        let states = lang.pick("Enter: neem de belofte terug", "Enter: take the promise back");
        assert!(desk.screen().contains(states), "{}", desk.screen());
        assert!(
            desk.screen().contains(lang.pick("Alsof je haar nooit noteerde", "As if you had never noted it"))
        );
        desk.press("Esc");
        assert_eq!((under(&desk), desk.notice()), ("Karin Visser".to_owned(), String::new()));
        desk.press("T Enter");
        assert!(desk.notice().ends_with(lang.pick("in geen lijst meer.", "in no list any more.")));
        assert_eq!(under(&desk), "");
        desk.press("u");
        assert_eq!(under(&desk), "Karin Visser");
        desk.agrees();
    }
}

#[test]
fn a_day_before_the_telling_is_not_offered() {
    let mut desk = desk(Lang::Nl);
    desk.press("m \"wo\" Enter v");
    assert!(!desk.line(-1).contains("op tijd"), "{}", desk.screen());
    assert!(desk.line(-1).contains("v vandaag"), "{}", desk.screen());
    desk.press("t");
    assert_eq!(
        desk.notice(),
        "Dat zou vóór een eerdere stap liggen: gemeld, alsnog wo 25, ma 23 nov 09:12. Noem een dag daarna."
    );
    assert!(desk.line(-1).contains("v vandaag"), "{}", desk.screen());
    desk.press("Esc Enter v");
    assert!(!desk.line(-1).contains("op tijd"), "{}", desk.screen());
    desk.press("Esc Esc R");
    assert!(desk.screen().contains("dan: v vandaag · d andere dag"), "{}", desk.screen());
    desk.press("v v");
    assert!(desk.notice().starts_with("✓ Nagekomen, 3 dagen te laat."), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn a_key_that_belongs_to_something_else_says_so() {
    let mut desk = desk(Lang::Nl);
    desk.press("f \"morgen\" Ctrl-S 4 g g");
    for (key, why) in [
        ("o", "“hoeft niet meer” hoort bij een belofte; hier staat een opvolging."),
        (
            "t",
            "“labels” hoort bij een belofte of iets om aan te vullen of te zeggen; hier staat een opvolging.",
        ),
        ("3 z", "“later vandaag” hoort bij een opvolging of een kaart van de ronde; hier staat een belofte."),
        (
            "2 j v",
            "“nagekomen” hoort bij een belofte, iets om aan te vullen of te zeggen of een opvolging; hier staat een contact.",
        ),
        ("1 v", "Hier staat niets om iets mee te doen."),
        (
            "3 R D",
            "“weggooien” hoort bij iets om aan te vullen of te zeggen, een opvolging of een contact; hier staat een belofte.",
        ),
        ("Tab", "“volgend paneel” hoort bij het beginscherm."),
    ] {
        desk.press(key);
        assert_eq!(desk.notice(), why, "{key}");
    }
    desk.agrees();
    let mut desk = Desk::new(Lang::En, 44, 12);
    desk.promised("Karin Visser", "boek terugbrengen", "2026-12-02", "2026-11-16");
    desk.press("z");
    let said = "“later today” belongs to a follow-up or a card of the review; what stands here is a promise.";
    assert_eq!(desk.notice(), said);
    // Of what follows none was meant as keys.
    desk.press("# ;");
    assert_eq!(desk.notice(), said);
}
