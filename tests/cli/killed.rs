//! A process killed at any moment: what was confirmed is there, once; nothing is there half. `timeout` does the killing,
//! at moments drawn from a seed, so that no test sleeps.

use super::home::{Home, Ran, WOORD};

/// What the kernel says of a process that was killed.
const KILLED: i32 = 137;

/// Numbers that look like nothing, the same ones every time.
pub(crate) struct Drawn(u64);

impl Drawn {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

/// The program, killed after so many tenths of a millisecond.
fn killed_after(home: &Home, tenths: u64, args: &[&str], input: &[u8]) -> Ran {
    let mut command = home.command("timeout");
    command.args(["-s", "KILL", &format!("{:.4}", (tenths + 1) as f64 / 10_000.0), WOORD]).args(args);
    Ran::of(&super::home::fed(&mut command, input))
}

fn times(text: &str, word: &str) -> usize {
    text.matches(word).count()
}

fn captures(count: u64, seed: u64) {
    let home = Home::new();
    let mut drawn = Drawn::new(seed);
    let (mut done, mut killed) = (Vec::new(), 0);
    // As long as a capture takes here, whether it ends or not, is what the killing goes by.
    let mut reach = 400;
    for n in 0..count {
        let (what, who) = (format!("brief {n} schrijven"), format!("Persoon{}", n % 7));
        let args = ["zeg", &what, "--aan", &who, "--wanneer", "morgen"];
        match killed_after(&home, drawn.below(reach), &args, b"") {
            Ran { code: 0, .. } => {
                done.push(n);
                reach = (reach * 9 / 10).max(60);
            }
            Ran { code: KILLED, .. } => {
                killed += 1;
                reach = (reach * 11 / 10).min(20_000);
            }
            other => panic!("neither done nor killed: {other:?}"),
        }
    }
    assert!(killed > count / 5 && done.len() as u64 > count / 5, "{killed} killed, {} done", done.len());
    home.is_well();
    let book = home.exported();
    for n in 0..count {
        let times = times(&book, &format!("\"verbatim\":\"brief {n} schrijven\""));
        assert!(times <= 1, "brief {n} is there {times} times");
        assert!(times == 1 || !done.contains(&n), "brief {n} was confirmed and is not there");
    }
    for n in 0..7 {
        assert!(times(&book, &format!("\"name\":\"Persoon{n}\"")) <= 1, "Persoon{n} is there twice");
    }
    let ran = home.run(["zeg", "nog een brief", "--aan", "Persoon1", "--wanneer", "morgen"]);
    assert_eq!(ran.code, 0, "{}", ran.all());
}

#[test]
fn sixty_captures_killed_at_random() {
    captures(60, 20_261_123);
}

#[test]
#[ignore = "the full count; takes a minute"]
fn five_hundred_captures_killed_at_random() {
    captures(500, 42);
}

#[test]
fn steps_and_undoing_killed_at_random_leave_no_half_entry() {
    let home = Home::new();
    assert_eq!(home.run(["zeg", "ik mail Jan morgen de brief"]).code, 0);
    let mut drawn = Drawn::new(7);
    for _ in 0..20 {
        for args in [&["nagekomen", "brief"][..], &["ongedaan"], &["opnieuw"], &["terugnemen", "brief"]] {
            killed_after(&home, drawn.below(300), args, b"");
        }
    }
    home.is_well();
    let there = home.exported();
    assert_eq!(times(&there, "\"verbatim\":\"ik mail Jan morgen de brief\""), 1);
    let copy = Home::new();
    std::fs::write(copy.folder().join("in.jsonl"), &there).unwrap();
    let ran = copy.run(["invoer", "in.jsonl"]);
    assert_eq!(ran.code, 0, "every course can be walked again: {}", ran.all());
}

#[test]
fn an_import_killed_at_random_is_there_whole_or_not_at_all() {
    let lines: String = (0..2000).fold(String::new(), |lines, n| {
        lines
            + &format!(
                "{{\"id\":\"{n}\",\"contact\":\"Jan\",\"text\":\"brief {n}\",\
                 \"spoken_at\":\"2026-11-20T10:00:00+01:00\",\"due\":\"2026-11-27\",\"state\":\"open\"}}\n"
            )
    });
    let mut drawn = Drawn::new(11);
    for _ in 0..8 {
        let home = Home::new();
        std::fs::write(home.folder().join("in.jsonl"), &lines).unwrap();
        assert_eq!(home.run(["zeg", "ik mail Piet morgen de kaart"]).code, 0);
        let ran = killed_after(&home, drawn.below(6000), &["invoer", "in.jsonl"], b"");
        let there = times(&home.exported(), "\"verbatim\":\"brief ");
        assert!(there == 2000 || (there == 0 && ran.code != 0), "{there}, {ran:?}");
        home.is_well();
    }
}
