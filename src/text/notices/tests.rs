//! The notices read aloud, as they stand in the drawings of the screens.

use chrono::NaiveDate;
use chrono_tz::Tz;
use lifecycle::{Direction, State, Step};

use super::capture::{Captured, Open};
use super::steps::Kept;
use super::*;
use crate::domain::change::Deed;
use crate::domain::due::Due;
use crate::domain::follow_up::Touch;
use crate::domain::time::Now;
use crate::domain::words::{Extra, ReleasedBy};
use crate::text::Lang::{En, Nl};
use crate::text::tone;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn now() -> Now {
    Now::new("2026-11-23T09:00:00Z".parse().unwrap(), Tz::Europe__Amsterdam)
}

#[test]
fn a_capture_echoes_who_what_weekday_date_and_distance() {
    let due = Due::on(day("2026-11-26"));
    let mut report = Captured {
        id: "b7c4",
        direction: Direction::Given,
        who: &["Jan de Boer"],
        what: "rapport mailen",
        due: &due,
    };
    assert_eq!(
        capture::captured(Nl, &report, &now()),
        "✓ Vastgelegd: Jan de Boer · rapport mailen · do 26 nov 2026, over 3 dagen   b7c4"
    );
    report.direction = Direction::Received;
    assert_eq!(
        capture::captured(En, &report, &now()),
        "✓ Captured: Jan de Boer to you · rapport mailen · Thu 26 Nov 2026, in 3 days   b7c4"
    );
    assert_eq!(
        capture::two_readings(Nl, "b7c4", &due, &Due::on(day("2026-12-03")), &now()),
        "Bewaard op de vroegste dag: do 26 nov. Kies later: do 26 nov of do 3 dec. Met: woord corrigeer b7c4 --wanneer DAG"
    );
    assert_eq!(
        capture::already_past(Nl, &Due::on(day("2026-11-19")), &now()),
        "Let op: do 19 nov is al voorbij, 4 dagen geleden. De belofte staat als te laat."
    );
}

#[test]
fn what_is_open_is_asked() {
    let anna = Open::Which { name: "Anna", candidates: &["Anna Jansen", "Anna Kuipers"] };
    assert_eq!(capture::incomplete(Nl, "b7c4", &[Open::When]), "Bewaard onder aanvullen: wanneer?   b7c4");
    assert_eq!(
        capture::incomplete(Nl, "b7c4", &[anna]),
        "Bewaard onder aanvullen: welke Anna? Anna Jansen of Anna Kuipers   b7c4"
    );
    assert_eq!(
        capture::complete_with(En, "b7c4", &[Open::Who, Open::When]),
        "Complete it: woord speak b7c4 --to NAME --due DATE"
    );
}

#[test]
fn steps_say_what_is_now_so() {
    assert_eq!(steps::kept(Nl, Kept::OnTime), "✓ Nagekomen, op tijd.");
    assert_eq!(
        steps::kept(Nl, Kept::DaysLate(4)),
        "✓ Nagekomen, 4 dagen te laat. Even bellen helpt meer dan mailen."
    );
    let due = Due::on(day("2026-11-19"));
    assert_eq!(
        steps::told(Nl, "Jan", day("2026-11-25"), &due, true, &now()),
        "Gemeld: alsnog wo 25 nov. Blijft te laat sinds do 19 nov."
    );
    assert_eq!(
        steps::new_agreement(Nl, "Sanne", "begroting nakijken", &Due::on(day("2026-11-27")), &now()),
        "✓ Nieuwe afspraak met Sanne: begroting nakijken · vr 27 nov 2026, over 4 dagen"
    );
    assert_eq!(
        follow_ups::joined(Nl, "Bas", day("2026-11-30"), day("2026-11-23")),
        "Bij Bas staat al nazorg op ma 30 nov: deze is erbij gezet."
    );
    assert_eq!(
        follow_ups::offered(En, "b7c4", day("2026-11-30"), day("2026-11-23")),
        "Aftercare on Mon 30 Nov? Then: woord followup add b7c4 --kind aftercare --on 2026-11-30"
    );
}

#[test]
fn undo_names_what_it_took_back() {
    let what = put_right::of(Nl, Deed::Step(Step::Vertonen), "Mark", "koppelen aan Petra");
    assert_eq!(
        put_right::undone(Nl, &what) + &put_right::turn_round(Nl, true),
        "↶ Teruggenomen: “nagekomen” van Mark, koppelen aan Petra   woord opnieuw"
    );
    assert_eq!(
        put_right::taken_back(En, &what, Some(State::Voornemen)),
        "↶ Taken back: “nagekomen” van Mark, koppelen aan Petra. Again: spoken."
    );
}

#[test]
fn no_dutch_notice_slips_into_english() {
    let (today, due, now) = (day("2026-11-23"), Due::on(day("2026-11-19")), now());
    let anna = Open::Which { name: "Anna", candidates: &["Anna J.", "Anna K."] };
    let mut all = vec![
        capture::new_contact(Nl, "Jan"),
        capture::incomplete(Nl, "b7c4", &[Open::Who, anna]),
        capture::complete_with(Nl, "b7c4", &[Open::Who, Open::When]),
        capture::unspoken(Nl, "b7c4", "rapport mailen", &["Jan"]),
        capture::say_it(Nl, "b7c4"),
        capture::dropped(Nl, "rapport mailen"),
        steps::kept_to_you(Nl, "Jan", Kept::LaterThatDay),
        steps::told(Nl, "Jan", today, &due, false, &now),
        steps::told_you(Nl, "Jan", today, &now),
        steps::broken(Nl, "Jan", true),
        steps::broken(Nl, "Jan", false),
        steps::broken_to_you(Nl, "Jan"),
        steps::broken_again(Nl, "Jan"),
        steps::repaired(Nl, "Jan"),
        steps::released(Nl, ReleasedBy::Moot, "Jan"),
        steps::exceeded(Nl, Extra::Better, "drie cijfers erbij"),
        steps::anchored(Nl, "Jan", true),
        steps::anchored(Nl, "Jan", false),
        people::archived(Nl, "Jan"),
        people::merged(Nl, "Jan", "J. de Boer"),
        people::exists(Nl, "Jan"),
        people::nameless(Nl),
        put_right::nothing_to_undo(Nl).to_owned(),
        put_right::nothing_to_redo(Nl).to_owned(),
        put_right::nothing_changed(Nl).to_owned(),
        follow_ups::offered(Nl, "b7c4", today, today),
        follow_ups::snoozed(Nl, "nazorg, Jan", today, chrono::NaiveTime::MIN, today),
        follow_ups::added(Nl, "b7c4", "nazorg, Jan", today, None, today),
    ];
    for touch in Touch::ALL {
        all.push(follow_ups::planned(Nl, *touch, "Jan", today, today));
    }
    for line in all {
        tone::is_dutch(&line);
    }
}
