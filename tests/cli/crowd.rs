//! Several processes at one book at once: all of it is there, each person once, and nobody is told of a lock.

use std::process::Stdio;

use super::home::{Home, Ran};

/// So many processes, one after another, in each of so many rows at once.
fn at_once(rows: usize, each: usize) {
    let home = Home::new();
    let said: Vec<Ran> = std::thread::scope(|scope| {
        let row = |row: usize| {
            let home = &home;
            scope.spawn(move || {
                let capture = |n: usize| {
                    let (what, who) = (format!("brief {row}-{n} schrijven"), format!("Persoon{}", n % 5));
                    home.run(["zeg", &what, "--aan", &who, "--wanneer", "morgen"])
                };
                (0..each).map(capture).collect::<Vec<_>>()
            })
        };
        let rows: Vec<_> = (0..rows).map(row).collect();
        rows.into_iter().flat_map(|row| row.join().unwrap()).collect()
    });
    for ran in &said {
        assert_eq!(ran.code, 0, "{}", ran.all());
        assert_eq!(ran.err, "");
    }
    home.is_well();
    let book = home.exported();
    for row in 0..rows {
        for n in 0..each {
            let words = format!("\"verbatim\":\"brief {row}-{n} schrijven\"");
            assert_eq!(book.matches(&words).count(), 1, "{words}");
        }
    }
    for n in 0..5.min(each) {
        assert_eq!(book.matches(&format!("\"name\":\"Persoon{n}\"")).count(), 1, "Persoon{n}");
    }
}

#[test]
fn four_at_once_lose_nothing() {
    at_once(4, 25);
}

#[test]
#[ignore = "the full count; takes a minute"]
fn four_at_once_a_hundred_each() {
    at_once(4, 100);
}

#[test]
fn ten_that_start_at_once_make_one_book() {
    for round in 0..3 {
        let home = Home::new();
        let start = |n: usize| {
            let what = format!("brief {n} schrijven");
            let mut command = home.woord(["zeg", &what, "--aan", "Jan", "--wanneer", "morgen"]);
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
        };
        let all: Vec<_> = (0..10).map(start).collect();
        for child in all {
            let ran = Ran::of(&child.wait_with_output().unwrap());
            assert_eq!((ran.code, ran.err.as_str()), (0, ""), "round {round}: {}", ran.out);
        }
        home.is_well();
        let book = home.exported();
        assert_eq!(book.matches("\"type\":\"promise\"").count(), 10);
        assert_eq!(book.matches("\"type\":\"contact\"").count(), 1);
    }
}

#[test]
fn a_long_row_on_standard_input_and_others_go_together() {
    let home = Home::new();
    let lines =
        |who: &str| (0..40).fold(String::new(), |all, n| all + &format!("ik mail {who} morgen brief {n}\n"));
    std::thread::scope(|scope| {
        for who in ["Piet", "Klaas", "Anna"] {
            let (home, input) = (&home, lines(who));
            scope.spawn(move || {
                let ran = home.feed(["zeg", "-"], input.as_bytes());
                assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
                assert_eq!(ran.out.matches("Vastgelegd").count(), 40);
            });
        }
    });
    assert_eq!(home.exported().matches("\"type\":\"promise\"").count(), 120);
    home.is_well();
}
