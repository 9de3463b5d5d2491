//! Any keys in any order: nothing breaks, nothing that is drawn sticks out, and what is shown is what is stored.

use woord::app::Msg;
use woord::keys::{Chord, Code};
use woord::text::Lang;

use super::kit::Desk;

/// Keys as somebody leans on a keyboard: steps and small changes most of all.
const KEYS: &str = "vnmbroxAfzeitTdCDjjjkkhlgGauURFS1234?:/  25nov";

#[test]
fn any_keys_in_any_order_leave_the_screen_and_the_book_agreed() {
    let letters: Vec<char> = KEYS.chars().collect();
    for seed in 1..=6_u64 {
        let lang = if seed % 2 == 0 { Lang::En } else { Lang::Nl };
        let (width, height) = [(120, 40), (80, 24), (44, 12), (30, 8)][seed as usize % 4];
        let mut desk = Desk::example(lang, width, height);
        let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut typed = String::new();
        for nth in 0..250 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            let chord = match state % 17 {
                0 => Chord::key(Code::Enter),
                1 => Chord::key(Code::Esc),
                2 => Chord::key(Code::Tab),
                3 => Chord::key(Code::Right),
                4 => Chord::ctrl('s'),
                5 => Chord::key(Code::Backspace),
                6 => Chord::key(Code::Delete),
                _ => Chord::char(letters[(state >> 20) as usize % letters.len()]),
            };
            typed.push_str(&format!("{chord} "));
            desk.send(Msg::Key(chord));
            let screen = desk.screen();
            if nth % 25 == 0 {
                desk.agrees();
            }
            assert_eq!(screen.lines().count(), usize::from(height), "{typed}");
        }
        desk.agrees();
    }
}
