//! A sentence that repeats an open promise: noticed in its own row, and what is chosen there is done.

use woord::text::Lang;

use super::kit::Desk;

/// A desk where Jan was promised a report for Thursday.
fn desk(lang: Lang, width: u16, height: u16) -> Desk {
    let mut desk = Desk::new(lang, width, height);
    desk.promised("Jan de Boer", "het rapport mailen", "2026-11-26", "2026-11-20");
    desk
}

fn nl() -> Desk {
    desk(Lang::Nl, 120, 40)
}

fn row(desk: &Desk) -> String {
    desk.screen().lines().find(|line| line.contains("Lijkt op")).unwrap_or_default().to_owned()
}

/// What is open to Jan, with its day.
fn open(desk: &Desk) -> Vec<(String, String)> {
    let rows = desk.model.rows.promises.iter();
    rows.map(|row| (row.what.clone(), row.due.map(|d| d.to_string()).unwrap_or_default())).collect()
}

fn opened() -> (String, String) {
    ("het rapport mailen".to_owned(), "2026-11-26".to_owned())
}

#[test]
fn what_repeats_a_promise_is_another_one_unless_it_is_said_to_be_the_same() {
    let mut desk = nl();
    desk.press("a \"ik stuur Jan volgende week vrijdag het rapport\"");
    let line = row(&desk);
    assert!(line.contains("het rapport mailen, do 26 nov; dit is een andere"), "{line}");
    assert!(line.contains("‹ of dezelfde ›"), "{line}");
    desk.press("Enter");
    assert_eq!(open(&desk).len(), 2);
    desk.agrees();
}

#[test]
fn it_is_the_same_with_a_new_agreement() {
    let mut desk = nl();
    desk.press("a \"ik stuur Jan maandag het rapport\" Tab");
    assert!(row(&desk).contains("nieuwe afspraak ma 30 nov"), "{}", row(&desk));
    assert!(desk.screen().contains("Enter Jan vond het goed"), "{}", desk.screen());
    desk.press("Enter");
    assert!(desk.model.overlay.is_none());
    assert_eq!(open(&desk), [("het rapport mailen".to_owned(), "2026-11-30".to_owned())]);
    assert!(desk.notice().starts_with("✓ Nieuwe afspraak met Jan"), "{}", desk.notice());
    assert!(desk.model.drafts.is_empty());
    desk.press("u");
    assert_eq!(open(&desk), [opened()]);
    desk.agrees();
}

#[test]
fn it_is_the_same_and_was_noted_wrongly() {
    let mut desk = nl();
    desk.press("a \"ik stuur Jan maandag het rapport\" Tab Tab");
    assert!(row(&desk).contains("niet do 26 nov maar ma 30 nov"), "{}", row(&desk));
    desk.press("Enter");
    assert_eq!(open(&desk), [("het rapport mailen".to_owned(), "2026-11-30".to_owned())]);
    assert!(desk.notice().contains("orrig"), "{}", desk.notice());
    desk.agrees();
}

#[test]
fn the_same_on_the_same_day_stands_already() {
    let mut desk = nl();
    desk.press("a \"ik mail Jan donderdag het rapport\" Tab");
    assert!(row(&desk).contains("staat er al"), "{}", row(&desk));
    desk.press("Enter");
    assert_eq!(open(&desk), [opened()]);
    assert_eq!(desk.notice(), "Staat er al: het rapport mailen, do 26 nov.");
    assert!(desk.model.drafts.is_empty());
}

#[test]
fn a_day_that_has_passed_was_agreed_before_it_or_is_refused_and_what_was_typed_stays() {
    let mut desk = nl();
    desk.pass_to("2026-11-27T09:00:00");
    desk.press("a \"ik stuur Jan woensdag het rapport\" Tab Enter");
    assert!(desk.screen().contains("ik stuur Jan woensdag het rapport"), "{}", desk.screen());
    assert!(desk.screen().contains("Do 26 nov is voorbij"), "{}", desk.screen());
    // Where it was agreed on Wednesday, it was agreed in time.
    desk.press("↓ ↓ ↓ ↓ ↓ ← ←");
    desk.press("Enter");
    assert!(desk.model.overlay.is_none(), "{}", desk.screen());
    assert_eq!(open(&desk).len(), 1);
    desk.agrees();
}

#[test]
fn another_person_another_way_and_another_thing_are_not_alike() {
    let mut desk = nl();
    desk.promised("Zoë Müller", "de planning sturen", "2026-12-01", "2026-11-20");
    for text in [
        "ik stuur Zoë maandag het rapport",
        "Jan stuurt mij maandag het rapport",
        "ik stuur Jan maandag de offerte",
    ] {
        desk.press(&format!("a \"{text}\""));
        assert_eq!(row(&desk), "", "{text}");
        desk.press("Ctrl-U Esc");
    }
}

#[test]
fn the_row_stands_at_every_size_and_in_english() {
    for (width, height) in [(120, 40), (80, 24), (44, 12), (82, 11)] {
        for lang in [Lang::Nl, Lang::En] {
            let mut desk = desk(lang, width, height);
            desk.press("a \"ik stuur Jan maandag het rapport\" Tab");
            let label = lang.pick("Lijkt op", "Looks like");
            assert!(desk.screen().contains(label), "{}", desk.screen());
            let day = lang.pick("ma 30 nov", "Mon 30 Nov");
            let line = desk.screen().lines().find(|line| line.contains(label)).unwrap_or_default().to_owned();
            assert!(line.contains(day), "{}", desk.screen());
        }
    }
}
