//! The round, through real keys: a card after the other, what is decided, how it is left and taken up again.

use woord::app::Stand;
use woord::text::Lang;

use super::kit::Desk;

/// Two late, one today, one later.
fn desk(lang: Lang, width: u16, height: u16) -> Desk {
    let mut desk = Desk::new(lang, width, height);
    desk.promised("Jan de Boer", "rapport mailen", "2026-11-19", "2026-11-16")
        .promised("Noor Hendriks", "offerte sturen", "2026-11-20", "2026-11-16")
        .promised("Sanne Vermeulen", "begroting nakijken", "2026-11-23", "2026-11-20")
        .promised("Zoë Müller", "planning mailen", "2026-11-25", "2026-11-20");
    desk
}

fn stands(desk: &Desk) -> Vec<Stand> {
    desk.model.round.as_ref().unwrap().stands.clone()
}

#[test]
fn a_card_says_why_who_what_the_words_and_by_when() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("R");
    let screen = desk.screen();
    for (line, text) in [
        (0, " woord › Ronde   1 van 3  ▰▱▱"),
        (2, "  TE LAAT · 4 dagen"),
        (4, "  Jan de Boer"),
        (5, "  rapport mailen"),
        (6, "  “Ik ga rapport mailen.”"),
        (7, "  gezegd ma 16 nov, live · uiterlijk do 19 nov"),
    ] {
        assert!(desk.line(line).starts_with(text), "{screen}");
    }
    assert!(desk.line(2).ends_with("gewoon · vast"), "{screen}");
    assert!(
        screen.contains("  v  nagekomen        dan: t op tijd, do 19 · v vandaag · d andere dag"),
        "{screen}"
    );
    assert!(
        screen.contains("  n  nieuwe afspraak  alleen als jullie die uiterlijk do 19 maakten"),
        "{screen}"
    );
    assert!(desk.line(-2).contains("Nog niets beslist in deze ronde."), "{screen}");
    desk.agrees();
}

#[test]
fn a_morning_goes_from_card_to_card_and_ends_in_what_was_decided() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("R v t");
    assert!(desk.line(0).contains("2 van 3  ▰▰▱"), "{}", desk.screen());
    assert!(desk.line(4).contains("Noor Hendriks"), "{}", desk.screen());
    assert!(desk.line(-2).contains("✓ Nagekomen, op tijd."), "{}", desk.screen());
    desk.press("v v");
    assert!(desk.line(2).contains("VANDAAG"), "{}", desk.screen());
    desk.agrees();
    desk.press("v");
    let screen = desk.screen();
    assert!(desk.line(0).contains("klaar  ▰▰▰"), "{screen}");
    assert!(screen.contains("Alle 3 beslist."), "{screen}");
    assert!(screen.contains("Nagekomen    3   Jan en Sanne op tijd, Noor 3 dagen te laat"), "{screen}");
    assert!(screen.contains("Woensdag     1   Zoë, planning mailen"), "{screen}");
    assert!(screen.contains("Heb je iemand nog iets beloofd?"), "{screen}");
    desk.agrees();
}

#[test]
fn what_is_put_off_comes_again_when_the_round_is_opened_again() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("R z");
    assert!(desk.line(-2).contains("Jan de Boer komt later vandaag terug."), "{}", desk.screen());
    desk.press("v t v");
    assert_eq!(stands(&desk), [Stand::Later, Stand::Decided, Stand::Decided]);
    assert!(desk.screen().contains("2 van 3 beslist, 1 later vandaag."), "{}", desk.screen());
    assert!(desk.screen().contains("Later vandaag    1   Jan"), "{}", desk.screen());
    desk.press("Esc R");
    assert!(desk.line(-2).contains("Ronde van vandaag: verder bij 1 van 3"), "{}", desk.screen());
    assert!(desk.line(4).contains("Jan de Boer"), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn undo_brings_the_card_back_and_redo_settles_it_again() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("R v t u");
    assert!(desk.line(0).contains("1 van 3"), "{}", desk.screen());
    assert!(desk.line(4).contains("Jan de Boer"), "{}", desk.screen());
    desk.agrees();
    desk.press("U");
    assert!(desk.line(0).contains("2 van 3"), "{}", desk.screen());
    assert_eq!(stands(&desk), [Stand::Decided, Stand::Open, Stand::Open]);
    desk.press("z u");
    assert!(desk.line(4).contains("Noor Hendriks"), "{}", desk.screen());
    assert!(desk.line(-2).contains("↶ Noor Hendriks: niet later, maar nu."), "{}", desk.screen());
    assert_eq!(stands(&desk), [Stand::Decided, Stand::Open, Stand::Open]);
    desk.agrees();
}

