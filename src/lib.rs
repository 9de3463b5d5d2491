//! `woord`: a promise tracker for the terminal. The floors, from the ground up; each may use those above it
//! in this list, never those below it (`tests/floors.rs` says so when it is broken).

pub mod app;
pub mod cli;
pub mod demo;
pub mod domain;
pub mod exchange;
pub mod keys;
pub mod runtime;
pub mod store;
pub mod text;
pub mod ui;
pub mod world;
