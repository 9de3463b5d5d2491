//! The program as its user meets it: processes, what they print, how they end. The manual in `tests/cli/*.md` is run
//! line by line; the modules beside it hold what no manual should have to tell.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a helper that fails should fail its test")]
#![allow(clippy::print_stderr, reason = "a test that is skipped says why")]

mod cli {
    mod clock;
    mod completions;
    mod crowd;
    mod damaged;
    mod demo;
    mod disk;
    mod home;
    mod hostile;
    mod killed;
    mod manual;
    mod matching;
    mod notices;
    mod pipes;
    mod several;
    mod transcript;
}
