//! Time that can't be told: a clock that is no moment, a day that does not exist, a zone that nobody knows. None of
//! them is guessed.

use super::disk::apart;
use super::home::Home;

#[test]
fn a_clock_that_is_no_moment_stops_everything() {
    let home = Home::new();
    for text in ["straks", "", "2026-02-30T10:00", "2026-11-23", "2026-11-23T25:00", "2026-11-23T10:00Z"] {
        let ran = home.woord(["zeg", "ik mail Jan morgen de brief"]).env("WOORD_NOW", text).output().unwrap();
        let said = String::from_utf8(ran.stderr).unwrap();
        assert_eq!(ran.status.code(), Some(2), "{text}: {said}");
        assert!(said.contains("WOORD_NOW"), "{text}: {said}");
    }
    assert!(!home.data().exists(), "nothing is made by a command that could not begin");
}

#[test]
fn a_day_that_does_not_exist_is_never_another_day() {
    let home = Home::new();
    for day in ["2026-02-30", "30 februari", "31 april", "2027-02-29"] {
        let ran = home.run(["zeg", "de brief sturen", "--aan", "Jan", "--wanneer", day]);
        assert_eq!(ran.code, 2, "{day}: {}", ran.all());
    }
    let ran = home.run(["zeg", "ik mail Jan 30 februari de brief"]);
    assert_eq!(ran.code, 0, "{}", ran.all());
    assert!(ran.out.contains("aanvullen"), "{}", ran.out);
    assert!(home.exported().contains("30 februari"), "the words are kept");
}

#[test]
fn a_zone_that_nobody_knows_is_utc_and_said() {
    let home = Home::new();
    // Where the machine itself knows no zone either.
    let script = "mount -t tmpfs tmpfs /etc && TZ=Nergens/Huizen woord zeg 'ik mail Jan morgen de brief'";
    let Some(ran) = apart(&home, script) else { return };
    assert_eq!(ran.code, 0, "{}", ran.all());
    assert!(ran.err.contains("UTC"), "{}", ran.all());
    assert!(home.exported().contains("2026-11-23T09:12:00+00:00"), "{}", home.exported());
}
