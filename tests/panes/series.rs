//! Series on the screen: said before it is saved, marked where it stands, and skipped, ended or stopped by key.

use woord::text::Lang;

use super::kit::Desk;

fn desk(lang: Lang, width: u16, height: u16) -> Desk {
    let mut desk = Desk::new(lang, width, height);
    desk.promised("Jan de Boer", "het rapport mailen", "2026-12-10", "2026-11-20");
    let sentence = lang.pick("elke maandag stuur ik Jan de cijfers", "every Monday I send Jan the figures");
    desk.press(&format!("a \"{sentence}\" Enter 3 g g"));
    desk
}

fn nl() -> Desk {
    desk(Lang::Nl, 120, 40)
}

/// What is open, with its day.
fn open(desk: &Desk) -> Vec<String> {
    let rows = desk.model.rows.promises.iter();
    let mut days: Vec<String> = rows.map(|row| row.due.map(|d| d.to_string()).unwrap_or_default()).collect();
    days.sort();
    days
}

#[test]
fn a_sentence_that_comes_again_says_how_and_may_be_meant_once() {
    let mut desk = Desk::new(Lang::Nl, 120, 40);
    desk.press("a \"elke maandag stuur ik Jan de cijfers\"");
    let row = |desk: &Desk| {
        desk.screen().lines().find(|line| line.contains("Herhaalt")).unwrap_or_default().to_owned()
    };
    assert!(
        row(&desk).contains("↻ elke maandag") && row(&desk).contains("‹ of één keer ›"),
        "{}",
        row(&desk)
    );
    assert!(desk.screen().contains("Belang       klein"), "{}", desk.screen());
    desk.press("↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ Tab");
    assert!(row(&desk).contains("‹ of elke maandag ›"), "{}", desk.screen());
    assert!(desk.screen().contains("Belang       gewoon"), "{}", desk.screen());
    desk.press("Enter");
    assert_eq!(desk.model.book.series.len(), 0);
    desk.press("a \"elke vrijdag bel ik Jan\" Enter");
    assert_eq!(desk.model.book.series.len(), 1);
    assert!(desk.notice().contains("↻ Komt terug: elke vrijdag."), "{}", desk.notice());
    desk.agrees();
}

#[test]
fn it_is_marked_in_the_list_and_told_on_its_page() {
    for (lang, width, height) in [(Lang::Nl, 120, 40), (Lang::En, 80, 24), (Lang::Nl, 44, 12)] {
        let mut desk = desk(lang, width, height);
        let line = desk.screen().lines().find(|line| line.contains('↻')).unwrap_or_default().to_owned();
        assert!(line.contains("Jan de Boer"), "{}", desk.screen());
        desk.press("Enter");
        let told = lang.pick("↻ elke maandag · nr 1", "↻ every Monday · no 1");
        assert!(desk.screen().contains(told), "{}", desk.screen());
    }
}

#[test]
fn this_time_not_and_the_next_comes() {
    let mut desk = nl();
    desk.press("o");
    assert!(desk.screen().contains("deze keer"), "{}", desk.screen());
    desk.press("Ctrl-S");
    assert!(desk.notice().contains("↻ De volgende: ma 7 dec."), "{}", desk.notice());
    assert_eq!(open(&desk), ["2026-12-07", "2026-12-10"]);
    desk.agrees();
    desk.press("u");
    assert_eq!(open(&desk), ["2026-11-30", "2026-12-10"]);
    desk.agrees();
}

#[test]
fn the_whole_series_is_released_and_no_next_comes() {
    let mut desk = nl();
    desk.press("o → Ctrl-S");
    assert!(!desk.notice().contains("De volgende"), "{}", desk.notice());
    assert_eq!(open(&desk), ["2026-12-10"]);
    desk.agrees();
    desk.press("u");
    assert_eq!(open(&desk), ["2026-11-30", "2026-12-10"]);
    assert!(desk.model.book.series.values().all(|series| series.goes_on()));
    desk.agrees();
}

#[test]
fn none_after_this_one_leaves_it_promised() {
    let mut desk = nl();
    desk.press("Enter o → →");
    assert!(desk.screen().contains("dit is de laatste"), "{}", desk.screen());
    desk.press("Ctrl-S");
    assert!(
        desk.notice().starts_with("✓ Reeks gestopt: Jan de Boer · stuur de cijfers."),
        "{}",
        desk.notice()
    );
    assert!(desk.screen().contains("gestopt: ma 23 nov"), "{}", desk.screen());
    desk.press("Esc v");
    assert_eq!(open(&desk), ["2026-12-10"]);
    desk.agrees();
}