#[test]
fn it_is_left_and_taken_up_at_the_same_card() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("R v t Esc");
    assert!(desk.line(-2).contains("Ronde gepauzeerd bij 2 van 3."), "{}", desk.screen());
    assert!(desk.line(3).contains("Beloften"), "{}", desk.screen());
    // What is decided at home meanwhile is decided in the round.
    desk.press("v t R");
    assert!(desk.line(-2).contains("Ronde van vandaag: verder bij 3 van 3"), "{}", desk.screen());
    assert!(desk.line(4).contains("Sanne Vermeulen"), "{}", desk.screen());
    assert_eq!(stands(&desk), [Stand::Decided, Stand::Decided, Stand::Open]);
}

#[test]
fn after_midnight_a_new_round_begins() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("R v t z");
    desk.pass_to("2026-11-24T00:00:10");
    assert!(desk.line(0).contains("1 van 2  ▰▱"), "{}", desk.screen());
    assert!(desk.line(2).contains("TE LAAT · 4 dagen"), "{}", desk.screen());
    assert!(desk.line(-2).contains("Een nieuwe dag: dit is de ronde van vandaag."), "{}", desk.screen());
    desk.agrees();
    desk.press("Esc");
    desk.pass_to("2026-11-25T08:00:00").press("R");
    assert!(desk.line(0).contains("1 van 3"), "{}", desk.screen());
}

