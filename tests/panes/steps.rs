//! Steps on a promise: each by its key, asking only what it needs, stating what is true, refused with its reason.

use woord::text::Lang;

use super::kit::Desk;

/// Jan's report is late, Sanne's budget is for today, Zoë's planning for Wednesday, and Petra owes a reference.
fn desk(lang: Lang, width: u16, height: u16) -> Desk {
    let mut desk = Desk::new(lang, width, height);
    desk.promised("Jan de Boer", "rapport mailen", "2026-11-19", "2026-11-16")
        .promised("Sanne Vermeulen", "begroting nakijken", "2026-11-23", "2026-11-20")
        .promised("Zoë Müller", "planning mailen", "2026-11-25", "2026-11-20")
        .owed("Petra de Wit", "referentie sturen", "2026-11-20", "2026-11-16");
    desk
}

fn dutch() -> Desk {
    desk(Lang::Nl, 120, 40)
}

#[test]
fn told_asks_how_and_which_day() {
    let mut desk = dutch();
    desk.press("m");
    assert!(desk.line(-4).contains("─ Gemeld · Jan de Boer · rapport mailen ─"), "{}", desk.screen());
    assert!(desk.line(-1).ends_with("Enter: Jan weet het"), "{}", desk.screen());
    desk.press("\"wo\"");
    assert!(desk.line(-3).contains("wo 25 nov 2026, over 2 dagen"), "{}", desk.screen());
    desk.press("Enter");
    assert_eq!(desk.notice(), "Gemeld: alsnog wo 25 nov. Blijft te laat sinds do 19 nov.");
    assert!(desk.screen().contains("alsnog wo 25"), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn a_day_that_can_not_be_read_is_said_and_nothing_is_lost() {
    let mut desk = dutch();
    desk.press("m \"ooit\" Enter");
    assert!(desk.line(-2).contains("“ooit” is geen dag."), "{}", desk.screen());
    assert!(desk.line(-3).contains("ooit"), "{}", desk.screen());
    desk.press("Ctrl-U Enter");
    assert!(desk.line(-2).contains("Welke nieuwe dag is gemeld?"), "{}", desk.screen());
    desk.press("Esc");
    assert!(desk.line(-1).contains("m gemeld"), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn a_new_agreement_is_stated_as_what_the_other_said() {
    let mut desk = dutch();
    desk.press("j n \"vr 27 nov\"");
    assert!(desk.line(-1).contains("Ctrl-S: Sanne vond het goed"), "{}", desk.screen());
    desk.press("Enter Enter Enter Enter");
    assert!(
        desk.notice().starts_with("✓ Nieuwe afspraak met Sanne Vermeulen: begroting nakijken · vr 27 nov")
    );
    desk.agrees();
}

#[test]
fn no_consent_yet_is_telling() {
    let mut desk = dutch();
    desk.press("j n \"vr 27 nov\" Tab →");
    assert!(desk.line(-1).contains("Sanne weet het"), "{}", desk.screen());
    desk.press("Ctrl-S");
    assert!(desk.notice().starts_with("Gemeld: vr 27 nov."), "{}", desk.notice());
    desk.agrees();
}

#[test]
fn after_its_day_a_new_agreement_asks_when_it_was_agreed() {
    let mut desk = dutch();
    desk.press("n");
    let said = "Do 19 nov is voorbij. Was Jan het daarvóór al eens? Zet de dag bij “afgesproken op”. Anders: m gemeld";
    assert!(desk.line(-2).contains(said), "{}", desk.screen());
    desk.press("\"do 26 nov\" Enter Enter \"gisteren\" Ctrl-S");
    assert!(desk.screen().contains("Do 19 nov is voorbij."), "{}", desk.screen());
    desk.press("Ctrl-U \"wo 18 nov\" Ctrl-S");
    assert!(desk.notice().contains("do 26 nov 2026, over 3 dagen"), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn broken_says_whether_the_other_knows() {
    let mut desk = dutch();
    desk.press("b \"geen tijd\" Enter");
    assert!(desk.line(-1).contains("Jan weet het nog niet"), "{}", desk.screen());
    desk.press("→");
    assert!(desk.line(-1).contains("Jan weet het"), "{}", desk.screen());
    desk.press("Enter Enter");
    assert!(desk.notice().starts_with("Gebroken. Jan de Boer weet het."), "{}", desk.notice());
    desk.agrees();
}

#[test]
fn a_reason_is_asked_where_none_is_given() {
    let mut desk = dutch();
    desk.press("j b Enter Enter");
    assert!(desk.line(-2).contains("Waarom? Eén regel is genoeg."), "{}", desk.screen());
    desk.press("\"ziek\" Ctrl-S");
    assert!(desk.notice().starts_with("Gebroken."), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn a_second_break_with_somebody_is_said_to_be_one() {
    let mut desk = dutch();
    desk.promised("Jan de Boer", "twee kandidaten noemen", "2026-11-26", "2026-11-16");
    desk.press("b \"geen tijd\" Ctrl-S");
    assert!(desk.notice().starts_with("Gebroken."));
    desk.press("3 g g");
    while !desk.line(-3).contains("kandidaten") {
        desk.press("j");
    }
    desk.press("b \"geen tijd\" Ctrl-S");
    assert!(desk.notice().starts_with("Tweede keer bij Jan de Boer in een jaar."), "{}", desk.notice());
    desk.agrees();
}

#[test]
fn not_needed_any_more_asks_who_said_so() {
    let mut desk = dutch();
    desk.press("o");
    assert!(desk.line(-1).contains("Jan ontslaat je van je belofte"), "{}", desk.screen());
    desk.press("Shift-Tab → Enter \"project gestopt\" Ctrl-S");
    assert_eq!(desk.notice(), "✓ Hoeft niet meer: het is achterhaald.");
    desk.agrees();
}

#[test]
fn kept_on_another_day_asks_about_what_lay_outside() {
    let mut desk = dutch();
    desk.press("v d \"21 nov\" Enter → Enter \"storm\" Enter");
    assert!(desk.notice().starts_with("✓ Nagekomen, 2 dagen te laat."), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn aftercare_that_is_offered_is_planned_by_one_key() {
    let mut desk = dutch();
    desk.press("v t");
    assert!(desk.line(-2).contains("✓ Nagekomen, op tijd. Nazorg op do 26 nov?  f"), "{}", desk.screen());
    desk.press("f");
    assert!(desk.notice().starts_with("✓ Gepland: nazorg, Jan de Boer: rapport mailen · do 26 nov"));
    desk.agrees();
    // Any other key lets the offer go.
    desk.press("v j");
    assert!(desk.model.offered.is_none());
}

#[test]
fn aftercare_of_the_last_promise_can_be_taken_up_though_no_row_is_left() {
    let mut desk = Desk::new(Lang::Nl, 80, 24);
    desk.promised("Zoë Müller", "planning mailen", "2026-11-25", "2026-11-20");
    desk.press("v f");
    assert!(desk.screen().contains("nazorg"), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn kept_in_time_asks_nothing_about_being_late() {
    let mut desk = dutch();
    desk.press("v d \"18 nov\" Enter");
    assert!(desk.notice().starts_with("✓ Nagekomen, op tijd."), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn a_promise_to_me_asks_less() {
    let mut desk = dutch();
    desk.press("G m");
    assert!(desk.line(-4).contains("Gemeld aan jou · Petra de Wit"), "{}", desk.screen());
    assert!(!desk.line(-3).contains("telefoon"), "{}", desk.screen());
    desk.press("\"wo\" Enter");
    assert_eq!(desk.notice(), "Genoteerd: Petra de Wit meldde wo 25 nov.");
    desk.press("n \"vr\" Ctrl-S");
    assert!(desk.notice().starts_with("✓ Nieuwe afspraak met Petra de Wit"), "{}", desk.screen());
    desk.press("b \"vergeten\" Enter");
    assert_eq!(desk.notice(), "Genoteerd: Petra de Wit kwam dit niet na.");
    desk.agrees();
}

#[test]
fn a_step_that_does_not_fit_says_what_does() {
    let mut desk = dutch();
    desk.press("x");
    assert_eq!(desk.notice(), "Deze belofte is nog niet nagekomen. Dat komt eerst: v");
    desk.press("r");
    assert_eq!(desk.notice(), "Deze belofte is niet gebroken: er is niets recht te zetten.");
    desk.press("G A");
    assert!(desk.notice().starts_with("Dit is een belofte van Petra aan jou;"), "{}", desk.notice());
}

#[test]
fn a_line_is_never_cut_without_a_sign_and_fits_every_room() {
    for (lang, width, height) in [
        (Lang::Nl, 120, 40),
        (Lang::Nl, 80, 24),
        (Lang::Nl, 44, 12),
        (Lang::En, 120, 40),
        (Lang::En, 80, 24),
        (Lang::En, 44, 12),
        (Lang::En, 30, 8),
    ] {
        for key in ["n", "m", "b", "o", "v d"] {
            let mut desk = desk(lang, width, height);
            desk.press(key);
            let screen = desk.screen();
            assert!(desk.line(-1).contains("Esc") || desk.line(-1).contains(": "), "{screen}");
            desk.press("Esc");
            assert!(!desk.line(-1).contains("Enter:"), "{}", desk.screen());
        }
    }
}

#[test]
fn what_was_typed_is_there_again_and_one_key_empties_it() {
    let mut desk = dutch();
    desk.press("m \"25 no\" Esc");
    assert!(desk.line(-1).contains("m gemeld"), "{}", desk.screen());
    desk.press("j m");
    assert!(!desk.screen().contains("Kladje"), "{}", desk.screen());
    desk.press("Esc k m");
    assert!(desk.line(-2).contains("Kladje van 09:12 teruggezet   Ctrl-U leegmaken"), "{}", desk.screen());
    assert!(desk.line(-3).contains("25 no"), "{}", desk.screen());
    desk.press("v Enter");
    assert!(desk.notice().starts_with("Gemeld: alsnog wo 25 nov."), "{}", desk.notice());
    assert!(desk.model.drafts.is_empty());
    desk.press("b \"ik weet het niet\" Esc b Ctrl-U");
    assert!(!desk.line(-3).contains("ik weet"), "{}", desk.screen());
    desk.press("Esc b");
    assert!(!desk.screen().contains("Kladje"), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn a_pause_in_typing_lays_it_on_the_desk() {
    let mut desk = dutch();
    desk.press("b \"geen tijd\"");
    desk.send(woord::app::Msg::Paused);
    assert_eq!(desk.model.drafts.len(), 1);
    desk.press("Ctrl-S");
    assert!(desk.model.drafts.is_empty());
    desk.agrees();
}

#[test]
fn what_the_disk_refused_is_on_the_screen_as_it_was_typed() {
    let mut desk = dutch();
    desk.press("b \"geen tijd\"");
    let now = desk.now;
    let mut fresh = || woord::domain::id::Id::from_bits(99);
    let mut deal = woord::domain::plan::Deal { now, fresh: &mut fresh };
    let save = woord::app::Msg::Key(woord::keys::Chord::ctrl('s'));
    let effects = woord::app::update(&mut desk.model, save, &mut deal);
    let woord::app::Effect::Commit(number, _) = &effects[0] else { panic!("{effects:?}") };
    desk.send(woord::app::Msg::NotStored(*number, "Niet bewaard: de schijf is vol.".into()));
    assert!(desk.line(-3).contains("geen tijd"), "{}", desk.screen());
    assert!(desk.line(-2).contains("Niet bewaard: de schijf is vol."), "{}", desk.screen());
    desk.press("Ctrl-S");
    assert!(desk.notice().starts_with("Gebroken."), "{}", desk.screen());
    desk.agrees();
}
