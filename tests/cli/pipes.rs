//! What stands at the other end: a reader that goes away, a disk that takes nothing. A reader that had enough is no
//! fault; an answer that could not be given is.

use super::home::Home;

/// A book with many promises.
fn many() -> Home {
    let home = Home::new();
    let lines: String = (0..3000).fold(String::new(), |lines, n| {
        lines
            + &format!(
                "{{\"id\":\"{n}\",\"contact\":\"Naam {}\",\"text\":\"brief {n} schrijven aan de buurt\",\
                 \"spoken_at\":\"2026-11-20T10:00:00+01:00\",\"due\":\"2026-11-27\",\"state\":\"open\"}}\n",
                n % 50
            )
    });
    std::fs::write(home.folder().join("in.jsonl"), lines).unwrap();
    let ran = home.run(["invoer", "in.jsonl"]);
    assert_eq!(ran.code, 0, "{}", ran.all());
    home
}

#[test]
fn a_reader_that_had_enough_ends_it_quietly() {
    let home = many();
    for command in ["lijst", "lijst alles --json", "uitvoer", "zoek brief", "contact lijst", "help"] {
        let ran = home.sh(&format!("{{ woord {command}; echo \"code $?\" >&2; }} | head -1"));
        assert_eq!(ran.out.lines().count(), 1, "{command}: {}", ran.all());
        assert_eq!(ran.err, "code 0\n", "{command}");
    }
}

#[test]
fn an_answer_that_could_not_be_given_is_a_failure() {
    let home = many();
    for command in ["lijst", "lijst --json", "uitvoer", "zoek brief", "help", "contact lijst", "controle"] {
        let ran = home.sh(&format!("woord {command} > /dev/full"));
        assert_eq!(ran.code, 1, "{command}: {}", ran.all());
        assert!(ran.err.contains("vol"), "{command}: {}", ran.err);
    }
    let ran = home.sh("woord uitvoer -o /dev/full");
    assert_eq!(ran.code, 1, "{}", ran.all());
}

#[test]
fn a_deed_whose_answer_is_lost_is_done_all_the_same() {
    let home = Home::new();
    assert_eq!(home.sh("woord zeg 'ik mail Jan morgen de brief' > /dev/full").code, 1);
    assert_eq!(home.run(["status"]).code, 0);
    assert!(home.run(["lijst"]).out.contains("mail de brief"));
}

#[test]
fn where_no_complaint_can_be_heard_the_code_still_tells() {
    let home = Home::new();
    assert_eq!(home.sh("woord onzin 2> /dev/full").code, 2);
    assert_eq!(home.sh("woord toon niets 2> /dev/full").code, 4);
    assert_eq!(home.sh("woord onzin 2>&-").code, 2);
    assert_eq!(home.sh("woord help > /dev/full 2> /dev/full").code, 1);
    assert_eq!(
        home.sh("printf 'x\\377\\nik mail Jan morgen de brief\\n' | woord zeg - 2> /dev/full").code,
        2
    );
    assert!(home.run(["lijst"]).out.contains("mail de brief"));
}
