//! Any keys at all, any sizes, any pastes: nothing breaks, the terminal is given back, and the book is whole.

use super::home::Home;
use super::starts::with_promises;
use super::terminal::Terminal;

/// Keys as a terminal sends them: those that mean something, those that don't, and pieces of what is none.
const KEYS: &[&[u8]] = &[
    b"j",
    b"k",
    b"h",
    b"l",
    b"g",
    b"G",
    b"\t",
    b"\x1b[Z",
    b"\r",
    b"\x1b",
    b"v",
    b"n",
    b"m",
    b"b",
    b"o",
    b"x",
    b"u",
    b"U",
    b"T",
    b"R",
    b"a",
    b"/",
    b"?",
    b":",
    b"t",
    b"d",
    b"e",
    b"i",
    b"#",
    b"1",
    b"2",
    b"3",
    b"4",
    b"0",
    b" ",
    b"\x7f",
    b"\x1b[A",
    b"\x1b[B",
    b"\x1b[C",
    b"\x1b[D",
    b"\x1b[5~",
    b"\x1b[6~",
    b"\x1b[H",
    b"\x1b[F",
    b"\x0c",
    b"\x01",
    b"\x05",
    b"\x17",
    b"\x19",
    "é".as_bytes(),
    "李".as_bytes(),
    "👩\u{200d}💼".as_bytes(),
    b"\xff",
    b"\x1b[",
    b"\x1b[<0;1;1M",
    b"\x1b[200~ik bel Jan morgen terug\x1b[201~",
    b"\x1b[200~een\nregel\r\nmeer\x00\x1b[201~",
    b"morgen",
    b"Jan",
];

/// Numbers that look like nothing, the same ones every time.
struct Drawn(u64);

impl Drawn {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % bound as u64).unwrap()
    }
}

fn any(count: usize, seed: u64) {
    let home = with_promises(12);
    let ran = home.run([
        "zeg",
        "begroting",
        "--aan",
        "Zoë Müller",
        "--wanneer",
        "2026-11-19",
        "--gezegd",
        "2026-11-16",
    ]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let mut drawn = Drawn(seed);
    let mut terminal = Terminal::woord(&home, &[]);
    terminal.shows("begroting");
    for nth in 0..count {
        if drawn.below(20) == 0 {
            let columns = u16::try_from(1 + drawn.below(300)).unwrap();
            terminal.resize(columns, u16::try_from(1 + drawn.below(100)).unwrap());
        }
        let key = KEYS[drawn.below(KEYS.len())];
        let sent = terminal.offer(key);
        assert!(sent > 0, "key {nth} is not taken");
    }
    // Whatever is open now: the way out leads through it.
    terminal.resize(80, 24);
    terminal.send(b"\x1b[201~");
    terminal.send(b"\x03\x03\x03");
    let status = terminal.gone_after_all();
    assert_eq!(status.code(), Some(0), "{status:?}\n{}", terminal.screen());
    terminal.is_clean();
    well(&home);
}

fn well(home: &Home) {
    let ran = home.run(["controle"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
}

#[test]
fn a_thousand_keys() {
    any(1000, 20_261_123);
}

/// The full count: 20,000 keys, a twentieth of them with another size before it.
#[test]
#[ignore = "the full count takes minutes; a thousand run every time"]
fn twenty_thousand_keys() {
    any(20_000, 23_112_026);
}