#[test]
fn what_is_captured_meanwhile_joins_at_the_end() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("R v t");
    desk.promised("Bas Schouten", "factuur sturen", "2026-11-23", "2026-11-23");
    assert!(desk.line(0).contains("2 van 4"), "{}", desk.screen());
    assert!(desk.line(4).contains("Noor Hendriks"), "{}", desk.screen());
    desk.press("l l");
    assert!(desk.line(4).contains("Bas Schouten"), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn cards_of_one_person_follow_each_other_and_each_names_the_others() {
    let mut desk = desk(Lang::Nl, 120, 40);
    desk.promised("Jan de Boer", "kandidaten noemen", "2026-11-23", "2026-11-20").promised(
        "Jan de Boer",
        "jaarplan sturen",
        "2026-12-03",
        "2026-11-20",
    );
    desk.press("R");
    let screen = desk.screen();
    assert!(screen.contains("  Ook bij Jan "), "{screen}");
    assert!(screen.contains("    vandaag         kandidaten noemen"), "{screen}");
    assert!(screen.contains("    do 3 dec        jaarplan sturen"), "{screen}");
    // In less room it shares the card with the sentence to say, and takes a line.
    desk.send(woord::app::Msg::Resize(80, 24));
    assert!(
        desk.screen().contains("  Ook bij Jan: vandaag kandidaten noemen · do 3 dec jaarplan sturen\n"),
        "{}",
        desk.screen()
    );
    desk.press("l");
    assert!(desk.line(5).contains("kandidaten noemen"), "{}", desk.screen());
    desk.press("l");
    assert!(desk.line(4).contains("Noor Hendriks"), "{}", desk.screen());
}

#[test]
fn nothing_to_decide_is_said_with_the_day_until_which_it_holds() {
    let mut desk = Desk::new(Lang::Nl, 80, 24);
    desk.promised("Zoë Müller", "planning mailen", "2026-11-25", "2026-11-20").press("R");
    let screen = desk.screen();
    assert!(screen.contains("Geen ronde nodig: alles is beslist tot wo 25 nov."), "{screen}");
    assert!(screen.contains("Heb je iemand nog iets beloofd?"), "{screen}");
    let mut desk = Desk::new(Lang::En, 80, 24);
    desk.press("R");
    assert!(desk.screen().contains("No review needed: nothing is open."), "{}", desk.screen());
    desk.press("Esc");
    assert!(desk.screen().contains("Promises"), "{}", desk.screen());
}

#[test]
fn one_card_ends_at_once_and_can_be_looked_at_again() {
    let mut desk = Desk::new(Lang::Nl, 80, 24);
    desk.promised("Jan de Boer", "rapport mailen", "2026-11-23", "2026-11-16").press("R v");
    assert!(desk.screen().contains("De ene kaart is beslist."), "{}", desk.screen());
    desk.press("h");
    let screen = desk.screen();
    assert!(desk.line(2).contains("BESLIST"), "{screen}");
    assert!(desk.line(4).contains("Jan de Boer"), "{screen}");
    assert!(screen.contains("✓ Nagekomen, op tijd"), "{screen}");
    assert!(screen.contains("gezegd ma 16 nov, live · nagekomen ma 23 nov"), "{screen}");
    desk.press("u");
    assert!(desk.line(2).contains("VANDAAG"), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn a_crash_goes_on_at_the_same_card() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("R v t z").restart();
    assert!(desk.line(-2).contains("Ronde van vandaag: verder bij 3 van 3"), "{}", desk.screen());
    assert!(desk.line(3).contains("Beloften"), "{}", desk.screen());
    desk.press("R");
    assert!(desk.line(4).contains("Sanne Vermeulen"), "{}", desk.screen());
    assert_eq!(stands(&desk), [Stand::Decided, Stand::Later, Stand::Open]);
    let kept = &desk.model.drafts["round"].text;
    assert!(!kept.contains("rapport"), "words stand in the book, not here: {kept}");
    desk.press("v");
    assert!(desk.screen().contains("Nagekomen        2   Jan en Sanne op tijd"), "{}", desk.screen());
    // Of another day nothing is left.
    desk.press("Esc").pass_to("2026-11-24T08:00:00").restart();
    assert!(desk.model.round.is_none() && desk.model.notice.is_none(), "{}", desk.screen());
}

#[test]
fn the_program_can_open_in_the_round() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.restart_in(|model| model.opens_round = true);
    assert!(desk.line(0).contains("Ronde   1 van 3"), "{}", desk.screen());
}

#[test]
fn hostile_and_endless_texts_stay_in_their_place() {
    for lang in [Lang::Nl, Lang::En] {
        for (width, height) in [(120, 40), (110, 30), (80, 24), (70, 18), (44, 12), (30, 8)] {
            let mut desk = Desk::new(lang, width, height);
            let long = "een \u{1b}[31mheel 李小龍 lang verhaal ".repeat(400);
            desk.promised(
                "Bartholomeus 李小龍 van der Meer-Vandenbroucke tot Oosterhout",
                &long,
                "2026-11-02",
                "2026-11-01",
            );
            desk.promised(
                "Bartholomeus 李小龍 van der Meer-Vandenbroucke tot Oosterhout",
                &long,
                "2026-11-23",
                "2026-11-01",
            );
            desk.promised("Jan", "x", "2026-11-23", "2026-11-01");
            for keys in ["R", "v", "Esc", "l", "z", "l l l l"] {
                desk.press(keys);
                let screen = desk.screen();
                assert!(!screen.contains('\u{1b}'), "{screen}");
                assert!(screen.lines().count() == usize::from(height), "{screen}");
            }
        }
    }
}

#[test]
fn little_room_has_who_what_words_due_and_the_keys() {
    let mut desk = desk(Lang::En, 44, 12);
    desk.press("R");
    let screen = desk.screen();
    for text in ["woord › Review  1/3", "LATE · 4 days", "Jan de Boer", "rapport mailen", "by Thu 19 Nov"]
    {
        assert!(screen.contains(text), "{screen}");
    }
    assert!(desk.line(-2).starts_with("v kept  m told  b broken  o released"), "{screen}");
    assert!(desk.line(-1).contains("z later") || desk.line(-2).contains("z later"), "{screen}");
    desk.press("v t");
    assert!(desk.line(-2).contains("✓ Kept, on time."), "{}", desk.screen());
}

#[test]
fn every_kind_of_decision_is_told_at_the_end_with_names() {
    let mut desk = Desk::example(Lang::Nl, 80, 24);
    // Jan told; his talk done; Noor broken; Mark kept late; Sanne agreed; Fatima later; Ilse released; Wouter kept.
    desk.press("R m \"wo\" Ctrl-S");
    desk.press("v");
    desk.press("b \"te druk\" Ctrl-S");
    desk.press("v v");
    desk.press("n \"vrijdag\" Ctrl-S");
    desk.press("z");
    desk.press("o \"achterhaald\" Ctrl-S");
    desk.press("v");
    desk.agrees();
    // Anna is passed by, Youssef discarded, Petra said, the rest done.
    desk.press("l D");
    assert!(desk.line(2).contains("NOG ZEGGEN"), "{}", desk.screen());
    desk.press("v \"vrijdag\" Enter");
    assert!(desk.line(5).contains("navragen: referentie"), "{}", desk.screen());
    desk.press("d \"2026-11-26\" Enter");
    desk.agrees();
    assert!(desk.line(4).contains("Bas Schouten"), "{}", desk.screen());
    desk.press("l l");
    let screen = desk.screen();
    let words = screen.split_whitespace().collect::<Vec<_>>().join(" ");
    for text in [
        "10 van 14 beslist, 1 later vandaag, 3 overgeslagen.",
        "Nagekomen 2 Wouter op tijd, Mark 3 dagen te laat",
        "Gemeld 1 Jan, rapport verbouwing mailen: alsnog wo 25 nov",
        "Nieuwe afspraak 1 Sanne, begroting nakijken: vr 27 nov",
        "Gebroken 1 Noor",
        "Hoeft niet meer 1 Ilse",
        "Gezegd 1 Petra",
        "Opvolging 1 gesproken met Jan",
        "Andere dag 1 Petra",
        "Weggegooid 1 Youssef",
        "Later vandaag 1 14:00 Fatima",
    ] {
        assert!(words.contains(text), "{text}\n{screen}");
    }
    desk.agrees();
}

#[test]
fn the_question_at_the_end_opens_the_line_and_comes_back() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("R v t v t v Enter");
    assert!(desk.screen().contains("Vastleggen"), "{}", desk.screen());
    desk.press("\"ik mail Jan morgen de agenda\" Enter");
    let screen = desk.screen();
    assert!(
        screen.contains("klaar  ▰▰▰") && screen.contains("Heb je iemand nog iets beloofd?   Enter"),
        "{screen}"
    );
    assert!(screen.contains("Morgen       1   Jan, mail de agenda"), "{screen}");
    desk.agrees();
    // The last decision is one key away all the while.
    desk.press("u u");
    assert!(desk.line(4).contains("Sanne Vermeulen"), "{}", desk.screen());
}

