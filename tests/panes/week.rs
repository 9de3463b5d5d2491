//! The report of a week on the screen: opened, walked back and forth, and as it stands in the book.

use woord::text::Lang;

use super::kit::Desk;
use super::screens::each;

#[test]
fn the_week_of_the_example() {
    each("week", Desk::example, |desk| {
        desk.press("g w");
    });
    each("week_this", Desk::example, |desk| {
        desk.press("g w →");
    });
    each("week_end", Desk::example, |desk| {
        desk.press("g w G");
    });
}

#[test]
fn a_monday_opens_the_week_that_ended_and_no_week_to_come() {
    let mut desk = Desk::example(Lang::Nl, 120, 40);
    desk.press("g w");
    assert!(desk.screen().contains("Week 47 · ma 16 t/m zo 22 nov 2026"), "{}", desk.screen());
    assert!(desk.screen().contains("31 gezegd · 27 gedaan · 4 teruggekoppeld"), "{}", desk.screen());
    desk.press("→");
    assert!(desk.screen().contains("Week 48 · ma 23 t/m zo 29 nov 2026"), "{}", desk.screen());
    let this = desk.screen();
    desk.press("l");
    assert_eq!(desk.screen(), this);
    desk.press("h h h");
    assert!(desk.screen().contains("Week 45 · ma 2 t/m zo 8 nov 2026"), "{}", desk.screen());
}

#[test]
fn what_is_done_meanwhile_is_in_it_when_it_is_looked_at_again() {
    let mut desk = Desk::new(Lang::En, 80, 24);
    desk.press("g w →");
    assert!(desk.screen().contains("Nothing was said or done in this week."), "{}", desk.screen());
    desk.press("Esc");
    desk.promised("Jan de Boer", "send the report", "2026-11-23", "2026-11-23");
    desk.press("3 g g v g w →");
    assert!(desk.screen().contains("1 said · 1 done · 0 told back"), "{}", desk.screen());
    assert!(desk.screen().contains("WAITS TO HEAR BACK 1"), "{}", desk.screen());
    desk.press("u");
    assert!(desk.screen().contains("1 said · 0 done · 0 told back"), "{}", desk.screen());
}

#[test]
fn the_own_record_of_the_example() {
    each("record", Desk::example, |desk| {
        desk.press("g r");
    });
    each("record_end", Desk::example, |desk| {
        desk.press("g r G");
    });
}

#[test]
fn a_day_that_would_have_been_kept_is_proposed_from_ten_cases_on() {
    let mut desk = Desk::new(Lang::Nl, 120, 40);
    let proposes = |desk: &mut Desk| {
        desk.press("a \"ik mail Jan donderdag het rapport\"");
        let found = desk.screen().contains("Van wat jij voor een donderdag beloofde, was 5 van 10 op tijd");
        let screen = desk.screen();
        desk.press("Ctrl-U Esc");
        (found, screen)
    };
    // Due on a Thursday, kept on that day or four days later: today is a Monday.
    for nth in 0..9 {
        desk.promised("Jan de Boer", &format!("brief {nth} schrijven"), "2026-11-19", "2026-11-12");
        desk.press(if nth < 5 { "3 g g v t" } else { "3 g g v v" });
    }
    let (found, screen) = proposes(&mut desk);
    assert!(!found, "{screen}");
    desk.promised("Jan de Boer", "nog een brief schrijven", "2026-11-19", "2026-11-12");
    desk.press("3 g g v v");
    let (found, screen) = proposes(&mut desk);
    assert!(found && screen.contains("met ma 30 nov waren het er"), "{screen}");
}
