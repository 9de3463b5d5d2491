//! Books that are out of the ordinary: empty, of one promise, of five hundred; names and texts that are too long, wide,
//! made of several letters, or meant to do harm. Nothing may overlap, fall out of its column or reach the terminal.

use woord::text::Lang;

use super::kit::Desk;
use super::screens::each;

#[test]
fn nothing_yet() {
    each("empty", Desk::new, |_| {});
}

#[test]
fn one_promise() {
    each("one", Desk::new, |desk| {
        desk.promised("Jan de Boer", "rapport mailen", "2026-11-26", "2026-11-23");
    });
}

#[test]
fn five_hundred() {
    each("many", Desk::new, |desk| {
        let told = (0..500_u32).map(|nth| {
            let day = format!("2026-{:02}-{:02}", 10 + nth % 3, 1 + nth * 7 % 28);
            (format!("Persoon {:03}", nth % 210), format!("zaak {nth}"), day)
        });
        let told: Vec<(String, String, String)> = told.collect();
        let told: Vec<(&str, &str, &str)> = told.iter().map(|(a, b, c)| (&**a, &**b, &**c)).collect();
        desk.promised_all(&told, "2026-09-28");
        desk.press("PgDn");
    });
}

#[test]
fn names_and_texts_that_are_long_or_wide() {
    each("long", Desk::new, |desk| {
        let longest = "Maximiliaan van Heerenveen-Oosterhout tot den Bosch";
        desk.promised(longest, &"een heel lang verhaal ".repeat(9), "2026-11-19", "2026-11-16")
            .promised("李小龙", "把报告发给你 报告报告报告报告报告报告", "2026-11-20", "2026-11-16")
            .promised("Zoë Müller", "planning mailen", "2026-11-23", "2026-11-16")
            .promised("Zoe\u{301} Mu\u{308}ller", "café re\u{301}sumé sturen", "2026-11-23", "2026-11-16")
            .promised("👩‍💼 Daan 🇳🇱", "👍🏽 regelen", "2026-11-24", "2026-11-16")
            .promised("Onafgebrokenachternaamzonderspaties", &"x".repeat(300), "2029-12-31", "2026-11-16");
    });
}

#[test]
fn texts_that_mean_harm() {
    each("hostile", Desk::new, |desk| {
        desk.promised(
            "\u{1b}[31mRood\u{1b}[0m",
            "\u{1b}]0;titel\u{7}wissen\u{1b}[2J",
            "2026-11-19",
            "2026-11-16",
        )
        .promised("A\u{202e}nnaH\u{202c}", "om\u{2066}ge\u{2069}keerd", "2026-11-23", "2026-11-16")
        .promised("Nul\u{200b}breed\u{feff}", "regel\r\neen\ttab\u{0}", "2026-11-25", "2026-11-16");
        let screen = desk.screen();
        let cells = screen.chars().filter(|c| *c != '\n');
        assert!(cells.clone().all(|c| !c.is_control()), "{screen:?}");
        assert!(cells.clone().all(
            |c| !matches!(c, '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
        ));
    });
}

/// No size from 30×8 to 130×45 loses the keys, the day, or the row under the cursor, and no line is longer than the screen.
#[test]
fn every_size_keeps_what_matters() {
    for lang in [Lang::Nl, Lang::En] {
        let mut desk = Desk::example(lang, 30, 8);
        for width in (30..=130).step_by(3) {
            for height in 8..=45 {
                desk.send(woord::app::Msg::Resize(width, height));
                let screen = desk.screen();
                let lines: Vec<&str> = screen.lines().collect();
                let wide = |line: &&str| woord::text::columns::width(line) <= usize::from(width);
                assert_eq!(lines.len(), usize::from(height));
                assert!(lines.iter().all(wide), "{width}×{height}\n{screen}");
                assert!(lines[0].contains("woord") && lines[0].contains("23"), "{width}×{height}\n{screen}");
                assert!(lines.iter().any(|l| l.contains("▸! Jan")), "{width}×{height}\n{screen}");
                let keys = lines[lines.len() - 1];
                assert!(
                    keys.trim_start().starts_with(lang.pick("v nagekomen", "v kept")),
                    "{width}×{height}\n{screen}"
                );
                assert!(keys.contains('?'), "{width}×{height}\n{screen}");
            }
        }
    }
}