#[test]
fn a_step_line_stands_in_the_place_of_the_keys_and_leaves_the_card_in_sight() {
    for (width, height) in [(120, 40), (80, 24), (44, 12)] {
        let mut desk = Desk::example(Lang::Nl, width, height);
        desk.press("R m");
        let screen = desk.screen();
        assert!(screen.contains("Jan de Boer   Van Dijk Bouw"), "{screen}");
        assert!(screen.contains(": Jan weet het"), "{screen}");
        desk.press("Esc");
        assert!(!desk.screen().contains(": Jan weet het"), "{}", desk.screen());
    }
}

#[test]
fn a_page_over_the_round_gives_it_back_as_it_was() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("R Enter");
    assert!(desk.line(0).contains("Belofte"), "{}", desk.screen());
    desk.press("Esc");
    assert!(desk.line(0).contains("1 van 3"), "{}", desk.screen());
    // What is decided on the page is decided in the round.
    desk.press("Enter v t Esc");
    assert!(desk.line(0).contains("2 van 3"), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn aftercare_is_planned_by_the_key_that_offers_it() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("R v t f");
    assert!(desk.line(0).contains("2 van 3"), "{}", desk.screen());
    assert!(desk.model.rows.follow_ups.iter().any(|item| item.name() == "Jan de Boer"), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn the_example_is_the_drawing() {
    let mut desk = Desk::example(Lang::Nl, 120, 40);
    desk.press("R");
    assert_eq!(
        desk.line(1),
        " 1 van 14  ▰▱▱▱▱▱▱▱▱▱▱▱▱▱                                   3 te laat · 4 vandaag · 3 aanvullen of zeggen · 4 opvolging"
    );
    for text in [
        "│ Hierna",
        "│  2  Jan de Boer",
        "│      gesprek, 10:00",
        "alsnog wo 25",
        "welke Anna?",
        "nog zeggen",
    ] {
        assert!(desk.screen().contains(text), "{}", desk.screen());
    }
}
