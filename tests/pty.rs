//! The program on a real terminal: keys go in at one end, and what stands on the screen is read at the other. Nothing
//! sleeps: a test waits until the screen shows what it should, and fails where it does not.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a helper that fails should fail its test")]

mod pty {
    mod any_keys;
    mod asks;
    mod breaks;
    mod editor;
    mod ends;
    #[path = "../cli/home.rs"]
    #[allow(dead_code, reason = "the same home that the command line is tried in")]
    mod home;
    mod line;
    mod looks;
    mod others;
    mod starts;
    mod stops;
    mod terminal;
}
