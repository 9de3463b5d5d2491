//! The house rules, told from the sources read as text: who may name whom, what belongs on one floor only, how long a
//! file may be and how it opens. A failure says what to do. No rule is checked that the compiler checks already.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a helper that fails should fail its test")]

mod floors {
    mod code;
    mod names;
    mod rules;
    mod shape;
    mod sources;
}
