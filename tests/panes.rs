//! The screens, tried from the outside: real keys through the real keymap, the real model, a real book in memory, the
//! real views. No terminal and no thread is in it, and time comes from the test.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a helper that fails should fail its test")]

mod panes {
    mod alike;
    mod any_keys;
    mod archive;
    mod capture;
    mod contact;
    mod cursor;
    mod edits;
    mod example;
    mod filter;
    mod first;
    mod follow_ups;
    mod followed;
    mod forms;
    mod habits;
    mod help;
    mod home;
    mod journeys;
    mod kit;
    mod looks;
    mod marks;
    mod mouse;
    mod odd;
    mod overview;
    mod people;
    mod people_around;
    mod picture;
    mod promise;
    mod round;
    mod saying;
    mod screens;
    mod search;
    mod sentences;
    mod series;
    mod steps;
    mod steps_closed;
    mod trust;
    mod week;
    mod wording;
}
