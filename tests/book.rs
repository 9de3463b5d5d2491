//! The tests of the book on disk, in one binary. Each module holds one kind of claim; none asks what day it is.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a helper that fails should fail its test")]

mod book {
    mod cheats;
    mod copies;
    mod crowd;
    mod deeds;
    mod desk;
    mod first;
    mod kit;
    mod lifecycle_in_sql;
    mod log;
    mod migrations;
    mod needs_in_sql;
    mod processes;
    mod raw;
    mod store_agrees;
    mod talks;
    mod views;
    mod wished_memos;
    mod wishes;
}
