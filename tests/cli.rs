//! The program as its user meets it: processes, what they print, how they end. The manual in `tests/cli/*.md` is run
//! line by line; the modules beside it hold what no manual should have to tell.

#![allow(dead_code, reason = "what is harsher than a manual comes next")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a helper that fails should fail its test")]

mod cli {
    mod home;
    mod manual;
    mod matching;
    mod transcript;
}
